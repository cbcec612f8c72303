"""Places like this one: near in what surrounds children, not in the indicators (E-46)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import pstdev

from lotse.domain.indikator import Kontextmerkmal, Messgebiet
from lotse.services.dialog.freigabe import Freigabe
from lotse.services.zahlen.befunde import Befund

MERKMALE = 4
"""At most so many context variables are compared."""
ANZAHL = 5
NAH = 0.5
"""Half a standard deviation or less is called alike."""


@dataclass(frozen=True, slots=True)
class Vergleich:
    """One variable here and there, and how far apart in standard deviations."""

    merkmal: Kontextmerkmal
    hier: float
    dort: float
    abstand: float
    aehnlich: bool


@dataclass(frozen=True, slots=True)
class Aehnlich:
    """A place, how far it is, and why: `satz` says which context agrees and which differs."""

    gebiet: Messgebiet
    abstand: float
    vergleiche: tuple[Vergleich, ...]
    satz: Befund


def aehnliche(freigabe: Freigabe, gebiet: str, anzahl: int = ANZAHL) -> tuple[Aehnlich, ...]:
    """The nearest first, ties by name: near in their context, which says nothing of how well
    anything goes. Empty where the context of the place or of all others is not known.

    z-standardised over the areas of the same kind, Euclidean distance; always the same answer.
    """
    lage = _lage(freigabe, gebiet)
    if lage is None:
        return ()
    gefunden = [_vergleiche(lage, ort) for ort in lage.orte if ort.id != gebiet]
    gefunden.sort(key=lambda a: (round(a.abstand, 9), a.gebiet.name.casefold(), a.gebiet.id))
    return tuple(gefunden[:anzahl])


def ohne_vergleich(freigabe: Freigabe, gebiet: str) -> Sequence[Messgebiet]:
    """Areas of the same kind that cannot be compared, because some of their context is missing."""
    lage = _lage(freigabe, gebiet)
    dabei = {ort.id for ort in lage.orte} if lage else {gebiet}
    return [ort for ort in _gleiche(freigabe, gebiet) if ort.id not in dabei]


@dataclass(frozen=True, slots=True)
class _Lage:
    """What is compared: variables, areas that know all of them, values and their spread."""

    hier: Messgebiet
    merkmale: Sequence[Kontextmerkmal]
    orte: Sequence[Messgebiet]
    werte: Mapping[tuple[str, str], float]
    """(variable, area)."""
    streuung: Mapping[str, float]


def _lage(freigabe: Freigabe, gebiet: str) -> _Lage | None:
    gleiche = _gleiche(freigabe, gebiet)
    hier = next((ort for ort in gleiche if ort.id == gebiet), None)
    werte = _neueste(freigabe, gebiet)
    merkmale = [m for m in freigabe.bestand.merkmale if (m.id, gebiet) in werte][:MERKMALE]
    orte = [o for o in gleiche if all((m.id, o.id) in werte for m in merkmale)]
    if hier is None or not merkmale or len(orte) < 2:  # noqa: PLR2004 - somebody to compare with
        return None
    streuung = {m.id: pstdev(werte[m.id, o.id] for o in orte) for m in merkmale}
    return _Lage(hier, merkmale, orte, werte, streuung)


def _gleiche(freigabe: Freigabe, gebiet: str) -> Sequence[Messgebiet]:
    """Areas of the same kind, itself included; a region is not compared with its parts.

    Small areas that stand together are no place anybody knows: they are offered to none.
    """
    ebene = next((ort.ebene for ort in freigabe.gebiete if ort.id == gebiet), None)
    gleiche = (ort for ort in freigabe.gebiete if ort.ebene == ebene)
    return [ort for ort in gleiche if ort.id == gebiet or not ort.aus]


def _neueste(freigabe: Freigabe, gebiet: str) -> Mapping[tuple[str, str], float]:
    """Of the newest year that each variable has for this place, so that years are not mixed."""
    jahre: dict[str, int] = {}
    for wert in freigabe.bestand.kontext:
        if wert.gebiet == gebiet:
            jahre[wert.merkmal] = max(wert.jahr, jahre.get(wert.merkmal, wert.jahr))
    return {
        (w.merkmal, w.gebiet): w.wert
        for w in freigabe.bestand.kontext
        if w.jahr == jahre.get(w.merkmal)
    }


def _vergleiche(lage: _Lage, ort: Messgebiet) -> Aehnlich:
    einzeln = []
    for merkmal in lage.merkmale:
        hier, dort = lage.werte[merkmal.id, lage.hier.id], lage.werte[merkmal.id, ort.id]
        breite = lage.streuung[merkmal.id]
        abstand = abs(hier - dort) / breite if breite else 0.0
        einzeln.append(Vergleich(merkmal, hier, dort, abstand, abstand <= NAH))
    gesamt = sqrt(sum(v.abstand**2 for v in einzeln))
    return Aehnlich(ort, gesamt, tuple(einzeln), _satz(ort, einzeln))


def _satz(ort: Messgebiet, vergleiche: Sequence[Vergleich]) -> Befund:
    gleich = ", ".join(v.merkmal.name for v in vergleiche if v.aehnlich)
    anders = ", ".join(v.merkmal.name for v in vergleiche if not v.aehnlich)
    werte = {"ort": ort.name, "gleich": gleich, "anders": anders}
    if not anders:
        return Befund("{ort} ist ähnlich bei: {gleich}.", werte)
    if not gleich:
        return Befund("{ort} ist nur ungefähr ähnlich. Anders bei: {anders}.", werte)
    return Befund("{ort} ist ähnlich bei: {gleich}. Anders bei: {anders}.", werte)
