"""One best Angebot and at most two alternatives, with a real choice among them (5.4)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import compress

from lotse.domain.recht import Leistung
from lotse.matching.rangliste import Rangliste

HOECHSTENS = 3
HOECHSTENS_VERWORFEN = 10


@dataclass(frozen=True, slots=True)
class Auswahl:
    """Numbers of Angebote in the index: shown in this order, and removed by name."""

    gezeigt: tuple[int, ...]
    anzahl_passend: int
    verworfen: tuple[int, ...]
    anzahl_verworfen: int


KEINE_AUSWAHL = Auswahl((), 0, (), 0)


def waehle(rangliste: Rangliste, leistung: Leistung, bedarfe: Collection[str]) -> Auswahl:
    """Best Angebote for a Leistung.

    Candidates name the Leistung. Where none of them passes, those bridge the gap that serve a
    need the family ticked and the Leistung is for; they are no alternative to a place that
    really has it.
    """
    index, raenge, letzter = rangliste.index, rangliste.raenge, rangliste.letzter
    direkt: Sequence[int] = index.von_leistung.get(leistung.id, ())
    passend = _passende(rangliste, direkt)
    gezeigt = passend
    if not passend:
        ueber_bedarf = (index.von_bedarf.get(c, ()) for c in leistung.bedarfe if c in bedarfe)
        bruecken = {nummer for liste in ueber_bedarf for nummer in liste}.difference(direkt)
        gezeigt = _passende(rangliste, bruecken)
    beste = _gezeigt(rangliste, gezeigt)
    weg = compress(direkt, (raenge[nummer] == letzter for nummer in direkt))
    verworfen = tuple(weg) if len(passend) < len(direkt) else ()
    return Auswahl(
        gezeigt=beste,
        anzahl_passend=max(len(passend), len(beste)),
        verworfen=verworfen[:HOECHSTENS_VERWORFEN],
        anzahl_verworfen=len(verworfen),
    )


def _passende(rangliste: Rangliste, kandidaten: Iterable[int]) -> list[int]:
    """Ranks of the candidates that pass; the rank modulo the size is the number."""
    letzter = rangliste.letzter
    return [r for r in map(rangliste.raenge.__getitem__, kandidaten) if r != letzter]


def _gezeigt(rangliste: Rangliste, passend: Sequence[int]) -> tuple[int, ...]:
    """The best three; another Träger takes place 2, the neighbourhood takes place 3."""
    zahl, merkmale = len(rangliste.index), rangliste.index.merkmale
    beste = [rang % zahl for rang in nsmallest(HOECHSTENS, passend)]
    traeger = {merkmale[nummer].traeger for nummer in beste}
    if len(beste) > 1 and len(traeger) == 1 and "" not in traeger:
        einer = traeger.pop()
        andere = (r for r in passend if merkmale[r % zahl].traeger not in (einer, ""))
        anderer = min(andere, default=None)
        if anderer is not None:
            beste = [beste[0], anderer % zahl, *beste[1:]][:HOECHSTENS]
    informell = rangliste.index.nachbarschaft
    if len(beste) == HOECHSTENS and not any(informell[nummer] for nummer in beste):
        nachbarn = min((r for r in passend if informell[r % zahl]), default=None)
        if nachbarn is not None:
            beste[-1] = nachbarn % zahl
    return tuple(beste)
