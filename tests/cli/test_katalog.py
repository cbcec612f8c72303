from __future__ import annotations

import json
from pathlib import Path

import pytest

from lotse.paths import RESOURCES
from lotse.services.katalog import Befundstufe
from lotse.store.treiber import DBAPI
from tests.werkzeug.konsole import FAMILIEN, Konsole, Terminal
from tests.werkzeug.shared import shared

ALT = Path(__file__).parents[1] / "store" / "alt" / "katalog_0001.sql"
HSDS = {"id": "s1", "name": "Elterncafé", "status": "active", "latitude": 100, "longitude": 100}


@pytest.fixture
def quelle(tmp_path: Path) -> Path:
    pfad = tmp_path / "quelle.json"
    pfad.write_text(json.dumps([{**HSDS, "maximum_age": "alt"}]), "utf-8")
    return pfad


def test_reading_in_tells_rows_findings_and_what_changed(lotse, quelle, tmp_path):
    datei = tmp_path / "k.katalog"
    rueckgabe, aus, fehler = lotse("katalog", "einlesen", quelle, "--katalog", datei)
    assert rueckgabe == 1, "something to look at"
    assert "1 Zeilen       1 Angebote" in aus
    assert "1 neu, 0 geändert, 0 unverändert" in aus
    assert "Bitte ansehen (1):" in fehler
    assert "quelle.json, [0], maximum_age: „alt“ Das ist kein Alter." in fehler
    _, aus, _ = lotse("katalog", "einlesen", quelle, "--katalog", datei)
    assert "0 neu, 0 geändert, 1 unverändert" in aus


def test_a_source_without_anything_odd_ends_with_zero(lotse, tmp_path):
    pfad = tmp_path / "gut.json"
    angebot = {"key": "a", "name": "Treff", "traeger": "Verein"}
    pfad.write_text(json.dumps({"katalog": {"name": "G"}, "angebote": [angebot]}), "utf-8")
    rueckgabe, aus, fehler = lotse("katalog", "einlesen", pfad, "--katalog", tmp_path / "k")
    assert (rueckgabe, fehler) == (0, "")
    assert "Befunde: keine" in aus


@pytest.mark.parametrize(("name", "inhalt", "satz"), [
    ("datapackage.json", {"name": "p", "resources": [{"path": "a.csv"}]}, "nur ein Datenpaket"),
    ("leer.json", {"katalog": {"name": "Leer"}, "angebote": []}, "steht kein Angebot"),
    ("leer.json", {"services": []}, "steht kein Angebot"),
])  # fmt: skip
def test_a_source_without_an_entry_is_refused_and_nothing_is_taken_in(
    lotse, tmp_path, name, inhalt, satz
):
    pfad, datei = tmp_path / name, tmp_path / "k.katalog"
    pfad.write_text(json.dumps(inhalt), "utf-8")
    rueckgabe, aus, fehler = lotse("katalog", "einlesen", pfad, "--katalog", datei)
    assert (rueckgabe, aus) == (1, "")
    assert satz in " ".join(fehler.split())
    assert "Nichts wurde verändert." in " ".join(fehler.split())
    assert not datei.exists()


def test_a_dry_run_writes_nothing(lotse, quelle, tmp_path):
    datei = tmp_path / "k.katalog"
    _, aus, _ = lotse("katalog", "einlesen", quelle, "--katalog", datei, "--probe")
    assert "Probe, nichts geschrieben: 1 neu" in aus
    assert not datei.exists()
    lotse("katalog", "einlesen", quelle, "--katalog", datei)
    _, aus, _ = lotse("katalog", "einlesen", quelle, "--katalog", datei, "--probe")
    assert "0 neu, 0 geändert, 1 unverändert" in aus


def test_the_json_report_holds_every_finding(lotse, quelle, tmp_path):
    rueckgabe, aus, fehler = lotse(
        "katalog", "einlesen", quelle, "--katalog", tmp_path / "k", "--format", "json"
    )
    assert (rueckgabe, fehler) == (1, "")
    bericht = json.loads(aus)
    assert bericht["neu"] == 1
    assert bericht["dateien"] == [{"datei": "quelle.json", "zeilen": 1, "angebote": 1}]
    assert set(bericht["anzahl"]) == set(Befundstufe)
    assert "alter_ungueltig" in [befund["code"] for befund in bericht["befunde"]]
    assert len(bericht["befunde"]) == sum(bericht["anzahl"].values())


