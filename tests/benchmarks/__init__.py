"""What Bygdepuls costs: to build, to start, to visit, to answer and to save."""
