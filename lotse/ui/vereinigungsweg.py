"""Two cases of one family become one, and two again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId
from lotse.services.verschmelzen import Stimmenbezug, move
from lotse.ui.meldung import Meldungsart as Ton
from lotse.ui.rueckgaengig import Eintrag
from lotse.ui.uebernahmeweg import Uebernahmewege
from lotse.ui.zustand import Fallstand, Stand, Zustand, Zwei


class Vereinigungswege(Uebernahmewege):
    """The part of the sitting that puts cases together. `verlauf_geaendert()` when undo or redo
    texts changed."""

    verlauf_geaendert = Signal()
    _zustand: Zustand | None = None
    """The open case with what lives in memory only."""

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self._bezuege: dict[FamilieId, Sequence[Stimmenbezug]] = {}
        """How the words of a case hung before it went into another. The store lane alone."""

    def verschmelze(self, hier: Akte, dort: Akte, nachher: Akte, text: str) -> None:
        """Two cases become one; both come back with one step."""
        if self.verweigert():
            return
        umzug = move(hier, dort, nachher)
        vorher, jetzt = Zwei(hier, dort, umzug, weg=False), Zwei(nachher, dort, umzug, weg=True)
        self._verlauf.merke(Eintrag[Stand](vorher, jetzt, text))
        self._stelle_zwei_her(jetzt, vorher)
        self.verlauf_geaendert.emit()
        self.melde(text, zurueck=True)

    def _stelle_zwei_her(self, neu: Zwei, jetzt: Zwei) -> None:
        """First what stays is written, then the other goes: no moment without its facts."""
        self._stelle_fall_her(self._offen_mit(neu.akte), self._offen_mit(jetzt.akte))
        dort, umzug, weg = neu.dort, neu.umzug, neu.weg
        legung, bezuege = self.dienste.zusammenlegung, self._bezuege

        def schreibe(_token: object) -> Akte:
            if weg:
                bezuege[umzug.von] = legung.vereine(umzug)
            else:
                legung.trenne(dort, bezuege.get(umzug.von, ()))
            return dort

        self.runner.start(schreibe, self._on_hergestellt)

    def _offen_mit(self, akte: Akte) -> Zustand:
        """The case, with what was said in it as long as it is the open one."""
        offen = self._zustand
        if offen is not None and offen.familie == akte.familie.id:
            return replace(offen, akte=akte)
        return Zustand(akte)

    def verweigert(self) -> bool:
        """Asked before a change: True = it may not be, and that was told."""
        raise NotImplementedError

    def melde(self, text: str, art: Ton = Ton.ERFOLG, *, zurueck: bool = False) -> None:
        """Say something in the bar above the page; `zurueck` offers "Rückgängig"."""
        raise NotImplementedError

    def _stelle_fall_her(self, neu: Fallstand, jetzt: Fallstand) -> None:
        raise NotImplementedError
