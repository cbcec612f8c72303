"""The triangle of a hand-over: who is entitled, who decides and pays, who does it (E-38)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from lotse.domain.akte import Akte
from lotse.domain.recht import Antragsart, Leistung
from lotse.domain.vermittlung import Vermittlung
from lotse.letters.brief import Briefart
from lotse.services.aendern import bereinigt
from lotse.services.vermittlungsweg import require_vermittlung


class Parteirolle(StrEnum):
    """The three corners."""

    BERECHTIGTE = "berechtigte"
    LEISTUNGSTRAEGER = "leistungstraeger"
    ERBRINGER = "erbringer"


@dataclass(frozen=True, slots=True)
class Partei:
    """One corner: its name ("" = the family, or not known) and what is needed from it."""

    rolle: Parteirolle
    name: str
    braucht: str


_ANTRAG: Mapping[Antragsart, str] = {
    Antragsart.KEIN: "braucht keinen Antrag",
    Antragsart.MITTEILUNG: "sagt dem Amt Bescheid",
    Antragsart.FORMLOS: "schreibt einen kurzen Antrag",
    Antragsart.SCHRIFTLICH: "schreibt einen Antrag und unterschreibt",
    Antragsart.FORMULAR: "füllt ein Formular aus und unterschreibt",
}
_NICHTS = "entscheidet hier nichts"
_ENTSCHEIDET = "entscheidet und zahlt"
_MACHT = "macht einen Termin und hilft"
_OFFEN = "noch keine Stelle gewählt"
BRAUCHT = (*_ANTRAG.values(), _NICHTS, _ENTSCHEIDET, _MACHT, _OFFEN)
"""Everything a corner may be asked for."""


def parties(vermittlung: Vermittlung, leistung: Leistung | None) -> tuple[Partei, Partei, Partei]:
    """Family, Leistungsträger, Erbringer, each with what is needed from it."""
    art = leistung.antrag.art if leistung else Antragsart.KEIN
    angebot = vermittlung.angebot
    zustaendig = vermittlung.leistungstraeger or (leistung.zustaendig if leistung else "")
    ohne = art is Antragsart.KEIN and not vermittlung.leistungstraeger
    return (
        Partei(Parteirolle.BERECHTIGTE, "", _ANTRAG[art]),
        Partei(Parteirolle.LEISTUNGSTRAEGER, zustaendig, _NICHTS if ohne else _ENTSCHEIDET),
        Partei(
            Parteirolle.ERBRINGER,
            (angebot.traeger or angebot.name) if angebot else "",
            _MACHT if angebot else _OFFEN,
        ),
    )


def set_leistungstraeger(akte: Akte, kennung: str, name: str) -> Akte:
    """Who decides and pays in this case; "" = as the knowledge says."""
    neu = replace(require_vermittlung(akte, kennung), leistungstraeger=bereinigt(name).strip())
    return replace(
        akte, vermittlungen=tuple(neu if v.id == kennung else v for v in akte.vermittlungen)
    )


_AN: Mapping[Parteirolle, frozenset[Briefart]] = {
    Parteirolle.BERECHTIGTE: frozenset(
        {
            Briefart.FAMILIE, Briefart.PLAN, Briefart.UNTERLAGEN, Briefart.TERMIN, Briefart.KOPIE,
            Briefart.GESPRAECH, Briefart.GESCHAFFT, Briefart.EINWILLIGUNG, Briefart.STARTKARTE,
            Briefart.NETZ,
        }
    ),
    Parteirolle.LEISTUNGSTRAEGER: frozenset(
        {Briefart.ANTRAG, Briefart.WEITERLEITUNG, Briefart.FRIST}
    ),
    Parteirolle.ERBRINGER: frozenset(
        {Briefart.UEBERLEITUNG, Briefart.VERSAND, Briefart.ANTWORTSTREIFEN}
    ),
}  # fmt: skip


def reader_of(art: Briefart) -> Parteirolle | None:
    """Which corner a letter goes to; None = none of the three (a practice, another house)."""
    return next((rolle for rolle, arten in _AN.items() if art in arten), None)
