"""Word lists of the plain-language rules, read once from resources/plain."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from lotse.paths import RESOURCES

DATEI = RESOURCES / "plain" / "regeln.toml"


@dataclass(frozen=True, slots=True)
class Wendung:
    """An empty verb with its noun: "in Anspruch" + a form of nehmen."""

    nomen: str
    verben: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verbwoerter:
    """Lists about verbs: S3, S4, S6, S10."""

    werden: frozenset[str]
    kein_partizip: frozenset[str]
    auch_grundform: tuple[str, ...]
    starkes_ende: tuple[str, ...]
    sein: frozenset[str]
    kein_zu: frozenset[str]
    vor_zu: frozenset[str]
    konjunktiv: frozenset[str]
    leise: frozenset[str]
    ausser_ich: frozenset[str]
    praeteritum: frozenset[str]
    """Every form: "kam", "kamen", "ankam"."""
    wie_partizip: frozenset[str]
    """Forms that may be a participle as well: "verloren"."""
    kein_schwach: frozenset[str]
    mit_partizip: frozenset[str]
    fuerwoerter: frozenset[str]


@dataclass(frozen=True, slots=True)
class Satzwoerter:
    """Lists about how a sentence is built: S2, S5, S7, S8."""

    kein_verb: frozenset[str]
    hilfsverben: frozenset[str]
    immer: frozenset[str]
    verb_am_ende: frozenset[str]
    relativ: frozenset[str]
    praepositionen: frozenset[str]
    davor: frozenset[str]
    genitiv_artikel: frozenset[str]
    artikel_nach_nomen: frozenset[str]
    artikel_unsicher: frozenset[str]
    genitiv_praepositionen: frozenset[str]
    zeitwoerter: frozenset[str]
    gebe_verben: tuple[str, ...]
    alltag: frozenset[str]
    nominalverben: frozenset[str]
    wendungen: tuple[Wendung, ...]


@dataclass(frozen=True, slots=True)
class Woerter:
    """Limits and closed lists; lower case where a rule compares so."""

    woerter_hinweis: int
    woerter_fehler: int
    buchstaben: int
    verben: Verbwoerter
    satz: Satzwoerter
    verneinung: frozenset[str]
    kein_un: frozenset[str]
    abkuerzung_erlaubt: frozenset[str]
    abkuerzung_tage: Mapping[str, str]
    abkuerzung_mit_punkt: Mapping[str, str]
    abkuerzung_mehrteilig: Mapping[str, str]
    zahlwort: Mapping[str, str]


@lru_cache(maxsize=1)
def load_woerter() -> Woerter:
    with DATEI.open("rb") as strom:
        daten = tomllib.load(strom)
    return Woerter(
        **daten["grenzen"],
        verben=_verben(daten),
        satz=_satz(daten),
        verneinung=frozenset(daten["verneinung"]["formen"]),
        kein_un=frozenset(daten["verneinung"]["kein_un"]),
        abkuerzung_erlaubt=frozenset(daten["abkuerzung"]["erlaubt"]),
        abkuerzung_tage=daten["abkuerzung"]["tage"],
        abkuerzung_mit_punkt=daten["abkuerzung"]["mit_punkt"],
        abkuerzung_mehrteilig=daten["abkuerzung"]["mehrteilig"],
        zahlwort=daten["zahlwort"]["ziffern"],
    )


def _verben(daten: Mapping[str, Mapping[str, list[str]]]) -> Verbwoerter:
    formen, mehrdeutig = _praeteritum(daten["praeteritum"])
    return Verbwoerter(
        werden=frozenset(daten["passiv"]["werden"]),
        kein_partizip=frozenset(daten["passiv"]["kein_partizip"]),
        auch_grundform=tuple(daten["passiv"]["auch_grundform"]),
        starkes_ende=tuple(daten["passiv"]["starkes_ende"]),
        sein=frozenset(daten["sein"]["formen"]),
        kein_zu=frozenset(daten["sein"]["kein_zu"]),
        vor_zu=frozenset(daten["sein"]["vor_zu"]),
        konjunktiv=frozenset(daten["konjunktiv"]["formen"]),
        leise=frozenset(daten["konjunktiv"]["leise"]),
        ausser_ich=frozenset(daten["konjunktiv"]["ausser_ich"]),
        praeteritum=formen,
        wie_partizip=mehrdeutig,
        kein_schwach=frozenset(daten["praeteritum"]["kein_schwach"]),
        mit_partizip=frozenset(daten["satzbau"]["mit_partizip"]),
        fuerwoerter=frozenset(daten["satzbau"]["fuerwoerter"]),
    )


def _satz(daten: Mapping[str, Mapping[str, list[str]]]) -> Satzwoerter:
    bau, neben, genitiv, nomen = (
        daten[name] for name in ("satzbau", "nebensatz", "genitiv", "nominalstil")
    )
    wendungen = (zeile.split("|") for zeile in nomen["wendungen"])
    return Satzwoerter(
        kein_verb=frozenset(bau["kein_verb"]),
        hilfsverben=frozenset(bau["hilfsverben"]),
        immer=frozenset(neben["immer"]),
        verb_am_ende=frozenset(neben["verb_am_ende"]),
        relativ=frozenset(neben["relativ"]),
        praepositionen=frozenset(neben["praepositionen"]),
        davor=frozenset(neben["davor"]),
        genitiv_artikel=frozenset(genitiv["artikel"]),
        artikel_nach_nomen=frozenset(genitiv["artikel_nach_nomen"]),
        artikel_unsicher=frozenset(genitiv["artikel_unsicher"]),
        genitiv_praepositionen=frozenset(genitiv["praepositionen"]),
        zeitwoerter=frozenset(genitiv["zeitwoerter"]),
        gebe_verben=tuple(genitiv["gebe_verben"]),
        alltag=frozenset(nomen["alltag"]),
        nominalverben=frozenset(nomen["verben"]),
        wendungen=tuple(Wendung(wort, tuple(verben.split())) for wort, verben in wendungen),
    )


def _praeteritum(liste: Mapping[str, list[str]]) -> tuple[frozenset[str], frozenset[str]]:
    """As in "kam" → kam, kamen, ankam, bekamen …; "verloren" stands among the ambiguous ones."""
    eindeutig: set[str] = set()
    mehrdeutig: set[str] = set()
    for stamm in liste["stark"]:
        mehrzahl = f"{stamm}n" if stamm.endswith(("e", "ie")) else f"{stamm}en"
        eindeutig |= {stamm, mehrzahl}
        eindeutig |= {f"{vor}{stamm}" for vor in liste["vorsilben"]}
        mehrdeutig |= {f"{vor}{mehrzahl}" for vor in liste["vorsilben"]}
        if stamm.startswith(("ver", "be", "er", "ge", "emp")):
            mehrdeutig.add(mehrzahl)
    weg = frozenset(liste["nicht_stark"])
    return frozenset(eindeutig - mehrdeutig - weg), frozenset(mehrdeutig - weg)
