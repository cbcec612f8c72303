"""Rows of the letters list: what, for whom, in which languages, printed or not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from lotse.i18n.sprache import Sprache
from lotse.letters.brief import Briefart
from lotse.services.briefsicht import Briefposten
from lotse.ui.bausteine.listen import Lage, Zeilenart
from lotse.ui.bausteine.malen import draw_symbol, draw_text, draw_zeilen, em_f, hoehe_zeilen
from lotse.ui.masse import Stufe
from lotse.ui.worte import tag_kurz

RAND = 1.05
ZEILE = 1.25


@dataclass(frozen=True, slots=True)
class Briefzeile:
    """A letter as the list shows it; `titel` is what it is about."""

    posten: Briefposten
    titel: str
    unter: str
    sprachen: str
    heute: date

    @property
    def gedruckt_am(self) -> date | None:
        return self.posten.gedruckt.am if self.posten.gedruckt else None


def titelworte(posten: Briefposten, leistung: str, sprache: Sprache) -> tuple[str, str]:
    """What the letter is about, and who gets it."""
    t = sprache.t
    if posten.art is Briefart.PLAN:
        return t("Mein Plan"), t("die nächsten Schritte der Familie")
    if posten.art is Briefart.UNTERLAGEN:
        return t("Meine Papiere"), t("Liste mit Kästchen für alle gewählten Hilfen")
    if posten.art is Briefart.UEBERLEITUNG:
        return leistung, t("Überleitung an {stelle}", stelle=posten.stelle)
    return leistung, t("Brief an die Familie")


class Briefmaler:
    """Draws and speaks rows in the language of the window."""

    def __init__(self, sprache: Sprache) -> None:
        self.sprache = sprache

    def art(self) -> Zeilenart[Briefzeile]:
        return Zeilenart[Briefzeile](
            schluessel=lambda z: z.posten.schluessel,
            sprich=self.sprich,
            male=self.male,
            hoehe=lambda _: 6.4,
            hoehe_px=self.hoehe,
        )

    def sprich(self, zeile: Briefzeile) -> str:
        return ", ".join((zeile.titel, zeile.unter, zeile.sprachen, self.stand(zeile)))

    def stand(self, zeile: Briefzeile) -> str:
        am = zeile.gedruckt_am
        if am is None:
            return self.sprache.t("Entwurf")
        return self.sprache.t("gedruckt {tag}", tag=tag_kurz(am, zeile.heute, self.sprache))

    def hoehe(self, zeile: Briefzeile, breite: int) -> int:
        innen = breite - em_f(2 * RAND)
        titel = hoehe_zeilen(zeile.titel, innen, fett=True)
        unter = hoehe_zeilen(zeile.unter, innen, Stufe.KLEIN)
        return round(titel + unter + em_f(2 * ZEILE + 1.35))

    def male(self, p: QPainter, zeile: Briefzeile, r: QRectF, _lage: Lage) -> None:
        innen = r.adjusted(em_f(RAND), em_f(0.6), -em_f(RAND), 0)
        draw_zeilen(p, innen, zeile.titel, fett=True)
        innen.setTop(innen.top() + hoehe_zeilen(zeile.titel, innen.width(), fett=True))
        draw_zeilen(p, innen, zeile.unter, Stufe.KLEIN, farbe="text_secondary")
        y = innen.top() + hoehe_zeilen(zeile.unter, innen.width(), Stufe.KLEIN) + em_f(0.1)
        gedruckt = zeile.gedruckt_am is not None
        self._merkmal(p, innen, y, ("languages", zeile.sprachen, "text_secondary"))
        stand = ("check" if gedruckt else "pencil", self.stand(zeile))
        farbe = "ok_fg" if gedruckt else "text_secondary"
        self._merkmal(p, innen, y + em_f(ZEILE), (*stand, farbe))

    def _merkmal(self, p: QPainter, r: QRectF, y: float, was: tuple[str, str, str]) -> None:
        bild, wort, farbe = was
        draw_symbol(p, r.x(), y + em_f(ZEILE / 2), bild, 1.0, farbe)
        rest = QRectF(r.x() + em_f(1.4), y, r.width() - em_f(1.4), em_f(ZEILE))
        draw_text(p, rest, wort, Stufe.KLEIN, farbe=farbe)
