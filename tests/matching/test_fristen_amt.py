"""D-01, D-02, D-05, D-06, D-08: what offices owe outside Teilhabe."""

from __future__ import annotations

from datetime import date

import pytest

from lotse.domain.frist import Fristart, Fristbrief, Fristregel, Fristsicherheit
from tests.werkzeug.fristen import A, abgelehnt, alle, am_tag, antrag, briefe, ereignis, nur

R = Fristregel
UNKLAR, FEST = Fristsicherheit.UNKLAR, Fristsicherheit.FEST


def eingegangen(leistung: str, wo: str, *weitere, teilhabe=False, **mehr):
    erstes = ereignis(A.EINGEGANGEN, am_tag(0))
    return antrag(leistung, wo, erstes, *weitere, teilhabe=teilhabe, **mehr)


def wohngeld(*weitere, **mehr):
    return eingegangen("wohngeld", "jobcenter", *weitere, **mehr)


NEIN = ereignis(A.NICHT_ZUSTAENDIG, am_tag(4))


def test_d_01_reminds_after_seven_days_and_offers_the_letter_then():
    (frist,) = nur(R.WEITERLEITUNG, wohngeld(NEIN), am_tag(5))
    assert (frist.art, frist.ende, frist.sicherheit) == (Fristart.ERINNERUNG, am_tag(11), UNKLAR)
    assert not briefe(wohngeld(NEIN), am_tag(10))
    assert briefe(wohngeld(NEIN), am_tag(11)) == {"weiterleitung"}
    assert nur(R.WEITERLEITUNG, wohngeld(NEIN), am_tag(10))[0].blockade is None
    assert nur(R.WEITERLEITUNG, wohngeld(NEIN), am_tag(11))[0].blockade == "B01"


def test_d_01_after_forwarding_the_first_day_counts():
    weiter = ereignis(A.WEITERGELEITET, am_tag(6), "wohngeldbehoerde")
    (frist,) = nur(R.WEITERLEITUNG, wohngeld(NEIN, weiter), am_tag(30))
    assert (frist.art, frist.beginn) == (Fristart.HINWEIS, am_tag(0))
    assert not briefe(wohngeld(NEIN, weiter), am_tag(30))


@pytest.mark.parametrize("wo", ["freier_traeger", "beratungsstelle", "bank", ""])
def test_d_01_only_binds_carriers_of_benefits(wo: str):
    assert not nur(R.WEITERLEITUNG, eingegangen("wohngeld", wo, NEIN), am_tag(30))


def test_d_01_never_for_teilhabe_at_a_rehatraeger_nor_for_tax_kindergeld():
    reha = eingegangen("fruehfoerderung", "jugendamt", NEIN, teilhabe=True)
    assert not nur(R.WEITERLEITUNG, reha, am_tag(30))
    assert not nur(R.WEITERLEITUNG, eingegangen("kindergeld", "familienkasse", NEIN), am_tag(30))


def test_teilhabe_at_an_office_that_may_be_either_is_asked():
    (frist,) = [
        f
        for f in alle(eingegangen("fruehfoerderung", "sozialamt", NEIN, teilhabe=True), am_tag(30))
        if f.regel is R.TEILHABE
    ]
    assert frist.art is Fristart.FRAGE


STREIT = ereignis(A.ZUSTAENDIGKEIT_STREITIG, am_tag(10))


def test_d_02_runs_one_calendar_month_from_the_request():
    (frist,) = nur(R.VORLAEUFIG, wohngeld(STREIT), am_tag(10))
    assert frist.brief_am(am_tag(10)) is Fristbrief.VORLAEUFIG
    gestellt = ereignis(A.VORLAEUFIG_BEANTRAGT, am_tag(14))
    (frist,) = nur(R.VORLAEUFIG, wohngeld(STREIT, gestellt), am_tag(20))
    assert (frist.beginn, frist.ende) == (am_tag(14), date(2026, 4, 16))
    assert briefe(wohngeld(STREIT, gestellt), date(2026, 4, 16)) == set()
    assert briefe(wohngeld(STREIT, gestellt), date(2026, 4, 17)) == {"bitte_um_entscheidung"}


def test_d_02_never_for_teilhabe_and_never_unasked():
    for teilhabe in (True, None):
        fall = eingegangen("fruehfoerderung", "jugendamt", STREIT, teilhabe=teilhabe)
        assert not nur(R.VORLAEUFIG, fall, am_tag(60))


def test_d_02_a_second_no_is_a_dispute_that_somebody_looks_at():
    weiter = ereignis(A.WEITERGELEITET, am_tag(6), "wohngeldbehoerde")
    zweites = ereignis(A.NICHT_ZUSTAENDIG, am_tag(15), "wohngeldbehoerde")
    (frist,) = nur(R.VORLAEUFIG, wohngeld(NEIN, weiter, zweites), am_tag(15))
    assert frist.sicherheit is UNKLAR
    assert "Beratungsstelle" in frist.warum
    assert not nur(R.VORLAEUFIG, wohngeld(NEIN, weiter), am_tag(15))


def kasse(*weitere, leistung="haushaltshilfe_38", **mehr):
    return eingegangen(leistung, "krankenkasse", *weitere, **mehr)


