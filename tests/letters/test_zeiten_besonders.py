"""Seasons, holidays and single days in the hours of a letter."""

from __future__ import annotations

from datetime import date, timedelta

from lotse.domain.oeffnung import Feiertagsregel, Ferienregel, Oeffnungszeit
from lotse.i18n.sprache import Sprache
from lotse.letters.bausteine import Bausteine
from lotse.letters.zeiten import zeit_saetze
from tests.werkzeug.briefe import HEUTE, stelle

DEUTSCH = Bausteine.load("de")


def zeiten(*zeilen):
    return [s.text for s in zeit_saetze(stelle(oeffnungszeiten=zeilen), DEUTSCH, HEUTE)]


def test_a_row_that_holds_for_a_part_of_the_year_says_so_and_asks_to_call_first():
    sommer = Oeffnungszeit((0,), 540, 720, saison_von="04-01", saison_bis="10-31")
    schule = Oeffnungszeit((1,), 540, 720, ferien=Ferienregel.NICHT)
    gesagt = zeiten(sommer, schule)
    assert gesagt[:2] == [
        "Montag: 9 Uhr bis 12 Uhr (von April bis Oktober)",
        "Dienstag: 9 Uhr bis 12 Uhr (nicht in den Ferien)",
    ]
    assert DEUTSCH.satz("zeit.manchmal").text in gesagt
    assert gesagt[-1] == DEUTSCH.satz("zeit.vorher").text


def test_holidays_stand_behind_the_row():
    feiertags = Oeffnungszeit(tuple(range(7)), 600, 720, feiertage=Feiertagsregel.NUR)
    assert "(an Feiertagen)" in zeiten(feiertags)[0]


def test_a_single_day_is_named_until_it_is_over():
    morgen, gestern = HEUTE + timedelta(days=1), HEUTE - timedelta(days=1)
    tage = [Oeffnungszeit((), 600, 720, datum=tag) for tag in (gestern, HEUTE, morgen)]
    gesagt = zeiten(*tage)
    assert [satz for satz in gesagt if satz.endswith("10 Uhr bis 12 Uhr")] == [
        f"{_datum(HEUTE)}: 10 Uhr bis 12 Uhr",
        f"{_datum(morgen)}: 10 Uhr bis 12 Uhr",
    ]
    assert zeiten(tage[0])[0] == DEUTSCH.satz("zeit.unbekannt").text


def _datum(tag: date) -> str:
    return Sprache.load("de").datum(tag)
