"""The parts of a sentence of opening hours, and the rows they make together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeAlias

from lotse.domain.oeffnung import Feiertagsregel, Ferienregel, Oeffnungszeit, Zeitart
from lotse.exchange import zeiten_werte as werte
from lotse.exchange.zeiten_zeichen import Art, Zeichen

SONNTAG = 6
Spanne: TypeAlias = tuple[int, int | None]
"""Minutes of the day; None = open end."""


@dataclass(slots=True)
class Lage:
    """What a heading says of all that follows, until another says something else."""

    art: Zeitart = Zeitart.OFFEN
    saison: tuple[str, str] = ("", "")
    hinweis: str = ""


@dataclass(slots=True)
class Stelle:
    """A place in the pieces; going back is setting `i`."""

    zeichen: Sequence[Zeichen]
    i: int = 0

    def art(self, weiter: int = 0) -> Art | None:
        stelle = self.i + weiter
        return self.zeichen[stelle].art if stelle < len(self.zeichen) else None

    def nimm(self, *arten: Art) -> Zeichen | None:
        if self.art() not in arten:
            return None
        self.i += 1
        return self.zeichen[self.i - 1]

    def ueberspringe(self, arten: frozenset[Art]) -> None:
        while self.art() in arten:
            self.i += 1


@dataclass(slots=True)
class Tage:
    """The days of a sentence."""

    tage: set[int] = field(default_factory=set)
    daten: list[date] = field(default_factory=list)
    feiertage: bool = False
    taeglich: bool = False
    wochen: tuple[int, ...] = ()
    alle_n: int | None = None
    teile: int = 0

    def __bool__(self) -> bool:
        return bool(self.tage or self.daten or self.feiertage)


@dataclass(slots=True)
class Zusatz:
    """What is said of a sentence besides days and times."""

    art: Zeitart | None = None
    saison: tuple[str, str] | None = None
    ferien: Ferienregel = Ferienregel.EGAL
    feiertage: Feiertagsregel | None = None
    anker: date | None = None
    hinweise: list[str] = field(default_factory=list)
    statt: bool = False
    """What it says of school holidays is said in place of the other rows."""


def rows(tage: Tage, spannen: Sequence[Spanne], zusatz: Zusatz, lage: Lage) -> list[Oeffnungszeit]:
    """The rows a sentence says; what runs over midnight is split in two.

    Nothing where the day after cannot be named: the first Monday of a month has none."""
    selten = bool(tage.wochen or tage.alle_n or tage.feiertage)
    if selten and any(bis is not None and bis <= von for von, bis in spannen):
        return []
    zeilen: list[Oeffnungszeit] = []
    saison = zusatz.saison or lage.saison
    hinweise = [lage.hinweis, *zusatz.hinweise] if lage.hinweis else zusatz.hinweise
    grund = Oeffnungszeit(
        (), 0, None, zusatz.art or lage.art, tage.wochen, tage.alle_n, zusatz.anker,
        "; ".join(hinweise), None, *saison, zusatz.ferien,
    )  # fmt: skip
    for von, bis in spannen:
        for zeit in _an_tagen(grund, tage, zusatz.feiertage):
            if bis is None or bis > von:
                zeilen.append(replace(zeit, von=von, bis=bis))
                continue
            zeilen.append(replace(zeit, von=von, bis=werte.TAG))
            zeilen.append(_danach(zeit, bis))
    return zeilen


def _danach(zeit: Oeffnungszeit, bis: int) -> Oeffnungszeit:
    """The hours after midnight, on the days that follow."""
    tage = tuple(sorted((tag + 1) % 7 for tag in zeit.wochentage))
    datum = zeit.datum and date.fromordinal(zeit.datum.toordinal() + 1)
    return replace(zeit, wochentage=tage, von=0, bis=bis, datum=datum)


def _an_tagen(
    grund: Oeffnungszeit, tage: Tage, regel: Feiertagsregel | None
) -> Iterator[Oeffnungszeit]:
    """A row each for dates, for weekdays and for holidays."""
    for tag in tage.daten:
        yield replace(grund, datum=tag)
    if tage.tage:
        offen = Feiertagsregel.UNBEKANNT if SONNTAG in tage.tage else Feiertagsregel.GESCHLOSSEN
        offen = Feiertagsregel.GESCHLOSSEN if tage.feiertage else regel or offen
        yield replace(grund, wochentage=tuple(sorted(tage.tage)), feiertage=offen)
    if tage.feiertage:
        yield replace(grund, wochentage=werte.ALLE_TAGE, feiertage=Feiertagsregel.NUR)
