"""D-03 and D-04: Teilhabe between carriers, and scenario 2 of the handbook."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from lotse.domain.blockade import Blockadecode
from lotse.domain.frist import Fristart, Fristbrief, Fristregel, Fristsicherheit
from tests.werkzeug.fristen import A, alle, am_tag, antrag, briefe, ereignis, nur

R = Fristregel
UNKLAR, FEST = Fristsicherheit.UNKLAR, Fristsicherheit.FEST


def beide(fall, heute):
    """D-03 and D-04 alone; the earliest day of D-08 stands beside them."""
    return tuple(f for f in alle(fall, heute) if f.regel in (R.TEILHABE, R.GENEHMIGUNG))


def fruehfoerderung(*weitere, teilhabe=True, wo="jugendamt"):
    return antrag(
        "fruehfoerderung", wo, ereignis(A.EINGEGANGEN, am_tag(0)), *weitere, teilhabe=teilhabe
    )


def weiter(tag: int, wohin: str = "eingliederungshilfe"):
    ort = ereignis(A.WEITERGELEITET, am_tag(tag), wohin)
    return ort, ereignis(A.EINGEGANGEN_DORT, am_tag(tag), wohin)


def test_szenario_2a_forwarded_on_day_9_is_decided_by_day_30_and_nothing_else_is_offered():
    fall = fruehfoerderung(*weiter(9))
    (frist,) = beide(fall, am_tag(10))
    assert (frist.regel, frist.art) == (R.TEILHABE, Fristart.AMT)
    assert (frist.beginn, frist.ende, frist.sicherheit) == (am_tag(9), am_tag(30), FEST)
    assert frist.sicher_bis == date(2026, 3, 27)
    assert all(not briefe(fall, am_tag(tag)) for tag in range(9, 31))
    assert briefe(fall, am_tag(31)) == {"reha"}
    assert not nur(R.GENEHMIGUNG, fall, am_tag(90))
    assert not nur(R.VORLAEUFIG, fall, am_tag(90))
    assert not nur(R.WEITERLEITUNG, fall, am_tag(90))


def test_szenario_2b_forwarded_on_day_20_stays_with_the_first_carrier():
    fall = fruehfoerderung(*weiter(20))
    (frist,) = beide(fall, am_tag(20))
    assert "vermutlich zuständig geblieben" in frist.satz
    assert frist.brief_am(am_tag(20)) is Fristbrief.REHA
    assert frist.sicherheit is UNKLAR
    assert frist.blockade is Blockadecode.ZUST
    assert (am_tag(20) - frist.blockade_seit).days == 20
    assert frist.traegerarten == ("jugendamt", "eingliederungshilfe")


def test_szenario_2c_the_same_dispute_without_teilhabe_gives_the_letter_of_43():
    streit = ereignis(A.ZUSTAENDIGKEIT_STREITIG, am_tag(20))
    fall = fruehfoerderung(*weiter(20), streit, teilhabe=False)
    (frist,) = nur(R.VORLAEUFIG, fall, am_tag(20))
    assert frist.brief_am(am_tag(20)) is Fristbrief.VORLAEUFIG
    assert frist.ende <= date(2026, 4, 22)
    assert not nur(R.TEILHABE, fall, am_tag(20))


def test_what_was_not_asked_offers_no_letter_and_asks():
    fall = fruehfoerderung(*weiter(20), teilhabe=None)
    fristen = alle(fall, am_tag(40))
    assert [f.art for f in fristen if f.regel is R.TEILHABE] == [Fristart.FRAGE]
    assert not briefe(fall, am_tag(40))
    assert {f.regel for f in fristen} <= {R.TEILHABE, R.UNTAETIG}


def test_the_first_carrier_has_two_weeks_to_find_out():
    (frist,) = beide(fruehfoerderung(), am_tag(3))
    assert (frist.ende, frist.fundstelle) == (am_tag(14), "§ 14 Abs. 1 SGB IX")
    assert frist.brief_am(am_tag(14)) is None
    (letzter_tag,) = beide(fruehfoerderung(), am_tag(14))
    assert letzter_tag == frist
    (danach,) = beide(fruehfoerderung(), am_tag(15))
    assert danach.ende == am_tag(21)


@pytest.mark.parametrize("tag", [14, 15, 17, 18])
def test_the_borderline_of_forwarding_is_up_to_three_days(tag: int):
    (frist,) = beide(fruehfoerderung(*weiter(tag)), am_tag(18))
    assert frist.sicherheit is (FEST if tag == 14 else UNKLAR)
    assert ("vermutlich" in frist.satz) is (tag == 18)
    assert frist.beginn == am_tag(0 if tag == 18 else tag)


def test_not_forwarded_means_decided_three_weeks_after_receipt():
    fall = fruehfoerderung()
    (frist,) = beide(fall, am_tag(15))
    assert (frist.ende, frist.brief_am(am_tag(21))) == (am_tag(21), None)
    assert frist.brief_am(am_tag(22)) is Fristbrief.REHA
    assert frist.blockade is None


def test_a_no_after_the_two_weeks_without_forwarding_is_answered_at_once():
    nein = ereignis(A.NICHT_ZUSTAENDIG, am_tag(16))
    (frist,) = beide(fruehfoerderung(nein), am_tag(16))
    assert frist.brief_am(am_tag(16)) is Fristbrief.REHA
    assert (frist.blockade, frist.blockade_seit) == (Blockadecode.ZUST, am_tag(0))


def test_a_no_that_comes_with_the_forwarding_is_no_blockade():
    nein = ereignis(A.NICHT_ZUSTAENDIG, am_tag(9), "jugendamt")
    (frist,) = beide(fruehfoerderung(nein, *weiter(9)), am_tag(10))
    assert frist.blockade is None


def test_a_second_forwarding_leaves_the_clock_running():
    fall = fruehfoerderung(*weiter(9), *weiter(16, "krankenkasse"))
    (frist, _) = beide(fall, am_tag(17))
    assert (frist.ende, frist.sicherheit) == (am_tag(30), UNKLAR)
    assert frist.fundstelle == "§ 14 Abs. 3 SGB IX"


def test_a_third_forwarding_is_answered_with_the_letter():
    fall = fruehfoerderung(
        *weiter(5), *weiter(9, "krankenkasse"), *weiter(12, "rentenversicherung")
    )
    frist = beide(fall, am_tag(12))[0]
    assert frist.brief_am(am_tag(12)) is Fristbrief.REHA
    assert frist.blockade is Blockadecode.ZUST


def test_a_gutachten_moves_the_decision_to_two_weeks_after_it():
    auftrag = ereignis(A.GUTACHTEN_BEAUFTRAGT, am_tag(12))
    (frist,) = beide(fruehfoerderung(*weiter(9), auftrag), am_tag(20))
    assert (frist.ende, frist.brief_am(am_tag(99))) == (None, None)
    da = ereignis(A.GUTACHTEN_DA, am_tag(39))
    (frist,) = beide(fruehfoerderung(*weiter(9), auftrag, da), am_tag(40))
    assert frist.ende == am_tag(53)


@pytest.mark.parametrize(
    ("art", "ende"), [(A.WEITERE_TRAEGER, am_tag(9 + 42)), (A.KONFERENZ, date(2026, 5, 11))]
)
def test_several_carriers_have_six_weeks_and_a_conference_two_months(art, ende):
    (frist,) = beide(fruehfoerderung(*weiter(9), ereignis(art, am_tag(12))), am_tag(20))
    assert frist.ende == ende
    assert frist.fundstelle.startswith("§ 15 Abs. 4")


def test_a_receipt_that_nobody_noted_is_unclear():
    nur_weiter = ereignis(A.WEITERGELEITET, am_tag(9), "eingliederungshilfe")
    (frist,) = beide(fruehfoerderung(nur_weiter), am_tag(10))
    assert (frist.ende, frist.sicherheit) == (am_tag(30), UNKLAR)


def test_a_correction_is_a_new_entry_and_the_last_one_holds():
    frueher, spaeter = datetime(2026, 3, 12, 9), datetime(2026, 3, 13, 9)

    def notiert(art, tag, wann, wer=""):
        return replace(ereignis(art, am_tag(tag), wer), erfasst_am=wann)

    for erst, dann in ((4, 2), (2, 4)):
        falsch = notiert(A.EINGEGANGEN, erst, frueher), notiert(A.EINGEGANGEN, dann, spaeter)
        fall = antrag("fruehfoerderung", "jugendamt", *falsch, teilhabe=True)
        assert beide(fall, am_tag(5))[0].beginn == am_tag(dann)
    dort = "eingliederungshilfe"
    for wann, seit in ((spaeter, 11), (frueher, 10)):
        fall = fruehfoerderung(
            ereignis(A.WEITERGELEITET, am_tag(9), dort),
            notiert(A.EINGEGANGEN_DORT, 10, datetime(2026, 3, 12, 10), dort),
            notiert(A.EINGEGANGEN_DORT, 11, wann, dort),
        )
        assert beide(fall, am_tag(15))[0].beginn == am_tag(seit)


def test_forwarded_to_somebody_who_may_be_no_rehatraeger_is_asked():
    (frist,) = beide(fruehfoerderung(*weiter(9, "sozialamt")), am_tag(10))
    assert frist.art is Fristart.FRAGE
    assert not briefe(fruehfoerderung(*weiter(9, "sozialamt")), am_tag(60))


def test_teilhabe_begins_at_the_first_rehatraeger_and_until_then_16_holds():
    nein = ereignis(A.NICHT_ZUSTAENDIG, am_tag(2))
    frueh = fruehfoerderung(nein, wo="jobcenter")
    (frist,) = nur(R.WEITERLEITUNG, frueh, am_tag(2))
    assert frist.brief_am(am_tag(9)) is Fristbrief.WEITERLEITUNG
    spaet = fruehfoerderung(nein, *weiter(10), wo="jobcenter")
    assert not nur(R.WEITERLEITUNG, spaet, am_tag(12))
    (frist,) = nur(R.TEILHABE, spaet, am_tag(12))
    assert frist.ende == am_tag(24)


@pytest.mark.parametrize(
    ("traeger", "gilt"),
    [
        ("krankenkasse", True),
        ("rentenversicherung", True),
        ("agentur_fuer_arbeit", True),
        ("eingliederungshilfe", False),
        ("jugendamt", False),
        ("versorgungsamt", False),
    ],
)
def test_d_04_never_holds_for_the_carriers_of_18_abs_7(traeger, gilt):
    fall = antrag("kinderreha", traeger, ereignis(A.EINGEGANGEN, am_tag(0)), teilhabe=True)
    fristen = nur(R.GENEHMIGUNG, fall, am_tag(30))
    assert bool(fristen) is gilt
    assert not nur(R.KRANKENKASSE, fall, am_tag(30))
    for frist in fristen:
        assert frist.ende == date(2026, 5, 4)
        assert "nichts selbst bezahlen" in frist.satz
        assert frist.brief_am(date(2026, 5, 5)) is Fristbrief.FRIST


def reha(*weitere):
    return antrag(
        "kinderreha",
        "rentenversicherung",
        ereignis(A.EINGEGANGEN, am_tag(0)),
        *weitere,
        teilhabe=True,
    )


def test_a_reasoned_notice_in_time_moves_d_04_to_the_day_it_names():
    rechtzeitig = ereignis(A.MITTEILUNG, am_tag(50), bis=am_tag(75))
    (frist,) = nur(R.GENEHMIGUNG, reha(rechtzeitig), am_tag(51))
    assert (frist.ende, frist.sicherheit) == (am_tag(75), FEST)
    am_letzten_tag = ereignis(A.MITTEILUNG, date(2026, 5, 4), bis=am_tag(75))
    (frist,) = nur(R.GENEHMIGUNG, reha(am_letzten_tag), date(2026, 5, 5))
    assert frist.ende == am_tag(75)
    zu_spaet = ereignis(A.MITTEILUNG, am_tag(70), bis=am_tag(90))
    (frist,) = nur(R.GENEHMIGUNG, reha(zu_spaet), am_tag(71))
    assert frist.ende == date(2026, 5, 4)
    sehr_lang = ereignis(A.MITTEILUNG, am_tag(50), bis=am_tag(150))
    ohne_tag = ereignis(A.MITTEILUNG, am_tag(50))
    for mitteilung in (sehr_lang, ohne_tag):
        (frist,) = nur(R.GENEHMIGUNG, reha(mitteilung), am_tag(51))
        assert frist.sicherheit is UNKLAR


def test_the_end_moves_over_the_holidays_of_the_land():
    """Two weeks after 20 March 2026 is Good Friday; Easter Monday follows."""
    karfreitag = antrag(
        "fruehfoerderung", "jugendamt", ereignis(A.EINGEGANGEN, date(2026, 3, 20)), teilhabe=True
    )
    (frist,) = beide(karfreitag, date(2026, 3, 21))
    assert frist.ende == date(2026, 4, 7)


def test_a_decision_ends_every_clock_of_the_office():
    bewilligt = ereignis(A.BEWILLIGT, am_tag(25))
    assert alle(fruehfoerderung(*weiter(9), bewilligt), am_tag(60)) == ()
