"""Papers over all chosen Leistungen: each once, for what, at hand or where to get it (F-28)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lotse.domain.abfolge import Unterlage
from lotse.domain.akte import Akte
from lotse.domain.recht import Wissen
from lotse.domain.vermittlung import Akteur, Schritt, Schrittstand
from lotse.domain.zeit import schrittfrist
from lotse.matching.papiere import Papier, merge_papiere
from lotse.services.vermitteln import BEENDET, ERLEDIGT, complete_schritt, set_schritt

SCHRITT = "unterlage"
"""Id of a step that fetches a paper: "unterlage:geburtsurkunde:7f…"."""


def chosen_leistungen(akte: Akte) -> tuple[str, ...]:
    """What the family chose or has in its plan and is not finished, each once, oldest first."""
    beendet = {v.wahl for v in akte.vermittlungen if v.stand in BEENDET}
    kennungen = (
        *(w.leistung for w in akte.wahlen if w.gewaehlt is not None and w.id not in beendet),
        *(v.leistung for v in akte.vermittlungen if v.stand not in BEENDET),
        *(s.leistung for s in akte.schritte if s.stand not in ERLEDIGT),
    )
    return tuple(dict.fromkeys(kennung for kennung in kennungen if kennung))


def papiere_of(akte: Akte, wissen: Wissen) -> tuple[Papier, ...]:
    """The merged list of everything chosen."""
    return merge_papiere(wissen, akte.unterlagen, chosen_leistungen(akte))


def set_unterlage(akte: Akte, unterlage: str, *, da: bool) -> Akte:
    """Tick or untick "habe ich schon"; it counts for every Leistung at once."""
    rest = tuple(u for u in akte.unterlagen if u != unterlage)
    return replace(akte, unterlagen=(*rest, unterlage) if da else rest)


def plan_unterlage(akte: Akte, unterlage: Unterlage, kennung: str, heute: date) -> Akte:
    """One near step that fetches the paper; none when there is one already."""
    if open_schritt(akte, unterlage.id):
        return akte
    schritt = Schritt(
        id=f"{SCHRITT}:{unterlage.id}:{kennung}",
        text=f"Unterlage besorgen: {unterlage.name}",
        akteur=Akteur.FAMILIE,
        stand=Schrittstand.VORGEMERKT,
        bis=schrittfrist(heute),
        notiz=unterlage.woher,
    )
    return set_schritt(akte, schritt)


def open_schritt(akte: Akte, unterlage: str) -> str:
    """Id of the open step that fetches a paper, "" without one."""
    offen = (s for s in akte.schritte if s.stand not in ERLEDIGT)
    return next((s.id for s in offen if unterlage_of(s) == unterlage), "")


def unterlage_of(schritt: Schritt) -> str:
    """The paper a step fetches, "" = it fetches none."""
    art, _, rest = schritt.id.partition(":")
    return rest.partition(":")[0] if art == SCHRITT else ""


def tick_schritt(akte: Akte, schritt: str, heute: date, *, getan: bool) -> Akte:
    """Done or not after all; a paper that was fetched is at hand from now on."""
    neu = complete_schritt(akte, schritt, heute, getan=getan)
    gemeint = next((unterlage_of(s) for s in akte.schritte if s.id == schritt), "")
    return set_unterlage(neu, gemeint, da=getan) if gemeint else neu
