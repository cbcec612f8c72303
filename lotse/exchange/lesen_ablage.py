"""A table copied from a spreadsheet: it is read from memory, and nothing of it lies on the disk."""

from __future__ import annotations

import csv
import hashlib
from dataclasses import replace
from itertools import chain
from pathlib import Path

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.exchange.lesen import GRENZE, MEGABYTE, UNVERAENDERT
from lotse.exchange.lesen_tabelle import Tabelle, read_csv
from lotse.exchange.tabellenvorschlag import propose
from lotse.services.katalogarbeit import (
    ABLAGE,
    OHNE_WAHL,
    Lesewahl,
    Quellenform,
    Tabellenvorschlag,
    Vorschlag,
)

SO_GEHT_ES = (
    "Bitte markieren Sie in Excel oder LibreOffice die Zeilen mit der Kopfzeile, kopieren Sie sie"
    " mit Strg+C und kommen Sie hierher zurück."
)
TAB, SEMIKOLON = "\t", ";"
"""Spreadsheets put tabs between the cells; the lines of a CSV file have semicolons."""
ENDE = "Ende"


def propose_ablage(text: str) -> Vorschlag:
    """What was copied, as a proposal; a Hinweis when it is no table."""
    text = text.replace("\0", " ").replace("\r\n", "\n").replace("\r", "\n").strip("\n\ufeff")
    if not text.strip():
        raise Hinweis("In der Zwischenablage steht kein Text.", UNVERAENDERT, SO_GEHT_ES)
    if len(text) > GRENZE:
        raise Hinweis(
            "Die Tabelle in der Zwischenablage ist zu groß.",
            UNVERAENDERT,
            Aussage(
                "Erlaubt sind {n} MB. Bitte speichern Sie die Liste als Datei.",
                n=GRENZE // MEGABYTE,
            ),
        )
    if not _trenner(text):
        raise Hinweis("In der Zwischenablage steht keine Tabelle.", UNVERAENDERT, SO_GEHT_ES)
    teil = _ohne_kennung(propose(read_ablage(text)))
    return Vorschlag(Path(ABLAGE), Quellenform.TABELLE, (teil,), name=ABLAGE, text=text)


def read_ablage(text: str, wahl: Lesewahl = OHNE_WAHL) -> Tabelle:
    """The rows, with what a person chose about delimiter and header."""
    trenner = wahl.trenner or _trenner(text)
    if _bleibt_offen(text, trenner):
        text = text.replace('"', "\u201d")
    return read_csv(text, ABLAGE, trenner, wahl.kopfzeilen)


def hash_ablage(text: str) -> str:
    """The same words again are the same edition."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _trenner(text: str) -> str:
    """The sign between the cells; "" = these are no rows. A cell may hold several lines."""
    zeilen = [zeile for zeile in text[:MEGABYTE].split("\n") if zeile.strip()]
    if len(zeilen) > 1 and any(TAB in zeile for zeile in zeilen):
        return TAB
    return SEMIKOLON if len(zeilen) > 1 and all(SEMIKOLON in z for z in zeilen[:2]) else ""


def _bleibt_offen(text: str, trenner: str) -> bool:
    """A quote at the beginning of a cell that never closes would swallow all rows below."""
    if text.count('"') % 2 == 0:
        return False
    ende = f"\n{ENDE}".splitlines(keepends=True)
    try:
        *_, letzte = csv.reader(chain(text.splitlines(keepends=True), ende), delimiter=trenner)
    except csv.Error:
        return True
    return letzte != [ENDE]


def _ohne_kennung(teil: Tabellenvorschlag) -> Tabellenvorschlag:
    """Number 1 of two lists is not one entry: what was copied is known by name and place."""
    spalten = tuple(replace(s, ziel="") if s.ziel == "kennung" else s for s in teil.spalten)
    return replace(teil, spalten=spalten)
