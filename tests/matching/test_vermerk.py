"""Notes of rights that are once for the family, or once for each birth."""

from __future__ import annotations

from datetime import date

import pytest

from lotse.domain.familie import PersonId
from lotse.domain.nutzung import Nutzung, Nutzungsstand
from tests.werkzeug.ansprueche import kind, rechte

HEUTE = "2026-11-24"
KLEIN, NEU = kind("2025-03-02", "k1"), kind("2026-11-10", "k2")


def notiz(
    anspruch: str, person: str, stand: Nutzungsstand = Nutzungsstand.NICHT_GEWOLLT, tag: int = 1
) -> Nutzung:
    return Nutzung(anspruch, PersonId(person), stand, date(2026, 10, tag))


def offen(*kinder, nutzungen):
    return {a.anspruch.id for a in rechte(HEUTE, *kinder, nutzungen=nutzungen).offen}


@pytest.mark.parametrize("anspruch", ["fruehe_hilfen", "elternkurse", "bildung_teilhabe"])
def test_a_new_sibling_does_not_bring_back_what_the_family_has_noted(anspruch):
    vermerk = (notiz(anspruch, "k1"),)
    assert anspruch not in offen(KLEIN, nutzungen=vermerk)
    assert anspruch not in offen(KLEIN, NEU, nutzungen=vermerk)
    assert anspruch not in offen(KLEIN, kind("2027-02", "k3", ungeboren=True), nutzungen=vermerk)
    alle = rechte(HEUTE, KLEIN, NEU, nutzungen=vermerk)
    assert [a.anspruch.id for a in alle.erledigt] == [anspruch]


def test_the_last_word_of_the_family_counts():
    alt = notiz("fruehe_hilfen", "k1")
    neu = notiz("fruehe_hilfen", "k2", Nutzungsstand.NICHT_GENUTZT, tag=2)
    for nutzungen in ((alt, neu), (neu, alt)):
        assert "fruehe_hilfen" in offen(KLEIN, NEU, nutzungen=nutzungen)


def test_the_midwife_comes_again_with_the_next_birth():
    vermerk = (notiz("hebamme", "k1", Nutzungsstand.GENUTZT),)
    assert "hebamme" in offen(KLEIN, NEU, nutzungen=vermerk)
    assert "hebamme" in offen(KLEIN, kind("2027-02", "k3", ungeboren=True), nutzungen=vermerk)


@pytest.mark.parametrize("zweites", ["2026-11-10", "2026-11-11", "2026-11"])
def test_the_midwife_of_one_twin_is_the_midwife_of_both(zweites):
    vermerk = (notiz("hebamme", "k2", Nutzungsstand.GENUTZT),)
    assert "hebamme" not in offen(NEU, kind(zweites, "k3"), nutzungen=vermerk)


def test_unborn_twins_share_their_midwife():
    bauch = (kind("2027-02", "k3", ungeboren=True), kind("2027-02", "k4", ungeboren=True))
    ohne_tag = (kind(None, "k3", ungeboren=True), kind(None, "k4", ungeboren=True))
    vermerk = (notiz("hebamme", "k3", Nutzungsstand.GENUTZT),)
    assert "hebamme" not in offen(*bauch, nutzungen=vermerk)
    assert "hebamme" not in offen(*ohne_tag, nutzungen=vermerk)


def test_the_check_of_one_child_stays_its_own():
    vermerk = (notiz("u7", "k1"), notiz("z2", "k1"))
    assert {"u3", "hebamme"} <= offen(KLEIN, NEU, nutzungen=vermerk)
    zweimal = (kind("2024-12-01", "k1"), kind("2024-12-01", "k2"))
    assert "u7" in offen(*zweimal, nutzungen=(notiz("u7", "k1"),))
