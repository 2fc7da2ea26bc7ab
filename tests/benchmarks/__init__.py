"""What Bygdepuls costs: to build, to start, to visit and to answer."""
