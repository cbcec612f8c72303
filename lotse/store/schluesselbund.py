"""Changes of who may open: a slot is wrapped anew, added or taken away; the data are not touched.

Every change is a new copy and then a new key file, each written whole: nothing old opens then.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from lotse.domain.notfallschluessel import read_notfallschluessel
from lotse.store.schluessel import (
    Kosten,
    Schluesselbund,
    Slot,
    Slotart,
    add_slot,
    wipe,
    wrap,
)
from lotse.store.schluesseldatei import keep_copy, write_bund


def rewrap(
    bund: Schluesselbund, schluessel: bytearray, slot: Slot, geheimnis: bytearray
) -> Schluesselbund:
    """Another secret for the same person: the slot keeps its id, its kind, its name and place.

    So the audit log goes on to mean the same person, and the cost stays as it was measured.
    """
    neu = wrap(bund.tresor, schluessel, geheimnis, slot)
    return replace(bund, slots=tuple(neu if s.id == slot.id else s for s in bund.slots))


def renew_papier(
    bund: Schluesselbund, schluessel: bytearray, papier: str, *, kosten: Kosten
) -> Schluesselbund:
    """A new sheet; every older one opens nothing from now on."""
    bleibt = tuple(slot for slot in bund.slots if slot.art is not Slotart.NOTFALL)
    geheimnis = read_notfallschluessel(papier)
    try:
        return add_slot(
            replace(bund, slots=bleibt), schluessel, geheimnis, Slotart.NOTFALL, kosten=kosten
        )
    finally:
        wipe(geheimnis)


def write_both(datei: Path, bund: Schluesselbund) -> None:
    """The copy, then the key file, which decides. OSError as it comes: then the old slots hold."""
    keep_copy(datei, bund)
    write_bund(datei, bund)
