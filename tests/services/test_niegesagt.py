"""Words of LAW.md 13 are found wherever they stand, and only as words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.domain.recht import Brieftext
from lotse.services.niegesagt import NIE, banned_word, banned_words
from tests.werkzeug.wissen import leistung


@pytest.mark.parametrize("wort", NIE)
def test_each_of_them_is_found_in_a_sentence(wort: str):
    assert banned_word(f"So ist es: {wort} am Montag.") == wort


@pytest.mark.parametrize(
    "text", ["Das könnte passen.", "Das Amt entscheidet.", "bescheid_abgelehnt", "Sie fragen."]
)
def test_what_may_be_said_is_not_found(text: str):
    assert banned_word(text) == ""


def test_an_ending_does_not_hide_a_word():
    assert banned_word("Der Antrag war ein abgelehnter.") == "abgelehnt"


def test_the_place_in_an_entry_is_named():
    eine = leistung("a", "gkv", brief=Brieftext(warum=("Gut.", "Sie erhalten Geld.")))
    assert list(banned_words(eine)) == [("brief.warum[1]", "Sie erhalten Geld.")]
    bedingung = replace(eine.bedingungen[0], ja="Das steht Ihnen zu.")
    anders = replace(eine, bedingungen=(bedingung,), brief=Brieftext())
    assert list(banned_words(anders)) == [("bedingungen[0].ja", "Das steht Ihnen zu.")]
