"""The way of a hand-over: what follows what, with which reason, and by whose hand."""

from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.antrag import Antrag
from lotse.domain.ausgang import Abbruchgrund, Ablehngrund
from lotse.domain.blockade import Blockade, Blockadecode
from lotse.domain.einwilligung import Datenart
from lotse.domain.fehler import Hinweis
from lotse.domain.kontakt import Rueckmeldung
from lotse.domain.vermittlung import Quelle, Schritt, Stand, Weg
from lotse.services.einwilligen import withdraw
from lotse.services.vermittlungsweg import (
    FOLGT,
    ZU,
    Meldung,
    Uebergabe,
    advance,
    correct,
    delete_mistake,
    hand_over,
    may_hand_over,
    reopen,
)
from tests.werkzeug.einwilligungen import HEUTE, JETZT, akte_mit, am, einwilligung

NAME = (Datenart.NAME,)
BRIEF = Uebergabe(Weg.BRIEF, NAME)
SELBST = Uebergabe(Weg.FAMILIE_TRAEGT, NAME)
VOLL = Meldung(Stand.ABGELEHNT, Ablehngrund.VOLL)


def stand(akte):
    return akte.vermittlungen[0].stand


def uebergeben(akte=None, uebergabe=SELBST):
    return hand_over(akte_mit() if akte is None else akte, "v1", uebergabe, JETZT)


def weiter(akte, *meldungen):
    for meldung in meldungen:
        akte = advance(akte, "v1", meldung, JETZT)
    return akte


def test_f_05_from_the_letter_to_help_every_step_is_an_event():
    akte = weiter(
        uebergeben(akte_mit(einwilligung()), BRIEF),
        Meldung(Stand.ANGENOMMEN, quelle=Quelle.STELLE),
        Meldung(Stand.ANGEKOMMEN, quelle=Quelle.FAMILIE),
        Meldung(Stand.HILFT_TEILWEISE),
        Meldung(Stand.ABGESCHLOSSEN),
    )
    ereignisse = akte.vermittlungen[0].ereignisse
    assert [e.stand for e in ereignisse] == [
        Stand.VORBEREITET, Stand.UEBERGEBEN, Stand.ANGENOMMEN, Stand.ANGEKOMMEN,
        Stand.HILFT_TEILWEISE, Stand.ABGESCHLOSSEN,
    ]  # fmt: skip
    assert (ereignisse[1].weg, ereignisse[2].quelle) == (Weg.BRIEF, Quelle.STELLE)


def test_f_05_the_day_it_happened_and_the_day_it_was_written_are_two():
    akte = uebergeben()
    akte = advance(akte, "v1", Meldung(Stand.ANGENOMMEN, geschehen_am=date(2026, 11, 20)), am(3))
    ereignis = akte.vermittlungen[0].ereignisse[-1]
    assert (ereignis.geschehen_am, ereignis.erfasst_am) == (date(2026, 11, 20), am(3))
    with pytest.raises(Hinweis, match="in der Zukunft"):
        advance(akte, "v1", Meldung(Stand.ANGEKOMMEN, geschehen_am=date(2027, 1, 1)), am(3))


@pytest.mark.parametrize("nach", [s for s in Stand if s is not Stand.ABGEBROCHEN])
def test_f_05_nothing_but_an_end_follows_on_what_is_only_prepared(nach):
    with pytest.raises(Hinweis, match="folgt nicht"):
        advance(akte_mit(), "v1", Meldung(nach, Ablehngrund.VOLL), JETZT)


def test_every_state_has_its_place_in_the_table_and_every_open_one_may_end():
    assert set(FOLGT) == set(Stand)
    assert all(Stand.UEBERGEBEN not in folgende for folgende in FOLGT.values())
    offen = set(Stand) - ZU
    assert all(Stand.ABGEBROCHEN in FOLGT[eines] for eines in offen)
    assert FOLGT[Stand.ABGESCHLOSSEN] == FOLGT[Stand.ABGEBROCHEN] == frozenset()


@pytest.mark.parametrize(
    ("wie", "grund"),
    [
        (Stand.ABGELEHNT, ""),
        (Stand.ABGELEHNT, "keine Lust"),
        (Stand.ABGELEHNT, Abbruchgrund.UMZUG),
        (Stand.ABGEBROCHEN, ""),
        (Stand.ABGEBROCHEN, Ablehngrund.VOLL),
    ],
)
def test_f_05_a_no_and_an_end_have_a_reason_of_their_list(wie, grund):
    with pytest.raises(Hinweis, match="fehlt der Grund"):
        advance(uebergeben(), "v1", Meldung(wie, grund), JETZT)


def test_f_05_not_responsible_is_its_own_reason_and_a_yes_needs_none():
    akte = weiter(uebergeben(), Meldung(Stand.NICHT_ZUSTAENDIG))
    assert akte.vermittlungen[0].ereignisse[-1].grund == Ablehngrund.NICHT_ZUSTAENDIG
    akte = weiter(uebergeben(), Meldung(Stand.ANGENOMMEN, Ablehngrund.VOLL))
    assert akte.vermittlungen[0].ereignisse[-1].grund == ""


def test_e_37_without_a_choice_nothing_is_handed_over_by_any_way():
    for akte in (akte_mit(einwilligung(), gewaehlt=False), akte_mit(einwilligung(), wahlen=())):
        for uebergabe in (BRIEF, SELBST):
            with pytest.raises(Hinweis, match="noch nicht gewählt"):
                hand_over(akte, "v1", uebergabe, JETZT)


