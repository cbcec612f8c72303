"""`lotse sicherung`, `retten` and `auskunft`: from the words to files and sentences."""

from __future__ import annotations

import json
import os
import platform
from datetime import timedelta

import pytest

from lotse.domain.passwort import secret
from lotse.domain.protokoll import Tat
from lotse.services.sicherungsarbeit import IM_SCHUTZRAUM, WIEDER_WEG
from lotse.store.protokoll import entries
from lotse.store.tresor import create_tresor, tresore
from tests.cli.conftest import JETZT
from tests.werkzeug.akten import einfache_akte
from tests.werkzeug.haus import PASSWORT
from tests.werkzeug.klartext import all_bytes
from tests.werkzeug.pdf_lesen import pdfium_text
from tests.werkzeug.schluessel import BILLIG


def sicherung(haus):
    (datei,) = haus.ziel.iterdir()
    return datei


def test_a_sicherung_is_made_checked_and_told(tippe, haus):
    rueckgabe, aus, fehler = tippe("sicherung", "anlegen", haus.ziel, "--ordner", haus.wurzel)
    assert (rueckgabe, fehler) == (0, "")
    assert aus.startswith("Die Sicherung ist gemacht und geprüft.")
    assert "Familien: 1" in aus
    assert "Stand: 22.11.2026 14:30 Uhr" in aus
    assert sicherung(haus).name == "Lotse-Sicherung-2026-11-22-143005.lotse"
    assert tippe.fragen == ["Passwort: "]


def test_checking_asks_for_the_password_of_that_day(tippe, haus):
    tippe("sicherung", "anlegen", haus.ziel, "--ordner", haus.wurzel)
    rueckgabe, aus, _ = tippe("sicherung", "pruefen", sicherung(haus), "--format", "json")
    assert rueckgabe == 0
    assert tippe.fragen[-1] == "Passwort vom 22.11.2026: "
    antwort = json.loads(aus)
    assert (antwort["familien"], antwort["zeit"]) == (1, "2026-11-22T14:30:05")


def test_a_damaged_one_is_told_in_german(tippe, haus):
    tippe("sicherung", "anlegen", haus.ziel, "--ordner", haus.wurzel)
    datei = sicherung(haus)
    datei.write_bytes(datei.read_bytes()[:30_000])
    rueckgabe, aus, fehler = tippe("sicherung", "pruefen", datei)
    assert (rueckgabe, aus) == (1, "")
    assert "Diese Sicherung ist beschädigt" in fehler


def test_a_wrong_password_is_told_and_nothing_is_written(tippe, haus):
    rueckgabe, aus, fehler = tippe(
        "sicherung", "anlegen", haus.ziel, "--ordner", haus.wurzel, geheimnis="falsch"
    )
    assert (rueckgabe, aus) == (1, "")
    assert "Das Passwort passt nicht" in fehler
    assert list(haus.ziel.iterdir()) == []


def test_with_the_paper_it_comes_back_on_another_computer(tippe, haus, tmp_path):
    tippe("sicherung", "anlegen", haus.ziel, "--ordner", haus.wurzel)
    rueckgabe, aus, fehler = tippe(
        "sicherung", "zurueckspielen", sicherung(haus), "--papier",
        "--ordner", tmp_path / "neuer rechner", geheimnis=haus.papier,
    )  # fmt: skip
    assert (rueckgabe, fehler) == (0, "")
    assert "Bitte wiederholen Sie Löschungen nach dem 22.11.2026." in " ".join(aus.split())
    assert tippe.fragen[-1] == "Notfall-Schlüssel: "
    (haus.tresor,) = tresore(tmp_path / "neuer rechner")
    haus.oeffne()
    assert haus.codes() == {"26-voll"}
    haus.offen.close()


