"""The compartment can be heard, reached and read: door, first steps, and every view inside."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from lotse.domain.schutzraum import Beruf
from lotse.i18n.sprache import Sprache
from lotse.ui.farben import Thema
from lotse.ui.schutzraum.fenster import Schutzraumfenster
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import stil
from tests.barrierefrei.pruefung import maengel
from tests.barrierefrei.test_seiten import gestreckt
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.schutzraumfenster import WORT, Ablage, dienst, notiz, zweite


@pytest.fixture(params=["normal", "gross", "lang", "englisch"])
def lage(request, stil_hell):
    stil().show(Thema.HELL, 200 if request.param == "gross" else 100)
    return request.param


@pytest.fixture
def oeffne(qtbot, runner, lage):
    sprachen = {"lang": gestreckt, "englisch": lambda: Sprache.load("en")}
    felder = {"sprache": sprachen[lage]()} if lage in sprachen else {}

    vater = QWidget()
    qtbot.addWidget(vater)
    vater.resize(1366, 738)
    vater.show()

    def _oeffne(ablage):
        raum = dienst(ablage)
        sitzung = Sitzung(dienste(Haus(), schutzraum=raum, **felder), runner)
        sitzung.setParent(vater)
        fenster = Schutzraumfenster(raum, sitzung, sitzung.dienste.sprache, vater, print)
        with qtbot.waitExposed(fenster):
            fenster.open()
        qtbot.waitUntil(runner.is_idle)
        return fenster

    yield _oeffne
    qtbot.waitUntil(runner.is_idle)


def pruefe(qtbot, fenster, lage):
    qtbot.wait(40)
    assert maengel(fenster, lage) == {}


def test_the_door_and_a_wrong_password_can_be_heard_reached_and_read(qtbot, oeffne, lage):
    fenster = oeffne(Ablage())
    pruefe(qtbot, fenster, lage)
    fenster.tor.show_falsch(0)
    pruefe(qtbot, fenster, lage)


@pytest.mark.parametrize("schritt", range(4))
def test_the_first_steps_can_be_heard_reached_and_read(qtbot, oeffne, lage, schritt):
    fenster = oeffne(Ablage(eingerichtet=False))
    fenster.folge.rahmen.gehe(schritt)
    pruefe(qtbot, fenster, lage)


@pytest.mark.parametrize(
    "ansicht", ["leitfaden", "notizen", "form", "brief", "protokoll", "frage", "druck"]
)
def test_every_view_inside_can_be_heard_reached_and_read(qtbot, runner, oeffne, lage, ansicht):
    ablage = Ablage(zweite(), notiz())
    ablage.wer = Beruf.HEILBERUF
    fenster = oeffne(ablage)
    fenster.tor.passwort.feld.setText(WORT)
    fenster.tor.knopf.click()
    qtbot.waitUntil(lambda: fenster.raum is not None)
    raum = fenster.raum
    qtbot.waitUntil(runner.is_idle)
    raum.liste.liste.waehle("n1")
    qtbot.waitUntil(lambda: fenster.sitzung.akte is not None)
    if ansicht in ("leitfaden", "notizen", "brief"):
        raum.notiz.zeige(ansicht)
    elif ansicht == "form":
        raum.notiz.zeige("notizen")
        raum.notiz.eintraege.oeffne(notiz().eintraege[0])
    elif ansicht == "frage":
        raum.notiz.loeschen.click()
    elif ansicht == "druck":
        raum.notiz.ausgang.gezaehlt.emit(2)
    else:
        raum.wege["protokoll"].click()
    qtbot.waitUntil(runner.is_idle)
    pruefe(qtbot, fenster, lage)
