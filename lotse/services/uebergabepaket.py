"""A case moves to a colleague: what goes with it, and whether the family allowed it (F-33).

Pure values. § 203 StGB binds towards colleagues, too: without a consent of the family for just
this colleague nothing is packed, also when somebody leaves (REQUIREMENTS 9.1, 9.2).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lotse.domain.akte import Akte, Schriftstueck
from lotse.domain.einwilligung import Datenart, Empfaengerart
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.vermittlung import Akteur, Schritt, Schrittstand
from lotse.domain.zeit import tageswort
from lotse.letters.brief import Briefart
from lotse.letters.erlaubt import erlaubte_datenarten
from lotse.services.einwilligen import Empfaenger
from lotse.services.weitergeben import DATENWORT, SELBST, Weitergabe, darf_weitergeben

GESUNDHEIT = frozenset(
    {
        Lebensbereich.GESUNDHEIT_KIND,
        Lebensbereich.GESUNDHEIT_ELTERN,
        Lebensbereich.SCHWANGERSCHAFT_ERSTES_JAHR,
    }
)
MELDEN_TAGE = timedelta(days=7)
"""Until then the new one should have spoken with the family."""
SCHRITT = "Bei der Familie melden"


@dataclass(frozen=True, slots=True)
class Warmnotiz:
    """„Warm gehalten“: the family is not just a file. Everything may stay empty."""

    gesagt_von: str = ""
    """Who has told the family that somebody else goes on."""
    gesagt_am: date | None = None
    persoenlich_am: date | None = None
    """When both were with the family together, or will be."""
    wichtig: str = ""
    """What matters next."""


@dataclass(frozen=True, slots=True)
class Paketfall:
    """One case, whole, with its note."""

    akte: Akte
    notiz: Warmnotiz = Warmnotiz()


@dataclass(frozen=True, slots=True)
class Uebergabepaket:
    """What lies in the sealed file: from whom, to whom, when, and the cases."""

    von: str
    an: str
    am: date
    faelle: tuple[Paketfall, ...]


def needed(akte: Akte) -> tuple[Datenart, ...]:
    """The kinds of data the case holds: each has to be ticked, for the case goes whole."""
    return tuple(_needed(akte))


def _needed(akte: Akte) -> Iterator[Datenart]:
    familie = akte.familie
    erwachsene = [p for p in familie.personen if not p.ist_kind]
    if familie.name or any(p.vorname for p in erwachsene):
        yield Datenart.NAME
    if familie.verstaendigung.kontaktweg or familie.ort.plz or familie.ort.stadtteil:
        yield Datenart.KONTAKT
    if familie.kinder:
        yield Datenart.KIND
    yield Datenart.ANLIEGEN
    if akte.vermittlungen or akte.antraege or akte.kontakte or akte.schritte:
        yield Datenart.BISHER
    if familie.verstaendigung.sprachen or familie.verstaendigung.dolmetschen:
        yield Datenart.VERSTAENDIGUNG
    if any(b.bedarfe and b.lebensbereich in GESUNDHEIT for b in familie.bereiche):
        yield Datenart.GESUNDHEIT


def permission(akte: Akte, an: str, heute: date) -> Weitergabe:
    """Whether this colleague may have the whole case today, and why not."""
    return darf_weitergeben(akte, Empfaenger(Empfaengerart.LOTSIN, an), needed(akte), heute)


def reason(antwort: Weitergabe) -> str:
    """Why the case stays here, in one sentence; "" = it may go. It goes whole or not at all."""
    if antwort.ja:
        return ""
    if antwort.erlaubt:
        worte = ", ".join(DATENWORT[art] for art in antwort.fehlt)
        return f"In der Einwilligung ist nicht angekreuzt: {worte}. Die Akte geht nur ganz mit."
    return antwort.grund.removesuffix(SELBST).strip()


def colleagues(akte: Akte, heute: date) -> tuple[str, ...]:
    """Whom the family has allowed anything today, each name once."""
    namen = {
        " ".join(e.empfaenger.split()).casefold(): e.empfaenger
        for e in akte.einwilligungen
        if e.art is Empfaengerart.LOTSIN and erlaubte_datenarten(e, heute)
    }
    return tuple(namen.values())


def without_halte(akte: Akte) -> Akte:
    """Why the one who gives keeps a copy is no business of the one who takes."""
    return replace(akte, halte=())


def handed_over(blatt: Schriftstueck, akte: Akte) -> Akte:
    """The giver's case says to whom it went, with the sum of the file."""
    return replace(akte, schriftstuecke=(*akte.schriftstuecke, blatt))


def sheet_to(an: str, kennung: str, am: date, sha256: str, einwilligung: str) -> Schriftstueck:
    """The line in the Verlauf of the one who gives."""
    return sheet(kennung, f"Übergeben an {an}", am, sha256, einwilligung)


def sheet(kennung: str, titel: str, am: date, sha256: str, einwilligung: str = "") -> Schriftstueck:
    """The line in the Verlauf, on both sides."""
    art = Briefart.UEBERGABE.value
    return Schriftstueck(kennung, art, titel, "de", am, 1, sha256, einwilligung)


def welcome(kennung: str, fall: Paketfall, paket: Uebergabepaket, heute: date) -> Schritt:
    """The first thing the new one does; the note is in it, so that it is found again."""
    notiz = "\n".join((f"Übernommen von {paket.von}.", *note_lines(fall.notiz)))
    return Schritt(
        kennung,
        SCHRITT,
        Akteur.LOTSIN,
        Schrittstand.DRAN,
        bis=heute + MELDEN_TAGE,
        notiz=notiz,
    )


def note_lines(notiz: Warmnotiz) -> tuple[str, ...]:
    """The note in plain sentences; what was not said is not there."""
    return tuple(_note_lines(notiz))


def _note_lines(n: Warmnotiz) -> Iterator[str]:
    if n.gesagt_von or n.gesagt_am:
        wer = f" von {n.gesagt_von}" if n.gesagt_von else ""
        wann = f" am {tageswort(n.gesagt_am)}" if n.gesagt_am else ""
        yield f"Die Familie weiß es{wer}{wann}."
    if n.persoenlich_am:
        yield f"Gemeinsam bei der Familie: {tageswort(n.persoenlich_am)}."
    if n.wichtig.strip():
        yield f"Als Nächstes wichtig: {n.wichtig.strip()}"
