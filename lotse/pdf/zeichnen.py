"""Pages of rows onto sheets: text of a block language by language, boxes and lines around."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from lotse.pdf.bild import draw_extras
from lotse.pdf.blatt import AKZENT, GRAU, SCHWARZ, Blatt
from lotse.pdf.gemaltes import draw_picture
from lotse.pdf.mass import Mass
from lotse.pdf.reihen import Gesetzt, Seite, Zeichen, Zelle

GRUNDLINIE = 0.34
"""Baseline below the middle of a line, in parts of the type size."""


def draw_rows(blatt: Blatt, seite: Seite, mass: Mass, *, zweispaltig: bool) -> None:
    """Content in reading order: each block first in German, then in the other language."""
    _boxes(blatt, seite.reihen, mass)
    if zweispaltig:
        _divider(blatt, seite.reihen, mass)
    for _, folge in groupby(seite.reihen, key=lambda g: g.reihe.block):
        gesetzt = list(folge)
        _lines(blatt, gesetzt, mass)
        zellen = [(zelle, g.y) for g in gesetzt for zelle in g.reihe.zellen]
        for zelle, y in sorted(zellen, key=lambda paar: paar[0].spalte.platz):
            _cell(blatt, zelle, y)


def baseline(oben: float, zeile: float, groesse: float) -> float:
    return oben + zeile / 2 + GRUNDLINIE * groesse


def _cell(blatt: Blatt, zelle: Zelle, y: float) -> None:
    stil, spalte = zelle.stil, zelle.spalte
    oben = y + zelle.hoehe - len(zelle.zeilen) * stil.zeile
    rand = spalte.x + spalte.breite
    stuecke = []
    for nummer, zeile in enumerate(zelle.zeilen):
        x = rand - zelle.einzug - zeile.breite if spalte.rtl else spalte.x + zelle.einzug
        stuecke.append((zeile, x, baseline(oben + nummer * stil.zeile, stil.zeile, stil.groesse)))
    if zelle.nummer is not None:
        marke = zelle.nummer.zeile
        x = rand - marke.breite if spalte.rtl else spalte.x
        grund = baseline(oben, stil.zeile, stil.groesse)
        blatt.text([(marke, x, grund)], stil.groesse, zelle.nummer.knoten)
    _sign(blatt, zelle, oben)
    if zelle.zeichnung is not None:
        draw_picture(blatt, zelle, zelle.zeichnung, y)
    if zelle.bild is not None or zelle.qr:
        draw_extras(blatt, zelle, oben)
    if stuecke:
        blatt.text(stuecke, stil.groesse, zelle.knoten)
    if zelle.linie:
        _write_on(blatt, zelle, baseline(y + zelle.hoehe - stil.zeile, stil.zeile, stil.groesse))


def _sign(blatt: Blatt, zelle: Zelle, oben: float) -> None:
    stil, spalte = zelle.stil, zelle.spalte
    groesse = stil.groesse
    grund = baseline(oben, stil.zeile, groesse)
    anfang = spalte.x + spalte.breite if spalte.rtl else spalte.x
    richtung = -1 if spalte.rtl else 1
    match zelle.zeichen:
        case Zeichen.PUNKT:
            blatt.dot((anfang + richtung * 0.45 * groesse, grund - 0.27 * groesse), 0.14 * groesse)
        case Zeichen.KAESTCHEN:
            kante = 0.85 * groesse
            x = anfang - kante - 1 if spalte.rtl else anfang + 1
            blatt.frame((x, grund - 0.8 * groesse, kante, kante), 1.5, 0.9, SCHWARZ)
        case Zeichen.HAKEN:
            x = anfang - 1.1 * groesse if spalte.rtl else anfang
            blatt.picture("check", (x, grund - 0.92 * groesse), 1.1 * groesse, None, AKZENT)
        case Zeichen.BALKEN:
            unten = oben + len(zelle.zeilen) * stil.zeile
            x = anfang - 2.5 if spalte.rtl else anfang
            blatt.fill([(x, oben + 2, 2.5, unten - oben - 3)], AKZENT)
        case Zeichen.NICHTS:
            pass


def _write_on(blatt: Blatt, zelle: Zelle, grund: float) -> None:
    """From the end of the last line to the end of the column."""
    stil, spalte = zelle.stil, zelle.spalte
    text = zelle.zeilen[-1].breite if zelle.zeilen else 0.0
    weit = zelle.einzug + text + 0.6 * stil.groesse
    y = grund + 0.2 * stil.groesse
    if spalte.rtl:
        blatt.line((spalte.x + spalte.breite - weit, y), (spalte.x, y))
    else:
        blatt.line((spalte.x + weit, y), (spalte.x + spalte.breite, y))


def _boxes(blatt: Blatt, reihen: Sequence[Gesetzt], mass: Mass) -> None:
    for kasten, folge in groupby(reihen, key=lambda g: g.reihe.kasten):
        if not kasten:
            continue
        gesetzt = list(folge)
        oben = gesetzt[0].y - 0.9 * mass.polster
        unten = gesetzt[-1].y + gesetzt[-1].reihe.hoehe + mass.polster
        blatt.frame((mass.links, oben, mass.breite, unten - oben), 6, 1.5, AKZENT)


def _divider(blatt: Blatt, reihen: Sequence[Gesetzt], mass: Mass) -> None:
    """A quiet line between two columns; boxes keep their own, quotes run across."""
    for (zwei, _), folge in groupby(reihen, key=lambda g: (_columns(g, mass), g.reihe.kasten)):
        gesetzt = list(folge)
        if zwei:
            unten = gesetzt[-1].y + gesetzt[-1].reihe.hoehe
            blatt.line((mass.mitte, gesetzt[0].y + 2), (mass.mitte, unten), 0.5, GRAU)


def _columns(gesetzt: Gesetzt, mass: Mass) -> bool:
    return all(zelle.spalte.breite < mass.breite / 2 for zelle in gesetzt.reihe.zellen)


def _lines(blatt: Blatt, reihen: Sequence[Gesetzt], mass: Mass) -> None:
    for gesetzt in reihen:
        reihe, rechts = gesetzt.reihe, mass.links + mass.breite
        if reihe.schnittlinie:
            y = gesetzt.y - 0.9 * mass.groesse
            blatt.line((mass.links, y), (rechts, y), 0.8, SCHWARZ, "4 4")
        if reihe.linie:
            y = gesetzt.y - 0.5 * mass.groesse
            blatt.line((mass.links, y), (rechts, y), 0.5, GRAU)
