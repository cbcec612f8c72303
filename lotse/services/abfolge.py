"""The order of a case: what is chosen, in which sequence, and the steps of the plan sorted so."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from lotse.domain.akte import Akte
from lotse.domain.recht import Wissen
from lotse.domain.vermittlung import Schritt
from lotse.domain.wahrheit import Urteil
from lotse.matching.abfolge import bilde_abfolge, wartekanten
from lotse.matching.abfolge_werte import Abfolge
from lotse.matching.ergebnis import Abgleich
from lotse.matching.ordnung import Paar, ohne_kreis, ordne
from lotse.matching.vorrang import alle_kanten
from lotse.services.unterlagen import chosen_leistungen, unterlage_of
from lotse.services.vermitteln import ERLEDIGT

ERST_BERATEN = "Erst unabhängig beraten lassen, dann entscheiden."
"""Stands instead of what helps where an office might have to tell on the family."""
MOEGLICH = (Urteil.PASST, Urteil.NOCH_KLAEREN)


def possible_leistungen(abgleich: Abgleich | None) -> frozenset[str]:
    """What fits or may fit: a warning may name it although nobody chose it."""
    if abgleich is None:
        return frozenset()
    return frozenset(h.leistung.id for h in abgleich.hilfen() if h.urteil.urteil in MOEGLICH)


def abfolge_of(akte: Akte, wissen: Wissen, moeglich: Collection[str] = ()) -> Abfolge:
    return bilde_abfolge(wissen, chosen_leistungen(akte), akte.unterlagen, moeglich)


def order_schritte(akte: Akte, wissen: Wissen) -> Akte:
    """Open steps in the order of their Leistungen, each waiting for what it truly needs.

    Done steps keep their place. What the navigator made wait keeps waiting, even where the
    law would order otherwise. Sorting twice changes nothing; a sorted plan comes back as it is.
    """
    offen = [s for s in akte.schritte if s.stand not in ERLEDIGT]
    ids = {s.id for s in offen}
    eigene = [(vor, s.id) for s in offen for vor in s.haengt_ab_von if vor in ids]
    knoten = {s.id: knoten_of(s, wissen) for s in offen}
    vorrang = _wege(knoten, [kante.paar for kante in alle_kanten(wissen)])
    kanten = ohne_kreis(ohne_kreis((), sorted(eigene)), vorrang)
    raenge = _raenge(akte, wissen, knoten, kanten)
    reihe = ordne(ids, kanten, raenge.__getitem__)
    hart = wartekanten(wissen, chosen_leistungen(akte), akte.unterlagen)
    sortiert = iter(_mit_warten(offen, reihe, knoten, hart))
    schritte = tuple(s if s.stand in ERLEDIGT else next(sortiert) for s in akte.schritte)
    return akte if schritte == akte.schritte else replace(akte, schritte=schritte)


def knoten_of(schritt: Schritt, wissen: Wissen) -> str:
    """What a step stands for in the order: its Leistung, or the Vorschritt of its paper."""
    papier = unterlage_of(schritt)
    vorschritte = wissen.reihen.vorschritte
    return schritt.leistung or next((v.id for v in vorschritte if papier == v.unterlage != ""), "")


def _wege(knoten: Mapping[str, str], kanten: Iterable[Paar]) -> tuple[Paar, ...]:
    """Edges between Leistungen as edges between each two of their steps."""
    schritte: dict[str, list[str]] = {}
    for schritt, wofuer in knoten.items():
        schritte.setdefault(wofuer, []).append(schritt)
    return tuple(
        (davor, danach)
        for vor, nach in kanten
        for davor in sorted(schritte.get(vor, ()))
        for danach in sorted(schritte.get(nach, ()))
    )


def _raenge(
    akte: Akte, wissen: Wissen, knoten: Mapping[str, str], kanten: Sequence[Paar]
) -> dict[str, tuple[int, int]]:
    """Place of its Leistung, or of what it waits for when that comes later.

    A step without a Leistung stays behind the one it stood behind.
    """
    platz = {p.id: p.nummer for p in abfolge_of(akte, wissen).plaetze}
    ort = {schritt: platz.get(wofuer, 0) for schritt, wofuer in knoten.items()}
    for schritt in ordne(knoten, kanten, str):
        ort[schritt] = max([ort[schritt], *(ort[vor] for vor, nach in kanten if nach == schritt)])
    letzter = 0
    for schritt, wofuer in knoten.items():
        ort[schritt] = letzter = ort[schritt] if wofuer in platz else max(letzter, ort[schritt])
    return {schritt: (ort[schritt], nummer) for nummer, schritt in enumerate(knoten)}


def _mit_warten(
    offen: Sequence[Schritt], reihe: Sequence[str], knoten: Mapping[str, str], hart: Sequence[Paar]
) -> list[Schritt]:
    """Each step waits for the last one before it of everything it truly needs."""
    nach_id = {s.id: s for s in offen}
    neu = []
    for nummer, kennung in enumerate(reihe):
        davor = {knoten[vor]: vor for vor in reihe[:nummer]}
        dazu = [davor[vor] for vor, nach in hart if nach == knoten[kennung] and vor in davor]
        schritt = nach_id[kennung]
        alle = tuple(dict.fromkeys((*schritt.haengt_ab_von, *sorted(dazu, key=reihe.index))))
        neu.append(replace(schritt, haengt_ab_von=alle))
    return neu
