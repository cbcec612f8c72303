"""The middle of the letters page: page count, zoom, the sheets, or in words why there are none."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.raender import huelle, leere, reihe
from lotse.ui.bausteine.tafel import Rollbereich, Tafel
from lotse.ui.bausteine.text import ElideText, Text
from lotse.ui.masse import Stufe
from lotse.ui.seiten.briefe_arbeit import Gesetzt
from lotse.ui.seiten.briefe_vorschau import Vorschau
from lotse.ui.stil import em, stil

GEDULD_MS = 300
SCHMAL = 36
"""Below that many em only the numbers of the page are said."""


class Briefmitte(Tafel):
    """Shows what was set, or its Hinweis; while a letter is being set, after a moment, words.

    Where a sheet may not be sent: `einwilligung()` to the sheet to sign, `selbst()` = the family
    carries it.
    """

    einwilligung = Signal()
    selbst = Signal()

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache = sprache
        self.vorschau = Vorschau()
        self._seite = ElideText(stufe=Stufe.KLEIN)
        self._kleiner = Verweis(symbol="zoom-out")
        self._passend = Verweis()
        self._groesser = Verweis(symbol="zoom-in")
        self._fehlt = LeereSeite("file-x", klein=True)
        self._rolle = Rollbereich()
        self._rolle.inhalt.addWidget(self._fehlt)
        self._stapel = QStackedWidget()
        self._stapel.addWidget(self.vorschau)
        self._stapel.addWidget(self._rolle)
        zoom = reihe(self._kleiner, self._passend, self._groesser, abstand=0.3)
        reihe_oben = reihe(self._seite, zoom, None, rand=(0.8, 0.35, 0.6, 0.35))
        reihe_oben.setStretch(0, 1)
        reihe_oben.setStretch(2, 1)
        self._oben = huelle(reihe_oben)
        self._uhr = QTimer(self, singleShot=True, interval=GEDULD_MS)
        self._uhr.timeout.connect(self._sage_wartet)
        self.add(self._oben)
        self.add_trenner()
        self.add(self._stapel, 1)
        self._kleiner.clicked.connect(lambda: self.vorschau.zoome(-1))
        self._passend.clicked.connect(lambda: self.vorschau.zoome(0))
        self._groesser.clicked.connect(lambda: self.vorschau.zoome(1))
        self.vorschau.geblaettert.connect(self._sage_seite)
        stil().geaendert.connect(self._messe_oben)
        self._messe_oben()
        self.set_worte(sprache)

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        t = sprache.t
        self.setAccessibleName(t("Vorschau"))
        self._rolle.setAccessibleName(t("Warum es keine Vorschau gibt"))
        self._kleiner.setText(t("Kleiner"))
        self._passend.setText(t("Seitenbreite"))
        self._groesser.setText(t("Größer"))
        self._sage_seite()

    def show_wartet(self) -> None:
        """Another letter: the old paper goes at once, so that nobody prints the wrong one."""
        self.vorschau.show_satz("")
        self._stapel.setCurrentWidget(self.vorschau)
        self._uhr.start()

    def show_gesetzt(
        self, gesetzt: Gesetzt, titel: str, *, oben: bool, versand: bool = False
    ) -> None:
        """`versand` = it was to be sent: what is missing may be a consent."""
        self._uhr.stop()
        if gesetzt.hinweis is not None:
            self.show_hinweis(gesetzt.hinweis, versand=versand)
            return
        self.vorschau.show_seiten(gesetzt.seiten, gesetzt.massstab, oben=oben)
        self._stapel.setCurrentWidget(self.vorschau)
        seiten = self._sprache.plural("{n} Seite", "{n} Seiten", len(gesetzt.seiten))
        name = self._sprache.t("Vorschau: {titel}, {seiten}", titel=titel, seiten=seiten)
        self.vorschau.setAccessibleName(name)

    def show_hinweis(self, hinweis: Hinweis, *, versand: bool = False) -> None:
        """In place of the paper: what is missing and what helps, in words."""
        self.vorschau.show_satz("")
        saetze = "\n".join(s for s in (hinweis.sicher, hinweis.tun) if s)
        self._fehlt.set_worte(hinweis.was, saetze)
        leere(self._fehlt.unten)
        for stelle in hinweis.stellen:
            zeile = Text(stelle, fett=True, umbruch=True)
            zeile.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._fehlt.unten.addWidget(zeile)
        if versand:
            self._fehlt.unten.addLayout(self._auswege())
        self._stapel.setCurrentWidget(self._rolle)

    def _auswege(self) -> QHBoxLayout:
        """Both ways out of a sheet that may not be sent."""
        t = self._sprache.t
        vorbereiten = Knopf(t("Einwilligung vorbereiten"), symbol="shield-check", klein=True)
        selbst = Knopf(t("Die Familie trägt ihn selbst"), symbol="users-round", klein=True)
        vorbereiten.clicked.connect(self.einwilligung)
        selbst.clicked.connect(self.selbst)
        return reihe(None, selbst, vorbereiten, None)

    def show_nichts(self) -> None:
        """Our own fault, told in the bar above the page."""
        self._uhr.stop()
        self.vorschau.show_satz("")

    def _sage_wartet(self) -> None:
        self.vorschau.show_satz(self._sprache.t("Der Brief wird geschrieben …"))

    def _messe_oben(self) -> None:
        self._oben.setMinimumHeight(em(2.8))

    def _sage_seite(self) -> None:
        anzahl, t = self.vorschau.anzahl, self._sprache.t
        n, prozent = self.vorschau.seite, round(self.vorschau.faktor() * 100)
        kurz = self.width() < em(SCHMAL)
        muster = "{n} von {m}" if kurz else "Seite {n} von {m} · {prozent} %"
        self._seite.setText(t(muster, n=n, m=anzahl, prozent=prozent) if anzahl else "")
        for knopf in (self._kleiner, self._passend, self._groesser):
            knopf.setVisible(bool(anzahl))
        self._passend.setEnabled(self.vorschau.zoom is not None)
