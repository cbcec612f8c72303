"""Where something hangs: on a step, with what belongs to it, or on an application alone."""

from __future__ import annotations

from dataclasses import dataclass

from lotse.domain.akte import Akte
from lotse.domain.antrag import Antrag
from lotse.domain.blockade import Blockade, Blockadecode
from lotse.domain.recht import Wissen
from lotse.domain.vermittlung import Schritt, Vermittlung
from lotse.services.antragsweg import antraege_at
from lotse.services.blockieren import at_antrag, at_leistung, at_vermittlung, belongs_to


@dataclass(frozen=True, slots=True)
class Haengtort:
    """Exactly one of both is said."""

    schritt: Schritt | None = None
    antrag: str = ""

    def blockaden(self, akte: Akte) -> tuple[Blockade, ...]:
        """All of this place, also those that are solved."""
        if self.schritt is None:
            return tuple(b for b in akte.blockaden if b.antrag == self.antrag)
        return tuple(b for b in akte.blockaden if belongs_to(b, self.schritt))

    def vermittlung(self, akte: Akte) -> Vermittlung | None:
        gemeint = self.schritt.vermittlung if self.schritt else ""
        if self.antrag:
            gemeint = next(a.vermittlung for a in akte.antraege if a.id == self.antrag)
        return next((v for v in akte.vermittlungen if v.id == gemeint), None)

    def antraege(self, akte: Akte) -> tuple[Antrag, ...]:
        if self.schritt is None:
            return tuple(a for a in akte.antraege if a.id == self.antrag)
        return antraege_at(akte, self.schritt)

    def leistung(self, akte: Akte) -> str:
        if self.schritt is not None:
            return self.schritt.leistung
        return next((a.leistung for a in akte.antraege if a.id == self.antrag), "")

    def blockade(self, akte: Akte, wissen: Wissen, code: Blockadecode, kennung: str) -> Blockade:
        """A new one here, with the kinds of carriers it lies between."""
        vermittlung, antraege = self.vermittlung(akte), self.antraege(akte)
        if vermittlung is not None and not self.antrag:
            return at_vermittlung(akte, wissen, vermittlung.id, code, kennung)
        if antraege:
            return at_antrag(akte, wissen, antraege[-1].id, code, kennung)
        return at_leistung(wissen, self.leistung(akte), code, kennung)
