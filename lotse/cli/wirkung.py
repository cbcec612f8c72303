"""`lotse wirkung`: sums over all cases as text, JSON, CSV, XLSX or PDF; never a single one."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence

from lotse.cli.ausgabe import absatz, als_json, zusammen
from lotse.cli.dateien import write_files
from lotse.cli.parser import Aufruffehler, Parser, anzahl, ordner
from lotse.cli.sicherung import add_wahl, ask, wahl
from lotse.cli.teile import Teile
from lotse.cli.tresorteile import Wirkungsantwort
from lotse.services.zahlen.bericht import BROETCHEN, Bericht, bericht_to_dict
from lotse.services.zahlen.woerter import ZU_WENIGE
from lotse.services.zahlen.zeitraum import Zeitraum

AUFRUF = "Aufruf: lotse wirkung [--jahr 2026] [--halbjahr 1] [--format pdf --ausgabe ORDNER]"
DATEI = ("csv", "xlsx", "pdf")
JAHRE = range(2000, 2100)


def add_arguments(parser: Parser, heute: Callable[[Parser], None]) -> None:
    parser.add_argument("--jahr", type=anzahl, metavar="JAHR", help="ohne Angabe dieses Jahr")
    parser.add_argument(
        "--halbjahr",
        type=int,
        choices=(1, 2),
        default=0,
        metavar="1|2",
        help="nur ein Halbjahr: der Bericht zur Zusammenarbeit (§ 10b Abs. 2 SGB VIII)",
    )
    parser.add_argument(
        "--format",
        choices=("text", "json", *DATEI),
        default="text",
        metavar="FORMAT",
        help="text, json, csv, xlsx oder pdf",
    )
    parser.add_argument(
        "--ausgabe", metavar="ORDNER", type=ordner, help="wohin csv, xlsx oder pdf geschrieben wird"
    )
    add_wahl(parser)
    heute(parser)


def wirkung(args: Namespace, teile: Teile) -> int:
    """Exit 1 when there are too few families, or a report too near to an earlier one."""
    tag = args.heute or teile.heute
    zeitraum = Zeitraum(args.jahr or tag.year, args.halbjahr)
    if zeitraum.jahr not in JAHRE:
        raise Aufruffehler(f"Das Jahr {zeitraum.jahr} liegt zu weit weg.", AUFRUF)
    if (args.format in DATEI) != bool(args.ausgabe):
        raise Aufruffehler("--ausgabe gehört zu csv, xlsx und pdf.", AUFRUF)
    form = args.format if args.format in DATEI else ""
    antwort = teile.tresor().wirkung(wahl(args), ask(args, teile), zeitraum, tag, form)
    if antwort.bericht is None:
        teile.out.write(zusammen(absatz(ZU_WENIGE)))
        return 1
    teile.out.write(_ausgabe(args, antwort, antwort.bericht))
    if antwort.nahe:
        teile.err.write(zusammen(list(_warnung(antwort))))
    return int(bool(antwort.nahe))


def _ausgabe(args: Namespace, antwort: Wirkungsantwort, bericht: Bericht) -> str:
    if args.format == "json":
        return als_json(bericht_to_dict(bericht)) + "\n"
    if not antwort.datei:
        return zusammen(list(_text(bericht)))
    name = f"Lotse_Wirkung_{bericht.zeitraum.key}.{args.format}"
    fertig = write_files(args.ausgabe, [(name, antwort.datei)])
    return zusammen([zeile for ziel, _ in fertig for zeile in absatz(str(ziel))])


def _text(bericht: Bericht) -> Iterator[str]:
    yield from absatz(f"{bericht.titel}, {bericht.untertitel}")
    for satz in bericht.vorab:
        yield from absatz(satz)
    for blatt in bericht.blaetter:
        yield ""
        yield from absatz(blatt.titel)
        yield from _tabelle(blatt.zeilen)
        yield from absatz(blatt.zaehlt, einzug=2)
    if bericht.broetchen:
        yield ""
        yield from absatz(BROETCHEN)
        for satz in bericht.broetchen:
            yield from absatz(satz, einzug=2, haengend=2)


def _tabelle(zeilen: Sequence[Sequence[str]]) -> Iterator[str]:
    """Each line as its name and its numbers, so that it can be read aloud."""
    kopf = zeilen[0]
    for zeile in zeilen[1:]:
        paare = zip(kopf[1:], zeile[1:], strict=True)
        zahlen = ", ".join(f"{spalte} {text}" for spalte, text in paare)
        yield from absatz(f"{zeile[0]}: {zahlen}", einzug=2, haengend=2)


def _warnung(antwort: Wirkungsantwort) -> Iterator[str]:
    for nahe in antwort.nahe:
        stellen = "1 Stelle" if nahe.zahlen == 1 else f"{nahe.zahlen} Stellen"
        yield from absatz(
            f"Dieser Bericht unterscheidet sich an {stellen} nur um 1 bis {nahe.hoechstens} vom "
            f"Bericht vom {nahe.am:%d.%m.%Y}. Geben Sie nicht beide weiter."
        )
