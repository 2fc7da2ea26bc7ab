"""From sources to published tables: fetch, tidy, harmonise, derive, check, publish."""
