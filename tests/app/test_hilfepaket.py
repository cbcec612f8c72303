"""Support hears of sizes, never of counts; and no spreadsheet calculates with the log."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace
from datetime import datetime

import pytest

from lotse.app.hilfepaket import OFFEN, pack, settings_text, size_class
from lotse.app.protokolltabelle import harmlos, table
from lotse.domain.protokoll import Tat
from lotse.services.schutzarbeit import Hilfedatei, Protokollzeile
from lotse.ui.einstellungen import Einstellungen

ZEILE = Protokollzeile(1, datetime(2026, 11, 24, 10, 42), "Anna", Tat.ENTSPERRT)
BOESE = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=cmd|' /C calc'!A0")


@pytest.mark.parametrize(
    ("zahl", "wort"),
    [(0, "0"), (1, "1 bis 9"), (9, "1 bis 9"), (10, "10 bis 49"), (1000, "1000 und mehr")],
)
def test_a_count_is_told_as_a_class(zahl, wort):
    assert size_class(zahl) == wort


def test_a_setting_nobody_judged_stays_here():
    worte = {name: "Kanarix" for name in Einstellungen.__dataclass_fields__ if name not in OFFEN}
    text = settings_text(Einstellungen(**worte, sprache="en"))
    assert "Kanarix" not in text
    assert "sprache = en" in text


def test_the_zip_holds_what_was_shown_and_is_the_same_twice():
    dateien = [Hilfedatei("a.txt", "eins\n"), Hilfedatei("b.txt", "zwei\n")]
    roh = pack(dateien)
    assert roh == pack(dateien)
    with zipfile.ZipFile(io.BytesIO(roh)) as paket:
        assert {n: paket.read(n).decode() for n in paket.namelist()} == {
            "a.txt": "eins\n",
            "b.txt": "zwei\n",
        }


@pytest.mark.parametrize("wert", BOESE)
def test_a_name_that_looks_like_a_formula_stays_a_word(wert):
    assert harmlos(wert).startswith("'")
    roh = table([replace(ZEILE, wer=wert)])
    zeilen = list(csv.reader(io.StringIO(roh.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert zeilen[1][2] == f"'{wert}"


def test_a_harmless_name_stays_as_it_is():
    assert harmlos("Anna-Lena + Co") == "Anna-Lena + Co"


def test_every_deed_has_a_word_in_the_table():
    roh = table([replace(ZEILE, tat=tat) for tat in Tat]).decode("utf-8-sig")
    assert len(roh.strip().splitlines()) == len(Tat) + 1
