"""Which Leistung comes before which: relations and chains of papers, as edges with their reason."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from lotse.domain.recht import Leistung, LeistungId, Verhaeltnis, Verhaeltnisart, Wissen
from lotse.matching.einmal import einmal
from lotse.matching.ordnung import Paar

_ERST_DIESE = (Verhaeltnisart.GEHT_VOR, Verhaeltnisart.OEFFNET)
_ERST_ANDERE = (Verhaeltnisart.NACHRANGIG, Verhaeltnisart.SETZT_VORAUS)


@dataclass(frozen=True, slots=True)
class Kante:
    """`vor` comes before `nach`; `von` is the one whose sentence it is.

    `hart` = the later one cannot begin without the earlier one.
    """

    vor: str
    nach: str
    von: str
    text: str
    fundstelle: str
    hart: bool = False

    @property
    def paar(self) -> Paar:
        return self.vor, self.nach


@einmal
def alle_kanten(wissen: Wissen) -> tuple[Kante, ...]:
    """One edge for each pair: the sentence of the later one before that of the earlier one."""
    eigene = [
        kante
        for leistung in wissen.leistungen.values()
        for v in leistung.verhaeltnisse
        if (kante := _kante(leistung, v)) is not None
    ]
    ketten = [
        Kante(k.vor, k.nach, k.nach, k.text, k.fundstelle, k.wartet) for k in wissen.reihen.ketten
    ]
    beste: dict[Paar, Kante] = {}
    for kante in (*eigene, *ketten):
        bisher = beste.get(kante.paar)
        if bisher is None or _staerke(kante) > _staerke(bisher):
            beste[kante.paar] = kante
    return tuple(sorted(beste.values(), key=lambda kante: kante.paar))


def vorschritte_fuer(
    wissen: Wissen, gewaehlt: Collection[str], vorhanden: Collection[str]
) -> frozenset[str]:
    """Steps that are no Leistung and lead to a chosen one, without those whose paper is there."""
    offen = {v.id for v in wissen.reihen.vorschritte if v.unterlage not in vorhanden}
    dazu: set[str] = set()
    while (
        neue := {
            k.vor for k in wissen.reihen.ketten if k.vor in offen and k.nach in {*gewaehlt, *dazu}
        }
        - dazu
    ):
        dazu |= neue
    return frozenset(dazu)


def ausgeschlossen(
    wissen: Wissen, gewaehlt: Collection[str]
) -> Iterator[tuple[Leistung, Verhaeltnis]]:
    """Chosen Leistungen that do not go together, each pair once."""
    gesehen: set[frozenset[str]] = set()
    for kennung in sorted(gewaehlt):
        leistung = wissen.leistungen[LeistungId(kennung)]
        for v in leistung.verhaeltnisse:
            paar = frozenset((kennung, v.leistung))
            trifft = v.art is Verhaeltnisart.SCHLIESST_AUS and v.leistung in gewaehlt
            if trifft and paar not in gesehen:
                gesehen.add(paar)
                yield leistung, v


def _kante(leistung: Leistung, v: Verhaeltnis) -> Kante | None:
    hart = v.art is Verhaeltnisart.SETZT_VORAUS
    if not v.leistung or v.leistung == leistung.id:
        return None
    if v.art in _ERST_DIESE:
        return Kante(leistung.id, v.leistung, leistung.id, v.text, v.fundstelle)
    if v.art in _ERST_ANDERE:
        return Kante(v.leistung, leistung.id, leistung.id, v.text, v.fundstelle, hart)
    return None


def _staerke(kante: Kante) -> tuple[bool, bool, str]:
    return kante.hart, kante.von == kante.nach, kante.text
