"""The last words of a note that the disk did not take: sealed with the key of the Schutzraum and
kept in memory until it is opened again, also when everything was locked in between.

The bytes never leave this process and are opened only after their seal was checked, so that
pickle reads nothing but what pickle wrote here.
"""

from __future__ import annotations

import pickle
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from lotse.store.schluessel import NONCE_BYTES, open_sealed, seal_with, subkey, wipe

ZWECK: Final = "letzte worte"
_WARTET: dict[Path, tuple[bytes, bytes]] = {}
"""For each file its nonce and what was sealed; a process has them, no door."""


@contextmanager
def kept_when_failing(datei: Path, schluessel: bytearray, akte: object) -> Iterator[None]:
    """What cannot be written inside waits; the failure goes on its way."""
    try:
        yield
    except BaseException:
        nonce, klar, unter = secrets.token_bytes(NONCE_BYTES), pickle.dumps(akte), _key(schluessel)
        try:
            _WARTET[datei] = (nonce, seal_with(unter, nonce, klar, b""))
        finally:
            wipe(unter)
            wipe(klar)
        raise


def bring_in(datei: Path, schluessel: bytearray, save: Callable[[Any], None]) -> bool:
    """Save what waits, if anything does. When that fails again it goes on waiting."""
    siegel = _WARTET.get(datei)
    if siegel is None:
        return False
    unter = _key(schluessel)
    try:
        klar = open_sealed(unter, *siegel, b"")
    finally:
        wipe(unter)
    if klar is not None:  # else another compartment stands in its place now
        try:
            save(pickle.loads(klar))  # noqa: S301 - sealed by ourselves, checked just now
        finally:
            wipe(klar)
    del _WARTET[datei]
    return klar is not None


def _key(schluessel: bytearray) -> bytearray:
    return subkey(schluessel, ZWECK)
