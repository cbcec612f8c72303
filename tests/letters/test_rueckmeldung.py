"""Nothing goes to a practice without its tick; a strip knows a code and no name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from lotse.domain.einwilligung import Datenart, Empfaengerart, Richtung
from lotse.domain.fehler import Hinweis
from lotse.domain.huerde import Grad, Huerde, Huerdencode
from lotse.domain.rueckcode import show_code
from lotse.letters.brief import Stueck, alle_saetze
from lotse.letters.inhalt import Codefeld, Felder
from lotse.letters.rueckmeldung import (
    Praxisstand,
    compose_antwortstreifen,
    compose_rueckmeldung,
    find_erlaubnis,
)
from lotse.letters.ueberleitung import compose_ueberleitung
from lotse.pdf.renderer import render_brief
from lotse.pdf.satzspiegel import count_pages
from tests.werkzeug.briefe import hilfe, rahmen, treffer
from tests.werkzeug.drucke import CODE, STELLE, erlaubnis, fall
from tests.werkzeug.fall import HEUTE
from tests.werkzeug.pdf_lesen import baum_text, pdfium_text


def brief(stand=Praxisstand.GEKOMMEN, stelle="", akte=None, **felder):
    eine = erlaubnis(**felder)
    fertig = replace(akte or fall(), einwilligungen=(eine,))
    return compose_rueckmeldung(fertig, eine, stand, rahmen(), stelle)


def text(von):
    return "\n".join(satz.text for satz in alle_saetze(von))


OHNE = {
    "another kind of recipient": {"art": Empfaengerart.STELLE},
    "no tick": {"datenarten": (Datenart.NAME,)},
    "expired": {"gueltig_bis": HEUTE - timedelta(days=1)},
    "not yet": {"erteilt_am": HEUTE + timedelta(days=1)},
    "withdrawn today": {"widerrufen_am": HEUTE},
    "only towards us": {"richtung": Richtung.HER},
    "nobody signed": {"unterschrieben": ()},
    "one of two signed": {"sorge_beide": True},
}


@pytest.mark.parametrize("wie", OHNE)
def test_without_a_fitting_consent_nothing_is_printed(wie):
    with pytest.raises(Hinweis) as fehler:
        brief(**OHNE[wie])
    assert "nichts gedruckt" in str(fehler.value)


def test_a_consent_of_another_case_is_none():
    with pytest.raises(Hinweis, match="fehlt die Einwilligung"):
        find_erlaubnis(fall(), "fremd", HEUTE)


@pytest.mark.parametrize("stand", Praxisstand)
def test_each_answer_is_one_sentence_without_the_talk(stand):
    block = next(b for b in brief(stand).bloecke if b.stueck is Stueck.STAND)
    assert len(block.inhalt) == 1
    assert "Bruder" not in str(brief(stand))


def test_the_stelle_is_named_only_with_the_tick_for_it():
    assert STELLE in text(brief(Praxisstand.VERSORGT, STELLE))
    ohne = brief(Praxisstand.VERSORGT, STELLE, datenarten=(Datenart.RUECKMELDUNG,))
    assert STELLE not in text(ohne)
    assert STELLE not in text(brief(Praxisstand.GEKOMMEN, STELLE))
    verdeckt = fall(huerden=(Huerde(Huerdencode.SOLL_KEINER_WISSEN, Grad.SCHWER),))
    assert STELLE not in text(brief(Praxisstand.VERSORGT, STELLE, verdeckt))


def test_a_name_is_written_by_hand_and_only_with_its_tick():
    mit = brief(datenarten=(Datenart.RUECKMELDUNG, Datenart.NAME))
    assert [i for b in mit.bloecke for i in b.inhalt if isinstance(i, Felder)]
    assert not [i for b in brief().bloecke for i in b.inhalt if isinstance(i, Felder)]
    assert "Zeichen 26-014" in text(brief())


def test_the_letter_says_what_it_rests_on():
    ganz = text(brief())
    assert "Die Familie hat am 3. November 2026 zugestimmt." in ganz
    assert f"bis {date(2027, 5, 3).day}. Mai 2027" in ganz


def test_the_strip_has_four_answers_a_code_and_no_name():
    akte = fall(name="Öztürk", buchstabe="Ö.")
    streifen = compose_antwortstreifen(CODE, rahmen())
    assert [i.code for b in streifen.bloecke for i in b.inhalt if isinstance(i, Codefeld)] == [
        show_code(CODE)
    ]
    ganz = pdfium_text(render_brief(streifen))
    for verraet in ("Öztürk", akte.familie.deckwort, akte.familie.fallcode):
        assert verraet not in ganz
    assert "Wir sind nicht zuständig. Zuständig ist:" in ganz
    assert "Warteliste" in ganz


def test_a_code_with_a_typing_error_is_never_printed():
    falsch = ("3" if CODE[0] != "3" else "4") + CODE[1:]
    with pytest.raises(Hinweis, match="Tippfehler"):
        compose_antwortstreifen(falsch, rahmen())


def test_the_strip_on_the_hand_over_bears_the_code_instead_of_our_sign():
    ueberleitung = compose_ueberleitung(fall(), hilfe(), treffer(), rahmen(), CODE)
    (antwort,) = (b for b in ueberleitung.bloecke if b.stueck is Stueck.ANTWORT)
    assert antwort.inhalt[0] == Codefeld(show_code(CODE))
    assert "26-014" not in antwort.titel.text
    assert count_pages(ueberleitung) == 1
    assert f"Antwort, Code {show_code(CODE)}" in baum_text(render_brief(ueberleitung))


def test_without_a_code_the_hand_over_stays_as_it_was():
    ueberleitung = compose_ueberleitung(fall(), hilfe(), treffer(), rahmen())
    (antwort,) = (b for b in ueberleitung.bloecke if b.stueck is Stueck.ANTWORT)
    assert antwort.titel.text == "Antwort, Zeichen 26-014"
