"""The small parts before the unlocking: place, costs, lock file, sign, numbers, words, seal."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSysInfo
from PySide6.QtWidgets import QApplication

from lotse.app.aufwand import HOECHSTENS_S, MINDESTENS_S, calibrate, measure, ram_bytes
from lotse.app.datenort import look_at
from lotse.app.notfallnummern import bundesweite, oertliche
from lotse.app.schild import (
    Fehlversuche,
    Schild,
    count_versuch,
    forget_versuche,
    read_schild,
    read_versuche,
    write_schild,
)
from lotse.app.sperrdatei import NAME, Belegt, Sperrdatei
from lotse.app.versiegelt import ist_frisch, seal, unseal
from lotse.app.woerter import ANZAHL, MINDESTENS, suggest, woerter
from lotse.services.passwortstaerke import strength
from lotse.store.schluessel import GRENZEN, MIB, Kosten, new_schluessel
from tests.werkzeug.schluessel import BILLIG

JETZT = datetime(2026, 11, 24, 10, 42)


class Rechner:
    """Needs so many seconds for t3 and 64 MiB, and in proportion for more."""

    def __init__(self, sekunden: float) -> None:
        self.sekunden, self.gemessen = sekunden, []

    def __call__(self, kosten: Kosten) -> float:
        self.gemessen.append(kosten)
        return self.sekunden * (kosten.t / 3) * (kosten.m / (64 * MIB))


@pytest.mark.parametrize("sekunden", [0.01, 0.05, 0.15, 0.3, 0.6, 0.9])
def test_the_costs_take_half_a_second_to_one(sekunden: float):
    rechner = Rechner(sekunden)
    kosten = calibrate(rechner, 16 * 1024**3)
    assert MINDESTENS_S <= rechner(kosten) <= HOECHSTENS_S
    assert GRENZEN.erlaubt(kosten)


def test_the_costs_never_fall_below_the_floor_however_slow_the_computer():
    kosten = calibrate(Rechner(5.0), 16 * 1024**3)
    assert (kosten.t, kosten.m) == (GRENZEN.mindestens.t, GRENZEN.mindestens.m)


def test_a_small_computer_gives_at_most_an_eighth_of_its_memory():
    kosten = calibrate(Rechner(0.05), 2 * 1024**3)
    assert kosten.m <= 2 * 1024**3 // 1024 // 8
    assert kosten.t > 3  # rounds instead


def test_costs_are_measured_with_the_real_derivation():
    assert 0 < measure(BILLIG) < 1
    assert ram_bytes() > 256 * 1024**2


@pytest.mark.parametrize(
    ("ordner", "dienst"),
    [
        ("/home/anna/OneDrive - Stadt Musterstadt/Lotse", "OneDrive"),
        ("/home/anna/Dropbox/x", "Dropbox"),
        ("/home/anna/Nextcloud", "Nextcloud"),
        ("/home/anna/ownCloud/a", "ownCloud"),
        ("/Users/anna/Library/Mobile Documents/com~apple", "iCloud"),
        ("/Users/anna/iCloud Drive (Archiv)", "iCloud"),
        ("/home/anna/Google Drive/x", "Google Drive"),
        ("/home/anna/.local/share/lotse", ""),
        ("/home/dropboxer/lotse", ""),
    ],
)
def test_folders_that_are_copied_away_are_known_by_name(ordner: str, dienst: str):
    assert look_at(Path(ordner), Path("gibt es nicht")).kopierdienst == dienst


@pytest.mark.parametrize(("art", "netz"), [("nfs4", True), ("cifs", True), ("ext4", False)])
def test_a_network_share_is_known_by_its_kind(tmp_path: Path, art: str, netz: object):
    mounts = tmp_path / "mounts"
    mounts.write_text(f"dev / ext4 rw 0 0\nserver /mnt/team\\040eins {art} rw 0 0\nx\n")
    assert look_at(Path("/mnt/team eins/lotse"), mounts).netz is netz
    assert not look_at(Path("/mnt/anderes"), mounts).netz


def test_the_lock_is_told_with_computer_and_time_and_heals_by_itself(
    qapp: QApplication, tmp_path: Path
):
    eine, andere = Sperrdatei(), Sperrdatei()
    eine.nimm(tmp_path)
    beginn = time.perf_counter()
    with pytest.raises(Belegt) as belegt:
        andere.nimm(tmp_path)
    assert time.perf_counter() - beginn < 1
    assert belegt.value.besitzer.rechner == QSysInfo.machineHostName()
    assert not belegt.value.besitzer.fremd
    assert "schon offen" in belegt.value.was
    assert eine.belegt(tmp_path) is None
    eine.gib_frei()
    assert andere.belegt(tmp_path) is None
    andere.nimm(tmp_path)
    andere.gib_frei()


def test_the_lock_of_a_killed_program_is_regained(qapp: QApplication, tmp_path: Path):
    code = (
        "import sys,os; from pathlib import Path; from lotse.app.sperrdatei import Sperrdatei;"
        "s=Sperrdatei(); s.nimm(Path(sys.argv[1])); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    assert (tmp_path / NAME).exists()
    sperre = Sperrdatei()
    sperre.nimm(tmp_path)
    sperre.gib_frei()


def test_an_empty_lock_file_after_a_power_cut_is_taken_over(qapp: QApplication, tmp_path: Path):
    (tmp_path / NAME).touch()
    sperre = Sperrdatei()
    sperre.nimm(tmp_path)
    sperre.gib_frei()


def test_the_lock_of_another_computer_goes_only_when_somebody_said_so(
    qapp: QApplication, tmp_path: Path
):
    inhalt = "4711\nlotse\nANDERER-PC\n" + "0" * 32 + "\n" + "1" * 36 + "\n"
    (tmp_path / NAME).write_text(inhalt)
    sperre = Sperrdatei()
    with pytest.raises(Belegt) as belegt:
        sperre.nimm(tmp_path)
    assert belegt.value.besitzer.fremd
    assert "ANDERER-PC" in belegt.value.was
    assert (tmp_path / NAME).read_text() == inhalt
    sperre.nimm(tmp_path, auch_fremd=True)
    sperre.gib_frei()


def test_a_folder_without_the_right_to_write_is_told_as_that(qapp: QApplication, tmp_path: Path):
    from lotse.domain.fehler import Hinweis

    with pytest.raises(Hinweis, match="nicht schreiben"):
        Sperrdatei().nimm(tmp_path / "gibt es nicht")


def test_the_sign_and_the_attempts_survive_and_a_broken_one_is_empty(tmp_path: Path):
    assert read_schild(tmp_path) == Schild()
    write_schild(tmp_path, Schild("traeger", JETZT))
    assert read_schild(tmp_path) == Schild("traeger", JETZT)
    count_versuch(tmp_path, JETZT)
    count_versuch(tmp_path, JETZT + timedelta(minutes=1))
    assert read_versuche(tmp_path) == Fehlversuche(2, JETZT + timedelta(minutes=1))
    forget_versuche(tmp_path)
    assert read_versuche(tmp_path) == Fehlversuche()
    for unsinn in (b"", b"[]", b'{"anzahl": true}', b'{"papier": 3, "zuletzt": "x"}', b"\xff"):
        for name in ("schild.json", "versuche.json"):
            (tmp_path / name).write_bytes(unsinn)
        assert read_schild(tmp_path) == Schild()
        assert read_versuche(tmp_path) == Fehlversuche()


def test_only_numbers_somebody_checked_are_shown(tmp_path: Path):
    assert [n.nummer for n in bundesweite()] == ["110", "112", "116 016"]
    assert oertliche(tmp_path / "fehlt.json") == []
    datei = tmp_path / "notfall.json"
    for unsinn in (b"", b"[1]", b'{"nummern": 3}', b'{"nummern": [{"nummer": " ", "name": "x"}]}'):
        datei.write_bytes(unsinn)
        assert oertliche(datei) == []


def test_a_suggestion_has_five_words_of_a_list_worth_55_bits():
    assert len(woerter()) >= MINDESTENS
    assert all(wort.isascii() and wort.islower() and 4 <= len(wort) <= 10 for wort in woerter())
    assert len({suggest() for _ in range(50)}) == 50
    assert len(suggest().split()) == ANZAHL
    assert {strength(suggest()) for _ in range(200)} == {4}


def test_a_sealed_value_opens_with_its_own_key_only():
    key, fremd = new_schluessel(), new_schluessel()
    siegel = seal({"gkv": True, "wort": "Canarius"}, key, JETZT)
    assert b"Canarius" not in siegel.daten
    assert unseal(siegel, key) == {"gkv": True, "wort": "Canarius"}
    assert unseal(siegel, fremd) is None
    gekippt = bytes([siegel.daten[0] ^ 1]) + siegel.daten[1:]
    assert unseal(replace(siegel, daten=gekippt), key) is None
    assert ist_frisch(siegel, JETZT + timedelta(minutes=15))
    assert not ist_frisch(siegel, JETZT + timedelta(minutes=15, seconds=1))
    assert not ist_frisch(siegel, JETZT - timedelta(seconds=1))


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[str]:
    """A message bus of our own."""
    if not shutil.which("dbus-daemon"):
        pytest.skip("dbus-daemon fehlt")
    befehl = ["dbus-daemon", "--session", "--print-address", "--nofork"]
    prozess = subprocess.Popen(befehl, stdout=subprocess.PIPE, text=True)
    assert prozess.stdout
    yield prozess.stdout.readline().strip()
    prozess.kill()
    prozess.communicate()


def test_the_signals_of_the_system_arrive(bus: str):
    code = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from lotse.app.systemsperre import LOGIND, MANAGER, SITZUNG, Systemsperre
app = QCoreApplication([])
gehoert = []
s = Systemsperre(app)
s.sperren.connect(lambda: gehoert.append(1))
s.verbinde()
assert "PrepareForSleep" in s.verbunden and "Lock" in s.verbunden, s.verbunden
sender = QDBusConnection.connectToBus(sys.argv[1], "zweiter")
assert sender.registerService(LOGIND)
def sende(pfad, schnitt, name, *werte):
    m = QDBusMessage.createSignal(pfad, schnitt, name)
    m.setArguments(list(werte))
    assert sender.send(m)
sende("/org/freedesktop/login1", MANAGER, "PrepareForSleep", False)
sende("/org/freedesktop/login1", MANAGER, "PrepareForSleep", True)
sende("/org/freedesktop/login1/session/_31", SITZUNG, "Lock")
QTimer.singleShot(1000, app.quit)
app.exec()
print(len(gehoert))
"""
    umgebung = {"DBUS_SYSTEM_BUS_ADDRESS": bus, "DBUS_SESSION_BUS_ADDRESS": bus, "PATH": "/usr/bin"}
    lauf = subprocess.run(
        [sys.executable, "-c", code, bus], env=umgebung, capture_output=True, text=True, check=False
    )
    assert lauf.stdout.strip() == "2", lauf.stderr


def test_without_a_bus_lotse_says_what_is_not_heard(qapp: QApplication):
    from lotse.app.systemsperre import Systemsperre

    system = Systemsperre(qapp)
    assert system.verbunden == ()
