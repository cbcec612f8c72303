"""Heute and the Sicherungen: quiet when all is well, amber lines with a button when not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton

from lotse.app.bilder_sicherungsbild import Beispielsicherungen, ruhig, sorge
from lotse.services.sichern import Anlass
from lotse.ui.bausteine.text import Text
from lotse.ui.seiten.heute import HeuteSeite
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import Haus, dienste

pytestmark = pytest.mark.usefixtures("stil_hell")


@pytest.fixture
def oeffne(qtbot, runner):
    def oeffne(arbeit):
        alle = dienste(Haus(), sicherungsarbeit=arbeit)
        seite = HeuteSeite(alle, Sitzung(alle, runner))
        qtbot.addWidget(seite)
        seite.resize(1270, 700)
        seite.show()
        qtbot.waitUntil(runner.is_idle)
        return seite

    return oeffne


def worte(widget) -> str:
    return "\n".join(t.text() for t in widget.findChildren(Text) if t.isVisible())


def knopf(widget, text):
    (einer,) = [k for k in widget.findChildren(QPushButton) if k.text() == text and k.isVisible()]
    return einer


def nur(**felder):
    return Beispielsicherungen(replace(ruhig(), lage=replace(ruhig().lage, **felder)))


def test_it_is_quiet_when_all_is_well(oeffne):
    seite = oeffne(Beispielsicherungen())
    assert seite._sicherung.hinweise.isHidden()
    gesagt = worte(seite._sicherung)
    assert "Zuletzt gesichert: heute um 10:30, geprüft." in gesagt
    assert "Letzte Probe am Fr 20.11.: alles lesbar." in gesagt
    assert seite.regionen()[-1] is seite._sicherung.knopf


def test_the_practice_town_says_nothing_about_it(oeffne):
    seite = oeffne(None)
    assert seite._sicherung.knopf not in seite.regionen()
    assert seite._sicherung.isHidden()
    assert seite._sicherung.hinweise.isHidden()


def test_an_old_one_is_made_anew_with_one_press(qtbot, runner, oeffne):
    arbeit = nur(veraltet=True, letzte=None)
    seite = oeffne(arbeit)
    knopf(seite._sicherung.hinweise, "Jetzt sichern").click()
    qtbot.waitUntil(runner.is_idle)
    assert arbeit.gesichert == [Anlass.VON_HAND]


@pytest.mark.parametrize(
    ("felder", "wort", "ziel"),
    [
        ({"papier_faellig": True}, "Jetzt eintippen", "zugang"),
        ({"zweiter_ort_faellig": True}, "Zum zweiten Ort", "sicherung:zweitort"),
    ],
)
def test_each_hint_leads_to_its_place(oeffne, felder, wort, ziel):
    arbeit = nur(**felder)
    arbeit.stand = replace(arbeit.stand, zweitort_da=False)
    seite = oeffne(arbeit)
    spruenge = []
    seite.sitzung.springt.connect(spruenge.append)
    knopf(seite._sicherung.hinweise, wort).click()
    assert spruenge == [Sprung(Ort.EINSTELLUNGEN, bezug=ziel)]


def test_the_date_is_confirmed_here(qtbot, runner, oeffne):
    arbeit = nur(uhr_fraglich=True)
    seite = oeffne(arbeit)
    knopf(seite._sicherung.hinweise, "Ja, das Datum stimmt").click()
    qtbot.waitUntil(lambda: runner.is_idle() and seite._sicherung.hinweise.isHidden())
    assert not arbeit.stand.lage.uhr_fraglich


def test_many_hints_never_push_the_day_away(oeffne):
    seite = oeffne(Beispielsicherungen(sorge()))
    gesagt = worte(seite._sicherung.hinweise)
    assert gesagt.splitlines()[0].startswith("Stimmt dieses Datum?")
    assert gesagt.splitlines()[1] == "Noch 4 Hinweise zur Sicherung."
    spruenge = []
    seite.sitzung.springt.connect(spruenge.append)
    knopf(seite._sicherung.hinweise, "Alle ansehen").click()
    assert spruenge == [Sprung(Ort.EINSTELLUNGEN, bezug="sicherung")]


def test_a_stick_is_spoken_of_once_and_that_is_remembered(qtbot, oeffne, runner):
    bild = replace(ruhig(), zweitort=None, zweitort_da=False, erinnern=True)
    arbeit = Beispielsicherungen(replace(bild, erinnerung_faellig=True))
    seite = oeffne(arbeit)
    assert "Ein Stick hilft, wenn es weg ist." in worte(seite._sicherung.hinweise)
    seite.on_gezeigt()
    qtbot.waitUntil(runner.is_idle)
    assert arbeit.gesagt == 1
    with qtbot.waitSignal(seite.sitzung.springt) as gesprungen:
        knopf(seite, "Zum zweiten Ort").click()
    assert gesprungen.args == [Sprung(Ort.EINSTELLUNGEN, bezug="sicherung:zweitort")]


def test_where_nothing_is_due_nobody_writes_down_a_reminder(oeffne):
    arbeit = Beispielsicherungen()
    oeffne(arbeit)
    assert arbeit.gesagt == 0
