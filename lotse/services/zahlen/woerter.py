"""German words of the statistics: every key that a table may show."""

from __future__ import annotations

from collections.abc import Mapping

from lotse.services.anfragen import GRUNDWORT, KAMUEBERWORT, WOHINWORT
from lotse.services.zahlen.gruppen import UEBRIGE

VERDECKT = "verdeckt"
ZU_WENIGE = "Zu wenige Familien für eine sichere Auswertung."
GRUENDE = "Der Unterschied kann viele Gründe haben."
UNBEKANNT = "unbekannt"

WERT: Mapping[str, Mapping[str, str]] = {
    "bildung": {
        "kurz": "Ohne oder mit Hauptschulabschluss",
        "mittel": "Mittlerer Abschluss",
        "lang": "Abitur oder Studium",
        "keine_angabe": "Keine Angabe",
        UNBEKANNT: "Nicht gefragt",
    },
    "ankunft": {
        "erreicht": "erreicht, nicht vermittelt",
        "vermittelt": "vermittelt, nicht angekommen",
        "angekommen": "angekommen",
    },
    "frueh": {
        "vor_geburt": "vor der Geburt",
        "erstes_jahr": "im 1. Lebensjahr",
        "ein_zwei": "1 oder 2 Jahre",
        "drei_fuenf": "3 bis 5 Jahre",
        "ab_sechs": "6 Jahre und älter",
        UNBEKANNT: "unbekannt",
    },
    "stand": {
        "neu": "neu dazugekommen",
        "weiter": "weiter begleitet",
        "beendet": "abgeschlossen",
    },
    "last": {
        "wenig": "0 bis 2 Wünsche und Hürden",
        "mittel": "3 bis 5 Wünsche und Hürden",
        "viel": "6 und mehr Wünsche und Hürden",
    },
    "lage": {
        "jetzt_offen": "Wunsch jetzt, noch keine Hilfe",
        "jetzt_hilfe": "Wunsch jetzt, Hilfe vermittelt",
        "spaeter": "Wunsch später",
        "nein": "kein Wunsch",
        UNBEKANNT: "nicht gefragt",
    },
    "bereich": {
        "geld_arbeit": "Geld und Arbeit",
        "wohnen": "Wohnen",
        "gesundheit_kind": "Gesundheit des Kindes",
        "gesundheit_eltern": "Gesundheit der Eltern",
        "schwangerschaft_erstes_jahr": "Schwangerschaft und erstes Jahr",
        "entwicklung_erziehung": "Entwicklung und Erziehung",
        "betreuung_schule": "Betreuung und Schule",
        "familie_beziehung": "Familie und Beziehung",
        "ankommen_aufenthalt": "Ankommen und Aufenthalt",
        "sicherheit": "Sicherheit",
    },
    "ausgang": {
        "hilft": "hilft",
        "angekommen": "angekommen",
        "kontakt": "Kontakt oder Warteliste",
        "abgelehnt": "abgelehnt",
        "keine_antwort": "keine Antwort oder beendet",
    },
    "weg": {
        "begleitung": "mit Begleitung",
        "telefon": "zusammen angerufen",
        "brief": "mit Brief",
        "familie_traegt": "Familie geht selbst",
        UNBEKANNT: "unbekannt",
    },
    "gebiet": {
        "sgb2": "Jobcenter (SGB II)",
        "sgb8": "Kinder- und Jugendhilfe (SGB VIII)",
        "health": "Gesundheit und Teilhabe (SGB V, IX, XI)",
        "early": "Frühe Hilfen",
        "space": "Nachbarschaft",
        "family": "Familienleistungen",
        UNBEKANNT: "unbekannt",
    },
    "ende": {
        "offen": "noch offen",
        "geloest": "vor Ort gelöst",
        "nur_gesetzgeber": "nur der Gesetzgeber kann es lösen",
        "aufgegeben": "nicht weiterverfolgt",
    },
    "akteur": {
        "familie": "Familie allein",
        "zusammen": "mit Hilfe",
        "lotsin": "Lotsin oder Lotse",
        "stelle": "eine Stelle",
    },
    "kontaktart": {
        "praxis": "in der Praxis",
        "buero": "im Büro",
        "zuhause": "zu Hause",
        "begleitet": "begleitet",
        "telefon": "am Telefon",
        "offene_tuer": "offene Tür",
        "nachricht": "Nachricht",
    },
    "ergebnis": {
        "gesprochen": "gesprochen",
        "mailbox": "Mailbox",
        "nicht_erreicht": "nicht erreicht",
    },
    "antwort": {
        "angekommen": "angekommen",
        "nicht_gekommen": "nicht gekommen",
        "warteliste": "Warteliste",
        "nicht_zustaendig": "nicht zuständig",
        "angebot_anders": "Eintrag stimmt nicht",
        "ohne": "noch keine Antwort",
    },
    "kam_ueber": {
        **KAMUEBERWORT,
        UNBEKANNT: "unbekannt",
    },
    "wartezeit": {
        "zeitig": "in 14 Tagen",
        "spaeter": "später",
        "ohne": "noch kein Gespräch",
    },
    "absagegrund": GRUNDWORT,
    "wohin": {
        **WOHINWORT,
        "nirgends": "keine andere Stelle bekannt",
    },
    "monat": {
        "01": "Januar",
        "02": "Februar",
        "03": "März",
        "04": "April",
        "05": "Mai",
        "06": "Juni",
        "07": "Juli",
        "08": "August",
        "09": "September",
        "10": "Oktober",
        "11": "November",
        "12": "Dezember",
    },
    "quartal": {
        "q1": "Januar bis März",
        "q2": "April bis Juni",
        "q3": "Juli bis September",
        "q4": "Oktober bis Dezember",
    },
}
"""Merkmal -> key -> words. Stadtteile, languages, reasons and carriers bring their own."""

UEBRIGE_WORT = "Übrige"
UNBEKANNT_WORT = "unbekannt"


def wort(merkmal: str, key: str) -> str:
    """A key as it is read; what is not in the table (a Stadtteil) says itself."""
    if key == UEBRIGE:
        return UEBRIGE_WORT
    return WERT.get(merkmal, {}).get(key) or (UNBEKANNT_WORT if key == UNBEKANNT else key)
