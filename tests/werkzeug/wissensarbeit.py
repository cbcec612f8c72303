"""Work on the knowledge for tests: a house where nothing is loaded, and a publisher with keys."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest

from lotse.domain.fehler import Hinweis
from lotse.domain.ortswissen import Ortsangabe, Ortsfeld
from lotse.domain.recht import Wissen
from lotse.exchange.ortswissen_csv import write_ortswissen
from lotse.exchange.wissen import load_wissen
from lotse.exchange.wissensablage import Ablage
from lotse.exchange.wissensarbeit import Arbeit
from lotse.services.wissensarbeit import Ausgabe

HEUTE = date(2026, 11, 24)
AGS = "05999000"
ORT_TOML = f'ags = "{AGS}"\nname = "Musterstadt"\n'


@cache
def grundwissen() -> Wissen:
    return load_wissen()


def angabe(feld: Ortsfeld = Ortsfeld.HINWEIS, wert: str = "Dauert zehn Wochen.", **felder: object):
    grund: dict[str, object] = {
        "gebiet": AGS,
        "feld": feld,
        "wert": wert,
        "quelle": "Anruf",
        "geprueft_am": date(2026, 11, 2),
        "geprueft_von": "Frau Sommer",
        "leistung": "" if feld.ist_zahl else "wohngeld",
    }
    return Ortsangabe(**(grund | felder))  # type: ignore[arg-type]


def was(handlung: Callable[[], object]) -> str:
    """What the refusal says first."""
    with pytest.raises(Hinweis) as gefangen:
        handlung()
    return gefangen.value.was


def write(datei: Path, inhalt: bytes) -> None:
    datei.parent.mkdir(parents=True, exist_ok=True)
    datei.write_bytes(inhalt)


def arbeit(ordner: Path, grund: Wissen | None = None) -> Arbeit:
    return Arbeit(grund or grundwissen(), Ablage(ordner, write))


def ortsordner(ordner: Path, *angaben: Ortsangabe, **dateien: str) -> Path:
    """A folder with the rules of a place; a keyword is a Leistung file of it."""
    write(ordner / "ort.toml", ORT_TOML.encode())
    write(ordner / "ortswissen.csv", write_ortswissen(angaben or (angabe(),)))
    for name, text in dateien.items():
        write(ordner / "leistungen" / "o_ort" / f"{name}.toml", text.encode())
    return ordner


@dataclass(frozen=True)
class Verlag:
    """A publisher on its own machine: key files, and packages it signs."""

    ordner: Path
    gebiet: str = AGS
    name: str = "Netzwerk Frühe Hilfen"

    def __post_init__(self) -> None:
        for nummer, (_name, roh) in enumerate(
            self._haus().neuer_schluessel(self.name, self.gebiet)
        ):
            write(self.geheim if nummer == 0 else self.offen, roh)

    @property
    def geheim(self) -> Path:
        return self.ordner / "verlag.lotseschluessel"

    @property
    def offen(self) -> Path:
        return self.ordner / "verlag.lotseherausgeber"

    @property
    def abdruck(self) -> str:
        return self._haus().herausgeber(self.offen).fingerabdruck

    def paket(
        self,
        nummer: int = 1,
        quelle: Path | None = None,
        bis: date | None = None,
        *,
        unterschrieben: bool = True,
    ) -> Path:
        quelle = quelle or ortsordner(self.ordner / "ort")
        return self._schreibe(nummer, quelle, bis, unterschrieben=unterschrieben)

    def bundespaket(self, nummer: int = 1, quelle: Path | None = None) -> Path:
        return self._schreibe(nummer, quelle, None, unterschrieben=True)

    def _schreibe(
        self, nummer: int, quelle: Path | None, bis: date | None, *, unterschrieben: bool
    ) -> Path:
        geheim = self.geheim if unterschrieben else None
        roh = self._haus().ausgeben(quelle, Ausgabe(self.name, nummer, bis), geheim)
        datei = self.ordner / f"paket-{nummer}.lotsewissen"
        write(datei, roh)
        return datei

    def _haus(self) -> Arbeit:
        return arbeit(self.ordner / "haus")


def vertraut(ordner: Path, verlag: Verlag) -> Arbeit:
    """A device whose team has compared the fingerprint."""
    haus = arbeit(ordner)
    haus.vertraue(verlag.offen, verlag.abdruck, HEUTE)
    return haus


def umgepackt(roh: bytes, **ersatz: bytes | None) -> bytes:
    """The same package with other parts, in the same form; None leaves one out."""
    from lotse.exchange.paket_form import write_form

    with zipfile.ZipFile(BytesIO(roh)) as paket:
        teile: dict[str, bytes | None] = {name: paket.read(name) for name in paket.namelist()}
    teile |= {name.replace("__", "."): inhalt for name, inhalt in ersatz.items()}
    return write_form({name: inhalt for name, inhalt in teile.items() if inhalt is not None})
