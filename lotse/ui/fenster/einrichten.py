"""The frame of a set-up: steps at the left, one page, back and forth by keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QStackedWidget, QWidget
from typing_extensions import override

from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import raender, reihe, spalte
from lotse.ui.bausteine.tafel import Rollbereich, Tafel
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.fenster.fehlerfeld import Fehlerfeld
from lotse.ui.fenster.schrittleiste import Schrittleiste
from lotse.ui.fenster.tuer import wortmarke
from lotse.ui.fenster.verdeckt import anwendung
from lotse.ui.masse import Breite, Stufe, breite
from lotse.ui.stil import em, stil

BREITE_EM, HOEHE_EM, LEISTE_EM = 76, 46, 19.5


class Schritt(QWidget):
    """One step. `grund()` says why it cannot go on yet; "" = it can. `geaendert()` asks again."""

    geaendert = Signal()
    weiter = Signal()
    """Enter in its last field."""

    def grund(self) -> str:
        return ""

    def show_laeuft(self, *, laeuft: bool) -> None:
        """What was asked for here is being made."""
        self.setEnabled(not laeuft)

    def on_gezeigt(self) -> None:
        """It comes into view."""

    def leere(self) -> None:
        """Forget every secret that was typed here."""


@dataclass(frozen=True, slots=True)
class Stufenblatt:
    """A step with its words in the list, and its headline."""

    wort: str
    zusatz: str
    titel: str
    satz: str
    schritt: Schritt


class Schrittrahmen(QWidget):
    """`weiter(index)` when a step is done; the owner answers with `gehe(index + 1)`.

    `show_laeuft` while something is being made, `show_hinweis` when it did not work.
    `bleibt(bool)`: so long nobody may leave, data are written.
    """

    weiter = Signal(int)
    bleibt = Signal(bool)

    def __init__(
        self, titel: str, blaetter: Sequence[Stufenblatt], sprache: Sprache, *, dauer: str = ""
    ) -> None:
        super().__init__()
        self._blaetter, self._sprache = tuple(blaetter), sprache
        self._hier, self._ab, self._laeuft = 0, 0, False
        self._vorher: QWidget | None = None
        self._leiste = Schrittleiste([(b.wort, b.zusatz) for b in blaetter], sprache)
        self._titel = Text(stufe=Stufe.TITEL, fett=True, umbruch=True)
        self._satz = Text(farbe="text_secondary", umbruch=True)
        self._stelle = Text(stufe=Stufe.KLEIN, farbe="text_muted")
        self.fehler = Fehlerfeld()
        self._stapel = QStackedWidget()
        self._grund = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.abbruch = Knopf(sprache.t("Abbrechen"))
        self.abbruch.hide()
        self.zurueck = Knopf(sprache.t("Zurück"))
        self.vor = Knopf(art=Art.HAUPT)
        self._baue(titel, dauer)
        self._verbinde()
        self._messe()
        stil().geaendert.connect(self._messe)
        self.gehe(0)

    def gehe(self, index: int, *, ohne_rueckweg: bool = False) -> None:
        """Show a step. `ohne_rueckweg`: what lies before it has been made."""
        self._hier = index
        if ohne_rueckweg:
            self._ab = index
        blatt = self._blaetter[index]
        self.fehler.hide()
        self._leiste.show_schritt(index)
        self._stelle.setText(self._leiste.accessibleName())
        self._titel.setText(blatt.titel)
        self._satz.setText(blatt.satz)
        self._satz.setVisible(bool(blatt.satz))
        self._stapel.setCurrentWidget(blatt.schritt)
        for anderes in self._blaetter:
            anderes.schritt.setVisible(anderes is blatt)
        self.zurueck.setVisible(index > self._ab)
        letzter = index == len(self._blaetter) - 1
        self.vor.setText(self._sprache.t("Fertig") if letzter else self._sprache.t("Weiter"))
        self._schalte()
        blatt.schritt.on_gezeigt()
        self.setFocusProxy(blatt.schritt)
        blatt.schritt.setFocus()

    @property
    def hier(self) -> int:
        return self._hier

    def show_laeuft(self, satz: str, *, bleibt: bool = False) -> None:
        """A sentence while something is made; empty when it has ended. `bleibt`: no way out of it.

        The cursor waits on the card, not on what comes next in the window, and comes back.
        """
        if satz and not self._laeuft:
            self._vorher = self.focusWidget()
            self._karte.setFocus()
        wartete = self._laeuft and not satz and self.focusWidget() is self._karte
        self._laeuft = bool(satz)
        for blatt in self._blaetter:
            blatt.schritt.show_laeuft(laeuft=self._laeuft)
        self.zurueck.setEnabled(not satz)
        self._schalte()
        if satz:
            self._grund.setText(satz)
        elif wartete and self._vorher is not None:
            self._vorher.setFocus()
        self.bleibt.emit(bleibt)

    def show_hinweis(self, hinweis: Hinweis) -> None:
        t = self._sprache.t
        rest = " ".join(t(satz) for satz in (hinweis.sicher, hinweis.tun) if satz)
        self.fehler.zeige(t(hinweis.was), "", rest)

    def leere(self) -> None:
        for blatt in self._blaetter:
            blatt.schritt.leere()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        schmal = breite(self.width() / stil().em_f()) is Breite.SCHMAL
        self._seite.setVisible(not schmal)
        self._stelle.setVisible(schmal and len(self._blaetter) > 1)
        platz = self.size() - QSize(em(2), em(2))
        self._karte.setFixedSize(platz.boundedTo(QSize(em(BREITE_EM), em(HOEHE_EM))))

    def _on_fokus(self, _alt: QWidget | None, neu: QWidget | None) -> None:
        """Large type or a low window: where the cursor stands is seen."""
        if neu is not None and self._rolle.isAncestorOf(neu):
            self._rolle.ensureWidgetVisible(neu, 0, em(3))

    def _on_weiter(self) -> None:
        if not self._laeuft and not self._blaetter[self._hier].schritt.grund():
            self.fehler.hide()
            self.weiter.emit(self._hier)

    def _on_zurueck(self) -> None:
        if self._hier > self._ab and not self._laeuft:
            self.gehe(self._hier - 1)

    def _schalte(self) -> None:
        """The button that cannot be pressed says why, in words beside it."""
        grund = self._blaetter[self._hier].schritt.grund()
        self.vor.setEnabled(not grund and not self._laeuft)
        if not self._laeuft:
            self._grund.setText(grund)

    def _baue(self, titel: str, dauer: str) -> None:
        self._karte = QFrame()
        self._karte.setObjectName("karte")
        self._seite = self._baue_leiste(titel, dauer)
        rolle = self._rolle = Rollbereich()
        kopf = spalte(self._stelle, self._titel, self._satz, abstand=0.35)
        inhalt = spalte(kopf, self.fehler, self._stapel, None, rand=(2.4, 2, 2.4, 1.4), abstand=1.3)
        rolle.inhalt.addLayout(inhalt)
        for blatt in self._blaetter:
            self._stapel.addWidget(blatt.schritt)
        fuss = Tafel(name="schrittfuss")
        knoepfe = reihe(
            self._grund, self.abbruch, self.zurueck, self.vor, rand=(2.4, 1, 2.4, 1), abstand=0.6
        )
        knoepfe.setStretch(0, 1)
        fuss.add(knoepfe)
        rechts = spalte(rolle, fuss, abstand=0)
        innen = reihe(self._seite, rechts, abstand=0)
        innen.setStretch(1, 1)
        innen.setContentsMargins(1, 1, 1, 1)
        self._karte.setLayout(innen)
        self.setLayout(spalte(None, reihe(None, self._karte, None), None))

    def _baue_leiste(self, titel: str, dauer: str) -> QFrame:
        t = self._sprache.t
        seite = QFrame()
        seite.setObjectName("schrittleiste")
        marke = wortmarke(2.1, Stufe.KOPF, titel)
        kopf = _links(marke)
        unten = spalte(abstand=0.3)
        if dauer:
            unten.addLayout(_zeile("clock", dauer))
        unten.addLayout(_zeile("wifi-off", t("Lotse braucht kein Internet und sendet nichts.")))
        seite.setLayout(
            spalte(kopf, self._leiste, None, unten, rand=(1.35, 1.8, 1.35, 1.8), abstand=1.6)
        )
        return seite

    def _messe(self) -> None:
        self._seite.setFixedWidth(em(LEISTE_EM))

    def _verbinde(self) -> None:
        anwendung().focusChanged.connect(self._on_fokus)
        self.vor.clicked.connect(self._on_weiter)
        self.zurueck.clicked.connect(self._on_zurueck)
        for blatt in self._blaetter:
            blatt.schritt.geaendert.connect(self._schalte)
            blatt.schritt.weiter.connect(self._on_weiter)


def _links(layout: QHBoxLayout) -> QHBoxLayout:
    aussen = reihe(abstand=0)
    aussen.addLayout(layout)
    aussen.addStretch(1)
    return aussen


def _zeile(bild: str, text: str) -> QBoxLayout:
    zeichen = Bild(bild, 1.15, "text_secondary")
    layout = reihe(zeichen, Text(text, Stufe.KLEIN, farbe="text_secondary", umbruch=True))
    layout.setAlignment(zeichen, Qt.AlignmentFlag.AlignTop)
    layout.setStretch(1, 1)
    raender(layout, abstand=0.4)
    return layout
