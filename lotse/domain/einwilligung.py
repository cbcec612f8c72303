"""What the family allows: one recipient, one purpose, named kinds of data, an end (9.2).

§ 67b (2) SGB X; Art. 7 and 9 DSGVO; § 203 StGB. Nothing here is inferred: no entry = no consent.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Datenart(StrEnum):
    """One tick of the sheet. Each field of a letter to a third party is bound to one of them."""

    NAME = "name"
    KONTAKT = "kontakt"
    """Telephone, address, times at which the family can be reached."""
    KIND = "kind"
    """First name and age of a child."""
    ANLIEGEN = "anliegen"
    """Need and wish, in the family's words."""
    BISHER = "bisher"
    """What was done already: applications, talks."""
    VERSTAENDIGUNG = "verstaendigung"
    """Language, interpreter, a way without steps."""
    GESUNDHEIT = "gesundheit"
    """Health, expressly (Art. 9 (2) a DSGVO): own tick, own sentence, in writing."""
    RUECKMELDUNG = "rueckmeldung"
    """Whether help arrived: yes, no, waiting list. Never the content of a talk."""


class Richtung(StrEnum):
    """Who may tell whom."""

    HIN = "hin"
    HER = "her"
    BEIDE = "beide"


class Einwilligungsform(StrEnum):
    """For health data only in writing or electronic, unless circumstances are special."""

    SCHRIFTLICH = "schriftlich"
    ELEKTRONISCH = "elektronisch"
    MUENDLICH = "muendlich"


class Empfaengerart(StrEnum):
    """Whom a consent is about; AKTE = that a record with a name is kept at all."""

    STELLE = "stelle"
    PRAXIS = "praxis"
    LOTSIN = "lotsin"
    """A colleague who takes the case over (Übergabepaket)."""
    AKTE = "akte"


@dataclass(frozen=True, slots=True)
class Einwilligung:
    """One signed (or spoken) consent. Valid until `gueltig_bis` or its withdrawal, by that day.

    `angebot` is the key of the Stelle where it is one of the catalogue; `empfaenger` its name as
    printed. `unterschrieben` holds ids of persons ("" entries never): both custodians where
    custody is shared. `zurueckgehalten` = what is withheld, and why, in the family's words.
    """

    id: str
    empfaenger: str
    art: Empfaengerart
    zweck: str
    datenarten: tuple[Datenart, ...]
    richtung: Richtung
    form: Einwilligungsform
    erteilt_am: date
    gueltig_bis: date
    angebot: str = ""
    form_grund: str = ""
    """Why it was only spoken; needed for MUENDLICH."""
    unterschrieben: tuple[str, ...] = ()
    sorge_beide: bool | None = None
    """Do two people hold custody together; None = not asked."""
    erklaert_in: str = ""
    """Language it was explained in; "" = not asked yet (never filled in by itself)."""
    erklaert_von: str = ""
    kind_sagt: str = ""
    zurueckgehalten: str = ""
    widerrufen_am: date | None = None
