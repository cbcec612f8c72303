"""Rows of local Angebote: the family's choice, way, wait, hours, reasons in words or points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from lotse.domain.angebot import Angebot
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Grund, Treffer
from lotse.ui.bausteine.griffe import Griff, breite_griff
from lotse.ui.bausteine.listen import Lage, Zeilenart
from lotse.ui.bausteine.malen import (
    RECHTS,
    draw_radio,
    draw_symbol,
    draw_text,
    em_f,
    text_breite,
)
from lotse.ui.masse import Stufe
from lotse.ui.seiten.hilfen_worte import Spaltenwort, gezeigte_gruende, punkte

RAND, LINKS = 1.05, 3.3
SPALTEN = (35.2, 27.0, 18.9)
"""Distances of way, wait and hours from the right edge, in em."""
KNOPF = 9.2
"""Room for the button in the narrow form."""
SCHMAL = 50
ZEILE = 1.5
KOPFHOEHE = 3.45
"""Name and Träger."""


@dataclass(frozen=True, slots=True)
class Angebotszeile:
    """One Angebot as the list shows it. `rang` = its points are shown."""

    treffer: Treffer
    nummer: int
    anzahl: int
    weg: Spaltenwort
    warten: Spaltenwort
    offen: Spaltenwort
    geprueft: str
    alt: bool
    gewaehlt: bool = False
    im_plan: bool = False
    aus_katalog: bool = False
    rang: bool = False

    @property
    def angebot(self) -> Angebot:
        return self.treffer.angebot

    @property
    def spalten(self) -> tuple[Spaltenwort, Spaltenwort, Spaltenwort]:
        return (self.weg, self.warten, self.offen)


@dataclass(frozen=True, slots=True)
class _Stueck:
    """A sign with a few words; several flow in a line."""

    symbol: str
    text: str
    ton: str

    @property
    def breite(self) -> float:
        return em_f(1.35) + text_breite(self.text, Stufe.KLEIN)


class Angebotsmaler:
    """Draws and speaks Angebote; in little room the columns become a line of words."""

    def __init__(self, sprache: Sprache) -> None:
        self.sprache = sprache

    def art(self) -> Zeilenart[Angebotszeile]:
        return Zeilenart[Angebotszeile](
            schluessel=lambda z: z.angebot.key,
            sprich=self.sprich,
            male=self.male,
            hoehe=lambda _z: KOPFHOEHE + ZEILE + 0.5,
            griffe=self.griffe,
            hoehe_px=self.hoehe,
        )

    def sprich(self, zeile: Angebotszeile) -> str:
        t = self.sprache.t
        teile = [
            t(
                "Angebot {n} von {m}: {name}",
                n=zeile.nummer,
                m=zeile.anzahl,
                name=zeile.angebot.name,
            ),
            zeile.angebot.traeger,
            *(s.satz for s in zeile.spalten),
        ]
        for g in zeile.treffer.gruende if zeile.rang else gezeigte_gruende(zeile.treffer.gruende):
            muster = "gut: {was}" if g.gut else "Achtung: {was}"
            satz = t(muster, was=self.sprache.sage(g.satz))
            teile.append(t("{was}, {n} Punkte", was=satz, n=punkte(g)) if zeile.rang else satz)
        teile.append(zeile.geprueft)
        if zeile.gewaehlt:
            teile.append(t("von der Familie gewählt"))
        if zeile.im_plan:
            teile.append(t("steht im Plan"))
        return ", ".join(teil for teil in teile if teil)

    def hoehe(self, zeile: Angebotszeile, breite: int) -> int:
        schmal = _schmal(breite)
        linien = len(self._linien(zeile, breite))
        if schmal:
            linien += len(_umbruch(self._spaltenstuecke(zeile), _textbreite(breite))) + 1
        return round(em_f(KOPFHOEHE + ZEILE * linien + 0.45))

    def griffe(self, zeile: Angebotszeile, r: QRectF, lage: Lage) -> Sequence[Griff]:
        """Enter presses the button; a press on radio or name is the choice."""
        text = self.sprache.t("Im Plan" if zeile.im_plan else "In den Plan")
        symbol = "check" if zeile.im_plan else ""
        art = "haupt" if lage.gewaehlt and not zeile.im_plan else "neben"
        breite = breite_griff(text, art, symbol)
        x = round(r.right() - em_f(RAND) - breite)
        knopf = QRectF(x, round(r.y() + em_f(0.55)), round(breite), round(em_f(2)))
        bis = r.right() - em_f(KNOPF if _schmal(r.width()) else SPALTEN[0])
        name = QRectF(r.x(), r.y(), bis - r.x(), r.height())
        return (Griff("plan", text, knopf, art, symbol), Griff("waehlen", "", name, "stumm"))

    def male(self, p: QPainter, zeile: Angebotszeile, r: QRectF, _lage: Lage) -> None:
        oben, unten = r.y() + em_f(1.3), r.y() + em_f(2.6)
        draw_radio(p, r.x() + em_f(RAND), oben, an=zeile.gewaehlt)
        schmal = _schmal(r.width())
        links = r.x() + em_f(LINKS)
        breite = r.right() - em_f(KNOPF if schmal else SPALTEN[0] + 0.6) - links
        name = QRectF(links, oben - em_f(0.7), breite, em_f(1.4))
        draw_text(p, name, zeile.angebot.name, fett=True)
        traeger = QRectF(links, unten - em_f(0.65), breite, em_f(1.3))
        draw_text(p, traeger, zeile.angebot.traeger, Stufe.KLEIN, farbe="text_secondary")
        y = r.y() + em_f(KOPFHOEHE)
        if schmal:
            y = self._male_stuecke(p, self._spaltenstuecke(zeile), r, y)
        else:
            self._male_spalten(p, zeile, r)
        geprueft_y = y
        for linie in self._linien(zeile, r.width()):
            for x, stueck in linie:
                self._male_stueck(p, stueck, links + x, y, r.right() - em_f(RAND))
            y += em_f(ZEILE)
        self._male_geprueft(p, zeile, r, y if schmal else geprueft_y)

    def _male_spalten(self, p: QPainter, zeile: Angebotszeile, r: QRectF) -> None:
        enden = (*SPALTEN[1:], KNOPF - 0.6)
        for spalte, von, bis in zip(zeile.spalten, SPALTEN, enden, strict=True):
            x, mitte = r.right() - em_f(von), r.y() + em_f(1.3)
            ton = "ask_fg" if spalte.warnt else "text"
            draw_symbol(p, x, mitte, spalte.symbol, 1.15, ton)
            breite = r.right() - em_f(bis) - x - em_f(0.5)
            rest = QRectF(x + em_f(1.4), mitte - em_f(0.7), breite - em_f(1.4), em_f(1.4))
            draw_text(p, rest, spalte.oben, farbe=ton)
            unten = QRectF(x, mitte + em_f(0.65), breite, em_f(1.3))
            draw_text(p, unten, spalte.unten, Stufe.KLEIN, farbe="text_secondary")

    def _male_stuecke(self, p: QPainter, stuecke: Sequence[_Stueck], r: QRectF, y: float) -> float:
        for linie in _umbruch(stuecke, _textbreite(r.width())):
            for x, stueck in linie:
                self._male_stueck(p, stueck, r.x() + em_f(LINKS) + x, y, r.right() - em_f(RAND))
            y += em_f(ZEILE)
        return y

    @staticmethod
    def _male_stueck(p: QPainter, stueck: _Stueck, x: float, y: float, ende: float) -> None:
        mitte = y + em_f(ZEILE / 2)
        if stueck.symbol:
            draw_symbol(p, x, mitte, stueck.symbol, 1.05, stueck.ton)
        rest = QRectF(x + em_f(1.35), y, ende - x - em_f(1.35), em_f(ZEILE))
        draw_text(p, rest, stueck.text, Stufe.KLEIN, farbe=stueck.ton)

    def _male_geprueft(self, p: QPainter, zeile: Angebotszeile, r: QRectF, y: float) -> None:
        ton, bild = _frische(zeile)
        mitte, breite = y + em_f(ZEILE / 2), text_breite(zeile.geprueft, Stufe.KLEIN)
        rechts = r.x() + em_f(LINKS + 1.35) + breite if _schmal(r.width()) else 0
        rechts = rechts or r.right() - em_f(RAND)
        flaeche = QRectF(rechts - breite - 1, y, breite + 1, em_f(ZEILE))
        draw_text(p, flaeche, zeile.geprueft, Stufe.KLEIN, farbe=ton, ausrichtung=RECHTS)
        draw_symbol(p, rechts - breite - em_f(1.35), mitte, bild, 1.05, ton)

    def _linien(self, zeile: Angebotszeile, breite: float) -> list[list[tuple[float, _Stueck]]]:
        """Reasons flowing beside the day of the check, or one per line with their points."""
        if zeile.rang:
            return self._ranglinien(zeile)
        stuecke = [
            _Stueck(
                "check" if g.gut else "triangle-alert",
                self.sprache.sage(g.satz),
                "ok_fg" if g.gut else "ask_fg",
            )
            for g in gezeigte_gruende(zeile.treffer.gruende)
        ]
        if zeile.aus_katalog:
            worte = self.sprache.t("aus dem Katalog gewählt, ohne Reihenfolge")
            stuecke.append(_Stueck("info", worte, "text_secondary"))
        frei = 0.0
        if not _schmal(breite):
            frei = text_breite(zeile.geprueft, Stufe.KLEIN) + em_f(2.4)
        return _umbruch(stuecke, _textbreite(breite) - frei) or ([] if _schmal(breite) else [[]])

    def _ranglinien(self, zeile: Angebotszeile) -> list[list[tuple[float, _Stueck]]]:
        t = self.sprache.t
        spalte = em_f(2.4)
        linien = [
            [
                (-em_f(1.35), _Stueck("", punkte(g), _punkteton(g))),
                (spalte - em_f(1.35), _Stueck("", self.sprache.sage(_satz(zeile, g)), "text")),
            ]
            for g in zeile.treffer.gruende
        ]
        summe = t("Zusammen {n} Punkte", n=zeile.treffer.punkte)
        if zeile.aus_katalog:
            summe = t("aus dem Katalog gewählt, ohne Reihenfolge")
        return [*linien, [(-em_f(1.35), _Stueck("", summe, "text_secondary"))]]

    @staticmethod
    def _spaltenstuecke(zeile: Angebotszeile) -> list[_Stueck]:
        return [_Stueck(s.symbol, s.satz, "ask_fg" if s.warnt else "text") for s in zeile.spalten]


def _umbruch(stuecke: Sequence[_Stueck], breite: float) -> list[list[tuple[float, _Stueck]]]:
    """Lines of pieces with their distance from the left."""
    linien: list[list[tuple[float, _Stueck]]] = []
    x = breite
    for stueck in stuecke:
        if x + stueck.breite > breite or not linien:
            linien.append([])
            x = 0.0
        linien[-1].append((x, stueck))
        x += stueck.breite + em_f(1.1)
    return linien


def _textbreite(breite: float) -> float:
    return breite - em_f(LINKS + RAND)


def _schmal(breite: float) -> bool:
    return breite < em_f(SCHMAL)


def _frische(zeile: Angebotszeile) -> tuple[str, str]:
    return ("ask_fg", "calendar-clock") if zeile.alt else ("text_secondary", "badge-check")


def _satz(zeile: Angebotszeile, grund: Grund) -> str:
    """The way in minutes, not only by what."""
    return zeile.weg.satz if grund.satz == zeile.weg.unten else grund.satz


def _punkteton(grund: Grund) -> str:
    if grund.punkte > 0:
        return "ok_fg"
    return "ask_fg" if grund.punkte < 0 else "text_secondary"
