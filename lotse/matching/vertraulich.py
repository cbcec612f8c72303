"""Which conditions may stand on paper: none of their facts is intimate or of the talk alone."""

from __future__ import annotations

from lotse.domain.recht import Bedingung, Fakt, Wissen
from lotse.matching.ausdruck import lesen
from lotse.matching.einmal import einmal
from lotse.matching.knoten import Knoten, Verweis, direkt, namen

INTIM = 2
"""From this degree on a fact is too personal for a sheet that lies at home."""


@einmal
def sagbare_bedingungen(wissen: Wissen) -> frozenset[Bedingung]:
    """Their sentences tell nothing that is forgotten when the case is closed."""
    return frozenset(
        bedingung
        for leistung in wissen.leistungen.values()
        for bedingung in leistung.bedingungen
        if leistung.abgleich and not _heikel(bedingung.wenn, wissen, frozenset())
    )


def _heikel(text: str, wissen: Wissen, unterwegs: frozenset[str]) -> bool:
    """One fact is enough, also one that another is derived from, or a whole other Leistung."""
    knoten = lesen(text)
    neue = namen(knoten) - unterwegs
    return _verweist(knoten) or any(
        _vertraulich(wissen.fakten.get(name), wissen, unterwegs | neue) for name in neue
    )


def _vertraulich(fakt: Fakt | None, wissen: Wissen, unterwegs: frozenset[str]) -> bool:
    """A name that leads nowhere is not told; a table goes by the residence title."""
    if fakt is None or fakt.fluechtig or fakt.intim >= INTIM or fakt.tabelle:
        return True
    return bool(fakt.ableitung) and _heikel(fakt.ableitung, wissen, unterwegs)


def _verweist(knoten: Knoten) -> bool:
    return isinstance(knoten, Verweis) or any(map(_verweist, direkt(knoten)))
