"""The files of an HSDS export: a page of services as the API gives it, or a data package."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from enum import StrEnum

from lotse.exchange.hsds_angebot import Umgebung
from lotse.exchange.hsds_aus import Ausgabe
from lotse.exchange.hsds_aus_profil import full_service
from lotse.exchange.hsds_aus_tabellen import write_tabellen
from lotse.exchange.hsds_felder import Objekt
from lotse.exchange.lesen_werte import load_sprachcodes
from lotse.services.katalogfreigabe import Freigabe

PROFIL = "urn:lotse:hsds-profil:1.1.0"
"""Name and version of resources/hsds_profil."""
OPENAPI = "https://raw.githubusercontent.com/openreferral/specification/{}/schema/openapi.json"
SEITE = 5000
"""Services on a page: a file of them stays well below what an import reads."""
TAG = (1980, 1, 1, 0, 0, 0)


class Fassung(StrEnum):
    """Versions that are written: 3.2 adds no table and no field (CATALOGUE 4.1)."""

    V31 = "3.1"
    V32 = "3.2"


def write_json(freigabe: Freigabe, fassung: Fassung, ausgabe: Ausgabe) -> dict[str, bytes]:
    """base.json and the services, page by page as the API gives them."""
    services = build_services(freigabe, ausgabe)
    anzahl = max(1, -(-len(services) // SEITE))
    dateien = {"base.json": _json(_basis(fassung)), "quellen.md": quellen(freigabe)}
    for nummer in range(1, anzahl + 1):
        name = "services.json" if anzahl == 1 else f"services_{nummer:03}.json"
        dateien[name] = _json(_seite(services, nummer, anzahl))
    return dateien


def _seite(services: list[Objekt], nummer: int, anzahl: int) -> Objekt:
    inhalt = services[(nummer - 1) * SEITE : nummer * SEITE]
    return {
        "total_items": len(services),
        "total_pages": anzahl,
        "page_number": nummer,
        "size": len(inhalt),
        "first_page": nummer == 1,
        "last_page": nummer == anzahl,
        "empty": not inhalt,
        "contents": inhalt,
    }


def write_csv(freigabe: Freigabe, fassung: Fassung, ausgabe: Ausgabe) -> dict[str, bytes]:
    """The tables, datapackage.json, and base.json that names version and profile."""
    return {
        "base.json": _json(_basis(fassung)),
        "quellen.md": quellen(freigabe),
        **write_tabellen(build_services(freigabe, ausgabe)),
    }


def build_services(freigabe: Freigabe, ausgabe: Ausgabe) -> list[Objekt]:
    umgebung = Umgebung(ausgabe.heute, load_sprachcodes())
    return [full_service(angebot, ausgabe, umgebung) for angebot in freigabe.angebote]


def zipped(dateien: Mapping[str, bytes]) -> bytes:
    """One archive; the same files give the same bytes."""
    strom = io.BytesIO()
    with zipfile.ZipFile(strom, "w", zipfile.ZIP_DEFLATED) as archiv:
        for name in sorted(dateien):
            archiv.writestr(zipfile.ZipInfo(name, TAG), dateien[name], zipfile.ZIP_DEFLATED)
    return strom.getvalue()


def quellen(freigabe: Freigabe) -> bytes:
    """Whose data this is: every source with licence and day."""
    zeilen = [f"- {' '.join(quelle.split())}" for quelle in freigabe.quellen] or ["- keine"]
    return "\n".join(("# Quellen", "", *zeilen, "")).encode("utf-8", "backslashreplace")


def _basis(fassung: Fassung) -> Objekt:
    return {
        "version": fassung.value,
        "profile": PROFIL,
        "openapi_url": OPENAPI.format(fassung.value),
    }


def _json(inhalt: object) -> bytes:
    text = json.dumps(inhalt, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return (text + "\n").encode("utf-8", "backslashreplace")
