"""The knowledge of one run: what came with the program, and what was loaded into a folder."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lotse.app.ordner import standardordner
from lotse.app.schreiben import make_folder, write_file
from lotse.domain.recht import Wissen
from lotse.exchange.wissen import load_wissen
from lotse.exchange.wissen_gewichte import load_gewichte, load_worte
from lotse.exchange.wissen_ort import read_dateien
from lotse.exchange.wissen_schichten import Boden, build_wissen
from lotse.exchange.wissensablage import Ablage
from lotse.exchange.wissensarbeit import Arbeit
from lotse.matching.pruefwerk import Pruefwerk, pruefwerk
from lotse.paths import RESOURCES

ORDNER = "wissen"
UEBUNGSORT = RESOURCES / "musterstadt" / "ort"
"""Invented rules of the practice town; its Gemeindeschlüssel is nobody's."""


@cache
def grundwissen() -> Wissen:
    """The law as it came with the program."""
    return load_wissen()


def arbeit(ordner: Path, *feste: Path) -> Arbeit:
    """Loading into a folder: the user's own, or the throw-away one of the practice town."""
    return Arbeit(grundwissen(), Ablage(ordner, _write), feste)


@cache
def uebungswissen() -> Wissen:
    """Nothing loaded: the law and the practice town."""
    return build_wissen(Boden(grundwissen(), (read_dateien(UEBUNGSORT),)), ())


@cache
def eigenes_wissen() -> Wissen:
    """With what the user has loaded on this device; read once per run."""
    return arbeit(eigener_ordner()).wissen()


def eigener_ordner() -> Path:
    return standardordner() / ORDNER


def werk_aus(wissen: Wissen) -> Pruefwerk:
    """Knowledge made ready to judge."""
    return pruefwerk(wissen, load_gewichte(), load_worte())


def _write(file: Path, inhalt: bytes) -> None:
    make_folder(file.parent)
    write_file(file, inhalt)
