"""A talk, a call, a visit: what happened between the navigator and the family (F-29, F-30)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kontaktart(StrEnum):
    """Where or how."""

    PRAXIS = "praxis"
    BUERO = "buero"
    ZUHAUSE = "zuhause"
    BEGLEITET = "begleitet"
    TELEFON = "telefon"
    OFFENE_TUER = "offene_tuer"
    NACHRICHT = "nachricht"


class Kontaktergebnis(StrEnum):
    """Who was not reached comes back to Heute by itself."""

    GESPROCHEN = "gesprochen"
    MAILBOX = "mailbox"
    NICHT_ERREICHT = "nicht_erreicht"


@dataclass(frozen=True, slots=True)
class Kontakt:
    """One contact. `besprochen` = ticks of § 10a (2) SGB VIII, voluntary codes.

    `naechster_am` = the next contact agreed; None = none. `standort` = which practice or desk.
    """

    id: str
    art: Kontaktart
    ergebnis: Kontaktergebnis
    am: date
    minuten: int | None = None
    standort: str = ""
    dolmetschen: bool | None = None
    notiz: str = ""
    vereinbart: str = ""
    besprochen: tuple[str, ...] = ()
    naechster_am: date | None = None


class Rueckmeldeergebnis(StrEnum):
    """What the reply strip can say; no content flows back."""

    ANGEKOMMEN = "angekommen"
    NICHT_GEKOMMEN = "nicht_gekommen"
    WARTELISTE = "warteliste"
    NICHT_ZUSTAENDIG = "nicht_zustaendig"
    ANGEBOT_ANDERS = "angebot_anders"
    """The Stelle says its entry is wrong: goes to the verification list."""


@dataclass(frozen=True, slots=True)
class Rueckmeldung:
    """The answer of a Stelle to one hand-over; `code` stands on the strip, without a name."""

    id: str
    vermittlung: str
    code: str
    gefragt_am: date
    ergebnis: Rueckmeldeergebnis | None = None
    am: date | None = None
    warteliste_bis: date | None = None
    weiter_an: str = ""
