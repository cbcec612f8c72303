"""Which field of a case is told with which words; what is not told in words says why here."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from lotse.domain.akte import Schriftstueck
from lotse.domain.familie import (
    Bereichsstand,
    Familie,
    Moeglich,
    Person,
    Rolle,
    Sprachniveau,
    Staerke,
    Staerkenart,
    Verstaendigung,
    Wunsch,
    Ziel,
)
from lotse.domain.halt import Halt
from lotse.domain.huerde import Grad, Huerde
from lotse.domain.nutzung import NUTZUNGSWORT, Nutzung
from lotse.domain.ort import Ort
from lotse.domain.vermittlung import (
    Akteur,
    Ereignis,
    NichtGetan,
    Schritt,
    Schrittstand,
    Stand,
    Vermittlung,
    Wahl,
)
from lotse.services.auskunft_fallarbeit import (
    FALL_OHNE_WORT,
    FALLWERTE,
    FALLWORT,
    KATALOG,
    TEIL,
    VERWEIS,
    ZEICHEN,
)
from lotse.services.halten import HALTWORT
from lotse.services.rueckblick import SCHLUSSWORT

WORT: Mapping[type, Mapping[str, str]] = {
    Familie: {
        "name": "Name",
        "buchstabe": "Anfangsbuchstabe",
        "deckwort": "Ihr Merkwort",
        "fallcode": "Ihr Zeichen",
        "angelegt_am": "Bei uns seit",
        "geschlossen_am": "Abgeschlossen am",
        "schlussgrund": "Abgeschlossen, weil",
        "ohne_uns": "Woran wir merken, dass es ohne uns geht",
        "anfang_am": "Der Anfang wurde festgehalten am",
        "zettel_am": "Zettel oder Anfrage vom",
        "kam_ueber": "Zu uns gekommen über",
        "kinder_gefragt": "Nach Kindern gefragt",
    },
    Ort: {
        "plz": "Postleitzahl",
        "ort": "Ort",
        "stadtteil": "Stadtteil",
        "ags": "Schlüssel der Gemeinde",
    },
    Verstaendigung: {
        "sprachen": "Sprachen",
        "briefsprache": "Sprache der Briefe",
        "deutsch": "Deutsch sprechen",
        "liest": "Lesen",
        "dolmetschen": "Dolmetschen",
        "kontaktweg": "So erreichen wir Sie",
    },
    Person: {
        "rolle": "Wer",
        "vorname": "Vorname",
        "geburt": "Geburt",
        "ungeboren": "Noch nicht geboren",
        "notiz": "Notiz",
        "bildung": "Schulzeit (freiwillig)",
    },
    Bereichsstand: {
        "lebensbereich": "Thema",
        "bedarfe": "Das ist los",
        "wunsch": "Ihr Wunsch",
        "spaeter_am": "Später am",
        "moeglich": "Das geht heute",
        "besprochen": "Besprochen",
    },
    Ziel: {"zitat": "Ihre Worte", "sprache": "Sprache", "lebensbereich": "Thema"},
    Staerke: {"text": "Das trägt Sie", "art": "Art"},
    Huerde: {"code": "Das macht es schwer", "grad": "Wie sehr"},
    Wahl: {
        "leistung": "Hilfe",
        "am": "Am",
        "grund": "Grund",
        "hingewiesen_am": "Auf das Wunsch- und Wahlrecht hingewiesen am",
    },
    Vermittlung: {
        "leistung": "Hilfe",
        "angebot": "Stelle",
        "leistungstraeger": "Wer entscheidet",
    },
    Ereignis: {
        "stand": "Was war",
        "geschehen_am": "Am",
        "weg": "Wie",
        "grund": "Warum",
        "quelle": "Gesagt von",
        "erfasst_am": "Aufgeschrieben am",
        "notiz": "Notiz",
    },
    Schritt: {
        "text": "Schritt",
        "akteur": "Wer",
        "stand": "Stand",
        "bis": "Bis",
        "leistung": "Hilfe",
        "notiz": "Notiz",
        "zuversicht": "Zuversicht von 0 bis 10",
        "getan_am": "Getan am",
        "nicht_getan_grund": "Noch nicht getan, weil",
        "versuch": "Zum Ausprobieren",
        "rueckblick_am": "Angesehen wird er wieder am",
    },
    Schriftstueck: {
        "titel": "Titel",
        "sprache": "Sprache",
        "am": "Am",
        "seiten": "Seiten",
    },
    Nutzung: {"anspruch": "Recht", "stand": "Stand", "am": "Am", "person": "Für"},
    Halt: {"grund": "Wir behalten die Akte länger wegen", "bis": "Das prüfen wir wieder am"},
    **FALLWORT,
}
"""The words before each value, in the order they are told."""

OHNE_WORT: Mapping[type, Mapping[str, str]] = {
    Familie: {
        "id": ZEICHEN,
        **dict.fromkeys(
            (
                "ort", "verstaendigung", "personen", "bereiche", "anfang", "ziele", "staerken",
                "huerden", "fakten",
            ),
            TEIL,
        ),
    },
    Ort: {},
    Verstaendigung: {},
    Person: {"id": ZEICHEN, "fakten": TEIL},
    Bereichsstand: {},
    Ziel: {"id": ZEICHEN},
    Staerke: {"id": ZEICHEN},
    Huerde: {},
    Halt: {},
    Wahl: {"id": ZEICHEN, "gezeigt": KATALOG, "gewaehlt": KATALOG},
    Vermittlung: {"id": ZEICHEN, "ereignisse": TEIL, "wahl": VERWEIS},
    Ereignis: {},
    Schritt: {
        "id": ZEICHEN, "ziel": VERWEIS, "vermittlung": VERWEIS, "haengt_ab_von": VERWEIS,
    },
    Schriftstueck: {
        "id": ZEICHEN,
        "art": "Steht schon im Titel.",
        "sha256": "Eine Prüfsumme des Blattes, kein Inhalt. Sie steht in der Datei dazu.",
        "einwilligung": VERWEIS,
    },
    Nutzung: {},
    **FALL_OHNE_WORT,
}  # fmt: skip
"""Fields that are only in the file beside the paper, each with its reason."""

ABGELEITET: Mapping[str, str] = {
    "position": "Die Reihenfolge der Zeilen.",
    "familie_id": "Das zufällige Zeichen der Familie.",
    "vermittlung_id": "Das zufällige Zeichen der Vermittlung.",
    "antrag_id": "Das zufällige Zeichen des Antrags.",
    "blockade_id": "Das zufällige Zeichen der Blockade.",
    "sortier_deckwort": "Das Merkwort, zum Sortieren umgeschrieben.",
    "such": "Merkwort, Zeichen und Namen, zum Suchen umgeschrieben.",
    "erwachsene": "Gezählt aus den Personen.",
    "kinder": "Gezählt aus den Personen.",
    "erwartet": "Gezählt aus den Personen.",
    "naechster_schritt": "Der nächste Schritt, noch einmal für die Liste.",
    "naechster_bis": "Sein Tag, noch einmal für die Liste.",
    "zuletzt": "Der letzte Tag, an dem etwas geschah, aus den Zeilen gerechnet.",
    "angebot_key": "Das Zeichen des Angebots, noch einmal aus dem Angebot.",
}
"""Columns of the store that say again what is told elsewhere, each with its reason."""

WERTE: Mapping[str, str] = {
    Rolle.MUTTER: "Mutter", Rolle.VATER: "Vater", Rolle.ELTERNTEIL: "Elternteil",
    Rolle.PARTNER: "Partnerin oder Partner", Rolle.KIND: "Kind", Rolle.ANDERE: "gehört dazu",
    Sprachniveau.GUT: "gut", Sprachniveau.ETWAS: "etwas", Sprachniveau.KAUM: "kaum",
    Wunsch.JETZT: "jetzt", Wunsch.SPAETER: "später", Wunsch.NEIN: "nein",
    Moeglich.HEUTE: "heute", Moeglich.MIT_HILFE: "mit Hilfe", Moeglich.NICHT: "noch nicht",
    Staerkenart.PERSOENLICH: "in Ihnen selbst", Staerkenart.SOZIAL: "Menschen",
    Staerkenart.MATERIELL: "Dinge", Staerkenart.ORT: "Orte",
    Grad.LEICHT: "leicht", Grad.ETWAS: "etwas", Grad.SCHWER: "schwer",
    Stand.VORBEREITET: "vorbereitet", Stand.UEBERGEBEN: "übergeben",
    Stand.ANGENOMMEN: "angenommen", Stand.WARTELISTE: "auf der Warteliste",
    Stand.ABGELEHNT: "abgelehnt", Stand.NICHT_ZUSTAENDIG: "nicht zuständig",
    Stand.ANGEKOMMEN: "angekommen", Stand.HILFT: "hilft",
    Stand.HILFT_TEILWEISE: "hilft zum Teil", Stand.HILFT_NICHT: "hilft nicht",
    Stand.ABGESCHLOSSEN: "abgeschlossen", Stand.ABGEBROCHEN: "beendet",
    Akteur.FAMILIE: "Sie", Akteur.ZUSAMMEN: "wir zusammen", Akteur.LOTSIN: "wir",
    Akteur.STELLE: "die Stelle",
    Schrittstand.VORGEMERKT: "vorgemerkt", Schrittstand.DRAN: "dran",
    Schrittstand.GETAN: "getan", Schrittstand.GEAENDERT: "geändert",
    Schrittstand.BEENDET: "beendet",
    NichtGetan.UMSTAENDE: "es ging gerade nicht", NichtGetan.ZU_GROSS: "der Schritt war zu groß",
    NichtGetan.ANDERES_WICHTIG: "anderes war wichtig",
    NichtGetan.ANDERE_DRAN: "jemand anders war dran",
    **SCHLUSSWORT,
    **NUTZUNGSWORT,
    **HALTWORT,
}  # fmt: skip
"""Words for the keys of the older parts: here one key never means two things."""


def wertwort(wert: StrEnum) -> str:
    """A key in words; one without words stays as it is."""
    return FALLWERTE.get(type(wert), WERTE).get(wert, wert)
