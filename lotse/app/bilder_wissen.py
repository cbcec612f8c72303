"""Pictures of the Wissensstand: a publisher to trust, and a package before it is loaded."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from lotse.app.bilder_maler import Maler
from lotse.app.schreiben import write_file
from lotse.app.wissen import UEBUNGSORT
from lotse.services.wissensarbeit import Ausgabe
from lotse.ui.dienste import Dienste
from lotse.ui.seiten.einstellungen import EinstellungenSeite
from lotse.ui.sprung import Ort, Sprung

GEAENDERT = ("Schwimmbad, Bücherei und Zoo", "Schwimmbad und Bücherei")


def male_wissen(maler: Maler, dienste: Dienste) -> None:
    """Keys and package are made in a throw-away folder; nothing is loaded."""
    with (
        maler.fenster(dienste) as (fenster, sitzung),
        tempfile.TemporaryDirectory(prefix="lotse-bild-") as name,
    ):
        sitzung.springe(Sprung(Ort.EINSTELLUNGEN, bezug="wissen"))
        maler.warte()
        teil = fenster.findChildren(EinstellungenSeite)[0].wissen
        herausgeber, paket = _gib_aus(dienste, Path(name))
        teil.lies_herausgeber(herausgeber)
        maler.male(fenster, "13_wissen_vertrauen")
        abdruck = dienste.wissensarbeit.herausgeber(herausgeber).fingerabdruck
        dienste.wissensarbeit.vertraue(herausgeber, abdruck, dienste.heute())
        teil.sieh_an(paket)
        maler.male(fenster, "13_wissen_vorschau")


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
