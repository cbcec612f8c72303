"""The slots of the Schutzraum: who may open it, beside an open profile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Engine

from lotse.domain.fehler import Hinweis
from lotse.domain.notfallschluessel import read_notfallschluessel
from lotse.store.fehler import NurLesen
from lotse.store.schluessel import (
    GRENZEN,
    UEBLICH,
    Grenzen,
    Kosten,
    Schluesselbund,
    Slot,
    Slotart,
    add_slot,
    new_bund,
    open_bund,
    wipe,
)
from lotse.store.schluesselbund import renew_papier
from lotse.store.schreibschutz import frozen
from lotse.store.schutzraumdatei import Schutzdateien, read_slots
from lotse.store.schutzraummerker import read_versuche
from lotse.store.schutzraumoeffnen import damaged_slots


@dataclass(frozen=True, slots=True)
class Haus:
    """The open profile it stands beside: its file for the one flag, its key to hide the slots."""

    dateien: Schutzdateien
    motor: Engine
    profil: bytearray = field(repr=False)
    jetzt: Callable[[], datetime]
    kosten: Kosten = UEBLICH
    grenzen: Grenzen = GRENZEN


def first_slots(
    haus: Haus, schluessel: bytearray, passwort: bytearray, papier: str
) -> Schluesselbund:
    """One password and one sheet around a fresh data key."""
    bund = add_slot(new_bund(), schluessel, passwort, Slotart.PASSWORT, kosten=haus.kosten)
    return renew_papier(bund, schluessel, papier, kosten=haus.kosten)


def is_set_up(haus: Haus) -> bool:
    """By the flag; by the slots when the program ended before it was set."""
    return read_versuche(haus.motor) is not None or _slots(haus) is not None


def check_new(haus: Haus) -> None:
    """It can be set up: once, and where something may be written."""
    if grund := frozen(haus.motor):
        raise NurLesen(grund)
    if is_set_up(haus):
        raise Hinweis(
            "Der Schutzraum ist schon eingerichtet.",
            "Nichts wurde verändert.",
            "Bitte öffnen Sie ihn mit seinem Passwort.",
        )


def _slots(haus: Haus) -> Schluesselbund | None:
    return read_slots(haus.dateien.schluessel, haus.profil)


def require_slots(haus: Haus) -> Schluesselbund:
    """Of one that is set up; Beschaedigt when no copy can be read any more."""
    bund = _slots(haus)
    if bund is None:
        raise damaged_slots()
    return bund


def open_slots(
    haus: Haus, bund: Schluesselbund, geheimnis: bytearray, art: Slotart
) -> tuple[bytearray, Slot]:
    """With the password, or with what is typed from the sheet. The key is the caller's to wipe."""
    if art is not Slotart.NOTFALL:
        return open_bund(bund, geheimnis, art, grenzen=haus.grenzen)
    papier = read_notfallschluessel(geheimnis.decode("utf-8", "replace"))
    try:
        return open_bund(bund, papier, art, grenzen=haus.grenzen)
    finally:
        wipe(papier)


def prove(haus: Haus, bund: Schluesselbund, geheimnis: bytearray, art: Slotart) -> Slot:
    """Whoever sits there knows the secret it was opened with; returns the slot of the password."""
    schluessel, _ = open_slots(haus, bund, geheimnis, art)
    wipe(schluessel)
    return next(bund.von(Slotart.PASSWORT))
