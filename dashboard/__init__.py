"""Bygdepuls' dashboard: reads the published snapshot, selects, draws and explains."""
