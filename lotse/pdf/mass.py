"""Measures of a sheet in points: DIN 5008 Form B, the handed-over head, type sizes."""

from __future__ import annotations

from dataclasses import dataclass

from lotse.i18n.sprache import is_rtl
from lotse.letters.brief import Anordnung, Brief, Briefart, Gestalt, Kopf, Papier

MM = 72 / 25.4
PAPIER = {
    Papier.A3_QUER: (420 * MM, 297 * MM),
    Papier.A4: (210 * MM, 297 * MM),
    Papier.A5: (148 * MM, 210 * MM),
    Papier.A6: (105 * MM, 148 * MM),
}
NUR_GETRENNT_AB = 16
"""From this size on two columns are too narrow (LETTERS 9.2)."""

# DIN 5008 Form B, from the top left corner
ANSCHRIFT_X, ANSCHRIFT_Y = 25 * MM, 62.7 * MM
ANSCHRIFT_BREITE, ANSCHRIFT_HOEHE = 80 * MM, 27.3 * MM
RUECKSENDEZEILE_Y = 57.7 * MM
INFO = (10.0, 14.0)
"""Size and line height of heads and of the information block."""
INFO_X, INFO_Y, INFO_BREITE = 125 * MM, 50 * MM, 65 * MM
BETREFF_Y = 98.46 * MM
FALTMARKEN, LOCHMARKE = (105 * MM, 210 * MM), 148.5 * MM


@dataclass(frozen=True, slots=True)
class Spalte:
    """One language's column."""

    x: float
    breite: float
    sprache: str
    platz: int = 0
    """0 = first in reading order."""

    @property
    def rtl(self) -> bool:
        return is_rtl(self.sprache)


@dataclass(frozen=True, slots=True)
class Mass:
    """Everything the layout of one letter measures with."""

    papier: tuple[float, float]
    links: float
    rechts: float
    oben_erste: float
    oben_weitere: float
    unten: float
    groesse: float
    zeile: float
    fuge: float = 8 * MM
    """Space between two columns; on a card that is folded there it holds both margins."""
    titel: tuple[float, float] = (1.35, 1.15)
    """Size of the two kinds of headings, in parts of the text."""
    polster: float = 10.0
    """Space between a box and its text."""
    luft: float = 1.0
    """Space above headings, in parts of the usual one."""
    knapp: bool = False
    """A form in two languages that shall fit on one sheet of paper: less room, never less type."""

    @property
    def breite(self) -> float:
        return self.papier[0] - self.links - self.rechts

    @property
    def ende(self) -> float:
        """Lowest place of the text frame."""
        return self.papier[1] - self.unten

    @property
    def h1(self) -> tuple[float, float]:
        groesse = round(self.groesse * self.titel[0], 1)
        return groesse, round(groesse * 1.28, 1)

    @property
    def h2(self) -> tuple[float, float]:
        groesse = round(self.groesse * self.titel[1], 1)
        return groesse, round(groesse * 1.32, 1)

    @property
    def mitte(self) -> float:
        return self.links + self.breite / 2

    def spalten(self, *sprachen: str) -> tuple[Spalte, ...]:
        """Equal columns; German first, which is left, whatever runs beside it."""
        breite = (self.breite - self.fuge * (len(sprachen) - 1)) / len(sprachen)
        return tuple(
            Spalte(self.links + nummer * (breite + self.fuge), breite, sprache, nummer)
            for nummer, sprache in enumerate(sprachen)
        )


def is_separate(brief: Brief) -> bool:
    """Two languages, one after the other."""
    getrennt = brief.gestalt.anordnung is Anordnung.GETRENNT
    return brief.zweisprachig and (getrennt or brief.gestalt.groesse >= NUR_GETRENNT_AB)


def _zeile(gestalt: Gestalt, *, knapp: bool) -> float:
    """Line height in parts of the size: letters to offices are set closer (LETTERS 6.2)."""
    if knapp:
        return 1.22
    if gestalt.fliessend and gestalt.eng:
        return 1.22
    return 4 / 3 if gestalt.fliessend or gestalt.eng else 1.5


def _air(brief: Brief) -> float:
    """A report is leafed through: its headings stand apart."""
    if brief.art is Briefart.BERICHT:
        return 1.8
    return 0.7 if brief.gestalt.eng else 1.0


def measure(brief: Brief) -> Mass:
    """DIN margins for the envelope and for one language; narrower ones for two columns.

    A handed-over head is as high as its text: the renderer sets `oben_erste`.
    """
    papier = PAPIER[brief.gestalt.papier]
    groesse = float(brief.gestalt.groesse)
    din = brief.gestalt.kopf is Kopf.DIN
    zweispaltig = brief.zweisprachig and not is_separate(brief)
    klein = brief.gestalt.papier is Papier.A5
    knapp = zweispaltig and brief.art is Briefart.EINWILLIGUNG
    schmal = 12 * MM if knapp else 16 * MM
    links = 13 * MM if klein else schmal if zweispaltig and not din else 25 * MM
    rechts = 13 * MM if klein else schmal if zweispaltig and not din else 20 * MM
    unten = 25 if brief.fusszeile is not None and brief.zweisprachig else 16.5
    return Mass(
        papier=papier,
        links=links,
        rechts=rechts,
        oben_erste=BETREFF_Y,
        oben_weitere=(14 if knapp else 17) * MM,
        unten=(20 if knapp else unten) * MM,
        groesse=groesse,
        zeile=groesse * _zeile(brief.gestalt, knapp=knapp),
        fuge=(5 if knapp else 8) * MM,
        luft=0.5 if knapp else _air(brief),
        knapp=knapp,
    )
