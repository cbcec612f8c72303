from __future__ import annotations

import json
from pathlib import Path

import pytest

from lotse.domain.angebot import Status
from lotse.domain.fehler import Hinweis
from lotse.exchange.hsds import read_hsds
from lotse.store.angebot_text import from_text, to_text
from tests.werkzeug.hsds import HEUTE, ORT, SERVICE, TRAEGER, eins, lesen

SERVICE_MITTE = {
    **SERVICE,
    "organization": TRAEGER,
    "service_at_locations": [{"id": "sal", "location": ORT}],
}
TRAEGER_MITTE = {**TRAEGER, "locations": [ORT], "services": [SERVICE_MITTE]}
ORT_MITTE = {**ORT, "services": [{**SERVICE, "organization": TRAEGER}]}
AM_ORT = {"id": "sal", "service": {**SERVICE, "organization": TRAEGER}, "location": ORT}
PAKET = {
    "organization": TRAEGER,
    "locations": [ORT],
    "services": [{**SERVICE, "organization_id": "org-1", "locations": [ORT]}],
}
TABELLEN = {
    "organizations.csv": [TRAEGER],
    "services.csv": [{**SERVICE, "organization_id": "org-1"}],
    "locations.csv": [{n: w for n, w in ORT.items() if n != "addresses"}],
    "addresses.csv": [{**ORT["addresses"][0], "location_id": "ort-1"}],
    "service_at_location.csv": [{"id": "sal", "service_id": "s-1", "location_id": "ort-1"}],
}


@pytest.mark.parametrize(
    "dokument",
    [
        SERVICE_MITTE,
        TRAEGER_MITTE,
        ORT_MITTE,
        AM_ORT,
        PAKET,
        TABELLEN,
        [SERVICE_MITTE],
        {"total_items": 1, "contents": [SERVICE_MITTE]},
    ],
    ids=["service", "organization", "location", "am_ort", "paket", "tabellen", "liste", "seite"],
)
def test_every_nesting_gives_the_same_entry(tmp_path: Path, dokument: object):
    (angebot,) = lesen(tmp_path, dokument).angebote
    assert (angebot.name, angebot.traeger) == ("Elterncafé", "Nachbarn e.V.")
    assert angebot.status is Status.AKTIV
    assert angebot.standort is not None
    assert (angebot.standort.strasse, angebot.standort.hausnummer) == ("Parkweg", "3")
    assert (angebot.standort.plz, angebot.standort.stadtteil) == ("10365", "Lichtenberg")
    assert angebot.standort.lat == 52.51
    assert angebot.webs == ("https://nachbarn.example",)


def test_objects_with_one_id_in_several_files_are_one(tmp_path: Path):
    paket = lesen(tmp_path, SERVICE_MITTE, TRAEGER_MITTE, {"contents": [SERVICE]}, ORT)
    assert len(paket.angebote) == 1
    assert not [b for b in paket.befunde if b.code == "widerspruch"]


def test_files_that_contradict_each_other_are_told_and_the_first_stays(tmp_path: Path):
    paket = lesen(tmp_path, SERVICE, {**SERVICE, "name": "Krabbelgruppe"})
    assert [a.name for a in paket.angebote] == ["Elterncafé"]
    (befund,) = [b for b in paket.befunde if b.code == "widerspruch"]
    assert (befund.spalte, befund.wert, befund.datei) == ("name", "Krabbelgruppe", "1.json")


def test_a_service_at_two_places_becomes_two_entries_with_keys_of_their_own(tmp_path: Path):
    zweiter = {**ORT, "id": "ort-2", "addresses": []}
    orte = [{"id": "a", "location": ORT}, {"id": "b", "location": zweiter}]
    paket = lesen(tmp_path, {**SERVICE, "service_at_locations": orte})
    assert len({a.key for a in paket.angebote}) == 2


def test_keys_stay_the_same_on_every_import_and_uuids_are_kept(tmp_path: Path):
    uuid = "ac148810-d857-441c-9679-408f346de14b"
    erster, _ = eins(tmp_path)
    assert eins(tmp_path)[0].key == erster.key
    assert eins(tmp_path, id=uuid)[0].key == uuid
    assert erster.herkunft.quell_id == "s-1"


