"""Handing cases over and taking them, as the window sees it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId
from lotse.services.uebergabepaket import Uebergabepaket, Warmnotiz
from lotse.services.uebergabepaket_ankunft import Ankunft, Ankunftsart, Wechsel


@dataclass(frozen=True, slots=True)
class Geber:
    """A family that may go, and with whom it may go."""

    familie: FamilieId
    fallcode: str
    buchstabe: str
    deckwort: str
    an: tuple[str, ...]
    """Colleagues its consent covers everything for, today."""
    nein: tuple[tuple[str, str], ...] = ()
    """(colleague, why not)."""


@dataclass(frozen=True, slots=True)
class Uebergeben:
    """What went: for the sheet, and for the Verlauf of each case."""

    von: str
    an: str
    am: date
    datei: str
    sha256: str
    faelle: tuple[tuple[FamilieId, str, str, Warmnotiz], ...]
    """(id, Fallcode, word, note)."""
    einwilligungen: tuple[tuple[FamilieId, str], ...]
    """Which consent each rests on."""


@dataclass(frozen=True, slots=True)
class Eingang:
    """An opened package before anything is done with it."""

    paket: Uebergabepaket
    sha256: str


Entscheidung = tuple[Ankunft, Ankunftsart, Akte | None, Akte | None]


class Uebergabearbeit(Protocol):
    """Implemented in lotse.app.uebergabedienst; every refusal is a Hinweis."""

    @property
    def vorschlag(self) -> Callable[[], str] | None:
        """Five words for the file; None = there is no list."""
        ...

    def geber(self, zuerst: FamilieId) -> Sequence[Geber]:
        """S: this family, then all others somebody may take over."""
        ...

    def sammle(
        self, von: str, an: str, notizen: Sequence[tuple[FamilieId, Warmnotiz]]
    ) -> Uebergabepaket:
        """S: the cases as they stand, and that they are about to go; Hinweis when one of them may
        not today."""
        ...

    def siegle(self, paket: Uebergabepaket, wort: bytearray, datei: Path) -> Uebergeben:
        """F: write the file, whole or not at all. The word is wiped."""
        ...

    def notiere(self, uebergeben: Uebergeben) -> None:
        """S: the audit log, one entry for each case: it went."""
        ...

    def uebergib(
        self,
        von: str,
        an: str,
        notizen: Sequence[tuple[FamilieId, Warmnotiz]],
        wort: bytearray,
        datei: Path,
    ) -> Uebergeben:
        """S: all three in one go, so that nothing comes between. The word is wiped."""
        ...

    def blatt(self, uebergeben: Uebergeben) -> bytes:
        """F: what went to whom, for the drawer (PDF)."""
        ...

    def oeffne(self, datei: Path, wort: bytearray) -> Eingang:
        """F: the word is wiped; a wrong one, a changed, cut or newer file is a Hinweis."""
        ...

    def ankunft(self, eingang: Eingang) -> Sequence[Ankunft]:
        """S: what comes, and whom we know."""
        ...

    def uebernimm(self, eingang: Eingang, wahl: Sequence[Entscheidung]) -> tuple[Wechsel, ...]:
        """S: all of them in one unit, or none; what to take back with `stelle_her`."""
        ...

    def stelle_her(self, wechsel: Sequence[Wechsel]) -> None:
        """S: undo and redo, in one unit."""
        ...
