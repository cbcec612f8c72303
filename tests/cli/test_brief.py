from __future__ import annotations

import errno
import json
from dataclasses import replace
from pathlib import Path

import pytest

from lotse.domain.angebot import Status
from lotse.domain.fehler import Hinweis
from lotse.matching.ergebnis import Abgleich
from tests.werkzeug.konsole import FAMILIEN, Konsole, find

AHORN = FAMILIEN / "ahorn.json"


def antwort(lotse: Konsole, pfad: Path = AHORN) -> dict:
    return json.loads(lotse("match", pfad, "--format", "json")[1])


def test_without_a_choice_the_first_fitting_help_of_each_wish_gets_its_letters(lotse, tmp_path):
    rueckgabe, aus, fehler = lotse("brief", AHORN, "--ausgabe", tmp_path / "neu")
    assert (rueckgabe, fehler) == (0, "")
    dateien = sorted(p.name for p in (tmp_path / "neu").iterdir())
    assert 1 <= len(dateien) <= 3
    assert all(name.endswith("_tr.pdf") for name in dateien), "the language of the family"
    for name in dateien:
        assert name in aus
    urteile = {leistung["id"]: leistung["urteil"] for leistung in antwort(lotse)["leistungen"]}
    assert {urteile[name.split("_", 1)[1][:-7]] for name in dateien} == {"passt"}


def test_named_helps_and_places_are_taken_as_named(lotse: Konsole, tmp_path: Path):
    leistung = next(eine for eine in antwort(lotse)["leistungen"] if len(eine["angebote"]) > 1)
    zweites = leistung["angebote"][1]
    rueckgabe, aus, _ = lotse(
        "brief", AHORN, "--ausgabe", tmp_path, "--leistung", leistung["id"],
        "--angebot", zweites["key"], "--sprache", "ar",
    )  # fmt: skip
    assert rueckgabe == 0
    assert aus.startswith(f"{leistung['name']} – {zweites['name']}")
    assert [p.name for p in tmp_path.iterdir()] == [f"1_{leistung['id']}_ar.pdf"]


def test_a_place_beyond_the_first_three_can_be_named_too(lotse: Konsole, tmp_path: Path):
    leistungen = antwort(lotse)["leistungen"]
    gezeigt = {a["key"] for eine in leistungen for a in eine["angebote"]}
    gezeigt |= {weg["key"] for eine in leistungen for weg in eine["verworfen"]}
    gefunden = json.loads(lotse("katalog", "suchen", "kita", "--format", "json")[1])["angebote"]
    anderes = next(a for a in gefunden if a["key"] not in gezeigt and "Kita" in a["name"])
    rueckgabe, aus, fehler = lotse(
        "brief", AHORN, "--ausgabe", tmp_path, "--angebot", anderes["key"]
    )
    assert (rueckgabe, fehler) == (0, "")
    assert anderes["name"] in aus


def test_without_papers_no_antrag_is_proposed_and_advice_comes_first(lotse, tmp_path):
    familie = json.loads((FAMILIEN / "kiesel.json").read_text("utf-8"))
    familie["fluechtig"] = {"aufenthalt": "ohne"}
    datei = tmp_path / "ohne.json"
    datei.write_text(json.dumps(familie), "utf-8")
    rueckgabe, aus, fehler = lotse("brief", datei, "--ausgabe", tmp_path / "briefe")
    assert (rueckgabe, fehler) == (0, "")
    assert aus.startswith("Achtung: Vor jedem Antrag und vor jedem Gang zum Amt")
    antraege = {eine["id"]: eine["antrag"]["art"] for eine in antwort(lotse, datei)["leistungen"]}
    gewaehlt = [p.name.split("_", 1)[1][:-7] for p in (tmp_path / "briefe").iterdir()]
    assert gewaehlt
    assert {antraege[kennung] for kennung in gewaehlt} == {"kein"}


