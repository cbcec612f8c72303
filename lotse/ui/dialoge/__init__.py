"""Windows over the window: one question, one action, one safe way out."""
