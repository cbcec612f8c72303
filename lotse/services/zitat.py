"""Citations in running text: which paragraph of which law a sentence names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from typing_extensions import override

Paragraphen: TypeAlias = Mapping[tuple[str, str], str]
"""(law, paragraph) -> official heading, e.g. ("BKGG", "§ 6a") -> "Kinderzuschlag"."""

_NUMMER = r"\d+[a-z]?"
_FEIN = r"(?:Abs\.|Absatz|Satz|S\.|Nr\.|Halbsatz|Buchst\.)"
_TEIL = rf"\s*{_FEIN}\s*\w+"
_AUFZAEHLUNG = r"(?:\s*,|\s*–|\s+und|\s+oder|\s+bis)\s*"
_EINZELN = re.compile(rf"§\s*({_NUMMER})")
_MEHRERE = re.compile(rf"§§\s*({_NUMMER}(?:(?:{_TEIL})*{_AUFZAEHLUNG}{_NUMMER}(?!\w|\.\d))*)")
_ZEICHEN = re.compile(r"§§?")
_DAZWISCHEN = rf"(?:\s|,|–|§|und\b|oder\b|bis\b|{_FEIN}|{_NUMMER}(?!\w)|[a-z](?!\w))*"


@dataclass(frozen=True, slots=True, order=True)
class Zitat:
    """One paragraph of one law; `gesetz` is empty when the text names none that we know."""

    gesetz: str
    paragraph: str

    @override
    def __str__(self) -> str:
        return f"{self.paragraph} {self.gesetz}".strip()


def zitate(text: str, gesetze: Collection[str]) -> Iterator[Zitat]:
    """Both ways of writing: "§ 6a Abs. 1 BKGG" and "BKGG § 6a", also "§§ 19, 20 MuSchG"."""
    davor, danach, anlage = _muster(frozenset(gesetze))
    for zeichen in _ZEICHEN.finditer(text):
        muster = _MEHRERE if zeichen.group() == "§§" else _EINZELN
        gruppe = muster.match(text, zeichen.start())
        if gruppe is None:
            continue
        vorn = davor.search(text, 0, zeichen.start())
        hinten = None if vorn else danach.match(text, gruppe.end())
        gesetz = vorn[1] if vorn else hinten[1] if hinten else ""
        for nummer in _nummern(gruppe[1]):
            yield Zitat(gesetz, f"§ {nummer}")
    for treffer in anlage.finditer(text):
        yield Zitat(treffer[1], f"Anlage {treffer[2]}")


def _nummern(gruppe: str) -> list[str]:
    """The paragraphs of "7 Abs. 5, 27"; what belongs to Abs. and Nr. is left out."""
    return re.findall(rf"(?<![\w.])({_NUMMER})(?!\w)", re.sub(_TEIL, "", gruppe))


@cache
def _muster(
    gesetze: frozenset[str],
) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    lang = sorted(gesetze, key=len, reverse=True)
    namen = "|".join(map(re.escape, lang)) or r"(?!)"
    return (
        re.compile(rf"(?<!\w)({namen})\s+$"),
        re.compile(rf"{_DAZWISCHEN}(?<!\w)({namen})(?!\w)"),
        re.compile(rf"(?<!\w)({namen})\s+Anlage\s+({_NUMMER})"),
    )
