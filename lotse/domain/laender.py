"""The sixteen Länder by the first two digits of the AGS."""

from __future__ import annotations

LAENDER = {
    "01": "Schleswig-Holstein", "02": "Hamburg", "03": "Niedersachsen", "04": "Bremen",
    "05": "Nordrhein-Westfalen", "06": "Hessen", "07": "Rheinland-Pfalz",
    "08": "Baden-Württemberg", "09": "Bayern", "10": "Saarland", "11": "Berlin",
    "12": "Brandenburg", "13": "Mecklenburg-Vorpommern", "14": "Sachsen",
    "15": "Sachsen-Anhalt", "16": "Thüringen",
}  # fmt: skip


def find_land(*angaben: str) -> str:
    """The first Land that is named, or in which an AGS lies; "" = none is known."""
    for angabe in angaben:
        if angabe in LAENDER.values():
            return angabe
        if angabe.isdecimal() and angabe[:2] in LAENDER:
            return LAENDER[angabe[:2]]
    return ""
