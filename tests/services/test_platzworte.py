"""Free places said and read: what is typed is read again, an old number asks for a call."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.domain.plaetze import EINHEITEN, Plaetze
from lotse.i18n.sprache import Sprache
from lotse.services.platzlesen import lies, schreibe
from lotse.services.platzworte import anzahl, satz

HEUTE = date(2026, 11, 24)
DEUTSCH = Sprache.load("de")


@pytest.mark.parametrize(
    ("plaetze", "worte"),
    [
        (Plaetze(3, 12), "3 von 12 Plätzen frei"),
        (Plaetze(0, 12), "0 von 12 Plätzen frei"),
        (Plaetze(1, 1), "1 von 1 Platz frei"),
        (Plaetze(1), "1 Platz frei"),
        (Plaetze(0), "0 Plätze frei"),
        (Plaetze(gesamt=12), "12 Plätze"),
        (Plaetze(3, 12, "Betten"), "Betten: 3 von 12 frei"),
        (Plaetze(3, einheit="Zimmer"), "Zimmer: 3 frei"),
        (Plaetze(gesamt=12, einheit="Betten"), "Betten: 12"),
        (Plaetze(12, 10), "12 von 10 Plätzen frei"),
        (Plaetze(), ""),
    ],
)
def test_the_numbers_are_said_in_one_phrase(plaetze, worte):
    assert anzahl(plaetze, DEUTSCH) == worte


@pytest.mark.parametrize(
    ("stand", "stunde", "worte"),
    [
        (HEUTE, 14, "3 von 12 Plätzen frei, Stand 24.11.2026, 14 Uhr"),
        (date(2026, 11, 23), None, "3 von 12 Plätzen frei, Stand 23.11.2026"),
        (
            date(2026, 11, 22), 14,
            "zuletzt 3 von 12 Plätzen frei, Stand vor 2 Tagen, bitte anrufen",
        ),
        (
            date(2026, 11, 19), 14,
            "zuletzt 3 von 12 Plätzen frei, Stand vor 5 Tagen, bitte anrufen",
        ),
        (
            date(2025, 3, 1), None,
            "zuletzt 3 von 12 Plätzen frei, Stand 01.03.2025, bitte anrufen",
        ),
        (None, None, "3 von 12 Plätzen frei, Tag nicht bekannt, bitte anrufen"),
    ],
)  # fmt: skip
def test_how_old_a_number_is_stands_beside_it(stand, stunde, worte):
    assert satz(Plaetze(3, 12, stand=stand, stunde=stunde), HEUTE, DEUTSCH) == worte


def test_nothing_is_said_where_nothing_is_known():
    assert satz(None, HEUTE, DEUTSCH) == ""
    assert satz(Plaetze(gesamt=12, stand=HEUTE - timedelta(days=900)), HEUTE, DEUTSCH) == (
        "12 Plätze"
    )


def test_the_window_says_it_in_english_too():
    englisch = Sprache.load("en")
    for tage in (0, 5, 400):
        gesagt = satz(Plaetze(3, 12, stand=HEUTE - timedelta(days=tage)), HEUTE, englisch)
        assert "3 of 12 places free" in gesagt
        assert "Stand" not in gesagt


@pytest.mark.parametrize(
    ("text", "gelesen"),
    [
        ("3", Plaetze(3)),
        ("0", Plaetze(0)),
        ("keine", Plaetze(0)),
        ("kein Platz frei", Plaetze(0)),
        ("3 von 12", Plaetze(3, 12)),
        ("3/12", Plaetze(3, 12)),
        ("3 von 12 Plätzen frei", Plaetze(3, 12)),
        ("3 von 12 Betten", Plaetze(3, 12, "Betten")),
        ("1 Bett", Plaetze(1, einheit="Betten")),
        ("Betten: 3 von 12 frei", Plaetze(3, 12, "Betten")),
        ("? von 12", Plaetze(gesamt=12)),
        ("  3\n von  12 ", Plaetze(3, 12)),
        ("viele", None),
        ("?", None),
        ("3,5", None),
        ("3 von 12 von 20", None),
        ("123456", None),
        ("", None),
    ],
)
def test_what_people_write_is_read_or_not_read_at_all(text, gelesen):
    assert lies(text) == gelesen


ZAHL = st.integers(0, 99_999)
GESAGT = st.tuples(ZAHL, st.none() | ZAHL) | st.tuples(st.none(), ZAHL)


@given(GESAGT, st.sampled_from(sorted(EINHEITEN - {"Plätze"} | {""})))
def test_what_the_form_shows_it_reads_again(zahlen, einheit):
    plaetze = Plaetze(*zahlen, einheit)
    assert lies(schreibe(plaetze)) == plaetze
    if zahlen[0] is not None and max(filter(None, (*zahlen, 1))) < 1000:
        assert lies(anzahl(plaetze, DEUTSCH)) == plaetze
