"""The commands of `lotse` with their help."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from lotse.cli import (
    abfolge,
    abgleichen,
    ansprueche,
    aufbewahrung,
    auskunft,
    dialog,
    fallbriefe,
    fristen,
    katalog,
    katalog_aufruf,
    rechnen,
    selbsttest,
    sicherung,
    sprachen,
    text,
    vordruck,
    wirkung,
    wissen_aufruf,
    zugang,
)
from lotse.cli.parser import Parser, anzahl, ordner, tag
from lotse.cli.teile import Teile

Befehl: TypeAlias = Callable[[Namespace, Teile], int]

ENDE = """\
Rückgabe: 0 in Ordnung, 1 Hinweis oder Befunde, 2 falscher Aufruf.
Ohne --katalog gilt die Übungsstadt Musterstadt an ihrem Übungstag."""


def build_parser() -> Parser:
    """Every command with its German help."""
    parser = Parser(
        prog="lotse",
        description="Lotse findet Rechte und Hilfen für Familien und schreibt die Briefe dazu.\n"
        "Ohne Befehl öffnet sich das Fenster.",
        epilog=ENDE,
    )
    befehle = parser.add_subparsers(title="Befehle", metavar="BEFEHL", required=True)
    for name, befehl, kurz in (
        ("match", abgleichen.match, "passende Hilfen und Angebote mit Gründen zeigen"),
        ("frage", abgleichen.frage, "die nächsten besten Fragen zeigen"),
        ("brief", abgleichen.brief, "die Briefe als PDF schreiben"),
    ):
        eines = _neu(befehle, name, befehl, kurz)
        eines.add_argument("familie", metavar="FAMILIE.json", type=Path, help="die Familiendatei")
        _katalog(eines)
        _heute(eines)
        if befehl is abgleichen.brief:
            _briefwahl(eines)
        else:
            _form(eines)
        if befehl is abgleichen.match:
            eines.add_argument(
                "--alles",
                action="store_true",
                help="jede Hilfe ganz, mit Antrag, Frist und allen Angeboten",
            )
        if befehl is abgleichen.frage:
            _anzahl(eines, 5)
    vordruck.add_befehl(befehle, _neu, _ausgabe, _katalog, _heute)
    reihe = _neu(
        befehle, "abfolge", abfolge.abfolge, "Reihenfolge, Warnungen und Unterlagen zeigen"
    )
    abfolge.add_arguments(reihe)
    _katalog(reihe)
    _heute(reihe)
    _form(reihe)
    rechner = _neu(
        befehle, "rechnen", rechnen.rechnen, "einschätzen, welches Geld wahrscheinlicher ist"
    )
    rechnen.add_arguments(rechner)
    _heute(rechner)
    _form(rechner)
    _nach_dem_alter(befehle)
    _hausbefehle(befehle)
    return parser


def _hausbefehle(befehle: object) -> None:
    """What is not about one family."""
    _demo(befehle)
    _katalogbefehle(_neu(befehle, "katalog", None, "den Katalog einlesen, ansehen, durchsuchen"))
    recht = _neu(befehle, "wissen", None, "das Rechtswissen pflegen, laden und weitergeben")
    wissen_aufruf.add_befehle(recht, _neu, _heute, _form)
    _datenbefehle(befehle)
    texte = _neu(befehle, "text", None, "einen eigenen Text auf Einfache Sprache prüfen")
    text.add_befehle(texte, _neu, _form)
    weitere = _neu(
        befehle, "sprachen", sprachen.sprachen, "zeigen, in welchen Sprachen es Briefe gibt"
    )
    sprachen.add_arguments(weitere, _form)
    bilder = _neu(befehle, "bilder", _bilder, "jede Seite und jeden Druck als Bild zeichnen")
    _ausgabe(bilder)


def _datenbefehle(befehle: object) -> None:
    """What is about one's own data; each asks for the password on the terminal."""
    eigene = _neu(befehle, "sicherung", None, "die eigenen Daten sichern und zurückholen")
    sicherung.add_befehle(eigene, _neu, _form)
    kurz = "aus einer beschädigten Datei holen, was noch lesbar ist"
    sicherung.add_retten(_neu(befehle, "retten", sicherung.retten, kurz), _form)
    blatt = _neu(befehle, "auskunft", auskunft.auskunft, "alles zu einer Familie als Blatt zeigen")
    auskunft.add_arguments(blatt, _ausgabe, _heute)
    frist = _neu(befehle, "aufbewahrung", aufbewahrung.aufbewahrung, "zeigen, was zu löschen ist")
    aufbewahrung.add_arguments(frist, _form)
    zahlen = _neu(befehle, "wirkung", wirkung.wirkung, "den Bericht über alle Familien schreiben")
    wirkung.add_arguments(zahlen, _heute)
    orte = _neu(befehle, "dialog", None, "Zahlen der Region für das Gespräch mit Partnern")
    dialog.add_befehle(orte, _neu, _form)
    wer = _neu(befehle, "zugang", None, "zeigen und ändern, wer die eigenen Daten öffnen kann")
    zugang.add_befehle(wer, _neu, _form)
    test = _neu(befehle, "selbsttest", selbsttest.selbsttest, "prüfen, ob alles steht, wie es soll")
    selbsttest.add_arguments(test, _form)


