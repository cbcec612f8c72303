"""Foot of every sheet: sender, day, page, and which language counts."""

from __future__ import annotations

from collections.abc import Iterator

from lotse.letters.brief import Brief
from lotse.letters.inhalt import Lauf, Satz
from lotse.pdf.absatz import Stil, typeset
from lotse.pdf.absetzen import put_zeilen
from lotse.pdf.blatt import Blatt
from lotse.pdf.mass import MM, Mass
from lotse.pdf.struktur import Knoten

FUSS = (9.0, 11.5)


def draw_foot(
    blatt: Blatt, brief: Brief, mass: Mass, stelle: tuple[int, int], fuss: Knoten
) -> None:
    """Sender, day and page; where a translation stands: which text counts."""
    nummer, von = stelle
    stil = Stil(*FUSS)
    rechts = mass.papier[0] - mass.rechts
    y = mass.papier[1] - 12 * MM
    absender = f"{brief.absender.zeilen[0] if brief.absender.zeilen else ''}"
    datum = f"{brief.datum:%d.%m.%Y}"
    links = Satz.aus(" · ".join(teil for teil in (absender, datum) if teil))
    erste = typeset(links.laeufe, stil, mass.breite * 0.7)[:1]
    put_zeilen(blatt, erste, stil, (mass.links, y), None)
    seite = typeset((Lauf(f"Seite {nummer} von {von}"),), stil, mass.breite)
    put_zeilen(blatt, seite, stil, (rechts, y), None, rechts=True)
    if brief.fusszeile is not None and brief.zweisprachig:
        _counts(blatt, brief, mass, y, fuss if nummer == 1 else None)


def _counts(blatt: Blatt, brief: Brief, mass: Mass, y: float, fuss: Knoten | None) -> None:
    """German at the left; the other language takes the rest of the line.

    On the first page it is text that is read aloud, later it is repeated as an artifact.
    """
    belegt = 0.0
    for satz, sprache in _paar(brief):
        stil = Stil(*FUSS, sprache=sprache)
        zeilen = typeset(satz.laeufe, stil, mass.breite - belegt)
        rechts = sprache != "de"
        ort = (
            mass.papier[0] - mass.rechts if rechts else mass.links,
            y - len(zeilen) * stil.zeile - 1,
        )
        knoten = fuss.neu("P", sprache) if fuss else None
        put_zeilen(blatt, zeilen, stil, ort, knoten, rechts=rechts)
        belegt = max((zeile.breite for zeile in zeilen), default=0.0) + 5 * MM


def _paar(brief: Brief) -> Iterator[tuple[Satz, str]]:
    if brief.fusszeile is not None:
        yield brief.fusszeile, "de"
        if brief.fusszeile.parallel is not None:
            yield brief.fusszeile.parallel, brief.sprache
