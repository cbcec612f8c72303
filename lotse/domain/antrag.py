"""An application and what happened to it: the facts every Frist is computed from (section 7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Antragsform(StrEnum):
    """How it was made."""

    FORMLOS = "formlos"
    SCHRIFTLICH = "schriftlich"
    FORMULAR = "formular"
    MUENDLICH = "muendlich"
    ONLINE = "online"


class Antragsart(StrEnum):
    """What happened. Append-only; a correction is a new entry."""

    GESENDET = "gesendet"
    EINGEGANGEN = "eingegangen"
    WEITERGELEITET = "weitergeleitet"
    """`stelle` and `traegerart` name the carrier it went to."""
    EINGEGANGEN_DORT = "eingegangen_dort"
    """Received by the carrier it was forwarded to."""
    ZUSTAENDIGKEIT_STREITIG = "zustaendigkeit_streitig"
    """Only which carrier is disputed, not the claim (§ 43 (1) SGB I)."""
    NICHT_ZUSTAENDIG = "nicht_zustaendig"
    VORLAEUFIG_BEANTRAGT = "vorlaeufig_beantragt"
    """Receipt of the request for provisional benefits."""
    UNTERLAGEN_VERLANGT = "unterlagen_verlangt"
    """`bis` = the day in the office's letter."""
    UNTERLAGEN_DA = "unterlagen_da"
    GUTACHTEN_BEAUFTRAGT = "gutachten_beauftragt"
    GUTACHTEN_DA = "gutachten_da"
    WEITERE_TRAEGER = "weitere_traeger"
    """The leistende Rehaträger asks further carriers: six weeks (§ 15 (4) SGB IX)."""
    KONFERENZ = "konferenz"
    """A Teilhabeplankonferenz is held: two months (§ 15 (4) S. 2 SGB IX)."""
    MITTEILUNG = "mitteilung"
    """A reasoned notice that it takes longer; `bis` = the day it names."""
    BEWILLIGT = "bewilligt"
    ABGELEHNT = "abgelehnt"
    """`am` = date on the letter (posted), `bekannt_am` = the day it really came, if later."""
    WIDERSPRUCH = "widerspruch"
    BINDEND = "bindend"
    """The refusal became binding."""
    UMZUG = "umzug"
    ZURUECKGENOMMEN = "zurueckgenommen"


class Belehrung(StrEnum):
    """What stands at the end of the decision; decides which way and how long (D-07)."""

    SOZIALGERICHT = "sozialgericht"
    VERWALTUNGSGERICHT = "verwaltungsgericht"
    FINANZGERICHT = "finanzgericht"
    FEHLT = "fehlt"
    """Missing or wrong: one year (§ 66 (2) SGG)."""


@dataclass(frozen=True, slots=True)
class Antragsereignis:
    """One fact about the application, on its day."""

    art: Antragsart
    am: date
    erfasst_am: datetime
    stelle: str = ""
    traegerart: str = ""
    bis: date | None = None
    bekannt_am: date | None = None
    belehrung: Belehrung | None = None
    notiz: str = ""


@dataclass(frozen=True, slots=True)
class Antrag:
    """One application for one Leistung at one carrier.

    `teilhabe` decides between D-01/D-02 and D-03/D-04: it is asked, never guessed; None = not
    asked, and then neither letter is offered. `traegerart` as in resources/recht (jugendamt …).
    """

    id: str
    leistung: str
    stelle: str
    traegerart: str
    form: Antragsform = Antragsform.FORMLOS
    teilhabe: bool | None = None
    vermittlung: str = ""
    ereignisse: tuple[Antragsereignis, ...] = ()
