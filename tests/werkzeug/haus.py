"""One navigator's Tresor with families in it, and a folder for Sicherungen."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from lotse.domain.passwort import secret
from lotse.store.protokoll import Protokollant
from lotse.store.schluesseldatei import good_bund
from lotse.store.sicherung import Quelle, make_sicherung
from lotse.store.tresor import create_tresor, open_tresor
from lotse.store.unit_of_work import SqlUnitOfWork
from lotse.store.wiederherstellen import Zugang
from tests.werkzeug.akten import einfache_akte
from tests.werkzeug.schluessel import BILLIG, BILLIGE_GRENZEN

PASSWORT = "Pferd Heft Mond Tisch"
JETZT = datetime(2026, 11, 22, 14, 30, 5, tzinfo=UTC)
SPAETER = datetime(2026, 11, 23, 9, 0, 0, tzinfo=UTC)
ZUGANG = Zugang(secret(PASSWORT), grenzen=BILLIGE_GRENZEN)


class Haus:
    """One navigator's data with families in it, and a folder for Sicherungen."""

    def __init__(self, ordner: Path) -> None:
        self.wurzel, self.ziel = ordner / "daten", ordner / "stick"
        self.ziel.mkdir()
        self.tresor, self.papier = create_tresor(
            self.wurzel, "Anna", secret(PASSWORT), kosten=BILLIG
        )
        self.offen = self.oeffne()

    def oeffne(self, passwort=PASSWORT):
        self.offen = open_tresor(self.tresor, secret(passwort), grenzen=BILLIGE_GRENZEN)
        return self.offen

    def protokollant(self, jetzt=JETZT):
        return Protokollant(self.offen.schluessel, self.offen.slot.id, lambda: jetzt)

    def einheit(self):
        return SqlUnitOfWork(self.offen.engine, self.protokollant())

    def schreibe(self, nummer):
        with self.einheit() as unit:
            unit.save(None, einfache_akte(f"f{nummer}", fallcode=f"26-{nummer}"))

    def codes(self):
        with SqlUnitOfWork(self.offen.engine) as unit:
            return {zeile.fallcode for zeile in unit.akten()}

    def sichere(self, jetzt=JETZT, katalog=None):
        kennung = good_bund(self.tresor.schluessel).tresor
        quelle = Quelle(self.tresor, self.offen.engine, self.offen.schluessel, kennung, katalog)
        return make_sicherung(quelle, self.ziel, jetzt)
