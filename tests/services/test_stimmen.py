"""Voices and small improvements: never a name, and nothing without the family's word."""

from __future__ import annotations

from datetime import date

import pytest

from lotse.domain.stimme import Broetchen, Stimme
from lotse.i18n.sprache import Sprache
from lotse.services.stimmen import (
    kept,
    month_to_ask,
    months_back,
    nameless,
    released,
    small_steps,
)
from lotse.services.zahlen.schaubild import Worte

HEUTE = date(2026, 11, 24)


def stimme(text="Hier hört uns jemand zu.", *, frei=True, kennung="s", am=HEUTE):
    return Stimme(kennung, am, text, frei)


def test_e36_without_the_flag_nothing_goes_out():
    gesperrt = [stimme(f"Satz {n}", frei=False, kennung=str(n)) for n in range(20)]
    assert released(gesperrt, ()) == ()
    assert released([*gesperrt, stimme()], ()) == ("Hier hört uns jemand zu.",)


def test_e36_names_of_any_family_in_the_file_are_removed_before_it_is_kept():
    satz = "Die Léyla hat uns zu Frau Kılıç gebracht, am 3. Mai."
    behalten = kept(stimme(satz), {"Léyla", "Kılıç", ""})
    for weg in ("Léyla", "Kılıç", "3. Mai"):
        assert weg not in behalten.text
    assert "gebracht" in behalten.text
    assert kept(behalten, {"Léyla", "Kılıç"}) == behalten


def test_e36_a_name_that_came_into_the_file_later_does_not_go_out_either():
    assert released([stimme("Mit Ömer geht es besser.")], {"Ömer"}) == ("Mit […] geht es besser.",)


def test_e36_a_name_of_one_letter_does_not_hide_half_a_sentence():
    assert nameless("Es geht uns gut.", {"E", "g", " "}).text == "Es geht uns gut."


def test_e36_voices_stand_in_the_order_they_were_asked():
    spaet, frueh = stimme("Zwei.", kennung="a"), stimme("Eins.", kennung="b", am=date(2026, 1, 5))
    assert released([spaet, frueh], ()) == ("Eins.", "Zwei.")


@pytest.mark.parametrize("heute", [date(2026, 1, 31), date(2026, 11, 24), date(2024, 2, 29)])
def test_e35_the_last_twelve_months_can_be_chosen(heute):
    monate = months_back(heute)
    assert len(set(monate)) == 12
    assert monate[0] == heute.replace(day=1)
    assert monate[-1].month == heute.month % 12 + 1
    assert list(monate) == sorted(monate, reverse=True)


def test_e35_a_year_shows_its_own_small_improvements_in_their_order():
    alle = [
        Broetchen("c", date(2026, 3, 1), "Formular in zwei Sprachen."),
        Broetchen("a", date(2026, 1, 1), "Ein Stuhl mehr im Flur."),
        Broetchen("x", date(2025, 12, 1), "Voriges Jahr."),
        Broetchen("l", date(2026, 5, 1), ""),
    ]
    jahr = date(2026, 1, 1), date(2026, 12, 31)
    assert small_steps(alle, *jahr, Worte(Sprache.load("de")).monat) == (
        "Januar 2026: Ein Stuhl mehr im Flur.",
        "März 2026: Formular in zwei Sprachen.",
    )
    englisch = small_steps(alle, *jahr, Worte(Sprache.load("en")).monat)
    assert englisch[0] == "January 2026: Ein Stuhl mehr im Flur."


@pytest.mark.parametrize(
    ("tag", "fragt"), [(1, False), (19, False), (20, True), (24, True), (30, True)]
)
def test_e35_heute_asks_once_a_month_and_not_before_the_twentieth(tag, fragt):
    heute = date(2026, 11, tag)
    voriger = Broetchen("a", date(2026, 10, 1), "Ein Stuhl mehr.")
    assert month_to_ask(heute, [voriger]) == (date(2026, 11, 1) if fragt else None)


@pytest.mark.parametrize("text", ["Ein Formular weniger.", ""])
def test_e35_a_month_that_was_answered_or_declined_is_not_asked_again(text):
    antwort = Broetchen("b", date(2026, 11, 1), text)
    assert month_to_ask(HEUTE, [antwort]) is None
    assert month_to_ask(date(2026, 12, 20), [antwort]) == date(2026, 12, 1)
