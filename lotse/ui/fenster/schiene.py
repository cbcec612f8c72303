"""The rail at the left edge: where one can go. Words under signs, never signs alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.ui.aktionen import AKTIONEN, Aktion, tastenwort
from lotse.ui.bausteine.malen import (
    MITTE,
    draw_fokus,
    draw_platte,
    draw_symbol,
    draw_text,
    em_f,
    text_breite,
)
from lotse.ui.bausteine.raender import raender, spalte
from lotse.ui.masse import Stufe
from lotse.ui.sprung import IN_DER_FAMILIE, Ort
from lotse.ui.stil import em, stil

OBEN = (Aktion.HEUTE, Aktion.FAMILIEN, Aktion.KATALOG, Aktion.WIRKUNG)
UNTEN = (Aktion.HILFE, Aktion.EINSTELLUNGEN, Aktion.SPERREN)
BREITE_EM = 6.3
SCHILD, WORT = 1.75, 1.35
"""Height of the sign and of the word below it, in em."""
ENG = 2.8
"""As low as a button gets: large type in a low window takes from the sign, never from the word."""


class Schienenknopf(QPushButton):
    """A sign with its word; the chosen one is a plate with a bar."""

    def __init__(self, aktion: Aktion) -> None:
        super().__init__()
        self.aktion = aktion
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        stil().geaendert.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        breite = text_breite(self.text(), Stufe.KLEIN, fett=True) + em_f(0.9)
        return QSize(round(max(breite, em_f(5.3))), em(4.1))

    @override
    def minimumSizeHint(self) -> QSize:
        """Lower when large type leaves little height; the words stay whole."""
        return QSize(self.sizeHint().width(), em(ENG))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        r, an = QRectF(self.rect()), self.isChecked()
        platte = r.adjusted(em_f(0.35), 0, -em_f(0.35), 0)
        if an:
            draw_platte(p, platte, "panel", "border", 6)
            balken = QRectF(0, em_f(0.55), 3, r.height() - em_f(1.1))
            p.fillRect(balken, stil().farbe("accent"))
        elif self.underMouse():
            draw_platte(p, platte, "hover", "", 6)
        if self.hasFocus():
            draw_fokus(p, platte, 6)
        farbe = "accent_text" if an else "text_secondary"
        schild = min(max(r.height() / em_f() - WORT, ENG - WORT), SCHILD)
        luft = max(r.height() - em_f(schild + WORT), 0) / 2
        x = (r.width() - em_f(schild * 0.9)) / 2
        draw_symbol(
            p, x, luft + em_f(schild / 2), AKTIONEN[self.aktion].symbol, schild * 0.9, farbe
        )
        wort = QRectF(0, luft + em_f(schild), r.width(), em_f(WORT))
        draw_text(p, wort, self.text(), Stufe.KLEIN, fett=an, farbe=farbe, ausrichtung=MITTE)
        p.end()


class Schiene(QFrame):
    """`gewaehlt(Aktion)` when a place or a command is pressed. Arrow keys walk."""

    gewaehlt = Signal(object)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self.setObjectName("schiene")
        self._knoepfe = {aktion: Schienenknopf(aktion) for aktion in (*OBEN, *UNTEN)}
        oben = [self._knoepfe[a] for a in OBEN]
        unten = [self._knoepfe[a] for a in UNTEN]
        layout = spalte(*oben, None, *unten)
        raender(layout, (0, 0.5, 0, 0.5), 0.2)
        self.setLayout(layout)
        for knopf in self._knoepfe.values():
            knopf.clicked.connect(self._on_geklickt)
            knopf.installEventFilter(self)
        self.texte_setzen(sprache)
        self._messe()
        stil().geaendert.connect(self._messe)

    def texte_setzen(self, sprache: Sprache) -> None:
        self.setAccessibleName(sprache.t("Bereiche von Lotse"))
        for aktion, knopf in self._knoepfe.items():
            wort = sprache.t(AKTIONEN[aktion].text)
            knopf.setText(wort)
            knopf.setAccessibleName(wort)
            knopf.setToolTip(f"{sprache.t(AKTIONEN[aktion].hinweis)} {tastenwort(aktion, sprache)}")
        self._messe()

    def show_ort(self, ort: Ort) -> None:
        """Mark where we are; inside a family that is Familien."""
        wert = Aktion.FAMILIEN.value if ort in IN_DER_FAMILIE else ort.value
        for aktion, knopf in self._knoepfe.items():
            knopf.setChecked(aktion.value == wert)
            knopf.update()

    def fokusziel(self) -> Schienenknopf:
        gewaehlt = next((k for k in self._knoepfe.values() if k.isChecked()), None)
        return gewaehlt or self._knoepfe[Aktion.HEUTE]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            schritt = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            reihe = list(self._knoepfe.values())
            if schritt and isinstance(watched, Schienenknopf):
                stelle = (reihe.index(watched) + schritt) % len(reihe)
                reihe[stelle].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _on_geklickt(self) -> None:
        knopf = self.sender()
        if isinstance(knopf, Schienenknopf):
            knopf.setChecked(not knopf.isChecked())  # where we are is told by show_ort alone
            self.gewaehlt.emit(knopf.aktion)

    def _messe(self) -> None:
        breiteste = max(k.sizeHint().width() for k in self._knoepfe.values())
        self.setFixedWidth(max(em(BREITE_EM), breiteste + em(0.3)))