def test_progress_is_shown_on_a_terminal_only(lotse, quelle, tmp_path):
    worte = ("katalog", "einlesen", quelle, "--katalog", tmp_path / "k")
    assert "Lesen 100 %" in lotse(*worte, err=Terminal())[2]
    assert "%" not in lotse(*worte)[2]


def test_cancelling_leaves_the_catalogue_as_it_was(lotse, quelle, tmp_path, monkeypatch):
    datei = tmp_path / "k.katalog"
    lotse("katalog", "einlesen", quelle, "--katalog", datei)
    vorher = datei.read_bytes()
    quelle.write_text(json.dumps([{**HSDS, "id": "s2"}]), "utf-8")

    class Abbruch(Terminal):
        def write(self, text: str) -> int:
            if "Schreiben" in text:
                raise KeyboardInterrupt
            return super().write(text)

    rueckgabe, _, fehler = lotse("katalog", "einlesen", quelle, "--katalog", datei, err=Abbruch())
    assert rueckgabe == 1
    assert "Abgebrochen. Nichts wurde verändert." in fehler
    assert lotse("katalog", "stand", "--katalog", datei)[1].endswith("Angebote: 1\n")
    assert datei.read_bytes() == vorher


def test_a_first_import_that_fails_leaves_no_catalogue(lotse, quelle, tmp_path):
    class Abbruch(Terminal):
        def write(self, text: str) -> int:
            if "Schreiben" in text:
                raise KeyboardInterrupt
            return super().write(text)

    worte = ("katalog", "einlesen", quelle, "--katalog", tmp_path / "k.katalog")
    assert lotse(*worte, err=Abbruch())[0] == 1
    assert [datei.name for datei in tmp_path.iterdir()] == ["quelle.json"]


@pytest.mark.parametrize(
    "worte",
    [
        ("katalog", "stand"),
        ("katalog", "suchen", "eltern"),
        ("katalog", "einlesen", RESOURCES / "musterstadt", "--probe"),
        ("match", FAMILIEN / "ahorn.json"),
        ("frage", FAMILIEN / "ahorn.json"),
    ],
    ids=lambda worte: " ".join(map(str, worte[:2])),
)
def test_reading_an_older_catalogue_writes_nothing_beside_it(lotse, tmp_path, worte):
    datei = tmp_path / "ordner" / "alt.katalog"
    datei.parent.mkdir()
    verbindung = DBAPI.connect(str(datei))
    verbindung.executescript(ALT.read_text("utf-8"))
    verbindung.close()
    vorher = datei.read_bytes()
    assert lotse(*worte, "--katalog", datei)[0] == 0
    assert {p.name: p.read_bytes() for p in datei.parent.iterdir()} == {"alt.katalog": vorher}


@pytest.mark.parametrize(
    ("worte", "satz"),
    [
        (("fehlt.json",), "gibt es nicht"),
        ((RESOURCES / "musterstadt", "--profil", "keines"), "berlin_lichtenberg"),
        ((RESOURCES / "musterstadt", "--profil", "berlin_lichtenberg"), "gesucht: "),
    ],
)
def test_a_source_that_cannot_be_read_is_told(lotse, tmp_path, worte, satz):
    datei = tmp_path / "k.katalog"
    rueckgabe, aus, fehler = lotse("katalog", "einlesen", *worte, "--katalog", datei)
    assert (rueckgabe, aus) == (1, "")
    assert satz in fehler
    assert not datei.exists()


def test_the_practice_town_is_its_own_source(lotse, tmp_path):
    datei = tmp_path / "k.katalog"
    assert lotse("katalog", "einlesen", RESOURCES / "musterstadt", "--katalog", datei)[0] == 0
    aus = lotse("katalog", "stand", "--katalog", datei)[1]
    assert "Musterstadt" in aus
    stand = json.loads(lotse("katalog", "stand", "--katalog", datei, "--format", "json")[1])
    assert stand["anzahl"] >= 150


