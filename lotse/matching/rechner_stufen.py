"""Borders of the law for those who ask: where a band of answers should end, what may be skipped.

A figure that is missing gives no border; nothing here is a verdict.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from lotse.domain.rechnung import Spanne
from lotse.domain.recht import Kennzahl
from lotse.matching import rechner_kiz as kiz
from lotse.matching.rechner_faelle import freies_erspartes
from lotse.matching.rechner_zahlen import Zahlen

Kennzahlen = Mapping[str, Kennzahl]


def lohngrenzen(kennzahlen: Kennzahlen) -> tuple[Decimal, ...]:
    """Gross pay from which Kinderzuschlag is possible, alone and as a couple."""
    if "kiz_mindesteinkommen" not in kennzahlen:
        return ()
    z = Zahlen(kennzahlen)
    return tuple(z("kiz_mindesteinkommen", n) for n in kennzahlen["kiz_mindesteinkommen"].werte)


def minijob_offen(kennzahlen: Kennzahlen, brutto: Spanne) -> bool:
    """True when the limit of the Minijob lies inside the band, so somebody has to say."""
    if "geringfuegigkeitsgrenze" not in kennzahlen or brutto.exakt:
        return False
    return brutto.von <= Zahlen(kennzahlen)("geringfuegigkeitsgrenze") < brutto.bis


def kiz_vermoegensgrenze(kennzahlen: Kennzahlen, personen: int) -> Decimal | None:
    """Savings up to which Kinderzuschlag is possible (§ 6a Abs. 3 BKGG)."""
    if "kiz_vermoegen" not in kennzahlen:
        return None
    return kiz.vermoegensgrenze(Zahlen(kennzahlen), personen)


def erspartes_frei(
    kennzahlen: Kennzahlen, jahre: Sequence[int | None], kinder: int
) -> tuple[Decimal | None, Decimal | None]:
    """Savings that never count for this household, and the exact limit where all ages are known
    (§ 12 Abs. 2 SGB II)."""
    if "sgb2_vermoegen" not in kennzahlen:
        return None, None
    z = Zahlen(kennzahlen)
    kleinste = freies_erspartes(z, 0)
    bekannte = [jahr for jahr in jahre if jahr is not None]
    sicher = kleinste * (len(jahre) + kinder)
    if len(bekannte) < len(jahre):
        return sicher, None
    return sicher, sum((freies_erspartes(z, jahr) for jahr in bekannte), kleinste * kinder)
