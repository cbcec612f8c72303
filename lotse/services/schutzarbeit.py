"""Privacy at work as the window sees it: what is due, what was done, what is told and to whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from lotse.domain.familie import FamilieId, PersonId
from lotse.domain.protokoll import Kettenbefund, Tat
from lotse.services.aufbewahrung import Faellig, Fristen, Gehalten, Loeschart, Loeschprotokoll


@dataclass(frozen=True, slots=True)
class Schutzbild:
    """What is due now; nothing has happened to it yet."""

    faellig: tuple[Faellig, ...] = ()
    fristen: Fristen = field(default_factory=Fristen)
    uhr_fraglich: bool = False
    gehalten: tuple[Gehalten, ...] = ()
    """Kept beyond their time."""


@dataclass(frozen=True, slots=True)
class Protokollzeile:
    """One deed for the page: who is a name of this house, the family only its sign."""

    seq: int
    zeit: datetime
    wer: str
    """Name of the key slot; "" = the paper, or one that was gone before names were kept."""
    tat: Tat
    fall: str = ""
    """Fallcode; "" = about no family, or about one that is gone."""
    deckwort: str = ""
    familie: str = ""
    """Random id, to tell the families apart; "" = about none."""
    grund: str = ""


@dataclass(frozen=True, slots=True)
class Auskunftsblatt:
    """„Das steht über Sie hier“: the sheet, and the same as a file."""

    pdf: bytes
    daten: bytes


@dataclass(frozen=True, slots=True)
class Hilfedatei:
    """One file of what goes to support, as it is shown before."""

    name: str
    text: str


class Schutzarbeit(Protocol):
    """Implemented in lotse.app.schutzarbeit. Slow, for the store lane; a refusal is a Hinweis."""

    def bild(self) -> Schutzbild:
        """The dry run: the list, longest due first."""
        ...

    def fall(self, familie: FamilieId, art: Loeschart) -> Faellig:
        """One family that asked for it (Art. 17 DSGVO), due or not."""
        ...

    def vergiss(self, faellige: Sequence[Faellig]) -> Loeschprotokoll:
        """After somebody confirmed: a Sicherung, then all of them or none, then the proof."""
        ...

    def beleg(self, protokoll: Loeschprotokoll) -> bytes:
        """The proof as a sheet (PDF): numbers and days, no names."""
        ...

    def kuerze(self) -> int:
        """Entries of the audit log whose time is over go; how many."""
        ...

    def protokoll(self) -> Sequence[Protokollzeile]:
        """The audit log, newest first."""
        ...

    def pruefe(self) -> Kettenbefund:
        """Whether the log is whole, and its head for the paper."""
        ...

    def tabelle(self, zeilen: Sequence[Protokollzeile]) -> bytes:
        """These lines as CSV that no spreadsheet calculates with."""
        ...

    def notiere(self, tat: Tat, familie: FamilieId | None = None, grund: str = "") -> None:
        """One more entry: opened, printed, given out."""
        ...

    def auskunft(self, familie: FamilieId, ausser: frozenset[PersonId]) -> Auskunftsblatt:
        """Everything kept about a family, `ausser` these persons; a look is no giving."""
        ...

    def hilfepaket(self) -> Sequence[Hilfedatei]:
        """What support needs, in full, to be read before it goes: nothing about families."""
        ...

    def packe(self, dateien: Sequence[Hilfedatei]) -> bytes:
        """These files, and no other, as one zip."""
        ...
