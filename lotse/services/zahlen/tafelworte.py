"""Of every table and chart its title, and what is counted in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


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
    "gespraech_stadtteil": Tafelwort(
        "Kontakte nach Stadtteil",
        "Jeder Kontakt im Zeitraum einmal, auch ein vergeblicher Anruf, nach dem Stadtteil der "
        "Familie. In welcher Praxis er war, wird nie gezählt.",
    ),
    "standort": Tafelwort(
        "Standort-Mix: Gespräche und Kinder nach Stadtteil",
        "Gespräche: jedes Gespräch im Zeitraum mit einer Familie, deren Adresse dort liegt. "
        "Gerechnet wird Kinder mal Anteil, davon die Gespräche abgezogen; danach richtet sich auch "
        "die Folge. Ist eine Zahl verdeckt oder steht ein Stadtteil bei „Übrige“, gilt das "
        "Höchste, was möglich ist. Gebiete mit weniger als 50 Kindern stehen nicht einzeln.",
    ),
    "ideen": Tafelwort(
        "Ideen: was mehrere Familien jetzt wünschen, noch ohne Vermittlung",
        "Jede Familie je Lebensbereich einmal. Gezeigt wird nur, was genügend Familien wünschen; "
        "hinter keiner Zahl lässt sich ein Name nachsehen.",
    ),
    "ideen_stadtteil": Tafelwort(
        "Ideen: wo mehrere Familien jetzt etwas wünschen, noch ohne Vermittlung",
        "Jeder Wunsch je Lebensbereich einmal, nach dem Stadtteil der Familie. Gezeigt wird nur, "
        "was genügend Familien wünschen.",
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
