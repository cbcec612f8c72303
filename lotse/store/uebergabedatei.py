"""The sealed file of an Übergabe: a key slot of its own for a word told apart from it (F-33).

No second crypto: a fresh data key under Argon2id as in the key file, the content under AES-GCM
with a subkey, bound to everything before it. A checksum in front tells a damaged file from a
wrong word.
"""

from __future__ import annotations

import hashlib
import secrets
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lotse.paths import read_regular
from lotse.services.uebergabepaket import Uebergabepaket
from lotse.services.uebergabepaket_form import Paketfehler, from_bytes, newer, to_bytes
from lotse.store import schluesseldatei
from lotse.store.schluessel import (
    GRENZEN,
    NONCE_BYTES,
    UEBLICH,
    FalschesPasswort,
    Grenzen,
    Kosten,
    Schluesseldateifehler,
    Slotart,
    add_slot,
    new_bund,
    new_schluessel,
    open_bund,
    open_sealed,
    seal_with,
    subkey,
    wipe,
)

ZEICHEN: Final = b"LOTSE-UEBERGABE\n"
VERSION: Final = 1
SUMME_BYTES: Final = 32
HOECHSTENS: Final = 64 * 1024 * 1024
"""Bytes of a file: far above what a life of work fills."""
ENDUNG: Final = "lotse-uebergabe"
_KOPF = struct.Struct(">HI")
"""Version, and how long the key slots are."""
_VORN = len(ZEICHEN) + SUMME_BYTES
ZWECK: Final = "uebergabe"
NOCHMAL: Final = "Bitte lassen Sie sich die Datei noch einmal geben."


@dataclass(frozen=True, slots=True)
class Versiegelt:
    """A file whose checksum holds; what is in it only the word shows."""

    slots: bytes
    nonce: bytes
    inhalt: bytes
    davor: bytes
    """What the seal is bound to."""
    sha256: str
    """Of the whole file: on the sheet and in the Verlauf of both sides."""


def seal_paket(paket: Uebergabepaket, wort: bytearray, *, kosten: Kosten = UEBLICH) -> bytes:
    """The bytes of the file. The word is the caller's to wipe."""
    klar, schluessel = bytearray(to_bytes(paket)), new_schluessel()
    bund = add_slot(new_bund(), schluessel, wort, Slotart.PASSWORT, kosten=kosten)
    unter = subkey(schluessel, ZWECK)
    try:
        slots = schluesseldatei.to_bytes(bund)
        davor = _KOPF.pack(VERSION, len(slots)) + slots
        nonce = secrets.token_bytes(NONCE_BYTES)
        rest = davor + nonce + seal_with(unter, nonce, bytes(klar), ZEICHEN + davor)
    finally:
        for geheim in (klar, schluessel, unter):
            wipe(geheim)
    daten = ZEICHEN + hashlib.sha256(rest).digest() + rest
    if len(daten) > HOECHSTENS:
        raise Paketfehler(
            "Für eine Übergabe ist das zu viel.", "Bitte nehmen Sie weniger Familien auf einmal."
        )
    return daten


def read_file(datei: Path) -> Versiegelt:
    """Look without the word: it is an Übergabe, whole, and of a Lotse we know."""
    try:
        daten = read_regular(datei, HOECHSTENS + 1)
    except OSError as error:
        raise Paketfehler(
            "Diese Datei lässt sich nicht lesen.",
            "Bitte prüfen Sie, ob sie noch da ist und der Stick steckt.",
        ) from error
    return read_bytes(daten)


def read_bytes(daten: bytes) -> Versiegelt:
    """The parts of a file; Paketfehler when it is another one, cut, changed or newer."""
    if not daten.startswith(ZEICHEN) or len(daten) > HOECHSTENS:
        raise Paketfehler(
            "Das ist keine Übergabe von Lotse.", "Bitte wählen Sie die Datei der Kollegin aus."
        )
    rest = daten[_VORN:]
    if hashlib.sha256(rest).digest() != daten[len(ZEICHEN) : _VORN] or len(rest) < _KOPF.size:
        raise _damaged("Die Prüfsumme stimmt nicht.")
    version, laenge = _KOPF.unpack_from(rest)
    if version > VERSION:
        raise newer()
    ende = _KOPF.size + laenge
    nonce, inhalt = rest[ende : ende + NONCE_BYTES], rest[ende + NONCE_BYTES :]
    if version < 1 or len(nonce) != NONCE_BYTES or not inhalt:
        raise _damaged("Der Aufbau stimmt nicht.")
    summe = hashlib.sha256(daten).hexdigest()
    return Versiegelt(rest[_KOPF.size : ende], nonce, inhalt, rest[:ende], summe)


def open_paket(
    siegel: Versiegelt, wort: bytearray, *, grenzen: Grenzen = GRENZEN
) -> Uebergabepaket:
    """FalschesPasswort, or Paketfehler when somebody changed it. The caller wipes the word."""
    try:
        bund = schluesseldatei.from_bytes(siegel.slots)
        schluessel, _slot = open_bund(bund, wort, Slotart.PASSWORT, grenzen=grenzen)
    except Schluesseldateifehler as error:
        raise _damaged("Der Schlüssel darin ist nicht lesbar.") from error
    except FalschesPasswort as error:
        raise FalschesPasswort(
            "Das Passwort passt nicht zu dieser Übergabe.",
            "Nichts wurde eingelesen.",
            "Bitte fragen Sie die Kollegin am Telefon danach.",
        ) from error
    unter = subkey(schluessel, ZWECK)
    try:
        klar = open_sealed(unter, siegel.nonce, siegel.inhalt, ZEICHEN + siegel.davor)
    finally:
        wipe(schluessel)
        wipe(unter)
    if klar is None:
        raise _damaged("Der Inhalt wurde verändert.")
    try:
        return from_bytes(klar)
    finally:
        wipe(klar)


def _damaged(grund: str) -> Paketfehler:
    return Paketfehler("Diese Übergabe ist beschädigt oder verändert.", NOCHMAL, grund)
