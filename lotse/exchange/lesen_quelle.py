"""Any source into a package: a saved profile, our own JSON, HSDS, or a table as recognised."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from lotse.exchange.erkennen import look, read_vorschlag
from lotse.services.katalog import Fortschritt, Katalogpaket
from lotse.services.katalogarbeit import OHNE_WAHL, Lesewahl
from lotse.services.sammelpause import sammelpause


def read_quelle(
    quelle: Path,
    heute: date,
    profil: str = "",
    fortschritt: Fortschritt | None = None,
    wahl: Lesewahl = OHNE_WAHL,
) -> Katalogpaket:
    """Read a source as it is recognised. `profil` is a file, or the name of a saved profile;
    `wahl` = encoding, delimiter, sheet and header as a person chose them."""
    with sammelpause():  # the rows of a table are values without circles, too
        vorschlag, tabellen = look(quelle, profil, wahl=wahl)
        return read_vorschlag(vorschlag, heute, fortschritt, tabellen=tabellen)
