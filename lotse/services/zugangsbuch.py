"""Who had an access from when to when: kept inside the encrypted file, beside the slots.

A slot knows its name but no day, and a slot that was taken away is gone; the audit log holds only
ids. So that it can still be read who did something, the names stay here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Buchzeile:
    """One access. `art` is a kind of slot; `bis` "" = it still opens. Times are ISO words."""

    art: str
    name: str
    seit: str
    bis: str = ""

    @property
    def beginn(self) -> datetime | None:
        try:
            return datetime.fromisoformat(self.seit)
        except ValueError:
            return None


def read_buch(text: str) -> Mapping[str, Buchzeile]:
    """Slot id -> line; what cannot be read is as if nobody had written it."""
    try:
        roh = json.loads(text or "{}")
        return {kennung: Buchzeile(**werte) for kennung, werte in roh.items()}
    except (ValueError, TypeError, AttributeError):
        return {}


def to_text(buch: Mapping[str, Buchzeile]) -> str:
    return json.dumps({k: asdict(zeile) for k, zeile in buch.items()}, ensure_ascii=False)


def carried_on(
    buch: Mapping[str, Buchzeile], slots: Sequence[tuple[str, str, str]], jetzt: datetime
) -> Mapping[str, Buchzeile]:
    """The book after a change: `slots` are (id, kind, name) of all that open now."""
    zeit = jetzt.isoformat(timespec="seconds")
    offen = {kennung for kennung, _art, _name in slots}
    neu = {
        kennung: zeile if zeile.bis or kennung in offen else replace(zeile, bis=zeit)
        for kennung, zeile in buch.items()
    }
    for kennung, art, name in slots:
        if kennung not in neu:
            neu[kennung] = Buchzeile(art, name, zeit)
    return neu
