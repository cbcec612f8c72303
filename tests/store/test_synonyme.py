from __future__ import annotations

import pytest

from lotse.domain.fehler import Hinweis
from lotse.exchange.synonyme import load_synonyme
from lotse.store.faltung import worte
from lotse.store.synonyme import build_synonyme

GRUPPEN = build_synonyme([["Schreiambulanz", "Baby schreit"], ["Hort", "Nachmittagsbetreuung"]])


def statt(eingabe):
    return list(GRUPPEN.statt(worte(eingabe)))


@pytest.mark.parametrize(
    ("eingabe", "ausdruecke"),
    [
        ("schreiambulanz", ['(("baby" * AND "schreit" *))']),
        ("baby schreit", ['(("schreiambulanz" *))']),
        ("baby schreit nord", ['(("schreiambulanz" *)) AND "nord" *']),
        ("hort nord", ['(("nachmittagsbetreuung" *)) AND "nord" *']),
        ("nachmit", ['(("hort" *))']),
        ("nach", []),
        ("baby lacht", []),
        ("", []),
    ],
)
def test_a_phrase_is_replaced_by_what_means_the_same(eingabe, ausdruecke):
    assert statt(eingabe) == ausdruecke


def test_the_words_of_the_field_are_groups_of_different_words():
    gruppen = load_synonyme()
    assert len(gruppen) > 60
    for gruppe in gruppen:
        gefaltet = [tuple(worte(wort)) for wort in gruppe]
        assert all(gefaltet), gruppe
        assert len(set(gefaltet)) == len(gefaltet), gruppe


def test_a_file_of_another_form_is_told(tmp_path):
    for text in ('gruppen = [["allein"]]', "woerter = []", "gruppen = [[1, 2]]"):
        datei = tmp_path / "synonyme.toml"
        datei.write_text(text, "utf-8")
        with pytest.raises(Hinweis, match=r"synonyme\.toml"):
            load_synonyme(datei)
