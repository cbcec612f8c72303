"""Fold words before they are indexed and before they are looked for."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from lotse.services.sortierung import sort_key

_UMLAUTE = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_WORT = re.compile(r"[^\W_]+")
_UMLAUT = re.compile("[äöüÄÖÜ]")
LAENGE = 200
"""More than this nobody types into a search field."""
WORTE = 8
KURZ = 3
"""Shorter words are looked for at the beginning of words only."""
TIPPFEHLER_AB = (4, 9)
"""One slip of the finger is forgiven from the first length on, two from the second."""


def worte(text: str) -> list[str]:
    """The folded words of what was typed; whatever is no letter and no digit separates."""
    return _WORT.findall(sort_key(text[:LAENGE]))[:WORTE]


def indexworte(text: str) -> list[str]:
    """All folded words of a text; Mütter is found as "mutter" and as "muetter"."""
    text = unicodedata.normalize("NFC", text)
    gefaltet = _WORT.findall(sort_key(text))
    if not _UMLAUT.search(text):
        return gefaltet
    mit_umlaut = [wort for wort in text.split() if _UMLAUT.search(wort)]
    umschrieben = sort_key(" ".join(mit_umlaut).translate(_UMLAUTE))
    return [*gefaltet, *_WORT.findall(umschrieben)]


@lru_cache(maxsize=4096)
def indextext(text: str) -> str:
    """The same words as one text; kinds, Stellen and parts of town stand in many entries."""
    return " ".join(indexworte(text))


def begins_almost(wort: str, gesucht: str, fehler: int | None = None) -> bool:
    """True when `wort` begins with `gesucht`, or would with a slip of the finger undone.

    Short words are taken as typed; long ones may hold two slips.
    """
    if fehler is None:
        fehler = sum(len(gesucht) >= laenge for laenge in TIPPFEHLER_AB)
    stelle = 0
    while stelle < min(len(wort), len(gesucht)) and wort[stelle] == gesucht[stelle]:
        stelle += 1
    rest, wunsch = wort[stelle:], gesucht[stelle:]
    if not wunsch or not fehler:
        return not wunsch
    versuche = [
        (rest[1:], wunsch[1:]),  # another letter
        (rest[1:], wunsch),  # one left out
        (rest, wunsch[1:]),  # one too many
    ]
    if len(wunsch) > 1 and wunsch[:2] == rest[1::-1]:
        versuche.append((rest[2:], wunsch[2:]))  # two swapped
    return any(begins_almost(*versuch, fehler - 1) for versuch in versuche)
