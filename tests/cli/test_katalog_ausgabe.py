"""`lotse katalog ausgeben | datenblatt | pruefen`: files, words, exit codes."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing

import pypdf
import pytest
from jsonschema import Draft202012Validator

from lotse.exchange.herausgeber import read_herausgeber
from lotse.exchange.lesen_quelle import read_quelle
from lotse.paths import RESOURCES
from tests.werkzeug.katalogausgabe import frei, musterstadt, nach_key
from tests.werkzeug.konsole import HEUTE

ANZAHL = len(frei(*musterstadt()).angebote)
"""Without those that do not want to be listed."""


@pytest.mark.parametrize("als", ["hsds-json", "hsds-csv"])
@pytest.mark.parametrize("ziel", ["ordner", "paket.zip"])
def test_the_catalogue_goes_out_as_hsds_and_comes_back_unchanged(lotse, tmp_path, als, ziel):
    worte = ("katalog", "ausgeben", tmp_path / ziel, "--als", als, "--hsds", "3.2")
    rueckgabe, aus, fehler = lotse(*worte)
    assert (rueckgabe, fehler) == (0, "")
    assert f"{ANZAHL} Angebote" in aus
    gelesen = read_quelle(tmp_path / ziel, HEUTE)
    assert nach_key(gelesen.angebote) == nach_key(frei(*musterstadt()).angebote)
    assert [b for b in gelesen.befunde if b.stufe.bitte_ansehen] == []


def test_taking_our_own_export_in_again_changes_nothing(lotse, tmp_path):
    katalog = tmp_path / "k.db"
    lotse("katalog", "einlesen", RESOURCES / "musterstadt", "--katalog", katalog)
    lotse("katalog", "ausgeben", tmp_path / "z.zip", "--als", "hsds-json", "--katalog", katalog)
    _, aus, _ = lotse("katalog", "einlesen", tmp_path / "z.zip", "--katalog", katalog)
    assert f"0 neu, 0 geändert, {ANZAHL} unverändert" in aus


def test_a_folder_with_other_files_is_refused_and_our_own_is_written_anew(lotse, tmp_path):
    worte = ("katalog", "ausgeben", tmp_path / "o", "--als", "hsds-json")
    assert lotse(*worte)[0] == lotse(*worte)[0] == 0
    (tmp_path / "o" / "services_002.json").write_text("{}", "utf-8")
    rueckgabe, _, fehler = lotse(*worte)
    assert rueckgabe == 1
    assert "Bitte nennen Sie einen leeren Ordner." in fehler


@pytest.mark.parametrize("als", ["csv", "xlsx"])
def test_a_table_for_people_is_one_file(lotse, tmp_path, als):
    ziel = tmp_path / f"k.{als}"
    assert lotse("katalog", "ausgeben", ziel, "--als", als)[0] == 0
    anfang = b"\xef\xbb\xbf" if als == "csv" else b"PK\x03\x04"
    assert ziel.read_bytes().startswith(anfang)


def test_terms_go_out_with_german_words_and_sources_are_named(lotse, tmp_path):
    lotse("katalog", "ausgeben", tmp_path / "z.zip", "--als", "hsds-json")
    with zipfile.ZipFile(tmp_path / "z.zip") as archiv:
        assert archiv.namelist() == ["base.json", "quellen.md", "services.json"]
        services = json.loads(archiv.read("services.json"))["contents"]
    worte = {
        m["taxonomy_term"]["code"]: m["taxonomy_term"]["name"]
        for service in services
        for m in service["attributes"]
    }
    assert worte["erziehungsberatung"] == "Erziehungs- und Familienberatung"
    assert worte["trennung"] != "trennung"


def test_entries_that_do_not_want_to_be_listed_stay_here(lotse, tmp_path):
    quelle = tmp_path / "q.json"
    eintraege = [
        {"key": "a", "name": "Treff", "traeger": "V"},
        {"key": "b", "name": "Still", "traeger": "V", "status": "nicht_listen"},
        {"key": "c", "name": "Intern", "traeger": "V", "herkunft": {"lizenz": "nur intern"}},
    ]
    quelle.write_text(json.dumps({"katalog": {"name": "K"}, "angebote": eintraege}), "utf-8")
    katalog = tmp_path / "k.db"
    lotse("katalog", "einlesen", quelle, "--katalog", katalog)
    ziel = tmp_path / "aus.csv"
    _, aus, fehler = lotse("katalog", "ausgeben", ziel, "--als", "csv", "--katalog", katalog)
    assert "1 Angebote" in aus
    assert "Nicht ausgegeben: 1 Einträge, darf die Quelle nicht weitergegeben werden" in fehler
    assert b"Still" not in ziel.read_bytes()
    assert b"Intern" not in ziel.read_bytes()


def test_sheets_for_one_traeger(lotse, tmp_path):
    worte = ("katalog", "datenblatt", "--ausgabe", tmp_path / "b", "--traeger", "Diakonie")
    rueckgabe, aus, _ = lotse(*worte)
    assert rueckgabe == 0
    dateien = sorted(p.name for p in (tmp_path / "b").iterdir())
    anzahl = sum("diakonie" in a.traeger.casefold() for a in musterstadt())
    assert f"für {anzahl} Angebote" in aus
    assert sum(name.endswith(".txt") for name in dateien) == anzahl
    assert (tmp_path / "b" / dateien[0]).read_bytes().startswith(b"%PDF-1.7")


def test_sheets_for_nobody_are_refused(lotse, tmp_path):
    worte = ("katalog", "datenblatt", "--ausgabe", tmp_path / "b", "--traeger", "gibt es nicht")
    rueckgabe, _, fehler = lotse(*worte)
    assert rueckgabe == 1
    assert "Dazu steht nichts im Katalog. Es wurde nichts geschrieben." in fehler
    assert not (tmp_path / "b").exists()


def test_the_practice_town_is_graded_by_parts(lotse):
    _, aus, fehler = lotse("katalog", "pruefen", "--anzahl", "2")
    assert fehler == ""
    assert "Note:    " in aus
    assert "Erreichbar" in aus
    assert "25 %" in aus
    assert "Platzhalter" not in aus


def test_the_answer_as_json_follows_its_schema(lotse):
    _, aus, _ = lotse("katalog", "pruefen", "--format", "json")
    schema = json.loads((RESOURCES / "schema" / "katalogpruefung.schema.json").read_text("utf-8"))
    antwort = json.loads(aus)
    assert list(Draft202012Validator(schema).iter_errors(antwort)) == []
    assert antwort["geprueft"] + antwort["geschlossen"] == ANZAHL


def gut(**felder: object) -> dict[str, object]:
    return {
        "key": "a", "name": "Treff", "traeger": "V", "bedarfe": ["streit"], "zugang": ["telefon"],
        "telefone": [{"nummer": "0221 4710120"}], **felder,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("felder", "mehr", "rueckgabe"),
    [
        ({}, (), 0),
        ({}, ("--mindestens", "99"), 1),
        ({"telefone": [{"nummer": "851211"}]}, (), 1),
    ],
)
def test_the_exit_code_tells_serious_faults_and_a_low_score(
    lotse, tmp_path, felder, mehr, rueckgabe
):
    quelle, katalog = tmp_path / "q.json", tmp_path / "k.db"
    inhalt = {"katalog": {"name": "K"}, "angebote": [gut(**felder)]}
    quelle.write_text(json.dumps(inhalt), "utf-8")
    lotse("katalog", "einlesen", quelle, "--katalog", katalog)
    assert lotse("katalog", "pruefen", "--katalog", katalog, *mehr)[0] == rueckgabe


@pytest.mark.parametrize("wort", ["101", "-1", "viel", "١"])
def test_points_are_a_number_up_to_a_hundred(lotse, wort):
    assert lotse("katalog", "pruefen", "--mindestens", wort)[0] == 2


def test_a_signed_package_goes_from_one_team_to_another(lotse, tmp_path):
    lotse("wissen", "schluessel", "--name", "Stadt", "--ausgabe", tmp_path)
    offen, geheim = tmp_path / "Stadt.lotseherausgeber", tmp_path / "Stadt.lotseschluessel"
    paket, katalog = tmp_path / "m.lotsekatalog", tmp_path / "k.db"
    worte = ("katalog", "paket", "ausgeben", paket, "--schluessel", geheim)
    rueckgabe, aus, fehler = lotse(*worte, "--gueltig-bis", "2026-11-01")
    assert rueckgabe == 0
    assert f"Nummer 20261124, {ANZAHL} Angebote" in aus
    assert "Ohne --gebiet" in fehler
    laden = ("katalog", "paket", "laden", paket, "--katalog", katalog)
    rueckgabe, _, fehler = lotse(*laden)
    assert rueckgabe == 1
    assert "noch nicht vertrauen" in fehler
    assert not katalog.exists()
    abdruck = read_herausgeber(offen.read_bytes(), offen.name).fingerabdruck
    assert lotse("wissen", "vertrauen", offen, "--fingerabdruck", abdruck)[0] == 0
    rueckgabe, aus, fehler = lotse(*laden, "--probe")
    assert (rueckgabe, katalog.exists()) == (0, False)
    assert f"Probe, nichts geschrieben: {ANZAHL} neu" in aus
    rueckgabe, aus, fehler = lotse(*laden)
    assert rueckgabe == 0
    assert "galt bis 1.11.2026" in fehler
    assert f"{ANZAHL} neu, 0 geändert" in aus
    rueckgabe, _, fehler = lotse(*laden, "--format", "json")
    assert rueckgabe == 1
    assert "dieselbe Nummer" in fehler
    lotse("wissen", "misstrauen", abdruck)


@pytest.mark.parametrize(("worte", "titel"), [
    ((), "Verzeichnis nach Stadtteil"),
    (("--nach", "bedarf"), "Verzeichnis nach Bedarf"),
    (("--wort", "Baby"), "Auswahl: „Baby“."),
])  # fmt: skip
def test_the_directory_is_a_pdf_to_leaf_through(lotse, tmp_path, worte, titel):
    ziel = tmp_path / "v.pdf"
    rueckgabe, aus, _ = lotse("katalog", "verzeichnis", "--ausgabe", ziel, *worte)
    assert rueckgabe == 0
    assert f"{ziel}: " in aus
    erste = pypdf.PdfReader(ziel).pages[0].extract_text()
    assert titel in " ".join(erste.split())


def test_the_directory_says_what_was_not_printed(lotse, tmp_path):
    ziel = tmp_path / "v.pdf"
    _, aus, _ = lotse("katalog", "verzeichnis", "--ausgabe", ziel)
    assert f"{ANZAHL - 2} Angebote, 2 geschlossene nicht gedruckt" in aus
    rueckgabe, _, fehler = lotse("katalog", "verzeichnis", "--ausgabe", ziel, "--wort", "xyzxyz")
    assert rueckgabe == 1
    assert "Für ein Verzeichnis ist nichts da." in fehler


def test_what_stays_here_takes_no_place_from_what_a_word_finds(lotse, tmp_path):
    liste, katalog, ziel = tmp_path / "l.csv", tmp_path / "k.db", tmp_path / "v.pdf"
    zeilen = [f"Elterncafé {n};Weg {n};50990;Musterstadt" for n in range(1, 6)]
    liste.write_text("\n".join(("Name;Straße;PLZ;Ort", *zeilen)), "utf-8")
    lotse("katalog", "einlesen", liste, "--katalog", katalog)
    with closing(sqlite3.connect(katalog)) as db, db:
        db.execute("UPDATE angebot SET status = 'nicht_listen' WHERE name <> 'Elterncafé 5'")
    worte = ("--ausgabe", ziel, "--wort", "Elterncafé", "--katalog", katalog)
    rueckgabe, aus, fehler = lotse("katalog", "verzeichnis", *worte)
    assert rueckgabe == 0, fehler
    assert aus == f"{ziel}: 1 Angebot\n"
