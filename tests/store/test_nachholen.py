"""A restore does not bring back what was deleted, and compares the two audit logs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lotse.domain.protokoll import Kettenstand, Tat
from lotse.services.aufbewahrung import Faellig, Grund, Loeschart
from lotse.store import wiederherstellen
from lotse.store.engines import checkpoint, open_familien
from lotse.store.loeschen import deletions, forget
from lotse.store.nachholen import Kopfvergleich
from lotse.store.protokoll import entries, verify
from lotse.store.schema import NEWEST, Store, version
from lotse.store.schluesseldatei import read_bund
from lotse.store.sicherung import Quelle, make_sicherung
from lotse.store.sicherung_kopf import Sicherungsfehler
from lotse.store.tresor import Tresorordner
from lotse.store.wiederherstellen import Ziel, bring_back, rehearse
from tests.werkzeug.akten import HEUTE
from tests.werkzeug.haus import JETZT, SPAETER, ZUGANG, Haus

ALT = Path(__file__).parent / "alt" / "familien_0002.sql"


@pytest.fixture
def haus(tmp_path):
    haus = Haus(tmp_path)
    for nummer in ("001", "002", "003"):
        haus.schreibe(nummer)
    yield haus
    haus.offen.close()


def vergiss(haus, nummer, art=Loeschart.LOESCHEN):
    auftrag = Faellig(f"f{nummer}", f"26-{nummer}", "Ahorn", Grund.WUNSCH, HEUTE, art)
    forget(haus.offen.engine, [auftrag], HEUTE, lambda: f"neu{nummer}", haus.protokollant())


def zurueck(haus, datei, ersetzt=True, wurzel=None):  # noqa: FBT002 - a test builder
    haus.offen.close()
    ziel = Ziel(wurzel or haus.wurzel, haus.tresor if ersetzt else None)
    bericht = bring_back(datei, ziel, ZUGANG, SPAETER)
    haus.tresor = bericht.tresor
    haus.oeffne()
    return bericht


def test_the_end_of_the_log_is_sealed_in_every_sicherung(haus):
    ergebnis = haus.sichere()
    with haus.offen.engine.connect() as connection:
        assert verify(connection, haus.offen.schluessel).kopf == ergebnis.protokoll
    assert ergebnis.protokoll.mac.encode() not in ergebnis.datei.read_bytes()


def test_what_was_deleted_since_is_deleted_again(haus):
    datei = haus.sichere().datei
    vergiss(haus, "001")
    vergiss(haus, "002", Loeschart.ANONYMISIEREN)
    bericht = zurueck(haus, datei)
    assert (bericht.wieder_geloescht, bericht.loeschungen_bekannt) == (2, True)
    assert haus.codes() == {"26-003"}
    with haus.offen.engine.connect() as connection:
        assert {eines.id for eines in deletions(connection)} == {"f001", "f002"}
        codes = connection.exec_driver_sql("SELECT fallcode FROM familie").scalars().all()
    assert sorted(code[:7] for code in codes) == ["26-003", "anonym-"]


def test_the_log_tells_of_the_restore_and_goes_on(haus):
    datei = haus.sichere().datei
    haus.schreibe("004")
    bericht = zurueck(haus, datei)
    assert bericht.protokoll is Kopfvergleich.FORTGESETZT
    assert bericht.stand == "2026-11-22T14:30:05+00:00"
    haus.schreibe("005")
    with haus.offen.engine.connect() as connection:
        taten = [(eintrag.tat, eintrag.grund) for eintrag in entries(connection)]
        assert verify(connection, haus.offen.schluessel).stand is Kettenstand.HEIL
    assert taten[3:] == [(Tat.ZURUECKGESPIELT, bericht.stand), (Tat.ANGELEGT, "")]


@pytest.mark.parametrize(
    "eingriff",
    ["UPDATE protokoll SET objekt = 'f9' WHERE seq = 2", "DELETE FROM protokoll WHERE seq > 1"],
)
def test_a_log_somebody_changed_does_not_fit_the_sicherung(haus, eingriff):
    datei = haus.sichere().datei
    with haus.offen.engine.begin() as connection:
        connection.exec_driver_sql(eingriff)
    assert zurueck(haus, datei).protokoll is Kopfvergleich.ABWEICHEND


def test_an_older_genuine_pair_of_data_and_keys_is_found_by_a_newer_sicherung(haus, tmp_path):
    checkpoint(haus.offen.engine)
    shutil.copytree(haus.tresor.ordner, tmp_path / "alt")
    haus.schreibe("004")
    datei = haus.sichere().datei
    haus.offen.close()
    shutil.rmtree(haus.tresor.ordner)
    shutil.move(tmp_path / "alt", haus.tresor.ordner)
    haus.oeffne()
    assert zurueck(haus, datei).protokoll is Kopfvergleich.ABWEICHEND


def test_two_restores_one_after_the_other_are_no_reproach(haus):
    erste = haus.sichere().datei
    haus.schreibe("004")
    haus.schreibe("005")
    zweite = haus.sichere(JETZT.replace(hour=15)).datei
    assert zurueck(haus, erste).protokoll is Kopfvergleich.FORTGESETZT
    haus.offen.close()
    spaeter = SPAETER.replace(hour=10)
    bericht = bring_back(zweite, Ziel(haus.wurzel, haus.tresor), ZUGANG, spaeter)
    assert bericht.protokoll is Kopfvergleich.UNBEKANNT
    haus.tresor = bericht.tresor
    haus.oeffne()
    assert "26-005" in haus.codes()


def test_without_a_present_file_it_says_that_deletions_must_be_repeated(haus, tmp_path):
    bericht = zurueck(haus, haus.sichere().datei, ersetzt=False, wurzel=tmp_path / "neu")
    assert not bericht.loeschungen_bekannt
    assert bericht.protokoll is Kopfvergleich.UNBEKANNT


@pytest.mark.parametrize("inhalt", [b"", b"x" * 40_000, None])
def test_a_damaged_present_file_is_no_reason_not_to_restore(haus, inhalt):
    datei = haus.sichere().datei
    haus.offen.close()
    if inhalt is None:
        haus.tresor.daten.unlink()
    else:
        haus.tresor.daten.write_bytes(inhalt)
    bericht = bring_back(datei, Ziel(haus.wurzel, haus.tresor), ZUGANG, SPAETER)
    assert not bericht.loeschungen_bekannt
    haus.tresor = bericht.tresor
    haus.oeffne()
    assert haus.codes() == {"26-001", "26-002", "26-003"}


def test_a_present_file_with_one_bad_page_is_no_reason_either(haus):
    datei = haus.sichere().datei
    haus.offen.close()
    kaputt = bytearray(haus.tresor.daten.read_bytes())
    for stelle in range(4096 + 100, len(kaputt), 4096):
        kaputt[stelle] ^= 1
    haus.tresor.daten.write_bytes(bytes(kaputt))
    bericht = bring_back(datei, Ziel(haus.wurzel, haus.tresor), ZUGANG, SPAETER)
    assert not bericht.loeschungen_bekannt
    haus.tresor = bericht.tresor
    haus.oeffne()


def test_the_rehearsal_reads_every_case_and_leaves_nothing(haus):
    datei = haus.sichere().datei
    vorher = sorted(p.name for p in haus.wurzel.rglob("*"))
    ergebnis = rehearse(datei, haus.wurzel, haus.offen.schluessel)
    assert ergebnis.zeilen["familie"] == 3
    assert sorted(p.name for p in haus.wurzel.rglob("*")) == vorher


def test_the_rehearsal_finds_a_log_that_was_changed_before_the_sicherung(haus):
    with haus.offen.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE protokoll SET slot = 'anderer' WHERE seq = 1")
    datei = haus.sichere().datei
    with pytest.raises(Sicherungsfehler, match="beschädigt"):
        rehearse(datei, haus.wurzel, haus.offen.schluessel)


def test_a_failure_while_deleting_again_changes_nothing(haus, monkeypatch):
    datei = haus.sichere().datei
    vergiss(haus, "001")
    haus.offen.close()

    def krumm(*_):
        raise OSError("voll")

    monkeypatch.setattr(wiederherstellen, "reapply", krumm)
    with pytest.raises(OSError, match="voll"):
        bring_back(datei, Ziel(haus.wurzel, haus.tresor), ZUGANG, SPAETER)
    assert [p.name for p in haus.wurzel.iterdir()] == [haus.tresor.ordner.name]
    haus.tresor = Tresorordner(haus.tresor.ordner)
    haus.oeffne()
    assert haus.codes() == {"26-002", "26-003"}


def test_a_sicherung_of_an_older_schema_comes_back_on_the_newest(haus, tmp_path):
    haus.offen.close()
    haus.oeffne()
    schluessel = bytes(haus.offen.schluessel)
    kennung = read_bund(haus.tresor.schluessel).tresor
    alt = open_familien(tmp_path / "alt.db", schluessel, neu=True)
    with alt.connect() as connection:
        connection.connection.driver_connection.executescript(ALT.read_text("utf-8"))
    quelle = Quelle(haus.tresor, alt, haus.offen.schluessel, kennung)
    ergebnis = make_sicherung(quelle, haus.ziel, JETZT)
    alt.dispose()
    assert (ergebnis.kopf.schritt, ergebnis.protokoll) == ("0002", None)
    bericht = zurueck(haus, ergebnis.datei)
    assert haus.codes() == {"26-voll"}
    assert bericht.loeschungen_bekannt
    assert version(haus.offen.engine) == NEWEST[Store.FAMILIEN]
