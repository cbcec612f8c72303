"""What a letter about a period is made of, and when it must not be written (REQUIREMENTS 7)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from lotse.domain.fehler import Hinweis
from lotse.domain.frist import Fristbrief
from lotse.letters.amt import Absender, Amt
from lotse.matching.fristen_lage import ANDERE_TRAEGER


class Fristgrund(StrEnum):
    """Which period of the law has passed; the letter names it and where it stands."""

    REHA_ZUSTAENDIG = "reha_zustaendig"
    """§ 14 (1) S. 1 SGB IX: two weeks."""
    REHA_ENTSCHEIDUNG = "reha_entscheidung"
    """§ 14 (2) S. 2 SGB IX: three weeks."""
    REHA_GUTACHTEN = "reha_gutachten"
    """§ 14 (2) S. 3 SGB IX: two weeks after the expert opinion; `beginn` = the day it was there."""
    REHA_MEHRERE = "reha_mehrere"
    """§ 15 (4) S. 1 SGB IX, several carriers: six weeks."""
    REHA_KONFERENZ = "reha_konferenz"
    """§ 15 (4) S. 2 SGB IX, with a conference: two months."""
    REHA_MONATE = "reha_monate"
    """§ 18 (1) SGB IX: two months; not at Eingliederungshilfe and Jugendhilfe (7)."""
    KASSE_DREI = "kasse_drei"
    """§ 13 (3a) S. 1 SGB V: three weeks."""
    KASSE_FUENF = "kasse_fuenf"
    """The same with an expert opinion: five weeks."""
    KASSE_SECHS = "kasse_sechs"
    """§ 13 (3a) S. 4 SGB V, dental procedure: six weeks."""
    PFLEGE = "pflege"
    """§ 18c (1) SGB XI: 25 Arbeitstage."""
    ANTRAG_MONATE = "antrag_monate"
    """§ 88 (1) SGG: six months."""
    WIDERSPRUCH_MONATE = "widerspruch_monate"
    """§ 88 (2) SGG: three months."""


@dataclass(frozen=True, slots=True)
class Fristsache:
    """The facts of one letter, each known; the rules of Fristen decide when it is offered."""

    brief: Fristbrief
    leistung: str
    """Its name, as printed."""
    amt: Amt
    traegerart: str = ""
    """As in resources/recht (jugendamt …): some rules hold at one kind of office only."""
    teilhabe: bool | None = None
    """Asked, never guessed."""
    sozialgericht: bool = False
    """True = the Sozialgerichte decide here (§ 51 SGG), by the decision's last page or the law."""
    absender: Absender = field(default_factory=Absender)
    gestellt_am: date | None = None
    """The day the application (or the Widerspruch) was sent or given."""
    grund: Fristgrund | None = None
    beginn: date | None = None
    """The day the period counts from: receipt there, or the expert opinion."""
    ende: date | None = None
    """Its last day."""
    andere: str = ""
    """The other carrier: of (b), and the new one after a move."""
    brief_vom: date | None = None
    """The day on the office's letter: it asks for papers, or it refuses."""
    bis: date | None = None
    """The day until which more time is asked for, or the day of the move."""


REHAUHR = frozenset(
    {
        Fristgrund.REHA_ZUSTAENDIG,
        Fristgrund.REHA_ENTSCHEIDUNG,
        Fristgrund.REHA_GUTACHTEN,
        Fristgrund.REHA_MEHRERE,
        Fristgrund.REHA_KONFERENZ,
    }
)
KASSE = frozenset({Fristgrund.KASSE_DREI, Fristgrund.KASSE_FUENF, Fristgrund.KASSE_SECHS})
UNTAETIG = frozenset({Fristgrund.ANTRAG_MONATE, Fristgrund.WIDERSPRUCH_MONATE})
GRUENDE: dict[Fristbrief, frozenset[Fristgrund]] = {
    Fristbrief.REHA: REHAUHR,
    Fristbrief.FRIST: KASSE | {Fristgrund.REHA_MONATE, Fristgrund.PFLEGE},
    Fristbrief.BITTE_UM_ENTSCHEIDUNG: UNTAETIG,
}
"""Which periods a letter may name; it may also name none."""
NIE_FUER_TEILHABE = {
    Fristbrief.WEITERLEITUNG: "§ 14 Abs. 5 SGB IX",
    Fristbrief.VORLAEUFIG: "§ 24 Satz 3 SGB IX",
}
_OHNE_GENEHMIGUNG = frozenset({"eingliederungshilfe", "jugendamt", "versorgungsamt"})
"""§ 18 (7) SGB IX: the two months do not hold there."""
_NUR_BEI: dict[Fristbrief | Fristgrund | None, str] = {
    Fristbrief.BEDARF_ANZEIGEN: "jugendamt",
    Fristbrief.BISHERIGER_TRAEGER: "jugendamt",
    Fristgrund.KASSE_DREI: "krankenkasse",
    Fristgrund.KASSE_FUENF: "krankenkasse",
    Fristgrund.KASSE_SECHS: "krankenkasse",
    Fristgrund.PFLEGE: "pflegekasse",
}
_NOETIG: dict[Fristbrief, tuple[str, ...]] = {
    Fristbrief.WEITERLEITUNG: ("gestellt_am",),
    Fristbrief.VORLAEUFIG: ("gestellt_am", "andere"),
    Fristbrief.REHA: ("gestellt_am",),
    Fristbrief.FRIST: ("gestellt_am",),
    Fristbrief.WIDERSPRUCH: ("brief_vom",),
    Fristbrief.BITTE_UM_ENTSCHEIDUNG: ("gestellt_am",),
    Fristbrief.MEHR_ZEIT: ("brief_vom", "bis"),
    Fristbrief.BISHERIGER_TRAEGER: ("andere", "bis"),
}
_NAMEN = {
    "gestellt_am": "Tag vom Antrag",
    "andere": "Name vom anderen Amt",
    "beginn": "Beginn der Frist",
    "ende": "letzter Tag der Frist",
    "brief_vom": "Datum vom Brief des Amts",
    "bis": "Tag, um den es geht",
}


