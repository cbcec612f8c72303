"""What HSDS says in words and numbers: description, telephones, web addresses."""

from __future__ import annotations

from dataclasses import replace

from lotse.domain.angebot import Telefon
from lotse.exchange.hsds_felder import Objekt, objekte, text
from lotse.exchange.hsds_werte import Gemeldet
from lotse.exchange.lesen_telefon import read_telefone
from lotse.exchange.lesen_text import kurztext, read_webs

ZUSAETZE = (
    ("alternate_name", "Auch bekannt als"),
    ("eligibility_description", "Für wen"),
    ("application_process", "Anmeldung"),
    ("interpretation_services", "Dolmetschen"),
    ("accreditations", "Anerkennung"),
    ("wait_time", "Wartezeit"),
)


def beschreibung(service: Objekt, ort: Objekt, am_ort: Objekt) -> str:
    teile = [text(service, "description"), text(am_ort, "description")]
    teile += [f"{wort}: {t}" for feld, wort in ZUSAETZE if (t := text(service, feld)) != feld and t]
    teile += [f"Gebiet: {t}" for t in texte(service, "service_areas", "name")]
    teile += [f"Barrieren: {t}" for t in texte(ort, "accessibility", "description")]
    if anfahrt := text(ort, "transportation"):
        teile.append(f"Anfahrt: {anfahrt}")
    return "\n".join(dict.fromkeys(filter(None, teile)))


def alter(service: Objekt) -> str:
    """The age in the words of the source, for where it is no Zielgruppe."""
    von, bis = text(service, "minimum_age"), text(service, "maximum_age")
    teile = (f"von {von}" if von else "", f"bis {bis}" if bis else "")
    return f"Alter: {' '.join(filter(None, teile))} Jahre" if von or bis else ""


def texte(objekt: Objekt, liste: str, feld: str) -> tuple[str, ...]:
    return tuple(t for teil in objekte(objekt, liste) if (t := text(teil, feld)))


def telefone(
    service: Objekt, am_ort: Objekt, ort: Objekt, traeger: Objekt, gemeldet: Gemeldet
) -> tuple[tuple[Telefon, ...], list[str]]:
    """(numbers, words in their place): of the service and its place, else of the Träger."""
    rest: list[str] = []
    eigene = [t for o in (service, am_ort, ort) for t in objekte(o, "phones")]
    gelesen: dict[str, Telefon] = {}
    for eintrag in eigene or objekte(traeger, "phones"):
        fund = read_telefone(text(eintrag, "number"))
        gemeldet += [(code, "phones.number", wert) for code, wert in fund.befunde]
        rest += [f"Telefon: {wort}" for wort in fund.rest]
        for telefon in fund.telefone:
            fax = text(eintrag, "type").lower() == "fax"
            mehr = (_durchwahl(eintrag), kurztext(text(eintrag, "description")), telefon.hinweis)
            hinweis = ", ".join(filter(None, mehr))
            art = "fax" if fax else telefon.art
            gelesen.setdefault(telefon.nummer, replace(telefon, art=art, hinweis=hinweis))
    return tuple(gelesen.values()), list(dict.fromkeys(rest))


def _durchwahl(eintrag: Objekt) -> str:
    nummer = text(eintrag, "extension")
    return f"Durchwahl {nummer}" if nummer else ""


def webs(service: Objekt, traeger: Objekt) -> tuple[str, ...]:
    eigene = (text(service, "url"), *texte(service, "additional_urls", "url"))
    gefunden = [w for roh in eigene for w in read_webs(roh)]
    return tuple(dict.fromkeys(gefunden or read_webs(text(traeger, "website", "url"))))
