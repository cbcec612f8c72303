"""Sentences of the pages before the unlocking."""

from __future__ import annotations

from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version

from lotse.app.schild import Fehlversuche
from lotse.i18n.sprache import Sprache

UNSER_FEHLER = ("Das war unser Fehler.", "Ihre Daten sind unverändert.")


class Weg(StrEnum):
    """What the foot of those pages offers."""

    ANDERE = "Andere Datenbank öffnen …"
    EINLESEN = "Sicherung einlesen …"
    NEU = "Neue Datenbank anlegen …"
    UEBUNG = "Übungsstadt öffnen"
    PROBIEREN = "Erst einmal ausprobieren"
    NUMMERN = "Notfall-Nummern"
    ZURUECK = "Zurück zum Anmelden"


GESPERRT = (Weg.EINLESEN,)
FREI = (Weg.ANDERE, Weg.EINLESEN, Weg.NEU, Weg.UEBUNG)
"""Below the lock page, and below the one at the start."""


def versuchssatz(versuche: Fehlversuche, sprache: Sprache) -> str:
    """Who tried before; "" when nobody did."""
    if not versuche.anzahl:
        return ""
    wann = "–"
    if versuche.zuletzt:
        tag = sprache.datum(versuche.zuletzt.date(), kurz=True)
        wann = sprache.t("{tag} um {zeit}", tag=tag, zeit=f"{versuche.zuletzt:%H:%M}")
    return sprache.plural(
        "Seit dem letzten Anmelden gab es {n} falsches Passwort, zuletzt am {wann}.",
        "Seit dem letzten Anmelden gab es {n} falsche Passwörter, zuletzt am {wann}.",
        versuche.anzahl,
        wann=wann,
    )


def programmversion() -> str:
    """As it was installed; a dash where it runs from its folder."""
    try:
        return version("lotse")
    except PackageNotFoundError:
        return "–"
