"""Rights by age: every border on the day before, the day and the day after."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lotse.domain.anspruch import Anspruch, Lebensalter
from lotse.domain.zeit import Geburt
from lotse.matching.anrecht import Fenster, Tage, endet_bald
from tests.werkzeug.ansprueche import echtes_wissen, kind, recht, rechte

HEUTE = "2026-11-24"
GEBURTEN = ("2023-10-22", "2024-02-29", "2023-01-31", "2022-12-31")
ALLE = echtes_wissen().ansprueche
EIN_TAG = timedelta(days=1)


def fenster(anspruch: Anspruch, geburt: str, tag: date) -> Fenster | None:
    """Of a child that does not go to school, or went in summer 2026, as the right needs it."""
    schule = anspruch.wenn == "klasse1_ab_2026"
    fakten = {"eingeschult": schule, "klasse1_ab_2026": schule}
    gefunden = recht(anspruch.id, tag.isoformat(), kind(geburt, fakten=fakten))
    return gefunden.fenster if gefunden else None


def grenze(alter: Lebensalter | None, geburt: str) -> date:
    assert alter is not None
    return alter.tag(Geburt.lesen(geburt).fruehestens())


@pytest.mark.parametrize("geburt", GEBURTEN)
@pytest.mark.parametrize("anspruch", [a for a in ALLE if a.von], ids=lambda a: a.id)
def test_a_window_opens_on_its_day(anspruch, geburt):
    tag = grenze(anspruch.von, geburt)
    geboren = grenze(Lebensalter(), geburt)
    if tag > geboren:
        assert fenster(anspruch, geburt, tag - EIN_TAG) is Fenster.BALD
    assert fenster(anspruch, geburt, tag) is Fenster.OFFEN
    danach = tag + EIN_TAG
    if anspruch.id != "u1":  # its window is one day
        assert fenster(anspruch, geburt, danach) is Fenster.OFFEN


@pytest.mark.parametrize("geburt", GEBURTEN)
@pytest.mark.parametrize("anspruch", [a for a in ALLE if a.bis], ids=lambda a: a.id)
def test_a_window_closes_on_its_day_and_may_leave_some_time(anspruch, geburt):
    erster_danach = grenze(anspruch.bis, geburt)
    assert fenster(anspruch, geburt, erster_danach - EIN_TAG) is Fenster.OFFEN
    danach = Fenster.NOCH_MOEGLICH if anspruch.spaeter else None
    assert fenster(anspruch, geburt, erster_danach) is danach
    assert fenster(anspruch, geburt, erster_danach + EIN_TAG) is danach


@pytest.mark.parametrize("geburt", GEBURTEN)
@pytest.mark.parametrize("anspruch", [a for a in ALLE if a.spaeter], ids=lambda a: a.id)
def test_the_tolerance_ends_on_its_day(anspruch, geburt):
    erster_danach = grenze(anspruch.spaeter, geburt)
    assert fenster(anspruch, geburt, erster_danach - EIN_TAG) is Fenster.NOCH_MOEGLICH
    assert fenster(anspruch, geburt, erster_danach) is None
    assert fenster(anspruch, geburt, erster_danach + EIN_TAG) is None


@pytest.mark.parametrize("geburt", GEBURTEN)
@pytest.mark.parametrize("anspruch", [a for a in ALLE if a.frueher], ids=lambda a: a.id)
def test_what_is_possible_early_says_so_from_its_day(anspruch, geburt):
    tag = grenze(anspruch.frueher, geburt)
    for wann, moeglich in ((tag - EIN_TAG, False), (tag, True), (tag + EIN_TAG, True)):
        bald = recht(anspruch.id, wann.isoformat(), kind(geburt))
        weit = grenze(anspruch.von, geburt) - wann > timedelta(weeks=8)
        if bald is None:
            assert weit, wann
            assert not moeglich
        else:
            assert (bald.fenster, bald.moeglich) == (Fenster.BALD, moeglich)


def test_a_window_is_told_eight_weeks_before_it_opens():
    geburt = "2026-03-10"  # the Kita from 10 March 2027
    erster = date(2027, 3, 10) - timedelta(weeks=8)
    assert recht("kita_1_3", (erster - EIN_TAG).isoformat(), kind(geburt)) is None
    bald = recht("kita_1_3", erster.isoformat(), kind(geburt))
    assert bald is not None
    assert (bald.fenster, bald.ab) == (Fenster.BALD, Tage(date(2027, 3, 10), date(2027, 3, 10)))


def test_the_mock_up_child_has_its_u7a_until_21_december():
    u7a = recht("u7a", HEUTE, kind("2023-10-22"))
    assert u7a is not None
    assert u7a.fenster is Fenster.NOCH_MOEGLICH
    assert u7a.letzter == Tage(date(2026, 12, 21), date(2026, 12, 21))


def test_with_the_month_alone_the_end_is_a_range():
    u7a = recht("u7a", HEUTE, kind("2023-10"))
    assert u7a is not None
    assert (u7a.fenster, u7a.moeglich) == (Fenster.NOCH_MOEGLICH, True)
    assert u7a.letzter == Tage(date(2026, 11, 30), date(2026, 12, 30))


@pytest.mark.parametrize(
    ("heute", "erwartet"),
    [
        ("2026-11-30", Fenster.NOCH_MOEGLICH),
        ("2026-12-01", Fenster.VIELLEICHT),
        ("2026-12-30", Fenster.VIELLEICHT),
        ("2026-12-31", None),
    ],
)
def test_a_border_inside_the_month_is_unknown_and_never_a_no(heute, erwartet):
    u7a = recht("u7a", heute, kind("2023-10"))
    assert (u7a.fenster if u7a else None) == erwartet
    if u7a and erwartet is Fenster.VIELLEICHT:
        assert u7a.moeglich is None
        assert u7a.offen == ""  # the day of birth is what is missing


def test_where_the_planned_end_lies_inside_the_month_the_last_end_is_told():
    for heute, erwartet, letzter in (
        ("2026-10-31", Fenster.OFFEN, date(2026, 10, 31)),
        ("2026-11-01", Fenster.NOCH_MOEGLICH, date(2026, 12, 31)),
        ("2026-11-29", Fenster.NOCH_MOEGLICH, date(2026, 12, 31)),
    ):
        u7a = recht("u7a", heute, kind("2023-11"))
        assert u7a is not None
        assert u7a.moeglich is True
        assert (u7a.fenster, u7a.letzter and u7a.letzter.von) == (erwartet, letzter)


def test_the_beginning_inside_the_month_is_unknown_too():
    for heute, erwartet in (
        ("2026-02-28", Fenster.BALD),
        ("2026-03-01", Fenster.VIELLEICHT),
        ("2026-03-31", Fenster.OFFEN),
    ):
        kita = recht("kita_1_3", heute, kind("2025-03"))
        assert kita is not None
        assert kita.fenster is erwartet


def test_who_is_born_this_month_is_not_born_later_than_today():
    u2 = recht("u2", HEUTE, kind("2026-11"))
    assert u2 is not None
    assert u2.fenster is Fenster.VIELLEICHT
    assert u2.zuletzt == Tage(date(2026, 11, 14), date(2026, 12, 7))


def test_with_the_year_alone_nothing_is_sure_at_the_borders():
    offen = {a.anspruch.id: a.fenster for a in rechte(HEUTE, kind("2023")).offen}
    assert offen["u7a"] is offen["u8"] is Fenster.VIELLEICHT
    assert "u5" not in offen


def test_an_unborn_child_brings_what_begins_before_and_at_birth():
    alle = rechte(HEUTE, kind("2027-02", ungeboren=True)).offen
    stand = {a.anspruch.id: a.fenster for a in alle}
    assert {k for k, f in stand.items() if f is Fenster.OFFEN} == {
        "hebamme", "fruehe_hilfen", "elternkurse",
    }  # fmt: skip
    assert {"u1", "u2"} <= {k for k, f in stand.items() if f is Fenster.AB_GEBURT}
    assert not {"u3", "kita_1_3", "z1"} & stand.keys()


def test_an_unborn_child_without_a_month_is_not_asked_for_school_or_its_18th_birthday():
    je_monat, ohne = (
        {a.anspruch.id: (a.fenster, a.offen) for a in rechte(HEUTE, erwartet).offen}
        for erwartet in (kind("2027-02", ungeboren=True), kind(None, ungeboren=True))
    )
    assert ohne == je_monat


def test_a_birth_that_is_overdue_is_still_told_as_expected():
    alle = rechte(HEUTE, kind("2026-09", ungeboren=True)).offen
    assert {a.fenster for a in alle} == {Fenster.OFFEN, Fenster.AB_GEBURT}


def test_twins_have_each_their_own_and_what_is_for_the_family_once():
    zwillinge = (kind("2026-10-20", "k1"), kind("2026-10-20", "k2"))
    alle = rechte(HEUTE, *zwillinge).offen
    je = {name: [a.person for a in alle if a.anspruch.id == name] for name in ("u3", "hebamme")}
    assert je == {"u3": ["k1", "k2"], "hebamme": ["k1"]}


def test_what_is_for_the_family_is_told_of_the_youngest_child_that_may_use_it():
    familie = (kind("2019-05", "k1"), kind("2023-10", "k2"), kind("2027-02", "k3", ungeboren=True))
    alle = {a.anspruch.id: a.person for a in rechte(HEUTE, *familie).offen if a.anspruch.je_familie}
    assert alle["fruehe_hilfen"] == alle["hebamme"] == "k3"
    assert alle["bildung_teilhabe"] == "k2"


def test_the_midwife_comes_until_the_end_of_the_twelfth_week():
    """§ 24d SGB V: the weeks count from the day after birth."""
    geburt = date(2026, 9, 1)
    for tage, offen in ((83, True), (84, True), (85, False)):
        tag = (geburt + timedelta(days=tage)).isoformat()
        assert (recht("hebamme", tag, kind(geburt.isoformat())) is not None) is offen


def test_a_child_without_a_birth_is_named_and_nothing_is_guessed():
    alle = rechte(HEUTE, kind(None, "k1"), kind("2023-10-22", "k2"))
    assert alle.ohne_geburt == ("k1",)
    assert {a.person for a in alle.offen} == {"k2"}


def test_no_child_means_no_right():
    assert rechte(HEUTE).offen == ()


def test_what_ends_first_stands_first_and_what_needs_more_than_age_last():
    offen = rechte(HEUTE, kind("2023-10-22", "k1"), kind("2026-01-05", "k2")).offen
    ids = [a.anspruch.id for a in offen]
    assert ids[:4] == ["u7a", "u6", "z2", "z4"]
    bedingt = [bool(a.anspruch.bedingt) for a in offen]
    assert bedingt == sorted(bedingt)


@pytest.mark.parametrize(
    ("geburt", "heute", "tag"),
    [
        ("2023-10-22", "2026-12-06", None),
        ("2023-10-22", "2026-12-07", "2026-12-21"),
        ("2023-10-22", "2026-12-21", "2026-12-21"),
        ("2023-10", "2026-11-15", None),
        ("2023-10", "2026-11-16", "2026-11-30"),
        ("2023-10", "2026-11-30", "2026-11-30"),
        ("2023-10", "2026-12-01", None),
    ],
)
def test_a_right_ends_soon_from_fourteen_days_before_the_safe_day(geburt, heute, tag):
    u7a = recht("u7a", heute, kind(geburt))
    assert u7a is not None
    ende = endet_bald(u7a, date.fromisoformat(heute), 14)
    assert ende == (date.fromisoformat(tag) if tag else None)


def test_what_has_no_end_by_age_never_ends_soon():
    kita = recht("kita_3_schule", HEUTE, kind("2023-10-22"))
    assert kita is not None
    assert endet_bald(kita, date.fromisoformat(HEUTE), 14) is None
