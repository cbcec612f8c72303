"""The figures of the Orientierungsrechner: read as Decimal, with their validity on one day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from lotse.domain.recht import Kennzahl
from lotse.domain.zeit import tageswort
from lotse.matching.gueltigkeit import Gueltigkeit, Zeitraum

KENNZAHLEN = (
    "regelbedarfsstufen",
    "sofortzuschlag",
    "mehrbedarf_prozent",
    "erwerbsfreibetrag",
    "sgb2_vermoegen",
    "kindergeld",
    "kinderzuschlag_hoechst",
    "kiz_mindesteinkommen",
    "kiz_vermoegen",
    "kiz_minderung",
    "kiz_wohnkosten_verhaeltnis",
    "wohngeld_miete_hoechst",
    "wohngeld_abc",
    "wohngeld_mindestwerte",
    "wohngeld_heizung_klima",
    "wohngeld_abzuege",
    "arbeitnehmer_pauschbetrag",
    "geringfuegigkeitsgrenze",
)
"""Everything the three Leistungen are computed from; one outdated figure leaves them open."""

CENT = Decimal("0.01")
EURO = Decimal(1)


class Zahlen:
    """Values by Kennzahl and name. Files give floats; their shortest text is the exact figure."""

    __slots__ = ("_gelesen", "_kennzahlen")

    def __init__(self, kennzahlen: Mapping[str, Kennzahl]) -> None:
        self._kennzahlen = kennzahlen
        self._gelesen: dict[tuple[str, str], Decimal] = {}

    def __call__(self, kennzahl: str, name: str = "wert") -> Decimal:
        schluessel = kennzahl, name
        wert = self._gelesen.get(schluessel)
        if wert is None:
            wert = Decimal(str(self._kennzahlen[kennzahl].werte[name]))
            self._gelesen[schluessel] = wert
        return wert

    def wort(self, kennzahl: str, name: str = "wert") -> str:
        """A whole figure for a German sentence: 1.500."""
        return f"{self(kennzahl, name):,.0f}".replace(",", ".")


def gelten(kennzahlen: Mapping[str, Kennzahl], heute: date) -> bool:
    """True when every figure is there and valid on that day."""
    return all(
        name in kennzahlen and _zeitraum(kennzahlen[name]).am(heute).gilt for name in KENNZAHLEN
    )


def alte_rechenzahlen(kennzahlen: Mapping[str, Kennzahl], tag: date) -> tuple[Kennzahl, ...]:
    """Those that are there and do not hold on that day; a knowledge without figures has none."""
    da = (kennzahlen[name] for name in KENNZAHLEN if name in kennzahlen)
    return tuple(zahl for zahl in da if not _zeitraum(zahl).am(tag).gilt)


def hinweise(kennzahlen: Mapping[str, Kennzahl], heute: date) -> tuple[str, ...]:
    """Each sentence about validity once: not yet, no longer, or not much longer."""
    return tuple(dict.fromkeys(_hinweise(kennzahlen, heute)))


def _zeitraum(kennzahl: Kennzahl) -> Zeitraum:
    return Zeitraum(kennzahl.gueltig_ab, kennzahl.gueltig_bis)


def _hinweise(kennzahlen: Mapping[str, Kennzahl], heute: date) -> Iterator[str]:
    for name in KENNZAHLEN:
        if name not in kennzahlen:
            yield "Eine Zahl für die Rechnung fehlt. Bitte prüfen."
            continue
        zeit = _zeitraum(kennzahlen[name])
        stand = zeit.am(heute)
        if zeit.ab and stand is Gueltigkeit.NOCH_NICHT:
            yield f"Die Zahlen gelten erst ab {tageswort(zeit.ab)}. Bitte prüfen."
        elif zeit.bis and stand is not Gueltigkeit.AKTUELL:
            yield f"Die Zahlen gelten bis {tageswort(zeit.bis)}. Bitte prüfen."


def auf_cent(betrag: Decimal) -> Decimal:
    """Two decimals, 5 goes up (§ 41 Abs. 2 SGB II)."""
    return betrag.quantize(CENT, ROUND_HALF_UP)


def auf_euro(betrag: Decimal) -> Decimal:
    """Full euro, below 50 cent down, else up (§ 11 Abs. 2 BKGG, Anlage 3 Nr. 3 WoGG)."""
    return betrag.quantize(EURO, ROUND_HALF_UP)


def ungefaehr(betrag: Decimal) -> Decimal:
    """What may be said: to 50 euro, below 100 to 10."""
    schritt = Decimal(10) if betrag < 100 else Decimal(50)  # noqa: PLR2004 - the sentence above
    return auf_euro(betrag / schritt) * schritt
