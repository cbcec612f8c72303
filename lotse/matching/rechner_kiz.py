"""Kinderzuschlag before rounding (§ 6a BKGG)."""

from __future__ import annotations

from decimal import Decimal

from lotse.domain.rechnung import NULL, Spanne
from lotse.domain.wahrheit import Wahrheit
from lotse.matching.rechner_faelle import Fall
from lotse.matching.rechner_sgb2 import Geld, erwerb, mehrbedarf, regelbedarf_eltern
from lotse.matching.rechner_zahlen import Zahlen, auf_euro


def wohnanteil(z: Zahlen, fall: Fall) -> Decimal:
    """The parents' part of rent and heating, by the 12th Existenzminimumbericht (Abs. 5 S. 4)."""
    eltern = z("kiz_wohnkosten_verhaeltnis", "paar" if fall.paar else "allein")
    return eltern / (eltern + fall.kinder * z("kiz_wohnkosten_verhaeltnis", "kind"))


def bedarf_eltern(z: Zahlen, fall: Fall, geld: Geld) -> Decimal:
    eigener = regelbedarf_eltern(z, fall) + mehrbedarf(z, fall)
    return eigener + geld.wohnen * wohnanteil(z, fall)


def hoechstens(z: Zahlen, _fall: Fall, geld: Geld) -> Decimal:
    """Sum over the children after their own income (Abs. 2 to 4)."""
    satz, hoechst = z("kiz_minderung", "kind_einkommen"), z("kinderzuschlag_hoechst")
    return sum((max(NULL, hoechst - satz * u) for u in geld.unterhalt), NULL)


def abstand(z: Zahlen, geld: Geld) -> Decimal:
    """`hoechstens`; where every child has too much of its own, how far the nearest is above."""
    satz, hoechst = z("kiz_minderung", "kind_einkommen"), z("kinderzuschlag_hoechst")
    einzeln = [hoechst - satz * u for u in geld.unterhalt]
    summe = sum((max(NULL, rest) for rest in einzeln), NULL)
    return summe or max(einzeln, default=NULL)


def minderung(z: Zahlen, fall: Fall, geld: Geld) -> Decimal:
    """45 % of the wages above the parents' need (Abs. 6 S. 3)."""
    mehr = max(NULL, erwerb(z, fall, geld) - bedarf_eltern(z, fall, geld))
    return z("kiz_minderung", "eltern_erwerb") * mehr


def kinderzuschlag(z: Zahlen, fall: Fall, geld: Geld) -> Decimal:
    """Unrounded and possibly below nothing: how far from the border."""
    return abstand(z, geld) - minderung(z, fall, geld)


def auszuzahlen(betrag: Decimal) -> Decimal:
    """§ 11 Abs. 2 BKGG."""
    return auf_euro(max(NULL, betrag))


def mindesteinkommen(z: Zahlen, fall: Fall) -> Wahrheit:
    """Enough gross income of the parents (Abs. 1 Nr. 2); None when the range holds the border."""
    grenze = z("kiz_mindesteinkommen", "alleinerziehend" if fall.alleinerziehend else "paar")
    if sum(lohn.brutto.von for lohn in fall.lohn) >= grenze:
        return True
    return None if sum(lohn.brutto.bis for lohn in fall.lohn) >= grenze else False


def vermoegen_erlaubt(z: Zahlen, fall: Fall) -> Wahrheit:
    """Savings under the limit (Abs. 3 S. 5). Only a little above cuts the first month only
    (S. 6 and 7): then it stays open."""
    grenze = vermoegensgrenze(z, fall.personen)
    mehr_als_alles = grenze + z("kinderzuschlag_hoechst") * fall.kinder
    return ueber(fall.vermoegen, Spanne(grenze, mehr_als_alles))


def vermoegensgrenze(z: Zahlen, personen: int) -> Decimal:
    """Savings from which they are "erheblich" (Abs. 3 S. 5)."""
    weitere = z("kiz_vermoegen", "weitere") * (max(personen, 1) - 1)
    return z("kiz_vermoegen", "erste_person") + weitere


def ueber(vermoegen: Spanne, grenze: Spanne) -> Wahrheit:
    """True = surely not above, False = surely above."""
    if vermoegen.bis <= grenze.von:
        return True
    return False if vermoegen.von > grenze.bis else None
