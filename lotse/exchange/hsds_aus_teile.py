"""Parts of an entry as objects of HSDS: phones, hours, languages, areas, costs (CATALOGUE 4.3)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from uuid import UUID, uuid5

from lotse.domain.angebot import Angebot, Kostenart, Niveau, Oeffnungszeit, Telefon
from lotse.domain.ort import Gebietsart, Gebietsregel
from lotse.exchange.hsds_felder import Objekt
from lotse.exchange.hsds_zeiten import WOCHE
from lotse.i18n.sprache import Sprache
from lotse.services.angebotworte import KOSTENWORT, zeit

RAUM = UUID("6f1b2c3e-5a74-5b0e-9d0c-4c6f74736501")
"""Ids of what an entry is made of are made of its id: the same on every export."""
TELEFONART = {"fax": "fax", "mobil": "cell"}
STUNDE = 60
_URI = re.compile(r"https?://[^\s\x00-\x20\x7f<>\"{}|\\^`\[\]]+", re.IGNORECASE)
_MAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_AGS = re.compile(r"\d{2}|\d{5}|\d{8}", re.ASCII)
_PLZ = re.compile(r"\d{5}", re.ASCII)


def kennung(*teile: object) -> str:
    return str(uuid5(RAUM, ":".join(map(str, teile))))


def ohne_leere(objekt: Objekt) -> Objekt:
    """What is unknown is left out."""
    return {name: wert for name, wert in objekt.items() if wert not in ("", None, [], {})}


def uri(web: str) -> str:
    """An address as a URI; "" = it is none."""
    roh = web if "://" in web else f"https://{web}"
    return roh if _URI.fullmatch(roh) else ""


def mail(adressen: Iterable[str]) -> str:
    return next((adresse for adresse in adressen if _MAIL.fullmatch(adresse)), "")


def telefone(angebot: Angebot, service: str) -> list[Objekt]:
    return [
        ohne_leere({
            "id": kennung(service, "phone", nummer),
            "service_id": service,
            "number": rufnummer(telefon),
            "type": TELEFONART.get(telefon.art, "voice"),
            "description": telefon.hinweis,
        })
        for nummer, telefon in enumerate(angebot.telefone)
        if rufnummer(telefon)
    ]  # fmt: skip


def rufnummer(telefon: Telefon) -> str:
    return telefon.nummer or telefon.roh


def zeiten(angebot: Angebot, service: str) -> list[Objekt]:
    """Rows as RRULE; what the note says, and what no row can hold, stands in words."""
    zeilen = [
        ohne_leere({"id": kennung(service, "schedule", nummer), "service_id": service, **zeile(z)})
        for nummer, z in enumerate(angebot.oeffnungszeiten)
    ]
    if angebot.oeffnung_hinweis:
        zeilen.append({
            "id": kennung(service, "schedule", "hinweis"),
            "service_id": service,
            "description": angebot.oeffnung_hinweis,
        })  # fmt: skip
    return zeilen


def zeile(eine: Oeffnungszeit) -> Objekt:
    monatlich = bool(eine.woche_im_monat)
    wochen = eine.woche_im_monat or ("",)
    tag = eine.datum.isoformat() if eine.datum else ""
    return {
        "freq": "MONTHLY" if monatlich else "WEEKLY",
        "byday": ",".join(f"{w}{WOCHE[t]}" for w in wochen for t in eine.wochentage),
        "interval": eine.alle_n_wochen,
        "dtstart": eine.anker.isoformat() if eine.anker else tag,
        "valid_from": tag,
        "valid_to": tag,
        "opens_at": _uhr(eine.von),
        "closes_at": "" if eine.bis is None else _uhr(eine.bis),
        "notes": zeit(eine),
    }


def _uhr(minuten: int) -> str:
    return f"{minuten // STUNDE:02}:{minuten % STUNDE:02}"


def sprachen(angebot: Angebot, service: str, deutsch: Sprache) -> list[Objekt]:
    return [
        ohne_leere({
            "id": kennung(service, "language", nummer),
            "service_id": service,
            "name": deutsch.sprachname(sprache.code),
            "code": sprache.code,
            "note": sprache.hinweis or _niveau(sprache.niveau),
        })
        for nummer, sprache in enumerate(angebot.sprachen)
    ]  # fmt: skip


def _niveau(niveau: Niveau) -> str:
    return "Dolmetschen auf Bestellung" if niveau is Niveau.DOLMETSCHEN else ""


def gebiete(angebot: Angebot, service: str) -> list[Objekt]:
    return [
        ohne_leere({
            "id": kennung(service, "area", nummer), "service_id": service, **_gebiet(regel)
        })
        for nummer, regel in enumerate(angebot.gebiet)
    ]  # fmt: skip


def _gebiet(regel: Gebietsregel) -> Objekt:
    name = "bundesweit" if regel.art is Gebietsart.BUNDESWEIT else f"{regel.art} {regel.wert}"
    if not regel.einschliessen:
        return {"name": f"nicht: {name}"}
    if regel.art is Gebietsart.AGS and _AGS.fullmatch(regel.wert):
        return {"name": name, "uri": f"urn:de:ags:{regel.wert}"}
    if regel.art is Gebietsart.PLZ and _PLZ.fullmatch(regel.wert):
        return {"name": name, "extent": regel.wert, "extent_type": "text"}
    return {"name": name}


def kosten(angebot: Angebot, service: str) -> Iterator[tuple[str, object]]:
    """Fields of the service: words, and an option where it costs nothing."""
    wie = angebot.kosten
    if wie.text or wie.art is not Kostenart.UNBEKANNT:
        yield "fees_description", wie.text or KOSTENWORT[wie.art]
    if wie.art is Kostenart.KOSTENFREI:
        frei = {"option": "kostenfrei", "currency": "EUR", "amount": 0}
        yield (
            "cost_options",
            [{"id": kennung(service, "cost"), "service_id": service, **frei}],
        )
