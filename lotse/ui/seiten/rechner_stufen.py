"""Bands of money to choose from: the limits of the law are borders, round sums lie between."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from lotse.domain.rechnung import HOECHSTENS, NICHTS, NULL, VERMOEGEN_HOECHSTENS, Spanne
from lotse.i18n.sprache import Sprache
from lotse.matching.rechner_stufen import Kennzahlen, kiz_vermoegensgrenze, lohngrenzen
from lotse.ui.rechnerstand import Rechnerantwort

CENT = Decimal("0.01")
LOHN = (600, 900, 1500, 2000, 2500, 3000, 4000)
MIETE = (400, 600, 800, 1000, 1250, 1500)
HEIZUNG = (50, 100, 150, 200, 300)
ERSPARTES = (5000, 10000, 20000, 30000)
UNTERHALT = (100, 200, 300, 400)
_TAUSEND = re.compile(r"[.,\s\u202f](?=\d{3}(?:\D|$))")
_BETRAG = re.compile(r"\d{1,9}(?:[.,]\d{1,2})?")


@dataclass(frozen=True, slots=True)
class Stufe:
    """One answer to choose: its words and what they mean."""

    text: str
    wert: Rechnerantwort


def lohnstufen(kennzahlen: Kennzahlen, sprache: Sprache) -> Sequence[Stufe]:
    """Wages: the least income for the Kinderzuschlag divides, and the round sums do."""
    grenzen = {*map(Decimal, LOHN), *lohngrenzen(kennzahlen)}
    return (Stufe(sprache.t("nichts"), NICHTS), *_nach_oben_offen(grenzen, sprache))


def mietstufen(sprache: Sprache) -> Sequence[Stufe]:
    return _nach_oben_offen(MIETE, sprache)


def heizstufen(sprache: Sprache) -> Sequence[Stufe]:
    return _nach_oben_offen(HEIZUNG, sprache)


def unterhaltsstufen(sprache: Sprache) -> Sequence[Stufe]:
    return (Stufe(sprache.t("nichts"), NICHTS), *_nach_oben_offen(UNTERHALT, sprache))


def vermoegensstufen(
    kennzahlen: Kennzahlen, personen: int, frei: Decimal | None, sprache: Sprache
) -> Sequence[Stufe]:
    """Savings: what may be kept (`frei`) and the limit of the Kinderzuschlag divide.

    Here a sum right on the border still lies below it: only more than it counts.
    """
    eigene = (kiz_vermoegensgrenze(kennzahlen, personen), frei)
    grenzen = {*map(Decimal, ERSPARTES), *(g for g in eigene if g is not None)}
    return _einschliesslich(sorted(grenzen), sprache)


def lies_betrag(text: str) -> Decimal | None:
    """A typed sum: "1.250", "1250,50", "1 250 €"; None when it is no sum."""
    glatt = _TAUSEND.sub("", text.replace("€", "").strip())
    if not _BETRAG.fullmatch(glatt):
        return None
    betrag = Decimal(glatt.replace(",", "."))
    return betrag if betrag <= VERMOEGEN_HOECHSTENS else None


def betragswort(betrag: Decimal, sprache: Sprache) -> str:
    """A sum as people write it: "1.250", with cents only where there are some."""
    return sprache.zahl(float(betrag), 0 if betrag == betrag.to_integral_value() else 2)


def _nach_oben_offen(grenzen: Iterable[int | Decimal], sprache: Sprache) -> Sequence[Stufe]:
    """Below the first, between two, from the last on; a border belongs to the band above it."""
    g = sorted(map(Decimal, grenzen))
    stufen = [Stufe(sprache.t("unter {bis}", bis=_rund(g[0], sprache)), Spanne(NULL, g[0] - CENT))]
    stufen += [
        Stufe(_zwischen(von, bis, sprache), Spanne(von, bis - CENT)) for von, bis in pairwise(g)
    ]
    worte = sprache.t("{von} oder mehr", von=_rund(g[-1], sprache))
    return (*stufen, Stufe(worte, Spanne(g[-1], HOECHSTENS)))


def _einschliesslich(g: Sequence[Decimal], sprache: Sprache) -> Sequence[Stufe]:
    """Up to the first, more than one up to the next; a border belongs to the band below it."""
    stufen = [Stufe(sprache.t("bis {bis}", bis=_rund(g[0], sprache)), Spanne(NULL, g[0]))]
    stufen += [
        Stufe(_zwischen(von, bis, sprache), Spanne(von + CENT, bis)) for von, bis in pairwise(g)
    ]
    worte = sprache.t("mehr als {von}", von=_rund(g[-1], sprache))
    return (*stufen, Stufe(worte, Spanne(g[-1] + CENT, VERMOEGEN_HOECHSTENS)))


def _zwischen(von: Decimal, bis: Decimal, sprache: Sprache) -> str:
    return sprache.t("{von} bis {bis}", von=_rund(von, sprache), bis=_rund(bis, sprache))


def _rund(betrag: Decimal, sprache: Sprache) -> str:
    return sprache.zahl(int(betrag), 0)