def test_d_05_is_three_weeks_and_five_with_a_gutachten():
    (frist,) = nur(R.KRANKENKASSE, kasse(), am_tag(5))
    assert (frist.ende, frist.sicherheit) == (am_tag(21), FEST)
    assert frist.brief_am(am_tag(21)) is None
    assert frist.brief_am(am_tag(22)) is Fristbrief.FRIST
    auftrag = ereignis(A.GUTACHTEN_BEAUFTRAGT, am_tag(4))
    (frist,) = nur(R.KRANKENKASSE, kasse(auftrag), am_tag(5))
    assert (frist.ende, frist.sicherheit) == (date(2026, 4, 7), UNKLAR)  # Easter Monday is the 6th
    assert "Zahnarzt" in frist.warum


def test_d_05_reasons_in_time_leave_it_open_and_too_late_ones_do_not():
    rechtzeitig = ereignis(A.MITTEILUNG, am_tag(20), bis=am_tag(32))
    (frist,) = nur(R.KRANKENKASSE, kasse(rechtzeitig), am_tag(21))
    assert (frist.ende, frist.sicherheit) == (date(2026, 4, 7), UNKLAR)
    spaet = ereignis(A.MITTEILUNG, am_tag(23), bis=am_tag(40))
    (frist,) = nur(R.KRANKENKASSE, kasse(spaet), am_tag(24))
    assert (frist.ende, frist.sicherheit) == (am_tag(21), FEST)


def test_d_05_not_for_reha_not_unasked_and_unclear_for_money():
    assert not nur(R.KRANKENKASSE, kasse(teilhabe=True), am_tag(5))
    assert not nur(R.KRANKENKASSE, kasse(teilhabe=None), am_tag(5))
    assert not nur(R.KRANKENKASSE, kasse(leistung="pflegegrad"), am_tag(5))
    (frist,) = nur(R.KRANKENKASSE, kasse(leistung="kinderkrankengeld"), am_tag(5))
    assert frist.sicherheit is UNKLAR


def pflege(*weitere, **mehr):
    return eingegangen("pflegegrad", "pflegekasse", *weitere, **mehr)


def test_d_06_counts_25_working_days_and_stops_while_papers_are_missing():
    (frist,) = nur(R.PFLEGE, pflege(), am_tag(5))
    assert frist.ende == date(2026, 4, 8)  # Good Friday and Easter Monday do not count
    assert frist.sicherheit is FEST
    verlangt = ereignis(A.UNTERLAGEN_VERLANGT, am_tag(7), bis=am_tag(20))
    (frist,) = nur(R.PFLEGE, pflege(verlangt), am_tag(9))
    assert (frist.ende, frist.brief) == (None, None)
    da = ereignis(A.UNTERLAGEN_DA, am_tag(11))
    (frist,) = nur(R.PFLEGE, pflege(verlangt, da), am_tag(12))
    assert (frist.ende, frist.sicherheit) == (date(2026, 4, 15), UNKLAR)
    assert frist.brief_am(date(2026, 4, 16)) is Fristbrief.FRIST


def test_d_06_is_about_the_pflegekasse_and_does_not_wait_for_the_question_of_teilhabe():
    assert nur(R.PFLEGE, pflege(teilhabe=None), am_tag(5))
    assert not nur(R.PFLEGE, eingegangen("pflegegrad", "krankenkasse"), am_tag(5))


def test_d_08_is_an_earliest_day_and_no_deadline_of_the_family():
    (frist,) = nur(R.UNTAETIG, eingegangen("kinderzuschlag", "familienkasse"), am_tag(30))
    assert (frist.art, frist.ende) == (Fristart.FRUEHESTENS, date(2026, 9, 2))
    assert frist.brief_am(date(2026, 9, 2)) is None
    assert frist.brief_am(date(2026, 9, 3)) is Fristbrief.BITTE_UM_ENTSCHEIDUNG


def test_d_08_after_an_objection_it_is_three_months():
    fall = eingegangen(
        "kinderzuschlag",
        "familienkasse",
        abgelehnt(am_tag(20)),
        ereignis(A.WIDERSPRUCH, am_tag(30)),
    )
    (frist,) = nur(R.UNTAETIG, fall, am_tag(31))
    assert (frist.ende, frist.fundstelle) == (date(2026, 7, 1), "§ 88 Abs. 2 SGG")


def test_d_08_the_carrier_that_has_to_decide_counts_and_not_the_last_one():
    """Forwarded in time: Eingliederungshilfe, Sozialgericht. Too late: still the Jugendamt."""
    for tag, gilt in ((9, True), (25, False)):
        weiter = ereignis(A.WEITERGELEITET, am_tag(tag), "eingliederungshilfe")
        fall = eingegangen("fruehfoerderung", "jugendamt", weiter, teilhabe=True)
        assert bool(nur(R.UNTAETIG, fall, am_tag(30))) is gilt


@pytest.mark.parametrize(
    ("leistung", "wo"),
    [
        ("wohngeld", "wohngeldbehoerde"),
        ("spfh", "jugendamt"),
        ("unterhaltsvorschuss", "jugendamt"),
        ("bafoeg", "bafoeg_amt"),
        ("kindergeld", "familienkasse"),
        ("fruehfoerderung", "jugendamt"),
    ],
)
def test_d_08_only_where_the_sozialgerichte_decide(leistung: str, wo: str):
    assert not nur(R.UNTAETIG, eingegangen(leistung, wo), am_tag(300))
