"""The key file on disk: about 900 bytes of JSON, read with suspicion (SECURITY 6.1)."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

from lotse.paths import atomic_write, read_regular
from lotse.store.schluessel import (
    HOECHSTENS_SLOTS,
    NONCE_BYTES,
    SALZ_BYTES,
    SCHLUESSEL_BYTES,
    Kosten,
    Schluesselbund,
    Schluesseldateifehler,
    Slot,
    Slotart,
)

FORMAT, VERSION = "lotse-schluessel", 1
HOECHSTENS_BYTES = 64 * 1024
VERPACKT_BYTES = SCHLUESSEL_BYTES + 16
"""The key and the tag of GCM."""
SLOTFELDER = {"id", "art", "name", "kdf", "salz", "nonce", "verpackt"}


def copy_of(file: Path) -> Path:
    """Beside each key file lies the one that last opened: `familien.keys.bak`."""
    return file.with_name(f"{file.name}.bak")


def read_bund(file: Path) -> Schluesselbund:
    """The slots of a key file; a damaged or missing one is read from its copy."""
    try:
        return from_bytes(read_raw(file))
    except (OSError, Schluesseldateifehler) as grund:
        kopie = copy_of(file)
        if not kopie.is_file():
            raise _gemeint(grund) from grund
        try:
            return from_bytes(read_raw(kopie))
        except (OSError, Schluesseldateifehler):
            raise _gemeint(grund) from grund


def write_bund(file: Path, bund: Schluesselbund) -> None:
    """All or nothing; the file is for this user only. OSError as it comes."""
    atomic_write(file, to_bytes(bund))


def keep_copy(file: Path, bund: Schluesselbund) -> None:
    """After an opening that worked: these slots are good."""
    write_bund(copy_of(file), bund)


def copy_of_another(file: Path, bund: Schluesselbund) -> Schluesselbund | None:
    """The slots of the copy when they are of another Tresor than those of the file: one of both
    got here by mistake. None = they belong together, or there is no copy."""
    try:
        kopie = from_bytes(read_raw(copy_of(file)))
    except (OSError, Schluesseldateifehler):
        return None
    return kopie if kopie.tresor != bund.tresor else None


def good_bund(file: Path) -> Schluesselbund:
    """Of an open Tresor: the copy was written when it opened, whatever lies in the place of the
    file since then."""
    bund = read_bund(file)
    return copy_of_another(file, bund) or bund


def put_back(file: Path, bund: Schluesselbund) -> None:
    """These slots opened the data, those of the file did not: it stays beside, under a new name."""
    fremd = file.with_name(f"{file.name}.fremd")
    if not fremd.exists():
        with suppress(OSError):  # tried again at the next unlocking; until then the copy opens
            file.rename(fremd)
            write_bund(file, bund)


def to_bytes(bund: Schluesselbund) -> bytes:
    inhalt = {
        "format": FORMAT,
        "version": VERSION,
        "tresor": bund.tresor,
        "slots": [_slot_dict(slot) for slot in bund.slots],
    }
    return (json.dumps(inhalt, ensure_ascii=False, indent=1) + "\n").encode()


def from_bytes(daten: bytes) -> Schluesselbund:
    """Read strictly: nothing extra, nothing twice, real whole numbers, fixed lengths."""
    if len(daten) > HOECHSTENS_BYTES:
        _falsch("Sie ist zu groß.")
    try:
        inhalt = json.loads(daten.decode(), object_pairs_hook=_einmal, parse_constant=_falsch)
    except (ValueError, RecursionError) as error:
        raise Schluesseldateifehler("Ihr Inhalt ist nicht lesbar.") from error
    if not isinstance(inhalt, dict) or set(inhalt) != {"format", "version", "tresor", "slots"}:
        _falsch("Ihr Aufbau stimmt nicht.")
    if inhalt["format"] != FORMAT or inhalt["version"] is True or inhalt["version"] != VERSION:
        _falsch("Sie hat ein anderes Format oder ist aus einer neueren Version.")
    slots = inhalt["slots"]
    if not isinstance(slots, list) or not 1 <= len(slots) <= HOECHSTENS_SLOTS:
        _falsch("Die Zahl der Zugänge stimmt nicht.")
    bund = Schluesselbund(_wort(inhalt["tresor"]), tuple(_slot(slot) for slot in slots))
    if len({slot.id for slot in bund.slots}) != len(bund.slots):
        _falsch("Ein Zugang steht doppelt darin.")
    return bund


def read_raw(file: Path) -> bytes:
    """As much as `from_bytes` needs to refuse one that is too large. OSError as it comes."""
    return read_regular(file, HOECHSTENS_BYTES + 1)


def _gemeint(grund: Exception) -> Schluesseldateifehler:
    if isinstance(grund, Schluesseldateifehler):
        return grund
    return Schluesseldateifehler("Sie fehlt oder lässt sich nicht lesen.")


def _slot_dict(slot: Slot) -> dict[str, Any]:
    kosten = slot.kosten
    return {
        "id": slot.id,
        "art": slot.art.value,
        "name": slot.name,
        "kdf": {"name": "argon2id", "t": kosten.t, "m": kosten.m, "p": kosten.p},
        "salz": _b64(slot.salz),
        "nonce": _b64(slot.nonce),
        "verpackt": _b64(slot.verpackt),
    }


def _slot(roh: object) -> Slot:
    if not isinstance(roh, dict) or set(roh) != SLOTFELDER:
        _falsch("Ein Zugang ist nicht vollständig.")
    try:
        art = Slotart(_wort(roh["art"]))
    except ValueError:
        _falsch("Ein Zugang hat eine unbekannte Art.")
    return Slot(
        id=_wort(roh["id"]),
        art=art,
        name=_wort(roh["name"]),
        kosten=_kosten(roh["kdf"]),
        salz=_bytes(roh["salz"], SALZ_BYTES),
        nonce=_bytes(roh["nonce"], NONCE_BYTES),
        verpackt=_bytes(roh["verpackt"], VERPACKT_BYTES),
    )


def _kosten(roh: object) -> Kosten:
    if not isinstance(roh, dict) or set(roh) != {"name", "t", "m", "p"}:
        _falsch("Der Aufwand für das Passwort fehlt.")
    if roh["name"] != "argon2id":
        _falsch("Das Verfahren für das Passwort ist unbekannt.")
    return Kosten(_zahl(roh["t"]), _zahl(roh["m"]), _zahl(roh["p"]))


def _zahl(wert: object) -> int:
    if type(wert) is not int:  # true is an int, too
        _falsch("Der Aufwand für das Passwort ist keine ganze Zahl.")
    return wert


def _wort(wert: object) -> str:
    if not isinstance(wert, str) or len(wert) > 200:  # noqa: PLR2004 - far above any name
        _falsch("Ein Wort darin ist zu lang oder keins.")
    return wert


def _bytes(wert: object, laenge: int) -> bytes:
    try:
        roh = base64.b64decode(_wort(wert), validate=True)
    except (binascii.Error, ValueError) as error:
        raise Schluesseldateifehler("Ein Wert darin ist nicht lesbar.") from error
    if len(roh) != laenge:
        _falsch("Ein Wert darin hat die falsche Länge.")
    return roh


def _b64(wert: bytes) -> str:
    return base64.b64encode(wert).decode("ascii")


def _einmal(paare: list[tuple[str, object]]) -> Mapping[str, object]:
    namen = [name for name, _ in paare]
    if len(set(namen)) != len(namen):
        _falsch("Ein Name steht doppelt darin.")
    return dict(paare)


def _falsch(grund: str) -> NoReturn:
    raise Schluesseldateifehler(grund)
