"""A letter as data: which sentences, in which languages. No fonts, no pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lotse.letters.inhalt import Anschrift, Inhalt, Satz, Uebersetzungsstand, saetze_in
from lotse.letters.logo import Logo


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
    ANTRAG = "antrag"
    LAGE = "lage"
    BEGRUENDUNG = "begruendung"
    FRIST = "frist"
    ZUSTAENDIG = "zustaendig"
    UNTERSCHRIFT = "unterschrift"
    ABGABE = "abgabe"
    WER = "wer"
    MIT_WEM = "mit_wem"
    DATENARTEN = "datenarten"
    ZWECK = "zweck"
    GESUNDHEIT = "gesundheit"
    FREIWILLIG = "freiwillig"
    WIDERRUF = "widerruf"
    DAUER = "dauer"
    DATENSCHUTZ = "datenschutz"
    ERKLAERT = "erklaert"
    KIND = "kind"
    PERSONEN = "personen"
    EINSCHAETZUNG = "einschaetzung"
    NOTIZEN = "notizen"
    OHNE_NOTIZ = "ohne_notiz"
    SAGEN = "sagen"
    STAERKEN = "staerken"
    STAND = "stand"
    KARTE = "karte"
    STAMMBAUM = "stammbaum"
    LISTE = "liste"
    ZEICHEN = "zeichen"


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
    UEBERGABE = "uebergabe"
    """What went to which colleague, when: for the drawer of the house."""
    DATENBLATT = "datenblatt"
    """What stands in the catalogue about one help, for its Träger to confirm."""
    ANTRAG = "antrag"
    """The family applies, without a form."""
    WEITERLEITUNG = "weiterleitung"
    """The family asks an office to forward, to pay meanwhile, or about the clock of § 14 SGB IX."""
    FRIST = "frist"
    """The family asks an office for a decision, for time, or tells a need."""
    KOPIE = "kopie"
    """The family's own copy of what it sends to an office, to be read in its language."""
    EINWILLIGUNG = "einwilligung"
    """Consent and release from confidentiality: one recipient on one sheet."""
    VERSAND = "versand"
    """The hand-over sheet sent by the Lotsin, within the consent."""
    FALLBRIEF = "fallbrief"
    """A case told to a colleague without saying whose it is."""
    ZUWEISUNG = "zuweisung"
    """A slip of the pad: an invitation to talk, never why."""
    STARTKARTE = "startkarte"
    """Who the Lotsin is, what she writes down and what not."""
    TERMIN = "termin"
    """A card for one appointment, never what it is for."""
    GESPRAECH = "gespraech"
    """What was agreed in one talk."""
    GESCHAFFT = "geschafft"
    """Strengths and the steps the family did."""
    RUECKMELDUNG = "rueckmeldung"
    """To the practice: came, did not come, is helped, needs nothing more."""
    ANTWORTSTREIFEN = "antwortstreifen"
    """The reply of a Stelle: a code, no name."""
    BERICHT = "bericht"
    """Sums over all cases for the partners on the spot, with charts; no family."""
    VERZEICHNIS = "verzeichnis"
    """The catalogue, or a part of it, as a list to leaf through."""
    NETZ = "netz"
    """Who carries the family: map and genogram, with the same facts as a list."""
    SCHUTZNOTIZ = "schutznotiz"
    """A note of the Schutzraum (§ 4 KKG): printed only there, in no packet and no history."""


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

    A3_QUER = "a3_quer"
    """For a wall: landscape."""
    A4 = "a4"
    A5 = "a5"
    A6 = "a6"


class Bogen(StrEnum):
    """What a sheet from the printer holds: one page, cards to cut out, or a card to fold."""

    BLATT = "blatt"
    KARTEN = "karten"
    FALTKARTE = "faltkarte"


GROESSEN = (12, 14, 16, 18)


GROSSE_SCHRIFT = 16
"""Points for whoever reads with effort, or reads German for want of texts in the own language."""


@dataclass(frozen=True, slots=True)
class Gestalt:
    """What the navigator may choose about the look; the words stay the same."""

    kopf: Kopf = Kopf.HAND
    groesse: int = 14
    automatisch: bool = True
    """True = two columns may fall to 12 points: the next step on page 1, a plan on one sheet."""
    anordnung: Anordnung = Anordnung.SPALTEN
    papier: Papier = Papier.A4
    """Of a card: its size; the printer gets A4."""
    bogen: Bogen = Bogen.BLATT
    voll: bool = False
    """True = as many copies of a card as the sheet holds."""
    mit_qr: bool = True
    fliessend: bool = False
    """True = sentences of a block run on (letters to offices)."""
    eng: bool = False
    """True = lines as close as in a letter to an office, still one sentence a line."""


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
    eingangsstempel: Satz | None = None
    """What stands in the empty field for the stamp of an office; None = no field."""
    absenderfelder: tuple[Satz, ...] = ()
    """Lines for the sender to fill in by hand in the head of the envelope."""

    logo: Logo | None = None
    """Picture in the head of a letter of the house."""
    eigener_wortlaut: bool = False
    """Some block of it was worded by the organisation; for the history, not drawn."""

    @property
    def zweisprachig(self) -> bool:
        """False also where not one sentence of the blocks is translated: then German stands
        alone, and the sheet says so in the language it was asked for."""
        return self._soll_zwei and _has_translation(self.bloecke)

    @property
    def ohne_uebersetzung(self) -> bool:
        """A second language was asked for, and the sheet has nothing in it."""
        return self._soll_zwei and not _has_translation(self.bloecke)

    @property
    def _soll_zwei(self) -> bool:
        return self.sprache != "de" and self.gestalt.anordnung is not Anordnung.DEUTSCH


_UEBERSETZT = (Uebersetzungsstand.QUELLE, Uebersetzungsstand.GEPRUEFT, Uebersetzungsstand.ENTWURF)


def _has_translation(bloecke: Iterable[Block]) -> bool:
    """A list item that stays a German word is none."""
    return any(
        satz.parallel is not None
        and satz.parallel.stand in _UEBERSETZT
        and satz.parallel.text != satz.text
        for block in bloecke
        for inhalt in (block.titel, *block.inhalt)
        for satz in saetze_in(inhalt)
    )


def alle_saetze(brief: Brief) -> Iterator[Satz]:
    """Every sentence of the letter once, German side, titles too."""
    yield brief.titel
    yield from brief.kopfzeilen
    for block in brief.bloecke:
        yield block.titel
        for inhalt in block.inhalt:
            yield from saetze_in(inhalt)
    yield from (*brief.kleingedrucktes, *brief.vermerke)
