"""The words of a talk from resources/recht: read strictly, complete, or refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from lotse.domain.fehler import Hinweis
from lotse.domain.huerde import Huerdencode
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.worte import Bereichswort, Gespraechsworte, Huerdenwort
from lotse.exchange.wissen import RECHT
from lotse.exchange.wissen_lesen import HOECHSTENS_STELLEN, Quelle, read_toml
from lotse.services.feldleser import Befunde, note, pflichttext
from lotse.services.werte import Felder, liste, reader

_PFLICHT = ("text", "kurz", "anpassung", "frage", "icon")
_EIGENE: Felder = {
    **{(art, feld): pflichttext for art in (Huerdenwort, Bereichswort) for feld in _PFLICHT},
    (Bereichswort, "einstieg"): liste(pflichttext),
}
_HUERDE = reader(Huerdenwort, _EIGENE)
_BEREICH = reader(Bereichswort, _EIGENE)
C = TypeVar("C", bound=StrEnum)
W = TypeVar("W")


def load_gespraechsworte(ordner: Path = RECHT) -> Gespraechsworte:
    """Read huerden.toml and lebensbereiche.toml; every code stands in them exactly once."""
    befunde: Befunde = []
    huerden = _worte(
        _tabellen(read_toml(ordner / "huerden.toml", ordner), "huerde", befunde),
        lambda inhalt, pfad: _HUERDE(inhalt, pfad, befunde),
        lambda wort: wort.code,
        befunde,
    )
    bereiche = _worte(
        _tabellen(read_toml(ordner / "lebensbereiche.toml", ordner), "lebensbereich", befunde),
        lambda inhalt, pfad: _read_bereich(inhalt, pfad, befunde),
        lambda wort: wort.bereich,
        befunde,
    )
    if not befunde:
        _vollstaendig("huerden.toml", Huerdencode, huerden, befunde)
        _vollstaendig("lebensbereiche.toml", Lebensbereich, bereiche, befunde)
    if befunde:
        raise Hinweis(
            "Die Wörter für das Gespräch lassen sich nicht laden.",
            "Nichts wurde verändert.",
            "Bitte berichtigen Sie diese Stellen:",
            tuple(befunde[:HOECHSTENS_STELLEN]),
        )
    return Gespraechsworte(huerden, {b: bereiche[b] for b in Lebensbereich})


def _tabellen(datei: Quelle, art: str, befunde: Befunde) -> list[tuple[str, object]]:
    """All [[art]] of a file with their place in it; anything else is noted."""
    for fremd in sorted(datei.inhalt.keys() - {art}):
        note(befunde, f"{datei.name}: {fremd}", datei.inhalt[fremd], f"nur [[{art}]]")
    eintraege = datei.inhalt.get(art, [])
    if not isinstance(eintraege, list):
        note(befunde, f"{datei.name}: {art}", eintraege, f"[[{art}]]")
        return []
    return [(f"{datei.name}: {art}[{nummer}]", teil) for nummer, teil in enumerate(eintraege)]


def _worte(
    tabellen: Iterable[tuple[str, object]],
    read: Callable[[object, str], W | None],
    code: Callable[[W], C],
    befunde: Befunde,
) -> dict[C, W]:
    gelesen: dict[C, W] = {}
    for pfad, inhalt in tabellen:
        wort = read(inhalt, pfad)
        if wort is None:
            continue
        if code(wort) in gelesen:
            note(befunde, f"{pfad}.code", code(wort), "jeder code nur einmal")
        gelesen[code(wort)] = wort
    return gelesen


def _read_bereich(inhalt: object, pfad: str, befunde: Befunde) -> Bereichswort | None:
    """The file says code, as the other tables do; the value calls it what it is."""
    if isinstance(inhalt, Mapping):
        inhalt = {"bereich" if name == "code" else name: wert for name, wert in inhalt.items()}
    gefunden: Befunde = []
    wort: Bereichswort | None = _BEREICH(inhalt, pfad, gefunden)
    befunde += [
        befund.replace("bereich:", "code:").replace("bereich,", "code,") for befund in gefunden
    ]
    return wort


def _vollstaendig(
    datei: str, codes: Iterable[C], gelesen: Mapping[C, object], befunde: Befunde
) -> None:
    befunde += [
        f"{datei}: {code.value} fehlt – jeder code steht darin"
        for code in codes
        if code not in gelesen
    ]
