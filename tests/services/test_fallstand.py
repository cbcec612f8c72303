"""Status and depth of a case: from facts alone, the first that matches."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lotse.domain.blockade import Blockade, Blockadecode, Blockadeereignis, Blockadestand
from lotse.domain.familie import Bereichsstand, Wunsch
from lotse.domain.kontakt import Kontakt, Kontaktart, Kontaktergebnis
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.netz import Horizont, Netzknoten, Sektor
from lotse.domain.vermittlung import Akteur, Schritt, Schrittstand, Stand, Weg
from lotse.services.fallstand import Fallstatus, Tiefe, depth, last_contact, not_reached, status
from lotse.services.vermittlungsweg import Meldung, Uebergabe, advance, hand_over
from tests.werkzeug.akten import AKTEN, einfache_akte, volle_akte
from tests.werkzeug.einwilligungen import HEUTE, JETZT, akte_mit, am

TAG = timedelta(days=1)
SELBST = Uebergabe(Weg.FAMILIE_TRAEGT)
OFFEN = Blockade("b", Blockadecode.WARTE, (), (Blockadeereignis(Blockadestand.OFFEN, HEUTE),))
DRAN = Schritt("s", "Anrufen", stand=Schrittstand.DRAN, vermittlung="v1")


def kontakt(tage, ergebnis=Kontaktergebnis.GESPROCHEN, kennung="c"):
    return Kontakt(kennung, Kontaktart.TELEFON, ergebnis, HEUTE + tage * TAG)


def uebergeben():
    return hand_over(akte_mit(), "v1", SELBST, JETZT)


def angenommen():
    return advance(uebergeben(), "v1", Meldung(Stand.ANGENOMMEN), JETZT)


def geschlossen(akte):
    return replace(akte, familie=replace(akte.familie, geschlossen_am=HEUTE))


def alles():
    """Every reason at once."""
    akte = replace(uebergeben(), schritte=(DRAN,), blockaden=(OFFEN,))
    return geschlossen(akte)


def test_4_4_the_first_that_matches_wins_all_the_way_down():
    akte, frist = alles(), [HEUTE + 7 * TAG]
    assert status(akte, HEUTE, frist) is Fallstatus.ABGESCHLOSSEN
    akte = replace(akte, familie=replace(akte.familie, geschlossen_am=None))
    assert status(akte, HEUTE, frist) is Fallstatus.HAENGT_FEST
    akte = replace(akte, blockaden=())
    assert status(akte, HEUTE, frist) is Fallstatus.FRIST
    assert status(akte, HEUTE + 120 * TAG) is Fallstatus.RUHT
    assert status(akte, HEUTE) is Fallstatus.WARTET_AUF_STELLE
    akte = replace(angenommen(), schritte=(DRAN,))
    assert status(akte, HEUTE) is Fallstatus.WARTET_AUF_FAMILIE
    assert status(angenommen(), HEUTE) is Fallstatus.BEGLEITET
    assert status(einfache_akte(), HEUTE) is Fallstatus.NEU
    assert status(replace(einfache_akte(), kontakte=(kontakt(0),)), HEUTE) is Fallstatus.OFFEN


@pytest.mark.parametrize(("in_tagen", "ist"), [(-1, False), (0, True), (7, True), (8, False)])
def test_4_4_a_frist_counts_from_seven_days_before_to_its_last_day(in_tagen, ist):
    gefunden = status(einfache_akte(), HEUTE, [HEUTE + in_tagen * TAG])
    assert (gefunden is Fallstatus.FRIST) is ist


@pytest.mark.parametrize(("tage", "ist"), [(119, False), (120, True)])
def test_4_4_it_rests_after_120_days_without_a_word(tage, ist):
    akte = replace(einfache_akte(), kontakte=(kontakt(0),))
    assert (status(akte, HEUTE + tage * TAG) is Fallstatus.RUHT) is ist


def test_what_a_stelle_said_is_no_contact_with_the_family():
    akte = advance(uebergeben(), "v1", Meldung(Stand.WARTELISTE), am(50))
    assert last_contact(akte) == HEUTE
    mailbox = replace(akte, kontakte=(kontakt(60, Kontaktergebnis.MAILBOX),))
    assert last_contact(mailbox) == HEUTE
    assert last_contact(replace(akte, kontakte=(kontakt(60),))) == HEUTE + 60 * TAG


def test_f_01_not_reached_waits_until_somebody_spoke():
    versuch = kontakt(1, Kontaktergebnis.NICHT_ERREICHT, "v")
    akte = replace(einfache_akte(), kontakte=(kontakt(0), versuch))
    assert not_reached(akte)
    assert status(akte, HEUTE + TAG) is Fallstatus.WARTET_AUF_FAMILIE
    assert not not_reached(replace(akte, kontakte=(versuch, kontakt(1))))
    assert not not_reached(einfache_akte())


@pytest.mark.parametrize("akteur", [Akteur.LOTSIN, Akteur.STELLE])
def test_a_step_of_somebody_else_is_no_waiting_for_the_family(akteur):
    akte = replace(angenommen(), schritte=(replace(DRAN, akteur=akteur),))
    assert status(akte, HEUTE) is Fallstatus.BEGLEITET


@settings(max_examples=50, deadline=None)
@given(akte=AKTEN, saat=st.integers(), fristen=st.lists(st.dates(), max_size=3))
def test_4_4_the_same_facts_in_any_order_are_the_same_status_and_depth(akte, saat, fristen):
    zufall = Random(saat)  # noqa: S311 - test data

    def gemischt(werte):
        return tuple(zufall.sample(werte, len(werte)))

    familie = replace(
        akte.familie,
        **{n: gemischt(getattr(akte.familie, n)) for n in ("bereiche", "ziele", "huerden")},
    )
    namen = (
        "wahlen", "vermittlungen", "schritte", "einwilligungen", "blockaden", "kontakte",
        "netzknoten", "antraege",
    )  # fmt: skip
    anders = replace(akte, familie=familie, **{n: gemischt(getattr(akte, n)) for n in namen})
    heute = zufall.choice([HEUTE, *fristen])
    assert status(anders, heute, gemischt(fristen)) is status(akte, heute, fristen)
    assert depth(anders) is depth(akte)


STUFEN = list(Tiefe)


@settings(max_examples=50, deadline=None)
@given(akte=AKTEN, mehr=AKTEN)
def test_1_2_more_facts_never_make_a_case_less_deep(akte, mehr):
    zusammen = replace(
        akte,
        blockaden=akte.blockaden + mehr.blockaden,
        kontakte=akte.kontakte + mehr.kontakte,
        vermittlungen=akte.vermittlungen + mehr.vermittlungen,
        netzknoten=akte.netzknoten + mehr.netzknoten,
    )
    assert STUFEN.index(depth(zusammen)) >= STUFEN.index(depth(akte))


def test_1_2_depth_comes_from_what_exists():
    kurz = replace(einfache_akte(), kontakte=(kontakt(0),))
    assert depth(einfache_akte()) is depth(kurz) is Tiefe.KURZINFO
    bereich = Bereichsstand(Lebensbereich.WOHNEN, wunsch=Wunsch.JETZT)
    mit = replace(kurz, familie=replace(kurz.familie, bereiche=(bereich,)))
    assert depth(mit) is Tiefe.VERMITTLUNG
    assert depth(akte_mit()) is Tiefe.VERMITTLUNG
    assert depth(replace(akte_mit(), schritte=(DRAN,))) is Tiefe.VERMITTLUNG
    tage = tuple(kontakt(tag, kennung=f"c{tag}") for tag in range(3))
    assert depth(replace(mit, kontakte=tage[:2])) is Tiefe.VERMITTLUNG
    knoten = Netzknoten("n", "Oma", Sektor.FAMILIE, Horizont.NAH)
    for tiefer in ({"kontakte": tage}, {"blockaden": (OFFEN,)}, {"netzknoten": (knoten,)}):
        assert depth(replace(mit, **tiefer)) is Tiefe.BEGLEITUNG
    assert depth(volle_akte()) is Tiefe.BEGLEITUNG
