"""Further traps that conditions of the shipped knowledge must not fall into.

The numbered ones of LAW.md 12 stand in test_fallen_01_07, test_fallen_08_14, test_fallen_15_21.
"""

from __future__ import annotations

import re
from pathlib import Path

from tests.matching.test_gesetzestafel import echtes_werk, ist
from tests.werkzeug.wissen import HEUTE, familie, im_alter, kind, urteile

ALLE_FALLEN = 21


def test_every_numbered_trap_has_its_test():
    texte = (d.read_text("utf-8") for d in Path(__file__).parent.glob("test_fallen_*.py"))
    nummern = {int(n) for text in texte for n in re.findall(r"def test_falle_(\d\d)_", text)}
    assert nummern == set(range(1, ALLE_FALLEN + 1))


def test_the_all_day_claim_begins_with_school():
    im_kindergarten = familie(kind("2020-09-10", fakten={"eingeschult": False}))
    assert ist("ganztag_grundschule", im_kindergarten) == "passt_nicht"


def test_money_from_an_office_settles_that_it_does_not_reach():
    gesagt = urteile(echtes_werk(), familie(im_alter(3)), HEUTE, bezieht_sgb2=True)
    offen = {stelle.fakt for stelle in gesagt["grundsicherungsgeld"].offen}
    assert "beduerftig" not in offen
    assert ist("grundsicherungsgeld", familie(), bezieht_sgb2=True, beduerftig=False) != "passt"


def test_open_counsel_waits_for_no_income_and_reading_partners_for_no_baby():
    knapp = familie(im_alter(3), fakten={"geld_knapp": True})
    assert ist("sozialberatung", knapp) == "passt"
    einsam = familie(kind("2026-10"), fakten={"isolation": True})
    assert ist("ehrenamt_paten", einsam) == "passt_nicht"
