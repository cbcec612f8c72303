"""Which day a command is about when none is named: one rule for all of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from lotse.cli.teile import Teile


def stichtag(teile: Teile, gefragt: date | None, *, uebt: bool) -> date:
    """The day asked for; else in the practice town its own day, elsewhere today."""
    return gefragt or (teile.heute_uebung if uebt else teile.heute)


def aus_der_uebung(teile: Teile, familie: Path) -> bool:
    """A family file that came with Lotse: it belongs to the practice town and to its day."""
    return familie.resolve().parent == teile.beispiel.resolve().parent
