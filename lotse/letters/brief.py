"""A letter as data: which sentences, in which languages. No fonts, no pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lotse.letters.inhalt import Anschrift, Inhalt, Satz, saetze_in


class Stueck(StrEnum):
    """Parts a letter may have; which ones it must have depends on its Briefart."""

    ANREDE = "anrede"
    WORUM = "worum"
    WARUM = "warum"
    SCHRITT = "schritt"
    ORT = "ort"
    ZEIT = "zeit"
    MITBRINGEN = "mitbringen"
    KOSTEN = "kosten"
    WEITER = "weiter"
    RECHTE = "rechte"
    HILFE = "hilfe"
    ANLASS = "anlass"
    WUNSCH = "wunsch"
    GETAN = "getan"
    WEITERGABE = "weitergabe"
    BITTE = "bitte"
    ANTWORT = "antwort"


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with its content. An empty title prints none.

    `entfaellt` is the only way to leave an obligatory block empty; it says why.
    """

    stueck: Stueck
    titel: Satz
    inhalt: tuple[Inhalt, ...] = ()
    entfaellt: str = ""


class Briefart(StrEnum):
    """Which letter it is; files and history use the value."""

    FAMILIE = "familie"
    UEBERLEITUNG = "ueberleitung"
    PLAN = "plan"
    UNTERLAGEN = "unterlagen"
    AUSKUNFT = "auskunft"
    """All that is kept about a family, in plain words (Art. 15 DSGVO)."""
    LOESCHUNG = "loeschung"
    """Proof of a deletion for the files of the house: numbers and days, no names."""
    DATENBLATT = "datenblatt"
    """What stands in the catalogue about one help, for its Träger to confirm."""


class Kopf(StrEnum):
    """Head of the sheet: into a window envelope, or handed over."""

    DIN = "din"
    HAND = "hand"


class Anordnung(StrEnum):
    """Two languages side by side, one after the other, or German only."""

    SPALTEN = "spalten"
    GETRENNT = "getrennt"
    DEUTSCH = "deutsch"


class Papier(StrEnum):
    """Sheet size."""

    A4 = "a4"
    A5 = "a5"


GROESSEN = (12, 14, 16, 18)


@dataclass(frozen=True, slots=True)
class Gestalt:
    """What the navigator may choose about the look; the words stay the same."""

    kopf: Kopf = Kopf.HAND
    groesse: int = 14
    automatisch: bool = True
    """True = two columns may fall to 12 points: the next step on page 1, a plan on one sheet."""
    anordnung: Anordnung = Anordnung.SPALTEN
    papier: Papier = Papier.A4
    mit_qr: bool = True
    fliessend: bool = False
    """True = sentences of a block run on (letters to offices)."""


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything the printer must know, and nothing else: same Brief, same bytes."""

    art: Briefart
    sprache: str
    """Language beside the German one; "de" = German only."""
    absender: Anschrift
    empfaenger: Anschrift
    datum: date
    titel: Satz
    bloecke: tuple[Block, ...]
    kopfzeilen: tuple[Satz, ...] = ()
    """Lines of the head (hand) or of the information block (din)."""
    qr: str = ""
    """Address and telephone of the Stelle only; "" = no code."""
    qr_titel: Satz | None = None
    kleingedrucktes: tuple[Satz, ...] = ()
    """Stand of the data: small, at the end, in both languages."""
    vermerke: tuple[Satz, ...] = ()
    """Small print only where a translation is printed: who has read it."""
    fusszeile: Satz | None = None
    """Foot of every sheet that carries a translation: the German text counts."""
    unuebersetzt: Satz | None = None
    """Mark above sentences that stand there in German for want of a translation."""
    gestalt: Gestalt = Gestalt()

    @property
    def zweisprachig(self) -> bool:
        return self.sprache != "de" and self.gestalt.anordnung is not Anordnung.DEUTSCH


def alle_saetze(brief: Brief) -> Iterator[Satz]:
    """Every sentence of the letter once, German side, titles too."""
    yield brief.titel
    yield from brief.kopfzeilen
    for block in brief.bloecke:
        yield block.titel
        for inhalt in block.inhalt:
            yield from saetze_in(inhalt)
    yield from (*brief.kleingedrucktes, *brief.vermerke)
