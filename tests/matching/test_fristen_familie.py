"""D-09, D-11, D-12, D-13, D-15: what the family can lose or ask for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from lotse.domain.antrag import Antragsform
from lotse.domain.familie import Bereichsstand, Wunsch
from lotse.domain.frist import Fristart, Fristbrief, Fristregel, Fristsicherheit
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.recht import Antragsart as Form
from lotse.domain.vermittlung import Ereignis, Stand, Vermittlung
from lotse.matching.fristen_familie import SCHRIFTFORM, schriftform
from lotse.matching.fristen_lage import OHNE_SGB
from lotse.matching.fristen_wunsch import EIGENER_ANTRAG
from tests.werkzeug.fristen import A, akte, am_tag, antrag, briefe, ereignis, nur
from tests.werkzeug.konsole import wissen

R = Fristregel
UNKLAR, FEST = Fristsicherheit.UNKLAR, Fristsicherheit.FEST
JETZT = datetime(2026, 11, 2, 9, 0)


def im_plan(leistung: str, stand: Stand = Stand.VORBEREITET):
    vermittlung = Vermittlung("v1", leistung, None, (Ereignis(stand, JETZT.date(), JETZT),))
    return akte(vermittlungen=(vermittlung,))


def wunsch(wert: Wunsch | None, **fakten):
    eine = akte()
    bereich = Bereichsstand(Lebensbereich.GELD_ARBEIT, ("geld_reicht_nicht",), wert)
    return replace(eine, familie=replace(eine.familie, bereiche=(bereich,), fakten=fakten))


def warntage(eine) -> list[int]:
    tage = (date(2026, 11, nummer) for nummer in range(1, 31))
    return [tag.day for tag in tage if nur(R.MONATSENDE, eine, tag)]


def test_d_09_warns_on_the_last_three_working_days_of_the_month():
    assert warntage(im_plan("grundsicherungsgeld")) == [26, 27, 28, 29, 30]
    (frist,) = nur(R.MONATSENDE, im_plan("grundsicherungsgeld"), date(2026, 11, 26))
    assert (frist.beginn, frist.ende, frist.brief) == (
        date(2026, 11, 1), date(2026, 11, 30), Fristbrief.ANTRAG,
    )  # fmt: skip
    assert frist.sicherheit is FEST


def test_d_09_the_month_ends_on_a_sunday_too():
    (frist,) = nur(R.MONATSENDE, im_plan("grundsicherungsgeld"), date(2027, 1, 29))
    assert frist.ende == date(2027, 1, 31)


def test_d_09_comes_from_a_wish_for_money_and_says_that_it_is_not_settled():
    assert warntage(wunsch(Wunsch.JETZT)) == [26, 27, 28, 29, 30]
    (frist,) = nur(R.MONATSENDE, wunsch(Wunsch.JETZT), date(2026, 11, 27))
    assert frist.sicherheit is UNKLAR
    assert "Beratungsstelle" in frist.warum
    for wert in (Wunsch.SPAETER, Wunsch.NEIN, None):
        assert warntage(wunsch(wert)) == []
    assert warntage(wunsch(Wunsch.JETZT, bezieht_sgb2=True)) == []


def test_d_09_is_silent_once_the_application_was_made():
    gestellt = antrag("grundsicherungsgeld", "jobcenter", ereignis(A.GESENDET, date(2026, 11, 3)))
    eine = replace(im_plan("grundsicherungsgeld"), antraege=(gestellt,))
    assert [tag for tag in warntage(eine) if tag >= 3] == []
    nur_entwurf = replace(eine, antraege=(antrag("grundsicherungsgeld", "jobcenter"),))
    assert warntage(nur_entwurf) == [26, 27, 28, 29, 30]
    zurueck = replace(
        gestellt,
        ereignisse=(*gestellt.ereignisse, ereignis(A.ZURUECKGENOMMEN, date(2026, 11, 4))),
    )
    assert warntage(replace(eine, antraege=(zurueck,))) == [26, 27, 28, 29, 30]


@pytest.mark.parametrize("leistung", sorted(EIGENER_ANTRAG))
def test_d_09_some_things_need_an_application_of_their_own(leistung: str):
    (frist,) = nur(R.MONATSENDE, im_plan(leistung), date(2026, 11, 3))
    assert (frist.art, frist.leistung) == (Fristart.SOFORT, leistung)
    assert "§ 37 Abs. 1 Satz 2 SGB II" in frist.fundstelle


def test_d_09_names_only_leistungen_that_exist():
    alle = wissen().leistungen
    assert set(alle) >= EIGENER_ANTRAG | OHNE_SGB
    monat = {k for k, eine in alle.items() if eine.antrag.bis_monatsende and eine.marke == "SGB II"}
    assert monat == {"grundsicherungsgeld"}


def unterlagen(*weitere, bis: date | None = date(2026, 3, 21)):
    verlangt = ereignis(A.UNTERLAGEN_VERLANGT, am_tag(3), bis=bis)
    return antrag(
        "wohngeld", "wohngeldbehoerde", ereignis(A.EINGEGANGEN, am_tag(0)), verlangt, *weitere
    )


def test_d_11_the_day_in_the_letter_does_not_move_and_more_time_can_be_asked_for():
    (frist,) = nur(R.UNTERLAGEN, unterlagen(), am_tag(4))
    assert frist.ende == date(2026, 3, 21)  # a Saturday, as the letter says
    assert frist.sicher_bis == date(2026, 3, 18)
    assert briefe(unterlagen(), am_tag(4)) == {"mehr_zeit"}
    (danach,) = nur(R.UNTERLAGEN, unterlagen(), date(2026, 3, 25))
    assert "auch nach dem Tag" in danach.satz
    assert briefe(unterlagen(), date(2026, 3, 25)) == {"mehr_zeit"}


def test_d_11_ends_when_the_papers_are_there_and_comes_back_with_a_new_request():
    da = ereignis(A.UNTERLAGEN_DA, am_tag(9))
    assert not nur(R.UNTERLAGEN, unterlagen(da), am_tag(10))
    neu = ereignis(A.UNTERLAGEN_VERLANGT, am_tag(12), bis=am_tag(26))
    (frist,) = nur(R.UNTERLAGEN, unterlagen(da, neu), am_tag(13))
    assert frist.ende == am_tag(26)


def test_d_11_without_a_day_it_asks_for_it():
    (frist,) = nur(R.UNTERLAGEN, unterlagen(bis=None), am_tag(4))
    assert (frist.art, frist.sicherheit) == (Fristart.FRAGE, UNKLAR)


def umzug(leistung: str, wo: str, *weitere):
    return antrag(
        leistung,
        wo,
        ereignis(A.EINGEGANGEN, am_tag(0)),
        *weitere,
        ereignis(A.UMZUG, am_tag(40)),
        teilhabe=False,
    )


def test_d_12_the_old_jugendamt_goes_on_until_the_new_one_does():
    fall = umzug("spfh", "jugendamt", ereignis(A.BEWILLIGT, am_tag(20)))
    (frist,) = nur(R.UMZUG, fall, am_tag(41))
    assert frist.brief_am(am_tag(41)) is Fristbrief.BISHERIGER_TRAEGER
    assert frist.fundstelle == "§ 86c Abs. 1 SGB VIII"
    assert "ombudsstelle" in frist.stellen
    (ohne,) = nur(R.UMZUG, umzug("spfh", "jugendamt"), am_tag(41))
    assert (ohne.fundstelle, ohne.brief) == ("§ 86d SGB VIII", None)


def test_d_12_is_only_jugendhilfe():
    fall = umzug("grundsicherungsgeld", "jobcenter", ereignis(A.BEWILLIGT, am_tag(20)))
    assert not nur(R.UMZUG, fall, am_tag(41))


def test_d_13_the_jugendamt_must_know_before_and_nobody_is_told_to_buy():
    wartet = im_plan("spfh", Stand.WARTELISTE)
    (frist,) = nur(R.SELBST_BESORGT, wartet, date(2026, 11, 3))
    assert frist.brief is Fristbrief.BEDARF_ANZEIGEN
    assert "Nichts selbst bezahlen" in frist.satz
    weiss = antrag("spfh", "jugendamt", ereignis(A.EINGEGANGEN, date(2026, 11, 2)))
    assert not nur(R.SELBST_BESORGT, replace(wartet, antraege=(weiss,)), date(2026, 11, 3))
    for leistung in ("erziehungsberatung", "wohngeld", "haushaltshilfe_38"):
        eine = im_plan(leistung, Stand.WARTELISTE)
        assert not nur(R.SELBST_BESORGT, eine, date(2026, 11, 3))
    assert not nur(R.SELBST_BESORGT, im_plan("spfh"), date(2026, 11, 3))


@pytest.mark.parametrize("leistung", sorted(SCHRIFTFORM))
def test_d_15_what_a_law_wants_in_writing_is_written_in_the_knowledge_too(leistung: str):
    form = wissen().leistungen[leistung].antrag.art
    assert form in (Form.SCHRIFTLICH, Form.FORMULAR)
    assert schriftform(leistung)


def test_d_15_everything_else_in_writing_is_no_application_for_a_benefit_of_the_sgb():
    """Beistandschaft (§ 1712 BGB) and Widerspruch (§ 84 SGG)."""
    schriftlich = {
        k for k, eine in wissen().leistungen.items() if eine.antrag.art is Form.SCHRIFTLICH
    }
    assert schriftlich - set(SCHRIFTFORM) == {"beistandschaft", "widerspruch"}
    assert schriftform("wohngeld") == schriftform("grundsicherungsgeld") == ""


def test_d_02_a_vorschuss_is_asked_for_without_any_form():
    """§§ 42, 43 SGB I name none, so § 9 SGB X holds."""
    vorschuss = wissen().leistungen["vorschuss_vorlaeufig"].antrag
    assert vorschuss.art is Form.FORMLOS
    assert "§ 9 SGB X" in vorschuss.text


@pytest.mark.parametrize(
    ("form", "art"),
    [
        (Antragsform.MUENDLICH, Fristart.SOFORT),
        (Antragsform.FORMLOS, Fristart.FRAGE),
        (Antragsform.SCHRIFTLICH, None),
        (Antragsform.FORMULAR, None),
        (Antragsform.ONLINE, None),
    ],
)
def test_d_15_what_was_only_said_is_written_today(form, art):
    fall = antrag(
        "elterngeld", "elterngeldstelle", ereignis(A.GESENDET, am_tag(0)), form=form, teilhabe=False
    )
    fristen = nur(R.FORM, fall, am_tag(1))
    assert [f.art for f in fristen] == ([art] if art else [])
    formlos = replace(fall, leistung="grundsicherungsgeld", form=Antragsform.MUENDLICH)
    assert not nur(R.FORM, formlos, am_tag(1))
