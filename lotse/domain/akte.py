"""The whole case of one family, as one value: what autosave, undo and letters work on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lotse.domain.antrag import Antrag
from lotse.domain.begruendung import Begruendung
from lotse.domain.blockade import Blockade
from lotse.domain.einwilligung import Einwilligung
from lotse.domain.familie import Familie
from lotse.domain.halt import Halt
from lotse.domain.kontakt import Kontakt, Rueckmeldung
from lotse.domain.netz import Beziehung, Netzkante, Netzknoten
from lotse.domain.nutzung import Nutzung
from lotse.domain.vermittlung import Schritt, Vermittlung, Wahl


@dataclass(frozen=True, slots=True)
class Schriftstueck:
    """What was printed: frozen facts about one sheet, no text (LETTERS 2.1)."""

    id: str
    art: str
    titel: str
    sprache: str
    am: date
    seiten: int
    sha256: str
    einwilligung: str = ""
    """The consent it went out under; "" = the family carries it, or none was needed."""


@dataclass(frozen=True, slots=True)
class Akte:
    """Family, choices, hand-overs, steps and printed sheets. Order of tuples is kept."""

    familie: Familie
    wahlen: tuple[Wahl, ...] = ()
    vermittlungen: tuple[Vermittlung, ...] = ()
    schritte: tuple[Schritt, ...] = ()
    schriftstuecke: tuple[Schriftstueck, ...] = ()
    unterlagen: tuple[str, ...] = ()
    """Papers the family has already (ids of resources/recht/unterlagen.toml): asked once (F-28)."""
    nutzungen: tuple[Nutzung, ...] = ()
    """What is done about the rights a child has by age alone; nothing noted = not known."""
    halte: tuple[Halt, ...] = ()
    """Why the case is kept beyond its time, and how long; one for each reason."""
    einwilligungen: tuple[Einwilligung, ...] = ()
    antraege: tuple[Antrag, ...] = ()
    blockaden: tuple[Blockade, ...] = ()
    kontakte: tuple[Kontakt, ...] = ()
    """In the order they were written; the day is in each."""
    rueckmeldungen: tuple[Rueckmeldung, ...] = ()
    netzknoten: tuple[Netzknoten, ...] = ()
    netzkanten: tuple[Netzkante, ...] = ()
    beziehungen: tuple[Beziehung, ...] = ()
    begruendungen: tuple[Begruendung, ...] = ()
    """Two texts to an application, one for each hand-over that needs them."""


@dataclass(frozen=True, slots=True)
class Aktenzeile:
    """One row of the list of families: no surname, ever (design principle 7)."""

    id: str
    fallcode: str
    anzeige: str
    """"Familie K." or "Anonym"."""
    deckwort: str
    personen: str
    sprachen: tuple[str, ...]
    stadtteil: str
    naechster_schritt: str
    bis: date | None
    zuletzt: date
    geschlossen: bool
    erwachsene: int = 0
    kinder: int = 0
    erwartet: int = 0
    """Who belongs, as numbers: `personen` says them in German."""
    status: str = ""
    """Where the case stands (services.fallstand), worked out for a day; "" = not worked out."""
