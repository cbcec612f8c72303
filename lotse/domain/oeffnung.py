"""One row of opening hours, as an entry keeps it (CATALOGUE.md 2.6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Zeitart(StrEnum):
    """Four things that share one word and must stay apart."""

    OFFEN = "offen"
    SPRECHSTUNDE = "sprechstunde"
    TELEFON = "telefon"
    NACH_VEREINBARUNG = "nach_vereinbarung"


class Ferienregel(StrEnum):
    """What a row of hours says of school holidays."""

    EGAL = "egal"
    NICHT = "nicht_in_ferien"
    NUR = "nur_in_ferien"


class Feiertagsregel(StrEnum):
    """What a row of hours says of public holidays; `nur` = on these days alone."""

    GESCHLOSSEN = "geschlossen"
    OFFEN = "offen"
    UNBEKANNT = "unbekannt"
    NUR = "nur"


@dataclass(frozen=True, slots=True)
class Oeffnungszeit:
    """One row of hours: weekdays 0=Monday..6, minutes of the day; bis None = open end.

    `datum` = this single day, whatever its weekday. A season is "MM-DD" to "MM-DD", both days
    in it, and may run over the new year. A row with a `hinweis` holds only in part."""

    wochentage: tuple[int, ...]
    von: int
    bis: int | None
    art: Zeitart = Zeitart.OFFEN
    woche_im_monat: tuple[int, ...] = ()
    alle_n_wochen: int | None = None
    anker: date | None = None
    hinweis: str = ""
    datum: date | None = None
    saison_von: str = ""
    saison_bis: str = ""
    ferien: Ferienregel = Ferienregel.EGAL
    feiertage: Feiertagsregel = Feiertagsregel.GESCHLOSSEN
