"""Whether figures and rules may be used on a day: current, running out, or not (LAW.md 2)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from lotse.domain.recht import Kennzahl, Leistung
from lotse.domain.zeit import tageswort

BALD = timedelta(days=60)
"""So long before its end a figure is said to run out."""
_BETRAG = re.compile(r"\d\s*(?:Euro|EUR|€|Prozent|%)")


class Gueltigkeit(StrEnum):
    """A figure on the chosen day. Only the first two may be used."""

    AKTUELL = "aktuell"
    LAEUFT_AUS = "laeuft_aus"
    NOCH_NICHT = "noch_nicht"
    ABGELAUFEN = "abgelaufen"

    @property
    def gilt(self) -> bool:
        return self in (Gueltigkeit.AKTUELL, Gueltigkeit.LAEUFT_AUS)


class Zeitraum(NamedTuple):
    """First and last safe day; None = the law names none."""

    ab: date | None = None
    bis: date | None = None

    def am(self, tag: date) -> Gueltigkeit:
        if self.ab is not None and tag < self.ab:
            return Gueltigkeit.NOCH_NICHT
        if self.bis is None or self.bis - tag > BALD:
            return Gueltigkeit.AKTUELL
        return Gueltigkeit.LAEUFT_AUS if tag <= self.bis else Gueltigkeit.ABGELAUFEN


IMMER = Zeitraum()


def zeitraum(leistung: Leistung, kennzahlen: Mapping[str, Kennzahl] | None = None) -> Zeitraum:
    """When an entry and all its figures hold: the latest beginning and the earliest end.

    Without `kennzahlen` what the entry says itself, which names the earliest end of its figures.
    """
    quellen = _quellen(leistung, kennzahlen)
    return schnitt([Zeitraum(quelle.gueltig_ab, quelle.gueltig_bis) for quelle in quellen])


def schnitt(zeiten: Sequence[Zeitraum]) -> Zeitraum:
    """The latest beginning and the earliest end."""
    anfaenge = [zeit.ab for zeit in zeiten if zeit.ab]
    enden = [zeit.bis for zeit in zeiten if zeit.bis]
    return Zeitraum(max(anfaenge, default=None), min(enden, default=None))


def grenzen(leistung: Leistung, kennzahlen: Mapping[str, Kennzahl], tag: date) -> Iterator[str]:
    """One sentence for each border the day lies outside of, as window and letter say it."""
    for quelle in _quellen(leistung, kennzahlen):
        yield from kennzahlgrenzen(quelle, tag)


def kennzahlgrenzen(quelle: Leistung | Kennzahl, tag: date) -> Iterator[str]:
    """The same for the days that one figure or one entry names itself."""
    if quelle.gueltig_ab is not None and tag < quelle.gueltig_ab:
        yield f"Die Zahlen gelten erst ab {tageswort(quelle.gueltig_ab)}. Bitte prüfen."
    if quelle.gueltig_bis is not None and tag > quelle.gueltig_bis:
        yield f"Die Zahlen gelten bis {tageswort(quelle.gueltig_bis)}. Bitte prüfen."


def nennt_betrag(satz: str) -> bool:
    """A sum or a share stands in the sentence: what is old is not printed."""
    return _BETRAG.search(satz) is not None


def _quellen(
    leistung: Leistung, kennzahlen: Mapping[str, Kennzahl] | None
) -> Sequence[Leistung | Kennzahl]:
    return (leistung, *(kennzahlen[name] for name in leistung.parameter if kennzahlen))