def test_each_line_of_ndjson_is_a_world_of_its_own(tmp_path: Path):
    zeilen = [
        {"organization": {**TRAEGER, "name": name}, "services": [SERVICE]} for name in ("A", "B")
    ]
    pfad = tmp_path / "x.ndjson"
    pfad.write_text("\n".join(map(json.dumps, zeilen)), "utf-8")
    paket = read_hsds(pfad, HEUTE)
    assert len({a.key for a in paket.angebote}) >= 2
    assert not [b for b in paket.befunde if b.code == "widerspruch"]


@pytest.mark.parametrize(
    ("felder", "code"),
    [
        ({"status": ""}, "status_leer"),
        ({"status": "inactive"}, "status_inaktiv"),
        ({"status": "open"}, "status_unbekannt"),
        ({"minimum_age": "zwölf"}, "alter_ungueltig"),
        ({"maximum_age": 120}, "alter_ohne_grenze"),
        ({"capacities": [{"available": 12, "maximum": 10}]}, "kapazitaet"),
        ({"alert": "Umzug"}, "hinweis_bis"),
        ({"organization_id": "fehlt"}, "verweis_leer"),
        ({"service_at_locations": [{"location_id": "fehlt"}]}, "verweis_leer"),
        ({"phones": [{"number": '"030 1234567"'}]}, "telefon_zeichen"),
        ({"phones": [{"number": "siehe Aushang"}]}, "telefon_text"),
        ({"languages": [{"code": "klingonisch"}]}, "sprache_unbekannt"),
        ({"service_areas": [{"name": "ganz Lichtenberg"}]}, "gebiet_text"),
        ({"contacts": [{"name": "Ann Persona"}]}, "personen"),
        ({"schedules": [{"description": "siehe Wochenplan"}]}, "zeit_text"),
        ({"name": "", "organization": TRAEGER}, "name_fehlt"),
    ],
)
def test_what_is_odd_is_repaired_or_reported_and_never_stops_the_import(tmp_path, felder, code):
    angebot, codes = eins(tmp_path, **felder)
    assert code in codes
    assert angebot.name


def test_an_entry_without_any_name_is_the_only_one_refused(tmp_path: Path):
    paket = lesen(tmp_path, [{"status": "active", "organization_id": "x", "name": ""}, SERVICE])
    assert [a.name for a in paket.angebote] == ["Elterncafé"]
    assert [b.stufe for b in paket.befunde if b.code == "kein_name"] == ["abgewiesen"]


def test_every_finding_speaks_german_and_names_its_place(tmp_path: Path):
    paket = lesen(tmp_path, {**SERVICE, "latitude": 1}, [{**SERVICE, "id": "s", "status": "x"}])
    for befund in paket.befunde:
        assert befund.datei
        assert befund.stelle
        assert befund.satz.endswith(".")


def test_coordinates_outside_the_country_go_and_the_address_stays(tmp_path: Path):
    ort = {**ORT, "latitude": 100, "longitude": 101}
    (angebot,) = lesen(tmp_path, {**SERVICE, "service_at_locations": [{"location": ort}]}).angebote
    assert angebot.standort is not None
    assert (angebot.standort.lat, angebot.standort.lon) == (None, None)
    assert angebot.standort.plz == "10365"


def test_the_address_of_a_shelter_is_nowhere(tmp_path: Path):
    dokument = {**SERVICE_MITTE, "name": "Frauenhaus Kanarienvogel"}
    paket = lesen(tmp_path, dokument)
    (angebot,) = paket.angebote
    assert angebot.adresse_vertraulich
    assert angebot.standort is None
    assert "Parkweg" not in repr(paket)


def test_an_organisation_without_service_stands_as_an_address(tmp_path: Path):
    paket = lesen(tmp_path, TRAEGER)
    assert [(a.name, a.status) for a in paket.angebote] == [("Nachbarn e.V.", Status.UNGEPRUEFT)]
    assert "nur_adresse" in [b.code for b in paket.befunde]


def test_other_things_are_passed_over_and_named(tmp_path: Path):
    fremd = ({"wetter": "schön"}, 5, {"version": "3.0", "openapi_url": "x"})
    paket = lesen(tmp_path, *fremd, SERVICE)
    codes = [b.code for b in paket.befunde]
    assert (codes.count("datei_unbekannt"), codes.count("beiwerk")) == (2, 1)
    assert len(paket.angebote) == 1


def test_a_source_without_one_entry_is_refused_with_what_it_holds(tmp_path: Path):
    (tmp_path / "kitas_2017.csv").write_text("name,plz\nKita,10365\n")
    with pytest.raises(Hinweis, match="kein Angebot") as gesagt:
        read_hsds(tmp_path, HEUTE)
    assert "kitas_2017.csv" in gesagt.value.stellen[0]


