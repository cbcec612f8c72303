from __future__ import annotations

from datetime import date

import pytest

from lotse.domain.angebot import Ergebnisart, Pruefung, Status, Telefon, Wartezeit
from lotse.domain.pruefung import angebot_faellig, pruefung_faellig, selbst_geprueft
from lotse.domain.telefon import rufnummern
from tests.werkzeug.fall import angebot

HEUTE = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("am", "status", "faellig"),
    [
        (None, Status.AKTIV, True),
        (date(2026, 11, 1), Status.AKTIV, False),
        (date(2025, 11, 25), Status.AKTIV, False),
        (date(2025, 11, 24), Status.AKTIV, True),
        (date(2026, 11, 1), Status.UNGEPRUEFT, True),
        (date(2020, 1, 1), Status.PAUSIERT, True),
        (None, Status.GESCHLOSSEN, False),
        (None, Status.NICHT_LISTEN, False),
    ],
)
def test_a_check_is_due_after_its_rhythm_and_never_where_nobody_goes(am, status, faellig):
    assert pruefung_faellig(am, 12, status, HEUTE) is faellig
    eintrag = angebot(status=status, pruefung=Pruefung(am) if am else None)
    assert angebot_faellig(eintrag, HEUTE) is faellig


def test_a_rhythm_of_no_month_is_one_month():
    assert not pruefung_faellig(HEUTE, 0, Status.AKTIV, HEUTE)


def test_an_import_is_no_check():
    assert selbst_geprueft(Pruefung(HEUTE, wie=Ergebnisart.WEBSITE))
    assert not selbst_geprueft(Pruefung(HEUTE, wie=Ergebnisart.IMPORT))
    assert not selbst_geprueft(None)


@pytest.mark.parametrize(
    ("stand", "gilt"),
    [(None, False), (date(2026, 8, 25), True), (date(2026, 8, 24), False)],
)
def test_a_waiting_time_holds_for_three_months(stand, gilt):
    assert Wartezeit(2, 4, stand).gilt(HEUTE) is gilt


def test_a_fax_is_no_number_to_call():
    fax, festnetz = Telefon("0221 4710 199", art="fax"), Telefon("0221 4710 120")
    assert rufnummern(angebot(telefone=(fax, festnetz))) == (festnetz,)
