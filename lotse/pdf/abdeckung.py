"""Which characters no letter font draws: asked before a letter is written."""

from __future__ import annotations

from lotse.pdf.schriften import draws_nothing, pick_schrift


def uncovered(text: str, sprache: str) -> tuple[str, ...]:
    """Characters without a glyph in the chain of the language, regular or bold, each once."""
    return tuple(
        zeichen
        for zeichen in dict.fromkeys(text)
        if not draws_nothing(zeichen)
        and not all(pick_schrift(zeichen, sprache, fett=f).covers(zeichen) for f in (False, True))
    )
