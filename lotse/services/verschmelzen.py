"""Two cases of one family become one: everything of both, and what differs is chosen (F-34).

Pure. The other case is taken out of the file by the caller; undo saves both values back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from lotse.domain.akte import Akte
from lotse.domain.familie import (
    Bereichsstand,
    Familie,
    FamilieId,
    Person,
    PersonId,
    Rolle,
    Verstaendigung,
)
from lotse.domain.huerde import Huerde
from lotse.services.kennungen import Kennungen, renamed

T = TypeVar("T")


class Seite(StrEnum):
    """Which of the two cases an answer comes from."""

    HIER = "hier"
    DORT = "dort"


@dataclass(frozen=True, slots=True)
class Unterschied:
    """One thing both cases know, and know differently."""

    feld: str
    """ "deckwort", "fakt:miete", "bereich:wohnen", "huerde:weg", …: the key of the choice."""
    hier: object
    dort: object


Wahl = Mapping[str, Seite]
"""Field → side; what is not in it is taken from the case that stays."""


@dataclass(frozen=True, slots=True)
class Umzug:
    """A case goes into another: what beside the cases knows the one that goes has to follow."""

    von: FamilieId
    an: FamilieId
    einwilligungen: Mapping[str, str] = field(default_factory=dict)
    """Consents of the one that goes, and what they are called in the one that stays."""


@dataclass(frozen=True, slots=True)
class Stimmenbezug:
    """Whose words a voice is, and the consent they rest on ("" = only the family's word)."""

    stimme: str
    familie: FamilieId
    einwilligung: str


@dataclass(frozen=True, slots=True)
class Zusammenlegung:
    """S: the case that goes, out of the file and back, each in one unit; its words go along."""

    vereine: Callable[[Umzug], Sequence[Stimmenbezug]]
    """Afterwards its words hang on the case that stays; returns how they hung before."""
    trenne: Callable[[Akte, Sequence[Stimmenbezug]], None]


EINZELN = ("deckwort", "buchstabe", "name", "ort", "ohne_uns")
VERSTAENDIGUNG = ("briefsprache", "deutsch", "liest", "dolmetschen", "kontaktweg")
EINMALIG = (Rolle.MUTTER, Rolle.VATER)


def differences(hier: Akte, dort: Akte) -> tuple[Unterschied, ...]:
    """What has to be chosen; where only one of them knows something, nothing has."""
    gesammelt: list[Unterschied] = []

    def notiere(feld: str, links: T, rechts: T) -> T:
        if not _leer(links) and not _leer(rechts) and links != rechts:
            gesammelt.append(Unterschied(feld, links, rechts))
        return links

    _vereint(hier, dort, notiere)
    return tuple(gesammelt)


def merge(hier: Akte, dort: Akte, wahl: Wahl | None = None) -> Akte:
    """`hier` with everything of `dort`; persons that are surely the same become one."""
    gewaehlt = wahl or {}

    def nimm(feld: str, links: T, rechts: T) -> T:
        return rechts if gewaehlt.get(feld, Seite.HIER) is Seite.DORT else links

    return _vereint(hier, dort, nimm)


def move(hier: Akte, dort: Akte, nachher: Akte) -> Umzug:
    """What has to follow `dort` into `nachher`, which `merge` has made of both."""
    neue = nachher.einwilligungen[len(hier.einwilligungen) :]
    namen = {alt.id: neu.id for alt, neu in zip(dort.einwilligungen, neue, strict=True)}
    return Umzug(dort.familie.id, hier.familie.id, namen)


def _vereint(hier: Akte, dort: Akte, waehle: Callable[[str, Any, Any], Any]) -> Akte:
    dort = renamed(dort, _gleiche_personen(hier.familie, dort.familie), Kennungen.of(hier))
    wahl = _Wahl(waehle)
    return replace(
        hier,
        familie=_familie(hier.familie, dort.familie, wahl),
        wahlen=(*hier.wahlen, *dort.wahlen),
        vermittlungen=(*hier.vermittlungen, *dort.vermittlungen),
        schritte=(*hier.schritte, *dort.schritte),
        schriftstuecke=(*hier.schriftstuecke, *dort.schriftstuecke),
        unterlagen=tuple(dict.fromkeys((*hier.unterlagen, *dort.unterlagen))),
        nutzungen=_spaetere(hier.nutzungen, dort.nutzungen, lambda n: (n.anspruch, n.person), "am"),
        halte=_spaetere(hier.halte, dort.halte, lambda h: h.grund, "bis"),
        einwilligungen=(*hier.einwilligungen, *dort.einwilligungen),
        antraege=(*hier.antraege, *dort.antraege),
        blockaden=(*hier.blockaden, *dort.blockaden),
        kontakte=(*hier.kontakte, *dort.kontakte),
        rueckmeldungen=(*hier.rueckmeldungen, *dort.rueckmeldungen),
        netzknoten=(*hier.netzknoten, *dort.netzknoten),
        netzkanten=(*hier.netzkanten, *dort.netzkanten),
        beziehungen=tuple(dict.fromkeys((*hier.beziehungen, *dort.beziehungen))),
        begruendungen=(*hier.begruendungen, *dort.begruendungen),
    )


@dataclass(frozen=True, slots=True)
class _Wahl:
    """Asks only where both sides know something and differ."""

    frage: Callable[[str, Any, Any], Any]

    def __call__(self, feld: str, links: T, rechts: T) -> T:
        if _leer(links) or links == rechts:
            return rechts if _leer(links) else links
        if _leer(rechts):
            return links
        gewaehlt: T = self.frage(feld, links, rechts)
        return gewaehlt


def _familie(hier: Familie, dort: Familie, wahl: _Wahl) -> Familie:
    einzeln = {feld: wahl(feld, getattr(hier, feld), getattr(dort, feld)) for feld in EINZELN}
    offen = hier.geschlossen_am is None or dort.geschlossen_am is None
    spaeter = max(hier, dort, key=lambda f: f.geschlossen_am or date.min)
    frueher = min(hier, dort, key=lambda f: f.anfang_am or date.max)
    return replace(
        hier,
        **einzeln,
        angelegt_am=min(hier.angelegt_am, dort.angelegt_am),
        verstaendigung=_verstaendigung(hier.verstaendigung, dort.verstaendigung, wahl),
        personen=_personen(hier, dort, wahl),
        kinder_gefragt=hier.kinder_gefragt or dort.kinder_gefragt,
        bereiche=_bereiche(hier, dort, wahl),
        ziele=(*hier.ziele, *(z for z in dort.ziele if z not in hier.ziele)),
        staerken=(*hier.staerken, *dort.staerken),
        huerden=_huerden(hier.huerden, dort.huerden, wahl),
        fakten=_fakten("fakt", hier.fakten, dort.fakten, wahl),
        geschlossen_am=None if offen else spaeter.geschlossen_am,
        schlussgrund=None if offen else spaeter.schlussgrund,
        anfang=frueher.anfang,
        anfang_am=frueher.anfang_am,
        zettel_am=min(filter(None, (hier.zettel_am, dort.zettel_am)), default=None),
        kam_ueber=hier.kam_ueber or dort.kam_ueber,
    )


def _verstaendigung(hier: Verstaendigung, dort: Verstaendigung, wahl: _Wahl) -> Verstaendigung:
    felder = {f: wahl(f, getattr(hier, f), getattr(dort, f)) for f in VERSTAENDIGUNG}
    sprachen = tuple(dict.fromkeys((*hier.sprachen, *dort.sprachen)))
    return replace(hier, sprachen=sprachen, **felder)


def _personen(hier: Familie, dort: Familie, wahl: _Wahl) -> tuple[Person, ...]:
    andere = {p.id: p for p in dort.personen}
    bekannt = {p.id for p in hier.personen}
    eins = tuple(_person(p, andere[p.id], wahl) if p.id in andere else p for p in hier.personen)
    return (*eins, *(p for p in dort.personen if p.id not in bekannt))


def _person(hier: Person, dort: Person, wahl: _Wahl) -> Person:
    notiz = hier.notiz if dort.notiz in hier.notiz else f"{hier.notiz} {dort.notiz}".strip()
    return replace(
        hier,
        vorname=hier.vorname or dort.vorname,
        geburt=hier.geburt or dort.geburt,
        bildung=wahl(f"bildung:{hier.id}", hier.bildung, dort.bildung),
        notiz=notiz,
        fakten=_fakten(f"fakt:{hier.id}", hier.fakten, dort.fakten, wahl),
    )


def _fakten(feld: str, hier: Mapping[str, Any], dort: Mapping[str, Any], wahl: _Wahl) -> Any:  # noqa: ANN401 - Fakten
    """None = asked, not known: anything that is known goes before it."""
    namen = dict.fromkeys((*hier, *dort))
    return {name: wahl(f"{feld}:{name}", hier.get(name), dort.get(name)) for name in namen}


def _bereiche(hier: Familie, dort: Familie, wahl: _Wahl) -> tuple[Bereichsstand, ...]:
    links = {b.lebensbereich: b for b in hier.bereiche}
    rechts = {b.lebensbereich: b for b in dort.bereiche}
    vereint = []
    for bereich in dict.fromkeys((*links, *rechts)):
        a, b = links.get(bereich, Bereichsstand(bereich)), rechts.get(bereich)
        if b is None:
            vereint.append(a)
            continue
        feld = f"bereich:{bereich.value}"
        wunsch = wahl(feld, a.wunsch, b.wunsch)
        spaeter = wahl(f"{feld}:spaeter", a.spaeter_am, b.spaeter_am)
        vereint.append(
            Bereichsstand(
                bereich,
                tuple(dict.fromkeys((*a.bedarfe, *b.bedarfe))),
                wunsch,
                spaeter,
                wahl(f"{feld}:moeglich", a.moeglich, b.moeglich),
                a.besprochen or b.besprochen,
            )
        )
    return tuple(vereint)


def _huerden(hier: tuple[Huerde, ...], dort: tuple[Huerde, ...], wahl: _Wahl) -> tuple[Huerde, ...]:
    links, rechts = {h.code: h.grad for h in hier}, {h.code: h.grad for h in dort}
    return tuple(
        Huerde(code, wahl(f"huerde:{code.value}", links.get(code), rechts.get(code)))  # type: ignore[arg-type] # one of them is known
        for code in dict.fromkeys((*links, *rechts))
    )


def _gleiche_personen(hier: Familie, dort: Familie) -> dict[str, PersonId]:
    """Of the other case → of this one; each person only once."""
    frei, gleich = list(hier.personen), dict[str, PersonId]()
    for person in dort.personen:
        passend = next((p for p in frei if _dieselbe(p, person)), None)
        if passend is not None:
            frei.remove(passend)
            gleich[person.id] = passend.id
    return gleich


def _dieselbe(a: Person, b: Person) -> bool:
    """A child by its birth, a mother or a father by the part: unless something differs."""
    if a.rolle is not b.rolle or a.ungeboren is not b.ungeboren:
        return False
    namen = {n.casefold() for n in (a.vorname, b.vorname) if n}
    geburten = {g for g in (a.geburt, b.geburt) if g}
    if len(namen) > 1 or len(geburten) > 1:
        return False
    if a.rolle in EINMALIG:
        return True
    return bool(a.geburt and b.geburt and a.geburt.monat) or bool(a.vorname and b.vorname)


def _spaetere(hier: Iterable[T], dort: Iterable[T], key: Callable[[T], object], tag: str) -> Any:  # noqa: ANN401 - a tuple of T
    """Of two about the same thing the later one."""
    ergebnis: dict[object, T] = {}
    for teil in (*hier, *dort):
        bisher = ergebnis.get(key(teil))
        if bisher is None or getattr(teil, tag) > getattr(bisher, tag):
            ergebnis[key(teil)] = teil
    return tuple(ergebnis.values())


def _leer(wert: object) -> bool:
    """Not known: false and 0 are answers."""
    return wert is None or wert in ("", ()) or wert == _OHNE_ORT


_OHNE_ORT = Familie.__dataclass_fields__["ort"].default
