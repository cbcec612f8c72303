"""One line per kind of letter; a kind without one is listed all the same."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from lotse.i18n.sprache import Sprache
from lotse.letters.brief import Briefart
from lotse.services.briefe import ANDERSWO
from lotse.services.briefseite import ANTRAG
from lotse.services.briefsicht import Briefposten
from lotse.ui.seiten.briefe_arten import ARTEN, dateiwort, worte_of
from lotse.ui.seiten.briefe_zeilen import gruppe_of, titelworte

DE = Sprache.load("de")
EIGENE = {*ANTRAG, Briefart.EINWILLIGUNG, *(art for art in Briefart if art not in ANDERSWO)}


@pytest.mark.parametrize("art", sorted(EIGENE))
def test_every_kind_the_page_can_show_has_its_line(art):
    assert art.value in ARTEN


def test_a_kind_without_a_line_is_shown_under_its_own_name():
    neu = SimpleNamespace(value="neuer_brief")
    assert worte_of(neu).titel == "Neuer brief"
    assert dateiwort(neu) == "Neuer brief"
    posten = Briefposten(neu)
    assert titelworte(posten, "", DE) == ("Neuer brief", "Für die Familie")


def test_a_letter_stands_under_its_help_or_under_its_reader():
    mit = Briefposten(Briefart.FAMILIE, "v1", "kindergeld", "Kita")
    assert (gruppe_of(mit, "Kindergeld", DE).titel, gruppe_of(mit, "", DE).titel) == (
        "Kindergeld", "Kita",
    )  # fmt: skip
    assert gruppe_of(Briefposten(Briefart.PLAN), "", DE).titel == "Für die Familie"
