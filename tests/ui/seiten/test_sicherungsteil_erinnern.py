"""Einstellungen, Sicherung: the weekly reminder of a stick, as long as there is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.app.bilder_sicherungsbild import Beispielsicherungen
from lotse.ui.masse import Breite
from lotse.ui.seiten.sicherungsteil import Sicherungsteil
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import Haus, dienste


@pytest.fixture
def arbeit():
    return Beispielsicherungen()


@pytest.fixture
def teil(qtbot, runner, stil_hell, arbeit):
    sitzung = Sitzung(dienste(Haus(), sicherungsarbeit=arbeit), runner)
    teil = Sicherungsteil(sitzung.dienste, sitzung)
    teil.texte_setzen(sitzung.sprache)
    teil.show_breite(Breite.NORMAL)
    qtbot.addWidget(teil)
    teil.lies_stand()
    qtbot.waitUntil(runner.is_idle)
    teil.show()
    yield teil
    sitzung.deleteLater()


def test_the_weekly_reminder_is_offered_only_without_a_second_place(qtbot, teil, arbeit, runner):
    assert not teil.zweitort.haken.isVisible()
    arbeit.stand = replace(arbeit.stand, zweitort=None, zweitort_da=False, erinnern=True)
    teil.lies_stand()
    qtbot.waitUntil(runner.is_idle)
    assert teil.zweitort.haken.isVisible()
    assert teil.zweitort.haken.isChecked()
    teil.zweitort.haken.click()
    qtbot.waitUntil(runner.is_idle)
    assert arbeit.stand.erinnern is False
    assert not teil.zweitort.haken.isChecked()