def test_a_foreign_table_beside_the_tables_of_hsds_is_told_with_its_columns(tmp_path: Path):
    (tmp_path / "services.csv").write_text("id,name,status\ns1,Treff,active\n")
    (tmp_path / "taxonomies.csv").write_text("id,name\nt1,Themen\n")
    (tmp_path / "umsatz.csv").write_text("monat,euro\n1,2\n")
    paket = read_hsds(tmp_path, HEUTE)
    (befund,) = [b for b in paket.befunde if b.code == "datei_unbekannt"]
    assert (befund.datei, befund.wert) == ("umsatz.csv", "monat, euro")


def test_control_characters_and_numbers_without_end_do_not_stop_the_import(tmp_path: Path):
    wild = {"name": "Tre\u0000ff\u001b[31m", "description": "a\u0007b\nc", "minimum_age": 10**400}
    (angebot,) = lesen(tmp_path, {**SERVICE, **wild}).angebote
    assert angebot.name == "Tre ff [31m"
    assert angebot.kurztext == "a b"
    assert from_text(to_text(angebot)) == angebot


def test_half_a_character_of_another_program_does_not_stop_the_import(tmp_path: Path):
    halb = {"id": "s\ud83d", "name": "Treff \ud83d", "description": "\U0001f600"}
    (tmp_path / "x.json").write_text(json.dumps([{**SERVICE, **halb}]))
    (angebot,) = read_hsds(tmp_path, HEUTE).angebote
    assert angebot.name == "Treff \ufffd"
    assert "\U0001f600" in angebot.kurztext + angebot.beschreibung


def test_a_folder_of_csv_tables_is_read_like_json(tmp_path: Path):
    (tmp_path / "services.csv").write_text("id,organization_id,name,status\ns1,o1,Treff,active\n")
    (tmp_path / "organizations.csv").write_text("id,name\no1,Verein\n")
    (tmp_path / "phones.csv").write_text("id,service_id,number\np,s1,030 1234567\nq,weg,1\n")
    paket = read_hsds(tmp_path, HEUTE)
    (angebot,) = paket.angebote
    assert (angebot.traeger, angebot.telefone[0].nummer) == ("Verein", "030 1234567")
    (befund,) = [b for b in paket.befunde if b.code == "verweis_leer"]
    assert (befund.datei, befund.stelle, befund.spalte) == ("phones.csv", "Zeile 2", "service_id")


def test_progress_is_told_up_to_the_end(tmp_path: Path):
    (tmp_path / "x.json").write_text(json.dumps([SERVICE, {**SERVICE, "id": "s-2"}]), "utf-8")
    schritte: list[tuple[int, int]] = []
    read_hsds(tmp_path, HEUTE, lambda fertig, alle: schritte.append((fertig, alle)))
    assert schritte == [(1, 2), (2, 2)]


def test_broken_sources_are_refused_in_plain_words(tmp_path: Path):
    with pytest.raises(Hinweis, match="keine Datei, die Lotse lesen kann"):
        read_hsds(tmp_path, HEUTE)
    (tmp_path / "x.json").write_text('{"name": ', "utf-8")
    with pytest.raises(Hinweis, match="kein gültiges JSON"):
        read_hsds(tmp_path, HEUTE)
    (tmp_path / "x.json").write_text('{"services":[' * 400 + "]}" * 400, "utf-8")
    with pytest.raises(Hinweis, match="kein Angebot"):
        read_hsds(tmp_path, HEUTE)


def test_hours_that_stand_in_words_alone_become_rows_where_all_of_them_is_read(tmp_path):
    angebot, codes = eins(tmp_path, schedules=[{"description": "Mo-Fr 9-12 Uhr, Do 14-18 Uhr"}])
    assert [(z.wochentage, z.von, z.bis) for z in angebot.oeffnungszeiten] == [
        ((0, 1, 2, 3, 4), 540, 720), ((3,), 840, 1080),
    ]  # fmt: skip
    assert angebot.oeffnung_rohtext == "Mo-Fr 9-12 Uhr, Do 14-18 Uhr", "word for word"
    assert (angebot.oeffnung_hinweis, "zeit_text" in codes) == ("", False)
    halb, codes = eins(tmp_path, schedules=[{"description": "Mo 9-12, sonst siehe Aushang"}])
    assert (halb.oeffnungszeiten, halb.oeffnung_hinweis) == ((), "Mo 9-12, sonst siehe Aushang")
    assert "zeit_text" in codes
