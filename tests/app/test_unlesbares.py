"""Whatever lies in the place of the data: the page before the unlocking tells the true cause."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from lotse.domain.passwort import secret
from lotse.paths import read_regular
from lotse.store.schluessel import FalschesPasswort
from lotse.store.tresor import create_tresor, open_tresor
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.store import test_schlechte_dateien as schlecht
from tests.werkzeug.akten import einfache_akte
from tests.werkzeug.echt import PASSWORT, raum
from tests.werkzeug.echtfenster import LANGE, melde_an, offen
from tests.werkzeug.schluessel import BILLIG, BILLIGE_GRENZEN

posix = pytest.mark.skipif(os.name != "posix", reason="nur auf POSIX")
als_root = pytest.mark.skipif(
    os.name != "posix" or os.geteuid() == 0, reason="wer alles darf, den hält kein Recht auf"
)


class Ort:
    """As the damages of the store's table want it."""

    def __init__(self, wurzel, kennung):
        self.wurzel, self.tresor = wurzel, raum(wurzel).tresor(kennung)
        offenes = open_tresor(self.tresor, secret(PASSWORT), grenzen=BILLIGE_GRENZEN)
        self.schluessel = bytes(offenes.schluessel)
        offenes.close()


@pytest.fixture
def ort(wurzel, kennung):
    return Ort(wurzel, kennung)


def pipe(ort):
    ort.tresor.daten.unlink()
    os.mkfifo(ort.tresor.daten)


def loop(ort):
    ort.tresor.daten.unlink()
    ort.tresor.daten.symlink_to(ort.tresor.daten)


def unreadable(ort):
    ort.tresor.daten.chmod(0)


def exchanged(ort):
    """The whole file of another Tresor, made with the same password."""
    anderer, _ = create_tresor(ort.wurzel.parent / "x", "B", secret(PASSWORT), kosten=BILLIG)
    shutil.copy(anderer.daten, ort.tresor.daten)


TABELLE = [
    (schlecht.half, "beschädigt"),
    (schlecht.odd_end, "abgeschnitten"),
    (schlecht.empty, "leer (0 Byte)"),
    (schlecht.garbage, "beschädigt"),
    (schlecht.plain, "nicht verschlüsselt"),
    (schlecht.foreign, "gehört zu einem anderen Programm"),
    (schlecht.newer, "neueren Lotsen"),
    (exchanged, "beschädigt"),
    (schlecht.folder, "Ordner, keine Datei"),
    (schlecht.missing, "fehlt"),
    pytest.param(pipe, "keine gewöhnliche Datei", marks=posix),
    pytest.param(loop, "lässt sich nicht lesen", marks=posix),
    pytest.param(unreadable, "lässt sich nicht lesen", marks=als_root),
]


def state(ordner):
    """Of the data; the lock file and the count of attempts are not."""
    neben = {"lotse.lock", "versuche.json", "schild.json"}
    return {
        pfad.name: pfad.read_bytes() if pfad.is_file() else pfad.lstat().st_mode
        for pfad in sorted(ordner.iterdir())
        if pfad.name not in neben and not pfad.is_dir()
    }


def refused(qtbot, p, satz):
    melde_an(qtbot, p)
    tuer = p.tuersteher.tuer

    def gesagt():
        return " ".join(t.text() for t in tuer.findChildren(QLabel) if t.isVisible())

    qtbot.waitUntil(lambda: satz in gesagt(), timeout=LANGE)
    assert "Das Passwort passt nicht" not in gesagt()
    assert p.fenster is None


@pytest.mark.parametrize(
    ("schaden", "satz"), TABELLE, ids=lambda wert: getattr(wert, "__name__", "")
)
def test_the_window_tells_the_true_cause_and_changes_not_a_byte(
    qtbot, ort, kennung, starte, schaden, satz
):
    schaden(ort)
    vorher = state(ort.tresor.ordner)
    refused(qtbot, starte(), satz)
    assert state(ort.tresor.ordner) == vorher


