"""Write resources/gelesen.json anew: python -m tests.werkzeug.gelesen"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lotse.exchange.gelesen import TAFEL, checked_name, hash_of, to_text
from lotse.exchange.wissen import RECHT, find_faults, load_wissen
from lotse.exchange.wissen_lesen import read_plain, refuse
from lotse.paths import RESOURCES


def dateien() -> Iterator[Path]:
    """Everything of the resources that is read as TOML when the program starts."""
    yield from sorted(RESOURCES.glob("*.toml"))
    yield from sorted(RECHT.rglob("*.toml"), key=lambda pfad: pfad.parts)


def neu() -> str:
    """The table for the files as they are; a Hinweis when the knowledge has a fault."""
    wissen = load_wissen()
    if befunde := find_faults(wissen):
        refuse(befunde)
    paare = ((datei.name, datei.read_bytes()) for datei in dateien())
    inhalte = [(hash_of(roh), read_plain(name, roh)) for name, roh in paare]
    return to_text(inhalte, checked_name(wissen.kennung))


if __name__ == "__main__":
    TAFEL.write_text(neu(), encoding="utf-8", newline="\n")
