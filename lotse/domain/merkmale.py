"""The compact form of an Angebot: what matching reads of it, shared parts interned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lotse.domain.angebot import (
    AngebotKey,
    Angebotssprache,
    Barriere,
    Form,
    Kostenart,
    Status,
    Wartezeit,
    Weg,
    Zielgruppe,
    Zugang,
)
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.ort import Gebietsregel


@dataclass(frozen=True, slots=True)
class Merkmale:
    """What matching reads of an Angebot: small, hashable parts shared by many entries."""

    key: AngebotKey
    sortier_name: str
    traeger: str
    form: Form
    status: Status
    leistungen: frozenset[str]
    lebensbereiche: frozenset[Lebensbereich]
    bedarfe: frozenset[str]
    sprachen: tuple[Angebotssprache, ...]
    zugang: frozenset[Zugang]
    schwelle: int | None
    zielgruppen: tuple[Zielgruppe, ...]
    gebiet: tuple[Gebietsregel, ...]
    barrieren_ja: frozenset[Barriere]
    barrieren_nein: frozenset[Barriere]
    kosten: Kostenart
    anonym: bool | None
    ohne_antrag: bool | None
    stadtteil: str
    plz: str
    lat: float | None
    lon: float | None
    wege: tuple[Weg, ...]
    wartezeit: Wartezeit | None
    geprueft_am: date | None
    pruefabstand_monate: int
    gueltig_ab: date | None
    gueltig_bis: date | None
    name: str = ""
    """As shown; `sortier_name` is only its place in the alphabet."""
