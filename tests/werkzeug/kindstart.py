"""The program as a process of its own, over the Tresor in a folder: python -m … FOLDER

Says how long it computed from the password to the lists of Heute, and the most memory it held.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lotse.ui.farben import Thema
from lotse.ui.stil import stil
from tests.werkzeug.echt import PASSWORT, programm
from tests.werkzeug.kindprogramm import sage, warte


def speicher_mb() -> int:
    """The most so far; 0 where the system does not tell."""
    datei = Path("/proc/self/status")
    zeilen = datei.read_text("ascii").splitlines() if datei.exists() else []
    return next((int(z.split()[1]) // 1024 for z in zeilen if z.startswith("VmHWM")), 0)


def main(ordner: str) -> None:
    app = QApplication([])
    stil().show(Thema.HELL, 100)
    p = programm(Path(ordner))
    p.beginne()
    warte(lambda: p.tuersteher is not None)
    QTest.keyClicks(p.tuersteher.tuer.seite.passwort.feld, PASSWORT)
    warte(p.runner.is_idle)
    beginn = time.process_time()
    QTest.keyClick(p.tuersteher.tuer.seite.passwort.feld, Qt.Key.Key_Return)
    warte(lambda: p.fenster is not None)
    warte(lambda: p.fenster.seite._gelesen)
    p.fenster.repaint()
    zeilen = p.fenster.seite._dran.modell.rowCount()
    sage(f"heute {time.process_time() - beginn:.2f} {speicher_mb()} {zeilen}")
    warte(p.runner.is_idle)
    p.fenster.close()
    app.quit()


if __name__ == "__main__":
    main(*sys.argv[1:])
