"""What the search finds, as values; and how words are compared."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

AEHNLICH = 0.8
MINDESTENS = 4


@dataclass(frozen=True, slots=True)
class Fund:
    """One row: `art` = angebot, hilfe, familie, befehl, streifen; "" = a heading."""

    art: str
    kennung: str
    text: str
    zusatz: str = ""
    symbol: str = ""
    taste: str = ""
    von: int = 0
    bis: int = 0
    """Where the matched letters stand in `text`."""


def glatt(text: str) -> str:
    """Small letters without marks: "Öztürk" and "ozturk" meet."""
    return "".join(zeichen for zeichen, _stelle in _zeichen(text))


def stelle(wort: str, text: str) -> tuple[int, int] | None:
    """Where the letters of a search word stand in a text; None = not at all.

    One typo is forgiven at the start of a word of four letters and more.
    """
    gesucht, zeichen = glatt(wort), _zeichen(text)
    eben = "".join(z for z, _ in zeichen)
    if not gesucht:
        return (0, 0)
    beginn, laenge = eben.find(gesucht), len(gesucht)
    if beginn < 0:
        beginn, laenge = _ungefaehr(gesucht, eben) if laenge >= MINDESTENS else (-1, 0)
    if beginn < 0:
        return None
    return (zeichen[beginn][1], zeichen[beginn + laenge - 1][1] + 1)


def _zeichen(text: str) -> list[tuple[str, int]]:
    """Plain small letters, each with the place it came from ("ß" gives two)."""
    return [
        (teil, ort)
        for ort, zeichen in enumerate(text)
        for teil in unicodedata.normalize("NFD", zeichen.casefold())
        if not unicodedata.combining(teil)
    ]


def _ungefaehr(gesucht: str, eben: str) -> tuple[int, int]:
    """Start and length of the first word whose beginning looks alike; -1 without one."""
    beginn = 0
    for teil in eben.split(" "):
        anfang = teil[: len(gesucht)]
        if SequenceMatcher(None, gesucht, anfang).ratio() >= AEHNLICH:
            return (beginn, len(anfang))
        beginn += len(teil) + 1
    return (-1, 0)


def mit_stelle(fund: Fund, wort: str) -> Fund | None:
    """The row with its matched letters, None when neither text nor addition matches."""
    ort = stelle(wort, fund.text)
    if ort is None and stelle(wort, fund.zusatz) is None:
        return None
    von, bis = ort or (0, 0)
    return Fund(fund.art, fund.kennung, fund.text, fund.zusatz, fund.symbol, fund.taste, von, bis)


def gefunden(alle: Iterable[Fund], wort: str, grenze: int) -> Sequence[Fund]:
    """The best rows of one kind: matches at the beginning first."""
    treffer = [f for f in (mit_stelle(fund, wort) for fund in alle) if f is not None]
    treffer.sort(key=lambda f: (f.bis == 0, f.von))
    return treffer[:grenze]
