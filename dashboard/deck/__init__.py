"""The presenter's deck: pins in order, drawn as slides, and handed over as files."""
