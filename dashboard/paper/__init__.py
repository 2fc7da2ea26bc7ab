"""What is made to be printed: a municipality's fact sheet, and sheets to write on."""
