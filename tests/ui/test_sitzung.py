import threading
from dataclasses import replace

import pytest

from lotse.domain.familie import FamilieId
from lotse.domain.fehler import Hinweis
from lotse.domain.huerde import Grad, Huerdencode
from lotse.matching.ergebnis import Faktstelle
from lotse.services.aendern import set_fakt, set_huerde, set_namen
from lotse.ui.meldung import Meldungsart
from lotse.ui.sicherung import NOCHMAL_MS, PAUSE_MS
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.muster_abgleich import abgleich
from tests.werkzeug.qt import AHORN

VOLL = Hinweis("Der Speicher ist voll.", "Ihre Eingaben sind noch da.", "Bitte schaffen Sie Platz.")


def schwer(code=Huerdencode.ZEIT):
    return lambda akte: set_huerde(akte, code, Grad.SCHWER)


def tippe(sitzung, wort):
    for ende in range(1, len(wort) + 1):
        teil = wort[:ende]
        sitzung.aendern(
            lambda akte, n=teil: set_namen(akte, buchstabe=n, name=""),
            "Name",
            tippen=True,
            buendel="name",
        )


def test_a_change_is_seen_at_once_and_saved_by_itself(qtbot, sitzung, haus):
    gesehen = []
    sitzung.akte_geaendert.connect(gesehen.append)
    sitzung.aendern(schwer(), "Hürde")
    assert gesehen == [sitzung.akte]
    qtbot.waitUntil(lambda: not sitzung.sicherung.ist_offen)
    assert haus.akten[AHORN] == sitzung.akte


def test_typing_is_saved_once_when_it_rests(qtbot, sitzung, haus):
    tippe(sitzung, "Öztürk")
    assert haus.gespeichert == []
    with qtbot.waitSignal(sitzung.sicherung.gespeichert, timeout=PAUSE_MS + 600):
        pass
    assert [nachher.familie.buchstabe for _vorher, nachher in haus.gespeichert] == ["Öztürk"]


def test_every_save_starts_from_what_lies_on_disk(qtbot, sitzung, haus):
    for code in (Huerdencode.ZEIT, Huerdencode.POST, Huerdencode.TELEFON):
        sitzung.aendern(schwer(code), "Hürde")
    qtbot.waitUntil(lambda: not sitzung.sicherung.ist_offen)
    for (_, zuvor), (vorher, _) in zip(haus.gespeichert, haus.gespeichert[1:], strict=False):
        assert vorher == zuvor
    assert haus.gespeichert[-1][1] == sitzung.akte


def test_a_change_that_changes_nothing_is_no_change(qtbot, sitzung, haus):
    sitzung.aendern(lambda akte: akte, "nichts")
    assert not sitzung.sicherung.ist_offen
    assert sitzung.verlauf.text_zurueck == ""


def test_undo_and_redo_reach_the_disk_too(qtbot, sitzung, haus):
    vorher = sitzung.akte
    sitzung.aendern(schwer(), "Hürde")
    nachher = sitzung.akte
    sitzung.zurueck()
    assert sitzung.akte == vorher
    qtbot.waitUntil(lambda: not sitzung.sicherung.ist_offen)
    assert haus.akten[AHORN] == vorher
    sitzung.vor()
    qtbot.waitUntil(lambda: not sitzung.sicherung.ist_offen)
    assert haus.akten[AHORN] == nachher


def test_undo_takes_a_fleeting_answer_back_and_never_saves_it(qtbot, sitzung, haus):
    sitzung.antworte(Faktstelle("miete"), 650, "Miete")
    assert sitzung.fluechtig.fakten == {"miete": 650}
    assert not sitzung.sicherung.ist_offen
    sitzung.zurueck()
    assert sitzung.fluechtig.fakten == {}


def test_fleeting_answers_are_gone_with_the_case(qtbot, sitzung):
    sitzung.antworte(Faktstelle("miete"), 650, "Miete")
    sitzung.oeffne(FamilieId("f-birke"))
    qtbot.waitUntil(lambda: sitzung.akte.familie.id == "f-birke")
    assert sitzung.fluechtig.fakten == {}
    assert sitzung.verlauf.text_zurueck == ""


def test_a_skipped_question_is_not_asked_again(qtbot, sitzung):
    erste = sitzung.abgleich.fragen[0].stelle
    with qtbot.waitSignal(sitzung.abgleich_geaendert):
        sitzung.ueberspringe(erste, "Frage")
    assert erste not in [f.stelle for f in sitzung.abgleich.fragen]


def test_an_answer_brings_a_new_match(qtbot, sitzung):
    anzahl = len(sitzung.abgleich.fragen)
    with qtbot.waitSignal(sitzung.abgleich_geaendert):
        sitzung.aendern(lambda a: set_fakt(a, "bezieht_sgb2", "ja"), "Frage")
    assert len(sitzung.abgleich.fragen) == anzahl - 1


def test_late_answers_are_dropped_and_only_the_newest_request_waits(qtbot, runner, stil_hell):
    tor, gerechnet = threading.Event(), []

    def langsam(akte, fluechtig, uebersprungen):
        gerechnet.append(len(akte.familie.huerden))
        tor.wait(2)
        return abgleich(akte, fluechtig, uebersprungen)

    sitzung = Sitzung(dienste(abgleichen=langsam), runner)
    gekommen = []
    sitzung.abgleich_geaendert.connect(gekommen.append)
    sitzung.oeffne(AHORN)
    qtbot.waitUntil(lambda: len(gerechnet) == 1)
    for code in (Huerdencode.ZEIT, Huerdencode.POST, Huerdencode.TELEFON):
        sitzung.aendern(schwer(code), "Hürde")
    tor.set()
    qtbot.waitUntil(lambda: bool(gekommen))
    qtbot.waitUntil(runner.is_idle)
    assert gerechnet == [5, 8]
    assert len(gekommen) == 1


