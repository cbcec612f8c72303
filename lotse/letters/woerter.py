"""Word lists of the plain-language rules, read once from resources/plain."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache

from lotse.paths import RESOURCES

DATEI = RESOURCES / "plain" / "regeln.toml"


@dataclass(frozen=True, slots=True)
class Woerter:
    """Limits and closed lists; lower case where a rule compares so."""

    woerter_hinweis: int
    woerter_fehler: int
    buchstaben: int
    werden: frozenset[str]
    kein_partizip: frozenset[str]
    sein: frozenset[str]
    genitiv_artikel: frozenset[str]
    genitiv_praepositionen: frozenset[str]
    konjunktiv: frozenset[str]
    ausser_ich: frozenset[str]
    verneinung: frozenset[str]
    abkuerzung_erlaubt: frozenset[str]
    abkuerzung_mit_punkt: frozenset[str]
    zahlwort: frozenset[str]


@lru_cache(maxsize=1)
def load_woerter() -> Woerter:
    with DATEI.open("rb") as strom:
        daten = tomllib.load(strom)
    return Woerter(
        **daten["grenzen"],
        werden=frozenset(daten["passiv"]["werden"]),
        kein_partizip=frozenset(daten["passiv"]["kein_partizip"]),
        sein=frozenset(daten["sein"]["formen"]),
        genitiv_artikel=frozenset(daten["genitiv"]["artikel"]),
        genitiv_praepositionen=frozenset(daten["genitiv"]["praepositionen"]),
        konjunktiv=frozenset(daten["konjunktiv"]["formen"]),
        ausser_ich=frozenset(daten["konjunktiv"]["ausser_ich"]),
        verneinung=frozenset(daten["verneinung"]["formen"]),
        abkuerzung_erlaubt=frozenset(daten["abkuerzung"]["erlaubt"]),
        abkuerzung_mit_punkt=frozenset(daten["abkuerzung"]["mit_punkt"]),
        zahlwort=frozenset(daten["zahlwort"]["formen"]),
    )
