"""From the page of a family: its own words are kept for Wirkung, resting on its consent."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from lotse.domain.einwilligung import Empfaengerart
from lotse.services.stimmen import Stimmenarbeit
from lotse.ui.seiten.familie_einwilligung import Einwilligungstafel
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.akten import volle_akte
from tests.werkzeug.dialogort import Dialoghaus
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.qt import AHORN


class Buch:
    """Voices in memory, and for whom somebody asked."""

    def __init__(self):
        self.alle, self.gefragt = {}, []

    def arbeit(self, *wer) -> Stimmenarbeit:
        self.gefragt += [wer] if wer else []
        return Stimmenarbeit(
            lambda: tuple(self.alle.values()),
            lambda eine: self.alle.update({eine.id: eine}),
            self.alle.pop,
            tuple,
            self.arbeit,
        )


@pytest.fixture
def buch():
    return Buch()


@pytest.fixture
def baue(qtbot, stil_hell, runner, buch):
    def _baue(**felder):
        haus = Haus()
        sitzung = Sitzung(dienste(haus, **felder), runner)
        sitzung.oeffne(AHORN)
        qtbot.waitUntil(lambda: sitzung.akte is not None)
        tafel = Einwilligungstafel(sitzung)
        qtbot.addWidget(tafel)
        tafel.texte_setzen(sitzung.sprache)
        tafel.show_akte(sitzung.akte)
        tafel.show()
        return sitzung, tafel

    return _baue


def dialogfeld(buch):
    return {"dialog": replace(Dialoghaus().arbeit(), stimmen=buch.arbeit())}


def test_e36_words_kept_here_know_their_family_and_the_consent_for_its_record(
    qtbot, runner, baue, buch
):
    sitzung, tafel = baue(**dialogfeld(buch))
    heute = sitzung.dienste.heute()
    akte_e = replace(
        next(e for e in volle_akte().einwilligungen if e.art is Empfaengerart.AKTE),
        erteilt_am=heute,
        gueltig_bis=heute + timedelta(days=90),
        unterschrieben=("p1", "p2"),
    )
    tafel.show_akte(replace(sitzung.akte, einwilligungen=(akte_e,)))
    blatt = tafel.on_worte()
    qtbot.waitUntil(runner.is_idle)
    assert buch.gefragt == [(AHORN, akte_e.id)]
    assert blatt.windowTitle() == "Worte dieser Familie"
    blatt.text.setPlainText("Endlich hört jemand zu.")
    blatt.frei.click()
    blatt.los.click()
    qtbot.waitUntil(lambda: [s.frei for s in buch.alle.values()] == [True])
    sitzung.zurueck()
    qtbot.waitUntil(lambda: buch.alle == {})
    blatt.reject()
    qtbot.waitUntil(runner.is_idle)


def test_e36_without_a_consent_for_a_record_the_word_of_the_family_is_enough(
    qtbot, runner, baue, buch
):
    sitzung, tafel = baue(**dialogfeld(buch))
    tafel.show_akte(replace(sitzung.akte, einwilligungen=()))
    tafel.on_worte().reject()
    assert buch.gefragt == [(AHORN, "")]
    qtbot.waitUntil(runner.is_idle)


def test_e36_where_nothing_can_be_kept_there_is_no_way(baue, buch):
    _, tafel = baue()
    assert not tafel.worte.isVisibleTo(tafel)
    assert tafel.on_worte() is None
    assert buch.gefragt == []
