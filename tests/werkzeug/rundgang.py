"""One whole day at the window, in a process of its own: set up, talk, plan, letter, lock, quit.

Every text field of every page gets a word nobody else uses. After each station all files below
FOLDER are searched for it; HOME, the temporary folder and the cache must lie there, too.

python -m tests.werkzeug.rundgang FOLDER
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from lotse.app.clock import SYSTEM
from lotse.app.einstellungen import Einstellungsdatei
from lotse.app.netzsperre import lock_network
from lotse.app.ordner import DATEINAME, datenordner, standardordner
from lotse.app.window import Programm
from lotse.domain.akte import Akte
from lotse.services.vermitteln import put_in_plan
from lotse.ui.aktionen import Aktion
from lotse.ui.aufraeumen import Aufraeumer
from lotse.ui.farben import Thema
from lotse.ui.seiten import briefe_ausgang
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.stil import stil
from tests.werkzeug.echt import PASSWORT, lege_an, raum
from tests.werkzeug.echtfenster import melde_an

MARKE = "Quorvathi"
"""Occurs in no language and in none of our files."""
GEDULD_S = 60
KURZ_MS = 30


class Rundgang:
    """The program, where it looked for the word so far, and where it found it."""

    def __init__(self, ordner: Path) -> None:
        self.ordner, self.brief = ordner, ordner / "Dokumente" / "Brief.pdf"
        self.brief.parent.mkdir()
        self.funde: dict[str, str] = {}
        self.stationen: list[str] = []
        self.getippt = 0
        lege_an(datenordner())
        self.p = Programm(
            Einstellungsdatei(standardordner() / DATEINAME), lambda: raum(datenordner()), SYSTEM
        )

    def warte(self, bedingung: Callable[[], object]) -> None:
        ende = time.monotonic() + GEDULD_S
        while not bedingung():
            QApplication.processEvents()
            if time.monotonic() > ende:
                message = f"nothing happened after {self.stationen[-1:]}"
                raise TimeoutError(message)

    def ruhe(self, station: str) -> None:
        """Wait until all is done and saved; then look into every file."""
        self.stationen.append(station)
        QTest.qWait(KURZ_MS)
        self.warte(self.p.runner.is_idle)
        if self.p.sitzung is not None:
            self.warte(lambda: not self.p.sitzung.sicherung.ist_offen and self.p.runner.is_idle())
        self.suche(station)

    def suche(self, station: str) -> None:
        for datei in self.dateien():
            inhalt = datei.read_bytes()
            if hits(inhalt) or inhalt.startswith(b"%PDF") or MARKE in datei.name:
                self.funde.setdefault(str(datei.relative_to(self.ordner)), station)

    def dateien(self) -> Iterator[Path]:
        for pfad in sorted(self.ordner.rglob("*")):
            if pfad.is_file() and pfad != self.brief:
                yield pfad

    def gehe(self, ort: Ort) -> QWidget:
        self.p.fenster.gehe(Sprung(ort))
        self.warte(lambda: self.p.fenster.ort is ort and self.p.runner.is_idle())
        return self.p.fenster._seiten[ort]

    def fuelle(self, seite: QWidget) -> None:
        """Type the word into every field that takes text."""
        for feld in textfelder(seite):
            if feld.isVisible() and feld.isEnabled():
                write(feld, MARKE)
                self.getippt += MARKE in text_of(feld)

    # the stations, in order

    def oeffne(self) -> None:
        class Qtbot:
            keyClick = staticmethod(QTest.keyClick)  # noqa: N815 - as pytest-qt calls it

        melde_an(Qtbot, self.p, PASSWORT)
        self.warte(lambda: self.p.fenster is not None)
        self.ruhe("entsperrt")

    def lege_an(self) -> None:
        seite = self.gehe(Ort.FAMILIEN)
        seite.on_neu()
        QTest.qWait(KURZ_MS)
        self.fuelle(seite._neu)
        seite._neu._kinder.setText("3/2024")
        seite._neu._anlegen.click()
        self.warte(lambda: self.p.sitzung.akte is not None)
        self.ruhe("angelegt")

    def arbeite(self) -> None:
        for ort in (Ort.FAMILIE, Ort.GESPRAECH, Ort.HILFEN, Ort.RECHNER):
            seite = self.gehe(ort)
            self.p.fenster.tue(Aktion.NEUER_WUNSCH)
            self.fuelle(seite)
            self.ruhe(ort)
        self.warte(lambda: self.p.sitzung.abgleich is not None)
        hilfe = self.p.sitzung.abgleich.hilfen()[0]
        treffer = hilfe.angebote[0] if hilfe.angebote else None
        jetzt = self.p.sitzung.dienste.jetzt()

        def plane(akte: Akte) -> Akte:
            return put_in_plan(akte, hilfe, treffer, "n1", jetzt)

        self.p.sitzung.aendern(plane, "Plan")
        self.fuelle(self.gehe(Ort.PLAN))
        self.ruhe(Ort.PLAN)
        for ort in (Ort.KATALOG, Ort.WIRKUNG, Ort.HILFE, Ort.HEUTE, Ort.EINSTELLUNGEN):
            self.gehe(ort)
            self.ruhe(ort)
        dienste = self.p.sitzung.dienste
        dienste.merke_einstellungen(replace(dienste.einstellungen(), schrift_prozent=110))
        self.p._on_failure(ValueError(f"could not read {MARKE}"))
        self.ruhe("Fehler")

    def schreibe_brief(self) -> None:
        seite = self.gehe(Ort.BRIEFE)
        self.warte(lambda: seite._setzer.letztes is not None)
        self.fuelle(seite)
        self.ruhe("Vorschau")
        briefe_ausgang.frage_datei = lambda *_: self.brief
        seite._ausgang._ausgang = seite._ausgehend()
        seite._ausgang._speichere(MARKE)
        self.warte(self.brief.exists)
        self.ruhe("Brief")

    def sperre(self, aktion: Aktion) -> None:
        self.p.fenster.tue(aktion)
        self.warte(lambda: self.p.fenster is None)
        self.ruhe(aktion)

    def beende(self) -> None:
        self.p.fenster.close()
        self.ruhe("zu")
        self.p.beende()
        self.suche("Ende")


def hits(inhalt: bytes) -> bool:
    return any(MARKE.encode(code) in inhalt for code in ("utf-8", "utf-16-le", "utf-16-be"))


def textfelder(seite: QWidget) -> list[QWidget]:
    """Also those inside boxes for numbers, days and lists."""
    return [
        feld
        for feld in seite.findChildren(QWidget)
        if isinstance(feld, QLineEdit | QPlainTextEdit | QTextEdit) and not feld.isReadOnly()
    ]


def write(feld: QWidget, text: str) -> None:
    """As pasting does: through the field's own way of taking text."""
    if isinstance(feld, QLineEdit):
        feld.selectAll()
        feld.insert(text)
        feld.editingFinished.emit()
    else:
        feld.selectAll()
        feld.insertPlainText(text)
        QApplication.sendEvent(feld, QEvent(QEvent.Type.FocusOut))


def text_of(feld: QWidget) -> str:
    return feld.text() if isinstance(feld, QLineEdit) else feld.toPlainText()


def main(ordner: Path) -> None:
    lock_network()
    app = QApplication([])
    Aufraeumer(app)
    stil().show(Thema.HELL, 100)
    r = Rundgang(ordner)
    r.p.beginne()
    r.warte(lambda: r.p.tuersteher is not None)
    r.oeffne()
    r.lege_an()
    r.arbeite()
    r.schreibe_brief()
    r.sperre(Aktion.SPERREN)
    r.oeffne()
    r.sperre(Aktion.VERDECKEN)
    QTest.keyClick(r.p.tuersteher.tuer.seite, Qt.Key.Key_F12)
    r.oeffne()
    r.beende()
    print(json.dumps({
        "stationen": r.stationen, "funde": r.funde, "getippt": r.getippt,
        "dateien": [str(d.relative_to(ordner)) for d in r.dateien()],
    }))  # fmt: skip


if __name__ == "__main__":
    main(Path(sys.argv[1]))
