"""Work that stops half way: what was true before, or what is true now, and nothing between."""

from __future__ import annotations

import os
import random
import zipfile
from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.fehler import Hinweis
from lotse.domain.passwort import secret
from lotse.services.aufbewahrung import Faellig, Grund, Loeschart
from lotse.store import loeschen, schluesselbund
from lotse.store.katalog_schreiben import KatalogSchreiber
from lotse.store.loeschen import forget
from lotse.store.oeffnen import writing_katalog
from lotse.store.schluessel import FalschesPasswort, new_schluessel
from lotse.store.schluesselbund import rewrap, write_both
from lotse.store.schluesseldatei import read_bund
from lotse.store.schluesselwechsel import change_schluessel
from lotse.store.sicherung import check_sicherung, member
from lotse.store.sicherung_kopf import KOPF
from lotse.store.sicherungsablage import kept, remove_old_copies
from lotse.store.tresor import tresore
from lotse.store.verbindung import connect_katalog
from lotse.store.wiederherstellen import Ziel, finish_restore, names_in, restore
from tests.werkzeug.haus import SPAETER, ZUGANG, Haus
from tests.werkzeug.stores import STAND, angebot

NEUES = "Regen Lampe Stuhl Berg Salz"
HEUTE = date(2026, 11, 22)


@pytest.fixture
def haus(tmp_path):
    eines = Haus(tmp_path)
    eines.schreibe("001")
    yield eines
    eines.offen.close()


def voll(*_):
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("schritt", ["keep_copy", "write_bund"])
def test_a_full_disk_at_either_key_file_leaves_the_old_password(haus, monkeypatch, schritt):
    datei = haus.tresor.schluessel
    bund = rewrap(read_bund(datei), haus.offen.schluessel, haus.offen.slot, secret(NEUES))
    haus.offen.close()
    with monkeypatch.context() as kaputt:
        kaputt.setattr(schluesselbund, schritt, voll)
        with pytest.raises(OSError, match="No space"):
            write_both(datei, bund)
    haus.oeffne().close()
    with pytest.raises(FalschesPasswort):
        haus.oeffne(NEUES)
    haus.oeffne()


def test_cut_between_the_two_names_the_sicherungen_are_still_listed(haus, monkeypatch):
    datei = haus.sichere().datei
    haus.ziel = haus.tresor.sicherungen
    eigene = haus.sichere().datei
    haus.offen.close()
    with monkeypatch.context() as kaputt:
        kaputt.setattr("lotse.store.wiederherstellen._keep_sicherungen", voll)
        with pytest.raises(OSError, match="No space"):
            restore(datei, Ziel(haus.wurzel, haus.tresor), ZUGANG, SPAETER)
    assert list(tresore(haus.wurzel)) == []
    assert len(finish_restore(haus.wurzel)) == 1
    (haus.tresor,) = tresore(haus.wurzel)
    assert [p.name for _, p in kept(haus.tresor.sicherungen)] == [eigene.name]
    haus.oeffne()
    assert haus.codes() == {"26-001"}


def test_the_key_is_not_changed_while_another_one_has_the_file_open(haus):
    neu, alt, slot = new_schluessel(), bytearray(haus.offen.schluessel), haus.offen.slot
    datei = haus.tresor.schluessel
    bund = rewrap(replace(read_bund(datei), slots=(slot,)), neu, slot, secret(NEUES))
    with haus.offen.engine.connect() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM familie")
        with pytest.raises(Hinweis, match="in Gebrauch"):
            change_schluessel(haus.tresor.daten, datei, bund, alt, neu, slot.id)
    haus.offen.close()
    haus.oeffne()
    assert haus.offen.schluessel == alt
    assert haus.codes() == {"26-001"}


def flipped(heil: bytes, von: int, bis: int, wuerfel: random.Random):
    for stelle in range(von, bis):
        kaputt = bytearray(heil)
        kaputt[stelle] ^= 1 << wuerfel.randrange(8)
        yield bytes(kaputt)


