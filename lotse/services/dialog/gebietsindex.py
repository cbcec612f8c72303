"""Areas as the statistics of the office need them: which are small, and how children live there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from lotse.domain.indikator import Bestand
from lotse.services.dialog.zusammen import merge_small
from lotse.services.zahlen.gruppen import kleine_gebiete
from lotse.services.zahlen.standort import Gebietsindex, Gebietszahl
from lotse.services.zahlen.tabelle import Schutz

INDIZES = ("sgb2", "arbeitslosigkeit")
"""Context variables whose direction is known: more of it, more need. The first that was read in
counts. One that only a place itself knows how to read is not taken."""


def own_index(bestand: Bestand | None) -> Gebietsindex:
    """Of the numbers that were loaded; an invented example is never beside real ones."""
    return Gebietsindex() if bestand is None or bestand.erfunden else area_index(bestand)


def area_index(bestand: Bestand) -> Gebietsindex:
    """Of the newest year; areas with fewer than 50 children stand in none of it (E-54)."""
    name, jahr, werte = _newest(bestand)
    gebiete = tuple(
        Gebietszahl(g.name, g.ebene, g.kinder, werte.get(g.id))
        for g in merge_small(bestand).bestand.gebiete
        if not g.aus
    )
    return Gebietsindex(name, jahr, gebiete if werte else (), bestand.erfunden)


def _newest(bestand: Bestand) -> tuple[str, int, Mapping[str, float]]:
    namen = {m.id: m.name for m in bestand.merkmale}
    for key in INDIZES:
        werte = [k for k in bestand.kontext if k.merkmal == key and 0 <= k.wert <= 100]  # noqa: PLR2004 - per cent
        if werte:
            jahr = max(k.jahr for k in werte)
            return namen.get(key, key), jahr, {k.gebiet: k.wert for k in werte if k.jahr == jahr}
    return "", 0, {}


def with_small_areas(schutz: Schutz, bestand: Bestand | None) -> Schutz:
    """The same guard; a Stadtteil of fewer than 50 children always joins others (E-54)."""
    kinder = {g.name: g.kinder for g in bestand.gebiete if g.kinder is not None} if bestand else {}
    return replace(schutz, vorab={**schutz.vorab, "stadtteil": tuple(kleine_gebiete(kinder))})
