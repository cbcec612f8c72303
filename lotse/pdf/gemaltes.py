"""A Zeichnung on a sheet: vectors and words as one Figure with its description."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Final

from lotse.letters.inhalt import Lauf
from lotse.letters.zeichnung import Bildchen, Kreis, Punkt, Ton, Wort, Zeichnung, Zug
from lotse.pdf.absatz import Stil, typeset
from lotse.pdf.bildzeichen import SEITE, STRICH, pfade
from lotse.pdf.blatt import AKZENT, Blatt
from lotse.pdf.mass import Spalte
from lotse.pdf.reihen import Reihe, Zelle
from lotse.pdf.struktur import Knoten

HOECHSTENS: Final = 460.0
GROESSTES_EM: Final = 13.0
FARBEN: Final = {
    Ton.TEXT: "0.09 0.14 0.16",
    Ton.LEISE: "0.33 0.38 0.41",
    Ton.STARK: "0.08 0.43 0.28",
    Ton.STREIT: "0.70 0.14 0.12",
    Ton.HAAR: "0.70 0.74 0.76",
    Ton.MITTE: AKZENT,
    Ton.AUF_MITTE: "1 1 1",
    Ton.PAPIER: "1 1 1",
    Ton.NAH: "0.94 0.97 0.98",
    Ton.VERGLEICH: "0.46 0.52 0.54",
}
_UNENDLICH = 1e6
_VIERTEL = 0.5523


def picture_row(
    zeichnung: Zeichnung, spalte: Spalte, knoten: Knoten, text: float = GROESSTES_EM
) -> Reihe:
    """As wide as the column, no higher than a page bears, words never larger than the text."""
    figur = knoten.neu("Figure")
    figur.alt = zeichnung.alt
    em = em_of(zeichnung, spalte.breite, text)
    stil = Stil(em, em)
    hoehe = zeichnung.hoehe * em
    zelle = Zelle(spalte, stil, (), figur, mindest=hoehe, zeichnung=zeichnung)
    return Reihe((zelle,), davor=6.0, danach=6.0)


def em_of(zeichnung: Zeichnung, breite: float, text: float = GROESSTES_EM) -> float:
    """A sheet for the wall has larger type, and so has its picture."""
    groesstes = max(GROESSTES_EM, text)
    return min(breite / zeichnung.breite, HOECHSTENS / zeichnung.hoehe, groesstes)


def draw_picture(blatt: Blatt, zelle: Zelle, zeichnung: Zeichnung, oben: float) -> None:
    """In the middle of its column; one piece of the structure."""
    if zelle.knoten is None:
        return
    em = zelle.stil.groesse
    links = zelle.spalte.x + (zelle.spalte.breite - zeichnung.breite * em) / 2
    stift = _Stift(blatt, em, (links - zeichnung.links * em, oben - zeichnung.oben * em))
    with blatt.piece(zelle.knoten):
        for form in zeichnung.formen:
            match form:
                case Zug():
                    stift.zug(form)
                case Kreis():
                    stift.kreis(form)
                case Bildchen():
                    stift.bildchen(form)
                case Wort():
                    stift.wort(form)


class _Stift:
    """Em around the zero of the drawing become points of the sheet."""

    def __init__(self, blatt: Blatt, em: float, zero: Punkt) -> None:
        self._blatt, self._em, self._zero = blatt, em, zero

    def zug(self, zug: Zug) -> None:
        punkte = [self._at(punkt) for punkt in zug.punkte]
        pfad = " ".join(
            f"{x:.2f} {y:.2f} {'l' if nummer else 'm'}" for nummer, (x, y) in enumerate(punkte)
        )
        strich = " ".join(f"{teil * self._em:.2f}" for teil in zug.strich)
        schluss = "h " if zug.zu else ""
        self._paint(f"[{strich}] 0 d {pfad} {schluss}", zug.ton, zug.staerke, zug.fuellung)

    def kreis(self, kreis: Kreis) -> None:
        x, y = self._at(kreis.mitte)
        r = kreis.radius * self._em
        k = r * _VIERTEL
        pfad = (
            f"{x + r:.2f} {y:.2f} m "
            f"{x + r:.2f} {y + k:.2f} {x + k:.2f} {y + r:.2f} {x:.2f} {y + r:.2f} c "
            f"{x - k:.2f} {y + r:.2f} {x - r:.2f} {y + k:.2f} {x - r:.2f} {y:.2f} c "
            f"{x - r:.2f} {y - k:.2f} {x - k:.2f} {y - r:.2f} {x:.2f} {y - r:.2f} c "
            f"{x + k:.2f} {y - r:.2f} {x + r:.2f} {y - k:.2f} {x + r:.2f} {y:.2f} c h "
        )
        self._paint(pfad, kreis.ton, kreis.staerke, kreis.fuellung)

    def bildchen(self, bild: Bildchen) -> None:
        x, y = self._at(bild.ort)
        kante = bild.kante * self._em
        punkt = kante / SEITE
        ort = f"{punkt:.4f} 0 0 {-punkt:.4f} {x - kante / 2:.2f} {y + kante / 2:.2f} cm"
        stift = f"{FARBEN[bild.ton]} RG {STRICH} w 1 J 1 j"
        self._blatt.code.append(f"q {ort} {stift} {pfade(bild.name)} S Q")

    def wort(self, wort: Wort) -> None:
        groesse = wort.groesse * self._em
        stil = Stil(groesse, groesse, "de", wort.fett)
        for zeile in typeset(fitted(wort, stil, self._em), stil, _UNENDLICH):
            x, y = self._zero[0] + wort.ort[0] * self._em, self._zero[1] + wort.ort[1] * self._em
            links = x - zeile.breite * wort.anker
            self._plate(wort, (links, y), zeile.breite, groesse)
            self._blatt.code.append(f"q {FARBEN[wort.ton]} rg")
            self._blatt.word(zeile, groesse, (links, y + 0.34 * groesse))
            self._blatt.code.append("Q")

    def _plate(self, wort: Wort, ort: Punkt, breite: float, groesse: float) -> None:
        if wort.grund:
            luft = 0.12 * groesse
            unten = self._blatt.hoehe - ort[1] - 0.55 * groesse
            self._blatt.code.append(
                f"q {FARBEN[wort.grund]} rg {ort[0] - luft:.2f} {unten:.2f} "
                f"{breite + 2 * luft:.2f} {1.1 * groesse:.2f} re f Q"
            )

    def _at(self, punkt: Punkt) -> Punkt:
        x, y = punkt
        return self._zero[0] + x * self._em, self._blatt.hoehe - self._zero[1] - y * self._em

    def _paint(self, pfad: str, ton: Ton, staerke: float, fuellung: Ton) -> None:
        farbe = f"{FARBEN[ton]} RG {max(staerke * self._em, 0.3):.2f} w 1 J 1 j"
        fuell = f" {FARBEN[fuellung]} rg" if fuellung else ""
        self._blatt.code.append(f"q {farbe}{fuell} {pfad}{'B' if fuellung else 'S'} Q")


def fitted(wort: Wort, stil: Stil, em: float) -> Sequence[Lauf]:
    """The whole word, or as much of it as has room, with dots."""
    platz = wort.breite * em or math.inf
    for text in _shorter(wort.text):
        zeilen = typeset((Lauf(text, isoliert=True),), stil, _UNENDLICH)
        if not zeilen or zeilen[0].breite <= platz:
            return (Lauf(text, isoliert=True),)
    return (Lauf("…"),)


def _shorter(text: str) -> Iterator[str]:
    yield text
    for ende in range(len(text) - 1, 0, -1):
        yield f"{text[:ende].rstrip()}…"
