"""Whatever lies there instead of the families' file: the true cause is told, not a byte changes."""

from __future__ import annotations

import os
import shutil
import sqlite3

import pytest

from lotse.domain.fehler import Hinweis
from lotse.domain.passwort import secret
from lotse.store.dateien import FAMILIEN_KENNUNG
from lotse.store.engines import open_familien
from lotse.store.schluessel import FalschesPasswort, new_schluessel
from lotse.store.schluesseldatei import copy_of
from lotse.store.tresor import create_tresor, open_tresor
from lotse.store.verbindung import connect_familien
from tests.werkzeug.akten import volle_akte
from tests.werkzeug.haus import PASSWORT, Haus
from tests.werkzeug.schluessel import BILLIG, BILLIGE_GRENZEN


@pytest.fixture
def haus(tmp_path):
    haus = Haus(tmp_path)
    with haus.einheit() as unit:
        unit.save(None, volle_akte())
    haus.schluessel = bytes(haus.offen.schluessel)
    haus.offen.close()
    return haus


def empty(haus):
    haus.tresor.daten.write_bytes(b"")


def short(haus):
    haus.tresor.daten.write_bytes(haus.tresor.daten.read_bytes()[:100])


def first_page_only(haus):
    haus.tresor.daten.write_bytes(haus.tresor.daten.read_bytes()[:4096])


def half(haus):
    inhalt = haus.tresor.daten.read_bytes()
    haus.tresor.daten.write_bytes(inhalt[: len(inhalt) // 2])


def odd_end(haus):
    inhalt = haus.tresor.daten.read_bytes()
    haus.tresor.daten.write_bytes(inhalt[:-1000])


def garbage(haus):
    haus.tresor.daten.write_bytes(os.urandom(60_000))


def zeros(haus):
    haus.tresor.daten.write_bytes(bytes(60_000))


def page_one(haus):
    kaputt = bytearray(haus.tresor.daten.read_bytes())
    kaputt[500] ^= 1
    haus.tresor.daten.write_bytes(bytes(kaputt))


def plain(haus):
    haus.tresor.daten.unlink()
    verbindung = sqlite3.connect(haus.tresor.daten)
    verbindung.execute(f"PRAGMA application_id = {FAMILIEN_KENNUNG}")
    verbindung.execute("CREATE TABLE familie (id)")
    verbindung.commit()
    verbindung.close()


def of_another(haus):
    haus.tresor.daten.unlink()
    open_familien(haus.tresor.daten, new_schluessel(), neu=True).dispose()


def foreign(haus):
    """Encrypted with the right key, but another program's."""
    verbindung = connect_familien(haus.tresor.daten, haus.schluessel, neu=False)
    verbindung.execute("PRAGMA application_id = 7")
    verbindung.close()


def newer(haus):
    verbindung = connect_familien(haus.tresor.daten, haus.schluessel, neu=False)
    verbindung.execute("UPDATE alembic_version SET version_num = '0099'")
    verbindung.close()


def missing(haus):
    haus.tresor.daten.unlink()


def folder(haus):
    haus.tresor.daten.unlink()
    haus.tresor.daten.mkdir()


def a_sicherung(haus):
    haus.oeffne()
    datei = haus.sichere().datei
    haus.offen.close()
    shutil.move(datei, haus.tresor.daten)


def keys_of_another(haus):
    """Same password, other key: the slot opens, the data do not."""
    anderer, _ = create_tresor(haus.wurzel.parent / "x", "Anna", secret(PASSWORT), kosten=BILLIG)
    shutil.copy(anderer.schluessel, haus.tresor.schluessel)
    copy_of(haus.tresor.schluessel).unlink()


TABELLE = [
    (empty, "leer (0 Byte)"),
    (short, "abgeschnitten"),
    (first_page_only, "beschädigt"),
    (half, "beschädigt"),
    (odd_end, "abgeschnitten"),
    (garbage, "beschädigt"),
    (zeros, "beschädigt"),
    (page_one, "beschädigt"),
    (plain, "nicht verschlüsselt"),
    (of_another, "beschädigt"),
    (foreign, "gehört zu einem anderen Programm"),
    (newer, "neueren Lotsen"),
    (missing, "fehlt"),
    (folder, "Ordner, keine Datei"),
    (a_sicherung, "beschädigt"),
    (keys_of_another, "beschädigt"),
]


def state(ordner):
    return {
        pfad.relative_to(ordner): pfad.read_bytes() if pfad.is_file() else None
        for pfad in sorted(ordner.rglob("*"))
    }


@pytest.mark.parametrize(
    ("schaden", "satz"), TABELLE, ids=lambda wert: getattr(wert, "__name__", "")
)
def test_it_is_refused_with_its_true_cause_and_stays_as_it_is(haus, schaden, satz):
    schaden(haus)
    vorher = state(haus.tresor.ordner)
    with pytest.raises(Hinweis) as gesagt:
        haus.oeffne()
    assert not isinstance(gesagt.value, FalschesPasswort)
    assert satz in str(gesagt.value)
    assert gesagt.value.sicher
    assert gesagt.value.tun or schaden is folder
    assert state(haus.tresor.ordner) == vorher


def test_a_wrong_password_is_told_as_that_whatever_the_data_are(haus):
    garbage(haus)
    with pytest.raises(FalschesPasswort):
        haus.oeffne("ein anderes Passwort")


@pytest.mark.parametrize("inhalt", [b"", b"{}", b"\0" * 700, b'{"format": "lotse-schluessel"'])
def test_a_damaged_key_file_without_copy_is_told_as_that(haus, inhalt):
    haus.tresor.schluessel.write_bytes(inhalt)
    copy_of(haus.tresor.schluessel).unlink()
    vorher = state(haus.tresor.ordner)
    with pytest.raises(Hinweis, match="Die Schlüsseldatei ist beschädigt"):
        haus.oeffne()
    assert state(haus.tresor.ordner) == vorher


@pytest.mark.parametrize("rest", [b"", b"x" * 100, b"\x37\x7f\x06\x82" + b"x" * 5000])
def test_a_foreign_wal_beside_the_file_does_no_harm(haus, rest):
    (haus.tresor.ordner / "familien.db-wal").write_bytes(rest)
    offen = open_tresor(haus.tresor, secret(PASSWORT), grenzen=BILLIGE_GRENZEN)
    offen.close()
    haus.oeffne()
    assert haus.codes() == {"26-voll"}
    haus.offen.close()
