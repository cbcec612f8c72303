"""What may leave the house: which entries, and what of them (CATALOGUE 8)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from lotse.domain.angebot import Angebot, Status
from lotse.domain.schutzort import ist_schutzort, ohne_ort

_BLEIBT_HIER = re.compile(
    r"keine weitergabe|nicht weitergeben|nur intern|no redistribution|all rights reserved"
    r"|alle rechte vorbehalten",
    re.IGNORECASE,
)
"""Words of a licence that keep a source in the house."""


class Grund(StrEnum):
    """Why an entry stays here."""

    NICHT_LISTEN = "nicht_listen"
    LIZENZ = "lizenz"


@dataclass(frozen=True, slots=True)
class Freigabe:
    """What goes out, in the order of names, and how many entries stay for which reason."""

    angebote: tuple[Angebot, ...]
    zurueckgehalten: dict[Grund, int]

    @property
    def quellen(self) -> tuple[str, ...]:
        """Attribution: every source with its licence and the day it spoke of."""
        zeilen = {
            " – ".join(filter(None, (h.quelle, h.lizenz, f"Stand {h.stand}" if h.stand else "")))
            for h in (angebot.herkunft for angebot in self.angebote)
            if h.quelle
        }
        return tuple(sorted(zeilen))


def gib_frei(angebote: Iterable[Angebot]) -> Freigabe:
    """Entries for others: none that does not want to be listed, no place that protects lives."""
    frei: list[Angebot] = []
    bleibt: dict[Grund, int] = {}
    for angebot in angebote:
        if grund := _grund(angebot):
            bleibt[grund] = bleibt.get(grund, 0) + 1
        else:
            frei.append(ohne_schutzort(angebot))
    frei.sort(key=lambda angebot: (angebot.name.casefold(), angebot.key))
    return Freigabe(tuple(frei), bleibt)


def _grund(angebot: Angebot) -> Grund | None:
    if angebot.status is Status.NICHT_LISTEN:
        return Grund.NICHT_LISTEN
    return Grund.LIZENZ if _BLEIBT_HIER.search(angebot.herkunft.lizenz) else None


def ohne_schutzort(angebot: Angebot) -> Angebot:
    """Asked again here: whoever wrote the entry may have forgotten to mark it."""
    geheim = angebot.adresse_vertraulich or ist_schutzort(angebot.name, angebot.angebotsart)
    return ohne_ort(replace(angebot, adresse_vertraulich=True)) if geheim else angebot
