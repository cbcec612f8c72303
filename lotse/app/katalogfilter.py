"""The filters of the catalogue page as one question to the catalogue."""

from __future__ import annotations

from datetime import datetime

from lotse.services.katalogsuche import Katalogfrage
from lotse.ui.dienste import Katalogfilter


def frage(wort: str, wahl: Katalogfilter, jetzt: datetime) -> Katalogfrage:
    """Every filter that is set; unknown does not count as yes unless the page asks for it."""
    return Katalogfrage(
        wort=wort,
        bereich=wahl.bereich,
        bedarf=wahl.bedarf,
        leistung=wahl.leistung,
        sprache=wahl.sprache,
        stadtteil=wahl.stadtteil,
        angebotsart=wahl.angebotsart,
        form=wahl.form,
        alter_monate=wahl.alter_monate,
        offen_um=jetzt if wahl.offen_jetzt else None,
        ohne_antrag=wahl.ohne_antrag,
        ohne_anmeldung=wahl.ohne_anmeldung,
        stufenlos=wahl.stufenlos,
        wartezeit_wochen=wahl.wartezeit_wochen,
        nur_zu_pruefen=wahl.nur_zu_pruefen,
        auch_unbekannt=wahl.auch_unbekannt,
        nur=wahl.nur,
        sortierung=wahl.sortierung,
        von=wahl.von,
    )
