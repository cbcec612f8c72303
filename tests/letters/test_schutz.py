"""What stays off paper, and what does not need to."""

from __future__ import annotations

from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.recht import LeistungId
from lotse.domain.vermittlung import Schritt
from lotse.letters.schutz import druckbar, heikel
from tests.werkzeug.fall import akte, leistung

SICHER, ERZIEHUNG = Lebensbereich.SICHERHEIT, Lebensbereich.ENTWICKLUNG_ERZIEHUNG


def test_a_shelter_stays_off_the_plan_and_counselling_that_also_serves_safety_does_not():
    haus = leistung("haus", lebensbereiche=(SICHER, Lebensbereich.WOHNEN))
    rat = leistung("rat", lebensbereiche=(ERZIEHUNG, SICHER))
    bekannt = {LeistungId(eine.id): eine for eine in (haus, rat)}
    assert heikel(haus)
    assert not heikel(rat)
    assert not druckbar(akte(), Schritt("a", "A", leistung="haus"), bekannt)
    assert druckbar(akte(), Schritt("b", "B", leistung="rat"), bekannt)


def test_a_step_of_an_unknown_help_stays_off():
    assert not druckbar(akte(), Schritt("a", "A", leistung="weg"), {})
    assert druckbar(akte(), Schritt("a", "Selbst gewählt"), {})
