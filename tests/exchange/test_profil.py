from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from lotse.domain.angebot import Kostenart, Publikum, Status, Zugang
from lotse.domain.fehler import Hinweis
from lotse.exchange.profil import matches_profil, read_with_profil
from lotse.exchange.profil_form import Profil
from lotse.exchange.profil_lesen import read_profil

HEUTE = date(2026, 11, 24)
QUELLE = {
    "kennung": "test/liste",
    "name": "Liste",
    "lizenz": "CC0",
    "namensnennung": "Stadt",
    "stand": "2015-12-31",
}
FELDER = {
    "name": {"spalten": ["art", "name"], "verbinden": ": ", "ersetzen": {"KA": "Kinderarzt"}},
    "traeger": "name",
    "beschreibung": ["text", {"spalten": ["mehr"], "vor": "Mehr: "}],
    "strasse": "strasse",
    "plz_ort": "plz_ort",
    "telefon": "tel",
    "mail": "mail",
    "termin": "tag",
    "kosten": {"wert": "frei"},
}
ZEILE = {
    "id": "7",
    "art": "KA",
    "name": "Muster,Anna",
    "text": "offene Tür für alle",
    "mehr": "-",
    "strasse": "Parkweg 3",
    "plz_ort": "10365 Berlin",
    "tel": "4710120",
    "mail": "praxis@muster.example",
}


def profil(tmp_path: Path, **datei: object) -> Profil:
    eine = {
        "datei": "liste.json",
        "wurzel": "index",
        "quelle": QUELLE,
        "kennung": "id",
        "vorwahl": "030",
        "felder": FELDER,
    }
    inhalt = {"version": 1, "name": "test", "titel": "Test", "dateien": [{**eine, **datei}]}
    pfad = tmp_path / "profil.json"
    pfad.write_text(json.dumps(inhalt), "utf-8")
    return read_profil(pfad)


def lesen(tmp_path: Path, *zeilen: object, **datei: object):
    quelle = tmp_path / "quelle"
    quelle.mkdir(exist_ok=True)
    (quelle / "liste.json").write_text(json.dumps({"index": zeilen}), "utf-8")
    return read_with_profil(quelle, profil(tmp_path, **datei), HEUTE)


def test_columns_become_fields(tmp_path: Path):
    (angebot,) = lesen(tmp_path, ZEILE).angebote
    assert angebot.name == "Kinderarzt: Muster, Anna"
    assert angebot.traeger == "Muster, Anna"
    assert angebot.beschreibung == "offene Tür für alle"
    assert angebot.standort is not None
    assert (angebot.standort.strasse, angebot.standort.hausnummer) == ("Parkweg", "3")
    assert (angebot.standort.plz, angebot.standort.ort) == ("10365", "Berlin")
    assert angebot.telefone[0].nummer == "030 4710120"
    assert angebot.mails == ("praxis@muster.example",)
    assert angebot.kosten.text == "frei"
    assert angebot.herkunft.quelle == "Liste, Stadt"
    assert angebot.herkunft.lizenz == "CC0"


def test_imported_entries_count_as_unchecked_since_the_stand_of_their_source(tmp_path: Path):
    (angebot,) = lesen(tmp_path, ZEILE).angebote
    assert angebot.status is Status.UNGEPRUEFT
    assert angebot.pruefung is not None
    assert (angebot.pruefung.am, angebot.pruefung.wie) == (date(2015, 12, 31), "import")


def test_keys_hang_on_source_and_id_only(tmp_path: Path):
    (erster,) = lesen(tmp_path, ZEILE).angebote
    (zweiter,) = lesen(tmp_path, {**ZEILE, "name": "Umbenannt"}).angebote
    (dritter,) = lesen(tmp_path, {**ZEILE, "id": "8"}).angebote
    assert erster.key == zweiter.key != dritter.key


def test_words_beat_values_and_values_beat_what_holds_for_all_rows(tmp_path: Path):
    regeln = {
        "worte": [
            {"spalten": ["text"], "worte": ["OFFENE"],
             "setzt": {"angebotsart": "Treff", "zugang": ["offene_tuer"], "schwelle": 0}},
            {"spalten": ["text"], "worte": ["tür"],
             "setzt": {"angebotsart": "Zweite", "leistungen": ["jugendarbeit"]}},
            {"spalten": ["text"], "worte": ["nie"], "setzt": {"bedarfe": ["sucht"]}},
        ],
        "werte": [{"spalte": "art", "zuordnung": {"KA": {
            "bedarfe": ["vorsorge_u"], "schwelle": 1,
            "zielgruppen": [{"publikum": "kind", "von_monate": 0, "bis_monate": 216}]}}}],
        "immer": {"angebotsart": "Irgendwas", "kosten": "kostenfrei", "zugang": ["termin"]},
    }  # fmt: skip
    (angebot,) = lesen(tmp_path, ZEILE, **regeln).angebote
    assert angebot.angebotsart == "Treff"
    assert angebot.schwelle == 0
    assert angebot.zugang == {Zugang.OFFENE_TUER, Zugang.TERMIN}
    assert angebot.leistungen == {"jugendarbeit"}
    assert angebot.bedarfe == {"vorsorge_u"}
    assert angebot.kosten.art is Kostenart.KOSTENFREI
    assert angebot.zielgruppen[0].publikum is Publikum.KIND


