"""Keys of entries survive what happens to files: a new name, a new line, another order."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lotse.exchange.hsds import read_hsds
from tests.werkzeug.hsds import HEUTE, ORT, SERVICE, TRAEGER


def zeile(name: str, **service: object) -> dict[str, object]:
    return {"organization": {**TRAEGER, "name": name}, "services": [{**SERVICE, **service}]}


def keys(pfad: Path, inhalt: str) -> dict[str, str]:
    pfad.write_text(inhalt, "utf-8")
    angebote = read_hsds(pfad, HEUTE).angebote
    return {f"{a.name}, {a.traeger}": a.key for a in angebote if a.name == SERVICE["name"]}


@pytest.mark.parametrize("mehr", [{}, {"id": ""}, {"organization_id": "org-1"}], ids=str)
def test_a_renamed_file_and_an_inserted_line_change_no_key(tmp_path: Path, mehr):
    zeilen = [json.dumps(zeile(name, **mehr)) for name in ("A", "B", "C")]
    vorher = keys(tmp_path / "2026.ndjson", "\n".join(zeilen[1:]))
    nachher = keys(tmp_path / "2027.ndjson", "\n".join(zeilen))
    assert vorher.items() <= nachher.items()
    paket = read_hsds(tmp_path / "2027.ndjson", HEUTE)
    kennungen = {a.key for a in paket.angebote if a.name == SERVICE["name"]}
    assert len(kennungen) == 3


def test_objects_without_ids_keep_their_keys_wherever_they_stand(tmp_path: Path):
    ohne = {name: wert for name, wert in SERVICE.items() if name != "id"}
    ort = {name: wert for name, wert in ORT.items() if name != "id"}
    anderer = {**ort, "name": "Zweites Haus"}
    dokument = {
        **ohne,
        "organization": {"name": "Nachbarn e.V."},
        "service_at_locations": [{"location": ort}, {"location": anderer}],
    }
    vorn = {**dokument, "name": "Neu davor"}

    def gelesen(name: str, *inhalt: object) -> set[str]:
        (tmp_path / name).write_text(json.dumps(inhalt), "utf-8")
        angebote = read_hsds(tmp_path / name, HEUTE).angebote
        return {a.key for a in angebote if a.name == SERVICE["name"]}

    erste = gelesen("a.json", dokument)
    assert len(erste) == 2
    assert gelesen("b.json", vorn, dokument) == erste


def test_two_organisations_may_number_alike(tmp_path: Path):
    a, b = (keys(tmp_path / f"{name}.json", json.dumps(zeile(name))) for name in "AB")
    assert not set(a.values()) & set(b.values())
