"""The way to an Angebot: stated minutes, else as the crow flies, else the neighbourhood."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from itertools import repeat

from lotse.domain.angebot import Weg
from lotse.domain.aussage import Aussage, gereiht
from lotse.domain.huerde import Huerdencode
from lotse.matching.entfernung import ERDRADIUS_KM, NIRGENDS, kilometer, sehne
from lotse.matching.ergebnis import Grund
from lotse.matching.katalogindex import Katalogindex
from lotse.matching.profil import Profil
from lotse.matching.reihenfolge import Gewichte, punkte_bis

Lage = tuple[tuple[Weg, ...], str, str]


class Wegtafel:
    """Points and sentences of the way for one family.

    A stated way from the family's Stadtteil beats the crow: its own place is only known as
    the middle of its neighbourhood. Where help comes home or is far-reaching by nature
    (telephone, online), a long way takes nothing away.
    """

    def __init__(self, index: Katalogindex, profil: Profil, gewichte: Gewichte) -> None:
        self._index, self._profil, self._gewichte = index, profil, gewichte
        doppelt = {Huerdencode.WEG, Huerdencode.MIT_BABY} & set(profil.huerden)
        faktor = gewichte.weg_faktor_huerde if doppelt else 1
        self._minuten = tuple((bis, punkte * faktor) for bis, punkte in gewichte.weg_minuten)
        self._km = tuple((bis, punkte * faktor) for bis, punkte in gewichte.weg_km)
        self._faktor = faktor
        self._stadtteil = profil.ort.stadtteil.casefold()

    def punkte(self) -> list[int]:
        """Points of every Angebot, in the order of the index."""
        index = self._index
        genannt = index.lage.tafel(self._genannte_punkte)
        nah = index.lage.tafel(lambda lage: self._nachbarschaft(lage)[0])
        if self._profil.hier is None:
            roh = [nah[n] if (w := genannt[n]) is None else w for n in index.lage.nummern]
        else:
            grenzen, stufen = self._stufen()
            entfernt = map(math.dist, index.punkte, repeat(self._profil.hier))
            roh = [
                w if (w := genannt[n]) is not None else nah[n] if (p := stufen[b]) is None else p
                for n, b in zip(
                    index.lage.nummern, map(bisect_left, repeat(grenzen), entfernt), strict=True
                )
            ]
        return [p if p > 0 or not f else 0 for p, f in zip(roh, index.fern, strict=True)]

    def grund(self, nummer: int) -> Grund | None:
        """The same for one Angebot, with its sentence."""
        lage = self._index.lage.werte[self._index.lage.nummern[nummer]]
        punkte, satz = self._genannt(lage) or self._luftweg(nummer) or self._nachbarschaft(lage)
        if not satz:
            return None
        if punkte < 0 and not self._index.fern[nummer]:
            return Grund("weg", punkte, Aussage("weiter Weg: {weg}", weg=satz), gut=False)
        return Grund("weg", max(0, punkte), satz, gut=True)

    def _weg(self, lage: Lage) -> Weg | None:
        """The way the entry itself states from the family's Stadtteil."""
        if not self._stadtteil:
            return None
        return next((w for w in lage[0] if w.stadtteil.casefold() == self._stadtteil), None)

    def _genannte_punkte(self, lage: Lage) -> int | None:
        weg = self._weg(lage)
        return None if weg is None else punkte_bis(self._minuten, weg.minuten)

    def _genannt(self, lage: Lage) -> tuple[int, str] | None:
        weg = self._weg(lage)
        if weg is None:
            return None
        return punkte_bis(self._minuten, weg.minuten), _wegworte(weg)

    def _nachbarschaft(self, lage: Lage) -> tuple[int, str]:
        _, stadtteil, plz = lage
        if self._stadtteil and stadtteil.casefold() == self._stadtteil:
            return self._gewichte.weg_stadtteil * self._faktor, Aussage("im gleichen Stadtteil")
        if plz and plz == self._profil.ort.plz:
            return self._gewichte.weg_plz * self._faktor, Aussage("in der gleichen Postleitzahl")
        return 0, ""

    def _luftweg(self, nummer: int) -> tuple[int, str] | None:
        hier, dort = self._profil.hier, self._index.punkte[nummer]
        if hier is None or dort is NIRGENDS:
            return None
        grenzen, stufen = self._stufen()
        entfernt = math.dist(hier, dort)
        satz = Aussage("etwa {km} km Luftlinie", km=kilometer(entfernt))
        return stufen[bisect_left(grenzen, entfernt)] or 0, satz

    def _stufen(self) -> tuple[Sequence[float], Sequence[int | None]]:
        """Borders as straight lines through the globe; beyond the last one = unknown."""
        grenzen = [*(sehne(km) for km, _ in self._km[:-1]), 2 * ERDRADIUS_KM + 1]
        return grenzen, [*(punkte for _, punkte in self._km), None]


def _wegworte(weg: Weg) -> str:
    """Return words like "15 Minuten mit Bus 12"; a text that names its minutes stays as it is."""
    minuten = Aussage("{n} Minuten", n=weg.minuten) if weg.minuten != 1 else Aussage("1 Minute")
    if not weg.text or str(weg.minuten) in weg.text:
        return weg.text or minuten
    return gereiht((minuten, weg.text), " " if weg.text[0].islower() else ", ")
