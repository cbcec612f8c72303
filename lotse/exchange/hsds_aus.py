"""An entry as a service of HSDS 3.1 and 3.2, whole and by itself (CATALOGUE 4.3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from uuid import UUID

from lotse.domain.angebot import Angebot, Ergebnisart, Publikum, Standort, Status, Zugang
from lotse.domain.laender import find_land
from lotse.exchange.hsds_aus_teile import (
    gebiete,
    kennung,
    kosten,
    mail,
    ohne_leere,
    sprachen,
    telefone,
    uri,
    zeiten,
)
from lotse.exchange.hsds_felder import Objekt
from lotse.exchange.hsds_plaetze import LISTE, write_plaetze
from lotse.exchange.lesen_text import sauber
from lotse.i18n.sprache import Sprache
from lotse.services.angebotworte import fuer_wen

STATUS = {
    Status.AKTIV: "active",
    Status.UNGEPRUEFT: "active",
    Status.PAUSIERT: "temporarily closed",
    Status.GESCHLOSSEN: "defunct",
}
JAHR = 12
MIT_ALTER = frozenset({Publikum.KIND, Publikum.JUGENDLICHE, Publikum.FAMILIE})
AUS_DER_FERNE = frozenset({Zugang.ONLINE, Zugang.TELEFON})
OHNE_NAMEN = "Ohne Angabe"


@dataclass(frozen=True, slots=True)
class Ausgabe:
    """What all entries of one export share."""

    heute: date
    worte: Mapping[str, str] = field(default_factory=dict)
    """German words of needs and Leistungen by their ids."""
    deutsch: Sprache = field(default_factory=lambda: Sprache.load("de"))


def build_service(angebot: Angebot, ausgabe: Ausgabe) -> Objekt:
    """Everything HSDS has a place for; the rest is the profile's (hsds_aus_profil)."""
    nummer = service_id(angebot)
    traeger = _traeger(angebot)
    webs = [adresse for web in angebot.webs if (adresse := uri(web))]
    hinweis = angebot.hinweis if _gilt(angebot.hinweis_bis, ausgabe.heute) else ""
    return ohne_leere({
        "id": nummer,
        "organization_id": traeger["id"],
        "name": angebot.name if sauber(angebot.name) else f"{OHNE_NAMEN} {nummer[:8]}",
        "description": _beschreibung(angebot),
        "url": webs[0] if webs else "",
        "additional_urls": [
            {"id": kennung(nummer, "url", n), "service_id": nummer, "url": web}
            for n, web in enumerate(webs[1:])
        ],
        "email": mail(angebot.mails),
        "status": STATUS[angebot.status],
        "application_process": "; ".join(sorted(angebot.zugang)),
        "eligibility_description": fuer_wen(angebot),
        **dict(_alter(angebot)),
        **dict(kosten(angebot, nummer)),
        "assured_date": _geprueft(angebot),
        "alert": hinweis,
        "last_modified": f"{angebot.herkunft.stand}T00:00:00Z" if angebot.herkunft.stand else "",
        "phones": telefone(angebot, nummer),
        "schedules": zeiten(angebot, nummer),
        "languages": sprachen(angebot, nummer, ausgabe.deutsch),
        "service_areas": gebiete(angebot, nummer),
        "contacts": _personen(angebot, nummer),
        "required_documents": _liste(nummer, "document", angebot.unterlagen),
        LISTE: write_plaetze(angebot, nummer),
        "funding": _liste(nummer, "source", (angebot.finanzierung,)),
        "attributes": list(_merkmale(angebot, nummer, ausgabe.worte)),
        "organization": traeger,
        "service_at_locations": list(_orte(angebot, nummer)),
    })  # fmt: skip


def service_id(angebot: Angebot) -> str:
    """The key where it is a UUID, else one made of it."""
    try:
        return str(UUID(angebot.key))
    except ValueError:
        return kennung("service", angebot.key)


def _traeger(angebot: Angebot) -> Objekt:
    name = angebot.traeger if sauber(angebot.traeger) else OHNE_NAMEN
    return {"id": kennung("organization", name), "name": name, "description": name}


def _beschreibung(angebot: Angebot) -> str:
    kurz, lang = angebot.kurztext, angebot.beschreibung
    return lang if lang.startswith(kurz) else f"{kurz}\n{lang}".strip()


def _gilt(bis: date | None, heute: date) -> bool:
    return bis is None or bis >= heute


def _geprueft(angebot: Angebot) -> str:
    """The day somebody asked; an import is no check."""
    pruefung = angebot.pruefung
    if pruefung is None or pruefung.wie is Ergebnisart.IMPORT:
        return ""
    return pruefung.am.isoformat()


