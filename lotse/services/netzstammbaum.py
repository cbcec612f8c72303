"""The genogram: who belongs together and how, generation by generation.

Drawn from what was entered: members, relatives on the map, and their relationships. Without a
relationship nobody is joined; a circle or square only where a word says so, else a diamond.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from lotse.domain.akte import Akte
from lotse.domain.familie import Rolle
from lotse.domain.netz import Beziehung
from lotse.i18n.sprache import Sprache
from lotse.services.netzarten import Linie, Symbol, beziehungsarten
from lotse.services.netznamen import Namen, name_of

ABSTAND, ZEILE = 8.4, 9.0
_SPRUNG: Final[Mapping[Linie, int]] = {
    Linie.KIND: 1,
    Linie.KIND_LEISE: 1,
    Linie.KIND_ZURUECK: -1,
    Linie.SORGE: 1,
}
"""How many generations the second person stands below the first."""
_GROSSELTERN = "grosselternteil"
PAARE = (Linie.PAAR, Linie.PAAR_OFFEN, Linie.GETRENNT, Linie.GESCHIEDEN)


@dataclass(frozen=True, slots=True)
class Mensch:
    """One person of the genogram and where the sign stands."""

    id: str
    symbol: Symbol
    generation: int
    x: float
    y: float
    mitglied: bool = True
    """False = a relative from the map, who lives elsewhere."""

    @property
    def name_oben(self) -> bool:
        return self.generation < 1


@dataclass(frozen=True, slots=True)
class Stammbaum:
    """Everybody by id in reading order, and what joins them."""

    menschen: Mapping[str, Mensch] = field(default_factory=dict)
    beziehungen: tuple[Beziehung, ...] = ()

    def folge(self) -> tuple[str, ...]:
        return tuple(self.menschen)


def stammbaum(akte: Akte) -> Stammbaum:
    """The same case always gives the same drawing."""
    arten = beziehungsarten()
    mitglieder = [str(p.id) for p in akte.familie.personen]
    beziehungen = tuple(b for b in akte.beziehungen if b.art in arten)
    genannt = {ende for b in beziehungen for ende in (b.von, b.nach)}
    verwandte = [k.id for k in akte.netzknoten if k.id in genannt]
    alle = [*mitglieder, *verwandte]
    da = set(alle)
    beziehungen = tuple(b for b in beziehungen if b.von in da and b.nach in da)
    generation = _generations(akte, alle, beziehungen)
    symbole = _symbols(akte, beziehungen)
    xs = _columns(alle, generation, beziehungen)
    menschen = [
        Mensch(
            k,
            symbole.get(k, Symbol.RAUTE),
            generation[k],
            x,
            generation[k] * ZEILE,
            k in mitglieder,
        )
        for k, x in xs.items()
    ]
    menschen.sort(key=lambda m: (m.generation, m.x))
    return Stammbaum({m.id: m for m in menschen}, beziehungen)


def _columns(
    alle: Sequence[str], generation: Mapping[str, int], beziehungen: Sequence[Beziehung]
) -> Mapping[str, float]:
    """Grown-ups first, then each row below and above those it is joined to; never on each other."""
    xs: dict[str, float] = {}
    for hoehe in sorted(set(generation.values()), key=lambda h: (abs(h), h)):
        reihe = _ordered([k for k in alle if generation[k] == hoehe], beziehungen)
        mitte = (len(reihe) - 1) / 2
        wunsch = {k: _wish(k, beziehungen, xs, (n - mitte) * ABSTAND) for n, k in enumerate(reihe)}
        reihe.sort(key=lambda k: wunsch[k])
        platz = [wunsch[reihe[0]]]
        for kennung in reihe[1:]:
            platz.append(max(platz[-1] + ABSTAND, wunsch[kennung]))
        rueck = (sum(platz) - sum(wunsch.values())) / len(reihe)
        xs |= {kennung: x - rueck for kennung, x in zip(reihe, platz, strict=True)}
    return xs


def _wish(
    kennung: str, beziehungen: Sequence[Beziehung], xs: Mapping[str, float], sonst: float
) -> float:
    """In the middle of those it descends from or who descend from it."""
    stamm = (Linie.KIND, Linie.KIND_LEISE, Linie.KIND_ZURUECK)
    arten = beziehungsarten()
    verbunden = [
        xs[andere]
        for b in beziehungen
        if arten[b.art].linie in stamm and kennung in (b.von, b.nach)
        for andere in (b.von, b.nach)
        if andere in xs
    ]
    return sum(verbunden) / len(verbunden) if verbunden else sonst


def _generations(
    akte: Akte, alle: Sequence[str], beziehungen: Sequence[Beziehung]
) -> Mapping[str, int]:
    """Grown-up members 0, children 1; relatives from who they are joined to, else 0."""
    feste = {str(p.id): int(p.ist_kind) for p in akte.familie.personen}
    nachbarn: dict[str, list[tuple[str, int]]] = {k: [] for k in alle}
    for b in beziehungen:
        schritt = _step(b)
        nachbarn[b.von].append((b.nach, schritt))
        nachbarn[b.nach].append((b.von, -schritt))
    gefunden = dict(feste)
    offen = deque(feste)
    while offen:
        hier = offen.popleft()
        for dort, schritt in nachbarn[hier]:
            if dort not in gefunden:
                gefunden[dort] = gefunden[hier] + schritt
                offen.append(dort)
    return {kennung: gefunden.get(kennung, 0) for kennung in alle}


def _step(beziehung: Beziehung) -> int:
    if beziehung.art == _GROSSELTERN:
        return 2
    return _SPRUNG.get(beziehungsarten()[beziehung.art].linie, 0)


def _ordered(reihe: Sequence[str], beziehungen: Sequence[Beziehung]) -> list[str]:
    """As entered, but couples beside each other."""
    paar: dict[str, list[str]] = {}
    for b in beziehungen:
        if beziehungsarten()[b.art].linie in PAARE:
            paar.setdefault(b.von, []).append(b.nach)
            paar.setdefault(b.nach, []).append(b.von)
    fertig: list[str] = []
    for kennung in reihe:
        if kennung in fertig:
            continue
        andere = [k for k in paar.get(kennung, []) if k in reihe and k not in fertig]
        fertig += [*andere[1:], kennung, *andere[:1]]
    return list(dict.fromkeys(fertig))


def _symbols(akte: Akte, beziehungen: Sequence[Beziehung]) -> Mapping[str, Symbol]:
    symbole: dict[str, Symbol] = {}
    for b in beziehungen:
        if form := beziehungsarten()[b.art].form:
            symbole[b.von] = Symbol(form)
    for person in akte.familie.personen:
        if person.ungeboren:
            symbole[str(person.id)] = Symbol.DREIECK
        elif person.rolle in (Rolle.MUTTER, Rolle.VATER):
            kreis = person.rolle is Rolle.MUTTER
            symbole[str(person.id)] = Symbol.KREIS if kreis else Symbol.QUADRAT
    return symbole


def beziehung_words(beziehung: Beziehung, namen: Namen, s: Sprache) -> str:
    """One sentence: "Mutter und Vater sind verheiratet."."""
    art = beziehungsarten().get(beziehung.art)
    von, nach = name_of(namen, beziehung.von), name_of(namen, beziehung.nach)
    return s.t(art.satz, von=von, nach=nach) if art else f"{von}, {nach}"


def describe_baum(baum: Stammbaum, namen: Namen, s: Sprache) -> str:
    """The genogram in one paragraph."""
    if not baum.menschen:
        return s.t("Noch gehört niemand dazu.")
    alle = s.liste(tuple(name_of(namen, kennung) for kennung in baum.menschen))
    teile = [s.t("Dazu gehören: {namen}.", namen=alle)]
    teile += [beziehung_words(b, namen, s) for b in baum.beziehungen]
    if not baum.beziehungen:
        teile.append(s.t("Wie sie zusammengehören, ist noch nicht eingetragen."))
    return " ".join(teile)
