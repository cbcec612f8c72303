"""A source without a single entry is refused: nothing of it could be taken in."""

from __future__ import annotations

from pathlib import Path

from lotse.domain.fehler import Hinweis
from lotse.exchange.lesen import UNVERAENDERT
from lotse.services.katalog import Katalogpaket

BESCHREIBUNG = "datapackage.json"
"""Open Referral and Frictionless name the file so that tells which tables belong to a package."""
STELLEN = 5


def refuse_empty(quelle: Path, paket: Katalogpaket) -> None:
    """Raise when nothing was read, and name the findings that tell why."""
    if paket.angebote:
        return
    if quelle.name.lower() == BESCHREIBUNG:
        raise Hinweis(
            f"„{quelle.name}“ beschreibt nur ein Datenpaket. Die Angebote stehen in den"
            " CSV-Dateien, die dazugehören.",
            UNVERAENDERT,
            "Bitte wählen Sie den ganzen Ordner oder das Paket als ZIP.",
        )
    stellen = dict.fromkeys(f"{befund.datei}: {befund.satz}" for befund in paket.befunde)
    raise Hinweis(
        f"In „{quelle.name}“ steht kein Angebot, das Lotse lesen kann.",
        UNVERAENDERT,
        "Bitte wählen Sie eine andere Datei. Ein Datenpaket wird als ganzer Ordner eingelesen.",
        tuple(stellen)[:STELLEN],
    )
