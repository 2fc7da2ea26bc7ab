"""Files of rows: a module for each format, and the receipt that goes with them."""
