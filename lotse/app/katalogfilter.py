"""The filters of the catalogue page, asked of compact traits."""

from __future__ import annotations

from datetime import date

from lotse.domain.angebot import Barriere, Status, Zugang
from lotse.domain.merkmale import Merkmale
from lotse.domain.pruefung import pruefung_faellig
from lotse.ui.dienste import Katalogfilter

OHNE_ANMELDUNG = frozenset({Zugang.OFFENE_TUER, Zugang.TELEFON, Zugang.ONLINE})


def passt(merkmale: Merkmale, wahl: Katalogfilter, heute: date) -> bool:
    """Every filter that is set; unknown does not count as yes here, the page says so."""
    return (
        merkmale.status is not Status.NICHT_LISTEN
        and (not wahl.sprache or any(s.code == wahl.sprache for s in merkmale.sprachen))
        and (wahl.bereich is None or wahl.bereich in merkmale.lebensbereiche)
        and (not wahl.leistung or wahl.leistung in merkmale.leistungen)
        and (not wahl.stadtteil or merkmale.stadtteil == wahl.stadtteil)
        and (not wahl.ohne_anmeldung or bool(merkmale.zugang & OHNE_ANMELDUNG))
        and (not wahl.stufenlos or Barriere.STUFENLOS in merkmale.barrieren_ja)
        and (
            not wahl.nur_zu_pruefen
            or pruefung_faellig(
                merkmale.geprueft_am, merkmale.pruefabstand_monate, merkmale.status, heute
            )
        )
    )
