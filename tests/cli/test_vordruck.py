"""`lotse vordruck` and `lotse brief --als-ein-pdf`, with the real prints and without."""

from __future__ import annotations

import io
import json

import pypdf
import pytest

from lotse.app.briefmappe import plan_packet, write_packet
from lotse.app.buero import UEBUNGSBUERO
from lotse.app.hausstil import practice_style
from lotse.app.vordrucke import write_vordruck
from lotse.cli.teile import Vordruck
from lotse.domain.fehler import Hinweis
from lotse.letters.brief import GROSSE_SCHRIFT, Bogen, Briefart
from tests.werkzeug.briefe import hilfe, stelle, treffer
from tests.werkzeug.drucke import fall
from tests.werkzeug.fall import HEUTE
from tests.werkzeug.konsole import FAMILIEN
from tests.werkzeug.pdf_lesen import pdfium_text
from tests.werkzeug.reihen import echtes_wissen

AHORN = FAMILIEN / "ahorn.json"


def key(lotse) -> str:
    gefunden = json.loads(lotse("katalog", "suchen", "kita", "--format", "json")[1])
    return gefunden["angebote"][0]["key"]


@pytest.mark.parametrize("art", ["zuweisung", "startkarte"])
def test_slips_and_start_cards_need_no_family(lotse, tmp_path, art):
    rueckgabe, aus, fehler = lotse("vordruck", art, "--ausgabe", tmp_path, "--sprache", "ar")
    assert (rueckgabe, fehler) == (0, "")
    assert [p.name for p in tmp_path.iterdir()] == [f"{art}_ar.pdf"]
    assert f"{art}_ar.pdf" in aus


def test_a_termin_needs_place_day_and_time(lotse, tmp_path):
    rueckgabe, _, fehler = lotse("vordruck", "termin", "--ausgabe", tmp_path)
    assert rueckgabe == 2
    assert "--angebot, --am und --um" in fehler
    rueckgabe, _, fehler = lotse(
        "vordruck", "termin", "--ausgabe", tmp_path, "--angebot", key(lotse),
        "--am", "2026-12-01", "--um", "10:30",
    )  # fmt: skip
    assert (rueckgabe, fehler) == (0, "")
    (datei,) = tmp_path.iterdir()
    assert datei.read_text("utf-8").endswith("2026-12-01 630")


@pytest.mark.parametrize("um", ["25:00", "10:60", "10", "zehn", "24:00"])
def test_a_time_that_is_none_is_named(lotse, tmp_path, um):
    rueckgabe, _, fehler = lotse("vordruck", "termin", "--ausgabe", tmp_path, "--um", um)
    assert rueckgabe == 2
    assert f"„{um}“ ist keine Uhrzeit" in fehler


def test_an_unknown_place_and_an_unknown_language_are_named(lotse, tmp_path):
    rueckgabe, _, fehler = lotse(
        "vordruck", "termin", "--ausgabe", tmp_path, "--angebot", "fehlt",
        "--am", "2026-12-01", "--um", "10:30",
    )  # fmt: skip
    assert rueckgabe == 1
    assert "„fehlt“ gibt es in diesem Katalog nicht" in fehler
    rueckgabe, _, fehler = lotse("vordruck", "zuweisung", "--ausgabe", tmp_path, "--sprache", "xx")
    assert rueckgabe == 2
    assert "„xx“ gibt es nicht" in fehler
    assert list(tmp_path.iterdir()) == []


def test_the_real_termin_is_a_card_and_a_calendar_file():
    wunsch = Vordruck("termin", "tr", HEUTE, stelle(), HEUTE.replace(month=12, day=1), 600)
    dateien = dict(write_vordruck(wunsch, practice_style(), echtes_wissen()))
    assert list(dateien) == ["Lotse_2026-11-24_termin_tr.pdf", "Lotse_2026-11-24_termin_tr.ics"]
    pdf, ics = dateien.values()
    assert "1. Dezember 2026" in pdfium_text(pdf)
    assert b"SUMMARY:Randevum\r\n" in ics


@pytest.mark.parametrize(
    ("art", "wort"), [("zuweisung", "Möchten Sie mit"), ("startkarte", "Das schreibe ich auf")]
)
def test_the_real_slips_bear_the_office(art, wort):
    ((_, pdf),) = write_vordruck(Vordruck(art, "de", HEUTE), practice_style(), echtes_wissen())
    assert wort in pdfium_text(pdf)
    assert UEBUNGSBUERO.lotsin in pdfium_text(pdf)


def test_all_letters_come_in_one_file_when_asked(lotse, tmp_path):
    rueckgabe, aus, fehler = lotse("brief", AHORN, "--ausgabe", tmp_path, "--als-ein-pdf")
    assert (rueckgabe, fehler) == (0, "")
    (datei,) = tmp_path.iterdir()
    assert datei.name.startswith("alle_")
    assert datei.name in aus


def mappe(*, als_eins: bool):
    wissen = echtes_wissen()
    leistung = next(iter(wissen.leistungen.values()))
    gewaehlt = [(hilfe(leistung), treffer()), (hilfe(leistung), treffer())]
    briefe = plan_packet(fall(), gewaehlt, "tr", HEUTE, practice_style(), wissen)
    return briefe, write_packet("26-014", HEUTE, briefe, als_eins=als_eins)


