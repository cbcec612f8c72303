"""German order of names: ä beside a, ß beside ss, capitals beside small letters (DIN 5007-1)."""

from __future__ import annotations

import unicodedata


def sortierwort(text: str) -> str:
    zerlegt = unicodedata.normalize("NFKD", text.casefold())
    return "".join(zeichen for zeichen in zerlegt if not unicodedata.combining(zeichen))
