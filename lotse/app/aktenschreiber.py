"""Cases go into the file, out of it, and into each other; whoever mirrors them hears of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId
from lotse.services.aufnehmen import save_akte, without_facts
from lotse.services.verschmelzen import Stimmenbezug, Umzug, Zusammenlegung
from lotse.store.stempel import Spur
from lotse.store.unit_of_work import SqlUnitOfWork


@dataclass(frozen=True, slots=True)
class Aktenschreiber:
    """`nimm` hears what was written. `speichern` and `verwerfen` as the window knows them."""

    einheit: Callable[[], SqlUnitOfWork]
    nimm: Callable[[Spur | None], None]
    fluechtig: Callable[[], frozenset[str]]
    """Facts that are never written unless the family wished it."""

    def zusammenlegung(self) -> Zusammenlegung:
        return Zusammenlegung(self.vereine, self.trenne)

    def speichern(self, vorher: Akte | None, nachher: Akte) -> None:
        einheit = self.einheit()
        save_akte(einheit, vorher, nachher, self.fluechtig())
        self.nimm(einheit.spur)

    def verwerfen(self, familie: FamilieId) -> None:
        with self.einheit() as einheit:
            einheit.delete(familie)
        self.nimm(einheit.spur)

    def vereine(self, umzug: Umzug) -> Sequence[Stimmenbezug]:
        with self.einheit() as einheit:
            vorher = einheit.ziehe_um(umzug)
            einheit.delete(umzug.von)
        self.nimm(einheit.spur)
        return vorher

    def trenne(self, dort: Akte, bezuege: Sequence[Stimmenbezug]) -> None:
        with self.einheit() as einheit:
            einheit.save(None, without_facts(dort, self.fluechtig()))
            einheit.haenge_um(bezuege)
        self.nimm(einheit.spur)
