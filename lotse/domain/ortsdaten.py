"""A table of places somebody brought: which Gemeinden a PLZ lies in, and where (CATALOGUE 9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from lotse.domain.ort import Ort


class Ebene(IntEnum):
    """How exact a question of responsibility is: so many digits of the AGS decide it."""

    LAND = 2
    KREIS = 5
    GEMEINDE = 8


@dataclass(frozen=True, slots=True)
class Plzort:
    """One Gemeinde of a PLZ; `ags` may be short where the table knows no more."""

    plz: str
    ags: str
    ort: str
    landkreis: str = ""
    lat: float | None = None
    lon: float | None = None


def auswahl(orte: Sequence[Plzort], ebene: Ebene) -> tuple[Plzort, ...]:
    """What the PLZ leaves open for this question; one = nothing has to be asked.

    Where one table names whole Gemeinden, another that knows Kreise only does not count."""
    genau = [ort for ort in orte if len(ort.ags) == Ebene.GEMEINDE]
    gefragt = [ort for ort in genau or orte if len(ort.ags) >= ebene]
    je_anfang = {ort.ags[:ebene]: ort for ort in sorted(gefragt, key=lambda ort: -len(ort.ags))}
    return tuple(sorted(je_anfang.values(), key=lambda ort: (ort.ort, ort.ags)))


def muss_fragen(orte: Sequence[Plzort], ebene: Ebene) -> bool:
    """More than one Gemeinde, Kreis or Land is possible: "Welche Gemeinde?"."""
    return len(auswahl(orte, ebene)) > 1


def ergaenzt(ort: Ort, orte: Sequence[Plzort], ebene: Ebene) -> Ort:
    """The place with the AGS its PLZ surely has for this question; else as it was."""
    moeglich = auswahl(orte, ebene)
    if ort.ags or len(moeglich) != 1:
        return ort
    ags = moeglich[0].ags if not muss_fragen(orte, Ebene.GEMEINDE) else moeglich[0].ags[:ebene]
    return Ort(ort.plz, ort.ort, ort.stadtteil, ags)


def mitte(orte: Sequence[Plzort]) -> tuple[float, float] | None:
    """The middle of a PLZ, where the table has coordinates for it."""
    punkte = [(o.lat, o.lon) for o in orte if o.lat is not None and o.lon is not None]
    if not punkte:
        return None
    return sum(p[0] for p in punkte) / len(punkte), sum(p[1] for p in punkte) / len(punkte)