def test_the_wal_of_another_file_is_refused_and_nothing_of_it_gets_in(
    qtbot, ort, wurzel, kennung, starte, tmp_path
):
    anderer, _ = create_tresor(tmp_path / "x", "B", secret(PASSWORT), kosten=BILLIG)
    fremd = open_tresor(anderer, secret(PASSWORT), grenzen=BILLIGE_GRENZEN)
    with SqlUnitOfWork(fremd.engine) as unit:
        unit.save(None, einfache_akte("fremd"))
    wal = anderer.daten.with_name("familien.db-wal").read_bytes()
    fremd.close()
    assert wal
    ort.tresor.daten.with_name("familien.db-wal").write_bytes(wal)
    vorher = state(ort.tresor.ordner)
    refused(qtbot, starte(), "fremde Datei")
    assert state(ort.tresor.ordner) == vorher


NEBENSACHEN = ("familien.keys", "familien.keys.bak", "schild.json", "versuche.json", "notfall.json")


@posix
@pytest.mark.parametrize("name", NEBENSACHEN)
def test_a_pipe_in_the_place_of_a_small_file_keeps_nobody_waiting(
    qtbot, ort, kennung, starte, name
):
    datei = ort.tresor.ordner / name
    datei.unlink(missing_ok=True)
    os.mkfifo(datei)
    offen(qtbot, starte())


@posix
def test_two_pipes_for_the_keys_are_told_as_a_key_file_that_cannot_be_read(
    qtbot, ort, kennung, starte
):
    for name in ("familien.keys", "familien.keys.bak"):
        (ort.tresor.ordner / name).unlink()
        os.mkfifo(ort.tresor.ordner / name)
    refused(qtbot, starte(), "Schlüsseldatei ist beschädigt")


@posix
def test_only_an_ordinary_file_is_read_and_nothing_stays_open(tmp_path):
    rohr, ordner = tmp_path / "rohr", tmp_path / "ordner"
    os.mkfifo(rohr)
    ordner.mkdir()
    (tmp_path / "datei").write_bytes(b"abcdef")
    griffe = len(list(Path("/dev/fd").iterdir()))
    for pfad in (rohr, ordner, Path("/dev/zero")):
        with pytest.raises(OSError, match=r"Invalid|ungültig"):
            read_regular(pfad, 4)
    assert read_regular(tmp_path / "datei", 4) == b"abcd"
    assert len(list(Path("/dev/fd").iterdir())) == griffe


@pytest.mark.parametrize("passwort", [PASSWORT, "Ganz anderes Passwort"])
def test_the_key_file_of_another_one_is_put_aside_and_the_copy_opens(qtbot, ort, starte, passwort):
    andere, _ = create_tresor(ort.wurzel.parent / "x", "B", secret(passwort), kosten=BILLIG)
    gut, fremd = ort.tresor.schluessel.read_bytes(), andere.schluessel.read_bytes()
    ort.tresor.schluessel.write_bytes(fremd)
    offen(qtbot, starte())
    assert ort.tresor.schluessel.read_bytes() == gut
    assert ort.tresor.ordner.joinpath("familien.keys.fremd").read_bytes() == fremd


def test_a_wrong_password_is_one_whatever_key_file_lies_there(qtbot, ort):
    andere, _ = create_tresor(ort.wurzel.parent / "x", "B", secret(PASSWORT), kosten=BILLIG)
    shutil.copy(andere.schluessel, ort.tresor.schluessel)
    vorher = state(ort.tresor.ordner)
    with pytest.raises(FalschesPasswort):
        open_tresor(ort.tresor, secret("Das war es nicht"), grenzen=BILLIGE_GRENZEN)
    assert state(ort.tresor.ordner) == vorher


def test_a_copy_that_cannot_be_written_keeps_nobody_out(qtbot, ort, starte):
    kopie = ort.tresor.ordner / "familien.keys.bak"
    kopie.unlink()
    kopie.mkdir()
    offen(qtbot, starte())
