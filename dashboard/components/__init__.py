"""Pieces of layout: data in, component out; no callbacks and no files."""
