"""One run of the command line: from words to an exit code, in plain German."""

from __future__ import annotations

import os
import traceback
from argparse import Namespace
from collections.abc import Sequence
from contextlib import redirect_stdout, suppress
from typing import TextIO

from lotse.cli.aufruf import Befehl, build_parser
from lotse.cli.ausgabe import absatz, zusammen
from lotse.cli.parser import Aufruffehler
from lotse.cli.teile import Teile
from lotse.domain.fehler import Hinweis
from lotse.services.ursache import VOLL

HINWEIS, FALSCH = 1, 2
UNSER_FEHLER = """\
Das war unser Fehler, nicht Ihrer. Bitte versuchen Sie es noch einmal.
Mit --technik zeigt Lotse, was wir für die Suche brauchen.
Es können Angaben aus der Familiendatei darin stehen.
"""


KEIN_PLATZ = Hinweis(
    "Der Speicher ist voll.",
    "Die Ausgabe ist nicht vollständig.",
    "Bitte machen Sie Platz und rufen Sie den Befehl noch einmal auf.",
)


def run_command(argv: Sequence[str], teile: Teile) -> int:
    """Read the words, run one command. Whatever happens is told in plain German."""
    try:
        with redirect_stdout(teile.out):
            args = build_parser().parse_args(argv)
    except Aufruffehler as fehler:
        return _falsch(fehler, teile)
    except SystemExit:  # after --help
        return 0
    return _run(args, teile)


def _run(args: Namespace, teile: Teile) -> int:
    befehl: Befehl = args.befehl
    try:
        rueckgabe = befehl(args, teile)
        teile.out.flush()
    except Aufruffehler as fehler:
        return _falsch(fehler, teile)
    except Hinweis as hinweis:
        _tell(hinweis, teile.err)
    except KeyboardInterrupt:
        teile.err.write("\nAbgebrochen. Nichts wurde verändert.\n")
    except BrokenPipeError:  # the reader of a pipe had enough
        _quiet(teile.out)
    except Exception as fehler:  # noqa: BLE001 - the edge of the program: told, never shown as a traceback
        if isinstance(fehler, OSError) and fehler.errno in VOLL:
            _tell(KEIN_PLATZ, teile.err)
            _quiet(teile.out)
        else:
            teile.err.write(UNSER_FEHLER + (traceback.format_exc() if args.technik else ""))
    else:
        return rueckgabe
    return HINWEIS


def _tell(hinweis: Hinweis, err: TextIO) -> None:
    zeilen = absatz(" ".join(filter(None, (hinweis.was, hinweis.sicher, hinweis.tun))))
    for stelle in hinweis.stellen:
        zeilen += absatz(stelle, einzug=2, haengend=2)
    err.write(zusammen(zeilen))


def _quiet(out: TextIO) -> None:
    """What is still in the buffer goes nowhere, so that the end of the program is silent."""
    with suppress(OSError):
        nirgends = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nirgends, out.fileno())
        os.close(nirgends)


def _falsch(fehler: Aufruffehler, teile: Teile) -> int:
    teile.err.write(f"{fehler.was}\n\n{fehler.aufruf}\nMehr dazu: lotse --help\n")
    return FALSCH