def test_search_finds_names_needs_and_typos_and_says_when_there_is_nothing(lotse):
    for worte in (("hebamme",), ("hebame",), ("familien", "zentrum")):
        rueckgabe, aus, _ = lotse("katalog", "suchen", *worte)
        assert rueckgabe == 0
        assert "Kennung: " in aus
    rueckgabe, aus, _ = lotse("katalog", "suchen", "xyzxyzxyz")
    assert (rueckgabe, aus) == (0, "Zu „xyzxyzxyz“ steht nichts im Katalog.\n")
    for wort in ('"', "'; DROP TABLE angebot", "NEAR(", "*", "%", "\u202e", "🙂"):
        assert lotse("katalog", "suchen", wort)[0] == 0


def test_search_as_json_names_key_address_and_telephone(lotse):
    antwort = json.loads(lotse("katalog", "suchen", "hebamme", "--format", "json")[1])
    assert antwort["angebote"]
    assert {"key", "name", "adresse", "telefon", "zeiten"} <= set(antwort["angebote"][0])


def test_a_family_in_lichtenberg_gets_real_places(lotse: Konsole, tmp_path: Path):
    quelle = shared("data", "catalogues", "berlin_lichtenberg")
    datei = tmp_path / "lichtenberg.katalog"
    rueckgabe, aus, fehler = lotse("katalog", "einlesen", quelle, "--katalog", datei)
    assert rueckgabe == 1
    assert "1423 neu" in aus
    assert "telefon" in fehler
    familie = tmp_path / "familie.json"
    familie.write_text(
        json.dumps(
            {
                "version": 1,
                "fallcode": "26-100",
                "deckwort": "Linde",
                "ort": {"plz": "10365", "ort": "Berlin"},
                "personen": [
                    {"rolle": "kind", "geburt": "2025-11-01"},
                    {"rolle": "kind", "geburt": "2017-05-01", "fakten": {"besucht_schule": True}},
                ],
                "bereiche": [
                    {"lebensbereich": "gesundheit_kind", "bedarfe": ["vorsorge_u"],
                     "wunsch": "jetzt"},
                    {"lebensbereich": "familie_beziehung", "bedarfe": ["kontakte_fehlen"],
                     "wunsch": "jetzt"},
                    {"lebensbereich": "betreuung_schule",
                     "bedarfe": ["schule_schwierig", "freizeit_kind"], "wunsch": "jetzt"},
                ],
                "fakten": {"wohnsitz_de": True},
            }
        ),
        "utf-8",
    )  # fmt: skip
    worte = ("match", familie, "--katalog", datei, "--format", "json")
    antwort = json.loads(lotse(*worte)[1])
    angebote = {
        leistung["id"]: leistung["angebote"]
        for leistung in antwort["leistungen"]
        if leistung["angebote"]
    }
    assert {"u_untersuchungen", "familienzentrum", "eltern_kind_gruppe"} <= set(angebote)
    for angebot in (a for liste in angebote.values() for a in liste):
        assert angebot["quelle"]
        assert "bitte vorher anrufen" in " ".join(g["text"] for g in angebot["gruende"])
    praxis = angebote["u_untersuchungen"][0]
    assert "Kinderarztpraxis" in praxis["name"]
    assert "10365" in praxis["adresse"]
    assert praxis["telefon"][0]["nummer"].startswith("030 ")


def test_a_catalogue_file_that_is_missing_or_foreign_is_told(lotse, tmp_path):
    for inhalt in (None, b"kein Katalog"):
        datei = tmp_path / "x.katalog"
        if inhalt:
            datei.write_bytes(inhalt)
        rueckgabe, aus, fehler = lotse("katalog", "stand", "--katalog", datei)
        assert (rueckgabe, aus) == (1, "")
        assert fehler.startswith(("Der Katalog ", "Diese Datei "))
        assert "Traceback" not in fehler
