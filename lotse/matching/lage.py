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
from lotse.matching.alter import ALTER, Altersmass, altersmass
from lotse.matching.befund import KEINE, KINDER, Befund, Stellen, alle, eines
from lotse.matching.ergebnis import Faktstelle

Angabe: TypeAlias = Faktwert | Spanne | None
"""What is known of a fact. None = asked, and the family does not know or does not say."""

Angaben: TypeAlias = Mapping[str, Angabe]
Pruefung: TypeAlias = Callable[["Lage", "Kind | None"], Befund]
"""A compiled condition. The child is given inside ein_kind(…) only."""

_PAPIER: Stellen = frozenset({Faktstelle("aufenthalt")})


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
    stelle: Stellen
    """Where it is asked of the house; built once, named in every finding."""
    rechner: bool = False
    """The Orientierungsrechner says it, or a plain word about the same border."""


class Kind:
    """One child with what was said of it. `geboren` None = its expected day has passed."""

    __slots__ = ("_befunde", "_spannen", "_stellen", "fakten", "geboren", "geburt", "id")

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
        self._spannen: dict[tuple[str, date], Spanne] = {}

    def mit(self, zusatz: Angaben) -> Kind:
        """The same child, knowing more; its age and its places stay what they are."""
        kind = Kind(self.id, self.geburt, {**self.fakten, **zusatz}, geboren=self.geboren)
        kind._stellen, kind._spannen = self._stellen, self._spannen
        return kind

    def alter(self, name: str, mass: Altersmass, heute: date) -> Spanne:
        """Its age on a day, reckoned once."""
        spanne = self._spannen.get((name, heute))
        if spanne is None:
            spanne = self._spannen[name, heute] = mass(self.geburt, heute)
        return spanne

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
            return False, regel.stelle
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
        "_alte", "_befunde", "_leistungen", "_pruefungen", "_regeln",
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
        self._alte: frozenset[LeistungId] = frozenset()
        """Entries with old figures: leistung(…) of them does not count what was reckoned."""
        self._regeln, self._pruefungen = regeln, pruefungen
        self.fakten, self.heute, self.leer = fakten, heute, leer
        self.kinder = None if kinder is None else tuple(kind.mit({}) for kind in kinder)
        self.irgendeines = Kind(PersonId(""))
        """Stands for every child while nobody has asked about children."""
        self._befunde: dict[str, Befund] = {}
        self._leistungen: dict[str, Befund] = {}

    def mit(self, fakten: Angaben, kinder: Iterable[Kind] | None, leer: Wahrheit) -> Lage:
        return self._neu(fakten, kinder, leer, self._alte)

    def ohne_rechnung(self) -> Lage:
        """The same family without what the Rechner or a word about money said.

        With old figures neither its yes nor its no holds; what stands without it stays settled.
        """
        regeln = self._regeln
        rest = {n: w for n, w in self.fakten.items() if n not in regeln or not regeln[n].rechner}
        return self._neu(rest, self.kinder, self.leer, frozenset())

    def ohne_rechnung_von(self, alte: frozenset[LeistungId]) -> Lage:
        """The same family, but results of these entries are judged without the Rechner."""
        return self._neu(self.fakten, self.kinder, self.leer, alte)

    def _neu(
        self,
        fakten: Angaben,
        kinder: Iterable[Kind] | None,
        leer: Wahrheit,
        alte: frozenset[LeistungId],
    ) -> Lage:
        lage = Lage(self._regeln, self._pruefungen, fakten, kinder, self.heute, leer)
        lage._alte = alte
        return lage

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
            lage = self.ohne_rechnung() if kennung in self._alte else self
            befunde = (pruefung(lage, None) for pruefung in self._pruefungen[LeistungId(kennung)])
            befund = self._leistungen[kennung] = alle(befunde)
        return befund

    def zahl(self, name: str, kind: Kind | None) -> tuple[Spanne | None, Stellen]:
        """A number as far as it is known, and the place it is asked at."""
        if kind is not None and (mass := altersmass(name)):
            return kind.alter(name, mass, self.heute), kind.stelle(ALTER)
        regel = self._regeln[name]
        eigene = kind is not None and regel.je_kind
        stelle = kind.stelle(name) if kind and eigene else regel.stelle
        wert = kind.fakten.get(name) if kind and eigene else None
        return _spanne(self.fakten.get(name) if wert is None else wert), stelle

    def _bestimme(self, regel: Faktregel) -> Befund:
        name, stelle = regel.name, regel.stelle
        wert = self.fakten.get(name)
        if isinstance(wert, bool) and (wert or not regel.je_kind):
            return wert, stelle
        if regel.je_kind:
            return self._irgendein(regel)
        if regel.ableitung is not None:
            abgeleitet = regel.ableitung(self, None)
            offen = name in self.fakten  # counted from births, and a border lies inside
            return (None, abgeleitet[1]) if offen else abgeleitet
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
        return (None, KINDER) if wert is None and not regel.anlass else (wert, regel.stelle)

    def _aus_tabelle(self, tabelle: Mapping[str, Pruefung]) -> Befund:
        stelle = _PAPIER
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