@pytest.mark.parametrize("teil", [KOPF, "familien.keys", "das Verzeichnis"])
def test_a_flipped_bit_in_every_byte_that_is_read_first_is_a_damaged_sicherung(haus, teil):
    datei = haus.sichere().datei
    heil, wuerfel = datei.read_bytes(), random.Random(7)  # noqa: S311 - which bits, no secret
    with zipfile.ZipFile(datei) as archiv:
        anfang, ende = archiv.start_dir, len(heil)
        if teil in archiv.namelist():
            eintrag = archiv.getinfo(teil)
            anfang = eintrag.header_offset
            ende = anfang + 30 + len(teil) + eintrag.file_size
    wahr = names_in(datei)
    gefunden = 0
    for kaputt in flipped(heil, anfang, ende, wuerfel):
        datei.write_bytes(kaputt)
        try:
            namen = names_in(datei)
        except Hinweis:  # anything else would be told as our fault
            gefunden += 1
            continue
        if namen != wahr:
            with pytest.raises(Hinweis):
                check_sicherung(datei, haus.offen.schluessel)
            gefunden += 1
    # times and modes in the ZIP's own tables mean nothing to us
    assert gefunden > (ende - anfang) / 3


def test_a_deletion_whose_file_cannot_be_emptied_at_once_is_told_as_one(haus, monkeypatch):
    def besetzt(_engine):
        raise Hinweis("Die Datei ist gerade in Gebrauch.")

    monkeypatch.setattr(loeschen, "checkpoint", besetzt)
    fall = Faellig("f001", "26-001", "Möwe", Grund.WUNSCH, HEUTE, Loeschart.LOESCHEN)
    beleg = forget(haus.offen.engine, [fall], HEUTE, lambda: "neu")
    assert haus.codes() == set()
    assert (beleg.wal_leer, beleg.bewiesen, sum(beleg.zeilen.values()) > 0) == (False, False, True)


def test_what_a_killed_program_left_is_gone_in_time(haus):
    ordner, vorher = haus.tresor.ordner, date(2026, 10, 1)
    reste = [ordner / ".kopie-x", ordner / ".probe-x", ordner / "probe.neu"]
    for rest in reste:
        rest.mkdir()
        (rest / "familien.db").write_bytes(b"daten")
    einzeln = [ordner / ".familien.keys.ab.neu", haus.tresor.sicherungen / ".Lotse-S.ab.neu"]
    for rest in einzeln:
        rest.write_bytes(b"daten")
    for rest in (*reste, *einzeln):
        os.utime(rest, (0, 0))
    jung = ordner / ".kopie-jetzt"
    jung.mkdir()
    remove_old_copies(haus.tresor, vorher)
    assert [rest for rest in (*reste, *einzeln) if rest.exists()] == []
    assert jung.is_dir()
    assert haus.codes() == {"26-001"}


def schreibe_katalog(katalog, gross):
    """Somebody in the middle of an import; `gross`: pages go to the disk before its end."""
    with writing_katalog(katalog) as engine:
        KatalogSchreiber(engine).uebernehmen([angebot("a")], "M", STAND)
    anderer = connect_katalog(katalog, write=True, neu=False)
    anderer.execute("PRAGMA cache_size = 1" if gross else "PRAGMA cache_size = -8000")
    anderer.execute("BEGIN IMMEDIATE")
    anderer.execute("CREATE TABLE halb AS SELECT randomblob(400000) AS x")
    return anderer


def test_a_catalogue_that_is_being_written_goes_along_as_it_was_last_saved(haus, tmp_path):
    katalog, ziel = tmp_path / "katalog.db", tmp_path / "probe.db"
    anderer = schreibe_katalog(katalog, gross=False)
    ergebnis = haus.sichere(katalog=katalog)
    anderer.close()
    ziel.write_bytes(member(ergebnis.datei, "katalog.db"))
    probe = connect_katalog(ziel, write=False, neu=False)
    tabellen = {name for (name,) in probe.execute("SELECT name FROM sqlite_master").fetchall()}
    assert probe.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert {"halb"} & tabellen == set()
    probe.close()


def test_a_catalogue_nobody_can_read_right_now_comes_with_the_next_one(haus, tmp_path):
    katalog = tmp_path / "katalog.db"
    anderer = schreibe_katalog(katalog, gross=True)
    assert "katalog.db" not in haus.sichere(katalog=katalog).kopf.dateien
    anderer.close()
    assert "katalog.db" in haus.sichere(SPAETER, katalog).kopf.dateien
