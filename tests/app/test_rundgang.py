"""One whole day at the window, watched from outside: no word in any file, no socket."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys

import pypdf
import pytest

from lotse.paths import HAUS
from tests.werkzeug.rundgang import MARKE, hits

STATIONEN = {"angelegt", "gespraech", "rechner", "plan", "einstellungen", "Fehler", "Brief",
             "sperren", "verdecken", "zu"}  # fmt: skip
SOCKET = re.compile(r"socket\((AF_\w+)")
WARUM = "strace fehlt: dass kein Socket entsteht, ist hier nur im Prozess selbst geprüft"
BEFEHLE = (
    ["selbsttest", "--ordner", "{ordner}"],
    ["match", "resources/musterstadt/familien/ahorn.json"],
    ["katalog", "suchen", "hebamme"],
)


def umgebung(ordner):
    """Everything a program may write to lies below one folder."""
    tmp = ordner / "tmp"
    tmp.mkdir(parents=True, exist_ok=True)
    platz = {"HOME": ordner, "TMPDIR": tmp, "XDG_CONFIG_HOME": ordner / "config",
             "XDG_DATA_HOME": ordner / "data", "XDG_CACHE_HOME": ordner / "cache",
             "XDG_STATE_HOME": ordner / "state"}  # fmt: skip
    rest = {name: wert for name, wert in os.environ.items() if not name.startswith("LOTSE_")}
    return (
        rest | {name: str(wert) for name, wert in platz.items()} | {"QT_QPA_PLATFORM": "offscreen"}
    )


def beobachtet(protokoll):
    """The beginning of a command whose calls for the network are written down."""
    if shutil.which("strace") is None:
        return []
    return ["strace", "-f", "-qq", "-e", "trace=network", "-o", str(protokoll)]


def start(ordner, *worte):
    protokoll = ordner.with_suffix(".strace")
    befehl = [*beobachtet(protokoll), sys.executable, "-m", *worte]
    lauf = subprocess.run(
        befehl, cwd=HAUS, env=umgebung(ordner), capture_output=True, text=True, check=False,
        timeout=300,
    )  # fmt: skip
    return lauf, protokoll


def sockets(protokoll):
    if not protokoll.exists():
        pytest.skip(WARUM)
    return set(SOCKET.findall(protokoll.read_text()))


@pytest.fixture(scope="module")
def tag(tmp_path_factory):
    ordner = tmp_path_factory.mktemp("tag") / "daheim"
    ordner.mkdir()
    lauf, protokoll = start(ordner, "tests.werkzeug.rundgang", str(ordner))
    assert lauf.returncode == 0, lauf.stderr[-2000:]
    return ordner, json.loads(lauf.stdout.splitlines()[-1]), protokoll


def test_no_file_holds_a_word_of_a_family_at_any_time_of_the_day(tag):
    _ordner, bericht, _protokoll = tag
    assert set(bericht["stationen"]) >= STATIONEN
    assert bericht["getippt"] >= 6
    assert bericht["funde"] == {}
    enden = {datei.rsplit("/", 1)[-1].rsplit(".", 1)[-1] for datei in bericht["dateien"]}
    assert enden >= {"db", "keys", "bak", "toml", "log", "lotse"}  # it looked into each kind


def test_the_letter_somebody_saved_is_the_only_paper_and_holds_the_word(tag):
    ordner, bericht, _protokoll = tag
    seiten = pypdf.PdfReader(ordner / "Dokumente" / "Brief.pdf").pages
    assert MARKE in "".join(seite.extract_text() for seite in seiten)
    assert not [datei for datei in bericht["dateien"] if datei.endswith(".pdf")]


def test_the_search_finds_what_is_there():
    assert all(hits(b"x" + f"{MARKE} A.".encode(code)) for code in ("utf-8", "utf-16-le"))
    assert not hits(b"Quorum")


def test_a_whole_day_opens_no_socket_beyond_this_computer(tag):
    _ordner, _bericht, protokoll = tag
    assert sockets(protokoll) <= {"AF_UNIX"}


@pytest.mark.parametrize("befehl", BEFEHLE, ids=lambda befehl: befehl[0])
def test_a_command_opens_no_socket_at_all(tmp_path, befehl):
    worte = [wort.format(ordner=tmp_path) for wort in befehl]
    lauf, protokoll = start(tmp_path / "daheim", "lotse", *worte)
    assert lauf.returncode == 0, lauf.stderr
    assert sockets(protokoll) == set()


def test_the_watch_sees_a_socket(tmp_path):
    code = tmp_path / "reicht_hinaus.py"
    code.write_text("import socket\nsocket.socket(socket.AF_INET6).close()\n")
    protokoll = tmp_path / "x.strace"
    subprocess.run([*beobachtet(protokoll), sys.executable, str(code)], check=True)
    assert sockets(protokoll) == {"AF_INET6"}
