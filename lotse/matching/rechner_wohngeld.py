"""Wohngeld (§§ 11 to 19, 21 WoGG, Anlagen 1 to 3)."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from lotse.domain.rechnung import NULL, Spanne
from lotse.matching.rechner_faelle import Fall, Lohn
from lotse.matching.rechner_zahlen import Zahlen, auf_euro

ZEHN_STELLEN = Decimal("1E-10")
TABELLE, MEIST_PERSONEN = 5, 12
MONATE = 12


def miete(z: Zahlen, fall: Fall, bruttokalt: Decimal, stufe: int) -> Decimal:
    """M: the rent up to Höchstbetrag and Klimakomponente, then the sum for heating (§ 11)."""
    n = fall.personen
    hoechst = _summe(z, "wohngeld_miete_hoechst", n, ("personen_{}", f"_stufe_{stufe}"))
    klima = _summe(z, "wohngeld_heizung_klima", n, ("klima_{}", ""))
    heizung = _summe(z, "wohngeld_heizung_klima", n, ("heizung_{}", ""))
    m = min(bruttokalt, hoechst + klima) + heizung
    return max(m, z("wohngeld_mindestwerte", f"m_{n}"))


def _summe(z: Zahlen, kennzahl: str, personen: int, name: tuple[str, str]) -> Decimal:
    """The table goes up to five persons, then the same sum for each further one."""
    vorn, hinten = name
    betrag = z(kennzahl, vorn.format(min(personen, TABELLE)) + hinten)
    if personen <= TABELLE:
        return betrag
    weitere = "je_weiteres" if vorn == "personen_{}" else vorn.format("je_weiteres")
    return betrag + (personen - TABELLE) * z(kennzahl, weitere + hinten)


def einkommen(z: Zahlen, fall: Fall, unterhalt: Spanne) -> Spanne:
    """Y: between the least and the most that the ranges allow (§§ 13 to 17)."""
    von, bis = unterhalt.von, unterhalt.bis
    for lohn in fall.lohn:
        eines = _lohn(z, lohn)
        von, bis = von + eines.von, bis + eines.bis
    frei = NULL
    if fall.alleinerziehend and fall.kindergeld:
        frei = z("wohngeld_abzuege", "alleinerziehend_jahr") / MONATE
    mindestens = z("wohngeld_mindestwerte", f"y_{fall.personen}")
    return Spanne(max(von - frei, mindestens), max(bis - frei, mindestens))


def _lohn(z: Zahlen, lohn: Lohn) -> Spanne:
    """Wages less the Pauschbetrag, less 10 % for each kind of contribution (§§ 14, 16).

    A Minijob taxed at a flat rate counts without the Pauschbetrag (§ 14 Abs. 1 S. 3 Nr. 2), one
    taxed by the tax card with it: both are possible.
    """
    pauschal = z("arbeitnehmer_pauschbetrag") / MONATE
    wenig, viel = lohn.abzuege
    von = max(NULL, lohn.brutto.von - pauschal) * (1 - viel * z("wohngeld_abzuege", "je_abzug"))
    ab = NULL if lohn.minijob else pauschal
    bis = max(NULL, lohn.brutto.bis - ab) * (1 - wenig * z("wohngeld_abzuege", "je_abzug"))
    return Spanne(von, bis)


def formel(z: Zahlen, personen: int, m: Decimal, y: Decimal) -> Decimal:
    """The four steps of Anlage 3 Nr. 2, each with ten decimals; unrounded Wohngeld."""
    a, b, c = (z("wohngeld_abc", f"{buchstabe}_{personen}") for buchstabe in "abc")
    z1 = _zehn(a + b * m + c * y)
    z2 = _zehn(z1 * y)
    z3 = _zehn(m - z2)
    return _zehn(z("wohngeld_abzuege", "faktor") * z3)


def _zehn(zahl: Decimal) -> Decimal:
    return zahl.quantize(ZEHN_STELLEN, ROUND_HALF_UP)


def roh(z: Zahlen, fall: Fall, m: Spanne, y: Spanne) -> Spanne:
    """For a fixed Y it is a line in M, for a fixed M it falls with Y: the corners are the ends."""
    ecken = [formel(z, fall.personen, x, w) for x in {m.von, m.bis} for w in {y.von, y.bis}]
    return Spanne(min(ecken), max(ecken))


def auszuzahlen(z: Zahlen, betrag: Decimal) -> Decimal:
    """Full euro (Anlage 3 Nr. 3), below 10 euro nothing (§ 21 Nr. 1)."""
    euro = auf_euro(max(NULL, betrag))
    return euro if euro >= z("wohngeld_abzuege", "mindestbetrag") else NULL
