"""What is known of one family on one day, as conditions read it: facts, children, causes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from lotse.domain.familie import Faktwert, PersonId
from lotse.domain.recht import LeistungId
from lotse.domain.wahrheit import Wahrheit
from lotse.domain.zeit import Geburt, Spanne
from lotse.matching.alter import ALTER, altersmass
from lotse.matching.befund import KEINE, KINDER, Befund, Stellen, alle, eines
from lotse.matching.ergebnis import Faktstelle

Angabe: TypeAlias = Faktwert | Spanne | None
"""What is known of a fact. None = asked, and the family does not know or does not say."""

Angaben: TypeAlias = Mapping[str, Angabe]
Pruefung: TypeAlias = Callable[["Lage", "Kind | None"], Befund]
"""A compiled condition. The child is given inside ein_kind(…) only."""


@dataclass(frozen=True, slots=True)
class Faktregel:
    """How a fact gets its value when nobody said it; one per fact of the knowledge."""

    name: str
    je_kind: bool
    anlass: bool
    ableitung: Pruefung | None
    tabelle: Mapping[str, Pruefung] | None
    schluesse: tuple[tuple[Pruefung, bool], ...]
    """ja_wenn and nein_wenn with what they conclude."""


class Kind:
    """One child with what was said of it. `geboren` None = its expected day has passed."""

    __slots__ = ("_befunde", "_stellen", "fakten", "geboren", "geburt", "id")

    def __init__(
        self,
        kennung: PersonId,
        geburt: Geburt | None = None,
        fakten: Angaben | None = None,
        *,
        geboren: Wahrheit = True,
    ) -> None:
        self.id, self.geburt, self.geboren = kennung, geburt, geboren
        self.fakten: Angaben = fakten or {}
        self._befunde: dict[str, Befund] = {}
        self._stellen: dict[str, Stellen] = {}

    def mit(self, zusatz: Angaben, geburt: Geburt | None = None) -> Kind:
        """The same child, knowing more."""
        return Kind(self.id, geburt or self.geburt, {**self.fakten, **zusatz}, geboren=self.geboren)

    def stelle(self, fakt: str) -> Stellen:
        stellen = self._stellen.get(fakt)
        if stellen is None:
            stellen = self._stellen[fakt] = frozenset({Faktstelle(fakt, self.id)})
        return stellen

    def befund(self, regel: Faktregel, lage: Lage) -> Befund:
        befund = self._befunde.get(regel.name)
        if befund is None:
            befund = self._befunde[regel.name] = self._bestimme(regel, lage)
        return befund

    def _bestimme(self, regel: Faktregel, lage: Lage) -> Befund:
        """Said of this child, said for the whole house, concluded; else open."""
        name, stelle = regel.name, self.stelle(regel.name)
        eigene, gemeinsame = self.fakten.get(name), lage.fakten.get(name)
        if isinstance(eigene, bool):
            return eigene, stelle
        if gemeinsame is False:
            return False, frozenset({Faktstelle(name)})
        if regel.ableitung is not None:
            return regel.ableitung(lage, self)
        ergebnis, fehlt = schliessen(regel, lage, self)
        if ergebnis is not None:
            return ergebnis, fehlt
        unbekannt = name in self.fakten or (name in lage.fakten and gemeinsame is None)
        if regel.anlass and not unbekannt and not (gemeinsame and self is lage.irgendeines):
            return lage.leer, stelle
        return None, stelle | fehlt


class Lage:
    """Facts and children of one family for one pass. `leer` = value of an unnamed Anlass."""

    __slots__ = (
        "_befunde", "_leistungen", "_pruefungen", "_regeln",
        "fakten", "heute", "irgendeines", "kinder", "leer",
    )  # fmt: skip

    def __init__(
        self,
        regeln: Mapping[str, Faktregel],
        pruefungen: Mapping[LeistungId, tuple[Pruefung, ...]],
        fakten: Angaben,
        kinder: Iterable[Kind] | None,
        heute: date,
        leer: Wahrheit,
    ) -> None:
        self._regeln, self._pruefungen = regeln, pruefungen
        self.fakten, self.heute, self.leer = fakten, heute, leer
        self.kinder = None if kinder is None else tuple(kind.mit({}) for kind in kinder)
        self.irgendeines = Kind(PersonId(""))
        """Stands for every child while nobody has asked about children."""
        self._befunde: dict[str, Befund] = {}
        self._leistungen: dict[str, Befund] = {}

    def mit(self, fakten: Angaben, kinder: Iterable[Kind] | None, leer: Wahrheit) -> Lage:
        return Lage(self._regeln, self._pruefungen, fakten, kinder, self.heute, leer)

    def befund(self, name: str) -> Befund:
        """A fact of the whole house; a child's fact asked here means: of any child."""
        befund = self._befunde.get(name)
        if befund is None:
            befund = self._befunde[name] = self._bestimme(self._regeln[name])
        return befund

    def kindbefund(self, name: str, kind: Kind | None) -> Befund:
        """A child's fact inside ein_kind(…); of any child outside."""
        return self.befund(name) if kind is None else kind.befund(self._regeln[name], self)

    def leistung(self, kennung: str) -> Befund:
        """The result of another Leistung: all its conditions."""
        befund = self._leistungen.get(kennung)
        if befund is None:
            befunde = (pruefung(self, None) for pruefung in self._pruefungen[LeistungId(kennung)])
            befund = self._leistungen[kennung] = alle(befunde)
        return befund

    def zahl(self, name: str, kind: Kind | None) -> tuple[Spanne | None, Stellen]:
        """A number as far as it is known, and the place it is asked at."""
        if kind is not None and (mass := altersmass(name)):
            return mass(kind.geburt, self.heute), kind.stelle(ALTER)
        eigene = kind is not None and self._regeln[name].je_kind
        stelle = kind.stelle(name) if kind and eigene else frozenset({Faktstelle(name)})
        wert = kind.fakten.get(name) if kind and eigene else None
        return _spanne(self.fakten.get(name) if wert is None else wert), stelle

    def _bestimme(self, regel: Faktregel) -> Befund:
        name, stelle = regel.name, frozenset({Faktstelle(regel.name)})
        wert = self.fakten.get(name)
        if isinstance(wert, bool) and (wert or not regel.je_kind):
            return wert, stelle
        if regel.je_kind:
            return self._irgendein(regel)
        if regel.ableitung is not None:
            return regel.ableitung(self, None)
        if regel.tabelle is not None:
            return self._aus_tabelle(regel.tabelle)
        ergebnis, fehlt = schliessen(regel, self, None)
        if ergebnis is None and regel.anlass and name not in self.fakten:
            return self.leer, stelle
        return ergebnis, fehlt if ergebnis is not None else stelle | fehlt

    def _irgendein(self, regel: Faktregel) -> Befund:
        if self.kinder is not None:
            return eines(vielleicht(kind, kind.befund(regel, self)) for kind in self.kinder)
        wert, _ = self.irgendeines.befund(regel, self)
        stelle = frozenset({Faktstelle(regel.name)})
        return (None, KINDER) if wert is None and not regel.anlass else (wert, stelle)

    def _aus_tabelle(self, tabelle: Mapping[str, Pruefung]) -> Befund:
        stelle = frozenset({Faktstelle("aufenthalt")})
        zeile = tabelle.get(str(self.fakten.get("aufenthalt")))
        if zeile is None:
            return None, stelle
        wert, stellen = zeile(self, None)
        return wert, stellen | stelle


def schliessen(regel: Faktregel, lage: Lage, kind: Kind | None) -> Befund:
    """What ja_wenn and nein_wenn conclude without asking; else what they lack."""
    fehlt = KEINE
    for pruefung, ergebnis in regel.schluesse:
        wert, stellen = pruefung(lage, kind)
        if wert is True:
            return ergebnis, stellen
        if wert is None:
            fehlt |= stellen
    return None, fehlt


def vielleicht(kind: Kind, befund: Befund) -> Befund:
    """A child whose expected day has passed may be born or not: its yes is not sure yet."""
    if kind.geboren is None and befund[0] is True:
        return None, kind.stelle(ALTER)
    return befund


def _spanne(wert: Angabe) -> Spanne | None:
    """A number as a range; anything else says nothing about it."""
    if isinstance(wert, Spanne):
        return wert
    if isinstance(wert, int | float) and not isinstance(wert, bool):
        return Spanne(wert, wert)
    return None
