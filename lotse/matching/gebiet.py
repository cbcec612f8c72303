"""Does an Angebot serve where the family lives? Ja, nein, unbekannt (CATALOGUE 2.8)."""

from __future__ import annotations

from collections.abc import Sequence

from lotse.domain.ort import Gebietsart, Gebietsregel, Ort
from lotse.domain.wahrheit import Wahrheit

_RANG = {art: rang for rang, art in enumerate(Gebietsart)}
"""bundesweit < ags < plz < stadtteil: the later one beats the earlier."""


def liegt_im_gebiet(ort: Ort, regeln: Sequence[Gebietsregel]) -> Wahrheit:
    """The most exact matching rule decides; among equal ones the excluding. No rule = unknown.

    A rule that may match keeps its answer possible: different possible answers = unknown.
    Rules that only exclude say nothing about the rest.
    """
    genaueste_zuerst = sorted(
        regeln, key=lambda r: (_RANG[r.art], len(r.wert), not r.einschliessen), reverse=True
    )
    moeglich: set[bool] = set()
    for regel in genaueste_zuerst:
        trifft = _trifft(ort, regel)
        if trifft is not False:
            moeglich.add(regel.einschliessen)
        if trifft:
            break
    else:
        if not any(regel.einschliessen for regel in regeln):
            return None
        moeglich |= {False}
    return moeglich.pop() if len(moeglich) == 1 else None


def _trifft(ort: Ort, regel: Gebietsregel) -> Wahrheit:
    match regel.art:
        case Gebietsart.BUNDESWEIT:
            return True
        case Gebietsart.STADTTEIL:
            gleich = ort.stadtteil.casefold() == regel.wert.casefold()
            return gleich if ort.stadtteil else None
        case Gebietsart.PLZ:
            return _beginnt(ort.plz, regel.wert)
        case Gebietsart.AGS:
            return _beginnt(ort.ags, regel.wert)


def _beginnt(bekannt: str, anfang: str) -> Wahrheit:
    """The code begins so; a shorter code that could still go on so leaves it open."""
    if bekannt.startswith(anfang):
        return True
    return None if anfang.startswith(bekannt) else False
