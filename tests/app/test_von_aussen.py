"""What only another process can see: memory after the locking, the disk after a kill."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lotse.domain.familie import FamilieId
from lotse.domain.passwort import secret
from lotse.paths import HAUS
from lotse.store.schluessel import subkey
from lotse.store.tresor import open_tresor
from tests.werkzeug.echt import PASSWORT, lies, raum
from tests.werkzeug.schluessel import BILLIGE_GRENZEN

F = FamilieId("f-ahorn")
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="braucht /proc")


@pytest.fixture
def kind(wurzel, kennung):
    """Start the program as a process of its own."""
    laufend = []

    def starte(was):
        befehl = [sys.executable, "-m", "tests.werkzeug.kindprogramm", str(wurzel), was]
        rohre = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        prozess = subprocess.Popen(befehl, cwd=HAUS, **rohre)
        laufend.append(prozess)
        return prozess

    yield starte
    for prozess in laufend:
        prozess.kill()
        prozess.communicate()


def speicher(pid):
    """Everything this process can read of itself, piece by piece."""
    ordner = Path("/proc") / str(pid)
    with (ordner / "maps").open() as karte, (ordner / "mem").open("rb", 0) as mem:
        for zeile in karte:
            bereich, rechte, *_rest = zeile.split()
            if "r" not in rechte or zeile.rstrip().endswith(("[vvar]", "[vsyscall]")):
                continue
            von, bis = (int(zahl, 16) for zahl in bereich.split("-"))
            try:
                mem.seek(von)
                yield mem.read(bis - von)
            except OSError:
                continue  # a page of a device: nothing of ours lies there


def treffer(pid, nadeln):
    zaehlt = dict.fromkeys(nadeln, 0)
    for stueck in speicher(pid):
        for name, nadel in nadeln.items():
            zaehlt[name] += stueck.count(nadel)
    return zaehlt


def test_after_the_locking_no_byte_of_the_key_and_no_case_is_left(kind, wurzel, kennung):
    offen = open_tresor(raum(wurzel).tresor(kennung), secret(PASSWORT), grenzen=BILLIGE_GRENZEN)
    key = bytes(offen.schluessel)
    unter = {zweck: bytes(subkey(offen.schluessel, zweck)) for zweck in ("fluechtig", "audit")}
    offen.close()
    nadeln = {"key": key, "hex": key.hex().encode(), "HEX": key.hex().upper().encode(), **unter}
    prozess = kind("lock")
    wort, akten = prozess.stdout.readline().split()
    assert wort == "offen"
    assert int(akten) > 0
    assert treffer(prozess.pid, nadeln)["key"] >= 1  # the search finds what is there
    prozess.stdin.write("\n")
    prozess.stdin.flush()
    assert prozess.stdout.readline() == "gesperrt 0\n"
    assert treffer(prozess.pid, nadeln) == dict.fromkeys(nadeln, 0)


@pytest.mark.parametrize("sekunden", [1.5, 3.3])
def test_kill_9_while_typing_loses_at_most_two_seconds(kind, wurzel, kennung, sekunden):
    prozess = kind("type")
    gesehen = [(prozess.stdout.readline().strip(), time.monotonic())]
    ende = time.monotonic() + sekunden
    while time.monotonic() < ende:
        gesehen.append((prozess.stdout.readline().strip(), time.monotonic()))
    os.kill(prozess.pid, signal.SIGKILL)
    tod = time.monotonic()
    prozess.wait()
    muss = [text for text, wann in gesehen if tod - wann >= 2.0]
    akte = lies(wurzel, kennung, F)
    weg = akte.familie.verstaendigung.kontaktweg
    assert all(text.startswith(muss[-1]) for text in [weg] if muss)
    assert any(text == weg for text, _ in gesehen) or not muss


def test_kill_9_after_a_rest_loses_nothing(kind, wurzel, kennung):
    prozess = kind("rest")
    letzter = prozess.stdout.readline().strip()
    time.sleep(1.3)
    os.kill(prozess.pid, signal.SIGKILL)
    prozess.wait()
    assert lies(wurzel, kennung, F).familie.verstaendigung.kontaktweg == letzter
