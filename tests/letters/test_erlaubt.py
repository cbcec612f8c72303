"""What a consent allows: every way in which it is none, and never more than its ticks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.domain.einwilligung import (
    Datenart,
    Einwilligungsform,
    Empfaengerart,
    Richtung,
)
from lotse.letters.erlaubt import (
    darf_antworten,
    erlaubte_datenarten,
    find_einwilligung,
    fits,
    gilt,
)
from tests.werkzeug.briefe import HEUTE, stelle
from tests.werkzeug.fallbriefe import einwilligung


def test_a_signed_one_allows_its_ticks_and_nothing_else():
    nur = (Datenart.NAME, Datenart.ANLIEGEN)
    assert erlaubte_datenarten(einwilligung(datenarten=nur), HEUTE) == frozenset(nur)


@pytest.mark.parametrize(
    "felder",
    [
        {"gueltig_bis": HEUTE - timedelta(days=1)},
        {"erteilt_am": HEUTE + timedelta(days=1)},
        {"widerrufen_am": HEUTE},
        {"widerrufen_am": HEUTE - timedelta(days=9)},
        {"unterschrieben": ()},
        {"unterschrieben": ("",)},
        {"sorge_beide": True},
        {"sorge_beide": True, "unterschrieben": ("p1", "p1")},
        {"form": Einwilligungsform.MUENDLICH},
        {"richtung": Richtung.HER},
    ],
    ids=str,
)
def test_it_allows_nothing_when(felder):
    assert erlaubte_datenarten(einwilligung(**felder), HEUTE) == frozenset()


@pytest.mark.parametrize(
    "felder",
    [
        {"gueltig_bis": HEUTE},
        {"erteilt_am": HEUTE},
        {"widerrufen_am": HEUTE + timedelta(days=1)},
        {"sorge_beide": True, "unterschrieben": ("p1", "p2")},
        {"sorge_beide": False},
        {
            "form": Einwilligungsform.MUENDLICH,
            "form_grund": "Am Telefon.",
            "unterschrieben": (),
        },
        {"richtung": Richtung.HIN},
    ],
    ids=str,
)
def test_it_still_allows_when(felder):
    assert erlaubte_datenarten(einwilligung(**felder), HEUTE) == frozenset(Datenart)


TAGE = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@given(TAGE, TAGE, TAGE, st.none() | TAGE)
def test_it_holds_exactly_from_its_day_to_its_end_or_withdrawal(von, bis, tag, weg):
    eine = einwilligung(erteilt_am=von, gueltig_bis=bis, widerrufen_am=weg)
    assert gilt(eine, tag) == (von <= tag <= bis and (weg is None or tag < weg))


def test_the_answer_needs_its_own_tick_and_its_direction():
    assert darf_antworten(einwilligung(), HEUTE)
    assert darf_antworten(einwilligung(richtung=Richtung.HER), HEUTE)
    assert not darf_antworten(einwilligung(richtung=Richtung.HIN), HEUTE)
    assert not darf_antworten(einwilligung(datenarten=(Datenart.NAME,)), HEUTE)
    assert not darf_antworten(einwilligung(widerrufen_am=HEUTE), HEUTE)


def test_it_is_about_one_stelle_only():
    hier, dort = stelle(), replace(stelle(), key="a2", name="Anderswo")
    assert fits(einwilligung(), hier)
    assert not fits(einwilligung(), dort)
    assert not fits(einwilligung(art=Empfaengerart.AKTE), hier)
    ohne = einwilligung(angebot="", empfaenger=" frühförderstelle nordstadt ")
    assert fits(ohne, hier)
    assert not fits(ohne, dort)


def test_two_consents_are_never_added_up():
    name = einwilligung(id="e1", datenarten=(Datenart.NAME,))
    wunsch = einwilligung(id="e2", datenarten=(Datenart.ANLIEGEN,), gueltig_bis=date(2027, 9, 1))
    gefunden = find_einwilligung((name, wunsch), stelle(), HEUTE)
    assert gefunden is wunsch, "the one that lasts longest"
    alt = replace(wunsch, widerrufen_am=HEUTE)
    assert find_einwilligung((name, alt), stelle(), HEUTE) is name
    assert find_einwilligung((alt,), stelle(), HEUTE) is None