def _neu(befehle: object, name: str, befehl: Befehl | None, kurz: str) -> Parser:
    satz = f"{kurz[0].upper()}{kurz[1:]}."
    eines: Parser = befehle.add_parser(name, help=kurz, description=satz, epilog=ENDE)  # type: ignore[attr-defined]  # argparse keeps its class private
    eines.set_defaults(befehl=befehl)
    eines.add_argument(
        "--technik", action="store_true", help="bei einem Fehler von uns die Einzelheiten zeigen"
    )
    return eines


def _katalog(parser: Parser, *, noetig: bool = False) -> None:
    ohne = "" if noetig else "; ohne Angabe die Übungsstadt"
    parser.add_argument(
        "--katalog", metavar="DATEI", type=Path, required=noetig, help=f"Datei des Katalogs{ohne}"
    )


def _heute(parser: Parser) -> None:
    parser.add_argument(
        "--heute",
        metavar="JJJJ-MM-TT",
        type=tag,
        help="Stichtag: der Tag, für den gerechnet wird, auch ein späterer; ohne Angabe heute, "
        "in der Übungsstadt ihr eigener Tag",
    )


def _form(parser: Parser) -> None:
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        metavar="FORMAT",
        help="text oder json (feste Schlüssel für Programme)",
    )


def _anzahl(parser: Parser, grenze: int) -> None:
    parser.add_argument(
        "--anzahl",
        metavar="ZAHL",
        type=anzahl,
        default=grenze,
        help=f"wie viele höchstens (ohne Angabe {grenze})",
    )


def _ausgabe(parser: Parser) -> None:
    parser.add_argument(
        "--ausgabe", metavar="ORDNER", type=ordner, required=True, help="wohin geschrieben wird"
    )


def _briefwahl(parser: Parser) -> None:
    _ausgabe(parser)
    parser.add_argument(
        "--leistung",
        metavar="ID",
        action="append",
        default=[],
        help="für diese Leistung; mehrmals möglich. Ohne Angabe: was sicher passt und "
        "sich die Familie jetzt wünscht, höchstens drei",
    )
    parser.add_argument(
        "--angebot",
        metavar="ID",
        action="append",
        default=[],
        help="mit diesem Angebot (key aus „lotse match“); mehrmals möglich",
    )
    parser.add_argument(
        "--sprache",
        metavar="CODE",
        default="",
        help="zweite Sprache der Briefe, zum Beispiel tr; ohne Angabe die der Familie",
    )
    parser.add_argument(
        "--als-ein-pdf",
        action="store_true",
        help="alle Briefe in einer Datei, in der Reihenfolge zum Drucken",
    )
    parser.add_argument(
        "--falten", action="store_true", help="Mein Plan als Karte zum Falten, für die Tasche"
    )
    fallbriefe.add_arguments(parser)


