"""What the window of the Schutzraum may ask: its door, the numbers to call, and two sheets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict

from lotse.app.buero import buero_from
from lotse.app.echtprofil import Echtprofil
from lotse.app.notfallnummern import bundesweite, oertliche
from lotse.app.tresorzeilen import name_of
from lotse.app.wiring import render
from lotse.app.woerter import suggest, woerter
from lotse.domain.notfallschluessel import new_notfallschluessel
from lotse.domain.schutzraum import Beruf, Schutzakte
from lotse.letters.bausteine import Bausteine
from lotse.letters.buero import Rahmen
from lotse.services.schutzraum.dienst import Schutzraumdienst
from lotse.services.schutzraum.drucke import fachbrief, notizbrief
from lotse.ui.einstellungen import Einstellungen
from lotse.ui.fenster.zutritt import Nummer


def schutzraumdienst(
    profil: Echtprofil | None, einstellungen: Callable[[], Einstellungen]
) -> Schutzraumdienst | None:
    """None where there is no door: in the practice town, which is gone at the end."""
    if profil is None or profil.schutzraum is None:
        return None

    def rahmen() -> Rahmen:
        buero = buero_from(asdict(einstellungen()))
        return Rahmen(buero, profil.jetzt().date(), Bausteine.load("de"))

    def notizblatt(akte: Schutzakte, beruf: Beruf) -> bytes:
        return render(notizbrief(akte, beruf, rahmen()))

    def brief(akte: Schutzakte, beruf: Beruf) -> bytes:
        return render(fachbrief(akte, beruf, rahmen()))

    def nummern() -> Sequence[Nummer]:
        """The local ones stand first."""
        return (*oertliche(profil.offen.tresor.notfallnummern), *bundesweite())

    def oertliche_da() -> bool:
        return bool(oertliche(profil.offen.tresor.notfallnummern))

    return Schutzraumdienst(
        ablage=profil.schutzraum,
        nummern=nummern,
        oertliche_da=oertliche_da,
        vorschlag=lambda: suggest() if woerter() else "",
        neues_papier=new_notfallschluessel,
        name=name_of(profil.offen.tresor),
        notizblatt=notizblatt,
        fachbrief=brief,
    )
