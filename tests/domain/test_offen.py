from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lotse.domain.oeffnung import Feiertagsregel, Ferienregel, Oeffnungszeit, Zeitart
from lotse.domain.offen import Oeffnung, hinweis_stoert, ist_offen, oeffnung

MO, DI, MI, SO = 0, 1, 2, 6
DIENSTAG = date(2026, 11, 24)


class Tafel:
    """A calendar that knows these days and nothing else."""

    def __init__(self, feiertage=(), ferien=(), *, bekannt=True):
        self.feiertage, self.tage, self.bekannt = feiertage, ferien, bekannt

    def feiertag(self, tag):
        return tag in self.feiertage if self.bekannt else None

    def ferien(self, tag):
        return tag in self.tage if self.bekannt else None


ALLTAG = Tafel()


def um(stunde, minute=0, tag=DIENSTAG):
    return datetime(tag.year, tag.month, tag.day, stunde, minute)


def test_open_to_the_minute():
    zeiten = (Oeffnungszeit((DI,), 540, 720),)
    antworten = [ist_offen(zeiten, um(*wann), ALLTAG) for wann in ((8, 59), (9,), (11, 59), (12,))]
    assert antworten == [False, True, True, False]


def test_nothing_known_is_never_closed():
    assert ist_offen((), um(10), ALLTAG) is None
    nur_telefon = (Oeffnungszeit((DI,), 540, 720, Zeitart.TELEFON),)
    assert ist_offen(nur_telefon, um(10), ALLTAG) is None
    assert ist_offen(nur_telefon, um(10), ALLTAG, arten=(Zeitart.TELEFON,)) is True


def test_an_open_end_a_note_and_every_other_week_without_anchor_stay_unknown():
    ab = Oeffnungszeit((DI,), 540, None)
    assert [ist_offen((ab,), um(stunde), ALLTAG) for stunde in (8, 10)] == [False, None]
    notiz = Oeffnungszeit((DI,), 540, 720, hinweis="nur mit Nummer")
    assert ist_offen((notiz,), um(10), ALLTAG) is None
    selten = Oeffnungszeit((DI,), 540, 720, alle_n_wochen=2)
    assert ist_offen((selten,), um(10), ALLTAG) is None


def test_every_other_week_is_counted_from_its_anchor():
    selten = Oeffnungszeit((DI,), 540, 720, alle_n_wochen=2, anker=DIENSTAG)
    tage = [DIENSTAG + timedelta(weeks=w) for w in range(-2, 3)]
    assert [ist_offen((selten,), um(10, tag=tag), ALLTAG) for tag in tage] == [
        True, False, True, False, True,
    ]  # fmt: skip


def test_weeks_of_the_month_and_the_last_one():
    erste = Oeffnungszeit((DI,), 540, 720, woche_im_monat=(1, -1))
    tage = [date(2026, 12, tag) for tag in (1, 8, 15, 22, 29)]
    assert [ist_offen((erste,), um(10, tag=tag), ALLTAG) for tag in tage] == [
        True, False, False, False, True,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("regel", "alltag", "feiertag", "unbekannt"),
    [
        (Feiertagsregel.GESCHLOSSEN, True, False, None),
        (Feiertagsregel.OFFEN, True, True, True),
        (Feiertagsregel.UNBEKANNT, True, None, None),
        (Feiertagsregel.NUR, False, True, None),
    ],
)
def test_public_holidays(regel, alltag, feiertag, unbekannt):
    zeiten = (Oeffnungszeit((DI,), 540, 720, feiertage=regel),)
    kalender = (ALLTAG, Tafel([DIENSTAG]), Tafel(bekannt=False))
    assert [ist_offen(zeiten, um(10), k) for k in kalender] == [alltag, feiertag, unbekannt]


@pytest.mark.parametrize(
    ("regel", "alltag", "ferien"),
    [
        (Ferienregel.EGAL, True, True),
        (Ferienregel.NICHT, True, False),
        (Ferienregel.NUR, False, True),
    ],
)
def test_school_holidays(regel, alltag, ferien):
    zeiten = (Oeffnungszeit((DI,), 540, 720, ferien=regel, feiertage=Feiertagsregel.OFFEN),)
    assert ist_offen(zeiten, um(10), ALLTAG) is alltag
    assert ist_offen(zeiten, um(10), Tafel(ferien=[DIENSTAG])) is ferien
    unbekannt = ist_offen(zeiten, um(10), Tafel(bekannt=False))
    assert unbekannt is (True if regel is Ferienregel.EGAL else None)


