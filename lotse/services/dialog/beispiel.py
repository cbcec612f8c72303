"""The invented meeting says so of itself: changed, it is kept beside the own ones."""

from __future__ import annotations

from dataclasses import replace

from lotse.domain.indikator import Treffen

ERFUNDEN = "erfundenes Beispiel"


def marked(beispiel: Treffen) -> Treffen:
    """Its occasion and each of its measures, wherever they are read later."""
    massnahmen = tuple(replace(m, was=f"{m.was} ({ERFUNDEN})") for m in beispiel.massnahmen)
    anlass = f"{beispiel.anlass} ({ERFUNDEN})".strip()
    return replace(beispiel, anlass=anlass, massnahmen=massnahmen)
