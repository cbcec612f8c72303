"""Through the real program: Sicherungen at lock, quit and work; nobody is asked."""

from __future__ import annotations

import shutil
import time
from datetime import timedelta

import pytest

from lotse.app import sicherungsdienst
from lotse.app.echtprofil import open_echt
from lotse.domain.passwort import secret
from lotse.store.sicherung import check_sicherung
from lotse.store.sicherungsablage import kept
from lotse.store.tresor import open_tresor
from tests.werkzeug.echt import PASSWORT
from tests.werkzeug.echtfenster import beende, offen, seite, sperre
from tests.werkzeug.schluessel import BILLIGE_GRENZEN
from tests.werkzeug.selbstlauf import aendere, anzahl, ordner, schlage, worte

__all__ = ["ordner"]

MINUTE = timedelta(minutes=1)


def test_locking_after_a_change_makes_exactly_one_and_without_one_none(qtbot, ordner, laeuft, uhr):
    offen(qtbot, laeuft)
    sperre(qtbot, laeuft)
    assert anzahl(ordner) == 1
    offen(qtbot, laeuft)
    aendere(qtbot, laeuft)
    sperre(qtbot, laeuft)
    assert anzahl(ordner) == 2
    uhr.steht += 5 * MINUTE
    offen(qtbot, laeuft)
    sperre(qtbot, laeuft)
    assert anzahl(ordner) == 2


def test_two_changes_within_one_second_are_both_in_it(qtbot, ordner, laeuft):
    offen(qtbot, laeuft)
    aendere(qtbot, laeuft)
    sperre(qtbot, laeuft)
    offen(qtbot, laeuft)
    aendere(qtbot, laeuft, "Canarius")
    sperre(qtbot, laeuft)
    zeit, datei = kept(ordner.sicherungen)[-1]
    profil = open_echt(open_tresor(ordner, secret(PASSWORT), grenzen=BILLIGE_GRENZEN), lambda: zeit)
    schluessel = profil.offen.schluessel
    with profil.offen.engine.connect() as connection:
        letzte = connection.exec_driver_sql(
            "SELECT max(seq) FROM protokoll WHERE tat = 'geaendert'"
        ).scalar()
    darin = check_sicherung(datei, schluessel)
    profil.close()
    assert darin.protokoll.seq >= letzte


def test_the_end_of_the_program_makes_one_too(qtbot, ordner, starte):
    p = starte()
    offen(qtbot, p)
    aendere(qtbot, p)
    schluessel = p._offen[-1].offen.schluessel
    p.fenster.close()
    beende(p)
    assert anzahl(ordner) == 2
    assert schluessel == bytes(32)


def test_another_catalogue_counts_as_a_change(qtbot, ordner, laeuft, wurzel):
    from lotse.store.katalog_schreiben import KatalogSchreiber
    from lotse.store.oeffnen import writing_katalog
    from tests.werkzeug.stores import STAND, angebot

    offen(qtbot, laeuft)
    with writing_katalog(wurzel / "katalog.db") as motor:
        KatalogSchreiber(motor).uebernehmen([angebot("neu")], "M", STAND)
    sperre(qtbot, laeuft)
    assert anzahl(ordner) == 2


def test_after_half_an_hour_of_work_there_is_one_more(qtbot, ordner, laeuft, uhr):
    offen(qtbot, laeuft)
    laeuft.schliessung.ruhe.ende()  # nobody is silent here for five minutes
    aendere(qtbot, laeuft)
    schlage(qtbot, laeuft)
    davor = anzahl(ordner)
    for minute in range(31):
        uhr.steht += MINUTE
        aendere(qtbot, laeuft, f"M{minute}")
        schlage(qtbot, laeuft)
    assert anzahl(ordner) == davor + 1


def test_a_missing_stick_is_no_fault_and_gets_its_copy_when_it_is_back(
    qtbot, ordner, laeuft, tmp_path, uhr
):
    stick = tmp_path / "stick"
    stick.mkdir()
    offen(qtbot, laeuft)
    arbeit = laeuft._dienste.sicherungsarbeit
    arbeit.waehle_zweitort(stick)
    assert arbeit.dort(arbeit.bild()).zweitort_da
    assert len(kept(stick)) == 1
    shutil.rmtree(stick)
    uhr.steht += MINUTE
    aendere(qtbot, laeuft)
    schlage(qtbot, laeuft)
    assert arbeit.dort(arbeit.bild()).zweitort_da is False
    assert "zweiten Ort" not in worte(laeuft.fenster)
    sperre(qtbot, laeuft)
    stick.mkdir()
    offen(qtbot, laeuft)
    schlage(qtbot, laeuft)
    assert [z for z, _ in kept(stick)] == [kept(ordner.sicherungen)[-1][0]]
    arbeit = laeuft._dienste.sicherungsarbeit
    bild = arbeit.dort(arbeit.bild())
    assert [z.zweitort for z in bild.zeilen[:2]] == [False, True]
    assert not bild.lage.zweiter_ort_faellig


