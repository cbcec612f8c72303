"""Findings of an import, kept in order while a source is read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from lotse.exchange.befundworte import WORTE, Code
from lotse.services.katalog import Befund

LAENGE = 120
"""A value is shown so far; the rest stays in the source."""


@dataclass(slots=True)
class Protokoll:
    """The findings of one import, in order. Counted ones come once, with their number."""

    befunde: list[Befund] = field(default_factory=list)
    gezaehlt: Counter[tuple[str, str, Code]] = field(default_factory=Counter)

    def melden(
        self, code: Code, datei: str, stelle: str, spalte: str = "", wert: object = ""
    ) -> None:
        self.befunde.append(_befund(code, datei, stelle, spalte, wert))

    def zaehlen(self, code: Code, datei: str, spalte: str = "") -> None:
        """For what would else be said on every row."""
        self.gezaehlt[(datei, spalte, code)] += 1

    def alle(self) -> tuple[Befund, ...]:
        for (datei, spalte, code), wie_oft in sorted(self.gezaehlt.items()):
            stelle = "1 Eintrag" if wie_oft == 1 else f"{wie_oft} Einträge"
            einer = _befund(code, datei, stelle, spalte, "")
            self.befunde.append(replace(einer, anzahl=wie_oft))
        self.gezaehlt.clear()
        return tuple(self.befunde)


def _befund(code: Code, datei: str, stelle: str, spalte: str, wert: object) -> Befund:
    stufe, was, aktion = WORTE[code]
    text = " ".join(str(wert).split())
    if len(text) > LAENGE:
        text = f"{text[:LAENGE]} …"
    return Befund(datei, stelle, spalte, text, code, stufe, was, aktion)
