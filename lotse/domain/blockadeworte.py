"""The code book of Blockaden as it is read: plain words, the law, and what works all the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from lotse.domain.blockade import Blockadecode
from lotse.domain.frist import Fristbrief


class Loesbar(StrEnum):
    """Whether it can be solved where the family lives."""

    JA = "ja"
    TEILWEISE = "teilweise"
    NEIN = "nein"
    """Only the legislator can."""


class Hebelart(StrEnum):
    """What a remedy is, so that the same dialog can open it."""

    BRIEF = "brief"
    SCHRITT = "schritt"
    SUCHE = "suche"
    EINWILLIGUNG = "einwilligung"
    HINWEIS = "hinweis"


@dataclass(frozen=True, slots=True)
class Hebel:
    """One remedy. `brief` only for a letter, `suche` only for a search (a named filter)."""

    art: Hebelart
    text: str
    brief: Fristbrief | None = None
    suche: str = ""
    fundstelle: str = ""


@dataclass(frozen=True, slots=True)
class Blockadewort:
    """One code: what it is called, why it happens, and at least one way round it."""

    code: Blockadecode
    kuerzel: str
    label: str
    einfach: str
    """One or two plain sentences without blame, for the family's eyes as well."""
    fachlich: str
    """The cause in the system, as a municipality reads it."""
    loesbar: Loesbar
    fundstellen: tuple[str, ...]
    hebel: tuple[Hebel, ...]


@dataclass(frozen=True, slots=True)
class Blockadewissen:
    """All codes in their order; `vorschlag`: reason of a refusal -> codes, the likeliest first."""

    worte: Mapping[Blockadecode, Blockadewort]
    vorschlag: Mapping[str, tuple[Blockadecode, ...]]
