from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.akte import Akte
from lotse.domain.familie import PersonId, Ziel
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.nutzung import Nutzung, Nutzungsstand
from lotse.domain.vermittlung import Schritt, Schrittstand
from lotse.matching.anrecht import Anrecht
from lotse.services.aendern import remove_person
from lotse.services.ansprueche import plan_anrecht, planned_step, set_nutzung
from tests.werkzeug.ansprueche import echtes_wissen, familie, kind, recht

HEUTE = date(2026, 11, 24)


def u7a(geburt: str = "2023-10-22") -> Anrecht:
    gefunden = recht("u7a", HEUTE.isoformat(), kind(geburt))
    assert gefunden
    return gefunden


def test_a_note_is_written_once_replaced_and_taken_back():
    akte = Akte(familie(kind("2023-10-22")))
    genutzt = set_nutzung(akte, u7a(), Nutzungsstand.GENUTZT, HEUTE)
    assert genutzt.nutzungen == (Nutzung("u7a", PersonId("k1"), Nutzungsstand.GENUTZT, HEUTE),)
    anders = set_nutzung(genutzt, u7a(), Nutzungsstand.NICHT_GEWOLLT, HEUTE)
    assert [n.stand for n in anders.nutzungen] == [Nutzungsstand.NICHT_GEWOLLT]
    assert set_nutzung(anders, u7a(), None, HEUTE) == akte


def test_a_note_leaves_those_of_other_children_and_rights_alone():
    fremd = Nutzung("u7a", PersonId("k2"), Nutzungsstand.GENUTZT, HEUTE)
    akte = replace(Akte(familie(kind("2023-10-22"))), nutzungen=(fremd,))
    assert set_nutzung(akte, u7a(), None, HEUTE).nutzungen == (fremd,)


def test_who_leaves_the_household_takes_the_notes_along():
    notiz = Nutzung("u7a", PersonId("k1"), Nutzungsstand.GENUTZT, HEUTE)
    fremd = replace(notiz, person=PersonId("k2"))
    akte = replace(Akte(familie(kind("2023-10-22"))), nutzungen=(notiz, fremd))
    assert remove_person(akte, PersonId("k1")).nutzungen == (fremd,)


@pytest.mark.parametrize(
    ("geburt", "text", "bis"),
    [
        ("2023-10-22", "Termin für die U7a machen", date(2026, 12, 21)),
        ("2023-10", "Termin für die U7a machen", date(2026, 11, 30)),
        ("2024-02-10", "Termin für die U7a machen – möglich bis 09.04.2027", date(2026, 12, 1)),
    ],
)
def test_the_step_ends_with_the_window_or_names_its_end(geburt, text, bis):
    akte = plan_anrecht(Akte(familie(kind(geburt))), u7a(geburt), echtes_wissen(), HEUTE)
    (schritt,) = akte.schritte
    assert (schritt.text, schritt.bis, schritt.leistung) == (text, bis, "u_untersuchungen")
    assert schritt.stand is Schrittstand.DRAN
    assert planned_step(akte, u7a(geburt)) == schritt


def test_without_an_end_by_age_the_step_is_for_next_week():
    kita = recht("kita_3_schule", HEUTE.isoformat(), kind("2023-10-22"))
    assert kita
    akte = plan_anrecht(Akte(familie(kind("2023-10-22"))), kita, echtes_wissen(), HEUTE)
    assert (akte.schritte[0].text, akte.schritte[0].bis) == (
        "Das Kind in der Kita anmelden", date(2026, 12, 1),
    )  # fmt: skip


def test_the_same_right_is_planned_once_and_again_after_its_step_is_done():
    wissen, akte = echtes_wissen(), Akte(familie(kind("2023-10-22")))
    einmal = plan_anrecht(akte, u7a(), wissen, HEUTE)
    assert plan_anrecht(einmal, u7a(), wissen, HEUTE) == einmal
    getan = replace(einmal, schritte=(replace(einmal.schritte[0], stand=Schrittstand.GETAN),))
    assert planned_step(getan, u7a()) is None
    noch_einmal = plan_anrecht(getan, u7a(), wissen, HEUTE)
    assert len({schritt.id for schritt in noch_einmal.schritte}) == 2


def test_a_fourth_step_waits_and_the_wish_of_the_family_is_named():
    dran = tuple(Schritt(f"s{n}", "etwas", stand=Schrittstand.DRAN) for n in range(3))
    ziele = (Ziel("z1", "Gesund bleiben", lebensbereich=Lebensbereich.GESUNDHEIT_KIND),)
    akte = Akte(familie(kind("2023-10-22"), ziele=ziele), schritte=dran)
    neu = plan_anrecht(akte, u7a(), echtes_wissen(), HEUTE).schritte[-1]
    assert (neu.stand, neu.ziel) == (Schrittstand.VORGEMERKT, "z1")


def test_what_is_for_the_family_has_one_note_of_whichever_child():
    gross, klein = kind("2025-03-02", "k1"), kind("2026-11-10", "k2")
    vorher = recht("fruehe_hilfen", HEUTE.isoformat(), gross)
    nachher = recht("fruehe_hilfen", HEUTE.isoformat(), gross, klein)
    assert vorher is not None
    assert nachher is not None
    assert nachher.person == "k2"
    akte = set_nutzung(Akte(familie(gross)), vorher, Nutzungsstand.GENUTZT, HEUTE)
    mehr = replace(akte, familie=familie(gross, klein))
    anders = set_nutzung(mehr, nachher, Nutzungsstand.NICHT_GEWOLLT, HEUTE)
    assert [(n.person, n.stand) for n in anders.nutzungen] == [("k2", Nutzungsstand.NICHT_GEWOLLT)]
    assert set_nutzung(mehr, nachher, None, HEUTE).nutzungen == ()


def test_a_step_of_the_family_is_not_planned_again_for_the_next_child():
    gross, klein = kind("2025-03-02", "k1"), kind("2026-11-10", "k2")
    vorher = recht("fruehe_hilfen", HEUTE.isoformat(), gross)
    nachher = recht("fruehe_hilfen", HEUTE.isoformat(), gross, klein)
    assert vorher is not None
    assert nachher is not None
    akte = plan_anrecht(Akte(familie(gross)), vorher, echtes_wissen(), HEUTE)
    mehr = replace(akte, familie=familie(gross, klein))
    assert planned_step(mehr, nachher) == akte.schritte[0]
    assert plan_anrecht(mehr, nachher, echtes_wissen(), HEUTE) == mehr
