"""Rows of a source that tell one help together: lists grow, everything else is the first's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from lotse.domain.angebot import Angebot


def vereint(alt: Angebot, neu: Angebot) -> Angebot:
    """Nothing is lost: sets and lists are joined, empty fields filled, texts put together."""
    felder: dict[str, Any] = {}
    for feld in fields(Angebot):
        hier, dort = getattr(alt, feld.name), getattr(neu, feld.name)
        if hier == dort:
            continue
        if isinstance(hier, frozenset):
            felder[feld.name] = hier | dort
        elif isinstance(hier, tuple):
            felder[feld.name] = _einmal((*hier, *dort))
        elif feld.name == "beschreibung":
            felder[feld.name] = "\n".join(_einmal(filter(None, (hier, dort))))
        elif hier in (None, ""):
            felder[feld.name] = dort
    return replace(alt, **felder)


def _einmal(teile: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(teile))
