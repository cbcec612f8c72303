"""Where somebody lives and how far it is, as far as that is known; never guessed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from lotse.domain.angebot import Angebot
from lotse.domain.ort import Ort
from lotse.domain.ortsdaten import Ebene, Plzort, mitte, muss_fragen
from lotse.matching.entfernung import NIRGENDS, Punkt, kilometer, punkt


class Ortsbuch(Protocol):
    """The user's table of PLZ; store.katalog.KatalogLeser has this shape."""

    def orte(self, plz: str) -> Sequence[Plzort]: ...


@dataclass(frozen=True, slots=True)
class Entfernung:
    """Kilometres as the crow flies (None = unknown), minutes only where the entry states them."""

    km: float | None = None
    minuten: int | None = None

    @property
    def wort(self) -> str:
        """Say "15 Minuten, etwa 2,3 km Luftlinie"; "" = unknown."""
        teile = [f"{self.minuten} Minuten"] if self.minuten is not None else []
        if self.km is not None:
            teile.append(f"etwa {self.km:.1f} km Luftlinie".replace(".", ","))
        return ", ".join(teile)


FRAGE = {
    Ebene.LAND: "Die Postleitzahl {plz} liegt in mehreren Ländern. Welche Gemeinde ist es?",
    Ebene.KREIS: "Die Postleitzahl {plz} liegt in mehreren Kreisen. Welche Gemeinde ist es?",
    Ebene.GEMEINDE: "Die Postleitzahl {plz} liegt in mehreren Gemeinden. Welche ist es?",
}


def frage(plz: str, orte: Sequence[Plzort], ebene: Ebene) -> str:
    """What to ask when the PLZ leaves this question open; "" = nothing."""
    return FRAGE[ebene].format(plz=plz) if muss_fragen(orte, ebene) else ""


def entfernung(wohnort: Ort, angebot: Angebot, buch: Ortsbuch) -> Entfernung:
    """From the middle of the family's PLZ to the place; of a confidential one nothing is said."""
    if angebot.adresse_vertraulich or angebot.standort is None:
        return Entfernung()
    eigene = (weg.minuten for weg in angebot.wege if weg.stadtteil == wohnort.stadtteil)
    minuten = next(eigene, None) if wohnort.stadtteil else None
    ort = angebot.standort
    dort = punkt(ort.lat, ort.lon)
    if dort == NIRGENDS:
        dort = _mitte(buch, ort.plz)
    hier = _mitte(buch, wohnort.plz)
    if NIRGENDS in (hier, dort):
        return Entfernung(None, minuten)
    sehne = sum((a - b) ** 2 for a, b in zip(hier, dort, strict=True)) ** 0.5
    return Entfernung(kilometer(sehne), minuten)


def koordinaten(ort: Ort, buch: Ortsbuch) -> tuple[float, float] | None:
    """Where nearness is measured from: the middle of the PLZ, as far as a table knows it."""
    return mitte(buch.orte(ort.plz)) if ort.plz else None


def _mitte(buch: Ortsbuch, plz: str) -> Punkt:
    gefunden = mitte(buch.orte(plz)) if plz else None
    return punkt(*gefunden) if gefunden else NIRGENDS
