"""Addresses as they are written: street and number, postcode and town, coordinates."""

from __future__ import annotations

import re

_STRASSE = re.compile(
    r"(?P<strasse>.*?[^\d\s])\s*(?P<nummer>\d+\s?[a-zA-Z]?\b"
    r"(?:\s*(?:[-–/+]|u\.|und|bis)\s*(?:\d+\s?[a-zA-Z]?|[a-zA-Z])\b)*)"
)
_PLZ_ORT = re.compile(r"(?P<plz>\d{5})\s+(?P<ort>\S.*)")
BREITE = (47.0, 55.1)
LAENGE = (5.8, 15.1)
PLZ = 5
ZU_LANG = 200
"""No street of the country is so long: such a cell holds something else."""


def split_strasse(text: str) -> tuple[str, str]:
    """("Anna-Muster-Str.", "6-10"); without a number at the end all of it is the street."""
    treffer = _STRASSE.fullmatch(text.strip()) if len(text) < ZU_LANG else None
    if not treffer:
        return text.strip(), ""
    strasse = treffer["strasse"].rstrip(" ,")
    if strasse.lower().endswith(("straße.", "strasse.")):
        strasse = strasse.removesuffix(".")
    return strasse, treffer["nummer"].strip()


def split_plz_ort(text: str) -> tuple[str, str]:
    """("10319", "Berlin"); what has another form is the town."""
    treffer = _PLZ_ORT.fullmatch(text.strip())
    return (treffer["plz"], treffer["ort"].strip()) if treffer else ("", text.strip())


def read_plz(text: str) -> tuple[str, bool]:
    """(five digits or nothing, whether a lost zero came back)."""
    if not (text.isascii() and text.isdecimal()):
        return "", False
    if len(text) == PLZ:
        return text, False
    return (f"0{text}", True) if len(text) == PLZ - 1 else ("", False)


def liegt_in_deutschland(lat: float, lon: float) -> bool:
    return BREITE[0] <= lat <= BREITE[1] and LAENGE[0] <= lon <= LAENGE[1]
