"""The index of cited paragraphs: resources/recht/paragraphen.csv, facts of the statutes only."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from lotse.domain.fehler import Hinweis
from lotse.exchange.lesen import MEGABYTE, decode, read_bytes
from lotse.paths import RESOURCES
from lotse.services.zitat import Paragraphen

INDEX = RESOURCES / "recht" / "paragraphen.csv"
KOPF = ("gesetz", "paragraph", "ueberschrift")


def load_paragraphen(pfad: Path = INDEX) -> Paragraphen:
    """Law and paragraph with the official heading; a row that does not belong is refused."""
    return parse_paragraphen(read_bytes(pfad, MEGABYTE), pfad.name)


def parse_paragraphen(roh: bytes, name: str = INDEX.name) -> Paragraphen:
    """The same for the bytes of a package."""
    zeilen = list(csv.reader(io.StringIO(decode(roh, name), newline="")))
    falsch = [
        f"{name}: Zeile {nummer} – erlaubt: {', '.join(KOPF)}"
        for nummer, zeile in enumerate(zeilen, 1)
        if len(zeile) != len(KOPF) or not all(zeile[:2]) or (nummer == 1 and tuple(zeile) != KOPF)
    ]
    inhalt = [] if falsch else zeilen[1:]
    gelesen = {(gesetz, paragraph): text for gesetz, paragraph, text in inhalt}
    if falsch or len(gelesen) != len(zeilen) - 1:
        raise Hinweis(
            "Das Verzeichnis der Paragraphen lässt sich nicht lesen.",
            "Nichts wurde verändert.",
            "Jede Zeile nennt Gesetz, Paragraph und Überschrift, jeden Paragraphen nur einmal.",
            tuple(falsch),
        )
    return gelesen


def write_paragraphen(paragraphen: Paragraphen) -> bytes:
    """The file for these rows, in their order."""
    text = io.StringIO(newline="")
    blatt = csv.writer(text, lineterminator="\n")
    blatt.writerow(KOPF)
    blatt.writerows((*schluessel, wort) for schluessel, wort in paragraphen.items())
    return text.getvalue().encode("utf-8")
