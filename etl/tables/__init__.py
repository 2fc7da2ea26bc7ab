"""One module per statistical subject: what is asked or read, and a function that makes it tidy."""
