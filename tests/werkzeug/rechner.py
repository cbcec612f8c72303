"""Households for the Orientierungsrechner, in one line each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TypeAlias

from lotse.domain.familie import PersonId
from lotse.domain.rechnung import (
    NICHTS,
    OHNE_LOHN,
    Einkommen,
    Rechnung,
    Rechnungsangaben,
    Rechnungskind,
    Spanne,
)
from lotse.domain.recht import Wissen
from lotse.domain.wahrheit import Wahrheit
from lotse.exchange.wissen import load_wissen
from lotse.matching.rechner import rechne, sichere_fakten
from lotse.matching.rechner_faelle import Fall, faelle
from lotse.matching.rechner_grenzen import Grenzen, alle, grenzen
from lotse.matching.rechner_zahlen import Zahlen

HEUTE = date(2026, 8, 19)
Betrag: TypeAlias = int | str | Decimal | tuple[int | Decimal, int | Decimal]


@cache
def wissen() -> Wissen:
    return load_wissen()


@cache
def zahlen() -> Zahlen:
    return Zahlen(wissen().kennzahlen)


def spanne(betrag: Betrag) -> Spanne:
    if isinstance(betrag, tuple):
        return Spanne(Decimal(betrag[0]), Decimal(betrag[1]))
    return Spanne.genau(betrag)


def lohn(brutto: Betrag, netto: Betrag, **mehr: object) -> Einkommen:
    """Wages without wage tax unless said otherwise."""
    return Einkommen(spanne(brutto), spanne(netto), **({"lohnsteuer": False} | mehr))  # type: ignore[arg-type]


def kind(nummer: int, von: int, bis: int | None = None) -> Rechnungskind:
    return Rechnungskind(PersonId(f"k{nummer}"), von, von if bis is None else bis)


@dataclass(frozen=True)
class Haushalt:
    """Answers and children together."""

    angaben: Rechnungsangaben
    kinder: tuple[Rechnungskind, ...]

    def faelle(self) -> tuple[Fall, ...]:
        gefunden = faelle(zahlen(), self.angaben, self.kinder)
        assert gefunden
        return gefunden

    def grenzen(self) -> Grenzen:
        return alle(grenzen(zahlen(), self.angaben, fall) for fall in self.faelle())

    def fakten(self) -> Mapping[str, Wahrheit]:
        return sichere_fakten(zahlen(), self.angaben, self.kinder)

    def rechne(self, heute: date = HEUTE) -> Rechnung:
        return rechne(self.angaben, self.kinder, wissen().kennzahlen, heute, wissen().stand)


def haushalt(
    *einkommen: Einkommen,
    alter: Sequence[int] = (),
    miete: Betrag = 700,
    heizung: Betrag = 100,
    unterhalt: Sequence[Betrag] = (),
    **mehr: object,
) -> Haushalt:
    """A known household: a couple where two wages are given, else one adult."""
    kinder = tuple(kind(n, a) for n, a in enumerate(alter, 1))
    beitraege = [spanne(u) for u in unterhalt] or [NICHTS] * len(kinder)
    grund: dict[str, object] = {
        "paar": len(einkommen) > 1,
        "einkommen": einkommen or (OHNE_LOHN,),
        "miete": spanne(miete),
        "heizung": spanne(heizung),
        "mietenstufe": 3,
        "vermoegen": NICHTS,
        "unterhalt": {k.person: u for k, u in zip(kinder, beitraege, strict=True)},
        "kindergeld": True,
        "anderes_einkommen": False,
    }
    return Haushalt(Rechnungsangaben(**(grund | mehr)), kinder)  # type: ignore[arg-type]
