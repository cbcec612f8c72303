"""The field's nouns as frozen values: standard library only."""
