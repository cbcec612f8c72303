"""A month as people type it: "6.2026" becomes a day, and back."""

from __future__ import annotations

import re
from datetime import date, timedelta

_MONAT = re.compile(r"\s*(\d{1,2})\s*[./]\s*((?:19|20)\d{2})\s*")
_DEZEMBER = 12


def lies_monat(text: str, *, ende: bool = False) -> date | None:
    """First or last day of the month; None when it is none."""
    fund = _MONAT.fullmatch(text)
    monat, jahr = (int(fund[1]), int(fund[2])) if fund else (0, 0)
    if not 1 <= monat <= _DEZEMBER:
        return None
    if not ende:
        return date(jahr, monat, 1)
    folgt = date(jahr + 1, 1, 1) if monat == _DEZEMBER else date(jahr, monat + 1, 1)
    return folgt - timedelta(days=1)


def zeige_monat(tag: date | None) -> str:
    return f"{tag.month:02}.{tag.year}" if tag else ""
