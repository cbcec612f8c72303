"""Every point of the Sicherheits-Check in plain words: when it is well, when not, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

SICHERUNG = "sicherung"
BLATT = "zugang:blatt"
SCHUTZ = "datenschutz"
PLATTE = "festplatte"
NEU_EINRICHTEN = "Bitte installieren Sie Lotse neu. Bis dahin arbeiten Sie bitte nicht weiter."


@dataclass(frozen=True, slots=True)
class Checkworte:
    """German msgids. `wort` and `ziel`: a button, and the part of the settings it leads to."""

    gut: str
    nicht: str
    rat: str = ""
    wort: str = ""
    ziel: str = ""


WORTE: Mapping[str, Checkworte] = {
    PLATTE: Checkworte(
        "Die Festplatte dieses Geräts ist verschlüsselt.",
        "Ist die Festplatte dieses Geräts verschlüsselt?",
        "Windows zeigt es unter „BitLocker“ oder „Geräteverschlüsselung“, macOS unter „FileVault“, "
        "Linux unter „LUKS“. Fragen Sie sonst Ihre Technik.",
    ),
    "auslagern": Checkworte(
        "Was das Gerät auslagert, ist verschlüsselt oder bleibt im Speicher.",
        "Das Gerät lagert Speicher unverschlüsselt auf die Festplatte aus.",
        "Bitte fragen Sie Ihre Technik nach verschlüsseltem Swap.",
    ),
    "speicherabbild": Checkworte(
        "Nach einem Absturz bleibt kein Abbild des Speichers liegen.",
        "Nach einem Absturz könnte ein Abbild des Speichers liegen bleiben.",
        "Bitte starten Sie Lotse neu. Bleibt es so, fragen Sie Ihre Technik.",
    ),
    "programm": Checkworte("Lotse läuft.", "Lotse ist nicht richtig installiert.", NEU_EINRICHTEN),
    "sqlite": Checkworte(
        "Die Datenbank (SQLite) ist neu genug.",
        "Die Datenbank (SQLite) ist zu alt.",
        NEU_EINRICHTEN,
    ),
    "sqlcipher": Checkworte(
        "Die Verschlüsselung (SQLCipher) ist da.",
        "Die Verschlüsselung (SQLCipher) fehlt.",
        NEU_EINRICHTEN,
    ),
    "fts5": Checkworte(
        "Die Suche im Katalog ist da.",
        "Die Suche im Katalog fehlt.",
        "Bitte installieren Sie Lotse neu.",
    ),
    "netz": Checkworte(
        "Lotse kann keine Verbindung ins Internet öffnen.",
        "Die Netzsperre ruht.",
        "Bitte starten Sie Lotse neu. Bleibt es so, fragen Sie Ihre Technik.",
    ),
    "verschluesselt": Checkworte(
        "Probe: Was gespeichert wird, ist verschlüsselt.",
        "Probe: Was gespeichert wird, ist lesbar.",
        NEU_EINRICHTEN,
    ),
    "rechte_neu": Checkworte(
        "Probe: Neue Dateien sind nur für Sie lesbar.",
        "Probe: Neue Dateien sind auch für andere lesbar.",
        "Bitte fragen Sie Ihre Technik.",
    ),
    "kopierdienst": Checkworte(
        "Die Daten liegen auf diesem Gerät.",
        "Die Daten liegen nicht nur auf diesem Gerät.",
        "Sicher ist ein Ordner, den niemand ins Internet oder ins Netz kopiert.",
        "Zu den Sicherungen",
        SICHERUNG,
    ),
    "schreiben": Checkworte(
        "In den Ordner der Daten lässt sich schreiben.",
        "In den Ordner der Daten lässt sich nicht schreiben.",
        "Bitte prüfen Sie, ob der Datenträger voll oder schreibgeschützt ist.",
    ),
    "platz": Checkworte(
        "Es ist genug Platz frei.",
        "Es ist wenig Platz frei.",
        "Bitte machen Sie auf dem Laufwerk mit den Daten Platz.",
    ),
    "datei": Checkworte(
        "Die Datei der Familien ist da und verschlüsselt.",
        "Mit der Datei der Familien stimmt etwas nicht.",
        "Bitte spielen Sie die letzte Sicherung zurück.",
        "Zu den Sicherungen",
        SICHERUNG,
    ),
    "schluessel": Checkworte(
        "Die Schlüsseldatei ist heil.",
        "Mit der Schlüsseldatei stimmt etwas nicht.",
        "Bitte sichern Sie jetzt, und ändern Sie dann Ihr Passwort. Dann schreibt Lotse sie neu.",
        "Zum Zugang",
        "zugang",
    ),
    "rechte": Checkworte(
        "Ordner und Dateien sind nur für Sie lesbar.",
        "Ordner oder Dateien sind auch für andere an diesem Gerät lesbar.",
        "Sie sind verschlüsselt. Bitte fragen Sie trotzdem Ihre Technik.",
    ),
    "sicherung": Checkworte(
        "Die letzte Sicherung ist frisch.",
        "Die Sicherungen brauchen Sie.",
        "Bitte sichern Sie jetzt.",
        "Zu den Sicherungen",
        SICHERUNG,
    ),
    "reserve": Checkworte(
        "Die Reserve für eine volle Platte ist da.",
        "Die Reserve für eine volle Platte fehlt.",
        "Lotse legt sie neu an, wenn Platz ist.",
    ),
    "seiten": Checkworte(
        "Alle Seiten der Datei sind heil.",
        "Seiten der Datei sind beschädigt.",
        "Bitte spielen Sie die letzte Sicherung zurück.",
        "Zu den Sicherungen",
        SICHERUNG,
    ),
    "protokoll": Checkworte(
        "Das Protokoll ist heil.",
        "Das Protokoll wurde von außen verändert.",
        "Bitte sagen Sie es Ihrem Träger.",
        "Zum Protokoll",
        SCHUTZ,
    ),
    "probe": Checkworte(
        "Die letzte Probe einer Sicherung ist gelungen.",
        "Noch ist keine Probe einer Sicherung gelungen.",
        "Wählen Sie dort „Jetzt probieren“.",
        "Zu den Sicherungen",
        SICHERUNG,
    ),
    "uhr": Checkworte(
        "Die Uhr geht richtig.",
        "Die Uhr dieses Geräts ging zurück.",
        "Bitte prüfen Sie Datum und Uhrzeit.",
    ),
    "papier": Checkworte(
        "Der Notfall-Schlüssel wurde ganz abgetippt: Das Blatt stimmt.",
        "Der Notfall-Schlüssel wurde noch nie ganz abgetippt.",
        "Tippen Sie ihn einmal ein. Dann wissen Sie, dass das Blatt stimmt.",
        "Jetzt eintippen",
        BLATT,
    ),
}
"""By the name of the point; one without words is for the technicians only and not shown."""


def all_words() -> frozenset[str]:
    """Everything the window may say of a point."""
    alle = (satz for w in WORTE.values() for satz in (w.gut, w.nicht, w.rat, w.wort))
    return frozenset(satz for satz in alle if satz)
