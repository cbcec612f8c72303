"""The families of ../shared/knowledge/vignetten.yaml, read without a YAML library.

Only what that file uses: a list of mappings by indentation, values on one or more lines,
flow lists and mappings, plain and quoted words.
"""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from typing import Any

from lotse.domain.familie import Person
from tests.werkzeug.shared import shared
from tests.werkzeug.wissen import kind

STICHTAG = date(2026, 8, 19)
"""The day the file says its law is of."""
_ZEILE = re.compile(
    r"(?P<einzug> *)(?P<punkt>- )?(?:(?P<name>\w+):(?: (?P<wert>.*))?|(?P<rest>.*))"
)
_NEU = re.compile(r" *(- |\w+:( |$))")
_WORT = re.compile(r"[A-Za-zÄÖÜäöüß_]\w*")
_FEST = {"true", "false", "null"}
TAGE_DES_JAHRES = 365.25

Zeile = tuple[int, bool, str, str]


def vignetten() -> list[dict[str, Any]]:
    zeilen = _zeilen(shared("knowledge", "vignetten.yaml").read_text("utf-8"))
    return _liste(zeilen, 0)


def _zeilen(text: str) -> list[Zeile]:
    """Indentation, whether a list item starts, name, value; a continued value is one line."""
    ganz: list[str] = []
    for zeile in text.splitlines():
        if not zeile or zeile.startswith("#"):
            continue
        if ganz and not _NEU.match(zeile):
            ganz[-1] += f" {zeile.strip()}"
        else:
            ganz.append(zeile)
    return [_zerlegt(zeile) for zeile in ganz]


def _zerlegt(zeile: str) -> Zeile:
    teile = _ZEILE.fullmatch(zeile)
    assert teile, zeile
    punkt = bool(teile["punkt"])
    einzug = len(teile["einzug"]) + (2 if punkt else 0)
    return einzug, punkt, teile["name"] or "", teile["wert"] or teile["rest"] or ""


def _liste(zeilen: list[Zeile], einzug: int) -> list[Any]:
    """Items whose dash stands at `einzug`; taken from the front of `zeilen`."""
    eintraege: list[Any] = []
    while zeilen and zeilen[0][1] and zeilen[0][0] == einzug + 2:
        tiefe, _, name, wert = zeilen.pop(0)
        if not name:
            eintraege.append(_wert(wert))
            continue
        zeilen.insert(0, (tiefe, False, name, wert))
        eintraege.append(_abbildung(zeilen, tiefe))
    return eintraege


def _abbildung(zeilen: list[Zeile], einzug: int) -> dict[str, Any]:
    felder: dict[str, Any] = {}
    while zeilen and not zeilen[0][1] and zeilen[0][0] == einzug:
        _, _, name, wert = zeilen.pop(0)
        if wert:
            felder[name] = _wert(wert)
        elif zeilen[0][1]:
            felder[name] = _liste(zeilen, einzug)
        else:
            felder[name] = _abbildung(zeilen, zeilen[0][0])
    return felder


def _wert(text: str) -> Any:
    if text.startswith("'"):
        return text[1:-1]
    if text[0] in "[{":
        return json.loads(_WORT.sub(_wort, text))
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        return text


def _wort(gefunden: re.Match[str]) -> str:
    wort = gefunden[0]
    return wort if wort in _FEST else f'"{wort}"'


def kinder(angaben: list[Any]) -> list[Person]:
    """A number is an age: a whole one in the middle of that year of life, else that exactly."""
    einzeln = [eines if isinstance(eines, dict) else {"alter": eines} for eines in angaben]
    return [
        kind(
            str(STICHTAG - timedelta(days=_jahre(eines["alter"]) * TAGE_DES_JAHRES)),
            f"k{nummer}",
            fakten={name: wert for name, wert in eines.items() if name != "alter"},
        )
        for nummer, eines in enumerate(einzeln, 1)
    ]


def _jahre(alter: float) -> float:
    return alter + 0.5 if isinstance(alter, int) else alter
