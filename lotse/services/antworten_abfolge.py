"""The order of the chosen Leistungen as plain data (abfolge.schema.json)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from lotse.domain.familie import Familie
from lotse.domain.recht import Wissen
from lotse.matching.abfolge_werte import Abfolge, Ortsgrund, Platz, Unvereinbar, Warnung
from lotse.matching.papiere import Papier
from lotse.services.antworten import VERSION, Plain


def abfolge_to_dict(
    abfolge: Abfolge,
    papiere: Iterable[Papier],
    familie: Familie,
    wissen: Wissen,
    heute: date,
    hinweise: Sequence[str] = (),
) -> Plain:
    """Order, warnings and papers. The family is named by its codes only."""
    return {
        "version": VERSION,
        "heute": heute.isoformat(),
        "familie": {"fallcode": familie.fallcode, "deckwort": familie.deckwort},
        "wissen": {"stand": wissen.stand.isoformat(), "kennung": wissen.kennung},
        "hinweise": list(hinweise),
        "reihenfolge": [_platz(platz) for platz in abfolge.plaetze],
        "warnungen": [_warnung(warnung) for warnung in abfolge.warnungen],
        "unvereinbar": [_unvereinbar(paar) for paar in abfolge.unvereinbar],
        "unterlagen": [_papier(papier) for papier in papiere],
    }


def _platz(platz: Platz) -> Plain:
    return {
        "nummer": platz.nummer,
        "art": "leistung" if platz.leistung else "vorschritt",
        "id": platz.id,
        "name": platz.name,
        "gruende": [_grund(grund) for grund in platz.gruende],
        "braucht": [_grund(grund) for grund in platz.braucht],
        "selber_tag": list(platz.selber_tag),
    }


def _grund(grund: Ortsgrund) -> Plain:
    return {"text": grund.satz, "fundstelle": grund.fundstelle, "bezug": grund.bezug}


def _warnung(warnung: Warnung) -> Plain:
    paar = warnung.doppelzeig
    return {
        "id": paar.id,
        "stellen": list(paar.stellen),
        "leistungen": list(warnung.leistungen),
        "beide_gewaehlt": warnung.beide,
        "text": paar.satz,
        "abhilfe": paar.abhilfe,
        "fundstelle": paar.fundstelle,
        "regeln": list(paar.regeln),
        "teilhabe": paar.teilhabe,
        "selber_tag": paar.selber_tag,
    }


def _unvereinbar(paar: Unvereinbar) -> Plain:
    return {
        "leistungen": [paar.eine, paar.andere],
        "text": paar.satz,
        "fundstelle": paar.fundstelle,
    }


def _papier(papier: Papier) -> Plain:
    unterlage = papier.unterlage
    return {
        "id": unterlage.id,
        "name": unterlage.name,
        "woher": unterlage.woher,
        "fundstelle": unterlage.fundstelle,
        "fuer": [leistung.id for leistung in papier.fuer],
        "da": papier.da,
    }
