"""Finds the words of the window: in the source, and while it runs."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

from lotse.i18n.sprache import Sprache

HAUS = Path(__file__).resolve().parents[2]
STELLE = {"t": 0, "wort": 1, "plural": 0}
"""Calls whose argument is a word of the window, and which argument it is."""


class Mitschrift(dict):
    """Stands in for a catalogue: has no text and remembers what was asked for."""

    def __init__(self):
        super().__init__()
        self.gefragt = set()

    def get(self, text, ersatz=None):
        self.gefragt.add(text)
        return ersatz


def mitschrift():
    """A German Sprache and the set of texts it was asked for."""
    deutsch, notiz = Sprache.load("de"), Mitschrift()
    return Sprache(deutsch.code, deutsch.locale, notiz), notiz.gefragt


def _texte(knoten: ast.expr) -> Iterator[str]:
    if isinstance(knoten, ast.Constant) and isinstance(knoten.value, str):
        yield knoten.value
    elif isinstance(knoten, ast.IfExp):
        yield from _texte(knoten.body)
        yield from _texte(knoten.orelse)


def im_quelltext() -> dict[str, Path]:
    """Every literal word of lotse/ui, with a file that says it."""
    gefunden: dict[str, Path] = {}
    for datei in sorted((HAUS / "lotse" / "ui").rglob("*.py")):
        for knoten in ast.walk(ast.parse(datei.read_text(encoding="utf-8"))):
            if not isinstance(knoten, ast.Call):
                continue
            name = getattr(knoten.func, "attr", getattr(knoten.func, "id", ""))
            stelle = STELLE.get(name)
            if stelle is not None and len(knoten.args) > stelle:
                for text in _texte(knoten.args[stelle]):
                    gefunden.setdefault(text, datei)
    return gefunden


def in_den_daten() -> set[str]:
    """Texts of the legal knowledge: they are German like the law, in every window."""

    def lies(wert: object) -> Iterator[str]:
        if isinstance(wert, str):
            yield wert
        elif isinstance(wert, dict):
            for teil in wert.values():
                yield from lies(teil)
        elif isinstance(wert, list):
            for teil in wert:
                yield from lies(teil)

    dateien = (HAUS / "resources" / "recht").rglob("*.toml")
    return {text for datei in dateien for text in lies(tomllib.loads(datei.read_text("utf-8")))}
