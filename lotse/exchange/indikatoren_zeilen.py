"""Rows of a table to raw entries: which indicator, area, year and stratum, and which cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from lotse.exchange.indikatoren_befunde import Bericht, Code
from lotse.exchange.indikatoren_spalten import BREIT, GEZAEHLT, ist_jahr
from lotse.exchange.indikatoren_zahlen import Zelle, find_komma, read_jahr, read_zahl
from lotse.exchange.indikatorenbuch import Buch
from lotse.exchange.lesen_tabelle import Tabelle
from lotse.exchange.lesen_text import sauber
from lotse.exchange.spalten_worte import faltname
from lotse.services.dialog.arbeit import Lesewunsch, Spaltenwahl, Ziel

GANZES = "Gesamt"
"""The area of rows that name none, and the kind of rows that sum all others."""
_GENERISCH = frozenset({"residents", "wert", "value", "anzahl", "count", "zahl", "personen"})
_ANTEILE = (Ziel.ANTEIL, Ziel.PROZENTE, Ziel.JAHRPROZENTE)


@dataclass(frozen=True, slots=True)
class Roh:
    """One value as it stands there; `breit` = the name of its own column."""

    stelle: str
    spalte: str
    indikator: str
    gebiet: str
    jahr: int
    schicht: str
    zaehler: Zelle | None = None
    nenner: Zelle | None = None
    anteil: Zelle | None = None
    fassung: str = ""


@dataclass(frozen=True, slots=True)
class Zeilenleser:
    """Reads rows of one table. `jahr` counts where a row names none."""

    tabelle: Tabelle
    wunsch: Lesewunsch
    buch: Buch
    bericht: Bericht
    ziele: Mapping[Ziel, Sequence[str]]
    komma: Mapping[str, str]
    bruch: frozenset[str]
    """Columns of shares between 0 and 1."""
    jahr: int | None

    def zeilen(self) -> Iterator[Roh]:
        if not self.ziele.get(Ziel.GEBIET):
            self.bericht.melden(Code.OHNE_GEBIET, "ganze Datei", "", self.ganzes)
        for nummer, zeile in self.tabelle.zeilen:
            stelle = f"Zeile {nummer}"
            gebiet = self.gebiet(zeile)
            if not gebiet:
                if any(sauber(wert) for wert in zeile.values()):
                    self.bericht.melden(Code.GEBIET_FEHLT, stelle, self._spalte(Ziel.GEBIET))
                continue
            yield from self._eine(stelle, zeile, gebiet)

    def gebiet(self, zeile: Mapping[str, object]) -> str:
        spalte = self._spalte(Ziel.GEBIET)
        return sauber(zeile.get(spalte)) if spalte else self.ganzes

    @property
    def ganzes(self) -> str:
        return self.wunsch.gebiet or GANZES

    def zelle(self, zeile: Mapping[str, object], spalte: str) -> Zelle:
        return read_zahl(zeile.get(spalte), self.komma[spalte])

    def year(self, stelle: str, zeile: Mapping[str, object], spalte: str = "") -> int | None:
        """Of the column, of the row, of the person, of the file's name."""
        if spalte and ist_jahr(spalte):
            return read_jahr(spalte)[0]
        eigene = self._spalte(Ziel.JAHR)
        if not eigene:
            return self.jahr
        jahr, zeitraum = read_jahr(zeile.get(eigene))
        if jahr is None:
            self.bericht.melden(Code.JAHR_FEHLT, stelle, eigene, zeile.get(eigene) or "")
        elif zeitraum:
            self.bericht.melden(Code.JAHR_ZEITRAUM, stelle, eigene, zeile.get(eigene))
        return jahr

    def _eine(self, stelle: str, zeile: Mapping[str, object], gebiet: str) -> Iterator[Roh]:
        schicht = self._schicht(stelle, zeile)
        fassung = self._text(zeile, Ziel.FASSUNG)
        jahr = self.year(stelle, zeile) if self._braucht_jahr else None
        if any(self.ziele.get(ziel) for ziel in GEZAEHLT) and jahr is not None:
            n, alle, anteil = (self._wahlzelle(zeile, ziel) for ziel in GEZAEHLT)
            spalte = next(s for z in GEZAEHLT for s in self.ziele.get(z, ()))
            name = self._text(zeile, Ziel.INDIKATOR) or stammname(self.tabelle.datei)
            yield Roh(stelle, spalte, name, gebiet, jahr, schicht, n, alle, anteil, fassung)
        for ziel in BREIT:
            for spalte in self.ziele.get(ziel, ()):
                von = read_jahr(spalte)[0] if ist_jahr(spalte) else jahr
                if von is not None:
                    zelle = self._anteil(zeile, spalte) if ziel in _ANTEILE else None
                    zaehler = None if zelle else self.zelle(zeile, spalte)
                    name = self._breitname(zeile, spalte, ziel)
                    yield Roh(
                        stelle, spalte, name, gebiet, von, schicht, zaehler, None, zelle, fassung
                    )

    @property
    def _braucht_jahr(self) -> bool:
        breit = [s for ziel in BREIT for s in self.ziele.get(ziel, ())]
        gezaehlt = any(self.ziele.get(ziel) for ziel in GEZAEHLT)
        return gezaehlt or any(not ist_jahr(spalte) for spalte in breit)

    def _spalte(self, ziel: Ziel) -> str:
        return next(iter(self.ziele.get(ziel, ())), "")

    def _text(self, zeile: Mapping[str, object], ziel: Ziel) -> str:
        spalte = self._spalte(ziel)
        return sauber(zeile.get(spalte)) if spalte else ""

    def _wahlzelle(self, zeile: Mapping[str, object], ziel: Ziel) -> Zelle | None:
        spalte = self._spalte(ziel)
        if not spalte:
            return None
        return self._anteil(zeile, spalte) if ziel is Ziel.ANTEIL else self.zelle(zeile, spalte)

    def _anteil(self, zeile: Mapping[str, object], spalte: str) -> Zelle:
        """From 0 to 1, whichever way it was written."""
        zelle = self.zelle(zeile, spalte)
        if zelle.zahl is None or (spalte in self.bruch and not zelle.prozent):
            return zelle
        return Zelle(zelle.zahl / 100, repariert=zelle.repariert)

    def _schicht(self, stelle: str, zeile: Mapping[str, object]) -> str:
        wort = self._text(zeile, Ziel.SCHICHT)
        if not wort:
            return ""
        bekannt = self.buch.schichtworte.get(faltname(wort))
        if bekannt is None:
            self.bericht.einmal(Code.SCHICHT_EIGENE, stelle, self._spalte(Ziel.SCHICHT), wort)
            return wort
        if bekannt != wort:
            self.bericht.einmal(Code.SCHICHT_WORT, stelle, self._spalte(Ziel.SCHICHT), wort)
        return bekannt

    def _breitname(self, zeile: Mapping[str, object], spalte: str, ziel: Ziel) -> str:
        if ziel in {Ziel.JAHRZAHLEN, Ziel.JAHRPROZENTE}:
            return self._text(zeile, Ziel.INDIKATOR) or stammname(self.tabelle.datei)
        if faltname(spalte) in _GENERISCH:
            return stammname(self.tabelle.datei)
        if faltname(spalte) in self.buch.namen:
            return spalte
        worte = " ".join(spalte.replace("_", " ").split())
        return f"{worte} ({stammname(self.tabelle.datei)})"


