"""Accesses in memory: a Zugangsarbeit that knows one password and one sheet, without Argon2id."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from lotse.domain.fehler import Hinweis
from lotse.domain.notfallschluessel import read_notfallschluessel
from lotse.domain.passwort import secret
from lotse.services.zugangsarbeit import (
    Abgewiesen,
    Zugang,
    Zugangsart,
    Zugangsbild,
    check_name,
    pause,
)
from tests.werkzeug.schluessel import NOTFALL

SEIT = datetime(2026, 3, 2, 9, 15)
JETZT = datetime(2026, 11, 24, 10, 42)
ZUGAENGE = (
    Zugang("s1", Zugangsart.PASSWORT, "Nordstadt 2026", SEIT, eigener=True),
    Zugang("s2", Zugangsart.VERTRETUNG, "Frau Aydın", datetime(2026, 11, 9, 8, 0)),
    Zugang("s3", Zugangsart.NOTFALL, "", SEIT),
)


@dataclass
class Zugangshaus:
    """Remembers what was done; `wort` is the password that is right."""

    wort: str = "Pferd Heft Mond Tisch"
    stand: Zugangsbild = field(default_factory=lambda: Zugangsbild(ZUGAENGE, "traeger"))
    taten: list[str] = field(default_factory=list)
    falsche: int = 0

    name = "Nordstadt 2026"

    def bild(self) -> Zugangsbild:
        return self.stand

    def pruefe(self, eigenes: bytearray) -> None:
        if eigenes != secret(self.wort):
            self.falsche += 1
            raise Abgewiesen(pause(self.falsche))

    def aendere_passwort(self, eigenes: bytearray, neues: bytearray) -> Zugangsbild:
        self.pruefe(eigenes)
        self.wort = neues.decode()
        return self._getan("passwort", self.stand.zugaenge)

    def lass_zu(self, eigenes: bytearray, name: str, neues: bytearray) -> Zugangsbild:
        self.pruefe(eigenes)
        name = check_name(name, [z.name for z in self.stand.zugaenge])
        neu = Zugang("s9", Zugangsart.VERTRETUNG, name, JETZT)
        return self._getan(f"zugelassen:{name}:{neues.decode()}", (*self.stand.zugaenge, neu))

    def nimm_weg(self, eigenes: bytearray, kennung: str) -> Zugangsbild:
        self.pruefe(eigenes)
        rest = tuple(z for z in self.stand.zugaenge if z.kennung != kennung)
        return self._getan(f"weg:{kennung}", rest)

    def schlage_vor(self) -> str:
        return "Anker Birne Dach Eimer Feder"

    def neues_papier(self) -> str:
        return NOTFALL

    def erneuere_papier(
        self, eigenes: bytearray, papier: str, ort: str, *, getippt: bool = False
    ) -> Zugangsbild:
        self.pruefe(eigenes)
        wann = JETZT if getippt else None
        self.stand = replace(self.stand, papierort=ort, papier_geprueft=wann)
        return self._getan(f"blatt:{papier}", self.stand.zugaenge)

    def pruefe_papier(self, papier: bytearray) -> Zugangsbild:
        if papier != read_notfallschluessel(NOTFALL):
            raise Hinweis("Dieses Blatt öffnet diese Daten nicht.")
        self.stand = replace(self.stand, papier_geprueft=JETZT)
        return self._getan("geprueft", self.stand.zugaenge)

    def _getan(self, tat: str, zugaenge: object) -> Zugangsbild:
        self.taten.append(tat)
        self.stand = replace(self.stand, zugaenge=zugaenge)
        return self.stand
