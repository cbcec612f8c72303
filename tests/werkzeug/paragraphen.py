"""Every citation of the project, and the index of them: python -m tests.werkzeug.paragraphen."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from lotse.exchange.paragraphen import INDEX, KOPF, write_paragraphen
from lotse.paths import HAUS, RESOURCES
from lotse.services.zitat import Paragraphen, Zitat, zitate
from tests.werkzeug.shared import shared

_TEXT = re.compile(r'"(?:[^"\\\n]|\\.)*"')


def alle_paragraphen() -> Paragraphen:
    """The full list beside the project; skips the test without it."""
    with shared("knowledge", "paragraphen.csv").open(encoding="utf-8", newline="") as datei:
        zeilen = list(csv.DictReader(datei))
    return {(z["statute"], z["paragraph"]): z["heading"] for z in zeilen}


def quellen() -> Iterator[Path]:
    """Files in which we cite: the knowledge, the words, and the program itself."""
    yield from sorted((RESOURCES / "recht").rglob("*.toml"))
    yield RESOURCES / "glossar.toml"
    yield RESOURCES / "blockaden.toml"
    yield from sorted((HAUS / "lotse").rglob("*.py"))


def zitiert(gesetze: frozenset[str]) -> dict[Zitat, set[str]]:
    """What is cited, and where."""
    wo: dict[Zitat, set[str]] = {}
    for pfad in quellen():
        for stueck in _TEXT.findall(pfad.read_text("utf-8")):
            for zitat in zitate(stueck, gesetze):
                wo.setdefault(zitat, set()).add(pfad.relative_to(HAUS).as_posix())
    return wo


def verlangter_index() -> dict[tuple[str, str], str]:
    """The rows the compact index must have: cited, and known under that heading."""
    alle = alle_paragraphen()
    gesetze = frozenset(gesetz for gesetz, _ in alle)
    genannt = {(z.gesetz, z.paragraph) for z in zitiert(gesetze)}
    return {schluessel: text for schluessel, text in alle.items() if schluessel in genannt}


if __name__ == "__main__":
    INDEX.write_bytes(write_paragraphen(verlangter_index()))
    print(f"{INDEX.name}: {KOPF}, {len(verlangter_index())} Zeilen")
