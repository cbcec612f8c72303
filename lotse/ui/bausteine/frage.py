"""The question card: one next question, its answers, what it settles, why it is asked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.raender import leere, raender, reihe, spalte
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.bausteine.wahlen import Antwortzeile
from lotse.ui.masse import Stufe


class Fragekarte(QFrame):
    """Shows one question. `beantwortet(int)` tells the index of the pressed answer,
    `uebersprungen()` and `warum()` the two links. Digits 1–9 answer, 0 skips, W asks why,
    Eingabe takes the answer that has the focus. `add_eingabe(widget)` puts a field of the
    page above the answers.

    `show_frage(titel, rang, frage, fremd, antworten, klaert, hilfen)`; `set_worte` once.
    """

    beantwortet = Signal(int)
    uebersprungen = Signal()
    warum = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("frage")
        self._titel = Text(fett=True, farbe="question_fg")
        self._rang = Text(stufe=Stufe.KLEIN, farbe="question_fg")
        self._frage = Text(stufe=Stufe.KOPF, fett=True, umbruch=True)
        self._fremd = Text(farbe="text_secondary", umbruch=True)
        self._antworten = QVBoxLayout()
        raender(self._antworten, abstand=0)
        self._eingaben = spalte()
        self._gruppe = QButtonGroup(self)
        self._klaert = Text(fett=True, umbruch=True)
        self._hilfen = Text(farbe="text_secondary", umbruch=True)
        self._grund = Text(farbe="text_secondary", umbruch=True)
        self._grund.hide()
        self._ueber = Verweis(taste="0")
        self._warum = Verweis()
        self._unten = reihe(
            spalte(Bild("list-checks", 1.2), None),
            spalte(self._klaert, self._hilfen, self._grund, abstand=0.2),
        )
        self._baue()
        self._gruppe.idClicked.connect(self.beantwortet)
        self._ueber.clicked.connect(self.uebersprungen)
        self._warum.clicked.connect(self.warum)

    def set_worte(self, titel: str, ueberspringen: str, warum: str) -> None:
        self._titel.setText(titel)
        self._ueber.setText(ueberspringen)
        self._warum.setText(warum)

    def show_frage(
        self,
        frage: str,
        antworten: Sequence[str],
        *,
        rang: str = "",
        fremd: str = "",
        klaert: str = "",
        hilfen: str = "",
    ) -> None:
        """`antworten` are words; the last one may be "Weiß nicht, möchte nichts sagen"."""
        self.setAccessibleName(frage)
        self._frage.setText(frage)
        self._rang.setText(rang)
        self._zeige(self._fremd, fremd)
        self._klaert.setText(klaert)
        self._zeige(self._hilfen, hilfen)
        self._grund.hide()
        for knopf in self._gruppe.buttons():
            self._gruppe.removeButton(knopf)
        leere(self._antworten)
        for nummer, text in enumerate(antworten):
            zeile = Antwortzeile(text, str(nummer + 1))
            self._gruppe.addButton(zeile, nummer)
            self._antworten.addWidget(zeile)
            zeile.show()  # at once, so that it can take the focus now

    def add_eingabe(self, widget: QWidget) -> None:
        """A field for answers that are told, not chosen; the page shows and hides it."""
        self._eingaben.addWidget(widget)

    def show_warum(self, grund: str) -> None:
        """Open the one sentence that explains the question."""
        self._zeige(self._grund, grund)

    def fokus(self) -> None:
        """Put the cursor on the first answer."""
        self.ziel().setFocus()

    def ziel(self) -> QWidget:
        """The first answer."""
        return next(iter(self._gruppe.buttons()), self._ueber)

    def fokusfolge(self) -> Sequence[QWidget]:
        """Stops of Tab below the fields of the page, in order."""
        return (*self._gruppe.buttons(), self._ueber, self._warum)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        zeichen, fokus = event.text(), self.focusWidget()
        if event.isAutoRepeat():
            event.accept()  # a key held down answers one question, not those behind it
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
            fokus, Antwortzeile
        ):
            self.beantwortet.emit(self._gruppe.id(fokus))
        elif zeichen == "0":
            self.uebersprungen.emit()
        elif zeichen.lower() == "w":
            self.warum.emit()
        elif zeichen.isdecimal() and int(zeichen) <= len(self._gruppe.buttons()):
            self.beantwortet.emit(int(zeichen) - 1)
        else:
            super().keyPressEvent(event)

    def _baue(self) -> None:
        self.setLayout(
            spalte(
                reihe(Bild("lightbulb", 1.2, "question_fg"), self._titel, None, self._rang),
                self._frage,
                self._fremd,
                self._eingaben,
                self._antworten,
                self._unten,
                reihe(self._ueber, None, self._warum),
                rand=(1.05, 0.7, 1.05, 0.5),
                abstand=0.3,
            )
        )

    @staticmethod
    def _zeige(text: Text, worte: str) -> None:
        text.setText(worte)
        text.setVisible(bool(worte))
