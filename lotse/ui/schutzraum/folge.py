"""A few steps with work behind some of them: first opening, another password, another sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.services.zugangsarbeit import Abgewiesen
from lotse.ui.bausteine.raender import spalte
from lotse.ui.fenster.einrichten import Schrittrahmen, Stufenblatt
from lotse.ui.fenster.zugang_schritte import Eigenschritt
from lotse.ui.jobs import Runner

Arbeit = Callable[[], object]
"""Runs as a job and holds values only; it wipes the secrets it holds."""


@dataclass(frozen=True, slots=True)
class Weg:
    """`taten[i]` is called when step i is done and gives its work; None = just go on."""

    titel: str
    blaetter: Sequence[Stufenblatt]
    taten: Sequence[Callable[[], Arbeit] | None]
    laeuft: str
    """Said while the last one works."""


class Folge(QWidget):
    """`fertig(object)` with what the last work gave, `abgebrochen()`."""

    fertig = Signal(object)
    abgebrochen = Signal()

    def __init__(self, weg: Weg, runner: Runner, sprache: Sprache) -> None:
        super().__init__()
        self._weg, self._runner, self._sprache = weg, runner, sprache
        self._schritt = 0
        self.rahmen = Schrittrahmen(weg.titel, weg.blaetter, sprache)
        self.rahmen.abbruch.show()
        self.rahmen.abbruch.clicked.connect(self.abgebrochen)
        self.rahmen.weiter.connect(self._on_weiter)
        self.setLayout(spalte(self.rahmen))
        self.setFocusProxy(self.rahmen)

    def leere(self) -> None:
        """Nothing that was typed stays."""
        self.rahmen.leere()

    def _on_weiter(self, schritt: int) -> None:
        tat, self._schritt = self._weg.taten[schritt], schritt
        if tat is None:
            self.rahmen.gehe(schritt + 1)
            return
        try:
            arbeit = tat()
        except Hinweis as hinweis:
            self.rahmen.show_hinweis(hinweis)
            return
        letzter = schritt == len(self._weg.taten) - 1
        self.rahmen.show_laeuft(self._weg.laeuft if letzter else self._sprache.t("Lotse prüft …"))
        self.rahmen.abbruch.setEnabled(not letzter)
        self._runner.start(
            lambda _token: (letzter, arbeit()), self._on_getan, on_failed=self._on_misslungen
        )

    def _on_getan(self, antwort: tuple[bool, object]) -> None:
        letzter, wert = antwort
        self.rahmen.show_laeuft("")
        if letzter:
            self.leere()
            self.fertig.emit(wert)
        else:
            self.rahmen.gehe(self._schritt + 1)

    def _on_misslungen(self, error: Exception) -> None:
        self.rahmen.show_laeuft("")
        self.rahmen.abbruch.setEnabled(True)
        if not isinstance(error, Hinweis):
            self._runner.on_failed(error)
            return
        self._frage_noch_einmal(error.pause if isinstance(error, Abgewiesen) else 0)
        self.rahmen.show_hinweis(error)

    def _frage_noch_einmal(self, pause: int) -> None:
        """Where the password is asked, and nowhere else."""
        for stelle, blatt in enumerate(self._weg.blaetter):
            if isinstance(blatt.schritt, Eigenschritt):
                self.rahmen.gehe(stelle)
                blatt.schritt.show_falsch(pause)
