"""No network: nothing in the house imports it, and the process cannot open a socket."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest

from lotse.paths import HAUS

VERBOTEN = (
    "socket", "ssl", "http", "urllib.request", "urllib3", "ftplib", "smtplib", "imaplib",
    "poplib", "telnetlib", "nntplib", "xmlrpc", "socketserver", "webbrowser", "asyncio",
    "requests", "httpx", "aiohttp", "websockets", "PySide6.QtNetwork", "PySide6.QtWebSockets",
    "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets",
)  # fmt: skip
DATEIEN = sorted([*HAUS.glob("lotse/**/*.py"), *HAUS.glob("db/**/*.py")])


def importe(quelltext):
    for knoten in ast.walk(ast.parse(quelltext)):
        if isinstance(knoten, ast.Import):
            yield from (name.name for name in knoten.names)
        elif isinstance(knoten, ast.ImportFrom) and knoten.module:
            yield knoten.module
            yield from (f"{knoten.module}.{name.name}" for name in knoten.names)


def verbotene(quelltext):
    return [
        name
        for name in importe(quelltext)
        if any(name == wort or name.startswith(f"{wort}.") for wort in VERBOTEN)
    ]


def test_no_module_imports_anything_that_reaches_out():
    gefunden = {
        str(datei.relative_to(HAUS)): namen
        for datei in DATEIEN
        if (namen := verbotene(datei.read_text("utf-8")))
    }
    assert gefunden == {}


@pytest.mark.parametrize(
    "zeile",
    [
        "import socket",
        "from urllib import request",
        "import urllib.request as r",
        "from http.client import HTTPConnection",
        "from PySide6 import QtNetwork",
        "from PySide6.QtNetwork import QNetworkAccessManager",
        "def f():\n    import ssl",
    ],
)
def test_the_look_at_imports_sees_each_way(zeile):
    assert verbotene(zeile)


def test_harmless_names_pass():
    assert verbotene("import urllib.parse\nfrom lotse.http import x\nimport sockets") == []


def python(code):
    return subprocess.run(
        [sys.executable, "-c", code], cwd=HAUS, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    "tat",
    [
        "import socket; socket.socket()",
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
        "import _socket; _socket.socket()",
    ],
)
def test_after_the_start_a_socket_is_refused(tat):
    lauf = python(f"from lotse.app.netzsperre import lock_network as l; l(); l()\n{tat}")
    assert lauf.returncode == 1
    assert "Netzversuch: no network: socket." in lauf.stderr


def test_the_program_locks_the_network_before_anything_else():
    code = (
        "import sys\n"
        "sys.argv = ['lotse', 'selbsttest', '--format', 'json', '--ordner', '/nichts']\n"
        "from lotse.__main__ import main; main()\n"
        "import socket; socket.socket()"
    )
    lauf = python(code)
    assert "Netzversuch" in lauf.stderr
    assert '"netz"' in lauf.stdout
    assert "Kein Netz: Lotse kann keine Verbindung öffnen." in lauf.stdout


def test_the_self_test_runs_clean_as_a_command():
    """As the build runs it: a whole process, no data yet, exit code 0."""
    befehl = [sys.executable, "-m", "lotse", "selbsttest", "--ordner", str(HAUS / "tests")]
    lauf = subprocess.run(befehl, cwd=HAUS, capture_output=True, text=True, check=False)
    assert (lauf.returncode, lauf.stderr) == (0, "")
    assert "Alles gut." in lauf.stdout
    assert "[-]" not in lauf.stdout
