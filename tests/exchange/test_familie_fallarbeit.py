"""The work of a case in a family file: whole on the way out and on the way back."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from lotse.domain.akte import Akte
from lotse.domain.fehler import Hinweis
from lotse.exchange.familie import MEHR, akte_to_dict, read_akte
from lotse.paths import RESOURCES
from tests.werkzeug.akten import volle_akte
from tests.werkzeug.austausch import HEUTE, familiendatei, wissen

SCHEMA = json.loads((RESOURCES / "schema" / "familie.schema.json").read_text("utf-8"))
PRUEFER = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
ELTERN = [{"id": "p1", "rolle": "mutter"}, {"id": "p2", "rolle": "kind"}]
KNOTEN = {"id": "n1", "name": "Oma", "sektor": "familie", "horizont": "nah"}


def lesen(**felder: object) -> Akte:
    return read_akte(json.dumps(familiendatei(**felder)), wissen(), HEUTE)[0]


def fehler(**felder: object) -> str:
    with pytest.raises(Hinweis) as gefangen:
        lesen(**felder)
    return str(gefangen.value)


def test_every_part_of_a_full_case_comes_back_equal():
    voll = volle_akte()
    akte = replace(lesen(personen=ELTERN), **{name: getattr(voll, name) for name in MEHR})
    datei = akte_to_dict(akte)
    assert set(MEHR) <= set(datei)
    text = json.dumps(datei)
    assert not [*PRUEFER.iter_errors(json.loads(text))]
    assert read_akte(text, wissen(), HEUTE)[0] == akte


def test_hand_overs_and_what_hangs_on_them_are_not_in_the_file():
    datei = akte_to_dict(volle_akte())
    for name in ("wahlen", "vermittlungen", "schritte", "schriftstuecke", "rueckmeldungen"):
        assert name not in datei


def test_an_entry_without_an_id_gets_one():
    kontakt = {"art": "telefon", "ergebnis": "mailbox", "am": "2026-11-24"}
    akte = lesen(kontakte=[kontakt, {**kontakt, "id": "c1"}])
    assert [eines.id for eines in akte.kontakte] == ["c2", "c1"]


def test_an_edge_joins_people_of_this_map():
    gesagt = fehler(netzknoten=[KNOTEN], netzkanten=[{"von": "n2"}, {"von": "n1", "nach": "n9"}])
    assert 'netzkanten[0].von: "n2"' in gesagt
    assert 'netzkanten[1].nach: "n9"' in gesagt


def test_a_relationship_is_between_persons_of_this_file_and_stands_once():
    eine = {"von": "p1", "nach": "p2", "art": "sorge"}
    gesagt = fehler(personen=ELTERN, beziehungen=[{**eine, "nach": "p7"}, eine, eine])
    assert 'beziehungen[0].nach: "p7"' in gesagt
    assert "beziehungen[2]" in gesagt
    assert "nur einmal" in gesagt


def test_a_long_case_has_many_contacts_and_they_all_come_back():
    kontakte = [{"art": "telefon", "ergebnis": "mailbox", "am": "2026-11-24"}] * 300
    assert len(lesen(kontakte=kontakte).kontakte) == 300
    assert "höchstens 2000 Einträge" in fehler(kontakte=kontakte * 7)
