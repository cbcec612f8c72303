"""Free places as a person types them, and read again: "3 von 12 Betten"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lotse.domain.plaetze import Plaetze

_ANZAHL = re.compile(
    r"(?:(?P<vor>[^\d:?]{1,40}):)?\s*(?P<frei>\d{1,5}|\?|keine?r?|voll)"
    r"(?:\s*(?:von|/)\s*(?P<gesamt>\d{1,5}))?(?:\s+(?P<nach>[^\d:,;]{1,40}))?",
    re.IGNORECASE,
)
_FUELLWORT = re.compile(r"\bfrei\w{0,2}\b", re.IGNORECASE)
_EINHEIT: Mapping[str, str] = {
    "platz": "", "plätze": "", "plätzen": "", "place": "", "places": "", "bett": "Betten",
    "betten": "Betten", "bed": "Betten", "beds": "Betten", "zimmer": "Zimmer",
    "zimmern": "Zimmer", "room": "Zimmer", "rooms": "Zimmer", "wohnung": "Wohnungen",
    "familie": "Familien", "families": "Familien", "frau": "Frauen", "kind": "Kinder",
    "kindern": "Kinder", "person": "Personen", "people": "Personen", "stunde": "Stunden",
}  # fmt: skip
"""Spellings of the units; "" = places, the usual one."""


def schreibe(plaetze: Plaetze | None) -> str:
    """As a person types it, and as `lies` reads it again: "3 von 12 Betten"."""
    if plaetze is None:
        return ""
    frei = "?" if plaetze.frei is None else str(plaetze.frei)
    von = "" if plaetze.gesamt is None else f"von {plaetze.gesamt}"
    return " ".join(filter(None, (frei, von, plaetze.einheit)))


def lies(text: str) -> Plaetze | None:
    """Numbers and unit, without a day; None = not to be read so."""
    gefunden = _ANZAHL.fullmatch(" ".join(text.split()))
    if gefunden is None:
        return None
    roh, gesamt = gefunden["frei"], gefunden["gesamt"]
    if roh == "?" and gesamt is None:
        return None
    frei = None if roh == "?" else int(roh) if roh.isdecimal() else 0
    worte = gefunden["vor"] or gefunden["nach"] or ""
    return Plaetze(frei, int(gesamt) if gesamt else None, einheit(worte))


def einheit(worte: str) -> str:
    """The unit in one spelling; "" = places."""
    kern = " ".join(_FUELLWORT.sub(" ", worte).split())
    return _EINHEIT.get(kern.casefold(), kern)
