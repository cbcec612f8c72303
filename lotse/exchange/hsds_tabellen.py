"""HSDS as tables (the form of CSV packages): rows are hung under the objects they belong to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from lotse.exchange.befund import Protokoll
from lotse.exchange.befundworte import Code
from lotse.exchange.hsds_felder import Objekt, text

Tabellen: TypeAlias = Mapping[str, Sequence[Objekt]]

ALIAS = {
    "services_at_location": "service_at_location",
    "physical_addresses": "addresses",
    "postal_addresses": "addresses",
    "regular_schedules": "schedules",
    "accessibility_for_disabilities": "accessibility",
    "url": "urls",
}
"""Tables of HSDS 1.x and 2.x under the name they have since 3.0 (CATALOGUE 4.1)."""

ELTERN = {
    "service_id": "services",
    "organization_id": "organizations",
    "location_id": "locations",
    "service_at_location_id": "service_at_location",
}

KINDER: Mapping[str, str] = {
    "phones": "phones",
    "contacts": "contacts",
    "schedules": "schedules",
    "languages": "languages",
    "addresses": "addresses",
    "accessibility": "accessibility",
    "cost_options": "cost_options",
    "required_documents": "required_documents",
    "service_areas": "service_areas",
    "service_capacity": "capacities",
    "funding": "funding",
    "urls": "additional_urls",
}
"""Table -> name of the list it becomes."""

BEIWERK = frozenset({
    "attributes", "taxonomies", "taxonomy_terms", "taxonomy", "services_taxonomy", "programs",
    "organization_identifiers", "metadata", "meta_table_descriptions", "unit", "units",
    "eligibility",
    "payment_accepted", "payments_accepted", "holiday_schedules", "service_attributes",
    "other_attributes",
})  # fmt: skip
"""Tables of the standard that hold no entry of their own."""


@dataclass(frozen=True, slots=True)
class Tabellenobjekte:
    """The four kinds of objects, each with its children."""

    services: tuple[Objekt, ...]
    organizations: tuple[Objekt, ...]
    locations: tuple[Objekt, ...]
    service_at_location: tuple[Objekt, ...]


def is_tabellen(daten: Mapping[str, object]) -> bool:
    """Rows under file names: {"services.csv": [...], "phones.csv": [...]}."""
    return any(name.endswith(".csv") and isinstance(daten[name], list) for name in daten)


def ist_tabelle(datei: str) -> bool:
    """The file is named like a table of the standard, in any version."""
    return datei.lower().endswith(".csv") and _tabelle(datei) in {
        *ELTERN.values(),
        *KINDER,
        *BEIWERK,
    }


def join_tabellen(tabellen: Tabellen, protokoll: Protokoll) -> Tabellenobjekte:
    """References that point at nothing are told; the row is kept where it has another parent."""
    _melde_fremde(tabellen, protokoll)
    benannt = _benannt(tabellen)
    eltern = {art: [dict(zeile) for zeile in benannt.get(art, ())] for art in ELTERN.values()}
    verzeichnis = {
        art: {kennung: zeile for zeile in zeilen if (kennung := text(zeile, "id"))}
        for art, zeilen in eltern.items()
    }
    _link_units(benannt, protokoll)
    for tabelle, liste in KINDER.items():
        for nummer, zeile in enumerate(benannt.get(tabelle, ()), 1):
            for objekt in _eltern(tabelle, nummer, zeile, verzeichnis, protokoll):
                objekt.setdefault(liste, []).append(zeile)
    _link_terms(benannt, verzeichnis, protokoll)
    for art, spalten in (
        ("services", ("organization_id",)),
        ("locations", ("organization_id",)),
        ("service_at_location", ("service_id", "location_id")),
    ):
        for nummer, zeile in enumerate(eltern[art], 1):
            _check_verweise(f"{art}.csv", nummer, zeile, spalten, verzeichnis, protokoll)
    return Tabellenobjekte(*(tuple(eltern[art]) for art in ELTERN.values()))


def _melde_fremde(tabellen: Tabellen, protokoll: Protokoll) -> None:
    """A table that HSDS does not know is told with its columns, never passed over in silence."""
    bekannt = {*ELTERN.values(), *KINDER, *BEIWERK}
    for datei, zeilen in tabellen.items():
        if zeilen and _tabelle(datei) not in bekannt:
            spalten = ", ".join(list(zeilen[0])[:5])
            protokoll.melden(Code.DATEI_UNBEKANNT, datei, "", wert=spalten)


def _tabelle(datei: str) -> str:
    name = datei.removesuffix(".csv").lower()
    return ALIAS.get(name, name)


def _benannt(tabellen: Tabellen) -> dict[str, list[Objekt]]:
    benannt: dict[str, list[Objekt]] = {}
    for datei, zeilen in tabellen.items():
        benannt.setdefault(_tabelle(datei), []).extend(dict(zeile) for zeile in zeilen)
    return benannt


def _eltern(
    tabelle: str,
    nummer: int,
    zeile: Objekt,
    verzeichnis: Mapping[str, Mapping[str, Objekt]],
    protokoll: Protokoll,
) -> Iterator[Objekt]:
    _check_verweise(f"{tabelle}.csv", nummer, zeile, tuple(ELTERN), verzeichnis, protokoll)
    for spalte, art in ELTERN.items():
        if objekt := verzeichnis[art].get(text(zeile, spalte)):
            yield objekt


def _check_verweise(
    datei: str,
    nummer: int,
    zeile: Objekt,
    spalten: Sequence[str],
    verzeichnis: Mapping[str, Mapping[str, Objekt]],
    protokoll: Protokoll,
) -> None:
    for spalte in spalten:
        ziel = text(zeile, spalte)
        if ziel and ziel not in verzeichnis[ELTERN[spalte]]:
            protokoll.melden(Code.VERWEIS_LEER, datei, f"Zeile {nummer}", spalte, ziel)


def _link_units(benannt: Mapping[str, Sequence[Objekt]], protokoll: Protokoll) -> None:
    """Free places carry the unit they are counted in."""
    einheiten = {
        text(e, "id"): e for tabelle in ("unit", "units") for e in benannt.get(tabelle, ())
    }
    for nummer, zeile in enumerate(benannt.get("service_capacity", ()), 1):
        ziel = text(zeile, "unit_id")
        if ziel in einheiten:
            zeile["unit"] = einheiten[ziel]
        elif ziel:
            stelle = f"Zeile {nummer}"
            protokoll.melden(Code.VERWEIS_LEER, "service_capacity.csv", stelle, "unit_id", ziel)


def _link_terms(
    benannt: Mapping[str, Sequence[Objekt]],
    verzeichnis: Mapping[str, Mapping[str, Objekt]],
    protokoll: Protokoll,
) -> None:
    """Attributes carry their term; the term names its taxonomy."""
    taxonomien = {text(t, "id"): t for t in benannt.get("taxonomies", ())}
    begriffe = {text(t, "id"): t for t in benannt.get("taxonomy_terms", ())}
    for nummer, begriff in enumerate(benannt.get("taxonomy_terms", ()), 1):
        ziel = text(begriff, "taxonomy_id")
        if ziel and ziel not in taxonomien:
            stelle = f"Zeile {nummer}"
            protokoll.melden(Code.VERWEIS_LEER, "taxonomy_terms.csv", stelle, "taxonomy_id", ziel)
    for nummer, merkmal in enumerate(benannt.get("attributes", ()), 1):
        ziel = text(merkmal, "link_id")
        service = verzeichnis["services"].get(ziel)
        if service is None:
            stelle = f"Zeile {nummer}"
            protokoll.melden(Code.VERWEIS_LEER, "attributes.csv", stelle, "link_id", ziel)
            continue
        begriff = begriffe.get(text(merkmal, "taxonomy_term_id"), {})
        service.setdefault("attributes", []).append({**merkmal, "taxonomy_term": begriff})
