"""What must not lie about at home: neither in a letter nor on the plan."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.domain.familie import Ziel
from lotse.domain.huerde import Grad, Huerde, Huerdencode
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.vermittlung import Schritt, Schrittstand, Vermittlung
from lotse.letters.brief import alle_saetze
from lotse.letters.familie import compose_familie
from lotse.letters.inhalt import Woertlich
from lotse.letters.plan import compose_plan
from lotse.letters.ueberleitung import compose_ueberleitung
from tests.werkzeug.briefe import ZITAT, familie_ahorn, fruehfoerderung, hilfe, rahmen, treffer
from tests.werkzeug.briefe import stelle as ort
from tests.werkzeug.fall import leistung

GEHEIM = (Huerde(Huerdencode.SOLL_KEINER_WISSEN, Grad.SCHWER),)
ANGST = Ziel("z0", "Ich will weg von ihm.", "de", Lebensbereich.SICHERHEIT)
SCHUTZ = leistung("frauenhaus", name="Frauenhaus", lebensbereiche=(Lebensbereich.SICHERHEIT,))
FRUEH = fruehfoerderung()
WISSEN = {SCHUTZ.id: SCHUTZ, FRUEH.id: FRUEH}
ANRUF = Schritt("p9", "Haus am Rand anrufen", stand=Schrittstand.DRAN)


def zitate(brief):
    return [i.text for b in brief.bloecke for i in b.inhalt if isinstance(i, Woertlich)]


def plan(akte, sprache="de"):
    return compose_plan(akte, WISSEN, rahmen(sprache))


def plantexte(akte):
    return [satz.text for satz in alle_saetze(plan(akte))]


def test_an_own_sentence_about_safety_stays_off_the_plan():
    assert zitate(plan(familie_ahorn(ziele=(ANGST,)))) == []
    spaeter = (ANGST, *familie_ahorn().familie.ziele)
    assert zitate(plan(familie_ahorn(ziele=spaeter))) == [ZITAT]


def test_when_nobody_is_to_know_no_sheet_holds_the_family_s_words():
    akte = familie_ahorn(huerden=GEHEIM)
    briefe = (
        plan(akte),
        compose_familie(akte, hilfe(), treffer(), rahmen()),
        compose_ueberleitung(akte, hilfe(), treffer(), rahmen()),
    )
    assert [zitate(brief) for brief in briefe] == [[], [], []]
    assert "Meine Schwester hilft mir." not in plantexte(akte)
    assert "Meine Schwester hilft mir." in plantexte(familie_ahorn())


def test_a_letter_about_safety_repeats_no_own_sentence():
    akte = familie_ahorn(ziele=(ANGST,))
    assert zitate(compose_familie(akte, hilfe(SCHUTZ), treffer(), rahmen())) == []
    assert zitate(compose_ueberleitung(akte, hilfe(SCHUTZ), treffer(), rahmen())) == []


@pytest.mark.parametrize(
    ("schritt", "geheim"),
    [
        (replace(ANRUF, leistung="frauenhaus"), False),
        (replace(ANRUF, leistung="gibt_es_nicht_mehr"), False),
        (replace(ANRUF, ziel="z0"), False),
        (replace(ANRUF, vermittlung="v1"), True),
    ],
    ids=["safety", "unknown", "wish", "secret place"],
)
def test_a_step_that_would_tell_stays_off_the_plan(schritt, geheim):
    wohin = Vermittlung("v1", "fruehfoerderung", ort(adresse_vertraulich=geheim), ())
    akte = replace(familie_ahorn(ziele=(ANGST,)), schritte=(schritt,), vermittlungen=(wohin,))
    assert "Haus am Rand anrufen" not in plantexte(akte)
    assert "Den nächsten Schritt besprechen wir zusammen." in plantexte(akte)


def test_other_steps_stay_and_a_hidden_one_takes_no_place():
    wohin = Vermittlung("v1", "fruehfoerderung", ort(), ())
    offen = replace(ANRUF, leistung="fruehfoerderung", vermittlung="v1")
    verdeckt = replace(ANRUF, id="p8", text="Verdeckt", leistung="frauenhaus")
    vorher = familie_ahorn()
    akte = replace(vorher, schritte=(verdeckt, offen, *vorher.schritte), vermittlungen=(wohin,))
    texte = plantexte(akte)
    assert "Verdeckt" not in texte
    assert {"Haus am Rand anrufen", "Frühförderstelle anrufen", "Gelbes Heft suchen"} <= set(texte)


@pytest.mark.parametrize("sprache", ["tr", "ar", "en"])
def test_a_translated_plan_says_that_the_german_text_counts(sprache):
    fuss = plan(familie_ahorn(), sprache).fusszeile
    assert fuss is not None
    assert "Es gilt der deutsche Text." in fuss.text
    assert plan(familie_ahorn()).fusszeile is None
