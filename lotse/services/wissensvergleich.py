"""What changes from one knowledge to another: per entry, old words left and new words right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from operator import attrgetter
from typing import Any, TypeAlias

from lotse.domain.ortswissen import Ortsangabe
from lotse.domain.recht import Wissen
from lotse.services.ortsworte import ORTSWORT
from lotse.services.werte import to_plain
from lotse.services.wissensfelder import FELDWORT

_KURZ = ("In einem Satz", "Wert", "Frage", "Satz", "Woher", "Text")
_NICHT_GEZEIGT = frozenset({"id", "code"})
_IM_NAMEN = frozenset({"leistung", "feld"})
"""Of a statement about a place."""
ARTEN = (
    "Leistung", "Kennzahl", "Frage", "Thema", "Angabe vor Ort", "Recht nach Alter", "Unterlage",
    "Vorschritt", "Reihenfolge", "Eine von mehreren", "Eile", "Zwei Stellen",
)  # fmt: skip
Blatt: TypeAlias = dict[str, str]
Teil: TypeAlias = tuple[str, Mapping[Any, Any], Mapping[Any, Any], Callable[[Any], str]]
_ID, _LEISTUNG = attrgetter("id"), attrgetter("leistung")


class Wandel(StrEnum):
    """How an entry changed."""

    NEU = "neu"
    WEG = "weg"
    GEAENDERT = "geändert"


@dataclass(frozen=True, slots=True)
class Feldwandel:
    """One field: what it said and what it says now; empty = nothing."""

    feld: str
    alt: str
    neu: str


@dataclass(frozen=True, slots=True)
class Eintragswandel:
    """One entry that is new, gone or changed."""

    art: str
    """One of ARTEN."""
    id: str
    name: str
    wandel: Wandel
    felder: tuple[Feldwandel, ...]

    @property
    def kurz(self) -> str:
        """What a new or gone entry says in one sentence; changed ones show their fields."""
        if self.wandel is Wandel.GEAENDERT:
            return ""
        gesagt = {f.feld: f.neu or f.alt for f in self.felder}
        return next((gesagt[wort] for wort in _KURZ if wort in gesagt), "")


@dataclass(frozen=True, slots=True)
class Wissensvergleich:
    """Everything that differs, entry by entry."""

    alt_stand: date
    neu_stand: date
    eintraege: tuple[Eintragswandel, ...]

    def anzahl(self, wandel: Wandel) -> int:
        return sum(eintrag.wandel is wandel for eintrag in self.eintraege)


def compare_wissen(alt: Wissen, neu: Wissen) -> Wissensvergleich:
    """Leistungen first, in the order of the new knowledge; entries that stay are left out."""
    teile: tuple[Teil, ...] = (
        (ARTEN[0], alt.leistungen, neu.leistungen, lambda eine: eine.name),
        (ARTEN[1], alt.kennzahlen, neu.kennzahlen, lambda zahl: zahl.id),
        (ARTEN[2], alt.fakten, neu.fakten, lambda fakt: fakt.text),
        (ARTEN[3], alt.themen, neu.themen, lambda thema: thema.text),
        (ARTEN[4], _angaben(alt), _angaben(neu), lambda a: _angabenname(a, neu, alt)),
        (ARTEN[5], *_je(alt.ansprueche, neu.ansprueche, _ID), lambda eines: eines.titel),
        (ARTEN[6], alt.unterlagen, neu.unterlagen, lambda unterlage: unterlage.name),
        *_reihen(alt, neu),
    )
    eintraege = (
        e for art, vorher, nachher, name in teile for e in _teil(art, vorher, nachher, name)
    )
    return Wissensvergleich(alt.stand, neu.stand, tuple(eintraege))


def _reihen(alt: Wissen, neu: Wissen) -> Iterator[Teil]:
    """Chains, haste and offices that point at each other; ids are said in plain names."""
    a, b = alt.reihen, neu.reihen

    namen = {
        str(eintrag.id): eintrag.name
        for wissen in (alt, neu)
        for eintraege in (wissen.leistungen.values(), wissen.reihen.vorschritte)
        for eintrag in eintraege
    }

    def name(kennung: str) -> str:
        return namen.get(kennung, kennung)

    yield ARTEN[7], *_je(a.vorschritte, b.vorschritte, _ID), lambda v: v.name
    yield (
        ARTEN[8],
        *_je(a.ketten, b.ketten, lambda k: f"{k.vor} → {k.nach}"),
        lambda k: f"{name(k.vor)} → {name(k.nach)}",
    )
    yield ARTEN[9], *_je(a.eine_von, b.eine_von, _LEISTUNG), lambda e: name(e.leistung)
    yield ARTEN[10], *_je(a.eile, b.eile, _LEISTUNG), lambda e: name(e.leistung)
    yield ARTEN[11], *_je(a.doppelzeige, b.doppelzeige, _ID), lambda d: " – ".join(d.stellen)


def _je(
    alt: Iterable[Any], neu: Iterable[Any], kennung: Callable[[Any], str]
) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """Both lists by their id; what has the same one is told apart by its number."""
    return _nummeriert(alt, kennung), _nummeriert(neu, kennung)


def _nummeriert(eintraege: Iterable[Any], kennung: Callable[[Any], str]) -> Mapping[str, Any]:
    gezaehlt: Counter[str] = Counter()
    ergebnis = {}
    for eintrag in eintraege:
        wort = kennung(eintrag)
        gezaehlt[wort] += 1
        ergebnis[f"{wort} ({gezaehlt[wort]})" if gezaehlt[wort] > 1 else wort] = eintrag
    return ergebnis


def vergleich_to_dict(vergleich: Wissensvergleich) -> dict[str, Any]:
    """For programs; stable keys."""
    return {
        "version": 1,
        "alt": vergleich.alt_stand.isoformat(),
        "neu": vergleich.neu_stand.isoformat(),
        "eintraege": [
            {
                "art": eintrag.art,
                "id": eintrag.id,
                "name": eintrag.name,
                "wandel": eintrag.wandel.value,
                "felder": [to_plain_feld(feld) for feld in eintrag.felder],
            }
            for eintrag in vergleich.eintraege
        ],
    }


def to_plain_feld(feld: Feldwandel) -> dict[str, str]:
    return {"feld": feld.feld, "alt": feld.alt, "neu": feld.neu}


def _teil(
    art: str, alt: Mapping[Any, Any], neu: Mapping[Any, Any], name: Callable[[Any], str]
) -> Iterator[Eintragswandel]:
    for kennung in (*neu, *(k for k in alt if k not in neu)):
        vorher, nachher = alt.get(kennung), neu.get(kennung)
        if vorher == nachher:
            continue
        wandel = Wandel.GEAENDERT
        if vorher is None or nachher is None:
            wandel = Wandel.NEU if vorher is None else Wandel.WEG
        felder = tuple(_felder(_blatt(vorher), _blatt(nachher)))
        worte = name(vorher if nachher is None else nachher)
        yield Eintragswandel(art, str(kennung), worte, wandel, felder)


def _felder(alt: Blatt, neu: Blatt) -> Iterator[Feldwandel]:
    for feld in dict.fromkeys((*neu, *alt)):
        if alt.get(feld, "") != neu.get(feld, ""):
            yield Feldwandel(feld, alt.get(feld, ""), neu.get(feld, ""))


def _blatt(wert: object) -> Blatt:
    """An entry as lines of a word and a text."""
    if wert is None:
        return {}
    plain = to_plain(wert)
    ohne = _NICHT_GEZEIGT | (_IM_NAMEN if isinstance(wert, Ortsangabe) else frozenset())
    return dict(
        zeile
        for feld, teil in plain.items()
        if feld not in ohne
        for zeile in _zeilen(FELDWORT.get(feld, feld), teil)
    )


def _zeilen(wort: str, wert: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - plain data
    if isinstance(wert, Mapping):
        for feld, teil in wert.items():
            yield from _zeilen(f"{wort}, {FELDWORT.get(feld, feld)}", teil)
    elif isinstance(wert, list) and any(isinstance(teil, Mapping) for teil in wert):
        for nummer, teil in enumerate(wert, 1):
            yield from _zeilen(f"{wort} {nummer}", teil)
    elif isinstance(wert, list):
        yield wort, "; ".join(_wort(teil) for teil in wert)
    else:
        yield wort, _wort(wert)


def _wort(wert: object) -> str:
    if isinstance(wert, bool):
        return "ja" if wert else "nein"
    if isinstance(wert, float):
        return f"{wert:g}".replace(".", ",") if wert.is_integer() else str(wert).replace(".", ",")
    return str(wert)


def _angaben(wissen: Wissen) -> Mapping[str, Ortsangabe]:
    return {
        " ".join(filter(None, (a.leistung, a.gebiet, a.feld, str(a.gueltig_ab or "")))): a
        for a in wissen.ort.angaben
    }


def _angabenname(angabe: Ortsangabe, *wo: Wissen) -> str:
    namen = (w.leistungen[k].name for w in wo for k in w.leistungen if k == angabe.leistung)
    worum = next(namen, "Zahl des Ortes")
    return f"{worum}: {ORTSWORT[angabe.feld]} ({angabe.gebiet})"
