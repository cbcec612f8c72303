from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.familie import FamilieId
from lotse.domain.vermittlung import Schritt, Schrittstand
from lotse.ui.dienste import Heuteposten
from lotse.ui.seiten.heute import HeuteSeite
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.qt import AHORN

HEUTE = date(2026, 11, 24)


@pytest.fixture
def spruenge(sitzung):
    gesagt = []
    sitzung.springt.connect(gesagt.append)
    return gesagt


@pytest.fixture
def seite(qtbot, sitzung, haus):
    seite = HeuteSeite(dienste(haus), sitzung)
    qtbot.addWidget(seite)
    seite.resize(1200, 700)
    with qtbot.waitExposed(seite):
        seite.show()
    qtbot.waitUntil(lambda: seite._dran.modell.rowCount() > 0)
    return seite


def test_what_is_due_stands_apart_from_what_comes(seite):
    assert [seite._dran.modell.zeile(i).deckwort for i in range(3)] == ["Möwe", "Birke", "Kiesel"]
    tage = [seite._bald.modell.zeile(i).tag for i in range(seite._bald.modell.rowCount())]
    assert tage == sorted(tage)
    assert min(tage) > HEUTE


def test_the_longest_open_answer_comes_first(seite):
    tage = [seite._offen.modell.zeile(i).tag for i in range(seite._offen.modell.rowCount())]
    assert tage == sorted(tage)
    assert seite._offen.modell.data(seite._offen.modell.index(0)).endswith("seit 23 Tagen")


def test_a_row_opens_the_plan_of_its_family(qtbot, seite, spruenge):
    seite._bald.waehle_erste()
    seite.on_griff(seite._bald.wahl(), "oeffnen")
    qtbot.waitUntil(lambda: bool(spruenge))
    assert spruenge == [Sprung(Ort.PLAN, FamilieId("f-birke"), "b3")]


def test_going_on_leads_into_the_open_talk(seite, spruenge):
    assert "Familie K. (Ahorn)" in seite._band._wer.text()
    assert "Bekommt Ihre Familie zurzeit Geld vom Jobcenter?" in seite._band._was.text()
    seite._band.knopf.click()
    assert spruenge == [Sprung(Ort.GESPRAECH)]


def test_a_step_of_another_family_is_ticked_and_saved(qtbot, haus, sitzung):
    birke = haus.laden(FamilieId("f-birke"))
    schritt = Schritt("b1", "Antrag ausfüllen", stand=Schrittstand.DRAN, bis=HEUTE)
    haus.akten[birke.familie.id] = replace(birke, schritte=(schritt,))
    seite = HeuteSeite(dienste(haus), sitzung)
    qtbot.addWidget(seite)
    seite.show()
    qtbot.waitUntil(lambda: seite._dran.modell.rowCount() > 0)
    posten = seite._dran.modell.zeile(1)
    seite.on_griff(posten, "haken")
    qtbot.waitUntil(lambda: seite._dran.modell.zeile(1).art == "getan")
    assert haus.akten[birke.familie.id].schritte[0].stand is Schrittstand.GETAN
    seite._dran.leertaste.emit(seite._dran.modell.zeile(1))
    qtbot.waitUntil(lambda: seite._dran.modell.zeile(1).art == "schritt")
    assert haus.akten[birke.familie.id].schritte[0].stand is Schrittstand.DRAN


def test_a_step_of_the_open_family_can_be_taken_back(qtbot, haus, sitzung, seite):
    schritt = Schritt("s1", "U7a", stand=Schrittstand.DRAN, bis=HEUTE)
    sitzung.aendern(lambda akte: replace(akte, schritte=(schritt,)), "Schritt")
    seite.on_erledigt(Heuteposten("schritt", AHORN, "Familie K.", "Ahorn", "U7a", HEUTE, "s1"))
    assert sitzung.akte.schritte[0].stand is Schrittstand.GETAN
    sitzung.zurueck()
    assert sitzung.akte.schritte[0].stand is Schrittstand.DRAN


def test_nothing_due_is_said_calmly(qtbot, runner, stil_hell):
    from lotse.ui.steuerung import Sitzung

    sitzung = Sitzung(dienste(Haus(leer=True), zu_pruefen=lambda _tag: []), runner)
    seite = HeuteSeite(sitzung.dienste, sitzung)
    qtbot.addWidget(seite)
    seite.show()
    qtbot.waitUntil(runner.is_idle)
    qtbot.waitUntil(seite._leer.isVisible)
    assert seite._leer._titel.text() == "Heute steht nichts an. Gut so."
    assert not seite._band.isVisible()
    assert seite.regionen() == ()


def fenster(zusatz=""):
    tag = date(2026, 12, 1)
    return Heuteposten(
        "fenster", AHORN, "Familie K.", "Ahorn", "U7a", tag, "u7a@p4", "u_untersuchungen", zusatz
    )


def test_a_window_that_ends_leads_to_the_right_of_that_child(seite, spruenge):
    seite.on_griff(fenster(), "oeffnen")
    assert spruenge == [Sprung(Ort.FAMILIE, AHORN, "u7a@p4")]


def test_a_day_is_called_the_last_only_when_it_is_certain(seite):
    zeilen = seite._zeilen
    assert zeilen._sprich(fenster()) == "Familie K. (Ahorn), U7a: letzter Tag, in 7 Tagen"
    assert zeilen._sprich(fenster("Geburtstag prüfen")) == (
        "Familie K. (Ahorn), U7a: vielleicht letzter Tag, Geburtstag prüfen, in 7 Tagen"
    )


def test_windows_stand_among_the_next_steps_by_day(qtbot, sitzung, haus):
    schritte = haus.posten()
    felder = {"heuteposten": lambda: (fenster(), *schritte)}
    mit = HeuteSeite(dienste(haus, **felder), sitzung)
    qtbot.addWidget(mit)
    mit.resize(1200, 700)
    with qtbot.waitExposed(mit):
        mit.show()
    qtbot.waitUntil(lambda: mit._bald.modell.rowCount() > 0)
    zeilen = [mit._bald.modell.zeile(i) for i in range(mit._bald.modell.rowCount())]
    assert "fenster" in {zeile.art for zeile in zeilen}
    assert [z.tag for z in zeilen] == sorted(z.tag for z in zeilen)
