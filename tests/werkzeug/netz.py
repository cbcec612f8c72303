"""Who carries Familie K.: the map of the mock-up, and relationships. All invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.netz import (
    Beziehung,
    Fluss,
    Hilfeart,
    Horizont,
    Netzkante,
    Netzknoten,
    Sektor,
)
from tests.werkzeug.muster import familie_k

_F, _R, _U, _A = Sektor.FAMILIE, Sektor.FREUNDE, Sektor.UMFELD, Sektor.FACHSTELLEN
_N, _M, _W = Horizont.NAH, Horizont.MITTEL, Horizont.FERN
KNOTEN = (
    Netzknoten("n1", "Großmutter", _F, _N, winkel=0.4),
    Netzknoten("n2", "Oma Zeynep", _F, _W, "Oma im Ausland", 0.8),
    Netzknoten("n3", "Schwester", _F, _M, winkel=0.9, gueltig_von=date(2026, 6, 1)),
    Netzknoten("n4", "Elif", _R, _N, "Freundin aus dem Kurs", 0.5),
    Netzknoten("n5", "Meryem", _R, _M, winkel=0.2),
    Netzknoten("n6", "Nachbarin", _U, _N, winkel=0.2),
    Netzknoten("n7", "Fußballverein", _U, _M, winkel=0.5),
    Netzknoten("n8", "Vermieter", _U, _W, winkel=0.8),
    Netzknoten("n9", "Kinderarztpraxis", _A, _N, winkel=0.5),
    Netzknoten("n10", "Grundschule", _A, _M, winkel=0.2),
    Netzknoten("n11", "Jobcenter", _A, _W, winkel=0.7),
    Netzknoten("n12", "Elterncafé", _U, _M, winkel=0.9, gueltig_bis=date(2026, 8, 31)),
)
KANTEN = (
    Netzkante("k1", "n1", hilfe=Hilfeart.PRAKTISCH, staerke=2),
    Netzkante("k2", "n1", hilfe=Hilfeart.EMOTIONAL, fluss=Fluss.BEIDES),
    Netzkante("k3", "n2", hilfe=Hilfeart.EMOTIONAL, staerke=0),
    Netzkante("k4", "n3", hilfe=Hilfeart.GESELLIGKEIT, fluss=Fluss.BEIDES, staerke=0),
    Netzkante("k5", "n4", hilfe=Hilfeart.EMOTIONAL, fluss=Fluss.BEIDES, staerke=2),
    Netzkante("k6", "n5", hilfe=Hilfeart.GESELLIGKEIT),
    Netzkante("k7", "n6", hilfe=Hilfeart.PRAKTISCH, staerke=2),
    Netzkante("k8", "n6", hilfe=Hilfeart.WISSEN, fluss=Fluss.GIBT, staerke=0),
    Netzkante("k9", "n7", hilfe=Hilfeart.GESELLIGKEIT),
    Netzkante("k10", "n8", konflikt=True),
    Netzkante("k11", "n9", hilfe=Hilfeart.WISSEN, staerke=2),
    Netzkante("k12", "n10", hilfe=Hilfeart.VERMITTELND),
    Netzkante("k13", "n11", hilfe=Hilfeart.WISSEN, konflikt=True),
    Netzkante("k14", "n6", "n4", hilfe=Hilfeart.VERMITTELND),
    Netzkante("k15", "n12", hilfe=Hilfeart.GESELLIGKEIT),
)
BEZIEHUNGEN = (
    Beziehung("p1", "p2", "ehe"),
    Beziehung("p1", "p3", "mutter"),
    Beziehung("p2", "p3", "vater"),
    Beziehung("p1", "p4", "mutter"),
    Beziehung("p2", "p4", "vater"),
    Beziehung("p1", "p5", "erwartet"),
    Beziehung("p2", "p5", "vater"),
    Beziehung("n1", "p1", "mutter"),
    Beziehung("p3", "p4", "halbgeschwister"),
    Beziehung("n3", "p1", "schwester"),
    Beziehung("n1", "p3", "umgang_regelmaessig"),
)


def akte_netz() -> Akte:
    """Twelve around the family, fifteen ties, eleven relationships."""
    return replace(Akte(familie_k()), netzknoten=KNOTEN, netzkanten=KANTEN, beziehungen=BEZIEHUNGEN)


def viele(anzahl: int = 60) -> Akte:
    """A full map: all quarters and rings, a tie each."""
    sektoren, horizonte = tuple(Sektor), tuple(Horizont)
    knoten = tuple(
        Netzknoten(
            f"m{n}", f"Person {n}", sektoren[n % 4], horizonte[n // 4 % 3], winkel=(n * 7 % 11) / 10
        )
        for n in range(anzahl)
    )
    hilfen = tuple(Hilfeart)
    kanten = tuple(
        Netzkante(f"v{n}", f"m{n}", hilfe=hilfen[n % 5], staerke=n % 3, konflikt=n % 10 == 0)
        for n in range(anzahl)
    )
    return replace(Akte(familie_k()), netzknoten=knoten, netzkanten=kanten)
