"""Note and Kennwort of an entry of the catalogue, in the families' encrypted file."""

from __future__ import annotations

from lotse.app.echtprofil import check_changeable
from lotse.app.profil import Profil
from lotse.domain.angebot import AngebotKey
from lotse.domain.intern import Intern


class Internbuch:
    """services.katalogpflege.Katalogintern over one open profile."""

    def __init__(self, profil: Profil) -> None:
        self._profil = profil

    def lies(self, key: AngebotKey) -> Intern:
        with self._profil.einheit() as einheit:
            return einheit.intern(key)

    def merke(self, key: AngebotKey, intern: Intern) -> None:
        check_changeable(self._profil)
        with self._profil.einheit() as einheit:
            einheit.merke_intern(key, intern)
