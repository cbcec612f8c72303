"""F-02: anonymous, with a letter, named: at any time, without typing anything else again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from lotse.domain.einwilligung import Empfaengerart
from lotse.services.aendern import set_namen
from lotse.ui.seiten.familie_name import Namenstafel
from tests.werkzeug.einwilligungen import einwilligung


@pytest.fixture
def tafel(qtbot, sitzung) -> Namenstafel:
    tafel = Namenstafel(sitzung)
    qtbot.addWidget(tafel)
    tafel.texte_setzen(sitzung.sprache)
    sitzung.akte_geaendert.connect(tafel.show_akte)
    return tafel


def test_f02_an_anonymous_family_becomes_named_and_keeps_everything(qtbot, tafel, sitzung):
    sitzung.aendern(lambda a: set_namen(a, buchstabe="", name=""), "ohne Namen")
    vorher = sitzung.akte
    assert tafel._zeichen.accessibleName() == "ohne Namen"
    qtbot.keyClicks(tafel.name, "Kaya")
    familie = sitzung.akte.familie
    assert (familie.buchstabe, familie.name) == ("K.", "Kaya")
    assert set_namen(sitzung.akte, buchstabe="", name="") == vorher
    assert tafel._zeichen.accessibleName() == "mit Namen"
    assert "fehlt noch" in tafel._satz.text()


def test_f02_the_name_may_go_again_with_one_undo(qtbot, tafel, sitzung):
    vorher = sitzung.akte
    qtbot.keyClicks(tafel.name, "Kaya")
    sitzung.zurueck()
    assert sitzung.akte == vorher
    assert tafel.name.text() == vorher.familie.name


def test_f02_with_a_consent_nothing_is_missing(qtbot, tafel, sitzung):
    qtbot.keyClicks(tafel.name, "Kaya")
    heute = sitzung.dienste.heute()
    ja = einwilligung(
        empfaenger="", art=Empfaengerart.AKTE, erteilt_am=heute,
        gueltig_bis=heute + timedelta(days=90),
    )  # fmt: skip
    sitzung.aendern(lambda a: replace(a, einwilligungen=(ja,)), "Einwilligung")
    assert "liegt vor" in tafel._satz.text()
