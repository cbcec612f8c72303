"""Looking back: how it was, how it is, how it goes on without us; and closing a case (F-31)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.familie import Bereichsstand, Schlussgrund
from lotse.domain.lebensbereich import Lebensbereich
from lotse.services.aendern import bereinigt

SCHLUSSWORT: Mapping[str, str] = {
    Schlussgrund.ZIEL_ERREICHT: "Es geht ohne uns weiter",
    Schlussgrund.ANDERE_STELLE: "Eine andere Stelle begleitet",
    Schlussgrund.WUNSCH: "Die Familie möchte es so",
    Schlussgrund.UMZUG: "Umzug",
    Schlussgrund.KEIN_KONTAKT: "Wir sprechen gerade nicht mehr",
    Schlussgrund.ANDERES: "Etwas anderes",
}
"""Without blame: none of them says that somebody failed."""


@dataclass(frozen=True, slots=True)
class Vergleich:
    """One area: the old answer left, the new one right; None = it was not written down then."""

    bereich: Lebensbereich
    damals: Bereichsstand | None
    jetzt: Bereichsstand

    @property
    def anders(self) -> bool:
        return self.damals is not None and _kern(self.damals) != _kern(self.jetzt)


def freeze_beginning(akte: Akte, heute: date) -> Akte:
    """Keep how the areas stand after the first talk, once; later talks do not rewrite it."""
    familie = akte.familie
    if familie.anfang_am is not None or not any(map(_sagt_etwas, familie.bereiche)):
        return akte
    return replace(akte, familie=replace(familie, anfang=familie.bereiche, anfang_am=heute))


def compare(akte: Akte) -> tuple[Vergleich, ...]:
    """Every area that says something on one of the sides, in the order of the talk."""
    familie = akte.familie
    damals = {stand.lebensbereich: stand for stand in familie.anfang}
    mit_anfang = familie.anfang_am is not None
    return tuple(
        Vergleich(b, damals.get(b, Bereichsstand(b)) if mit_anfang else None, familie.bereich(b))
        for b in Lebensbereich
        if _sagt_etwas(familie.bereich(b)) or b in damals
    )


def set_ohne_uns(akte: Akte, worte: str) -> Akte:
    """The exit question, answered in the family's own words."""
    return replace(akte, familie=replace(akte.familie, ohne_uns=bereinigt(worte)))


def close(akte: Akte, grund: Schlussgrund, heute: date) -> Akte:
    """Ended today, with a reason; nothing else changes, and it can be opened again."""
    familie = replace(akte.familie, geschlossen_am=heute, schlussgrund=grund)
    return replace(akte, familie=familie)


def reopen_case(akte: Akte) -> Akte:
    familie = replace(akte.familie, geschlossen_am=None, schlussgrund=None)
    return replace(akte, familie=familie)


def _sagt_etwas(stand: Bereichsstand) -> bool:
    return bool(stand.bedarfe or stand.wunsch or stand.moeglich or stand.besprochen)


def _kern(stand: Bereichsstand) -> tuple[object, ...]:
    return frozenset(stand.bedarfe), stand.wunsch, stand.moeglich
