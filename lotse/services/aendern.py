"""Changes of a case: pure functions Akte → Akte, one per thing a navigator does."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Protocol, TypeAlias, TypeVar

from lotse.domain.akte import Akte
from lotse.domain.familie import (
    Bereichsstand,
    Fakten,
    Faktwert,
    Familie,
    Kamueber,
    Moeglich,
    Person,
    PersonId,
    Staerke,
    Verstaendigung,
    Wunsch,
    Ziel,
)
from lotse.domain.huerde import Grad, Huerde, Huerdencode
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.ort import Ort

Wechsel: TypeAlias = Callable[[Akte], Akte]


class _MitId(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_MitId)


def bereinigt(text: str) -> str:
    """A family's words as typed, without what no file or page can hold (REQUIREMENTS 4.5).

    NUL, control characters (line breaks and tabs become blanks) and lone surrogates go;
    everything else, in any script, stays untouched.
    """
    glatt = (" " if zeichen in "\n\r\t" else zeichen for zeichen in text)
    return "".join(
        zeichen for zeichen in glatt if unicodedata.category(zeichen) not in ("Cc", "Cs")
    )


def set_ort(akte: Akte, ort: Ort) -> Akte:
    return _familie(akte, ort=ort)


def set_verstaendigung(akte: Akte, verstaendigung: Verstaendigung) -> Akte:
    return _familie(akte, verstaendigung=verstaendigung)


def set_zugang(akte: Akte, zettel_am: date | None, kam_ueber: Kamueber | None) -> Akte:
    """Since when and through which kind of place the family asks."""
    return _familie(akte, zettel_am=zettel_am, kam_ueber=kam_ueber)


def set_namen(akte: Akte, *, buchstabe: str, name: str) -> Akte:
    """An anonymous family becomes named without retyping anything else."""
    return _familie(akte, buchstabe=bereinigt(buchstabe).strip(), name=bereinigt(name).strip())


def set_person(akte: Akte, person: Person) -> Akte:
    """Add a person, or replace the one with the same id in its place."""
    rein = replace(person, vorname=bereinigt(person.vorname), notiz=bereinigt(person.notiz))
    geaendert = _familie(akte, personen=_gesetzt(akte.familie.personen, rein))
    return set_kinder_gefragt(geaendert) if rein.ist_kind else geaendert


def remove_person(akte: Akte, person: PersonId) -> Akte:
    """What was noted of its rights by age, and of whom it belongs to, goes with it.

    A consent it signed stays: it is the proof of what was allowed.
    """
    rest = tuple(nutzung for nutzung in akte.nutzungen if nutzung.person != person)
    ohne = _familie(akte, personen=_ohne(akte.familie.personen, person))
    return replace(
        ohne,
        nutzungen=rest,
        beziehungen=tuple(b for b in akte.beziehungen if person not in (b.von, b.nach)),
        netzknoten=tuple(
            replace(knoten, person="") if knoten.person == person else knoten
            for knoten in akte.netzknoten
        ),
    )


def set_kinder_gefragt(akte: Akte, gefragt: bool = True) -> Akte:  # noqa: FBT001, FBT002 - the fact itself
    return _familie(akte, kinder_gefragt=gefragt)


def set_fakt(akte: Akte, name: str, wert: Faktwert | None, person: PersonId | None = None) -> Akte:
    """Record an answer; None = asked, not known or not said."""
    if person is None:
        return _familie(akte, fakten={**akte.familie.fakten, name: wert})
    return _kindfakten(akte, person, lambda fakten: {**fakten, name: wert})


def forget_fakt(akte: Akte, name: str, person: PersonId | None = None) -> Akte:
    """As if it had never been asked."""

    def ohne(fakten: Fakten) -> Fakten:
        return {key: wert for key, wert in fakten.items() if key != name}

    if person is None:
        return _familie(akte, fakten=ohne(akte.familie.fakten))
    return _kindfakten(akte, person, ohne)


def toggle_bedarf(akte: Akte, bereich: Lebensbereich, code: str, *, an: bool) -> Akte:
    """Tick or untick a need; a ticked one is a theme the family wishes help with now."""
    stand = akte.familie.bereich(bereich)
    codes = tuple(bisher for bisher in stand.bedarfe if bisher != code)
    neu = (*codes, code) if an else codes
    wunsch = stand.wunsch or (Wunsch.JETZT if neu else None)
    return set_bereich(
        akte, replace(stand, bedarfe=neu, besprochen=True, wunsch=wunsch if neu else None)
    )


def set_wunsch(akte: Akte, bereich: Lebensbereich, wunsch: Wunsch | None) -> Akte:
    return set_bereich(akte, replace(akte.familie.bereich(bereich), wunsch=wunsch, besprochen=True))


def set_spaeter(akte: Akte, bereich: Lebensbereich, tag: date | None) -> Akte:
    """Later: on this day the wish wakes up once; None = no day is said (any other wish)."""
    return set_bereich(akte, replace(akte.familie.bereich(bereich), spaeter_am=tag))


def set_moeglich(akte: Akte, bereich: Lebensbereich, moeglich: Moeglich | None) -> Akte:
    return set_bereich(akte, replace(akte.familie.bereich(bereich), moeglich=moeglich))


def set_kein_thema(akte: Akte, bereich: Lebensbereich) -> Akte:
    """Talked about, and it is no theme."""
    return set_bereich(akte, Bereichsstand(bereich, besprochen=True))


def set_bereich(akte: Akte, stand: Bereichsstand) -> Akte:
    """Replace one area; the areas keep the fixed order of the talk."""
    uebrige = [b for b in akte.familie.bereiche if b.lebensbereich is not stand.lebensbereich]
    reihe = list(Lebensbereich)
    bereiche = sorted([*uebrige, stand], key=lambda b: reihe.index(b.lebensbereich))
    return _familie(akte, bereiche=tuple(bereiche))


def set_ziel(akte: Akte, ziel: Ziel) -> Akte:
    """Add or change a wish in the family's own words; an empty sentence takes it away."""
    rein = replace(ziel, zitat=bereinigt(ziel.zitat))
    if not rein.zitat.strip():
        return _familie(akte, ziele=_ohne(akte.familie.ziele, ziel.id))
    return _familie(akte, ziele=_gesetzt(akte.familie.ziele, rein))


