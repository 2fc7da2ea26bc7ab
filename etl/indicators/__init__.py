"""The indicators: wording beside formula, one module per goal of the vision."""
