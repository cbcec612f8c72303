"""Take a file with Angebote into a catalogue; when it fails or is stopped nothing has changed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from lotse.app.wiring import begriffe, eigenes_werk
from lotse.exchange.lesen_quelle import read_quelle
from lotse.services.katalog import Einlesebericht, Fortschritt, import_katalog
from lotse.store.katalog_schreiben import KatalogSchreiber
from lotse.store.oeffnen import writing_katalog


def import_datei(
    quelle: Path, datei: Path, heute: date, fortschritt: Fortschritt
) -> Einlesebericht:
    """Any source that is read on the command line, too."""
    paket = read_quelle(quelle, heute, fortschritt=fortschritt)
    with writing_katalog(datei) as motor:
        schreiber = KatalogSchreiber(motor, begriffe(eigenes_werk().wissen))
        return import_katalog(paket, schreiber, fortschritt)