def test_one_pdf_holds_what_the_single_files_hold():
    briefe, dateien = mappe(als_eins=False)
    _, ((name, eines),) = mappe(als_eins=True)
    assert name == "Lotse_26-014_2026-11-24_Briefe.pdf"
    assert len(dateien) == len(briefe)
    seiten = sum(len(pypdf.PdfReader(io.BytesIO(pdf)).pages) for _, pdf in dateien)
    assert len(pypdf.PdfReader(io.BytesIO(eines)).pages) == seiten


def test_the_same_help_chosen_twice_is_printed_once():
    briefe, _ = mappe(als_eins=False)
    arten = [brief.art for brief in briefe]
    assert arten.count(Briefart.PLAN) == 1
    assert len({(b.art, b.titel.text, b.empfaenger) for b in briefe}) == len(briefe)


def test_the_plan_comes_as_a_card_to_fold_when_asked_and_nothing_else_does(lotse, tmp_path):
    gehoert = []

    def merke(*worte):
        gehoert.append(worte[-1])
        return []

    for mehr in ((), ("--falten",)):
        aus = lotse("brief", AHORN, "--ausgabe", tmp_path, *mehr, write_packet=merke)[1]
        assert ("über die kurze Kante wenden" in " ".join(aus.split())) == bool(mehr)
    assert gehoert == [False, True]
    wissen = echtes_wissen()
    gewaehlt = [(hilfe(next(iter(wissen.leistungen.values()))), treffer())]
    briefe = plan_packet(fall(), gewaehlt, "tr", HEUTE, practice_style(), wissen, falten=True)
    karten = [b.art for b in briefe if b.gestalt.bogen is Bogen.FALTKARTE]
    assert karten == [Briefart.PLAN]


def test_papers_the_family_has_are_known_to_the_command(lotse, tmp_path):
    gesehen = []

    def merke(akte, *_rest):
        gesehen.append(akte)
        return []

    familie = json.loads(AHORN.read_text("utf-8")) | {"unterlagen": ["ausweis"]}
    datei = tmp_path / "familie.json"
    datei.write_text(json.dumps(familie), "utf-8")
    assert lotse("brief", datei, "--ausgabe", tmp_path, write_packet=merke)[0] == 0
    assert gesehen[0].unterlagen == ("ausweis",)


def test_what_belongs_to_a_case_asks_for_its_file(lotse, tmp_path):
    for worte in (("gespraech",), ("rueckmeldung", "--stand", "gekommen")):
        rueckgabe, _, fehler = lotse("vordruck", *worte, "--ausgabe", tmp_path)
        assert rueckgabe == 2
        assert "--familie FAMILIE.json" in fehler
    rueckgabe, _, fehler = lotse(
        "vordruck", "rueckmeldung", "--familie", AHORN, "--ausgabe", tmp_path
    )
    assert rueckgabe == 2
    assert "--einwilligung und --stand" in fehler


def test_the_case_comes_from_its_file(lotse, tmp_path):
    gesehen = []

    def merke(wunsch):
        gesehen.append(wunsch)
        return []

    worte = ("vordruck", "gespraech", "--familie", AHORN, "--ausgabe", tmp_path)
    assert lotse(*worte, write_vordruck=merke)[0] == 0
    assert gesehen[0].akte.familie.deckwort == "Ahorn"


def test_a_summary_and_an_answer_are_printed_from_the_case():
    wissen = echtes_wissen()
    wunsch = Vordruck("gespraech", "tr", HEUTE, akte=fall())
    ((name, pdf),) = write_vordruck(wunsch, practice_style(), wissen)
    assert name == "Lotse_26-014_2026-11-24_gespraech_tr.pdf"
    assert "Unser Gespräch" in pdfium_text(pdf)
    antwort = Vordruck(
        "rueckmeldung", "tr", HEUTE, akte=fall(), einwilligung="e1", stand="gekommen"
    )
    ((name, pdf),) = write_vordruck(antwort, practice_style(), wissen)
    assert name.endswith("_rueckmeldung_de.pdf"), "letters to other houses are German only"
    assert "zum Gespräch gekommen" in pdfium_text(pdf)


def test_without_the_tick_the_command_prints_nothing():
    wunsch = Vordruck(
        "rueckmeldung", "de", HEUTE, akte=fall(), einwilligung="fremd", stand="gekommen"
    )
    with pytest.raises(Hinweis, match="fehlt die Einwilligung"):
        write_vordruck(wunsch, practice_style(), echtes_wissen())


def test_without_texts_family_letters_are_large_and_say_so_the_office_keeps_its_look():
    wissen = echtes_wissen()
    gewaehlt = [(hilfe(next(iter(wissen.leistungen.values()))), treffer())]
    briefe = plan_packet(fall(), gewaehlt, "vi", HEUTE, practice_style(), wissen)
    familie = [b for b in briefe if b.art is not Briefart.UEBERLEITUNG]
    assert {b.gestalt.groesse for b in familie} == {GROSSE_SCHRIFT}
    assert all("Vietnamesisch" in b.kleingedrucktes[-1].text for b in familie)
    deutsch = plan_packet(fall(), gewaehlt, "de", HEUTE, practice_style(), wissen)
    an_stellen = [b for b in briefe if b.art is Briefart.UEBERLEITUNG]
    assert an_stellen == [b for b in deutsch if b.art is Briefart.UEBERLEITUNG]
