"""Strg+K: one line that finds Angebote, Hilfen, Familien and commands."""
