"""Fields of the knowledge in plain words, for showing what changed."""

from __future__ import annotations

from collections.abc import Mapping

FELDWORT: Mapping[str, str] = {
    "name": "Name", "namen_alt": "Andere Namen", "einfach": "In einem Satz", "marke": "Marke",
    "gruppe": "Gruppe", "gebiet": "Gebiet", "lebensbereiche": "Lebensbereiche",
    "bedarfe": "Themen", "rechtsgrundlage": "Rechtsgrundlage", "zustaendig": "Entscheidet",
    "traegerart": "Art des Trägers", "finanzierung": "Bezahlt", "antrag": "Antrag",
    "unterlagen": "Unterlagen", "bedingungen": "Voraussetzung", "verhaeltnisse": "Verhältnis",
    "verbindlichkeit": "Verbindlichkeit", "praevention": "Prävention", "stand": "Stand",
    "vor_bedarfsfeststellung": "Vor Feststellung des Bedarfs", "quelle": "Quelle",
    "sicherheit": "Sicherheit", "niedrigschwellig": "Niedrigschwellig", "wahlrecht": "Wahlrecht",
    "parameter": "Kennzahlen", "betrag": "Betrag", "klaeren": "Zu klären", "sofort": "Geht sofort",
    "sofort_fundstelle": "Fundstelle zu sofort", "gueltig_ab": "Gültig ab",
    "gueltig_bis": "Gültig bis", "abgleich": "Im Abgleich", "brief": "Brief",
    "werte": "Wert", "norm": "Fundstelle", "einheit": "Einheit", "hinweis": "Hinweis",
    "text": "Text", "frage": "Frage", "antworten": "Antwort", "warum": "Warum diese Frage",
    "nennt": "Anlässe", "wert": "Wert", "geprueft_am": "Geprüft am", "geprueft_von": "Geprüft von",
    "pruefen_ab": "Prüfen ab", "pruefen": "Zu prüfen", "ableitung": "Abgeleitet aus",
    "ja_wenn": "Ja, wenn", "nein_wenn": "Nein, wenn", "tabelle": "Tabelle",
    "titel": "Titel", "schritt": "Nächster Schritt", "fundstelle": "Fundstelle", "kurz": "Kurz",
    "von": "Ab Alter", "bis": "Bis Alter", "frueher": "Schon ab", "spaeter": "Noch bis",
    "ende": "Ende", "bedingt": "Bedingung", "woher": "Woher",
    "symbol": "Bild", "auch": "Auch genannt", "satz": "Satz", "unterlage": "Unterlage",
    "vor": "Zuerst", "nach": "Danach", "wartet": "Wartet darauf", "eine_von": "Eine davon",
    "stellen": "Stellen", "abhilfe": "Was hilft", "regeln": "Regeln", "andere": "Andere Leistung",
    "eine": "Eine Leistung", "teilhabe": "Teilhabe", "selber_tag": "Am selben Tag",
    "leistung": "Leistung", "art": "Art", "ebene": "Ebene", "typ": "Typ", "intim": "Wie persönlich",
    "fluechtig": "Flüchtig", "rechner": "Aus dem Rechner", "lebensbereich": "Lebensbereich",
    "jahre": "Jahre", "monate": "Monate", "wochen": "Wochen", "tage": "Tage",
    "je_familie": "Einmal je Familie", "je_geburt": "Einmal je Geburt",
    "halbjaehrlich": "Jedes Halbjahr",
}  # fmt: skip