@pytest.fixture
def ungeduldig(monkeypatch):
    monkeypatch.setattr("lotse.ui.sicherung.NOCHMAL_MS", 30)


def test_a_full_disk_is_told_once_and_the_change_is_kept_and_tried_again(
    qtbot, sitzung, haus, ungeduldig
):
    meldungen = []
    sitzung.gemeldet.connect(meldungen.append)
    haus.stoerung = VOLL
    sitzung.aendern(schwer(), "Hürde")
    qtbot.waitUntil(lambda: bool(meldungen))
    qtbot.wait(120)
    assert [m.art for m in meldungen] == [Meldungsart.FEHLER]
    assert (
        meldungen[0].text
        == "Der Speicher ist voll. Ihre Eingaben sind noch da. Bitte schaffen Sie Platz."
    )
    assert sitzung.sicherung.ist_offen
    assert haus.gespeichert == []
    haus.stoerung = None
    qtbot.waitUntil(lambda: not sitzung.sicherung.ist_offen)
    assert haus.akten[AHORN] == sitzung.akte


def test_an_unsaved_case_is_not_read_back_from_the_disk(qtbot, sitzung, haus, ungeduldig):
    haus.stoerung = VOLL
    sitzung.aendern(schwer(), "Hürde")
    meine = sitzung.akte
    qtbot.waitUntil(lambda: haus.akten[AHORN] != meine)
    sitzung.oeffne(FamilieId("f-birke"))
    qtbot.waitUntil(lambda: sitzung.akte.familie.id == "f-birke")
    sitzung.oeffne(AHORN)
    qtbot.waitUntil(lambda: sitzung.akte.familie.id == AHORN)
    assert sitzung.akte == meine
    haus.stoerung = None
    qtbot.waitUntil(lambda: not sitzung.sicherung.ist_offen)
    assert haus.akten[AHORN] == meine


def test_a_failure_of_ours_is_told_without_blame(qtbot, runner, stil_hell):
    haus = Haus()
    sitzung = Sitzung(dienste(haus, laden=lambda _id: 1 / 0), runner)
    meldungen = []
    sitzung.gemeldet.connect(meldungen.append)
    runner.on_failed = sitzung.on_failure
    sitzung.oeffne(AHORN)
    qtbot.waitUntil(lambda: bool(meldungen))
    assert meldungen[0].text == "Das war unser Fehler. Ihre Eingaben sind noch da."


def test_of_two_families_opened_quickly_the_last_one_stays(qtbot, runner, stil_hell):
    tor = threading.Event()
    haus = Haus()

    def laden(kennung):
        tor.wait(2)
        return haus.laden(kennung)

    sitzung = Sitzung(dienste(haus, laden=laden), runner)
    sitzung.oeffne(AHORN)
    sitzung.oeffne(FamilieId("f-birke"))
    tor.set()
    qtbot.waitUntil(runner.is_idle)
    assert sitzung.akte.familie.id == "f-birke"


@pytest.mark.parametrize("weg", ["zurück zur offenen", "geschlossen", "neue Familie", "rückgängig"])
def test_a_family_that_still_loads_does_not_push_away_what_was_asked_later(
    qtbot, runner, stil_hell, weg
):
    tor, haus = threading.Event(), Haus()

    def laden(kennung):
        if kennung == "f-birke":
            tor.wait(2)
        return haus.laden(kennung)

    sitzung = Sitzung(dienste(haus, laden=laden), runner)
    sitzung.oeffne(AHORN)
    qtbot.waitUntil(lambda: sitzung.akte is not None)
    ahorn = sitzung.akte
    if weg == "rückgängig":
        sitzung.aendern(schwer(), "Hürde")
        sitzung.oeffne(FamilieId("f-distel"))
        qtbot.waitUntil(lambda: sitzung.akte.familie.id == "f-distel")
    sitzung.oeffne(FamilieId("f-birke"))
    if weg == "zurück zur offenen":
        sitzung.oeffne(AHORN)
    elif weg == "geschlossen":
        sitzung.schliesse()
    elif weg == "neue Familie":
        sitzung.beginne(replace(ahorn, familie=replace(ahorn.familie, id=FamilieId("f-neu"))))
    else:
        sitzung.zurueck()
    danach = sitzung.akte and sitzung.akte.familie.id
    tor.set()
    qtbot.waitUntil(runner.is_idle)
    assert (sitzung.akte and sitzung.akte.familie.id) == danach


def test_a_jump_opens_the_family_first(qtbot, sitzung):
    spruenge = []
    sitzung.springt.connect(spruenge.append)
    ziel = Sprung(Ort.PLAN, FamilieId("f-birke"), "b3")
    sitzung.springe(ziel)
    qtbot.waitUntil(lambda: bool(spruenge))
    assert spruenge == [ziel]
    assert sitzung.akte.familie.id == "f-birke"


def test_a_new_case_is_saved_as_new(qtbot, sitzung, haus):
    neue = replace(sitzung.akte, familie=replace(sitzung.akte.familie, id=FamilieId("f-neu")))
    sitzung.beginne(neue)
    qtbot.waitUntil(lambda: not sitzung.sicherung.ist_offen)
    assert haus.gespeichert[-1] == (None, neue)


def test_closing_waits_for_the_last_keystroke(sitzung, haus):
    tippe(sitzung, "K")
    sitzung.sicherung.schliesse_ab()
    assert not sitzung.sicherung.ist_offen
    assert haus.akten[AHORN] == sitzung.akte


def test_the_pauses_keep_the_promise_of_one_second():
    assert PAUSE_MS < 1000 <= NOCHMAL_MS
