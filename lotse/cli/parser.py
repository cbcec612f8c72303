"""argparse in German: help, usage and every message."""

from __future__ import annotations

import re
from argparse import (
    Action,
    ArgumentParser,
    ArgumentTypeError,
    HelpFormatter,
    RawDescriptionHelpFormatter,
)
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from typing_extensions import override

BREITE = 100

MELDUNGEN = (
    (r"the following arguments are required: (.*)", "Es fehlt: {0}."),
    (r"unrecognized arguments: (.*)", "Das kennt Lotse hier nicht: {0}."),
    (r"argument (.*): expected one argument", "Nach {0} fehlt ein Wert."),
    (r"argument (.*): expected at least one argument", "Nach {0} fehlt ein Wert."),
    (r"argument (.*): ignored explicit argument '(.*)'", "{0} nimmt keinen Wert: {1}."),
    (
        r"argument (.*): invalid choice: '(.*)' \(choose from (.*)\)",
        "{0}: „{1}“ gibt es nicht. Erlaubt: {2}.",
    ),
    (r"argument (.*): invalid int value: '(.*)'", "{0}: „{1}“ ist keine ganze Zahl."),
    (r"ambiguous option: (.*) could match (.*)", "{0} ist nicht eindeutig: {1}."),
    (r"argument (.*?): (.*)", "{0}: {1}"),
)
"""English words of argparse and ours; the last one carries messages written in German."""


class Aufruffehler(Exception):  # noqa: N818 - as Hinweis: shown kindly, no error of ours
    """Wrong use: what is wrong, and how the command is called."""

    def __init__(self, was: str, aufruf: str) -> None:
        super().__init__(was)
        self.was, self.aufruf = was, aufruf


class _Form(RawDescriptionHelpFormatter):
    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=28, width=BREITE)

    @override
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Aufruf: " if prefix is None else prefix)


class Parser(ArgumentParser):
    """Says everything in German and never ends the program itself."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - handed on unchanged
        fest = {"add_help": False, "allow_abbrev": False}
        super().__init__(*args, **({"formatter_class": _form} | kwargs | fest))
        self._positionals.title = "Angaben"
        self._optionals.title = "Optionen"
        self.add_argument("-h", "--help", "--hilfe", action="help", help="diese Hilfe zeigen")

    @override
    def error(self, message: str) -> NoReturn:
        raise Aufruffehler(_auf_deutsch(message), self.format_usage().strip())


def _form(prog: str) -> HelpFormatter:
    return _Form(prog)


def _auf_deutsch(message: str) -> str:
    for muster, satz in MELDUNGEN:
        if treffer := re.fullmatch(muster, message, re.DOTALL):
            return satz.format(*(teil.replace("'", "") for teil in treffer.groups()))
    return "Dieser Aufruf ist nicht vollständig oder enthält etwas Unbekanntes."


def tag(wort: str) -> date:
    """A day on the command line."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", wort, re.ASCII):
        if not "1900" <= wort[:4] <= "2099":  # as births in a file
            raise ArgumentTypeError(f"„{wort}“ liegt zu weit weg. Erlaubt: 1900 bis 2099.")
        try:
            return date.fromisoformat(wort)
        except ValueError:
            pass
    raise ArgumentTypeError(f"„{wort}“ ist kein Tag. Erlaubt: JJJJ-MM-TT, zum Beispiel 2026-11-24.")


def anzahl(wort: str) -> int:
    """A whole number from 1."""
    if re.fullmatch(r"\d{1,6}", wort, re.ASCII) and int(wort) > 0:
        return int(wort)
    raise ArgumentTypeError(f"„{wort}“ ist keine ganze Zahl ab 1.")


def ordner(wort: str) -> Path:
    """A folder to write into; an empty word would be the one we stand in."""
    if wort.strip():
        return Path(wort)
    raise ArgumentTypeError("Der Name des Ordners ist leer.")
