"""One order in, its sheets out; and under which consent a sheet is filed."""

from __future__ import annotations

import pytest

from lotse.domain.vermittlung import Weg
from lotse.letters.brief import Briefart
from lotse.letters.fallbrief import Falltext
from lotse.letters.versand import Uebergabe
from lotse.services.briefe import ANDERSWO
from lotse.services.briefe_fall import (
    Einwilligungsauftrag,
    Uebergabeauftrag,
    compose_fallbriefe,
)
from tests.werkzeug.briefe import hilfe, rahmen, treffer
from tests.werkzeug.fallbriefe import (
    akte_mit,
    antragssache,
    einwilligung,
    fristsache,
    wissen,
)


def auftrag(weg: Weg) -> Uebergabeauftrag:
    return Uebergabeauftrag(hilfe(), treffer(), Uebergabe(weg))


@pytest.mark.parametrize(
    ("eines", "arten"),
    [
        (antragssache(), [Briefart.ANTRAG, Briefart.KOPIE]),
        (fristsache(), [Briefart.FRIST]),
        (Einwilligungsauftrag(einwilligung()), [Briefart.EINWILLIGUNG]),
        (auftrag(Weg.BRIEF), [Briefart.VERSAND]),
        (auftrag(Weg.FAMILIE_TRAEGT), [Briefart.UEBERLEITUNG]),
        (Falltext("Was raten Sie?"), [Briefart.FALLBRIEF]),
    ],
    ids=["antrag", "frist", "einwilligung", "versand", "getragen", "fallbrief"],
)
def test_each_order_gives_its_sheets_in_print_order(eines, arten):
    briefe = compose_fallbriefe(akte_mit(einwilligung()), eines, wissen(), rahmen("tr"))
    assert [brief.art for brief in briefe] == arten


def test_the_page_of_letters_does_not_compose_them_without_an_order():
    assert {
        Briefart.ANTRAG,
        Briefart.KOPIE,
        Briefart.WEITERLEITUNG,
        Briefart.FRIST,
        Briefart.EINWILLIGUNG,
        Briefart.VERSAND,
        Briefart.FALLBRIEF,
    } <= ANDERSWO
