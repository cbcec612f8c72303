"""The head: where we are, a way to search, one thing to do."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.malen import (
    breite_taste,
    draw_fokus,
    draw_platte,
    draw_symbol,
    draw_taste,
    draw_text,
    em_f,
    text_breite,
)
from lotse.ui.bausteine.marken import Etikett
from lotse.ui.bausteine.raender import raender
from lotse.ui.bausteine.text import ElideText
from lotse.ui.masse import Breite, Stufe
from lotse.ui.stil import em, stil


class Suchoeffner(QPushButton):
    """Looks like a search line, opens the search."""

    def __init__(self) -> None:
        super().__init__()
        self.taste = ""
        self._knapp = False
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        stil().geaendert.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        breite = text_breite(self.text()) + breite_taste(self.taste) + em_f(5)
        return QSize(round(breite), em(2.45))

    @override
    def minimumSizeHint(self) -> QSize:
        """Sign and key; the words give way first, then in a narrow head the key."""
        taste = 0 if self._knapp else breite_taste(self.taste) + em_f(1.3)
        return QSize(round(taste + em_f(3.1)), em(2.45))

    def set_knapp(self, knapp: bool) -> None:  # noqa: FBT001 - the state itself
        """Where room is short the sign alone will do."""
        self._knapp = knapp
        self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        r = QRectF(self.rect())
        if self.hasFocus():
            draw_fokus(p, r, 7)
            r = r.adjusted(3, 3, -3, -3)
        draw_platte(p, r, "hover" if self.underMouse() else "panel", "border_control", 5)
        mitte = r.center().y()
        draw_symbol(p, em_f(0.9), mitte, "search", 1.3, "text_secondary")
        rechts = self.width() - em_f(0.8)
        if rechts - breite_taste(self.taste) >= em_f(2.6):
            rechts -= draw_taste(p, rechts, mitte, self.taste) + em_f(0.5)
        flaeche = QRectF(em_f(2.6), 0, rechts - em_f(2.6), self.height())
        if flaeche.width() > em_f(3):
            draw_text(p, flaeche, self.text(), farbe="text_muted")
        p.end()


class Deckwortmarke(QWidget):
    """The word a parent can say on the telephone, in a small frame."""

    def __init__(self) -> None:
        super().__init__()
        self._wort = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        stil().geaendert.connect(self.updateGeometry)

    def set_wort(self, wort: str) -> None:
        self._wort = wort
        self.setVisible(bool(wort))
        self.setAccessibleName(wort)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(min(text_breite(self._wort), em_f(16)) + em_f(2.8)), em(1.7))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        r = QRectF(self.rect())
        draw_platte(p, r, "panel", "border", 4)
        draw_symbol(p, em_f(0.5), r.center().y(), "leaf", 1.15, "text_secondary")
        flaeche = r.adjusted(em_f(2), 0, -em_f(0.5), 0)
        draw_text(p, flaeche, self._wort, farbe="text_secondary")
        p.end()


class Kopf(QFrame):
    """Title, code word, summary; search; buttons of the page. `zurueck()` = the back link."""

    zurueck = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("kopf")
        self.zurueck_knopf = Verweis(symbol="chevron-left")
        self.titel = ElideText(stufe=Stufe.TITEL, fett=True)
        self._deckwort = Deckwortmarke()
        self.stand = Etikett("", "info")
        self._zusatz = ElideText(farbe="text_secondary")
        self.suche = Suchoeffner()
        self._knoepfe: tuple[QWidget, ...] = ()
        self._flach = self._schmal = self._mit_stand = False
        self._reihe = QHBoxLayout(self)
        raender(self._reihe, (1.2, 0.25, 1.2, 0.25), 0.75)
        teile = (self.zurueck_knopf, self.titel, self._deckwort, self.stand, self._zusatz)
        for teil in teile:
            self._reihe.addWidget(teil)
        self._reihe.addStretch(1)
        self._reihe.addWidget(self.suche)
        self.zurueck_knopf.clicked.connect(self.zurueck)
        self._messe()
        stil().geaendert.connect(self._messe)

    def show_titel(self, titel: str, zusatz: str = "", deckwort: str = "") -> None:
        """Words only; data stays plain."""
        self._fasse(titel)
        self.titel.setText(titel)
        self._zusatz.setText(zusatz)
        self._deckwort.set_wort(deckwort)

    def show_stand(self, wort: str, art: str = "info", symbol: str = "") -> None:
        """Where the open case stands; "" = no case is shown."""
        self.stand.set_etikett(wort, art, symbol)
        self._mit_stand = bool(wort)
        self.stand.setVisible(self._mit_stand and not self._schmal)

    def show_in_familie(self, innen: bool) -> None:  # noqa: FBT001 - the state itself
        """Inside a family: a way back, and no line under the head (the tabs have it)."""
        self.zurueck_knopf.setVisible(innen)
        if innen == self.property("offen"):
            return
        self.setProperty("offen", innen)
        self.style().unpolish(self)
        self.style().polish(self)

    def show_knoepfe(self, *knoepfe: QWidget) -> None:
        """Replace the buttons at the right end; they belong to page or window."""
        if knoepfe == self._knoepfe:
            return
        for alter in self._knoepfe:
            self._reihe.removeWidget(alter)
            alter.hide()
        self._knoepfe = knoepfe
        for knopf in knoepfe:
            self._reihe.addWidget(knopf)
            knopf.show()

    def show_breite(self, breite: Breite) -> None:
        """When it gets narrow the summary goes first, and where the case stands."""
        self._schmal = breite is Breite.SCHMAL
        self.suche.set_knapp(self._schmal)
        self._zusatz.setVisible(not self._schmal)
        self.stand.setVisible(self._mit_stand and not self._schmal)

    def set_flach(self, flach: bool) -> None:  # noqa: FBT001 - the state itself
        """Lower, where large type leaves little height for the page."""
        self._flach = flach
        self._messe()

    def _fasse(self, titel: str) -> None:
        """Room for the title, up to a measure. Before its text changes: Qt keeps what it asked."""
        breite = text_breite(titel, Stufe.TITEL, fett=True) + 2
        self.titel.setMinimumWidth(min(round(breite), em(22)))

    def _messe(self) -> None:
        self.setFixedHeight(em(3.1 if self._flach else 3.9))
        self._fasse(self.titel.text())