def test_a_season_may_run_over_the_new_year():
    winter = Oeffnungszeit((DI,), 540, 720, saison_von="10-01", saison_bis="03-31")
    sommer = Oeffnungszeit((DI,), 540, 720, saison_von="04-01", saison_bis="09-30")
    assert ist_offen((winter,), um(10), ALLTAG) is True
    assert ist_offen((sommer,), um(10), ALLTAG) is False


def test_a_note_beside_the_hours_that_may_change_them_leaves_both_answers_open():
    zeiten = (Oeffnungszeit((DI,), 540, 720),)
    for stunde in (10, 13):
        assert ist_offen(zeiten, um(stunde), ALLTAG, "(in den Ferien ab 12 Uhr)") is None
    assert ist_offen(zeiten, um(10), ALLTAG, "Bitte klingeln") is True
    assert [hinweis_stoert(h) for h in ("24.12. zu", "Eingang im Hof")] == [True, False]


def test_closes_at_and_opens_again():
    zeiten = (Oeffnungszeit((DI,), 540, 720), Oeffnungszeit((DI, MI), 840, 960))
    assert oeffnung(zeiten, um(10), ALLTAG) == Oeffnung(offen=True, bis=um(12))
    assert oeffnung(zeiten, um(12), ALLTAG) == Oeffnung(offen=False, wieder=um(14))
    morgen = DIENSTAG + timedelta(days=1)
    assert oeffnung(zeiten, um(16), ALLTAG).wieder == um(14, tag=morgen)


def test_open_over_midnight_closes_on_the_next_day():
    zeiten = (Oeffnungszeit((DI,), 1200, 1440), Oeffnungszeit((MI,), 0, 120))
    assert oeffnung(zeiten, um(23), ALLTAG).bis == um(2, tag=DIENSTAG + timedelta(days=1))


def test_round_the_clock_never_closes():
    immer = (Oeffnungszeit(tuple(range(7)), 0, 1440, feiertage=Feiertagsregel.OFFEN),)
    assert oeffnung(immer, um(3), ALLTAG) == Oeffnung(offen=True)


def test_a_holiday_in_between_is_stepped_over_and_an_unsure_day_promises_nothing():
    zeiten = (Oeffnungszeit((DI, MI), 540, 720),)
    morgen, woche = DIENSTAG + timedelta(days=1), DIENSTAG + timedelta(days=7)
    assert oeffnung(zeiten, um(13), Tafel([morgen])).wieder == um(9, tag=woche)
    unsicher = (*zeiten, Oeffnungszeit((DI,), 900, 960, hinweis="manchmal"))
    assert oeffnung(unsicher, um(13), ALLTAG) == Oeffnung(offen=False)


REIHEN = st.lists(
    st.builds(
        lambda tage, von, dauer, art, ferien: Oeffnungszeit(
            tuple(sorted(tage)), von, min(von + dauer, 1440), art, ferien=ferien
        ),
        st.sets(st.integers(0, 6), min_size=1),
        st.integers(0, 1439),
        st.integers(1, 600),
        st.sampled_from(Zeitart),
        st.sampled_from(Ferienregel),
    ),
    max_size=4,
)


@settings(max_examples=150, deadline=None)
@given(REIHEN, st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)), st.booleans())
def test_what_it_says_of_later_is_what_it_says_then(zeiten, jetzt, bekannt):
    kalender = Tafel(bekannt=bekannt)
    jetzt = jetzt.replace(second=0, microsecond=0)
    antwort = oeffnung(zeiten, jetzt, kalender)
    assert antwort.offen is ist_offen(zeiten, jetzt, kalender)
    minute = timedelta(minutes=1)
    if antwort.bis:
        assert ist_offen(zeiten, antwort.bis - minute, kalender) is True
        assert ist_offen(zeiten, antwort.bis, kalender) is not True
    if antwort.wieder:
        assert ist_offen(zeiten, antwort.wieder, kalender) is True
        assert ist_offen(zeiten, antwort.wieder - minute, kalender) is not True
