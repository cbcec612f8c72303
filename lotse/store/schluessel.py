"""The data key and the slots that wrap it (SECURITY 6.1). Only this file sees Argon2id and AES.

A password never encrypts data: it opens a slot, and the slot holds the random data key. A new
password is a new slot. Whatever the key file says is checked before anything is computed with it.
"""

from __future__ import annotations

import ctypes
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.store.fehler import UNVERAENDERT

SCHLUESSEL_BYTES = 32
SALZ_BYTES, NONCE_BYTES, KENNUNG_BYTES = 16, 12, 8
HOECHSTENS_SLOTS = 8
MIB = 1024
"""Argon2 counts memory in KiB."""


class Slotart(StrEnum):
    """Who opens with this slot."""

    PASSWORT = "passwort"
    VERTRETUNG = "vertretung"
    NOTFALL = "notfall"


@dataclass(frozen=True, slots=True)
class Kosten:
    """What Argon2id spends: rounds, memory in KiB, lanes (RFC 9106)."""

    t: int
    m: int
    p: int


@dataclass(frozen=True, slots=True)
class Grenzen:
    """The cheapest and the dearest Kosten that are computed at all."""

    mindestens: Kosten
    hoechstens: Kosten

    def erlaubt(self, kosten: Kosten) -> bool:
        unten, oben = self.mindestens, self.hoechstens
        return all(
            von <= wert <= bis
            for von, wert, bis in (
                (unten.t, kosten.t, oben.t),
                (unten.m, kosten.m, oben.m),
                (unten.p, kosten.p, oben.p),
            )
        )


GRENZEN = Grenzen(Kosten(3, 64 * MIB, 1), Kosten(12, 1024 * MIB, 8))
"""A weakened file and a hostile one (m = 2^40) are refused before anything runs."""
UEBLICH = Kosten(3, 256 * MIB, 4)


@dataclass(frozen=True, slots=True)
class Slot:
    """One wrapped copy of the data key. Everything but the nonce and itself is its AAD."""

    id: str
    art: Slotart
    name: str
    kosten: Kosten
    salz: bytes
    nonce: bytes
    verpackt: bytes


@dataclass(frozen=True, slots=True)
class Schluesselbund:
    """All slots of one data file; `tresor` is its random id."""

    tresor: str
    slots: tuple[Slot, ...] = ()

    def von(self, art: Slotart, name: str = "") -> Iterator[Slot]:
        """The slots of one kind; with a name only those of that person."""
        return (s for s in self.slots if s.art is art and name in ("", s.name))


class FalschesPasswort(Hinweis):
    """No slot opened: the secret is wrong, the files are as they were."""


class Schluesseldateifehler(Hinweis):
    """The key file itself is damaged or was changed."""

    def __init__(self, grund: str) -> None:
        super().__init__(
            "Die Schlüsseldatei ist beschädigt.",
            UNVERAENDERT,
            "Lotse versucht es mit ihrer Kopie. Sonst hilft die letzte Sicherung.",
            (grund,),
        )


def new_schluessel() -> bytearray:
    """A fresh data key of 32 random bytes, in a buffer that can be wiped."""
    return bytearray(secrets.token_bytes(SCHLUESSEL_BYTES))


def new_bund() -> Schluesselbund:
    return Schluesselbund(secrets.token_hex(16))


def add_slot(
    bund: Schluesselbund,
    schluessel: bytearray,
    geheimnis: bytearray,
    art: Slotart,
    name: str = "",
    *,
    kosten: Kosten = UEBLICH,
) -> Schluesselbund:
    """Wrap the data key for one more secret. The secret is the caller's to wipe."""
    if len(bund.slots) >= HOECHSTENS_SLOTS:
        raise Hinweis(
            Aussage("Mehr als {n} Zugänge gibt es nicht.", n=HOECHSTENS_SLOTS),
            UNVERAENDERT,
            "Bitte nehmen Sie zuerst einen Zugang weg.",
        )
    leer = Slot(secrets.token_hex(KENNUNG_BYTES), art, name, kosten, b"", b"", b"")
    return replace(bund, slots=(*bund.slots, wrap(bund.tresor, schluessel, geheimnis, leer)))


def wrap(tresor: str, schluessel: bytearray, geheimnis: bytearray, slot: Slot) -> Slot:
    """The same id, kind, name and cost around the data key, with fresh salt and nonce."""
    if not any(schluessel):
        message = "the Tresor is locked: a slot around a wiped key would open nothing ever again"
        raise RuntimeError(message)
    salz, nonce = secrets.token_bytes(SALZ_BYTES), secrets.token_bytes(NONCE_BYTES)
    slot = replace(slot, salz=salz, nonce=nonce)
    kek = _kek(geheimnis, slot)
    try:
        verpackt = AESGCM(kek).encrypt(nonce, schluessel, _aad(tresor, slot))
    finally:
        wipe(kek)
    return replace(slot, verpackt=verpackt)


