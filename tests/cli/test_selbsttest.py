"""`lotse selbsttest`: good on sound data, and each damage is found."""

from __future__ import annotations

import json
import os
import shutil
from datetime import timedelta

import pytest

from lotse.services.sichern import Merker
from lotse.store.tresor import tresore
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.cli.conftest import JETZT


def stand(aus):
    return {punkt["name"]: punkt["stand"] for punkt in json.loads(aus)["punkte"]}


def test_the_self_test_is_good_on_sound_data(tippe, haus):
    rueckgabe, aus, fehler = tippe(
        "selbsttest", "--oeffnen", "--ordner", haus.wurzel, "--format", "json"
    )
    assert (rueckgabe, fehler) == (0, "")
    gefunden = stand(aus)
    for name in (
        "sqlite", "sqlcipher", "fts5", "verschluesselt", "rechte_neu", "datei", "schluessel",
        "rechte", "reserve", "seiten", "protokoll", "familien", "kopierdienst",
    ):  # fmt: skip
        assert gefunden[name] == "gut", name
    assert (gefunden["sicherung"], gefunden["probe"]) == ("hinweis", "hinweis")


def test_as_text_it_is_plain_and_says_the_end(tippe, haus):
    rueckgabe, aus, _ = tippe("selbsttest", "--ordner", haus.wurzel)
    assert rueckgabe == 0
    assert "[+] SQLCipher 4." in aus
    assert "Mit --oeffnen fragt Lotse nach dem Passwort." in aus
    assert aus.rstrip().endswith("Alles gut.")
    ohne_pfad = aus.replace(str(haus.wurzel), "…")
    assert max(map(len, ohne_pfad.splitlines())) <= 100


def test_without_any_data_it_checks_the_program(tippe, tmp_path):
    rueckgabe, aus, _ = tippe("selbsttest", "--ordner", tmp_path / "nichts", "--format", "json")
    assert rueckgabe == 0
    assert (stand(aus)["daten"], stand(aus)["verschluesselt"]) == ("offen", "gut")


def _lesbar(haus):
    haus.tresor.schluessel.chmod(0o644)


def _klartext(haus):
    haus.tresor.daten.write_bytes(b"SQLite format 3\0" + bytes(4096))


def _leer(haus):
    haus.tresor.daten.write_bytes(b"")


def _seite(haus):
    kaputt = bytearray(haus.tresor.daten.read_bytes())
    kaputt[-100] ^= 1
    haus.tresor.daten.write_bytes(bytes(kaputt))


def _protokoll(haus):
    haus.oeffne()
    with haus.offen.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE protokoll SET objekt = 'x' WHERE seq = 1")
    haus.offen.close()


def _probe(haus):
    haus.oeffne()
    with SqlUnitOfWork(haus.offen.engine) as unit:
        unit.merke({Merker.LETZTE_PROBE: "2026-11-01T00:00:00", Merker.PROBE_ERGEBNIS: "schlecht"})
    haus.offen.close()


def _sicherung_kaputt(haus):
    (haus.tresor.sicherungen / "Lotse-Sicherung-2026-11-20-120000.lotse").write_bytes(b"x")
    (haus.tresor.sicherungen / "Lotse-Sicherung-2026-11-20-120000.lotse").chmod(0o600)


@pytest.mark.skipif(os.name != "posix", reason="rights are POSIX")
@pytest.mark.parametrize(
    ("schaden", "punkt", "innen"),
    [
        (_lesbar, "rechte", False),
        (_klartext, "datei", False),
        (_leer, "datei", False),
        (_sicherung_kaputt, "sicherung", False),
        (_seite, "seiten", True),
        (_protokoll, "protokoll", True),
        (_probe, "probe", True),
    ],
)
def test_each_damage_is_found_and_ends_with_one(tippe, haus, schaden, punkt, innen):
    schaden(haus)
    worte = ["selbsttest", "--ordner", haus.wurzel, "--format", "json"]
    rueckgabe, aus, _ = tippe(*worte, *(["--oeffnen"] if innen else []))
    assert rueckgabe == 1
    assert stand(aus)[punkt] == "schlecht"


def test_a_damaged_key_file_is_told_apart_from_its_copy(tippe, haus):
    haus.tresor.schluessel.write_bytes(b"{")
    haus.tresor.schluessel.chmod(0o600)
    befehl = ("selbsttest", "--ordner", haus.wurzel, "--format", "json")
    rueckgabe, aus, _ = tippe(*befehl)
    assert (rueckgabe, stand(aus)["schluessel"]) == (0, "hinweis")
    haus.tresor.schluessel.with_name("familien.keys.bak").unlink()
    rueckgabe, aus, _ = tippe(*befehl)
    assert (rueckgabe, stand(aus)["schluessel"]) == (1, "schlecht")


def test_a_sync_folder_and_an_old_sicherung_deserve_a_look(tippe, haus, tmp_path):
    ort = tmp_path / "OneDrive - Stadt" / "Lotse"
    shutil.copytree(haus.wurzel, ort)
    (tresor,) = tresore(ort)
    tippe("sicherung", "anlegen", tresor.sicherungen, "--ordner", ort)
    rueckgabe, aus, _ = tippe(
        "selbsttest", "--ordner", ort, "--format", "json", jetzt=JETZT + timedelta(days=8)
    )
    assert rueckgabe == 0
    assert (stand(aus)["kopierdienst"], stand(aus)["sicherung"]) == ("hinweis", "hinweis")
