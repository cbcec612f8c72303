"""Two offices that may each point at the other: whom it concerns, what goes on the same day."""

from __future__ import annotations

from collections.abc import Iterable

from lotse.domain.recht import LeistungId, Wissen
from lotse.matching.abfolge_werte import Unvereinbar, Warnung
from lotse.matching.vorrang import ausgeschlossen


def finde_warnungen(
    wissen: Wissen, wahl: frozenset[str], moeglich: frozenset[str]
) -> tuple[Warnung, ...]:
    """Pairs of which both are chosen, before those of which the other may fit as well."""
    warnungen = []
    for doppelzeig in wissen.reihen.doppelzeige:
        eine, andere = set(doppelzeig.eine) & wahl, set(doppelzeig.andere) & wahl
        beide = bool(eine and (andere or not doppelzeig.andere))
        eins = eine and set(doppelzeig.andere) & moeglich
        umgekehrt = andere and set(doppelzeig.eine) & moeglich
        if beide or eins or umgekehrt:
            genannt = tuple(LeistungId(k) for k in sorted(eine | andere))
            warnungen.append(Warnung(doppelzeig, genannt, beide))
    return tuple(sorted(warnungen, key=lambda warnung: not warnung.beide))


def selbe_tage(warnungen: Iterable[Warnung]) -> dict[str, frozenset[str]]:
    tage: dict[str, frozenset[str]] = {}
    for warnung in warnungen:
        paar = warnung.doppelzeig
        if not (paar.selber_tag and warnung.beide):
            continue
        for kennung in warnung.leistungen:
            andere = paar.andere if kennung in paar.eine else paar.eine
            partner = frozenset(warnung.leistungen) & set(andere)
            tage[kennung] = tage.get(kennung, frozenset()) | partner
    return tage


def finde_unvereinbar(
    wissen: Wissen, wahl: frozenset[str], warnungen: Iterable[Warnung]
) -> tuple[Unvereinbar, ...]:
    """What excludes each other, unless a warning already says what to do with the two."""
    gesagt = [frozenset(w.leistungen) for w in warnungen if w.beide]
    return tuple(
        Unvereinbar(leistung.id, LeistungId(v.leistung), v.text, v.fundstelle)
        for leistung, v in ausgeschlossen(wissen, wahl)
        if not any({leistung.id, v.leistung} <= paar for paar in gesagt)
    )
