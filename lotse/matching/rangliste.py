"""Points of every Angebot for one family: each distinct trait is judged once, then added up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import reduce
from operator import add, or_

from lotse.domain.angebot import Angebotssprache, Zielgruppe
from lotse.matching.ausschluss import anderer_ort, ausschluss, nicht_gemeint, nicht_offen
from lotse.matching.ergebnis import Grund
from lotse.matching.gruende import (
    alter,
    beginn,
    frische,
    frischepunkte,
    huerden,
    informell,
    schwelle,
    sprache,
    wartezeit,
    wartezeitpunkte,
    zusammengefasst,
)
from lotse.matching.katalogindex import Katalogindex
from lotse.matching.merkmal import codes
from lotse.matching.profil import Profil
from lotse.matching.reihenfolge import Gewichte, Wirkung
from lotse.matching.weg import Wegtafel
from lotse.matching.worte import Worte

AUSGESCHLOSSEN = -1_000_000
"""Points of a known mismatch: no sum of reasons reaches back from there."""


class Rangliste:
    """All Angebote of an index in the order of one family."""

    def __init__(
        self, index: Katalogindex, profil: Profil, gewichte: Gewichte, worte: Worte
    ) -> None:
        self.index = index
        self._profil, self._gewichte, self._worte = profil, gewichte, worte
        self._weg = Wegtafel(index, profil, gewichte)
        self.letzter = len(index) * 1000
        """Rank of what is excluded, behind every other."""
        zahl = len(index)
        summen = reduce(_zusammen, self._spalten())
        self.raenge = [
            nummer - punkte * zahl if punkte > AUSGESCHLOSSEN // 2 else self.letzter
            for nummer, punkte in enumerate(summen)
        ]
        """Smaller is better; equal points keep the order of the names. Modulo = the number."""

    def gruende(self, nummer: int) -> tuple[Grund, ...]:
        """Why this Angebot stands where it stands: the good first, their points add up."""
        m, profil, gewichte = self.index.merkmale[nummer], self._profil, self._gewichte
        einzeln = (
            sprache(m.sprachen, profil, gewichte, self._worte),
            self._weg.grund(nummer),
            *huerden(codes(m), profil, gewichte),
            schwelle(m.schwelle, gewichte),
            alter(m.zielgruppen, profil, gewichte),
            wartezeit(m.wartezeit, profil, gewichte),
            informell(m.form, gewichte),
            beginn(m.gueltig_ab, profil),
            frische(m.geprueft_am, m.pruefabstand_monate, m.status, profil, gewichte),
        )
        return zusammengefasst(grund for grund in einzeln if grund)

    def ausschluss(self, nummer: int) -> str:
        """The sentence of the first known mismatch."""
        return ausschluss(self.index.merkmale[nummer], self._profil)

    def _spalten(self) -> Iterator[Iterable[int]]:
        """One number per Angebot and term, each worked out once per distinct trait."""
        index, profil, gewichte = self.index, self._profil, self._gewichte
        yield index.offen.je_angebot(lambda w: _raus(nicht_offen(w[0], w[2], profil.heute)))
        yield index.gebiet.je_angebot(lambda gebiet: _raus(anderer_ort(gebiet, profil)))
        yield index.zielgruppen.je_angebot(self._zielgruppe)
        yield index.sprachen.je_angebot(self._sprache)
        yield index.wartezeit.je_angebot(lambda w: wartezeitpunkte(w, profil.heute, gewichte))
        yield index.pruefung.je_angebot(lambda w: frischepunkte(*w, profil.heute, gewichte))
        yield index.einstieg.je_angebot(
            lambda w: _punkte(schwelle(w[0], gewichte), informell(w[1], gewichte))
        )
        yield self._weg.punkte()
        if profil.huerden:
            yield self._huerden()

    def _zielgruppe(self, zielgruppen: Sequence[Zielgruppe]) -> int:
        return _raus(nicht_gemeint(zielgruppen, self._profil)) or _punkte(
            alter(zielgruppen, self._profil, self._gewichte)
        )

    def _sprache(self, sprachen: Sequence[Angebotssprache]) -> int:
        return _punkte(sprache(sprachen, self._profil, self._gewichte, self._worte))

    def _huerden(self) -> Iterable[int]:
        """Each Hürde once, whichever trait offsets or hits it: one bit each, then added up."""
        maske = _masken(self._profil, self._gewichte)
        spalten = (self.index.zugang, self.index.barrieren, self.index.umstand)
        teile = [spalte.je_angebot(maske) for spalte in spalten]
        punkte = _Maskenpunkte(len(self._profil.huerden), self._gewichte)
        return map(punkte.__getitem__, map(or_, map(or_, teile[0], teile[1]), teile[2]))


class Ranglistenmerker:
    """The last one again, while everything it was worked out from is equal: a ticked need moves
    no Angebot. Whoever keeps one empties it when the file is closed."""

    def __init__(self) -> None:
        self._letzte: tuple[Katalogindex, Profil, Gewichte, Worte, Rangliste] | None = None

    def nimm(
        self, index: Katalogindex, profil: Profil, gewichte: Gewichte, worte: Worte
    ) -> Rangliste:
        letzte = self._letzte
        if letzte is not None:
            gleich = letzte[0] is index and letzte[2] is gewichte and letzte[3] is worte
            if gleich and letzte[1] == profil:
                return letzte[4]
        rangliste = Rangliste(index, profil, gewichte, worte)
        self._letzte = index, profil, gewichte, worte, rangliste
        return rangliste

    def vergiss(self) -> None:
        self._letzte = None


def _masken(profil: Profil, gewichte: Gewichte) -> Callable[[frozenset[str]], int]:
    """Bit 2n = a trait offsets Hürde n, bit 2n+1 = one hits it."""
    wirkungen = [gewichte.huerden.get(code, Wirkung()) for code in profil.huerden]

    def maske(merkmale: frozenset[str]) -> int:
        return sum(
            (not merkmale.isdisjoint(w.hilft)) << (2 * n)
            | (not merkmale.isdisjoint(w.trifft)) << (2 * n + 1)
            for n, w in enumerate(wirkungen)
        )

    return maske


class _Maskenpunkte(dict[int, int]):
    """Points of a mask, worked out when it first comes up."""

    def __init__(self, anzahl: int, gewichte: Gewichte) -> None:
        self._anzahl, self._gewichte = anzahl, gewichte

    def __missing__(self, maske: int) -> int:
        je_huerde = ((maske >> 2 * n) & 3 for n in range(self._anzahl))
        hilft, trifft = self._gewichte.huerde_hilft, self._gewichte.huerde_trifft
        punkte = self[maske] = sum(hilft if m & 1 else trifft if m else 0 for m in je_huerde)
        return punkte


def _zusammen(summe: Iterable[int], spalte: Iterable[int]) -> Iterable[int]:
    return map(add, summe, spalte)


def _punkte(*gruende: Grund | None) -> int:
    return sum(grund.punkte for grund in gruende if grund)


def _raus(satz: str) -> int:
    return AUSGESCHLOSSEN if satz else 0
