"""Make a Tresor, take the right to write away, look at it through the window; say what was seen.

python -m tests.werkzeug.ansehen FOLDER medium|rechte

medium: in a mount namespace of its own, where FOLDER is a disk that becomes read-only.
rechte: as somebody who is not root; folders and files lose their right to be written.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from lotse.letters.brief import Briefart
from lotse.store import tresor as tresor_modul
from lotse.store.schreibschutz import obstacle
from lotse.ui.aktionen import Aktion
from lotse.ui.dienste import Briefauftrag
from lotse.ui.farben import Thema
from lotse.ui.fenster.ansehen import Ansehenband
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.stil import stil
from tests.werkzeug.echt import PASSWORT, lege_an, programm
from tests.werkzeug.kindprogramm import F, warte
from tests.werkzeug.spurlos import spuren

tresor_modul.RESERVE_BYTES = 4096


def schuetze(ordner: Path, wie: str) -> None:
    if wie == "medium":
        subprocess.run(["mount", "-o", "remount,ro", str(ordner)], check=True)  # noqa: S607 - of the system
        return
    for pfad in (*ordner.rglob("*"), ordner):
        pfad.chmod(0o500 if pfad.is_dir() else 0o400)


def worte(widget) -> str:
    return " ".join(t.text() for t in widget.findChildren(QLabel) if t.isVisibleTo(widget))


def melde_an(p) -> None:
    feld = p.tuersteher.tuer.seite.passwort.feld
    QTest.keyClicks(feld, PASSWORT)
    QTest.keyClick(feld, Qt.Key.Key_Return)
    warte(lambda: p.fenster is not None)
    warte(p.runner.is_idle)


def sitze(p, pdf: Path) -> dict[str, object]:
    """Unlock, look at a family, write a letter elsewhere, lock, come back, quit."""
    anmelden = worte(p.tuersteher.tuer.seite)
    melde_an(p)
    for ort in (Ort.FAMILIE, Ort.BRIEFE):
        p.sitzung.springe(Sprung(ort, F))
        warte(lambda: p.sitzung.akte is not None and p.runner.is_idle())
    band = worte(p.fenster.findChildren(Ansehenband)[0])
    brief = p._dienste.brief(p.sitzung.akte, Briefauftrag(Briefart.PLAN))
    p._dienste.schreiben(pdf, p._dienste.pdf(brief))
    p.fenster.tue(Aktion.SPERREN)
    warte(lambda: p.fenster is None and p.runner.is_idle())
    melde_an(p)
    p.beende()
    return {"anmelden": anmelden, "band": band, "brief": pdf.stat().st_size}


def main(ordner: Path, wie: str, pdf: Path) -> None:
    app = QApplication([])
    stil().show(Thema.HELL, 100)
    daten = ordner / "daten"
    kennung = lege_an(daten)
    schuetze(ordner, wie)
    vorher = spuren(ordner)
    p = programm(daten)
    p.beginne()
    warte(lambda: p.tuersteher is not None)
    gesehen = sitze(p, pdf)
    gesehen |= {
        "ursache": obstacle(daten / kennung / "familien.db"),
        "gleich": spuren(ordner) == vorher,
    }
    print(json.dumps(gesehen))
    app.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
