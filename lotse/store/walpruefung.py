"""Does the -wal beside the families' file belong to it? SQLite takes any whose sums are right.

One that another file left there (a sync tool, a copy by hand) would be written over our pages when
the connection closes. SQLCipher signs every page with a key of the file: one look settles it.
"""

from __future__ import annotations

import hashlib
import hmac
import struct
from pathlib import Path

from lotse.store.fehler import UNVERAENDERT, Beschaedigt
from lotse.store.schluessel import wipe

SEITE, SALZ, SIEGEL = 4096, 16, 64
"""Pages of SQLCipher 4: salt of the file, then text, then IV and HMAC-SHA512 at the end."""
SIGNIERT = SEITE - SIEGEL
KOPF, RAHMENKOPF = 32, 24
MAGIE = (0x377F0682, 0x377F0683)
MASKE, RUNDEN = 0x3A, 2
_U32 = 0xFFFFFFFF


def check_wal(file: Path, key: bytes | bytearray) -> None:
    """Beschaedigt when its pages were sealed with another key, while the file itself is ours."""
    wal = file.with_name(f"{file.name}-wal")
    try:
        with wal.open("rb") as strom:
            anfang = strom.read(KOPF + RAHMENKOPF + SEITE)
        with file.open("rb") as strom:
            erste = strom.read(SEITE)
    except FileNotFoundError:
        return
    if len(anfang) < KOPF + RAHMENKOPF + SEITE or not _would_be_taken(anfang):
        return
    (nummer,) = struct.unpack_from(">I", anfang, KOPF)
    siegelschluessel = _seal_key(key, erste[:SALZ])
    try:
        fremd = _is_sealed(erste, 1, siegelschluessel) and not _is_sealed(
            anfang[KOPF + RAHMENKOPF :], nummer, siegelschluessel
        )
    finally:
        wipe(siegelschluessel)
    if fremd:
        raise Beschaedigt(
            "Neben der Datei mit den Familien liegt eine fremde Datei: „familien.db-wal“.",
            UNVERAENDERT,
            "Bitte nehmen Sie diese eine Datei aus dem Ordner, oder nehmen Sie die letzte "
            "Sicherung.",
            (str(wal),),
        )


def _would_be_taken(anfang: bytes) -> bool:
    """SQLite's own two sums over head and first frame; what fails them it leaves alone."""
    (magie,) = struct.unpack_from(">I", anfang)
    if magie not in MAGIE:
        return False
    ordnung = ">" if magie & 1 else "<"
    summe = _sum(anfang[:24], ordnung, (0, 0))
    if summe != struct.unpack_from(">II", anfang, 24) or anfang[16:24] != anfang[40:48]:
        return False
    summe = _sum(anfang[KOPF : KOPF + 8] + anfang[KOPF + RAHMENKOPF :], ordnung, summe)
    return summe == struct.unpack_from(">II", anfang, KOPF + 16)


def _sum(inhalt: bytes, ordnung: str, summe: tuple[int, int]) -> tuple[int, int]:
    eins, zwei = summe
    for links, rechts in struct.iter_unpack(f"{ordnung}II", inhalt):
        eins = (eins + links + zwei) & _U32
        zwei = (zwei + rechts + eins) & _U32
    return eins, zwei


def _seal_key(key: bytes | bytearray, salz: bytes) -> bytes:
    gemischt = bytes(byte ^ MASKE for byte in salz)
    return hashlib.pbkdf2_hmac("sha512", key, gemischt, RUNDEN, len(key))


def _is_sealed(seite: bytes, nummer: int, schluessel: bytes) -> bool:
    if len(seite) < SEITE:
        return False
    inhalt = seite[SALZ if nummer == 1 else 0 : SIGNIERT] + struct.pack("<I", nummer)
    siegel = hmac.digest(schluessel, inhalt, "sha512")
    return hmac.compare_digest(siegel, seite[SIGNIERT:SEITE])
