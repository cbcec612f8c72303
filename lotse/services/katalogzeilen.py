"""What an import does with each entry, field by field."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from lotse.domain.angebot import AngebotKey


class Zeilenart(StrEnum):
    """What becomes of an entry."""

    NEU = "neu"
    GEAENDERT = "geaendert"
    UNVERAENDERT = "unveraendert"
    VERSCHWUNDEN = "verschwunden"


Annahmen: TypeAlias = Collection[tuple[AngebotKey, str]]
"""(entry, field) whose value of the source a person takes although it was edited here."""


@dataclass(frozen=True, slots=True)
class Felddifferenz:
    """One field: here, in the source, and whether it was edited by hand here (ours stays)."""

    feld: str
    hier: str
    dort: str
    konflikt: bool = False


@dataclass(frozen=True, slots=True)
class Abgleichzeile:
    """One entry of an import or its dry run."""

    key: AngebotKey
    name: str
    art: Zeilenart
    felder: tuple[Felddifferenz, ...] = ()
