"""Names in every script, markup, long words, and characters no font can draw."""

from __future__ import annotations

import pytest

from lotse.domain.familie import Ziel
from lotse.domain.fehler import Hinweis
from lotse.domain.lebensbereich import Lebensbereich
from lotse.letters.familie import compose_familie
from lotse.letters.ueberleitung import compose_ueberleitung
from lotse.pdf.renderer import render_brief
from tests.werkzeug.briefe import familie_ahorn, hilfe, rahmen, stelle, treffer
from tests.werkzeug.pdf_lesen import baum_text

NAMEN = [
    "Frau Yılmaz-Şahin",
    "Žofie Đorđević",
    "Nguyễn Thị Ánh",
    "Олександра Кузьменко",
    "Ελένη Παπαδοπούλου",
    "محمد عبد الله",
    "فاطمه رضایی",
    "شیلان ڕۆژگار",
    "ሰላም ገብረመድህን",
    "<b>Anna</b> & <img src='x'> {name}",
    "Ali\u202eevil\u2069",
    "O’Neill \u00ad Straße ẞ",
]


def brief(sprache="de", **felder):
    return compose_familie(familie_ahorn(), hilfe(), treffer(), rahmen(sprache), **felder)


@pytest.mark.parametrize("sprache", ["de", "ar"])
@pytest.mark.parametrize("name", NAMEN)
def test_a_name_in_any_script_is_printed_literally(sprache, name):
    text = baum_text(render_brief(brief(sprache, name=name)))
    ohne_marken = name.translate({0x202E: None, 0x2069: None, 0xAD: None})
    gruss = "Guten Tag {}," if sprache == "de" else "مرحبًا {}،"
    assert gruss.format(ohne_marken) in text.replace("\u00ad", "")


@pytest.mark.parametrize("sprache", ["de", "ar"])
@pytest.mark.parametrize("name", ["A" * 200, "Müller " * 28 + "Ende", "ልዑል" * 50, "عبد" * 60])
def test_a_name_of_two_hundred_letters_fits_and_is_whole(sprache, name):
    assert name.strip() in baum_text(render_brief(brief(sprache, name=name)))


@pytest.mark.parametrize(
    ("name", "code"),
    [("Anna 🙂", "U+1F642"), ("李", "U+674E"), ("A\ue000", "U+E000"), ("\x07", "U+0007")],
)
def test_a_character_without_a_glyph_is_named_and_nothing_is_printed(name, code):
    with pytest.raises(Hinweis) as fehler:
        render_brief(brief(name=f"x{name}"))
    assert code in str(fehler.value)


def test_a_lone_surrogate_is_named():
    with pytest.raises(Hinweis) as fehler:
        render_brief(brief("ar", name="x\ud800"))
    assert "U+D800" in str(fehler.value)


def test_the_next_letter_after_a_refusal_is_sound():
    vorher = render_brief(brief())
    with pytest.raises(Hinweis):
        render_brief(brief(name="🙂"))
    assert render_brief(brief()) == vorher


def test_a_quote_of_many_lines_runs_over_pages():
    zitat = "Ich möchte das so sagen. " * 200
    akte = familie_ahorn(ziele=(Ziel("z", zitat, "de", Lebensbereich.ENTWICKLUNG_ERZIEHUNG),))
    pdf = render_brief(compose_familie(akte, hilfe(), treffer(), rahmen("tr")))
    assert zitat.strip() in baum_text(pdf)


def test_line_breaks_and_tabs_in_a_name_are_blanks():
    wo = treffer(stelle(kontakt_person="Anna\nB\tC"))
    pdf = render_brief(compose_familie(familie_ahorn(), hilfe(), wo, rahmen()))
    assert "Fragen Sie nach: Anna B C" in baum_text(pdf)


def test_an_address_that_cannot_fit_the_window_is_refused():
    zu_lang = treffer(stelle(name="Stelle " * 300))
    with pytest.raises(Hinweis) as fehler:
        render_brief(compose_ueberleitung(familie_ahorn(), hilfe(), zu_lang, rahmen()))
    assert "Fenster" in str(fehler.value)
