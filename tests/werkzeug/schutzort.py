"""A shelter in the three kinds of sources, with every field filled."""

from __future__ import annotations

from typing import Any

from lotse.exchange.profil_form import Ziel
from tests.werkzeug.hsds import ORT, SERVICE, TRAEGER

HSDS: dict[str, Any] = {
    **SERVICE,
    "name": "Frauenhaus Nord",
    "alternate_name": "Haus",
    "email": "haus@nord.example",
    "url": "https://nord.example",
    "additional_urls": [{"url": "https://zwei.example"}],
    "eligibility_description": "Frauen",
    "application_process": "anrufen",
    "interpretation_services": "ja",
    "accreditations": "ja",
    "wait_time": "keine",
    "fees_description": "kostenfrei",
    "capacities": [
        {
            "available": 2,
            "description": "im Hof",
            "updated": "2026-11-23T09:00:00Z",
            "unit": {"name": "Betten im Hof"},
        },
        {"available": 0.5, "description": "im Anbau", "unit": {"name": "Zimmer"}},
    ],
    "cost_options": [{"option": "Miete", "amount_description": "klein"}],
    "alert": "Umbau",
    "assured_date": "2026-11-01",
    "last_modified": "2026-11-01",
    "minimum_age": "0",
    "organization": {**TRAEGER, "email": "verein@nord.example", "description": "Verein"},
    "phones": [
        {"number": "030 4710120", "description": "rund um die Uhr", "extension": "1"},
        {"number": "siehe Haus"},
    ],
    "languages": [{"code": "tr", "note": "gut"}],
    "schedules": [
        {"byday": "MO", "opens_at": "09:00", "closes_at": "12:00", "notes": "klingeln"},
        {"description": "nach Absprache"},
    ],
    "service_areas": [
        {"name": "Nord", "extent_type": "text", "extent": "10365"},
        {"name": "Kiez"},
    ],
    "required_documents": [{"document": "Ausweis"}],
    "funding": [{"source": "Land"}],
    "contacts": [{"name": "Ann Persona"}],
    "attributes": [{"taxonomy_term": {"taxonomy": "fremd", "code": "x"}}],
    "service_at_locations": [
        {
            "id": "sal",
            "description": "im Hof",
            "location": {
                **ORT,
                "description": "Altbau",
                "transportation": "Bus",
                "accessibility": [{"description": "Stufen"}],
                "phones": [{"number": "030 4710121", "description": "Pforte"}],
            },
        }
    ],
}

ZEILE = {ziel.value: "" for ziel in Ziel} | {"name": "Frauenhaus Nord", "traeger": "Verein"}
PROFIL: dict[str, Any] = {
    "version": 1,
    "name": "test",
    "titel": "Test",
    "dateien": [
        {
            "datei": "quelle.json",
            "quelle": {
                "kennung": "test/liste", "name": "Liste", "lizenz": "CC0",
                "namensnennung": "Stadt", "stand": "2015-12-31",
            },
            "kennung": "id",
            "gebiet": [{"art": "ags", "wert": "11000000"}],
            "felder": {ziel.value: ziel.value for ziel in Ziel},
        }
    ],
}  # fmt: skip

EIGEN: dict[str, Any] = {
    "key": "k",
    "name": "Frauenhaus Nord",
    "traeger": "Verein",
    "form": "formell",
    "status": "aktiv",
    "kurztext": "Schutz",
    "beschreibung": "Schutz",
    "angebotsart": "Frauenhaus",
    "dachverband": "Verband",
    "rolle": "erbringer",
    "leistungen": [],
    "lebensbereiche": ["sicherheit"],
    "bedarfe": [],
    "zugang": ["telefon"],
    "schwelle": 0,
    "sprachen": [{"code": "de", "niveau": "mitarbeitende", "hinweis": "gut"}],
    "zielgruppen": [{"publikum": "mutter"}],
    "gebiet": [{"art": "stadtteil", "wert": "Nord"}],
    "region": "Region Nord",
    "telefone": [{"nummer": "0221 4710274", "roh": "x", "art": "festnetz", "hinweis": "Tag"}],
    "mails": ["a@b.example"],
    "webs": ["b.example"],
    "oeffnungszeiten": [
        {
            "wochentage": [0],
            "von": "09:00",
            "bis": "12:00",
            "art": "telefon",
            "hinweis": "x",
            "saison_von": "04-01",
            "saison_bis": "10-31",
        }
    ],
    "oeffnung_hinweis": "klingeln",
    "oeffnung_rohtext": "Mo 9-12, klingeln",
    "wartezeit": {"wochen_von": 1, "wochen_bis": 2},
    "plaetze": {"frei": 1, "gesamt": 8, "einheit": "Betten im Hof", "stand": "2026-11-23"},
    "kosten": {"art": "kostenfrei", "text": "nichts"},
    "barrieren_ja": ["kinderwagen"],
    "barrieren_nein": ["aufzug"],
    "ohne_antrag": True,
    "ohne_anspruchspruefung": True,
    "vorbeugend": False,
    "anonym": True,
    "nimmt_neue_auf": True,
    "unterlagen": ["Ausweis"],
    "gibt_zurueck": "nichts",
    "finanzierung": "regel",
    "finanzierung_bis": "2027-12-31",
    "hinweis": "Umbau",
    "hinweis_bis": "2026-12-31",
    "pruefung": {"am": "2026-11-02", "von": "Lotsin", "wie": "telefon"},
    "pruefabstand_monate": 6,
    "feldpruefungen": [{"feld": "telefone", "am": "2026-11-02", "wie": "telefon"}],
    "gueltig_ab": "2026-01-01",
    "gueltig_bis": "2027-12-31",
    "fehlt_in_quelle_seit": "2026-11-02",
    "herkunft": {"quelle": "Liste", "quell_id": "1", "lizenz": "CC0", "stand": "2026-11-01"},
    "kontakt_person": "Team",
}
