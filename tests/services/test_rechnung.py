from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lotse.domain.familie import Ort, PersonId, Rolle
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.ortswissen import Ortsangabe, Ortsfeld, Ortswissen
from lotse.domain.rechnung import NICHTS, OHNE_LOHN, Eingabe, Spanne
from lotse.domain.zeit import Geburt
from lotse.matching.rechner import FAKTEN
from lotse.services.rechnung import (
    ANDERES,
    amount_words,
    calculation_to_dict,
    children,
    from_akte,
    into_match,
    rechnung,
)
from tests.werkzeug.muster import familie_k
from tests.werkzeug.rechner import lohn, spanne, wissen

HEUTE = date(2026, 11, 24)
NIE_GEFRAGT = FluechtigeAntworten()


def kinder_von(**felder):
    person = replace(familie_k().kinder[0], **felder)
    return children(replace(familie_k(), personen=(person,)), HEUTE)


def test_children_come_with_the_ages_their_birth_leaves_open():
    assert [(k.alter_von, k.alter_bis) for k in kinder_von(geburt=Geburt(2019, 11))] == [(6, 7)]
    assert [(k.alter_von, k.alter_bis) for k in kinder_von(geburt=Geburt(2019, 11, 24))] == [(7, 7)]
    assert [(k.alter_von, k.alter_bis) for k in kinder_von(geburt=Geburt(2019, 11, 25))] == [(6, 6)]


def test_a_child_without_a_birth_date_may_be_any_age_under_25():
    assert [(k.alter_von, k.alter_bis) for k in kinder_von(geburt=None)] == [(0, 24)]


def test_neither_an_expected_child_nor_one_of_25_is_counted():
    assert kinder_von(geburt=Geburt(2027, 2), ungeboren=True) == ()
    assert kinder_von(geburt=Geburt(2001, 11, 24)) == ()
    assert len(kinder_von(geburt=Geburt(2001, 11))) == 1, "24 or 25: still possible"


def test_children_nobody_asked_about_are_not_none():
    ohne = replace(familie_k(), personen=(), kinder_gefragt=False)
    assert children(ohne, HEUTE) is None
    assert children(replace(ohne, kinder_gefragt=True), HEUTE) == ()


@pytest.mark.parametrize(
    ("rollen", "antworten", "paar", "eltern_aller"),
    [
        ("mv", {}, None, None),
        ("mv", {"eltern_leben_zusammen": True}, True, True),
        ("mv", {"eltern_leben_zusammen": False}, False, False),
        ("mv", {"eltern_leben_zusammen": None}, None, None),
        ("mv", {"alleinerziehend": True}, False, None),
        ("mv", {"alleinerziehend": False}, True, None),
        ("mp", {}, None, False),
        ("mp", {"eltern_leben_zusammen": False}, None, False),
        ("mp", {"alleinerziehend": False, "eltern_leben_zusammen": True}, True, False),
        ("m", {}, None, None),
        ("m", {"eltern_leben_zusammen": False}, None, False),
        ("m", {"eltern_leben_zusammen": True}, True, True),
    ],
)
def test_a_couple_and_whose_children_they_are_are_what_was_said(
    rollen, antworten, paar, eltern_aller
):
    """Two recorded parents need not live together; a partner need not be a parent."""
    arten = {"m": Rolle.MUTTER, "v": Rolle.VATER, "p": Rolle.PARTNER}
    muster = next(p for p in familie_k().personen if not p.ist_kind)
    eltern = tuple(replace(muster, id=PersonId(r), rolle=arten[r]) for r in rollen)
    familie = replace(familie_k(), personen=(*eltern, *familie_k().kinder), fakten={})
    bekannt = from_akte(familie, FluechtigeAntworten(antworten), HEUTE)
    assert (bekannt.paar, bekannt.eltern_aller_kinder) == (paar, eltern_aller)


@pytest.mark.parametrize(
    ("antworten", "schwanger"),
    [
        ({}, False), ({"schwanger": False}, False), ({"schwanger": True}, None),
        ({"schwanger": None}, None), ({"schwanger": True, "ssw": 12}, False),
        ({"schwanger": True, "ssw": 13}, True),
    ],
)  # fmt: skip
def test_the_thirteenth_week_follows_from_what_was_said(antworten, schwanger):
    ohne_baby = replace(
        familie_k(), personen=tuple(p for p in familie_k().personen if not p.ungeboren)
    )
    assert from_akte(ohne_baby, FluechtigeAntworten(antworten), HEUTE).schwanger_ab_13 is schwanger


@pytest.mark.parametrize(
    ("termin", "schwanger"),
    [(Geburt(2027, 2, 1), True), (Geburt(2027, 7, 15), False), (Geburt(2027, 6), None)],
)
def test_the_thirteenth_week_follows_from_the_expected_birth(termin, schwanger):
    baby = replace(familie_k().kinder[0], id=PersonId("b"), geburt=termin, ungeboren=True)
    familie = replace(familie_k(), personen=(*familie_k().personen[:1], baby))
    assert from_akte(familie, NIE_GEFRAGT, HEUTE).schwanger_ab_13 is schwanger


