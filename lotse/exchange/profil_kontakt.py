"""A cell that holds everything: address, telephone, hours and people (CATALOGUE 5.4)."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PLZ_ZEILE = re.compile(r"(?:(?P<strasse>.*?\S)[,\s]+)?(?P<plz>\d{5})\s+(?P<ort>[^\d,]+)")
_TELEFON = re.compile(r"(?:tel|fax|mobil|telefon|fon)\b|^[(+0][\d\s()/-]{5,}$", re.IGNORECASE)
_ZEIT = re.compile(
    r"(?:öffnungs|sprech|büro|ansprech-\s*oder\s*büro)\S*zeit|^(?:mo|di|mi|do|fr)\b", re.IGNORECASE
)
_PERSON = re.compile(r"ansprech|projektb|kontakt\s*:|leiter|geschäftsführ|vorsitz", re.IGNORECASE)
_ZU_HAENDEN = re.compile(r"c/o\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Kontakt:
    """What one cell said. `personen` = names stood there and were left out."""

    strasse: str = ""
    plz: str = ""
    ort: str = ""
    zusatz: str = ""
    telefon: str = ""
    zeiten: str = ""
    personen: bool = False


NICHTS = Kontakt()


def split_kontakt(zelle: str) -> Kontakt:
    """Sorted by line. After the first word for a person, what is not clear is a name."""
    if not zelle:
        return NICHTS
    teile: dict[str, list[str]] = {"zusatz": [], "telefon": [], "zeiten": []}
    strasse = plz = ort = ""
    person = zu_haenden = False
    for zeile in filter(None, map(str.strip, zelle.splitlines())):
        adresse = None if plz else _PLZ_ZEILE.fullmatch(zeile)
        if zeit := _ZEIT.search(zeile):
            person = person or bool(_PERSON.search(zeile[: zeit.start()]))
            teile["zeiten"].append(zeile[zeit.start() :])
        elif _ZU_HAENDEN.match(zeile):
            zu_haenden = True
        elif person or _PERSON.search(zeile):
            person = True
        elif _TELEFON.search(zeile):
            teile["telefon"].append(zeile)
        elif adresse:
            davor = teile["zusatz"]
            strasse = adresse["strasse"] or (davor.pop() if davor else "")
            plz, ort = adresse["plz"], adresse["ort"].strip()
        else:
            teile["zusatz"].append(zeile)
    zusatz, telefon, zeiten = (
        trenner.join(teile[name])
        for trenner, name in ((", ", "zusatz"), ("\n", "telefon"), (" ", "zeiten"))
    )
    return Kontakt(strasse, plz, ort, zusatz, telefon, zeiten, person or zu_haenden)
