"""Figures of the area that were read in reach the statistics of the office (E-10, E-54)."""

from __future__ import annotations

import pytest

from lotse.app.wirkungsarbeit import zahlenarbeit
from lotse.domain.indikator import Bestand, Kontextmerkmal, Kontextwert, Messgebiet
from lotse.exchange.indikatoren_beispiel import load_stadtteile
from lotse.letters.buero import Buero
from lotse.store.oeffnen import use_familien
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.werkzeug.stores import KEY

EIGENER = Bestand(
    "x",
    gebiete=(
        Messgebiet("Nord", "Nord", "Stadtteil", None, 900),
        Messgebiet("Weiler", "Weiler", "Stadtteil", None, 49),
        Messgebiet("Süd", "Süd", "Stadtteil", None, 800),
        Messgebiet("West", "West", "Stadtteil", None, 700),
    ),
    merkmale=(Kontextmerkmal("sgb2", "SGB-II-Quote"),),
    kontext=(Kontextwert("sgb2", "Nord", 2025, 12.5),),
)


@pytest.fixture
def einheit(tmp_path):
    engine = use_familien(tmp_path / "familien.db", KEY, neu=True)
    yield lambda: SqlUnitOfWork(engine)
    engine.dispose()


def arbeit(einheit, *, uebt=False):
    return zahlenarbeit(einheit, lambda: Buero("Büro", "", ""), uebt=uebt)


def test_e10_real_families_stand_beside_figures_that_were_read_in_and_no_others(einheit):
    assert arbeit(einheit).index().gebiete == ()
    with einheit() as unit:
        unit.merke_bestand(EIGENER)
    for uebt in (False, True):
        index = arbeit(einheit, uebt=uebt).index()
        assert (index.name, index.jahr, index.erfunden) == ("SGB-II-Quote", 2025, False)
        assert "Nord" in {g.name for g in index.gebiete}


def test_e54_small_areas_that_were_read_in_join_others_in_every_table(einheit):
    assert arbeit(einheit).schutz().vorab == {"stadtteil": ()}
    with einheit() as unit:
        unit.merke_bestand(EIGENER)
    assert arbeit(einheit).schutz().vorab == {"stadtteil": ("Weiler",)}


def test_e10_the_practice_town_has_invented_figures_that_say_so(einheit):
    index = arbeit(einheit, uebt=True).index()
    assert index.erfunden
    assert {g.name for g in index.gebiete} == {
        "Nordstadt", "Altstadt", "Südstadt", "Weststadt", "Hafenviertel", "Am Wald",
    }  # fmt: skip
    assert all(g.kinder >= 50 and g.anteil for g in index.gebiete)
    assert load_stadtteile().erfunden
