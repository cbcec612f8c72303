"""What outlives a locking in memory, readable only with the key that is gone meanwhile.

The bytes never leave this process and are opened only after their seal was checked, so that
pickle reads nothing but what pickle wrote here.
"""

from __future__ import annotations

import pickle
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from lotse.store.schluessel import NONCE_BYTES, open_sealed, seal_with, subkey, wipe

ZWECK: Final = "fluechtig"
HALTBAR: Final = timedelta(minutes=15)
"""Answers that are kept nowhere are gone after this time, whoever comes back."""


@dataclass(frozen=True, slots=True)
class Versiegelt:
    """One value under the seal of one Tresor. `seit` decides how long it is worth opening."""

    nonce: bytes
    daten: bytes
    seit: datetime


def seal(wert: object, schluessel: bytearray, jetzt: datetime) -> Versiegelt:
    """Hide a value with a subkey of the data key."""
    nonce, klar = secrets.token_bytes(NONCE_BYTES), pickle.dumps(wert)
    unter = subkey(schluessel, ZWECK)
    try:
        return Versiegelt(nonce, seal_with(unter, nonce, klar, b""), jetzt)
    finally:
        wipe(unter)
        wipe(klar)


def unseal(siegel: Versiegelt, schluessel: bytearray) -> Any:  # noqa: ANN401 - what was sealed
    """The value; None with the key of another Tresor."""
    unter = subkey(schluessel, ZWECK)
    try:
        klar = open_sealed(unter, siegel.nonce, siegel.daten, b"")
    finally:
        wipe(unter)
    if klar is None:
        return None
    try:
        return pickle.loads(klar)  # noqa: S301 - sealed by ourselves, checked just now
    finally:
        wipe(klar)


def ist_frisch(siegel: Versiegelt, jetzt: datetime) -> bool:
    """False after a quarter of an hour, and after a clock that went back."""
    return timedelta(0) <= jetzt - siegel.seit <= HALTBAR
