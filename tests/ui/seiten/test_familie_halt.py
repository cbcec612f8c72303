"""Familie, "Daten der Familie": keep the case longer, see until when, and let it go again."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate

from lotse.domain.halt import Halt, Haltegrund
from lotse.services.aufbewahrung import Faellig, Gehalten, Grund
from lotse.services.halten import HALTWORT
from lotse.ui.seiten.familie_halt import Haltfeld
from lotse.ui.seiten.schutz_aufbewahrung import kept_longer
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.qt import AHORN


@pytest.fixture
def feld(qtbot, runner, stil_hell):
    sitzung = Sitzung(dienste(Haus()), runner)
    sitzung.oeffne(AHORN)
    qtbot.waitUntil(lambda: sitzung.akte is not None)
    feld = Haltfeld(sitzung)
    qtbot.addWidget(feld)
    feld.texte_setzen(sitzung.sprache)
    sitzung.akte_geaendert.connect(feld.show_akte)
    feld.show_akte(sitzung.akte)
    feld.show()
    feld.sitzung = sitzung
    yield feld
    sitzung.deleteLater()


def test_a_case_is_kept_with_reason_and_day_and_it_can_be_undone(feld):
    assert feld.weg.isHidden()
    feld.behalten.click()
    feld.grund.waehle(Haltegrund.VERFAHREN)
    feld.tag.setDate(QDate(2027, 2, 1))
    feld.ja.click()
    assert feld.sitzung.akte.halte == (Halt(Haltegrund.VERFAHREN, date(2027, 2, 1)),)
    assert feld._satz.text() == "Bleibt länger, bis 01.02.2027: Verfahren vor Gericht oder Amt."
    assert feld._formular.isHidden()
    assert not feld.behalten.isVisible()
    feld.sitzung.zurueck()
    assert feld.sitzung.akte.halte == ()
    assert feld.behalten.isVisible()


def test_no_longer_keeping_takes_one_press(feld):
    feld.behalten.click()
    feld.ja.click()
    assert feld.sitzung.akte.halte
    feld.weg.click()
    assert feld.sitzung.akte.halte == ()
    assert feld._satz.isHidden()


def test_a_day_beyond_a_year_cannot_be_chosen(feld):
    heute = feld.sitzung.dienste.heute()
    feld.behalten.click()
    feld.tag.setDate(QDate(2040, 1, 1))
    feld.ja.click()
    assert (feld.sitzung.akte.halte[0].bis - heute).days <= 365


def test_not_now_changes_nothing(feld):
    feld.behalten.click()
    feld.nein.click()
    assert feld.sitzung.akte.halte == ()
    assert feld.behalten.isVisible()


def test_data_protection_lists_what_is_kept_and_why(feld):
    eines = Gehalten(
        Faellig("f", "26-001", "Ahorn", Grund.GESCHLOSSEN, date(2026, 8, 20)),
        Halt(Haltegrund.BESCHWERDE, date(2027, 2, 1)),
    )
    text = kept_longer([eines], feld.sitzung.sprache)
    assert text.splitlines()[1] == "Ahorn (26-001): offene Beschwerde, bis 01.02.2027"
    assert all(grund in HALTWORT for grund in Haltegrund)
