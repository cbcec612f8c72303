"""The Sicherungen in the window: heard, reached, read, at every size and in every language."""

from __future__ import annotations

import pytest

from lotse.app.bilder_sicherungsbild import Beispielsicherungen, sorge
from lotse.i18n.sprache import Sprache
from lotse.ui.farben import Thema
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.seiten.sicherungsteil import Sicherungsteil
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import stil
from tests.barrierefrei.pruefung import (
    beschnitten,
    doppelte_kuerzel,
    namenlos,
    spruenge,
    stumme_zeilen,
    zu_klein,
)
from tests.barrierefrei.test_seiten import gestreckt
from tests.werkzeug.dienste import Haus, dienste

ZIELE = {
    "heute": Sprung(Ort.HEUTE),
    "ansicht": Sprung(Ort.EINSTELLUNGEN, bezug="ansicht"),
    "sicherung": Sprung(Ort.EINSTELLUNGEN, bezug="sicherung"),
    "frage": Sprung(Ort.EINSTELLUNGEN, bezug="sicherung"),
    "wissen": Sprung(Ort.EINSTELLUNGEN, bezug="wissen"),
}


@pytest.fixture(params=["normal", "gross", "lang", "englisch", "dunkel"])
def lage(request, stil_hell):
    thema = Thema.DUNKEL if request.param == "dunkel" else Thema.HELL
    stil().show(thema, 200 if request.param == "gross" else 100)
    return request.param


@pytest.mark.parametrize("name", ZIELE)
@pytest.mark.parametrize("bild", ["ruhig", "sorge"])
def test_it_can_be_heard_reached_and_read(qtbot, runner, lage, name, bild):
    if bild == "sorge" and name in ("ansicht", "wissen"):
        pytest.skip("says nothing about Sicherungen")
    sprachen = {"lang": gestreckt, "englisch": lambda: Sprache.load("en")}
    sprache = sprachen.get(lage, lambda: Sprache.load("de"))()
    arbeit = Beispielsicherungen(sorge()) if bild == "sorge" else Beispielsicherungen()
    alle = dienste(Haus(), sicherungsarbeit=arbeit, sprache=sprache)
    sitzung = Sitzung(alle, runner)
    fenster = Fenster(alle, sitzung)
    qtbot.addWidget(fenster)
    fenster.resize(1366, 768)
    fenster.gehe(ZIELE[name])
    with qtbot.waitExposed(fenster):
        fenster.show()
    qtbot.waitUntil(runner.is_idle)
    if name == "frage":
        teil = fenster.findChildren(Sicherungsteil)[0]
        teil.on_zurueckspielen(arbeit.stand.zeilen[1])
        teil.umzug.show_datei(arbeit.stand.zeilen[0].datei)
    qtbot.waitUntil(lambda: beschnitten(fenster) == [])  # what came from the job is laid out
    assert [(type(w).__name__, w.objectName()) for w in namenlos(fenster)] == []
    assert stumme_zeilen(fenster) == []
    if lage != "lang":
        assert doppelte_kuerzel(fenster) == []
    assert spruenge(fenster) == []
    assert zu_klein(fenster, 24) == []
