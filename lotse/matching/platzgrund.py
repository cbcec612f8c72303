"""Why something stands where it stands, and what it needs that nobody has chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lotse.domain.abfolge import Vorschritt
from lotse.domain.recht import Leistung, LeistungId, Verhaeltnisart, Wissen
from lotse.matching.abfolge_werte import Ortsgrund, Platz
from lotse.matching.vorrang import Kante

OHNE_VORGABE = "Hier ist keine Reihenfolge vorgeschrieben."
OHNE_GRUND = Ortsgrund(OHNE_VORGABE)
"""No Fundstelle: that nothing is prescribed stands in no law."""


def platz(
    nummer: int,
    kennung: str,
    kanten: Sequence[Kante],
    wissen: Wissen,
    wahl: frozenset[str],
    tage: Mapping[str, frozenset[str]],
) -> Platz:
    leistung = wissen.leistungen.get(LeistungId(kennung))
    vorschritt = next((v for v in wissen.reihen.vorschritte if v.id == kennung), None)
    vorher = _vorher([k for k in kanten if k.nach == kennung], kennung, wissen)
    danach = [_grund(k, wissen, k.nach) for k in kanten if k.vor == kennung]
    eigene = _eigene_gruende(leistung, vorschritt, wissen)
    return Platz(
        nummer,
        kennung,
        name(kennung, wissen),
        leistung,
        vorschritt,
        gruende=(*vorher, *eigene) or tuple(danach) or (OHNE_GRUND,),
        braucht=_braucht(leistung, wissen, wahl) if leistung else (),
        selber_tag=tuple(sorted(tage.get(kennung, ()))),
    )


def _vorher(kanten: Sequence[Kante], kennung: str, wissen: Wissen) -> list[Ortsgrund]:
    """One reason for each edge; several ways of which one is enough are one reason."""
    ersetzt = {
        k: Ortsgrund(e.text, e.fundstelle, k)
        for e in wissen.reihen.eine_von
        if e.leistung == kennung
        for k in e.eine_von
    }
    gruende: dict[str, Ortsgrund] = {}
    for kante in kanten:
        grund = ersetzt.get(kante.vor) if kante.hart else None
        grund = grund or _grund(kante, wissen, kante.vor)
        gruende.setdefault(grund.satz, grund)
    return list(gruende.values())


def _grund(kante: Kante, wissen: Wissen, bezug: str) -> Ortsgrund:
    """A sentence of the other one is said with its name before it."""
    eigen = kante.von != bezug
    satz = kante.text if eigen else f"{name(bezug, wissen)}: {kante.text}"
    return Ortsgrund(satz, kante.fundstelle, bezug)


def _eigene_gruende(
    leistung: Leistung | None, vorschritt: Vorschritt | None, wissen: Wissen
) -> tuple[Ortsgrund, ...]:
    if vorschritt is not None:
        return (Ortsgrund(vorschritt.satz, vorschritt.fundstelle),)
    if leistung is None:
        return ()
    eile = next((e for e in wissen.reihen.eile if e.leistung == leistung.id), None)
    if eile is not None:
        return (Ortsgrund(eile.text, eile.fundstelle),)
    if leistung.sofort:
        return (Ortsgrund(leistung.sofort, leistung.sofort_fundstelle),)
    return ()


def _braucht(leistung: Leistung, wissen: Wissen, wahl: frozenset[str]) -> tuple[Ortsgrund, ...]:
    """Preconditions that are not chosen; of several ways one is enough."""
    eine_von = [e for e in wissen.reihen.eine_von if e.leistung == leistung.id]
    ersetzbar = {k for e in eine_von for k in e.eine_von}
    offen = [Ortsgrund(e.text, e.fundstelle) for e in eine_von if not wahl & set(e.eine_von)]
    return (
        *offen,
        *(
            Ortsgrund(v.text, v.fundstelle, v.leistung)
            for v in leistung.verhaeltnisse
            if v.art is Verhaeltnisart.SETZT_VORAUS
            and v.leistung not in wahl
            and v.leistung not in ersetzbar
            and not (eine_von and not v.leistung)
        ),
    )


def name(kennung: str, wissen: Wissen) -> str:
    leistung = wissen.leistungen.get(LeistungId(kennung))
    if leistung is not None:
        return leistung.name
    return next((v.name for v in wissen.reihen.vorschritte if v.id == kennung), kennung)
