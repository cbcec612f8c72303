import re

import pytest

from lotse.i18n.sprache import Sprache
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.muster_fakten import FAKTEN
from tests.werkzeug.muster_wissen import THEMEN
from tests.werkzeug.qt import AHORN
from tests.werkzeug.worte import im_quelltext, in_den_daten, mitschrift

ENGLISCH = Sprache.load("en").eintraege
PLATZ = re.compile(r"\{(\w*)\}")


def test_every_word_of_the_window_is_said_in_english():
    fehlend = {text: str(datei) for text, datei in im_quelltext().items() if text not in ENGLISCH}
    assert fehlend == {}


@pytest.mark.parametrize("text", sorted(ENGLISCH))
def test_a_translation_keeps_its_places(text):
    for form in ENGLISCH[text].formen:
        assert set(PLATZ.findall(form)) == set(PLATZ.findall(text))
        assert form.strip()


def test_words_that_come_from_tables_are_said_in_english_too(qtbot, runner, stil_hell):
    sprache, gefragt = mitschrift()
    sitzung = Sitzung(dienste(Haus(), sprache=sprache), runner)
    fenster = Fenster(sitzung.dienste, sitzung)
    qtbot.addWidget(fenster)
    fenster.show()
    sitzung.oeffne(AHORN)
    qtbot.waitUntil(lambda: sitzung.abgleich is not None)
    for ort in Ort:
        fenster.gehe(Sprung(ort))
        qtbot.waitUntil(runner.is_idle)
        fenster.grab()
    muster = {f.frage for f in FAKTEN} | {a.text for f in FAKTEN for a in f.antworten}
    muster |= (
        {f.text for f in FAKTEN} | {f.warum for f in FAKTEN} | {text for _c, _b, text in THEMEN}
    )
    assert gefragt - set(ENGLISCH) - in_den_daten() - muster == set()


def test_numbers_and_plurals_are_english():
    englisch = Sprache.load("en")
    assert englisch.plural("{n} Kind", "{n} Kinder", 1) == "1 child"
    assert englisch.plural("in {n} Tag", "in {n} Tagen", 3) == "in 3 days"
    assert englisch.t(
        "Katalog {name}: {zahl} Angebote, Stand {tag}", name="M", zahl=1, tag="x"
    ) == ("Catalogue M: 1 offers, as of x")
