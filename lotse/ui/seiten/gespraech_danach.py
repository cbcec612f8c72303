"""What comes after the question: the next ones, and those that were left for later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter

from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Frage
from lotse.ui.bausteine.griffe import Griff
from lotse.ui.bausteine.listen import Lage, Zeilenart
from lotse.ui.bausteine.malen import RECHTS, draw_text, draw_zeilen, em_f, hoehe_zeilen, text_breite
from lotse.ui.bausteine.raender import reihe
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe
from lotse.ui.seiten.gespraech_fragen import klaert_kurz
from lotse.ui.seiten.gespraech_rolle import Wachsliste
from lotse.ui.stil import em

DANACH = 3
"""At most so many questions ahead; a low window shows one less."""
NIEDRIG = 58
RAND, LUECKE, LUFT, HOEHE = 1.05, 0.8, 0.75, 2.1


@dataclass(frozen=True, slots=True)
class Danachzeile:
    """One question that waits, and what it would settle."""

    frage: Frage
    text: str
    kurz: str


class Danach(Tafel):
    """`vorgezogen(Frage)` when one shall be asked now. Hidden while nothing waits."""

    vorgezogen = Signal(object)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache = sprache
        art = Zeilenart[Danachzeile](
            schluessel=lambda z: f"{z.frage.stelle.fakt}@{z.frage.stelle.person}",
            sprich=lambda z: f"{z.text} {z.kurz}".strip(),
            male=_male,
            hoehe=lambda _zeile: HOEHE,
            griffe=lambda _zeile, r, _lage: (Griff("vor", "", r, "stumm"),),
            hoehe_px=_hoehe,
        )
        self._kopfwort = Text(fett=True)
        self._fuss = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.liste = Wachsliste(art)
        self.liste.griff.connect(self._on_griff)
        self.add(reihe(self._kopfwort, rand=(1.05, 0.6, 1.05, 0.35)))
        self.add(self.liste)
        self.add(reihe(self._fuss, rand=(1.05, 0.45, 1.05, 0.6)))

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        t = sprache.t
        self.setAccessibleName(t("Danach"))
        self._kopfwort.setText(t("Danach"))
        self.liste.setAccessibleName(t("Danach: nächste Fragen"))
        self._fuss.setText(t("Keine Frage ist Pflicht. Jede lässt sich später stellen."))

    def show_fragen(self, naechste: Sequence[Frage], spaeter: Sequence[Frage]) -> None:
        """The next ones; where there is room, what was skipped."""
        t = self._sprache.t
        zeilen = [
            Danachzeile(frage, t(frage.text), klaert_kurz(frage, self._sprache))
            for frage in naechste[:DANACH]
        ]
        zeilen += [Danachzeile(frage, t(frage.text), t("übersprungen")) for frage in spaeter]
        platz = DANACH - (self.window().height() < em(NIEDRIG))
        self.liste.zeige(zeilen[:platz])
        self.liste.clearSelection()
        self.setVisible(bool(zeilen))

    def _on_griff(self, zeile: Danachzeile, _name: str) -> None:
        self.vorgezogen.emit(zeile.frage)


def _breite(zeile: Danachzeile, breite: float) -> float:
    rechts = text_breite(zeile.kurz, Stufe.KLEIN) + em_f(LUECKE) if zeile.kurz else 0
    return breite - em_f(2 * RAND) - rechts


def _hoehe(zeile: Danachzeile, breite: int) -> int:
    hoch = hoehe_zeilen(zeile.text, _breite(zeile, breite)) + em_f(LUFT)
    return max(round(hoch), em(HOEHE))


def _male(p: QPainter, zeile: Danachzeile, r: QRectF, _lage: Lage) -> None:
    breite = _breite(zeile, r.width())
    hoch = hoehe_zeilen(zeile.text, breite)
    oben = r.center().y() - hoch / 2
    draw_zeilen(p, QRectF(r.x() + em_f(RAND), oben, breite, hoch), zeile.text)
    rechts = QRectF(r.x(), oben, r.width() - em_f(RAND), em_f(1.36))
    draw_text(p, rechts, zeile.kurz, Stufe.KLEIN, farbe="text_secondary", ausrichtung=RECHTS)
