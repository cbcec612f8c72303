"""D-07, D-10, D-14: after a refusal, and scenario 12 of the handbook."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.antrag import Belehrung
from lotse.domain.frist import Fristart, Fristbrief, Fristregel, Fristsicherheit
from lotse.services.wiedervorlage import Art, follow_ups
from tests.werkzeug.fristen import A, abgelehnt, akte, alle, am_tag, antrag, ereignis, nur

R = Fristregel
UNKLAR, FEST = Fristsicherheit.UNKLAR, Fristsicherheit.FEST
B = Belehrung


def beschieden(leistung: str, wo: str, *ereignisse):
    return antrag(leistung, wo, ereignis(A.EINGEGANGEN, date(2026, 1, 5)), *ereignisse)


def kiz(*ereignisse):
    return beschieden("kinderzuschlag", "familienkasse", *ereignisse)


def test_szenario_12_the_jobcenter_trap():
    bindend = ereignis(A.BINDEND, date(2026, 3, 31))
    fristen = nur(R.NACHHOLEN, kiz(abgelehnt(date(2026, 2, 20)), bindend), date(2026, 4, 1))
    sofort, andere = fristen
    assert (sofort.leistung, sofort.art) == ("grundsicherungsgeld", Fristart.SOFORT)
    assert "sofort" in sofort.satz
    assert sofort.ende is None
    assert sofort.beginn == date(2026, 4, 1)
    assert "§ 40 Abs. 7 SGB II" in sofort.fundstelle
    assert (andere.leistung, andere.ende) == ("", date(2026, 9, 30))
    assert andere.sicherheit is FEST
    assert {f.brief for f in fristen} == {Fristbrief.ANTRAG}


@pytest.mark.parametrize(
    ("bindend", "ende"),
    [
        (date(2026, 4, 30), date(2026, 11, 2)),  # 31 October is a Saturday, Sunday follows
        (date(2026, 8, 3), date(2027, 3, 1)),  # 28 February 2027 is a Sunday
        (date(2026, 6, 1), date(2026, 12, 31)),
    ],
)
def test_d_10_six_months_run_from_the_end_of_the_month(bindend: date, ende: date):
    fall = kiz(abgelehnt(date(2026, 3, 1)), ereignis(A.BINDEND, bindend))
    andere = nur(R.NACHHOLEN, fall, bindend)[-1]
    assert andere.ende == ende
    assert nur(R.NACHHOLEN, fall, ende)
    assert not nur(R.NACHHOLEN, fall, date(2027, 3, 2))


def test_d_10_after_a_no_of_the_jobcenter_kiz_at_once_and_wohngeld_next_month():
    fall = beschieden("grundsicherungsgeld", "jobcenter", abgelehnt(date(2026, 5, 12)))
    (wohngeld,) = nur(R.NACHHOLEN, fall, date(2026, 5, 20))
    assert (wohngeld.leistung, wohngeld.ende) == ("wohngeld", date(2026, 6, 30))
    assert wohngeld.fundstelle == "§ 25 Abs. 3 WoGG"
    spaeter = beschieden(
        "grundsicherungsgeld",
        "jobcenter",
        abgelehnt(date(2026, 5, 12)),
        ereignis(A.BINDEND, date(2026, 6, 16)),
    )
    ziele = [f.leistung for f in nur(R.NACHHOLEN, spaeter, date(2026, 6, 17))]
    assert ziele == ["kinderzuschlag", "wohngeld", ""]
    assert not [f for f in nur(R.NACHHOLEN, spaeter, date(2026, 7, 1)) if f.leistung == "wohngeld"]


def test_d_10_knowledge_counts_for_wohngeld_not_the_date_on_the_letter():
    spaet = abgelehnt(date(2026, 5, 28), bekannt_am=date(2026, 6, 3))
    fall = beschieden("grundsicherungsgeld", "jobcenter", spaet)
    (wohngeld,) = nur(R.NACHHOLEN, fall, date(2026, 6, 4))
    assert wohngeld.ende == date(2026, 7, 31)


def test_d_10_what_was_applied_for_already_needs_no_second_start():
    bindend = ereignis(A.BINDEND, date(2026, 3, 31))
    fall = kiz(abgelehnt(date(2026, 2, 20)), bindend)
    schon = antrag("grundsicherungsgeld", "jobcenter", ereignis(A.GESENDET, date(2026, 4, 2)))
    ziele = [f.leistung for f in nur(R.NACHHOLEN, akte(fall, schon), date(2026, 4, 3))]
    assert ziele == [""]


def test_d_10_binding_that_nobody_noted_is_counted_and_unclear():
    fall = kiz(abgelehnt(date(2026, 2, 20)))  # known 24 February, binding after 24 March
    assert not nur(R.NACHHOLEN, fall, date(2026, 3, 24))
    andere = nur(R.NACHHOLEN, fall, date(2026, 3, 25))[-1]
    assert (andere.ende, andere.sicherheit) == (date(2026, 9, 30), UNKLAR)
    angegriffen = kiz(abgelehnt(date(2026, 2, 20)), ereignis(A.WIDERSPRUCH, date(2026, 3, 2)))
    assert not nur(R.NACHHOLEN, angegriffen, date(2026, 5, 1))


def test_d_10_is_no_rule_of_tax_law():
    bindend = ereignis(A.BINDEND, date(2026, 3, 31))
    steuer = beschieden("kindergeld", "familienkasse", abgelehnt(date(2026, 2, 20)), bindend)
    assert not nur(R.NACHHOLEN, steuer, date(2026, 4, 1))
    assert not nur(R.UEBERPRUEFEN, steuer, date(2026, 4, 1))


def test_d_07_is_one_month_from_the_fourth_day_and_stands_from_day_one():
    fall = kiz(abgelehnt(date(2026, 3, 2)))
    (frist,) = nur(R.WIDERSPRUCH, fall, date(2026, 3, 2))
    assert (frist.beginn, frist.ende) == (date(2026, 3, 6), date(2026, 4, 7))  # after Easter
    assert frist.sicher_bis == date(2026, 3, 31)
    assert (frist.sicherheit, frist.art) == (FEST, Fristart.FAMILIE)
    assert frist.brief_am(date(2026, 3, 2)) is Fristbrief.WIDERSPRUCH
    assert nur(R.WIDERSPRUCH, fall, date(2026, 4, 7))
    assert not nur(R.WIDERSPRUCH, fall, date(2026, 4, 8))


def test_d_07_a_letter_that_came_late_begins_late_and_is_unclear():
    spaet = kiz(abgelehnt(date(2026, 3, 2), bekannt_am=date(2026, 3, 16)))
    (frist,) = nur(R.WIDERSPRUCH, spaet, date(2026, 3, 17))
    assert (frist.ende, frist.sicherheit) == (date(2026, 4, 16), UNKLAR)
    assert "Umschlag" in frist.warum
    frueh = kiz(abgelehnt(date(2026, 3, 2), bekannt_am=date(2026, 3, 4)))
    assert nur(R.WIDERSPRUCH, frueh, date(2026, 3, 5))[0].ende == date(2026, 4, 7)


def test_d_07_without_a_right_belehrung_the_month_stands_first():
    fall = kiz(abgelehnt(date(2026, 3, 2), B.FEHLT))
    for tag in (date(2026, 3, 2), date(2026, 4, 7)):
        (frist,) = nur(R.WIDERSPRUCH, fall, tag)
        assert (frist.art, frist.ende, frist.sicher_bis) == (
            Fristart.FAMILIE, date(2026, 4, 7), date(2026, 3, 31),
        )  # fmt: skip
        assert "Danach vielleicht noch bis 8.3.2027." in frist.satz
        assert (frist.sicherheit, "Sicher ist 1 Monat." in frist.warum) == (UNKLAR, True)
        assert "§ 66 Abs. 2 SGG" in frist.fundstelle


def test_d_07_after_the_month_without_belehrung_it_is_still_possible_and_asks_for_today():
    fall = kiz(abgelehnt(date(2026, 3, 2), B.FEHLT))
    for tag in (date(2026, 4, 8), date(2026, 6, 1), date(2027, 3, 8)):
        (frist,) = nur(R.WIDERSPRUCH, fall, tag)
        assert frist.art is Fristart.NOCH
        assert frist.ende == date(2027, 3, 8)  # 6 March is a Saturday
        assert frist.satz.index("7.4.2026") < frist.satz.index("8.3.2027")
        assert "jetzt noch möglich" in frist.satz
        assert (frist.sicherheit, frist.brief) == (UNKLAR, Fristbrief.WIDERSPRUCH)
        assert frist.warum.endswith("soll jemand prüfen. Nur dann gilt das Jahr.")
    assert not nur(R.WIDERSPRUCH, fall, date(2027, 3, 9))


def test_d_07_what_is_still_possible_comes_before_every_later_day():
    fall = kiz(abgelehnt(date(2026, 3, 2), B.FEHLT))
    papiere = ereignis(A.UNTERLAGEN_VERLANGT, date(2026, 5, 20), bis=date(2026, 6, 9))
    anderes = antrag(
        "elterngeld", "elterngeldstelle", ereignis(A.GESENDET, date(2026, 5, 2)), papiere
    )
    erste, *rest = alle(akte(fall, replace(anderes, id="a2")), date(2026, 6, 1))
    assert erste.regel is R.WIDERSPRUCH
    assert any(f.regel is R.UNTERLAGEN and f.ende == date(2026, 6, 9) for f in rest)
    (posten, *_) = follow_ups(akte(fall), date(2026, 6, 1), (erste,))
    assert (posten.art, posten.tag) == (Art.FRIST, date(2026, 6, 1))


def test_d_07_where_nothing_stands_and_another_court_decides_somebody_is_asked():
    fall = beschieden("spfh", "jugendamt", abgelehnt(date(2026, 3, 2), B.FEHLT))
    (frist,) = nur(R.WIDERSPRUCH, fall, date(2026, 3, 5))
    assert "Bitte fragen Sie heute eine Beratungsstelle" in frist.satz
    assert "Ende des Bescheids: Dort steht" not in frist.satz


def test_d_07_asks_what_stands_at_the_end_and_counts_the_short_time():
    (frist,) = nur(R.WIDERSPRUCH, kiz(abgelehnt(date(2026, 3, 2), None)), date(2026, 3, 5))
    assert (frist.ende, frist.sicherheit) == (date(2026, 4, 7), UNKLAR)
    assert "Was steht am Ende des Bescheids?" in frist.warum


@pytest.mark.parametrize(
    ("leistung", "wo"),
    [
        ("spfh", "jugendamt"),
        ("wohngeld", "wohngeldbehoerde"),
        ("unterhaltsvorschuss", "jugendamt"),
        ("bafoeg", "bafoeg_amt"),
        ("kindergeld", "familienkasse"),
        ("fruehfoerderung", "jugendamt"),
    ],
)
@pytest.mark.parametrize("belehrung", [None, B.VERWALTUNGSGERICHT, B.FINANZGERICHT, B.FEHLT])
def test_d_07_names_no_day_where_other_courts_decide(leistung, wo, belehrung):
    fall = beschieden(leistung, wo, abgelehnt(date(2026, 3, 2), belehrung))
    (frist,) = nur(R.WIDERSPRUCH, fall, date(2026, 3, 5))
    assert (frist.art, frist.ende, frist.brief) == (Fristart.FRAGE, None, None)
    assert frist.sicherheit is UNKLAR


def test_d_07_a_belehrung_that_does_not_fit_the_leistung_is_unclear():
    for leistung, wo, belehrung in (
        ("spfh", "jugendamt", B.SOZIALGERICHT),
        ("kinderzuschlag", "familienkasse", B.VERWALTUNGSGERICHT),
    ):
        fall = beschieden(leistung, wo, abgelehnt(date(2026, 3, 2), belehrung))
        (frist,) = nur(R.WIDERSPRUCH, fall, date(2026, 3, 5))
        assert (frist.ende, frist.sicherheit) == (date(2026, 4, 7), UNKLAR)


@pytest.mark.parametrize("danach", [A.WIDERSPRUCH, A.BEWILLIGT, A.ZURUECKGENOMMEN, A.BINDEND])
def test_d_07_ends_with_what_comes_after(danach):
    fall = kiz(abgelehnt(date(2026, 3, 2)), ereignis(danach, date(2026, 3, 9)))
    assert not nur(R.WIDERSPRUCH, fall, date(2026, 3, 10))


@pytest.mark.parametrize(
    ("leistung", "wo", "ende", "sicher"),
    [
        ("grundsicherungsgeld", "jobcenter", date(2027, 12, 31), FEST),
        ("hlu_sgb12", "sozialamt", date(2027, 12, 31), FEST),
        ("asylblg_grund", "leistungsbehoerde", date(2027, 12, 31), FEST),
        ("elterngeld", "elterngeldstelle", date(2030, 12, 31), FEST),
        ("kinderzuschlag", "familienkasse", date(2030, 12, 31), UNKLAR),
        ("spfh", "jugendamt", date(2030, 12, 31), UNKLAR),
    ],
)
def test_d_14_is_a_hint_until_the_end_of_a_year_that_no_weekend_moves(leistung, wo, ende, sicher):
    fall = beschieden(
        leistung, wo, abgelehnt(date(2026, 3, 2)), ereignis(A.BINDEND, date(2026, 4, 8))
    )
    (frist,) = nur(R.UEBERPRUEFEN, fall, date(2026, 4, 9))
    assert (frist.art, frist.ende, frist.brief) == (Fristart.HINWEIS, ende, None)
    assert frist.sicherheit is sicher


def test_nothing_is_said_about_a_day_that_has_not_come():
    fall = kiz(abgelehnt(am_tag(30)))
    assert not nur(R.WIDERSPRUCH, fall, am_tag(29))
    assert nur(R.WIDERSPRUCH, fall, am_tag(30))
