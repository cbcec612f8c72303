"""The words of `lotse wissen …`."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from lotse.cli import wissen
from lotse.cli.parser import Parser, anzahl, ordner, tag
from lotse.cli.teile import Teile


class Neu(Protocol):
    """Adds a command with its help to a list of commands."""

    def __call__(
        self,
        befehle: object,
        name: str,
        befehl: Callable[[Namespace, Teile], int] | None,
        kurz: str,
        /,
    ) -> Parser: ...


def add_befehle(
    parser: Parser, neu: Neu, heute: Callable[[Parser], None], form: Callable[[Parser], None]
) -> None:
    """Everything under `lotse wissen`."""
    befehle = parser.add_subparsers(title="Befehle", metavar="BEFEHL", required=True)
    pruefen = neu(befehle, "pruefen", wissen.pruefen, "zeigen, was am Rechtswissen zu tun ist")
    stand = neu(befehle, "stand", wissen.stand, "zeigen, welches Wissen gilt und von wem")
    vergleichen = neu(befehle, "vergleichen", wissen.vergleichen, "zwei Fassungen vergleichen")
    for name in ("alt", "neu"):
        vergleichen.add_argument(
            name, metavar=name.upper(), type=Path, help="Paket, Ordner oder das Wort geladen"
        )
    laden = neu(befehle, "laden", wissen.laden, "ein Wissenspaket laden")
    laden.add_argument("paket", metavar="PAKET", type=Path, help="Datei .lotsewissen")
    zurueck = neu(befehle, "zuruecksetzen", wissen.zuruecksetzen, "das letzte Laden zurücknehmen")
    _ausgeben(neu(befehle, "ausgeben", wissen.ausgeben, "ein Wissenspaket schreiben"), heute)
    _schluessel(
        neu(befehle, "schluessel", wissen.schluessel, "Schlüssel zum Unterschreiben machen")
    )
    vertrauen = neu(befehle, "vertrauen", wissen.vertrauen, "einem Herausgeber vertrauen")
    vertrauen.add_argument("datei", metavar="DATEI", type=Path, help="Datei .lotseherausgeber")
    vertrauen.add_argument(
        "--fingerabdruck", metavar="ZIFFERN", help="vom Papier oder vom Telefon, selbst getippt"
    )
    misstrauen = neu(
        befehle, "misstrauen", wissen.misstrauen, "einem Herausgeber nicht mehr vertrauen"
    )
    misstrauen.add_argument(
        "fingerabdruck", metavar="FINGERABDRUCK", help="wie ihn lotse wissen stand zeigt"
    )
    ort = neu(befehle, "ort", None, "eigenes Ortswissen einlesen und ausgeben")
    einlesen = _ort(ort, neu)
    for eines in (laden, einlesen):
        eines.add_argument("--probe", action="store_true", help="nur zeigen, nichts laden")
    for eines in (pruefen, laden, vertrauen, einlesen):
        heute(eines)
    for eines in (pruefen, stand, vergleichen, laden, zurueck, einlesen):
        form(eines)


def _ort(parser: Parser, neu: Neu) -> Parser:
    befehle = parser.add_subparsers(title="Befehle", metavar="BEFEHL", required=True)
    einlesen = neu(befehle, "einlesen", wissen.ort_einlesen, "die eigene Tabelle übernehmen")
    ausgeben = neu(befehle, "ausgeben", wissen.ort_ausgeben, "die eigene Tabelle schreiben")
    for eines in (einlesen, ausgeben):
        eines.add_argument("tabelle", metavar="TABELLE.csv", type=Path, help="Ortswissen als CSV")
    return einlesen


def _ausgeben(parser: Parser, heute: Callable[[Parser], None]) -> None:
    parser.add_argument("datei", metavar="DATEI", type=Path, help="Name des Pakets, .lotsewissen")
    parser.add_argument(
        "--quelle",
        metavar="ORDNER",
        type=Path,
        help="Ordner mit ort.toml oder mit dem ganzen Recht; ohne Angabe das mitgelieferte",
    )
    parser.add_argument("--schluessel", metavar="DATEI", type=Path, help="zum Unterschreiben")
    parser.add_argument(
        "--herausgeber", metavar="NAME", default="", help="steht im Paket, solange es fremd ist"
    )
    parser.add_argument(
        "--nummer", metavar="ZAHL", type=anzahl, help="der Fassung; ohne Angabe der Tag als Zahl"
    )
    parser.add_argument("--gueltig-bis", metavar="JJJJ-MM-TT", type=tag, help="letzter Tag")
    heute(parser)


def _schluessel(parser: Parser) -> None:
    parser.add_argument("--name", metavar="NAME", required=True, help="wer unterschreibt")
    parser.add_argument(
        "--gebiet",
        metavar="AGS",
        default="",
        help="Gemeindeschlüssel, für den er sprechen darf; ohne Angabe das ganze Recht",
    )
    parser.add_argument(
        "--ausgabe", metavar="ORDNER", type=ordner, required=True, help="wohin geschrieben wird"
    )
