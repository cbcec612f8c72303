"""Mein Plan in two languages: patterns are translated, own words are not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.akte import Akte
from lotse.domain.vermittlung import Schritt, Schrittstand, Vermittlung
from lotse.letters.inhalt import Liste, Schrittkarte, Uebersetzungsstand
from lotse.letters.plan import compose_plan
from lotse.pdf.renderer import render_brief
from lotse.services.ansprueche import plan_anrecht
from tests.werkzeug.ansprueche import echtes_wissen, familie, kind, recht
from tests.werkzeug.briefe import familie_ahorn, fruehfoerderung, rahmen, stelle
from tests.werkzeug.pdf_lesen import stuecke

STELLE = "Frühförderstelle Nordstadt"
WISSEN = {fruehfoerderung().id: fruehfoerderung()}
STAERKE = "Meine Schwester hilft mir."


def plan(sprache, text, vermittlung="v"):
    schritt = Schritt("s", text, stand=Schrittstand.DRAN, vermittlung=vermittlung)
    akte = replace(
        familie_ahorn(),
        vermittlungen=(Vermittlung("v", fruehfoerderung().id, stelle(), ()),),
        schritte=(schritt,),
    )
    return compose_plan(akte, WISSEN, rahmen(sprache))


def karte(brief):
    return next(i for b in brief.bloecke for i in b.inhalt if isinstance(i, Schrittkarte)).text


def test_a_right_by_age_is_printed_with_the_end_of_its_window():
    sohn = kind("2023-10-22")
    u7a = recht("u7a", "2026-11-24", sohn)
    assert u7a
    wissen = echtes_wissen()
    akte = plan_anrecht(Akte(familie(sohn)), u7a, wissen, date(2026, 11, 24))
    pdf = render_brief(compose_plan(akte, wissen.leistungen, rahmen("de")))
    text = " ".join(stueck.text for stueck in stuecke(pdf))
    assert "Termin für die U7a machen" in text
    assert "21. Dezember 2026" in text


@pytest.mark.parametrize(
    ("sprache", "anrufen", "besuchen"),
    [
        ("en", f"Call {STELLE}", f"Visit {STELLE}"),
        ("tr", f"Telefon etmek: {STELLE}", f"Gitmek: {STELLE}"),
        ("ar", f"الاتصال هاتفيًا: {STELLE}", f"زيارة: {STELLE}"),
    ],
)
def test_a_call_and_a_visit_are_said_in_both_languages(sprache, anrufen, besuchen):
    for deutsch, fremd in ((f"{STELLE} anrufen", anrufen), (f"{STELLE} besuchen", besuchen)):
        satz = karte(plan(sprache, deutsch))
        assert (satz.text, satz.parallel.text) == (deutsch, fremd)
        assert [lauf.text for lauf in satz.parallel.laeufe if lauf.isoliert] == [STELLE]


@pytest.mark.parametrize(
    ("text", "vermittlung"),
    [("Oma anrufen", "v"), (f"{STELLE} anrufen", ""), ("Gelbes Heft suchen", "v")],
)
def test_free_words_stay_german_and_are_marked(text, vermittlung):
    brief = plan("en", text, vermittlung)
    assert karte(brief).parallel.stand is Uebersetzungsstand.FEHLT
    englisch = [s.text for s in stuecke(render_brief(brief)) if s.sprache == "en"]
    assert text not in englisch
    assert "This part is written in German only." in englisch


@pytest.mark.parametrize("sprache", ["de", "tr", "ar", "en"])
def test_what_carries_the_family_stands_there_once_in_its_own_words(sprache):
    brief = plan(sprache, f"{STELLE} anrufen")
    (liste,) = (i for b in brief.bloecke for i in b.inhalt if isinstance(i, Liste))
    assert liste.woertlich
    gedruckt = [s for s in stuecke(render_brief(brief)) if STAERKE in s.text]
    assert [s.sprache for s in gedruckt] == ["de"]