def test_present_data_are_replaced_only_when_it_is_said(tippe, haus):
    tippe("sicherung", "anlegen", haus.ziel, "--ordner", haus.wurzel)
    befehl = ("sicherung", "zurueckspielen", sicherung(haus), "--ordner", haus.wurzel)
    rueckgabe, _, fehler = tippe(*befehl)
    assert rueckgabe == 1
    assert "--ersetzen" in fehler
    assert IM_SCHUTZRAUM in " ".join(fehler.split())
    assert len(list(haus.wurzel.iterdir())) == 1
    rueckgabe, aus, _ = tippe(*befehl, "--ersetzen", jetzt=JETZT + timedelta(hours=1))
    assert rueckgabe == 0
    assert " ".join(aus.split()).startswith(f"{WIEDER_WEG} {IM_SCHUTZRAUM}"), "first of all"
    assert "Das Protokoll passt zu dieser Sicherung." in aus
    assert len(list(haus.wurzel.glob("*.vorher-2026-11-22-153005"))) == 1


@pytest.mark.skipif(os.name != "posix", reason="reads the lock as POSIX leaves it")
def test_while_the_window_is_open_nothing_is_replaced(tippe, haus):
    tippe("sicherung", "anlegen", haus.ziel, "--ordner", haus.wurzel)
    befehl = ("sicherung", "zurueckspielen", sicherung(haus), "--ordner", haus.wurzel, "--ersetzen")
    sperre = haus.tresor.ordner / "lotse.lock"
    sperre.write_text(f"{os.getpid()}\npython\n{platform.node()}\n")
    rueckgabe, _, fehler = tippe(*befehl)
    assert rueckgabe == 1
    assert "gerade offen" in fehler
    sperre.write_text("1\npython\nANDERER-PC\n")
    assert "ANDERER-PC" in tippe(*befehl)[2]
    for rest in ("", f"999999999\npython\n{platform.node()}\n"):
        sperre.write_text(rest)
    assert tippe(*befehl)[0] == 0


def test_a_missing_stick_is_told_before_any_password(tippe, haus, tmp_path):
    rueckgabe, _, fehler = tippe("sicherung", "anlegen", tmp_path / "weg", "--ordner", haus.wurzel)
    assert rueckgabe == 1
    assert "Ist es ein Stick?" in fehler
    assert not (tmp_path / "weg").exists()


def test_an_empty_folder_says_that_nothing_is_there(tippe, tmp_path):
    leer = tmp_path / "leer"
    leer.mkdir()
    rueckgabe, _, fehler = tippe("sicherung", "anlegen", leer, "--ordner", leer)
    assert rueckgabe == 1
    assert "Hier liegen keine Daten von Lotse." in fehler


def test_with_several_the_name_decides(tippe, haus):
    create_tresor(haus.wurzel, "Bernd", secret("ein zweites Passwort"), kosten=BILLIG)
    befehl = ("sicherung", "anlegen", haus.ziel, "--ordner", haus.wurzel)
    rueckgabe, _, fehler = tippe(*befehl)
    assert rueckgabe == 1
    assert "Anna" in fehler
    assert "Bernd" in fehler
    assert tippe(*befehl, "--wer", "Anna")[0] == 0
    assert "Diesen Namen gibt es hier nicht" in tippe(*befehl, "--wer", "Carla")[2]


def test_each_opening_by_the_command_line_is_in_the_log(tippe, haus):
    tippe("sicherung", "anlegen", haus.ziel, "--ordner", haus.tresor.ordner)
    haus.oeffne()
    with haus.offen.engine.connect() as connection:
        letzter = entries(connection)[-1]
    haus.offen.close()
    assert (letzter.tat, letzter.grund) == (Tat.ENTSPERRT, "konsole")


def test_retten_builds_a_folder_that_opens_with_the_same_password(tippe, haus, tmp_path):
    befehl = ("retten", tmp_path / "gerettet", "--ordner", haus.wurzel)
    rueckgabe, aus, fehler = tippe(*befehl)
    assert (rueckgabe, fehler) == (0, "")
    assert "Gelesen: " in aus
    rueckgabe, _, fehler = tippe(*befehl)
    assert rueckgabe == 1
    assert "gibt es schon" in fehler
    haus.tresor = type(haus.tresor)(tmp_path / "gerettet")
    haus.oeffne()
    assert haus.codes() == {"26-voll"}
    haus.offen.close()


