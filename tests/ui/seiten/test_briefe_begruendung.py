"""E-39 in the window: both texts beside the paper, one tick, and then the application goes out."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from lotse.domain.akte import Akte
from lotse.domain.vermittlung import Ereignis, Stand, Vermittlung
from lotse.letters.brief import alle_saetze
from lotse.ui.sprung import Ort
from tests.werkzeug.muster import familie_k
from tests.werkzeug.welt import Welt

AMT, EIGEN = "Im Alltag fehlt Entlastung.", "Ich schlafe wenig."
GRUND = "Die Familie hat der Begründung noch nicht zugestimmt."


@pytest.fixture
def welt(qtbot, stil_hell, runner, fehler):
    welt = Welt(qtbot, runner)
    yield welt
    welt.beende()
    assert fehler == []


def zeige(welt, leistung="spfh"):
    jetzt = datetime(2026, 3, 2, 9)
    v = Vermittlung("v1", leistung, None, (Ereignis(Stand.VORBEREITET, jetzt.date(), jetzt),))
    welt.beginne(Akte(replace(familie_k(), bereiche=()), vermittlungen=(v,)))
    welt.gehe(Ort.BRIEFE, "antrag:v1")
    return teil(welt)


def teil(welt):
    return welt.seite.blatt.tippen.begruendung


def papier(welt):
    letztes = welt.seite._setzer.letztes
    return "" if letztes is None or letztes.brief is None else " ".join(
        satz.text for satz in alle_saetze(letztes.brief)
    )  # fmt: skip


def schreibe(welt, feld, text):
    feld.setFocus()
    welt.qtbot.keyClicks(feld, text)
    welt.ruhe()


def test_e39_without_the_tick_the_reason_stands_where_the_application_would(welt):
    hier = zeige(welt)
    assert hier.isVisibleTo(welt.seite)
    schreibe(welt, hier.amt, AMT)
    welt.warte(lambda: GRUND in welt.liest(welt.seite))
    assert welt.seite._ausgehend() is None
    welt.druecke(hier.gesehen)
    assert not hier.gesehen.isChecked()
    assert "Es fehlt noch einer der beiden Texte." in welt.liest(hier)
    schreibe(welt, hier.familie, EIGEN)
    welt.druecke(hier.gesehen)
    welt.warte(lambda: AMT in papier(welt))
    assert EIGEN not in papier(welt)
    (eine,) = welt.akte.begruendungen
    assert (eine.amt, eine.familie, eine.einverstanden_am) == (AMT, EIGEN, welt.heute)


def test_e39_the_copy_of_the_family_shows_both_texts_before_the_tick(welt):
    hier = zeige(welt)
    schreibe(welt, hier.amt, AMT)
    schreibe(welt, hier.familie, EIGEN)
    welt.gehe(Ort.BRIEFE, "kopie:v1")
    welt.warte(lambda: EIGEN in papier(welt))
    assert AMT in papier(welt)


def test_e39_a_new_word_takes_the_tick_away_and_undo_brings_it_back(welt):
    hier = zeige(welt)
    schreibe(welt, hier.amt, AMT)
    schreibe(welt, hier.familie, EIGEN)
    welt.druecke(hier.gesehen)
    schreibe(welt, hier.amt, " Sehr")
    assert not hier.gesehen.isChecked()
    welt.sitzung.zurueck()
    welt.ruhe()
    assert hier.gesehen.isChecked()
    assert welt.akte.begruendungen[0].amt == hier.amt.toPlainText() == AMT


def test_e39_typing_keeps_the_lines_and_the_cursor(welt):
    hier = zeige(welt)
    schreibe(welt, hier.amt, "Eins.")
    welt.qtbot.keyClick(hier.amt, Qt.Key.Key_Return)
    schreibe(welt, hier.amt, "Zwei.")
    assert hier.amt.textCursor().position() == len("Eins.\nZwei.")
    assert welt.akte.begruendungen[0].amt == "Eins.\nZwei."


@pytest.mark.parametrize("leistung", ["wohngeld", "kinderzuschlag"])
def test_e39_other_applications_do_not_ask_for_it(welt, leistung):
    assert not zeige(welt, leistung).isVisibleTo(welt.seite)
