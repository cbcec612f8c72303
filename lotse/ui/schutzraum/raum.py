"""Inside: the notes at the left, the open one at the right, and what can be done with the door."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from lotse.domain.fehler import Hinweis
from lotse.domain.schutzraum import Schutzakte, Schutzzeile
from lotse.services.schutzraum.worte import BERUFE
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.raender import RINNE, huelle, reihe, spalte
from lotse.ui.bausteine.text import Text
from lotse.ui.fenster.fehlerfeld import Fehlerfeld
from lotse.ui.masse import Stufe
from lotse.ui.schutzraum.liste import Notizliste
from lotse.ui.schutzraum.notizblatt import Notizblatt
from lotse.ui.schutzraum.protokollblatt import Protokollblatt
from lotse.ui.schutzraum.sitzung import Schutzsitzung
from lotse.ui.stil import em, stil
from lotse.ui.worte import taste

LINKS_EM, LINKS_TEIL = 19, 0.24


class Raum(QWidget):
    """`zu()`, and `passwort()`, `blatt()`, `beruf()` when these shall be changed."""

    zu = Signal()
    passwort = Signal()
    blatt = Signal()
    beruf = Signal()

    def __init__(self, sitzung: Schutzsitzung) -> None:
        super().__init__()
        self._sitzung, t = sitzung, sitzung.sprache.t
        self.liste, self.notiz = Notizliste(sitzung), Notizblatt(sitzung)
        self.protokoll = Protokollblatt(sitzung)
        self.fehler = Fehlerfeld()
        self._stand = Text(stufe=Stufe.KLEIN, farbe="text_secondary")
        self.warnung = Text(fett=True, farbe="ask_fg")
        self.schliessen = Knopf(t("Schließen"), taste=taste("Esc", sitzung.sprache))
        self.wege = {
            "protokoll": Verweis(t("Protokoll"), symbol="scroll"),
            "passwort": Verweis(t("Passwort ändern …")),
            "blatt": Verweis(t("Neues Blatt …")),
            "beruf": Verweis(t("Beruf …")),
        }
        self._leer = LeereSeite("shield", klein=True)
        self._leer.set_worte(
            t("Keine Notiz offen"),
            t("Links beginnt eine neue, mit einem Zeichen, das nur Sie verstehen."),
        )
        self._rechts = QStackedWidget()
        self._baue()
        self._verbinde()
        self.setFocusProxy(self.liste.zeichen)

    def show_stand(self, versuche: int) -> None:
        """After the opening: how often somebody tried a wrong password before."""
        t = self._sitzung.sprache
        satz = t.plural(
            "Vorher wurde {n} falsches Passwort getippt.",
            "Vorher wurden {n} falsche Passwörter getippt.",
            versuche,
        )
        self._stand.setText(satz if versuche else "")

    def show_hinweis(self, hinweis: Hinweis) -> None:
        t = self._sitzung.sprache.t
        rest = " ".join(t(satz) for satz in (hinweis.sicher, hinweis.tun) if satz)
        self.fehler.zeige(t(hinweis.was), "", rest)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._messe()

    def _baue(self) -> None:
        t = self._sitzung.sprache.t
        for seite in (self._leer, self.notiz, self.protokoll):
            self._rechts.addWidget(seite)
        beruf = Text(t(BERUFE[self._sitzung.beruf].name), Stufe.KLEIN, farbe="text_secondary")
        kopf = Fluss(0.8)
        for teil in (
            Text(t("Schutzraum"), Stufe.TITEL, fett=True), beruf, *self.wege.values(),
            self._stand, self.warnung,
        ):  # fmt: skip
            kopf.addWidget(teil)
        traeger = huelle(kopf)
        regel = traeger.sizePolicy()
        regel.setHeightForWidth(True)
        traeger.setSizePolicy(regel)
        oben = reihe(traeger, self.schliessen, abstand=0.8)
        oben.setStretch(0, 1)
        mitte = reihe(self.liste, self._rechts, abstand=RINNE)
        mitte.setStretch(1, 1)
        layout = spalte(oben, self.fehler, huelle(mitte), abstand=0.7)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def _verbinde(self) -> None:
        s = self._sitzung
        self.schliessen.clicked.connect(self.zu)
        self.wege["protokoll"].clicked.connect(self._on_protokoll)
        self.wege["passwort"].clicked.connect(self.passwort)
        self.wege["blatt"].clicked.connect(self.blatt)
        self.wege["beruf"].clicked.connect(self.beruf)
        self.liste.gewaehlt.connect(self._on_gewaehlt)
        self.protokoll.zurueck.connect(self._zeige_notiz)
        s.geoeffnet.connect(self._on_geoeffnet)
        s.gespeichert.connect(self._on_gespeichert)
        s.misslungen.connect(self.show_hinweis)
        stil().geaendert.connect(self._messe)

    def _on_gewaehlt(self, zeile: Schutzzeile) -> None:
        self._sitzung.oeffne(zeile.id)
        self._zeige_notiz()

    def _on_geoeffnet(self, akte: Schutzakte | None) -> None:
        if akte is not None:
            self.notiz.show_akte(akte)
        self._zeige_notiz()

    def _zeige_notiz(self) -> None:
        offen = self._sitzung.akte is not None
        self._rechts.setCurrentWidget(self.notiz if offen else self._leer)

    def _on_protokoll(self) -> None:
        self._sitzung.sichere()
        self.protokoll.lies()
        self._rechts.setCurrentWidget(self.protokoll)
        self.protokoll.setFocus()

    def _on_gespeichert(self, zeit: datetime) -> None:
        self.fehler.hide()
        self._stand.setText(self._sitzung.sprache.t("Gespeichert um {zeit}", zeit=f"{zeit:%H:%M}"))

    def _messe(self) -> None:
        self.liste.setFixedWidth(min(em(LINKS_EM), round(self.width() * LINKS_TEIL)))
