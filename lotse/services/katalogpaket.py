"""What a signed catalogue package says of itself, and which number of it a catalogue holds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lotse.domain.zeit import tageswort
from lotse.services.katalog import Einlesebericht
from lotse.services.katalogarbeit import Importzeile

_NUMMER = re.compile(r"(?P<reihe>.*), Nummer (?P<nummer>\d{1,10})", re.ASCII | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Paketkopf:
    """Name, publisher, running number, days. `gebiet` = AGS, "" = no statement."""

    name: str
    herausgeber: str
    nummer: int
    stand: date
    gueltig_bis: date | None = None
    gebiet: str = ""
    fingerabdruck: str = ""
    """Of the publisher's key; known once the signature was checked."""

    @property
    def reihe(self) -> str:
        """All packages of one publisher under one name; the source of its entries."""
        return f"Katalogpaket {self.name} [{self.fingerabdruck[:9]}]"

    @property
    def titel(self) -> str:
        """What the list of imports shows."""
        return f"{self.reihe}, Nummer {self.nummer}"

    def warnung(self, heute: date) -> str:
        """An expired package can be used, and it is said."""
        if self.gueltig_bis is None or self.gueltig_bis >= heute:
            return ""
        return (
            f"Dieses Katalogpaket galt bis {tageswort(self.gueltig_bis)}."
            " Bitte fragen Sie den Herausgeber nach einem neuen."
        )


@dataclass(frozen=True, slots=True)
class Paketbericht:
    """What loading did, or would do."""

    kopf: Paketkopf
    bericht: Einlesebericht
    warnung: str = ""


def paketnummer(heute: date) -> int:
    """The day as a number: the next package of a series is newer by itself."""
    return int(f"{heute:%Y%m%d}")


def geladene_nummer(reihe: str, importe: Iterable[Importzeile]) -> int:
    """The highest number of this series that was not taken back; 0 = none."""
    nummern = [
        int(treffer["nummer"])
        for zeile in importe
        if not zeile.zurueckgenommen
        and (treffer := _NUMMER.fullmatch(zeile.quelle))
        and treffer["reihe"] == reihe
    ]
    return max(nummern, default=0)