def test_e_37_where_the_law_says_so_the_notice_of_the_right_to_choose_comes_first():
    akte = akte_mit()
    with pytest.raises(Hinweis, match="§ 5 SGB VIII"):
        hand_over(akte, "v1", SELBST, JETZT, wahlrecht=True)
    gesagt = replace(akte.wahlen[0], hingewiesen_am=HEUTE)
    akte = hand_over(replace(akte, wahlen=(gesagt,)), "v1", SELBST, JETZT, wahlrecht=True)
    assert stand(akte) is Stand.UEBERGEBEN


@pytest.mark.parametrize("weg", [Weg.BRIEF, Weg.TELEFON, Weg.BEGLEITUNG])
def test_f_07_with_the_name_it_needs_a_consent(weg):
    ohne = akte_mit()
    with pytest.raises(Hinweis, match="Angaben zur Familie") as gesagt:
        hand_over(ohne, "v1", Uebergabe(weg, NAME), JETZT)
    assert "Familie trägt selbst" in gesagt.value.tun
    assert stand(hand_over(akte_mit(einwilligung()), "v1", Uebergabe(weg, NAME), JETZT)) is (
        Stand.UEBERGEBEN
    )
    assert stand(hand_over(ohne, "v1", Uebergabe(weg), JETZT)) is Stand.UEBERGEBEN


def test_f_07_on_the_day_it_is_taken_back_only_the_family_carries_it():
    akte = withdraw(akte_mit(einwilligung()), "e1", HEUTE)
    assert not may_hand_over(akte, "v1", BRIEF, HEUTE).ja
    assert may_hand_over(akte, "v1", SELBST, HEUTE).ja
    assert uebergeben(akte).vermittlungen[0].ereignisse[-1].weg is Weg.FAMILIE_TRAEGT


def test_f_07_a_leistung_without_a_place_has_nobody_who_may_read_the_name():
    akte = akte_mit(einwilligung())
    ohne = replace(akte, vermittlungen=(replace(akte.vermittlungen[0], angebot=None),))
    with pytest.raises(Hinweis):
        uebergeben(ohne, BRIEF)
    assert stand(uebergeben(ohne)) is Stand.UEBERGEBEN


def test_a_second_letter_may_go_out_while_nobody_has_answered():
    akte = uebergeben(uebergeben())
    assert [e.stand for e in akte.vermittlungen[0].ereignisse].count(Stand.UEBERGEBEN) == 2
    with pytest.raises(Hinweis, match="schon weiter"):
        uebergeben(weiter(akte, Meldung(Stand.ANGENOMMEN)))


def test_f_05_what_had_ended_opens_again_with_a_note_and_keeps_its_past():
    akte = weiter(uebergeben(), VOLL)
    with pytest.raises(Hinweis, match="Notiz"):
        reopen(akte, "v1", "  ", JETZT)
    neu = reopen(akte, "v1", "Ein Platz ist frei.", JETZT)
    assert stand(neu) is Stand.VORBEREITET
    assert neu.vermittlungen[0].ereignisse[:-1] == akte.vermittlungen[0].ereignisse
    with pytest.raises(Hinweis, match="noch offen"):
        reopen(neu, "v1", "Noch einmal.", JETZT)


def test_after_the_hand_over_a_correction_asks_why():
    akte = weiter(uebergeben(), Meldung(Stand.ANGEKOMMEN))
    with pytest.raises(Hinweis, match="Notiz"):
        correct(akte, "v1", Meldung(Stand.WARTELISTE), JETZT)
    berichtigt = correct(akte, "v1", Meldung(Stand.WARTELISTE, notiz="Verwechselt."), JETZT)
    assert stand(berichtigt) is Stand.WARTELISTE
    assert len(berichtigt.vermittlungen[0].ereignisse) == 4


def test_f_07_a_correction_hands_nothing_over():
    for nach in set(Stand) - {Stand.VORBEREITET}:
        with pytest.raises(Hinweis, match="noch nicht übergeben"):
            correct(akte_mit(), "v1", Meldung(nach, Ablehngrund.VOLL, notiz="Doch."), JETZT)
    wieder = reopen(weiter(uebergeben(), VOLL), "v1", "Neu.", JETZT)
    with pytest.raises(Hinweis, match="noch nicht übergeben"):
        correct(wieder, "v1", Meldung(Stand.UEBERGEBEN, notiz="Doch."), JETZT)


def test_f_05_one_made_by_mistake_goes_with_every_reference_to_it():
    akte = akte_mit(
        schritte=(Schritt("s", "Anrufen", vermittlung="v1"), Schritt("t", "Gehen")),
        antraege=(Antrag("a", "kita", "Amt", "jugendamt", vermittlung="v1"),),
        blockaden=(Blockade("b", Blockadecode.WARTE, (), (), vermittlung="v1"),),
        rueckmeldungen=(Rueckmeldung("r", "v1", "K7", HEUTE), Rueckmeldung("q", "v2", "K8", HEUTE)),
    )
    ohne = delete_mistake(akte, "v1")
    assert ohne.vermittlungen == ()
    assert [s.vermittlung for s in ohne.schritte] == ["", ""]
    assert ohne.antraege[0].vermittlung == ohne.blockaden[0].vermittlung == ""
    assert [r.id for r in ohne.rueckmeldungen] == ["q"]
    assert ohne.wahlen == akte.wahlen
    with pytest.raises(ValueError, match="no such"):
        delete_mistake(ohne, "v1")


def test_other_hand_overs_stay_as_they_are():
    akte = akte_mit()
    zweite = replace(akte.vermittlungen[0], id="v2")
    akte = replace(akte, vermittlungen=(*akte.vermittlungen, zweite))
    assert uebergeben(akte).vermittlungen[1] == zweite
