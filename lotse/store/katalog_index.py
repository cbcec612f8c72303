"""The search index of the catalogue: which words find an entry."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from zlib import crc32

from sqlalchemy import Connection, select, text

from lotse.domain.angebot import Angebot, Status
from lotse.store.angebot_text import from_text
from lotse.store.faltung import indextext, indexworte
from lotse.store.katalog_filter import drop_filter, write_filter
from lotse.store.tables.katalog import TEIL, WORT, AngebotRow

BLOCK = 100
Begriffe = Mapping[str, str]
"""Code of a need or a Leistung → words to find it by."""
Eintrag = tuple[int, Angebot]

_OHNE_WORT = text("DELETE FROM angebot_wort WHERE rowid = :id")
_OHNE_TEIL = text("DELETE FROM angebot_teil WHERE rowid = :id")
MIT_WORT = (
    "INSERT INTO angebot_wort (rowid, name, kurztext, beschreibung, traeger, stadtteil, begriffe)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)
MIT_TEIL = "INSERT INTO angebot_teil (rowid, worte) VALUES (?, ?)"
Wortzeile = tuple[int, str, str, str, str, str, str]


def drop_index(connection: Connection, nummern: Iterable[int]) -> None:
    ids = [{"id": nummer} for nummer in nummern]
    if ids:
        connection.execute(_OHNE_WORT, ids)
        connection.execute(_OHNE_TEIL, ids)
        drop_filter(connection, [zeile["id"] for zeile in ids])


def write_index(
    connection: Connection, eintraege: Sequence[Eintrag], begriffe: Begriffe, *, neu: bool = False
) -> None:
    """Words of these entries, in place of those they had; `neu` = they had none."""
    if not neu:
        drop_index(connection, (nummer for nummer, _angebot in eintraege))
    gelistet = [
        indexzeile(nummer, angebot, begriffe)
        for nummer, angebot in eintraege
        if angebot.status is not Status.NICHT_LISTEN
    ]
    if gelistet:
        connection.exec_driver_sql(MIT_WORT, gelistet)
        connection.exec_driver_sql(MIT_TEIL, [teilzeile(zeile) for zeile in gelistet])
    write_filter(connection, eintraege)


def renew_index(connection: Connection, begriffe: Begriffe) -> None:
    """When the dictionary is another than last time, every entry gets its new words."""
    marke = crc32(json.dumps(sorted(begriffe.items())).encode()) & 0x7FFFFFFF
    if connection.exec_driver_sql("PRAGMA user_version").scalar() == marke:
        return
    zeilen = connection.execute(select(AngebotRow.id, AngebotRow.inhalt)).all()
    for anfang in range(0, len(zeilen), BLOCK):
        block = zeilen[anfang : anfang + BLOCK]
        write_index(connection, [(nummer, from_text(inhalt)) for nummer, inhalt in block], begriffe)
    connection.exec_driver_sql(f"PRAGMA user_version = {marke}")


def forget_words(connection: Connection) -> None:
    """What was deleted from an index stays in its pages until they are merged."""
    for tabelle in (WORT, TEIL):
        connection.exec_driver_sql(f"INSERT INTO {tabelle} ({tabelle}) VALUES ('optimize')")  # noqa: S608 - our names


def indexzeile(nummer: int, angebot: Angebot, begriffe: Begriffe) -> Wortzeile:
    """No contact person is searchable; of a confidential entry only name and terms are."""
    codes = sorted(angebot.bedarfe | angebot.leistungen)
    worte = [begriffe.get(code) or code.replace("_", " ") for code in codes]
    offen = not angebot.adresse_vertraulich
    return (
        nummer,
        " ".join(indexworte(angebot.name)),
        indextext(angebot.kurztext) if offen else "",
        indextext(angebot.beschreibung) if offen else "",
        indextext(f"{angebot.traeger} {angebot.dachverband}") if offen else "",
        indextext(angebot.standort.stadtteil) if offen and angebot.standort else "",
        indextext(" ".join((angebot.angebotsart, *worte))),
    )


def teilzeile(zeile: Wortzeile) -> tuple[int, str]:
    """Parts of words are looked for in names, Träger, Stadtteil and terms only."""
    nummer, name, _kurz, _lang, traeger, stadtteil, begriffe = zeile
    return nummer, f"{name} {traeger} {stadtteil} {begriffe}"
