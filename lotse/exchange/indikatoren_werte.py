"""Raw entries to values: each is checked, every repair and refusal is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lotse.domain.indikator import Indikator, Messwert
from lotse.exchange.indikatoren_befunde import Bericht, Code
from lotse.exchange.indikatoren_zahlen import Marke, Zelle
from lotse.exchange.indikatoren_zeilen import Roh
from lotse.exchange.indikatorenbuch import Buch
from lotse.exchange.spalten_worte import faltname

MARKEN = {
    Marke.LEER: Code.LEER,
    Marke.VERDECKT: Code.VERDECKT,
    Marke.STRICH: Code.STRICH,
}
_Stelle = tuple[str, str, int, str]
Nenner = Mapping[tuple[str, int, str], int]
"""N by area, year and stratum, from a second table; N of all is not that of a stratum."""


@dataclass(slots=True)
class Wertleser:
    """Collects what is taken."""

    buch: Buch
    bericht: Bericht
    nenner: Nenner | None = None
    werte: dict[_Stelle, Messwert] = field(default_factory=dict)
    indikatoren: dict[str, Indikator] = field(default_factory=dict)

    def nimm(self, roh: Roh) -> None:
        haupt = roh.zaehler if _hat_zahl(roh.zaehler) or roh.anteil is None else roh.anteil
        if haupt is None or haupt.marke is not None:
            self._ohne(roh, haupt)
            return
        wert = self._wert(roh)
        if wert is not None:
            self._lege(roh, wert)

    def indikator(self, roh: Roh) -> str:
        """The id in the book, or an own indicator with the words of the file."""
        name = faltname(roh.indikator)
        key = self.buch.namen.get(name, name) or "indikator"
        if key not in self.indikatoren:
            bekannt = self.buch.indikatoren.get(key)
            if bekannt is None:
                self.bericht.melden(Code.INDIKATOR_EIGENER, roh.stelle, roh.spalte, roh.indikator)
            quelle = self.bericht.datei
            self.indikatoren[key] = bekannt or Indikator(key, roh.indikator, quelle=quelle)
        return key

    def _ohne(self, roh: Roh, haupt: Zelle | None) -> None:
        """A gap is kept as one: the area and the year stand in the table."""
        marke = haupt.marke if haupt and haupt.marke else Marke.LEER
        if marke is Marke.KEINE_ZAHL:
            self.bericht.melden(Code.KEINE_ZAHL, roh.stelle, roh.spalte)
            return
        self.indikator(roh)
        self.bericht.zaehlen(MARKEN[marke], roh.stelle, roh.spalte)

    def _wert(self, roh: Roh) -> Messwert | None:
        zahlen = self._ganze(roh)
        if zahlen is None:
            return None
        zaehler, nenner = zahlen
        anteil = roh.anteil.zahl if roh.anteil else None
        if anteil is not None and not 0 <= anteil <= 1:
            self.bericht.melden(Code.ANTEIL_BEREICH, roh.stelle, roh.spalte, _prozent(anteil))
            return None
        nenner = self._zweiter(roh, nenner)
        if zaehler is None and anteil is not None and nenner is not None:
            zaehler = round(anteil * nenner)
            self.bericht.melden(Code.AUS_PROZENT, roh.stelle, roh.spalte, _prozent(anteil))
        if zaehler is not None and nenner is not None and zaehler > nenner:
            self.bericht.melden(Code.NENNER_KLEIN, roh.stelle, roh.spalte, f"{zaehler} / {nenner}")
            return None
        if nenner is None:
            ohne = Code.OHNE_NENNER if zaehler is None else Code.OHNE_NENNER_ANZAHL
            self.bericht.zaehlen(ohne, roh.stelle, roh.spalte)
        return Messwert(
            self.indikator(roh), roh.gebiet, roh.jahr, roh.schicht, zaehler, nenner,
            anteil if nenner is None else None, roh.fassung,
        )  # fmt: skip

    def _ganze(self, roh: Roh) -> tuple[int | None, int | None] | None:
        """Both counts; None = one of them cannot be, and that was told."""
        for zelle in (roh.zaehler, roh.nenner, roh.anteil):
            if zelle is None or zelle.zahl is None:
                continue
            if zelle.zahl < 0:
                self.bericht.melden(Code.NEGATIV, roh.stelle, roh.spalte, zelle.wort)
                return None
            if zelle is not roh.anteil and (zelle.prozent or zelle.ganz is None):
                code = Code.ANZAHL_PROZENT if zelle.prozent else Code.NICHT_GANZ
                self.bericht.melden(code, roh.stelle, roh.spalte, zelle.wort)
                return None
            if zelle.repariert:
                self.bericht.melden(Code.TAUSENDER, roh.stelle, roh.spalte, zelle.wort)
        if roh.nenner is not None and roh.nenner.marke is Marke.KEINE_ZAHL:
            self.bericht.melden(Code.KEINE_ZAHL, roh.stelle, roh.spalte, "N")
            return None
        return (
            roh.zaehler.ganz if roh.zaehler else None,
            roh.nenner.ganz if roh.nenner else None,
        )

    def _zweiter(self, roh: Roh, nenner: int | None) -> int | None:
        if nenner is not None or self.nenner is None:
            return nenner
        gefunden = self.nenner.get((roh.gebiet, roh.jahr, roh.schicht))
        if gefunden is None:
            self.bericht.zaehlen(Code.NENNER_FEHLT, roh.stelle, roh.spalte)
        return gefunden

    def _lege(self, roh: Roh, wert: Messwert) -> None:
        stelle = wert.indikator, wert.gebiet, wert.jahr, wert.schicht
        schon = self.werte.setdefault(stelle, wert)
        if schon is not wert:
            code = Code.DOPPELT if schon == wert else Code.WIDERSPRUCH
            self.bericht.melden(code, roh.stelle, roh.spalte, roh.gebiet)


def _prozent(anteil: float) -> str:
    return f"{anteil * 100:.1f} %".replace(".", ",")


def _hat_zahl(zelle: Zelle | None) -> bool:
    return zelle is not None and zelle.zahl is not None
