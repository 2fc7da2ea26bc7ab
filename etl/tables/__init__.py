"""One module per statistical subject: what is asked for or read, and a pure function that makes it tidy."""
