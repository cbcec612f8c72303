from __future__ import annotations

import pytest

from lotse.domain.angebot import Publikum, Zielgruppe
from lotse.domain.familie import Rolle
from lotse.domain.wahrheit import Wahrheit
from lotse.domain.zeit import UNBEKANNTES_ALTER, Spanne
from lotse.matching.gruende import alter
from lotse.matching.profil import Profil
from lotse.matching.reihenfolge import Gewichte
from lotse.matching.zielgruppe import beschreibung, gehoert_dazu
from tests.werkzeug.wissen import HEUTE

DREI, NEUN = Spanne(42, 42), Spanne(113, 113)
KIND, JUGEND, FAMILIE = Publikum.KIND, Publikum.JUGENDLICHE, Publikum.FAMILIE


def wir(*kinder: Spanne, **felder: object) -> Profil:
    return Profil(HEUTE, **({"kinder": kinder} | felder))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("zielgruppe", "profil", "erwartet"),
    [
        (Zielgruppe(KIND, 36, 84), wir(DREI), True),
        (Zielgruppe(KIND, 36, 84), wir(NEUN), False),
        (Zielgruppe(KIND, 36, 84), wir(NEUN, DREI), True),
        (Zielgruppe(KIND, 0, 42), wir(DREI), False),
        (Zielgruppe(KIND, 42, None), wir(DREI), True),
        (Zielgruppe(KIND, 0, 42), wir(Spanne(41, 42)), None),
        (Zielgruppe(KIND, 0, 36), wir(UNBEKANNTES_ALTER), None),
        (Zielgruppe(KIND, 0, 36), wir(), False),
        (Zielgruppe(KIND, 0, 36), wir(kinder=None), None),
        (Zielgruppe(KIND), wir(), False),
        (Zielgruppe(KIND, 0, 12), wir(NEUN, baby_erwartet=True), None),
        (Zielgruppe(KIND, 36, 84), wir(NEUN, baby_erwartet=True), False),
        (Zielgruppe(FAMILIE), wir(), True),
        (Zielgruppe(FAMILIE, 0, 36), wir(DREI), False),
        (Zielgruppe(JUGEND), wir(DREI), False),
        (Zielgruppe(JUGEND), wir(Spanne(160, 160)), True),
        (Zielgruppe(JUGEND, 144, 324), wir(DREI), None),
        (Zielgruppe(JUGEND, 144, 324), wir(DREI, erwachsene=(Spanne(480, 480),)), False),
        (Zielgruppe(JUGEND, 144, 324), wir(DREI, erwachsene=(Spanne(250, 250),)), True),
        (Zielgruppe(Publikum.ALLE), wir(), True),
        (Zielgruppe(Publikum.SCHWANGERE), wir(schwanger=True), True),
        (Zielgruppe(Publikum.SCHWANGERE), wir(schwanger=False), False),
        (Zielgruppe(Publikum.SCHWANGERE), wir(), None),
        (Zielgruppe(Publikum.ELTERN), wir(), True),
        (Zielgruppe(Publikum.ELTERN, 0, 300), wir(), None),
        (Zielgruppe(Publikum.VATER), wir(), None),
        (Zielgruppe(Publikum.VATER), wir(rollen=frozenset({Rolle.VATER})), True),
        (Zielgruppe(Publikum.VATER), wir(rollen=frozenset({Rolle.MUTTER})), None),
    ],
)
def test_somebody_of_the_family_is_meant(
    zielgruppe: Zielgruppe, profil: Profil, erwartet: Wahrheit
):
    assert gehoert_dazu((zielgruppe,), profil) is erwartet


def test_a_lone_mother_is_no_father_and_an_elternteil_may_be_either():
    vaeter = (Zielgruppe(Publikum.VATER),)
    allein = {"alleinerziehend": True}
    assert gehoert_dazu(vaeter, wir(rollen=frozenset({Rolle.MUTTER}), **allein)) is False
    assert gehoert_dazu(vaeter, wir(rollen=frozenset({Rolle.ELTERNTEIL}), **allein)) is None


def test_one_fitting_group_is_enough_and_none_at_all_is_unknown():
    zwei = (Zielgruppe(KIND, 0, 12), Zielgruppe(Publikum.SCHWANGERE))
    assert gehoert_dazu(zwei, wir(NEUN, schwanger=True)) is True
    assert gehoert_dazu(zwei, wir(NEUN, schwanger=False)) is False
    assert gehoert_dazu((), wir(NEUN)) is None


@pytest.mark.parametrize(
    ("zielgruppe", "worte"),
    [
        (Zielgruppe(KIND), "für Kinder"),
        (Zielgruppe(KIND, 0, 36), "für Kinder unter 3 Jahren"),
        (Zielgruppe(KIND, None, 12), "für Kinder unter 1 Jahr"),
        (Zielgruppe(KIND, 6, None), "für Kinder ab 6 Monaten"),
        (Zielgruppe(KIND, 36, 84), "für Kinder von 3 bis 6 Jahren"),
        (Zielgruppe(KIND, 6, 18), "für Kinder von 6 Monaten bis unter 18 Monaten"),
        (Zielgruppe(KIND, 24, 36), "für Kinder von 2 Jahren bis unter 3 Jahren"),
        (Zielgruppe(FAMILIE), "für Familien"),
        (Zielgruppe(FAMILIE, 0, 36), "für Familien mit Kindern unter 3 Jahren"),
        (Zielgruppe(Publikum.SCHWANGERE), "für Schwangere"),
    ],
)
def test_the_audience_is_said_in_plain_words(zielgruppe: Zielgruppe, worte: str):
    assert beschreibung((zielgruppe,)) == worte


@pytest.mark.parametrize(
    ("zielgruppe", "erwartet"),
    [
        (Zielgruppe(KIND, 36, 84), (1, "für Kinder von 3 bis 6 Jahren", True)),
        (Zielgruppe(KIND, 0, 46), (1, "für Kinder unter 46 Monaten", True)),
        (Zielgruppe(KIND, 0, 45), (-1, "nicht mehr lange: für Kinder unter 45 Monaten", False)),
        (Zielgruppe(KIND, 60, 84), None),
        (Zielgruppe(KIND), None),
        (Zielgruppe(Publikum.ELTERN, 0, 600), None),
    ],
)
def test_an_age_that_fits_counts_unless_it_ends_within_three_months(zielgruppe, erwartet):
    grund = alter((zielgruppe,), wir(DREI), Gewichte())
    assert (grund and (grund.punkte, grund.satz, grund.gut)) == erwartet


def test_a_younger_sibling_keeps_the_age_from_ending():
    assert alter((Zielgruppe(KIND, 0, 45),), wir(DREI, Spanne(5, 5)), Gewichte()).punkte == 1
