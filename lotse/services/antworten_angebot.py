"""Entries of the catalogue and reports about it as plain data, with the words people read."""

from __future__ import annotations

from datetime import date

from lotse.domain.angebot import Angebot, Telefon
from lotse.matching.ergebnis import Grund, Katalogstand, Treffer
from lotse.services import angebotworte
from lotse.services.katalog import Befund, Einlesebericht
from lotse.services.katalogarbeit import Ruecknahme
from lotse.services.katalogzeilen import Abgleichzeile

Plain = dict[str, object]


def treffer_to_dict(treffer: Treffer, heute: date) -> Plain:
    """An Angebot with its rank and the reasons for it."""
    return {
        **angebot_to_answer(treffer.angebot, heute),
        "punkte": treffer.punkte,
        "gruende": [_grund_to_dict(grund) for grund in treffer.gruende],
    }


def _grund_to_dict(grund: Grund) -> Plain:
    return {"code": grund.code, "punkte": grund.punkte, "text": grund.satz, "gut": grund.gut}


def angebot_to_answer(angebot: Angebot, heute: date) -> Plain:
    """What a family needs to get there. A confidential address is never in it."""
    geprueft = angebot.pruefung
    hinweis_gilt = angebot.hinweis_bis is None or angebot.hinweis_bis >= heute
    return {
        "key": angebot.key,
        "name": angebot.name,
        "traeger": angebot.traeger,
        "form": angebot.form.value,
        "status": angebot.status.value,
        "angebotsart": angebot.angebotsart,
        "kurztext": angebot.kurztext,
        "adresse": angebotworte.adresse(angebot),
        "stadtteil": angebot.standort.stadtteil if angebot.standort else "",
        "telefon": [_telefon_to_dict(telefon) for telefon in angebot.telefone],
        "mail": list(angebot.mails),
        "web": list(angebot.webs),
        "zeiten": list(angebotworte.zeiten(angebot)),
        "sprachen": [
            {"code": sprache.code, "niveau": sprache.niveau.value} for sprache in angebot.sprachen
        ],
        "zugang": sorted(zugang.value for zugang in angebot.zugang),
        "fuer_wen": angebotworte.fuer_wen(angebot),
        "kosten": angebotworte.kosten(angebot),
        "wartezeit": angebotworte.wartezeit(angebot.wartezeit, heute),
        "unterlagen": list(angebot.unterlagen),
        "hinweis": angebot.hinweis if hinweis_gilt else "",
        "geprueft_am": geprueft.am.isoformat() if geprueft else None,
        "geprueft_wie": geprueft.wie.value if geprueft else None,
        "quelle": angebot.herkunft.quelle,
        "lizenz": angebot.herkunft.lizenz,
    }


def _telefon_to_dict(telefon: Telefon) -> Plain:
    return {"nummer": telefon.nummer, "art": telefon.art, "hinweis": telefon.hinweis}


def katalogstand_to_dict(stand: Katalogstand) -> Plain:
    return {
        "name": stand.name,
        "stand": stand.stand.isoformat() if stand.stand else None,
        "anzahl": stand.anzahl,
    }


def bericht_to_dict(bericht: Einlesebericht) -> Plain:
    """What an import did, with every finding."""
    paket = bericht.paket
    return {
        "katalog": paket.name,
        "stand": paket.stand.isoformat() if paket.stand else None,
        "probe": bericht.probe,
        "neu": bericht.neu,
        "geaendert": bericht.geaendert,
        "unveraendert": bericht.unveraendert,
        "verschwunden": bericht.verschwunden,
        "import": bericht.nummer,
        "schon_am": bericht.schon_am.isoformat() if bericht.schon_am else None,
        "zeilen": [_zeile_to_dict(z) for z in bericht.zeilen if z.felder],
        "dateien": [
            {"datei": datei.datei, "zeilen": datei.zeilen, "angebote": datei.angebote}
            for datei in paket.dateien
        ],
        "anzahl": {stufe.value: zahl for stufe, zahl in bericht.anzahl.items()},
        "befunde": [_befund_to_dict(befund) for befund in paket.befunde],
    }


def _zeile_to_dict(zeile: Abgleichzeile) -> Plain:
    """An entry with every field that differs."""
    return {
        "key": zeile.key,
        "name": zeile.name,
        "art": zeile.art.value,
        "felder": [
            {"feld": f.feld, "hier": f.hier, "dort": f.dort, "konflikt": f.konflikt}
            for f in zeile.felder
        ],
    }


def ruecknahme_to_dict(getan: Ruecknahme) -> Plain:
    """What taking back an import did."""
    zeile = getan.importzeile
    return {
        "import": zeile.id,
        "quelle": zeile.quelle,
        "am": zeile.am.isoformat(),
        "entfernt": getan.entfernt,
        "zurueckgesetzt": getan.zurueckgesetzt,
        "behalten": list(getan.behalten),
    }


def _befund_to_dict(befund: Befund) -> Plain:
    return {
        "datei": befund.datei,
        "stelle": befund.stelle,
        "spalte": befund.spalte,
        "wert": befund.wert,
        "code": str(befund.code),
        "stufe": befund.stufe.value,
        "was": befund.was,
        "aktion": befund.aktion,
        "anzahl": befund.anzahl,
    }
