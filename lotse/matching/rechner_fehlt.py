"""Which open answer would settle most: each one is tried out alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from statistics import mean
from typing import TypeAlias

from lotse.domain.rechnung import (
    NICHTS,
    Band,
    Eingabe,
    Einkommen,
    Fehlend,
    Rechnungsangaben,
    Rechnungskind,
    Spanne,
)
from lotse.matching.rechner_worte import EINGABEN

Kinder: TypeAlias = Sequence[Rechnungskind]
Probe: TypeAlias = tuple[Rechnungsangaben, Kinder]
Versuch: TypeAlias = tuple[Eingabe, list[Rechnungsangaben]]
Bandrechnung: TypeAlias = Callable[[Rechnungsangaben, Kinder], Mapping[str, Band]]

LOEHNE = tuple(Spanne.genau(n) for n in (0, 1200, 2000, 3000))
MIETEN = tuple(Spanne.genau(n) for n in (400, 700, 1000))
HEIZUNGEN = tuple(Spanne.genau(n) for n in (60, 120, 200))
ERSPARTES = tuple(Spanne.genau(n) for n in (0, 3000, 8000, 100_000))
UNTERHALT = (NICHTS, Spanne.genau(300))
JA_NEIN = (True, False)
ZU_WENIG = 2
HALB = Decimal(2)
"""What is tried when an answer is fully open; a band is tried at its ends and its middle."""


def fehlend(
    rechnung: Bandrechnung, angaben: Rechnungsangaben, kinder: Kinder, jetzt: Mapping[str, Band]
) -> tuple[Fehlend, ...]:
    """Open inputs that alone settle something, on average the most first.

    Where none can, or hardly anything is known, all of them in the order of the questions.
    """
    offen = [leistung for leistung, band in jetzt.items() if band is Band.UNBEKANNT]
    if not offen:
        return ()
    versuche = dict(_proben(angaben, kinder))
    gefunden: dict[Eingabe, list[int]] = {eingabe: [0] for eingabe in versuche}
    if _genug(angaben):
        gefunden = {
            eingabe: [_geklaert(rechnung(*probe), offen) for probe in proben]
            for eingabe, proben in versuche.items()
        }
    reihe = [e for e in EINGABEN if e in gefunden]
    reihe.sort(key=lambda eingabe: -mean(gefunden[eingabe]))
    nuetzt = [e for e in reihe if max(gefunden[e])]
    return tuple(Fehlend(e, EINGABEN[e], max(gefunden[e])) for e in nuetzt or reihe)


def _genug(angaben: Rechnungsangaben) -> bool:
    """With two of these three open no single answer settles anything."""
    ohne_lohn = not any(e.netto or e.brutto for e in angaben.einkommen)
    return (angaben.paar is None) + (angaben.miete is None) + ohne_lohn < ZU_WENIG


def _geklaert(baender: Mapping[str, Band], offen: Sequence[str]) -> int:
    return sum(baender[leistung] is not Band.UNBEKANNT for leistung in offen)


def _proben(angaben: Rechnungsangaben, kinder: Kinder) -> Iterator[tuple[Eingabe, list[Probe]]]:
    for eingabe, proben in (
        (Eingabe.MIETE, [replace(angaben, miete=w) for w in _werte(angaben.miete, MIETEN)]),
        (
            Eingabe.HEIZUNG,
            [replace(angaben, heizung=w) for w in _werte(angaben.heizung, HEIZUNGEN)],
        ),
        (
            Eingabe.VERMOEGEN,
            [replace(angaben, vermoegen=w) for w in _werte(angaben.vermoegen, ERSPARTES)],
        ),
        *_ja_oder_nein(angaben),
        *_lohn(angaben),
        *_unterhalt(angaben, kinder),
    ):
        if proben:
            yield eingabe, [(probe, kinder) for probe in proben]
    if any(kind.alter_von != kind.alter_bis for kind in kinder):
        jung = [replace(kind, alter_bis=kind.alter_von) for kind in kinder]
        alt = [replace(kind, alter_von=kind.alter_bis) for kind in kinder]
        yield Eingabe.KINDERALTER, [(angaben, jung), (angaben, alt)]


def _ja_oder_nein(angaben: Rechnungsangaben) -> Iterator[Versuch]:
    """Other income can only settle when there is none: its amount is not computed here."""
    if angaben.anderes_einkommen is None:
        yield Eingabe.ANDERES_EINKOMMEN, [replace(angaben, anderes_einkommen=False)]
    if angaben.paar is None:
        yield Eingabe.PAAR, [replace(angaben, paar=ja) for ja in JA_NEIN]
    if angaben.kindergeld is None:
        yield Eingabe.KINDERGELD, [replace(angaben, kindergeld=ja) for ja in JA_NEIN]
    if angaben.schwanger_ab_13 is None:
        yield Eingabe.SCHWANGER, [replace(angaben, schwanger_ab_13=ja) for ja in JA_NEIN]
    if angaben.mietenstufe is None:
        yield Eingabe.MIETENSTUFE, [replace(angaben, mietenstufe=n) for n in (2, 4, 6)]


def _werte(jetzt: Spanne | None, moeglich: Sequence[Spanne]) -> tuple[Spanne, ...]:
    if jetzt is None:
        return tuple(moeglich)
    if jetzt.exakt:
        return ()
    mitte = (jetzt.von + jetzt.bis) / HALB
    return tuple(Spanne.genau(wert) for wert in (jetzt.von, mitte, jetzt.bis))


def _lohn(angaben: Rechnungsangaben) -> Iterator[Versuch]:
    """One question for all adults: each open wage gets the same try."""
    anzahl = 1 if angaben.paar is False else 2
    alle = (*angaben.einkommen, *[Einkommen()] * anzahl)[:anzahl]
    arbeitet = [e for e in alle if NICHTS not in (e.brutto, e.netto)]
    if any(e.netto is None or not e.netto.exakt for e in arbeitet):
        yield Eingabe.NETTO, [_alle(angaben, map(_netto(n), alle)) for n in range(len(LOEHNE))]
    if any(e.brutto is None or not e.brutto.exakt for e in arbeitet):
        yield Eingabe.BRUTTO, [_alle(angaben, map(_brutto(n), alle)) for n in range(len(LOEHNE))]
    if any(e.lohnsteuer is None and e.minijob is not True for e in arbeitet):
        yield (
            Eingabe.LOHNSTEUER,
            [_alle(angaben, (replace(e, lohnsteuer=ja) for e in alle)) for ja in JA_NEIN],
        )
    if any(e.alter is None for e in alle) and angaben.vermoegen not in {None, NICHTS}:
        yield (
            Eingabe.ALTER,
            [_alle(angaben, (replace(e, alter=alter) for e in alle)) for alter in (25, 35)],
        )


def _netto(nummer: int) -> Callable[[Einkommen], Einkommen]:
    """Net pay is never above gross pay: a try that would be is left out."""

    def mit(e: Einkommen) -> Einkommen:
        wert = _wert(e.netto, nummer)
        geht = wert is not None and (e.brutto is None or wert.von <= e.brutto.bis)
        return replace(e, netto=wert) if geht else e

    return mit


def _brutto(nummer: int) -> Callable[[Einkommen], Einkommen]:
    def mit(e: Einkommen) -> Einkommen:
        wert = _wert(e.brutto, nummer)
        geht = wert is not None and (e.netto is None or wert.bis >= e.netto.von)
        return replace(e, brutto=wert) if geht else e

    return mit


def _wert(jetzt: Spanne | None, nummer: int) -> Spanne | None:
    werte = _werte(jetzt, LOEHNE)
    return werte[min(nummer, len(werte) - 1)] if werte else None


def _alle(angaben: Rechnungsangaben, einkommen: Iterable[Einkommen]) -> Rechnungsangaben:
    return replace(angaben, einkommen=tuple(einkommen))


def _unterhalt(angaben: Rechnungsangaben, kinder: Kinder) -> Iterator[Versuch]:
    gesagt = angaben.unterhalt
    offen = [
        kind.person
        for kind in kinder
        if gesagt.get(kind.person) is None
        and (kind.person in gesagt or not (angaben.paar and angaben.eltern_aller_kinder))
    ]
    if offen:
        yield (
            Eingabe.UNTERHALT,
            [
                replace(angaben, unterhalt={**gesagt, **dict.fromkeys(offen, wert)})
                for wert in UNTERHALT
            ],
        )
