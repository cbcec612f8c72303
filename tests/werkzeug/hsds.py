"""Small HSDS objects and a folder of them, read."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from lotse.exchange.hsds import read_hsds

HEUTE = date(2026, 11, 24)
ORT = {
    "id": "ort-1",
    "name": "Haus am Park",
    "location_type": "physical",
    "latitude": 52.51,
    "longitude": 13.48,
    "addresses": [
        {
            "id": "adr-1",
            "address_1": "Parkweg 3",
            "city": "Berlin",
            "region": "Lichtenberg",
            "state_province": "Berlin",
            "postal_code": "10365",
            "country": "DE",
            "address_type": "physical",
        }
    ],
}
TRAEGER = {"id": "org-1", "name": "Nachbarn e.V.", "website": "https://nachbarn.example"}
SERVICE = {"id": "s-1", "name": "Elterncafé", "status": "active", "description": "Offener Treff."}


def lesen(tmp_path: Path, *dokumente: object):
    for nummer, dokument in enumerate(dokumente):
        (tmp_path / f"{nummer}.json").write_text(json.dumps(dokument), "utf-8")
    return read_hsds(tmp_path, HEUTE)


def eins(tmp_path: Path, **felder: object):
    paket = lesen(tmp_path, {**SERVICE, **felder})
    assert len(paket.angebote) == 1
    return paket.angebote[0], [str(b.code) for b in paket.befunde]
