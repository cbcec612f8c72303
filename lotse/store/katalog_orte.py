"""The Gemeinde of an imported entry, where the user's own table of PLZ knows it for sure."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from sqlalchemy import Connection, text

from lotse.domain.angebot import Angebot
from lotse.domain.ort import Ort
from lotse.domain.ortsdaten import Ebene, ergaenzt
from lotse.store.plz import read_orte

_GIBT_ES = text("SELECT EXISTS (SELECT 1 FROM plz_ort)")


@dataclass(slots=True)
class Ortskenner:
    """Fills in an AGS; a PLZ in several Gemeinden stays open and is asked for, never guessed."""

    connection: Connection
    gibt_es: bool = field(init=False)
    ags: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.gibt_es = bool(self.connection.scalar(_GIBT_ES))

    def complete(self, angebot: Angebot) -> Angebot:
        """What the entry says of itself counts more."""
        wo = angebot.standort
        if not self.gibt_es or wo is None or wo.ags or not wo.plz:
            return angebot
        ags = self.ags.get(wo.plz)
        if ags is None:
            orte = read_orte(self.connection, wo.plz)
            sicher = ergaenzt(Ort(wo.plz), orte, Ebene.GEMEINDE).ags
            ags = self.ags[wo.plz] = sicher if len(sicher) == Ebene.GEMEINDE else ""
        return replace(angebot, standort=replace(wo, ags=ags)) if ags else angebot
