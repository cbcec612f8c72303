"""Notes of the Schutzraum to rows and back; a note is written whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, case, delete, insert, select

from lotse.domain.fehler import Hinweis
from lotse.domain.schutzraum import (
    Beratung,
    Beruf,
    Beteiligte,
    Eintrag,
    Elterninformation,
    Fallbezug,
    Mitteilung,
    Rueckmeldung,
    Schritt,
    Schutzakte,
    Schutzzeile,
)
from lotse.store.tables.schutzraum import (
    BeratungRow,
    BeteiligteRow,
    EinstellungRow,
    EintragRow,
    SchrittRow,
    SchutzakteRow,
)

BERUF: Final = "beruf"
_TEILE: tuple[tuple[str, type[Any], type[Any]], ...] = (
    ("eintraege", EintragRow, Eintrag),
    ("schritte", SchrittRow, Schritt),
    ("beteiligte", BeteiligteRow, Beteiligte),
    ("beratungen", BeratungRow, Beratung),
)


def find_zeilen(connection: Connection) -> Sequence[Schutzzeile]:
    """All, the one changed last first."""
    row = SchutzakteRow
    offen = case((row.erhalten_am.is_(None), row.erwartet_am), else_=None)
    frage = select(
        row.id, row.zeichen, row.angelegt_am, row.geaendert_am, offen,
        row.aufbewahren_bis, row.abgeschlossen_am,
    ).order_by(row.geaendert_am.desc(), row.id)  # fmt: skip
    return tuple(Schutzzeile(*zeile) for zeile in connection.execute(frage))


def load_akte(connection: Connection, kennung: str) -> Schutzakte | None:
    tabelle = SchutzakteRow.__table__
    zeile = connection.execute(select(tabelle).where(SchutzakteRow.id == kennung)).first()
    if zeile is None:
        return None
    w = zeile._mapping  # noqa: SLF001 - the public name of SQLAlchemy for it
    teile = {name: _parts(connection, row, art, kennung) for name, row, art in _TEILE}
    return Schutzakte(
        bezug=Fallbezug(
            w["id"], w["zeichen"], w["angelegt_am"], w["aufbewahren_bis"], w["abgeschlossen_am"]
        ),
        eltern=Elterninformation(
            w["eltern_am"], w["eltern_warum_nicht"], w["eltern_rueckmeldung"]
        ),
        mitteilung=Mitteilung(
            w["entscheidung"], w["entschieden_am"], w["entschieden_von"], w["begruendung"],
            w["mitgeteilt_am"], w["mitgeteilt_an"], w["weg"],
        ),
        rueckmeldung=Rueckmeldung(
            w["erwartet_am"], w["erhalten_am"], w["bestaetigt"], w["taetig_geworden"],
            w["noch_taetig"],
        ),
        verdeckt=w["verdeckt"],
        frage=w["frage"],
        **teile,
    )  # fmt: skip


def require_akte(connection: Connection, kennung: str) -> Schutzakte:
    akte = load_akte(connection, kennung)
    if akte is None:
        raise Hinweis(
            "Diese Notiz gibt es nicht mehr.",
            "Die anderen sind unverändert.",
            "Bitte gehen Sie zurück zur Liste.",
        )
    return akte


def write_akte(connection: Connection, akte: Schutzakte, jetzt: datetime) -> None:
    """In the place of the one with its id, if there is one."""
    remove_akte(connection, akte.bezug.id)
    connection.execute(insert(SchutzakteRow).values(_values(akte, jetzt)))
    for name, row, art in _TEILE:
        zeilen = [
            {"akte_id": akte.bezug.id, "position": nummer}
            | {feld: getattr(teil, feld) for feld in art.__dataclass_fields__}
            for nummer, teil in enumerate(getattr(akte, name))
        ]
        if zeilen:
            connection.execute(insert(row), zeilen)


def remove_akte(connection: Connection, kennung: str) -> bool:
    """True = there was one. Its parts go with it."""
    weg = connection.execute(delete(SchutzakteRow).where(SchutzakteRow.id == kennung))
    return bool(weg.rowcount)


def _parts(connection: Connection, row: type[Any], art: type[Any], kennung: str) -> tuple[Any, ...]:
    spalten = [getattr(row, feld) for feld in art.__dataclass_fields__]
    frage = select(*spalten).where(row.akte_id == kennung).order_by(row.position)
    return tuple(art(*zeile) for zeile in connection.execute(frage))


def _values(akte: Schutzakte, jetzt: datetime) -> Mapping[str, object]:
    bezug, eltern, mitteilung, antwort = (
        akte.bezug, akte.eltern, akte.mitteilung, akte.rueckmeldung,
    )  # fmt: skip
    return {
        "id": bezug.id,
        "zeichen": bezug.zeichen,
        "angelegt_am": bezug.angelegt_am,
        "geaendert_am": jetzt,
        "aufbewahren_bis": bezug.aufbewahren_bis,
        "abgeschlossen_am": bezug.abgeschlossen_am,
        "eltern_am": eltern.am,
        "eltern_warum_nicht": eltern.warum_nicht,
        "eltern_rueckmeldung": eltern.rueckmeldung_gesagt,
        "verdeckt": akte.verdeckt,
        "frage": akte.frage,
    } | {
        feld: getattr(teil, feld)
        for teil in (mitteilung, antwort)
        for feld in type(teil).__dataclass_fields__
    }


def read_beruf(connection: Connection) -> Beruf:
    """What the owner said at set-up: it decides which law is quoted."""
    frage = select(EinstellungRow.wert).where(EinstellungRow.name == BERUF)
    return Beruf(connection.scalar(frage) or Beruf.NICHT_GENANNT)


def write_beruf(connection: Connection, beruf: Beruf) -> None:
    connection.execute(delete(EinstellungRow).where(EinstellungRow.name == BERUF))
    connection.execute(insert(EinstellungRow).values(name=BERUF, wert=beruf.value))
