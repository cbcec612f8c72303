"""An invented state of the Sicherungen, for pictures: nothing is read or written."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from lotse.app.sicherungsarbeit import INS_INTERNET
from lotse.services.sichern import Anlass, Sicherungslage
from lotse.services.sicherungsarbeit import (
    Gesichert,
    Probebericht,
    Sicherungsbild,
    Sicherungszeile,
)

JETZT = datetime(2026, 11, 24, 10, 42)  # noqa: DTZ001 - a picture, shown as local time
ORDNER = Path("~/.local/share/lotse/4f1c/sicherungen")
STICK = Path("/media/LOTSE-A")
VOR_STUNDEN = (0.2, 1.1, 18.5, 25.2, 94, 190, 358)
MB = 1_000_000


def zeile(stunden: float, *, zweitort: bool = False) -> Sicherungszeile:
    """One made so many hours before the picture."""
    am = JETZT - timedelta(hours=stunden)
    ort = STICK if zweitort else ORDNER
    datei = ort / f"Lotse-Sicherung-{am:%Y-%m-%d-%H%M%S}.lotse"
    return Sicherungszeile(datei, am, round(2.4 * MB - stunden * 900), zweitort)


def ruhig() -> Sicherungsbild:
    """All is well."""
    zeilen = [zeile(stunden) for stunden in VOR_STUNDEN]
    zeilen.insert(3, zeile(18.4, zweitort=True))
    lage = Sicherungslage(
        letzte=zeilen[0].am,
        veraltet=False,
        probe=JETZT - timedelta(days=4),
        probe_gut=True,
        probe_faellig=False,
        zweiter_ort_faellig=False,
        papier_faellig=False,
        uhr_fraglich=False,
    )
    return Sicherungsbild(lage, tuple(zeilen), ORDNER, STICK, zweitort_da=True)


def sorge() -> Sicherungsbild:
    """Everything at once that may need somebody."""
    bild = ruhig()
    zeilen = tuple(zeile(stunden) for stunden in (214, 358, 500))
    lage = replace(
        bild.lage,
        letzte=zeilen[0].am,
        veraltet=True,
        zweiter_ort_faellig=True,
        papier_faellig=True,
        uhr_fraglich=True,
    )
    return replace(bild, lage=lage, zeilen=zeilen, zweitort_da=False, ortshinweise=(INS_INTERNET,))


GESICHERT = Gesichert(ORDNER / "Lotse-Sicherung-2026-11-24-104200.lotse", "gemacht")
GEPROBT = Probebericht(JETZT, gut=True)


@dataclass
class Beispielsicherungen:
    """A Sicherungsarbeit that only remembers what it was asked for."""

    stand: Sicherungsbild = field(default_factory=ruhig)
    gesichert: list[Anlass] = field(default_factory=list)
    antwort: Gesichert = GESICHERT
    probebericht: Probebericht | None = GEPROBT
    gesagt: int = 0
    """So often the reminder of a stick was shown."""

    def bild(self) -> Sicherungsbild:
        return self.stand

    def dort(self, bild: Sicherungsbild) -> Sicherungsbild:
        return bild

    def bringe(self) -> Gesichert:
        return self.antwort

    def sichere(self, anlass: Anlass) -> Gesichert:
        self.gesichert.append(anlass)
        return self.antwort

    def probe(self, *, sofort: bool = False) -> Probebericht | None:
        return self.probebericht if sofort else None

    def waehle_zweitort(self, ordner: Path | None) -> None:
        self.stand = replace(self.stand, zweitort=ordner, zweitort_da=ordner is not None)

    def erinnere(self, *, an: bool) -> None:
        self.stand = replace(self.stand, erinnern=an, erinnerung_faellig=False)

    def erinnert(self) -> None:
        self.gesagt += 1

    def datum_stimmt(self) -> None:
        self.stand = replace(self.stand, lage=replace(self.stand.lage, uhr_fraglich=False))
