"""Parts of the shared page: a sentence, an equal answer, the line of keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from lotse.ui.bausteine.malen import draw_fokus, draw_platte, draw_symbol, draw_text, em_f
from lotse.ui.gemeinsam.worte import Mass, Wort, hoehe, male_wort
from lotse.ui.masse import Stufe
from lotse.ui.stil import stil


class Zeile(QWidget):
    """A sentence in both languages, as tall as its words."""

    def __init__(self, mass: Mass, gross: float, klein: float, *, fett: bool = False) -> None:
        super().__init__()
        self._m = mass
        self._gross, self._klein, self._fett = gross, klein, fett
        self._wort = Wort("")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        stil().geaendert.connect(self.updateGeometry)

    def set_wort(self, neu: Wort) -> None:
        self._wort = neu
        self.setAccessibleName(neu.gesprochen)
        self.miss()
        self.update()

    def miss(self) -> None:
        self.setFixedHeight(self.heightForWidth(max(self.width(), 1)))

    @override
    def heightForWidth(self, breite: int) -> int:
        gross = hoehe(self._wort.gross, breite, self._m.schrift(self._gross, fett=self._fett))
        return round(gross + hoehe(self._wort.klein, breite, self._m.schrift(self._klein)) + 2)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.miss()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p, gross = QPainter(self), self._m.schrift(self._gross, fett=self._fett)
        male_wort(p, QRectF(self.rect()), self._wort, gross, self._m.schrift(self._klein))
        p.end()


class Antwort(QAbstractButton):
    """An equal answer beside the cards, in both languages."""

    def __init__(self, mass: Mass) -> None:
        super().__init__()
        self._m = mass
        self._wort = Wort("")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        stil().geaendert.connect(self.updateGeometry)

    def set_wort(self, neu: Wort) -> None:
        self._wort = neu
        self.setAccessibleName(neu.gesprochen)
        self.updateGeometry()
        self.update()

    def miss(self) -> None:
        self.setFixedSize(self.sizeHint())

    @override
    def sizeHint(self) -> QSize:
        gross, klein = self._m.schrift(14), self._m.schrift(10)
        breit = max(_breite(self._wort.gross, gross), _breite(self._wort.klein, klein))
        return QSize(round(breit + self._m.em(3.4)), round(self._m.em(4)))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p, r, w = QPainter(self), QRectF(self.rect()), self._wort
        schwebt = self.underMouse() or self.isDown()
        draw_platte(p, r, "hover" if schwebt else "panel", "border_control", 6)
        gross, klein = self._m.schrift(14), self._m.schrift(10)
        hoch = hoehe(w.gross, r.width(), gross) + hoehe(w.klein, r.width(), klein)
        oben = r.adjusted(0, max((r.height() - hoch) / 2, 0), 0, 0)
        male_wort(p, oben, w, gross, klein, mitte=True)
        if self.hasFocus():
            draw_fokus(p, r, 6)
        p.end()


class Fusszeile(QWidget):
    """Which keys there are, for the navigator. Painted: a click does nothing."""

    def __init__(self, t: Callable[..., str]) -> None:
        super().__init__()
        self._t, self._sprachen = t, ""
        self._messe()
        stil().geaendert.connect(self._messe)

    def _messe(self) -> None:
        self.setFixedHeight(round(em_f(2.9)))

    def show_sprachen(self, sprachen: str) -> None:
        self._sprachen = sprachen
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p, r = QPainter(self), QRectF(self.rect())
        p.fillRect(r, stil().farbe("panel"))
        p.fillRect(QRectF(0, 0, r.width(), 1), stil().farbe("border"))
        innen, mitte = r.adjusted(em_f(1.3), 0, -em_f(1.3), 0), r.center().y()
        x = innen.x()
        if self._sprachen:
            x += draw_symbol(p, x, mitte, "languages", 1.1, "text_secondary") + em_f(0.4)
            x += self._worte(p, x, r, self._sprachen)
            x += self._worte(p, x, r, "L", taste=True) + em_f(1)
        for taste in ("1", "2", "3"):
            x += self._worte(p, x, r, taste, taste=True)
        self._worte(p, x, r, self._t("wählen"))
        zurueck = f"{self._t('Zurück zur Arbeitsansicht')}  ·  F9"
        draw_text(
            p, innen, zurueck, Stufe.KLEIN, farbe="text_secondary",
            ausrichtung=Qt.AlignmentFlag.AlignRight,
        )  # fmt: skip
        p.end()

    def _worte(self, p: QPainter, x: float, r: QRectF, text: str, *, taste: bool = False) -> float:
        breit = _breite(text, stil().schrift(Stufe.KLEIN))
        if taste:
            kappe = QRectF(x, r.center().y() - em_f(0.7), breit + em_f(0.9), em_f(1.4))
            draw_platte(p, kappe, "panel", "border", 3)
            draw_text(p, kappe.adjusted(em_f(0.45), 0, 0, 0), text, Stufe.KLEIN)
            return kappe.width() + em_f(0.5)
        feld = QRectF(x, r.y(), breit + 4, r.height())
        draw_text(p, feld, text, Stufe.KLEIN, farbe="text_secondary")
        return breit + em_f(0.6)


def _breite(text: str, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)
