"""The code on a reply strip: short, sayable, and a typing error shows at once."""

from __future__ import annotations

import hashlib
from collections.abc import Collection

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis

ZEICHEN = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""31 signs, none that is taken for another one: no 0, O, 1, I, L. A prime number of them, so
that one wrong sign and two neighbours that changed places are always found."""
STELLEN = 6
"""The last one checks the others."""
_MODUL = len(ZEICHEN)


def new_code(saat: str, vergeben: Collection[str] = ()) -> str:
    """A code for one question to a Stelle; `saat` is random or an id and cannot be read back."""
    nummer = 0
    while True:
        rohe = hashlib.sha256(f"{saat}:{nummer}".encode()).digest()
        kern = "".join(ZEICHEN[byte % _MODUL] for byte in rohe[: STELLEN - 1])
        code = kern + _pruefzeichen(kern)
        if code not in vergeben:
            return code
        nummer += 1


def show_code(code: str) -> str:
    """In two groups, as it is printed and said: "K7M 4QX"."""
    return f"{code[:3]} {code[3:]}"


def read_code(text: str) -> str:
    """What somebody typed as the code, or a Hinweis that says what is wrong with it."""
    code = "".join(z for z in text.upper() if z not in " -–.\u00a0\t")
    fremd = tuple(dict.fromkeys(z for z in code if z not in ZEICHEN))
    if fremd:
        raise _falsch(
            "In dem Code ist ein Zeichen, das nicht vorkommt.",
            tuple(Aussage("Zeichen „{zeichen}“", zeichen=z) for z in fremd),
        )
    if len(code) != STELLEN:
        raise _falsch(
            Aussage(
                "Der Code hat {n} Zeichen, hier stehen {da}.",
                n=STELLEN,
                da=len(code),
            )
        )
    if _pruefzeichen(code[:-1]) != code[-1]:
        raise _falsch("In dem Code ist ein Tippfehler.")
    return code


def is_code(text: str) -> bool:
    """True for a code without a typing error."""
    try:
        read_code(text)
    except Hinweis:
        return False
    return True


def _pruefzeichen(kern: str) -> str:
    """Weights 2, 3, 4 …: all different and none 0 modulo 31."""
    summe = sum(ZEICHEN.index(z) * gewicht for gewicht, z in enumerate(kern, start=2))
    return ZEICHEN[-summe % _MODUL]


def _falsch(was: str, stellen: tuple[str, ...] = ()) -> Hinweis:
    return Hinweis(
        was,
        "Es wurde nichts geändert.",
        "Bitte lesen Sie den Code noch einmal vom Streifen ab. 0, O, 1, I und L gibt es nicht.",
        stellen,
    )
