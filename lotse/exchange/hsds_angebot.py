"""One HSDS service at one place becomes one Angebot; what has no field stays as words."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import NAMESPACE_URL, UUID, uuid5

from lotse.domain.angebot import (
    Angebot,
    AngebotKey,
    Ergebnisart,
    Herkunft,
    Pruefung,
    Standort,
    Zugang,
)
from lotse.domain.schutzort import ist_schutzort, ohne_ort
from lotse.exchange.befundworte import Code
from lotse.exchange.hsds_felder import Objekt, objekte, tag, text
from lotse.exchange.hsds_orte import is_virtuell, land, read_standort
from lotse.exchange.hsds_plaetze import read_plaetze
from lotse.exchange.hsds_profil import with_profil
from lotse.exchange.hsds_sammeln import Sammlung
from lotse.exchange.hsds_texte import alter, beschreibung, telefone, texte, webs
from lotse.exchange.hsds_werte import (
    Gemeldet,
    lebensbereiche,
    read_begriffe,
    read_gebiet,
    read_kosten,
    read_sprachen,
    read_status,
    read_zielgruppe,
)
from lotse.exchange.hsds_zeiten import read_zeiten
from lotse.exchange.lesen_text import kurztext, read_mails

HINWEIS_TAGE = 90


@dataclass(frozen=True, slots=True)
class Umgebung:
    """What every entry of one import shares."""

    heute: date
    sprachen: Collection[str]


def build_angebote(sammlung: Sammlung, umgebung: Umgebung) -> Iterator[Angebot]:
    """Every service; then organisations without one, as an address."""
    for kennung, service in sammlung.services.items():
        orte = sammlung.orte.get(kennung) or {"": {}}
        for ort in orte:
            yield from _one(sammlung, umgebung, kennung, service, ort, mehrere=len(orte) > 1)
    mit_angebot = {text(service, "organization_id") for service in sammlung.services.values()}
    for kennung, traeger in sammlung.organizations.items():
        if kennung not in mit_angebot and text(traeger, "name"):
            _melden(sammlung, kennung, [(Code.NUR_ADRESSE, "name", text(traeger, "name"))])
            eintrag = {"name": text(traeger, "name"), "organization_id": kennung}
            yield from _one(sammlung, umgebung, kennung, eintrag, "", mehrere=False)


def _one(
    sammlung: Sammlung,
    umgebung: Umgebung,
    kennung: str,
    service: Objekt,
    ort_id: str,
    *,
    mehrere: bool,
) -> Iterator[Angebot]:
    gemeldet: Gemeldet = []
    traeger = sammlung.organizations.get(text(service, "organization_id"), {})
    ort = sammlung.locations.get(ort_id, {})
    am_ort = sammlung.orte.get(kennung, {}).get(ort_id, {})
    name = text(service, "name")
    if not name:
        name = text(traeger, "name")
        gemeldet.append((Code.NAME_FEHLT if name else Code.KEIN_NAME, "name", ""))
    _check_verweise(service, traeger, ort_id, ort, gemeldet)
    if name:
        quell_id = f"{kennung}@{ort_id}" if mehrere else kennung
        quelle = text(traeger, "name")
        angebot = _angebot(umgebung, name, service, traeger, ort, am_ort, gemeldet)
        angebot = replace(
            angebot,
            key=_key(quelle, quell_id, name),
            herkunft=Herkunft(
                f"HSDS {quelle}".strip(), quell_id, stand=tag(service, "last_modified")
            ),
        )
        angebot = with_profil(angebot, service, gemeldet)
        if angebot.adresse_vertraulich or ist_schutzort(angebot.name, angebot.angebotsart):
            angebot = ohne_ort(replace(angebot, adresse_vertraulich=True))
            gemeldet = [(code, spalte, "") for code, spalte, _wert in gemeldet]
        if not angebot.leistungen and not angebot.bedarfe:
            sammlung.protokoll.zaehlen(Code.KEIN_BEDARF, _datei(sammlung, kennung))
        yield angebot
    _melden(sammlung, kennung, gemeldet)


def _check_verweise(
    service: Objekt, traeger: Objekt, ort_id: str, ort: Objekt, gemeldet: Gemeldet
) -> None:
    if text(service, "organization_id") and not traeger:
        gemeldet.append((Code.VERWEIS_LEER, "organization_id", text(service, "organization_id")))
    if ort_id and not ort:
        gemeldet.append((Code.VERWEIS_LEER, "location_id", ort_id))


def _angebot(  # noqa: PLR0913, PLR0917 - the five objects HSDS spreads one entry over
    umgebung: Umgebung,
    name: str,
    service: Objekt,
    traeger: Objekt,
    ort: Objekt,
    am_ort: Objekt,
    gemeldet: Gemeldet,
) -> Angebot:
    nummern, rest = telefone(service, am_ort, ort, traeger, gemeldet)
    worte = "\n".join(filter(None, (beschreibung(service, ort, am_ort), *rest)))
    zeiten = read_zeiten(
        [z for o in (service, am_ort, ort) for z in objekte(o, "schedules", "operating_hours")],
        umgebung.heute,
    )
    gemeldet += [(code, "schedules", wert) for code, wert in zeiten.befunde]
    geheim = ist_schutzort(
        name,
        *(text(o, feld) for o in (service, traeger, ort) for feld in ("name", "alternate_name")),
    )
    if geheim:
        gemeldet.append((Code.VERTRAULICH, "location", ""))
    netz = read_mails(text(service, "email") or text(traeger, "email"))
    gemeldet += [(code, "email", wert) for code, wert in netz.befunde]
    zielgruppen = read_zielgruppe(service, gemeldet)
    plaetze, mehr = read_plaetze(service, gemeldet)
    worte = "\n".join(filter(None, (worte, "" if zielgruppen else alter(service), *mehr)))
    begriffe = read_begriffe(service)
    if any(objekte(o, "contacts") for o in (service, am_ort, ort, traeger)):
        gemeldet.append((Code.PERSONEN, "contacts", ""))
    return Angebot(
        key=AngebotKey(""),
        name=name,
        traeger=text(traeger, "name"),
        status=read_status(service, gemeldet),
        kurztext=kurztext(text(service, "description")),
        beschreibung=worte,
        angebotsart=min(begriffe.get("lotse:angebotsart", ()), default=""),
        leistungen=begriffe.get("lotse:leistung", frozenset()),
        bedarfe=begriffe.get("lotse:bedarf", frozenset()),
        lebensbereiche=lebensbereiche(begriffe.get("lotse:lebensbereich", ())),
        zugang=frozenset({Zugang.ONLINE} if is_virtuell(ort) else ()),
        sprachen=read_sprachen(
            [s for o in (service, ort) for s in objekte(o, "languages")],
            umgebung.sprachen,
            gemeldet,
        ),
        zielgruppen=zielgruppen,
        gebiet=read_gebiet(
            [a for o in (service, am_ort) for a in objekte(o, "service_areas")], gemeldet
        ),
        standort=None if geheim else _standort(ort, gemeldet),
        adresse_vertraulich=geheim,
        region=land(ort) if geheim else "",
        telefone=nummern,
        mails=netz.mails,
        webs=tuple(dict.fromkeys((*webs(service, traeger), *netz.webs))),
        oeffnungszeiten=zeiten.zeiten,
        oeffnung_hinweis=" ".join(zeiten.texte),
        oeffnung_rohtext=zeiten.rohtext,
        plaetze=plaetze,
        kosten=read_kosten(service),
        unterlagen=texte(service, "required_documents", "document"),
        finanzierung=" ".join(texte(service, "funding", "source")),
        hinweis=text(service, "alert"),
        hinweis_bis=_hinweis_bis(service, umgebung.heute, gemeldet),
        pruefung=_pruefung(service),
    )


def _standort(ort: Objekt, gemeldet: Gemeldet) -> Standort | None:
    return read_standort(ort, gemeldet) if ort else None


def _hinweis_bis(service: Objekt, heute: date, gemeldet: Gemeldet) -> date | None:
    if not text(service, "alert"):
        return None
    gemeldet.append((Code.HINWEIS_BIS, "alert", text(service, "alert")))
    return heute + timedelta(days=HINWEIS_TAGE)


def _pruefung(service: Objekt) -> Pruefung | None:
    am = tag(service, "assured_date")
    return Pruefung(am, wie=Ergebnisart.IMPORT) if am else None


def _key(quelle: str, quell_id: str, name: str) -> AngebotKey:
    """A UUID of the source stays; anything else becomes one, the same on every import.

    Ids belong to an organisation: a file is renamed, a line moves, the organisation stays.
    Without one "1" may be anybody's id: there the name of the service belongs to it."""
    try:
        return AngebotKey(str(UUID(quell_id)))
    except ValueError:
        wessen = quelle.casefold() or f"ohne:{name.casefold()}"
        return AngebotKey(str(uuid5(NAMESPACE_URL, f"hsds:{wessen}:service:{quell_id}")))


def _datei(sammlung: Sammlung, kennung: str) -> str:
    stelle = sammlung.stellen.get(kennung)
    return stelle.datei if stelle else ""


def _melden(sammlung: Sammlung, kennung: str, gemeldet: Gemeldet) -> None:
    stelle = sammlung.stellen.get(kennung)
    for code, spalte, wert in dict.fromkeys(gemeldet):
        datei, pfad = (stelle.datei, stelle.pfad) if stelle else ("", kennung)
        sammlung.protokoll.melden(code, datei, pfad or "ganze Datei", spalte, wert)
