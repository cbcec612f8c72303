"""The packagings of HSDS: folder, single file, NDJSON, tables as CSV (CATALOGUE 4.2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.exchange.befund import Protokoll
from lotse.exchange.hsds_erkennen import erkannt
from lotse.exchange.lesen import UNVERAENDERT
from lotse.exchange.lesen_datei import read_datei
from lotse.exchange.lesen_tabelle import Tabelle

ENDUNGEN = (".json", ".ndjson", ".jsonl", ".csv")


def read_dokumente(quelle: Path, protokoll: Protokoll) -> Iterator[tuple[str, str, object]]:
    """(file, path in it, data) of each document; the CSV files of a folder are one document."""
    tabellen: dict[str, list[dict[str, str]]] = {}
    for datei in _dateien(quelle):
        gelesen = read_datei(datei)
        if gelesen.zeilen:
            for nummer, zeile in gelesen.zeilen:
                yield datei.name, f"Zeile {nummer}", zeile
        elif gelesen.daten is not None:
            yield datei.name, "", gelesen.daten
        elif gelesen.tabelle:
            tabellen[datei.name] = _zeilen(gelesen.tabelle, protokoll)
    if tabellen:
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
            Aussage(
                "Im Ordner „{ordner}“ liegt keine Datei, die Lotse lesen kann.", ordner=quelle.name
            ),
            UNVERAENDERT,
            "Lotse liest hier JSON, NDJSON und CSV.",
        )
    return dateien


def _zeilen(tabelle: Tabelle, protokoll: Protokoll) -> list[dict[str, str]]:
    """Rows as objects, missing cells empty. One with cells beyond the header is left out."""
    for code, stelle, spalte, wert in tabelle.gemeldet:
        protokoll.melden(code, tabelle.datei, stelle, spalte, wert)
    return [
        {spalte: zeile.get(spalte, "") for spalte in tabelle.spalten} for _, zeile in tabelle.zeilen
    ]
