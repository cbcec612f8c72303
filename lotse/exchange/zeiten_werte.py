"""What single pieces of opening hours mean: days, dates, seasons, holidays, kinds."""

from __future__ import annotations

import calendar
import re
from datetime import date

from lotse.domain.oeffnung import Feiertagsregel, Ferienregel, Zeitart

TAG = 1440
STUNDE = 60
NACHT_BIS = 6
"""A bare "2-4" means the afternoon to people and the night to a clock: it stays text."""
WOCHE = ("mo", "di", "mi", "do", "fr", "sa", "so")
ALLE_TAGE = tuple(range(7))
_MONATE = ("jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez")
_ORDWORT = {"erste": 1, "zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5, "letzte": -1}
_ZAHLWORT = {"zwei": 2, "drei": 3, "vier": 4}


def wochentag(text: str) -> int:
    kurz = text.casefold()
    return 5 if kurz.startswith("sonna") else WOCHE.index(kurz[:2])


def monat(text: str) -> int:
    kurz = text.casefold()[:3]
    return _MONATE.index("mär" if kurz == "mrz" else kurz) + 1


def minuten(text: str) -> int | None:
    """8.30 and 08:30; 24:00 is the end of the day."""
    stunde, minute = (int(teil) for teil in re.split("[:.]", text))
    gesamt = stunde * STUNDE + minute
    return gesamt if gesamt <= TAG and minute < STUNDE else None


def ordnung(text: str) -> int | None:
    """The number of a week in the month: "1.", "ersten", "letzter" (-1)."""
    if text[:1].isdecimal():
        zahl = int(text.rstrip("."))
        return zahl if 1 <= zahl <= 5 else None  # noqa: PLR2004 - no month has a sixth Monday
    return _ORDWORT.get(text.casefold().rstrip("rnm"))


def abstand(text: str) -> int:
    """Every so many weeks."""
    if zahl := re.search(r"alle\s+(\d+)\s+Wochen", text, re.IGNORECASE):
        return int(zahl[1])
    wort = re.search(r"alle\s+(\w+)\s+Wochen", text, re.IGNORECASE)
    return _ZAHLWORT[wort[1].casefold()] if wort else 2


def tag_des_jahres(text: str) -> tuple[int, int, int | None] | None:
    """(day, month, year): None where no such day exists; a year of two digits is of 2000."""
    teile = re.findall(r"\d+", text)
    tag, mon = int(teile[0]), int(teile[1])
    jahr = int(teile[2]) if len(teile) > 2 else None  # noqa: PLR2004 - day, month, year
    jahr = jahr + 2000 if jahr is not None and jahr < 100 else jahr  # noqa: PLR2004 - two digits
    if not 1 <= mon <= 12 or not 1 <= tag <= _laenge(jahr or 2024, mon):  # noqa: PLR2004
        return None
    return tag, mon, jahr


def monatsanfang(mon: int) -> str:
    return f"{mon:02}-01"


def monatsende(mon: int) -> str:
    """29 February is a day of the season, in years that have it."""
    return f"{mon:02}-{_laenge(2024, mon)}"


def _laenge(jahr: int, mon: int) -> int:
    return calendar.monthrange(jahr, mon)[1]


def ein_tag(text: str) -> date | None:
    gelesen = tag_des_jahres(text)
    if gelesen is None or gelesen[2] is None or not 1900 <= gelesen[2] <= 2099:  # noqa: PLR2004
        return None
    return date(gelesen[2], gelesen[1], gelesen[0])


def ferienregel(text: str) -> Ferienregel:
    klein = text.casefold()
    return Ferienregel.NUR if klein.startswith("nur") else Ferienregel.NICHT


def feiertagsregel(text: str) -> Feiertagsregel:
    klein = text.casefold()
    if klein.startswith("auch"):
        return Feiertagsregel.OFFEN
    if "fragen" in klein:
        return Feiertagsregel.UNBEKANNT
    return Feiertagsregel.GESCHLOSSEN


def artwort(text: str) -> Zeitart:
    klein = text.casefold()
    if klein.startswith("tel") or "telefon" in klein:
        return Zeitart.TELEFON
    return Zeitart.SPRECHSTUNDE if "sprech" in klein or "beratung" in klein else Zeitart.OFFEN
