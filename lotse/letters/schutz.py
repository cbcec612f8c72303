"""What stays off every sheet: paper lies at home, and a reader there could do harm."""

from __future__ import annotations

from collections.abc import Mapping

from lotse.domain.akte import Akte
from lotse.domain.familie import Staerke
from lotse.domain.huerde import Huerdencode
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.recht import Leistung, LeistungId
from lotse.domain.vermittlung import Schritt
from lotse.letters.inhalt import Woertlich


def verdeckt(akte: Akte) -> bool:
    """Nobody is to know: the family's own words would tell."""
    return any(h.code is Huerdencode.SOLL_KEINER_WISSEN for h in akte.familie.huerden)


def heikel(leistung: Leistung) -> bool:
    """Its first area is safety: shelter, protection, crisis. Where safety is one area among
    several (Erziehungsberatung), the name of the help gives nothing away."""
    return leistung.lebensbereiche[:1] == (Lebensbereich.SICHERHEIT,)


def zitat(akte: Akte, leistung: Leistung | None = None) -> Woertlich | None:
    """The first own sentence that may be printed: on one Leistung's areas, or on any."""
    if verdeckt(akte) or (leistung is not None and heikel(leistung)):
        return None
    for ziel in akte.familie.ziele:
        gemeint = leistung is None or ziel.lebensbereich in leistung.lebensbereiche
        if gemeint and ziel.lebensbereich is not Lebensbereich.SICHERHEIT:
            return Woertlich(ziel.zitat, ziel.sprache)
    return None


def gruende_druckbar(akte: Akte, leistung: Leistung) -> bool:
    """May the conditions be told? They speak of the family's situation, as its words do."""
    return not (verdeckt(akte) or heikel(leistung))


def staerken(akte: Akte) -> tuple[Staerke, ...]:
    """What carries the family, where it may be read at home."""
    return () if verdeckt(akte) else akte.familie.staerken


def druckbar(akte: Akte, schritt: Schritt, leistungen: Mapping[LeistungId, Leistung]) -> bool:
    """May this step stand on the plan? Not if it leads to safety or to a secret place.

    A Leistung nobody knows any more could be either, so its step stays off, too.
    """
    if schritt.leistung:
        leistung = leistungen.get(LeistungId(schritt.leistung))
        if leistung is None or heikel(leistung):
            return False
    ziel = next((z for z in akte.familie.ziele if z.id == schritt.ziel), None)
    if ziel is not None and ziel.lebensbereich is Lebensbereich.SICHERHEIT:
        return False
    stellen = (v.angebot for v in akte.vermittlungen if v.id == schritt.vermittlung)
    return not any(stelle is not None and stelle.adresse_vertraulich for stelle in stellen)
