"""TOML of the knowledge to values: unknown keys, wrong types and wrong words are noted."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

from lotse.domain.fehler import Hinweis
from lotse.domain.recht import Antwort, Bedingung, Fakt, Fundstelle, Kennzahl, Leistung, Thema
from lotse.exchange.gelesen import hash_of, tafel
from lotse.exchange.lesen import decode, read_bytes
from lotse.services.feldleser import Befunde, Reader, komma, note, pflichttext, text, zahl
from lotse.services.werte import Felder, liste, reader

GROESSTE_DATEI = 2_000_000
HOECHSTENS_STELLEN = 40
_ANDERS_IM_TOML = {"bedingungen": "bedingung", "verhaeltnisse": "verhaeltnis"}
"""Fields of Leistung that are tables in the file and named after one of them."""


@dataclass(frozen=True, slots=True)
class Quelle:
    """One file: its name as shown, its bytes for the hash, its plain content."""

    name: str
    roh: bytes
    inhalt: Mapping[str, Any]


def refuse(stellen: list[str]) -> NoReturn:
    mehr = len(stellen) - HOECHSTENS_STELLEN
    gezeigt = stellen[:HOECHSTENS_STELLEN]
    raise Hinweis(
        "Das Rechtswissen lässt sich nicht laden.",
        "Nichts wurde verändert.",
        "Bitte berichtigen Sie diese Stellen:",
        (*gezeigt, f"und {mehr} weitere Stellen") if mehr > 0 else tuple(gezeigt),
    )


def read_toml(pfad: Path, ordner: Path) -> Quelle:
    """Parse one file of a folder."""
    return parse_toml(pfad.relative_to(ordner).as_posix(), read_bytes(pfad, GROESSTE_DATEI))


def parse_toml(name: str, roh: bytes) -> Quelle:
    """TOML as plain data, from the table of what was read already where it stands there."""
    glatt = roh.replace(b"\r\n", b"\n")
    fertig = tafel().inhalte.get(hash_of(glatt))
    return Quelle(name, glatt, read_plain(name, roh) if fertig is None else fertig)


def read_plain(name: str, roh: bytes) -> Mapping[str, Any]:
    """The bytes of a TOML file. Days become ISO text, as everywhere else in plain data."""
    try:
        inhalt = tomllib.loads(decode(roh, name))
    except tomllib.TOMLDecodeError as fehler:
        ort = re.search(r"line (\d+), column (\d+)", str(fehler))
        wo = f"Zeile {ort[1]}, Spalte {ort[2]}" if ort else "am Ende der Datei"
        refuse([f"{name}: {wo} – erlaubt: gültiges TOML"])
    except RecursionError:
        refuse([f"{name}: zu tief verschachtelt – erlaubt: einfache Tabellen"])
    plain: dict[str, Any] = _ohne_tage(inhalt)
    return plain


def read_leistung(inhalt: object, pfad: str, befunde: Befunde) -> Leistung | None:
    """One Leistung file. [[bedingung]] and [[verhaeltnis]] fill the lists of the value.

    A help without a norm (Tafel, a neighbours' café) has no [[rechtsgrundlage]].
    """
    if isinstance(inhalt, Mapping):
        for feld in _ANDERS_IM_TOML.keys() & inhalt.keys():
            note(befunde, f"{pfad}.{feld}", inhalt[feld], f"[[{_ANDERS_IM_TOML[feld]}]]")
        umbenannt = {wort: feld for feld, wort in _ANDERS_IM_TOML.items()}
        gelesen = {umbenannt.get(name, name): wert for name, wert in inhalt.items()}
        inhalt = {"rechtsgrundlage": [], "bedingungen": [], **gelesen}
    gefunden: Befunde = []
    leistung: Leistung | None = _leser(Leistung)(inhalt, pfad, gefunden)
    befunde += [as_in_toml(befund) for befund in gefunden]
    return leistung


def read_fakt(inhalt: object, pfad: str, befunde: Befunde) -> Fakt | None:
    fakt: Fakt | None = _leser(Fakt)(inhalt, pfad, befunde)
    return fakt


def read_thema(inhalt: object, pfad: str, befunde: Befunde) -> Thema | None:
    thema: Thema | None = _leser(Thema)(inhalt, pfad, befunde)
    return thema


def read_kennzahl(inhalt: object, pfad: str, befunde: Befunde) -> Kennzahl | None:
    kennzahl: Kennzahl | None = _leser(Kennzahl)(inhalt, pfad, befunde)
    return kennzahl


def auswahl(*erlaubt: str) -> Reader:
    """One of a few words."""

    def read(wert: object, pfad: str, befunde: Befunde) -> str:
        if isinstance(wert, str) and wert in erlaubt:
            return wert
        note(befunde, pfad, wert, ", ".join(erlaubt))
        return ""

    return read


def verzeichnis(read_wert: Reader) -> Reader:
    """A table of names and values of one kind."""

    def read(wert: object, pfad: str, befunde: Befunde) -> dict[str, Any]:
        if not isinstance(wert, Mapping):
            note(befunde, pfad, wert, "eine Tabelle: name = wert")
            return {}
        return {name: read_wert(teil, f"{pfad}.{name}", befunde) for name, teil in wert.items()}

    return read


@cache
def _leser(kind: type) -> Reader:
    return reader(kind, _EIGENE)


def _antwortwert(wert: object, pfad: str, befunde: Befunde) -> bool | float | str:
    if isinstance(wert, bool | int | float | str):
        return wert
    note(befunde, pfad, wert, "true, false, eine Zahl oder ein Wort")
    return ""


def _ohne_tage(wert: Any) -> Any:  # noqa: ANN401 - plain data of any depth
    if isinstance(wert, dict):
        return {name: _ohne_tage(teil) for name, teil in wert.items()}
    if isinstance(wert, list):
        return [_ohne_tage(teil) for teil in wert]
    return wert.isoformat() if isinstance(wert, date) and not isinstance(wert, datetime) else wert


def as_in_toml(befund: str) -> str:
    """Places of a Leistung as its file names them."""
    for feld, wort in _ANDERS_IM_TOML.items():
        befund = re.sub(rf"(^|\.){feld}(?=[\[:])", rf"\g<1>{wort}", befund)
    return befund


_EIGENE: Felder = {
    (Fakt, "name"): pflichttext,
    (Fakt, "text"): pflichttext,
    (Fakt, "intim"): zahl(0, 3),
    (Fakt, "tabelle"): verzeichnis(text),
    (Antwort, "text"): pflichttext,
    (Antwort, "wert"): _antwortwert,
    (Thema, "code"): pflichttext,
    (Thema, "text"): pflichttext,
    (Kennzahl, "id"): pflichttext,
    (Kennzahl, "norm"): pflichttext,
    (Kennzahl, "werte"): verzeichnis(komma),
    (Leistung, "id"): pflichttext,
    (Leistung, "name"): pflichttext,
    (Leistung, "einfach"): pflichttext,
    (Leistung, "marke"): pflichttext,
    (Leistung, "zustaendig"): pflichttext,
    (Leistung, "quelle"): pflichttext,
    (Leistung, "verbindlichkeit"): auswahl("rechtsanspruch", "soll", "ermessen", "freiwillig"),
    (Leistung, "praevention"): auswahl("universal", "selektiv", "indiziert"),
    (Leistung, "sicherheit"): auswahl("hoch", "mittel", "niedrig"),
    (Leistung, "niedrigschwellig"): liste(
        auswahl("kostenlos", "anonym", "ohne_antrag", "aufsuchend")
    ),
    (Fundstelle, "norm"): pflichttext,
    (Bedingung, "wenn"): pflichttext,
    (Bedingung, "ja"): pflichttext,
    (Bedingung, "nein"): pflichttext,
    (Bedingung, "offen"): pflichttext,
}
