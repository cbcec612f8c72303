"""What is counted: one row per family, hand-over, step, block and contact, without any name.

No row knows a navigator, an Erbringer or an Angebot: such a question cannot even be asked
(REQUIREMENTS 11.2). `familie` is a running number of this one reading and leads nowhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lotse.domain.anfrage import Absagegrund, Wohin
from lotse.domain.blockade import Blockadecode, Blockadestand
from lotse.domain.familie import Bildung, Kamueber, Wunsch
from lotse.domain.kontakt import Kontaktart, Kontaktergebnis, Rueckmeldeergebnis
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.vermittlung import Akteur, Schrittstand, Stand, Weg


@dataclass(frozen=True, slots=True)
class Bedarfszahl:
    """A need in one Lebensbereich, and whether help is wished."""

    bereich: Lebensbereich
    wunsch: Wunsch | None


@dataclass(frozen=True, slots=True)
class Familienzahl:
    """`grob`: an anonymous case, whose days are known by their year alone."""

    familie: int
    angelegt_am: date
    geschlossen_am: date | None
    stadtteil: str = ""
    sprache: str = ""
    bildung: Bildung | None = None
    juengstes_monate: int | None = None
    """Age of the youngest child when the case began; before birth it is negative."""
    huerden: int = 0
    bedarfe: tuple[Bedarfszahl, ...] = ()
    grob: bool = False
    zettel_am: date | None = None
    kam_ueber: Kamueber | None = None


@dataclass(frozen=True, slots=True)
class Standzahl:
    """A state of a hand-over and its day."""

    stand: Stand
    am: date
    grund: str = ""
    weg: Weg | None = None


@dataclass(frozen=True, slots=True)
class Vermittlungszahl:
    """`leistung` is the right it is about, for its SGB book and its Lebensbereiche."""

    familie: int
    leistung: str
    ereignisse: tuple[Standzahl, ...]


@dataclass(frozen=True, slots=True)
class Schrittzahl:
    """A step of the plan, and who went it."""

    familie: int
    akteur: Akteur
    stand: Schrittstand
    getan_am: date | None


@dataclass(frozen=True, slots=True)
class Blockadezahl:
    """By kinds of carriers, never by a named institution."""

    familie: int
    code: Blockadecode
    traegerarten: tuple[str, ...]
    ereignisse: tuple[tuple[Blockadestand, date], ...]


@dataclass(frozen=True, slots=True)
class Kontaktzahl:
    """A talk or a call that was tried; not where, and not by whom."""

    familie: int
    art: Kontaktart
    ergebnis: Kontaktergebnis
    am: date
    minuten: int | None = None
    dolmetschen: bool | None = None


@dataclass(frozen=True, slots=True)
class Briefzahl:
    """A printed sheet: its kind and language."""

    familie: int
    sprache: str
    am: date


@dataclass(frozen=True, slots=True)
class Antwortzahl:
    """What a Stelle answered, or None while it has not."""

    familie: int
    ergebnis: Rueckmeldeergebnis | None
    gefragt_am: date


@dataclass(frozen=True, slots=True)
class Anfragezahl:
    """A request that could not be taken; there is no case behind it."""

    am: date
    grund: Absagegrund
    weiter: Wohin | None = None


@dataclass(frozen=True, slots=True)
class Zahlenbestand:
    """Everything that may be counted."""

    familien: tuple[Familienzahl, ...] = ()
    vermittlungen: tuple[Vermittlungszahl, ...] = ()
    schritte: tuple[Schrittzahl, ...] = ()
    blockaden: tuple[Blockadezahl, ...] = ()
    kontakte: tuple[Kontaktzahl, ...] = ()
    briefe: tuple[Briefzahl, ...] = ()
    antworten: tuple[Antwortzahl, ...] = ()
    anfragen: tuple[Anfragezahl, ...] = ()
