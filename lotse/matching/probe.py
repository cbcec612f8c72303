"""What the family might answer: the same Lage, once for each possible answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from lotse.domain.familie import PersonId
from lotse.domain.recht import Antwort
from lotse.domain.zeit import MONATE, Geburt, Spanne
from lotse.matching.alter import ALTER
from lotse.matching.ergebnis import Faktstelle
from lotse.matching.lage import Angabe, Kind, Lage

PROBEALTER_MONATE = (1, 24, 54, 84, 126, 168, 198, 246)
"""One age between the usual borders of the law each: baby to young adult."""
ANGENOMMEN = PersonId("angenommen")


def moegliche_lagen(
    lage: Lage, stelle: Faktstelle, antworten: Sequence[Antwort]
) -> Iterator[tuple[Lage, float]]:
    """One Lage per answer, and how likely it is; birth dates and children are tried with a few
    typical ones."""
    if stelle.fakt == "kinder":
        for kinder in _moegliche_kinder(lage.heute):
            yield lage.mit(lage.fakten, kinder, lage.leer), 1.0
        return
    kind = next((k for k in lage.kinder or () if k.id == stelle.person), None)
    if kind is None:
        for antwort in antworten:
            fakten = {**lage.fakten, stelle.fakt: _angabe(antwort)}
            yield lage.mit(fakten, lage.kinder, lage.leer), antwort.haeufigkeit
        return
    for variante, haeufigkeit in _moegliche_kind(kind, stelle.fakt, antworten, lage.heute):
        kinder = [variante if k is kind else k for k in lage.kinder or ()]
        yield lage.mit(lage.fakten, kinder, lage.leer), haeufigkeit


def _moegliche_kind(
    kind: Kind, fakt: str, antworten: Sequence[Antwort], heute: date
) -> Iterator[tuple[Kind, float]]:
    if fakt == ALTER:
        for geburt in _moegliche_geburten(kind.geburt, heute):
            yield Kind(kind.id, geburt, kind.fakten), 1.0
        return
    for antwort in antworten:
        yield kind.mit({fakt: _angabe(antwort)}), antwort.haeufigkeit


def _moegliche_kinder(heute: date) -> Iterator[list[Kind]]:
    yield []
    for geburt in _moegliche_geburten(None, heute):
        yield [Kind(ANGENOMMEN, geburt)]


def _moegliche_geburten(geburt: Geburt | None, heute: date) -> list[Geburt]:
    """Known to the month or year: its first, middle and last day; else typical ages."""
    if geburt is None:
        return [_vor_monaten(heute, monate) for monate in PROBEALTER_MONATE]
    von, bis = geburt.fruehestens(), min(geburt.spaetestens(), heute)
    mitte = von + timedelta(days=max(0, (bis - von).days) // 2)
    return [Geburt(tag.year, tag.month, tag.day) for tag in (von, mitte, max(von, bis))]


def _vor_monaten(heute: date, monate: int) -> Geburt:
    jahre, monat = divmod(heute.year * MONATE + heute.month - 1 - monate, MONATE)
    return Geburt(jahre, monat + 1, 1)


def _angabe(antwort: Antwort) -> Angabe:
    """A band of numbers is a range; everything else is its value."""
    if antwort.bis is not None and isinstance(antwort.wert, int | float):
        return Spanne(antwort.wert, antwort.bis)
    return antwort.wert
