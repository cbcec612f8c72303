"""What each child of a family may use by its age alone, on one day ("Steht euch zu", F-26)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from lotse.domain.anspruch import Anspruch
from lotse.domain.familie import Familie, Person, PersonId
from lotse.domain.nutzung import ENTSCHIEDEN, Nutzung, Nutzungsstand
from lotse.domain.recht import Wissen
from lotse.domain.wahrheit import nicht, und
from lotse.domain.zeit import EIN_JAHR, Geburt
from lotse.matching.anrecht import Anrecht, Anrechte, Fenster, Lebenszeit
from lotse.matching.auswertung import faktregel, kompilieren
from lotse.matching.lage import Faktregel, Kind, Lage, Pruefung
from lotse.matching.pruefwerk import ist_geboren
from lotse.matching.vermerk import neuester

BALD = timedelta(weeks=8)
"""Windows that open within this time are told beforehand."""
ERSTE_WOCHE = timedelta(days=7)
"""What begins this soon after birth is told before it."""
HALBJAHR = 6


class Altersregeln(NamedTuple):
    """The conditions beside age, compiled once for each Wissen."""

    fakten: Mapping[str, Faktregel]
    pruefungen: Mapping[str, Pruefung]


def altersregeln(wissen: Wissen) -> Altersregeln:
    return Altersregeln(
        {name: faktregel(fakt, wissen) for name, fakt in wissen.fakten.items()},
        {a.id: kompilieren(a.wenn, wissen.fakten) for a in wissen.ansprueche if a.wenn},
    )


def steht_zu(
    familie: Familie,
    nutzungen: Iterable[Nutzung],
    wissen: Wissen,
    heute: date,
    regeln: Altersregeln | None = None,
) -> Anrechte:
    """Open now, soon, still possible, perhaps; and what is noted as used or not wanted.

    Hand in `regeln` when many families are asked in a row.
    """
    regeln = regeln or altersregeln(wissen)
    notiert = _je_anspruch(nutzungen)
    kinder = [kind for kind in familie.kinder if kind.geburt or ist_geboren(kind, heute) is False]
    lage = Lage(
        regeln.fakten, {}, familie.fakten, (_kind(k, heute) for k in kinder), heute, leer=False
    )
    alle: list[Anrecht] = []

    def vermerk(anspruch: Anspruch, kind: Person) -> Nutzung | None:
        return neuester(notiert.get(anspruch.id, ()), anspruch, kind.id, familie)

    for anspruch in wissen.ansprueche:
        je_kind = [
            a
            for kind in kinder
            if (a := _anrecht(anspruch, kind, heute, vermerk(anspruch, kind))) is not None
        ]
        alle += _mit_fakten(_eines(je_kind, kinder) if anspruch.je_familie else je_kind,
                            lage, regeln.pruefungen.get(anspruch.id))  # fmt: skip
    bekannt = {kind.id for kind in kinder}
    offen = (a for a in alle if a.nutzung not in ENTSCHIEDEN)
    return Anrechte(
        offen=tuple(sorted(offen, key=lambda anrecht: _rang(anrecht, heute))),
        erledigt=tuple(a for a in alle if a.nutzung in ENTSCHIEDEN),
        ohne_geburt=tuple(kind.id for kind in familie.kinder if kind.id not in bekannt),
    )


def _je_anspruch(nutzungen: Iterable[Nutzung]) -> Mapping[str, tuple[Nutzung, ...]]:
    notiert: dict[str, tuple[Nutzung, ...]] = {}
    for nutzung in nutzungen:
        notiert[nutzung.anspruch] = (*notiert.get(nutzung.anspruch, ()), nutzung)
    return notiert


def _kind(person: Person, heute: date) -> Kind:
    """Who has no date here is not born yet, and nobody asks whether such a child goes to school."""
    geburt = person.geburt or Geburt(heute.year, heute.month, heute.day)
    return Kind(person.id, geburt, person.fakten)


def _anrecht(
    anspruch: Anspruch,
    kind: Person,
    heute: date,
    nutzung: Nutzung | None,
) -> Anrecht | None:
    """One right of one child; None when today there is nothing to say about it."""
    stand = nutzung.stand if nutzung and _zaehlt(nutzung, anspruch, heute) else None
    if ist_geboren(kind, heute) is True and kind.geburt is not None:
        anrecht = _geboren(anspruch, kind.id, kind.geburt, heute)
    else:
        anrecht = _ungeboren(anspruch, kind)
    if anrecht is None or anrecht.fenster is Fenster.VORBEI:
        if stand not in ENTSCHIEDEN:
            return None
        anrecht = anrecht or Anrecht(anspruch, kind.id, Fenster.VORBEI, moeglich=False)
    return replace(anrecht, nutzung=stand)


def _zaehlt(nutzung: Nutzung, anspruch: Anspruch, heute: date) -> bool:
    """What may be used in every half-year is open again in the next one."""
    if not anspruch.halbjaehrlich or nutzung.stand is not Nutzungsstand.GENUTZT:
        return True
    return _halbjahr(nutzung.am) == _halbjahr(heute)


def _halbjahr(tag: date) -> tuple[int, bool]:
    return tag.year, tag.month > HALBJAHR


def _ungeboren(anspruch: Anspruch, kind: Person) -> Anrecht | None:
    if anspruch.beginn is None:
        return Anrecht(anspruch, kind.id, Fenster.OFFEN, moeglich=True)
    eins = date.min
    if anspruch.beginn.tag(eins) - eins < ERSTE_WOCHE:
        return Anrecht(anspruch, kind.id, Fenster.AB_GEBURT, moeglich=False)
    return None


def _geboren(anspruch: Anspruch, kind: PersonId, geburt: Geburt, heute: date) -> Anrecht | None:
    zeit = Lebenszeit(geburt, heute)
    begonnen = zeit.nach(anspruch.beginn)
    moeglich = und((begonnen, nicht(zeit.nach(anspruch.schluss, ohne=False))))
    ab = zeit.tage(anspruch.von)
    anrecht = Anrecht(
        anspruch, kind, Fenster.OFFEN, moeglich,
        ab=ab, bis=zeit.letzte(anspruch.bis), zuletzt=zeit.letzte(anspruch.schluss),
    )  # fmt: skip
    if moeglich is False:
        bald = begonnen is False and ab is not None and ab.von <= heute + BALD
        return replace(anrecht, fenster=Fenster.BALD) if bald else None
    if moeglich is None:
        return replace(anrecht, fenster=Fenster.VIELLEICHT)
    if zeit.nach(anspruch.von) is False:
        return replace(anrecht, fenster=Fenster.BALD)
    sicher_geplant = zeit.nach(anspruch.bis, ohne=False) is False
    return anrecht if sicher_geplant else replace(anrecht, fenster=Fenster.NOCH_MOEGLICH)


def _eines(je_kind: Sequence[Anrecht], kinder: Iterable[Person]) -> Sequence[Anrecht]:
    """Of one child for the whole family: what is possible today first, then the youngest."""
    alter = {kind.id: kind.geburt.spaetestens() if kind.geburt else date.max for kind in kinder}
    return sorted(je_kind, key=lambda a: (a.moeglich is True, alter[a.person]), reverse=True)[:1]


def _mit_fakten(
    anrechte: Iterable[Anrecht], lage: Lage, pruefung: Pruefung | None
) -> Iterator[Anrecht]:
    """A no takes the right off the list, an open fact makes it a perhaps."""
    kinder: Callable[[PersonId], Kind] = {k.id: k for k in lage.kinder or ()}.__getitem__
    for anrecht in anrechte:
        wahr = pruefung(lage, kinder(anrecht.person))[0] if pruefung else True
        if wahr is True or anrecht.nutzung in ENTSCHIEDEN:
            yield anrecht
        elif wahr is None:
            vielleicht = replace(anrecht, fenster=Fenster.VIELLEICHT, moeglich=None)
            yield replace(vielleicht, offen=anrecht.anspruch.offen)


_REIHE = {
    Fenster.OFFEN: 0,
    Fenster.NOCH_MOEGLICH: 0,
    Fenster.BALD: 1,
    Fenster.VIELLEICHT: 2,
    Fenster.AB_GEBURT: 3,
}


def _rang(anrecht: Anrecht, heute: date) -> tuple[bool, int, date]:
    """What ends within a year stands first, by day; what needs more than age stands last."""
    tage = anrecht.ab if anrecht.fenster is Fenster.BALD else anrecht.letzter
    nah = tage is not None and tage.von <= heute + EIN_JAHR
    return (
        bool(anrecht.anspruch.bedingt),
        _REIHE.get(anrecht.fenster, 0),
        tage.von if tage and nah else date.max,
    )
