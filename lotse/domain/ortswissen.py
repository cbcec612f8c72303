"""What holds in one place only: an overlay over the federal knowledge, never inside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Ortsfeld(StrEnum):
    """What an entry of the place says. The figures belong to the place, not to a Leistung."""

    ZUSTAENDIG = "zustaendig_name"
    BETRAG = "betrag"
    FRIST = "frist"
    LINK = "link_text"
    HINWEIS = "hinweis"
    MIETENSTUFE = "mietenstufe"
    MIETE_1 = "angemessene_miete_1"
    MIETE_2 = "angemessene_miete_2"
    MIETE_3 = "angemessene_miete_3"
    MIETE_4 = "angemessene_miete_4"
    MIETE_5 = "angemessene_miete_5"
    MIETE_WEITERE = "angemessene_miete_je_weitere"

    @property
    def ist_zahl(self) -> bool:
        """A figure of the place: one value per Gebiet, read by the Rechner."""
        return self.value.startswith(("mietenstufe", "angemessene_miete"))


@dataclass(frozen=True, slots=True)
class Ortsangabe:
    """One line of Ortswissen (LAW.md 14): where, about what, since when, who checked it."""

    gebiet: str
    """Prefix of an Amtlicher Gemeindeschlüssel: "05" a Land, "05315" a Kreis, 8 digits a town."""
    feld: Ortsfeld
    wert: str
    quelle: str
    geprueft_am: date
    geprueft_von: str
    leistung: str = ""
    """Empty for figures of the place."""
    gueltig_ab: date | None = None
    gueltig_bis: date | None = None

    def gilt(self, tag: date) -> bool:
        """Both days belong to it."""
        frueh = self.gueltig_ab is not None and tag < self.gueltig_ab
        spaet = self.gueltig_bis is not None and self.gueltig_bis < tag
        return not (frueh or spaet)


@dataclass(frozen=True, slots=True)
class Gebiet:
    """A place with Leistungen of its own."""

    ags: str
    name: str

    @property
    def fakt(self) -> str:
        """Name of the fact "lives here", which its Leistungen ask for."""
        return f"ort_{self.ags}"


class Schichtart(StrEnum):
    """What a package carries."""

    BUND = "bund"
    """The whole federal knowledge, in place of the one that came with the program."""
    ORT = "ort"
    """Rules and figures of one Gebiet, laid over it."""


@dataclass(frozen=True, slots=True)
class Schicht:
    """One layer that holds: from whom, which version, since when."""

    art: Schichtart
    gebiet: str
    name: str
    herausgeber: str
    fingerabdruck: str
    nummer: int
    stand: date
    gueltig_bis: date | None = None
    geladen_am: date | None = None
    kennung: str = ""


@dataclass(frozen=True, slots=True)
class Ortswissen:
    """Everything that is known of places, in one value."""

    angaben: tuple[Ortsangabe, ...] = ()
    gebiete: tuple[Gebiet, ...] = ()
    schichten: tuple[Schicht, ...] = field(default_factory=tuple)
    """Loaded packages, the federal one first."""
