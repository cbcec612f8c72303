"""HSDS as a data package of CSV tables: the same services, row by row (CATALOGUE 4.2, 8)."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping

from lotse.exchange.hsds_felder import Objekt
from lotse.exchange.hsds_profil import NAME

UNTER: Mapping[str, str] = {
    "phones": "phones", "schedules": "schedules", "languages": "languages",
    "service_areas": "service_areas", "cost_options": "cost_options", "contacts": "contacts",
    "required_documents": "required_documents", "funding": "funding", "additional_urls": "url",
    "attributes": "attributes", "service_at_locations": "service_at_location",
    "addresses": "addresses", "accessibility": "accessibility", "capacities": "service_capacity",
}  # fmt: skip
"""List in an object → table it becomes."""
EINZELN: Mapping[str, str] = {
    "organization": "organizations", "location": "locations", "taxonomy_term": "taxonomy_terms",
    "unit": "units",
}  # fmt: skip
SPALTEN: Mapping[str, tuple[str, ...]] = {
    "services": (
        "id", "organization_id", "name", "description", "url", "email", "status",
        "application_process", "fees_description", "eligibility_description", "minimum_age",
        "maximum_age", "assured_date", "alert", "last_modified", NAME,
    ),
    "organizations": ("id", "name", "description"),
    "locations": (
        "id", "location_type", "name", "latitude", "longitude", "external_identifier",
        "external_identifier_type",
    ),
    "addresses": (
        "id", "location_id", "address_1", "address_2", "city", "region", "state_province",
        "postal_code", "country", "address_type",
    ),
    "service_at_location": ("id", "service_id", "location_id"),
    "phones": ("id", "service_id", "number", "type", "description"),
    "schedules": (
        "id", "service_id", "valid_from", "valid_to", "dtstart", "freq", "interval", "byday",
        "description", "opens_at", "closes_at", "notes",
    ),
    "languages": ("id", "service_id", "name", "code", "note"),
    "accessibility": ("id", "location_id", "description"),
    "service_areas": ("id", "service_id", "name", "extent", "extent_type", "uri"),
    "cost_options": ("id", "service_id", "option", "currency", "amount"),
    "contacts": ("id", "service_id", "name"),
    "required_documents": ("id", "service_id", "document"),
    "funding": ("id", "service_id", "source"),
    "service_capacity": (
        "id", "service_id", "unit_id", "available", "maximum", "updated",
    ),
    "units": ("id", "name"),
    "url": ("id", "service_id", "url"),
    "attributes": ("id", "link_id", "taxonomy_term_id", "link_type", "link_entity"),
    "taxonomy_terms": (
        "id", "code", "name", "description", "taxonomy", "language", "taxonomy_id",
    ),
    "taxonomies": ("id", "name", "description"),
}  # fmt: skip
ZAHLEN = frozenset({
    "minimum_age", "maximum_age", "latitude", "longitude", "interval", "amount", "available",
    "maximum",
})  # fmt: skip


def write_tabellen(services: Iterable[Objekt]) -> dict[str, bytes]:
    """Every table that has rows, and what describes them."""
    tabellen: dict[str, dict[str, Objekt]] = {name: {} for name in SPALTEN}
    for service in services:
        _take(tabellen, "services", service)
    gefuellt = {name: list(zeilen.values()) for name, zeilen in tabellen.items() if zeilen}
    dateien = {f"{name}.csv": _csv(SPALTEN[name], zeilen) for name, zeilen in gefuellt.items()}
    return {"datapackage.json": _datapackage(gefuellt), **dateien}


def _take(tabellen: dict[str, dict[str, Objekt]], tabelle: str, objekt: Objekt) -> None:
    """The object as a row, what hangs under it as rows of other tables; each id once."""
    tabellen[tabelle].setdefault(objekt["id"], objekt)
    for name, ziel in UNTER.items():
        for teil in objekt.get(name, ()):
            _take(tabellen, ziel, teil)
    for name, ziel in EINZELN.items():
        if name in objekt:
            _take(tabellen, ziel, objekt[name])
    if tabelle == "taxonomy_terms":
        taxonomie = objekt["taxonomy"]
        kopf = {"id": objekt["taxonomy_id"], "name": taxonomie, "description": taxonomie}
        _take(tabellen, "taxonomies", kopf)


def _csv(spalten: tuple[str, ...], zeilen: Iterable[Objekt]) -> bytes:
    """A machine format: comma, LF, cells unchanged. The profile is JSON in its cell."""
    text = io.StringIO(newline="")
    schreiber = csv.writer(text, lineterminator="\n")
    schreiber.writerow(spalten)
    for zeile in zeilen:
        schreiber.writerow([_zelle(zeile.get(spalte, "")) for spalte in spalten])
    return text.getvalue().encode("utf-8", "backslashreplace")


def _zelle(wert: object) -> str:
    return json.dumps(wert, sort_keys=True) if isinstance(wert, Mapping) else str(wert)


def _datapackage(tabellen: Mapping[str, list[Objekt]]) -> bytes:
    """Which columns the tables have; only `lotse` is ours."""
    quellen = [
        {
            "name": name,
            "path": f"{name}.csv",
            "profile": "tabular-data-resource",
            "schema": {
                "primaryKey": "id",
                "fields": [
                    {"name": spalte, "type": "number" if spalte in ZAHLEN else "string"}
                    for spalte in SPALTEN[name]
                ],
            },
        }
        for name in tabellen
    ]
    paket = {"name": "lotse-hsds", "profile": "tabular-data-package", "resources": quellen}
    return (json.dumps(paket, ensure_ascii=False, indent=1) + "\n").encode()
