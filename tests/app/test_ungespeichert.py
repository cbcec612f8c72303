"""A stick pulled out while a change waits: the lock page says so, and nothing loses it unasked."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtWidgets import QLabel

from lotse.domain.familie import FamilieId
from lotse.services.aendern import set_namen
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.echt import lege_an, lies
from tests.werkzeug.echtfenster import LANGE, offen, seite, sperre

F = FamilieId("f-ahorn")


def worte(p):
    return " ".join(t.text() for t in p.tuersteher.tuer.findChildren(QLabel) if t.isVisible())


@pytest.fixture
def gezogen(qtbot, laeuft, wurzel, kennung):
    """A name was changed, the folder was gone, and it was locked."""
    offen(qtbot, laeuft)
    laeuft.sitzung.springe(Sprung(Ort.FAMILIE, F))
    qtbot.waitUntil(lambda: laeuft.sitzung.akte is not None)
    (wurzel / kennung).rename(wurzel.parent / "stick")
    name = partial(set_namen, buchstabe="M", name="Canarius")
    laeuft.sitzung.aendern(name, "Name")
    sperre(qtbot, laeuft)
    yield laeuft
    laeuft.tuersteher.tuer.ungespeichert = False  # else closing asks


def stecke(wurzel, kennung):
    (wurzel.parent / "stick").rename(wurzel / kennung)


def test_the_lock_page_does_not_say_that_all_is_saved(qtbot, gezogen, wurzel, kennung):
    assert "noch nicht gespeichert" in worte(gezogen)
    assert "Alles ist gespeichert" not in worte(gezogen)
    gezogen.tuersteher.zeige_nummern()
    gezogen.tuersteher.zeige_gesperrt(kennung)
    assert "noch nicht gespeichert" in worte(gezogen)
    stecke(wurzel, kennung)
    offen(qtbot, gezogen)
    qtbot.waitUntil(lambda: not gezogen.sitzung.sicherung.ist_offen, timeout=LANGE)
    sperre(qtbot, gezogen)
    assert "Alles ist gespeichert" in worte(gezogen)
    assert lies(wurzel, kennung, F).familie.name == "Canarius"


@pytest.mark.parametrize("weg", [False, True])
def test_closing_the_lock_page_asks_before_it_is_lost(qtbot, gezogen, monkeypatch, weg):
    gefragt = []
    monkeypatch.setattr("lotse.ui.fenster.tuer.frage_verlust", lambda *_: gefragt.append(1) or weg)
    assert gezogen.tuersteher.tuer.close() is weg
    assert gefragt == [1]


def test_another_navigator_in_between_takes_nothing_away(qtbot, gezogen, wurzel, kennung):
    andere = lege_an(wurzel, "Südstadt")
    gezogen.tuersteher._kennung = andere
    gezogen.tuersteher._zeilen = gezogen.tuersteher._v.raum.zeilen()
    gezogen.tuersteher.zeige_anmelden()
    assert seite(gezogen).kennung == andere
    offen(qtbot, gezogen)
    sperre(qtbot, gezogen)
    assert "noch nicht gespeichert" in worte(gezogen)
    stecke(wurzel, kennung)
    gezogen.tuersteher.zeige_gesperrt(andere)
    gezogen.tuersteher._zeilen = gezogen.tuersteher._v.raum.zeilen()
    gezogen.tuersteher._kennung = kennung
    gezogen.tuersteher.zeige_anmelden()
    offen(qtbot, gezogen)
    qtbot.waitUntil(lambda: not gezogen.sitzung.sicherung.ist_offen, timeout=LANGE)
    assert lies(wurzel, kennung, F).familie.name == "Canarius"
