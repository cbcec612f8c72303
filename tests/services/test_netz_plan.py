"""Places on the map: nothing covers anything, and dropping somewhere means that place."""

from __future__ import annotations

import math
import random

import pytest

from lotse.domain.netz import Horizont, Netzknoten, Sektor
from lotse.services.netzplan import BEGINN, MITTE, nearer, plan, snap, turned
from tests.werkzeug.netz import KNOTEN, viele


def zufall(saat):
    wuerfel = random.Random(saat)  # noqa: S311 - no secret
    enge = wuerfel.random() < 0.3
    return [
        Netzknoten(
            f"n{n}",
            "Oma",
            Sektor.FAMILIE if enge else wuerfel.choice(list(Sektor)),
            Horizont.NAH if enge else wuerfel.choice(list(Horizont)),
            winkel=wuerfel.choice((0.0, 0.5, 0.5, 1.0, wuerfel.random())),
        )
        for n in range(wuerfel.randint(0, 60))
    ]


def ueberdeckt(a, b):
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


@pytest.mark.parametrize("saat", range(40))
def test_f25_no_two_nodes_ever_cover_each_other(saat):
    knoten = zufall(saat)
    netzplan = plan(knoten)
    kaesten = [netzplan.plaetze[k.id].kasten for k in knoten]
    assert not any(ueberdeckt(a, b) for n, a in enumerate(kaesten) for b in kaesten[:n])
    for k in knoten:
        platz = netzplan.plaetze[k.id]
        assert math.hypot(platz.x, platz.y) > MITTE
        assert BEGINN[k.sektor] <= platz.grad <= BEGINN[k.sektor] + 90


@pytest.mark.parametrize("saat", range(10))
def test_f25_every_node_stands_in_its_ring_and_rings_grow(saat):
    knoten = zufall(saat)
    netzplan = plan(knoten)
    assert netzplan.ringe[0] < netzplan.ringe[1] < netzplan.ringe[2]
    for k in knoten:
        platz = netzplan.plaetze[k.id]
        assert snap(netzplan, platz.x, platz.y)[:2] == (k.sektor, k.horizont)


def test_f25_the_same_nodes_always_stand_at_the_same_places():
    assert plan(KNOTEN) == plan(list(KNOTEN))
    gemischt = list(KNOTEN)
    random.Random(1).shuffle(gemischt)  # noqa: S311 - no secret
    assert dict(plan(gemischt).plaetze) == dict(plan(KNOTEN).plaetze)


def test_f25_a_drop_between_the_rings_and_far_outside_snaps():
    netzplan = plan(KNOTEN)
    assert snap(netzplan, 500.0, 500.0) == (Sektor.UMFELD, Horizont.FERN, 0.5)
    assert snap(netzplan, -1.0, -1.0)[:2] == (Sektor.FAMILIE, Horizont.NAH)
    sektor, _horizont, winkel = snap(netzplan, 10.0, -0.001)
    assert (sektor, winkel) == (Sektor.FREUNDE, 1.0)


def test_f25_keys_walk_clockwise_and_turn_into_the_next_quarter():
    folge = plan(KNOTEN).clockwise()
    grade = [(plan(KNOTEN).plaetze[k].grad - 180) % 360 for k in folge]
    assert grade == sorted(grade)
    assert set(folge) == {k.id for k in KNOTEN}
    am_ende = Netzknoten("a", "Oma", Sektor.FACHSTELLEN, Horizont.NAH, winkel=0.95)
    assert turned(am_ende, 0.12) == (Sektor.FAMILIE, 0.0)
    assert turned(am_ende, -0.12) == (Sektor.FACHSTELLEN, pytest.approx(0.83))
    assert nearer(Horizont.NAH, -1) is Horizont.NAH
    assert nearer(Horizont.NAH, 1) is Horizont.MITTEL


def test_f25_sixty_nodes_have_room():
    assert len(plan(viele(60).netzknoten).plaetze) == 60
