"""How long letters are: LETTERS 2 says two pages for each language, handed over, at 14 points."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from lotse.domain.fehler import Hinweis
from lotse.exchange.wissen import load_wissen
from lotse.letters.brief import Brief
from lotse.letters.familie import compose_familie
from lotse.pdf.satzspiegel import count_pages, lay_out
from lotse.pdf.seiten import fewest_pages, paginate
from tests.werkzeug.briefe import familie_ahorn, hilfe, rahmen, treffer

ALLE = sorted(load_wissen().leistungen)
LANG = {
    "grundsicherungsgeld",
    "kinderzuschlag",
    "eingliederung_35a",
    "eingliederungshilfe_kind",
    "heilpaedagogik_79",
}
"""More to say than two pages hold."""


@cache
def brief(leistung: str, sprache: str = "de", groesse: int = 14) -> Brief | None:
    """None where Lotse writes no letter about it."""
    was = hilfe(load_wissen().leistungen[leistung])
    try:
        return compose_familie(
            familie_ahorn(), was, treffer(), rahmen(sprache, groesse=groesse, automatisch=False)
        )
    except Hinweis:
        return None


def test_nearly_every_german_letter_takes_one_sheet_of_paper():
    seiten = {was: count_pages(b) for was in ALLE if (b := brief(was)) is not None}
    assert {was for was, anzahl in seiten.items() if anzahl > 2} <= LANG
    assert max(Counter(seiten.values())) == 3


@pytest.mark.parametrize("sprache", ["ar", "uk", "tr"])
def test_two_languages_never_take_more_than_two_pages_each(sprache):
    for leistung in ALLE[::7]:
        zwei = brief(leistung, sprache)
        if zwei is not None:
            assert count_pages(zwei) <= 4


@pytest.mark.parametrize("leistung", ["wohngeld", "fruehfoerderung_offen"])
def test_rows_give_way_only_where_that_saves_a_page(leistung):
    satz = lay_out(brief(leistung))
    assert satz.brief.gestalt.groesse == 14
    assert satz.mass.zeile == 21
    abstaende = [
        unten.y - oben.y - oben.reihe.hoehe - oben.reihe.danach
        for seite in satz.seiten
        for oben, unten in zip(seite.reihen, seite.reihen[1:], strict=False)
    ]
    assert min(abstaende) >= -1e-6, "nothing overlaps"


def test_what_fits_keeps_its_space():
    satz = lay_out(brief("wohngeld", "de", 12))
    reihen = [gesetzt.reihe for seite in satz.seiten for gesetzt in seite.reihen]
    weit = paginate(reihen, satz.mass)
    assert [len(s.reihen) for s in fewest_pages(reihen, satz.mass)] == [len(s.reihen) for s in weit]
