"""A program of its own for tests that look at it, or kill it, from outside.

python -m tests.werkzeug.kindprogramm FOLDER lock|type|rest|talk
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lotse.domain.akte import Akte
from lotse.domain.familie import Familie, FamilieId
from lotse.matching.ergebnis import Faktstelle
from lotse.ui.aktionen import Aktion
from lotse.ui.farben import Thema
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.stil import stil
from tests.werkzeug.echt import PASSWORT, programm

F = FamilieId("f-ahorn")
FLUECHTIG = "sukinorthculF"
"""Backwards, so that the search does not find this line."""


def warte(bedingung) -> None:
    while not bedingung():
        QApplication.processEvents()


def sage(wort: str) -> None:
    print(wort, flush=True)


def hoere() -> str:
    return sys.stdin.readline().strip()


def main(ordner: str, was: str) -> None:
    app = QApplication([])
    stil().show(Thema.HELL, 100)
    p = programm(Path(ordner))
    p.beginne()
    warte(lambda: p.tuersteher is not None)
    anmelden = p.tuersteher.tuer.seite
    QTest.keyClicks(anmelden.passwort.feld, PASSWORT)
    del anmelden
    QTest.keyClick(p.tuersteher.tuer.seite.passwort.feld, Qt.Key.Key_Return)
    warte(lambda: p.fenster is not None)
    p.sitzung.springe(Sprung(Ort.FAMILIE, F))
    warte(lambda: p.sitzung.akte is not None and p.runner.is_idle())
    {"lock": lock, "type": tippe, "rest": ruhe, "talk": rede}[was](p, app)


def akten() -> int:
    return sum(isinstance(o, Akte | Familie) for o in gc.get_objects())


def lock(p, app) -> None:
    """Tell when it is open, and when it is locked: how many cases are still in memory."""
    for ort in (Ort.FAMILIE, Ort.GESPRAECH, Ort.HILFEN, Ort.PLAN, Ort.BRIEFE, Ort.HEUTE):
        p.sitzung.springe(Sprung(ort, F))
        warte(p.runner.is_idle)
    sage(f"offen {akten()}")
    hoere()
    p.fenster.tue(Aktion.SPERREN)
    warte(lambda: p.fenster is None and p.runner.is_idle())
    QTest.qWait(50)
    gc.collect()
    sage(f"gesperrt {akten()}")
    hoere()


def rede(p, app) -> None:
    """Say something fleeting in a talk, which no source and no input holds, then lock."""
    p.sitzung.springe(Sprung(Ort.GESPRAECH, F))
    warte(p.runner.is_idle)
    p.sitzung.antworte(Faktstelle("gkv"), "".join(reversed(FLUECHTIG)), "Frage beantwortet")
    warte(p.runner.is_idle)
    sage("gesagt")
    hoere()
    p.fenster.tue(Aktion.SPERREN)
    warte(lambda: p.fenster is None and p.runner.is_idle())
    QTest.qWait(50)
    gc.collect()
    sage("gesperrt")
    hoere()


def ruhe(p, app) -> None:
    """Type a word, then nothing."""
    feld = p.fenster._seiten[Ort.FAMILIE]._verstaendigung._weg
    feld.clear()
    QTest.keyClicks(feld, "Signal, abends")
    sage(feld.text())
    app.exec()


def tippe(p, app) -> None:
    """Type without a rest into a field of the page; tell every key after it was taken."""
    feld = p.fenster._seiten[Ort.FAMILIE]._verstaendigung._weg
    feld.clear()
    anzahl = 0

    def taste() -> None:
        nonlocal anzahl
        anzahl += 1
        QTest.keyClicks(feld, f"{anzahl % 10}")
        sage(feld.text())

    uhr = QTimer(interval=100, timeout=taste)
    uhr.start()
    app.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
