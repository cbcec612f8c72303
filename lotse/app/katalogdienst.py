"""The import over an open profile: refused where nothing may change, a Sicherung first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from typing_extensions import override

from lotse.app.echtprofil import check_changeable
from lotse.app.katalogeinlesen import Katalogwerk
from lotse.app.profil import Profil
from lotse.app.sicherungsarbeit import secure_before
from lotse.domain.angebot import AngebotKey
from lotse.services.katalog import Einlesebericht, Fortschritt
from lotse.services.katalogarbeit import Probelauf, Ruecknahme

PROFILE = "einleseprofile"


@dataclass
class Katalogdienst(Katalogwerk):
    """services.katalogarbeit.Katalogarbeit for the window."""

    profil: Profil | None = None

    @override
    def lies_ein(
        self, probelauf: Probelauf, fortschritt: Fortschritt, *, trotzdem: bool = False
    ) -> Einlesebericht:
        self._vorher()
        return super().lies_ein(probelauf, fortschritt, trotzdem=trotzdem)

    @override
    def nimm_zurueck(self, nummer: int, gebraucht: frozenset[AngebotKey]) -> Ruecknahme:
        """Entries that cases of this sitting point at stay, as closed ones."""
        self._vorher()
        if self.profil is not None:
            with self.profil.einheit() as einheit:
                gebraucht |= frozenset(einheit.genutzte_angebote())
        return super().nimm_zurueck(nummer, gebraucht)

    @override
    def keine_dublette(self, a: AngebotKey, b: AngebotKey) -> None:
        check_changeable(self.profil)
        super().keine_dublette(a, b)

    def _vorher(self) -> None:
        check_changeable(self.profil)
        secure_before(self.profil)


def open_katalogdienst(profil: Profil, heute: Callable[[], date]) -> Katalogdienst:
    """In the practice town all of it lies in the folder that is thrown away."""
    datei = profil.katalogdatei
    return Katalogdienst(datei, datei.parent / PROFILE, heute, profil=profil)
