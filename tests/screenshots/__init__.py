"""Pictures of the app for the readme, made by the app itself."""
