"""A source without a single entry is refused: nothing of it could be taken in."""

from __future__ import annotations

from pathlib import Path

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.exchange.lesen import UNVERAENDERT
from lotse.services.katalog import Befund, Katalogpaket

BESCHREIBUNG = "datapackage.json"
"""Open Referral and Frictionless name the file so that tells which tables belong to a package."""
STELLEN = 5


def befundzeile(befund: Befund) -> Aussage:
    """A finding in one line, for whoever looks closer."""
    return Aussage(
        "{datei}: {was} {aktion}",
        datei=befund.datei,
        was=Aussage(befund.was),
        aktion=Aussage(befund.aktion),
    )


def refuse_empty(quelle: Path, paket: Katalogpaket) -> None:
    """Raise when nothing was read, and name the findings that tell why."""
    if paket.angebote:
        return
    if quelle.name.lower() == BESCHREIBUNG:
        raise Hinweis(
            Aussage(
                "„{datei}“ beschreibt nur ein Datenpaket. Die Angebote stehen in den"
                " CSV-Dateien, die dazugehören.",
                datei=quelle.name,
            ),
            UNVERAENDERT,
            "Bitte wählen Sie den ganzen Ordner oder das Paket als ZIP.",
        )
    stellen = dict.fromkeys(map(befundzeile, paket.befunde))
    raise Hinweis(
        Aussage("In „{datei}“ steht kein Angebot, das Lotse lesen kann.", datei=quelle.name),
        UNVERAENDERT,
        "Bitte wählen Sie eine andere Datei. Ein Datenpaket wird als ganzer Ordner eingelesen.",
        tuple(stellen)[:STELLEN],
    )
