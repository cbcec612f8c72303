"""The XML inside a spreadsheet, read event by event and never as a tree."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol
from xml.parsers import expat

from lotse.domain.fehler import Hinweis
from lotse.exchange.lesen import UNVERAENDERT
from lotse.exchange.lesen_tabelle import ZELLE, zu_gross

ZELLEN = 1_000_000
SPALTEN = 1000
"""A table with more columns is none that a person made."""

Zellen = list[tuple[int, dict[int, tuple[str, int]]]]
"""(number of the row, column → (text, number of its style))."""

_ORT = re.compile(r"([A-Z]{1,3})(\d{1,7})")


class Leser(Protocol):
    """What is told of each element."""

    def __call__(self, name: str, merkmale: Mapping[str, str], /) -> None: ...


def lauf(leser: Leser, inhalt: bytes) -> None:
    """Run one part through a reader; instructions (DOCTYPE, entities) are refused."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _doctype
    parser.StartElementHandler = _ohne_vorsatz(leser)
    ende = getattr(leser, "on_end", None)
    if ende:
        parser.EndElementHandler = lambda name: ende(name.rpartition(":")[2])
        parser.CharacterDataHandler = leser.on_text  # type: ignore[attr-defined]  # both or none
    parser.Parse(inhalt, True)  # noqa: FBT003 - the parser's own


def _ohne_vorsatz(leser: Leser) -> Callable[[str, dict[str, str]], None]:
    return lambda name, merkmale: leser(name.rpartition(":")[2], merkmale)


def _doctype(*_alles: object) -> None:
    raise Hinweis(
        "Die Tabelle enthält Anweisungen (DOCTYPE), die Lotse nicht ausführt.",
        UNVERAENDERT,
        "Bitte lassen Sie sich die Liste als CSV geben.",
    )


class Textleser:
    """The list of texts that cells point into; phonetic hints are left out."""

    def __init__(self) -> None:
        self.texte: list[str] = []
        self._teile: list[str] = []
        self._liest = self._lautschrift = False

    def __call__(self, name: str, _merkmale: Mapping[str, str], /) -> None:
        if name == "si":
            self._teile = []
        elif name == "rPh":
            self._lautschrift = True
        self._liest = name == "t" and not self._lautschrift

    def on_text(self, text: str) -> None:
        if self._liest:
            self._teile.append(text)

    def on_end(self, name: str) -> None:
        self._liest = False
        if name == "rPh":
            self._lautschrift = False
        elif name == "si":
            self.texte.append("".join(self._teile))


class Blattleser:
    """The cells of one sheet and what is merged. Of a formula its last value counts."""

    def __init__(self, worte: Sequence[str], name: str) -> None:
        self.zellen: Zellen = []
        self.verbunden: list[tuple[int, int, int, int]] = []
        self._worte, self._name = worte, name
        self._reihe: dict[int, tuple[str, int]] = {}
        self._nummer = self._zahl = 0
        self._spalte = -1
        self._art, self._stil = "", -1
        self._liest = False
        self._teile: list[str] = []

    def __call__(self, name: str, merkmale: Mapping[str, str], /) -> None:
        if name == "row":
            self._nummer = int(merkmale.get("r", self._nummer + 1))
            self._reihe, self._spalte = {}, -1
        elif name == "c":
            self._spalte = _ort(merkmale["r"])[1] if "r" in merkmale else self._spalte + 1
            self._art, self._stil = merkmale.get("t", "n"), int(merkmale.get("s", "-1"))
            self._teile = []
        elif name == "mergeCell":
            von, _, bis = merkmale["ref"].partition(":")
            self.verbunden.append((*_ort(von), *_ort(bis or von)))
        self._liest = name in ("v", "t")

    def on_text(self, text: str) -> None:
        if self._liest:
            self._teile.append(text)

    def on_end(self, name: str) -> None:
        self._liest = False
        if name == "c":
            self._cell()
        elif name == "row" and self._reihe:
            self.zellen.append((self._nummer, self._reihe))

    def _cell(self) -> None:
        text = "".join(self._teile)
        if not text:
            return
        self._zahl += 1
        if self._zahl > ZELLEN or self._spalte >= SPALTEN or len(text) > ZELLE:
            raise zu_gross(self._name)
        wert = self._worte[int(text)] if self._art == "s" else text
        if self._art == "b":
            wert = "ja" if text == "1" else "nein"
        elif self._art == "e":  # #N/A, #REF!
            wert = ""
        self._reihe[self._spalte] = (wert, self._stil if self._art == "n" else -1)


def _ort(bezug: str) -> tuple[int, int]:
    """(row, column from 0) of "BQ113"."""
    treffer = _ORT.fullmatch(bezug)
    if not treffer:
        raise ValueError(bezug)
    spalte = 0
    for buchstabe in treffer[1]:
        spalte = spalte * 26 + ord(buchstabe) - ord("A") + 1
    return int(treffer[2]), spalte - 1
