"""Einstellungen, Datenschutz: what is due, what was done, what support may have."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.raender import RINNE, spalte
from lotse.ui.dienste import Dienste
from lotse.ui.schutzraum.einstieg import Einstiegstafel
from lotse.ui.seiten.einstellungsteil import Teil
from lotse.ui.seiten.schutz_aufbewahrung import Aufbewahrungstafel
from lotse.ui.seiten.schutz_hilfe import Hilfetafel
from lotse.ui.seiten.schutz_protokoll import Protokolltafel
from lotse.ui.seiten.schutz_zahlen import Zahlenschutztafel
from lotse.ui.steuerung import Sitzung


class Schutzteil(Teil):
    """Panels below each other; each asks for itself, behind the page."""

    def __init__(self, _dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__()
        self.aufbewahrung = Aufbewahrungstafel(sitzung)
        self.protokoll = Protokolltafel(sitzung)
        self.zahlen = Zahlenschutztafel(sitzung)
        self.hilfe = Hilfetafel(sitzung)
        self.schutzraum = Einstiegstafel(sitzung)
        self.tafeln = (
            self.aufbewahrung, self.protokoll, self.zahlen, self.hilfe, self.schutzraum
        )  # fmt: skip
        self.setLayout(spalte(*self.tafeln, abstand=RINNE))
        self.aufbewahrung.getan.connect(self.protokoll.lies)
        self.protokoll.aufgegangen.connect(self.aufgegangen)
        self.hilfe.aufgegangen.connect(self.aufgegangen)

    @override
    def texte_setzen(self, sprache: Sprache) -> None:
        for tafel in self.tafeln:
            tafel.texte_setzen(sprache)

    @override
    def lies_stand(self) -> None:
        self.aufbewahrung.lies()
        self.protokoll.lies()
        self.zahlen.lies()

    @override
    def regionen(self) -> Sequence[QWidget]:
        teile: list[QWidget] = [self.aufbewahrung.ziel(), self.protokoll.liste]
        teile += [self.zahlen.ziel()] if self.zahlen.da else []
        teile.append(self.hilfe.knopf)
        return (*teile, self.schutzraum.ziel()) if self.schutzraum.da else teile
