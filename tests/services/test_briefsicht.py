"""Which letters a case can have, and what is remembered when one leaves the house."""

from __future__ import annotations

from dataclasses import replace

from lotse.domain.akte import Akte, Schriftstueck
from lotse.domain.vermittlung import Schritt, Schrittstand, Stand, Weg
from lotse.letters.brief import Briefart
from lotse.letters.familie import compose_familie
from lotse.letters.inhalt import Uebersetzungsstand
from lotse.services.briefsicht import (
    Briefposten,
    briefposten,
    record_druck,
    stays_prepared,
    translation_counts,
)
from lotse.services.vermitteln import put_in_plan
from tests.werkzeug.briefe import familie_ahorn, rahmen, treffer
from tests.werkzeug.briefe import hilfe as brief_hilfe
from tests.werkzeug.einwilligungen import einwilligung
from tests.werkzeug.fall import HEUTE, JETZT, akte, angebot, hilfe, leistung


def mit_plan(*, stelle: bool = True) -> Akte:
    was = hilfe(leistung(), angebot()) if stelle else hilfe(leistung())
    return put_in_plan(akte(), was, was.angebote[0] if stelle else None, "x", JETZT)


def blatt(kennung: str) -> Schriftstueck:
    return Schriftstueck(kennung, "familie", "Ihr nächster Schritt", "tr", HEUTE, 2, "ab" * 32)


def test_a_hand_over_has_a_letter_for_the_family_one_for_the_stelle_and_the_plan():
    posten = briefposten(mit_plan())
    assert [p.art for p in posten] == [Briefart.FAMILIE, Briefart.UEBERLEITUNG, Briefart.PLAN]
    assert posten[1].stelle == "Kita Sonnenweg"


def test_without_a_stelle_nothing_is_handed_over():
    assert [p.art for p in briefposten(mit_plan(stelle=False))] == [
        Briefart.FAMILIE,
        Briefart.PLAN,
    ]


def test_a_case_without_hand_over_and_steps_has_no_letter():
    assert briefposten(akte()) == ()


def test_done_steps_alone_make_no_plan():
    getan = Schritt("s1", "Kita anrufen", stand=Schrittstand.GETAN)
    assert briefposten(replace(akte(), schritte=(getan,))) == ()


def test_the_newest_sheet_counts_and_similar_ids_are_not_mixed_up():
    fall = replace(
        mit_plan(),
        schriftstuecke=(
            blatt("familie:x-v:1"),
            replace(blatt("familie:x-v:2"), seiten=4),
            blatt("familie:x-v2:3"),
        ),
    )
    familie, ueberleitung, plan = briefposten(fall)
    assert familie.gedruckt is not None
    assert familie.gedruckt.seiten == 4
    assert ueberleitung.gedruckt is None
    assert plan.gedruckt is None


def test_a_printed_letter_moves_a_prepared_hand_over_one_step():
    fall = mit_plan()
    posten = briefposten(fall)[0]
    neu = record_druck(fall, posten, blatt(posten.schriftstueck_id("1")), JETZT)
    assert neu.vermittlungen[0].stand is Stand.UEBERGEBEN
    nochmal = record_druck(neu, posten, blatt(posten.schriftstueck_id("2")), JETZT)
    assert len(nochmal.vermittlungen[0].ereignisse) == 2
    assert len(nochmal.schriftstuecke) == 2


def test_the_plan_moves_no_hand_over():
    fall = mit_plan()
    posten = briefposten(fall)[-1]
    neu = record_druck(fall, posten, blatt(posten.schriftstueck_id("1")), JETZT)
    assert neu.vermittlungen == fall.vermittlungen
    assert briefposten(neu)[-1].gedruckt is not None


def test_only_bilingual_letters_say_something_about_their_translation():
    deutsch = compose_familie(familie_ahorn(), brief_hilfe(), treffer(), rahmen("de"))
    tuerkisch = compose_familie(familie_ahorn(), brief_hilfe(), treffer(), rahmen("tr"))
    assert translation_counts(deutsch) == {}
    assert translation_counts(tuerkisch)[Uebersetzungsstand.ENTWURF] > 10


def test_f_07_a_sheet_without_a_consent_is_carried_by_the_family():
    fall, posten, stueck = mit_einwilligung()
    for erlaubt, weg in (("", Weg.FAMILIE_TRAEGT), ("e1", Weg.BRIEF)):
        neu = record_druck(fall, posten, replace(stueck, einwilligung=erlaubt), JETZT)
        assert neu.vermittlungen[0].ereignisse[-1].weg is weg


def mit_einwilligung() -> tuple[Akte, Briefposten, Schriftstueck]:
    """A prepared hand-over, a consent for its Stelle, and the sheet for it."""
    fall = mit_plan()
    stelle = fall.vermittlungen[0].angebot
    assert stelle is not None
    eine = einwilligung("e1", angebot=stelle.key, empfaenger=stelle.name)
    posten = briefposten(fall)[1]
    return replace(fall, einwilligungen=(eine,)), posten, blatt(posten.schriftstueck_id("1"))


def test_f_07_under_a_consent_that_is_gone_nothing_counts_as_handed_over():
    fall, posten, stueck = mit_einwilligung()
    neu = record_druck(
        replace(fall, einwilligungen=()), posten, replace(stueck, einwilligung="e1"), JETZT
    )
    assert neu.vermittlungen[0].stand is Stand.VORBEREITET
    assert len(neu.schriftstuecke) == 1


def test_e_37_a_printed_letter_without_a_choice_hands_nothing_over_and_says_so():
    fall = replace(mit_plan(), wahlen=())
    posten = briefposten(fall)[0]
    neu = record_druck(fall, posten, blatt(posten.schriftstueck_id("1")), JETZT)
    assert neu.vermittlungen[0].stand is Stand.VORBEREITET
    hinweis = stays_prepared(fall, posten, None)
    assert hinweis is not None
    assert hinweis.was == "Die Familie hat noch nicht gewählt."
    assert stays_prepared(mit_plan(), posten, None) is None


def test_e_37_help_for_young_people_waits_for_the_notice_of_the_right_to_choose():
    was = replace(leistung(), wahlrecht="§ 5 SGB VIII")
    fall = mit_plan()
    posten = briefposten(fall)[0]
    stueck = blatt(posten.schriftstueck_id("1"))
    ohne = replace(fall, wahlen=tuple(replace(w, hingewiesen_am=None) for w in fall.wahlen))
    mit = replace(fall, wahlen=tuple(replace(w, hingewiesen_am=HEUTE) for w in fall.wahlen))
    assert record_druck(ohne, posten, stueck, JETZT, was).vermittlungen[0].stand is (
        Stand.VORBEREITET
    )
    assert record_druck(mit, posten, stueck, JETZT, was).vermittlungen[0].stand is Stand.UEBERGEBEN


def test_f_07_a_consent_to_be_signed_hands_nothing_over():
    fall = mit_plan()
    posten = replace(briefposten(fall)[1], art=Briefart.EINWILLIGUNG)
    neu = record_druck(fall, posten, blatt(posten.schriftstueck_id("1")), JETZT)
    assert neu.vermittlungen[0].stand is Stand.VORBEREITET
