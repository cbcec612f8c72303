"""Rows of a letter before they meet a page: each holds one cell per column."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto

from lotse.letters.zeichnung import Zeichnung
from lotse.pdf.absatz import Stil, Zeile
from lotse.pdf.mass import Spalte
from lotse.pdf.struktur import Knoten


class Zeichen(Enum):
    """What is drawn at the beginning of a cell."""

    NICHTS = auto()
    PUNKT = auto()
    KAESTCHEN = auto()
    BALKEN = auto()
    HAKEN = auto()


@dataclass(frozen=True, slots=True)
class Nummer:
    """A number before a list item, its own piece of the structure."""

    zeile: Zeile
    knoten: Knoten


@dataclass(frozen=True, slots=True)
class Bild:
    """A drawing of resources/icons; `knoten` None = it is told elsewhere already."""

    name: str
    kante: float
    knoten: Knoten | None
    darunter: bool = True
    """False = beside the text, as before a heading."""


@dataclass(frozen=True, slots=True)
class Zelle:
    """Lines of one paragraph in one column; `knoten` None = an empty place to write on."""

    spalte: Spalte
    stil: Stil
    zeilen: tuple[Zeile, ...]
    knoten: Knoten | None
    einzug: float = 0.0
    zeichen: Zeichen = Zeichen.NICHTS
    nummer: Nummer | None = None
    mindest: float = 0.0
    linie: bool = False
    """A line to write on follows the text."""
    bild: Bild | None = None
    """A pictogram at the beginning, below the box to tick."""
    qr: str = ""
    """A code of this text at the end of the cell."""
    zeichnung: Zeichnung | None = None
    """A picture of lines and words that fills the cell."""

    @property
    def hoehe(self) -> float:
        return max(len(self.zeilen) * self.stil.zeile, self.mindest)


@dataclass(frozen=True, slots=True)
class Reihe:
    """Cells that start on the same line."""

    zellen: tuple[Zelle, ...]
    davor: float = 0.0
    danach: float = 0.0
    block: int = 0
    kasten: int = 0
    """Rows of one box share its number; 0 = no box."""
    mit_naechster: bool = False
    neue_seite: bool = False
    schnittlinie: bool = False
    """A dashed line to cut along stands above."""
    linie: bool = False
    """A thin line stands above: small print."""

    @property
    def hoehe(self) -> float:
        return max((zelle.hoehe for zelle in self.zellen), default=0.0)


@dataclass(frozen=True, slots=True)
class Gesetzt:
    """A row on its page; y is the top of its first line."""

    reihe: Reihe
    y: float


@dataclass(slots=True)
class Seite:
    """The rows of one sheet."""

    reihen: list[Gesetzt] = field(default_factory=list)
