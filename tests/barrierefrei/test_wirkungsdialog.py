"""Dialog vor Ort, reading numbers in and meetings for ear, keyboard and large type."""

from __future__ import annotations

from pathlib import Path

import pytest

from lotse.i18n.sprache import Sprache
from lotse.ui.farben import Thema
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.seiten.wirkung import DIALOG, WirkungSeite
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import stil
from tests.barrierefrei.pruefung import maengel
from tests.barrierefrei.test_seiten import gestreckt
from tests.werkzeug.dialogort import LETZTES, Dialoghaus
from tests.werkzeug.dienste import Haus, dienste

LAGEN = ("normal", "gross", "lang", "englisch")


@pytest.fixture(params=LAGEN)
def lage(request, stil_hell):
    stil().show(Thema.HELL, 200 if request.param == "gross" else 100)
    return request.param


@pytest.fixture
def seite(qtbot, runner, lage):
    sprachen = {"lang": gestreckt, "englisch": lambda: Sprache.load("en")}
    felder = {"sprache": sprachen[lage]()} if lage in sprachen else {}
    haus = Dialoghaus(treffen=(LETZTES,))
    sitzung = Sitzung(dienste(Haus(), dialog=haus.arbeit(), **felder), runner)
    fenster = Fenster(sitzung.dienste, sitzung)
    qtbot.addWidget(fenster)
    fenster.resize(1366, 768)
    with qtbot.waitExposed(fenster):
        fenster.show()
    fenster.gehe(Sprung(Ort.WIRKUNG))
    seite = fenster.findChild(WirkungSeite)
    seite.zeige_sicht(DIALOG)
    qtbot.waitUntil(lambda: seite.dialog.freigabe is not None and runner.is_idle())
    qtbot.wait(30)
    yield seite
    sitzung.sicherung.schliesse_ab()
    sitzung.deleteLater()


def pruefe(wurzel, lage):
    assert maengel(wurzel, lage) == {}


def test_the_dialogue_can_be_heard_reached_and_read(qtbot, seite, lage):
    pruefe(seite.window(), lage)
    for tafel in seite.dialog.tafeln[:3]:
        tafel.als_tabelle.click()
        tafel.was_zaehlt.click()
    qtbot.wait(30)
    pruefe(seite.window(), lage)
    assert seite.window().minimumSizeHint().width() <= 1024 or lage in {"gross", "lang"}


def test_reading_numbers_in_can_be_heard_reached_and_read(qtbot, runner, seite, lage):
    seite.dialogkopf.on_einlesen()
    lesung = seite.dialogkopf.offen
    qtbot.waitUntil(runner.is_idle)
    qtbot.wait(20)
    pruefe(lesung, lage)
    lesung.lies(Path("zahlen_2025.csv"))
    qtbot.waitUntil(runner.is_idle)
    qtbot.wait(20)
    pruefe(lesung, lage)


def test_a_meeting_can_be_heard_reached_and_read(qtbot, runner, seite, lage):
    seite.dialogkopf.on_treffen()
    dialog = seite.dialogkopf.offen
    qtbot.waitUntil(lambda: dialog.treffen is not None and runner.is_idle())
    dialog.on_neu()
    dialog.on_beschluss()
    qtbot.waitUntil(runner.is_idle)
    qtbot.wait(30)
    pruefe(dialog, lage)