def _nach_dem_alter(befehle: object) -> None:
    kurz = "zeigen, was Kindern nach dem Alter offensteht"
    alter = _neu(befehle, "ansprueche", ansprueche.ansprueche, kurz)
    alter.add_argument("familie", metavar="FAMILIE.json", type=Path, help="die Familiendatei")
    _heute(alter)
    _form(alter)
    lauf = _neu(befehle, "fristen", fristen.fristen, "zeigen, welche Fristen bei Anträgen laufen")
    fristen.add_arguments(lauf, _form)


def _demo(befehle: object) -> None:
    demo = _neu(befehle, "demo", abgleichen.demo, "die Übungsstadt zeigen")
    demo.usage = "lotse demo [--ausgabe ORDNER] [--heute JJJJ-MM-TT] [--sprache CODE]"
    demo.description = (
        "Ohne --ausgabe öffnet sich das Fenster mit der Übungsstadt Musterstadt.\n"
        "Mit --ausgabe läuft alles ohne Fenster für eine Familie: Abgleich, Fragen, Briefe."
    )
    _ausgabe(demo)
    _heute(demo)
    demo.add_argument("--sprache", metavar="CODE", default="", help="zweite Sprache der Briefe")
    demo.set_defaults(leistung=[], angebot=[], als_ein_pdf=False, falten=False)


def _katalogbefehle(parser: Parser) -> None:
    befehle = parser.add_subparsers(title="Befehle", metavar="BEFEHL", required=True)
    lesen = _neu(befehle, "einlesen", katalog.einlesen, "eine Quelle in den Katalog übernehmen")
    lesen.add_argument(
        "quelle",
        metavar="QUELLE",
        type=Path,
        help="Ordner, Archiv oder Datei: CSV, XLSX, JSON, XML, HSDS oder Lotse-Katalog",
    )
    _katalog(lesen, noetig=True)
    lesen.add_argument(
        "--profil", metavar="PROFIL", help="gespeichertes Profil oder Datei; ohne Angabe erkannt"
    )
    katalog_aufruf.add_lesewahl(lesen)
    lesen.add_argument("--probe", action="store_true", help="nur zeigen, nichts schreiben")
    lesen.add_argument(
        "--trotzdem", action="store_true", help="auch wenn viele Einträge der Quelle fehlen"
    )
    lesen.add_argument(
        "--fehlerliste", metavar="DATEI.csv", type=Path, help="die Befunde als Tabelle für Excel"
    )
    _heute(lesen)
    _form(lesen)
    weg = _neu(befehle, "zuruecknehmen", katalog.zuruecknehmen, "den letzten Import zurücknehmen")
    _katalog(weg, noetig=True)
    _form(weg)
    plz = _neu(befehle, "plz", katalog.plz, "eine Tabelle der Postleitzahlen und Gemeinden laden")
    plz.add_argument(
        "tabelle", metavar="DATEI", type=Path, help="Spalten plz, ort und ags oder lat und lon"
    )
    _katalog(plz, noetig=True)
    _form(plz)
    stand = _neu(befehle, "stand", katalog.stand, "Name, Stand und Zahl der Angebote zeigen")
    suchen = _neu(befehle, "suchen", katalog.suchen, "Angebote zu einem Wort zeigen")
    suchen.add_argument("wort", metavar="WORT", nargs="+", help="ein oder mehrere Wörter")
    _anzahl(suchen, 20)
    for eines in (stand, suchen):
        _katalog(eines)
        _form(eines)
    katalog_aufruf.add_befehle(befehle, _neu, _katalog, _heute, _form)


def _bilder(args: Namespace, teile: Teile) -> int:
    zahl = teile.draw_bilder(args.ausgabe)
    teile.out.write(f"{zahl} Bilder in {args.ausgabe}\n")
    return 0
