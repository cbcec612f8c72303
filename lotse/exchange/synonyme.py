"""Words that stand for each other in the search: resources/katalog/synonyme.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

from lotse.domain.fehler import Hinweis
from lotse.paths import RESOURCES

SYNONYME = RESOURCES / "katalog" / "synonyme.toml"


def load_synonyme(file: Path = SYNONYME) -> tuple[tuple[str, ...], ...]:
    """Each group has two words at least; anything else in the file is told."""
    gelesen = tomllib.loads(file.read_text("utf-8"))
    gruppen = gelesen.get("gruppen", [])
    gut = gelesen.keys() == {"gruppen"} and all(map(_ist_gruppe, gruppen))
    if not gut:
        raise Hinweis(
            f"{file.name}: Die Wörter der Suche lassen sich nicht lesen.",
            "Nichts wurde verändert.",
            "Erlaubt ist eine Liste gruppen, je Gruppe mindestens zwei Wörter.",
        )
    return tuple(tuple(gruppe) for gruppe in gruppen)


def _ist_gruppe(gruppe: object) -> bool:
    return (
        isinstance(gruppe, list)
        and len(gruppe) > 1
        and all(isinstance(wort, str) and wort.strip() for wort in gruppe)
    )
