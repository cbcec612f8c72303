"""Words for the deeds of the audit log, as its page and its table say them."""

from __future__ import annotations

from collections.abc import Mapping

from lotse.domain.protokoll import BEGINNT, Kettenbefund, Kettenstand, Tat
from lotse.services.schutzarbeit import Protokollzeile

TATWORT: Mapping[Tat, str] = {
    Tat.ENTSPERRT: "Lotse entsperrt",
    Tat.FEHLVERSUCHE: "Falsche Passwörter davor",
    Tat.GEOEFFNET: "Akte geöffnet",
    Tat.ANGELEGT: "Akte angelegt",
    Tat.GEAENDERT: "Akte geändert",
    Tat.GEDRUCKT: "Blatt gedruckt oder gespeichert",
    Tat.AUSGEGEBEN: "Datei ausgegeben",
    Tat.AUSKUNFT: "Auskunft gegeben",
    Tat.EINGEWILLIGT: "Einwilligung vermerkt",
    Tat.WIDERRUFEN: "Widerruf vermerkt",
    Tat.UEBERGEBEN: "Akte an eine Kollegin übergeben",
    Tat.UEBERNOMMEN: "Akte von einer Kollegin übernommen",
    Tat.STATISTIK: "Zahlen vom Ort, Treffen oder Grenze geändert",
    Tat.ANONYMISIERT: "Namen herausgenommen",
    Tat.GELOESCHT: "Akte gelöscht",
    Tat.ZURUECKGESPIELT: "Sicherung zurückgespielt",
    Tat.GERETTET: "Aus beschädigter Datei gerettet",
    Tat.SCHLUESSEL_GEWECHSELT: "Schlüssel gewechselt",
    Tat.ZUGANG_NEU: "Zugang angelegt",
    Tat.ZUGANG_WEG: "Zugang entfernt",
    Tat.GEKUERZT: "Alte Einträge entfernt",
}
GRUNDWORT: Mapping[str, str] = {
    "konsole": "über die Befehlszeile",
    "papier": "auf Papier",
    "pdf": "als PDF",
    "json": "als Datei",
    "csv": "als Tabelle",
    "xlsx": "als Tabelle",
    "bericht": "Bericht mit Summen",
    "treffen": "Paket für ein Treffen",
    "wandbild": "Wandbild für ein Treffen",
    "protokoll": "das Protokoll",
    "hilfe": "für die Hilfe, ohne Angaben zu Familien",
    "familie": "Brief an die Familie",
    "ueberleitung": "Überleitung",
    "plan": "Plan",
    "unterlagen": "Liste der Papiere",
    "geschlossen": "abgeschlossen, die Frist ist um",
    "kein_kontakt": "lange kein Kontakt",
    "unfertig": "nur angelegt, nichts weiter geschehen",
    "abgewiesen": "Anfrage, nicht angenommen, die Frist ist um",
    "wunsch": "auf Wunsch der Familie",
    "vermittlung_weg": "eine Vermittlung gelöscht",
    "einwilligung_weg": "eine Einwilligung wieder entfernt",
    BEGINNT: "beginnt, die Datei wird gepackt",
    "stelle": "für eine Stelle",
    "praxis": "für eine Praxis",
    "lotsin": "für eine Kollegin oder einen Kollegen",
    "akte": "für die Akte mit Namen",
    "text_amt": "Begründung für das Amt",
    "text_familie": "Begründung in den Worten der Familie",
}
BEFUNDWORT: Mapping[Kettenstand, str] = {
    Kettenstand.HEIL: "Die Kette ist heil: Kein Eintrag ist verändert, keiner fehlt.",
    Kettenstand.VERAENDERT: "Ein Eintrag wurde verändert.",
    Kettenstand.LUECKE: "Zwischen zwei Einträgen fehlt etwas.",
    Kettenstand.ANFANG_FEHLT: "Der Anfang des Protokolls fehlt.",
    Kettenstand.ENDE_FEHLT: "Das Ende des Protokolls fehlt.",
}


def zusaetze(zeile: Protokollzeile) -> tuple[str, ...]:
    """What is added to the deed, in words; the anchor of a cut chain says nothing to people."""
    if zeile.tat is Tat.GEKUERZT or not zeile.grund:
        return ()
    return tuple(GRUNDWORT.get(teil, teil) for teil in zeile.grund.split("."))


def is_heil(befund: Kettenbefund) -> bool:
    """Nothing was found."""
    return befund.stand is Kettenstand.HEIL
