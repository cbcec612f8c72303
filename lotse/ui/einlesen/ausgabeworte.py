"""The kinds of files a catalogue goes out as, in words."""

from __future__ import annotations

from collections.abc import Callable

from lotse.services.katalogausgabe import Ausgabeform


def formworte(t: Callable[..., str]) -> dict[Ausgabeform, tuple[str, str, str]]:
    """(name, what it is good for, sign) of each kind of file."""
    return {
        Ausgabeform.XLSX: (
            t("Tabelle für Excel"),
            t("Eine Zeile je Angebot. Zum Lesen, Sortieren und Drucken."),
            "file-spreadsheet",
        ),
        Ausgabeform.CSV: (
            t("Tabelle als CSV"),
            t("Dasselbe als Textdatei, die jedes Programm liest."),
            "file-text",
        ),
        Ausgabeform.HSDS_JSON: (
            t("Open Referral (HSDS) als JSON"),
            t("Alle Angaben für andere Programme. Lotse liest sie ohne Verlust wieder ein."),
            "file-down",
        ),
        Ausgabeform.HSDS_CSV: (
            t("Open Referral (HSDS) als Tabellen"),
            t("Dasselbe als Datenpaket aus CSV-Dateien."),
            "file-down",
        ),
        Ausgabeform.VERZEICHNIS: (
            t("Gedrucktes Verzeichnis"),
            t("Ein PDF nach Stadtteil oder Bedarf, mit dem Stand der Angaben."),
            "book-open",
        ),
        Ausgabeform.DATENBLAETTER: (
            t("Datenblätter zur Bestätigung"),
            t("Für jeden Träger ein Blatt je Angebot, mit Mailtext. Dauert länger."),
            "printer",
        ),
        Ausgabeform.PAKET: (
            t("Unterschriebenes Paket"),
            t("Für andere Teams mit Lotse. Niemand kann es unterwegs verändern."),
            "badge-check",
        ),
    }
