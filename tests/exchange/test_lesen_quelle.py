from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from lotse.domain.fehler import Hinweis
from lotse.exchange.befund import Protokoll
from lotse.exchange.befundworte import WORTE, Code
from lotse.exchange.lesen import decode, parse_json, read_bytes
from lotse.exchange.lesen_quelle import read_quelle
from lotse.exchange.lesen_werte import load_sprachcodes
from lotse.exchange.profil_suche import find_profil, load_profil
from lotse.paths import RESOURCES
from tests.werkzeug.hsds import SERVICE

HEUTE = date(2026, 11, 24)


def schreiben(pfad: Path, inhalt: object) -> Path:
    pfad.write_text(json.dumps(inhalt), "utf-8")
    return pfad


def test_each_kind_of_source_finds_its_reader(tmp_path: Path):
    angebot = {"key": "1", "name": "Treff", "traeger": "Verein"}
    katalog = {"katalog": {"name": "Eigener"}, "angebote": [angebot]}
    assert read_quelle(schreiben(tmp_path / "k.json", katalog), HEUTE).name == "Eigener"
    hsds = read_quelle(schreiben(tmp_path / "h.json", SERVICE), HEUTE)
    assert [a.name for a in hsds.angebote] == ["Elterncafé"]
    liste = schreiben(tmp_path / "freizeit-sport-jfe.json", {"index": [{"einrichtung": "Klub"}]})
    assert read_quelle(liste, HEUTE).name == "Berlin-Lichtenberg"


def test_a_folder_of_our_own_files_is_one_catalogue():
    assert len(read_quelle(RESOURCES / "musterstadt", HEUTE).angebote) >= 150


def test_a_named_profile_is_a_file_or_a_saved_one(tmp_path: Path):
    gespeichert = RESOURCES / "profile" / "berlin_lichtenberg.json"
    assert load_profil("berlin_lichtenberg").name == "berlin_lichtenberg"
    assert load_profil(str(gespeichert)).name == "berlin_lichtenberg"
    with pytest.raises(Hinweis, match="berlin_lichtenberg"):
        load_profil("nirgends")
    assert find_profil(tmp_path) is None


def test_a_source_that_is_not_there_is_told(tmp_path: Path):
    with pytest.raises(Hinweis, match="gibt es nicht"):
        read_quelle(tmp_path / "fehlt", HEUTE)


def test_a_profile_goes_before_what_a_file_looks_like(tmp_path: Path):
    pfad = schreiben(tmp_path / "freizeit-sport-jfe.json", [SERVICE])
    with pytest.raises(Hinweis, match="keine Liste von Zeilen"):
        read_quelle(pfad, HEUTE)


def test_files_of_others_may_repeat_keys_and_hold_nan():
    assert parse_json('{"a": 1, "a": NaN}', "x", streng=False) == {"a": None}
    with pytest.raises(Hinweis, match="doppelt: a"):
        parse_json('{"a": 1, "a": 2}', "x")


def test_what_is_no_text_is_refused(tmp_path: Path):
    with pytest.raises(Hinweis, match="als UTF-8"):
        decode(b"\x81\x8d", "x")
    pfad = tmp_path / "gross.json"
    pfad.write_bytes(b"12345")
    with pytest.raises(Hinweis, match="zu groß"):
        read_bytes(pfad, 4)


def test_the_list_of_languages_is_read_when_it_is_there(tmp_path: Path):
    assert load_sprachcodes(tmp_path / "fehlt.toml") == frozenset()
    assert {"de", "tr", "ar", "uk"} <= load_sprachcodes()


def test_every_code_has_its_words_and_they_are_sentences():
    assert set(WORTE) == set(Code)
    for _stufe, was, aktion in WORTE.values():
        assert was.endswith(".")
        assert aktion.endswith(".")
        assert "!" not in was + aktion


def test_counted_findings_come_once_with_their_number():
    protokoll = Protokoll()
    for _ in range(3):
        protokoll.zaehlen(Code.KEIN_BEDARF, "a.json")
    protokoll.melden(Code.KEIN_NAME, "a.json", "Zeile 1", "name", "x" * 500)
    einzeln, gezaehlt = protokoll.alle()
    assert len(einzeln.wert) < 200
    assert (gezaehlt.stelle, gezaehlt.anzahl) == ("3 Einträge", 3)
    assert protokoll.alle() == (einzeln, gezaehlt)
