"""Which letters a case can have, and what is remembered when one leaves the house."""

from __future__ import annotations

from dataclasses import replace

from lotse.domain.akte import Akte, Schriftstueck
from lotse.domain.vermittlung import Schritt, Schrittstand, Stand, Weg
from lotse.letters.brief import Briefart
from lotse.letters.familie import compose_familie
from lotse.letters.inhalt import Uebersetzungsstand
from lotse.services.briefsicht import briefposten, record_druck, translation_counts
from lotse.services.vermitteln import put_in_plan
from tests.werkzeug.briefe import familie_ahorn, rahmen, treffer
from tests.werkzeug.briefe import hilfe as brief_hilfe
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
    fall = mit_plan()
    posten = briefposten(fall)[1]
    stueck = blatt(posten.schriftstueck_id("1"))
    for einwilligung, weg in (("", Weg.FAMILIE_TRAEGT), ("e1", Weg.BRIEF)):
        neu = record_druck(fall, posten, replace(stueck, einwilligung=einwilligung), JETZT)
        assert neu.vermittlungen[0].ereignisse[-1].weg is weg
