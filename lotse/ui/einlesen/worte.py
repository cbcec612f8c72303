"""Words of the import: fields a column may go to, why it goes there, what a file is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from lotse.domain.angebot import Angebot
from lotse.i18n.sprache import Sprache
from lotse.services.katalogarbeit import Quellenform, Spaltengrund, Spaltenvorschlag

Uebersetzt = Callable[..., str]
WERTEZIELE = frozenset({
    "angebotsart", "sprachen", "status", "kostenfrei", "stufenlos", "anonym", "ohne_antrag",
    "nimmt_neue_auf",
})  # fmt: skip
"""Targets whose values a person may have to read for Lotse."""
JANEIN = frozenset({"kostenfrei", "stufenlos", "anonym", "ohne_antrag", "nimmt_neue_auf"})
SICHER = frozenset({Spaltengrund.NAME, Spaltengrund.TAGESZEIT, Spaltengrund.HAND})
KODIERUNGEN: Mapping[str, str] = {
    "UTF-8": "utf-8",
    "Windows-1252": "cp1252",
    "ISO 8859-1": "latin-1",
    "Mac Roman": "mac_roman",
    "DOS (cp850)": "cp850",
    "DOS (cp437)": "cp437",
    "UTF-16": "utf-16",
}
KOPFZEILEN = (1, 2, 3)


def zielworte(t: Uebersetzt) -> Mapping[str, str]:
    """Every target, in the order of the choice; "" = the column stays out."""
    return {
        "": t("nicht übernehmen"),
        "name": t("Angebot"),
        "traeger": t("Träger"),
        "dachverband": t("Dachverband"),
        "angebotsart": t("Art des Angebots"),
        "kurztext": t("Kurztext"),
        "beschreibung": t("Beschreibung"),
        "weiteres": t("Weiterer Text"),
        "strasse": t("Straße und Nummer"),
        "hausnummer": t("Hausnummer"),
        "zusatz": t("Adresszusatz"),
        "plz": t("PLZ"),
        "ort": t("Ort"),
        "plz_ort": t("PLZ und Ort"),
        "stadtteil": t("Stadtteil"),
        "ags": t("Gemeindeschlüssel"),
        "lat": t("Breitengrad"),
        "lon": t("Längengrad"),
        "gebiet": t("Einzugsgebiet"),
        "kontakt": t("Adresse und Telefon zusammen"),
        "telefon": t("Telefon"),
        "fax": t("Fax"),
        "mail": t("E-Mail"),
        "web": t("Webseite"),
        "zeiten": t("Öffnungszeiten"),
        "termin": t("Termin"),
        "sprachen": t("Sprachen"),
        "alter_von": t("Alter ab"),
        "alter_bis": t("Alter bis"),
        "kosten": t("Kosten"),
        "kostenfrei": t("kostenlos (ja oder nein)"),
        "stufenlos": t("ohne Stufen (ja oder nein)"),
        "anonym": t("ohne Namen möglich (ja oder nein)"),
        "ohne_antrag": t("ohne Antrag (ja oder nein)"),
        "nimmt_neue_auf": t("nimmt neue Familien auf (ja oder nein)"),
        "plaetze_frei": t("Freie Plätze"),
        "plaetze": t("Plätze insgesamt"),
        "plaetze_stand": t("Stand der Plätze"),
        "unterlagen": t("Unterlagen"),
        "status": t("Status"),
        "kennung": t("Kennung der Zeile"),
    }


def grundwort(spalte: Spaltenvorschlag, t: Uebersetzt) -> str:
    """How sure the proposal is, and why."""
    worte = {
        Spaltengrund.NAME: t("sicher (Name)"),
        Spaltengrund.TAGESZEIT: t("sicher (Name)"),
        Spaltengrund.INHALT: t("vermutet (Inhalt)"),
        Spaltengrund.TEXT: t("vermutet (Text)"),
        Spaltengrund.HAND: t("von Ihnen gewählt"),
        Spaltengrund.LEER: t("in jeder Zeile leer"),
        Spaltengrund.PERSON: t("bleibt draußen (Namen)"),
        Spaltengrund.CODE: t("bitte wählen (Codes)"),
        Spaltengrund.OHNE: t("bitte wählen"),
    }
    return worte[spalte.grund]


def grundfarbe(grund: Spaltengrund) -> str:
    if grund in SICHER:
        return "ok_fg"
    if grund in (Spaltengrund.CODE, Spaltengrund.OHNE):
        return "ask_fg"
    return "text_secondary"


def trennerworte(t: Uebersetzt) -> Mapping[str, str]:
    return {
        ";": t("Trenner: Semikolon"),
        ",": t("Trenner: Komma"),
        "\t": t("Trenner: Tabulator"),
        "|": t("Trenner: Strich"),
    }


def formwort(form: Quellenform, quelle: Path, t: Uebersetzt) -> str:
    """What the source was recognised as."""
    if form is Quellenform.HSDS:
        return t("Open-Referral-Daten (HSDS)")
    if form is Quellenform.LOTSE:
        return t("Lotse-Katalog")
    if form is Quellenform.PAKET:
        return t("Katalogpaket mit Unterschrift")
    if form is Quellenform.PROFIL:
        return t("Bekannte Liste mit Profil")
    endung = quelle.suffix.lstrip(".").upper()
    return t("Tabelle ({endung})", endung=endung) if endung else t("Tabellen in einem Ordner")


def feldworte(t: Uebersetzt) -> Mapping[str, str]:
    """Fields of an entry, where two versions of it are compared."""
    return {
        "name": t("Name"),
        "traeger": t("Träger"),
        "form": t("Form"),
        "status": t("Status"),
        "kurztext": t("Kurztext"),
        "beschreibung": t("Beschreibung"),
        "angebotsart": t("Art des Angebots"),
        "dachverband": t("Dachverband"),
        "leistungen": t("Leistungen"),
        "bedarfe": t("Bedarfe"),
        "lebensbereiche": t("Lebensbereiche"),
        "zugang": t("Zugang"),
        "schwelle": t("Schwelle"),
        "sprachen": t("Sprachen"),
        "zielgruppen": t("Zielgruppen"),
        "gebiet": t("Einzugsgebiet"),
        "standort": t("Adresse"),
        "telefone": t("Telefon"),
        "mails": t("E-Mail"),
        "webs": t("Webseite"),
        "oeffnungszeiten": t("Öffnungszeiten"),
        "oeffnung_hinweis": t("Hinweis zu den Zeiten"),
        "oeffnung_rohtext": t("Zeiten im Wortlaut"),
        "kosten": t("Kosten"),
        "wartezeit": t("Wartezeit"),
        "plaetze": t("Freie Plätze"),
        "nimmt_neue_auf": t("Nimmt neue Familien auf"),
        "unterlagen": t("Unterlagen"),
        "hinweis": t("Hinweis"),
        "gueltig_ab": t("Gültig ab"),
        "gueltig_bis": t("Gültig bis"),
    }


_ZEILE = re.compile(r"Zeile (\d+)$")
_EINTRAEGE = re.compile(r"(\d+) Eintr(?:ag|äge)$")


def stellenworte(stelle: str, sprache: Sprache) -> str:
    """Where something was found, in the language of the window; a path stays what it is."""
    if zeile := _ZEILE.match(stelle):
        return sprache.t("Zeile {n}", n=zeile[1])
    if viele := _EINTRAEGE.match(stelle):
        return sprache.plural("{n} Eintrag", "{n} Einträge", int(viele[1]))
    return stelle


def sprachworte(angebot: Angebot, sprache: Sprache) -> str:
    """The languages of an entry by their names."""
    codes = sorted({gesprochen.code for gesprochen in angebot.sprachen})
    return ", ".join(map(sprache.sprachname, codes))