def open_bund(
    bund: Schluesselbund,
    geheimnis: bytearray,
    art: Slotart,
    name: str = "",
    *,
    grenzen: Grenzen = GRENZEN,
) -> tuple[bytearray, Slot]:
    """The data key and the slot that gave it; FalschesPasswort when none does."""
    for slot in bund.von(art, name):
        if not grenzen.erlaubt(slot.kosten):
            raise Schluesseldateifehler("Der Aufwand für das Passwort ist nicht erlaubt.")
        schluessel = bytearray(SCHLUESSEL_BYTES)  # decrypt() would give bytes, never wiped
        kek = _kek(geheimnis, slot)
        try:
            AESGCM(kek).decrypt_into(slot.nonce, slot.verpackt, _aad(bund.tresor, slot), schluessel)
        except InvalidTag:
            wipe(schluessel)
        else:
            return schluessel, slot
        finally:
            wipe(kek)
    raise FalschesPasswort(
        "Der Notfall-Schlüssel passt nicht zu diesen Daten."
        if art is Slotart.NOTFALL
        else "Das Passwort passt nicht zu diesen Daten.",
        UNVERAENDERT,
        "Bitte versuchen Sie es noch einmal.",
    )


def without_slot(bund: Schluesselbund, kennung: str) -> Schluesselbund:
    """Take one access away; the last password cannot go."""
    rest = tuple(slot for slot in bund.slots if slot.id != kennung)
    if not any(slot.art is Slotart.PASSWORT for slot in rest):
        raise Hinweis(
            "Das ist das letzte Passwort.",
            UNVERAENDERT,
            "Ohne Passwort ließen sich die Daten nicht mehr öffnen.",
        )
    return replace(bund, slots=rest)


def subkey(schluessel: bytearray, zweck: str) -> bytearray:
    """A key of its own for one purpose ("audit", "sicherung"), HKDF-SHA256 (RFC 5869)."""
    unter = bytearray(SCHLUESSEL_BYTES)
    HKDF(SHA256(), SCHLUESSEL_BYTES, None, b"lotse/v1/" + zweck.encode()).derive_into(
        schluessel, unter
    )
    return unter


def seal_with(schluessel: bytearray, nonce: bytes, daten: bytes, aad: bytes) -> bytes:
    """AES-256-GCM: hidden, and bound to `aad`. A nonce is used once."""
    return AESGCM(schluessel).encrypt(nonce, daten, aad)


def open_sealed(schluessel: bytearray, nonce: bytes, daten: bytes, aad: bytes) -> bytes | None:
    """What was sealed; None when a byte of it, of `aad` or of the key is another."""
    try:
        return AESGCM(schluessel).decrypt(nonce, daten, aad)
    except InvalidTag:
        return None


def wipe(geheimnis: bytes | bytearray) -> None:
    """Overwrite in place. For bytes this works on CPython: the content follows the header."""
    if isinstance(geheimnis, bytearray):
        geheimnis[:] = bytes(len(geheimnis))
    elif len(geheimnis) > 1:  # CPython keeps one object for each single byte: it is everybody's
        ctypes.memset(id(geheimnis) + bytes.__basicsize__ - 1, 0, len(geheimnis))


def _kek(geheimnis: bytearray, slot: Slot) -> bytes:
    """The key that wraps: Argon2id over the secret. Too little memory is told as that."""
    kosten = slot.kosten
    wort = bytes(geheimnis)
    try:
        return hash_secret_raw(
            wort, slot.salz, kosten.t, kosten.m, kosten.p, SCHLUESSEL_BYTES, Type.ID
        )
    except HashingError as error:
        raise Hinweis(
            "Der Arbeitsspeicher reicht gerade nicht, um das Passwort zu prüfen.",
            UNVERAENDERT,
            "Bitte schließen Sie andere Programme und versuchen Sie es noch einmal.",
        ) from error
    finally:
        wipe(wort)


def _aad(tresor: str, slot: Slot) -> bytes:
    """What is bound to the wrapped key: swap, rename or cheapen a slot, and it stays shut."""
    kosten = slot.kosten
    teile = (
        tresor, slot.id, slot.art.value, slot.name,
        f"argon2id,{kosten.t},{kosten.m},{kosten.p}", slot.salz.hex(),
    )  # fmt: skip
    return b"lotse-schluessel-v1" + b"".join(
        len(teil).to_bytes(4, "big") + teil for teil in (wort.encode() for wort in teile)
    )
