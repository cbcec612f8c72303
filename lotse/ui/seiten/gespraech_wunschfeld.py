"""A wish while it is written: the family's own words, their language, their area of life."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QMimeData, QSignalBlocker, QSizeF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from lotse.domain.familie import Ziel
from lotse.domain.lebensbereich import Lebensbereich
from lotse.i18n.sprache import Sprache, is_rtl
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.laenge import Langtext
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.text import Beschriftung
from lotse.ui.stil import em, stil

EINGABE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Zitatfeld(Langtext):
    """As tall as its words. Eingabe and Esc finish, Strg+Eingabe begins the next wish."""

    fertig = Signal()
    naechster = Signal()
    gewachsen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._passe_hoehe)
        stil().geaendert.connect(self._passe_hoehe)
        self._passe_hoehe()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in EINGABE:
            strg = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            (self.naechster if strg else self.fertig).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.fertig.emit()
        else:
            super().keyPressEvent(event)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pasted lines become one sentence."""
        self.insertPlainText(source.text().replace("\r", "").replace("\n", " "))

    def _passe_hoehe(self, groesse: QSizeF | None = None) -> None:
        """The layout of a plain text edit counts lines, not pixels."""
        zeilen = max(1, round((groesse or self.document().size()).height()))
        hoehe = zeilen * QFontMetrics(self.font()).lineSpacing() + em(1.3)
        if hoehe != self.height():
            self.setFixedHeight(hoehe)
            self.gewachsen.emit()


class Wunschfeld(QFrame):
    """Lies over the row of its wish. `getippt(Ziel)` with every letter, `gewaehlt(Ziel)` for
    language and area, `fertig()`, `naechster()`, `entfernt()`."""

    getippt = Signal(object)
    gewaehlt = Signal(object)
    fertig = Signal()
    naechster = Signal()
    entfernt = Signal()
    gewachsen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self._ziel: Ziel | None = None
        self.feld = Zitatfeld()
        self._sprache, self._bereich = Auswahl(), Auswahl()
        self._sprachwort, self._bereichswort = Beschriftung(), Beschriftung()
        self._sprachwort.setBuddy(self._sprache)
        self._bereichswort.setBuddy(self._bereich)
        self._weg, self._fertig = Verweis(), Knopf(klein=True)
        self._ende = huelle(reihe(self._weg, self._fertig))
        self._verbinde()
        self._messe()
        stil().geaendert.connect(self._messe)
        unten = Fluss()
        unten.addWidget(huelle(reihe(self._sprachwort, self._sprache, abstand=0.4)))
        unten.addWidget(huelle(reihe(self._bereichswort, self._bereich, abstand=0.4)))
        unten.addWidget(self._ende)
        self._spalte = spalte(self.feld, unten, rand=(0, 0.4, 1.05, 0.5), abstand=0.4)
        self.setLayout(self._spalte)

    def set_worte(self, sprache: Sprache) -> None:
        t = sprache.t
        self.feld.setAccessibleName(t("Wunsch in den Worten der Familie"))
        self.feld.setPlaceholderText(t("In den Worten der Familie"))
        self._sprachwort.setText(t("Sp&rache"))
        self._sprache.setAccessibleName(t("Sprache des Wunsches"))
        self._bereichswort.setText(t("Lebens&bereich"))
        self._bereich.setAccessibleName(t("Lebensbereich des Wunsches"))
        self._weg.setText(t("Entfernen"))
        self._fertig.setText(t("Fertig"))

    def set_auswahl(
        self,
        sprachen: Sequence[tuple[str, str]],
        bereiche: Sequence[tuple[Lebensbereich | None, str]],
    ) -> None:
        """What can be chosen, each as (value, words)."""
        for auswahl, teile in ((self._sprache, sprachen), (self._bereich, bereiche)):
            with QSignalBlocker(auswahl):
                auswahl.clear()
                for wert, text in teile:
                    auswahl.addItem(text, wert)

    def show_ziel(self, ziel: Ziel) -> None:
        """Fill; words that stand there already are left alone, with their cursor."""
        self._ziel = ziel
        with QSignalBlocker(self._sprache), QSignalBlocker(self._bereich):
            self._sprache.waehle(ziel.sprache)
            self._bereich.waehle(ziel.lebensbereich)
        rtl = is_rtl(ziel.sprache)
        self.feld.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        if self.feld.toPlainText() != ziel.zitat:
            with QSignalBlocker(self.feld):
                self.feld.setPlainText(ziel.zitat)
            self.feld.moveCursor(self.feld.textCursor().MoveOperation.End)

    def hoehe(self, breite: int) -> int:
        """How tall it must be at this width."""
        return self._spalte.totalHeightForWidth(breite)

    def text(self) -> str:
        return self.feld.toPlainText().strip()

    def fokusfolge(self) -> Sequence[QWidget]:
        return (self.feld, self._sprache, self._bereich, self._weg, self._fertig)

    def _messe(self) -> None:
        """Words and buttons of the lower row stand on one line with the combo boxes."""
        self._ende.setMinimumHeight(self._sprache.sizeHint().height())

    def _verbinde(self) -> None:
        self.feld.textChanged.connect(self._on_text)
        self.feld.fertig.connect(self.fertig)
        self.feld.naechster.connect(self.naechster)
        self.feld.gewachsen.connect(self.gewachsen)
        self._sprache.activated.connect(self._on_wahl)
        self._bereich.activated.connect(self._on_wahl)
        self._weg.clicked.connect(self.entfernt)
        self._fertig.clicked.connect(self.fertig)

    def _on_text(self) -> None:
        if self._ziel:
            self._ziel = replace(self._ziel, zitat=self.feld.toPlainText())
            self.getippt.emit(self._ziel)

    def _on_wahl(self, _stelle: int) -> None:
        if self._ziel:
            bereich = self._bereich.currentData()
            self._ziel = replace(
                self._ziel,
                sprache=str(self._sprache.currentData()),
                lebensbereich=Lebensbereich(bereich) if bereich else None,
            )
            self.gewaehlt.emit(self._ziel)
