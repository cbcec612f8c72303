"""Files in and out: families, knowledge, catalogues; one file per format."""
