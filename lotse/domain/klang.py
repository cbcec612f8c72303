"""How a name sounds in German: Kölner Phonetik (Postel 1969), for names heard on the telephone."""

from __future__ import annotations

import unicodedata

_VOKALE = frozenset("aeijouy")
_EINFACH = {
    "b": "1", "f": "3", "v": "3", "w": "3", "g": "4", "k": "4", "q": "4",
    "l": "5", "m": "6", "n": "6", "r": "7", "s": "8", "z": "8",
}  # fmt: skip
_VOR_C_HART_AM_ANFANG = frozenset("ahkloqrux")
_VOR_C_HART = frozenset("ahkoqux")
_NACH_C_WEICH = frozenset("sz")
_NACH_D_T_WEICH = frozenset("csz")
_VOR_X_WEICH = frozenset("ckq")
_FALTEN = str.maketrans({"ß": "ss", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe"})


def cologne(wort: str) -> str:
    """The code of one word: digits, no vowel but at the beginning; "" = no Latin letter in it.

    Letters with marks count as their plain ones (Öztürk = Ozturk), also "c" in Turkish names.
    """
    klein = unicodedata.normalize("NFKD", wort.casefold().translate(_FALTEN))
    reste = [z for z in klein if "a" <= z <= "z"]
    roh = "".join(_code(reste, stelle) for stelle in range(len(reste)))
    einmal = "".join(z for i, z in enumerate(roh) if i == 0 or z != roh[i - 1])
    return einmal[:1] + einmal[1:].replace("0", "")


def _code(buchstaben: list[str], stelle: int) -> str:
    z = buchstaben[stelle]
    nach = buchstaben[stelle + 1] if stelle + 1 < len(buchstaben) else ""
    vor = buchstaben[stelle - 1] if stelle else ""
    if z in _VOKALE:
        return "0"
    if z in _EINFACH:
        return _EINFACH[z]
    if z == "p":
        return "3" if nach == "h" else "1"
    if z in "dt":
        return "8" if nach in _NACH_D_T_WEICH and nach else "2"
    if z == "x":
        return "8" if vor in _VOR_X_WEICH and vor else "48"
    return _code_c(vor, nach) if z == "c" else ""  # h has no sound of its own


def _code_c(vor: str, nach: str) -> str:
    if not vor:
        return "4" if nach in _VOR_C_HART_AM_ANFANG and nach else "8"
    if vor in _NACH_C_WEICH:
        return "8"
    return "4" if nach in _VOR_C_HART and nach else "8"
