"""A case as files of earlier schemas hold it: what a later step added is not there."""

from __future__ import annotations

from dataclasses import replace

from lotse.domain.akte import Akte
from tests.werkzeug.fallarbeit import volle_fallarbeit


def vor_den_anfragen(akte: Akte) -> Akte:
    """The same case as a file of the twelfth schema holds it."""
    return replace(akte, familie=replace(akte.familie, zettel_am=None, kam_ueber=None))


def vor_den_begruendungen(akte: Akte) -> Akte:
    """The same case as a file of the tenth schema holds it."""
    return replace(vor_den_anfragen(akte), begruendungen=())


def vor_dem_rueckblick(akte: Akte) -> Akte:
    """The same case as a file of the eighth schema holds it."""
    akte = vor_den_begruendungen(akte)
    leer = {"schlussgrund": None, "ohne_uns": "", "anfang": (), "anfang_am": None}
    return replace(akte, familie=replace(akte.familie, **leer))


def vor_der_bildung(akte: Akte) -> Akte:
    """The same case as a file of the seventh schema holds it."""
    akte = vor_dem_rueckblick(akte)
    personen = tuple(replace(person, bildung=None) for person in akte.familie.personen)
    return replace(akte, familie=replace(akte.familie, personen=personen))


def vor_den_nahschritten(akte: Akte) -> Akte:
    """The same case as a file of the sixth schema holds it."""
    akte = vor_der_bildung(akte)
    schritte = tuple(
        replace(s, nicht_getan_grund=None, versuch=False, rueckblick_am=None) for s in akte.schritte
    )
    return replace(akte, schritte=schritte)


def vor_der_fallarbeit(akte: Akte) -> Akte:
    """The same case as a file of the fourth schema holds it."""
    akte = vor_den_nahschritten(akte)
    vermittlungen = tuple(
        replace(
            vermittlung,
            leistungstraeger="",
            ereignisse=tuple(
                replace(e, grund="", quelle=None, weg=None) for e in vermittlung.ereignisse
            ),
        )
        for vermittlung in akte.vermittlungen
    )
    stuecke = tuple(replace(stueck, einwilligung="") for stueck in akte.schriftstuecke)
    leer = dict.fromkeys(volle_fallarbeit(), ())
    return replace(akte, vermittlungen=vermittlungen, schriftstuecke=stuecke, **leer)
