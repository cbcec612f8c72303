"""Teilhabe between carriers: who has to decide, and by when (D-03, D-04; SGB IX only)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum, auto
from itertools import dropwhile

from lotse.domain.antrag import Antragsart, Antragsereignis
from lotse.domain.blockade import Blockadecode
from lotse.domain.frist import Frist, Fristart, Fristbrief, Fristregel
from lotse.domain.fristenrechnung import EIN_TAG, Fristende, nach_monaten, nach_wochen, verschoben
from lotse.domain.zeit import tageswort
from lotse.matching.fristen_lage import REHATRAEGER, Fall, Station, arten, fest, frist, stationen

KNAPP = timedelta(days=3)
"""Forwarded so soon after the two weeks it may still be "unverzüglich" (§ 14 Abs. 1 S. 2)."""
OHNE_FIKTION = frozenset({"eingliederungshilfe", "jugendamt", "versorgungsamt"})
"""§ 18 Abs. 7 SGB IX: Abs. 1 to 5 do not hold for these, so not for most children."""
_LAENGSTENS_MEHR = timedelta(weeks=6)
"""§ 18 Abs. 2 Nr. 1, 2 SGB IX: two weeks and four; more only while papers are missing."""


class Lage(Enum):
    """How the application came to the carrier that has to decide."""

    PRUEFT = auto()
    GEBLIEBEN = auto()
    WEITER = auto()
    KNAPP = auto()
    ZU_SPAET = auto()
    ZWEIMAL = auto()
    ZU_OFT = auto()
    FALSCH = auto()


_WARUM = {
    Lage.KNAPP: "Kurz nach den zwei Wochen weitergeleitet: Ob das noch unverzüglich war, "
    "ist offen.",
    Lage.ZU_SPAET: "Zu spät weitergeleitet: Wer jetzt zuständig ist, soll eine Beratungsstelle "
    "prüfen.",
    Lage.ZWEIMAL: "Ein zweites Mal weiterleiten geht nur, wenn die neue Stelle zustimmt.",
    Lage.ZU_OFT: "So oft darf ein Antrag auf Teilhabe nicht weitergeleitet werden.",
    Lage.FALSCH: "Ob die neue Stelle Träger der Teilhabe ist, weiß Lotse nicht.",
}


@dataclass(frozen=True, slots=True)
class Leistender:
    """The carrier that probably has to decide, and since when its clock runs."""

    lage: Lage
    station: Station
    warum: str = ""


def teilhabe(fall: Fall) -> Iterator[Frist]:
    """D-03 and D-04 of an application that is for Teilhabe, until it is decided."""
    if fall.antrag.teilhabe is not True or fall.entschieden:
        return
    kette = _reha(fall)
    if not kette:
        return
    leistender = finde_leistenden(fall, kette)
    if leistender.lage is Lage.FALSCH:
        yield _frage(fall, leistender)
    elif leistender.lage is Lage.PRUEFT:
        yield _prueft(fall, leistender)
    else:
        yield _entscheidung(fall, leistender, kette)
    if leistender.lage is not Lage.FALSCH:
        yield from _genehmigung(fall, leistender)


def leistende_station(fall: Fall) -> Station | None:
    """The carrier that has to decide about Teilhabe; None = no Teilhabe, or nobody knows."""
    kette = _reha(fall) if fall.antrag.teilhabe else ()
    if not kette:
        return None
    leistender = finde_leistenden(fall, kette)
    return None if leistender.lage is Lage.FALSCH else leistender.station


def _reha(fall: Fall) -> tuple[Station, ...]:
    """§ 14 begins where a Rehaträger has the application (Abs. 5)."""
    return tuple(dropwhile(lambda s: s.traegerart not in REHATRAEGER, stationen(fall)))


def zwei_wochen(fall: Fall, erste: Station) -> Fristende:
    """Until then the first carrier finds out whether it is responsible (§ 14 Abs. 1 S. 1)."""
    return verschoben(nach_wochen(erste.seit, 2), fall.feiertage)


def finde_leistenden(fall: Fall, kette: tuple[Station, ...]) -> Leistender:
    """Who decides after what happened so far."""
    lage = _lage(fall, kette)
    zuerst = lage in (Lage.PRUEFT, Lage.GEBLIEBEN, Lage.ZU_SPAET)
    station = kette[0] if zuerst else kette[1]  # § 14 Abs. 3: the clock of the second runs on
    beteiligte = (kette[0], station)
    warum = [_WARUM.get(lage, "")]
    if not all(s.sicher for s in beteiligte):
        warum.append("Der Tag des Eingangs ist nicht notiert.")
    if lage is Lage.ZWEIMAL:
        station = replace(station, traegerart=kette[2].traegerart)
    return Leistender(lage, station, " ".join(filter(None, warum)))


def _lage(fall: Fall, kette: tuple[Station, ...]) -> Lage:
    grenze = zwei_wochen(fall, kette[0]).tag
    weiter = kette[0].weiter_am
    if weiter is None:
        return Lage.PRUEFT if fall.heute <= grenze else Lage.GEBLIEBEN
    if weiter > grenze + KNAPP:
        return Lage.ZU_SPAET
    if any(station.traegerart not in REHATRAEGER for station in kette[1:]):
        return Lage.FALSCH
    mehr = {2: Lage.WEITER if weiter <= grenze else Lage.KNAPP, 3: Lage.ZWEIMAL}
    return mehr.get(len(kette), Lage.ZU_OFT)


def _frage(fall: Fall, leistender: Leistender) -> Frist:
    satz = "Bitte klären: Ist die neue Stelle Träger der Teilhabe?"
    grund = Frist(Fristregel.TEILHABE, Fristart.FRAGE, satz, "§ 6 Abs. 1 SGB IX")
    return frist(fall, None, grund, leistender.warum)


def _prueft(fall: Fall, leistender: Leistender) -> Frist:
    ende = zwei_wochen(fall, leistender.station)
    spaeter = verschoben(nach_wochen(leistender.station.seit, 3), fall.feiertage)
    satz = (
        f"Das Amt prüft bis {tageswort(ende.tag)}, ob es zuständig ist. Leitet es bis dahin nicht "
        f"weiter, entscheidet es selbst, ohne Gutachten bis {tageswort(spaeter.tag)}."
    )
    grund = Frist(
        Fristregel.TEILHABE,
        Fristart.AMT,
        satz,
        "§ 14 Abs. 1 SGB IX",
        beginn=leistender.station.seit,
        brief=Fristbrief.REHA,
        brief_ab=ende.tag + EIN_TAG,
    )
    return fest(fall, ende, grund, leistender.warum)


def _entscheidung(fall: Fall, leistender: Leistender, kette: tuple[Station, ...]) -> Frist:
    """The decision itself, three weeks after receipt or two after the Gutachten."""
    roh, wann, fundstelle = _faellig(fall, leistender)
    ende = verschoben(roh, fall.feiertage) if roh else None
    haengt = leistender.lage in (Lage.ZU_SPAET, Lage.ZU_OFT) or _verneint(fall, leistender, kette)
    danach = ende.tag + EIN_TAG if ende else fall.heute + EIN_TAG
    grund = Frist(
        Fristregel.TEILHABE,
        Fristart.AMT,
        _satz(leistender.lage, ende, wann, haengt=haengt),
        fundstelle,
        beginn=leistender.station.seit,
        brief=Fristbrief.REHA if haengt or ende else None,
        brief_ab=fall.heute if haengt else danach,
        blockade=Blockadecode.ZUST if haengt else None,
        blockade_seit=kette[0].seit if haengt else None,
        traegerarten=arten(kette),
    )
    return fest(fall, ende, grund, leistender.warum)


def _verneint(fall: Fall, leistender: Leistender, kette: tuple[Station, ...]) -> bool:
    """The carrier that has to decide says that it is not responsible, and keeps the paper."""
    nein = fall.letztes(Antragsart.NICHT_ZUSTAENDIG, Antragsart.ZUSTAENDIGKEIT_STREITIG)
    if nein is None:
        return False
    if leistender.lage is Lage.GEBLIEBEN:
        return nein.am >= kette[0].seit
    weiter = kette[-2].weiter_am
    gleich = nein.am == weiter and nein.traegerart == leistender.station.traegerart
    return gleich or (weiter is not None and nein.am > weiter)


def _satz(lage: Lage, ende: Fristende | None, wann: str, *, haengt: bool) -> str:
    if lage in (Lage.ZU_SPAET, Lage.GEBLIEBEN) and haengt:
        return (
            "Zwei Wochen sind vorbei: Der erste Träger ist vermutlich zuständig geblieben. "
            "Bitte fragen Sie eine Beratungsstelle."
        )
    bis = f"bis {tageswort(ende.tag)}" if ende else wann
    wer = "Das Amt" if lage is Lage.GEBLIEBEN else "Die neue Stelle"
    return f"{wer} entscheidet {bis} über die Teilhabe."


def _faellig(fall: Fall, leistender: Leistender) -> tuple[date | None, str, str]:
    """(end, words without one, Fundstelle)."""
    seit = leistender.station.seit
    da = _seit(fall, seit, Antragsart.GUTACHTEN_DA)
    if _seit(fall, seit, Antragsart.KONFERENZ):
        return nach_monaten(seit, 2), "", "§ 15 Abs. 4 Satz 2 SGB IX"
    if _seit(fall, seit, Antragsart.WEITERE_TRAEGER):
        return nach_wochen(seit, 6), "", "§ 15 Abs. 4 Satz 1 SGB IX"
    if da:
        return nach_wochen(da.am, 2), "", "§ 14 Abs. 2 Satz 3 SGB IX"
    if _seit(fall, seit, Antragsart.GUTACHTEN_BEAUFTRAGT):
        return None, "zwei Wochen nach dem Gutachten", "§ 14 Abs. 2 Satz 3 SGB IX"
    fundstelle = "§ 14 Abs. 2 Satz 4 SGB IX"
    if leistender.lage in (Lage.GEBLIEBEN, Lage.ZU_SPAET):
        fundstelle = "§ 14 Abs. 2 Satz 2 SGB IX"
    if leistender.lage is Lage.ZWEIMAL:
        fundstelle = "§ 14 Abs. 3 SGB IX"
    return nach_wochen(seit, 3), "", fundstelle


def _seit(fall: Fall, seit: date, art: Antragsart) -> Antragsereignis | None:
    return next((e for e in reversed(fall.alle(art)) if e.am >= seit), None)


def _genehmigung(fall: Fall, leistender: Leistender) -> Iterator[Frist]:
    """D-04: two months at the leistende Träger, or the day it named in time."""
    station = leistender.station
    if station.traegerart in OHNE_FIKTION or leistender.lage is Lage.PRUEFT:
        return
    ende = verschoben(nach_monaten(station.seit, 2), fall.feiertage)
    warum = leistender.warum
    mitteilung = _seit(fall, station.seit, Antragsart.MITTEILUNG)
    if mitteilung and mitteilung.am <= ende.tag:
        if mitteilung.bis is None:
            warum = f"{warum} Die Mitteilung nennt keinen Tag. Das Gesetz verlangt einen.".strip()
        else:
            if mitteilung.bis > ende.tag + _LAENGSTENS_MEHR:
                warum = f"{warum} So lange darf die Frist nur in Ausnahmen dauern.".strip()
            ende = Fristende(mitteilung.bis)
    satz = (
        f"Hört die Familie bis {tageswort(ende.tag)} keine Gründe, kann die Leistung als genehmigt "
        "gelten. Bitte erst eine Beratungsstelle fragen, nichts selbst bezahlen."
    )
    grund = Frist(
        Fristregel.GENEHMIGUNG,
        Fristart.AMT,
        satz,
        "§ 18 Abs. 1 bis 3 SGB IX",
        beginn=station.seit,
        brief=Fristbrief.FRIST,
        brief_ab=ende.tag + EIN_TAG,
    )
    yield fest(fall, ende, grund, warum)
