"""Pictures for the eye: python -m tests.werkzeug.bild ZIEL [--ausgabe DATEI] …

ZIEL is a page of the window (heute, familien, familie, gespraech, hilfen, plan, briefe,
katalog, …), "bausteine", or a class as "paket.modul:Klasse" that takes (dienste, sitzung).
"""

from __future__ import annotations

import argparse
import importlib
import os
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication, QWidget

from lotse.domain.familie import FamilieId
from lotse.ui.farben import Thema
from lotse.ui.jobs import Runner
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import stil
from tests.werkzeug.dienste import Haus, dienste


def warte(runner: Runner, millisekunden: int = 150) -> None:
    """Let jobs finish and timers fire."""
    uhr = QElapsedTimer()
    uhr.start()
    while uhr.elapsed() < millisekunden or not runner.is_idle():
        QApplication.processEvents()


def stelle_auf(ziel: str, *, leer: bool = False) -> tuple[QWidget, Runner]:
    app = QApplication.instance()
    runner = Runner(print, app)
    haus = Haus(leer=leer)
    dienst = dienste(haus)
    sitzung = Sitzung(dienst, runner, app)
    if ziel == "bausteine":
        from tests.werkzeug.bausteine_bild import Bausteinbogen

        return Bausteinbogen(), runner
    if ":" in ziel:
        modul, klasse = ziel.split(":")
        seite: Callable[..., QWidget] = getattr(importlib.import_module(modul), klasse)
        sitzung.oeffne(FamilieId("f-ahorn"))
        warte(runner)
        return seite(dienst, sitzung), runner
    from lotse.ui.fenster.fenster import Fenster

    fenster = Fenster(dienst, sitzung)
    neu = ziel == "neu"
    ort = Ort.FAMILIEN if neu else Ort.HEUTE if ziel == "suche" else Ort(ziel)
    innen = ort in (Ort.FAMILIE, Ort.GESPRAECH, Ort.HILFEN, Ort.PLAN, Ort.BRIEFE)
    sitzung.springe(Sprung(ort, FamilieId("f-ahorn" if innen else ""), "neu" if neu else ""))
    return fenster, runner


def zeige_suche(fenster: QWidget) -> None:
    from lotse.ui.suche.palette import Suchpalette

    fenster.on_suchen()
    palette = fenster.findChild(Suchpalette)
    palette._feld.setText("hebam")


def ueberlagert(fenster: QWidget) -> QWidget:
    """Window and search on one picture: a dialog is a window of its own."""
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QLabel

    from lotse.ui.suche.palette import Suchpalette

    palette = fenster.findChild(Suchpalette)
    bild = fenster.grab()
    p = QPainter(bild)
    p.drawPixmap(palette.pos() - fenster.pos(), palette.grab())
    p.end()
    schild = QLabel()
    schild.setPixmap(bild)
    schild.resize(bild.size())
    return schild


def main() -> None:
    eingabe = argparse.ArgumentParser()
    eingabe.add_argument("ziel")
    eingabe.add_argument("--ausgabe", default="bild.png")
    eingabe.add_argument("--thema", default="hell", choices=[t.value for t in Thema])
    eingabe.add_argument("--prozent", type=int, default=100)
    eingabe.add_argument("--groesse", default="1366x738")
    eingabe.add_argument("--leer", action="store_true")
    wahl = eingabe.parse_args()
    app = QApplication([])
    stil().show(Thema(wahl.thema), wahl.prozent)
    widget, runner = stelle_auf(wahl.ziel, leer=wahl.leer)
    breite, hoehe = map(int, wahl.groesse.split("x"))
    widget.resize(breite, hoehe)
    widget.show()
    warte(runner, 300)
    if wahl.ziel == "suche":
        zeige_suche(widget)
        warte(runner, 300)
        widget = ueberlagert(widget)
    widget.grab().save(wahl.ausgabe)
    runner.shutdown()
    app.quit()


if __name__ == "__main__":
    main()
