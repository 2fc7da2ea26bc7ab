"""Figures: pure functions from selected data, metadata and colours to plain Plotly dicts."""
