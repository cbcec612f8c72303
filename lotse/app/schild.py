"""What may be read while a Tresor is locked: where the paper lies, when it was last open, and how
often somebody tried. Two small plain files; nothing in them is about families."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from lotse.paths import atomic_write, read_regular

SCHILD, VERSUCHE = "schild.json", "versuche.json"
HOECHSTENS_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Schild:
    """On the door. `papier` is one of ui/fenster/papierorte.py, never words of somebody."""

    papier: str = ""
    zuletzt: datetime | None = None
    zweitort: str = ""
    """Folder for copies of the Sicherungen. It stands here and not in the families' file: a stick
    has its name on this computer only, and a copy made after the locking needs no key."""
    zweite: datetime | None = None
    """When the last copy got there."""
    erinnern: bool = True
    """Once a week to a stick, as long as there is no second place."""
    erinnert: datetime | None = None
    """When that was said last."""


@dataclass(frozen=True, slots=True)
class Fehlversuche:
    """Since the last good unlocking."""

    anzahl: int = 0
    zuletzt: datetime | None = None


def read_schild(ordner: Path) -> Schild:
    """A broken or missing sign is an empty one."""
    werte = _gelesen(ordner / SCHILD)
    papier, ort = werte.get("papier", ""), werte.get("zweitort", "")
    return Schild(
        papier if isinstance(papier, str) else "",
        _zeit(werte.get("zuletzt")),
        ort if isinstance(ort, str) else "",
        _zeit(werte.get("zweite")),
        werte.get("erinnern") is not False,
        _zeit(werte.get("erinnert")),
    )


def write_schild(ordner: Path, schild: Schild) -> None:
    werte: dict[str, object] = {"papier": schild.papier, "zuletzt": _text(schild.zuletzt)}
    if schild.zweitort:
        werte |= {"zweitort": schild.zweitort, "zweite": _text(schild.zweite)}
    werte |= {"erinnern": schild.erinnern, "erinnert": _text(schild.erinnert)}
    _schreibe(ordner / SCHILD, werte)


def read_versuche(ordner: Path) -> Fehlversuche:
    werte = _gelesen(ordner / VERSUCHE)
    anzahl = werte.get("anzahl")
    if type(anzahl) is not int or anzahl < 1:
        return Fehlversuche()
    return Fehlversuche(anzahl, _zeit(werte.get("zuletzt")))


def count_versuch(ordner: Path, jetzt: datetime) -> None:
    neu = Fehlversuche(read_versuche(ordner).anzahl + 1, jetzt)
    _schreibe(ordner / VERSUCHE, {"anzahl": neu.anzahl, "zuletzt": _text(neu.zuletzt)})


def forget_versuche(ordner: Path) -> None:
    with suppress(OSError):  # a full or pulled disk: they are told again next time
        (ordner / VERSUCHE).unlink(missing_ok=True)


def _gelesen(datei: Path) -> dict[str, object]:
    try:
        werte = json.loads(read_regular(datei, HOECHSTENS_BYTES))
    except (OSError, ValueError, RecursionError):
        return {}
    return werte if isinstance(werte, dict) else {}


def _schreibe(datei: Path, werte: dict[str, object]) -> None:
    """Worth nothing compared with what it stands beside: a full disk must not stop anybody."""
    with suppress(OSError):
        atomic_write(datei, (json.dumps(werte) + "\n").encode())


def _zeit(wert: object) -> datetime | None:
    try:
        return datetime.fromisoformat(wert) if isinstance(wert, str) and wert else None
    except ValueError:
        return None


def _text(zeit: datetime | None) -> str:
    return zeit.isoformat(timespec="seconds") if zeit else ""
