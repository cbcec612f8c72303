"""Every sentence of the two sheets of the Schutzraum, in German only.

They go to professionals or stay with the navigator: the words of the law stand in them, so they are
not in the catalogue of plain German, and nobody words them anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lotse.letters.bausteine import Bausteine, Wert
from lotse.letters.inhalt import Lauf, Satz

SAETZE: Final[Mapping[str, str]] = {
    "brief_titel": "Bitte um Beratung, ohne Namen",
    "anrede": "Guten Tag,",
    "brief_anlass": "ich mache mir Sorgen um ein Kind und bitte um Ihre Beratung.",
    "brief_recht": "Den Anspruch darauf regeln § 4 Absatz 2 KKG und § 8b Absatz 1 SGB VIII.",
    "brief_vereinbarung": "Die Beratung sieht die Vereinbarung nach § 8a Absatz 4 SGB VIII vor.",
    "brief_recht_8b": "Die Beratung regelt § 8b Absatz 1 SGB VIII.",
    "ohne_namen": "Namen, Adressen, Schulen und genaue Tage haben wir weggelassen.",
    "personen": "Um wen geht es?",
    "personen_ohne": "Dazu steht hier nichts.",
    "gesehen": "Das habe ich selbst gesehen oder gehört",
    "gesehen_ohne": "Dazu habe ich nichts aufgeschrieben.",
    "gehoert": "Das haben mir andere erzählt",
    "gehoert_ohne": "Andere haben mir nichts erzählt.",
    "getan": "Was wurde schon getan?",
    "getan_ohne": "Dazu ist noch nichts aufgeschrieben.",
    "deutung": "Meine Einschätzung",
    "deutung_ohne": "Ich habe noch keine eigene Einschätzung.",
    "deutung_meine": "Das ist meine eigene Einschätzung. Sie kann falsch sein.",
    "frage": "Meine Frage",
    "rat": "Wie schätzen Sie das ein? Was kann ich als Nächstes tun?",
    "antwort": "Sie erreichen mich so: {lotsin}, Telefon {telefon}.",
    "notiz_titel": "Vertrauliche Notiz",
    "notiz_zeichen": "Notiz nach § 4 KKG, Zeichen: {zeichen}.",
    "notiz_anlass": "Diese Notiz ist vertraulich. Sie gehört in keine andere Akte und in "
    "keinen Umschlag für die Familie.",
    "notiz_person": "Ein Mensch hat sie geschrieben und entscheidet. Lotse hat nichts "
    "ausgerechnet.",
    "notiz_angelegt": "Angelegt am {tag}.",
    "notiz_beruf": "Tätigkeit: {beruf}.",
    "notiz_bis": "Aufbewahren bis {tag}, dann neu entscheiden.",
    "schritte": "Die Schritte des Gesetzes",
    "eltern": "Eltern informiert",
    "eltern_am": "Ja, am {tag}.",
    "eltern_nicht": "Nein. Warum nicht: {grund}",
    "eltern_offen": "Noch nicht aufgeschrieben.",
    "eltern_rueckmeldung": "Auch gesagt: Das Jugendamt gibt eine Rückmeldung.",
    "beratungen": "Beratung durch eine insoweit erfahrene Fachkraft",
    "beratungen_ohne": "Noch keine.",
    "mitteilung": "Entscheidung über eine Mitteilung ans Jugendamt",
    "mitteilung_offen": "Noch nicht entschieden.",
    "mitteilung_ja": "Entschieden: Das Jugendamt wird informiert.",
    "mitteilung_nein": "Entschieden: Das Jugendamt wird jetzt nicht informiert.",
    "mitteilung_wer": "Entschieden am {tag} von {wer}.",
    "mitteilung_warum": "Warum: {grund}",
    "mitteilung_gesagt": "Mitgeteilt am {tag}, an {wer}, Weg: {weg}.",
    "rueckmeldung": "Rückmeldung des Jugendamtes",
    "rueckmeldung_offen": "Keine erwartet.",
    "rueckmeldung_erwartet": "Erwartet bis {tag}.",
    "rueckmeldung_da": "Erhalten am {tag}.",
}


WORTE: Final = Satz((Lauf("Worte des Kindes:", fett=True),))


def satz(texte: Bausteine, name: str, **werte: Wert) -> Satz:
    """One of them, with what was typed in its places."""
    return texte.fremd("", SAETZE[name], **werte)
