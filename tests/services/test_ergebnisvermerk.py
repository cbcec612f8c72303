"""The result may be kept: dated, with the knowledge it came from, and never rewritten."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from lotse.domain.vermittlung import Stand
from lotse.domain.wahrheit import Urteil
from lotse.matching.ergebnis import Abgleich, Katalogstand
from lotse.services.ergebnisvermerk import noted_result, result_note
from lotse.services.vermitteln import put_in_plan, record_stand
from tests.werkzeug.akten import JETZT, einfache_akte
from tests.werkzeug.briefe import hilfe

HEUTE = JETZT.date()
ABGLEICH = Abgleich(
    gruppen=(),
    fragen=(),
    nicht_angesprochen=(),
    heute=HEUTE,
    wissen_stand=date(2026, 8, 19),
    wissen_kennung="0123456789abcdef",
    katalog=Katalogstand("", None, 0),
)
SATZ = "Ergebnis vom 24.11.2026, Wissensstand 19.08.2026 (0123456789abcdef): noch klären"


def im_plan(satz: str, jetzt: datetime = JETZT):
    was = hilfe()
    return put_in_plan(einfache_akte(), was, None, "x", jetzt, ergebnis=satz), was.leistung.id


def test_the_note_names_the_day_the_knowledge_and_the_verdict():
    assert result_note(ABGLEICH, Urteil.NOCH_KLAEREN, HEUTE) == SATZ


def test_for_another_day_it_names_that_day_too():
    spaeter = replace(ABGLEICH, heute=date(2027, 3, 1))
    assert result_note(spaeter, Urteil.PASST, HEUTE) == (
        "Ergebnis vom 24.11.2026 für den 01.03.2027, "
        "Wissensstand 19.08.2026 (0123456789abcdef): könnte passen"
    )


@pytest.mark.parametrize("urteil", list(Urteil))
def test_no_verdict_promises_anything(urteil):
    satz = result_note(ABGLEICH, urteil, HEUTE)
    assert not [wort for wort in ("Anspruch", "steht Ihnen zu", "bekommen") if wort in satz]


def test_it_is_kept_with_the_hand_over_and_stays_when_things_go_on():
    akte, leistung = im_plan(SATZ)
    weiter = record_stand(akte, akte.vermittlungen[0].id, Stand.UEBERGEBEN, JETZT, "Brief mit")
    assert noted_result(akte, leistung) == noted_result(weiter, leistung) == SATZ


def test_without_a_note_there_is_none():
    akte, leistung = im_plan("")
    assert noted_result(akte, leistung) == ""
    assert noted_result(einfache_akte(), leistung) == ""
