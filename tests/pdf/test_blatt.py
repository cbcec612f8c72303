"""The sheet: places of DIN 5008, sizes, structure, bytes, pictures."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from dataclasses import replace

import pypdf
import pypdfium2
import pytest

from lotse.letters.brief import Anordnung, Papier
from lotse.letters.familie import compose_familie
from lotse.letters.plan import compose_plan
from lotse.letters.ueberleitung import compose_ueberleitung
from lotse.paths import HAUS
from lotse.pdf.renderer import render_brief
from lotse.pdf.satzspiegel import count_pages, effective_size
from lotse.pdf.vorschau import seitenbilder, seitenbilder_im_massstab
from tests.werkzeug.briefe import familie_ahorn, hilfe, rahmen, stelle, treffer
from tests.werkzeug.pdf_lesen import stuecke

MM = 72 / 25.4


def familie(sprache="de", **gestalt):
    return compose_familie(familie_ahorn(), hilfe(), treffer(), rahmen(sprache, **gestalt))


def ueberleitung(wo=None):
    return compose_ueberleitung(familie_ahorn(), hilfe(), treffer(wo), rahmen())


def zeichen(pdf, seite=0):
    """(character, left, top, right, bottom) in mm from the top left corner."""
    dokument = pypdfium2.PdfDocument(pdf)
    blatt = dokument[seite]
    text, hoehe = blatt.get_textpage(), blatt.get_height()
    for nummer in range(text.count_chars()):
        links, unten, rechts, oben = text.get_charbox(nummer)
        ort = (links / MM, (hoehe - oben) / MM, rechts / MM, (hoehe - unten) / MM)
        yield text.get_text_range(nummer, 1), *ort
    text.close()
    blatt.close()
    dokument.close()


@pytest.mark.parametrize("zeilen", ["Kurz", "Frühförder- und Beratungsstelle " * 4])
def test_the_address_lies_in_the_window(zeilen):
    pdf = render_brief(ueberleitung(stelle(name=zeilen.strip())))
    im_feld = [z for z in zeichen(pdf) if z[2] > 60 and z[4] < 95 and z[1] < 115 and z[0].strip()]
    assert im_feld
    assert all(x >= 24.9 and rechts <= 105 for _, x, _, rechts, _ in im_feld)
    assert all(oben >= 62.7 and unten <= 90 for _, _, oben, _, unten in im_feld)


def test_subject_and_information_stand_where_din_5008_wants_them():
    alle = list(zeichen(render_brief(ueberleitung())))
    betreff = next(z for z in alle if z[0] == "B" and z[2] > 98)
    assert betreff[1] == pytest.approx(25, abs=1)
    assert betreff[2] == pytest.approx(100.5, abs=2)
    datum = next(z for z in alle if z[0] == "D" and z[1] > 110)
    assert datum[1] == pytest.approx(125, abs=1)
    assert 50 <= datum[2] <= 54


def test_fold_marks_only_on_sheets_for_the_envelope():
    def marken(brief):
        (seite, *_) = pypdf.PdfReader(io.BytesIO(render_brief(brief))).pages
        return re.findall(rb"11\.34 ([\d.]+) m", seite.get_contents().get_data())

    hoehen = sorted(round(297 - float(y) / MM, 1) for y in marken(ueberleitung()))
    assert hoehen == [105, 148.5, 210]
    assert marken(familie()) == []


def test_nothing_leaves_the_sheet():
    for brief in (familie("ar"), familie("tr", groesse=18), ueberleitung()):
        pdf = render_brief(brief)
        for seite in range(count_pages(brief)):
            for _, links, oben, rechts, unten in zeichen(pdf, seite):
                assert links >= 0 <= oben
                assert rechts <= 210.1
                assert unten <= 297.1


@pytest.mark.parametrize("groesse", [12, 14, 16, 18])
def test_body_text_has_the_chosen_size_and_never_less_than_twelve(groesse):
    pdf = render_brief(familie(groesse=groesse))
    inhalt = pypdf.PdfReader(io.BytesIO(pdf)).pages[0].get_contents().get_data()
    getaggt = re.findall(rb"/(\w+) <</MCID \d+>> BDC\nBT /F\d+ ([\d.]+) Tf", inhalt)
    groessen = [float(pt) for rolle, pt in getaggt if rolle in (b"P", b"LBody")]
    assert groessen.count(groesse) > 10
    assert all(pt >= 12 or pt in (9, 10) for pt in groessen)


def test_title_reasons_and_the_step_stand_on_the_first_page():
    erste = pypdf.PdfReader(io.BytesIO(render_brief(familie("tr")))).pages[0]
    text = " ".join(erste.extract_text().split())
    for satz in ("Bu neden uygun olabilir", "Ich möchte einen Termin.", "0221 4710 120"):
        assert satz in text


def test_two_columns_shrink_only_when_allowed():
    gross = replace(hilfe().urteil.leistung, name="Eine Hilfe mit sehr langem Namen " * 6)
    brief = compose_familie(familie_ahorn(), hilfe(gross), treffer(), rahmen("tr"))
    fest = replace(brief, gestalt=replace(brief.gestalt, automatisch=False))
    assert (effective_size(brief), effective_size(fest)) == (12, 14)
    assert effective_size(familie("tr")) == 14


def test_large_type_sets_the_languages_one_after_the_other():
    titel = [
        s.sprache for s in stuecke(render_brief(familie("ar", groesse=16))) if s.rolle[0] == "H"
    ]
    assert titel == sorted(titel, reverse=True)
    assert titel.count("de") == titel.count("ar")


@pytest.mark.parametrize(
    ("brief", "seiten"),
    [
        (familie(), 2),
        (familie("tr", anordnung=Anordnung.DEUTSCH), 2),
        (familie("tr"), 3),
        (familie("ar"), 3),
        (ueberleitung(), 1),
        (compose_plan(familie_ahorn(), {}, rahmen("tr")), 1),
    ],
    ids=["de", "nur-de", "tr", "ar", "ueberleitung", "plan"],
)
def test_letters_stay_as_short_as_planned(brief, seiten):
    assert count_pages(brief) == seiten


def test_a_small_plan_is_a_small_sheet():
    brief = compose_plan(familie_ahorn(), {}, rahmen(groesse=12), Papier.A5)
    breite, hoehe = pypdf.PdfReader(io.BytesIO(render_brief(brief))).pages[0].mediabox[2:]
    assert (round(float(breite) / MM), round(float(hoehe) / MM)) == (148, 210)


def test_the_document_says_its_title_language_and_that_it_is_tagged():
    reader = pypdf.PdfReader(io.BytesIO(render_brief(familie("ar"))))
    wurzel = reader.trailer["/Root"]
    assert reader.metadata.title == "Ihr nächster Schritt: Frühförderung"
    assert wurzel["/Lang"] == "de-DE"
    assert str(wurzel["/MarkInfo"]["/Marked"]).lower() == "true"
    assert str(wurzel["/ViewerPreferences"]["/DisplayDocTitle"]).lower() == "true"
    assert "Frühförderung" in reader.xmp_metadata.dc_title["x-default"]


@pytest.mark.parametrize("brief", [familie("ar"), ueberleitung()], ids=["familie", "ueberleitung"])
def test_every_painted_thing_is_tagged_or_an_artifact(brief):
    for seite in pypdf.PdfReader(io.BytesIO(render_brief(brief))).pages:
        offen = 0
        for operator in re.findall(
            rb"\b(BDC|BMC|EMC|Tj|TJ|S|f)\b", seite.get_contents().get_data()
        ):
            offen += {b"BDC": 1, b"BMC": 1, b"EMC": -1}.get(operator, 0)
            assert offen == 1 or operator == b"EMC"


def test_lists_and_headings_have_their_roles():
    rollen = [s.rolle for s in stuecke(render_brief(familie()))]
    assert rollen.count("H1") == 1
    assert rollen.count("H2") == 10
    assert rollen.count("Lbl") == 2
    assert rollen.count("LBody") == 5


def test_all_fonts_are_embedded_and_can_be_read_back():
    for seite in pypdf.PdfReader(io.BytesIO(render_brief(familie("ar")))).pages:
        for font in seite["/Resources"]["/Font"].values():
            assert "/ToUnicode" in font
            assert "/FontFile2" in font["/DescendantFonts"][0]["/FontDescriptor"]


def test_the_same_letter_has_the_same_bytes():
    assert render_brief(familie("ar")) == render_brief(familie("ar"))


def test_the_bytes_do_not_hang_on_the_order_of_hashes():
    befehl = (
        "import hashlib; from tests.pdf.test_blatt import familie, render_brief;"
        "print(hashlib.sha256(render_brief(familie('tr'))).hexdigest())"
    )
    summen = set()
    for saat in ("1", "2"):
        umgebung = os.environ | {"PYTHONHASHSEED": saat, "PYTHONPATH": str(HAUS)}
        lauf = subprocess.run(
            [sys.executable, "-c", befehl],
            capture_output=True, text=True, check=True, cwd=HAUS, env=umgebung,
        )  # fmt: skip
        summen.add(lauf.stdout)
    assert len(summen) == 1


def test_the_preview_shows_every_page_at_the_asked_width():
    bilder = seitenbilder(render_brief(familie()), 400)
    assert [bild.breite for bild in bilder] == [400, 400]
    for bild in bilder:
        assert len(bild.pixel) == bild.breite * bild.hoehe * 4
        assert bild.pixel[:4] == b"\xff\xff\xff\xff"
        assert min(bild.pixel) == 0


def test_the_preview_follows_a_scale():
    (bild, *_) = seitenbilder_im_massstab(render_brief(familie()), 1.5)
    assert (bild.breite, bild.hoehe) == (893, 1263)


@pytest.mark.parametrize("sprache", ["tr", "ar"])
@pytest.mark.parametrize("art", ["familie", "plan"])
def test_every_page_with_a_translation_says_that_the_german_text_counts(art, sprache):
    plan = compose_plan(familie_ahorn(), {}, rahmen(sprache))
    pdf = render_brief(familie(sprache) if art == "familie" else plan)
    for seite in pypdf.PdfReader(io.BytesIO(pdf)).pages:
        assert "Es gilt der deutsche Text." in " ".join(seite.extract_text().split())
