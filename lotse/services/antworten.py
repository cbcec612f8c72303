"""The answer of the match as plain data: stable keys for machines (abgleich.schema.json)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lotse.domain.familie import Familie
from lotse.domain.recht import Leistung
from lotse.domain.wahrheit import Urteil
from lotse.matching.ergebnis import (
    Abgleich,
    Bedingungsurteil,
    Faktstelle,
    Frage,
    Hilfe,
    Hilfegruppe,
)
from lotse.services.antworten_angebot import treffer_to_dict

VERSION = 1
Plain = dict[str, object]
GELISTET = (Urteil.PASST, Urteil.NOCH_KLAEREN, Urteil.PASST_NICHT)


def abgleich_to_dict(abgleich: Abgleich, familie: Familie) -> Plain:
    """The whole answer. The family is named by its codes only."""
    return {
        "version": VERSION,
        "heute": abgleich.heute.isoformat(),
        "familie": {"fallcode": familie.fallcode, "deckwort": familie.deckwort},
        "wissen": {
            "stand": abgleich.wissen_stand.isoformat(),
            "kennung": abgleich.wissen_kennung,
        },
        "katalog": {
            "name": abgleich.katalog.name,
            "stand": tag(abgleich.katalog.stand),
            "anzahl": abgleich.katalog.anzahl,
        },
        "anzahl": {urteil.value: abgleich.anzahl.get(urteil, 0) for urteil in GELISTET},
        "hinweise": list(abgleich.hinweise),
        "gruppen": [_gruppe_to_dict(gruppe) for gruppe in abgleich.gruppen],
        "leistungen": [hilfe_to_dict(hilfe, abgleich.heute) for hilfe in abgleich.hilfen()],
        "nicht_angesprochen": list(abgleich.nicht_angesprochen),
        "naechste_fragen": [frage_to_dict(frage) for frage in abgleich.fragen],
    }


def fragen_to_dict(abgleich: Abgleich, familie: Familie) -> Plain:
    """The next questions alone, best first."""
    return {
        "version": VERSION,
        "heute": abgleich.heute.isoformat(),
        "familie": {"fallcode": familie.fallcode, "deckwort": familie.deckwort},
        "naechste_fragen": [frage_to_dict(frage) for frage in abgleich.fragen],
    }


def _gruppe_to_dict(gruppe: Hilfegruppe) -> Plain:
    return {
        "titel": gruppe.titel,
        "lebensbereich": gruppe.lebensbereich.value if gruppe.lebensbereich else None,
        "ziel": gruppe.ziel,
        "leistungen": [hilfe.leistung.id for hilfe in gruppe.hilfen],
    }


def hilfe_to_dict(hilfe: Hilfe, heute: date) -> Plain:
    """One Leistung: verdict and why, then what it is, then where."""
    urteil = hilfe.urteil
    return {
        "id": hilfe.leistung.id,
        "name": hilfe.leistung.name,
        "urteil": urteil.urteil.value,
        "grund": urteil.grund,
        "bedingungen": [_bedingung_to_dict(bedingung) for bedingung in urteil.bedingungen],
        "fehlende_fakten": _stellen(urteil.fehlende_fakten),
        "personen": list(urteil.personen),
        "veraltet": urteil.veraltet,
        "gueltigkeit": urteil.gueltigkeit.value,
        **_leistung_to_dict(hilfe.leistung),
        "angebote": [treffer_to_dict(treffer, heute) for treffer in hilfe.angebote],
        "anzahl_passend": hilfe.anzahl_passend,
        "verworfen": [
            {"key": weg.key, "name": weg.name, "text": weg.satz} for weg in hilfe.verworfen
        ],
        "anzahl_verworfen": hilfe.anzahl_verworfen,
    }


def _bedingung_to_dict(bedingung: Bedingungsurteil) -> Plain:
    return {
        "urteil": bedingung.urteil.value,
        "text": bedingung.satz,
        "fundstelle": bedingung.fundstelle,
        "genutzt": _stellen(bedingung.genutzt),
        "fehlt": _stellen(bedingung.fehlt),
    }


def _leistung_to_dict(leistung: Leistung) -> Plain:
    return {
        "einfach": leistung.einfach,
        "gebiet": leistung.gebiet.value,
        "marke": leistung.marke,
        "lebensbereiche": [bereich.value for bereich in leistung.lebensbereiche],
        "bedarfe": list(leistung.bedarfe),
        "rechtsgrundlage": [
            {"norm": f.norm, "ueberschrift": f.ueberschrift} for f in leistung.rechtsgrundlage
        ],
        "zustaendig": leistung.zustaendig,
        "finanzierung": leistung.finanzierung,
        "verbindlichkeit": leistung.verbindlichkeit,
        "antrag": {
            "art": leistung.antrag.art.value,
            "text": leistung.antrag.text,
            "frist": leistung.antrag.frist,
            "wirkung": leistung.antrag.wirkung,
        },
        "unterlagen": list(leistung.unterlagen),
        "betrag": leistung.betrag,
        "sofort": leistung.sofort,
        "wahlrecht": leistung.wahlrecht,
        "gueltig_ab": tag(leistung.gueltig_ab),
        "gueltig_bis": tag(leistung.gueltig_bis),
        "stand": leistung.stand.isoformat(),
        "quelle": leistung.quelle,
        "sicherheit": leistung.sicherheit,
    }


def frage_to_dict(frage: Frage) -> Plain:
    return {
        "fakt": frage.stelle.fakt,
        "person": frage.stelle.person,
        "text": frage.text,
        "antworten": [
            {"text": antwort.text, "wert": antwort.wert, "bis": antwort.bis}
            for antwort in frage.antworten
        ],
        "klaert_min": frage.klaert_min,
        "klaert_max": frage.klaert_max,
        "erwartet": round(frage.erwartet, 2),
        "gewicht": round(frage.gewicht, 2),
        "leistungen": list(frage.leistungen),
        "warum": frage.warum,
        "fluechtig": frage.fluechtig,
        "eilt": frage.eilt,
    }


def _stellen(stellen: Iterable[Faktstelle]) -> list[Plain]:
    return [{"fakt": stelle.fakt, "person": stelle.person} for stelle in stellen]


def tag(wann: date | None) -> str | None:
    return wann.isoformat() if wann else None
