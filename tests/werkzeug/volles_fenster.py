"""The program on a small disk that runs full while somebody works; says what it said.

Called in a mount namespace of its own: python -m tests.werkzeug.volles_fenster FOLDER
"""

from __future__ import annotations

import json
import os
import sys
import time
from contextlib import suppress
from functools import partial
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from lotse.domain.familie import FamilieId
from lotse.services.aendern import set_namen
from lotse.store import tresor as tresor_modul
from lotse.ui.aktionen import Aktion
from lotse.ui.farben import Thema
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.stil import stil
from tests.werkzeug.echt import PASSWORT, lege_an, lies, programm

F = FamilieId("f-ahorn")
tresor_modul.RESERVE_BYTES = 512 * 1024
SEKUNDEN = 20


def warte(bedingung) -> bool:
    ende = time.monotonic() + SEKUNDEN
    while not bedingung() and time.monotonic() < ende:
        QApplication.processEvents()
    return bedingung()


def fuelle(datei: Path) -> None:
    with datei.open("ab", buffering=0) as strom, suppress(OSError):
        while strom.write(bytes(4096)):
            pass


def oeffne(p) -> None:
    p.beginne()
    warte(lambda: p.tuersteher is not None)
    feld = p.tuersteher.tuer.seite.passwort.feld
    feld.setText(PASSWORT)
    QTest.keyClick(feld, Qt.Key.Key_Return)
    warte(lambda: p.fenster is not None and p.runner.is_idle())
    p.sitzung.springe(Sprung(Ort.FAMILIE, F))
    warte(lambda: p.sitzung.akte is not None)


def arbeite(p, gesagt: list[str]) -> None:
    """Until the pages that were free already are used up."""
    for nummer in range(400):
        p.sitzung.aendern(partial(set_namen, buchstabe="M", name=f"{nummer}" * 900), "Name")
        warte(lambda: not p.sitzung.sicherung.ist_offen)
        if any("Reserve" in satz for satz in gesagt):
            return


def main(wurzel: Path) -> None:
    app = QApplication([])
    stil().show(Thema.HELL, 100)
    daten, fuell = wurzel / "daten", wurzel / "fuell"
    kennung = lege_an(daten)
    reserve = daten / kennung / "reserve.bin"
    haken = sys.excepthook
    ergebnis: dict[str, object] = {"reserve_davor": reserve.exists()}
    p = programm(daten)
    oeffne(p)
    sys.excepthook = haken  # what fails in here is told to the test
    gesagt: list[str] = []
    p.sitzung.gemeldet.connect(lambda meldung: gesagt.append(meldung.text))
    fuelle(fuell)
    arbeite(p, gesagt)
    letzter = p.sitzung.akte.familie.name
    ergebnis |= {"gesagt": gesagt, "offen": p.sitzung.sicherung.ist_offen}
    ergebnis["reserve_danach"] = reserve.exists()
    fuelle(fuell)
    schluessel = p._offen[-1].offen.schluessel
    p.fenster.tue(Aktion.SPERREN)
    warte(lambda: p.fenster is None and p.runner.is_idle())
    ergebnis["schluessel_weg"] = schluessel == bytes(32)
    worte = p.tuersteher.tuer.seite.findChildren(QLabel)
    ergebnis["sperrseite"] = " ".join(w.text() for w in worte if not w.isHidden())
    p.beende()
    fuell.unlink()
    ergebnis["da"] = lies(daten, kennung, F).familie.name == letzter
    print(json.dumps(ergebnis), flush=True)
    app.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
