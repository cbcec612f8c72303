"""Cards on a sheet: copies are cut, read once; a folded card lies right and reads right."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pypdf
import pytest

from lotse.domain.fehler import Hinweis
from lotse.letters.brief import Bogen, Papier
from lotse.letters.inhalt import Lauf, Satz
from lotse.letters.startkarte import compose_zuweisung
from lotse.letters.termin import compose_termin
from lotse.pdf.faltkarte import BREIT, FELDER, HOCH
from lotse.pdf.karten import BOGEN, EINHEIT, lay_out_cards
from lotse.pdf.mass import MM
from lotse.pdf.renderer import render_brief
from lotse.pdf.satzspiegel import count_pages, effective_size
from tests.werkzeug.briefe import rahmen
from tests.werkzeug.drucke import DRUCKE, faltplan, termin
from tests.werkzeug.pdf_lesen import pdfium_text, stuecke

SPRACHEN = ("de", "tr", "ar", "en")


def groesse(pdf):
    return [
        tuple(round(float(m) / MM) for m in seite.mediabox[2:])
        for seite in pypdf.PdfReader(io.BytesIO(pdf)).pages
    ]


def orte(pdf, wort):
    """Where on the sheet (from the left, from the bottom) a text begins, over all pages."""
    gefunden = []
    for nummer, seite in enumerate(pypdf.PdfReader(io.BytesIO(pdf)).pages):

        def merke(text, cm, tm, *_rest, nummer=nummer):
            if wort in text:
                x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
                y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
                gefunden.append((nummer, x, y))

        seite.extract_text(visitor_text=merke)
    return gefunden


@pytest.mark.parametrize(("sprache", "zettel"), [("de", 4), ("tr", 2), ("ar", 2), ("en", 2)])
def test_a_page_of_the_pad_holds_as_many_slips_as_fit(sprache, zettel):
    pdf = render_brief(compose_zuweisung(rahmen(sprache)))
    assert groesse(pdf) == [(210, 297)]
    assert pdfium_text(pdf).count("Möchten Sie mit") == zettel


@pytest.mark.parametrize("sprache", SPRACHEN)
def test_copies_are_read_aloud_once(sprache):
    gelesen = [s.text for s in stuecke(render_brief(compose_zuweisung(rahmen(sprache))))]
    assert sum("Möchten Sie mit" in text for text in gelesen) == 1


@pytest.mark.parametrize("sprache", SPRACHEN)
@pytest.mark.parametrize("name", ["zuweisung", "termin", "faltplan-a6"])
def test_a_small_card_stays_small(name, sprache):
    satz = lay_out_cards(DRUCKE[name](rahmen(sprache)))
    assert satz.passt
    assert satz.papier is Papier.A6
    assert satz.brief.gestalt.groesse == 12


def test_a_card_that_holds_too_much_becomes_larger_before_it_becomes_two():
    lang = termin(ort=("Stelle", *(f"Zeile {n}" for n in range(12))))
    assert lay_out_cards(compose_termin(lang, rahmen("tr"))).papier is Papier.A5
    endlos = termin(ort=("Stelle", *(f"Zeile {n}" for n in range(60))))
    satz = lay_out_cards(compose_termin(endlos, rahmen("de")))
    assert not satz.passt
    text = pdfium_text(render_brief(compose_termin(endlos, rahmen("de"))))
    assert all(f"Zeile {n}" in text for n in range(60)), "nothing is lost"


@pytest.mark.parametrize(("name", "groesse"), [("termin", 12), ("startkarte", 14)])
def test_the_size_said_is_the_size_set(name, groesse):
    assert effective_size(DRUCKE[name](rahmen("de", groesse=18))) == groesse


def test_two_languages_lie_on_two_sides_of_one_fold():
    satz = lay_out_cards(compose_termin(termin(), rahmen("tr")))
    mitte = satz.mass.papier[0] / 2
    for seite in satz.seiten:
        for gesetzt in seite.reihen:
            for zelle in gesetzt.reihe.zellen:
                links = zelle.spalte.x + zelle.spalte.breite <= mitte
                assert links == (zelle.spalte.sprache == "de")


def test_the_four_small_pages_lie_where_a_folded_sheet_shows_them():
    """Front at the bottom right, inside left above it, inside right beside that, back left."""
    pdf = render_brief(faltplan(rahmen("de")))
    assert groesse(pdf) == [(210, 297)]
    for wort, rechts, oben in (
        ("Mein Plan", True, False),
        ("Meine nächsten Schritte", True, True),
        ("Das hilft mir", False, True),
        ("Wir helfen Ihnen gern", False, False),
    ):
        ((_, x, y),) = orte(pdf, wort)
        assert (x > BREIT, y > HOCH) == (rechts, oben), wort


def test_the_upper_half_stands_on_its_head():
    pdf = render_brief(faltplan(rahmen("de")))
    lagen = re.findall(
        rb"q (-?1) 0 0 (-?1) [\d. ]+ cm",
        pypdf.PdfReader(io.BytesIO(pdf)).pages[0].get_contents().get_data(),
    )
    assert lagen[:4] == [(b"1", b"1"), (b"-1", b"-1"), (b"-1", b"-1"), (b"1", b"1")]


def test_the_larger_card_is_printed_on_both_sides_and_folded_once():
    pdf = render_brief(faltplan(rahmen("de"), Papier.A5))
    assert groesse(pdf) == [(297, 210)] * 2
    seiten = {wort: orte(pdf, wort)[0] for wort in
              ("Mein Plan", "Meine nächsten Schritte", "Das hilft mir", "Wir helfen")}  # fmt: skip
    assert [(s, x > HOCH) for s, x, _ in seiten.values()] == [
        (0, True), (1, False), (1, True), (0, False)
    ]  # fmt: skip


@pytest.mark.parametrize("papier", [Papier.A6, Papier.A5])
@pytest.mark.parametrize("sprache", SPRACHEN)
def test_a_folded_card_is_read_from_front_to_back(sprache, papier):
    gelesen = [s.text for s in stuecke(render_brief(faltplan(rahmen(sprache), papier)))]
    worte = ("Mein Plan", "Das ist mir wichtig", "Mein Sohn soll", "Meine nächsten Schritte",
             "Gelbes Heft suchen", "Wir helfen Ihnen gern")  # fmt: skip
    stellen = [next(n for n, text in enumerate(gelesen) if wort in text) for wort in worte]
    assert stellen == sorted(stellen)


@pytest.mark.parametrize("sprache", ["tr", "ar"])
def test_the_own_words_stand_on_a_folded_card_once(sprache):
    gelesen = [s for s in stuecke(render_brief(faltplan(rahmen(sprache)))) if "Mein Sohn" in s.text]
    assert [s.sprache for s in gelesen] == ["de"]


def test_a_plan_too_long_to_fold_loses_no_word():
    plan = faltplan(rahmen("tr"))
    bloecke = tuple(
        replace(b, inhalt=(*b.inhalt, *(Satz.aus(f"Wort {n}.") for n in range(80))))
        for b in plan.bloecke
    )
    lang = replace(plan, bloecke=bloecke)
    assert not lay_out_cards(lang).passt
    text = pdfium_text(render_brief(lang))
    assert all(f"Wort {n}." in text for n in range(80))


@pytest.mark.parametrize("name", DRUCKE)
def test_as_many_sheets_are_counted_as_are_drawn(name):
    for sprache in ("de", "ar"):
        brief = DRUCKE[name](rahmen(sprache))
        assert count_pages(brief) == len(groesse(render_brief(brief)))


@pytest.mark.parametrize("name", DRUCKE)
@pytest.mark.parametrize("sprache", SPRACHEN)
def test_the_same_print_twice_is_the_same_bytes(name, sprache):
    eins = render_brief(DRUCKE[name](rahmen(sprache)))
    assert eins == render_brief(DRUCKE[name](rahmen(sprache)))


def test_a_name_no_font_can_draw_is_refused_on_a_card_too():
    karte = compose_zuweisung(rahmen())
    falsch = replace(karte, titel=Satz((Lauf("Grüße \U00012000"),)))
    with pytest.raises(Hinweis, match="keine Schrift"):
        render_brief(falsch)


def test_only_cards_know_of_the_scissors():
    assert {
        DRUCKE[n](rahmen()).gestalt.bogen for n in ("gespraech", "geschafft", "unterlagen")
    } == {Bogen.BLATT}


def test_the_inside_of_an_a5_card_lies_behind_its_cover_when_turned_on_the_short_edge():
    """The sheet lies across: its short edges stand, and the turn mirrors left and right."""
    breite, hoehe = BOGEN[Papier.A5]
    assert breite > hoehe
    vorn, links, rechts, hinten = FELDER[Papier.A5]
    karte = EINHEIT[Papier.A5][0]
    for aussen, innen in ((vorn, links), (hinten, rechts)):
        assert (aussen.bogen, innen.bogen) == (0, 1)
        assert innen.x == pytest.approx(breite - (aussen.x + karte))
        assert (aussen.y, innen.y, aussen.gedreht, innen.gedreht) == (0, 0, False, False)
    assert {feld.bogen for feld in FELDER[Papier.A6]} == {0}
