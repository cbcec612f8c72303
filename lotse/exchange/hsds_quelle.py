"""The packagings of HSDS: folder, single file, NDJSON, tables as CSV (CATALOGUE 4.2)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path

from lotse.domain.fehler import Hinweis
from lotse.exchange.befund import Protokoll
from lotse.exchange.befundworte import Code
from lotse.exchange.hsds_erkennen import erkannt
from lotse.exchange.lesen import UNVERAENDERT, decode, parse_json, read_bytes

ENDUNGEN = (".json", ".ndjson", ".jsonl", ".csv")


def read_dokumente(quelle: Path, protokoll: Protokoll) -> Iterator[tuple[str, str, object]]:
    """(file, path in it, data) of each document; the CSV files of a folder are one document."""
    dateien = _dateien(quelle)
    for datei in dateien:
        match datei.suffix.lower():
            case ".json":
                inhalt = decode(read_bytes(datei), datei.name)
                yield datei.name, "", parse_json(inhalt, datei.name, streng=False)
            case ".ndjson" | ".jsonl":
                yield from _zeilen(datei)
    if tabellen := {d.name: _read_csv(d, protokoll) for d in dateien if d.suffix.lower() == ".csv"}:
        yield quelle.name, "", tabellen


def is_paket(daten: object) -> bool:
    """Several kinds of objects side by side: {"organization": {…}, "services": [...]}."""
    return isinstance(daten, Mapping) and erkannt(daten) == "paket"


def _dateien(quelle: Path) -> list[Path]:
    if not quelle.is_dir():
        return [quelle]
    dateien = sorted(d for d in quelle.iterdir() if d.suffix.lower() in ENDUNGEN)
    if not dateien:
        raise Hinweis(
            f"Im Ordner „{quelle.name}“ liegt keine Datei, die Lotse lesen kann.",
            UNVERAENDERT,
            "Lotse liest hier JSON, NDJSON und CSV.",
        )
    return dateien


def _zeilen(datei: Path) -> Iterator[tuple[str, str, object]]:
    for nummer, zeile in enumerate(decode(read_bytes(datei), datei.name).splitlines(), 1):
        if zeile.strip():
            name = f"{datei.name}, Zeile {nummer}"
            yield datei.name, f"Zeile {nummer}", parse_json(zeile, name, streng=False)


def _read_csv(datei: Path, protokoll: Protokoll) -> list[dict[str, str]]:
    """Rows as objects, missing cells empty. One with cells beyond the header is left out."""
    text = decode(read_bytes(datei), datei.name)
    leser = csv.DictReader(io.StringIO(text, newline=""))
    try:
        zeilen = []
        for nummer, zeile in enumerate(leser, 1):
            zuviel = [zelle for zelle in zeile.pop(None, ()) if zelle.strip()]
            if zuviel:
                protokoll.melden(Code.ZEILE_VERSCHOBEN, datei.name, f"Zeile {nummer}")
            else:
                zeilen.append({k: v or "" for k, v in zeile.items() if k})
    except csv.Error:
        raise Hinweis(
            f"Die Tabelle „{datei.name}“ lässt sich nicht lesen.",
            UNVERAENDERT,
            "Bitte prüfen Sie Anführungszeichen und sehr lange Zellen.",
            (f"Zeile {leser.line_num}",),
        ) from None
    return zeilen
