"""The import over an open profile: refused where nothing may change, a Sicherung first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from typing_extensions import override

from lotse.app.echtprofil import check_changeable
from lotse.app.katalogausgabe import content, open_paket
from lotse.app.katalogeinlesen import Katalogwerk, probe
from lotse.app.profil import Profil
from lotse.app.sicherungsarbeit import secure_before
from lotse.domain.angebot import AngebotKey
from lotse.exchange.herausgeber import Herausgeber
from lotse.services.katalog import Einlesebericht, Fortschritt
from lotse.services.katalogarbeit import (
    Ortsladung,
    Probelauf,
    Quellenform,
    Ruecknahme,
    Vorschlag,
)
from lotse.services.katalogzeilen import Annahmen

PROFILE = "einleseprofile"
PAKET = ".lotsekatalog"


def nobody() -> Sequence[Herausgeber]:
    return ()


@dataclass
class Katalogdienst(Katalogwerk):
    """services.katalogarbeit.Katalogarbeit for the window."""

    profil: Profil | None = None
    bekannte: Callable[[], Sequence[Herausgeber]] = nobody
    """Publishers the team trusts."""

    @override
    def erkenne(self, quelle: Path, profil: str = "", *, frei: bool = False) -> Vorschlag:
        """A signed package says of itself what it is; anything else is looked into."""
        if quelle.suffix.lower() != PAKET:
            return super().erkenne(quelle, profil, frei=frei)
        kopf = open_paket(quelle, self.datei, self.bekannte()).kopf
        name = f"{kopf.name}, Nummer {kopf.nummer}, von „{kopf.herausgeber}“"
        warnung = kopf.warnung(self.heute())
        return Vorschlag(quelle, Quellenform.PAKET, name=name, stand=kopf.stand, warnung=warnung)

    @override
    def pruefe(self, vorschlag: Vorschlag, fortschritt: Fortschritt) -> Probelauf:
        if vorschlag.form is not Quellenform.PAKET:
            return super().pruefe(vorschlag, fortschritt)
        geprueft = open_paket(vorschlag.quelle, self.datei, self.bekannte())
        paket = content(geprueft, self.heute())
        return Probelauf(vorschlag, paket, probe(paket, self.datei, fortschritt))

    @override
    def lies_ein(
        self,
        probelauf: Probelauf,
        fortschritt: Fortschritt,
        *,
        trotzdem: bool = False,
        annehmen: Annahmen = (),
    ) -> Einlesebericht:
        self._vorher()
        return super().lies_ein(probelauf, fortschritt, trotzdem=trotzdem, annehmen=annehmen)

    @override
    def nimm_zurueck(self, nummer: int, gebraucht: frozenset[AngebotKey]) -> Ruecknahme:
        """Entries that cases of this sitting point at stay, as closed ones."""
        self._vorher()
        if self.profil is not None:
            with self.profil.einheit() as einheit:
                gebraucht |= frozenset(einheit.genutzte_angebote())
        return super().nimm_zurueck(nummer, gebraucht)

    @override
    def lade_orte(self, quelle: Path) -> Ortsladung:
        self._vorher()
        return super().lade_orte(quelle)

    @override
    def keine_dublette(self, a: AngebotKey, b: AngebotKey) -> None:
        check_changeable(self.profil)
        super().keine_dublette(a, b)

    def _vorher(self) -> None:
        check_changeable(self.profil)
        secure_before(self.profil)


def open_katalogdienst(
    profil: Profil,
    heute: Callable[[], date],
    bekannte: Callable[[], Sequence[Herausgeber]] = nobody,
) -> Katalogdienst:
    """In the practice town all of it lies in the folder that is thrown away."""
    datei = profil.katalogdatei
    return Katalogdienst(datei, datei.parent / PROFILE, heute, profil=profil, bekannte=bekannte)
