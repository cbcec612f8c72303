"""The audit log as CSV: no cell that a spreadsheet would calculate with (SECURITY 16)."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from lotse.services.protokollworte import TATWORT, zusaetze
from lotse.services.schutzarbeit import Protokollzeile

KOPF = ("Nummer", "Zeit", "Wer", "Was", "Zeichen", "Zusatz")
RECHNET = ("=", "+", "-", "@", "\t", "\r", "\n")


def table(zeilen: Sequence[Protokollzeile]) -> bytes:
    """Semicolons and a mark of UTF-8, as a German spreadsheet opens it by a double click."""
    strom = io.StringIO(newline="")
    schreiber = csv.writer(strom, delimiter=";")
    schreiber.writerow(KOPF)
    for z in zeilen:
        zeit = z.zeit.isoformat(" ", timespec="seconds")
        zelle = (z.seq, zeit, z.wer, TATWORT[z.tat], z.fall, " · ".join(zusaetze(z)))
        schreiber.writerow([harmlos(str(wert)) for wert in zelle])
    return b"\xef\xbb\xbf" + strom.getvalue().encode()


def harmlos(wert: str) -> str:
    """As words, also where the first sign would begin a formula."""
    return f"'{wert}" if wert.startswith(RECHNET) or wert.lstrip().startswith(RECHNET) else wert
