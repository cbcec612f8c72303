"""Unicode's own test files for UAX #9 (Debian package unicode-data): our levels and order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from lotse.pdf.richtung import levels, line_levels, visual_order

ORDNER = Path("/usr/share/unicode")
JEDE = 37
"""In the short form one case of so many; a prime, so that no kind of case is left out."""
VERTRETER = dict(  # noqa: C408 - names of classes, twenty in four lines
    L="a", R="\u05d0", AL="\u0627", EN="1", ES="+", ET="%", AN="\u0661", CS=",", NSM="\u0300",
    BN="\u00ad", B="\u2029", S="\t", WS=" ", ON="!", LRE="\u202a", LRO="\u202d", RLE="\u202b",
    RLO="\u202e", PDF="\u202c", LRI="\u2066", RLI="\u2067", FSI="\u2068", PDI="\u2069",
)  # fmt: skip
Fall = tuple[str, bool, list[str], list[int]]
"""Text, right to left, wanted levels ("x" = removed by rule X9), wanted order."""


def zeilen(name: str) -> Iterator[str]:
    datei = ORDNER / name
    if not datei.exists():
        pytest.skip(f"{datei} fehlt: Debian-Paket unicode-data")
    for roh in datei.read_text("utf-8").splitlines():
        zeile = roh.partition("#")[0].strip()
        if zeile:
            yield zeile


def nach_klassen() -> Iterator[Fall]:
    soll: list[str] = []
    folge: list[int] = []
    for zeile in zeilen("BidiTest.txt"):
        if zeile.startswith("@Levels:"):
            soll = zeile[8:].split()
        elif zeile.startswith("@Reorder:"):
            folge = [int(stelle) for stelle in zeile[9:].split()]
        elif not zeile.startswith("@"):
            klassen, _, bits = zeile.partition(";")
            text = "".join(VERTRETER[klasse] for klasse in klassen.split())
            for bit, rtl in ((2, False), (4, True)):
                if int(bits, 16) & bit:
                    yield text, rtl, soll, folge


def nach_zeichen() -> Iterator[Fall]:
    for zeile in zeilen("BidiCharacterTest.txt"):
        punkte, richtung, _, soll, folge = zeile.split(";")
        if richtung in "01":
            text = "".join(chr(int(punkt, 16)) for punkt in punkte.split())
            yield text, richtung == "1", soll.split(), [int(stelle) for stelle in folge.split()]


def falsch(faelle: Iterator[Fall]) -> tuple[int, list[str]]:
    """How many cases, and the first ten that come out otherwise."""
    anzahl, daneben = 0, []
    for text, rtl, soll, folge in faelle:
        anzahl += 1
        stufen = line_levels(text, levels(text, rtl=rtl), rtl=rtl)
        bleibt = [stelle for stelle, stufe in enumerate(soll) if stufe != "x"]
        gleich = all(int(soll[stelle]) == stufen[stelle] for stelle in bleibt)
        ordnung = visual_order([stufen[stelle] for stelle in bleibt])
        if not (gleich and [bleibt[stelle] for stelle in ordnung] == folge):
            daneben.append(ascii(text))
    return anzahl, daneben[:10]


@pytest.mark.parametrize(
    ("faelle", "mindestens"), [(nach_klassen, 10_000), (nach_zeichen, 2_000)], ids=["B", "C"]
)
def test_one_case_in_37_of_unicodes_own_files_comes_out_right(faelle, mindestens):
    anzahl, daneben = falsch(islice(faelle(), 0, None, JEDE))
    assert daneben == []
    assert anzahl >= mindestens


@pytest.mark.lang
@pytest.mark.parametrize(
    ("faelle", "mindestens"), [(nach_klassen, 500_000), (nach_zeichen, 90_000)], ids=["B", "C"]
)
def test_every_case_of_unicodes_own_files_comes_out_right(faelle, mindestens):
    anzahl, daneben = falsch(faelle())
    assert daneben == []
    assert anzahl >= mindestens
