"""A Frist: computed from facts, never typed; firm or unclear, and then with the reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from lotse.domain.blockade import Blockadecode

Feiertage: TypeAlias = Callable[[date], bool | None]
"""Is this day a public holiday where the office is? None = nobody knows."""


class Fristregel(StrEnum):
    """The rules of the handbook; each knows where it does not hold."""

    WEITERLEITUNG = "D-01"
    VORLAEUFIG = "D-02"
    TEILHABE = "D-03"
    GENEHMIGUNG = "D-04"
    KRANKENKASSE = "D-05"
    PFLEGE = "D-06"
    WIDERSPRUCH = "D-07"
    UNTAETIG = "D-08"
    MONATSENDE = "D-09"
    NACHHOLEN = "D-10"
    UNTERLAGEN = "D-11"
    UMZUG = "D-12"
    SELBST_BESORGT = "D-13"
    UEBERPRUEFEN = "D-14"
    FORM = "D-15"


class Fristart(StrEnum):
    """Who has to do something by `ende`, and what it means."""

    FAMILIE = "familie"
    """The family acts by `ende`."""
    AMT = "amt"
    """The office decides by `ende`."""
    FRUEHESTENS = "fruehestens"
    """Not possible before the end of this day; nobody must do anything."""
    ERINNERUNG = "erinnerung"
    """A day to ask again; no law names it."""
    NOCH = "noch"
    """The usual time is over, the law leaves a longer one: today, not on its last day."""
    SOFORT = "sofort"
    """The law says without delay: no day is named, today is right."""
    HINWEIS = "hinweis"
    FRAGE = "frage"
    """A fact is missing; the rule and its letter wait for the answer."""


class Fristbrief(StrEnum):
    """Which letter fits a Frist."""

    WEITERLEITUNG = "weiterleitung"
    """(a) Please forward, the first day counts (§ 16 SGB I)."""
    VORLAEUFIG = "vorlaeufig"
    """(b) Please provide provisionally (§ 43 SGB I)."""
    REHA = "reha"
    """(c) You are the leistende Rehaträger, please decide (§ 14 SGB IX)."""
    FRIST = "frist"
    """The time for the decision is over (§ 18 SGB IX, § 13 SGB V, § 18c SGB XI)."""
    WIDERSPRUCH = "widerspruch"
    """Only keeps the date: no reasons, no legal argument."""
    BITTE_UM_ENTSCHEIDUNG = "bitte_um_entscheidung"
    MEHR_ZEIT = "mehr_zeit"
    BEDARF_ANZEIGEN = "bedarf_anzeigen"
    BISHERIGER_TRAEGER = "bisheriger_traeger"
    ANTRAG = "antrag"


class Fristsicherheit(StrEnum):
    """An unclear Frist always says why, and names who can tell."""

    FEST = "fest"
    UNKLAR = "unklar"


@dataclass(frozen=True, slots=True)
class Frist:
    """What one rule says about one application on one day.

    `ende` None = the law names no day. `sicher_bis` = three Werktage before. `satz` says in one
    plain sentence what it means; `warum` says why it is unclear, "" = it is firm. `brief` is
    offered from `brief_ab` on. `stellen` = ids of Leistungen that advise. A cause in the system
    comes with its code and since when.
    """

    regel: Fristregel
    art: Fristart
    satz: str
    fundstelle: str
    antrag: str = ""
    leistung: str = ""
    beginn: date | None = None
    ende: date | None = None
    sicher_bis: date | None = None
    sicherheit: Fristsicherheit = Fristsicherheit.FEST
    warum: str = ""
    brief: Fristbrief | None = None
    brief_ab: date | None = None
    stellen: tuple[str, ...] = ()
    blockade: Blockadecode | None = None
    blockade_seit: date | None = None
    traegerarten: tuple[str, ...] = ()
    """Kinds of the carriers between which it is stuck."""

    def brief_am(self, heute: date) -> Fristbrief | None:
        """The letter that is right on this day."""
        return self.brief if self.brief_ab is None or heute >= self.brief_ab else None
