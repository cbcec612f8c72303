"""Rows of the letters list: heads of a help or of the family, below them their letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from lotse.i18n.sprache import Sprache
from lotse.services.briefsicht import Briefposten
from lotse.ui.bausteine.griffe import Griff
from lotse.ui.bausteine.listen import Lage, Zeilenart
from lotse.ui.bausteine.malen import (
    draw_haken,
    draw_symbol,
    draw_text,
    draw_zeilen,
    em_f,
    hoehe_zeilen,
)
from lotse.ui.masse import Stufe
from lotse.ui.seiten.briefe_arten import GRUPPENBILD, GRUPPENWORT, worte_of
from lotse.ui.stil import stil
from lotse.ui.worte import tag_kurz

RAND = 0.9
ZEILE = 1.25
EINZUG = 1.95
"""The tick of the packet stands before the words."""
PAKET = "paket"


@dataclass(frozen=True, slots=True)
class Gruppenkopf:
    """What the letters below are about: a help with its Stelle, or the family."""

    titel: str
    unter: str
    symbol: str


@dataclass(frozen=True, slots=True)
class Briefzeile:
    """A letter as the list shows it. `unter` = the words of its group."""

    posten: Briefposten
    titel: str
    unter: str
    sprachen: str
    heute: date
    im_paket: bool | None = True
    """None = never in a packet."""

    @property
    def gedruckt_am(self) -> date | None:
        return self.posten.gedruckt.am if self.posten.gedruckt else None


Listenzeile = Gruppenkopf | Briefzeile


def titelworte(posten: Briefposten, leistung: str, sprache: Sprache) -> tuple[str, str]:
    """Which letter it is, and what it is about."""
    worte = worte_of(posten.art)
    kopf = gruppe_of(posten, leistung, sprache)
    return sprache.t(worte.titel), " · ".join(teil for teil in (kopf.titel, kopf.unter) if teil)


def gruppe_of(posten: Briefposten, leistung: str, sprache: Sprache) -> Gruppenkopf:
    """The head a letter stands under: its help, else its kind of reader."""
    if posten.leistung or posten.vermittlung:
        return Gruppenkopf(leistung or posten.stelle, posten.stelle if leistung else "", "route")
    gruppe = worte_of(posten.art).gruppe
    return Gruppenkopf(sprache.t(GRUPPENWORT[gruppe]), "", GRUPPENBILD[gruppe])


def gruppiert(zeilen: Sequence[tuple[Gruppenkopf, Briefzeile]]) -> list[Listenzeile]:
    """Heads in the order of their first letter, each above all of its letters."""
    gruppen: dict[tuple[Gruppenkopf, str], list[Briefzeile]] = {}
    for kopf, zeile in zeilen:
        gruppen.setdefault((kopf, zeile.posten.vermittlung), []).append(zeile)
    alle: list[Listenzeile] = []
    for (kopf, _), eigene in gruppen.items():
        alle += [kopf, *eigene]
    return alle


class Briefmaler:
    """Draws and speaks rows in the language of the window."""

    def __init__(self, sprache: Sprache) -> None:
        self.sprache = sprache

    def art(self) -> Zeilenart[Listenzeile]:
        return Zeilenart[Listenzeile](
            schluessel=lambda z: z.posten.schluessel if isinstance(z, Briefzeile) else "",
            sprich=self.sprich,
            male=self.male,
            hoehe=lambda _: 5.0,
            griffe=self.griffe,
            hoehe_px=self.hoehe,
        )

    def sprich(self, zeile: Listenzeile) -> str:
        if isinstance(zeile, Gruppenkopf):
            return ", ".join(teil for teil in (zeile.titel, zeile.unter) if teil)
        teile = [zeile.unter, zeile.titel, zeile.sprachen, self.stand(zeile)]
        if zeile.im_paket:
            teile.append(self.sprache.t("im Paket"))
        return ", ".join(teil for teil in teile if teil)

    def stand(self, zeile: Briefzeile) -> str:
        am = zeile.gedruckt_am
        if am is None:
            return self.sprache.t("Entwurf")
        return self.sprache.t("gedruckt {tag}", tag=tag_kurz(am, zeile.heute, self.sprache))

    def hoehe(self, zeile: Listenzeile, breite: int) -> int:
        innen = breite - em_f(2 * RAND)
        if isinstance(zeile, Gruppenkopf):
            titel = hoehe_zeilen(zeile.titel, innen - em_f(EINZUG), Stufe.KLEIN, fett=True)
            unter = hoehe_zeilen(zeile.unter, innen - em_f(EINZUG), Stufe.KLEIN)
            return round(titel + (unter if zeile.unter else 0) + em_f(1.0))
        titel = hoehe_zeilen(zeile.titel, innen - em_f(EINZUG), fett=True)
        return round(titel + em_f(2 * ZEILE + 1.05))

    def griffe(self, zeile: Listenzeile, r: QRectF, _lage: Lage) -> Sequence[Griff]:
        if not isinstance(zeile, Briefzeile) or zeile.im_paket is None:
            return ()
        feld = QRectF(r.x(), r.y(), em_f(RAND + EINZUG), em_f(2.6))
        return (Griff("zeigen", "", QRectF(), "stumm"), Griff(PAKET, "", feld, "stumm"))

    def male(self, p: QPainter, zeile: Listenzeile, r: QRectF, _lage: Lage) -> None:
        innen = r.adjusted(em_f(RAND + EINZUG), em_f(0.5), -em_f(RAND), 0)
        if isinstance(zeile, Gruppenkopf):
            self._male_kopf(p, zeile, r, innen)
            return
        mitte = innen.y() + em_f(0.72)
        if zeile.im_paket is not None:
            draw_haken(p, r.x() + em_f(RAND), mitte, an=zeile.im_paket)
        draw_zeilen(p, innen, zeile.titel, fett=True)
        y = innen.y() + hoehe_zeilen(zeile.titel, innen.width(), fett=True) + em_f(0.1)
        gedruckt = zeile.gedruckt_am is not None
        self._merkmal(p, innen, y, ("languages", zeile.sprachen, "text_secondary"))
        stand = ("check" if gedruckt else "pencil", self.stand(zeile))
        farbe = "ok_fg" if gedruckt else "text_secondary"
        self._merkmal(p, innen, y + em_f(ZEILE), (*stand, farbe))

    def _male_kopf(self, p: QPainter, kopf: Gruppenkopf, r: QRectF, innen: QRectF) -> None:
        p.fillRect(r.adjusted(0, 0, 0, -1), stil().farbe("sunken"))
        mitte = innen.y() + em_f(0.6)
        draw_symbol(p, r.x() + em_f(RAND), mitte, kopf.symbol, 1.15, "text_secondary")
        draw_zeilen(p, innen, kopf.titel, Stufe.KLEIN, fett=True)
        unten = QRectF(innen)
        unten.setTop(innen.y() + hoehe_zeilen(kopf.titel, innen.width(), Stufe.KLEIN, fett=True))
        draw_zeilen(p, unten, kopf.unter, Stufe.KLEIN, farbe="text_secondary")

    def _merkmal(self, p: QPainter, r: QRectF, y: float, was: tuple[str, str, str]) -> None:
        bild, wort, farbe = was
        draw_symbol(p, r.x(), y + em_f(ZEILE / 2), bild, 1.0, farbe)
        rest = QRectF(r.x() + em_f(1.4), y, r.width() - em_f(1.4), em_f(ZEILE))
        draw_text(p, rest, wort, Stufe.KLEIN, farbe=farbe)
