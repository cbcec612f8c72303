"""F-31: old left, new right; the exit question; a case ends with a reason and can go on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from lotse.domain.familie import Bereichsstand, Moeglich, Schlussgrund, Wunsch
from lotse.domain.lebensbereich import Lebensbereich
from lotse.services.aendern import set_moeglich, set_wunsch, toggle_bedarf
from lotse.services.fallstand import Fallstatus, status
from lotse.services.rueckblick import (
    SCHLUSSWORT,
    close,
    compare,
    freeze_beginning,
    reopen_case,
    set_ohne_uns,
)
from lotse.services.wiedervorlage import follow_ups
from tests.werkzeug.akten import HEUTE, einfache_akte, volle_akte

WOHNEN, GELD = Lebensbereich.WOHNEN, Lebensbereich.GELD_ARBEIT


def nach_dem_gespraech():
    akte = toggle_bedarf(einfache_akte(), WOHNEN, "zu_klein", an=True)
    return set_wunsch(akte, WOHNEN, Wunsch.JETZT)


def test_f31_the_old_answer_stays_left_whatever_is_said_later():
    akte = freeze_beginning(nach_dem_gespraech(), HEUTE)
    akte = set_moeglich(set_wunsch(akte, WOHNEN, Wunsch.NEIN), WOHNEN, Moeglich.HEUTE)
    akte = freeze_beginning(akte, HEUTE + timedelta(days=40))
    (vergleich,) = compare(akte)
    assert vergleich.damals == Bereichsstand(WOHNEN, ("zu_klein",), Wunsch.JETZT, besprochen=True)
    assert (vergleich.jetzt.wunsch, vergleich.jetzt.moeglich) == (Wunsch.NEIN, Moeglich.HEUTE)
    assert vergleich.anders
    assert akte.familie.anfang_am == HEUTE


def test_f31_what_came_later_has_an_empty_left_side():
    akte = freeze_beginning(nach_dem_gespraech(), HEUTE)
    akte = toggle_bedarf(akte, GELD, "geld_reicht_nicht", an=True)
    paare = {v.bereich: v for v in compare(akte)}
    assert paare[GELD].damals == Bereichsstand(GELD)
    assert paare[GELD].anders
    assert not paare[WOHNEN].anders


def test_f31_nothing_is_invented_where_the_beginning_was_not_written_down():
    (vergleich,) = compare(nach_dem_gespraech())
    assert vergleich.damals is None
    assert not vergleich.anders


def test_f31_an_empty_talk_is_no_beginning():
    assert freeze_beginning(einfache_akte(), HEUTE) == einfache_akte()


@pytest.mark.parametrize("grund", Schlussgrund)
def test_f31_a_case_ends_with_a_reason_and_can_go_on(grund):
    offen = replace(volle_akte(), familie=replace(volle_akte().familie, schlussgrund=None))
    zu = close(offen, grund, HEUTE)
    assert status(zu, HEUTE) is Fallstatus.ABGESCHLOSSEN
    assert follow_ups(zu, HEUTE) == ()
    assert SCHLUSSWORT[grund]
    assert reopen_case(zu) == offen


def test_f31_the_exit_question_keeps_the_words_of_the_family():
    akte = set_ohne_uns(einfache_akte(), "Ben kendim ararım\x00.")
    assert akte.familie.ohne_uns == "Ben kendim ararım."
