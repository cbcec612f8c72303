from __future__ import annotations

from pathlib import Path

import pytest

from lotse.domain.fehler import Hinweis
from lotse.domain.huerde import Huerdencode
from lotse.exchange.lesen_werte import load_sprachcodes
from lotse.exchange.wissen_gewichte import GEWICHTE, SPRACHEN, load_gewichte, load_worte
from lotse.matching.reihenfolge import Gewichte
from lotse.matching.worte import Worte


def test_the_file_and_the_defaults_are_the_same():
    assert load_gewichte() == Gewichte()


def test_every_huerde_is_weighed_or_known_to_say_nothing_about_places():
    ohne = {Huerdencode.DEUTSCH, Huerdencode.DISKRIMINIERUNG, Huerdencode.NICHT_ALLE_EINIG}
    assert Gewichte().huerden.keys() == set(Huerdencode) - ohne


def _stellen(pfad: Path, laden) -> str:
    with pytest.raises(Hinweis) as gefangen:
        laden(pfad)
    return "\n".join(gefangen.value.stellen)


@pytest.mark.parametrize(
    ("alt", "neu", "stelle"),
    [
        ("mitarbeitende = 3", "", "matching.toml: sprache.mitarbeitende fehlt"),
        ("mitarbeitende = 3", 'mitarbeitende = "3"', "matching.toml: sprache.mitarbeitende"),
        ("dolmetschen = 2", "dolmetscher = 2", "matching.toml: sprache.dolmetscher"),
        ("[2, 1, 0, -1]", "[2, 1]", "vier Zahlen"),
        ("{ bis = 20, punkte = 2 }", "{ bis = 5, punkte = 2 }", "steigende Stufen"),
        ("{ punkte = -3 }", "{ bis = 100, punkte = -3 }", "die letzte ohne bis"),
        ("{ bis = 20, punkte = 2 }", "{ bis = 20 }", "steigende Stufen"),
        ("[huerden.weg]", "[huerden.wegg]", "eine Hürde – meinten Sie weg"),
        ('"leichte_sprache"', '"leichtesprache"', "ein Merkmal – meinten Sie leichte_sprache"),
        ("[informell]\npunkte = 1", "informell = 1", "matching.toml"),
    ],
)
def test_a_wrong_weight_is_refused(tmp_path: Path, alt: str, neu: str, stelle: str):
    text = GEWICHTE.read_text("utf-8")
    assert alt in text
    pfad = tmp_path / "matching.toml"
    pfad.write_text(text.replace(alt, neu, 1), "utf-8")
    assert stelle in _stellen(pfad, load_gewichte)


def test_languages_have_german_words():
    worte = load_worte()
    assert worte.sprache("tr").adverb == "auf Türkisch"
    assert worte.spricht("uk") == "spricht Ukrainisch"
    assert worte.spricht("gsg") == "kann Gebärdensprache"
    assert worte.spricht("xx") == "spricht xx"
    assert load_sprachcodes() == worte.sprachen.keys()
    assert Worte().spricht("tr") == "spricht tr"


@pytest.mark.parametrize(
    ("anhang", "stelle"),
    [
        ('[[sprache]]\ncode = "tr"\nname = "T"\nadverb = "t"', "jeder code nur einmal"),
        ('[[sprache]]\ncode = "zz"\nname = "Z"', "adverb"),
        ('[[sprache]]\ncode = "zz"\nname = "Z"\nadverb = "z"\nlaut = 1', "laut"),
        ("[mehr]\nx = 1", "nur [[sprache]]"),
    ],
)
def test_a_wrong_language_is_refused(tmp_path: Path, anhang: str, stelle: str):
    pfad = tmp_path / "sprachen.toml"
    pfad.write_text(f"{SPRACHEN.read_text('utf-8')}\n{anhang}\n", "utf-8")
    assert stelle in _stellen(pfad, load_worte)
