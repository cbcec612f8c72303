"""`lotse auskunft`: „Das steht über Sie hier“ as a sheet and as a file (Art. 15 and 20 DSGVO)."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable

from lotse.cli.ausgabe import absatz, zusammen
from lotse.cli.dateien import write_files
from lotse.cli.parser import Parser
from lotse.cli.sicherung import add_wahl, ask, wahl
from lotse.cli.teile import Teile


def add_arguments(
    parser: Parser, ausgabe: Callable[[Parser], None], heute: Callable[[Parser], None]
) -> None:
    parser.add_argument("fallcode", metavar="FALLCODE", help="das Zeichen der Familie: 26-014")
    ausgabe(parser)
    add_wahl(parser)
    heute(parser)


def auskunft(args: Namespace, teile: Teile) -> int:
    """Two files: the sheet in plain words, and the data. File names carry no name."""
    tag = args.heute or teile.heute
    pdf, daten = teile.tresor().auskunft(wahl(args), ask(args, teile), args.fallcode, tag)
    code = "".join(zeichen if zeichen.isalnum() else "-" for zeichen in args.fallcode)
    stamm = f"Auskunft_{tag.isoformat()}_{code}"
    inhalt = (json.dumps(daten, ensure_ascii=False, indent=1) + "\n").encode()
    fertig = write_files(args.ausgabe, [(f"{stamm}.pdf", pdf), (f"{stamm}.json", inhalt)])
    zeilen = [zeile for ziel, _ in fertig for zeile in absatz(str(ziel))]
    zeilen += absatz("Diese Dateien sind nicht verschlüsselt. Bitte geben Sie sie nur der Familie.")
    teile.out.write(zusammen(zeilen))
    return 0
