"""TOML of the resources, read when the program is built: plain content by the hash of its bytes.

A file that is not in the table, because somebody changed it or it comes from elsewhere, is read
as TOML and checked as ever: other bytes have another hash. That the contents still belong to
their hashes says one hash over all of them; a table that does not match it, or was written for
other checks, counts as none. This finds damage and a forgotten renewal, not a forger: whoever
may write the table may write the program. `python -m tests.werkzeug.gelesen` writes it anew.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from lotse.paths import RESOURCES

TAFEL = RESOURCES / "gelesen.json"
"""One line per file, so that a change of one entry changes one line."""
PRUEFFASSUNG = 3
"""Which checks find_faults makes; count up with every new one."""
_ANFANG = b'"inhalte":{'


@dataclass(frozen=True, slots=True)
class Tafel:
    """What was read, and which whole knowledge was found to be without a fault."""

    inhalte: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    geprueft: str = ""
    """Name of all files that were checked together, and by which checks; see checked_name."""


def hash_of(roh: bytes) -> str:
    """The name of some content; line ends of Windows make no difference."""
    return hashlib.sha256(roh.replace(b"\r\n", b"\n")).hexdigest()


@cache
def tafel(datei: Path = TAFEL) -> Tafel:
    """The table as shipped; without one, or with a damaged one, everything is read as TOML."""
    try:
        roh = datei.read_bytes()
        plain = json.loads(roh)
    except (OSError, ValueError):
        return Tafel()
    if not isinstance(plain, dict) or plain.keys() != {"geprueft", "summe", "inhalte"}:
        return Tafel()
    if plain["summe"] != hash_of(roh.partition(_ANFANG)[2]):
        return Tafel()
    return Tafel(plain["inhalte"], plain["geprueft"])


def checked_name(kennung: str) -> str:
    """What stands in the table when these files passed these checks."""
    return f"{kennung}-{PRUEFFASSUNG}"


def to_text(inhalte: Iterable[tuple[str, Mapping[str, Any]]], geprueft: str) -> str:
    """The table as it is written: (hash, content), then the name of the files that were checked."""
    zeilen = [
        f"{json.dumps(kennung)}:{json.dumps(inhalt, ensure_ascii=False, separators=(',', ':'))}"
        for kennung, inhalt in inhalte
    ]
    rest = "\n" + ",\n".join(zeilen) + "\n}}\n"
    name, summe = json.dumps(geprueft), json.dumps(hash_of(rest.encode()))
    return f'{{"geprueft":{name},"summe":{summe},{_ANFANG.decode()}{rest}'