def test_the_stick_gets_the_last_one_after_the_key_is_gone(qtbot, ordner, laeuft, tmp_path, uhr):
    stick = tmp_path / "stick"
    stick.mkdir()
    offen(qtbot, laeuft)
    laeuft._dienste.sicherungsarbeit.waehle_zweitort(stick)
    uhr.steht += MINUTE
    aendere(qtbot, laeuft)
    sperre(qtbot, laeuft)
    qtbot.waitUntil(lambda: len(kept(stick)) == 2)
    assert not laeuft._offen


@pytest.fixture
def voll(monkeypatch):
    def zu(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(sicherungsdienst, "make_sicherung", zu)


def test_a_full_disk_at_the_lock_is_told_there_and_the_key_is_gone(qtbot, ordner, laeuft, voll):
    offen(qtbot, laeuft)
    aendere(qtbot, laeuft)
    schluessel = laeuft._offen[-1].offen.schluessel
    sperre(qtbot, laeuft)
    assert schluessel == bytes(32)
    gesagt = worte(seite(laeuft))
    assert "Die Sicherung ist nicht gelungen." in gesagt
    assert "Der Speicher ist voll." in gesagt


def test_a_full_disk_at_the_end_is_told_and_the_key_is_gone(qtbot, ordner, starte, voll, capsys):
    p = starte()
    offen(qtbot, p)
    aendere(qtbot, p)
    schluessel = p._offen[-1].offen.schluessel
    p.fenster.close()
    beende(p)
    assert schluessel == bytes(32)
    assert "Die Sicherung ist nicht gelungen. Der Speicher ist voll." in capsys.readouterr().err


def test_a_fault_of_ours_at_the_lock_leaves_no_key_either(qtbot, ordner, laeuft, monkeypatch):
    def krumm(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(sicherungsdienst, "make_sicherung", krumm)
    monkeypatch.setattr("lotse.app.window.record_failure", lambda *_: None)
    offen(qtbot, laeuft)
    aendere(qtbot, laeuft)
    schluessel = laeuft._offen[-1].offen.schluessel
    sperre(qtbot, laeuft)
    assert schluessel == bytes(32)
    assert "Das war unser Fehler." in worte(seite(laeuft))


def test_trouble_is_told_once_and_not_every_minute(qtbot, ordner, laeuft, voll):
    gesagt = []
    offen(qtbot, laeuft)
    laeuft.sitzung.gemeldet.connect(gesagt.append)
    aendere(qtbot, laeuft)
    for _ in range(3):
        schlage(qtbot, laeuft)
    worte = ["Die Sicherung ist nicht gelungen", "Der Speicher ist voll"]
    assert [m.text.split(".")[0] for m in gesagt] == worte


def test_the_first_quiet_minute_rehearses_and_a_failure_is_said(qtbot, ordner, laeuft):
    datei = kept(ordner.sicherungen)[-1][1]
    heil = datei.read_bytes()
    datei.write_bytes(heil[:30_000] + b"x" + heil[30_001:])
    offen(qtbot, laeuft)
    aendere(qtbot, laeuft)
    laeuft.schliessung.takt._getippt = True
    datei.touch()
    schlage(qtbot, laeuft)
    assert "Die Probe" not in worte(laeuft.fenster)
    neue = kept(ordner.sicherungen)[-1][1]
    neue.write_bytes(neue.read_bytes()[:30_000] + b"x" + neue.read_bytes()[30_001:])
    schlage(qtbot, laeuft)
    assert "Die Probe der letzten Sicherung ist nicht gelungen." in worte(laeuft.fenster)
    arbeit = laeuft._dienste.sicherungsarbeit
    assert not arbeit.bild().lage.probe_gut
    assert arbeit.probe(sofort=True).gut  # of the new one that was made at once


def test_three_seconds_after_the_last_save_nothing_lies_beside_the_file(qtbot, ordner, laeuft):
    offen(qtbot, laeuft)
    wal = ordner.daten.with_name("familien.db-wal")
    aendere(qtbot, laeuft)
    beginn = time.monotonic()
    assert wal.stat().st_size > 0
    qtbot.waitUntil(lambda: wal.stat().st_size == 0, timeout=3_000)
    assert time.monotonic() - beginn <= 3
