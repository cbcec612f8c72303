"""Ten areas of life at the left: how many themes each has, where one has talked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from lotse.domain.akte import Akte
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.worte import Gespraechsworte
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.listen import Lage, Liste, Zeilenart
from lotse.ui.bausteine.malen import (
    breite_zahl,
    draw_symbol,
    draw_text,
    draw_zahl,
    draw_zeilen,
    em_f,
    hoehe_zeilen,
)
from lotse.ui.bausteine.marken import Zahl
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Bild, ElideText
from lotse.ui.masse import Stufe
from lotse.ui.stil import em

LINKS, RECHTS, HOEHE, LUFT = 2.95, 2.55, 3.1, 0.6


@dataclass(frozen=True, slots=True)
class Bereichszeile:
    """One area as the list shows it. Sicherheit never shows a count, only its hint."""

    bereich: Lebensbereich
    text: str
    symbol: str
    themen: int = 0
    besprochen: bool = False
    hinweis: str = ""


def bereichszeilen(
    akte: Akte, worte: Gespraechsworte, sprache: Sprache
) -> tuple[Bereichszeile, ...]:
    """All areas in the order of the talk."""
    zeilen = []
    for bereich, wort in worte.bereiche.items():
        text = sprache.t(wort.text)
        if bereich is Lebensbereich.SICHERHEIT:
            hinweis = sprache.t("am besten unter vier Augen")
            zeilen.append(Bereichszeile(bereich, text, wort.icon, hinweis=hinweis))
            continue
        stand = akte.familie.bereich(bereich)
        zeilen.append(Bereichszeile(bereich, text, wort.icon, len(stand.bedarfe), stand.besprochen))
    return tuple(zeilen)


class Bereichstafel(Tafel):
    """Shows the areas; `liste.gewaehlt(Bereichszeile)` tells a new one."""

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache = sprache
        art = Zeilenart[Bereichszeile](
            schluessel=lambda zeile: zeile.bereich.value,
            sprich=self._sprich,
            male=_male,
            hoehe=lambda _zeile: HOEHE,
            hoehe_px=_hoehe,
        )
        self.liste: Liste[Bereichszeile] = Liste(art)
        self._themen = ElideText(stufe=Stufe.KLEIN, farbe="text_secondary")
        self._ohne = ElideText(stufe=Stufe.KLEIN, farbe="text_secondary")
        self.add(self.liste, 1)
        self.add_trenner()
        self.add_rand(
            spalte(
                reihe(Zahl("2", an=True), self._themen, None),
                reihe(Bild("check", 1.2, "text_secondary"), self._ohne, None, abstand=0.8),
                abstand=0.3,
            )
        )

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self.set_titel(sprache.t("Lebensbereiche"))
        self.liste.setAccessibleName(sprache.t("Lebensbereiche"))
        self._themen.setText(sprache.t("Themen der Familie"))
        self._ohne.setText(sprache.t("besprochen, kein Thema"))

    def show_bereiche(self, zeilen: Sequence[Bereichszeile], wahl: Lebensbereich) -> None:
        self.liste.blockSignals(True)  # noqa: FBT003 - Qt
        self.liste.zeige(zeilen)
        self.liste.waehle(wahl.value)
        self.liste.blockSignals(False)  # noqa: FBT003 - Qt

    def _sprich(self, zeile: Bereichszeile) -> str:
        teile = [zeile.text]
        if zeile.hinweis:
            teile.append(zeile.hinweis)
        elif zeile.themen:
            teile.append(self._sprache.plural("{n} Thema", "{n} Themen", zeile.themen))
        elif zeile.besprochen:
            teile.append(self._sprache.t("besprochen, kein Thema"))
        return ", ".join(teile)


def _breite(breite: float) -> float:
    return breite - em_f(LINKS + RECHTS)


def _hoehe(zeile: Bereichszeile, breite: int) -> int:
    """Two lines where the words need them; the hint takes a line of its own."""
    hoehe = hoehe_zeilen(zeile.text, _breite(breite), fett=True) + em_f(LUFT)
    if zeile.hinweis:
        hoehe += hoehe_zeilen(zeile.hinweis, breite - em_f(LINKS + 0.4), Stufe.KLEIN)
    return max(round(hoehe), em(HOEHE))


def _male(p: QPainter, zeile: Bereichszeile, r: QRectF, lage: Lage) -> None:
    farbe = "accent_text" if lage.gewaehlt else "text"
    draw_symbol(p, r.x() + em_f(0.95), r.center().y(), zeile.symbol, 1.35, farbe)
    hoch = hoehe_zeilen(zeile.text, _breite(r.width()), fett=lage.gewaehlt)
    if zeile.hinweis:
        breite = r.width() - em_f(LINKS + 0.4)
        unten = hoehe_zeilen(zeile.hinweis, breite, Stufe.KLEIN)
        oben = r.center().y() - (hoch + unten) / 2
        flaeche = QRectF(r.x() + em_f(LINKS), oben, breite, hoch)
        draw_text(p, flaeche, zeile.text, fett=lage.gewaehlt)
        flaeche = QRectF(r.x() + em_f(LINKS), oben + hoch, breite, unten)
        draw_zeilen(p, flaeche, zeile.hinweis, Stufe.KLEIN, farbe="text_secondary")
        return
    oben = r.center().y() - hoch / 2
    flaeche = QRectF(r.x() + em_f(LINKS), oben, _breite(r.width()), hoch)
    draw_zeilen(p, flaeche, zeile.text, fett=lage.gewaehlt)
    if zeile.themen:
        zahl = str(zeile.themen)
        draw_zahl(p, r.right() - em_f(0.9) - breite_zahl(zahl), r.center().y(), zahl, an=True)
    elif zeile.besprochen:
        links = r.right() - em_f(0.9) - em_f(1.35)
        draw_symbol(p, links, r.center().y(), "check", 1.2, "text_secondary")
