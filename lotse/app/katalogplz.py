"""A table of PLZ into a catalogue file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from lotse.exchange.plz_tabelle import read_plz_tabelle
from lotse.services.katalogarbeit import Ortsladung
from lotse.store.oeffnen import writing_katalog
from lotse.store.plz import count_plz, write_plz


def load_plz(tabelle: Path, datei: Path) -> Mapping[str, int]:
    """For the command line."""
    return asdict(lade_orte(tabelle, datei))


def lade_orte(tabelle: Path, datei: Path) -> Ortsladung:
    """Read it whole, then write it whole; the catalogue is made when there is none."""
    gelesen = read_plz_tabelle(tabelle)
    with writing_katalog(datei) as engine:
        zeilen = write_plz(engine, gelesen.orte)
        with engine.connect() as connection:
            alle, mehrere = count_plz(connection)
    return Ortsladung(zeilen, gelesen.uebergangen, alle, mehrere)
