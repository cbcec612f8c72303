"""ein_kind(…): one child for whom all of it holds, also when it is known of a child unnamed."""

from __future__ import annotations

from itertools import product

from lotse.domain.recht import Ebene
from lotse.domain.wahrheit import Wahrheit
from lotse.matching.befund import KINDER, Befund, Stellen, eines
from lotse.matching.ergebnis import Faktstelle
from lotse.matching.lage import Kind, Lage, Pruefung, vielleicht

MEISTE_PROBEN = 10_000
"""Above it the answer stays open: seven children with four things said of "a child"."""


def ein_kind(innen: Pruefung, benennbar: frozenset[str], ebenen: dict[str, Ebene]) -> Pruefung:
    """Compile the quantifier. `benennbar` = facts of a child named inside it."""
    sortiert = tuple(sorted(benennbar))

    def pruefe(lage: Lage, _kind: Kind | None) -> Befund:
        if lage.kinder is None:
            return _ungefragt(innen, lage, ebenen)
        offen = [name for name in sortiert if _kind_gesucht(name, lage)]
        if not offen:
            return eines(vielleicht(kind, innen(lage, kind)) for kind in lage.kinder)
        return _Zuordnung(innen, lage, lage.kinder, offen).befund()

    return pruefe


def _ungefragt(innen: Pruefung, lage: Lage, ebenen: dict[str, Ebene]) -> Befund:
    """Nobody asked about children: no only if it is no for a child of any age."""
    wert, stellen = innen(lage, lage.irgendeines)
    if wert is False:
        return False, stellen
    haushalt = frozenset(s for s in stellen if ebenen.get(s.fakt) is Ebene.HAUSHALT)
    return None, (haushalt if wert is None else frozenset()) | KINDER


def _kind_gesucht(name: str, lage: Lage) -> bool:
    """Said of a child of the family, and of no one child yet."""
    return lage.fakten.get(name) is True and not any(
        kind.fakten.get(name) is True for kind in lage.kinder or ()
    )


class _Zuordnung:
    """Every way to give the things said of "a child" to the children it may be."""

    def __init__(
        self, innen: Pruefung, lage: Lage, kinder: tuple[Kind, ...], offen: list[str]
    ) -> None:
        self._innen, self._lage, self._kinder = innen, lage, kinder
        self._wer = {name: self._kandidaten(name) for name in offen}
        self._offen = [name for name in offen if self._wer[name]]
        self._geprueft: dict[tuple[int, frozenset[str]], Befund] = {}

    def befund(self) -> Befund:
        proben = len(self._kinder)
        for name in self._offen:
            proben *= len(self._wer[name])
        if proben > MEISTE_PROBEN:
            return None, self._gesucht()
        wege = [
            self._einer(dict(zip(self._offen, traeger, strict=True)))
            for traeger in product(*(self._wer[name] for name in self._offen))
        ]
        werte = {wert for wert, _ in wege}
        if len(werte) == 1:
            return wege[0][0], frozenset().union(*(stellen for _, stellen in wege))
        fehlt = (stellen for wert, stellen in wege if wert is None)
        return None, self._gesucht().union(*fehlt)

    def _kandidaten(self, name: str) -> tuple[int, ...]:
        return tuple(
            nummer
            for nummer, kind in enumerate(self._kinder)
            if not isinstance(kind.fakten.get(name), bool)
        )

    def _einer(self, traeger: dict[str, int]) -> Befund:
        return eines(
            self._pruefe(nummer, frozenset(n for n, t in traeger.items() if t == nummer))
            for nummer in range(len(self._kinder))
        )

    def _pruefe(self, nummer: int, traegt: frozenset[str]) -> Befund:
        befund = self._geprueft.get((nummer, traegt))
        if befund is None:
            kind = self._kinder[nummer].mit(dict.fromkeys(traegt, True))
            wert, stellen = vielleicht(kind, self._innen(self._lage, kind))
            befund = wert, frozenset(self._gesagt(stelle, traegt) for stelle in stellen)
            self._geprueft[nummer, traegt] = befund
        return befund

    def _gesagt(self, stelle: Faktstelle, traegt: frozenset[str]) -> Faktstelle:
        """Given to this child only to try: it was said of "a child" while it may be another."""
        geraten = stelle.fakt in traegt and len(self._wer[stelle.fakt]) > 1
        return Faktstelle(stelle.fakt) if geraten else stelle

    def _gesucht(self) -> Stellen:
        """Places where asking "Geht es um dieses Kind?" would help."""
        alles = frozenset(self._offen)
        return frozenset(
            Faktstelle(name, self._kinder[nummer].id)
            for name in self._offen
            for nummer in self._wer[name]
            if len(self._wer[name]) > 1 and self._moeglich(nummer, alles)
        )

    def _moeglich(self, nummer: int, alles: frozenset[str]) -> bool:
        wert: Wahrheit = self._pruefe(nummer, alles)[0]
        return wert is not False
