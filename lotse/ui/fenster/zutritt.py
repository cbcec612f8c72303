"""What the pages before the unlocking are told: values only, nothing of a family."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

PAPIERORTE: Mapping[str, str] = {
    "traeger": "im Tresor des Trägers",
    "vertretung": "bei der Vertretung",
    "zuhause": "zu Hause, an einem sicheren Ort",
}
"""Where the sheet with the Notfall-Schlüssel lies: a list, because anybody reads it."""


@dataclass(frozen=True, slots=True)
class Tresorzeile:
    """One data file that can be unlocked."""

    kennung: str
    name: str
    ort: str
    """Its folder, as people read it."""
    zuletzt: datetime | None = None
    papier: str = ""
    """Key of PAPIERORTE; "" = nobody said."""
    wer: tuple[tuple[str, str], ...] = ()
    """(id of the slot, name) of everybody with a password, whose data they are first."""


@dataclass(frozen=True, slots=True)
class Nummer:
    """Somebody to call, also while everything is locked."""

    nummer: str
    name: str
    zusatz: str = ""


@dataclass(frozen=True, slots=True)
class Ortsurteil:
    """A folder for the data: what is good or not about it, in one sentence."""

    satz: str
    art: str = "ok"
    """ok, ask (going on is possible) or danger (it is not)."""


@dataclass(frozen=True, slots=True)
class Einrichtung:
    """What the first three steps asked for. The secret is wiped by whoever uses it."""

    name: str
    ordner: Path
    passwort: bytearray
    papier: str
    papierort: str
    minuten: int
    papier_getippt: bool = False
    """Written down by hand and typed back whole: the sheet is proven already."""
    erinnern: bool = True
    """Once a week to a stick for the Sicherungen."""


@dataclass(frozen=True, slots=True)
class Sicherungskopf:
    """A Sicherung before its password: from when, and whose."""

    datei: Path
    zeit: datetime
    namen: tuple[str, ...]
    ersetzt: str = ""
    """Name of the data on this device it would take the place of."""
