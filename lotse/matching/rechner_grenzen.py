"""Ends of every sum over all cases: what is true for any amount in the bands lies inside.

Why the ends are enough, inside one Fall: the gap and the Kinderzuschlag fall with net pay and
maintenance and rise with gross pay (what stays free) and rent. Wohngeld has its ends at the
corners of M and Y. "Kinderzuschlag plus Wohngeld less gap" rises with net pay (it takes 45 cents
of Kinderzuschlag for each euro at most) and falls with gross pay; in rent it has no one
direction, so the rent is cut into pieces and each is bounded from both sides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from lotse.domain.rechnung import HOECHSTENS, NULL, Rechnungsangaben, Spanne
from lotse.domain.wahrheit import Wahrheit
from lotse.matching import rechner_kiz as kiz
from lotse.matching import rechner_sgb2 as sgb2
from lotse.matching import rechner_wohngeld as wohngeld
from lotse.matching.rechner_faelle import IRGENDWAS, Fall
from lotse.matching.rechner_sgb2 import Geld
from lotse.matching.rechner_zahlen import Zahlen

STUECK, MEIST_STUECKE = Decimal(25), 8
RUNDUNG = Decimal(2)
"""Two sums to full euro move a difference by less than this; exact amounts need no margin."""
NIE = -HOECHSTENS
"""Distance to the border where a condition rules a Leistung out."""
WAHLRECHT = Decimal(100)
"""§ 6a Abs. 1a BKGG: with at most 100 euro missing, Kinderzuschlag is a choice."""


@dataclass(frozen=True, slots=True)
class Grenzen:
    """One Fall, or all of them: ranges of the sums, and what is true in them."""

    luecke: Spanne
    """Gap; nothing to fill (NIE) where savings come first."""
    kiz: Spanne
    kiz_rechnerisch: Spanne
    """Without the question of the minimum income."""
    wohngeld: Spanne
    deckung: Spanne
    """Kinderzuschlag and Wohngeld as paid, less the gap: enough from nothing upwards."""
    kiz_betrag: Spanne
    wohngeld_betrag: Spanne
    mindesteinkommen: Wahrheit
    kiz_vermoegen: Wahrheit
    wahl_moeglich: Wahrheit
    """Wages from which at least 100 euro stay free (§ 6a Abs. 1a Nr. 2 BKGG)."""


def grenzen(z: Zahlen, angaben: Rechnungsangaben, fall: Fall) -> Grenzen:
    """The ends of one case."""
    anderes, ungefragt = angaben.anderes_einkommen is True, angaben.anderes_einkommen is None
    mindest, erlaubt = kiz.mindesteinkommen(z, fall), kiz.vermoegen_erlaubt(z, fall)
    if (anderes or ungefragt) and mindest is False:
        mindest = None
    rechnerisch = _kiz(z, fall, erlaubt, anderes=anderes)
    zuschlag = rechnerisch if mindest else Spanne(NIE, rechnerisch.bis if mindest is None else NIE)
    w = _wohngeld(z, fall, fall.miete, anderes=anderes)
    luecke = _luecke(z, fall, anderes=anderes)
    return Grenzen(
        luecke=luecke,
        kiz=zuschlag,
        kiz_rechnerisch=rechnerisch,
        wohngeld=w,
        deckung=_deckung(z, fall, luecke, (mindest, erlaubt), anderes=anderes),
        kiz_betrag=Spanne(kiz.auszuzahlen(zuschlag.von), kiz.auszuzahlen(zuschlag.bis)),
        wohngeld_betrag=_auszuzahlen(z, w),
        mindesteinkommen=mindest,
        kiz_vermoegen=erlaubt,
        wahl_moeglich=_wahl(z, fall),
    )


def alle(einzelne: Iterable[Grenzen]) -> Grenzen:
    """The least and the most of all cases; a truth only where all cases agree."""
    liste = list(einzelne)
    return Grenzen(
        luecke=vereint(g.luecke for g in liste),
        kiz=vereint(g.kiz for g in liste),
        kiz_rechnerisch=vereint(g.kiz_rechnerisch for g in liste),
        wohngeld=vereint(g.wohngeld for g in liste),
        deckung=vereint(g.deckung for g in liste),
        kiz_betrag=vereint(g.kiz_betrag for g in liste),
        wohngeld_betrag=vereint(g.wohngeld_betrag for g in liste),
        mindesteinkommen=einig(g.mindesteinkommen for g in liste),
        kiz_vermoegen=einig(g.kiz_vermoegen for g in liste),
        wahl_moeglich=einig(g.wahl_moeglich for g in liste),
    )


def einig(werte: Iterable[Wahrheit]) -> Wahrheit:
    """The one answer of all, else open."""
    verschiedene = set(werte)
    return verschiedene.pop() if len(verschiedene) == 1 else None


def vereint(spannen: Iterable[Spanne]) -> Spanne:
    liste = list(spannen)
    return Spanne(min(s.von for s in liste), max(s.bis for s in liste))


def vermoegen_reicht(fall: Fall) -> Wahrheit:
    """True = savings come first (§ 12 SGB II), so there is no need."""
    unter = kiz.ueber(fall.vermoegen, fall.schonvermoegen)
    return None if unter is None else not unter


def _luecke(z: Zahlen, fall: Fall, *, anderes: bool) -> Spanne:
    von, bis = sgb2.luecke(z, fall, sgb2.reich(fall)), sgb2.luecke(z, fall, sgb2.arm(fall))
    spart = vermoegen_reicht(fall)
    if spart:
        return Spanne(NIE, NIE)
    return Spanne(NIE if anderes or spart is None else von, bis)


def _kiz(z: Zahlen, fall: Fall, erlaubt: Wahrheit, *, anderes: bool) -> Spanne:
    if not fall.kinder or not fall.kindergeld or erlaubt is False:
        return Spanne(NIE, NIE)
    von = kiz.kinderzuschlag(z, fall, sgb2.reich(fall))
    bis = kiz.kinderzuschlag(z, fall, sgb2.arm(fall))
    return Spanne(NIE if anderes or erlaubt is None else von, bis)


def _wohngeld(z: Zahlen, fall: Fall, miete: Spanne, *, anderes: bool) -> Spanne:
    """Twelve persons are the end of the tables."""
    if fall.personen > wohngeld.MEIST_PERSONEN:
        return Spanne(NIE, HOECHSTENS)
    m = Spanne(
        wohngeld.miete(z, fall, miete.von, fall.stufen[0]),
        wohngeld.miete(z, fall, miete.bis, fall.stufen[1]),
    )
    unterhalt = Spanne(
        sum((s.von for s in fall.unterhalt), NULL), sum((s.bis for s in fall.unterhalt), NULL)
    )
    spanne = wohngeld.roh(z, fall, m, wohngeld.einkommen(z, fall, unterhalt))
    return Spanne(NIE, spanne.bis) if anderes else spanne


def _auszuzahlen(z: Zahlen, spanne: Spanne) -> Spanne:
    return Spanne(wohngeld.auszuzahlen(z, spanne.von), wohngeld.auszuzahlen(z, spanne.bis))


def _deckung(
    z: Zahlen, fall: Fall, luecke: Spanne, kiz_gilt: tuple[Wahrheit, Wahrheit], *, anderes: bool
) -> Spanne:
    if luecke.bis == NIE:
        return Spanne(HOECHSTENS, HOECHSTENS)
    stuecke = (_stueck(z, fall, miete, kiz_gilt, anderes=anderes) for miete in _teile(fall))
    spanne = vereint(stuecke)
    rand = NULL if fall.genau else RUNDUNG
    oben = HOECHSTENS if luecke.von == NIE else spanne.bis + rand
    return Spanne(spanne.von - rand, oben)


def _teile(fall: Fall) -> Iterator[Spanne]:
    """Pieces of rent; one is enough where something else may be anything."""
    miete = fall.miete
    if IRGENDWAS in (miete, *fall.unterhalt):
        yield miete
        return
    breite = miete.bis - miete.von
    anzahl = int(min(max(Decimal(1), -(-breite // STUECK)), Decimal(MEIST_STUECKE)))
    for nummer in range(anzahl):
        yield Spanne(
            miete.von + breite * nummer / anzahl, miete.von + breite * (nummer + 1) / anzahl
        )


def _stueck(
    z: Zahlen, fall: Fall, miete: Spanne, kiz_gilt: tuple[Wahrheit, Wahrheit], *, anderes: bool
) -> Spanne:
    """One piece of rent: wages at their own corner, the rest from both sides."""
    teil = replace(fall, miete=miete)
    arm, reich = sgb2.arm(teil), sgb2.reich(teil)
    w = _auszuzahlen(z, _wohngeld(z, teil, miete, anderes=anderes))
    von, bis = w.von - sgb2.luecke(z, teil, arm), w.bis - sgb2.luecke(z, teil, reich)
    if teil.kindergeld and kiz_gilt == (True, True) and not anderes:
        von += kiz.auszuzahlen(kiz.kinderzuschlag(z, teil, _mit_lohn(reich, arm)))
    if teil.kindergeld and False not in kiz_gilt:
        bis += kiz.auszuzahlen(kiz.kinderzuschlag(z, teil, _mit_lohn(arm, reich)))
    return Spanne(von, bis)


def _mit_lohn(geld: Geld, wie: Geld) -> Geld:
    """Wages as in the other corner; rent and maintenance stay."""
    return replace(geld, netto=wie.netto, brutto=wie.brutto)


def _wahl(z: Zahlen, fall: Fall) -> Wahrheit:
    if sum(sgb2.freibetraege(z, fall, sgb2.reich(fall))) >= WAHLRECHT:
        return True
    return None if sum(sgb2.freibetraege(z, fall, sgb2.arm(fall))) >= WAHLRECHT else False
