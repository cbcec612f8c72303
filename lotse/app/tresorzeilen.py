"""One Tresor as a row of the unlock page: read from two small files, without a password."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from lotse.app.schild import read_schild
from lotse.store.schluessel import Schluesseldateifehler, Slotart
from lotse.store.schluesseldatei import read_bund
from lotse.store.tresor import Tresorordner, names
from lotse.ui.fenster.zutritt import Tresorzeile

UNLESBAR = "Datenbank mit beschädigter Schlüsseldatei"


def spaet(zeit: datetime | None) -> str:
    return zeit.isoformat() if zeit else ""


def zeile_of(tresor: Tresorordner, kennung: str) -> Tresorzeile:
    schild = read_schild(tresor.ordner)
    ort = _lesbar(tresor.ordner.parent)
    return Tresorzeile(kennung, name_of(tresor), ort, schild.zuletzt, schild.papier, _wer(tresor))


def name_of(tresor: Tresorordner) -> str:
    """One that is damaged is listed, too: what is wrong is told when it is opened."""
    try:
        return next(iter(names(tresor)), "") or UNLESBAR
    except Schluesseldateifehler:
        return UNLESBAR


def _wer(tresor: Tresorordner) -> tuple[tuple[str, str], ...]:
    """Everybody with a password; deputies after the one whose data they are."""
    try:
        bund = read_bund(tresor.schluessel)
    except Schluesseldateifehler:
        return ()
    alle = (*bund.von(Slotart.PASSWORT), *bund.von(Slotart.VERTRETUNG))
    return tuple((slot.id, slot.name) for slot in alle)


def _lesbar(ordner: Path) -> str:
    """With ~ for the home folder, as people know it."""
    try:
        return str(Path("~") / ordner.relative_to(Path.home()))
    except ValueError:
        return str(ordner)
