"""Papers asked once: merged over all helps, ticked once, fetched as a step."""

from __future__ import annotations

from dataclasses import replace

from lotse.domain.abfolge import Unterlage
from lotse.matching.papiere import has_wort, merge_papiere
from lotse.services.unterlagen import (
    open_schritt,
    papiere_of,
    plan_unterlage,
    set_unterlage,
    tick_schritt,
    unterlage_of,
)
from lotse.services.vermitteln import complete_schritt
from tests.werkzeug.fall import HEUTE, akte
from tests.werkzeug.reihen import GEBURTSURKUNDE, echtes_wissen, leistung, plan, wissen

MIETE = Unterlage("miete", "Mietvertrag", "Vom Vermieter.", "house", ("Miete", "Miete und Heizung"))
HEIZUNG = Unterlage("heizung", "Heizkosten", "Vom Vermieter.", "house", ("Miete und Heizung",))
WISSEN = wissen(
    leistung("wohngeld", unterlagen=("Miete", "Geburtsurkunde")),
    leistung("sgb2", unterlagen=("Miete und Heizung",)),
    unterlagen={u.id: u for u in (GEBURTSURKUNDE, MIETE, HEIZUNG)},
)


def test_each_paper_stands_once_with_all_that_ask_for_it():
    papiere = merge_papiere(WISSEN, (), ["sgb2", "wohngeld", "unbekannt"])
    assert [(p.unterlage.id, [eine.id for eine in p.fuer]) for p in papiere] == [
        ("geburtsurkunde", ["wohngeld"]),
        ("miete", ["sgb2", "wohngeld"]),
        ("heizung", ["sgb2"]),
    ]


def test_a_tick_counts_for_every_help_and_can_be_taken_back():
    fall = set_unterlage(akte(), "miete", da=True)
    assert set_unterlage(fall, "miete", da=True) == fall
    assert [p.da for p in merge_papiere(WISSEN, fall.unterlagen, ["wohngeld", "sgb2"])] == [
        False,
        True,
        False,
    ]
    assert set_unterlage(fall, "miete", da=False) == akte()


def test_a_wording_that_means_two_papers_needs_both():
    assert has_wort(WISSEN, ["miete"], "Miete")
    assert not has_wort(WISSEN, ["miete"], "Miete und Heizung")
    assert has_wort(WISSEN, ["miete", "heizung"], "Miete und Heizung")
    assert not has_wort(WISSEN, ["miete"], "Etwas Fremdes")


def test_a_paper_becomes_one_step_and_the_step_ticks_the_paper():
    fall = plan_unterlage(plan("wohngeld"), MIETE, "n1", HEUTE)
    assert plan_unterlage(fall, MIETE, "n2", HEUTE) == fall
    schritt = fall.schritte[-1]
    assert (schritt.text, schritt.notiz) == ("Unterlage besorgen: Mietvertrag", "Vom Vermieter.")
    assert unterlage_of(schritt) == "miete"
    assert open_schritt(fall, "miete") == schritt.id
    geholt = tick_schritt(fall, schritt.id, HEUTE, getan=True)
    assert geholt.unterlagen == ("miete",)
    assert [p.da for p in papiere_of(geholt, WISSEN)] == [False, True]
    assert open_schritt(geholt, "miete") == ""
    assert tick_schritt(geholt, schritt.id, HEUTE, getan=False).unterlagen == ()


def test_ticking_any_other_step_changes_no_paper():
    fall = replace(plan("wohngeld"), unterlagen=("miete",))
    assert tick_schritt(fall, "s0", HEUTE, getan=True) == complete_schritt(fall, "s0", HEUTE)


def test_every_paper_of_the_shipped_knowledge_is_found():
    echt = echtes_wissen()
    papiere = merge_papiere(echt, (), echt.leistungen)
    assert len(papiere) == len(echt.unterlagen)
    assert all(p.unterlage.woher and p.unterlage.name for p in papiere)
