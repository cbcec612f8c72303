"""How long a password holds out, roughly in bits, and in words. It judges, it demands nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lotse.domain.passwort import normal

STUFEN: Final = (24, 36, 44, 50)
"""Bits from which it is weak, so-so, good, strong; five own words are strong."""
WORT_BITS, JE_BUCHSTABE, JE_ZIFFER, JE_ZEICHEN, JE_WECHSEL = 11.0, 2.75, 2.0, 4.0, 3.0
BEKANNT_BITS: Final = 2.0
"""What everybody tries first."""
REIHEN: Final = (
    "abcdefghijklmnopqrstuvwxyz", "01234567890123456789",
    "qwertzuiop", "qwertyuiop", "asdfghjkl", "yxcvbnm",
)  # fmt: skip
BEKANNT: Final = frozenset(
    {
        "passwort", "password", "kennwort", "geheim", "hallo", "willkommen", "lotse", "familie",
        "sommer", "winter", "herbst", "frühling", "schatz", "liebe", "test", "admin", "login",
        "start", "ichliebedich", "master", "dragon", "fussball",
    }
)  # fmt: skip
_TEIL = re.compile(r"[^\W\d_]+|\d+|[^\w\s]+|_+")


def strength(passwort: str) -> int:
    """0 = guessed at once, 1 = weak, 2 = so-so, 3 = good, 4 = strong."""
    bits = _bits(normal(passwort).casefold())
    return sum(1 for grenze in STUFEN if bits >= grenze)


def _bits(passwort: str) -> float:
    """Parts that stand in it twice count once."""
    teile = _TEIL.findall(passwort)
    wechsel = max(len(teile) - 1 - len(re.findall(r"\s+", passwort)), 0)
    return sum(map(_bits_of, dict.fromkeys(teile))) + wechsel * JE_WECHSEL


def _bits_of(teil: str) -> float:
    if teil in BEKANNT or _is_reihe(teil) or len(set(teil)) == 1:
        return BEKANNT_BITS
    if teil.isalpha():
        return min(len(teil) * JE_BUCHSTABE, WORT_BITS + max(len(teil) - 8, 0))
    return len(teil) * (JE_ZIFFER if teil.isdecimal() else JE_ZEICHEN)


def _is_reihe(teil: str) -> bool:
    """A run along the alphabet or the keyboard, either way."""
    return len(teil) > 2 and any(teil in reihe for reihe in _both_ways())  # noqa: PLR2004 - a run


def _both_ways() -> Iterator[str]:
    for reihe in REIHEN:
        yield reihe
        yield reihe[::-1]
