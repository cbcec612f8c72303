"""Cheap key slots: the real cost is half a second each."""

from __future__ import annotations

from lotse.domain.notfallschluessel import read_notfallschluessel
from lotse.store.schluessel import (
    Grenzen,
    Kosten,
    Schluesselbund,
    Slotart,
    add_slot,
    new_bund,
)

BILLIG = Kosten(1, 64, 1)
BILLIGE_GRENZEN = Grenzen(BILLIG, Kosten(4, 1024, 4))
NOTFALL = "M4B2-WK6X-8Q40-5Y51-128F-Y8T8-HK69-BNJY-D0WN"


def wort(text: str) -> bytearray:
    return bytearray(text, "utf-8")


def bund_mit(schluessel: bytearray, **passwoerter: str) -> Schluesselbund:
    """A key file for these people, and one slot for the paper."""
    bund = new_bund()
    for name, passwort in passwoerter.items():
        bund = add_slot(bund, schluessel, wort(passwort), Slotart.PASSWORT, name, kosten=BILLIG)
    papier = read_notfallschluessel(NOTFALL)
    return add_slot(bund, schluessel, papier, Slotart.NOTFALL, kosten=BILLIG)
