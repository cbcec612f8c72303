"""What is begun and not entered yet, and packages of cases: read in, taken out, brought back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from lotse.domain.akte import Akte
from lotse.domain.einwilligung import Einwilligung
from lotse.domain.familie import FamilieId
from lotse.ui.dienste import Dienste
from lotse.ui.jobs import Runner
from lotse.ui.rueckgaengig import Eintrag, Rueckgaengig
from lotse.ui.sicherung import Sicherung
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.zustand import Stand, Uebernommen


class Uebernahmewege(QObject):
    """The part of the sitting that knows packages. `springt(Sprung)`: go to a page."""

    springt = Signal(object)
    dienste: Dienste
    runner: Runner
    sicherung: Sicherung
    _verlauf: Rueckgaengig[Stand]

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self.entwuerfe: dict[FamilieId, Einwilligung] = {}
        """Consents somebody has begun and not entered; they wait sealed while Lotse is locked."""

    @property
    def akte(self) -> Akte | None:
        """The open case."""
        raise NotImplementedError

    def merke_uebernommen(self, jetzt: Uebernommen, text: str) -> None:
        """A package was read in, and its cases are in the file."""
        vorher = Uebernommen(tuple(eines.umgekehrt() for eines in jetzt.wechsel))
        self._lass_los(jetzt)
        self._verlauf.merke(Eintrag[Stand](vorher, jetzt, text))

    def _stelle_uebernommene_her(self, neu: Uebernommen) -> None:
        arbeit = self.dienste.uebergabearbeit
        if arbeit is None:
            return
        self._lass_los(neu)
        stelle_her = arbeit.stelle_her

        def schreibe(_token: object) -> Uebernommen:
            stelle_her(neu.wechsel)
            return neu

        self.runner.start(schreibe, self._on_uebernommen)

    def _lass_los(self, was: Uebernommen) -> None:
        """Nobody saves an older state of these over the new one."""
        self.sicherung.lass_los(was.familien)
        if self.akte is not None and self.akte.familie.id in was.familien:
            self._verlasse()
            self.springt.emit(Sprung(Ort.FAMILIEN))

    def _on_uebernommen(self, was: Uebernommen) -> None:
        for eines in was.wechsel:
            if (akte := eines.nachher or eines.vorher) is not None:
                self._on_hergestellt(akte)

    def _on_hergestellt(self, akte: Akte) -> None:
        """A case was written beside the open one."""
        raise NotImplementedError

    def _verlasse(self) -> None:
        """No case is open."""
        raise NotImplementedError
