"""The waiting rule (E-12): its order, its reasons, the same list for the same facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lotse.domain.familie import Bereichsstand, FamilieId, Wunsch, Ziel
from lotse.domain.frist import Frist, Fristart, Fristregel
from lotse.domain.kontakt import Kontakt, Kontaktart, Kontaktergebnis
from lotse.domain.lebensbereich import Lebensbereich
from lotse.services.anfragen import waiting, waits
from tests.werkzeug.akten import einfache_akte

TAG = date(2026, 11, 24)


def akte(nummer, *, seit=0, jetzt=False):
    """One that asked so many days ago."""
    bereiche = (Bereichsstand(Lebensbereich.WOHNEN, (), Wunsch.JETZT),) if jetzt else ()
    familie = replace(
        einfache_akte().familie, id=FamilieId(f"f{nummer}"), fallcode=f"26-{nummer:03}",
        zettel_am=TAG - timedelta(days=seit), bereiche=bereiche, ziele=(), staerken=(), huerden=(),
    )  # fmt: skip
    return replace(einfache_akte(), familie=familie)


def frist(tage):
    return Frist(next(iter(Fristregel)), Fristart.FAMILIE, "", "", ende=TAG + timedelta(days=tage))


def codes(liste):
    return [w.fallcode for w in liste]


def test_e12_urgent_first_then_the_nearest_frist_then_who_waits_longest():
    alle = [
        (akte(1, seit=3), ()),
        (akte(2, seit=40), ()),
        (akte(3, seit=1), (frist(9), frist(5))),
        (akte(4, seit=1), (frist(7),)),
        (akte(5, seit=2, jetzt=True), ()),
        (akte(6, seit=1, jetzt=True), (frist(30),)),
    ]
    assert codes(waiting(alle)) == ["26-006", "26-005", "26-003", "26-004", "26-002", "26-001"]


def test_e12_equal_families_stand_by_date_and_number_in_whatever_order_they_come():
    alle = [(akte(n, seit=s), ()) for n, s in ((4, 2), (1, 2), (3, 5), (2, 5))]
    assert codes(waiting(alle)) == ["26-002", "26-003", "26-001", "26-004"]
    assert waiting(alle) == waiting(reversed(alle))


@given(
    st.lists(st.tuples(st.integers(0, 3), st.booleans(), st.integers(0, 2)), max_size=8), st.data()
)
def test_e12_the_same_facts_in_any_order_give_the_same_list(zeilen, data):
    alle = [
        (akte(n, seit=seit, jetzt=jetzt), (frist(tage),) if tage else ())
        for n, (seit, jetzt, tage) in enumerate(zeilen)
    ]
    assert waiting(alle) == waiting(data.draw(st.permutations(alle)))


def test_e12_who_was_spoken_with_waits_no_more():
    wartet = akte(1, seit=3, jetzt=True)
    versucht = Kontakt("k", Kontaktart.TELEFON, Kontaktergebnis.MAILBOX, TAG)
    assert waits(replace(wartet, kontakte=(versucht,)))
    gesprochen = replace(versucht, ergebnis=Kontaktergebnis.GESPROCHEN)
    assert not waits(replace(wartet, kontakte=(versucht, gesprochen)))
    erzaehlt = replace(wartet.familie, ziele=(Ziel("z", "Ich will schlafen."),))
    assert not waits(replace(wartet, familie=erzaehlt))
    zu = replace(wartet.familie, geschlossen_am=TAG)
    assert not waits(replace(wartet, familie=zu))


def test_e12_without_a_slip_the_day_of_the_case_counts():
    ohne = akte(1)
    ohne = replace(ohne, familie=replace(ohne.familie, zettel_am=None, angelegt_am=TAG))
    (eine,) = waiting([(ohne, ())])
    assert (eine.seit, eine.tage(TAG + timedelta(days=12))) == (TAG, 12)