def test_retten_tells_what_is_missing_with_exit_one(tippe, haus, tmp_path):
    haus.oeffne()
    with haus.einheit() as unit:
        for nummer in range(150):
            unit.save(None, einfache_akte(f"n{nummer}", fallcode=f"27-{nummer}"))
    haus.offen.close()
    kaputt = bytearray(haus.tresor.daten.read_bytes())
    for seite in range(len(kaputt) // 4096 - 9, len(kaputt) // 4096, 3):
        kaputt[seite * 4096 + 7] ^= 1
    haus.tresor.daten.write_bytes(bytes(kaputt))
    ziel = tmp_path / "gerettet"
    rueckgabe, aus, _ = tippe("retten", ziel, "--ordner", haus.wurzel, "--format", "json")
    assert rueckgabe == 1
    assert any(tabelle["unlesbar"] for tabelle in json.loads(aus)["tabellen"])
    assert haus.tresor.daten.read_bytes() == bytes(kaputt)


def test_retten_says_in_a_sentence_which_families_lost_their_name(tippe, haus, tmp_path):
    haus.oeffne()
    with haus.offen.engine.connect() as connection:
        roh = connection.connection.cursor()
        roh.execute("PRAGMA foreign_keys = OFF")
        roh.execute("DELETE FROM familie")  # as a lost page would
    haus.offen.close()
    rueckgabe, aus, _ = tippe("retten", tmp_path / "neu", "--ordner", haus.wurzel)
    satz = "Bei 1 Familie war der Name nicht lesbar: Sie steht als offene „Gerettete Akte ohne"
    assert (rueckgabe, satz in " ".join(aus.split())) == (1, True)
    haus.tresor = type(haus.tresor)(tmp_path / "neu")
    haus.oeffne()
    assert haus.codes() == {"gerettet-1"}
    haus.offen.close()


def test_the_auskunft_is_a_sheet_and_a_file_and_is_noted(tippe, haus, tmp_path):
    ziel = tmp_path / "blatt"
    rueckgabe, aus, fehler = tippe(
        "auskunft", "26-voll", "--ausgabe", ziel, "--ordner", haus.wurzel, "--heute", "2026-11-24"
    )
    assert (rueckgabe, fehler) == (0, "")
    assert "nicht verschlüsselt" in aus
    namen = ["Auskunft_2026-11-24_26-voll.json", "Auskunft_2026-11-24_26-voll.pdf"]
    assert sorted(datei.name for datei in ziel.iterdir()) == namen
    daten = json.loads((ziel / namen[0]).read_text("utf-8"))
    assert daten["akte"]["familie"]["name"] == "Kılıç-Straßburger"
    assert daten["protokoll"][-1]["tat"] == "auskunft"
    assert "Das steht über Sie hier" in pdfium_text((ziel / namen[1]).read_bytes())


def test_an_unknown_fallcode_is_told(tippe, haus, tmp_path):
    rueckgabe, _, fehler = tippe(
        "auskunft", "26-999", "--ausgabe", tmp_path / "x", "--ordner", haus.wurzel
    )
    assert rueckgabe == 1
    assert "keine Akte" in fehler


def test_after_all_commands_no_marker_stands_in_any_file_but_the_auskunft(tippe, haus, tmp_path):
    tippe("sicherung", "anlegen", haus.ziel, "--ordner", haus.wurzel)
    tippe("sicherung", "pruefen", sicherung(haus))
    tippe("sicherung", "zurueckspielen", sicherung(haus), "--ordner", haus.wurzel, "--ersetzen")
    tippe("retten", tmp_path / "gerettet", "--ordner", haus.wurzel)
    tippe("selbsttest", "--oeffnen", "--ordner", haus.wurzel)
    alles = all_bytes(tmp_path)
    for wort in ("Kılıç", "Léyla", "schlafen", "26-voll", PASSWORT, haus.papier):
        assert wort.encode() not in alles, wort
    assert b"SQLite format 3" not in alles
