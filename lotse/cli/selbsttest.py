"""`lotse selbsttest`: does everything stand as it should, in plain lines."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence

from lotse.cli.ausgabe import absatz, als_json, zusammen
from lotse.cli.parser import Parser
from lotse.cli.sicherung import add_wahl, ask, wahl
from lotse.cli.teile import Teile
from lotse.cli.tresorteile import Pruefpunkt, Pruefstand

MARKE = {
    Pruefstand.GUT: "[+]",
    Pruefstand.HINWEIS: "[!]",
    Pruefstand.SCHLECHT: "[-]",
    Pruefstand.OFFEN: "[ ]",
}


def add_arguments(parser: Parser, form: Callable[[Parser], None]) -> None:
    add_wahl(parser)
    parser.add_argument(
        "--oeffnen",
        action="store_true",
        help="nach dem Passwort fragen und auch das Innere prüfen: Daten, Protokoll, Probe",
    )
    form(parser)


def selbsttest(args: Namespace, teile: Teile) -> int:
    """Exit 1 when a point is not good; a point that only deserves a look leaves it at 0."""
    geheimnis = ask(args, teile) if args.oeffnen else None
    punkte = teile.tresor().selbsttest(wahl(args), geheimnis)
    schlecht = [punkt for punkt in punkte if punkt.stand is Pruefstand.SCHLECHT]
    if args.format == "json":
        zeilen = [{"name": p.name, "stand": p.stand.value, "satz": p.satz} for p in punkte]
        teile.out.write(als_json({"version": 1, "gut": not schlecht, "punkte": zeilen}) + "\n")
    else:
        teile.out.write(zusammen(_bericht(punkte, len(schlecht))))
    return 1 if schlecht else 0


def _bericht(punkte: Sequence[Pruefpunkt], schlecht: int) -> list[str]:
    zeilen = []
    for punkt in punkte:
        zeilen += absatz(f"{MARKE[punkt.stand]} {punkt.satz}", haengend=4)
    ende = "Alles gut." if not schlecht else f"{schlecht} Punkte brauchen Sie: oben mit [-]."
    return [*zeilen, "", ende]
