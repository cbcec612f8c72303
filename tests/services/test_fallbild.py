"""4.4: where a case stands rests on facts, the law and the day; nobody types it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

import pytest

from lotse.domain.antrag import Antrag, Antragsart, Antragsereignis, Belehrung
from lotse.domain.vermittlung import Schritt, Schrittstand
from lotse.exchange.feiertage import feiertage_in
from lotse.services.fallbild import fallbild, last_days
from lotse.services.fallstand import Fallstatus
from lotse.services.fristen import fristen_of
from tests.werkzeug.akten import HEUTE, einfache_akte, volle_akte
from tests.werkzeug.ansprueche import echtes_wissen

ABGELEHNT = Antrag(
    "t1", "grundsicherungsgeld", "Jobcenter", "jobcenter", teilhabe=False,
    ereignisse=(
        Antragsereignis(
            Antragsart.ABGELEHNT, HEUTE, datetime(2026, 11, 24, 9),
            belehrung=Belehrung.SOZIALGERICHT,
        ),
    ),
)  # fmt: skip


def stand(akte, heute):
    return fallbild(akte, echtes_wissen(), heute, feiertage_in)


def ende():
    akte = replace(einfache_akte(), antraege=(ABGELEHNT,))
    return max(last_days(fristen_of(akte, echtes_wissen(), HEUTE, feiertage_in(""))))


@pytest.mark.parametrize(("vorher", "frist"), [(25, False), (7, True), (0, True), (-1, False)])
def test_a_frist_of_the_law_is_the_state_in_its_last_seven_days(vorher, frist):
    akte = replace(einfache_akte(), antraege=(ABGELEHNT,))
    heute = ende() - timedelta(days=vorher)
    assert (stand(akte, heute) is Fallstatus.FRIST) is frist


def test_a_closed_case_is_closed_whatever_else_is_open():
    akte = volle_akte()
    zu = replace(akte, familie=replace(akte.familie, geschlossen_am=HEUTE))
    assert stand(zu, HEUTE) is Fallstatus.ABGESCHLOSSEN


def test_the_same_facts_in_any_order_are_the_same_state():
    zufall = Random(3)  # noqa: S311 - test data
    for _ in range(40):
        teile = {}
        akte = volle_akte()
        schritt = Schritt("s9", "Gehen", stand=zufall.choice(list(Schrittstand)))
        akte = replace(akte, schritte=(*akte.schritte, schritt))
        for feld in ("kontakte", "vermittlungen", "schritte", "antraege", "blockaden", "wahlen"):
            werte = list(getattr(akte, feld))
            if zufall.random() < 0.3:
                werte = []
            akte = replace(akte, **{feld: tuple(werte)})
            zufall.shuffle(werte)
            teile[feld] = tuple(werte)
        tag = HEUTE + timedelta(days=zufall.randrange(-30, 200))
        assert stand(replace(akte, **teile), tag) is stand(akte, tag)


def test_a_case_nobody_touched_rests_after_a_hundred_and_twenty_days():
    assert stand(einfache_akte(), HEUTE + timedelta(days=119)) is Fallstatus.NEU
    assert stand(einfache_akte(), HEUTE + timedelta(days=120)) is Fallstatus.RUHT
    assert stand(einfache_akte(), date(2027, 11, 24)) is Fallstatus.RUHT
