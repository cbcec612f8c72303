"""`lotse vordruck`: slips, the card that says who asks, a Termin-Karte with its calendar file,
and from a family's file what was agreed in the talk and the answer to the practice."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path

from lotse.cli.ausgabe import absatz, zusammen
from lotse.cli.briefsprache import check_sprache, say_untranslated
from lotse.cli.dateien import write_files
from lotse.cli.parser import Aufruffehler, Parser, tag
from lotse.cli.stichtag import stichtag
from lotse.cli.teile import Teile, Vordruck
from lotse.domain.fehler import Hinweis

ARTEN = ("zuweisung", "startkarte", "termin", "gespraech", "rueckmeldung")
AUS_DER_AKTE = ("gespraech", "rueckmeldung")
STAND = ("gekommen", "nicht_gekommen", "versorgt", "kein_bedarf")
MITTERNACHT = 24 * 60


def add_arguments(parser: Parser, *gemeinsam: Callable[[Parser], None]) -> None:
    parser.add_argument(
        "art",
        metavar="ART",
        choices=ARTEN,
        help="zuweisung, startkarte, termin, gespraech oder rueckmeldung",
    )
    for fuege_hinzu in gemeinsam:
        fuege_hinzu(parser)
    parser.add_argument(
        "--sprache", metavar="CODE", default="de", help="zweite Sprache, zum Beispiel tr"
    )
    parser.add_argument("--angebot", metavar="ID", default="", help="termin: bei diesem Angebot")
    parser.add_argument("--am", metavar="JJJJ-MM-TT", type=tag, help="termin: an diesem Tag")
    parser.add_argument("--um", metavar="HH:MM", type=uhrzeit, help="termin: um diese Uhrzeit")
    parser.add_argument(
        "--familie",
        metavar="FAMILIE.json",
        type=Path,
        help="gespraech und rueckmeldung: die Familiendatei",
    )
    parser.add_argument(
        "--einwilligung", metavar="ID", default="", help="rueckmeldung: was die Familie erlaubt hat"
    )
    parser.add_argument(
        "--stand",
        metavar="STAND",
        choices=STAND,
        default="",
        help=f"rueckmeldung: {', '.join(STAND[:-1])} oder {STAND[-1]}",
    )
    parser.add_argument(
        "--stelle", metavar="NAME", default="", help="rueckmeldung: wo die Familie Hilfe bekommt"
    )


def uhrzeit(wort: str) -> int:
    """Minutes of the day."""
    treffer = re.fullmatch(r"(\d{1,2})[:.](\d{2})", wort, re.ASCII)
    if treffer and int(treffer[2]) < 60:  # noqa: PLR2004 - minutes of an hour
        minuten = int(treffer[1]) * 60 + int(treffer[2])
        if minuten < MITTERNACHT:
            return minuten
    raise ArgumentTypeError(f"„{wort}“ ist keine Uhrzeit. Erlaubt: HH:MM, zum Beispiel 10:30.")


def vordruck(args: Namespace, teile: Teile) -> int:
    """Write the PDF, for an appointment with its .ics."""
    check_sprache(
        args.sprache, teile.briefsprachen, "lotse vordruck ART --ausgabe ORDNER --sprache CODE"
    )
    if args.art == "termin" and not (args.angebot and args.am and args.um is not None):
        raise Aufruffehler(
            "Eine Termin-Karte braucht --angebot, --am und --um.",
            "Aufruf: lotse vordruck termin --angebot ID --am JJJJ-MM-TT --um HH:MM",
        )
    if args.art in AUS_DER_AKTE and args.familie is None:
        raise Aufruffehler(
            f"„{args.art}“ braucht --familie FAMILIE.json.",
            f"Aufruf: lotse vordruck {args.art} --familie FAMILIE.json --ausgabe ORDNER",
        )
    if args.art == "rueckmeldung" and not (args.einwilligung and args.stand):
        raise Aufruffehler(
            "Eine Rückmeldung braucht --einwilligung und --stand.",
            "Aufruf: lotse vordruck rueckmeldung --familie FAMILIE.json --einwilligung ID "
            "--stand STAND",
        )
    wunsch = _wunsch(args, teile, stichtag(teile, args.heute, uebt=args.katalog is None))
    zeilen = [
        zeile
        for pfad, ersetzt in write_files(args.ausgabe, teile.write_vordruck(wunsch))
        for zeile in absatz(f"{pfad}{' (vorige Fassung überschrieben)' if ersetzt else ''}")
    ]
    teile.out.write(zusammen((*zeilen, *say_untranslated(args.sprache, teile.briefsprachen))))
    return 0


def _wunsch(args: Namespace, teile: Teile, heute: date) -> Vordruck:
    katalog = teile.open_katalog(args.katalog)
    if args.art in AUS_DER_AKTE:
        akte = teile.read_akte(args.familie, teile.load_wissen(), heute)[0]
        return Vordruck(
            args.art,
            args.sprache,
            heute,
            akte=akte,
            einwilligung=args.einwilligung,
            stand=args.stand,
            stelle=args.stelle,
        )
    if args.art != "termin":
        return Vordruck(args.art, args.sprache, heute)
    angebot = katalog.angebote((args.angebot,)).get(args.angebot)
    if angebot is None:
        raise Hinweis(
            f"Das Angebot „{args.angebot}“ gibt es in diesem Katalog nicht.",
            "Es wurde nichts geschrieben.",
            "„lotse katalog suchen WORT --format json“ nennt den key jedes Angebots.",
        )
    return Vordruck(args.art, args.sprache, heute, angebot, args.am, args.um)


def add_befehl(
    befehle: object, neu: Callable[..., Parser], *gemeinsam: Callable[[Parser], None]
) -> None:
    eines = neu(befehle, "vordruck", vordruck, "Zettel und Karten drucken")
    add_arguments(eines, *gemeinsam)
