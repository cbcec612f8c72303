"""Five words for a password, from our own list."""

from __future__ import annotations

import secrets
from functools import cache

from lotse.paths import RESOURCES

ANZAHL, MINDESTENS = 5, 2048
DATEI = RESOURCES / "woerter.txt"


@cache
def woerter() -> tuple[str, ...]:
    """All words; empty when there is no list of 2,048 or more."""
    if not DATEI.exists():
        return ()
    zeilen = (zeile.strip() for zeile in DATEI.read_text("utf-8").splitlines())
    liste = tuple(dict.fromkeys(wort for wort in zeilen if wort and not wort.startswith("#")))
    return liste if len(liste) >= MINDESTENS else ()


def suggest() -> str:
    """Five different ones: 58 bits with our list, easy to say."""
    return " ".join(secrets.SystemRandom().sample(woerter(), ANZAHL))
