"""Head for the window envelope: DIN 5008 Form B, only the address shows in the window."""

from __future__ import annotations

from lotse.domain.fehler import Hinweis
from lotse.letters.brief import Brief
from lotse.letters.inhalt import Lauf, Satz
from lotse.pdf import mass as din
from lotse.pdf.absatz import Stil, typeset
from lotse.pdf.absetzen import put_satz, put_zeilen
from lotse.pdf.blatt import Blatt
from lotse.pdf.logo import draw_logo
from lotse.pdf.mass import INFO, MM
from lotse.pdf.stempel import STEMPEL_DIN, draw_sender_lines, draw_stamp_field
from lotse.pdf.struktur import Knoten

_ANSCHRIFTGROESSEN = (11.0, 10.0, 9.0, 8.0, 7.0, 6.0)
_DURCHSCHUSS = 1.172
"""Six lines of 11 points fill the 27.3 mm of the address zone."""


def draw_din(blatt: Blatt, brief: Brief, wurzel: Knoten) -> None:
    """Positions of DIN 5008 Form B; only the address can show in the window."""
    kopf = wurzel.neu("Sect", "de")
    name, *rest = brief.absender.zeilen or ("",)
    gross = Stil(14, 18, fett=True)
    y = (14 if brief.absenderfelder else 18) * MM
    breite = 165 * MM - draw_logo(blatt, brief, 190 * MM, rechts=True)
    y += put_satz(blatt, (25 * MM, y), Satz.aus(name), gross, breite, kopf.neu("P"))
    if rest:
        unter = Satz.aus(" · ".join(rest))
        put_satz(blatt, (25 * MM, y), unter, Stil(*INFO), breite, kopf.neu("P"))
    draw_sender_lines(blatt, brief, y, kopf)
    zurueck = " · ".join(brief.absender.zeilen)
    _fit(blatt, (zurueck,), (7.0, 6.0, 5.0, 4.0), (din.RUECKSENDEZEILE_Y, 9.0), None)
    ort = (din.ANSCHRIFT_Y, din.ANSCHRIFT_HOEHE)
    anschrift = kopf.neu("P")
    if not _fit(blatt, brief.empfaenger.zeilen, _ANSCHRIFTGROESSEN, ort, anschrift):
        raise Hinweis(
            "Die Anschrift passt nicht in das Fenster vom Umschlag.",
            "Es wurde nichts gedruckt.",
            "Bitte kürzen Sie die Anschrift auf 6 Zeilen.",
        )
    y = din.INFO_Y
    for satz in brief.kopfzeilen:
        ort = (din.INFO_X, y)
        y += put_satz(blatt, ort, satz, Stil(*INFO), din.INFO_BREITE, kopf.neu("P"))
    if brief.eingangsstempel is not None:
        draw_stamp_field(blatt, STEMPEL_DIN, brief.eingangsstempel, kopf.neu("P"))
    for marke, laenge in (*((m, 4 * MM) for m in din.FALTMARKEN), (din.LOCHMARKE, 6 * MM)):
        blatt.line((4 * MM, marke), (4 * MM + laenge, marke), 0.4)


def _fit(
    blatt: Blatt,
    texte: tuple[str, ...],
    groessen: tuple[float, ...],
    ort: tuple[float, float],
    knoten: Knoten | None,
) -> bool:
    """Lines in the largest size at which all of them stay in their zone (top, height)."""
    oben, hoehe = ort
    for groesse in groessen:
        stil = Stil(groesse, groesse * _DURCHSCHUSS)
        zeilen = [z for t in texte for z in typeset((Lauf(t),), stil, din.ANSCHRIFT_BREITE)]
        if len(zeilen) * stil.zeile <= hoehe:
            put_zeilen(blatt, zeilen, stil, (din.ANSCHRIFT_X, oben), knoten)
            return True
    return False
