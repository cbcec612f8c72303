"""Which kind of HSDS object something is: by its fields, never by a version (CATALOGUE 4.1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from lotse.exchange.hsds_tabellen import is_tabellen, ist_tabelle

ARTEN = {
    "service": ("service", "services"),
    "organization": ("organization", "organizations"),
    "location": ("location", "locations"),
    "angebot_am_ort": ("service_at_location", "service_at_locations"),
}
HUELLEN = ("contents", "data", "results")
_NUR_SERVICE = frozenset({
    "status", "eligibility_description", "application_process", "service_areas", "minimum_age",
})  # fmt: skip
_SERVICE = frozenset({"organization_id", "organization", "service_at_locations", "schedules"})
_ORGANIZATION = frozenset({
    "website", "tax_status", "legal_status", "year_incorporated", "programs", "services",
    "organization_identifiers", "parent_organization_id",
})  # fmt: skip
_LOCATION = frozenset({"location_type", "latitude", "longitude", "transportation"})
_BEIWERK = frozenset({
    "taxonomy", "term_uri", "taxonomy_detail", "openapi_url", "profile", "uri", "resources",
})  # fmt: skip


_EIGENE = frozenset({
    "strasse", "straße", "plz", "ort", "telefon", "traeger", "träger", "einrichtung", "anschrift",
    "adresse", "einrichtung_name", "plz_ort", "kontakt", "bezirk", "stadtteil", "hausnummer",
    "ansprechpartner", "postleitzahl", "anbieter", "oeffnungszeiten", "öffnungszeiten",
})  # fmt: skip
"""German names of columns: such a list is a table, even when it has a "status"."""


def ist_hsds(daten: object) -> bool:
    """HSDS in any packaging; of a list the first object speaks for all."""
    if isinstance(daten, list):
        return any(ist_hsds(teil) for teil in daten[:3])
    if not isinstance(daten, Mapping):
        return False
    if is_tabellen(daten):
        return True
    huelle = next((daten[h] for h in HUELLEN if isinstance(daten.get(h), list)), None)
    if huelle is not None:
        return ist_hsds(huelle)
    eigene = {str(name).lower() for name in daten} & _EIGENE
    return bool(erkannt(daten)) and not eigene


def ist_hsds_tabelle(datei: str, spalten: Iterable[str]) -> bool:
    """A file named like a table of HSDS, with the ids of HSDS."""
    namen = set(spalten)
    verweise = {"id", "service_id", "location_id", "organization_id", "taxonomy_id"}
    return ist_tabelle(datei) and bool(namen & verweise)


def erkannt(daten: Mapping[str, Any]) -> str:
    """The kind of an object that stands under no telling name; "" = none of HSDS."""
    namen = daten.keys()
    if "name" not in daten and any(n in namen for paar in ARTEN.values() for n in paar):
        einzeln = {"service", "service_id"} & namen and {"location", "location_id"} & namen
        eingebettet = all(isinstance(daten.get(n), Mapping | str) for n in einzeln or ())
        return "angebot_am_ort" if einzeln and eingebettet else "paket"
    if {"service_id", "location_id"} <= namen:
        return "angebot_am_ort"
    for art, felder in (
        ("service", _NUR_SERVICE),
        ("location", _LOCATION),
        ("service", _SERVICE),
        ("organization", _ORGANIZATION),
        ("beiwerk", _BEIWERK),
    ):
        if namen & felder and ("name" in namen or art in ("location", "beiwerk")):
            return art
    return ""