def stammname(datei: str) -> str:
    """The name of a file in words."""
    return " ".join(PurePath(datei).stem.replace("_", " ").split())


def by_target(spalten: Iterable[Spaltenwahl]) -> dict[Ziel, list[str]]:
    ziele: dict[Ziel, list[str]] = {}
    for eine in spalten:
        if eine.ziel:
            ziele.setdefault(eine.ziel, []).append(eine.spalte)
    return ziele


def decimal_signs(tabelle: Tabelle) -> dict[str, str]:
    """Column by column."""
    return {
        spalte: find_komma(zeile.get(spalte) for _, zeile in tabelle.zeilen)
        for spalte in tabelle.spalten
    }


def fractions(
    tabelle: Tabelle, ziele: Mapping[Ziel, Sequence[str]], komma: Mapping[str, str]
) -> frozenset[str]:
    """Columns of shares that run from 0 to 1: nothing above 1, something between, no %."""
    gefunden = set()
    for spalte in (s for ziel in _ANTEILE for s in ziele.get(ziel, ()) if "%" not in s):
        gelesen = [read_zahl(zeile.get(spalte), komma[spalte]) for _, zeile in tabelle.zeilen]
        zahlen = [z.zahl for z in gelesen if z.zahl is not None and not z.prozent]
        if zahlen and max(zahlen) <= 1 and any(0 < zahl < 1 for zahl in zahlen):
            gefunden.add(spalte)
    return frozenset(gefunden)
