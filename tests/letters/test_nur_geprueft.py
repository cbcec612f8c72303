"""LETTERS 9.3: a house may print only translations that a person has read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.app.briefvorlagen import letter_texts
from lotse.app.einstellungen import Einstellungsdatei
from lotse.app.hausstil import load_hausstil
from lotse.app.ordner import DATEINAME
from lotse.letters.bausteine import Bausteine
from lotse.letters.familie import compose_familie
from lotse.letters.wortlaut import Eigensatz, only_read
from lotse.pdf.renderer import render_brief
from lotse.services.briefvorlagen import Vorlagen
from lotse.ui.einstellungen import Einstellungen
from tests.werkzeug.briefe import familie_ahorn, hilfe, rahmen, treffer
from tests.werkzeug.pdf_lesen import stuecke

KEY, WORTE = "familie.alles", "Bu mektupta her şey var."


def brief(texte):
    mein_rahmen = replace(rahmen("tr"), bausteine=texte)
    return compose_familie(familie_ahorn(), hilfe(), treffer(), mein_rahmen)


def gelesen(texte):
    pdf = render_brief(brief(texte))
    return [stueck.text for stueck in stuecke(pdf) if stueck.sprache == "tr"]


def test_drafts_are_printed_and_say_so():
    texte = Bausteine.load("tr")
    assert brief(texte).zweisprachig
    assert brief(texte).vermerke
    assert len(gelesen(texte)) > 30


def test_without_drafts_the_sheet_is_german_and_says_so_in_the_language():
    texte = only_read(Bausteine.load("tr"))
    assert brief(texte).ohne_uebersetzung
    assert gelesen(texte) == [texte.satz("marke.nur_deutsch").parallel.text]


def test_what_a_person_has_read_is_printed_and_nothing_else():
    deutsch = Bausteine.load("tr").deutsch.eintraege[KEY].text
    eigen = {"tr": {KEY: Eigensatz(WORTE, deutsch, "2026-11-24 Dolmetscherin")}}
    texte = letter_texts("tr", Vorlagen(wortlaut=eigen), nur_geprueft=True)
    alle = gelesen(texte)
    assert WORTE in alle
    bausteine = [satz.baustein for satz in _uebersetzt(brief(texte))]
    assert bausteine == [KEY]


def _uebersetzt(fertig):
    return [
        satz
        for block in fertig.bloecke
        for satz in block.inhalt
        if getattr(satz, "parallel", None) and satz.parallel.stand == "geprueft"
    ]


@pytest.mark.parametrize("nur", [True, False])
def test_the_command_line_reads_the_same_setting(tmp_path, nur):
    Einstellungsdatei(tmp_path / DATEINAME).merken(Einstellungen(nur_geprueft=nur))
    stil = load_hausstil(tmp_path)
    assert stil.nur_geprueft is nur
    assert (KEY in stil.texte("tr").zweite.eintraege) is not nur
