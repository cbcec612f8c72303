"""Borders of age in the knowledge, and what must hold there by the calendar alone.

Nothing here asks the engine. § 187 Abs. 2 S. 2, § 188 Abs. 2 and 3 BGB: the day of birth counts,
so a year or month of life is complete when the day with its number begins; where that day is
missing, when the next one does. Weeks and months "nach der Geburt" count from the day after
(§ 187 Abs. 1): they end with the day of the same number, or the last of its month.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import product

from lotse.domain.recht import Ebene, Wissen

TAG = timedelta(days=1)
WOCHE = 7
MONATE = {"alter": 12, "alter_monate": 1}
STICHTAG = date(2026, 11, 24)
VERGLEICH = re.compile(r"\b(alter(?:_monate_danach|_monate|_wochen|_am_\d+_\d+_\d+)?) (<|>=) (\d+)")
_NAME = re.compile(r"\b[a-z][a-z0-9_]*\b")
_KEINE_NAMEN = {"and", "or", "not", "ein_kind", "alle_kinder", "kein_kind"}


@dataclass(frozen=True)
class Grenze:
    """One comparison of an age, and the whole expression it stands in."""

    ort: str
    ausdruck: str
    mass: str
    zahl: int

    def __str__(self) -> str:
        return f"{self.ort}: {self.mass} {self.zahl}"


def grenzen(wissen: Wissen) -> list[Grenze]:
    """Every comparison in conditions, derivations, tables and conclusions."""
    return [
        Grenze(ort, ausdruck, mass, int(zahl))
        for ort, ausdruck in _ausdruecke(wissen)
        for mass, _, zahl in dict.fromkeys(VERGLEICH.findall(ausdruck))
    ]


def _ausdruecke(wissen: Wissen) -> Iterator[tuple[str, str]]:
    for leistung in wissen.leistungen.values():
        for nummer, bedingung in enumerate(leistung.bedingungen, 1):
            yield f"{leistung.id}[{nummer}]", bedingung.wenn
    for fakt in wissen.fakten.values():
        for feld in ("ableitung", "ja_wenn", "nein_wenn"):
            text = getattr(fakt, feld)
            yield f"{fakt.name}.{feld}", f"ein_kind({text})" if fakt.ebene is Ebene.KIND else text
        yield from ((f"{fakt.name}.{zeile}", text) for zeile, text in fakt.tabelle.items())


def voll_am(geboren: date, mass: str, anzahl: int) -> date:
    """The first day on which so many years, months or weeks of life are complete."""
    if mass == "alter_wochen":
        return geboren + anzahl * WOCHE * TAG + TAG
    if mass == "alter_monate_danach":
        return _gleicher_tag(geboren, anzahl) + TAG
    monate = geboren.year * 12 + geboren.month - 1 + anzahl * MONATE[mass]
    jahr, monat = divmod(monate, 12)
    try:
        return date(jahr, monat + 1, geboren.day)
    except ValueError:
        return date(jahr + (monat + 1) // 12, (monat + 1) % 12 + 1, 1)


def _gleicher_tag(tag: date, monate: int) -> date:
    """The day with the same number so many months on, else the last of that month."""
    jahr, monat = divmod(tag.year * 12 + tag.month - 1 + monate, 12)
    letzter = (date(jahr + monat // 11, (monat + 1) % 12 + 1, 1) - TAG).day
    return date(jahr, monat + 1, min(tag.day, letzter))


@cache
def alter(geboren: date, mass: str, heute: date) -> int:
    """Completed units, counted one after the other."""
    if mass.startswith("alter_am"):
        tag, monat, jahr = map(int, mass.split("_")[2:])
        mass, heute = "alter", date(jahr, monat, tag)
    anzahl = 0
    while voll_am(geboren, mass, anzahl + 1) <= heute:
        anzahl += 1
    return anzahl


def proben(grenze: Grenze, geboren: date) -> list[tuple[date, date]]:
    """Birth and day, three times: the day before the border, the day, the day after."""
    if grenze.mass.startswith("alter_am"):
        tag, monat, jahr = map(int, grenze.mass.split("_")[2:])
        genau = date(jahr - grenze.zahl, monat, tag)
        return [(genau + TAG, STICHTAG), (genau, STICHTAG), (genau - TAG, STICHTAG)]
    am = voll_am(geboren, grenze.mass, grenze.zahl)
    return [(geboren, am - TAG), (geboren, am), (geboren, am + TAG)]


def wahr(
    ausdruck: str,
    sonst: Mapping[str, bool],
    geboren: date,
    heute: date,
    *,
    zaehlt: bool = True,
) -> bool:
    """The expression for a house with this one child; `zaehlt` False = it is not born yet."""
    masse = {name for name, _, _ in VERGLEICH.findall(ausdruck)}
    werte = {mass: alter(geboren, mass, heute) for mass in masse}
    ueber_kinder = {
        "ein_kind": lambda x: x and zaehlt,
        "alle_kinder": lambda x: x or not zaehlt,
        "kein_kind": lambda x: not (x and zaehlt),
    }
    # The language of the data is a part of Python's; the loader refuses all else.
    return bool(eval(ausdruck, {"__builtins__": {}}, {**werte, **sonst, **ueber_kinder}))  # noqa: S307


def andere_namen(ausdruck: str) -> list[str]:
    """Facts of the expression besides ages and numbers."""
    gemessen = {name for name, _, _ in VERGLEICH.findall(ausdruck)}
    return sorted(set(_NAME.findall(ausdruck)) - _KEINE_NAMEN - gemessen)


def entscheidend(grenze: Grenze, geboren: date) -> dict[str, bool] | None:
    """Other facts with which this border changes the result; None = it never does."""
    (vor, tag_vor), (am, tag), _ = proben(grenze, geboren)
    namen = andere_namen(grenze.ausdruck)
    for werte in product((False, True), repeat=len(namen)):
        sonst = dict(zip(namen, werte, strict=True))
        if wahr(grenze.ausdruck, sonst, vor, tag_vor) != wahr(grenze.ausdruck, sonst, am, tag):
            return sonst
    return None
