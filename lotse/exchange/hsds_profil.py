"""The Lotse profile on a service of HSDS: what no field of the standard can say, word for word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

from lotse.domain.angebot import Angebot
from lotse.domain.fehler import Hinweis
from lotse.domain.schutzort import ist_schutzort, ohne_ort
from lotse.exchange.befundworte import Code
from lotse.exchange.hsds_aus_teile import rufnummer, zeile
from lotse.exchange.hsds_felder import Objekt, objekte, text
from lotse.exchange.hsds_werte import Gemeldet
from lotse.exchange.lesen import parse_json
from lotse.exchange.lesen_text import sauber
from lotse.services.angebot_form import angebot_from_dict, angebot_to_dict

NAME = "lotse"
"""The one property the profile adds to a service (resources/hsds_profil/service.json)."""
FELDER = frozenset(feld.name for feld in fields(Angebot))
SPALTEN: Mapping[str, str] = {
    "service_areas": "gebiet", "alert": "hinweis", "schedules": "oeffnungszeiten",
    "contacts": "kontakt_person", "minimum_age": "zielgruppen", "maximum_age": "zielgruppen",
    "languages": "sprachen", "phones.number": "telefone", "email": "mails",
    "location": "adresse_vertraulich", "postal_code": "standort", "name": "name",
    "latitude, longitude": "standort", "capacities": "plaetze",
}  # fmt: skip
"""Column of a finding → field that settles it."""
UHR = ("byday", "opens_at", "closes_at")


def with_profil(gelesen: Angebot, service: Objekt, gemeldet: Gemeldet) -> Angebot:
    """The entry with what its profile says; a profile nobody can read changes nothing."""
    roh = service.get(NAME)
    if not roh:
        return gelesen
    try:
        genau = _felder(parse_json(roh, NAME) if isinstance(roh, str) else roh)
        namen = (str(genau.get(feld, "")) for feld in ("name", "angebotsart"))
        if genau.get("adresse_vertraulich") is True or ist_schutzort(*namen):
            gelesen = ohne_ort(replace(gelesen, adresse_vertraulich=True))
        angebot = angebot_from_dict(angebot_to_dict(gelesen) | genau, NAME)
    except Hinweis as hinweis:
        gemeldet.append((Code.LOTSE_PROFIL, NAME, "; ".join(hinweis.stellen)))
        return gelesen
    if anders := set(_changed(angebot, service)) & genau.keys():
        angebot = replace(angebot, **{feld: getattr(gelesen, feld) for feld in anders})
        gemeldet += [(Code.WIDERSPRUCH, NAME, feld) for feld in sorted(anders)]
        genau = {feld: wert for feld, wert in genau.items() if feld not in anders}
    gemeldet[:] = [befund for befund in gemeldet if SPALTEN.get(befund[1]) not in genau]
    return angebot


def _changed(angebot: Angebot, service: Objekt) -> Iterator[str]:
    """Numbers and hours others wrote into the fields of the standard since: those count, for a
    family must not be sent to a door that is closed now."""
    nummern = [sauber(rufnummer(telefon)) for telefon in angebot.telefone]
    dort = [text(phone, "number") for phone in objekte(service, "phones")]
    if list(filter(None, nummern)) != list(filter(None, dort)):
        yield "telefone"
    soll = [tuple(sauber(zeile(z)[feld]) for feld in UHR) for z in angebot.oeffnungszeiten]
    ist = [tuple(text(s, feld) for feld in UHR) for s in objekte(service, "schedules")]
    if soll != [uhr for uhr in ist if any(uhr)]:
        yield "oeffnungszeiten"


def _felder(roh: object) -> dict[str, Any]:
    """A field of a later version is passed over."""
    if not isinstance(roh, Mapping):
        raise Hinweis("Das ist kein Objekt.", stellen=("kein Objekt",))
    return {name: wert for name, wert in roh.items() if name in FELDER}
