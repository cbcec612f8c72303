"""Where an application lies today: first receipt, the chain of carriers, decided or not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from lotse.domain.antrag import Antrag, Antragsart, Antragsereignis
from lotse.domain.frist import Feiertage, Frist, Fristsicherheit
from lotse.domain.fristenrechnung import Fristende, verschoben, werktage_davor
from lotse.domain.recht import Leistung

REHATRAEGER = frozenset(
    {
        "krankenkasse", "agentur_fuer_arbeit", "unfallversicherung", "rentenversicherung",
        "versorgungsamt", "jugendamt", "eingliederungshilfe",
    }
)  # fmt: skip
"""§ 6 Abs. 1 SGB IX, as kinds of carriers."""
ANDERE_TRAEGER = frozenset(
    {
        "jobcenter", "familienkasse", "elterngeldstelle", "bafoeg_amt", "wohngeldbehoerde",
        "pflegekasse", "gemeinde",
    }
)  # fmt: skip
"""Carriers of benefits that are no Rehaträger (§§ 18-28 SGB I, § 6 SGB IX). A Sozialamt may be
either: in some places it is the carrier of the Eingliederungshilfe, so it is asked."""
OHNE_SGB = frozenset({"kindergeld"})
"""Tax law or no law of the Sozialgesetzbuch: its rules of procedure do not hold (§ 62 EStG)."""
FERN = timedelta(days=7_300)
_ENTSCHIEDEN = (Antragsart.BEWILLIGT, Antragsart.ABGELEHNT, Antragsart.ZURUECKGENOMMEN)


@dataclass(frozen=True, slots=True)
class Fall:
    """One application on one day, with the law it is about and the holidays of its Land."""

    antrag: Antrag
    leistung: Leistung | None
    heute: date
    feiertage: Feiertage

    def alle(self, *arten: Antragsart) -> tuple[Antragsereignis, ...]:
        """What has happened until today, by day; on one day in the order it was written."""
        gewesen = [_nah(e) for e in self.antrag.ereignisse if e.am <= self.heute]
        gewaehlt = [e for e in gewesen if not arten or e.art in arten]
        return tuple(sorted(gewaehlt, key=lambda e: e.am))

    def letztes(self, *arten: Antragsart) -> Antragsereignis | None:
        return next(reversed(self.alle(*arten)), None)

    @property
    def entschieden(self) -> bool:
        return bool(self.alle(*_ENTSCHIEDEN))

    @property
    def im_sgb(self) -> bool:
        return self.antrag.leistung not in OHNE_SGB


def _wann(ereignis: Antragsereignis) -> datetime:
    """When it was written down, on the clock on the wall."""
    return ereignis.erfasst_am.replace(tzinfo=None)


def _nah(ereignis: Antragsereignis) -> Antragsereignis:
    """A day decades after the event is a slip of the pen: as if none was noted."""
    weit = ereignis.bis is not None and ereignis.bis - ereignis.am > FERN
    return replace(ereignis, bis=None) if weit else ereignis


@dataclass(frozen=True, slots=True)
class Station:
    """One carrier that has the application; `sicher` = its receipt was noted, not taken over."""

    traegerart: str
    seit: date
    sicher: bool
    weiter_am: date | None = None
    notiert: datetime | None = None


def stationen(fall: Fall) -> tuple[Station, ...]:
    """The chain of carriers, from the first receipt on; empty = nothing was received yet."""
    erste = _erste(fall)
    if erste is None:
        return ()
    kette = [erste]
    for ereignis in fall.alle(Antragsart.WEITERGELEITET, Antragsart.EINGEGANGEN_DORT):
        letzte = kette[-1]
        if ereignis.art is Antragsart.WEITERGELEITET:
            kette[-1] = replace(letzte, weiter_am=ereignis.am)
            kette.append(Station(ereignis.traegerart, ereignis.am, sicher=False))
        elif len(kette) > 1 and (letzte.notiert is None or _wann(ereignis) > letzte.notiert):
            kette[-1] = replace(letzte, seit=ereignis.am, sicher=True, notiert=_wann(ereignis))
    return tuple(kette)


def _erste(fall: Fall) -> Station | None:
    """What was written last holds: a correction is a new entry."""
    eingang = fall.alle(Antragsart.EINGEGANGEN)
    genannt = eingang or fall.alle(Antragsart.GESENDET)
    if not genannt:
        return None
    gilt = max(genannt, key=lambda e: (_wann(e), e.am))
    return Station(fall.antrag.traegerart, gilt.am, bool(eingang))


def arten(kette: Iterable[Station]) -> tuple[str, ...]:
    """The kinds of carriers in between, each once."""
    return tuple(dict.fromkeys(station.traegerart for station in kette if station.traegerart))


def stellen(fall: Fall) -> tuple[str, ...]:
    """Who advises independently: Leistungen whose places stand in the catalogue."""
    eigene: tuple[str, ...] = ()
    if fall.antrag.teilhabe:
        eigene = ("eutb",)
    if fall.antrag.traegerart == "jugendamt":
        eigene = (*eigene, "ombudsstelle")
    return (*(eigene or ("sozialberatung",)), "beratungshilfe")


def frist(fall: Fall, roh: date | None, grund: Frist, warum: str = "") -> Frist:
    """Complete a Frist: its end moved to a Werktag, the safe day before, who advises."""
    ende = verschoben(roh, fall.feiertage) if roh else None
    return fest(fall, ende, grund, warum)


def fest(fall: Fall, ende: Fristende | None, grund: Frist, warum: str = "") -> Frist:
    """The same for a day that does not move."""
    if ende and not ende.bekannt:
        feiertag = "Lotse weiß nicht, ob dieser Tag dort ein Feiertag ist."
        warum = f"{warum} {feiertag}".strip()
    rest: dict[str, Any] = {
        "antrag": fall.antrag.id,
        "leistung": grund.leistung or fall.antrag.leistung,
        "ende": ende.tag if ende else None,
        "sicher_bis": werktage_davor(ende.tag, fall.feiertage) if ende else None,
        "warum": warum,
        "sicherheit": Fristsicherheit.UNKLAR if warum else Fristsicherheit.FEST,
        "stellen": grund.stellen or stellen(fall),
    }
    return replace(grund, **rest)
