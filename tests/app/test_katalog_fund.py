"""Each hit of the catalogue says why it is one, on screen and aloud."""

from __future__ import annotations

from tests.werkzeug.katalogfenster import katalog, runner_k

__all__ = ["katalog", "runner_k"]


def zeilen(fall):
    modell, spalten = fall.seite.liste._modell, fall.seite.liste._spalten
    return {a.name: spalten.warum(a) for a in map(modell.zeile, range(modell.rowCount()))}


def test_a_word_that_stands_in_the_row_is_not_told_twice(katalog):
    katalog.suche("biberburg")
    assert zeilen(katalog) == {"Abenteuerspielplatz Biberburg": ""}


def test_a_word_that_stands_elsewhere_names_its_field(katalog):
    fall = katalog
    fall.suche("sprach")
    gesagt = zeilen(fall)
    assert any(": " in warum for warum in gesagt.values())
    for name, warum in gesagt.items():
        if warum and ": " in warum:
            assert "sprach" in warum.casefold(), name


def test_a_mended_word_says_that_it_is_another_one(katalog):
    fall = katalog
    fall.suche("schludnerberatung")
    assert fall.namen()
    assert "verwandtes Wort" in zeilen(fall).values()


def test_without_a_word_there_is_nothing_to_explain(katalog):
    katalog.suche("")
    assert set(zeilen(katalog).values()) == {""}
