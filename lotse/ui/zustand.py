"""Everything undo brings back, and the pure changes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeAlias

from lotse.domain.akte import Akte
from lotse.domain.angebot import Angebot, AngebotKey, Pruefung, Status
from lotse.domain.familie import Faktwert, FamilieId
from lotse.domain.fluechtig import FluechtigeAntworten, fluechtiger_name
from lotse.domain.frische import Meldungsart
from lotse.domain.intern import Intern
from lotse.matching.ergebnis import Faktstelle
from lotse.matching.rechner import FAKTEN
from lotse.services.behalten import change_kept, keep_answer, kept_since, release_answer
from lotse.services.uebergabepaket_ankunft import Wechsel
from lotse.services.verschmelzen import Umzug
from lotse.ui.rechnerstand import Rechnerstand
from lotse.ui.rueckgaengig import Eintrag
from lotse.ui.sprung import KEINE


@dataclass(frozen=True, slots=True)
class Zustand:
    """The case and what is forgotten after the talk."""

    akte: Akte
    fluechtig: FluechtigeAntworten = FluechtigeAntworten()
    uebersprungen: frozenset[Faktstelle] = frozenset()
    rechner: Rechnerstand = field(default_factory=Rechnerstand)

    @property
    def familie(self) -> FamilieId:
        return self.akte.familie.id

    def rede(self, stichtag: date | None) -> Redestand:
        """What of it is in memory only."""
        familie = self.akte.familie.id
        return Redestand(familie, self.fluechtig, self.uebersprungen, self.rechner, stichtag)


@dataclass(frozen=True, slots=True)
class Leer:
    """Before a case was made, and again after that was taken back."""

    familie: FamilieId


@dataclass(frozen=True, slots=True)
class Nebenher:
    """A case that was changed beside the open one, e.g. from Heute."""

    akte: Akte

    @property
    def familie(self) -> FamilieId:
        return self.akte.familie.id


@dataclass(frozen=True, slots=True)
class Zwei:
    """Two cases of one family: `akte` stays open, `dort` is in the file or (`weg`) no more."""

    akte: Akte
    dort: Akte
    umzug: Umzug
    weg: bool

    @property
    def familie(self) -> FamilieId:
        return self.akte.familie.id


@dataclass(frozen=True, slots=True)
class Uebernommen:
    """What the cases of a package are now, and what they were a step before."""

    wechsel: tuple[Wechsel, ...]
    familie: FamilieId = KEINE

    @property
    def familien(self) -> frozenset[FamilieId]:
        return frozenset(eines.familie for eines in self.wechsel)


@dataclass(frozen=True, slots=True)
class Geprueft:
    """How an entry of the catalogue stands: its last check, and whether it counts."""

    key: AngebotKey
    pruefung: Pruefung | None
    status: Status
    familie: FamilieId = KEINE


@dataclass(frozen=True, slots=True)
class Eingetragen:
    """A whole entry of the catalogue; None = before it was made."""

    key: AngebotKey
    angebot: Angebot | None
    familie: FamilieId = KEINE


@dataclass(frozen=True, slots=True)
class Gemeldet:
    """Whether this came back from a case on this day."""

    key: AngebotKey
    art: Meldungsart
    am: date
    steht: bool
    familie: FamilieId = KEINE


@dataclass(frozen=True, slots=True)
class Getrennt:
    """Whether a person said that these are two entries."""

    a: AngebotKey
    b: AngebotKey
    getrennt: bool
    familie: FamilieId = KEINE


@dataclass(frozen=True, slots=True)
class Vereint:
    """Two entries that a person puts together, as they stand."""

    bleibt: Angebot
    weg: Angebot
    familie: FamilieId = KEINE


@dataclass(frozen=True, slots=True)
class Vermerkt:
    """What the office keeps to itself of an entry."""

    key: AngebotKey
    intern: Intern
    familie: FamilieId = KEINE


@dataclass(frozen=True, slots=True)
class Beisache:
    """Something beside cases and catalogue, like a meeting: what writes it as it stands."""

    schreibe: Callable[[], object]
    key: str = ""
    familie: FamilieId = KEINE


Fallstand: TypeAlias = Zustand | Leer
Katalogwechsel: TypeAlias = (
    Geprueft | Eingetragen | Gemeldet | Getrennt | Vereint | Vermerkt | Beisache
)
KATALOGWECHSEL = (Geprueft, Eingetragen, Gemeldet, Getrennt, Vereint, Vermerkt, Beisache)
Stand: TypeAlias = Fallstand | Katalogwechsel | Nebenher | Zwei | Uebernommen
"""What one step of undo goes back to."""


@dataclass(frozen=True, slots=True)
class Redestand:
    """What a talk has in memory only; it may survive a short locking, sealed."""

    familie: FamilieId
    fluechtig: FluechtigeAntworten
    uebersprungen: frozenset[Faktstelle]
    rechner: Rechnerstand
    stichtag: date | None = None

    def mit(self, akte: Akte) -> Zustand:
        """Back into the case it belongs to."""
        return Zustand(akte, self.fluechtig, self.uebersprungen, self.rechner)


def remembered(eintrag: Eintrag[Stand]) -> Eintrag[Stand] | None:
    """What may be taken back after the case was left: its file, never the fleeting answers."""
    vorher, nachher = _file_only(eintrag.vorher), _file_only(eintrag.nachher)
    if vorher == nachher:
        return None
    return Eintrag[Stand](vorher, nachher, eintrag.text, eintrag.buendel)


def _file_only(stand: Stand) -> Stand:
    return Zustand(stand.akte) if isinstance(stand, Zustand) else stand


def with_answer(z: Zustand, stelle: Faktstelle, wert: Faktwert | None, heute: date) -> Zustand:
    """A fleeting answer, in memory; where the family wished that it stays, in the case."""
    if kept_since(z.akte, stelle):
        z = replace(z, akte=change_kept(z.akte, stelle, wert, heute))
        if wert is not None:
            return z
    name = fluechtiger_name(stelle.fakt, stelle.person)
    return replace(z, fluechtig=FluechtigeAntworten({**z.fluechtig.fakten, name: wert}))


def without_answer(z: Zustand, stelle: Faktstelle) -> Zustand:
    """As if it had never been asked; what the Rechner settled is forgotten with the whole of it."""
    if kept_since(z.akte, stelle):
        return replace(z, akte=change_kept(z.akte, stelle, None, date.min))
    name = fluechtiger_name(stelle.fakt, stelle.person)
    if name in FAKTEN and z.fluechtig.fakten.get(name) is None:
        z = replace(z, rechner=replace(z.rechner, nutzt=False))
    rest = {n: wert for n, wert in z.fluechtig.fakten.items() if n != name}
    return replace(z, fluechtig=FluechtigeAntworten(rest))


def with_kept(
    z: Zustand, stelle: Faktstelle, heute: date, gesagt: FluechtigeAntworten | None
) -> Zustand:
    """The family wants an answer of `gesagt` to stay, said or calculated; None = to be forgotten
    again."""
    if gesagt:
        name = fluechtiger_name(stelle.fakt, stelle.person)
        diese = {n: wert for n, wert in gesagt.fakten.items() if n == name}
        bisher = FluechtigeAntworten({**z.fluechtig.fakten, **diese})
        akte, fluechtig = keep_answer(z.akte, bisher, stelle, heute)
    else:
        akte, fluechtig = release_answer(z.akte, z.fluechtig, stelle)
    return replace(z, akte=akte, fluechtig=fluechtig)
