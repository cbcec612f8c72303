"""Where a family stands, and how deep the work goes: worked out from facts, never typed (4.4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum

from lotse.domain.akte import Akte
from lotse.domain.kontakt import Kontaktergebnis
from lotse.domain.vermittlung import Quelle, Schrittstand, Stand
from lotse.services.blockieren import hangs
from lotse.services.vermitteln import is_dran_for_family
from lotse.services.vermittlungsweg import ZU

FRIST_TAGE = 7
RUHT_TAGE = 120
BEGLEITUNG_GESPRAECHE = 3
"""Talks on so many days are more than one question and its follow-up."""
_OFFENE_SCHRITTE = frozenset({Schrittstand.VORGEMERKT, Schrittstand.DRAN})
_WARTET = frozenset({Stand.UEBERGEBEN, Stand.WARTELISTE})


class Fallstatus(StrEnum):
    """The first that matches, in this order."""

    ABGESCHLOSSEN = "abgeschlossen"
    HAENGT_FEST = "haengt_fest"
    FRIST = "frist"
    RUHT = "ruht"
    WARTET_AUF_STELLE = "wartet_auf_stelle"
    WARTET_AUF_FAMILIE = "wartet_auf_familie"
    BEGLEITET = "begleitet"
    NEU = "neu"
    OFFEN = "offen"


class Tiefe(StrEnum):
    """How deep the work goes; more facts never make it less."""

    KURZINFO = "kurzinfo"
    VERMITTLUNG = "vermittlung"
    BEGLEITUNG = "begleitung"


def status(akte: Akte, heute: date, fristen: Iterable[date] = ()) -> Fallstatus:
    """One word for the list. `fristen` = last days somebody has to keep, of whatever rule."""
    gilt = {
        Fallstatus.ABGESCHLOSSEN: akte.familie.geschlossen_am is not None,
        Fallstatus.HAENGT_FEST: bool(hangs(akte)),
        Fallstatus.FRIST: any(0 <= (tag - heute).days <= FRIST_TAGE for tag in fristen),
        Fallstatus.RUHT: heute - last_contact(akte) >= timedelta(days=RUHT_TAGE),
        Fallstatus.WARTET_AUF_STELLE: any(v.stand in _WARTET for v in akte.vermittlungen),
        Fallstatus.WARTET_AUF_FAMILIE: _waits_for_family(akte),
        Fallstatus.BEGLEITET: _open_plan(akte),
        Fallstatus.NEU: not had_talk(akte),
        Fallstatus.OFFEN: True,
    }
    return next(stand for stand in Fallstatus if gilt[stand])


def last_contact(akte: Akte) -> date:
    """The last day somebody of the family spoke with us, or was with us in what it did."""
    return max(_begegnungen(akte))


def _begegnungen(akte: Akte) -> Iterator[date]:
    yield akte.familie.angelegt_am
    yield from (k.am for k in akte.kontakte if k.ergebnis is Kontaktergebnis.GESPROCHEN)
    yield from (wahl.am for wahl in akte.wahlen)
    yield from (e.erteilt_am for e in akte.einwilligungen)
    yield from (schritt.getan_am for schritt in akte.schritte if schritt.getan_am)
    for vermittlung in akte.vermittlungen:
        for ereignis in vermittlung.ereignisse:
            if ereignis.quelle is Quelle.FAMILIE:
                yield ereignis.geschehen_am


def not_reached(akte: Akte) -> bool:
    """The last try to reach the family failed, and nothing was spoken on that day or since."""
    versuche = [k.am for k in akte.kontakte if k.ergebnis is not Kontaktergebnis.GESPROCHEN]
    return bool(versuche) and max(versuche) > max(
        (k.am for k in akte.kontakte if k.ergebnis is Kontaktergebnis.GESPROCHEN), default=date.min
    )


def _waits_for_family(akte: Akte) -> bool:
    return not_reached(akte) or any(is_dran_for_family(schritt) for schritt in akte.schritte)


def _open_plan(akte: Akte) -> bool:
    return any(schritt.stand in _OFFENE_SCHRITTE for schritt in akte.schritte) or any(
        v.stand not in ZU for v in akte.vermittlungen
    )


def had_talk(akte: Akte) -> bool:
    """Anything a Gespräch leaves behind."""
    familie = akte.familie
    return bool(
        any(b.besprochen or b.bedarfe or b.wunsch or b.moeglich for b in familie.bereiche)
        or familie.ziele
        or familie.staerken
        or familie.huerden
        or akte.wahlen
        or akte.vermittlungen
        or any(k.ergebnis is Kontaktergebnis.GESPROCHEN for k in akte.kontakte)
    )


def depth(akte: Akte) -> Tiefe:
    """Kurzinfo, Vermittlung or Begleitung: from what exists, never chosen (1.2)."""
    gespraeche = {k.am for k in akte.kontakte if k.ergebnis is Kontaktergebnis.GESPROCHEN}
    eigene = any(not schritt.vermittlung for schritt in akte.schritte)
    if akte.blockaden or akte.netzknoten or eigene or len(gespraeche) >= BEGLEITUNG_GESPRAECHE:
        return Tiefe.BEGLEITUNG
    bedarf = any(b.bedarfe or b.wunsch for b in akte.familie.bereiche)
    if bedarf or akte.wahlen or akte.vermittlungen or akte.antraege:
        return Tiefe.VERMITTLUNG
    return Tiefe.KURZINFO
