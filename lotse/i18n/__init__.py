"""Words, plural, dates and numbers of one language."""
