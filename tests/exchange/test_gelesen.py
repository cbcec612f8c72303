"""The table of what was read when the program was built: fresh, equal to the files, never trusted
for other bytes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lotse.domain.fehler import Hinweis
from lotse.exchange import gelesen, wissen_lesen
from lotse.exchange.gelesen import TAFEL, Tafel, checked_name, hash_of, tafel, to_text
from lotse.exchange.wissen import RECHT, find_faults, load_wissen
from lotse.exchange.wissen_lesen import parse_toml, read_plain
from tests.werkzeug.gelesen import dateien, neu

NEU = "Bitte „python -m tests.werkzeug.gelesen“ aufrufen."


@pytest.fixture
def frisch(tmp_path: Path) -> Tafel:
    """The table as it would be written now."""
    datei = tmp_path / "frisch.json"
    datei.write_text(neu(), "utf-8")
    return tafel(datei)


def benutze(monkeypatch: pytest.MonkeyPatch, eine: Tafel) -> None:
    monkeypatch.setattr("lotse.exchange.wissen_lesen.tafel", lambda: eine)
    monkeypatch.setattr("lotse.exchange.wissen.tafel", lambda: eine)


def test_the_table_is_fresh():
    assert TAFEL.read_text("utf-8") == neu(), NEU


def test_the_table_says_what_the_files_say(frisch: Tafel):
    for datei in dateien():
        roh = datei.read_bytes()
        assert frisch.inhalte[hash_of(roh)] == read_plain(datei.name, roh), datei.name


def test_the_knowledge_is_the_same_with_and_without_it(monkeypatch, frisch: Tafel):
    """With it nothing is parsed and nothing is checked a second time."""
    benutze(monkeypatch, Tafel())
    ohne = load_wissen()
    assert frisch.geprueft == checked_name(ohne.kennung)
    assert find_faults(ohne) == []
    benutze(monkeypatch, frisch)
    monkeypatch.setattr(wissen_lesen, "read_plain", _nie)
    monkeypatch.setattr("lotse.exchange.wissen.find_faults", _nie)
    assert load_wissen() == ohne


def test_line_ends_of_windows_change_nothing():
    roh = (RECHT / "bedarfe.toml").read_bytes()
    windows = roh.replace(b"\n", b"\r\n")
    assert hash_of(windows) == hash_of(roh)
    assert parse_toml("bedarfe.toml", windows).inhalt == parse_toml("bedarfe.toml", roh).inhalt


def test_a_changed_file_is_read_and_checked_as_ever(tmp_path: Path):
    ordner = tmp_path / "recht"
    shutil.copytree(RECHT, ordner)
    eine = next(ordner.glob("leistungen/*/wohngeld.toml"))
    eine.write_text(eine.read_text("utf-8") + '\nunsinn = "ja"\n', "utf-8")
    with pytest.raises(Hinweis) as gesagt:
        load_wissen(ordner)
    assert "unsinn" in str(gesagt.value)


def test_what_only_the_whole_shows_is_checked_again_after_a_change(tmp_path: Path):
    """Each file alone is good; a need that nothing knows any more is found all the same."""
    ordner = tmp_path / "recht"
    shutil.copytree(RECHT, ordner)
    bedarfe = ordner / "bedarfe.toml"
    text = bedarfe.read_text("utf-8")
    bedarfe.write_text(text.replace('code = "geld_reicht_nicht"', 'code = "anders"'), "utf-8")
    with pytest.raises(Hinweis) as gesagt:
        load_wissen(ordner)
    assert "geld_reicht_nicht" in str(gesagt.value)


def test_every_file_that_was_read_has_part_in_the_name_of_the_knowledge(tmp_path, monkeypatch):
    """Else a change of it would pass as checked."""
    ordner = tmp_path / "recht"
    shutil.copytree(RECHT, ordner)
    gelesene: set[Path] = set()
    lesen = wissen_lesen.read_bytes

    def merke(pfad: Path, grenze: int) -> bytes:
        gelesene.add(pfad)
        return lesen(pfad, grenze)

    monkeypatch.setattr(wissen_lesen, "read_bytes", merke)
    vorher = load_wissen(ordner).kennung
    einzelne = sorted(ordner.glob("leistungen/*/*.toml"))
    assert gelesene >= {ordner / "fakten.toml", *einzelne}
    for datei in sorted(gelesene.difference(einzelne[1:])):
        roh = datei.read_bytes()
        datei.write_bytes(roh + b"\n# anders\n")
        assert load_wissen(ordner).kennung != vorher, datei.name
        datei.write_bytes(roh)


@pytest.mark.parametrize("inhalt", [b"", b"{", b"[]", b'{"inhalte": {}}', b"\xff\xfe\x00"])
def test_a_damaged_table_counts_as_none(tmp_path: Path, inhalt: bytes):
    datei = tmp_path / "gelesen.json"
    datei.write_bytes(inhalt)
    assert gelesen.tafel(datei) == Tafel()


def test_a_content_that_no_longer_belongs_to_its_hash_counts_as_no_table(tmp_path: Path):
    datei = tmp_path / "gelesen.json"
    text = neu()
    datei.write_text(text.replace("Kinderzuschlag", "Kinderzuschlog", 1), "utf-8")
    assert "Kinderzuschlog" in datei.read_text("utf-8")
    assert gelesen.tafel(datei) == Tafel()
    windows = tmp_path / "windows.json"
    windows.write_bytes(text.encode().replace(b"\n", b"\r\n"))
    assert gelesen.tafel(windows).inhalte


def test_a_table_of_other_checks_does_not_pass_for_checked(monkeypatch, frisch: Tafel):
    benutze(monkeypatch, frisch)
    geprueft: list[object] = []

    def pruefe(wissen: object) -> list[str]:
        geprueft.append(wissen)
        return []

    monkeypatch.setattr("lotse.exchange.wissen.find_faults", pruefe)
    load_wissen()
    assert geprueft == []
    monkeypatch.setattr(gelesen, "PRUEFFASSUNG", gelesen.PRUEFFASSUNG + 1)
    load_wissen()
    assert len(geprueft) == 1


def test_what_is_written_is_read_again(tmp_path: Path):
    datei = tmp_path / "gelesen.json"
    datei.write_text(to_text([("a1", {"wert": 0.1}), ("b2", {"text": "ä"})], "k"), "utf-8")
    assert gelesen.tafel(datei) == Tafel({"a1": {"wert": 0.1}, "b2": {"text": "ä"}}, "k")


def _nie(*was: object) -> dict[str, object]:
    raise AssertionError(was[0])
