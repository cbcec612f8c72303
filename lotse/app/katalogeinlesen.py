"""Take a file with Angebote into a catalogue; when it fails or is stopped nothing has changed."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from lotse.app.katalogplz import lade_orte
from lotse.app.wiring import begriffe, eigenes_werk
from lotse.domain.angebot import AngebotKey
from lotse.exchange.befund_csv import befunde_csv
from lotse.exchange.erkennen import count_werte, erkenne, read_vorschlag, reread_spalten
from lotse.exchange.lesen_ablage import propose_ablage
from lotse.exchange.lesen_quelle import read_quelle
from lotse.exchange.plz_tabelle import has_plz
from lotse.exchange.profil_schreiben import write_profil
from lotse.exchange.profil_suche import profilnamen
from lotse.services.katalog import Befund, Einlesebericht, Fortschritt, Katalogpaket
from lotse.services.katalogarbeit import (
    Dublettenpaar,
    Importzeile,
    Ortsladung,
    Probelauf,
    Ruecknahme,
    Vorschlag,
)
from lotse.services.katalogzeilen import Annahmen
from lotse.store.katalog_import import KatalogImport
from lotse.store.katalog_importe import Importe
from lotse.store.oeffnen import writing_katalog


def import_datei(
    quelle: Path, datei: Path, heute: date, fortschritt: Fortschritt
) -> Einlesebericht:
    """Any source that is read on the command line, too."""
    return take_in(read_quelle(quelle, heute, fortschritt=fortschritt), datei, fortschritt)


def take_in(
    paket: Katalogpaket,
    datei: Path,
    fortschritt: Fortschritt,
    *,
    trotzdem: bool = False,
    annehmen: Annahmen = (),
) -> Einlesebericht:
    """A package into a catalogue file, made when there is none."""
    with writing_katalog(datei) as motor:
        schreiber = KatalogImport(motor, begriffe(eigenes_werk().wissen))
        return schreiber.einlesen(paket, fortschritt, trotzdem=trotzdem, annehmen=annehmen)


def probe(paket: Katalogpaket, datei: Path, fortschritt: Fortschritt) -> Einlesebericht:
    """What taking in would do."""
    return on_copy(datei, lambda kopie: take_in(paket, kopie, fortschritt, trotzdem=True))


def on_copy(datei: Path, tun: Callable[[Path], Einlesebericht]) -> Einlesebericht:
    """On a copy that is thrown away: what it tells is exactly what would happen."""
    with tempfile.TemporaryDirectory(prefix="lotse-probe-") as ordner:
        kopie = Path(ordner) / "katalog.db"
        if datei.exists():
            shutil.copyfile(datei, kopie)
        return replace(tun(kopie), probe=True, nummer=0)


def take_back(datei: Path, nummer: int = 0) -> Ruecknahme:
    """The last import of a catalogue, as a whole."""
    with writing_katalog(datei) as motor:
        return Importe(motor, begriffe(eigenes_werk().wissen)).zuruecknehmen(nummer)


@dataclass
class Katalogwerk:
    """services.katalogarbeit.Katalogarbeit over one catalogue file and a folder of profiles."""

    datei: Path
    profilordner: Path
    heute: Callable[[], date]
    vor_dem_schreiben: Callable[[], None] = field(default=lambda: None)
    """Whoever holds the file open lets go of it."""

    def erkenne(self, quelle: Path, profil: str = "", *, frei: bool = False) -> Vorschlag:
        return _mit_orten(erkenne(quelle, profil, self.profilordner, frei=frei))

    def erkenne_text(self, text: str) -> Vorschlag:
        return propose_ablage(text)

    def lade_orte(self, quelle: Path) -> Ortsladung:
        self.vor_dem_schreiben()
        return lade_orte(quelle, self.datei)

    def lies_neu(self, vorschlag: Vorschlag) -> Vorschlag:
        return reread_spalten(vorschlag)

    def werte(self, vorschlag: Vorschlag, datei: str, spalte: str) -> Sequence[tuple[str, int]]:
        return count_werte(vorschlag, datei, spalte)

    def pruefe(self, vorschlag: Vorschlag, fortschritt: Fortschritt) -> Probelauf:
        paket = read_vorschlag(vorschlag, self.heute(), fortschritt, eigene=self.profilordner)
        return Probelauf(vorschlag, paket, probe(paket, self.datei, fortschritt))

    def lies_ein(
        self,
        probelauf: Probelauf,
        fortschritt: Fortschritt,
        *,
        trotzdem: bool = False,
        annehmen: Annahmen = (),
    ) -> Einlesebericht:
        self.vor_dem_schreiben()
        paket = probelauf.paket
        return take_in(paket, self.datei, fortschritt, trotzdem=trotzdem, annehmen=annehmen)

    def nimm_zurueck(self, nummer: int, gebraucht: frozenset[AngebotKey]) -> Ruecknahme:
        self.vor_dem_schreiben()
        with writing_katalog(self.datei) as motor:
            return Importe(motor, begriffe(eigenes_werk().wissen)).zuruecknehmen(nummer, gebraucht)

    def importe(self) -> Sequence[Importzeile]:
        with writing_katalog(self.datei) as motor:
            return Importe(motor).importe()

    def dubletten(self) -> Sequence[Dublettenpaar]:
        with writing_katalog(self.datei) as motor:
            return Importe(motor).dubletten()

    def keine_dublette(self, a: AngebotKey, b: AngebotKey) -> None:
        self.vor_dem_schreiben()
        with writing_katalog(self.datei) as motor:
            Importe(motor).keine_dublette(a, b, self.heute())

    def speichere_profil(self, vorschlag: Vorschlag, name: str) -> Path:
        return write_profil(vorschlag, name, self.profilordner)

    def profile(self) -> Sequence[str]:
        return profilnamen(self.profilordner)

    def fehlerliste(self, befunde: Sequence[Befund]) -> bytes:
        return befunde_csv(befunde)


def _mit_orten(vorschlag: Vorschlag) -> Vorschlag:
    """A file without any help may be a table of PLZ: then that is offered."""
    if len(vorschlag.tabellen) != 1:
        return vorschlag
    (teil,) = vorschlag.tabellen
    orte = teil.datei == vorschlag.quelle.name and has_plz(s.spalte for s in teil.spalten)
    return replace(vorschlag, ortstabelle=orte and not teil.angebote)
