"""The deck as PowerPoint: native charts and shapes that can be edited, sources, notes and links."""
