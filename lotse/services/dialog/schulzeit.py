"""The area's own figures on how long parents went to school, for the prevention dilemma (F-37)."""

from __future__ import annotations

from collections.abc import Mapping

from lotse.domain.indikator import Bestand
from lotse.services.dialog.freigabe import Freigabe, release
from lotse.services.dialog.treffen import region
from lotse.services.zahlen.tabelle import STANDARD, Schutz
from lotse.services.zahlen.wilson import Anteil

SCHULZEIT = "eltern_schulzeit"
"""The figure in the Indikatorenbuch; its strata are the bands."""
BAENDER = ("kurz", "mittel", "lang")


def own_education(bestand: Bestand | None, schutz: Schutz = STANDARD) -> Mapping[str, Anteil]:
    """Of the numbers that were loaded; an invented example is never compared with real ones."""
    if bestand is None or bestand.erfunden:
        return {}
    return area_education(release(bestand, schutz))


def area_education(freigabe: Freigabe, gebiet: str = "") -> Mapping[str, Anteil]:
    """Band -> share among all parents, of the newest year that has all bands; of the whole
    region where no area is named. Empty = nothing that may be shown."""
    ort = gebiet or region(freigabe)
    for jahr in sorted(freigabe.jahre, reverse=True):
        punkte = {b: freigabe.punkt(SCHULZEIT, ort, jahr, b).anteil for b in BAENDER}
        bekannt = {band: teil for band, teil in punkte.items() if teil is not None}
        if len(bekannt) == len(BAENDER):
            return bekannt
    return {}
