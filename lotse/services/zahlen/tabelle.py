"""From cases to tables that may be shown: the only door, and it has the guard built in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lotse.services.zahlen.fluss import Deckung
from lotse.services.zahlen.gruppen import UEBRIGE, Familien, fold, zusammenfassung
from lotse.services.zahlen.verdecken import Koepfe, verdecke

SCHWELLEN = (3, 5, 11)
SCHWELLE = 5
RUNDUNG = 5


@dataclass(frozen=True, slots=True)
class Fall:
    """Something counted: whose it is, and a value for every Merkmal."""

    familie: int
    werte: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Merkmal:
    """A way to group: the keys in the order they are shown; others come after, by the alphabet."""

    key: str
    folge: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """One table of an export: rows, and columns where there are two Merkmale."""

    id: str
    zeilen: str
    spalten: str = ""


@dataclass(frozen=True, slots=True)
class Grundgesamtheit:
    """The same cases, counted in several tables. The tables form no circle: then a reader of all
    of them knows no more than a reader of each one with its margins (test_alle_tafeln_zusammen).
    """

    key: str
    faelle: Sequence[Fall]
    merkmale: tuple[Merkmal, ...]
    plaene: tuple[Plan, ...]

    def __post_init__(self) -> None:
        gruppen: dict[str, str] = {m.key: m.key for m in self.merkmale}
        for plan in self.plaene:
            if plan.spalten:
                eine, andere = gruppen[plan.zeilen], gruppen[plan.spalten]
                if eine == andere:
                    message = f"{self.key}: {plan.id} closes a circle of tables"
                    raise ValueError(message)
                gruppen = {k: eine if g == andere else g for k, g in gruppen.items()}


@dataclass(frozen=True, slots=True)
class Zahlentafel:
    """What may be shown. A value None is hidden; nothing tells a small cell from its cover.

    Margins are always shown: each is of enough families, or nothing. `familien` = how many
    families stand behind the whole table. Without `spalten` the sums of the rows are the table.
    """

    id: str
    zeilen: tuple[str, ...]
    spalten: tuple[str, ...]
    werte: tuple[tuple[int | None, ...], ...]
    zeilensummen: tuple[int, ...]
    spaltensummen: tuple[int, ...]
    n: int
    familien: int
    zusammengefasst: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Per Merkmal the keys that stand together in the line `UEBRIGE`."""
    gerundet: bool = False

    def wert(self, zeile: str, spalte: str) -> int | None:
        return self.werte[self.zeilen.index(zeile)][self.spalten.index(spalte)]

    def summe(self, zeile: str) -> int | None:
        """Of a row; None when it stands among others, 0 when nothing was counted."""
        if zeile in self.zeilen:
            return self.zeilensummen[self.zeilen.index(zeile)]
        verdeckt = any(zeile in keys for keys in self.zusammengefasst.values())
        return None if verdeckt else 0

    @property
    def verdeckte(self) -> int:
        return sum(wert is None for zeile in self.werte for wert in zeile)


@dataclass(frozen=True, slots=True)
class Schutz:
    """How tables are guarded; `vorab`: per Merkmal the lines that always join others."""

    schwelle: int = SCHWELLE
    runden: bool = False
    vorab: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


STANDARD = Schutz()


def tafeln(menge: Grundgesamtheit, schutz: Schutz = STANDARD) -> Mapping[str, Zahlentafel]:
    """Every table of these cases that may be shown; one of too few families is missing."""
    if len({fall.familie for fall in menge.faelle}) < schutz.schwelle:
        return {}
    linien = {m.key: _linien(menge.faelle, m, schutz) for m in menge.merkmale}
    gebaut = {plan.id: _tafel(plan, menge, linien, schutz) for plan in menge.plaene}
    return {key: tafel for key, tafel in gebaut.items() if tafel is not None}


@dataclass(frozen=True, slots=True)
class _Linien:
    folge: tuple[str, ...]
    wohin: Mapping[str, str]


