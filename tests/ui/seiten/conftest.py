"""The import dialog over a catalogue on disk, for the tests of its steps."""

from tests.werkzeug.einlesen import arbeit, dialog

__all__ = ["arbeit", "dialog"]
