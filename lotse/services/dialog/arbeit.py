"""What the window and the command may ask about numbers of the place and meetings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from lotse.domain.indikator import Bestand, Treffen
from lotse.services.katalog import Befund, Befundstufe
from lotse.services.stimmen import Stimmenarbeit
from lotse.services.zahlen.tabelle import Schutz


class Ziel(StrEnum):
    """What a column of a table of numbers means; "" = it is not read."""

    INDIKATOR = "indikator"
    GEBIET = "gebiet"
    GEBIETSNAME = "gebietsname"
    JAHR = "jahr"
    SCHICHT = "schicht"
    ZAEHLER = "n"
    NENNER = "N"
    ANTEIL = "anteil"
    FASSUNG = "fassung"
    KINDER = "kinder"
    EINWOHNER = "einwohner"
    EBENE = "ebene"
    TEIL_VON = "teil_von"
    """The larger area it lies in."""
    MERKMAL = "merkmal"
    WERT = "wert"
    ZAHLEN = "zahlen"
    """Wide: the column is an indicator of its own, counted."""
    PROZENTE = "prozente"
    """Wide: an indicator of its own, in per cent."""
    KONTEXT = "kontext"
    """Wide: a context variable of its own."""
    JAHRZAHLEN = "jahrzahlen"
    """Wide: the column is a year, its cells are counts."""
    JAHRPROZENTE = "jahrprozente"
    """Wide: the column is a year, its cells are per cent."""
    NICHTS = ""


@dataclass(frozen=True, slots=True)
class Lesewunsch:
    """What a person says of a file; empty = find out. `spalten`: column -> what it means."""

    spalten: Mapping[str, Ziel] = field(default_factory=dict)
    jahr: int | None = None
    gebiet: str = ""
    """Of rows that name no area: the name of the whole region."""
    ebene: str = ""
    nenner: Path | None = None
    """A second table whose one number is N, by area and year."""
    kontext: bool = False
    """Every number column is context."""


@dataclass(frozen=True, slots=True)
class Spaltenwahl:
    """One column as it was understood, with up to three of its cells."""

    spalte: str
    ziel: Ziel
    beispiele: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Einlesung:
    """A file as it was read; nothing is kept yet. Every repair and refusal is in `befunde`."""

    datei: str
    zeilen: int
    bestand: Bestand
    spalten: tuple[Spaltenwahl, ...]
    befunde: tuple[Befund, ...] = ()

    @property
    def bitte_ansehen(self) -> Sequence[Befund]:
        return [b for b in self.befunde if b.stufe.bitte_ansehen]

    @property
    def abgewiesen(self) -> int:
        """Rows or cells that were not taken."""
        return sum(b.anzahl for b in self.befunde if b.stufe is Befundstufe.ABGEWIESEN)


@dataclass(frozen=True, slots=True)
class Dialogarbeit:
    """S: what the encrypted file keeps. F: what is read of other files."""

    bestand: Callable[[], Bestand | None]
    """The region's own numbers; None = nothing was loaded yet."""
    beispiel: Callable[[], Bestand]
    """The invented example region, so that the page can be tried."""
    lies: Callable[[Path, Lesewunsch], Einlesung]
    """Read, and keep nothing."""
    uebernimm: Callable[[Bestand], Bestand]
    """Keep what was read, joined to what is there; gives the whole."""
    verwirf: Callable[[], None]
    """Take the region's numbers away; meetings stay."""
    stelle_her: Callable[[Bestand | None], None]
    """Put exactly these in their place, in one unit; None = there were none."""
    treffen: Callable[[], Sequence[Treffen]]
    """All meetings, the newest first."""
    merke_treffen: Callable[[Treffen], None]
    """Keep a meeting, new or changed, with its measures."""
    loesche_treffen: Callable[[str], None]
    schutz: Callable[[], Schutz]
    """The threshold and rounding that the office chose."""
    merke_schutz: Callable[[Schutz], None]
    beispieltreffen: Callable[[], Sequence[Treffen]] = tuple
    """An earlier meeting of the example region."""
    stimmen: Stimmenarbeit | None = None
    """What families said, without a name (E-36)."""
