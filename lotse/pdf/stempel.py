"""What stays empty for a hand or a stamp: the office's receipt, and who writes."""

from __future__ import annotations

from lotse.letters.brief import Brief
from lotse.letters.inhalt import Satz
from lotse.pdf.absatz import Stil, typeset
from lotse.pdf.absetzen import put_satz
from lotse.pdf.blatt import GRAU, SCHWARZ, Blatt
from lotse.pdf.mass import INFO, MM
from lotse.pdf.struktur import Knoten

STEMPEL = (60 * MM, 30 * MM)
STEMPEL_DIN = (130 * MM, 58 * MM)
"""Below the date of the information block, beside the address."""
ABSENDER_OBEN, ABSENDER_SCHRITT = 14 * MM, 9 * MM
_BESCHRIFTUNG = Stil(9.0, 11.5)
_FELD = Stil(*INFO)


def draw_stamp_field(blatt: Blatt, ort: tuple[float, float], text: Satz, knoten: Knoten) -> None:
    """An empty box of 60 by 30 mm with its name inside."""
    x, y = ort
    blatt.frame((x, y, *STEMPEL), 3, 0.7, GRAU)
    put_satz(blatt, (x + 2 * MM, y + 1.2 * MM), text, _BESCHRIFTUNG, STEMPEL[0] - 4 * MM, knoten)


def draw_sender_lines(blatt: Blatt, brief: Brief, ab: float, knoten: Knoten) -> None:
    """One line for each thing the sender writes in by hand, from `ab` downwards."""
    y, links, rechts = max(ab, ABSENDER_OBEN), 25 * MM, 115 * MM
    for feld in brief.absenderfelder:
        (zeile, *_) = typeset(feld.laeufe, _FELD, rechts - links)
        grund = y + ABSENDER_SCHRITT - 1.5 * MM
        put_satz(blatt, (links, grund - 10.5), feld, _FELD, rechts - links, knoten.neu("P"))
        blatt.line((links + zeile.breite + 4, grund + 1), (rechts, grund + 1), 0.6, SCHWARZ)
        y += ABSENDER_SCHRITT
