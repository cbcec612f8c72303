"""Which helps are counted everywhere in the window: those under the family's own wishes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from lotse.domain.wahrheit import Urteil
from lotse.matching.ergebnis import Abgleich, Hilfe

MOEGLICH = (Urteil.PASST, Urteil.NOCH_KLAEREN)


def gefragte_hilfen(abgleich: Abgleich) -> tuple[Hilfe, ...]:
    """What fits or may fit under the family's own wishes and areas; the quiet group is not
    counted, it would only make the number large."""
    return tuple(
        hilfe
        for gruppe in abgleich.gruppen
        if gruppe.lebensbereich is not None
        for hilfe in gruppe.hilfen
        if hilfe.urteil.urteil in MOEGLICH
    )


def gefragte_anzahl(abgleich: Abgleich) -> Mapping[Urteil, int]:
    """The same, by verdict; what does not fit is counted as the match counts it."""
    gefragt = Counter(hilfe.urteil.urteil for hilfe in gefragte_hilfen(abgleich))
    return {
        urteil: gefragt[urteil] if urteil in MOEGLICH else zahl
        for urteil, zahl in {**dict.fromkeys(MOEGLICH, 0), **abgleich.anzahl}.items()
    }
