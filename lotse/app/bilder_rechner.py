"""Pictures of the Rechner: half answered in bands, then exact with its steps and the rough sum."""

from __future__ import annotations

from decimal import Decimal
from typing import Protocol

from PySide6.QtWidgets import QWidget

from lotse.domain.rechnung import NICHTS, Spanne
from lotse.ui.rechnerstand import Rechnerantworten, Rechnerstand
from lotse.ui.seiten.rechner import RechnerSeite
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung

HALB: Rechnerantworten = {
    "brutto.0": NICHTS,
    "brutto.1": Spanne(Decimal(1500), Decimal("1999.99")),
    "miete": Spanne(Decimal(600), Decimal("799.99")),
    "mietenstufe": None,
}
GENAU: Rechnerantworten = {
    "kindergeld": True,
    "brutto.0": NICHTS,
    "brutto.1": Spanne.genau(2200),
    "netto.1": Spanne.genau(1740),
    "steuer.1": False,
    "anderes": False,
    "miete": Spanne.genau(785),
    "heizung": Spanne.genau(135),
    "mietenstufe": 4,
    "vermoegen": Spanne(Decimal(0), Decimal(5000)),
}


class Malt(Protocol):
    """Draws a widget into a file of that name."""

    def male(self, widget: QWidget, name: str) -> None: ...


def male_rechner(maler: Malt, fenster: QWidget, sitzung: Sitzung) -> None:
    """The sitting is left as it was found."""
    sitzung.springe(Sprung(Ort.RECHNER, bezug="kinderzuschlag"))
    for name, antworten in (("halb", HALB), ("genau", GENAU)):
        sitzung.sage_dem_rechner(Rechnerstand(antworten), "Bild")
        maler.male(fenster, f"12_rechner_{name}")
    for seite in fenster.findChildren(RechnerSeite):
        seite.ergebnis.knopf.click()
        seite.ergebnis.zeilen[1].klappe(auf=True)
    maler.male(fenster, "12_rechner_betrag")
    sitzung.sage_dem_rechner(Rechnerstand(), "Bild")
