"""Work on the Sicherungen as the window sees it: look, make, try, bring back, choose a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, Protocol

from lotse.domain.fehler import Hinweis
from lotse.services.sichern import Anlass, Sicherungslage

WIEDER_WEG: Final = "Akten, die seither gelöscht wurden, löscht Lotse dabei noch einmal."
IM_SCHUTZRAUM: Final = (
    "Notizen im Schutzraum, die seither gelöscht wurden, sind dann wieder da. Bitte löschen Sie"
    " sie dort danach noch einmal."
)
"""Said before every restore, whether there is a Schutzraum or not: so it tells nothing."""


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
    zweitort_da: bool | None = False
    """None = nobody has looked yet."""
    erinnern: bool = False
    """Somebody wants to be told once a week that a stick helps, as long as there is none."""
    erinnerung_faellig: bool = False
    """That is today."""
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

    def bild(self) -> Sicherungsbild:
        """The own folder; at the second place nobody has looked."""
        ...

    def dort(self, bild: Sicherungsbild) -> Sicherungsbild:
        """The same, with what lies at the second place. Aside: a share may take minutes."""
        ...

    def sichere(self, anlass: Anlass) -> Gesichert:
        """One into the own folder when it is due; `VON_HAND` and `VORHER` always."""
        ...

    def bringe(self) -> Gesichert:
        """The newest one to the second place, which may take minutes. Aside."""
        ...

    def probe(self, *, sofort: bool = False) -> Probebericht | None:
        """The monthly rehearsal when it is due; `sofort` at once."""
        ...

    def waehle_zweitort(self, ordner: Path | None) -> None:
        """A stick or a share for copies, remembered for this Tresor, with the first one made
        there. Aside; None = none any more, which takes no time."""
        ...

    def erinnere(self, *, an: bool) -> None:
        """Once a week to a stick, or never: somebody keeps copies in another way."""
        ...

    def erinnert(self) -> None:
        """It was said today; the next time in a week."""
        ...

    def datum_stimmt(self) -> None:
        """Somebody answered "Stimmt dieses Datum?" with yes."""
        ...
