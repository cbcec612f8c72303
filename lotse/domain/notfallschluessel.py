"""The Notfall-Schlüssel on paper: 160 random bits in nine groups of four (SECURITY 6.2).

Letters and digits are Crockford's base 32, so that nothing looks like something else on paper.
The ninth group is a check: a typing error is told as one, never as a wrong key.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterator

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis

ZEICHEN = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No I, L, O and U (Douglas Crockford, Base 32)."""
GRUPPE, LAENGE = 4, 36
"""Characters in a group; in all, without hyphens."""
KOERPER = LAENGE - GRUPPE
_BITS = 5
_AUSSPRACHE = str.maketrans("OIL", "011")
_VORSATZ = b"lotse/notfall/v1"


def new_notfallschluessel() -> str:
    """A fresh one. Every single wrong character and every swap of two neighbours shows in it.

    The check of 20 bits would let one such error in a million pass; a key with one is not used.
    """
    while True:
        text = _geprueft(_zeichen(secrets.randbits(KOERPER * _BITS), KOERPER))
        if not any(_stimmt(anders) for anders in _verschrieben(text)):
            return in_gruppen(text)


def in_gruppen(text: str) -> str:
    """As it is printed: "M4B2-WK6X-…"."""
    return "-".join(text[ab : ab + GRUPPE] for ab in range(0, len(text), GRUPPE))


def read_notfallschluessel(eingabe: str) -> bytearray:
    """The secret inside. Case, blanks and hyphens do not matter; O is 0, I and L are 1.

    Hinweis names what is wrong with the typing. Which key it is for, only the key file knows.
    """
    text = "".join(eingabe.upper().split()).replace("-", "").translate(_AUSSPRACHE)
    fremd = sorted({zeichen for zeichen in text if zeichen not in ZEICHEN})
    if fremd:
        raise _tippfehler(
            Aussage("Dieses Zeichen kommt darin nicht vor: {zeichen}.", zeichen=", ".join(fremd))
        )
    if len(text) != LAENGE:
        raise _tippfehler(
            Aussage("Es sind {n} Zeichen, es müssen {soll} sein.", n=len(text), soll=LAENGE)
        )
    if not _stimmt(text):
        raise _tippfehler("Ein Zeichen stimmt nicht, oder zwei sind vertauscht.")
    return bytearray(text[:KOERPER], "ascii")


def last_group(schluessel: str) -> str:
    """What is typed back when the paper has come out of the printer."""
    return schluessel.rpartition("-")[2]


def _tippfehler(was: str) -> Hinweis:
    return Hinweis(
        "Der Notfall-Schlüssel hat einen Tippfehler.",
        was,
        "Bitte vergleichen Sie ihn mit dem Blatt, Gruppe für Gruppe.",
    )


def _zeichen(zahl: int, anzahl: int) -> str:
    return "".join(ZEICHEN[(zahl >> _BITS * stelle) & 31] for stelle in range(anzahl))


def _geprueft(koerper: str) -> str:
    pruefzahl = hashlib.sha256(_VORSATZ + koerper.encode("ascii")).digest()[:4]
    return koerper + _zeichen(int.from_bytes(pruefzahl, "big"), GRUPPE)


def _stimmt(text: str) -> bool:
    return _geprueft(text[:KOERPER]) == text


def _verschrieben(text: str) -> Iterator[str]:
    """Each text that one wrong character or one swap of neighbours makes of it."""
    for stelle, richtig in enumerate(text):
        for zeichen in ZEICHEN:
            if zeichen != richtig:
                yield text[:stelle] + zeichen + text[stelle + 1 :]
        if stelle + 1 < len(text) and text[stelle + 1] != richtig:
            yield text[:stelle] + text[stelle + 1] + richtig + text[stelle + 2 :]
