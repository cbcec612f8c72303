"""The named searches of the remedies as filters of the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from lotse.domain.angebot import Form
from lotse.ui.dienste import Katalogfilter

SUCHE: Final = "suche:"
"""How the key of such a jump begins."""
_Filter = Callable[[str, str], Katalogfilter]


def _ohne_antrag(_leistung: str, _sprache: str) -> Katalogfilter:
    return Katalogfilter(ohne_antrag=True)


def _dasselbe(leistung: str, _sprache: str) -> Katalogfilter:
    return Katalogfilter(leistung=leistung)


_FILTER: Mapping[str, _Filter] = {
    "ohne_antrag": _ohne_antrag,
    "ohne_anspruch": _ohne_antrag,
    "ohne_versicherung": _ohne_antrag,
    "nachbarschaft": lambda _leistung, _sprache: Katalogfilter(form=Form.NACHBARSCHAFT),
    "andere_stelle": _dasselbe,
    "aufsuchend": _dasselbe,
    "sprache": lambda leistung, sprache: Katalogfilter(leistung=leistung, sprache=sprache),
}


def search_key(name: str, leistung: str, sprache: str) -> str:
    """What the jump to the catalogue carries: ids only."""
    return f"{SUCHE}{name}:{leistung}:{sprache}"


def filter_of(bezug: str) -> Katalogfilter:
    """The filter behind such a key."""
    name, leistung, sprache = bezug.removeprefix(SUCHE).split(":")
    return _FILTER[name](leistung, sprache)
