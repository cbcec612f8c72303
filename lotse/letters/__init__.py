"""A Brief as data: which Bausteine, in which language."""
