"""Deleting in three steps: what will happen, eight seconds to take it back, then the proof."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget
from typing_extensions import override

from lotse.domain.familie import FamilieId
from lotse.services.aufbewahrung import Faellig, Loeschart, Loeschprotokoll
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.raender import spalte
from lotse.ui.dialoge.loeschbeleg import Belegseite
from lotse.ui.dialoge.loeschfrage import Frageseite
from lotse.ui.jobs import Token
from lotse.ui.meldung import als_meldung, ansagen
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em
from lotse.ui.vergessen import let_go

SEKUNDEN = 8
"""As long as every way back stays (SECURITY 13)."""


@dataclass(frozen=True, slots=True)
class Loeschauftrag:
    """What shall go. `merkwort` is typed to confirm; "" = a list that was looked through."""

    titel: str
    saetze: tuple[str, ...]
    familien: frozenset[FamilieId]
    faellige: Callable[[Loeschart], Sequence[Faellig]]
    """Store lane: what is handed to the deletion."""
    merkwort: str = ""


class Loeschgang(QDialog):
    """`geloescht(Loeschprotokoll)` when it is done. Whatever closes it before the eight seconds
    are over, also a locking, leaves everything as it was. Closed while it is being deleted, it
    comes back with the proof."""

    geloescht = Signal(object)

    def __init__(self, sitzung: Sitzung, auftrag: Loeschauftrag, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._sitzung, self._auftrag, self._t = sitzung, auftrag, sitzung.sprache
        self.setWindowTitle(auftrag.titel)
        self.frage = Frageseite(auftrag.titel, auftrag.saetze, auftrag.merkwort, self._t)
        self.doch_nicht = Knopf(art=Art.HAUPT)
        self.frist = LeereSeite("hourglass", self.doch_nicht, klein=True)
        self.beleg = Belegseite(sitzung, self)
        self._stapel = QStackedWidget()
        for seite in (self.frage, self.frist, self.beleg):
            self._stapel.addWidget(seite)
        self.setLayout(spalte(self._stapel, rand=(1.6, 1.4, 1.6, 1.2)))
        self._rest, self._loescht = SEKUNDEN, False
        self._uhr = QTimer(self, interval=1000)
        self._uhr.timeout.connect(self._on_sekunde)
        self.doch_nicht.setText(self._t.t("Doch nicht löschen"))
        self.doch_nicht.clicked.connect(self.reject)
        self.frage.nein.connect(self.reject)
        self.frage.ja.connect(self.beginne_frist)
        self.beleg.fertig.connect(self.accept)
        self.setMinimumWidth(em(40))
        self.frage.fokus()

    def beginne_frist(self) -> None:
        """Confirmed: from here on every second counts, and nothing has happened yet."""
        self._rest = SEKUNDEN
        self._stapel.setCurrentWidget(self.frist)
        self._sage_frist()
        self.doch_nicht.setFocus()
        self._uhr.start()

    def loesche(self) -> None:
        """The time is over."""
        self._uhr.stop()
        arbeit = self._sitzung.dienste.schutzarbeit
        if arbeit is None:
            return
        self._loescht = True
        self.doch_nicht.hide()
        self.frist.set_worte(self._t.t("Wird gelöscht …"), self._t.t("Das dauert einen Moment."))
        let_go(self._sitzung, self._auftrag.familien)
        faellige, art, vergiss = self._auftrag.faellige, self.frage.art, arbeit.vergiss

        def arbeite(_token: Token) -> Loeschprotokoll:
            return vergiss(faellige(art))

        self._sitzung.runner.start(arbeite, self._on_getan, on_failed=self._on_misslungen)

    @override
    def done(self, wie: int) -> None:
        self._uhr.stop()
        if self._loescht:
            self.hide()
        else:
            super().done(wie)

    def _on_sekunde(self) -> None:
        self._rest -= 1
        if self._rest <= 0:
            self.loesche()
        else:
            self._sage_frist()

    def _sage_frist(self) -> None:
        t = self._t
        self.frist.set_worte(
            t.plural("Wird in {n} Sekunde gelöscht", "Wird in {n} Sekunden gelöscht", self._rest),
            t.t("Noch ist nichts geschehen. Danach gibt es keinen Weg zurück."),
        )

    def _on_getan(self, protokoll: Loeschprotokoll) -> None:
        self._zurueck()
        let_go(self._sitzung, self._auftrag.familien)
        self.beleg.show_protokoll(protokoll)
        self._stapel.setCurrentWidget(self.beleg)
        ansagen(self, self._t.t("Gelöscht"))
        self.geloescht.emit(protokoll)

    def _zurueck(self) -> None:
        """Nobody saw yet what became of it; behind a cover it stays where it is."""
        self._loescht = False
        eltern = self.parentWidget()
        if self.isHidden() and eltern is not None and eltern.window().isVisible():
            self.show()

    def _on_misslungen(self, error: Exception) -> None:
        self._zurueck()
        self.frage.show_fehler(als_meldung(error, self._t).text)
        self.doch_nicht.show()
        self._stapel.setCurrentWidget(self.frage)
