"""The command line prints as the window does: with letterhead, logo, signature and own words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lotse.app.briefvorlagen import ORDNER, Vorlagenordner
from lotse.app.hausstil import load_hausstil, practice_style
from lotse.app.logobild import as_png
from lotse.app.ordner import DATEINAME
from lotse.app.vordrucke import write_vordruck
from lotse.app.wissen import eigenes_wissen
from lotse.cli.teile import Vordruck
from lotse.letters.familie import compose_familie
from lotse.letters.startkarte import compose_startkarte
from lotse.paths import RESOURCES
from tests.werkzeug.briefe import familie_ahorn, hilfe, rahmen, treffer
from tests.werkzeug.pdf_lesen import pdfium_text

EIGEN = "Das Gespräch ist ganz freiwillig."
KEY = "startkarte.freiwillig"


@pytest.fixture
def ordner(tmp_path, qapp):
    vorlagen = Vorlagenordner(tmp_path / ORDNER, as_png)
    vorlagen.setze_logo(RESOURCES / "icons" / "logo.svg")
    vorlagen.setze_satz("de", KEY, EIGEN)
    (tmp_path / DATEINAME).write_text('buero_name = "Haus der Familie"\n', "utf-8")
    return tmp_path


def test_own_words_stand_on_what_the_command_line_prints(ordner):
    wunsch = Vordruck("startkarte", "de", date(2026, 11, 24))
    ((_, pdf),) = write_vordruck(wunsch, load_hausstil(ordner), eigenes_wissen())
    text = pdfium_text(pdf)
    assert EIGEN in text
    assert "Haus der Familie" in text


def test_the_logo_stands_in_the_head_and_own_words_are_noted(ordner):
    stil = load_hausstil(ordner)
    von_hier = replace(rahmen("de"), buero=stil.buero)
    brief = stil.fertig(compose_familie(familie_ahorn(), hilfe(), treffer(), von_hier))
    assert brief.logo == stil.buero.logo is not None
    karte = stil.fertig(compose_startkarte(rahmen("de")))
    assert (brief.eigener_wortlaut, karte.eigener_wortlaut) == (False, True)


def test_a_broken_template_is_named_and_never_in_the_way(ordner):
    (ordner / ORDNER / "wortlaut_tr.toml").write_text("das ist kein TOML", "utf-8")
    stil = load_hausstil(ordner)
    assert stil.maengel == ("wortlaut_tr.toml: Die Datei lässt sich nicht lesen.",)
    assert stil.texte("tr").satz(KEY).text == EIGEN


def test_the_practice_town_has_its_invented_office(ordner):
    stil = practice_style()
    assert stil.buero.name == "Familienbüro Nordstadt"
    assert stil.texte("de").satz(KEY).text != EIGEN
