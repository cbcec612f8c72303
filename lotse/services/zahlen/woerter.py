"""German words of the statistics: every key that a table may show, titles and definitions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Tafelwort:
    """Title of a table, and what is counted in it."""

    titel: str
    zaehlt: str


TAFELN: Mapping[str, Tafelwort] = {
    "stand": Tafelwort(
        "Familien im Zeitraum",
        "Jede Familie, deren Akte im Zeitraum offen war, einmal. Neu ist, wer im Zeitraum "
        "dazukam; das geht vor „abgeschlossen“.",
    ),
    "bildung": Tafelwort(
        "Erreicht, vermittelt, angekommen nach Schulzeit der Eltern",
        "Jede Familie einmal, nach dem längsten Schulabschluss, den ein Elternteil freiwillig "
        "genannt hat. Angekommen ist, wer bei mindestens einer Stelle ankam.",
    ),
    "bildung_ort": Tafelwort(
        "Wen wir erreichen, verglichen mit allen Eltern im Ort",
        "Bei uns: jede Familie einmal, die ihre Schulzeit freiwillig genannt hat. Im Ort: die "
        "neuesten Zahlen der Region, die eingelesen sind.",
    ),
    "stadtteil": Tafelwort(
        "Erreicht, vermittelt, angekommen nach Stadtteil",
        "Jede Familie einmal, nach dem Stadtteil ihrer Adresse. Kleine Stadtteile stehen zusammen.",
    ),
    "frueh": Tafelwort(
        "Wie früh Familien kommen",
        "Jede Familie einmal, nach dem Alter des jüngsten Kindes, als die Akte begann.",
    ),
    "sprache": Tafelwort(
        "Sprache der Briefe", "Jede Familie einmal, nach der Sprache, in der sie Briefe liest."
    ),
    "last": Tafelwort(
        "Zeit nach Bedarf",
        "Jede Familie einmal, nach der Zahl ihrer Wünsche und Hürden. Minuten und Kontakte sind "
        "die der mittleren Familie (Median).",
    ),
    "bedarf": Tafelwort(
        "Bedarf und Wunsch nach Lebensbereich",
        "Jeder Lebensbereich mit Bedarf zählt je Familie einmal. Hilfe vermittelt heißt: Es gibt "
        "eine Vermittlung zu einer Leistung dieses Lebensbereichs.",
    ),
    "luecke_stadtteil": Tafelwort(
        "Wünsche ohne Hilfe nach Stadtteil",
        "Wie „Bedarf und Wunsch“, nach dem Stadtteil der Familie.",
    ),
    "luecke_sprache": Tafelwort(
        "Wünsche ohne Hilfe nach Sprache",
        "Wie „Bedarf und Wunsch“, nach der Sprache der Briefe.",
    ),
    "weg": Tafelwort(
        "Ankommen nach dem Weg der Übergabe",
        "Jede Vermittlung, die im Zeitraum übergeben wurde, einmal, nach dem Weitesten, was "
        "bekannt ist.",
    ),
    "gebiet": Tafelwort(
        "Ankommen nach Rechtsgebiet",
        "Jede übergebene Vermittlung einmal, nach dem Gesetz der Leistung. Wochen sind die der "
        "mittleren Vermittlung von der Übergabe bis zum Ankommen.",
    ),
    "vermittlung_stadtteil": Tafelwort(
        "Ankommen nach Stadtteil",
        "Jede übergebene Vermittlung einmal, nach dem Stadtteil der Familie.",
    ),
    "traeger": Tafelwort(
        "Blockaden nach Grund und Arten von Trägern",
        "Jede Blockade, die im Zeitraum offen war, einmal. Gezählt werden Arten von Trägern, nie "
        "ein einzelnes Haus.",
    ),
    "blockade_stadtteil": Tafelwort(
        "Blockaden nach Grund und Stadtteil",
        "Jede Blockade, die im Zeitraum offen war, einmal, nach dem Stadtteil der Familie.",
    ),
    "ende": Tafelwort(
        "Was aus den Blockaden wurde",
        "Jede Blockade, die im Zeitraum offen war, einmal, nach ihrem Stand am Ende.",
    ),
    "schritte": Tafelwort(
        "Wer die Schritte gegangen ist",
        "Jeder Schritt, der im Zeitraum getan wurde, einmal. Anonyme Altfälle haben keinen Tag "
        "und zählen hier nicht.",
    ),
    "kontakte": Tafelwort(
        "Kontakte",
        "Jeder Kontakt im Zeitraum einmal, auch ein vergeblicher Anruf. „Nicht erreicht“ an einem "
        "Ort heißt: Ein Treffen kam nicht zustande.",
    ),
    "zugang": Tafelwort(
        "Vom Zettel zum ersten Gespräch",
        "Jede Familie mit einem Zettel aus dem Zeitraum einmal, nach der Art der Stelle, über die "
        "sie kam. Wer noch wartet, zählt mit. Anonyme Altfälle haben keinen Tag und zählen nicht.",
    ),
    "abgewiesen": Tafelwort(
        "Anfragen, die nicht angenommen werden konnten, nach Monat und Grund",
        "Jede Anfrage, die nicht angenommen werden konnte, einmal, ohne Person. Wer zweimal "
        "fragt, zählt zweimal.",
    ),
    "abgewiesen_wohin": Tafelwort(
        "Wohin nicht angenommene Anfragen weitergeschickt wurden",
        "Jede nicht angenommene Anfrage einmal, nach der Art der Stelle, die der Familie genannt "
        "wurde.",
    ),
    "briefe": Tafelwort("Gedruckte Blätter", "Jedes gedruckte Blatt einmal, nach seiner Sprache."),
    "antworten": Tafelwort(
        "Antworten der Stellen", "Jede Nachfrage mit Antwortstreifen im Zeitraum einmal."
    ),
}


def wort(merkmal: str, key: str) -> str:
    """A key as it is read; what is not in the table (a Stadtteil) says itself."""
    if key == UEBRIGE:
        return UEBRIGE_WORT
    return WERT.get(merkmal, {}).get(key) or (UNBEKANNT_WORT if key == UNBEKANNT else key)
