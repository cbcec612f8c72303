"""One page per task. Every page is a `Seite`."""
