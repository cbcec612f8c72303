"""Answers that are told, not picked: months of birth, a day, a number, one of many words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from lotse.domain.recht import Antwort
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.laenge import ZEILE
from lotse.ui.bausteine.malen import text_breite
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe
from lotse.ui.meldung import ansagen
from lotse.ui.seiten.gespraech_fragen import Eingabe
from lotse.ui.seiten.kindereingabe import lies_kinder
from lotse.ui.stil import em

BEISPIEL = {
    Eingabe.KINDER: "Monat und Jahr, zum Beispiel 05.2019, 10.2023",
    Eingabe.GEBURT: "Zum Beispiel 10.2023 oder 03.10.2023",
    Eingabe.ZAHL: "Eine Zahl, zum Beispiel 450",
}
NAME = {
    Eingabe.KINDER: "Geburtsmonate der Kinder",
    Eingabe.GEBURT: "Geburt des Kindes",
    Eingabe.ZAHL: "Antwort als Zahl",
}
ZAHL = re.compile(r"(\d{1,3}(\.\d{3})+|\d{1,9})(,\d{1,2})?")
NICHT_LESBAR = "Das ist so nicht lesbar. {beispiel}."


class Frageeingabe(QWidget):
    """One line or one combo box with a button; `eingegeben(value)` tells what was read:
    persons, one person with its birth, a number, or the index of an answer."""

    eingegeben = Signal(object)

    def __init__(self, heute: Callable[[], date], sprache: Sprache) -> None:
        super().__init__()
        self._heute, self._sprache = heute, sprache
        self._art = Eingabe.KEINE
        self.feld, self.auswahl, self.knopf = QLineEdit(maxLength=ZEILE), Auswahl(), Knopf()
        self._hinweis = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._zeile: QBoxLayout = reihe(self.feld, self.auswahl, self.knopf)
        self._zeile.setStretch(0, 1)
        self.setLayout(spalte(self._zeile, self._hinweis, abstand=0.3))
        self.feld.returnPressed.connect(self._on_fertig)
        self.knopf.clicked.connect(self._on_fertig)

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self.knopf.setText(sprache.t("Übernehmen"))
        self.auswahl.setAccessibleName(sprache.t("Antwort auswählen"))
        self.auswahl.setPlaceholderText(sprache.t("Antwort auswählen"))

    def show_art(self, art: Eingabe, antworten: Sequence[Antwort]) -> None:
        """Get ready for a question; what was typed for another one is gone."""
        self._art = art
        t = self._sprache.t
        self.setVisible(art is not Eingabe.KEINE)
        self.feld.setVisible(art in BEISPIEL)
        self.auswahl.setVisible(art is Eingabe.AUSWAHL)
        self._hinweis.setVisible(art in BEISPIEL)
        if art in BEISPIEL:
            self.feld.clear()
            self.feld.setAccessibleName(t(NAME[art]))
            self._sage(t(BEISPIEL[art]), "text_secondary")
        unter, neben = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._zeile.setDirection(unter if art is Eingabe.AUSWAHL else neben)
        if art is Eingabe.AUSWAHL:
            self._fuelle([t(antwort.text) for antwort in antworten])

    def ziel(self) -> QWidget:
        """Where the cursor goes."""
        return self.auswahl if self._art is Eingabe.AUSWAHL else self.feld

    def fokusfolge(self) -> Sequence[QWidget]:
        return (self.feld, self.auswahl, self.knopf)

    def _fuelle(self, worte: Sequence[str]) -> None:
        """Many answers, nothing chosen; the open list shows them whole."""
        self.auswahl.clear()
        for wort in worte:
            self.auswahl.addItem(wort)
        self.auswahl.setCurrentIndex(-1)
        ganz = round(max(map(text_breite, worte))) + em(3)
        self.auswahl.view().setMinimumWidth(min(ganz, round(self.window().width() * 0.9)))

    def _on_fertig(self) -> None:
        wert = self._wert()
        if wert is not None and wert != ():
            self.eingegeben.emit(wert)
            return
        if self._art in BEISPIEL:
            t = self._sprache.t
            self._sage(t(NICHT_LESBAR, beispiel=t(BEISPIEL[self._art])), "danger_fg")
            ansagen(self.feld, self._hinweis.text())
        self.ziel().setFocus()

    def _wert(self) -> object:
        """What was told, None when it cannot be read."""
        text = self.feld.text().strip()
        match self._art:
            case Eingabe.KINDER:
                return lies_kinder(text, self._heute())
            case Eingabe.GEBURT:
                kinder = lies_kinder(text, self._heute())
                return kinder[0] if kinder and len(kinder) == 1 else None
            case Eingabe.ZAHL:
                return lies_zahl(text)
            case _:
                stelle = self.auswahl.currentIndex()
                return stelle if stelle >= 0 else None

    def _sage(self, text: str, farbe: str) -> None:
        self._hinweis.setText(text)
        self._hinweis.set_art(farbe=farbe)


def lies_zahl(text: str) -> float | None:
    """A number as people write it: "1.250,50", "450 €"; None when it is none."""
    fund = ZAHL.fullmatch(text.removesuffix("€").strip())
    return float(fund[0].replace(".", "").replace(",", ".")) if fund else None
