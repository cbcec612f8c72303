"""The kit on paper: the pictures of one theme stay together, and no table says nothing."""

from __future__ import annotations

import pytest

from lotse.i18n.sprache import Sprache
from lotse.services.dialog.blatt import _rows, _says_nothing
from lotse.services.zahlen.schaubild import Worte
from lotse.services.zahlen.woerter import UEBRIGE_WORT


@pytest.mark.parametrize(
    ("anzahl", "seiten"),
    [(0, []), (1, [1]), (3, [3]), (4, [2, 2]), (5, [3, 2]), (7, [3, 2, 2]), (8, [3, 3, 2])],
)
def test_the_fuller_pages_of_pictures_come_first(anzahl, seiten):
    bilder = tuple(range(anzahl))
    gruppen = list(_rows(bilder))
    assert [len(gruppe) for gruppe in gruppen] == seiten
    assert [bild for gruppe in gruppen for bild in gruppe] == list(bilder)


def test_e43_a_table_of_the_rest_alone_is_left_out():
    worte = Worte(Sprache.load("de"), {})
    kopf, rest, summe = ("", "jetzt"), (UEBRIGE_WORT, "23"), ("zusammen", "23")
    assert _says_nothing((kopf, rest, summe), worte)
    assert not _says_nothing((kopf, ("Nordstadt", "18"), rest, summe), worte)
