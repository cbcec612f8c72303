"""The words of `lotse katalog ausgeben | datenblatt | pruefen | paket`."""

from __future__ import annotations

import codecs
from argparse import ArgumentTypeError
from collections.abc import Callable
from pathlib import Path

from lotse.cli import katalog_ausgabe
from lotse.cli.parser import Parser, anzahl, ordner, tag
from lotse.cli.wissen_aufruf import Neu

FORMEN = ("hsds-json", "hsds-csv", "csv", "xlsx")
HOECHSTENS = 100


def add_befehle(
    befehle: object,
    neu: Neu,
    katalog: Callable[..., None],
    heute: Callable[[Parser], None],
    form: Callable[[Parser], None],
) -> None:
    """Everything that gives the catalogue out."""
    aus = neu(befehle, "ausgeben", katalog_ausgabe.ausgeben, "den Katalog für andere schreiben")
    aus.add_argument("ziel", metavar="ZIEL", type=Path, help="Datei; für HSDS Ordner oder .zip")
    aus.add_argument(
        "--als",
        choices=FORMEN,
        required=True,
        metavar="FORM",
        help="hsds-json, hsds-csv (Datenpaket), csv (für Excel) oder xlsx",
    )
    aus.add_argument(
        "--hsds", choices=("3.1", "3.2"), default="3.1", metavar="FASSUNG", help="3.1 oder 3.2"
    )
    blatt = neu(
        befehle, "datenblatt", katalog_ausgabe.datenblatt, "Blätter zum Bestätigen je Träger"
    )
    blatt.add_argument(
        "--ausgabe", metavar="ORDNER", type=ordner, required=True, help="wohin geschrieben wird"
    )
    blatt.add_argument("--traeger", metavar="NAME", default="", help="ein Teil des Namens genügt")
    blatt.add_argument(
        "--angebot", metavar="ID", action="append", default=[], help="Kennung; mehrmals möglich"
    )
    druck = neu(befehle, "verzeichnis", katalog_ausgabe.verzeichnis, "das gedruckte Verzeichnis")
    druck.add_argument(
        "--ausgabe", metavar="DATEI", type=Path, required=True, help="PDF-Datei, die entsteht"
    )
    druck.add_argument(
        "--nach",
        choices=("stadtteil", "bedarf"),
        default="stadtteil",
        metavar="ORDNUNG",
        help="stadtteil (mit allen Angaben) oder bedarf (kurz)",
    )
    druck.add_argument("--wort", metavar="WORT", default="", help="nur was die Suche dazu findet")
    note = neu(befehle, "pruefen", katalog_ausgabe.pruefen, "zeigen, wie gut der Katalog ist")
    note.description = (
        "Zeigt Punkte je Teil, was fehlt und was auffällt.\n"
        "Rückgabe 1, wenn etwas mit ! gefunden wurde oder die Note unter --mindestens liegt."
    )
    note.add_argument(
        "--anzahl", metavar="ZAHL", type=anzahl, default=10, help="so viele Einträge (sonst 10)"
    )
    note.add_argument(
        "--mindestens", metavar="PUNKTE", type=_punkte, default=0, help="0 bis 100 (sonst 0)"
    )
    form(note)
    for eines in (aus, blatt, druck, note):
        katalog(eines)
        heute(eines)
    _paket(neu(befehle, "paket", None, "unterschriebene Katalogpakete"), neu, katalog, heute, form)


def _paket(
    parser: Parser,
    neu: Neu,
    katalog: Callable[..., None],
    heute: Callable[[Parser], None],
    form: Callable[[Parser], None],
) -> None:
    befehle = parser.add_subparsers(title="Befehle", metavar="BEFEHL", required=True)
    kurz = "den Katalog unterschrieben weitergeben"
    aus = neu(befehle, "ausgeben", katalog_ausgabe.paket_ausgeben, kurz)
    aus.add_argument("datei", metavar="DATEI", type=Path, help="Name des Pakets, .lotsekatalog")
    aus.add_argument(
        "--schluessel",
        metavar="DATEI",
        type=Path,
        required=True,
        help="zum Unterschreiben, siehe lotse wissen schluessel",
    )
    aus.add_argument("--name", metavar="NAME", default="", help="sonst der Name des Katalogs")
    aus.add_argument("--herausgeber", metavar="NAME", default="", help="wer ihn herausgibt")
    aus.add_argument("--gebiet", metavar="AGS", default="", help="Gemeindeschlüssel")
    aus.add_argument(
        "--nummer", metavar="ZAHL", type=_nummer, help="der Fassung; sonst der Tag als Zahl"
    )
    aus.add_argument("--gueltig-bis", metavar="JJJJ-MM-TT", type=tag, help="letzter Tag")
    katalog(aus)
    laden = neu(befehle, "laden", katalog_ausgabe.paket_laden, "ein Katalogpaket übernehmen")
    laden.add_argument("paket", metavar="PAKET", type=Path, help="Datei .lotsekatalog")
    katalog(laden, noetig=True)
    laden.add_argument("--probe", action="store_true", help="nur zeigen, nichts schreiben")
    laden.add_argument(
        "--trotzdem", action="store_true", help="auch wenn viele Einträge darin fehlen"
    )
    form(laden)
    for eines in (aus, laden):
        heute(eines)


def add_lesewahl(parser: Parser) -> None:
    """How a table is read, where Lotse would find it out otherwise."""
    gruppe = parser.add_argument_group("Wie eine Tabelle gelesen wird (sonst erkannt)")
    gruppe.add_argument(
        "--kodierung",
        metavar="NAME",
        type=_kodierung,
        help="utf-8, cp1252, iso-8859-1, mac_roman, cp850 oder cp437",
    )
    gruppe.add_argument(
        "--trenner",
        metavar="ZEICHEN",
        type=_trenner,
        help="Zeichen zwischen den Spalten; Tab für Tabulator",
    )
    gruppe.add_argument("--blatt", metavar="NAME", default="", help="Blatt einer XLSX-Datei")
    gruppe.add_argument(
        "--kopfzeilen",
        metavar="ZAHL",
        type=_kopfzeilen,
        default=0,
        help="Zeilen mit Überschriften: 1, 2, 3 oder keine",
    )


def _kodierung(wort: str) -> str:
    try:
        return codecs.lookup(wort).name
    except LookupError:
        raise ArgumentTypeError(f"„{wort}“ ist keine Kodierung, die Lotse kennt.") from None


def _trenner(wort: str) -> str:
    zeichen = "\t" if wort.casefold() == "tab" else wort
    if len(zeichen) == 1:
        return zeichen
    raise ArgumentTypeError(f"„{wort}“ ist kein einzelnes Zeichen.")


def _kopfzeilen(wort: str) -> int:
    if wort in ("0", "keine"):
        return -1
    if wort in ("1", "2", "3"):
        return int(wort)
    raise ArgumentTypeError(f"„{wort}“ ist nicht 1, 2, 3 oder keine.")


def _punkte(wort: str) -> int:
    if wort.isdecimal() and wort.isascii() and len(wort) <= 3 and int(wort) <= HOECHSTENS:  # noqa: PLR2004 - digits of 100
        return int(wort)
    raise ArgumentTypeError(f"„{wort}“ ist keine Zahl von 0 bis 100.")


def _nummer(wort: str) -> int:
    if wort.isdecimal() and wort.isascii() and len(wort) <= 9 and int(wort) > 0:  # noqa: PLR2004 - below 10^9
        return int(wort)
    raise ArgumentTypeError(f"„{wort}“ ist keine Zahl von 1 bis 999999999.")
