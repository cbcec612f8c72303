"""The audit log as a chain: each entry is summed with the one before it (SECURITY 12).

Edits, gaps and a cut beginning are found; a cut end only with a head that was noted elsewhere:
in a Sicherung or on paper. Whoever holds the data key can write the whole chain anew.
"""

from __future__ import annotations

import hmac
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, Final

from sqlalchemy import Connection, delete, select

from lotse.domain.protokoll import (
    Kettenbefund,
    Kettenkopf,
    Kettenstand,
    Protokolleintrag,
    Tat,
)
from lotse.store.schluessel import subkey, wipe
from lotse.store.tables.verwaltung import ProtokollRow

ANFANG = bytes(32)
"""What stands before the first entry."""
_CODE = re.compile(r"[A-Za-z0-9_.:@+-]{0,200}", re.ASCII)
_LETZTE = "SELECT seq, mac FROM protokoll ORDER BY seq DESC LIMIT 1"
_SCHREIBEN = (
    "INSERT INTO protokoll (seq, zeit, slot, tat, art, objekt, grund, mac)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
AENDERND: Final = frozenset({
    Tat.ANGELEGT, Tat.GEAENDERT, Tat.GELOESCHT, Tat.ANONYMISIERT, Tat.EINGEWILLIGT, Tat.WIDERRUFEN,
    Tat.UEBERNOMMEN, Tat.STATISTIK,
    Tat.ZURUECKGESPIELT, Tat.GERETTET, Tat.SCHLUESSEL_GEWECHSELT, Tat.ZUGANG_NEU, Tat.ZUGANG_WEG,
})  # fmt: skip
"""After one of these the last Sicherung is not the whole truth any more."""
_LESEN = "SELECT seq, zeit, slot, tat, art, objekt, grund, mac FROM protokoll ORDER BY seq"


@dataclass(frozen=True, slots=True)
class Protokollant:
    """Writes for one open Tresor. The key is its own buffer, not a copy: wiped is wiped."""

    schluessel: bytearray = field(repr=False)
    slot: str
    jetzt: Callable[[], datetime]

    def append(
        self, connection: Connection, tat: Tat, art: str = "", objekt: str = "", grund: str = ""
    ) -> Protokolleintrag:
        """One more entry, inside the transaction of the deed itself: both or neither."""
        for code in (art, grund):
            if not _CODE.fullmatch(code):  # a name or a sentence would be content
                message = "the audit log takes codes and random ids only"
                raise ValueError(message)
        if not connection.in_transaction():
            connection.begin()
        zeiger = connection.connection.cursor()  # a fifth of the time an insert() takes
        letzte = zeiger.execute(_LETZTE).fetchone()
        eintrag = Protokolleintrag(
            seq=1 if letzte is None else letzte[0] + 1,
            zeit=_utc(self.jetzt()),
            slot=self.slot,
            tat=tat,
            art=art,
            objekt=objekt,
            grund=grund,
        )
        zeile = _zeile(eintrag)
        unter = _audit_key(self.schluessel)
        try:
            mac = _mac(unter, ANFANG if letzte is None else bytes(letzte[1]), zeile)
        finally:
            wipe(unter)
        zeiger.execute(_SCHREIBEN, (*zeile, mac))
        return eintrag


def head(connection: Connection) -> Kettenkopf | None:
    """The last entry; None while nothing was written."""
    zeile = connection.exec_driver_sql(_LETZTE).first()
    return None if zeile is None else Kettenkopf(zeile[0], bytes(zeile[1]).hex())


def last_change(connection: Connection, nach: int = 0) -> datetime | None:
    """When something was changed last, on the wall clock of the house; None = nothing after the
    entry numbered `nach`. Which one is the last its number says: clocks go back."""
    frage = (
        select(ProtokollRow.zeit)
        .where(ProtokollRow.seq > nach, ProtokollRow.tat.in_(AENDERND))
        .order_by(ProtokollRow.seq.desc())
        .limit(1)
    )
    wort = connection.scalar(frage)
    zeit = None if wort is None else datetime.fromisoformat(wort)
    if zeit is None or zeit.tzinfo is None:
        return zeit
    return zeit.astimezone().replace(tzinfo=None)


def entries(connection: Connection, objekt: str | None = None) -> Sequence[Protokolleintrag]:
    """All, or those about one case; oldest first."""
    frage = select(
        ProtokollRow.seq, ProtokollRow.zeit, ProtokollRow.slot, ProtokollRow.tat,
        ProtokollRow.art, ProtokollRow.objekt, ProtokollRow.grund,
    ).order_by(ProtokollRow.seq)  # fmt: skip
    if objekt is not None:
        frage = frage.where(ProtokollRow.objekt == objekt)
    return tuple(
        Protokolleintrag(seq, datetime.fromisoformat(zeit), slot, Tat(tat), art, was, grund)
        for seq, zeit, slot, tat, art, was, grund in connection.execute(frage)
    )


def verify(
    connection: Connection, schluessel: bytearray, kopf: Kettenkopf | None = None
) -> Kettenbefund:
    """Go through the whole chain. With a `kopf` noted elsewhere a cut end is found, too."""
    zeilen = connection.exec_driver_sql(_LESEN).all()
    unter = _audit_key(schluessel)
    try:
        return _verified(zeilen, unter, kopf)
    finally:
        wipe(unter)


def cut(connection: Connection, schreiber: Protokollant, vor: date) -> int:
    """Take out what is older than `vor`; an entry keeps where the rest is anchored.

    The last entry always stays. Returns how many went.
    """
    grenze = connection.exec_driver_sql(
        "SELECT min(seq) FROM protokoll WHERE zeit >= ?", (vor.isoformat(),)
    ).scalar()
    if grenze is None:
        letzter = head(connection)
        grenze = letzter.seq if letzter else 0
    davor = connection.exec_driver_sql(
        "SELECT seq, mac FROM protokoll WHERE seq < ? ORDER BY seq DESC LIMIT 1", (grenze,)
    ).first()
    if davor is None:
        return 0
    anker = f"{davor[0]}:{bytes(davor[1]).hex()}"
    schreiber.append(connection, Tat.GEKUERZT, grund=anker)
    return connection.execute(delete(ProtokollRow).where(ProtokollRow.seq < grenze)).rowcount


def resum(connection: Connection, schluessel: bytearray) -> None:
    """Sum the whole chain for another data key. Who calls it has verified it before."""
    zeilen = connection.exec_driver_sql(_LESEN).all()
    vorher, _erste = _anchor(zeilen) if zeilen else (None, 0)
    if vorher is None:
        return
    unter, neu = _audit_key(schluessel), []
    try:
        for zeile in zeilen:
            vorher = _mac(unter, vorher, tuple(zeile[:7]))
            neu.append((vorher, zeile[0]))
    finally:
        wipe(unter)
    zeiger = connection.connection.cursor()
    zeiger.executemany("UPDATE protokoll SET mac = ? WHERE seq = ?", neu)


def _verified(zeilen: Sequence[Any], unter: bytearray, kopf: Kettenkopf | None) -> Kettenbefund:
    if not zeilen:
        stand = Kettenstand.HEIL if kopf is None else Kettenstand.ENDE_FEHLT
        return Kettenbefund(stand, 0)
    vorher, erste = _anchor(zeilen)
    if vorher is None:
        return Kettenbefund(Kettenstand.ANFANG_FEHLT, 0, erste)
    gezaehlt, gesehen = 0, None if kopf is None else kopf.seq < erste
    for nummer, zeile in enumerate(zeilen, start=erste):
        if zeile[0] != nummer:
            return Kettenbefund(Kettenstand.LUECKE, gezaehlt, nummer)
        vorher = _mac(unter, vorher, tuple(zeile[:7]))
        if not hmac.compare_digest(vorher, bytes(zeile[7])):
            return Kettenbefund(Kettenstand.VERAENDERT, gezaehlt, nummer)
        if kopf is not None and nummer == kopf.seq:
            gesehen = True
            if vorher.hex() != kopf.mac:
                return Kettenbefund(Kettenstand.VERAENDERT, gezaehlt, nummer)
        gezaehlt += 1
    ende = Kettenkopf(zeilen[-1][0], vorher.hex())
    stand = Kettenstand.ENDE_FEHLT if gesehen is False else Kettenstand.HEIL
    return Kettenbefund(stand, gezaehlt, None, ende)


def _anchor(zeilen: Sequence[Any]) -> tuple[bytes | None, int]:
    """The sum before the first entry that is there, and its number."""
    erste: int = zeilen[0][0]
    if erste == 1:
        return ANFANG, 1
    for seq, mac in _anchors(zeilen):
        if seq == erste - 1:
            return mac, erste
    return None, erste


def _anchors(zeilen: Sequence[Any]) -> Iterator[tuple[int, bytes]]:
    for zeile in zeilen:
        if zeile[3] == Tat.GEKUERZT.value:
            nummer, _, mac = str(zeile[6]).partition(":")
            if nummer.isdecimal() and re.fullmatch(r"[0-9a-f]{64}", mac):
                yield int(nummer), bytes.fromhex(mac)


def _audit_key(schluessel: bytearray) -> bytearray:
    if not any(schluessel):
        message = "the Tresor is locked: an entry under a wiped key would break the chain"
        raise RuntimeError(message)
    return subkey(schluessel, "audit")


def _zeile(eintrag: Protokolleintrag) -> tuple[int, str, str, str, str, str, str]:
    return (
        eintrag.seq, eintrag.zeit.isoformat(timespec="seconds"), eintrag.slot, eintrag.tat.value,
        eintrag.art, eintrag.objekt, eintrag.grund,
    )  # fmt: skip


def _mac(unter: bytearray, vorher: bytes, zeile: tuple[Any, ...]) -> bytes:
    text = json.dumps(zeile, ensure_ascii=False, separators=(",", ":"))
    return hmac.digest(unter, vorher + text.encode(), "sha256")


def _utc(zeit: datetime) -> datetime:
    """A moment with a zone becomes UTC; a plain one stays what the clock of the house said."""
    return zeit if zeit.tzinfo is None else zeit.astimezone(UTC)
