"""Many letters as one PDF: print order, languages, page labels, the same bytes."""

from __future__ import annotations

import io
from itertools import pairwise

import pypdf
import pytest

from lotse.domain.fehler import Hinweis
from lotse.letters.familie import compose_familie
from lotse.letters.ueberleitung import compose_ueberleitung
from lotse.pdf.renderer import render_brief, render_packet
from lotse.pdf.satzspiegel import count_pages
from tests.werkzeug.briefe import familie_ahorn, hilfe, rahmen, treffer
from tests.werkzeug.drucke import CODE, DRUCKE
from tests.werkzeug.pdf_lesen import stuecke
from tests.werkzeug.pdfpruefung import findings


def briefe(sprache="ar"):
    return (
        compose_familie(familie_ahorn(), hilfe(), treffer(), rahmen(sprache)),
        compose_ueberleitung(familie_ahorn(), hilfe(), treffer(), rahmen("de"), CODE),
        DRUCKE["termin"](rahmen(sprache)),
        DRUCKE["unterlagen"](rahmen("tr")),
        DRUCKE["startkarte"](rahmen(sprache)),
    )


@pytest.mark.parametrize("sprache", ["de", "tr", "ar", "en"])
def test_the_own_checker_finds_nothing_in_a_packet(sprache):
    assert findings(render_packet(briefe(sprache))) == []


def test_the_checker_pdfua_finds_nothing_in_a_packet(tmp_path):
    pdfua = pytest.importorskip("pdfua", reason="pdfua fehlt: pip install pdfua")
    datei = tmp_path / "mappe.pdf"
    datei.write_bytes(render_packet(briefe()))
    assert [f"{f.rule_id} {f.message}" for f in pdfua.validate(str(datei)).findings] == []


def test_every_letter_stands_whole_and_in_order():
    einzeln = [render_brief(brief) for brief in briefe()]
    alle = stuecke(render_packet(briefe()))
    assert alle == [stueck for pdf in einzeln for stueck in stuecke(pdf)]


def test_each_letter_counts_its_own_pages():
    namen = pypdf.PdfReader(io.BytesIO(render_packet(briefe()))).page_labels
    erwartet = [
        f"Brief {nummer}: Seite {seite} von {count_pages(brief)}"
        for nummer, brief in enumerate(briefe(), start=1)
        for seite in range(1, count_pages(brief) + 1)
    ]
    assert namen == erwartet


def test_each_letter_is_a_part_of_its_own():
    reader = pypdf.PdfReader(io.BytesIO(render_packet(briefe())))
    wurzel = reader.trailer["/Root"]["/StructTreeRoot"]["/K"][0].get_object()
    assert wurzel["/S"] == "/Document"
    assert [kind.get_object()["/S"] for kind in wurzel["/K"]] == ["/Part"] * 5


def test_a_packet_is_smaller_than_its_letters_and_the_same_twice():
    mappe = render_packet(briefe())
    assert mappe == render_packet(briefe())
    assert len(mappe) < sum(len(render_brief(brief)) for brief in briefe())


def test_card_sheets_and_letters_keep_their_own_size():
    seiten = pypdf.PdfReader(io.BytesIO(render_packet(briefe()))).pages
    formate = [seite.mediabox[2] > seite.mediabox[3] for seite in seiten]
    assert sum(a != b for a, b in pairwise(formate)) == 1, "only the start card lies across"


def test_an_empty_packet_says_what_to_do():
    with pytest.raises(Hinweis, match="nichts zu drucken"):
        render_packet(())


def test_the_title_says_how_many_letters():
    reader = pypdf.PdfReader(io.BytesIO(render_packet(briefe())))
    assert reader.metadata["/Title"] == "Briefe, 5 Stück"
    eigener = render_packet(briefe(), "Familie Ahorn-Strauch")
    assert pypdf.PdfReader(io.BytesIO(eigener)).metadata["/Title"] == "Familie Ahorn-Strauch"
