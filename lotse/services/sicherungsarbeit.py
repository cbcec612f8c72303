"""Work on the Sicherungen as the window sees it: look, make, try, bring back, choose a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from lotse.domain.fehler import Hinweis
from lotse.services.sichern import Anlass, Sicherungslage


@dataclass(frozen=True, slots=True)
class Sicherungszeile:
    """One kept Sicherung."""

    datei: Path
    am: datetime
    groesse: int
    """Bytes."""
    zweitort: bool = False
    """It lies at the second place, a stick or a share."""


@dataclass(frozen=True, slots=True)
class Sicherungsbild:
    """Everything the page and Heute show."""

    lage: Sicherungslage
    zeilen: Sequence[Sicherungszeile]
    """Newest first; the second place only while it is there."""
    ordner: Path
    zweitort: Path | None = None
    zweitort_da: bool = False
    ortshinweise: tuple[str, ...] = ()
    """Plain sentences: the data lie in a synchronised folder, on a share, on a stick."""


@dataclass(frozen=True, slots=True)
class Gesichert:
    """What one call did. `datei` None = nothing had changed."""

    datei: Path | None
    zweitort: str = "keiner"
    """keiner, gemacht, fehlt or fehler"""
    hinweis: Hinweis | None = None
    """About the second place; the own Sicherung stands all the same."""


@dataclass(frozen=True, slots=True)
class Probebericht:
    """A rehearsal: the newest Sicherung was brought back beside the data, and every case read."""

    am: datetime
    gut: bool
    grund: str = ""


class Sicherungsarbeit(Protocol):
    """Implemented in lotse.app.sicherungsarbeit. Slow, for jobs; every refusal is a Hinweis."""

    def bild(self) -> Sicherungsbild: ...

    def sichere(self, anlass: Anlass) -> Gesichert:
        """One when it is due; `VON_HAND` and `VORHER` always."""
        ...

    def probe(self, *, sofort: bool = False) -> Probebericht | None:
        """The monthly rehearsal when it is due; `sofort` at once."""
        ...

    def waehle_zweitort(self, ordner: Path | None) -> Sicherungsbild:
        """A stick or a share for copies, remembered for this Tresor; None = none any more."""
        ...

    def datum_stimmt(self) -> None:
        """Somebody answered "Stimmt dieses Datum?" with yes."""
        ...