def _linien(faelle: Iterable[Fall], merkmal: Merkmal, schutz: Schutz) -> _Linien:
    familien: defaultdict[str, set[int]] = defaultdict(set)
    for fall in faelle:
        familien[fall.werte[merkmal.key]].add(fall.familie)
    fest = {key: frozenset(wer) for key, wer in familien.items()}
    klein = set(map(fold, schutz.vorab.get(merkmal.key, ())))
    wohin = zusammenfassung(fest, schutz.schwelle, [k for k in fest if fold(k) in klein])
    folge = [k for k in merkmal.folge if wohin.get(k) == k]
    folge += sorted(k for k in wohin if wohin[k] == k and k not in merkmal.folge)
    if UEBRIGE in wohin.values():
        folge.append(UEBRIGE)
    return _Linien(tuple(folge), wohin)


_ALLES = _Linien(("",), {"": ""})


def _tafel(
    plan: Plan, menge: Grundgesamtheit, linien: Mapping[str, _Linien], schutz: Schutz
) -> Zahlentafel | None:
    oben = linien[plan.spalten] if plan.spalten else _ALLES
    links = linien[plan.zeilen]
    werte, familien = _zaehle(plan, menge.faelle, links, oben)
    verdeckt = _hidden(werte, familien, schutz.schwelle)
    if verdeckt is None:
        return None
    sichtbar = tuple(
        tuple(None if (z, s) in verdeckt else wert for s, wert in enumerate(zeile))
        for z, zeile in enumerate(werte)
    )
    tafel = Zahlentafel(
        plan.id,
        links.folge,
        oben.folge if plan.spalten else (),
        sichtbar,
        tuple(map(sum, werte)),
        tuple(map(sum, zip(*werte, strict=True))),
        len(menge.faelle),
        len({fall.familie for fall in menge.faelle}),
        {m: _joined(linien[m]) for m in (plan.zeilen, plan.spalten) if m and _joined(linien[m])},
    )
    return _gerundet(tafel) if schutz.runden else tafel


def _zaehle(
    plan: Plan, faelle: Iterable[Fall], links: _Linien, oben: _Linien
) -> tuple[list[list[int]], Mapping[tuple[int, int], Familien]]:
    zeile = {key: links.folge.index(ziel) for key, ziel in links.wohin.items()}
    spalte = {key: oben.folge.index(ziel) for key, ziel in oben.wohin.items()}
    werte = [[0] * len(oben.folge) for _ in links.folge]
    familien: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    for fall in faelle:
        ort = zeile[fall.werte[plan.zeilen]], spalte[fall.werte.get(plan.spalten, "")]
        werte[ort[0]][ort[1]] += 1
        familien[ort].add(fall.familie)
    return werte, {ort: frozenset(wer) for ort, wer in familien.items()}


def _hidden(
    werte: list[list[int]], familien: Mapping[tuple[int, int], Familien], schwelle: int
) -> Deckung | None:
    verdeckt: Deckung = frozenset()
    for stufe in steps(schwelle):
        klein = {ort for ort, wer in familien.items() if 0 < len(wer) < stufe}
        mehr = verdecke(werte, klein, stufe, verdeckt, koepfe=_koepfe(familien))
        if mehr is None:
            return None
        verdeckt = mehr
    return verdeckt


def steps(schwelle: int) -> tuple[int, ...]:
    """Hidden at a lower threshold stays hidden at a higher one. Else two reports of the same day
    would each open the cover of the other, where the threshold was changed in between."""
    return (*(stufe for stufe in SCHWELLEN if stufe < schwelle), schwelle)


def _koepfe(familien: Mapping[tuple[int, int], Familien]) -> Koepfe:
    niemand: Familien = frozenset()
    return lambda zellen: len(niemand.union(*(familien.get(z, niemand) for z in zellen)))


def _joined(linien: _Linien) -> tuple[str, ...]:
    return tuple(sorted(key for key, ziel in linien.wohin.items() if ziel == UEBRIGE))


def _gerundet(tafel: Zahlentafel) -> Zahlentafel:
    """After hiding, never instead of it."""
    return replace(
        tafel,
        werte=tuple(tuple(None if w is None else runde(w) for w in z) for z in tafel.werte),
        zeilensummen=tuple(map(runde, tafel.zeilensummen)),
        spaltensummen=tuple(map(runde, tafel.spaltensummen)),
        n=runde(tafel.n),
        familien=runde(tafel.familien),
        gerundet=True,
    )


def runde(wert: int) -> int:
    """To the nearest five; every number by itself."""
    return (wert + RUNDUNG // 2) // RUNDUNG * RUNDUNG
