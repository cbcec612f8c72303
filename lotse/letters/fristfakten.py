"""From a computed Frist and its application to the facts of the letter it offers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from lotse.domain.antrag import Antrag, Antragsart, Antragsereignis
from lotse.domain.frist import Frist, Fristbrief, Fristregel
from lotse.letters.amt import Absender, Amt
from lotse.letters.fristsache import GRUENDE, Fristgrund, Fristsache


@dataclass(frozen=True, slots=True)
class Zutat:
    """What no Frist knows: the name of the help, the office's address, who writes."""

    leistung: str
    amt: Amt
    absender: Absender = field(default_factory=Absender)
    bis: date | None = None
    """MEHR_ZEIT: the day the family asks for."""


_NACH_FUNDSTELLE = {
    "§ 14 Abs. 1 SGB IX": Fristgrund.REHA_ZUSTAENDIG,
    "§ 14 Abs. 2 Satz 2 SGB IX": Fristgrund.REHA_ENTSCHEIDUNG,
    "§ 14 Abs. 2 Satz 4 SGB IX": Fristgrund.REHA_ENTSCHEIDUNG,
    "§ 14 Abs. 2 Satz 3 SGB IX": Fristgrund.REHA_GUTACHTEN,
    "§ 15 Abs. 4 Satz 1 SGB IX": Fristgrund.REHA_MEHRERE,
    "§ 15 Abs. 4 Satz 2 SGB IX": Fristgrund.REHA_KONFERENZ,
    "§ 18 Abs. 1 bis 3 SGB IX": Fristgrund.REHA_MONATE,
    "§ 18c Abs. 1, 5 und 6 SGB XI": Fristgrund.PFLEGE,
    "§ 88 Abs. 1 SGG": Fristgrund.ANTRAG_MONATE,
    "§ 88 Abs. 2 SGG": Fristgrund.WIDERSPRUCH_MONATE,
}
_TRAEGER = {
    Fristregel.KRANKENKASSE: "krankenkasse",
    Fristregel.PFLEGE: "pflegekasse",
    Fristregel.UMZUG: "jugendamt",
    Fristregel.SELBST_BESORGT: "jugendamt",
}
"""Where the rule itself says which kind of office has the application now."""
_SGG = frozenset({Fristregel.WIDERSPRUCH, Fristregel.UNTAETIG})
"""Rules that speak only where the Sozialgerichte decide."""
_GESTELLT = (Antragsart.GESENDET, Antragsart.EINGEGANGEN)
_ANDERE = (
    Antragsart.WEITERGELEITET,
    Antragsart.ZUSTAENDIGKEIT_STREITIG,
    Antragsart.NICHT_ZUSTAENDIG,
)


def fristsache_of(
    frist: Frist, antrag: Antrag | None, zutat: Zutat, brief: Fristbrief
) -> Fristsache:
    """The facts as noted. A period that a notice has moved is not named, only asked about.

    `antrag` None = a need told before any application (D-13).
    """
    antrag = antrag or Antrag("", frist.leistung, "", _TRAEGER[Fristregel.SELBST_BESORGT])
    grund = _grund(frist, antrag, brief)
    umzug = _letztes(antrag, Antragsart.UMZUG)
    return Fristsache(
        brief=brief,
        leistung=zutat.leistung,
        amt=zutat.amt,
        traegerart=_TRAEGER.get(frist.regel, antrag.traegerart),
        teilhabe=antrag.teilhabe,
        sozialgericht=frist.regel in _SGG,
        absender=zutat.absender,
        gestellt_am=_gestellt(antrag, grund),
        grund=grund,
        beginn=_beginn(frist, antrag, grund),
        ende=frist.ende if grund else None,
        andere=_andere(antrag, brief, umzug),
        brief_vom=_brief_vom(antrag, brief),
        bis=umzug.am if umzug and brief is Fristbrief.BISHERIGER_TRAEGER else zutat.bis,
    )


def _letztes(antrag: Antrag, *arten: Antragsart) -> Antragsereignis | None:
    return max((e for e in antrag.ereignisse if e.art in arten), key=lambda e: e.am, default=None)


def _grund(frist: Frist, antrag: Antrag, brief: Fristbrief) -> Fristgrund | None:
    """Which period of the law this is; None where it runs otherwise than the law's number."""
    if frist.ende is None or _letztes(antrag, Antragsart.MITTEILUNG) is not None:
        return None
    if frist.regel is Fristregel.KRANKENKASSE:
        gutachten = _letztes(antrag, Antragsart.GUTACHTEN_BEAUFTRAGT)
        return Fristgrund.KASSE_FUENF if gutachten else Fristgrund.KASSE_DREI
    grund = _NACH_FUNDSTELLE.get(frist.fundstelle)
    return grund if grund in GRUENDE.get(brief, frozenset()) else None


def _beginn(frist: Frist, antrag: Antrag, grund: Fristgrund | None) -> date | None:
    if grund is Fristgrund.REHA_GUTACHTEN:
        da = _letztes(antrag, Antragsart.GUTACHTEN_DA)
        return da.am if da else None
    return frist.beginn if grund else None


def _gestellt(antrag: Antrag, grund: Fristgrund | None) -> date | None:
    arten = (Antragsart.WIDERSPRUCH,) if grund is Fristgrund.WIDERSPRUCH_MONATE else _GESTELLT
    return min((e.am for e in antrag.ereignisse if e.art in arten), default=None)


def _andere(antrag: Antrag, brief: Fristbrief, umzug: Antragsereignis | None) -> str:
    if brief is Fristbrief.BISHERIGER_TRAEGER:
        return umzug.stelle if umzug else ""
    anderes = (e for e in antrag.ereignisse if e.art in _ANDERE and e.stelle)
    namen = [e.stelle for e in anderes if e.stelle != antrag.stelle]
    return namen[-1] if namen else ""


def _brief_vom(antrag: Antrag, brief: Fristbrief) -> date | None:
    art = (
        Antragsart.ABGELEHNT if brief is Fristbrief.WIDERSPRUCH else Antragsart.UNTERLAGEN_VERLANGT
    )
    ereignis = _letztes(antrag, art)
    return ereignis.am if ereignis else None
