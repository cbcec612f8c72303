"""Words that were written for a web page: lines stay lines, marks and codes go."""

from __future__ import annotations

import re
from html import unescape

_IST = re.compile(
    r"</?(?:p|br|ul|ol|li|div|span|strong|b|em|i|a|h[1-6]|table|t[dhr])(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_ZEILE = re.compile(r"<(?:br\s*/?|/p|/li|/div|/h[1-6]|/t[dhr])(?:\s[^<>]*)?>", re.IGNORECASE)
_STUMM = re.compile(r"<(script|style)(?:\s[^<>]*)?>[^<]*</\1\s*>", re.IGNORECASE)
"""What a browser does, and nobody reads."""
_MARKE = re.compile(
    r"<(?:/?[a-z][a-z0-9]*(?:[\s/][^<>]{0,500})?|!--[^<>]{0,500}--)>", re.IGNORECASE
)
"""Not "< 3 Jahre", nor a mail address in brackets."""


def ohne_auszeichnung(text: str) -> str:
    """HTML as plain words; any other text as it is."""
    if "<" not in text or not _IST.search(text):
        return text
    umbrochen = _ZEILE.sub("\n", _STUMM.sub(" ", " ".join(text.split())))
    zeilen = unescape(_MARKE.sub("", umbrochen)).splitlines()
    return "\n".join(filter(None, (" ".join(zeile.split()) for zeile in zeilen)))
