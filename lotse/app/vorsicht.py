"""Work on the knowledge over a real profile: a Sicherung first, then other knowledge."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from typing_extensions import override

from lotse.app.profil import Profil
from lotse.app.sicherungsarbeit import secure_before
from lotse.exchange.wissensarbeit import Arbeit
from lotse.services.wissensarbeit import Paketvorschau, Wissensstand
from lotse.services.wissensvergleich import Wissensvergleich


@dataclass(frozen=True)
class Vorsichtige(Arbeit):
    """What changes the law for all cases is refused where no Sicherung can be made before."""

    profil: Profil | None = None

    @override
    def laden(self, paket: Path, heute: date, gezeigt: str = "") -> Paketvorschau:
        self._vorher()
        return super().laden(paket, heute, gezeigt)

    @override
    def laden_ort(self, tabelle: Path, heute: date) -> Wissensvergleich:
        self._vorher()
        return super().laden_ort(tabelle, heute)

    @override
    def zuruecksetzen(self) -> Wissensstand:
        self._vorher()
        return super().zuruecksetzen()

    def _vorher(self) -> None:
        if self.profil is not None:
            secure_before(self.profil)


def careful(arbeit: Arbeit, profil: Profil) -> Arbeit:
    """The same work, with a Sicherung of this profile first."""
    return Vorsichtige(arbeit.grund, arbeit.ablage, arbeit.feste, profil)
