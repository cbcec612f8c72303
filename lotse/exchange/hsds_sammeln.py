"""HSDS in any nesting, sorted into services, organisations, places and what links them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from lotse.exchange.befund import Protokoll
from lotse.exchange.befundworte import Code
from lotse.exchange.hsds_erkennen import ARTEN, HUELLEN, erkannt
from lotse.exchange.hsds_felder import Objekt, objekte, text
from lotse.exchange.hsds_tabellen import is_tabellen, join_tabellen


@dataclass(frozen=True, slots=True)
class Stelle:
    """Where an object stands."""

    datei: str
    pfad: str

    def unter(self, teil: str | int) -> Stelle:
        if isinstance(teil, int):
            return Stelle(self.datei, f"{self.pfad}[{teil}]")
        return Stelle(self.datei, f"{self.pfad}.{teil}" if self.pfad else teil)


@dataclass(slots=True)
class Sammlung:
    """Everything found, by id. The same id at several places is one object."""

    protokoll: Protokoll
    services: dict[str, Objekt] = field(default_factory=dict)
    organizations: dict[str, Objekt] = field(default_factory=dict)
    locations: dict[str, Objekt] = field(default_factory=dict)
    orte: dict[str, dict[str, Objekt]] = field(default_factory=dict)
    """service id -> location id -> what is true of the service there."""
    stellen: dict[str, Stelle] = field(default_factory=dict)
    widersprueche: set[tuple[str, str, str]] = field(default_factory=set)

    def nehmen(self, daten: object, stelle: Stelle, art: str = "") -> None:
        """Take one document in: a list, a page, tables, a package or a single object."""
        if isinstance(daten, list):
            for nummer, teil in enumerate(daten):
                self.nehmen(teil, stelle.unter(nummer), art)
        elif not isinstance(daten, Mapping):
            wert = json.dumps(daten, ensure_ascii=False)
            self.protokoll.melden(Code.DATEI_UNBEKANNT, stelle.datei, stelle.pfad, wert=wert)
        elif is_tabellen(daten):
            self._tabellen(daten, stelle)
        elif huelle := next((h for h in HUELLEN if isinstance(daten.get(h), list)), ""):
            self.nehmen(daten[huelle], stelle.unter(huelle), art)
        else:
            self._objekt(dict(daten), stelle, art or erkannt(daten))

    def _objekt(self, daten: Objekt, stelle: Stelle, art: str) -> None:
        nehmen = {
            "service": self._service,
            "organization": self._organization,
            "location": self._location,
            "angebot_am_ort": self._angebot_am_ort,
        }.get(art)
        if nehmen:
            nehmen(daten, stelle)
        elif art == "paket":
            self._paket(daten, stelle)
        elif art == "beiwerk":
            self.protokoll.zaehlen(Code.BEIWERK, stelle.datei)
        else:
            felder = ", ".join(list(daten)[:5])
            self.protokoll.melden(Code.DATEI_UNBEKANNT, stelle.datei, stelle.pfad, wert=felder)

    def _paket(self, daten: Objekt, stelle: Stelle) -> None:
        traeger = daten.get("organization")
        if isinstance(traeger, Mapping):  # the organisation of a package is that of its services
            wessen = self._organization(dict(traeger), stelle.unter("organization"))
            services = [
                {**s, "organization_id": text(s, "organization_id") or wessen}
                for s in objekte(daten, "services", "service")
            ]
            daten = {**daten, "services": services, "service": []}
        for art, namen in ARTEN.items():
            for name in namen:
                if name in daten:
                    self.nehmen(daten[name], stelle.unter(name), art)

    def _tabellen(self, daten: Mapping[str, Any], stelle: Stelle) -> None:
        gelesen = join_tabellen(
            {name: objekte(daten, name) for name in daten},
            self.protokoll,
        )
        for name, liste in (
            ("organizations", gelesen.organizations),
            ("locations", gelesen.locations),
            ("services", gelesen.services),
            ("service_at_location", gelesen.service_at_location),
        ):
            art = next(art for art, namen in ARTEN.items() if name in namen)
            for nummer, objekt in enumerate(liste):
                self._objekt(objekt, stelle.unter(name).unter(nummer), art)

    def _service(self, daten: Objekt, stelle: Stelle, traeger: str = "", ort: str = "") -> str:
        for teil in objekte(daten, "organization"):
            traeger = self._organization(teil, stelle.unter("organization"))
        daten["organization_id"] = text(daten, "organization_id") or traeger
        kennung = self._merken(self.services, daten, stelle, "organization")
        orte = self.orte.setdefault(kennung, {})
        for teil in objekte(daten, "service_at_locations", "service_at_location"):
            self._angebot_am_ort(
                {**teil, "service_id": kennung}, stelle.unter("service_at_locations")
            )
        for teil in objekte(daten, "locations", "location"):
            orte.setdefault(self._location(teil, stelle.unter("locations")), {})
        if ort:
            orte.setdefault(ort, {})
        return kennung

    def _organization(self, daten: Objekt, stelle: Stelle) -> str:
        kennung = self._merken(self.organizations, daten, stelle)
        for nummer, teil in enumerate(objekte(daten, "locations")):
            self._location(teil, stelle.unter("locations").unter(nummer))
        for nummer, teil in enumerate(objekte(daten, "services")):
            self._service(teil, stelle.unter("services").unter(nummer), traeger=kennung)
        return kennung

    def _location(self, daten: Objekt, stelle: Stelle) -> str:
        kennung = self._merken(self.locations, daten, stelle)
        for nummer, teil in enumerate(objekte(daten, "services")):
            self._service(teil, stelle.unter("services").unter(nummer), ort=kennung)
        for teil in objekte(daten, "service_at_locations", "service_at_location"):
            self._angebot_am_ort({**teil, "location_id": kennung}, stelle)
        return kennung

    def _angebot_am_ort(self, daten: Objekt, stelle: Stelle) -> None:
        """The link has fields of its own: hours, telephones, people, areas."""
        service, ort = text(daten, "service_id"), text(daten, "location_id")
        for teil in objekte(daten, "service"):
            service = self._service(teil, stelle.unter("service"))
        for teil in objekte(daten, "location"):
            ort = self._location(teil, stelle.unter("location"))
        if service:
            eigenes = {n: w for n, w in daten.items() if n not in ("service", "location", "id")}
            _ergaenzen(self.orte.setdefault(service, {}).setdefault(ort, {}), eigenes)
        else:
            self.protokoll.melden(Code.VERWEIS_LEER, stelle.datei, stelle.pfad, "service_id")

    def _merken(self, liste: dict[str, Objekt], daten: Objekt, stelle: Stelle, *mehr: str) -> str:
        """Store the object without the ones nested in it; a second sight fills gaps."""
        verschachtelt = {"services", "locations", "location", "service_at_locations", *mehr}
        eigenes = {name: wert for name, wert in daten.items() if name not in verschachtelt}
        kennung = text(daten, "id") or _kennung(eigenes)
        self.stellen.setdefault(kennung, stelle)
        bekannt = liste.setdefault(kennung, {})
        for name in _ergaenzen(bekannt, eigenes):
            gesagt = (kennung, name, str(eigenes[name]))
            if gesagt not in self.widersprueche:
                self.widersprueche.add(gesagt)
                self.protokoll.melden(Code.WIDERSPRUCH, stelle.datei, stelle.pfad, *gesagt[1:])
        return kennung


def _kennung(eigenes: Objekt) -> str:
    """For an object without an id: by its words, never by the place where it stands.

    Name and organisation or address know it again; with a name alone all of its content counts.
    """
    adressen = [eigenes, *objekte(eigenes, "addresses", "address")]
    anschrift = next((a for teil in adressen if (a := text(teil, "address_1"))), "")
    teile = (text(eigenes, "name"), text(eigenes, "organization_id"), anschrift)
    if not teile[0] or not any(teile[1:]):
        teile = (teile[0], json.dumps(eigenes, sort_keys=True, default=str), "")
    marke = sha256("\n".join(teile).encode("utf-8", "replace")).hexdigest()
    return f"ohne:{marke[:16]}"


def _ergaenzen(bekannt: Objekt, neu: Mapping[str, Any]) -> list[str]:
    """Fill what is empty, join lists; names of fields that contradict what is known."""
    widerspruch = []
    for name, wert in neu.items():
        alt = bekannt.get(name)
        if alt in (None, "", []):
            bekannt[name] = wert
        elif isinstance(alt, list) and isinstance(wert, list):
            bekannt[name] = _vereinigt(alt, wert)
        elif wert not in (None, "") and wert != alt and not isinstance(wert, list | dict):
            widerspruch.append(name)
    return widerspruch


def _vereinigt(alt: list[Any], neu: list[Any]) -> list[Any]:
    """Each part once: by its id, and where it has none by its content."""
    bekannt = {_marke(teil) for teil in alt}
    return alt + [teil for teil in neu if _marke(teil) not in bekannt]


def _marke(teil: object) -> str:
    kennung = text(teil, "id") if isinstance(teil, Mapping) else ""
    return kennung or repr(teil)
