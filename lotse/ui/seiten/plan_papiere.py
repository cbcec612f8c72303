"""Unterlagen: each paper once, with a box "habe ich schon", for what, and where to get it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from lotse.i18n.sprache import Sprache
from lotse.matching.papiere import Papier
from lotse.ui.bausteine.griffe import Griff
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.listen import Lage, Liste, Zeilenart
from lotse.ui.bausteine.malen import draw_haken, draw_symbol, draw_text, em_f
from lotse.ui.bausteine.raender import TAFEL, reihe, spalte
from lotse.ui.bausteine.tafel import Trenner
from lotse.ui.bausteine.text import ElideText
from lotse.ui.masse import Stufe

ZAHL = 10.4
"""Width of the words at the right, as the column Stand of the steps."""


@dataclass(frozen=True, slots=True)
class Papierzeile:
    """A paper as the list shows it; `unterwegs` = a step fetches it."""

    papier: Papier
    unterwegs: bool = False


class Papiermaler:
    """Draws and speaks papers in the language of the window."""

    def __init__(self, sprache: Sprache) -> None:
        self.sprache = sprache

    def art(self) -> Zeilenart[Papierzeile]:
        return Zeilenart[Papierzeile](
            schluessel=lambda z: z.papier.unterlage.id,
            sprich=self.sprich,
            male=self.male,
            hoehe=lambda _: 3.35,
            griffe=_griffe,
        )

    def sprich(self, zeile: Papierzeile) -> str:
        t, papier = self.sprache.t, zeile.papier
        da = t("habe ich schon") if papier.da else t("fehlt noch")
        return f"{papier.unterlage.name}, {da}, {self._fuer(papier)}"

    def male(self, p: QPainter, zeile: Papierzeile, r: QRectF, _lage: Lage) -> None:
        papier, t = zeile.papier, self.sprache.t
        draw_haken(p, r.x() + em_f(1.05), r.center().y(), an=papier.da)
        farbe = "text_secondary" if papier.da else "text"
        draw_symbol(p, r.x() + em_f(3.0), r.center().y(), papier.unterlage.symbol, 1.5, farbe)
        links = r.x() + em_f(5.2)
        rechts = r.right() - em_f(ZAHL)
        oben = QRectF(links, r.y() + em_f(0.35), rechts - links, em_f(1.4))
        unten = QRectF(links, r.y() + em_f(1.7), rechts - links, em_f(1.3))
        draw_text(p, oben, papier.unterlage.name, fett=not papier.da, farbe=farbe)
        draw_text(p, unten, self._fuer(papier), Stufe.KLEIN, farbe="text_secondary")
        stand = QRectF(rechts, r.y(), em_f(ZAHL - 1.05), r.height())
        if papier.da:
            draw_text(p, stand, t("habe ich schon"), Stufe.KLEIN, farbe="ok_fg")
        elif zeile.unterwegs:
            draw_text(p, stand, t("steht im Plan"), Stufe.KLEIN, farbe="text_secondary")

    def _fuer(self, papier: Papier) -> str:
        namen = ", ".join(leistung.name for leistung in papier.fuer)
        return self.sprache.t("für {was}", was=namen)


def _griffe(_zeile: Papierzeile, r: QRectF, _lage: Lage) -> tuple[Griff, ...]:
    kasten = QRectF(r.x(), r.y(), em_f(2.6), r.height())
    return (Griff("zeigen", "", QRectF()), Griff("haken", "", kasten, "stumm"))


class Papieransicht(QWidget):
    """The list, how many are there, and the print. `haken(id, da)`, `drucken()`, `gewaehlt()`."""

    haken = Signal(str, bool)
    drucken = Signal()
    gewaehlt = Signal()

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._maler = Papiermaler(sprache)
        self.liste: Liste[Papierzeile] = Liste(self._maler.art(), "Unterlagen")
        self.liste.gewaehlt.connect(lambda _: self.gewaehlt.emit())
        self.liste.leertaste.connect(self._hake)
        self.liste.geoeffnet.connect(self._hake)
        self.liste.griff.connect(self._on_griff)
        self._leer = LeereSeite("folder", klein=True)
        self._zahl = ElideText("", Stufe.KLEIN, farbe="text_secondary")
        self.knopf = Knopf(symbol="printer")
        self.knopf.clicked.connect(self.drucken)
        unten = reihe(self._zahl, None, self.knopf, rand=TAFEL)
        self.setLayout(spalte(self.liste, self._leer, Trenner(), unten, abstand=0))

    def set_worte(self, sprache: Sprache) -> None:
        self._maler.sprache = sprache
        t = sprache.t
        self.liste.setAccessibleName(t("Unterlagen für alle gewählten Hilfen"))
        self.knopf.setText(t("Liste drucken"))
        self._leer.set_worte(
            t("Keine Unterlagen nötig."), t("Die gewählten Hilfen fragen nach keinem Papier.")
        )

    def show_papiere(self, zeilen: Sequence[Papierzeile]) -> None:
        t = self._maler.sprache.t
        da = sum(zeile.papier.da for zeile in zeilen)
        self._zahl.setText(t("{n} von {m} sind da", n=da, m=len(zeilen)) if zeilen else "")
        self.knopf.setEnabled(bool(zeilen))
        self.liste.setVisible(bool(zeilen))
        self._leer.setVisible(not zeilen)
        self.liste.zeige(zeilen)
        if zeilen and not self.liste.wahl_schluessel():
            self.liste.waehle_erste()

    @property
    def papier(self) -> Papierzeile | None:
        return self.liste.wahl()

    def _on_griff(self, zeile: Papierzeile, name: str) -> None:
        if name == "haken":
            self._hake(zeile)

    def _hake(self, zeile: Papierzeile) -> None:
        self.haken.emit(zeile.papier.unterlage.id, not zeile.papier.da)
