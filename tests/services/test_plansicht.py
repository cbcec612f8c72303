"""The plan reads from near to far and knows what waits for what."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from lotse.domain.familie import Ziel
from lotse.domain.vermittlung import Schritt, Schrittstand, Stand, Vermittlung
from lotse.services.plansicht import Naehe, plan_abschnitte, ziel_staende
from tests.werkzeug.fall import HEUTE, akte


def mit(*schritte: Schritt):
    return replace(akte(ziele=(Ziel("z", "Ruhe"),)), schritte=schritte)


def test_steps_fall_into_week_month_later_and_done():
    fall = mit(
        Schritt("a", "A", bis=HEUTE + timedelta(days=5)),
        Schritt("b", "B", bis=HEUTE + timedelta(days=6)),
        Schritt("c", "C", bis=HEUTE + timedelta(days=30)),
        Schritt("d", "D", bis=HEUTE + timedelta(days=31)),
        Schritt("e", "E"),
        Schritt("f", "F", stand=Schrittstand.GETAN, bis=HEUTE),
    )
    gelesen = {p.naehe: [s.schritt.id for s in p.schritte] for p in plan_abschnitte(fall, HEUTE)}
    assert gelesen == {
        Naehe.WOCHE: ["a"],
        Naehe.MONAT: ["b", "c"],
        Naehe.SPAETER: ["d", "e"],
        Naehe.GESCHAFFT: ["f"],
    }


def test_a_past_day_stays_in_this_week():
    assert (
        plan_abschnitte(mit(Schritt("a", "A", bis=HEUTE - timedelta(days=9))), HEUTE)[0].naehe
        is Naehe.WOCHE
    )


def test_an_empty_plan_has_no_sections():
    assert plan_abschnitte(akte(), HEUTE) == ()


def test_a_step_names_the_open_steps_it_waits_for():
    fall = mit(
        Schritt("a", "A"),
        Schritt("b", "B", stand=Schrittstand.GETAN),
        Schritt("c", "C", haengt_ab_von=("a", "b")),
    )
    letzter = plan_abschnitte(fall, HEUTE)[0].schritte[-1]
    assert (letzter.nummer, letzter.wartet_auf) == (3, (1,))


def test_the_bar_shows_how_far_the_handover_is():
    offen = Vermittlung("v", "kita", None, ())
    fall = replace(mit(Schritt("a", "A", vermittlung="v")), vermittlungen=(offen,))
    schritt = plan_abschnitte(fall, HEUTE)[0].schritte[0]
    assert schritt.vermittlung is not None
    assert schritt.vermittlung.stand is Stand.VORBEREITET
    assert schritt.balken == 1


def test_wishes_count_their_done_steps():
    fall = mit(Schritt("a", "A", ziel="z", stand=Schrittstand.GETAN), Schritt("b", "B", ziel="z"))
    (stand,) = ziel_staende(fall)
    assert (stand.getan, stand.alle) == (1, 2)
