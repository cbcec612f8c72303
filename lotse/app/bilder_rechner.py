"""Pictures of the Rechner: half answered in bands, then exact with its steps and the rough sum."""

from __future__ import annotations

from decimal import Decimal

from lotse.app.bilder_maler import Maler, hauptfamilie
from lotse.domain.rechnung import NICHTS, Spanne
from lotse.ui.dienste import Dienste
from lotse.ui.rechnerstand import Rechnerantworten, Rechnerstand
from lotse.ui.seiten.rechner import RechnerSeite
from lotse.ui.sprung import Ort, Sprung

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


def male_rechner(maler: Maler, dienste: Dienste) -> None:
    """The sitting is left as it was found."""
    with maler.fenster(dienste) as (fenster, sitzung):
        sitzung.springe(Sprung(Ort.RECHNER, hauptfamilie(dienste), bezug="kinderzuschlag"))
        maler.warte()
        for name, antworten in (("halb", HALB), ("genau", GENAU)):
            sitzung.sage_dem_rechner(Rechnerstand(antworten), "Bild")
            maler.male(fenster, f"12_rechner_{name}")
        for seite in fenster.findChildren(RechnerSeite):
            seite.ergebnis.knopf.click()
            seite.ergebnis.zeilen[1].klappe(auf=True)
        maler.male(fenster, "12_rechner_betrag")
        sitzung.sage_dem_rechner(Rechnerstand(), "Bild")
