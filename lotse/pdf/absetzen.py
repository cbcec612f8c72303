"""One paragraph put at a place: for heads, feet and the address, outside the text frame."""

from __future__ import annotations

from collections.abc import Sequence

from lotse.letters.inhalt import Satz
from lotse.pdf.absatz import Stil, Zeile, typeset
from lotse.pdf.blatt import Blatt
from lotse.pdf.struktur import Knoten
from lotse.pdf.zeichnen import baseline


def put_satz(
    blatt: Blatt,
    ort: tuple[float, float],
    satz: Satz,
    stil: Stil,
    breite: float,
    knoten: Knoten | None,
) -> float:
    """From its top left corner; returns its height."""
    zeilen = typeset(satz.laeufe, stil, breite)
    put_zeilen(blatt, zeilen, stil, ort, knoten)
    return len(zeilen) * stil.zeile


def put_zeilen(
    blatt: Blatt,
    zeilen: Sequence[Zeile],
    stil: Stil,
    ort: tuple[float, float],
    knoten: Knoten | None,
    *,
    rechts: bool = False,
) -> None:
    """Lines from the corner `ort`, its right one for lines that end there."""
    x, y = ort
    stuecke = [
        (
            zeile,
            x - zeile.breite if rechts else x,
            baseline(y + nummer * stil.zeile, stil.zeile, stil.groesse),
        )
        for nummer, zeile in enumerate(zeilen)
    ]
    if stuecke:
        blatt.text(stuecke, stil.groesse, knoten)
