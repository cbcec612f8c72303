"""What matching answers: verdicts with reasons, ranked offers, next questions. Values only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from lotse.domain.angebot import Angebot, AngebotKey
from lotse.domain.familie import PersonId
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.recht import Antwort, Bedingung, Leistung, LeistungId
from lotse.domain.wahrheit import Urteil
from lotse.matching.gueltigkeit import IMMER, Gueltigkeit, Zeitraum

ALTE_ZAHLEN = "Die Zahlen dazu gelten heute nicht. Bitte prüfen."
"""Said of a condition that only old figures would decide."""


class Faktstelle(NamedTuple):
    """A fact, and of which child when it is a child's fact ("" = household or any child).

    A tuple, because a match builds, hashes and sorts thousands of them.
    """

    fakt: str
    person: PersonId = PersonId("")


@dataclass(frozen=True, slots=True)
class Bedingungsurteil:
    """One condition with its verdict (passt, noch_klaeren, passt_nicht) and its sentence.

    `genutzt` decided it, `fehlt` would settle it. `satz` is printed unchanged in letters.
    """

    bedingung: Bedingung
    urteil: Urteil
    satz: str
    genutzt: tuple[Faktstelle, ...]
    fehlt: tuple[Faktstelle, ...]

    @property
    def fundstelle(self) -> str:
        return self.bedingung.fundstelle


@dataclass(frozen=True, slots=True)
class Leistungsurteil:
    """A Leistung with every condition. `personen` are the children it fits or may fit."""

    leistung: Leistung
    urteil: Urteil
    bedingungen: tuple[Bedingungsurteil, ...]
    fehlende_fakten: tuple[Faktstelle, ...]
    personen: tuple[PersonId, ...] = ()
    gueltigkeit: Gueltigkeit = Gueltigkeit.AKTUELL
    zeit: Zeitraum = IMMER
    """When the entry and all its figures hold."""

    @property
    def veraltet(self) -> bool:
        """The day lies outside the validity of the entry or of a figure it depends on."""
        return not self.gueltigkeit.gilt

    @property
    def grund(self) -> str:
        """The one sentence beside the verdict: what decides, what is missing, else all met."""
        for bedingung in self.bedingungen:
            if bedingung.urteil is self.urteil:
                return bedingung.satz
        return self.leistung.einfach


@dataclass(frozen=True, slots=True)
class Grund:
    """One reason for the rank of an Angebot: its term, its points, its sentence."""

    code: str
    """Stable key: sprache, weg, zugang, huerde, wartezeit, schwelle, alter, informell, frische."""
    punkte: int
    satz: str
    """German, short: "spricht Türkisch", "15 Minuten mit Bus 12"."""
    gut: bool
    """False = an open barrier or a warning (shown with the triangle)."""


@dataclass(frozen=True, slots=True)
class Treffer:
    """An Angebot with its reasons; `punkte` is their sum, the order among equals is by name."""

    angebot: Angebot
    punkte: int
    gruende: tuple[Grund, ...]


@dataclass(frozen=True, slots=True)
class Verworfen:
    """An Angebot with a known mismatch: still visible, with the sentence, never printed."""

    key: AngebotKey
    name: str
    satz: str


@dataclass(frozen=True, slots=True)
class Hilfe:
    """A listed Leistung with one best Angebot and at most two alternatives."""

    urteil: Leistungsurteil
    angebote: tuple[Treffer, ...]
    anzahl_passend: int
    """How many Angebote passed the hard filters (angebote shows at most three of them)."""
    verworfen: tuple[Verworfen, ...] = ()
    """At most ten, by name."""
    anzahl_verworfen: int = 0

    @property
    def leistung(self) -> Leistung:
        return self.urteil.leistung


@dataclass(frozen=True, slots=True)
class Hilfegruppe:
    """Helps under one wish (its quote) or one Lebensbereich; the last group is the quiet one."""

    titel: str
    """The family's own sentence, or "" = the words of the Lebensbereich."""
    lebensbereich: Lebensbereich | None
    ziel: str
    hilfen: tuple[Hilfe, ...]


@dataclass(frozen=True, slots=True)
class Frage:
    """A question and what an answer would settle (REQUIREMENTS 5.5)."""

    stelle: Faktstelle
    text: str
    antworten: tuple[Antwort, ...]
    """Without the answer "Weiß nicht, möchte nichts sagen", which every question has."""
    klaert_min: int
    klaert_max: int
    leistungen: tuple[LeistungId, ...]
    """Open Leistungen that hang on it."""
    gewicht: float
    """Open verdicts an answer is expected to settle, each counted by wish and urgency."""
    warum: str
    fluechtig: bool
    erwartet: float = 0.0
    """Open verdicts an answer settles on average, each counted once."""
    eilt: bool = False
    """A Frist of one of its Leistungen runs out soon."""


@dataclass(frozen=True, slots=True)
class Katalogstand:
    """Name, day and size of the catalogue the answer was made with."""

    name: str
    stand: date | None
    anzahl: int


@dataclass(frozen=True, slots=True)
class Abgleich:
    """The whole answer for one family on one day."""

    gruppen: tuple[Hilfegruppe, ...]
    fragen: tuple[Frage, ...]
    """Best first; empty = everything important is settled."""
    nicht_angesprochen: tuple[LeistungId, ...]
    heute: date
    wissen_stand: date
    wissen_kennung: str
    katalog: Katalogstand
    hinweise: tuple[str, ...] = ()
    """Plain sentences, e.g. that figures are outside their validity."""
    erst_beraten: bool = False
    """An office might have to tell on the family: no Antrag is proposed by itself."""
    anzahl: Mapping[Urteil, int] = field(default_factory=dict)
    """Counts of the listed helps: passt, noch_klaeren, passt_nicht."""
    ungefragt: Mapping[LeistungId, Leistungsurteil] = field(default_factory=dict)
    """What does not fit and nobody asked for: not listed, but "Warum nicht?" has its answer."""

    @property
    def offen(self) -> int:
        """Listed helps that are still open: what a question is counted against everywhere."""
        return self.anzahl.get(Urteil.NOCH_KLAEREN, 0)

    def hilfen(self) -> tuple[Hilfe, ...]:
        return tuple(hilfe for gruppe in self.gruppen for hilfe in gruppe.hilfen)

    def hilfe(self, leistung: str) -> Hilfe | None:
        return next((h for h in self.hilfen() if h.leistung.id == leistung), None)
