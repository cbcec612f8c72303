"""What the Orientierungsrechner is told and what it answers: values only, Decimal only.

Nothing here is ever stored. Amounts are euro a month unless the name says otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Self

from lotse.domain.familie import PersonId
from lotse.domain.wahrheit import Wahrheit

NULL = Decimal(0)
HOECHSTENS = Decimal(100_000)
"""Upper end of an open band ("3.000 Euro oder mehr") and of what nobody said."""
VERMOEGEN_HOECHSTENS = Decimal(10_000_000)
ALTER_HOECHSTENS = 120


@dataclass(frozen=True, slots=True)
class Spanne:
    """A closed range of euro. One exact amount has von == bis."""

    von: Decimal
    bis: Decimal

    def __post_init__(self) -> None:
        if not (self.von.is_finite() and self.bis.is_finite() and self.von <= self.bis):
            message = "Eine Spanne braucht zwei Zahlen, die kleinere zuerst."
            raise ValueError(message)

    @classmethod
    def genau(cls, betrag: Decimal | int | str) -> Self:
        return cls(Decimal(betrag), Decimal(betrag))

    @property
    def exakt(self) -> bool:
        return self.von == self.bis

    def enthaelt(self, betrag: Decimal) -> bool:
        return self.von <= betrag <= self.bis


NICHTS = Spanne(NULL, NULL)


@dataclass(frozen=True, slots=True)
class Einkommen:
    """Wages of one adult. None = not asked, not known or not said: then any amount is possible."""

    brutto: Spanne | None = None
    netto: Spanne | None = None
    minijob: Wahrheit = None
    """None = follows from the gross pay, where it lies on one side of the limit."""
    lohnsteuer: Wahrheit = None
    """Is wage tax taken off? None = both are possible."""
    alter: int | None = None
    """Completed years, the lower where one year is open; needed for the savings only."""


OHNE_LOHN = Einkommen(NICHTS, NICHTS, minijob=False, lohnsteuer=False)


@dataclass(frozen=True, slots=True)
class Rechnungskind:
    """One born child under 25 in the household; the age in completed years as far as known."""

    person: PersonId
    alter_von: int
    alter_bis: int


@dataclass(frozen=True, slots=True)
class Rechnungsangaben:
    """What the family said about its money. None always means: open, every value is possible."""

    paar: Wahrheit = None
    """True = two adults who belong together, False = one adult."""
    einkommen: tuple[Einkommen, ...] = ()
    """One for each adult, missing = open."""
    miete: Spanne | None = None
    """Rent with the running costs, without heating."""
    heizung: Spanne | None = None
    mietenstufe: int | None = None
    """1 to 7; None = computed for 1 and for 7."""
    vermoegen: Spanne | None = None
    """Savings of all together in euro."""
    unterhalt: Mapping[PersonId, Spanne | None] = field(default_factory=dict)
    """Maintenance or Unterhaltsvorschuss for each child; missing = none where the two adults are
    the parents of all children, else open."""
    eltern_aller_kinder: Wahrheit = None
    """Are both adults of a couple the parents of every child? Else maintenance may come."""
    kindergeld: Wahrheit = None
    """None and not asked = bands as with it; None and asked = open both ways."""
    schwanger_ab_13: Wahrheit = False
    anderes_einkommen: Wahrheit = None
    """Arbeitslosengeld, Elterngeld, Krankengeld, pension, own business: it counts, but is not
    computed here. True = the result stays open wherever it matters. None = bands as without it,
    and no fact that it could change."""
    gefragt: frozenset[Eingabe] = frozenset()
    """Asked, but answered "weiß nicht": what is assumed is then said to be unknown."""


class Band(StrEnum):
    """How near a family is to a Leistung, in words only."""

    WAHRSCHEINLICH = "wahrscheinlich"
    KNAPP = "knapp"
    UNWAHRSCHEINLICH = "unwahrscheinlich"
    UNBEKANNT = "unbekannt"


@dataclass(frozen=True, slots=True)
class Rechenschritt:
    """One step, readable aloud: what it is, how it comes about, how much, where it stands."""

    text: str
    formel: str
    betrag: Spanne | None
    """None = the step says yes, no or open in `formel`, not an amount."""
    fundstelle: str


@dataclass(frozen=True, slots=True)
class Leistungsband:
    """One Leistung with its band. `betrag` is shown on demand only, rounded, said as "ungefähr".

    None = no amount to say (unwahrscheinlich, or too little is known).
    """

    leistung: str
    band: Band
    betrag: Spanne | None
    schritte: tuple[Rechenschritt, ...]
    satz: str = ""
    """Why this band, when it is not the distance alone (minimum income, savings)."""


class Wegart(StrEnum):
    """Which of the two ways is the more likely one."""

    GRUNDSICHERUNGSGELD = "grundsicherungsgeld"
    KIZ_WOHNGELD = "kiz_wohngeld"
    BEIDE = "beide"
    """So near to the border, or a choice of the family: both are shown, advice decides."""
    KEINER = "keiner"
    UNBEKANNT = "unbekannt"


@dataclass(frozen=True, slots=True)
class Weg:
    """The more likely way with its sentence and the norms behind it."""

    art: Wegart
    satz: str
    fundstellen: tuple[str, ...] = ()


class Eingabe(StrEnum):
    """The questions of the Orientierungsrechner, for "Was fehlt noch?"."""

    KINDER = "kinder"
    KINDERALTER = "kinderalter"
    PAAR = "paar"
    NETTO = "netto"
    BRUTTO = "brutto"
    MINIJOB = "minijob"
    LOHNSTEUER = "lohnsteuer"
    MIETE = "miete"
    HEIZUNG = "heizung"
    MIETENSTUFE = "mietenstufe"
    VERMOEGEN = "vermoegen"
    ALTER = "alter"
    UNTERHALT = "unterhalt"
    KINDERGELD = "kindergeld"
    SCHWANGER = "schwanger"
    ANDERES_EINKOMMEN = "anderes_einkommen"


@dataclass(frozen=True, slots=True)
class Fehlend:
    """An input that is open, and how many of the three bands it alone would settle at best."""

    eingabe: Eingabe
    text: str
    """"Das Netto-Einkommen im Monat"."""
    klaert: int


@dataclass(frozen=True, slots=True)
class Rechnung:
    """The whole answer. Bands come in the order grundsicherungsgeld, kinderzuschlag, wohngeld."""

    baender: tuple[Leistungsband, ...]
    weg: Weg
    fehlt: tuple[Fehlend, ...]
    """Best first."""
    nicht_beruecksichtigt: tuple[str, ...]
    annahmen: tuple[str, ...]
    """What was taken as given because nobody said otherwise."""
    hinweise: tuple[str, ...]
    """Validity of the figures: "Die Zahlen gelten bis 31.12.2026. Bitte prüfen."."""
    fakten: Mapping[str, Wahrheit]
    """Facts with rechner = true for the matching of this talk; never stored."""
    heute: date
    stand: date | None = None
    """Day of the knowledge the figures come from."""

    def band(self, leistung: str) -> Leistungsband:
        return next(b for b in self.baender if b.leistung == leistung)
