"""What the fields of a new family mean: a letter or a name, a postcode or a quarter."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.familie import Familie, FamilieId, Person, Verstaendigung
from lotse.domain.ort import Ort
from lotse.services.aendern import bereinigt
from lotse.services.dieselbe import Kennzeichen, kennzeichen_of

_PLZ = re.compile(r"(?<!\d)\d{5}(?!\d)")
EIN_BUCHSTABE = 2
"""A letter, or one with its point."""


@dataclass(frozen=True, slots=True)
class Eingaben:
    """The six fields as they are typed; `name_bleibt` = the family wants its name kept."""

    wer: str = ""
    deckwort: str = ""
    ort: str = ""
    sprache: str = ""
    telefon: str = ""
    kinder: tuple[Person, ...] = ()
    name_bleibt: bool = False

    @property
    def ist_name(self) -> bool:
        return len(self.wer.strip().rstrip(".")) >= EIN_BUCHSTABE


def familie_of(werte: Eingaben, kennung: str, heute: date) -> Familie:
    """The new family; its name only where the family wants it kept, else the letter."""
    codes = (werte.sprache,) if werte.sprache else ()
    plz = next(iter(_PLZ.findall(werte.ort)), "")
    stadtteil = bereinigt(_PLZ.sub("", werte.ort, count=1)).strip(" ,")
    wer = bereinigt(werte.wer).strip()
    return Familie(
        id=FamilieId(kennung),
        fallcode="",
        deckwort=bereinigt(werte.deckwort).strip(),
        angelegt_am=heute,
        buchstabe=_buchstabe(wer),
        name=wer if werte.ist_name and werte.name_bleibt else "",
        ort=Ort(plz=plz, stadtteil=stadtteil),
        verstaendigung=Verstaendigung(
            codes, codes[0] if codes else "de", kontaktweg=bereinigt(werte.telefon).strip()
        ),
        personen=werte.kinder,
        kinder_gefragt=bool(werte.kinder),
    )


def suchbild(werte: Eingaben, vorschlag: str, heute: date) -> Kennzeichen:
    """What to compare with; a name is compared even where it is not kept, and a code word
    that was only proposed is nobody's."""
    bild = kennzeichen_of(Akte(familie_of(werte, "", heute)))
    deckwort = "" if bild.deckwort == vorschlag else bild.deckwort
    return replace(bild, name=werte.wer.strip() if werte.ist_name else "", deckwort=deckwort)


def _buchstabe(wer: str) -> str:
    """The first letter with its point: "k" and "Krüger" become "K."; "Sch." stays."""
    if wer.endswith("."):
        return wer[:4]
    return f"{wer[0].upper()}." if wer[:1].isalpha() else ""
