"""A chart as data: the same for the window, the PDF and the table below it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol

from lotse.services.briefe_frist import traegerwort
from lotse.services.zahlen.befunde import Befund
from lotse.services.zahlen.mengen import EINE_ART
from lotse.services.zahlen.tabelle import Zahlentafel
from lotse.services.zahlen.wilson import Anteil
from lotse.services.zahlen.woerter import UNBEKANNT, VERDECKT, wort

NICHTS = "–"


class Bildart(StrEnum):
    """How it is drawn."""

    BALKEN = "balken"
    """Shares from 0 to 1, each with its interval."""
    TRICHTER = "trichter"
    """Counts that grow less from row to row."""
    SPANNE = "spanne"
    """Lower quarter, middle, upper quarter."""
    RASTER = "raster"
    """Counts by row and column; the hidden ones hatched."""


@dataclass(frozen=True, slots=True)
class Bildzeile:
    """One line. None = hidden. `texte` say each value as it is read beside it."""

    name: str
    werte: tuple[float | None, ...]
    texte: tuple[str, ...] = ()
    grenzen: tuple[float, float] | None = None
    """The interval of a share."""
    leise: bool = False
    """Drawn quieter: what one's own line is compared with."""


@dataclass(frozen=True, slots=True)
class Schaubild:
    """`titel` is the finding. `tabelle`: its first line is the head."""

    id: str
    art: Bildart
    titel: str
    unter: str
    zeilen: tuple[Bildzeile, ...] = ()
    spalten: tuple[str, ...] = ()
    tabelle: tuple[tuple[str, ...], ...] = ()
    zaehlt: str = ""
    fuss: str = ""
    n: int = 0

    @property
    def leer(self) -> bool:
        return not self.zeilen

    @property
    def gesprochen(self) -> str:
        """The whole chart as sentences, for whoever does not see it."""
        saetze = [f"{z.name}: {', '.join(z.texte)}." for z in self.zeilen if z.texte]
        if self.art is Bildart.RASTER:
            saetze = [
                f"{z.name}: "
                + ", ".join(f"{s} {t}" for s, t in zip(self.spalten, z.texte, strict=False))
                + "."
                for z in self.zeilen
            ]
        return " ".join((self.unter, *saetze, self.fuss)).strip()


class Sprecher(Protocol):
    """What says words in the language of the window."""

    def t(self, text: str, /, **namen: object) -> str: ...

    def sprachname(self, code: str) -> str: ...

    def zahl(self, wert: float, stellen: int | None = None) -> str: ...

    def monat(self, tag: date, *, mit_jahr: bool = False) -> str: ...


@dataclass(frozen=True, slots=True)
class Worte:
    """Words of one language, and of what is data: reasons of Blockaden."""

    sprache: Sprecher
    gruende: Mapping[str, str] = field(default_factory=dict)

    def t(self, text: str, /, **namen: object) -> str:
        return self.sprache.t(text, **namen)

    def wort(self, merkmal: str, key: str) -> str:
        """A key of a table as it is read; a Stadtteil says itself."""
        bekannt = wort(merkmal, key)
        if bekannt != key or key == UNBEKANNT:
            return self.t(bekannt)
        if merkmal == "grund":
            return self.gruende.get(key, key)
        if merkmal == "traeger":
            return EINE_ART.join(traegerwort(art) for art in key.split(EINE_ART))
        return self.sprache.sprachname(key) if merkmal == "sprache" else key

    def befund(self, befund: Befund) -> str:
        worte = {name: self.wort(*paar) for name, paar in befund.worte.items()}
        return self.t(befund.text, **befund.werte, **worte)

    def monat(self, tag: date) -> str:
        """Like "Oktober 2026"."""
        return self.sprache.monat(tag, mit_jahr=True)

    def zahl(self, wert: int | None) -> str:
        if wert is None:
            return self.t(VERDECKT)
        return str(wert) if wert else NICHTS

    def anteil(self, anteil: Anteil | None) -> str:
        """Like "24 % (18 bis 31 %)"."""
        if anteil is None:
            return self.t(VERDECKT)
        return self.t(
            "{p} % ({u} bis {o} %)",
            p=round(anteil.wert * 100),
            u=round(anteil.unten * 100),
            o=round(anteil.oben * 100),
        )


def table_of(
    tafel: Zahlentafel, zeilen: str, spalten: str, worte: Worte
) -> tuple[tuple[str, ...], ...]:
    """A whole guarded table as it is read, with its sums."""
    kopf = ("", *(worte.wort(spalten, s) for s in tafel.spalten), worte.t("zusammen"))
    reihen = [
        (worte.wort(zeilen, z), *map(worte.zahl, werte if tafel.spalten else ()), worte.zahl(summe))
        for z, werte, summe in zip(tafel.zeilen, tafel.werte, tafel.zeilensummen, strict=True)
    ]
    fuss = map(worte.zahl, tafel.spaltensummen if tafel.spalten else ())
    return (kopf, *reihen, (worte.t("zusammen"), *fuss, worte.zahl(tafel.n)))
