"""Hängt fest: states, suggestions, days lost against a count by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from lotse.domain.blockade import Blockade, Blockadecode, Blockadeereignis, Blockadestand
from lotse.domain.vermittlung import Ereignis, Stand, Vermittlung
from lotse.exchange.blockaden import load_blockaden
from lotse.services.blockieren import (
    LAEUFT,
    MOEGLICH,
    at_antrag,
    at_vermittlung,
    days_lost,
    find,
    find_way,
    hang,
    hangs,
    open_due,
    pair,
    set_stand,
    suggest,
)
from lotse.services.fristen import fristen_of
from tests.werkzeug.fristen import NRW, A, akte, am_tag, antrag, ereignis
from tests.werkzeug.konsole import wissen

S, C = Blockadestand, Blockadecode
TAG = date(2026, 3, 2)


def fall():
    jetzt = datetime(2026, 3, 2, 9, 0)
    vermittlung = Vermittlung("v1", "spfh", None, (Ereignis(Stand.WARTELISTE, TAG, jetzt),))
    eines = antrag(
        "fruehfoerderung",
        "jugendamt",
        ereignis(A.EINGEGANGEN, am_tag(0)),
        ereignis(A.WEITERGELEITET, am_tag(20), "eingliederungshilfe"),
        teilhabe=True,
    )
    return akte(eines, vermittlungen=(vermittlung,))


def blockade(*schritte: tuple[Blockadestand, int], code: C = C.ZUST, kennung: str = "b1"):
    ereignisse = tuple(Blockadeereignis(stand, TAG + timedelta(days=n)) for stand, n in schritte)
    return Blockade(kennung, code, ("jobcenter", "jugendamt"), ereignisse)


def test_one_click_opens_it_and_a_second_click_changes_nothing():
    neu = at_vermittlung(fall(), wissen(), "v1", C.WARTE, "b1")
    einmal = hang(fall(), neu, TAG)
    assert [b.code for b in hangs(einmal, vermittlung="v1")] == [C.WARTE]
    assert find(einmal, "b1").traegerarten == ("jugendamt",)
    assert hang(einmal, replace(neu, id="b2"), TAG) == einmal
    anders = replace(neu, id="b2", code=C.SPRACHE)
    assert len(hang(einmal, anders, TAG).blockaden) == 2


def test_an_application_gives_the_pair_of_carrier_kinds():
    neu = at_antrag(fall(), wissen(), "a1", C.ZUST, "b1")
    assert neu.traegerarten == ("eingliederungshilfe", "jugendamt")
    assert neu.leistung == "fruehfoerderung"


def test_a_pair_never_holds_the_name_of_an_institution():
    assert pair(("Jobcenter Köln-Mitte", "jugendamt", "Frau Meier"), wissen()) == ("jugendamt",)
    assert pair(("jobcenter", "sozialamt", "jugendamt"), wissen()) == ("jugendamt", "sozialamt")


def test_szenario_2b_opens_b01_with_20_days_and_only_once():
    nummern = count()
    heute = am_tag(20)
    fristen = fristen_of(fall(), wissen(), heute, NRW)
    offen = open_due(fall(), wissen(), fristen, lambda: f"b{next(nummern)}")
    (eine,) = offen.blockaden
    assert (eine.code, eine.traegerarten) == (C.ZUST, ("eingliederungshilfe", "jugendamt"))
    assert days_lost(offen.blockaden, heute) == 20
    assert open_due(offen, wissen(), fristen, lambda: "x") == offen
    geloest = find_way(offen, eine.id, "Anruf bei der Leitung", heute, teilen=False)
    assert open_due(geloest, wissen(), fristen, lambda: "x") == geloest


def test_the_reason_of_a_refusal_suggests_a_code():
    buch = load_blockaden()
    assert suggest(buch, "sprache") == [C.SPRACHE]
    assert suggest(buch, "", Stand.NICHT_ZUSTAENDIG)[0] is C.ZUST
    assert suggest(buch, "", Stand.WARTELISTE)[0] is C.WARTE
    assert suggest(buch, "", Stand.ABGELEHNT) == suggest(buch, "fremd") == []


def test_states_follow_the_book_and_reopening_is_a_new_event():
    eine = hang(fall(), at_antrag(fall(), wissen(), "a1", C.ZUST, "b1"), TAG)
    eine = set_stand(eine, "b1", S.UMWEG_LAEUFT, TAG + timedelta(days=2))
    eine = find_way(eine, "b1", "Beide Ämter an einem Tisch", TAG + timedelta(days=5), teilen=True)
    assert find(eine, "b1").stand is S.GELOEST
    assert hangs(eine) == ()
    with pytest.raises(ValueError, match="geloest -> aufgegeben"):
        set_stand(eine, "b1", S.AUFGEGEBEN, TAG)
    wieder = set_stand(eine, "b1", S.OFFEN, TAG + timedelta(days=9))
    assert len(find(wieder, "b1").ereignisse) == 4
    assert days_lost(wieder.blockaden, TAG + timedelta(days=10)) == 6
    assert set_stand(wieder, "b1", S.OFFEN, TAG) == wieder


def test_overlaps_count_once_and_gaps_do_not_count():
    a = blockade((S.OFFEN, 0), (S.GELOEST, 10))
    b = blockade((S.OFFEN, 5), (S.AUFGEGEBEN, 12))
    c = blockade((S.OFFEN, 20))
    heute = TAG + timedelta(days=30)
    assert days_lost([a, b, c], heute) == 12 + 10
    assert days_lost([a], TAG + timedelta(days=4)) == 4
    assert days_lost([], heute) == 0


SCHRITTE = st.lists(st.tuples(st.sampled_from(S), st.integers(0, 40)), min_size=1, max_size=6).map(
    lambda paare: [(s, n) for (s, _), n in zip(paare, sorted(n for _, n in paare), strict=True)]
)


@given(st.lists(SCHRITTE, max_size=5), st.integers(0, 60))
def test_days_lost_are_the_days_on_which_one_was_open(alle, bis: int):
    """By hand: for each night, ask each Blockade what was noted last before it."""
    blockaden = [blockade(*schritte) for schritte in alle]
    heute = TAG + timedelta(days=bis)

    def offen(eine: Blockade, tag: date) -> bool:
        bisher = [e.stand for e in eine.ereignisse if e.am <= tag]
        return bool(bisher) and bisher[-1] in LAEUFT

    tage = [TAG + timedelta(days=n) for n in range(bis)]
    erwartet = sum(any(offen(eine, tag) for eine in blockaden) for tag in tage)
    assert days_lost(blockaden, heute) == erwartet


class Verlauf(RuleBasedStateMachine):
    """Whatever is clicked: the state is the last event, and days never go back."""

    @initialize()
    def start(self) -> None:
        self.akte = hang(fall(), at_antrag(fall(), wissen(), "a1", C.ZUST, "b1"), TAG)
        self.heute, self.tage = TAG, 0

    @rule(tage=st.integers(0, 30))
    def warte(self, tage: int) -> None:
        self.heute += timedelta(days=tage)

    @rule(stand=st.sampled_from(S))
    def setze(self, stand: Blockadestand) -> None:
        vorher = find(self.akte, "b1")
        if stand is vorher.stand or stand in MOEGLICH[vorher.stand]:
            self.akte = set_stand(self.akte, "b1", stand, self.heute)
            assert find(self.akte, "b1").ereignisse[: len(vorher.ereignisse)] == vorher.ereignisse
        else:
            with pytest.raises(ValueError, match="->"):
                set_stand(self.akte, "b1", stand, self.heute)

    @rule()
    def klick(self) -> None:
        neu = at_antrag(self.akte, wissen(), "a1", C.ZUST, f"b{len(self.akte.blockaden) + 1}")
        offen = bool(hangs(self.akte, antrag="a1"))
        danach = hang(self.akte, neu, self.heute)
        assert (danach == self.akte) is offen

    @invariant()
    def stimmt(self) -> None:
        if not hasattr(self, "akte"):
            return
        tage = days_lost(self.akte.blockaden, self.heute)
        assert self.tage <= tage <= (self.heute - TAG).days
        self.tage = tage
        haengt = find(self.akte, "b1").stand in (S.OFFEN, S.UMWEG_LAEUFT)
        assert bool(hangs(self.akte)) is haengt


TestVerlauf = Verlauf.TestCase
