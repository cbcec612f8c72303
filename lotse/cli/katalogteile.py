"""What the commands that give a catalogue out are given."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lotse.domain.angebot import Angebot
from lotse.services.katalog import Fortschritt
from lotse.services.katalogausgabe import Verzeichniswahl
from lotse.services.katalogfreigabe import Freigabe
from lotse.services.katalogpaket import Paketbericht, Paketkopf
from lotse.services.katalogquelle import Katalogquelle


@dataclass(frozen=True, slots=True)
class Ladeart:
    """How a package is loaded: only shown, or also when much has vanished."""

    probe: bool = False
    trotzdem: bool = False


@dataclass(frozen=True, slots=True)
class Katalogteile:
    """Readers and writers, wired by the app."""

    open_ganz: Callable[[Path | None], Katalogquelle]
    """The catalogue of a file; None = the practice town."""
    hsds: Callable[[Freigabe, str, str, date], Mapping[str, bytes]]
    """(entries, "hsds-json" or "hsds-csv", version, day) → file name → content."""
    zip: Callable[[Mapping[str, bytes]], bytes]
    tabelle: Callable[[Freigabe, str, date], bytes]
    """(entries, "csv" or "xlsx", day) → file."""
    datenblaetter: Callable[[Sequence[Angebot], date, bool], Sequence[tuple[str, bytes]]]
    """(entries, day, whether this is the practice town) → (file name, content)."""
    verzeichnis: Callable[[Freigabe, Verzeichniswahl, date, bool, Fortschritt], bytes]
    """(entries, order and choice, day, whether this is the practice town, progress) → PDF."""
    write_paket: Callable[[Paketkopf, Freigabe, Path], bytes]
    """(what it says of itself, entries, file of the private key) → package."""
    load_paket: Callable[[Path, Path, date, Fortschritt, Ladeart], Paketbericht]
    """(package, catalogue file, day, progress, how). A refusal changes nothing."""
