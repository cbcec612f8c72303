"""The packet of one sitting: for each chosen help a letter and a hand-over, then the plan."""

from __future__ import annotations

from collections.abc import Sequence

from lotse.domain.akte import Akte
from lotse.letters.brief import Brief
from lotse.letters.buero import Rahmen
from lotse.letters.familie import compose_familie
from lotse.letters.plan import compose_plan, next_steps
from lotse.letters.ueberleitung import compose_ueberleitung
from lotse.matching.ergebnis import Hilfe, Treffer


def compose_packet(
    akte: Akte, gewaehlt: Sequence[tuple[Hilfe, Treffer | None]], rahmen: Rahmen
) -> tuple[Brief, ...]:
    """In print order. Each letter knows its own help only."""
    briefe: list[Brief] = []
    for hilfe, treffer in gewaehlt:
        briefe.append(compose_familie(akte, hilfe, treffer, rahmen))
        if treffer is not None:
            briefe.append(compose_ueberleitung(akte, hilfe, treffer, rahmen))
    if next_steps(akte):
        leistungen = {hilfe.leistung.id: hilfe.leistung for hilfe, _ in gewaehlt}
        briefe.append(compose_plan(akte, leistungen, rahmen))
    return tuple(briefe)
