"""How a plan reads: steps by nearness, numbered, with how far each hand-over is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from lotse.domain.akte import Akte
from lotse.domain.familie import Ziel
from lotse.domain.vermittlung import Schritt, Schrittstand, Stand, Vermittlung
from lotse.services.vermitteln import ERLEDIGT

MONAT_TAGE = 30
BALKEN = {
    Stand.VORBEREITET: 1,
    Stand.UEBERGEBEN: 2,
    Stand.ANGENOMMEN: 3,
    Stand.WARTELISTE: 3,
    Stand.ANGEKOMMEN: 4,
    Stand.HILFT: 5,
    Stand.HILFT_TEILWEISE: 5,
    Stand.HILFT_NICHT: 4,
}
"""Bars of five (REQUIREMENTS 4.2); a state not named here fills none."""


class Naehe(StrEnum):
    """Sections of the plan."""

    WOCHE = "woche"
    MONAT = "monat"
    SPAETER = "spaeter"
    GESCHAFFT = "geschafft"


@dataclass(frozen=True, slots=True)
class Planschritt:
    """A step with its number in the plan and its hand-over."""

    nummer: int
    schritt: Schritt
    vermittlung: Vermittlung | None
    wartet_auf: tuple[int, ...]
    """Numbers of the steps that come first and are not done."""

    @property
    def balken(self) -> int:
        """Closed, it stays where it had come to."""
        if self.vermittlung is None:
            return 0
        staende = (Stand.VORBEREITET, *(e.stand for e in self.vermittlung.ereignisse))
        return BALKEN.get([s for s in staende if s is not Stand.ABGESCHLOSSEN][-1], 0)


@dataclass(frozen=True, slots=True)
class Planabschnitt:
    """One section; `bis` is its last day, None where there is none."""

    naehe: Naehe
    bis: date | None
    schritte: tuple[Planschritt, ...]


@dataclass(frozen=True, slots=True)
class Zielstand:
    """A wish and how many of its steps are done."""

    ziel: Ziel
    getan: int
    alle: int


def plan_abschnitte(akte: Akte, heute: date) -> tuple[Planabschnitt, ...]:
    """Sections that hold steps, nearest first; the order inside is the family's order."""
    woche = heute + timedelta(days=6 - heute.weekday())
    monat = heute + timedelta(days=MONAT_TAGE)
    enden = {Naehe.WOCHE: woche, Naehe.MONAT: monat, Naehe.SPAETER: None, Naehe.GESCHAFFT: None}
    schritte = _nummeriert(akte)
    abschnitte = (
        Planabschnitt(
            naehe,
            bis,
            tuple(s for s in schritte if _naehe(s.schritt, woche, monat) is naehe),
        )
        for naehe, bis in enden.items()
    )
    return tuple(abschnitt for abschnitt in abschnitte if abschnitt.schritte)


def ziel_staende(akte: Akte) -> tuple[Zielstand, ...]:
    """Each wish with its done and all steps."""
    return tuple(
        Zielstand(
            ziel,
            sum(s.ziel == ziel.id and s.stand is Schrittstand.GETAN for s in akte.schritte),
            sum(s.ziel == ziel.id for s in akte.schritte),
        )
        for ziel in akte.familie.ziele
    )


def _nummeriert(akte: Akte) -> tuple[Planschritt, ...]:
    nummern = {schritt.id: nummer for nummer, schritt in enumerate(akte.schritte, 1)}
    offen = {s.id for s in akte.schritte if s.stand not in ERLEDIGT}
    vermittlungen = {v.id: v for v in akte.vermittlungen}
    return tuple(
        Planschritt(
            nummern[schritt.id],
            schritt,
            vermittlungen.get(schritt.vermittlung),
            tuple(nummern[vor] for vor in schritt.haengt_ab_von if vor in offen),
        )
        for schritt in akte.schritte
    )


def _naehe(schritt: Schritt, woche: date, monat: date) -> Naehe:
    if schritt.stand in ERLEDIGT:
        return Naehe.GESCHAFFT
    if schritt.bis is None or schritt.bis > monat:
        return Naehe.SPAETER
    return Naehe.WOCHE if schritt.bis <= woche else Naehe.MONAT
