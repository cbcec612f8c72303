"""Tags and marks as widgets: law area, state, chip, count, key cap."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from lotse.domain.recht import Rechtsgebiet
from lotse.domain.wahrheit import Urteil
from lotse.ui.bausteine.malen import (
    breite_etikett,
    breite_marke,
    breite_taste,
    breite_zahl,
    draw_etikett,
    draw_marke,
    draw_taste,
    draw_text,
    draw_zahl,
    draw_zustand,
    em_f,
    text_breite,
)
from lotse.ui.stil import em, stil
from lotse.ui.symbole import URTEIL

URTEILSFARBE = {
    Urteil.PASST: "ok_fg",
    Urteil.NOCH_KLAEREN: "ask_fg",
    Urteil.PASST_NICHT: "no_fg",
    Urteil.NICHT_ANGESPROCHEN: "no_fg",
    Urteil.NICHT_IM_ABGLEICH: "info_fg",
}


class _Gemalt(QWidget):
    """A small widget that is one drawing with one spoken name."""

    def __init__(self, sprich: str) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(sprich)
        stil().geaendert.connect(self.updateGeometry)

    def _neu(self, sprich: str) -> None:
        self.setAccessibleName(sprich)
        self.updateGeometry()
        self.update()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _male(self, male: Callable[[QPainter], object]) -> None:
        p = QPainter(self)
        male(p)
        p.end()


class Marke(_Gemalt):
    """The tag of a law area: `Marke(Rechtsgebiet.SGB2, "SGB II")`."""

    def __init__(self, gebiet: Rechtsgebiet, text: str) -> None:
        super().__init__(text)
        self._gebiet, self._text = gebiet, text

    def set_marke(self, gebiet: Rechtsgebiet, text: str) -> None:
        self._gebiet, self._text = gebiet, text
        self._neu(text)

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(breite_marke(self._text)), em(1.4))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._male(lambda p: draw_marke(p, self.width(), 0, self._gebiet, self._text))


class Zustandsmarke(_Gemalt):
    """Verdict as form, word and colour: `Zustandsmarke(Urteil.PASST, "passt")`."""

    def __init__(self, urteil: Urteil, wort: str) -> None:
        super().__init__(wort)
        self._urteil, self._wort = urteil, wort

    def set_urteil(self, urteil: Urteil, wort: str) -> None:
        self._urteil, self._wort = urteil, wort
        self._neu(wort)

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(em_f(2) + text_breite(self._wort, fett=True)) + 2, em(1.6))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._male(self._zeichne)

    def _zeichne(self, p: QPainter) -> None:
        mitte = self.height() / 2
        draw_zustand(p, 0, mitte, URTEIL[self._urteil], 1.5)
        rest = QRectF(em_f(2), 0, self.width() - em_f(2), self.height())
        draw_text(p, rest, self._wort, fett=True, farbe=URTEILSFARBE[self._urteil])


class Etikett(_Gemalt):
    """A chip: art = ok, ask, no, danger, info: `Etikett("in 3 Tagen", "danger",
    "triangle-alert")`."""

    def __init__(self, text: str, art: str = "no", symbol: str = "") -> None:
        super().__init__(text)
        self._text, self._art, self._symbol = text, art, symbol

    def set_etikett(self, text: str, art: str, symbol: str = "") -> None:
        self._text, self._art, self._symbol = text, art, symbol
        self._neu(text)

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(breite_etikett(self._text, self._symbol)) + 1, em(1.65))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        mitte = self.height() / 2
        self._male(lambda p: draw_etikett(p, 0, mitte, self._text, self._art, self._symbol))


class Zahl(_Gemalt):
    """A count in a pill: `Zahl("3 offen")`."""

    def __init__(self, text: str = "", *, an: bool = False) -> None:
        super().__init__(text)
        self._text, self._an = text, an
        if not text:
            self.hide()

    def set_zahl(self, text: str, *, an: bool = False) -> None:
        """Empty text hides it."""
        self._text, self._an = text, an
        self.setVisible(bool(text))
        self._neu(text)

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(breite_zahl(self._text)), em(1.4))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._male(lambda p: draw_zahl(p, 0, self.height() / 2, self._text, an=self._an))


class Taste(_Gemalt):
    """A key cap: `Taste("Eingabe")`."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._text = text

    def set_taste(self, text: str) -> None:
        self._text = text
        self._neu(text)

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(breite_taste(self._text)) + 1, em(1.4))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._male(lambda p: draw_taste(p, self.width(), self.height() / 2, self._text))
