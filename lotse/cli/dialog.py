"""`lotse dialog`: numbers of the place for the talk among partners, read from tables."""

from __future__ import annotations

from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable
from pathlib import Path

from lotse.cli.ausgabe import absatz, als_json, zusammen
from lotse.cli.dialogzeigen import aehnlich, zeigen
from lotse.cli.parser import Parser, anzahl
from lotse.cli.sicherung import Neu, add_wahl, ask, wahl
from lotse.cli.teile import Teile
from lotse.services.dialog.aehnlich import ANZAHL
from lotse.services.dialog.arbeit import Einlesung, Lesewunsch, Ziel

ZEIGE = 20
"""So many findings are shown as text."""


def add_befehle(parser: Parser, neu: Neu, form: Callable[[Parser], None]) -> None:
    befehle = parser.add_subparsers(title="Befehle", metavar="BEFEHL", required=True)
    lesen = neu(befehle, "einlesen", einlesen, "eine Tabelle mit Zahlen über Gebiete übernehmen")
    lesen.add_argument("datei", metavar="DATEI", type=Path, help="CSV, XLSX oder JSON")
    lesen.add_argument("--probe", action="store_true", help="nur zeigen, nichts schreiben")
    lesen.add_argument("--jahr", type=anzahl, metavar="JAHR", help="wenn in der Datei keines steht")
    lesen.add_argument("--gebiet", metavar="NAME", default="", help="wenn die Datei keines nennt")
    lesen.add_argument("--ebene", metavar="WORT", default="", help="zum Beispiel Stadtteil")
    lesen.add_argument(
        "--nenner", metavar="DATEI", type=Path, help="zweite Tabelle, in der N je Gebiet steht"
    )
    lesen.add_argument(
        "--kontext", action="store_true", help="alle Zahlen beschreiben nur die Orte"
    )
    lesen.add_argument(
        "--spalte",
        metavar="NAME=ZIEL",
        type=_spalte,
        action="append",
        default=[],
        help="was eine Spalte bedeutet; mehrmals möglich. Ziele: "
        + ", ".join(ziel.value for ziel in Ziel if ziel),
    )
    zeigen_ = neu(befehle, "zeigen", zeigen, "Zahlen mit Jahren, n, N und Unsicherheit zeigen")
    zeigen_.add_argument(
        "--indikator", metavar="KENNUNG", action="append", default=[], help="mehrmals möglich"
    )
    zeigen_.add_argument(
        "--gebiet", metavar="NAME", action="append", default=[], help="mehrmals möglich"
    )
    zeigen_.add_argument("--schichten", action="store_true", help="nach Sozialstatus getrennt")
    nah = neu(befehle, "aehnlich", aehnlich, "Orte zeigen, die einem Ort ähnlich sind")
    nah.add_argument("gebiet", metavar="GEBIET", help="Name oder Kennung")
    nah.add_argument(
        "--anzahl", metavar="ZAHL", type=anzahl, default=ANZAHL, help=f"sonst {ANZAHL}"
    )
    for eines in (zeigen_, nah):
        eines.add_argument("--beispiel", action="store_true", help="die erfundene Beispielregion")
    for eines in (lesen, zeigen_, nah):
        add_wahl(eines)
        form(eines)


def _spalte(text: str) -> tuple[str, Ziel]:
    name, _, ziel = text.rpartition("=")
    if not name or ziel not in set(Ziel):
        message = f"„{text}“ hat nicht die Form NAME=ZIEL"
        raise ArgumentTypeError(message)
    return name, Ziel(ziel)


def einlesen(args: Namespace, teile: Teile) -> int:
    """Exit 1 when something was not taken."""
    dialog = teile.tresor().dialog
    wunsch = Lesewunsch(
        dict(args.spalte), args.jahr, args.gebiet, args.ebene, args.nenner, args.kontext
    )
    gelesen = dialog.lies(args.datei, wunsch, teile.heute)
    if not args.probe:
        dialog.oeffne(wahl(args), ask(args, teile), gelesen.bestand)
    form = _als_json if args.format == "json" else _als_text
    teile.out.write(form(gelesen, probe=args.probe))
    return int(gelesen.abgewiesen > 0)


def _als_json(gelesen: Einlesung, *, probe: bool) -> str:
    bestand = gelesen.bestand
    return als_json(
        {
            "datei": gelesen.datei,
            "probe": probe,
            "zeilen": gelesen.zeilen,
            "werte": len(bestand.werte),
            "kontext": len(bestand.kontext),
            "gebiete": [g.name for g in bestand.gebiete],
            "indikatoren": {i.id: i.name for i in bestand.indikatoren},
            "spalten": {s.spalte: s.ziel.value for s in gelesen.spalten},
            "abgewiesen": gelesen.abgewiesen,
            "befunde": [
                {
                    "stelle": b.stelle, "spalte": b.spalte, "wert": b.wert, "code": str(b.code),
                    "stufe": b.stufe.value, "satz": b.satz, "anzahl": b.anzahl,
                }
                for b in gelesen.befunde
            ],
        }
    ) + "\n"  # fmt: skip


def _als_text(gelesen: Einlesung, *, probe: bool) -> str:
    bestand = gelesen.bestand
    zeilen = absatz(
        f"{gelesen.datei}. Zeilen: {gelesen.zeilen}, Werte: {len(bestand.werte)}, Indikatoren: "
        f"{len(bestand.indikatoren)}, Kontextwerte: {len(bestand.kontext)}, Gebiete: "
        f"{len(bestand.gebiete)}."
    )
    zeilen += absatz("Nur zur Probe: Nichts wurde gespeichert." if probe else "Gespeichert.")
    ordnung = sorted(gelesen.befunde, key=lambda b: not b.stufe.bitte_ansehen)
    for b in ordnung[:ZEIGE]:
        wo = ", ".join(filter(None, (b.stelle, b.spalte, b.wert)))
        zeilen += absatz(f"{wo}: {b.satz}", einzug=2, haengend=2)
    if len(ordnung) > ZEIGE:
        zeilen += absatz(f"und {len(ordnung) - ZEIGE} weitere. Alle mit --format json", einzug=2)
    return zusammen(zeilen)
