"""resources/musterstadt/verlaeufe.toml: what the practice families lived through, read strictly."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from lotse.domain.fehler import Hinweis
from lotse.domain.vermittlung import Akteur, Stand
from lotse.services.feldleser import Befunde, note, pflichttext, zahl
from lotse.services.werte import liste, optional, reader

EIN_JAHR = 366


@dataclass(frozen=True, slots=True)
class Ereigniszeile:
    """A state that was reached `vor` days ago."""

    vor: int
    stand: Stand
    notiz: str = ""


@dataclass(frozen=True, slots=True)
class Verlauf:
    """One hand-over: when it was planned, what happened, and its near step. All days from today."""

    deckwort: str
    leistung: str
    angebot: str
    geplant_vor: int
    staende: tuple[Ereigniszeile, ...] = ()
    schritt: str = ""
    akteur: Akteur = Akteur.FAMILIE
    getan_vor: int | None = None
    """None = the step is still open."""
    bis_in: int | None = None


_TAGE = zahl(0, EIN_JAHR)
_ZEILEN = liste(
    reader(
        Verlauf,
        {
            **{(Verlauf, feld): pflichttext for feld in ("deckwort", "leistung", "angebot")},
            (Verlauf, "geplant_vor"): _TAGE,
            (Verlauf, "getan_vor"): optional(_TAGE),
            (Verlauf, "bis_in"): optional(_TAGE),
            (Ereigniszeile, "vor"): _TAGE,
        },
    )
)


def read_verlaeufe(datei: Path) -> Sequence[Verlauf]:
    """All hand-overs in their order; Hinweis with file and place for whatever does not belong."""
    try:
        inhalt = tomllib.loads(datei.read_text("utf-8"))
    except (OSError, ValueError) as fehler:
        refuse(datei, [f"{fehler} – erlaubt: gültiges TOML"], fehler)
    befunde: Befunde = []
    for name in sorted(inhalt.keys() - {"verlauf"}):
        note(befunde, name, inhalt[name], "nur [[verlauf]]")
    verlaeufe: Sequence[Verlauf] = _ZEILEN(inhalt.get("verlauf", []), "verlauf", befunde)
    if befunde:
        refuse(datei, befunde)
    return verlaeufe


def refuse(datei: Path, stellen: Sequence[str], ursache: Exception | None = None) -> NoReturn:
    raise Hinweis(
        "Die Übungsstadt ließ sich nicht aufbauen. Der Fehler liegt in Lotse.",
        "Ihre Daten sind davon nicht berührt.",
        f"Bitte berichtigen Sie die Datei oder installieren Sie Lotse neu: {datei}",
        tuple(f"{datei.name}: {stelle}" for stelle in stellen),
    ) from ursache
