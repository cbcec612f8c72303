"""Above the letters: advice that comes before any Antrag, and the day they are about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lotse.services.briefsicht import briefposten
from lotse.ui.bausteine.text import Text
from tests.werkzeug.briefseite import zeige

RAT = "Bitte zuerst unabhängig beraten lassen."


@pytest.fixture
def seite(qtbot, stil_hell, haus, runner):
    return zeige(qtbot, haus, runner)


def gesagt(seite) -> str:
    return " ".join(t.text() for t in seite._rat.findChildren(Text) if t.isVisibleTo(seite))


def melde(seite, **felder):
    neu = replace(seite.sitzung.abgleich, **felder)
    seite.sitzung._abgleich = neu
    seite.sitzung.abgleich_geaendert.emit(neu)


def test_where_an_office_might_report_the_advice_stands_above_the_letters(seite):
    assert not seite._rat.isVisible()
    melde(seite, erst_beraten=True, hinweise=(RAT,))
    assert seite._rat.isVisible()
    assert RAT in gesagt(seite)
    melde(seite, erst_beraten=False, hinweise=())
    assert not seite._rat.isVisible()


def test_another_day_is_said_and_taken_back(qtbot, seite):
    tag = date(2027, 2, 1)
    seite.sitzung.set_stichtag(tag)
    qtbot.waitUntil(lambda: seite.sitzung.abgleich.heute == tag)
    assert "1. Februar 2027" in gesagt(seite)
    assert seite._gezeigt.auftrag.stichtag == tag
    seite._rat.heute.click()
    qtbot.waitUntil(lambda: not seite._rat.isVisible())


def test_another_family_begins_without_the_advice_of_the_last_one(seite):
    melde(seite, erst_beraten=True, hinweise=(RAT,))
    seite.sitzung._abgleich = None
    seite.show_akte(seite.sitzung.akte)
    assert not seite._rat.isVisible()


def test_the_letter_is_written_with_what_matching_says_of_each_condition(seite):
    hilfen = {h.leistung.id: h.urteil for h in seite.sitzung.abgleich.hilfen()}
    alle = briefposten(seite.sitzung.akte)
    posten = next(p for p in alle if p.leistung in hilfen and hilfen[p.leistung].bedingungen)
    assert (
        seite._kunde.auftrag(posten, seite._wahl).bedingungen == hilfen[posten.leistung].bedingungen
    )
