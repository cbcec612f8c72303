"""Two stores behind one unit of work."""
