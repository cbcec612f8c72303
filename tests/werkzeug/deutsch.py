"""German words in a text that should have none: small words that English does not have."""

from __future__ import annotations

import re

_DEUTSCH = re.compile(
    r"\b(?:der|die|das|den|dem|ein|eine|einen|nicht|kein|keine|und|oder|mit|von|zum|zur|für|auf"
    r"|ist|sind|wird|wurde|lässt|gibt|bitte|sie|ihre|datei|nichts|erlaubt|zeile|noch|nur|bei|ab"
    r"|wochen?|monaten?|jahren?|minuten?|spricht|kommt|ohne|seit|geht|uhr|nach|aus|im)\b"
    r"|[äöüß„]",
    re.IGNORECASE,
)


def deutsche_worte(text: str, *namen: str) -> list[str]:
    """Those words, without what is a name and stays as it is."""
    for name in namen:
        text = text.replace(name, "")
    return _DEUTSCH.findall(text)
