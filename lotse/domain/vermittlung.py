"""From choice to arrival: Wahl, Vermittlung with its events, and the steps of the plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from lotse.domain.angebot import Angebot, AngebotKey


@dataclass(frozen=True, slots=True)
class Wahl:
    """Options shown, the one chosen, why, and the notice of the Wunsch- und Wahlrecht (E-37).

    `gewaehlt` is an Angebot key, "" = the Leistung without a place, None = not chosen yet."""

    id: str
    leistung: str
    gezeigt: tuple[AngebotKey, ...]
    gewaehlt: AngebotKey | None
    am: date
    grund: str = ""
    hingewiesen_am: date | None = None


class Stand(StrEnum):
    """States of REQUIREMENTS 4.2; the bar on screen shows five of them."""

    VORBEREITET = "vorbereitet"
    UEBERGEBEN = "uebergeben"
    ANGENOMMEN = "angenommen"
    WARTELISTE = "warteliste"
    ABGELEHNT = "abgelehnt"
    NICHT_ZUSTAENDIG = "nicht_zustaendig"
    ANGEKOMMEN = "angekommen"
    HILFT = "hilft"
    HILFT_TEILWEISE = "hilft_teilweise"
    HILFT_NICHT = "hilft_nicht"
    ABGESCHLOSSEN = "abgeschlossen"
    ABGEBROCHEN = "abgebrochen"


class Quelle(StrEnum):
    """Who told it."""

    FAMILIE = "familie"
    STELLE = "stelle"
    VERMUTET = "vermutet"


class Weg(StrEnum):
    """How the family or its letter gets there."""

    BRIEF = "brief"
    TELEFON = "telefon"
    BEGLEITUNG = "begleitung"
    FAMILIE_TRAEGT = "familie_traegt"


@dataclass(frozen=True, slots=True)
class Ereignis:
    """Something that happened; append-only, a correction is a new one.

    `grund` = a code of REQUIREMENTS 4.2 for a no or an end; `quelle` = who said so.
    """

    stand: Stand
    geschehen_am: date
    erfasst_am: datetime
    notiz: str = ""
    grund: str = ""
    quelle: Quelle | None = None
    weg: Weg | None = None


@dataclass(frozen=True, slots=True)
class Vermittlung:
    """A hand-over to one place, with the Angebot frozen as it was shown that day."""

    id: str
    leistung: str
    angebot: Angebot | None
    ereignisse: tuple[Ereignis, ...]
    wahl: str = ""
    leistungstraeger: str = ""
    """Who decides and pays; the Erbringer is the Träger of the Angebot, the family is entitled."""

    @property
    def stand(self) -> Stand:
        """The last thing that happened; nobody types a status."""
        return self.ereignisse[-1].stand if self.ereignisse else Stand.VORBEREITET


class Akteur(StrEnum):
    """Who does a step; the most active version the family can carry comes first (E-30)."""

    FAMILIE = "familie"
    ZUSAMMEN = "zusammen"
    LOTSIN = "lotsin"
    STELLE = "stelle"


class Schrittstand(StrEnum):
    """States of REQUIREMENTS 4.3; never "überfällig", never "versäumt"."""

    VORGEMERKT = "vorgemerkt"
    DRAN = "dran"
    GETAN = "getan"
    GEAENDERT = "geaendert"
    BEENDET = "beendet"


class NichtGetan(StrEnum):
    """Why a step was not done: the step or the circumstances, never the person (E-17).

    The first is what is taken where nobody says more."""

    UMSTAENDE = "umstaende"
    ZU_GROSS = "zu_gross"
    ANDERES_WICHTIG = "anderes_wichtig"
    ANDERE_DRAN = "andere_dran"


@dataclass(frozen=True, slots=True)
class Schritt:
    """One near step: one verb, one person, one place, a day within reach."""

    id: str
    text: str
    akteur: Akteur = Akteur.FAMILIE
    stand: Schrittstand = Schrittstand.VORGEMERKT
    bis: date | None = None
    ziel: str = ""
    leistung: str = ""
    vermittlung: str = ""
    haengt_ab_von: tuple[str, ...] = ()
    notiz: str = ""
    zuversicht: int | None = None
    getan_am: date | None = None
    nicht_getan_grund: NichtGetan | None = None
    versuch: bool = False
    """To be tried; ending it is neutral (E-42)."""
    rueckblick_am: date | None = None
