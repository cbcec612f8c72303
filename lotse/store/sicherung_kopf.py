"""The manifest of a Sicherung: readable before the password, sealed against change."""

from __future__ import annotations

import base64
import binascii
import errno
import json
import secrets
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NoReturn

from lotse.domain.fehler import Hinweis
from lotse.domain.protokoll import Kettenkopf
from lotse.store.schluessel import NONCE_BYTES, open_sealed, seal_with, subkey, wipe

KOPF = "manifest.json"
FORMAT, VERSION = "lotse-sicherung", 2
HOECHSTENS_KOPF = 64 * 1024
HOECHSTENS = 8 * 1024**3
"""Bytes of one member: far above what a life of work fills."""
PFLICHT = ("familien.db", "familien.keys")
SCHUTZ = ("schutz.db", "schutz.keys", "schutz.db-wal")
"""Sealed anew in every Sicherung: two of them never tell whether anything was changed."""
ERLAUBT = frozenset({*PFLICHT, *SCHUTZ, "katalog.db", "notfall.json"})
_FELDER = {"format", "version", "tresor", "schritt", "zeit", "dateien"}
_KAPUTT = (zipfile.BadZipFile, zlib.error, ValueError, TypeError, KeyError, EOFError, RuntimeError)
"""What a changed ZIP or manifest raises; RuntimeError also for encrypted or unknown packing."""


class Sicherungsfehler(Hinweis):
    """No sound Sicherung; what lies on the computer is untouched."""

    def __init__(self, grund: str) -> None:
        super().__init__(
            "Diese Sicherung ist beschädigt oder keine Sicherung von Lotse.",
            "Ihre Daten auf diesem Gerät sind unverändert.",
            "Bitte nehmen Sie eine andere Sicherung.",
            (grund,),
        )


@dataclass(frozen=True, slots=True)
class Kopf:
    """From which Tresor, when, on which schema step, and the bytes and SHA-256 of each member."""

    tresor: str
    schritt: str
    zeit: str
    dateien: Mapping[str, tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Siegelinhalt:
    """What only the key shows: rows of each table, and the end of the audit log."""

    zeilen: Mapping[str, int]
    protokoll: Kettenkopf | None = None


def kopf_bytes(kopf: Kopf) -> bytes:
    """The one way to write it: what the seal is bound to."""
    return json.dumps(
        {
            "format": FORMAT,
            "version": VERSION,
            "tresor": kopf.tresor,
            "schritt": kopf.schritt,
            "zeit": kopf.zeit,
            "dateien": {
                name: {"bytes": laenge, "sha256": sha256}
                for name, (laenge, sha256) in sorted(kopf.dateien.items())
            },
        },
        ensure_ascii=False,
        sort_keys=True,
    ).encode()


def seal(kopf: Kopf, inhalt: Siegelinhalt, schluessel: bytearray) -> str:
    """Row counts and audit head, encrypted and bound to the head (AES-GCM under a subkey)."""
    unter = subkey(schluessel, "sicherung")
    kette = inhalt.protokoll
    try:
        nonce = secrets.token_bytes(NONCE_BYTES)
        daten = json.dumps(
            {
                "zeilen": dict(sorted(inhalt.zeilen.items())),
                "protokoll": None if kette is None else [kette.seq, kette.mac],
            }
        ).encode()
        return base64.b64encode(nonce + seal_with(unter, nonce, daten, kopf_bytes(kopf))).decode()
    finally:
        wipe(unter)


def unseal(kopf: Kopf, siegel: str, schluessel: bytearray) -> Siegelinhalt:
    """What was sealed; Sicherungsfehler when head or seal were changed or the key is another."""
    unter = subkey(schluessel, "sicherung")
    try:
        roh = base64.b64decode(siegel, validate=True)
        offen = open_sealed(unter, roh[:NONCE_BYTES], roh[NONCE_BYTES:], kopf_bytes(kopf))
        inhalt = json.loads(offen) if offen is not None else None
    except (binascii.Error, ValueError) as error:
        raise Sicherungsfehler("Das Siegel ist nicht lesbar.") from error
    finally:
        wipe(unter)
    if inhalt is None:
        raise Sicherungsfehler("Das Siegel stimmt nicht: Die Datei wurde verändert.")
    zeilen = {str(name): int(zahl) for name, zahl in inhalt["zeilen"].items()}
    kette = inhalt["protokoll"]
    return Siegelinhalt(zeilen, None if kette is None else Kettenkopf(int(kette[0]), str(kette[1])))


@contextmanager
def reading(grund: str) -> Iterator[None]:
    """Whatever a changed ZIP does to its reader is a damaged Sicherung, for this reason."""
    try:
        yield
    except _KAPUTT as error:
        raise Sicherungsfehler(grund) from error
    except OSError as error:
        if error.errno != errno.EINVAL:
            raise
        raise Sicherungsfehler(grund) from error  # its directory points before the beginning


def read_kopf(datei: Path) -> tuple[Kopf, str]:
    """Head and seal. Anything unexpected is a damaged Sicherung; OSError as it comes."""
    if not datei.is_file():
        _falsch("Die Datei fehlt.")
    with reading("Der Aufbau der Datei ist nicht lesbar."):
        with zipfile.ZipFile(datei) as archiv:
            namen = [eintrag.filename for eintrag in archiv.infolist()]
            with archiv.open(KOPF) as strom:
                roh = strom.read(HOECHSTENS_KOPF + 1)
        inhalt = json.loads(roh.decode())
        kopf, siegel = _kopf(inhalt["kopf"]), inhalt["siegel"]
    if sorted(namen) != sorted([KOPF, *kopf.dateien]) or not isinstance(siegel, str):
        _falsch("Es fehlt etwas darin, oder es ist etwas zu viel.")
    return kopf, siegel


def _kopf(roh: object) -> Kopf:
    if not isinstance(roh, dict) or set(roh) != _FELDER or roh["format"] != FORMAT:
        _falsch("Der Kopf hat einen anderen Aufbau.")
    if roh["version"] is True or roh["version"] != VERSION:
        _falsch("Sie ist aus einer anderen Version von Lotse.")
    dateien = {
        str(name): (_zahl(teil["bytes"]), str(teil["sha256"]))
        for name, teil in dict(roh["dateien"]).items()
    }
    if not set(PFLICHT) <= set(dateien) <= ERLAUBT:
        _falsch("Es fehlt etwas darin, oder es ist etwas zu viel.")
    zeit = str(roh["zeit"])
    datetime.fromisoformat(zeit)  # shown before the seal can be checked: ValueError when it is none
    return Kopf(str(roh["tresor"]), str(roh["schritt"]), zeit, dateien)


def _zahl(wert: object) -> int:
    if type(wert) is not int or not 0 <= wert <= HOECHSTENS:
        _falsch("Eine Länge darin ist nicht möglich.")
    return wert


def _falsch(grund: str) -> NoReturn:
    raise Sicherungsfehler(grund)
