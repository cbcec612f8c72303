"""The compartment over everything: door, first steps, room. What is not looked at is closed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget
from typing_extensions import override

from lotse.domain.fehler import Hinweis
from lotse.domain.schutzraum import Beruf
from lotse.i18n.sprache import Sprache
from lotse.services.schutzraum.ablage import KURZ_VORHER_S, LEERLAUF_S, Schutzstand
from lotse.services.schutzraum.dienst import Schutzraumdienst
from lotse.services.zugangsarbeit import Abgewiesen, pause
from lotse.ui.bausteine.raender import SEITE, spalte
from lotse.ui.fenster.ruhe import Ruhewaechter
from lotse.ui.fenster.verdeckt import schliesse_dialoge
from lotse.ui.jobs import Failed
from lotse.ui.schutzraum.folge import Folge, Weg
from lotse.ui.schutzraum.nummernzeile import Nummernzeile
from lotse.ui.schutzraum.raum import Raum
from lotse.ui.schutzraum.sitzung import Schutzsitzung
from lotse.ui.schutzraum.tor import Tor
from lotse.ui.schutzraum.wege import Wege
from lotse.ui.steuerung import Sitzung

T = TypeVar("T")
Offenes = tuple[Schutzstand, Beruf]


class Schutzraumfenster(QDialog):
    """It takes the place of the window while it is open.

    Idle, Esc, Strg+L, F12, the lock of the screen: each closes it, and what was typed is kept.
    `ungesagt` is told when the very last words did not go into the file.
    """

    def __init__(
        self,
        dienst: Schutzraumdienst,
        sitzung: Sitzung,
        sprache: Sprache,
        parent: QWidget,
        ungesagt: Failed,
    ) -> None:
        super().__init__(parent)
        self._ungesagt = ungesagt
        self.setModal(True)
        self.setWindowTitle("Lotse")
        dienste, runner = sitzung.dienste, sitzung.runner
        self.sitzung = Schutzsitzung(dienst, dienste, runner, sprache)
        self.sitzung.setParent(self)
        self._wege = Wege(dienst, runner, sprache, dienste.jetzt)
        self._wartet: Hinweis | None = None
        da = dienst.oertliche_da()
        self.nummern = Nummernzeile(dienst.nummern(), sprache, oertliche_da=da)
        self.tor = Tor(sprache)
        self.raum: Raum | None = None
        self.folge: Folge | None = None
        self._stapel = QStackedWidget()
        self._stapel.addWidget(QWidget())
        self._stapel.addWidget(self.tor)
        layout = spalte(self.nummern, self._stapel, rand=SEITE, abstand=0.8)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.ruhe = Ruhewaechter(lambda: LEERLAUF_S, dienste.jetzt, self)
        self._verbinde()
        parent.installEventFilter(self)
        self.setGeometry(parent.geometry())
        self.setWindowState(parent.windowState() & ~Qt.WindowState.WindowMinimized)
        self.ruhe.beginne()
        ablage = self.sitzung.ablage
        self._starte(lambda: ablage.stand, self._on_stand)

    def sage_spaeter(self, hinweis: Hinweis) -> None:
        """Something from the last closing; told inside, once it is open."""
        self._wartet = hinweis

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window below goes, whoever closes it: nothing stays open behind it."""
        if event.type() is QEvent.Type.Close and watched is self.parent():
            self.reject()
        return super().eventFilter(watched, event)

    def _verbinde(self) -> None:
        self.tor.angemeldet.connect(self._on_angemeldet)
        self.tor.papier.connect(self._on_vergessen)
        self.tor.zu.connect(self.reject)
        self.finished.connect(self._on_zu)
        self.ruhe.abgelaufen.connect(schliesse_dialoge)
        self.ruhe.warnt.connect(self._on_warnt)
        self.ruhe.wach.connect(self._on_wach)

    def _on_stand(self, stand: Schutzstand) -> None:
        if stand.eingerichtet:
            self._zeige(self.tor)
        else:
            self._gehe(self._wege.erstes(), self._on_drin)

    def _on_angemeldet(self, geheimnis: bytearray) -> None:
        ablage = self.sitzung.ablage
        self.tor.show_laeuft(laeuft=True)

        def oeffne() -> Offenes:
            vorher = ablage.stand.fehlversuche
            try:
                ablage.unlock(geheimnis)
            except Hinweis as hinweis:
                versuche = ablage.stand.fehlversuche
                if versuche > vorher:
                    raise Abgewiesen(pause(versuche)) from hinweis
                raise
            return ablage.stand, ablage.beruf

        self._starte(oeffne, self._on_offen, self._on_nicht_offen)

    def _on_nicht_offen(self, error: Exception) -> None:
        if isinstance(error, Abgewiesen):
            self.tor.show_falsch(error.pause)
        elif isinstance(error, Hinweis) and self.raum is not None:
            self._on_wieder(None)
            self.raum.show_hinweis(error)
        elif isinstance(error, Hinweis):
            self._zeige(self.tor)  # nothing else may stand there yet
            self.tor.show_hinweis(error)
        else:
            self.reject()
            self.sitzung.runner.on_failed(error)

    def _on_drin(self, _wert: object) -> None:
        """After steps that left it open: what holds now is asked."""
        ablage = self.sitzung.ablage
        self._starte(lambda: (ablage.stand, ablage.beruf), self._on_offen)

    def _on_offen(self, offen: Offenes) -> None:
        stand, self.sitzung.beruf = offen
        self.tor.leere()
        if self.raum is not None:
            self._stapel.removeWidget(self.raum)
            alter, self.raum = self.raum, None
            alter.hide()
            alter.deleteLater()
        self._baue_raum(stand)

    def _baue_raum(self, stand: Schutzstand) -> None:
        raum = self.raum = Raum(self.sitzung)
        raum.zu.connect(self.accept)
        raum.passwort.connect(lambda: self._gehe(self._wege.passwort(), self._on_wieder))
        raum.blatt.connect(lambda: self._gehe(self._wege.blatt(), self._on_wieder))
        raum.beruf.connect(lambda: self._gehe(self._wege.beruf(self.sitzung.beruf), self._on_drin))
        self._stapel.addWidget(raum)
        raum.show_stand(stand.versuche_vorher)
        if self.sitzung.akte is not None:
            self.sitzung.geoeffnet.emit(self.sitzung.akte)
        self._zeige(raum)
        hinweis, self._wartet = self._wartet, None
        if stand.nachgetragen:
            hinweis = Hinweis(
                "Beim letzten Schließen ließ sich die Notiz nicht speichern.",
                "Jetzt steht auch das zuletzt Getippte in der Datei.",
                "Bitte lesen Sie die Notiz noch einmal.",
            )
        if hinweis is not None:
            raum.show_hinweis(hinweis)
        self.sitzung.lies()

    def _on_wieder(self, _wert: object) -> None:
        self._ende_folge()
        if self.raum is not None:
            self._zeige(self.raum)

    def _on_vergessen(self) -> None:
        self.tor.leere()
        self._gehe(self._wege.vergessen(), self._on_drin)

    def _gehe(self, weg: Weg, danach: Callable[[object], None]) -> None:
        self._ende_folge()
        folge = self.folge = Folge(weg, self.sitzung.runner, self.sitzung.sprache)
        folge.fertig.connect(danach)
        folge.abgebrochen.connect(self._on_abgebrochen)
        self._stapel.addWidget(folge)
        self._zeige(folge)

    def _on_abgebrochen(self) -> None:
        """Back into the room it was called from; in front of the door there is only outside."""
        if self.raum is None:
            self.reject()
        else:
            self._on_wieder(None)

    def _ende_folge(self) -> None:
        folge, self.folge = self.folge, None
        if folge is not None:
            folge.leere()
            self._stapel.removeWidget(folge)
            folge.hide()
            folge.deleteLater()

    def _zeige(self, seite: QWidget) -> None:
        self._stapel.setCurrentWidget(seite)
        if seite is not self.folge:
            self._ende_folge()
        seite.setFocus()

    def _on_warnt(self, sekunden: int) -> None:
        if self.raum is not None and sekunden <= KURZ_VORHER_S:
            t = self.sitzung.sprache
            self.raum.warnung.setText(
                t.plural("schließt in {n} Sekunde", "schließt in {n} Sekunden", sekunden)
            )

    def _on_wach(self) -> None:
        if self.raum is not None:
            self.raum.warnung.setText("")

    def _on_zu(self, _wie: int) -> None:
        self.ruhe.ende()
        self.tor.leere()
        self._ende_folge()
        self.sitzung.schliesse(self._ungesagt)
        self.deleteLater()

    def _starte(
        self,
        arbeit: Callable[[], T],
        fertig: Callable[[T], None],
        misslungen: Callable[[Exception], None] | None = None,
    ) -> None:
        self.sitzung.runner.start(
            lambda _token: arbeit(), fertig, on_failed=misslungen or self._on_nicht_offen
        )
