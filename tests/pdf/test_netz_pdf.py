"""The Netzwerkkarte on paper: one tagged picture each with its words, and the same as a list."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pytest
from PIL import Image

from lotse.letters.inhalt import Satz
from lotse.letters.zeichnung import Wort, Zeichnung
from lotse.pdf.absatz import Stil
from lotse.pdf.gemaltes import HOECHSTENS, em_of, fitted
from lotse.pdf.renderer import render_brief
from lotse.services.netzblatt import compose_netz
from tests.werkzeug.briefe import rahmen
from tests.werkzeug.netz import akte_netz, viele
from tests.werkzeug.netzbild import DATEI, difference, draw, netzpdf
from tests.werkzeug.pdf_lesen import pdfium_text
from tests.werkzeug.pdfpruefung import findings


def figuren(pdf):
    """Every Figure with its description, in order of the tree."""
    wurzel = pypdf.PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/StructTreeRoot"]

    def gehe(knoten):
        knoten = knoten.get_object()
        if isinstance(knoten, list):
            for kind in knoten:
                yield from gehe(kind)
        if not isinstance(knoten, dict):
            return
        if knoten.get("/S") == "/Figure":
            yield str(knoten["/Alt"])
        if "/K" in knoten:
            yield from gehe(knoten.raw_get("/K"))

    return [*gehe(wurzel["/K"])]


def test_e31_the_sheet_looks_as_it_did_when_somebody_looked():
    with Image.open(DATEI) as vorher:
        assert difference(vorher.convert("L"), draw()) < 2.0


def test_e31_the_picture_would_notice_another_map():
    with Image.open(DATEI) as vorher:
        leer = Image.new("L", vorher.size, 255)
        assert difference(vorher.convert("L"), leer) > 5.0


@pytest.mark.parametrize("namen", [True, False])
def test_e31_the_sheet_passes_the_checker(namen):
    assert findings(netzpdf(namen=namen)) == []


def test_e31_map_and_genogram_are_figures_that_say_what_they_show():
    karte, baum = figuren(netzpdf())
    assert karte.startswith("In der Mitte steht die Familie, um sie herum 11 Menschen")
    assert "Mutter und Vater sind verheiratet." in baum


def test_e31_the_list_below_says_the_same_as_text():
    text = " ".join(pdfium_text(netzpdf()).split())
    assert "Die Karte in Worten" in text
    assert "Vermieter – Nachbarschaft, Arbeit, Verein, weiter weg" in text
    assert "Mutter erwartet Baby." in text


def test_e31_without_names_the_file_holds_none():
    text = pdfium_text(netzpdf(namen=False))
    daten = netzpdf(namen=False)
    for name in ("Zeynep", "Elif", "Meryem", "Ahorn"):
        assert name not in text
        assert name.encode("utf-16-be") not in daten
        assert name.encode() not in daten
    assert "Zeynep" in pdfium_text(netzpdf())


def test_e31_the_same_map_gives_the_same_bytes():
    assert render_brief(compose_netz(akte_netz(), rahmen())) == netzpdf()


def test_e31_sixty_nodes_fit_on_a_page():
    pdf = render_brief(compose_netz(viele(60), rahmen()))
    assert findings(pdf) == []
    assert "Person 59" in pdfium_text(pdf)


def test_e31_a_map_without_relationships_has_one_picture():
    nur_karte = replace(akte_netz(), beziehungen=())
    assert len(figuren(render_brief(compose_netz(nur_karte, rahmen())))) == 1


def test_a_picture_is_never_higher_than_a_page_bears():
    hoch = Zeichnung(0, 0, 10, 1000, (), "hoch")
    assert em_of(hoch, 450) * 1000 <= HOECHSTENS + 1e-6


def test_a_word_without_room_ends_in_dots():
    stil = Stil(10, 10)
    assert fitted(Wort((0, 0), "Oma", breite=9), stil, 10)[0].text == "Oma"
    kurz = fitted(Wort((0, 0), "Nachbarschaftshilfe", breite=3), stil, 10)[0].text
    assert kurz.endswith("…")
    assert fitted(Wort((0, 0), "Oma", breite=0.01), stil, 10)[0].text == "…"


def test_a_title_of_the_sheet_says_what_it_is():
    assert compose_netz(akte_netz(), rahmen()).titel == Satz.aus("Wer trägt uns?")
