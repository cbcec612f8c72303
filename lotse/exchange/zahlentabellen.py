"""The tables of a report as CSV or XLSX: every table with its title and what is counted."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from lotse.exchange.katalog_tabellen import Zelle, safe
from lotse.exchange.katalog_tabellen_xlsx import write_xlsx
from lotse.services.zahlen.arbeit import Berichtsform
from lotse.services.zahlen.bericht import Berichtsblatt

BLATT = "Wirkung"


def write_tabellen(blaetter: Sequence[Berichtsblatt], form: Berichtsform) -> bytes:
    """Formula-safe; numbers stand as they are read, a hidden one as its word."""
    zeilen = list(_zeilen(blaetter))
    if form is Berichtsform.XLSX:
        breite = max((len(zeile) for zeile in zeilen), default=1)
        return write_xlsx([_auf(zeile, breite) for zeile in zeilen], BLATT)
    text = io.StringIO(newline="")
    schreiber = csv.writer(text, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    schreiber.writerows([safe(zelle) for zelle in zeile] for zeile in zeilen)
    return text.getvalue().encode("utf-8-sig", "replace")


def _zeilen(blaetter: Sequence[Berichtsblatt]) -> Iterator[Sequence[str]]:
    for nummer, blatt in enumerate(blaetter):
        if nummer:
            yield ("",)
        yield (blatt.titel,)
        yield from blatt.zeilen
        yield (blatt.zaehlt,)


def _auf(zeile: Sequence[str], breite: int) -> list[Zelle]:
    return [*zeile, *[""] * (breite - len(zeile))]
