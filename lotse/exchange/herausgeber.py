"""Publishers of knowledge: Ed25519 keys, their fingerprints, their files."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.exchange.lesen import decode, parse_json
from lotse.exchange.ortswissen_csv import LAENGEN

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

FORMAT = "lotse-herausgeber"
SCHLUESSEL_BYTES, UNTERSCHRIFT_BYTES, KENNUNG_ZEICHEN = 32, 64, 16
_GRUPPEN, _GRUPPE = 5, 4
_NAME_ZEICHEN = 80


@dataclass(frozen=True, slots=True)
class Herausgeber:
    """Who may speak: about one Gebiet, or about the whole law when `gebiet` is empty."""

    name: str
    schluessel: bytes
    gebiet: str = ""
    seit: date | None = None

    @property
    def kennung(self) -> str:
        """Names the key in a package."""
        return hashlib.sha256(self.schluessel).hexdigest()[:KENNUNG_ZEICHEN]

    @property
    def fingerabdruck(self) -> str:
        """To compare on paper or by telephone: five groups of four."""
        ziffern = hashlib.sha256(self.schluessel).hexdigest().upper()[: _GRUPPEN * _GRUPPE]
        return " ".join(re.findall("." * _GRUPPE, ziffern))

    def darf(self, gebiet: str) -> bool:
        return gebiet.startswith(self.gebiet) if self.gebiet else True


def gleicher_abdruck(getippt: str, herausgeber: Herausgeber) -> bool:
    """Blanks, hyphens and small letters do not matter; every digit does."""
    rein = re.sub(r"[\s\-:.]", "", getippt).upper()
    return rein == herausgeber.fingerabdruck.replace(" ", "")


def new_key() -> bytes:
    """A private key as PEM."""
    from cryptography.hazmat.primitives import serialization as form  # noqa: PLC0415 - late
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415 - see above
        Ed25519PrivateKey,
    )

    return Ed25519PrivateKey.generate().private_bytes(
        form.Encoding.PEM, form.PrivateFormat.PKCS8, form.NoEncryption()
    )


def public_key(privat: bytes) -> bytes:
    """The 32 bytes everybody may know."""
    return _privat(privat).public_key().public_bytes_raw()


def sign(privat: bytes, inhalt: bytes) -> bytes:
    return _privat(privat).sign(inhalt)


def is_signed(herausgeber: Herausgeber, unterschrift: bytes, inhalt: bytes) -> bool:
    """Only the owner of the key can have written this."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - late
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415 - see above
        Ed25519PublicKey,
    )

    try:
        Ed25519PublicKey.from_public_bytes(herausgeber.schluessel).verify(unterschrift, inhalt)
    except InvalidSignature:
        return False
    return True


def write_herausgeber(herausgeber: Herausgeber) -> bytes:
    """The public file a publisher gives away."""
    return (json.dumps(to_plain(herausgeber), ensure_ascii=False, indent=2) + "\n").encode()


def read_herausgeber(roh: bytes, name: str) -> Herausgeber:
    """Refused unless it is exactly such a file."""
    inhalt = parse_json(decode(roh, name), name)
    if isinstance(inhalt, dict) and inhalt.get("format") == FORMAT:
        gelesen = from_plain(inhalt)
        if gelesen is not None:
            return gelesen
    raise Hinweis(
        Aussage("„{datei}“ ist keine Datei eines Herausgebers.", datei=name),
        "Nichts wurde verändert.",
        "Bitte nennen Sie die Datei, die auf .lotseherausgeber endet.",
    )


def to_plain(herausgeber: Herausgeber) -> dict[str, str]:
    return {
        "format": FORMAT,
        "name": herausgeber.name,
        "gebiet": herausgeber.gebiet,
        "schluessel": herausgeber.schluessel.hex(),
    }


def from_plain(inhalt: Mapping[str, object]) -> Herausgeber | None:
    """None when a part is missing or wrong."""
    name, gebiet, schluessel = (inhalt.get(feld) for feld in ("name", "gebiet", "schluessel"))
    if not (isinstance(name, str) and isinstance(gebiet, str) and isinstance(schluessel, str)):
        return None
    ziffern = re.fullmatch(r"[0-9a-f]{64}", schluessel)
    ort = re.fullmatch(r"[0-9]*", gebiet, re.ASCII) and len(gebiet) in (0, *LAENGEN)
    sauber = name.strip() == name and name.isprintable() and 0 < len(name) <= _NAME_ZEICHEN
    return (
        Herausgeber(name, bytes.fromhex(schluessel), gebiet) if ziffern and ort and sauber else None
    )


def _privat(pem: bytes) -> Ed25519PrivateKey:
    from cryptography.exceptions import UnsupportedAlgorithm  # noqa: PLC0415 - late
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415 - see above
        Ed25519PrivateKey,
    )
    from cryptography.hazmat.primitives.serialization import (  # noqa: PLC0415 - see above
        load_pem_private_key,
    )

    try:
        schluessel = load_pem_private_key(pem, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as fehler:
        raise _kein_schluessel() from fehler
    if not isinstance(schluessel, Ed25519PrivateKey):
        raise _kein_schluessel()
    return schluessel


def _kein_schluessel() -> Hinweis:
    return Hinweis(
        "Das ist kein Schlüssel zum Unterschreiben.",
        "Nichts wurde geschrieben.",
        "Bitte nennen Sie die Datei, die auf .lotseschluessel endet.",
    )