@pytest.mark.parametrize(
    ("worte", "satz"),
    [
        (("--leistung", "kindergel"), "kindergeld"),
        (("--leistung", "frauenhaus"), "noch nicht angesprochen"),
        (("--angebot", "nichts"), "steht nicht im Katalog"),
    ],
)
def test_what_cannot_be_written_is_told_and_nothing_is_written(lotse, tmp_path, worte, satz):
    rueckgabe, aus, fehler = lotse("brief", AHORN, "--ausgabe", tmp_path, *worte)
    assert (rueckgabe, aus) == (1, "")
    assert satz in fehler
    assert not list(tmp_path.iterdir())


def test_a_help_that_does_not_fit_gets_no_letter(lotse: Konsole, tmp_path: Path):
    falsch = next(e for e in antwort(lotse)["leistungen"] if e["urteil"] == "passt_nicht")
    rueckgabe, _, fehler = lotse("brief", AHORN, "--ausgabe", tmp_path, "--leistung", falsch["id"])
    assert rueckgabe == 1
    assert "passt nicht zu dieser Familie" in " ".join(fehler.split())
    assert " ".join(falsch["grund"].split()) in " ".join(fehler.split())
    assert not list(tmp_path.iterdir())


def test_a_place_beyond_the_ten_left_out_is_refused_with_its_reason(lotse, tmp_path):
    leistungen = antwort(lotse)["leistungen"]
    moeglich = {e["id"] for e in leistungen if e["urteil"] != "passt_nicht"}
    zu = next(
        m
        for m in lotse.teile.open_katalog(None).index().merkmale
        if m.status in (Status.GESCHLOSSEN, Status.PAUSIERT) and m.leistungen & moeglich
    )
    worte = ("brief", AHORN, "--ausgabe", tmp_path, "--angebot", zu.key)
    rueckgabe, _, fehler = lotse(*worte, find_hilfen=find_ohne_verworfene)
    gesagt = " ".join(fehler.split())
    assert rueckgabe == 1
    assert f"„{zu.name}“ passt nicht: " in gesagt
    assert "macht gerade Pause" in gesagt or "ist geschlossen" in gesagt
    assert not list(tmp_path.iterdir())


def find_ohne_verworfene(*teile: object) -> Abgleich:
    """As where more than ten places were left out, and this one was not named."""
    abgleich = find(*teile)
    gruppen = (
        replace(g, hilfen=tuple(replace(h, verworfen=()) for h in g.hilfen))
        for g in abgleich.gruppen
    )
    return replace(abgleich, gruppen=tuple(gruppen))


def test_an_unknown_language_is_wrong_use_and_the_known_ones_are_named(lotse, tmp_path):
    rueckgabe, _, fehler = lotse("brief", AHORN, "--ausgabe", tmp_path, "--sprache", "xx")
    assert rueckgabe == 2
    assert "tr (Türkisch)" in fehler
    assert "vi (Vietnamesisch)" in fehler


@pytest.mark.parametrize("code", ["vi", "ku"])
def test_a_language_without_texts_prints_in_german_and_says_the_same_as_sprachen(
    lotse: Konsole, tmp_path: Path, code: str
):
    rueckgabe, aus, fehler = lotse("brief", AHORN, "--ausgabe", tmp_path, "--sprache", code)
    assert (rueckgabe, fehler) == (0, "")
    satz = " ".join(lotse("sprachen", code)[2].split())
    assert satz.startswith("Noch keine Übersetzung: ")
    assert satz in " ".join(aus.split())
    aus = lotse("brief", AHORN, "--ausgabe", tmp_path, "--sprache", "tr")[1]
    assert "Noch keine Übersetzung" not in aus


def test_a_family_whose_language_has_no_texts_is_told_without_asking(lotse: Konsole, tmp_path):
    familie = json.loads(AHORN.read_text("utf-8"))
    familie["verstaendigung"]["briefsprache"] = "so"
    datei = tmp_path / "familie.json"
    datei.write_text(json.dumps(familie), "utf-8")
    rueckgabe, aus, _ = lotse("brief", datei, "--ausgabe", tmp_path / "aus")
    assert rueckgabe == 0
    assert "Noch keine Übersetzung: Somali (so)." in aus


