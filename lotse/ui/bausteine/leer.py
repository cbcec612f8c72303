"""Empty pages: what will stand here, and exactly one first action."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from lotse.ui.bausteine.malen import draw_platte, draw_symbol
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe
from lotse.ui.stil import em, stil


class Rundbild(QWidget):
    """A sign on a soft disc."""

    def __init__(self, symbol: str, hoehe: float = 6.3) -> None:
        super().__init__()
        self._symbol, self._hoehe = symbol, hoehe
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        stil().geaendert.connect(self.updateGeometry)

    def set_symbol(self, symbol: str) -> None:
        self._symbol = symbol
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(self._hoehe), em(self._hoehe))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        r = QRectF(self.rect())
        draw_platte(p, r, "accent_soft", "", r.width() / 2)
        x = (r.width() - em(self._hoehe * 0.48)) / 2
        draw_symbol(p, x, r.height() / 2, self._symbol, self._hoehe * 0.48, "accent_text")
        p.end()


class LeereSeite(QWidget):
    """A disc with a sign, a headline, one or two sentences, and buttons below.

    `LeereSeite("users-round", knopf, zweiter)`; words with `set_worte(titel, saetze)`.
    """

    def __init__(self, symbol: str, *knoepfe: QWidget, klein: bool = False) -> None:
        super().__init__()
        self._titel = Text(stufe=Stufe.KOPF if klein else Stufe.ANZEIGE, fett=True, umbruch=True)
        self._satz = Text(
            stufe=Stufe.TEXT if klein else Stufe.LEIT, farbe="text_secondary", umbruch=True
        )
        for text in (self._titel, self._satz):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._bild = bild = Rundbild(symbol, 4.4 if klein else 6.3)
        self.unten = spalte(abstand=1)
        layout = spalte(
            None,
            reihe(None, bild, None),
            self._titel,
            self._satz,
            reihe(None, *knoepfe, None, abstand=0.8),
            self.unten,
            None,
            rand=(2, 1, 2, 1),
            abstand=1.1,
        )
        self.setLayout(layout)
        for erster in knoepfe[:1]:
            self.setFocusProxy(erster)

    def set_symbol(self, symbol: str) -> None:
        """For pages that are empty for different reasons."""
        self._bild.set_symbol(symbol)

    def set_worte(self, titel: str, saetze: str) -> None:
        self._titel.setText(titel)
        self._satz.setText(saetze)
        self._satz.setVisible(bool(saetze))
