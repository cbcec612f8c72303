"""The talk among partners about numbers of their place, without blame (REQUIREMENTS 2.5)."""
