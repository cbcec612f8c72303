"""The building blocks every page is made of. Look at tests/werkzeug/bausteine_bild.py."""
