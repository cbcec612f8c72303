"""How hard a password is to try out: measured once, on this computer (SECURITY 6.1)."""

from __future__ import annotations

import ctypes
import os
import secrets
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from lotse.store.schluessel import (
    GRENZEN,
    MIB,
    Kosten,
    Slotart,
    add_slot,
    new_bund,
    new_schluessel,
    wipe,
)

MINDESTENS_S, HOECHSTENS_S, ZIEL_S = 0.5, 1.0, 0.75
STUFE: Final = 16 * MIB
ANTEIL: Final = 8
"""At most this part of the memory: an eighth."""
UNBEKANNT_MIB: Final = 4096
VERSUCHE: Final = 4


def calibrate(
    messen: Callable[[Kosten], float] | None = None, arbeitsspeicher: int | None = None
) -> Kosten:
    """Costs that take 0.5 to 1 s here; never below t3 and 64 MiB, never above an eighth of RAM."""
    messen = messen or measure
    speicher = arbeitsspeicher or ram_bytes()
    oben = min(max(speicher // 1024 // ANTEIL, GRENZEN.mindestens.m), GRENZEN.hoechstens.m)
    kosten = replace(GRENZEN.mindestens, p=min(4, os.cpu_count() or 1))
    for _ in range(VERSUCHE):
        sekunden = messen(kosten)
        if MINDESTENS_S <= sekunden <= HOECHSTENS_S:
            break
        neu = _next(kosten, ZIEL_S / max(sekunden, 0.001), oben)
        if neu == kosten:
            break
        kosten = neu
    return kosten


def measure(kosten: Kosten) -> float:
    """Seconds of one unlocking; made with a key and a word that belong to nobody."""
    schluessel, wort = new_schluessel(), bytearray(secrets.token_bytes(20))
    beginn = time.perf_counter()
    add_slot(new_bund(), schluessel, wort, Slotart.PASSWORT, kosten=kosten)
    dauer = time.perf_counter() - beginn
    wipe(schluessel)
    wipe(wort)
    return dauer


def ram_bytes() -> int:
    """Of the whole machine; an unknown one is taken for a small one."""
    if sys.platform == "win32":
        return _ram_windows()
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError):
        return UNBEKANNT_MIB * 1024 * 1024


def _next(kosten: Kosten, faktor: float, oben: int) -> Kosten:
    """More memory first, more rounds only when there is no more of it; less the other way."""
    unten = GRENZEN.mindestens
    rest = kosten.t / unten.t * faktor
    wunsch = round(kosten.m * rest / STUFE) * STUFE
    speicher = max(unten.m, min(wunsch, oben // STUFE * STUFE))
    runden = round(unten.t * kosten.m * rest / speicher)
    return Kosten(max(unten.t, min(runden, GRENZEN.hoechstens.t)), speicher, kosten.p)


def _ram_windows() -> int:
    class Stand(ctypes.Structure):
        _fields_ = (
            ("laenge", ctypes.c_ulong),
            ("last", ctypes.c_ulong),
            ("gesamt", ctypes.c_ulonglong),
            ("rest", ctypes.c_ulonglong * 6),
        )

    stand = Stand(laenge=ctypes.sizeof(Stand))
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - only there, so mypy does not know it
    geht = kernel.GlobalMemoryStatusEx(ctypes.byref(stand))
    return int(stand.gesamt) if geht else UNBEKANNT_MIB * 1024 * 1024
