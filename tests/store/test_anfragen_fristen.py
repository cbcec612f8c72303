"""Requests that were not taken: after their time only the number stays, proven and for good."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from lotse.domain.anfrage import Absagegrund, Anfrage, Wohin
from lotse.domain.familie import FamilieId
from lotse.domain.protokoll import Tat
from lotse.services.aufbewahrung import Faellig, Fristen, Grund, Loeschart, due_requests
from lotse.store.anfragen import request_days
from lotse.store.loeschen import delete_again, deletions, forget
from lotse.store.protokoll import Protokollant, entries
from lotse.store.tables.anfrage import AnfrageRow
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.werkzeug.akten import HEUTE
from tests.werkzeug.klartext import all_bytes, plain_engine
from tests.werkzeug.stores import KEY

AM = date(2025, 11, 3)
ALT = Anfrage("alt", AM, Absagegrund.KEIN_PLATZ, "tr", "Kanarienviertel", Wohin.BERATUNG)
NACKT = Anfrage("nackt", date(2025, 11, 17), Absagegrund.SPRACHMITTLUNG)
ERSTER = Anfrage("erster", date(2025, 10, 1), Absagegrund.GEBIET)


def merke(engine, *anfragen):
    with SqlUnitOfWork(engine) as einheit:
        for eine in anfragen:
            einheit.merke_anfrage(eine)


def faellige(engine, heute=HEUTE):
    with engine.connect() as connection:
        return due_requests(request_days(connection), Fristen(), heute)


def zeilen(engine):
    with engine.connect() as connection:
        frage = select(AnfrageRow).order_by(AnfrageRow.am, AnfrageRow.id)
        return [tuple(z)[1:] for z in connection.execute(select(*frage.selected_columns))]


def neue_id():
    zaehler = itertools.count(1)
    return lambda: f"neu{next(zaehler)}"


def test_9_5_a_request_is_due_twelve_months_later_to_the_day_with_its_reason(familien):
    merke(familien, NACKT, ALT, ERSTER)
    assert faellige(familien, date(2026, 11, 2)) == ()
    (eine,) = faellige(familien, date(2026, 11, 3))
    assert eine == Faellig(
        FamilieId("alt"), "", "", Grund.ABGEWIESEN, date(2026, 11, 3), am=AM,
    )  # fmt: skip
    assert [f.familie for f in faellige(familien, date(2027, 1, 1))] == ["alt", "nackt"]


def test_9_5_what_is_only_a_number_is_never_due(familien):
    merke(familien, ERSTER)
    assert faellige(familien, date(2040, 1, 1)) == ()


def test_9_5_month_reason_and_place_stay_day_language_and_stadtteil_go(familien):
    merke(familien, ALT, NACKT)
    beleg = forget(familien, faellige(familien), HEUTE, neue_id())
    assert beleg.bewiesen
    assert beleg.anzahl == {(Grund.ABGEWIESEN, Loeschart.ANONYMISIEREN): 2}
    assert (beleg.zeilen, beleg.reste) == ({"anfrage": 2}, {})
    assert zeilen(familien) == [
        (date(2025, 11, 1), Absagegrund.KEIN_PLATZ, "", "", Wohin.BERATUNG),
        (date(2025, 11, 1), Absagegrund.SPRACHMITTLUNG, "", "", None),
    ]
    assert faellige(familien, date(2040, 1, 1)) == ()
    with SqlUnitOfWork(familien) as einheit:
        assert len(einheit.zahlen().anfragen) == 2, "the statistics lose none"


def test_9_5_it_can_go_whole_and_the_log_knows_both(familien):
    merke(familien, ALT, NACKT)
    erste, zweite = faellige(familien)
    ganz = replace(erste, art=Loeschart.LOESCHEN)
    schreiber = Protokollant(bytearray(KEY), "s", lambda: datetime(2026, 11, 24, tzinfo=UTC))
    forget(familien, [ganz, zweite], HEUTE, neue_id(), schreiber)
    assert [grund for _, grund, *_ in zeilen(familien)] == [Absagegrund.SPRACHMITTLUNG]
    with familien.connect() as connection:
        assert [(e.tat, e.art, e.objekt, e.grund) for e in entries(connection)] == [
            (Tat.GELOESCHT, "anfrage", "alt", "abgewiesen"),
            (Tat.ANONYMISIERT, "anfrage", "nackt", "abgewiesen"),
        ]


@pytest.mark.parametrize("art", list(Loeschart))
def test_9_5_not_a_byte_of_it_is_left(tmp_path, art):
    engine = plain_engine(tmp_path / "familien.db")
    merke(engine, ALT)
    assert b"Kanarienviertel" in all_bytes(tmp_path)
    (eine,) = faellige(engine)
    assert forget(engine, [replace(eine, art=art)], HEUTE, neue_id()).bewiesen
    assert b"Kanarienviertel" not in all_bytes(tmp_path)
    engine.dispose()


def test_9_5_a_restore_does_not_bring_it_back(familien, tmp_path):
    merke(familien, ALT)
    forget(familien, faellige(familien), HEUTE, neue_id())
    with familien.connect() as connection:
        liste = deletions(connection)
    merke(familien, ALT)  # as an older Sicherung would
    assert delete_again(familien, liste, neue_id()) == 0, "it is no case"
    assert all((sprache, ort) == ("", "") for *_, sprache, ort, _ in zeilen(familien))
