"""What jumps, as single cases: couple or alone, ages, Minijob. What glides stays a range in them.

Inside one case every sum of the law moves steadily with each amount, so its ends are enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from lotse.domain.rechnung import (
    HOECHSTENS,
    NICHTS,
    NULL,
    VERMOEGEN_HOECHSTENS,
    Einkommen,
    Rechnungsangaben,
    Rechnungskind,
    Spanne,
)
from lotse.domain.wahrheit import Wahrheit
from lotse.matching.rechner_zahlen import CENT, Zahlen

ALTERSGRENZEN = (0, 6, 7, 14, 16, 18, 25)
"""Ages at which a figure changes: §§ 20, 23, 21 Abs. 3, 7 Abs. 3 SGB II."""
VOLLJAEHRIG, ZU_ALT = 18, 25
MEIST_FAELLE = 128
"""More open answers than this cannot be settled; then nothing is said."""
IRGENDWAS = Spanne(NULL, HOECHSTENS)
ERSPARNISSE = Spanne(NULL, VERMOEGEN_HOECHSTENS)


@dataclass(frozen=True, slots=True)
class Lohn:
    """Wages of one adult in one case. `abzuege` = how many of the 10 % of § 16 WoGG, at least
    and at most."""

    brutto: Spanne
    netto: Spanne
    minijob: bool
    abzuege: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Fall:
    """One household in which everything that jumps is settled."""

    paar: bool
    alter: tuple[int, ...]
    """Ages of the children under 25; any of the same step gives the same sums."""
    unterhalt: tuple[Spanne, ...]
    lohn: tuple[Lohn, ...]
    miete: Spanne
    heizung: Spanne
    stufen: tuple[int, int]
    vermoegen: Spanne
    schonvermoegen: Spanne
    """Sum of the sums by age, § 12 Abs. 2 SGB II."""
    kindergeld: bool
    schwanger: bool

    @property
    def kinder(self) -> int:
        return len(self.alter)

    @property
    def minderjaehrige(self) -> int:
        return sum(alter < VOLLJAEHRIG for alter in self.alter)

    @property
    def alleinerziehend(self) -> bool:
        return not self.paar and self.minderjaehrige > 0

    @property
    def personen(self) -> int:
        return (2 if self.paar else 1) + self.kinder

    @property
    def genau(self) -> bool:
        """No range in what KiZ and the gap are computed from."""
        spannen = [self.miete, self.heizung, *self.unterhalt]
        spannen += [s for lohn in self.lohn for s in (lohn.brutto, lohn.netto)]
        return all(spanne.exakt for spanne in spannen)


def faelle(
    z: Zahlen, angaben: Rechnungsangaben, kinder: Sequence[Rechnungskind]
) -> tuple[Fall, ...] | None:
    """Every case the answers leave open; None when these are too many."""
    alter = [_alter(kind) for kind in kinder]
    anzahl = 1
    for stufen in alter:
        anzahl *= len(stufen)
    if anzahl > MEIST_FAELLE:
        return None
    gefunden = [
        fall
        for paar, alle in product(_moeglich(angaben.paar), product(*alter))
        for fall in _mit_lohn(z, angaben, kinder, alle, paar=paar)
    ]
    return tuple(gefunden) if len(gefunden) <= MEIST_FAELLE else None


def _alter(kind: Rechnungskind) -> list[int]:
    """One age for each step that the range touches."""
    ab = [grenze for grenze in ALTERSGRENZEN if kind.alter_von < grenze <= kind.alter_bis]
    return [kind.alter_von, *ab]


def _moeglich(wert: Wahrheit) -> tuple[bool, ...]:
    return (True, False) if wert is None else (wert,)


def _mit_lohn(
    z: Zahlen,
    angaben: Rechnungsangaben,
    kinder: Sequence[Rechnungskind],
    alle: tuple[int, ...],
    *,
    paar: bool,
) -> Iterator[Fall]:
    erwachsene = _erwachsene(angaben, 2 if paar else 1)
    dabei = [(kind, a) for kind, a in zip(kinder, alle, strict=True) if a < ZU_ALT]
    unterhalt = tuple(_unterhalt(angaben, kind, paar=paar) for kind, _ in dabei)
    schon = _schonvermoegen(z, erwachsene, len(dabei))
    wege = product(
        product(*(_lohn(z, einkommen) for einkommen in erwachsene)),
        _moeglich(angaben.kindergeld) if dabei else (False,),
        _moeglich(angaben.schwanger_ab_13),
    )
    for lohn, kindergeld, schwanger in wege:
        yield Fall(
            paar=paar,
            alter=tuple(a for _, a in dabei),
            unterhalt=unterhalt,
            lohn=lohn,
            miete=angaben.miete or IRGENDWAS,
            heizung=angaben.heizung or IRGENDWAS,
            stufen=(angaben.mietenstufe or 1, angaben.mietenstufe or 7),
            vermoegen=angaben.vermoegen or ERSPARNISSE,
            schonvermoegen=schon,
            kindergeld=kindergeld,
            schwanger=schwanger,
        )


def _erwachsene(angaben: Rechnungsangaben, anzahl: int) -> tuple[Einkommen, ...]:
    fehlend = anzahl - len(angaben.einkommen)
    return (*angaben.einkommen[:anzahl], *([Einkommen()] * fehlend))


def _unterhalt(angaben: Rechnungsangaben, kind: Rechnungskind, *, paar: bool) -> Spanne:
    if kind.person not in angaben.unterhalt:
        return NICHTS if paar and angaben.eltern_aller_kinder else IRGENDWAS
    return angaben.unterhalt[kind.person] or IRGENDWAS


def _lohn(z: Zahlen, einkommen: Einkommen) -> Iterator[Lohn]:
    """Wages as Minijob and as insured work, as far as each is possible; no pay, no wages.

    What cannot hold together (`widerspruch`) gives no case.
    """
    if NICHTS in (einkommen.brutto, einkommen.netto) and (einkommen.brutto or NICHTS) == NICHTS:
        if not einkommen.netto or einkommen.netto.von == NULL:
            yield Lohn(NICHTS, NICHTS, minijob=True, abzuege=(0, 0))
        return
    grenze = z("geringfuegigkeitsgrenze")
    brutto = einkommen.brutto or IRGENDWAS
    netto = einkommen.netto or IRGENDWAS
    for minijob in _moeglich(einkommen.minijob):
        offen = einkommen.minijob is None
        von = max(brutto.von, grenze + CENT) if offen and not minijob else brutto.von
        bis = min(brutto.bis, grenze) if minijob else brutto.bis
        eng = _zueinander(von, bis, netto)
        if eng is not None:
            yield Lohn(*eng, minijob=minijob, abzuege=_abzuege(einkommen, minijob=minijob))


def _zueinander(von: Decimal, bis: Decimal, netto: Spanne) -> tuple[Spanne, Spanne] | None:
    """Net pay is never more than gross pay; None when the two cannot both hold."""
    von, netto_bis = max(von, netto.von), min(bis, netto.bis)
    if von > bis or netto.von > netto_bis:
        return None
    return Spanne(von, bis), Spanne(netto.von, netto_bis)


def _abzuege(einkommen: Einkommen, *, minijob: bool) -> tuple[int, int]:
    """Health and pension insurance, and wage tax when it is taken off (§ 16 WoGG)."""
    if minijob:
        return 0, 0
    if einkommen.lohnsteuer is None:
        return 2, 3
    return (3, 3) if einkommen.lohnsteuer else (2, 2)


def _schonvermoegen(z: Zahlen, erwachsene: Sequence[Einkommen], kinder: int) -> Spanne:
    """The higher sum counts from the first of the month of the birthday, so one year is open."""
    je_kind = freies_erspartes(z, 0) * kinder
    unten = (freies_erspartes(z, e.alter or 0) for e in erwachsene)
    oben = (freies_erspartes(z, 99 if e.alter is None else e.alter + 1) for e in erwachsene)
    von, bis = sum(unten, je_kind), sum(oben, je_kind)
    return Spanne(von, bis)


def freies_erspartes(z: Zahlen, alter: int) -> Decimal:
    """§ 12 Abs. 2 SGB II, one person. The 31st year of life begins with the 30th birthday."""
    for ab, name in ((50, "ab_51_lj"), (40, "ab_41_lj"), (30, "ab_31_lj")):
        if alter >= ab:
            return z("sgb2_vermoegen", name)
    return z("sgb2_vermoegen", "bis_30")