def _alter(angebot: Angebot) -> Iterator[tuple[str, float]]:
    """Years, the upper one included; the widest range of all rows, where each speaks of a child."""
    gruppen = angebot.zielgruppen
    if not gruppen or any(gruppe.publikum not in MIT_ALTER for gruppe in gruppen):
        return
    von = [gruppe.von_monate for gruppe in gruppen]
    bis = [gruppe.bis_monate for gruppe in gruppen]
    if None not in von:
        yield "minimum_age", round(min(v for v in von if v is not None) / JAHR, 2)
    if None not in bis:
        hoechstens = max(b for b in bis if b is not None)
        ganz = hoechstens % JAHR == 0 and hoechstens > 0
        yield "maximum_age", hoechstens // JAHR - 1 if ganz else round(hoechstens / JAHR, 2)


def _personen(angebot: Angebot, nummer: str) -> list[Objekt]:
    """Only a person or role the office has made public stands on an entry at all."""
    if not angebot.kontakt_person:
        return []
    name = angebot.kontakt_person
    return [{"id": kennung(nummer, "contact"), "service_id": nummer, "name": name}]


def _liste(nummer: str, feld: str, texte: Iterable[str]) -> list[Objekt]:
    return [
        {"id": kennung(nummer, feld, n), "service_id": nummer, feld: text}
        for n, text in enumerate(texte)
        if text
    ]


def _merkmale(angebot: Angebot, nummer: str, worte: Mapping[str, str]) -> Iterator[Objekt]:
    """Our terms, each with its taxonomy; a term has one id wherever it stands."""
    for taxonomie, codes in (
        ("lotse:leistung", angebot.leistungen),
        ("lotse:bedarf", angebot.bedarfe),
        ("lotse:lebensbereich", angebot.lebensbereiche),
        ("lotse:angebotsart", {angebot.angebotsart} - {""}),
        ("lotse:zugang", angebot.zugang),
        ("lotse:barriere_ja", angebot.barrieren_ja),
        ("lotse:barriere_nein", angebot.barrieren_nein),
    ):
        for code in sorted(filter(None, codes)):
            begriff = _begriff(taxonomie, str(code), worte.get(code) or str(code))
            yield {
                "id": kennung(nummer, taxonomie, code),
                "link_id": nummer,
                "link_entity": "service",
                "link_type": taxonomie,
                "taxonomy_term_id": begriff["id"],
                "taxonomy_term": begriff,
            }


@cache
def _begriff(taxonomie: str, code: str, wort: str) -> Objekt:
    """A few terms stand on many entries; nobody changes them."""
    return {
        "id": kennung(taxonomie, code),
        "code": code,
        "name": wort,
        "description": wort,
        "taxonomy": taxonomie,
        "taxonomy_id": kennung("taxonomy", taxonomie),
        "language": "de",
    }


def _orte(angebot: Angebot, nummer: str) -> Iterator[Objekt]:
    """One place or none: of a confidential entry no location is written at all."""
    if angebot.adresse_vertraulich:
        return
    if angebot.standort is not None:
        ort = _ort(angebot.standort, kennung(nummer, "location"), angebot)
    elif angebot.zugang & AUS_DER_FERNE:
        ort = {"id": kennung(nummer, "virtual"), "location_type": "virtual"}
    else:
        return
    yield {
        "id": kennung(nummer, "service_at_location"),
        "service_id": nummer,
        "location_id": ort["id"],
        "location": ort,
    }


def _ort(wo: Standort, nummer: str, angebot: Angebot) -> Objekt:
    beide = wo.lat is not None and wo.lon is not None
    barrieren = [f"{b}: ja" for b in sorted(angebot.barrieren_ja)]
    barrieren += [f"{b}: nein" for b in sorted(angebot.barrieren_nein)]
    return ohne_leere({
        "id": nummer,
        "location_type": "physical",
        "name": wo.zusatz or f"{wo.strasse} {wo.hausnummer}".strip(),
        "latitude": wo.lat if beide else None,
        "longitude": wo.lon if beide else None,
        "external_identifier": wo.ags,
        "external_identifier_type": "AGS" if wo.ags else "",
        "addresses": [_adresse(wo, nummer)] if wo.strasse or wo.plz or wo.ort else [],
        "accessibility": [
            {"id": kennung(nummer, "access", n), "location_id": nummer, "description": text}
            for n, text in enumerate(barrieren)
        ],
    })  # fmt: skip


def _adresse(wo: Standort, nummer: str) -> Objekt:
    """The seven fields HSDS asks for stand there even where they are empty."""
    pflicht = {
        "id": kennung(nummer, "address"),
        "location_id": nummer,
        "address_1": f"{wo.strasse} {wo.hausnummer}".strip(),
        "city": wo.ort,
        "state_province": find_land(wo.ags),
        "postal_code": wo.plz,
        "country": "DE",
        "address_type": "physical",
    }
    return pflicht | ohne_leere({"address_2": wo.zusatz, "region": wo.stadtteil})
