"""Scenarios 4 and 9: the power fails in the middle of a sentence; ten years open quickly."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from lotse.domain.familie import FamilieId
from lotse.domain.passwort import secret
from lotse.paths import HAUS
from lotse.store.tresor import open_tresor
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.echt import PASSWORT, lege_an, raum
from tests.werkzeug.echtfenster import kennung, offen, starte, uhr, wurzel
from tests.werkzeug.kindgespraech import ANFANG
from tests.werkzeug.kindprogramm import FLUECHTIG
from tests.werkzeug.muster import angebote
from tests.werkzeug.schluessel import BILLIGE_GRENZEN
from tests.werkzeug.schutzfenster import klartext
from tests.werkzeug.zehnjahre import ERWARTET, count, fill

__all__ = ["kennung", "starte", "uhr", "wurzel"]
scenarios("mitten_im_satz.feature", "zehn_jahre.feature")
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="braucht /proc")
F = FamilieId("f-ahorn")
WORT = FLUECHTIG[::-1]


class Kind:
    """A program of its own: it says a line, and hears one."""

    def __init__(self, modul: str, ordner) -> None:
        befehl = [sys.executable, "-m", f"tests.werkzeug.{modul}", str(ordner)]
        self.prozess = subprocess.Popen(
            befehl, cwd=HAUS, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def sagt(self) -> str:
        return self.prozess.stdout.readline().strip()

    def weiter(self) -> None:
        self.prozess.stdin.write("\n")
        self.prozess.stdin.flush()

    def ende(self) -> None:
        self.prozess.kill()
        self.prozess.communicate()


@pytest.fixture
def kinder():
    laufend: list[Kind] = []
    yield laufend
    for kind in laufend:
        kind.ende()


@given("ein Gespräch in einem eigenen Programm", target_fixture="kind")
def gespraech(wurzel, kennung, kinder):
    kind = Kind("kindgespraech", wurzel)
    kinder.append(kind)
    assert kind.sagt() == "bereit"
    return kind


@when("die Lotsin einen Wunsch zu schreiben beginnt")
def schreibt(kind):
    kind.weiter()
    assert kind.sagt() == ANFANG


@when("die Familie etwas sagt, das nicht gespeichert wird")
def sagt(kind):
    kind.weiter()
    assert kind.sagt() == "gesagt"


@when("das Programm von außen hart beendet wird")
def hart(kind):
    os.kill(kind.prozess.pid, signal.SIGKILL)
    kind.prozess.wait()


@then("steht nach dem Neustart der angefangene Satz im Gespräch", target_fixture="p")
def steht_da(qtbot, starte):
    p = starte()
    offen(qtbot, p)
    p.sitzung.springe(Sprung(Ort.GESPRAECH, F))
    qtbot.waitUntil(lambda: p.sitzung.akte is not None and p.runner.is_idle(), timeout=20_000)
    liste = p.fenster.seite._mitte.wuensche.liste
    zeilen = [liste.modell.data(liste.modell.index(n)) for n in range(liste.modell.rowCount())]
    assert any(ANFANG in zeile for zeile in zeilen), zeilen
    return p


@then("die flüchtige Antwort ist in keiner Datei und nicht im Gespräch")
def ist_fort(p, wurzel, kennung):
    assert "gkv" not in p.sitzung.fluechtig.fakten
    assert WORT not in repr(p.sitzung.akte)
    for datei in wurzel.rglob("*"):
        assert datei.is_dir() or WORT.encode() not in datei.read_bytes(), datei
    klar = klartext(wurzel, kennung)
    assert ANFANG.encode() in klar  # the search finds what is there
    assert WORT.encode() not in klar


@given(parsers.parse("ein Tresor nach zehn Jahren, mit {anzahl:d} Familien"))
def zehn_jahre(wurzel, anzahl):
    kennung = lege_an(wurzel)
    tresor = open_tresor(raum(wurzel).tresor(kennung), secret(PASSWORT), grenzen=BILLIGE_GRENZEN)
    vorher = count(tresor.engine)
    fill(tresor.engine, angebote())
    jetzt = count(tresor.engine)
    tresor.close()
    assert {name: jetzt[name] - vorher[name] for name in jetzt} == ERWARTET
    assert ERWARTET["familie"] == anzahl


@when("die Lotsin ihr Passwort eingibt", target_fixture="gemessen")
def gibt_ein(wurzel, kinder):
    """Seconds of the processor, so that other work on the machine is not what is measured."""
    kind = Kind("kindstart", wurzel)
    kinder.append(kind)
    wort, sekunden, megabyte, zeilen = kind.sagt().split()
    assert wort == "heute"
    assert int(zeilen) > 0
    return float(sekunden), int(megabyte)


@then(parsers.parse("steht Heute in weniger als {ziel:d} Sekunden"))
def steht_schnell(gemessen, ziel):
    assert gemessen[0] < ziel


@then(parsers.parse("braucht das Programm dafür weniger als {ziel:d} MB Speicher"))
def braucht_wenig(gemessen, ziel):
    assert gemessen[1] < ziel
