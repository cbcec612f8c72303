"""What a child may use by its age alone, and points in a life that a window begins or ends at."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from typing_extensions import override

from lotse.domain.zeit import MONATE, TAGE_DER_WOCHE

FEBRUAR = 2
_LAENGEN = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_EINHEITEN = (("jahre", "Jahr", "Jahre"), ("monate", "Monat", "Monate"),
              ("wochen", "Woche", "Wochen"), ("tage", "Tag", "Tage"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lebensalter:
    """An age with exact units: "33 Monate", "4 Monate 15 Tage", "12 Wochen 1 Tag"."""

    jahre: int = 0
    monate: int = 0
    wochen: int = 0
    tage: int = 0

    def tag(self, geboren: date) -> date:
        """The day this age is reached; the day of birth counts (§ 187 Abs. 2 S. 2 BGB).

        Where the month has no such day, its last day completes the month: the next one begins.
        """
        monate = geboren.year * MONATE + geboren.month - 1 + self.jahre * MONATE + self.monate
        jahr, monat = monate // MONATE, monate % MONATE + 1
        letzter = 28 + calendar.isleap(jahr) if monat == FEBRUAR else _LAENGEN[monat - 1]
        ziel = date(jahr, monat, min(geboren.day, letzter))
        ziel += timedelta(days=1 if geboren.day > letzter else 0)
        return ziel + timedelta(days=self.wochen * TAGE_DER_WOCHE + self.tage)

    @override
    def __str__(self) -> str:
        teile = [
            f"{zahl} {eins if zahl == 1 else viele}"
            for name, eins, viele in _EINHEITEN
            if (zahl := getattr(self, name))
        ]
        return " ".join(teile) or "0 Tage"


@dataclass(frozen=True, slots=True)
class Anspruch:
    """One right by age; resources/recht/ansprueche.toml. Borders are half-open: [von, bis).

    `von` None = already before birth; `bis` None = no border of age, then `ende` says what ends it.
    """

    id: str
    titel: str
    einfach: str
    leistung: str
    schritt: str
    """The near step in the plan: "Termin für die U7a machen"."""
    fundstelle: str
    quelle: str
    stand: date
    sicherheit: str
    kurz: str = ""
    """Name inside a short line: "U7a"; empty = the title."""
    von: Lebensalter | None = None
    bis: Lebensalter | None = None
    frueher: Lebensalter | None = None
    """Already possible from this age, before `von`."""
    spaeter: Lebensalter | None = None
    """Still possible until this age, after `bis`."""
    ende: str = ""
    """How the end is said when no day tells it: "bis zur Einschulung"."""
    wenn: str = ""
    """Condition on facts of this child beside its age; empty = age alone."""
    offen: str = ""
    """Sentence while `wenn` is not known."""
    bedingt: str = ""
    """What the family needs beside the age: a sentence that begins with "Wenn"."""
    hinweis: str = ""
    je_familie: bool = False
    """Once for the family, told of its youngest child; a note of any child is the family's."""
    je_geburt: bool = False
    """Begins anew with every birth: a note counts for the children of that birth alone."""
    halbjaehrlich: bool = False
    """May be used once in every half of a calendar year."""

    @property
    def name(self) -> str:
        return self.kurz or self.titel

    @property
    def beginn(self) -> Lebensalter | None:
        """The first age at which it is possible at all."""
        return self.frueher or self.von

    @property
    def schluss(self) -> Lebensalter | None:
        """The age from which it is no longer possible."""
        return self.spaeter or self.bis
