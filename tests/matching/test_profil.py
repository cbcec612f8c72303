"""What the order of Angebote reads of a family."""

from __future__ import annotations

from lotse.domain.angebot import Publikum, Zielgruppe
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.matching.profil import Profil, profil
from lotse.matching.pruefwerk import lage
from lotse.matching.zielgruppe import gehoert_dazu
from tests.werkzeug.wissen import HEUTE, familie, im_alter, kind, werk

BABYS = (Zielgruppe(Publikum.KIND, 0, 36),)


def wir(*kinder, **fluechtig: object) -> Profil:
    pruefen, wer = werk(), familie(*kinder)
    gesagt = lage(pruefen, wer, FluechtigeAntworten(fluechtig), HEUTE)
    return profil(pruefen, wer, gesagt, None)


def test_a_pregnancy_without_an_unborn_person_is_an_expected_baby():
    schwanger = wir(im_alter(9), schwanger=True)
    assert schwanger.baby_erwartet is True
    assert gehoert_dazu(BABYS, schwanger) is None


def test_an_unborn_person_is_an_expected_baby():
    assert wir(im_alter(9), kind("2027-02", "k2", ungeboren=True)).baby_erwartet is True


def test_no_pregnancy_and_no_answer_expect_no_baby():
    for schwanger in ({}, {"schwanger": False}, {"schwanger": None}):
        profil_heute = wir(im_alter(9), **schwanger)
        assert profil_heute.baby_erwartet is False
        assert gehoert_dazu(BABYS, profil_heute) is False
