"""Looking after the catalogue by hand: entries, outcomes of a call, what a source says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Protocol

from lotse.domain.angebot import (
    Angebot,
    AngebotKey,
    Feldpruefung,
    Oeffnungszeit,
    Pruefung,
    Status,
    Telefon,
)
from lotse.domain.intern import Intern
from lotse.domain.ort import Ort
from lotse.services.katalogabgleich import vereine
from lotse.services.katalogarbeit import Dublettenpaar
from lotse.services.katalogzeilen import Felddifferenz
from lotse.services.ortsfrage import Entfernung


class Lage(StrEnum):
    """How an entry stands, where that asks for a look."""

    VERSCHWUNDEN = "verschwunden"
    DOPPELT = "doppelt"
    GEMELDET = "gemeldet"
    BEENDET = "beendet"
    """Paused or closed."""
    UNGELISTET = "ungelistet"
    """The Stelle does not want to be listed: in no search, only here."""


class Ausgang(StrEnum):
    """How a call ended; the keys 1 to 5 in this order."""

    BESTAETIGT = "bestaetigt"
    GEAENDERT = "geaendert"
    NICHT_ERREICHT = "nicht_erreicht"
    GESCHLOSSEN = "geschlossen"
    NICHT_LISTEN = "nicht_listen"


AUSGANGSWORT = {
    Ausgang.BESTAETIGT: "Alles stimmt",
    Ausgang.GEAENDERT: "Etwas hat sich geändert",
    Ausgang.NICHT_ERREICHT: "Niemand erreicht",
    Ausgang.GESCHLOSSEN: "Gibt es nicht mehr",
    Ausgang.NICHT_LISTEN: "Möchte nicht gelistet werden",
}
EINZELN = ("telefone", "oeffnungszeiten", "standort", "wartezeit", "sprachen")
"""The five facts of every entry that age and may be checked one by one."""


@dataclass(frozen=True, slots=True)
class Zeitenlesung:
    """Free text as rows, and the words that stay because nobody could read them."""

    zeiten: tuple[Oeffnungszeit, ...] = ()
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Nummernlesung:
    """A line of numbers, and the words in it that are none."""

    telefone: tuple[Telefon, ...] = ()
    rest: str = ""


class Katalogpflege(Protocol):
    """What the window may ask for entries that are made and changed by hand."""

    def setze(self, key: AngebotKey, angebot: Angebot | None) -> None:
        """Write an entry as it shall stand; None = it was never made (only undo asks that)."""
        ...

    def in_lage(self, lage: Lage) -> frozenset[AngebotKey]: ...
    def quelle(self, key: AngebotKey) -> Angebot | None:
        """The entry as the last import brought it; None = it was made here."""
        ...

    def dubletten(self) -> Sequence[Dublettenpaar]: ...
    def keine_dublette(self, a: AngebotKey, b: AngebotKey) -> None: ...
    def doch_dublette(self, a: AngebotKey, b: AngebotKey) -> None:
        """That they are two was a mistake."""
        ...

    def setze_paar(self, bleibt: Angebot, weg: Angebot) -> None:
        """Two entries at once, both or none."""
        ...

    def entfernung(self, ort: Ort, angebot: Angebot) -> Entfernung: ...
    def mitte(self, ort: Ort) -> tuple[float, float] | None:
        """Latitude and longitude of a PLZ, where somebody brought a table or entries tell."""
        ...

    def bueroort(self) -> Ort:
        """Where the office is, as far as its PLZ is set."""
        ...

    def datenblatt(self, angebot: Angebot) -> bytes:
        """The sheet for the Stelle to confirm, as PDF; nothing confidential stands on it."""
        ...

    def lies_zeiten(self, text: str) -> Zeitenlesung: ...
    def lies_telefone(self, text: str) -> Nummernlesung: ...


class Katalogintern(Protocol):
    """What the office keeps to itself of an entry: in the encrypted file, nowhere else."""

    def lies(self, key: AngebotKey) -> Intern: ...
    def merke(self, key: AngebotKey, intern: Intern) -> None: ...


def nach_anruf(angebot: Angebot, ausgang: Ausgang, pruefung: Pruefung) -> Angebot:
    """The entry after somebody was reached. Who confirms a vanished entry keeps it."""
    erreicht = replace(angebot, pruefung=pruefung, fehlt_in_quelle_seit=None)
    match ausgang:
        case Ausgang.BESTAETIGT | Ausgang.GEAENDERT:
            aktiv = angebot.status is Status.UNGEPRUEFT
            return replace(erreicht, status=Status.AKTIV) if aktiv else erreicht
        case Ausgang.GESCHLOSSEN:
            return replace(erreicht, status=Status.GESCHLOSSEN)
        case Ausgang.NICHT_LISTEN:
            return replace(erreicht, status=Status.NICHT_LISTEN)
        case Ausgang.NICHT_ERREICHT:
            return angebot


def einzeln_geprueft(angebot: Angebot, feld: str, pruefung: Pruefung) -> Angebot:
    """One fact was checked by itself; its earlier check gives way. Places carry their own day."""
    if feld == "plaetze":
        plaetze = angebot.plaetze and replace(angebot.plaetze, stand=pruefung.am, stunde=None)
        return replace(angebot, plaetze=plaetze)
    andere = tuple(p for p in angebot.feldpruefungen if p.feld != feld)
    eigene = Feldpruefung(feld, pruefung.am, pruefung.von, pruefung.wie)
    return replace(angebot, feldpruefungen=(*andere, eigene))


def feldpruefung(angebot: Angebot, feld: str) -> date | None:
    """When this fact was checked later than the whole entry."""
    tag = max((p.am for p in angebot.feldpruefungen if p.feld == feld), default=None)
    ganz = angebot.pruefung.am if angebot.pruefung else date.min
    return tag if tag and tag > ganz else None


def unterschiede(hier: Angebot, quelle: Angebot | None) -> tuple[Felddifferenz, ...]:
    """Field by field what the source says otherwise than the entry here."""
    return vereine(None, hier, quelle)[1] if quelle else ()


def aus_quelle(hier: Angebot, quelle: Angebot, feld: str) -> Angebot:
    """The entry with the value of the source in this field."""
    if feld not in {f.name for f in fields(Angebot)}:
        raise ValueError(feld)
    return replace(hier, **{feld: getattr(quelle, feld)})


def behalten(angebot: Angebot) -> Angebot:
    """It vanished from its source and stays: ours is right."""
    return replace(angebot, fehlt_in_quelle_seit=None)


def gilt_hinweis(angebot: Angebot, heute: date) -> bool:
    """A notice says itself until its last day."""
    bis = angebot.hinweis_bis
    return bool(angebot.hinweis) and (bis is None or bis >= heute)
