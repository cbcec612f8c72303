"""Words of the talk: complete, strict, and about the situation, never about the person."""

from __future__ import annotations

import shutil

import pytest

from lotse.domain.fehler import Hinweis
from lotse.domain.huerde import Huerdencode
from lotse.domain.lebensbereich import Lebensbereich
from lotse.exchange.wissen import RECHT
from lotse.exchange.worte import load_gespraechsworte
from lotse.paths import RESOURCES


@pytest.fixture
def ordner(tmp_path):
    for name in ("huerden.toml", "lebensbereiche.toml"):
        shutil.copy(RECHT / name, tmp_path / name)
    return tmp_path


def ersetze(datei, alt, neu):
    text = datei.read_text("utf-8")
    assert alt in text
    datei.write_text(text.replace(alt, neu, 1), "utf-8")


def stellen(ordner):
    with pytest.raises(Hinweis) as fehler:
        load_gespraechsworte(ordner)
    return "\n".join(fehler.value.stellen)


def test_every_barrier_and_every_area_has_its_words_and_the_areas_keep_their_order():
    worte = load_gespraechsworte()
    assert set(worte.huerden) == set(Huerdencode)
    assert list(worte.bereiche) == list(Lebensbereich)


def test_eight_barriers_are_shown_first():
    assert sum(wort.oben for wort in load_gespraechsworte().huerden.values()) == 8


def test_every_barrier_has_something_that_makes_the_way_easier():
    assert all(wort.anpassung.strip() for wort in load_gespraechsworte().huerden.values())


def test_no_word_blames_the_person():
    worte = load_gespraechsworte().huerden.values()
    text = " ".join(f"{w.text} {w.kurz} {w.anpassung} {w.frage}" for w in worte).casefold()
    for vorwurf in ("defizit", "mangelnd", "unmotiviert", "mitwirkung fehlt", "unzuverlässig"):
        assert vorwurf not in text


def test_every_area_has_a_sign_that_exists():
    for wort in load_gespraechsworte().bereiche.values():
        assert (RESOURCES / "icons" / f"{wort.icon}.svg").is_file()


def test_an_unknown_key_names_its_place_and_what_is_allowed(ordner):
    ersetze(ordner / "huerden.toml", 'kurz = "Lesen"', 'kurtz = "Lesen"')
    gesagt = stellen(ordner)
    assert 'huerden.toml: huerde[0].kurtz: "Lesen" – erlaubt: nur die Felder code' in gesagt
    assert "huerden.toml: huerde[0].kurz: fehlt" in gesagt


def test_an_unknown_area_is_named_by_the_key_of_the_file(ordner):
    ersetze(ordner / "lebensbereiche.toml", 'code = "wohnen"', 'code = "garten"')
    gesagt = stellen(ordner)
    assert 'lebensbereiche.toml: lebensbereich[1].code: "garten" – erlaubt: geld_arbeit' in gesagt


def test_a_missing_and_a_double_barrier_are_both_refused(ordner):
    datei = ordner / "huerden.toml"
    text = datei.read_text("utf-8")
    ersetze(datei, 'code = "post"', 'code = "telefon"')
    assert "jeder code nur einmal" in stellen(ordner)
    datei.write_text(text[: text.rindex("[[huerde]]")], "utf-8")
    assert stellen(ordner) == "huerden.toml: post fehlt – jeder code steht darin"


def test_empty_words_and_foreign_tables_are_refused(ordner):
    ersetze(ordner / "huerden.toml", 'anpassung = "Dolmetschen"', 'anpassung = " "')
    with (ordner / "lebensbereiche.toml").open("a", encoding="utf-8") as datei:
        datei.write("\n[[garten]]\ncode = 1\n")
    gesagt = stellen(ordner)
    assert "huerde[1].anpassung" in gesagt
    assert "nur [[lebensbereich]]" in gesagt