def move_ziel(akte: Akte, ziel: str, um: int) -> Akte:
    """Move a wish up (-1) or down (+1); the first one is where we begin."""
    reihe = list(akte.familie.ziele)
    alt = next((i for i, z in enumerate(reihe) if z.id == ziel), None)
    if alt is None:
        return akte
    neu = min(max(alt + um, 0), len(reihe) - 1)
    reihe.insert(neu, reihe.pop(alt))
    return _familie(akte, ziele=tuple(reihe))


def set_staerke(akte: Akte, staerke: Staerke) -> Akte:
    rein = replace(staerke, text=bereinigt(staerke.text))
    if not rein.text.strip():
        return _familie(akte, staerken=_ohne(akte.familie.staerken, staerke.id))
    return _familie(akte, staerken=_gesetzt(akte.familie.staerken, rein))


def set_huerde(akte: Akte, code: Huerdencode, grad: Grad | None) -> Akte:
    """Grade a barrier; None = not said any more."""
    rest = {huerde.code: huerde for huerde in akte.familie.huerden if huerde.code is not code}
    if grad is not None:
        rest[code] = Huerde(code, grad)
    return _familie(akte, huerden=tuple(rest[c] for c in Huerdencode if c in rest))


def _familie(akte: Akte, **felder: object) -> Akte:
    familie: Familie = replace(akte.familie, **felder)  # type: ignore[arg-type] # fields are typed by the callers above
    return replace(akte, familie=familie)


def _kindfakten(akte: Akte, person: PersonId, wechsel: Callable[[Fakten], Fakten]) -> Akte:
    personen = tuple(
        replace(p, fakten=wechsel(p.fakten)) if p.id == person else p for p in akte.familie.personen
    )
    return _familie(akte, personen=personen)


def _gesetzt(reihe: Iterable[T], neu: T) -> tuple[T, ...]:
    bisher = tuple(reihe)
    if any(altes.id == neu.id for altes in bisher):
        return tuple(neu if altes.id == neu.id else altes for altes in bisher)
    return (*bisher, neu)


def _ohne(reihe: Iterable[T], kennung: str) -> tuple[T, ...]:
    return tuple(teil for teil in reihe if teil.id != kennung)