def test_nothing_fits_yet_asks_to_talk_first(lotse: Konsole, tmp_path: Path):
    leer = tmp_path / "f.json"
    leer.write_text('{"version": 1, "fallcode": "1", "deckwort": "Mohn"}', "utf-8")
    rueckgabe, _, fehler = lotse("brief", leer, "--ausgabe", tmp_path / "aus")
    assert rueckgabe == 1
    assert "lotse frage" in fehler


def test_a_second_run_says_that_it_replaced_the_first(lotse: Konsole, tmp_path: Path):
    lotse("brief", AHORN, "--ausgabe", tmp_path)
    rueckgabe, aus, _ = lotse("brief", AHORN, "--ausgabe", tmp_path)
    assert rueckgabe == 0
    assert "vorige Fassung überschrieben" in aus
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".")]


@pytest.mark.parametrize("schritt", ["schreiben", "umbenennen"])
def test_a_full_disk_leaves_the_old_letters_as_they_were(lotse, tmp_path, monkeypatch, schritt):
    lotse("brief", AHORN, "--ausgabe", tmp_path)
    vorher = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    assert len(vorher) > 1
    echt, zweite = Path.replace, sorted(vorher)[1]

    def voll(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    def umbenennen(von: Path, nach: Path) -> Path:
        if von.name == zweite and von.parent.name == "neu":
            voll()
        return echt(von, nach)

    if schritt == "schreiben":
        monkeypatch.setattr("os.fsync", voll)
    else:
        monkeypatch.setattr(Path, "replace", umbenennen)
    rueckgabe, _, fehler = lotse("brief", AHORN, "--ausgabe", tmp_path, "--heute", "2026-11-25")
    assert rueckgabe == 1
    assert "lässt sich nicht schreiben" in " ".join(fehler.split())
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == vorher


def test_a_file_where_a_folder_should_be_is_told(lotse: Konsole, tmp_path: Path):
    (tmp_path / "datei").write_text("x", "utf-8")
    rueckgabe, _, fehler = lotse("brief", AHORN, "--ausgabe", tmp_path / "datei")
    assert rueckgabe == 1
    assert "ist eine Datei, kein Ordner" in " ".join(fehler.split())


def test_a_letter_that_cannot_be_drawn_writes_nothing(lotse: Konsole, tmp_path: Path):
    def fehlt(*_: object) -> None:
        raise Hinweis("Ein Zeichen fehlt in der Schrift: „ꙮ“.")

    rueckgabe, _, fehler = lotse("brief", AHORN, "--ausgabe", tmp_path, write_packet=fehlt)
    assert rueckgabe == 1
    assert "ꙮ" in fehler
    assert not list(tmp_path.iterdir())


def test_the_demo_does_the_main_job_for_one_family(lotse: Konsole, tmp_path: Path):
    rueckgabe, aus, fehler = lotse("demo", "--ausgabe", tmp_path)
    assert (rueckgabe, fehler) == (0, "")
    namen = {p.name for p in tmp_path.iterdir()}
    assert {"abgleich.txt", "abgleich.json", "fragen.txt"} < namen
    assert any(name.endswith(".pdf") for name in namen)
    assert "Übungsstadt Musterstadt" in aus
    assert json.loads((tmp_path / "abgleich.json").read_text("utf-8"))["version"] == 1


def test_a_failing_demo_leaves_nothing_behind(lotse: Konsole, tmp_path: Path):
    def bricht_ab(*_: object) -> None:
        raise KeyboardInterrupt

    rueckgabe, _, fehler = lotse("demo", "--ausgabe", tmp_path, write_packet=bricht_ab)
    assert rueckgabe == 1
    assert "Abgebrochen. Nichts wurde verändert." in fehler
    assert not list(tmp_path.iterdir())
