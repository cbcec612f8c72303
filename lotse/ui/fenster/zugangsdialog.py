"""Change who may open: a few steps in front of the window, the own password first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QWidget

from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.services.zugangsarbeit import Abgewiesen, Zugangsbild
from lotse.ui.bausteine.raender import spalte
from lotse.ui.fenster.einrichten import HOEHE_EM, Schrittrahmen, Stufenblatt
from lotse.ui.fenster.zugang_schritte import Eigenschritt
from lotse.ui.jobs import Runner
from lotse.ui.stil import em

BREITE_EM, HOEHE_KLEIN_EM = 68, 41
Arbeit = Callable[[], Zugangsbild | None]
"""Runs as a job and holds values only; it wipes the secrets it holds."""


@dataclass(frozen=True, slots=True)
class Vorgang:
    """What is to be changed. `taten[i]` is called when step i is done, and gives its work;
    None = there is nothing to do but go on. The last one changes something and gives the state."""

    titel: str
    blaetter: Sequence[Stufenblatt]
    taten: Sequence[Callable[[], Arbeit] | None]
    laeuft: str
    """Said while the last one works."""
    gut: str
    """Said when it has worked."""
    hoch: bool = False
    """There is a sheet to print in it."""


class Zugangsdialog(QDialog):
    """`geaendert(Zugangsbild, str)`: it has worked, with the sentence that says so; also when it
    was closed meanwhile."""

    geaendert = Signal(object, str)

    def __init__(self, vorgang: Vorgang, runner: Runner, sprache: Sprache, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setWindowTitle(vorgang.titel)
        self._vorgang, self._runner, self._sprache = vorgang, runner, sprache
        self._schritt, self._aendert = 0, False
        self.rahmen = Schrittrahmen(vorgang.titel, vorgang.blaetter, sprache)
        self.rahmen.abbruch.show()
        self.rahmen.abbruch.clicked.connect(self.reject)
        self.rahmen.weiter.connect(self._on_weiter)
        self.finished.connect(self._on_zu)
        self.setLayout(spalte(self.rahmen))
        hoehe = HOEHE_EM + 2 if vorgang.hoch else HOEHE_KLEIN_EM
        wunsch = QSize(em(BREITE_EM), em(hoehe))
        self.resize(wunsch.boundedTo(parent.window().size() - QSize(em(2), em(2))))

    def _on_weiter(self, schritt: int) -> None:
        tat, self._schritt = self._vorgang.taten[schritt], schritt
        if tat is None:
            self.rahmen.gehe(schritt + 1)
            return
        arbeit, letzter = tat(), schritt == len(self._vorgang.taten) - 1
        t = self._sprache.t
        self.rahmen.show_laeuft(self._vorgang.laeuft if letzter else t("Lotse prüft …"))
        self._aendert = letzter
        self.rahmen.abbruch.setEnabled(not letzter)  # it could not keep its word any more
        self._runner.start(
            lambda _token: arbeit(),
            self._on_getan,
            on_failed=self._on_misslungen,
            store=letzter,  # that one writes
        )

    def _on_getan(self, bild: Zugangsbild | None) -> None:
        self.rahmen.show_laeuft("")
        if bild is None:
            self.rahmen.gehe(self._schritt + 1)
            return
        hinweis = self._sprache.t(bild.hinweis) if bild.hinweis else ""
        self.geaendert.emit(bild, " ".join(filter(None, (self._vorgang.gut, hinweis))))
        self._ist_fertig()
        self.accept()

    def _on_misslungen(self, error: Exception) -> None:
        self.rahmen.show_laeuft("")
        allein = self.isHidden()
        self._ist_fertig()
        if allein or not isinstance(error, Hinweis):
            self.reject()
            self._runner.on_failed(error)
            return
        if isinstance(error, Abgewiesen):
            self._frage_noch_einmal(error)
        self.rahmen.show_hinweis(error)

    def _frage_noch_einmal(self, error: Abgewiesen) -> None:
        """Where the own password is asked, and nowhere else."""
        for stelle, blatt in enumerate(self._vorgang.blaetter):
            if isinstance(blatt.schritt, Eigenschritt):
                self.rahmen.gehe(stelle)
                blatt.schritt.show_falsch(error.pause)

    def _on_zu(self) -> None:
        """Nothing that was typed stays; what is being changed is still told."""
        self.rahmen.leere()
        if not self._aendert:
            self.deleteLater()

    def _ist_fertig(self) -> None:
        self._aendert = False
        self.rahmen.abbruch.setEnabled(True)
        if self.isHidden():
            self.deleteLater()
