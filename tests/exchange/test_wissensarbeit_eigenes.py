"""What a team keeps itself: its own table, its keys, whom it trusts."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from lotse.domain.ortswissen import Ortsfeld
from lotse.exchange.ortswissen_csv import write_ortswissen
from lotse.matching.ortswissen import mietenstufe
from lotse.services.wissensarbeit import Ausgabe
from lotse.services.wissensvergleich import Wandel
from tests.werkzeug.wissensarbeit import (
    AGS,
    HEUTE,
    Verlag,
    angabe,
    arbeit,
    ortsordner,
    vertraut,
    was,
    write,
)


@pytest.fixture(scope="module")
def verlag(tmp_path_factory: pytest.TempPathFactory) -> Verlag:
    return Verlag(tmp_path_factory.mktemp("verlag"))


def test_the_own_table_is_shown_taken_over_and_taken_back(tmp_path: Path):
    haus = arbeit(tmp_path / "w")
    tabelle = tmp_path / "ort.csv"
    tabelle.write_bytes(write_ortswissen([angabe(Ortsfeld.MIETENSTUFE, "5")]))
    assert [e.wandel for e in haus.ansehen_ort(tabelle, HEUTE).eintraege] == [Wandel.NEU]
    assert haus.stand().eigene_angaben == 0
    haus.laden_ort(tabelle, HEUTE)
    assert mietenstufe(haus.wissen().ort, AGS, HEUTE) == 5
    tabelle.write_bytes(write_ortswissen([angabe(Ortsfeld.MIETENSTUFE, "6")]))
    (eintrag,) = haus.laden_ort(tabelle, HEUTE).eintraege
    assert [(f.alt, f.neu) for f in eintrag.felder] == [("5", "6")]
    assert haus.ausgeben_ort() == tabelle.read_bytes()
    assert haus.zuruecksetzen().eigene_angaben == 1
    assert mietenstufe(haus.wissen().ort, AGS, HEUTE) == 5


def test_the_own_table_is_held_against_its_name(tmp_path: Path):
    haus = arbeit(tmp_path / "w")
    write(tmp_path / "ort.csv", write_ortswissen([angabe(Ortsfeld.MIETENSTUFE, "5")]))
    haus.laden_ort(tmp_path / "ort.csv", HEUTE)
    (datei,) = (tmp_path / "w" / "pakete").iterdir()
    datei.write_bytes(write_ortswissen([angabe(Ortsfeld.MIETENSTUFE, "6")]))
    assert mietenstufe(haus.wissen().ort, AGS, HEUTE) is None
    assert "Das eigene Ortswissen wurde nicht geladen." in haus.stand().hinweise[0]


def test_an_own_line_wins_over_a_package_when_all_else_is_equal(tmp_path: Path, verlag: Verlag):
    haus = vertraut(tmp_path / "w", verlag)
    paket = ortsordner(tmp_path / "ort", angabe(Ortsfeld.MIETENSTUFE, "3"))
    haus.laden(verlag.paket(1, paket), HEUTE)
    tabelle = tmp_path / "ort.csv"
    write(tabelle, write_ortswissen([angabe(Ortsfeld.MIETENSTUFE, "4")]))
    haus.laden_ort(tabelle, HEUTE)
    assert mietenstufe(haus.wissen().ort, AGS, HEUTE) == 4
    alt = angabe(Ortsfeld.MIETENSTUFE, "4", geprueft_am=date(2026, 11, 1))
    write(tabelle, write_ortswissen([alt]))
    haus.laden_ort(tabelle, HEUTE)
    assert mietenstufe(haus.wissen().ort, AGS, HEUTE) == 3


def test_taking_over_what_was_given_out_changes_nothing(tmp_path: Path):
    haus = arbeit(tmp_path / "w")
    tabelle = tmp_path / "ort.csv"
    tabelle.write_bytes(write_ortswissen([angabe(), angabe(Ortsfeld.FRIST, "bis Mai")]))
    haus.laden_ort(tabelle, HEUTE)
    tabelle.write_bytes(haus.ausgeben_ort())
    assert haus.laden_ort(tabelle, HEUTE).eintraege == ()


def test_a_new_key_is_private_and_its_card_is_not(tmp_path: Path):
    haus = arbeit(tmp_path)
    (geheim, roh), (offen, karte) = haus.neuer_schluessel("Netz / Nord", "05")
    assert (geheim, offen) == ("Netz_Nord.lotseschluessel", "Netz_Nord.lotseherausgeber")
    assert roh.startswith(b"-----BEGIN PRIVATE KEY-----")
    assert json.loads(karte)["name"] == "Netz / Nord"
    assert b"PRIVATE" not in karte
    assert haus.neuer_schluessel("Netz / Nord", "05")[0][1] != roh


@pytest.mark.parametrize(("name", "gebiet"), [("x", "5"), ("x", "abc"), ("  ", "05"), ("a\nb", "")])
def test_a_key_needs_a_name_and_a_gebiet(tmp_path: Path, name: str, gebiet: str):
    assert was(lambda: arbeit(tmp_path).neuer_schluessel(name, gebiet))


@pytest.mark.parametrize("inhalt", [b"", b"{}", b"[]", b'{"format": "lotse-herausgeber"}', b"\xff"])
def test_another_file_is_no_publisher(tmp_path: Path, inhalt: bytes):
    datei = tmp_path / "x.lotseherausgeber"
    datei.write_bytes(inhalt)
    assert was(lambda: arbeit(tmp_path).herausgeber(datei))


def test_another_file_is_no_key(tmp_path: Path, verlag: Verlag):
    quelle = ortsordner(tmp_path / "ort")
    assert "kein Schlüssel" in was(
        lambda: arbeit(tmp_path).ausgeben(quelle, Ausgabe("x", 1), verlag.offen)
    )
