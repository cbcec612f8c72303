"""A talk in a program of its own that is cut off: python -m tests.werkzeug.kindgespraech FOLDER

Types the beginning of a wish, says something fleeting, and waits to be killed.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lotse.matching.ergebnis import Faktstelle
from lotse.ui.aktionen import Aktion
from lotse.ui.farben import Thema
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.stil import stil
from tests.werkzeug.echt import PASSWORT, programm
from tests.werkzeug.kindprogramm import FLUECHTIG, F, hoere, sage, warte

ANFANG = "Ich will wieder in Ruhe schl"


def main(ordner: str) -> None:
    app = QApplication([])
    stil().show(Thema.HELL, 100)
    p = programm(Path(ordner))
    p.beginne()
    warte(lambda: p.tuersteher is not None)
    QTest.keyClicks(p.tuersteher.tuer.seite.passwort.feld, PASSWORT)
    QTest.keyClick(p.tuersteher.tuer.seite.passwort.feld, Qt.Key.Key_Return)
    warte(lambda: p.fenster is not None)
    p.sitzung.springe(Sprung(Ort.GESPRAECH, F))
    warte(lambda: p.sitzung.akte is not None and p.runner.is_idle())
    seite = p.fenster.seite
    sage("bereit")
    hoere()
    seite.aktionen()[Aktion.NEUER_WUNSCH]()
    QTest.keyClicks(QApplication.focusWidget() or seite._mitte.wuensche.feld.feld, ANFANG)
    warte(lambda: not p.sitzung.sicherung.ist_offen)
    sage(p.sitzung.akte.familie.ziele[-1].zitat)
    hoere()
    p.sitzung.antworte(Faktstelle("gkv"), "".join(reversed(FLUECHTIG)), "Frage beantwortet")
    sage("gesagt")
    app.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
