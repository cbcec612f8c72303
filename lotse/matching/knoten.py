"""Frozen nodes of the small language of conditions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Name:
    """A fact that is true or false."""

    fakt: str


@dataclass(frozen=True, slots=True)
class Vergleich:
    """A fact with a number against a border."""

    fakt: str
    art: str
    zahl: float


@dataclass(frozen=True, slots=True)
class Und:
    """All parts."""

    teile: tuple[Knoten, ...]


@dataclass(frozen=True, slots=True)
class Oder:
    """One part is enough."""

    teile: tuple[Knoten, ...]


@dataclass(frozen=True, slots=True)
class Nicht:
    """The contrary; unknown stays unknown."""

    teil: Knoten


@dataclass(frozen=True, slots=True)
class EinKind:
    """There is one child for whom all of it holds at the same time.

    kein_kind(x) is read as not ein_kind(x), alle_kinder(x) as not ein_kind(not x).
    """

    innen: Knoten


@dataclass(frozen=True, slots=True)
class Verweis:
    """The result of another Leistung."""

    leistung: str


Knoten: TypeAlias = Name | Vergleich | Und | Oder | Nicht | EinKind | Verweis


def direkt(knoten: Knoten) -> tuple[Knoten, ...]:
    """The parts right under a node; names, comparisons and references have none."""
    match knoten:
        case Und(teile) | Oder(teile):
            return teile
        case Nicht(teil):
            return (teil,)
        case EinKind(innen):
            return (innen,)
    return ()


def namen(knoten: Knoten) -> frozenset[str]:
    """Facts named anywhere in an expression, also under ein_kind."""
    if isinstance(knoten, Name | Vergleich):
        return frozenset({knoten.fakt})
    return frozenset().union(*map(namen, direkt(knoten)))
