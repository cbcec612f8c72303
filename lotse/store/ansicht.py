"""Open a Tresor for looking only: nothing is written, healed, brought up to date or noted."""

from __future__ import annotations

from lotse.store.dateien import check_closed
from lotse.store.oeffnen import view_familien
from lotse.store.schluessel import (
    GRENZEN,
    FalschesPasswort,
    Grenzen,
    Schluesselbund,
    Slotart,
    open_bund,
    wipe,
)
from lotse.store.schluesseldatei import read_bund
from lotse.store.schluesselwechsel import read_pending
from lotse.store.tresor import Offen, Tresorordner, damaged
from lotse.store.verbindung import FalscherSchluessel

Wer = tuple[Slotart, str]


def view_tresor(
    tresor: Tresorordner,
    geheimnis: bytearray,
    ursache: str,
    wer: Wer = (Slotart.PASSWORT, ""),
    *,
    grenzen: Grenzen = GRENZEN,
) -> Offen:
    """Unlock without a trace. `ursache`: why nothing may be written, for whoever wants to.

    The answers are those of `open_tresor`; what a crash left beside the file refuses, too.
    """
    check_closed(tresor.daten)
    passwort: FalschesPasswort | None = None
    schluessel: FalscherSchluessel | None = None
    for bund in (read_bund(tresor.schluessel), read_pending(tresor.schluessel)):
        try:
            if bund is not None:
                return _view(tresor, (bund, geheimnis, wer, grenzen), ursache)
        except FalschesPasswort as fehler:
            passwort = fehler
        except FalscherSchluessel as fehler:
            schluessel = fehler
    raise passwort or damaged(tresor) from schluessel


def _view(
    tresor: Tresorordner, womit: tuple[Schluesselbund, bytearray, Wer, Grenzen], ursache: str
) -> Offen:
    """A change of the data key may have been cut off: one of two bunches fits the file."""
    bund, geheimnis, (art, name), grenzen = womit
    schluessel, slot = open_bund(bund, geheimnis, art, name, grenzen=grenzen)
    try:
        engine = view_familien(tresor.daten, schluessel, ursache)
    except BaseException:
        wipe(schluessel)
        raise
    return Offen(tresor, engine, schluessel, slot, grenzen)
