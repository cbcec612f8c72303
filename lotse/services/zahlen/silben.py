"""Heads of narrow columns: words on several lines, long German words divided where they join."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

FUGEN = (
    "hilfe", "kasse", "amt", "center", "stelle", "behörde", "versicherung", "viertel", "stadt",
    "verfolgt", "derungs", "wesen", "träger", "dienst", "leistung",
)  # fmt: skip
"""Where a long German word may be divided."""


def lines_of(titel: str, platz: float, miss: Callable[[str], float]) -> list[str]:
    """As few lines as `platz` bears; a word that still has no room stays whole."""
    zeilen: list[str] = []
    for wort in (teil for stueck in titel.split() for teil in _divided(stueck, platz, miss)):
        lang = f"{zeilen[-1]} {wort}" if zeilen and not zeilen[-1].endswith("-") else wort
        if zeilen and lang != wort and miss(lang) <= platz:
            zeilen[-1] = lang
        else:
            zeilen.append(wort)
    return zeilen


def _divided(wort: str, platz: float, miss: Callable[[str], float]) -> Iterator[str]:
    ende = next((f for f in FUGEN if wort.endswith(f) and wort != f), "")
    if not ende or miss(wort) <= platz:
        yield wort
        return
    yield from _divided_front(wort.removesuffix(ende), platz, miss)
    yield ende


def _divided_front(wort: str, platz: float, miss: Callable[[str], float]) -> Iterator[str]:
    """What stands before a joint ends in a hyphen, each part of it."""
    teile = list(_divided(wort, platz - miss("-"), miss))
    yield from (teil if teil.endswith("-") else f"{teil}-" for teil in teile)


def cut(zeilen: Sequence[str], zeichen: int) -> list[str]:
    """The same lines; one that is still longer than `zeichen` goes on in the next."""
    return [zeile[n : n + zeichen] for zeile in zeilen for n in range(0, len(zeile), zeichen)]


def breakable(text: str, zeichen: int) -> str:
    """The same words; one of more letters than `zeichen` may be divided there, unseen."""
    return " ".join(
        "\u200b".join(wort[n : n + zeichen] for n in range(0, len(wort), zeichen))
        for wort in text.split(" ")
    )
