"""The catalogue opened with what the search needs beside it: holidays, words people use."""

from __future__ import annotations

from functools import cache

from sqlalchemy import Engine

from lotse.exchange.kalender import kalender
from lotse.exchange.synonyme import load_synonyme
from lotse.store.katalog import KatalogLeser
from lotse.store.synonyme import Synonyme, build_synonyme


@cache
def _synonyme() -> Synonyme:
    return build_synonyme(load_synonyme())


def open_leser(engine: Engine) -> KatalogLeser:
    """A catalogue with holidays and with the words people use."""
    return KatalogLeser(engine, kalender, _synonyme())
