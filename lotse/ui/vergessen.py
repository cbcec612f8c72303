"""Deleted cases leave the sitting, too: no step back and no late save brings one again."""

from __future__ import annotations

from lotse.domain.familie import FamilieId
from lotse.ui.rueckgaengig import Eintrag
from lotse.ui.steuerung import Sitzung
from lotse.ui.zustand import Stand, Uebernommen, Zwei


def let_go(sitzung: Sitzung, familien: frozenset[FamilieId]) -> None:
    """Before and after the deletion: before it, so that nothing new is written; after it, in case
    a save was still on its way. What they were in the open case is gone with it."""
    if sitzung.akte and sitzung.akte.familie.id in familien:
        sitzung.schliesse()
    sitzung.sicherung.vergiss(familien)
    for familie in familien:
        sitzung.entwuerfe.pop(familie, None)

    def rest(eintrag: Eintrag[Stand]) -> Eintrag[Stand] | None:
        return None if _families(eintrag.vorher) & familien else eintrag

    sitzung.verlauf.wandle(rest)
    sitzung.verlauf_geaendert.emit()


def _families(stand: Stand) -> frozenset[FamilieId]:
    """Every case a step of undo holds, also the one that was put into another."""
    if isinstance(stand, Uebernommen):
        return stand.familien
    if isinstance(stand, Zwei):
        return frozenset({stand.familie, stand.dort.familie.id})
    return frozenset({stand.familie})
