"""Read the published tables and select from them; knows neither Dash nor Plotly."""
