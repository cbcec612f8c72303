"""The knowledge as shipped against the table of LAW.md 4, row by row, and its empty family."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache

import pytest

from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.wahrheit import Urteil, Wahrheit
from lotse.exchange.wissen import load_wissen
from lotse.matching.pruefwerk import Pruefwerk, lage, pruefwerk
from tests.werkzeug.wissen import HEUTE, familie, im_alter, kind, urteile

BEHINDERT = {"behinderung_kind": True}
ERWERB = {"gkv": True, "erwerbstaetig": True}


@cache
def echtes_werk() -> Pruefwerk:
    return pruefwerk(load_wissen())


def ist(leistung: str, wer, heute: date = HEUTE, **fluechtig: object) -> str:
    return urteile(echtes_werk(), wer, heute, **fluechtig)[leistung].urteil.value


def test_a_child_is_disabled_but_not_said_which():
    gesagt = {"fakten": BEHINDERT}
    verschieden = familie(im_alter(3), im_alter(9, "k2"), **gesagt)
    assert ist("fruehfoerderung", verschieden) == "noch_klaeren"
    beide_klein = familie(im_alter(3), im_alter(4, "k2"), **gesagt)
    assert ist("fruehfoerderung", beide_klein) == "passt"
    beide_gross = familie(im_alter(9), im_alter(11, "k2"), **gesagt)
    assert ist("fruehfoerderung", beide_gross) == "passt_nicht"


def test_the_disabled_child_is_the_schoolchild():
    wer = familie(im_alter(3), im_alter(9, "k2", fakten=BEHINDERT))
    assert ist("fruehfoerderung", wer) == "nicht_angesprochen"


def test_one_child_without_a_birth_date():
    assert ist("fruehfoerderung", familie(kind(), fakten=BEHINDERT)) == "noch_klaeren"


def test_the_twelfth_birthday_falls_into_this_month():
    krank = {"fakten": {"kind_akut_krank": True}}
    assert ist("kinderkrankengeld", familie(kind("2014-11"), **krank), **ERWERB) == "noch_klaeren"
    assert ist("kinderkrankengeld", familie(kind("2014-12"), **krank), **ERWERB) == "passt"


def test_one_small_sibling_is_enough_for_the_kita():
    assert ist("kita_1_3", familie(kind(), im_alter(2, "k2"))) == "passt"
    assert ist("kita_1_3", familie(kind(), im_alter(5, "k2"))) == "noch_klaeren"


def test_six_years_and_school_not_said():
    wer = familie(kind("2020-09-10"))
    assert ist("kita_3_schule", wer) == "noch_klaeren"
    assert ist("ganztag_grundschule", wer) == "noch_klaeren"


def test_seventeen_and_school_is_difficult():
    wer = familie(im_alter(17), fakten={"schule_schwierig": True})
    assert ist("schulsozialarbeit", wer) == "noch_klaeren"


def test_a_baby_around_twelve_weeks_by_its_month():
    zehn_bis_fuenfzehn_wochen = date(2026, 11, 14)
    gesagt = {"gkv": True, "schwanger": False}
    wer = familie(kind("2026-08"))
    assert ist("hebamme", wer, zehn_bis_fuenfzehn_wochen, **gesagt) == "noch_klaeren"


def test_without_any_fact_nothing_fits_and_nothing_fails():
    anzahl = Counter(roh.urteil for roh in urteile(echtes_werk(), familie()).values())
    nicht_im_abgleich = sum(not x.abgleich for x in echtes_werk().wissen.leistungen.values())
    assert anzahl[Urteil.PASST] == anzahl[Urteil.PASST_NICHT] == 0
    assert (anzahl[Urteil.NOCH_KLAEREN], anzahl[Urteil.NICHT_ANGESPROCHEN]) == (48, 79)
    assert nicht_im_abgleich == 3


@pytest.mark.parametrize(
    ("papier", "werte"),
    [
        ("deutsch", (True, True, False)),
        ("ae_24", (None, True, None)),
        ("gestattung", (False, False, True)),
        ("duldung", (False, False, True)),
        ("beschaeftigungsduldung", (False, True, True)),
        ("ohne", (False, False, None)),
        ("andere", (None, None, None)),
    ],
)
def test_residence_follows_the_table_of_section_5(papier: str, werte: tuple[Wahrheit, ...]):
    gesagt = FluechtigeAntworten({"aufenthalt": papier})
    wir = lage(echtes_werk(), familie(), gesagt, HEUTE)
    namen = ("ah_sgb2", "ah_kindergeld", "ah_asylblg")
    assert tuple(wir.befund(name)[0] for name in namen) == werte
    assert wir.befund("bezieht_asylblg")[0] is (False if werte[2] is False else None)
