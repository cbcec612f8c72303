"""Any source into a package: a saved profile, our own JSON, HSDS, or a table as recognised."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from lotse.exchange.erkennen import erkenne, read_vorschlag
from lotse.services.katalog import Fortschritt, Katalogpaket


def read_quelle(
    quelle: Path, heute: date, profil: str = "", fortschritt: Fortschritt | None = None
) -> Katalogpaket:
    """Read a source as it is recognised. `profil` is a file, or the name of a saved profile."""
    return read_vorschlag(erkenne(quelle, profil), heute, fortschritt)
