"""A new family and a check of the catalogue are taken back and done again like any change."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.domain.akte import Akte
from lotse.domain.angebot import Ergebnisart, Pruefung, Status
from lotse.domain.familie import FamilieId
from lotse.domain.huerde import Grad, Huerdencode
from lotse.services.aendern import set_huerde
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import Haus, alle_angebote, dienste
from tests.werkzeug.muster import HEUTE, familie_k
from tests.werkzeug.qt import AHORN

NEU = FamilieId("f-neu")


def neue_akte():
    return Akte(replace(familie_k(), id=NEU, deckwort="Farn", fallcode="26-040"))


def ruht(qtbot, sitzung):
    qtbot.waitUntil(lambda: not sitzung.sicherung.ist_offen)


def test_a_new_family_is_taken_back_and_made_again(qtbot, sitzung, haus):
    akte = neue_akte()
    sitzung.beginne(akte)
    ruht(qtbot, sitzung)
    assert sitzung.verlauf.text_zurueck == "Neue Familie"
    with qtbot.waitSignal(sitzung.springt) as sprung:
        sitzung.zurueck()
    assert sprung.args == [Sprung(Ort.FAMILIEN)]
    assert sitzung.akte is None
    ruht(qtbot, sitzung)
    assert NEU not in haus.akten
    sitzung.vor()
    ruht(qtbot, sitzung)
    assert haus.akten[NEU] == sitzung.akte == akte
    assert haus.gespeichert[-1] == (None, akte)


def test_what_was_changed_in_it_goes_the_same_way(qtbot, sitzung, haus):
    sitzung.beginne(neue_akte())
    sitzung.aendern(lambda a: set_huerde(a, Huerdencode.ZEIT, Grad.SCHWER), "Hürde")
    nachher = sitzung.akte
    sitzung.zurueck()
    sitzung.zurueck()
    ruht(qtbot, sitzung)
    assert NEU not in haus.akten
    sitzung.vor()
    sitzung.vor()
    ruht(qtbot, sitzung)
    assert haus.akten[NEU] == nachher == sitzung.akte


def test_quicker_than_the_disk_nothing_is_written_twice_or_lost(qtbot, sitzung, haus):
    sitzung.beginne(neue_akte())
    for _ in range(3):
        sitzung.zurueck()
        sitzung.vor()
    ruht(qtbot, sitzung)
    assert haus.akten[NEU] == sitzung.akte
    sitzung.zurueck()
    ruht(qtbot, sitzung)
    assert NEU not in haus.akten


def test_one_undo_too_many_in_another_family_deletes_no_new_one_unseen(qtbot, sitzung, haus):
    """It is opened first; only who sees it takes it back."""
    sitzung.beginne(neue_akte())
    sitzung.oeffne(AHORN)
    qtbot.waitUntil(lambda: sitzung.akte.familie.id == AHORN)
    with qtbot.waitSignal(sitzung.gemeldet) as gesagt:
        sitzung.zurueck()
    assert "Noch einmal Strg+Z" in gesagt.args[0].text
    qtbot.waitUntil(lambda: sitzung.akte.familie.id == NEU)
    ruht(qtbot, sitzung)
    assert NEU in haus.akten
    sitzung.zurueck()
    ruht(qtbot, sitzung)
    assert NEU not in haus.akten


def test_a_disk_that_does_not_answer_is_asked_again(qtbot, sitzung, haus, monkeypatch):
    monkeypatch.setattr("lotse.ui.sicherung.NOCHMAL_MS", 30)
    sitzung.beginne(neue_akte())
    ruht(qtbot, sitzung)
    haus.stoerung = OSError("weg")
    sitzung.zurueck()
    assert sitzung.sicherung.rest() or sitzung.sicherung.ist_offen
    qtbot.wait(50)
    haus.stoerung = None
    ruht(qtbot, sitzung)
    assert NEU not in haus.akten


@pytest.fixture
def katalog(runner, stil_hell):
    """A sitting whose catalogue remembers how its entries stand."""
    stand = {key: (a.pruefung, a.status) for key, a in alle_angebote().items()}

    def setze(key, pruefung, status):
        stand[key] = (pruefung, status)

    sitzung = Sitzung(dienste(Haus(), setze_pruefung=setze), runner)
    yield sitzung, stand
    sitzung.deleteLater()


def test_a_check_of_the_catalogue_is_taken_back_and_done_again(qtbot, katalog):
    sitzung, stand = katalog
    angebot = replace(next(iter(alle_angebote().values())), status=Status.UNGEPRUEFT)
    vorher = stand[angebot.key] = (angebot.pruefung, angebot.status)
    pruefung = Pruefung(HEUTE, "Lotsin", Ergebnisart.TELEFON)
    with qtbot.waitSignal(sitzung.katalog_geaendert):
        sitzung.pruefe(angebot, pruefung, "Angebot geprüft")
    assert stand[angebot.key] == (pruefung, Status.AKTIV)
    with qtbot.waitSignal(sitzung.katalog_geaendert):
        sitzung.zurueck()
    assert stand[angebot.key] == vorher
    with qtbot.waitSignal(sitzung.katalog_geaendert):
        sitzung.vor()
    assert stand[angebot.key] == (pruefung, Status.AKTIV)


def test_a_check_between_two_changes_keeps_its_place(qtbot, katalog):
    sitzung, _stand = katalog
    angebot = next(iter(alle_angebote().values()))
    sitzung.oeffne(AHORN)
    qtbot.waitUntil(lambda: sitzung.akte is not None)
    erste = sitzung.akte
    sitzung.aendern(lambda a: set_huerde(a, Huerdencode.ZEIT, Grad.SCHWER), "Hürde")
    sitzung.pruefe(angebot, Pruefung(HEUTE), "Angebot geprüft")
    assert sitzung.verlauf.text_zurueck == "Angebot geprüft"
    sitzung.zurueck()
    assert sitzung.verlauf.text_zurueck == "Hürde"
    sitzung.zurueck()
    assert sitzung.akte == erste


def test_the_page_of_the_catalogue_offers_the_way_back(qtbot, katalog):
    sitzung, stand = katalog
    fenster = Fenster(sitzung.dienste, sitzung)
    qtbot.addWidget(fenster)
    gemeldet = []
    sitzung.gemeldet.connect(gemeldet.append)
    fenster.gehe(Sprung(Ort.KATALOG))
    key = next(iter(stand))
    with qtbot.waitSignal(sitzung.katalog_geaendert):
        fenster._seiten[Ort.KATALOG].on_pruefen(key)
    assert gemeldet[-1].zurueck
    with qtbot.waitSignal(sitzung.katalog_geaendert):
        sitzung.zurueck()
    assert "Angebot geprüft" in gemeldet[-1].text
    sitzung.setParent(None)
