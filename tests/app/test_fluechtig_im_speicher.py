"""A fleeting answer, seen from outside: in no file, and held by nothing while locked."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from lotse.paths import HAUS
from tests.werkzeug.kindprogramm import FLUECHTIG

WORT = FLUECHTIG[::-1]
KOPF = sys.getsizeof("") - 1
"""Bytes before the letters of a word; the first eight count its owners."""
VIELE = 1 << 32
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="braucht /proc")


def fundstellen(pid):
    """Where it is readable: as Qt keeps text, and in living words of Python.

    A freed word keeps its bytes until the place is used again, and no program in Python can help
    that: the count of its owners is a pointer then, to the next free place.
    """
    zahl = 0
    for inhalt in speicher(pid):
        zahl += inhalt.count(WORT.encode("utf-16-le"))
        for treffer in re.finditer(WORT.encode(), inhalt):
            besitzer = inhalt[treffer.start() - KOPF : treffer.start() - KOPF + 8]
            zahl += int.from_bytes(besitzer, sys.byteorder) < VIELE
    return zahl


def speicher(pid):
    """Everything this process can read of itself, piece by piece."""
    ordner = Path("/proc") / str(pid)
    with (ordner / "maps").open() as karte, (ordner / "mem").open("rb", 0) as mem:
        for zeile in karte:
            bereich, rechte, *_rest = zeile.split()
            von, bis = (int(zahl, 16) for zahl in bereich.split("-"))
            if "r" not in rechte or zeile.rstrip().endswith(("[vvar]", "[vsyscall]")):
                continue
            try:
                mem.seek(von)
                yield mem.read(bis - von)
            except OSError:
                continue  # a page of a device: nothing of ours lies there


def test_while_locked_nothing_in_memory_holds_a_fleeting_answer_and_no_file_does(wurzel, kennung):
    befehl = [sys.executable, "-m", "tests.werkzeug.kindprogramm", str(wurzel), "talk"]
    rohre = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    prozess = subprocess.Popen(befehl, cwd=HAUS, **rohre)
    try:
        assert prozess.stdout.readline() == "gesagt\n"
        assert fundstellen(prozess.pid) >= 1  # the search finds what is there
        prozess.stdin.write("\n")
        prozess.stdin.flush()
        assert prozess.stdout.readline() == "gesperrt\n"
        assert fundstellen(prozess.pid) == 0
        for datei in wurzel.rglob("*"):
            assert datei.is_dir() or WORT.encode() not in datei.read_bytes(), datei
    finally:
        prozess.kill()
        prozess.communicate()
