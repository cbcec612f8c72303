from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from lotse.domain.fehler import Hinweis
from lotse.exchange.katalog_json import read_katalog_json

ANGEBOT = {"key": "a1", "name": "Elterncafé", "traeger": "Nachbarn e.V."}


def datei(ordner: Path, dateiname: str, /, *angebote: object, **katalog: object) -> Path:
    pfad = ordner / dateiname
    kopf = {"name": "Musterstadt", "stand": "2026-11-01"} | katalog
    pfad.write_text(json.dumps({"katalog": kopf, "angebote": angebote}), "utf-8")
    return pfad


def test_a_file_becomes_a_package(tmp_path: Path):
    paket = read_katalog_json(datei(tmp_path, "a.json", ANGEBOT))
    assert (paket.name, paket.stand) == ("Musterstadt", date(2026, 11, 1))
    assert [a.name for a in paket.angebote] == ["Elterncafé"]
    assert [(d.datei, d.zeilen, d.angebote) for d in paket.dateien] == [("a.json", 1, 1)]


def test_a_folder_is_one_catalogue_of_the_newest_stand(tmp_path: Path):
    datei(tmp_path, "a.json", ANGEBOT)
    datei(tmp_path, "b.json", {**ANGEBOT, "key": "a2"}, stand="2026-11-20")
    paket = read_katalog_json(tmp_path)
    assert [a.key for a in paket.angebote] == ["a1", "a2"]
    assert paket.stand == date(2026, 11, 20)


def test_an_empty_catalogue_is_a_catalogue(tmp_path: Path):
    assert read_katalog_json(datei(tmp_path, "leer.json")).angebote == ()


def test_an_empty_folder_is_told(tmp_path: Path):
    with pytest.raises(Hinweis, match="keine JSON-Datei"):
        read_katalog_json(tmp_path)


def test_all_mistakes_of_all_files_are_told_at_once(tmp_path: Path):
    datei(tmp_path, "a.json", {**ANGEBOT, "status": "offen"}, 5, stand="gestern")
    datei(tmp_path, "b.json", {"key": "x"}, name="")
    with pytest.raises(Hinweis) as gefangen:
        read_katalog_json(tmp_path)
    text = str(gefangen.value)
    for stelle in (
        "a.json: angebote[0].status",
        "a.json: angebote[1]",
        "a.json: katalog.stand",
        "b.json: angebote[0].name: fehlt",
        "b.json: katalog.name",
    ):
        assert stelle in text


def test_a_key_that_stands_twice_is_refused(tmp_path: Path):
    datei(tmp_path, "a.json", ANGEBOT)
    datei(tmp_path, "b.json", {**ANGEBOT, "name": "Zweites"})
    with pytest.raises(Hinweis, match="Zweites"):
        read_katalog_json(tmp_path)


@pytest.mark.parametrize("inhalt", ["[]", "{}", '{"katalog": 1, "angebote": 2}'])
def test_a_file_of_another_kind_names_what_is_missing(tmp_path: Path, inhalt: str):
    pfad = tmp_path / "x.json"
    pfad.write_text(inhalt, "utf-8")
    with pytest.raises(Hinweis, match=r"x\.json: katalog"):
        read_katalog_json(pfad)
