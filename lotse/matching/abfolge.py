"""From the chosen Leistungen an order: each place with its reason and its §, and what to mind."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from lotse.domain.recht import LeistungId, Wissen
from lotse.matching.abfolge_werte import Abfolge
from lotse.matching.doppelzeigen import finde_unvereinbar, finde_warnungen, selbe_tage
from lotse.matching.ordnung import Paar, nachkommen, ordne_buendel
from lotse.matching.platzgrund import name, platz
from lotse.matching.sortieren import sortierwort
from lotse.matching.vorrang import alle_kanten, vorschritte_fuer

_HEUTE, _MONAT, _OFFEN, _SONST = range(4)
"""How soon: today, before the month ends, open at once, any time."""


def bilde_abfolge(
    wissen: Wissen,
    gewaehlt: Iterable[str],
    vorhanden: Collection[str] = (),
    moeglich: Collection[str] = (),
) -> Abfolge:
    """Order what is chosen: relations first, then what is urgent, open at once, by name.

    `vorhanden` are papers the family has; `moeglich` Leistungen that may fit as well: they are
    not ordered, but a warning may name them. What Lotse does not know or never matches is left out.
    """
    wahl = bekannte(wissen, gewaehlt)
    vorschritte = vorschritte_fuer(wissen, wahl, vorhanden)
    knoten = wahl | vorschritte
    kanten = [k for k in alle_kanten(wissen) if k.vor in knoten and k.nach in knoten]
    warnungen = finde_warnungen(wissen, wahl, bekannte(wissen, moeglich))
    tage = selbe_tage(warnungen)
    paare = [kante.paar for kante in kanten]
    raenge = {k: _rang(k, wissen, paare) for k in knoten}
    reihe = ordne_buendel(knoten, paare, raenge.__getitem__, _buendel(tage))
    return Abfolge(
        tuple(
            platz(nummer, kennung, kanten, wissen, wahl, tage)
            for nummer, kennung in enumerate(reihe, 1)
        ),
        warnungen,
        finde_unvereinbar(wissen, wahl, warnungen),
    )


def bekannte(wissen: Wissen, kennungen: Iterable[str]) -> frozenset[str]:
    """Those Lotse knows and matches; child protection has no place in an order."""
    alle = wissen.leistungen
    return frozenset(
        k for k in kennungen if (eine := alle.get(LeistungId(k))) is not None and eine.abgleich
    )


def wartekanten(
    wissen: Wissen, gewaehlt: Iterable[str], vorhanden: Collection[str] = ()
) -> tuple[Paar, ...]:
    """What truly waits for another.

    Never an Antrag that would lose a month or a day by it; never for one of several that are
    each enough.
    """
    wahl = bekannte(wissen, gewaehlt)
    knoten = wahl | vorschritte_fuer(wissen, wahl, vorhanden)
    tage = selbe_tage(finde_warnungen(wissen, wahl, frozenset()))
    wege = {e.leistung: wahl & set(e.eine_von) for e in wissen.reihen.eine_von}
    ersetzbar = {(k, nach) for nach, eine in wege.items() if len(eine) > 1 for k in eine}
    return tuple(
        k.paar
        for k in alle_kanten(wissen)
        if k.hart
        and {k.vor, k.nach} <= knoten
        and _eile(k.nach, wissen) > _MONAT
        and k.nach not in tage.get(k.vor, ())
        and k.paar not in ersetzbar
    )


def _rang(kennung: str, wissen: Wissen, paare: list[Paar]) -> tuple[int, int, str]:
    """What something urgent needs is urgent too; then its own haste, then its name."""
    eigene = _eile(kennung, wissen)
    alle = (eigene, *(_eile(k, wissen) for k in nachkommen(kennung, paare)))
    return min(alle), eigene, sortierwort(name(kennung, wissen))


def _eile(kennung: str, wissen: Wissen) -> int:
    eile = next((e for e in wissen.reihen.eile if e.leistung == kennung), None)
    leistung = wissen.leistungen.get(LeistungId(kennung))
    if eile is not None and eile.sofort:
        return _HEUTE
    if eile is not None or (leistung and leistung.antrag.bis_monatsende):
        return _MONAT
    offen = leistung is None or leistung.sofort or leistung.vor_bedarfsfeststellung
    return _OFFEN if offen else _SONST


def _buendel(tage: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """Leistungen of one day, directly or by way of others, under one name."""
    paare = [(eine, andere) for eine, partner in tage.items() for andere in partner]
    return {k: min({k, *nachkommen(k, paare)}) for k in tage}
