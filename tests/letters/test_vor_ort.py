"""The letter names the office of the place, and says when somebody checked it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from lotse.domain.ort import Ort
from lotse.domain.ortswissen import Ortsfeld, Ortswissen
from lotse.letters.brief import Brief
from lotse.letters.familie import compose_familie
from lotse.letters.inhalt import saetze_in
from tests.werkzeug.briefe import HEUTE, familie_ahorn, fruehfoerderung, hilfe, rahmen
from tests.werkzeug.wissensarbeit import AGS, angabe

STELLE = "Elterngeldstelle Musterstadt"


def brief(ort: Ortswissen, ags: str = AGS, sprache: str = "de") -> Brief:
    grund = rahmen(sprache)
    fall = familie_ahorn()
    fall = replace(fall, familie=replace(fall.familie, ort=Ort(ags=ags)))
    return compose_familie(fall, hilfe(), None, replace(grund, ort=ort))


def saetze(was: Brief):
    return [s for block in was.bloecke for teil in block.inhalt for s in saetze_in(teil)]


def gesagt(ort: Ortswissen, ags: str = AGS) -> str:
    return "\n".join(satz.text for satz in saetze(brief(ort, ags)))


@pytest.fixture
def ort() -> Ortswissen:
    kennung = str(fruehfoerderung().id)
    return Ortswissen((angabe(Ortsfeld.ZUSTAENDIG, STELLE, leistung=kennung),))


def test_the_office_of_the_place_stands_with_the_day_of_its_check(ort: Ortswissen):
    worte = gesagt(ort=ort)
    assert f"Zuständig ist: {STELLE}" in worte
    assert "Angabe vor Ort, geprüft am 2. November 2026." in worte
    assert fruehfoerderung().zustaendig not in worte


def test_elsewhere_the_office_of_the_law_stands(ort: Ortswissen):
    for ags in ("09162000", ""):
        worte = gesagt(ort=ort, ags=ags)
        assert fruehfoerderung().zustaendig in worte
        assert "Angabe vor Ort" not in worte


def test_what_ran_out_is_not_printed(ort: Ortswissen):
    alt = replace(ort.angaben[0], gueltig_bis=HEUTE - timedelta(days=1))
    worte = gesagt(ort=Ortswissen((alt,)))
    assert STELLE not in worte


@pytest.mark.parametrize("sprache", ["tr", "ar", "en"])
def test_beside_it_stands_the_other_language(ort: Ortswissen, sprache: str):
    vermerk = [s for s in saetze(brief(ort, sprache=sprache)) if s.baustein == "ort.vor_ort"]
    assert len(vermerk) == 1
    assert vermerk[0].parallel is not None
    assert "2026" in "".join(lauf.text for lauf in vermerk[0].parallel.laeufe) or sprache == "ar"
