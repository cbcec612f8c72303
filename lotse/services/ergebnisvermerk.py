"""The result that may be kept: dated, with the knowledge it came from, never the answers."""

from __future__ import annotations

from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.wahrheit import Urteil
from lotse.matching.ergebnis import Abgleich

ANFANG = "Ergebnis vom "
_WORT = {
    Urteil.PASST: "könnte passen",
    Urteil.NOCH_KLAEREN: "noch klären",
    Urteil.PASST_NICHT: "passt nicht",
    Urteil.NICHT_ANGESPROCHEN: "nicht angesprochen",
    Urteil.NICHT_IM_ABGLEICH: "nicht im Abgleich",
}


def result_note(abgleich: Abgleich, urteil: Urteil, heute: date) -> str:
    """As in "Ergebnis vom 24.11.2026, Wissensstand 19.08.2026 (0f3c…): noch klären".

    Written with the first event of a hand-over, which is never changed: a newer Wissensstand
    does not rewrite what was said that day (LAW.md 2).
    """
    fuer = f" für den {_tag(abgleich.heute)}" if abgleich.heute != heute else ""
    stand = f"Wissensstand {_tag(abgleich.wissen_stand)} ({abgleich.wissen_kennung})"
    return f"{ANFANG}{_tag(heute)}{fuer}, {stand}: {_WORT[urteil]}"


def noted_result(akte: Akte, leistung: str) -> str:
    """What was noted when this help last came into the plan; empty = nothing."""
    for vermittlung in reversed(akte.vermittlungen):
        if vermittlung.leistung == leistung:
            notizen = (ereignis.notiz for ereignis in vermittlung.ereignisse)
            return next((notiz for notiz in notizen if notiz.startswith(ANFANG)), "")
    return ""


def _tag(tag: date) -> str:
    return f"{tag.day:02}.{tag.month:02}.{tag.year}"
