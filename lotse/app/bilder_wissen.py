"""Pictures of the Wissensstand: a publisher to trust, and a package before it is loaded."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from lotse.app.schreiben import write_file
from lotse.app.window import build
from lotse.app.wissen import UEBUNGSORT
from lotse.services.wissensarbeit import Ausgabe
from lotse.ui.dienste import Dienste
from lotse.ui.jobs import Runner
from lotse.ui.seiten.einstellungen import EinstellungenSeite
from lotse.ui.sprung import Ort, Sprung

GROESSE = (1366, 738)
GEAENDERT = ("Schwimmbad, Bücherei und Zoo", "Schwimmbad und Bücherei")


class Malt(Protocol):
    """Draws a widget into a file of that name."""

    runner: Runner

    def warte(self) -> None: ...

    def male(self, widget: QWidget, name: str) -> None: ...


def male_wissen(maler: Malt, dienste: Dienste) -> None:
    """Keys and package are made in a throw-away folder; nothing is loaded."""
    fenster, sitzung = build(dienste, maler.runner)
    fenster.resize(*GROESSE)
    fenster.show()
    sitzung.springe(Sprung(Ort.EINSTELLUNGEN))
    maler.warte()
    teil = fenster.findChildren(EinstellungenSeite)[0].wissen
    with tempfile.TemporaryDirectory(prefix="lotse-bild-") as name:
        ordner = Path(name)
        herausgeber, paket = _gib_aus(dienste, ordner)
        teil.lies_herausgeber(herausgeber)
        maler.male(fenster, "13_wissen_vertrauen")
        abdruck = dienste.wissensarbeit.herausgeber(herausgeber).fingerabdruck
        dienste.wissensarbeit.vertraue(herausgeber, abdruck, dienste.heute())
        teil.sieh_an(paket)
        maler.male(fenster, "13_wissen_vorschau")
    fenster.close()
    maler.warte()


def _gib_aus(dienste: Dienste, ordner: Path) -> tuple[Path, Path]:
    """A publisher's file and a package with one changed help."""
    schluessel = dienste.wissensarbeit.neuer_schluessel("Netzwerk Frühe Hilfen", "05999000")
    for name, inhalt in schluessel:
        write_file(ordner / name, inhalt)
    (geheim, _), (offen, _) = schluessel
    quelle = shutil.copytree(UEBUNGSORT, ordner / "ort")
    for datei in quelle.glob("leistungen/*/*.toml"):
        datei.write_text(datei.read_text("utf-8").replace(*GEAENDERT), "utf-8")
    angaben = Ausgabe("Netzwerk Frühe Hilfen", 1)
    roh = dienste.wissensarbeit.ausgeben(quelle, angaben, ordner / geheim)
    write_file(ordner / "paket.lotsewissen", roh)
    return ordner / offen, ordner / "paket.lotsewissen"