@pytest.mark.parametrize(
    "name", ["bezieht_alg1", "mutter_krankengeld", "elterngeld_laeuft", "elterngeld_laeuft@p4"]
)
def test_money_beside_wages_is_other_income_and_its_absence_settles_nothing(name):
    for wert, anderes in ((True, True), (False, None), (None, None)):
        gesagt = FluechtigeAntworten({name: wert})
        assert from_akte(familie_k(), gesagt, HEUTE).anderes_einkommen is anderes
    assert from_akte(familie_k(), NIE_GEFRAGT, HEUTE).anderes_einkommen is None


def test_elterngeld_kept_for_one_child_is_other_income():
    *andere, kind = familie_k().personen
    mit_elterngeld = replace(kind, fakten={"elterngeld_laeuft": True})
    familie = replace(familie_k(), personen=(*andere, mit_elterngeld))
    assert from_akte(familie, NIE_GEFRAGT, HEUTE).anderes_einkommen is True


def test_every_fact_that_names_other_income_is_a_fact_of_the_knowledge():
    assert set(wissen().fakten) >= ANDERES


def beispiel():
    """Familie K. with everything told."""
    bekannt = from_akte(familie_k(), NIE_GEFRAGT, HEUTE)
    angaben = replace(
        bekannt,
        paar=True,
        eltern_aller_kinder=True,
        kindergeld=True,
        einkommen=(lohn(2200, 1740), OHNE_LOHN),
        miete=spanne(785),
        heizung=spanne(135),
        mietenstufe=3,
        vermoegen=NICHTS,
        anderes_einkommen=False,
        schwanger_ab_13=False,
    )
    return rechnung(familie_k(), angaben, wissen(), HEUTE)


def test_the_calculation_carries_day_and_stand_of_the_knowledge():
    assert (beispiel().heute, beispiel().stand) == (HEUTE, wissen().stand)


def test_without_money_nothing_settles_and_the_first_question_is_named():
    ergebnis = rechnung(familie_k(), from_akte(familie_k(), NIE_GEFRAGT, HEUTE), wissen(), HEUTE)
    assert ergebnis.fehlt
    assert Eingabe.NETTO in {f.eingabe for f in ergebnis.fehlt}


def test_settled_facts_go_into_the_match_and_open_ones_do_not():
    offen = dict.fromkeys(FAKTEN) | {"beduerftig": True}
    nachher = into_match(familie_k(), FluechtigeAntworten({"gkv": True}), offen)
    assert nachher.fakten == {"gkv": True, "beduerftig": True}


def test_what_the_family_said_itself_stays_in_the_talk_and_in_the_akte():
    gesagt = FluechtigeAntworten({"beduerftig": False})
    assert into_match(familie_k(), gesagt, {"beduerftig": True}) == gesagt
    behalten = replace(familie_k(), fakten={"beduerftig": False})
    assert into_match(behalten, NIE_GEFRAGT, {"beduerftig": True}) == NIE_GEFRAGT


def test_not_known_is_answered_by_the_calculation():
    gesagt = FluechtigeAntworten({"beduerftig": None})
    assert into_match(familie_k(), gesagt, {"beduerftig": True}).fakten == {"beduerftig": True}


def test_the_mietenstufe_of_the_place_is_named_with_the_day_of_its_check():
    stufe = Ortsangabe(
        "05999", Ortsfeld.MIETENSTUFE, "4", "Liste", date(2026, 9, 1), "Amt"
    )  # fmt: skip
    dort = replace(wissen(), ort=Ortswissen((stufe,)))
    familie = replace(familie_k(), ort=Ort(ags="05999000"))
    bekannt = from_akte(familie, NIE_GEFRAGT, HEUTE)
    satz = "Mietenstufe 4: Angabe vor Ort, geprüft am 1.9.2026."
    assert satz in rechnung(familie, bekannt, dort, HEUTE).annahmen
    gesagt = replace(bekannt, mietenstufe=3)
    assert satz not in rechnung(familie, gesagt, dort, HEUTE).annahmen
    assert satz not in rechnung(familie_k(), bekannt, wissen(), HEUTE).annahmen


@pytest.mark.parametrize(
    ("betrag", "worte"),
    [
        (None, ""),
        (spanne(600), "ungefähr 600 Euro im Monat"),
        (Spanne(Decimal(400), Decimal(650)), "ungefähr 400 bis 650 Euro im Monat"),
        (spanne(1250), "ungefähr 1.250 Euro im Monat"),
    ],
)
def test_an_amount_is_always_said_as_about(betrag, worte):
    assert amount_words(betrag) == worte


def test_amounts_are_in_the_data_only_when_asked_for():
    ohne = calculation_to_dict(beispiel(), betrag=False)
    assert {eine["betrag"] for eine in ohne["leistungen"]} == {None}
    schritte = [s for eine in ohne["leistungen"] for s in eine["schritte"]]
    assert {s["betrag"] for s in schritte} == {None}
    mit = calculation_to_dict(beispiel(), betrag=True)
    assert any(eine["betrag"] for eine in mit["leistungen"])
    assert mit["vorbehalt"] == ohne["vorbehalt"] == "Das Amt rechnet genau und entscheidet."
