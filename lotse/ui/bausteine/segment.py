"""A row of exclusive choices in one frame, with arrow keys; may start with nothing chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from lotse.ui.bausteine.malen import draw_fokus, draw_symbol, draw_text, em_f, text_breite
from lotse.ui.stil import em, stil
from lotse.ui.worte import im_hinweis, spoken


class Segmentknopf(QPushButton):
    """One part of a Segment; made by it."""

    def __init__(self, text: str, symbol: str = "", *, klein: bool = False) -> None:
        super().__init__(text)
        self._symbol, self._klein = symbol, klein
        self.ist_letzter = False
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        stil().geaendert.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        breite = text_breite(spoken(self.text()), fett=True) + em_f(1.1 if self._klein else 1.5)
        breite += em_f(1.5) if self._symbol else 0
        return QSize(round(breite), em(1.8 if self._klein else 1.95))

    @override
    def minimumSizeHint(self) -> QSize:
        """Words may be shortened where a translation needs more than there is."""
        hinweis = self.sizeHint()
        return QSize(min(hinweis.width(), em(3.6)), hinweis.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        r = QRectF(self.rect())
        an = self.isChecked()
        if an:
            p.fillRect(r, stil().farbe("accent_soft"))
            p.fillRect(QRectF(0, r.bottom() - 2, r.width(), 2), stil().farbe("accent"))
        elif self.underMouse():
            p.fillRect(r, stil().farbe("hover"))
        if not self.ist_letzter:
            p.fillRect(QRectF(r.right() - 1, 0, 1, r.height()), stil().farbe("border"))
        text = spoken(self.text())
        inhalt = text_breite(text, fett=an) + (em_f(1.5) if self._symbol else 0)
        x = max((r.width() - inhalt) / 2, em_f(0.25))
        self.setToolTip(im_hinweis(text) if inhalt > r.width() else "")
        if self._symbol:
            draw_symbol(p, x, r.center().y(), self._symbol, 1.15, "text")
            x += em_f(1.5)
        farbe = "accent_text" if an else "text_secondary"
        rest = QRectF(x, 0, r.width() - x - 1, r.height())
        draw_text(p, rest, text, fett=an, farbe=farbe)
        if self.hasFocus():
            draw_fokus(p, r, 4)
        p.end()


class Segment(QFrame):
    """`Segment([("leicht", "leicht"), …], name="Sprache")`: (key, words) per part.

    `gewaehlt(str)` tells a choice of the navigator, not one made with `set_wahl`. With
    `abwaehlbar=True` a second press takes the choice back and tells "".
    One stop for Tab, arrows inside.
    """

    gewaehlt = Signal(str)

    def __init__(
        self,
        teile: Sequence[tuple[str, str]],
        *,
        name: str = "",
        klein: bool = False,
        abwaehlbar: bool = False,
        symbole: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self.setObjectName("segment")
        self._gruppe = QButtonGroup(self)
        self._gruppe.setExclusive(False)
        self._abwaehlbar = abwaehlbar
        self._knoepfe: dict[str, Segmentknopf] = {}
        reihe = QHBoxLayout(self)
        reihe.setContentsMargins(1, 1, 1, 1)
        reihe.setSpacing(0)
        for nummer, (schluessel, text) in enumerate(teile):
            bild = symbole[nummer] if nummer < len(symbole) else ""
            knopf = Segmentknopf(text, bild, klein=klein)
            knopf.ist_letzter = nummer == len(teile) - 1
            knopf.installEventFilter(self)
            self._gruppe.addButton(knopf, nummer)
            self._knoepfe[schluessel] = knopf
            reihe.addWidget(knopf)
        self._gruppe.buttonClicked.connect(self._geklickt)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_name(name)
        self._ordne_fokus()

    def set_name(self, name: str) -> None:
        """The spoken name of the whole; every part is spoken with it."""
        self.setAccessibleName(name)
        for schluessel in self._knoepfe:
            self._sprich(schluessel)

    def set_text(self, schluessel: str, text: str) -> None:
        knopf = self._knoepfe[schluessel]
        knopf.setText(text)
        knopf.updateGeometry()
        self._sprich(schluessel)

    @property
    def wahl(self) -> str:
        return next((s for s, k in self._knoepfe.items() if k.isChecked()), "")

    def set_wahl(self, schluessel: str) -> None:
        """Show a choice ("" = none) without telling anybody."""
        for eigener, knopf in self._knoepfe.items():
            knopf.setChecked(eigener == schluessel)
        self._ordne_fokus()

    def fokusziel(self) -> QWidget:
        """The part that Tab reaches."""
        return self._knoepfe[self.wahl or next(iter(self._knoepfe))]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            schritt = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
            if schritt:
                self._gehe(schritt)
                return True
        return super().eventFilter(watched, event)

    def _gehe(self, schritt: int) -> None:
        reihe: list[QWidget] = list(self._knoepfe.values())
        jetzt = self.focusWidget()
        stelle = reihe.index(jetzt) if jetzt in reihe else 0
        reihe[(stelle + schritt) % len(reihe)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _geklickt(self, knopf: Segmentknopf) -> None:
        neu = next(s for s, k in self._knoepfe.items() if k is knopf)
        if not knopf.isChecked() and not self._abwaehlbar:
            knopf.setChecked(True)
            return
        self.set_wahl(neu if knopf.isChecked() else "")
        self.gewaehlt.emit(self.wahl)

    def _ordne_fokus(self) -> None:
        """Tab reaches the chosen part, or the first."""
        ziel = self.wahl or next(iter(self._knoepfe), "")
        for schluessel, knopf in self._knoepfe.items():
            erreichbar = schluessel == ziel
            knopf.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if erreichbar else Qt.FocusPolicy.ClickFocus
            )

    def _sprich(self, schluessel: str) -> None:
        knopf = self._knoepfe[schluessel]
        name = self.accessibleName()
        knopf.setAccessibleName(f"{name}: {knopf.text()}" if name else knopf.text())
