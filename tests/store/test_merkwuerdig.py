"""The audit log names a consent, its withdrawal and a hand-over deleted by mistake."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from lotse.domain.protokoll import Tat
from lotse.services.drucke import ask_stelle
from lotse.services.einwilligen import withdraw
from lotse.services.vermittlungsweg import delete_mistake
from lotse.store.merkwuerdig import notable
from lotse.store.protokoll import Protokollant, entries
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.werkzeug.einwilligungen import HEUTE, akte_mit, einwilligung

JETZT = datetime(2026, 11, 24, 10, 42, tzinfo=UTC)


@pytest.fixture
def einheit(familien):
    return SqlUnitOfWork(familien, Protokollant(bytearray(b"k" * 32), "slot", lambda: JETZT))


def taten(familien):
    with familien.connect() as connection:
        return [(e.tat, e.grund) for e in entries(connection)]


def test_f_07_a_consent_and_its_withdrawal_are_in_the_audit_log(familien, einheit):
    ohne = akte_mit()
    mit = replace(ohne, einwilligungen=(einwilligung(),))
    zurueck = withdraw(mit, "e1", HEUTE)
    for vorher, nachher in ((None, ohne), (ohne, mit), (mit, zurueck), (zurueck, mit), (mit, ohne)):
        with einheit:
            einheit.save(vorher, nachher)
    assert [t for t in taten(familien) if t[1]] == [
        (Tat.EINGEWILLIGT, "stelle"),
        (Tat.WIDERRUFEN, "stelle"),
        (Tat.EINGEWILLIGT, "stelle"),
        (Tat.GEAENDERT, "einwilligung_weg"),
    ]


def test_f_05_a_deleted_hand_over_is_in_the_audit_log(familien, einheit):
    akte = akte_mit()
    with einheit:
        einheit.save(None, akte)
    with einheit:
        einheit.save(akte, delete_mistake(akte, "v1"))
    assert taten(familien)[-1] == (Tat.GEAENDERT, "vermittlung_weg")


def test_what_nobody_gave_or_took_back_is_not_named():
    akte = akte_mit(einwilligung())
    anders = replace(akte, wahlen=())
    assert list(notable(akte, anders)) == []
    schon = replace(akte, einwilligungen=(einwilligung(widerrufen_am=HEUTE),))
    assert list(notable(None, schon)) == []


def test_f_08_a_code_finds_its_case_and_no_other(familien, einheit):
    akte = ask_stelle(akte_mit(), "v1", "r1", HEUTE)
    with einheit:
        einheit.save(None, akte)
    with SqlUnitOfWork(familien) as unit:
        assert unit.fall_mit_code(akte.rueckmeldungen[0].code) == akte.familie.id
        assert unit.fall_mit_code("222222") is None
