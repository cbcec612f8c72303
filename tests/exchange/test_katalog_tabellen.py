"""Tables for people: German Excel opens them, and no cell of them can be run."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
import zipfile
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from lotse.domain.angebot import Angebot, AngebotKey, Telefon
from lotse.exchange.katalog_tabellen import rows, safe, write_csv_tabelle
from lotse.exchange.katalog_tabellen_xlsx import HOECHSTENS, spalte, write_xlsx
from lotse.exchange.lesen_datei import read_datei
from lotse.exchange.lesen_quelle import read_quelle
from lotse.i18n.sprache import Sprache
from tests.werkzeug.katalogausgabe import HEUTE, frei, musterstadt

DEUTSCH = Sprache.load("de")
NUTZLAST = (
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "＝1+1", "＋1", "－1", "＠A1",
    "  =cmd|' /C calc'!A0", "\u00a0=1", "\u200b=1", "\ufeff=1",
)  # fmt: skip
ENTRY = Angebot(AngebotKey("a"), "Treff", "Verein")


def tabelle(*angebote: Angebot) -> list[list[str]]:
    roh = write_csv_tabelle(frei(*angebote), HEUTE, DEUTSCH)
    assert roh.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in roh
    return list(csv.reader(io.StringIO(roh.decode("utf-8-sig"), newline=""), delimiter=";"))


def buch(*angebote: Angebot) -> bytes:
    return write_xlsx(rows(frei(*angebote), HEUTE, DEUTSCH), "Katalog")


def test_the_table_has_german_words_and_a_row_for_each_entry():
    kopf, *zeilen = tabelle(*musterstadt())
    assert kopf[:4] == ["Name", "Träger", "Art", "Kurztext"]
    assert len(zeilen) == len(frei(*musterstadt()).angebote)
    assert all(len(zeile) == len(kopf) for zeile in zeilen)


@pytest.mark.parametrize("boese", NUTZLAST)
def test_no_cell_of_the_csv_is_run_by_a_spreadsheet(boese):
    angebot = replace(ENTRY, name=f"x{boese}", kurztext=boese, traeger=boese, hinweis=boese)
    _, zeile = tabelle(angebot)
    for zelle in zeile:
        assert not safe(zelle).startswith("'") or zelle.startswith("'")
    assert zeile[3].startswith("'")
    assert zeile[1].startswith("'")


@pytest.mark.parametrize("harmlos", ["Treff", "a=b", "12", "Mo–Fr 9–12 Uhr", "", "'n Abend"])
def test_what_nothing_runs_stays_as_it_is(harmlos):
    assert safe(harmlos) == harmlos


@pytest.mark.parametrize("boese", NUTZLAST)
def test_no_cell_of_the_book_is_a_formula(boese):
    angebot = replace(ENTRY, kurztext=boese, traeger=boese)
    with zipfile.ZipFile(io.BytesIO(buch(angebot))) as archiv:
        blatt = ET.fromstring(archiv.read("xl/worksheets/sheet1.xml"))  # noqa: S314 - our own
    zellen = [e for e in blatt.iter() if e.tag.endswith("}c")]
    assert not [e for e in blatt.iter() if e.tag.endswith("}f")]
    assert {zelle.get("t") for zelle in zellen} <= {"inlineStr", None}
    assert all(zelle.get("s") == "3" for zelle in zellen if zelle.get("t") is None)


def test_the_book_is_read_again_cell_by_cell(tmp_path):
    datei = tmp_path / "k.xlsx"
    datei.write_bytes(buch(*musterstadt()))
    gelesen = read_datei(datei).tabelle
    assert gelesen is not None
    kopf, *zeilen = rows(frei(*musterstadt()), HEUTE, DEUTSCH)
    assert list(gelesen.spalten) == kopf
    assert len(gelesen.zeilen) == len(zeilen)
    for (_, ist), soll in zip(gelesen.zeilen, zeilen, strict=True):
        assert ist["Name"] == soll[0]
        assert ist.get("PLZ", "") == soll[5]
        assert ist.get("Telefon", "") == soll[9]


def test_a_cell_longer_than_a_spreadsheet_keeps_says_so():
    with zipfile.ZipFile(io.BytesIO(buch(replace(ENTRY, kurztext="x" * 40_000)))) as archiv:
        text = archiv.read("xl/worksheets/sheet1.xml").decode()
    assert "x …</t>" in text
    assert "x" * HOECHSTENS not in text


def test_the_same_entries_give_the_same_bytes():
    assert buch(*musterstadt()) == buch(*reversed(musterstadt()))


def test_columns_are_named_like_in_a_spreadsheet():
    assert [spalte(n) for n in (0, 25, 26, 51, 52, 701, 702)] == [
        "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA",
    ]  # fmt: skip


@pytest.mark.parametrize("nummer", ["+49 221 4710120", "0221 4710120"])
def test_a_telephone_number_survives_the_table_and_our_own_import(tmp_path, nummer):
    angebot = replace(
        musterstadt()[0], telefone=(Telefon(nummer),), oeffnungszeiten=(), oeffnung_hinweis=""
    )
    (tmp_path / "k.csv").write_bytes(write_csv_tabelle(frei(angebot), HEUTE, DEUTSCH))
    (gelesen,) = read_quelle(tmp_path / "k.csv", HEUTE).angebote
    ziffern = gelesen.telefone[0].nummer.replace("+49 ", "0").replace(" ", "")
    assert ziffern == "02214710120"


@pytest.mark.parametrize("endung", ["csv", "xlsx"])
def test_libreoffice_opens_both_tables(tmp_path, endung):
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice fehlt auf diesem Gerät: Tabellen nicht damit geöffnet")
    freigabe = frei(replace(ENTRY, kurztext="=1+1"))
    roh = buch(*freigabe.angebote)
    if endung == "csv":
        roh = write_csv_tabelle(freigabe, HEUTE, DEUTSCH)
    (tmp_path / f"k.{endung}").write_bytes(roh)
    ziel = tmp_path / "aus"
    profil = f"-env:UserInstallation=file://{tmp_path}/profil"
    args = [office, profil, "--headless", "--convert-to", "html", "--outdir", ziel]
    if endung == "csv":
        args.append("--infilter=CSV:59,34,76,1")
    subprocess.run([*args, tmp_path / f"k.{endung}"], check=True, capture_output=True, timeout=120)
    html = (ziel / "k.html").read_text("utf-8", "replace")
    assert "Träger" in html
    assert "=1+1" in html


def test_a_book_without_any_row_is_an_empty_sheet():
    with zipfile.ZipFile(io.BytesIO(write_xlsx([], "Wirkung"))) as leer:
        blatt = ET.fromstring(leer.read("xl/worksheets/sheet1.xml"))  # noqa: S314 - our own
    assert blatt[0].attrib == {"ref": "A1:A1"}
    assert not list(blatt.iter("{http://schemas.openxmlformats.org/spreadsheetml/2006/main}c"))
