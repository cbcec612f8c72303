"""The Indikatorenbuch: twelve indicators, strict, and nothing that judges."""

from __future__ import annotations

import re

import pytest

from lotse.domain.fehler import Hinweis
from lotse.domain.indikator import Indikator
from lotse.exchange.indikatorenbuch import load_buch
from lotse.exchange.paragraphen import load_paragraphen
from lotse.exchange.spalten_worte import faltname

BUCH = load_buch()
EINTRAG = """
[[indikator]]
id = "a"
name = "A"
thema = "T"
frage = "?"
definition = "D"
einheit = "E"
quelle = "Q"
stelle = "S"
"""
REST = """
[[vergleich]]
id = "v"
name = "V"
thema = "Vergleich"
frage = "?"
definition = "D"
einheit = "E"
quelle = "Q"
stelle = "S"
[[schicht]]
id = ""
name = "alle"
[[kontext]]
id = "k"
name = "K"
[schichthinweis]
text = "Hinweis."
"""


def test_e44_twelve_indicators_are_shipped():
    assert set(BUCH.indikatoren) - BUCH.vergleiche == {
        "schulabgang_ohne_abschluss", "kita_sprachstand", "einschulung_sprache",
        "einschulung_motorik", "einschulung_verhalten", "adipositas", "fruehfoerderung", "beratung",
        "zahngesundheit", "kita_mit_drei", "vorsorge", "verein",
    }  # fmt: skip


@pytest.mark.parametrize("indikator", BUCH.indikatoren.values(), ids=lambda i: i.id)
def test_e44_each_has_definition_source_office_and_question(indikator):
    for wort in (indikator.definition, indikator.quelle, indikator.stelle, indikator.einheit):
        assert wort
    assert indikator.frage.endswith("?")
    assert indikator.definition.endswith(".")


def test_e48_no_indicator_says_what_is_good():
    assert not {"richtung", "gut", "ziel", "ampel"} & set(Indikator.__dataclass_fields__)
    alles = str(BUCH).casefold()
    for wort in ("schlecht", "versag", "defizitär", "problemkind", "bildungsfern", "ampel"):
        assert wort not in alles


@pytest.mark.parametrize("indikator", BUCH.indikatoren.values(), ids=lambda i: i.id)
def test_every_paragraph_of_the_book_is_in_the_index(indikator):
    index = load_paragraphen()
    for nummer, gesetz in re.findall(r"§ (\d+\w?)[^)]*?(SGB [IVX]+)", indikator.definition):
        assert any(gesetz in str(eintrag) and f"§ {nummer}" in str(eintrag) for eintrag in index)


def test_every_name_finds_its_entry():
    for key, indikator in BUCH.indikatoren.items():
        assert BUCH.namen[faltname(indikator.name)] == key
    assert BUCH.schichtworte["insgesamt"] == ""
    assert BUCH.kontextworte["arbeitslosenquote"] == "arbeitslosigkeit"


def test_e45_how_the_stratum_is_built_is_told():
    for wort in ("drei Stufen", "zwei Stufen", "4 bis 10 Punkte", "keinen Menschen"):
        assert wort in BUCH.schichthinweis


def test_a_whole_book_of_ones_own_loads(tmp_path):
    datei = tmp_path / "buch.toml"
    datei.write_text(EINTRAG + REST, "utf-8")
    assert set(load_buch(datei).indikatoren) == {"a", "v"}


@pytest.mark.parametrize(
    ("text", "stelle"),
    [
        (EINTRAG + 'richtung = "mehr ist gut"\n' + REST, "richtung"),
        (EINTRAG.replace('definition = "D"\n', "") + REST, "definition"),
        (EINTRAG + REST + "[mehr]\n", "mehr"),
        (EINTRAG + 'auch = ["V"]\n' + REST, "jeden Namen nur bei einem Eintrag"),
        (REST, "[[indikator]]"),
        (EINTRAG + REST.replace('text = "Hinweis."', ""), "schichthinweis.text"),
    ],
)
def test_a_faulty_book_is_refused_with_its_place(tmp_path, text, stelle):
    datei = tmp_path / "buch.toml"
    datei.write_text(text, "utf-8")
    with pytest.raises(Hinweis) as fehler:
        load_buch(datei)
    assert any(stelle in eine for eine in fehler.value.stellen)
