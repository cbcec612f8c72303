"""The five tabs of a family, with counts; at their right consent and talk clock."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTabBar
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.ui.aktionen import AKTIONEN, Aktion, tastenwort
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.malen import (
    breite_zahl,
    draw_fokus,
    draw_text,
    draw_zahl,
    em_f,
    text_breite,
)
from lotse.ui.bausteine.raender import reihe
from lotse.ui.bausteine.text import Bild, ElideText
from lotse.ui.fenster.einwilligungsmarke import Einwilligungsmarke
from lotse.ui.masse import Breite, Stufe
from lotse.ui.sprung import DARUEBER, IN_DER_FAMILIE, REITER, Ort
from lotse.ui.stil import em, stil

HOEHE, FLACH = 3.0, 2.4
"""Of the tabs in em; the lower one where large type leaves little height for the page."""
AKTION = {
    Ort.FAMILIE: Aktion.REITER_FAMILIE,
    Ort.GESPRAECH: Aktion.REITER_GESPRAECH,
    Ort.HILFEN: Aktion.REITER_HILFEN,
    Ort.PLAN: Aktion.REITER_PLAN,
    Ort.BRIEFE: Aktion.REITER_BRIEFE,
}


class Reiterleiste(QTabBar):
    """A tab bar that draws its words, counts and the line under the chosen tab."""

    def __init__(self) -> None:
        super().__init__()
        self._zahlen = [""] * len(REITER)
        self.hoehe = HOEHE
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)
        for _ in REITER:
            self.addTab("")
        stil().geaendert.connect(self._neu)

    def set_worte(self, sprache: Sprache) -> None:
        for nummer, ort in enumerate(REITER):
            self.setTabText(nummer, sprache.t(AKTIONEN[AKTION[ort]].text))
            self.setTabToolTip(nummer, tastenwort(AKTION[ort], sprache))
            self._sprich(nummer)

    def set_hoehe(self, hoehe: float) -> None:
        """In em."""
        if hoehe != self.hoehe:
            self.hoehe = hoehe
            self._neu()

    def set_zahl(self, nummer: int, zahl: str) -> None:
        if self._zahlen[nummer] != zahl:
            self._zahlen[nummer] = zahl
            self._sprich(nummer)
            self._neu()

    @override
    def tabSizeHint(self, index: int) -> QSize:
        return QSize(self._inhalt(index) + em(2), em(self.hoehe))

    @override
    def minimumTabSizeHint(self, index: int) -> QSize:
        return QSize(self._inhalt(index) + em(0.2), em(self.hoehe))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        for nummer in range(self.count()):
            self._male(p, nummer)
        p.end()

    def _inhalt(self, nummer: int) -> int:
        """Width of word and count."""
        breite = text_breite(self.tabText(nummer), fett=True)
        if self._zahlen[nummer]:
            breite += breite_zahl(self._zahlen[nummer]) + em_f(0.5)
        return round(breite)

    def _male(self, p: QPainter, nummer: int) -> None:
        r, an = QRectF(self.tabRect(nummer)), nummer == self.currentIndex()
        mitte = r.center().y()
        x = r.x() + (r.width() - self._inhalt(nummer)) / 2
        breit = text_breite(self.tabText(nummer), fett=True)
        farbe = "accent_text" if an else "text_secondary"
        flaeche = QRectF(x, r.y(), breit + 2, r.height())
        draw_text(p, flaeche, self.tabText(nummer), fett=an, farbe=farbe)
        if self._zahlen[nummer]:
            draw_zahl(p, x + breit + em_f(0.5), mitte, self._zahlen[nummer], an=an)
        if an:
            p.fillRect(QRectF(r.x(), r.bottom() - 3, r.width(), 3), stil().farbe("accent"))
            if self.hasFocus():
                draw_fokus(p, r.adjusted(2, 3, -2, -5), 5)

    def _sprich(self, nummer: int) -> None:
        zahl = self._zahlen[nummer]
        name = f"{self.tabText(nummer)}, {zahl}" if zahl else self.tabText(nummer)
        self.setAccessibleTabName(nummer, name)

    def _neu(self) -> None:
        self.setFont(stil().schrift())
        self.setTabText(0, self.tabText(0))  # makes the bar lay its tabs out again
        self.updateGeometry()
        self.update()


class Familienreiter(QFrame):
    """`gewaehlt(Ort)` when a tab is chosen."""

    gewaehlt = Signal(object)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self.setObjectName("reiter")
        self.leiste = Reiterleiste()
        self._ort = Ort.FAMILIE
        self.einwilligung = Einwilligungsmarke()
        self.einwilligung.clicked.connect(lambda: self.gewaehlt.emit(Ort.EINWILLIGUNG))
        self._uhr_bild = Bild("clock", 1.15, "text_secondary")
        self._uhr = ElideText(stufe=Stufe.KLEIN, farbe="text_secondary")
        self.abschluss = Knopf(symbol="check", klein=True)
        teile = (self.einwilligung, self._uhr_bild, self._uhr, self.abschluss)
        rechts = reihe(*teile, abstand=0.4)
        self._zeile = reihe(self.leiste, None, rechts, rand=(1.2, 0, 1.2, 0))
        self.setLayout(self._zeile)
        self.leiste.currentChanged.connect(self._on_reiter)
        self.leiste.tabBarClicked.connect(self._on_geklickt)
        self.texte_setzen(sprache)
        self.show_uhr("")
        self._messe()
        stil().geaendert.connect(self._messe)

    def texte_setzen(self, sprache: Sprache) -> None:
        self.leiste.setAccessibleName(sprache.t("Seiten der Familie"))
        self.leiste.set_worte(sprache)
        self._sprache = sprache
        self.einwilligung.show_stand(sprache)
        self.abschluss.setText(sprache.t("Kontakt abschließen"))
        self.abschluss.set_taste(tastenwort(Aktion.KONTAKT, sprache))

    def show_ort(self, ort: Ort) -> None:
        self._ort = ort
        if ort in IN_DER_FAMILIE:
            reiter = DARUEBER.get(ort, ort)
            self.leiste.blockSignals(True)  # noqa: FBT003 - Qt
            self.leiste.setCurrentIndex(REITER.index(reiter))
            self.leiste.blockSignals(False)  # noqa: FBT003 - Qt

    def show_zahlen(self, hilfen: int, schritte: int, briefe: int) -> None:
        for ort, zahl in ((Ort.HILFEN, hilfen), (Ort.PLAN, schritte), (Ort.BRIEFE, briefe)):
            self.leiste.set_zahl(REITER.index(ort), str(zahl) if zahl else "")
        self._zeile.activate()  # at once: no moment with squeezed tabs

    def show_einwilligung(self, *, da: bool) -> None:
        self.einwilligung.show_stand(self._sprache, da=da)

    def show_uhr(self, worte: str) -> None:
        """Information, never a countdown; "" hides it."""
        self._uhr.setText(worte)
        self._uhr.setVisible(bool(worte))
        self._uhr_bild.setVisible(bool(worte))

    def show_breite(self, breite: Breite) -> None:
        if breite is Breite.SCHMAL:
            self.show_uhr("")

    def set_flach(self, flach: bool) -> None:  # noqa: FBT001 - the state itself
        self.leiste.set_hoehe(FLACH if flach else HOEHE)
        self._messe()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Before a tab loses letters the words about the consent go; the page Familie has them."""
        super().resizeEvent(event)
        rest = self.width() - self.leiste.sizeHint().width()
        self.abschluss.setVisible(rest > self.abschluss.sizeHint().width() + em(3))
        rest -= self.abschluss.sizeHint().width()
        self.einwilligung.setVisible(rest > self.einwilligung.sizeHint().width() + em(1))

    def _on_reiter(self, nummer: int) -> None:
        self.gewaehlt.emit(REITER[nummer])

    def _on_geklickt(self, nummer: int) -> None:
        """The chosen tab leads back to its page from one that lies over it."""
        if nummer == self.leiste.currentIndex() and REITER[nummer] is not self._ort:
            self.gewaehlt.emit(REITER[nummer])

    def _messe(self) -> None:
        self.setFixedHeight(em(self.leiste.hoehe) + 1)
