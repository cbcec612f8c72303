"""Weights of the order and words for languages: resources/matching.toml, sprachen.toml."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from itertools import pairwise
from pathlib import Path
from typing import Any

from lotse.domain.huerde import Huerdencode
from lotse.exchange.wissen_lesen import read_toml, refuse, verzeichnis
from lotse.matching.merkmal import SATZ
from lotse.matching.regelpruefung import nahe
from lotse.matching.reihenfolge import UNBEGRENZT, Gewichte, Staffel, Wirkung
from lotse.matching.worte import Sprachwort, Worte
from lotse.paths import RESOURCES
from lotse.services.feldleser import Befunde, Reader, ganz, note, pflichttext
from lotse.services.werte import liste, reader

GEWICHTE = RESOURCES / "matching.toml"
SPRACHEN = RESOURCES / "sprachen.toml"
_STUFEN = 4


def load_gewichte(pfad: Path = GEWICHTE) -> Gewichte:
    """Every number must be there; a missing, a foreign or a wrong one is refused."""
    inhalt = read_toml(pfad, pfad.parent).inhalt
    befunde: Befunde = []
    flach = dict(_flach(inhalt, pfad.name, befunde))
    leser = _leser()
    for name in sorted(leser.keys() - flach.keys()):
        befunde.append(f"{pfad.name}: {name.replace('_', '.', 1)} fehlt – diese Angabe ist Pflicht")
    for name in sorted(flach.keys() - leser.keys()):
        note(befunde, f"{pfad.name}: {name.replace('_', '.', 1)}", flach[name], ", ".join(leser))
    werte = {
        name: lesen(flach[name], f"{pfad.name}: {name.replace('_', '.', 1)}", befunde)
        for name, lesen in leser.items()
        if name in flach
    }
    if befunde:
        refuse(befunde)
    return Gewichte(**werte)


def load_worte(pfad: Path = SPRACHEN) -> Worte:
    """Language codes with their German words."""
    inhalt = read_toml(pfad, pfad.parent).inhalt
    befunde: Befunde = []
    zeilen: tuple[_Sprachzeile | None, ...] = _ZEILEN(inhalt.get("sprache"), "sprache", befunde)
    codes = [zeile.code for zeile in zeilen if zeile]
    for code in sorted({code for code in codes if codes.count(code) > 1}):
        note(befunde, "sprache", code, "jeder code nur einmal")
    if befunde or inhalt.keys() != {"sprache"}:
        refuse(
            [f"{pfad.name}: {befund}" for befund in befunde]
            or [f"{pfad.name} – erlaubt: nur [[sprache]]"]
        )
    return Worte({z.code: Sprachwort(z.name, z.adverb, z.spricht) for z in zeilen if z})


@dataclass(frozen=True, slots=True)
class _Sprachzeile:
    """One [[sprache]] of the file."""

    code: str
    name: str
    adverb: str
    spricht: str = ""


def _flach(inhalt: Mapping[str, Any], datei: str, befunde: Befunde) -> Iterator[tuple[str, Any]]:
    """[weg] km = … becomes weg_km; [huerden.…] stays whole, a lone "punkte" is its table."""
    for abschnitt, felder in inhalt.items():
        if not isinstance(felder, Mapping):
            note(befunde, f"{datei}: {abschnitt}", felder, f"[{abschnitt}]")
        elif abschnitt == "huerden" or felder.keys() == {"punkte"}:
            yield abschnitt, felder.get("punkte", felder)
        else:
            yield from ((f"{abschnitt}_{feld}", wert) for feld, wert in felder.items())


def _leser() -> Mapping[str, Reader]:
    """How each field of Gewichte is read; most are whole numbers."""
    besondere: dict[str, Reader] = {
        "weg_minuten": _staffel,
        "weg_km": _staffel,
        "schwelle": _vier,
        "huerden": _huerden,
    }
    return {feld.name: besondere.get(feld.name, ganz) for feld in fields(Gewichte)}


def _staffel(wert: object, pfad: str, befunde: Befunde) -> Staffel:
    """Rising steps { bis, punkte }; the last one has no bis."""
    stufen = wert if isinstance(wert, list) else []
    paare = [
        (float(stufe.get("bis", UNBEGRENZT)), int(stufe["punkte"]))
        for stufe in stufen
        if isinstance(stufe, Mapping) and _ist_stufe(stufe)
    ]
    grenzen = [grenze for grenze, _ in paare]
    steigt = all(a < b for a, b in pairwise(grenzen))
    if len(paare) != len(stufen) or not steigt or not grenzen or grenzen[-1] != UNBEGRENZT:
        note(befunde, pfad, wert, "steigende Stufen { bis, punkte }, die letzte ohne bis")
    return tuple(paare)


def _ist_stufe(stufe: Mapping[str, object]) -> bool:
    zahlen = all(isinstance(z, int | float) and not isinstance(z, bool) for z in stufe.values())
    return zahlen and {"punkte"} <= stufe.keys() <= {"bis", "punkte"}


def _vier(wert: object, pfad: str, befunde: Befunde) -> tuple[int, ...]:
    punkte: tuple[int, ...] = liste(ganz)(wert, pfad, befunde)
    if len(punkte) != _STUFEN:
        note(befunde, pfad, wert, "vier Zahlen, für die Schwellen 0 bis 3")
    return punkte


def _huerden(wert: object, pfad: str, befunde: Befunde) -> dict[Huerdencode, Wirkung]:
    gelesen: dict[str, Wirkung | None] = verzeichnis(reader(Wirkung, {}))(wert, pfad, befunde)
    wirkungen = {}
    for name, wirkung in gelesen.items():
        if name not in list(Huerdencode):
            note(befunde, pfad, name, f"eine Hürde{nahe(name, Huerdencode)}")
        elif wirkung is not None:
            wirkungen[Huerdencode(name)] = wirkung
            for merkmal in (*wirkung.hilft, *wirkung.trifft):
                if merkmal not in SATZ:
                    note(befunde, f"{pfad}.{name}", merkmal, f"ein Merkmal{nahe(merkmal, SATZ)}")
    return wirkungen


_ZEILEN: Callable[[object, str, Befunde], Any] = liste(
    reader(
        _Sprachzeile,
        {(_Sprachzeile, feld): pflichttext for feld in ("code", "name", "adverb")},
    )
)
