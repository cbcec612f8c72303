"""Cells of one sentence: German in its column, the translation or its mark in the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from lotse.letters.inhalt import Lauf, Satz, Uebersetzungsstand
from lotse.pdf.absatz import Stil, typeset
from lotse.pdf.mass import Spalte
from lotse.pdf.reihen import Nummer, Reihe, Zeichen, Zelle
from lotse.pdf.struktur import Knoten

_OHNE = (Uebersetzungsstand.FEHLT, Uebersetzungsstand.VERALTET)
HOECHSTENS_ZEILEN = 12
"""A longer paragraph falls into rows of this many lines, so that a page can end in it."""


@dataclass(frozen=True, slots=True)
class Form:
    """How a paragraph is set."""

    groesse: float
    zeile: float
    fett: bool = False
    rolle: str = "P"
    einzug: float = 0.0
    zeichen: Zeichen = Zeichen.NICHTS
    nummer: str = ""
    davor: float = 0.0
    danach: float = 0.0
    mindest: float = 0.0
    linie: bool = False
    mit_naechster: bool = False

    def stil(self, sprache: str) -> Stil:
        return Stil(self.groesse, self.zeile, sprache, self.fett)


@dataclass(slots=True)
class Spaltensatz:
    """The columns of a block with the structure elements their paragraphs go under."""

    spalten: tuple[Spalte, ...]
    knoten: tuple[Knoten, ...]
    unuebersetzt: Satz | None
    vermerkt: bool = False
    """True after the mark "German only": beside German it stands once in a block; in a single
    column until a translated sentence follows."""
    listen: list[Knoten] = field(default_factory=list)

    def rows(self, satz: Satz, form: Form) -> Iterator[Reihe]:
        """The row of a sentence; a mark goes before it where two languages follow each other."""
        fehlt = self._fehlt(satz)
        if fehlt and not self.vermerkt and len(self.spalten) == 1:
            vermerk = self._vermerk()
            if vermerk:
                leise = replace(form, zeichen=Zeichen.NICHTS, fett=False, linie=False)
                yield from self._rows([(0, vermerk, self.spalten[0].sprache)], leise)
        paare = list(self._paare(satz, fehlt=fehlt))
        self.vermerkt = fehlt or (self.vermerkt and len(self.spalten) > 1)
        yield from self._rows(paare, form)

    def same(self, laeufe: Sequence[Lauf], form: Form) -> Iterator[Reihe]:
        """German words that no language changes, in every column."""
        alle = range(len(self.spalten))
        yield from self._rows([(nummer, tuple(laeufe), "de") for nummer in alle], form)

    def _fehlt(self, satz: Satz) -> bool:
        fremd = any(spalte.sprache != "de" for spalte in self.spalten)
        return fremd and (satz.parallel is None or satz.parallel.stand in _OHNE)

    def _vermerk(self) -> tuple[Lauf, ...]:
        vermerk = self.unuebersetzt
        return (vermerk.parallel or vermerk).laeufe if vermerk else ()

    def _paare(self, satz: Satz, *, fehlt: bool) -> Iterator[tuple[int, tuple[Lauf, ...], str]]:
        for nummer, spalte in enumerate(self.spalten):
            if spalte.sprache == "de":
                yield nummer, satz.laeufe, "de"
            elif not fehlt and satz.parallel is not None:
                yield nummer, satz.parallel.laeufe, spalte.sprache
            elif len(self.spalten) == 1:
                yield nummer, satz.laeufe, "de"
            elif not self.vermerkt:
                yield nummer, self._vermerk(), spalte.sprache

    def _rows(
        self, paare: Sequence[tuple[int, tuple[Lauf, ...], str]], form: Form
    ) -> Iterator[Reihe]:
        zellen = [self._zelle(nummer, laeufe, sprache, form) for nummer, laeufe, sprache in paare]
        hoechstens = max((len(zelle.zeilen) for zelle in zellen), default=0)
        for beginn in range(0, max(hoechstens, 1), HOECHSTENS_ZEILEN):
            teil = slice(beginn, beginn + HOECHSTENS_ZEILEN)
            stuecke = tuple(
                replace(z, zeilen=z.zeilen[teil], nummer=None if beginn else z.nummer)
                for z in zellen
                if z.zeilen[teil] or not beginn
            )
            davor = 0.0 if beginn else form.davor
            danach = form.danach if beginn + HOECHSTENS_ZEILEN >= hoechstens else 0.0
            yield Reihe(stuecke, davor, danach, mit_naechster=form.mit_naechster)

    def _zelle(self, nummer: int, laeufe: Sequence[Lauf], sprache: str, form: Form) -> Zelle:
        spalte = self.spalten[nummer]
        stil = form.stil(sprache)
        rahmen, marke = self._knoten(nummer, form, stil)
        if sprache != spalte.sprache:
            rahmen.sprache = "de"
        return Zelle(
            spalte=spalte,
            stil=stil,
            zeilen=typeset(laeufe, stil, spalte.breite - form.einzug),
            knoten=rahmen,
            einzug=form.einzug,
            zeichen=form.zeichen,
            nummer=marke,
            mindest=form.mindest,
            linie=form.linie,
        )

    def _knoten(self, spalte: int, form: Form, stil: Stil) -> tuple[Knoten, Nummer | None]:
        if form.rolle != "LBody":
            return self.knoten[spalte].neu(form.rolle), None
        if not self.listen:
            self.listen = [knoten.neu("L") for knoten in self.knoten]
        punkt = self.listen[spalte].neu("LI")
        if not form.nummer:
            return punkt.neu("LBody"), None
        zeilen = typeset((Lauf(form.nummer, fett=True),), stil, form.einzug)
        marke = Nummer(zeilen[0], punkt.neu("Lbl"))
        return punkt.neu("LBody"), marke
