"""The Sicherheits-Check over the open data: the self test, and what this computer tells."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lotse.app.echtprofil import Echtprofil
from lotse.app.geraet import disk_encrypted, dumps_off, swap_encrypted
from lotse.app.selbsttest import check_open
from lotse.cli.tresorteile import Pruefpunkt, Pruefstand
from lotse.services.sicherheitscheck import Checkstand, Checkzeile, asked
from lotse.services.sichern import read_stand
from lotse.store.schluessel import GRENZEN, Grenzen
from lotse.ui.einstellungen import Einstellungen

STAND = {
    Pruefstand.GUT: Checkstand.GUT,
    Pruefstand.HINWEIS: Checkstand.BITTE,
    Pruefstand.SCHLECHT: Checkstand.SCHLECHT,
    Pruefstand.OFFEN: Checkstand.BITTE,
}
PLATTE, AUSLAGERN, ABBILD, PAPIER = "festplatte", "auslagern", "speicherabbild", "papier"


@dataclass(frozen=True, slots=True)
class Checkdienst:
    """Implements services.sicherheitscheck.Sicherheitscheck."""

    profil: Echtprofil
    lesen: Callable[[], Einstellungen]
    merken: Callable[[Einstellungen], None]
    grenzen: Grenzen = GRENZEN
    platte: Callable[[Path], bool | None] = disk_encrypted

    def zeilen(self) -> Sequence[Checkzeile]:
        punkte = check_open(self.profil.offen, self.profil.jetzt(), self.grenzen)
        return (*self._geraet(), *(_zeile(punkt) for punkt in punkte), self._papier())

    def geprueft(self, *, ja: bool) -> None:
        tag = self.profil.jetzt().date().isoformat() if ja else ""
        self.merken(replace(self.lesen(), platte_geprueft=tag))

    def _geraet(self) -> Iterator[Checkzeile]:
        if self.platte(self.profil.ordner):
            yield Checkzeile(PLATTE, Checkstand.GUT)
        else:  # a disk may encrypt itself: somebody has to look
            am = asked(self.lesen().platte_geprueft, self.profil.jetzt().date())
            yield Checkzeile(PLATTE, Checkstand.GUT if am else Checkstand.FRAGE, am=am)
        ausgelagert = swap_encrypted()
        if ausgelagert is not None:
            yield Checkzeile(AUSLAGERN, Checkstand.GUT if ausgelagert else Checkstand.BITTE)
        still = dumps_off()
        if still is not None:
            yield Checkzeile(ABBILD, Checkstand.GUT if still else Checkstand.BITTE)

    def _papier(self) -> Checkzeile:
        with self.profil.einheit() as einheit:
            getippt = read_stand(einheit.merker()).getippt
        if getippt is None:
            return Checkzeile(PAPIER, Checkstand.BITTE)
        return Checkzeile(PAPIER, Checkstand.GUT, am=getippt.date())


def _zeile(punkt: Pruefpunkt) -> Checkzeile:
    return Checkzeile(punkt.name, STAND[punkt.stand], punkt.satz)