def require_erlaubt(sache: Fristsache) -> None:
    """A Hinweis where the law does not carry this letter, or a fact is missing."""
    if sache.brief is Fristbrief.ANTRAG:
        raise _nein("Dafür gibt es den formlosen Antrag.", "Bitte wählen Sie diesen Brief.")
    _check_teilhabe(sache)
    _check_amt(sache)
    _check_gericht(sache)
    noetig = _NOETIG.get(sache.brief, ())
    if sache.grund is not None:
        noetig = (*noetig, "beginn", "ende")
    fehlt = [_NAMEN[feld] for feld in dict.fromkeys(noetig) if not getattr(sache, feld)]
    if fehlt:
        raise _nein("Für diesen Brief fehlt noch etwas.", "Bitte ergänzen Sie:", *fehlt)


def _check_teilhabe(sache: Fristsache) -> None:
    """Unknown offers neither letter."""
    reha = sache.brief is Fristbrief.REHA or sache.grund is Fristgrund.REHA_MONATE
    nie = sache.brief in NIE_FUER_TEILHABE or sache.grund in KASSE
    if sache.teilhabe is None and (reha or nie):
        raise _nein(
            "Noch nicht gefragt: Geht es um Leistungen zur Teilhabe?",
            "Bitte klären Sie das zuerst. Davon hängt ab, welcher Brief richtig ist.",
        )
    nicht_reha = sache.brief is Fristbrief.WEITERLEITUNG and sache.traegerart in ANDERE_TRAEGER
    if sache.teilhabe and nie and not nicht_reha:  # § 14 (5): only at a Rehaträger
        norm = NIE_FUER_TEILHABE.get(sache.brief, "§ 13 Abs. 3a Satz 9 SGB V")
        raise _nein(
            "Für Leistungen zur Teilhabe gilt diese Regel nicht.",
            "Dort läuft die Uhr nach § 14 SGB IX. Dafür gibt es einen eigenen Brief.",
            norm,
        )
    if reha and not sache.teilhabe:
        raise _nein(
            "Dieser Brief gilt nur für Leistungen zur Teilhabe.",
            "Bitte nehmen Sie einen anderen Brief.",
        )


def _check_amt(sache: Fristsache) -> None:
    """Some rules hold at one kind of office only, and each letter names its own periods."""
    grund = sache.grund
    if grund is Fristgrund.REHA_MONATE and sache.traegerart in _OHNE_GENEHMIGUNG:
        raise _nein(
            "Die 2 Monate gelten bei diesem Amt nicht (§ 18 Abs. 7 SGB IX).",
            "Bitte nehmen Sie den Brief zur Uhr nach § 14 SGB IX oder eine Bitte ohne Frist.",
        )
    bei = {_NUR_BEI[was] for was in (sache.brief, grund) if was in _NUR_BEI}
    fremd = grund is not None and grund not in GRUENDE.get(sache.brief, frozenset())
    if fremd or bei - {sache.traegerart}:
        raise _nein(
            "Diese Frist passt nicht zu diesem Brief oder zu diesem Amt.",
            "Bitte wählen Sie einen anderen Brief.",
        )


def _check_gericht(sache: Fristsache) -> None:
    """§§ 84 and 88 SGG; elsewhere a Widerspruch can be the wrong way and cost the date."""
    gilt_dort = sache.brief is Fristbrief.WIDERSPRUCH or sache.grund in UNTAETIG
    if gilt_dort and not sache.sozialgericht:
        raise _nein(
            "Noch nicht geklärt: Entscheiden hier die Sozialgerichte?",
            "Bitte lesen Sie heute das Ende des Bescheids: Dort steht der richtige Weg. "
            "Steht dort nichts, fragen Sie eine Beratungsstelle.",
        )


def _nein(was: str, tun: str, *stellen: str) -> Hinweis:
    return Hinweis(was, "Es wurde nichts gedruckt.", tun, tuple(stellen))
