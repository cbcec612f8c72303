"""Gemeinsam ansehen (10): the screen is turned to the family, and it chooses.

There is nothing on this page that leads back into the file but two keys: a parent who touches
the screen cannot open what is not theirs to see.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache, is_rtl
from lotse.letters.gemeinsam import Gemeinsamblatt, Moeglichkeit
from lotse.ui.bausteine.raender import leere, raender, reihe, spalte
from lotse.ui.gemeinsam.karte import SYMBOL, Karte, Karteninhalt
from lotse.ui.gemeinsam.teile import Antwort, Fusszeile, Zeile
from lotse.ui.gemeinsam.worte import Mass, Wort, wort
from lotse.ui.meldung import ansagen
from lotse.ui.stil import stil
from lotse.ui.symbole import BEREICH

TASTEN = {Qt.Key.Key_1: 0, Qt.Key.Key_2: 1, Qt.Key.Key_3: 2}
LUECKE, RAND = 1.6, (3, 2, 3, 1.4)


class Gemeinsamsicht(QWidget):
    """`gewaehlt(int)` = the card taken, `unsicher()` = none after all, `anderes()` = other cards,
    `verlassen()` by key only."""

    gewaehlt = Signal(int)
    unsicher = Signal()
    anderes = Signal()
    verlassen = Signal()

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._t = sprache
        self._blatt: Gemeinsamblatt | None = None
        self._deutsch_zuerst = False
        self._an: int | None = None
        self.setAutoFillBackground(True)
        self._mass = mass = Mass()
        self._frage, self._satz = Zeile(mass, 25, 12.5, fett=True), Zeile(mass, 14.5, 10.5)
        self._unsicher, self._anderes = Antwort(mass), Antwort(mass)
        self._gruppe = QButtonGroup(self)
        self._gleich = QTimer(self, singleShot=True, interval=0)
        self._gleich.timeout.connect(self._gleiche_an)
        self._gruppe.idClicked.connect(self._on_karte)
        self._karten = reihe(abstand=LUECKE)
        self._unten = unten = reihe(self._satz, self._unsicher, self._anderes, abstand=1)
        unten.setStretch(0, 1)
        self._innen = innen = spalte(self._frage, self._karten, unten, abstand=1.3, rand=RAND)
        innen.setStretch(1, 1)
        self._fuss = Fusszeile(sprache.t)
        ganz = spalte(innen, self._fuss, abstand=0)
        raender(ganz, (0, 0, 0, 0))
        ganz.setStretch(0, 1)
        self.setLayout(ganz)
        stil().geaendert.connect(self._messe)
        self._unsicher.clicked.connect(self._on_unsicher)
        self._anderes.clicked.connect(self.anderes)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_blatt(self, blatt: Gemeinsamblatt, gewaehlt: Sequence[bool]) -> None:
        """`gewaehlt`: which cards stand in the plan already; the last of them is marked."""
        self._blatt = blatt
        self._an = next((i for i in reversed(range(len(gewaehlt))) if gewaehlt[i]), None)
        self._zeige()

    def show_wahl(self, nummer: int) -> None:
        """Mark a card without choosing it."""
        self._an = nummer
        self._zeige()

    def wende(self) -> None:
        """The other language leads; the choice stays."""
        self._deutsch_zuerst = not self._deutsch_zuerst
        self._zeige()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._messe()

    def _messe(self) -> None:
        """As large as the page allows; cards side by side alike."""
        self._mass.miss(self.width(), self.height())
        em = self._mass.em
        self._innen.setContentsMargins(*(round(em(teil)) for teil in RAND))
        self._innen.setSpacing(round(em(1.3)))
        self._karten.setSpacing(round(em(LUECKE)))
        for teil in (self._frage, self._satz, self._unsicher, self._anderes):
            teil.miss()
        self._gleich.start()

    def _gleiche_an(self) -> None:
        karten = [k for k in self._gruppe.buttons() if isinstance(k, Karte)]
        kleinste = min((karte.teil() for karte in karten), default=1.0)
        for karte in karten:
            karte.set_hoechstens(kleinste)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        taste = Qt.Key(event.key())
        karten = self._gruppe.buttons()
        if taste in TASTEN and TASTEN[taste] < len(karten):
            karten[TASTEN[taste]].click()
            karten[TASTEN[taste]].setFocus()
        elif taste == Qt.Key.Key_L:
            self.wende()
        elif taste == Qt.Key.Key_Escape:
            self.verlassen.emit()
        else:
            super().keyPressEvent(event)

    def _zeige(self) -> None:
        blatt = self._blatt
        if blatt is None:
            return
        von_rechts = is_rtl(blatt.sprache) and not self._deutsch_zuerst
        for zeile in (self._karten, self._unten):  # the first card stands where reading begins
            zeile.setDirection(
                QBoxLayout.Direction.RightToLeft if von_rechts else QBoxLayout.Direction.LeftToRight
            )
        self._frage.set_wort(self._wort("frage", blatt))
        art = "waehlen" if len(blatt.moeglichkeiten) > 1 else "eine"
        self._satz.set_wort(self._wort(art if blatt.moeglichkeiten else "keine", blatt))
        self._unsicher.set_wort(self._wort("unsicher", blatt))
        self._anderes.set_wort(self._wort("anderes", blatt))
        self._fuss.show_sprachen(self._sprachen(blatt))
        for knopf in self._gruppe.buttons():
            self._gruppe.removeButton(knopf)
        leere(self._karten)
        for nummer, moeglichkeit in enumerate(blatt.moeglichkeiten):
            karte = Karte(self._inhalt(moeglichkeit, blatt), str(nummer + 1), self._mass)
            karte.gemessen.connect(self._gleich.start)
            self._gruppe.addButton(karte, nummer)
            karte.setChecked(nummer == self._an)
            self._karten.addWidget(karte, 1)
        if not blatt.moeglichkeiten:
            self._karten.addStretch(1)

    def _inhalt(self, m: Moeglichkeit, blatt: Gemeinsamblatt) -> Karteninhalt:
        sprache, zuerst = blatt.sprache, self._deutsch_zuerst
        return Karteninhalt(
            symbol=BEREICH[m.bereich] if m.bereich else "compass",
            name=wort(m.name, sprache, deutsch_zuerst=zuerst),
            satz=wort(m.satz, sprache, deutsch_zuerst=zuerst),
            tatsachen=tuple(
                (SYMBOL[t.art], wort(t.satz, sprache, deutsch_zuerst=zuerst)) for t in m.tatsachen
            ),
            will=self._wort("will", blatt),
            gewaehlt=self._wort("gewaehlt", blatt),
        )

    def _wort(self, name: str, blatt: Gemeinsamblatt) -> Wort:
        return wort(getattr(blatt, name), blatt.sprache, deutsch_zuerst=self._deutsch_zuerst)

    def _sprachen(self, blatt: Gemeinsamblatt) -> str:
        """As in "Türkisch und Deutsch"; one language needs no key."""
        if blatt.sprache == "de":
            return ""
        beide = (self._t.sprachname(blatt.sprache), self._t.sprachname("de"))
        return self._t.liste(beide[::-1] if self._deutsch_zuerst else beide)

    def _on_karte(self, nummer: int) -> None:
        if self._blatt is None or nummer == self._an:
            return
        self._an = nummer
        self.gewaehlt.emit(nummer)
        for karte in self._gruppe.buttons():
            karte.update()
        ansagen(self, wort(self._blatt.gewaehlt, self._blatt.sprache).gesprochen)

    def _on_unsicher(self) -> None:
        """Not to decide is an answer, too; the page stays, for nobody but the keys leads back."""
        if self._blatt is None:
            return
        self._an = None
        self.unsicher.emit()
        self._zeige()
        self._satz.set_wort(self._wort("spaeter", self._blatt))
        ansagen(self, wort(self._blatt.spaeter, self._blatt.sprache).gesprochen)
