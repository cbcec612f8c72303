"""What a password must be: long. Nothing else is asked of it (OWASP ASVS 5.0, 6.2)."""

from __future__ import annotations

import unicodedata

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis

MINDESTENS, HOECHSTENS = 12, 128
"""Characters. Blanks count, pasting is allowed, no kind of character is demanded."""
GLEICHE = 3
"""A password of at most this many different characters is "aaaaaaaaaaaa"."""


def check_passwort(passwort: str) -> None:
    """Hinweis in a sentence when it is too short, endless, or one key held down."""
    laenge = len(normal(passwort))
    if not MINDESTENS <= laenge <= HOECHSTENS:
        raise Hinweis(
            Aussage("Das Passwort hat {n} Zeichen.", n=laenge),
            "Nichts wurde geändert.",
            Aussage(
                "Bitte nehmen Sie {von} bis {bis}. Gut sind fünf Wörter.",
                von=MINDESTENS,
                bis=HOECHSTENS,
            ),
        )
    if len(set(normal(passwort).casefold())) <= GLEICHE:
        raise Hinweis(
            "Das Passwort besteht aus wenigen gleichen Zeichen.",
            "Nichts wurde geändert.",
            "Bitte nehmen Sie fünf Wörter, die nicht zusammengehören.",
        )


def normal(passwort: str) -> str:
    """NFKC: an é typed on macOS and one typed on Windows are the same."""
    return unicodedata.normalize("NFKC", passwort)


def secret(passwort: str) -> bytearray:
    """The bytes that open a slot, in a buffer that can be wiped."""
    return bytearray(normal(passwort), "utf-8")
