"""The fixtures of the two stores."""

from tests.werkzeug.stores import count_queries, familien, fuellen, katalog_file, leser, unit

__all__ = ["count_queries", "familien", "fuellen", "katalog_file", "leser", "unit"]
