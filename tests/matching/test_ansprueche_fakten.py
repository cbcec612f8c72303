"""Rights by age that hang on more: school, and what is noted of their use."""

from __future__ import annotations

from datetime import date

import pytest

from lotse.domain.familie import PersonId
from lotse.domain.nutzung import Nutzung, Nutzungsstand
from lotse.matching.anrecht import Fenster
from tests.werkzeug.ansprueche import kind, recht, rechte

HEUTE = "2026-11-24"


@pytest.mark.parametrize(
    ("geburt", "fakten", "erwartet"),
    [
        ("2021-05-02", {}, Fenster.VIELLEICHT),
        ("2021-05-02", {"eingeschult": None}, Fenster.VIELLEICHT),
        ("2021-05-02", {"eingeschult": False}, Fenster.OFFEN),
        ("2021-05-02", {"eingeschult": True}, None),
        ("2022-05-02", {}, Fenster.OFFEN),
        ("2018-05-02", {}, None),
    ],
)
def test_the_kita_ends_with_school_and_asks_while_nobody_said_so(geburt, fakten, erwartet):
    kita = recht("kita_3_schule", HEUTE, kind(geburt, fakten=fakten))
    assert (kita.fenster if kita else None) == erwartet
    if erwartet is Fenster.VIELLEICHT:
        assert kita is not None
        assert kita.offen == "Noch nicht gefragt: Geht das Kind schon zur Schule?"


@pytest.mark.parametrize(
    ("geburt", "fakten", "erwartet"),
    [
        ("2020-03-01", {}, Fenster.VIELLEICHT),
        ("2020-03-01", {"klasse1_ab_2026": True}, Fenster.OFFEN),
        ("2020-03-01", {"klasse1_ab_2026": False}, None),
        ("2020-03-01", {"eingeschult": False}, None),
        ("2022-03-01", {}, None),
        ("2017-08-01", {}, None),
        ("2017-08-02", {"eingeschult": True}, Fenster.VIELLEICHT),
        ("2017-08", {"eingeschult": True}, Fenster.VIELLEICHT),
    ],
)
def test_ganztag_is_for_children_whose_first_class_is_2026_or_later(geburt, fakten, erwartet):
    ganztag = recht("ganztag_grundschule", HEUTE, kind(geburt, fakten=fakten))
    assert (ganztag.fenster if ganztag else None) == erwartet


def notiz(anspruch: str, stand: Nutzungsstand, am: str = HEUTE) -> Nutzung:
    return Nutzung(anspruch, PersonId("k1"), stand, date.fromisoformat(am))


@pytest.mark.parametrize("stand", [Nutzungsstand.GENUTZT, Nutzungsstand.NICHT_GEWOLLT])
def test_what_is_used_or_not_wanted_is_told_apart(stand):
    alle = rechte(HEUTE, kind("2023-10-22"), nutzungen=(notiz("u7a", stand), notiz("u7", stand)))
    assert "u7a" not in {a.anspruch.id for a in alle.offen}
    fertig = {a.anspruch.id: (a.fenster, a.nutzung) for a in alle.erledigt}
    assert fertig == {"u7a": (Fenster.NOCH_MOEGLICH, stand), "u7": (Fenster.VORBEI, stand)}


def test_what_is_known_to_be_unused_stays_on_the_list():
    alle = rechte(HEUTE, kind("2023-10-22"), nutzungen=(notiz("u7a", Nutzungsstand.NICHT_GENUTZT),))
    u7a = next(a for a in alle.offen if a.anspruch.id == "u7a")
    assert u7a.nutzung is Nutzungsstand.NICHT_GENUTZT
    assert alle.erledigt == ()


def test_a_note_about_another_child_changes_nothing():
    alle = rechte(HEUTE, kind("2023-10-22", "k2"), nutzungen=(notiz("u7a", Nutzungsstand.GENUTZT),))
    assert "u7a" in {a.anspruch.id for a in alle.offen}


@pytest.mark.parametrize(
    ("am", "offen"),
    [("2026-06-30", True), ("2026-07-01", False), ("2026-11-24", False), ("2025-11-24", True)],
)
def test_a_check_of_the_teeth_is_open_again_in_the_next_half_year(am, offen):
    alle = rechte(
        HEUTE, kind("2018-05-02"), nutzungen=(notiz("zahn_halbjahr", Nutzungsstand.GENUTZT, am),)
    )
    assert ("zahn_halbjahr" in {a.anspruch.id for a in alle.offen}) is offen
