"""What goes into a print comes out of its PDF, word for word, in every script."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.app.buero import buero_from
from lotse.letters.brief import Brief, alle_saetze
from lotse.letters.inhalt import Satz
from lotse.pdf.renderer import render_brief
from tests.werkzeug.briefe import rahmen
from tests.werkzeug.drucke import DRUCKE
from tests.werkzeug.pdf_lesen import pdfium_text, pypdf_text, stuecke

SPRACHEN = ("de", "tr", "ar", "en", "uk", "ru", "ro", "fa")
OHNE_FUSS = ("kopf.", "fuss.")


def flach(text: str) -> str:
    return "".join(z for z in text if z.isalnum())


def gesetzt(brief: Brief) -> list[Satz]:
    """Every sentence with its translation, but heads, which a card does not have."""
    return [s for s in alle_saetze(brief) if s.baustein and not s.baustein.startswith(OHNE_FUSS)]


@pytest.mark.parametrize("sprache", SPRACHEN)
@pytest.mark.parametrize("name", DRUCKE)
def test_every_sentence_is_read_aloud_as_it_was_written(name, sprache):
    brief = DRUCKE[name](rahmen(sprache))
    gelesen = {flach(s.text) for s in stuecke(render_brief(brief))}
    fehlt = [
        teil.text
        for satz in gesetzt(brief)
        for teil in (satz, satz.parallel)
        if teil is not None and flach(teil.text) not in gelesen and not _durch_marke(teil, satz)
    ]
    assert fehlt == []


def _durch_marke(teil: Satz, satz: Satz) -> bool:
    """Untranslated words stand there once, with the mark beside them."""
    return teil is satz.parallel and teil.stand in {"fehlt", "veraltet"}


@pytest.mark.parametrize("name", DRUCKE)
def test_two_other_readers_find_the_german_words(name):
    brief = DRUCKE[name](rahmen("tr"))
    pdf = render_brief(brief)
    for text in (flach(pdfium_text(pdf)), flach(pypdf_text(pdf))):
        worte = {flach(w) for s in gesetzt(brief) for w in s.text.split()}
        assert [w for w in worte if w not in text] == []


@pytest.mark.parametrize("name", DRUCKE)
def test_an_office_that_has_set_nothing_gets_lines_to_fill_in(name):
    leer = replace(rahmen("ar"), buero=buero_from({}))
    assert "____" in pdfium_text(render_brief(DRUCKE[name](leer)))
