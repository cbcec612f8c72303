"""Three-valued conditions, verdicts with reasons, ranking, questions: pure."""
