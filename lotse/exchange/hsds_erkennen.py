"""Which kind of HSDS object something is: by its fields, never by a version (CATALOGUE 4.1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

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
_BEIWERK = frozenset({"taxonomy", "term_uri", "taxonomy_detail", "openapi_url", "profile", "uri"})


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
