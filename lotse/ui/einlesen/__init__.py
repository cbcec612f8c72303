"""Taking a file into the catalogue, in three steps over the window."""