def test_findings_name_file_row_column_and_value(tmp_path: Path):
    zeilen = [
        {**ZEILE, "art": "XX", "tag": "2014-05-04", "mail": "kaputt"},
        {**ZEILE, "tag": "bald", "plz_ort": "103 Berlin", "tel": "siehe oben"},
        {"id": "9"},
        "keine Zeile",
        {**ZEILE, "id": None},
    ]
    paket = lesen(tmp_path, *zeilen, werte=[{"spalte": "art", "zuordnung": {"KA": {}}}])
    gefunden = {(b.stelle, b.spalte, b.wert, str(b.code)) for b in paket.befunde}
    assert {
        ("Zeile 1", "art", "XX", "wert_ohne_zuordnung"),
        ("Zeile 1", "tag", "2014-05-04", "abgelaufen"),
        ("Zeile 1", "mail", "kaputt", "mail_ungueltig"),
        ("Zeile 2", "id", "7", "id_doppelt"),
        ("Zeile 2", "tag", "bald", "datum_ungueltig"),
        ("Zeile 2", "tel", "siehe oben", "telefon_text"),
        ("Zeile 3", "", "", "kein_name"),
        ("Zeile 4", "", "keine Zeile", "form_unbekannt"),
        ("Zeile 5", "id", "", "id_fehlt"),
        ("3 Einträge", "", "", "kein_bedarf"),
    } <= gefunden
    assert {b.datei for b in paket.befunde} == {"liste.json"}
    assert len({a.key for a in paket.angebote}) == len(paket.angebote) == 3
    assert [(d.zeilen, d.angebote) for d in paket.dateien] == [(5, 3)]
    assert "siehe oben" in paket.angebote[1].beschreibung


def test_a_past_day_is_kept_and_ends_the_entry(tmp_path: Path):
    (angebot,) = lesen(tmp_path, {**ZEILE, "tag": "2014-05-04"}).angebote
    assert angebot.gueltig_ab == angebot.gueltig_bis == date(2014, 5, 4)


def test_one_cell_with_everything_comes_apart_and_names_of_people_stay_behind(tmp_path: Path):
    zelle = (
        "c/o Petersen\nHaus am Park\nParkweg 3, 10365 Berlin\nTel.: (030) 471 01 20\n\n"
        "Ansprechpartnerin: Ingrid Beispiel, Tel.: (030) 471 01 29, Bürozeiten: Mo 9-12 Uhr\n"
        "Karl Beispiel"
    )
    paket = lesen(
        tmp_path, {"id": 1, "n": "Verein", "k": zelle}, felder={"name": "n", "kontakt": "k"}
    )
    (angebot,) = paket.angebote
    assert angebot.standort is not None
    assert (angebot.standort.strasse, angebot.standort.plz) == ("Parkweg", "10365")
    assert angebot.standort.zusatz == "Haus am Park"
    assert [t.nummer for t in angebot.telefone] == ["030 4710120"]
    assert angebot.oeffnung_rohtext == "Bürozeiten: Mo 9-12 Uhr"
    assert "Beispiel" not in repr(paket)
    assert "Petersen" not in repr(paket)
    assert "personen" in [b.code for b in paket.befunde]


def test_the_address_of_a_shelter_is_nowhere(tmp_path: Path):
    paket = lesen(tmp_path, {**ZEILE, "name": "Frauenhaus", "strasse": "Kanarienweg 1"})
    assert paket.angebote[0].adresse_vertraulich
    assert paket.angebote[0].standort is None
    assert "Kanarienweg" not in repr(paket)


def test_a_single_file_a_missing_one_and_a_foreign_one_are_told_apart(tmp_path: Path):
    (tmp_path / "liste.json").write_text(json.dumps({"index": [ZEILE]}), "utf-8")
    eines = profil(tmp_path)
    assert matches_profil(tmp_path / "liste.json", eines)
    assert len(read_with_profil(tmp_path / "liste.json", eines, HEUTE).angebote) == 1
    assert not matches_profil(tmp_path / "anders.json", eines)
    with pytest.raises(Hinweis, match=r"gesucht: liste\.json"):
        read_with_profil(tmp_path / "anders.json", eines, HEUTE)
    (tmp_path / "fremd.csv").write_text("a", "utf-8")
    codes = {b.datei: b.code for b in read_with_profil(tmp_path, eines, HEUTE).befunde}
    assert codes["fremd.csv"] == "datei_ohne_profil"


def test_a_file_without_its_list_is_refused(tmp_path: Path):
    (tmp_path / "liste.json").write_text("{}", "utf-8")
    with pytest.raises(Hinweis, match="unter „index“ keine Liste"):
        read_with_profil(tmp_path, profil(tmp_path), HEUTE)


def test_progress_counts_every_row(tmp_path: Path):
    (tmp_path / "liste.json").write_text(json.dumps({"index": [ZEILE, "x"]}), "utf-8")
    schritte: list[tuple[int, int]] = []
    read_with_profil(tmp_path, profil(tmp_path), HEUTE, lambda *s: schritte.append(s))
    assert schritte == [(1, 2), (2, 2)]


def test_all_mistakes_of_a_profile_are_told_at_once(tmp_path: Path):
    with pytest.raises(Hinweis) as gefangen:
        profil(
            tmp_path,
            format="pdf",
            vorwahl="30",
            felder={"nahme": "x"},
            immer={"schwelle": 9, "zugang": ["immer"]},
        )
    text = str(gefangen.value)
    for teil in (
        "format",
        "vorwahl",
        "meinten Sie: name",
        "felder.name: fehlt",
        "schwelle",
        "zugang",
    ):
        assert teil in text
