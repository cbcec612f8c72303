"""How one may begin to talk about an area, by the age of the youngest child, in two tones."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lotse.domain.lebensbereich import Lebensbereich
from lotse.paths import RESOURCES

DATEI = RESOURCES / "plain" / "einstiege.toml"


@dataclass(frozen=True, slots=True)
class Einstieg:
    """Two ways to ask the same: asking for permission first, and straight."""

    behutsam: str
    direkt: str
    ab: int | None = None
    bis: int | None = None
    """Age in full months, from `ab` up to but not with `bis`; None = open."""

    @property
    def immer(self) -> bool:
        return self.ab is None and self.bis is None

    def passt(self, monate: int) -> bool:
        return (self.ab is None or monate >= self.ab) and (self.bis is None or monate < self.bis)


@dataclass(frozen=True, slots=True)
class Einstiege:
    """All ways into one area, and what to mind."""

    achten: str
    saetze: Sequence[Einstieg]

    def satz(self, monate: int | None) -> Einstieg:
        """For this age, else the one for all."""
        eigene = [s for s in self.saetze if not s.immer and monate is not None and s.passt(monate)]
        return eigene[0] if eigene else next(s for s in self.saetze if s.immer)


@lru_cache(maxsize=1)
def load_einstiege() -> Mapping[Lebensbereich, Einstiege]:
    with DATEI.open("rb") as strom:
        daten = tomllib.load(strom)
    return {
        Lebensbereich(code): Einstiege(
            teil["achten"], tuple(Einstieg(**satz) for satz in teil["satz"])
        )
        for code, teil in daten.items()
    }
