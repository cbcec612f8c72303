"""F-01: what comes back by itself; each item once, and nobody is forgotten."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from lotse.domain.einwilligung import (
    Datenart,
    Einwilligung,
    Einwilligungsform,
    Empfaengerart,
    Richtung,
)
from lotse.domain.familie import Bereichsstand, Wunsch
from lotse.domain.frist import Frist, Fristart, Fristregel
from lotse.domain.kontakt import (
    Kontakt,
    Kontaktart,
    Kontaktergebnis,
    Rueckmeldeergebnis,
    Rueckmeldung,
)
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.vermittlung import (
    Ereignis,
    Quelle,
    Schritt,
    Schrittstand,
    Stand,
    Vermittlung,
    Weg,
)
from lotse.services.nachfragen import record_question
from lotse.services.nahplan import end_step, go_on_trying, set_versuch
from lotse.services.wiedervorlage import Art, follow_ups, sort
from tests.werkzeug.muster import angebote
from tests.werkzeug.muster_plan import akte_k

HEUTE = date(2026, 11, 24)
LEER = replace(akte_k(), wahlen=(), vermittlungen=(), schritte=(), schriftstuecke=())
E = Kontaktergebnis


def tag(tage: int) -> date:
    return HEUTE + timedelta(days=tage)


def arten(akte, fristen=()):
    return [(p.art, p.tag) for p in follow_ups(akte, HEUTE, fristen)]


def kontakt(tage: int, ergebnis=E.GESPROCHEN, naechster=None, kennung=None):
    kennung = kennung or f"k{tage}{ergebnis}"
    return Kontakt(kennung, Kontaktart.TELEFON, ergebnis, tag(tage), naechster_am=naechster)


def uebergeben(tage: int, **angebot: object) -> Vermittlung:
    wann = tag(tage)
    ereignis = Ereignis(
        Stand.UEBERGEBEN, wann, datetime(wann.year, wann.month, wann.day, 10), weg=Weg.BRIEF
    )
    return Vermittlung("v1", "hebamme", replace(angebote()[0], **angebot), (ereignis,))


def mit(*vermittlungen, **felder):
    return replace(LEER, vermittlungen=vermittlungen, **felder)


def test_a_step_comes_on_its_day():
    akte = replace(LEER, schritte=(Schritt("s", "Anrufen", stand=Schrittstand.DRAN, bis=tag(3)),))
    assert arten(akte) == [(Art.SCHRITT, tag(3))]


@pytest.mark.parametrize(
    "stand", [Schrittstand.GETAN, Schrittstand.BEENDET, Schrittstand.GEAENDERT]
)
def test_what_is_done_does_not_come_back(stand):
    akte = replace(LEER, schritte=(Schritt("s", "Anrufen", stand=stand, bis=tag(-3)),))
    assert Art.SCHRITT not in {art for art, _ in arten(akte)}


def test_e42_a_trial_is_looked_at_again_on_its_day_instead_of_being_pressed_for():
    schritt = Schritt("s", "Zur Gruppe gehen", stand=Schrittstand.DRAN, bis=tag(-14))
    probe = replace(schritt, versuch=True, rueckblick_am=tag(0))
    assert arten(replace(LEER, schritte=(probe,))) == [(Art.VERSUCH, tag(0))]
    vorher = replace(probe, bis=tag(1), rueckblick_am=tag(15))
    beide = [(Art.SCHRITT, tag(1)), (Art.VERSUCH, tag(15))]
    assert arten(replace(LEER, schritte=(vorher,))) == beide
    weiter = go_on_trying(replace(LEER, schritte=(probe,)), "s", HEUTE)
    assert arten(weiter) == [(Art.SCHRITT, tag(14)), (Art.VERSUCH, tag(14))]
    for zu in (end_step(weiter, "s"), set_versuch(weiter, "s", HEUTE, an=False)):
        assert Art.VERSUCH not in {art for art, _ in arten(zu)}


def test_who_is_accompanied_and_thought_of_by_nobody_comes_after_two_weeks():
    schritt = Schritt("s", "Anrufen", stand=Schrittstand.GETAN, getan_am=tag(-40))
    akte = replace(LEER, schritte=(schritt,), kontakte=(kontakt(-20),))
    vor_langem = replace(akte, familie=replace(akte.familie, angelegt_am=tag(-30)))
    assert arten(vor_langem) == [(Art.LANGE, tag(-6))]
    dran = replace(schritt, id="t", stand=Schrittstand.DRAN, bis=tag(5))
    assert arten(replace(vor_langem, schritte=(schritt, dran))) == [(Art.SCHRITT, tag(5))]
    vereinbart = kontakt(-20, naechster=tag(4))
    assert arten(replace(vor_langem, kontakte=(vereinbart,))) == [(Art.KONTAKT, tag(4))]


def test_f31_six_weeks_after_the_beginning_a_look_back_is_due():
    schritt = Schritt("s", "Anrufen", stand=Schrittstand.GETAN, getan_am=tag(-40))
    akte = replace(LEER, schritte=(schritt,), kontakte=(kontakt(-20),))
    vor_langem = replace(akte, familie=replace(akte.familie, angelegt_am=tag(-60)))
    assert arten(vor_langem) == [(Art.RUECKBLICK, tag(-18))]
    gesprochen = replace(vor_langem, kontakte=(kontakt(-2),))
    assert arten(gesprochen) == [(Art.LANGE, tag(12))]


def test_after_fourteen_days_and_again_at_thirty():
    akte = mit(uebergeben(-3))
    assert arten(akte) == [(Art.NACHFRAGE, tag(11))]
    gefragt = record_question(mit(uebergeben(-15)), "v1", datetime(2026, 11, 24, 9), Quelle.STELLE)
    assert arten(gefragt) == [(Art.NACHFRAGE, tag(15))]


def test_who_never_answers_stays_visible_and_is_not_closed_by_itself():
    akte = mit(uebergeben(-40))
    gefragt = record_question(akte, "v1", datetime(2026, 11, 24, 9), Quelle.STELLE)
    assert [p.art for p in follow_ups(gefragt, HEUTE)] == [Art.KEINE_ANTWORT]


@pytest.mark.parametrize("ergebnis", [E.MAILBOX, E.NICHT_ERREICHT])
def test_who_was_not_reached_comes_back_by_itself(ergebnis):
    akte = replace(LEER, kontakte=(kontakt(-9), kontakt(-1, ergebnis)))
    assert arten(akte) == [(Art.NICHT_ERREICHT, tag(1))]


def test_three_tries_are_one_item_that_counts_them():
    versuche = tuple(kontakt(t, E.NICHT_ERREICHT) for t in (-6, -4, -2))
    (posten,) = follow_ups(replace(LEER, kontakte=versuche), HEUTE)
    assert (posten.art, posten.tag, posten.zusatz) == (Art.NICHT_ERREICHT, tag(0), "3")


def test_once_reached_the_tries_are_over():
    akte = replace(LEER, kontakte=(kontakt(-3, E.MAILBOX), kontakt(-1)))
    assert arten(akte) == []


def test_an_agreed_day_comes_until_somebody_spoke():
    akte = replace(LEER, kontakte=(kontakt(-9, naechster=tag(2)),))
    assert arten(akte) == [(Art.KONTAKT, tag(2))]
    danach = replace(akte, kontakte=(*akte.kontakte, kontakt(3)))
    assert arten(danach) == []


def test_what_was_put_off_wakes_up_on_its_day():
    familie = replace(
        LEER.familie,
        bereiche=(
            Bereichsstand(Lebensbereich.WOHNEN, wunsch=Wunsch.SPAETER, spaeter_am=tag(20)),
            Bereichsstand(Lebensbereich.GELD_ARBEIT, wunsch=Wunsch.NEIN, spaeter_am=tag(1)),
        ),
    )
    assert arten(replace(LEER, familie=familie)) == [(Art.SPAETER, tag(20))]


@pytest.mark.parametrize(("wochen", "da"), [(7, True), (9, True), (-1, False)])
def test_e26_a_project_that_ends_is_told_eight_weeks_before(wochen, da):
    ende = HEUTE + timedelta(weeks=wochen)
    akte = mit(uebergeben(-1, finanzierung_bis=ende))
    posten = [p for p in follow_ups(akte, HEUTE) if p.art is Art.FINANZIERUNG]
    assert bool(posten) is da
    assert [p.due(HEUTE) for p in posten] == [wochen <= 8 for _ in posten]


def test_a_consent_that_ends_is_asked_again():
    einwilligung = Einwilligung(
        "e1", "Hebamme Stern", Empfaengerart.STELLE, "Begleitung", (Datenart.NAME,),
        Richtung.BEIDE, Einwilligungsform.SCHRIFTLICH, tag(-100), tag(10), unterschrieben=("p1",),
    )  # fmt: skip
    assert arten(replace(LEER, einwilligungen=(einwilligung,))) == [(Art.EINWILLIGUNG, tag(10))]


def test_f08_a_strip_that_did_not_come_back_and_the_end_of_a_waiting_list():
    offen = Rueckmeldung("r1", "v1", "ABC234", tag(-20))
    akte = mit(uebergeben(-2), rueckmeldungen=(offen,))
    assert (Art.RUECKMELDUNG, tag(-6)) in arten(akte)
    wartet = replace(
        offen, ergebnis=Rueckmeldeergebnis.WARTELISTE, am=tag(-3), warteliste_bis=tag(9)
    )
    assert (Art.WARTELISTE, tag(9)) in arten(mit(uebergeben(-2), rueckmeldungen=(wartet,)))


def test_a_frist_comes_first_and_on_the_day_that_is_safe():
    frist = Frist(
        Fristregel.WIDERSPRUCH, Fristart.FAMILIE, "Bis dahin kann die Familie widersprechen.",
        "§ 84 SGG", "a1", ende=tag(9), sicher_bis=tag(6),
    )  # fmt: skip
    schritt = Schritt("s", "Anrufen", stand=Schrittstand.DRAN, bis=tag(-5))
    akte = replace(LEER, schritte=(schritt,))
    assert arten(akte, [frist]) == [(Art.FRIST, tag(6)), (Art.SCHRITT, tag(-5))]


@pytest.mark.parametrize("art", [Fristart.HINWEIS, Fristart.FRAGE, Fristart.FRUEHESTENS])
def test_d08_what_is_no_deadline_is_no_item(art):
    frist = Frist(Fristregel.UNTAETIG, art, "Gut zu wissen.", "§ 88 SGG", "a1", ende=tag(2))
    assert arten(LEER, [frist]) == []


def test_f01_what_is_to_be_done_at_once_stands_there_today_though_no_day_is_named():
    """D-09, D-13, D-15: "at once" is the most pressing of all; the law names no day."""
    frist = Frist(Fristregel.FORM, Fristart.SOFORT, "Bitte heute schriftlich.", "§ 9 BKGG", "a1")
    assert arten(LEER, [frist]) == [(Art.FRIST, HEUTE)]
    gekannt = replace(frist, ende=tag(9), sicher_bis=tag(6))
    assert arten(LEER, [gekannt]) == [(Art.FRIST, tag(6))]


def test_a_closed_case_has_nothing_due():
    zu = replace(LEER.familie, geschlossen_am=tag(-1))
    akte = mit(uebergeben(-40), familie=zu)
    assert follow_ups(akte, HEUTE) == ()


def test_e05_no_word_blames():
    for art in Art:
        assert art.value not in ("ueberfaellig", "versaeumt")


@pytest.mark.parametrize("saat", range(25))
def test_the_same_facts_in_any_order_give_the_same_list_and_each_item_once(saat):
    zufall = random.Random(saat)  # noqa: S311 - a fixed shuffle
    schritte = [
        Schritt(f"s{n}", "Anrufen", stand=Schrittstand.DRAN, bis=tag(zufall.randint(-20, 20)))
        for n in range(6)
    ]
    kontakte = [
        kontakt(-zufall.randint(1, 60), zufall.choice(list(E)), kennung=f"k{n}") for n in range(5)
    ]
    akte = mit(uebergeben(-16), schritte=tuple(schritte), kontakte=tuple(kontakte))
    zufall.shuffle(schritte)
    gemischt = replace(akte, schritte=tuple(schritte), kontakte=tuple(reversed(kontakte)))
    liste = follow_ups(akte, HEUTE)
    assert {p.schluessel for p in liste} == {p.schluessel for p in follow_ups(gemischt, HEUTE)}
    assert len({p.schluessel for p in liste}) == len(liste)
    assert list(sort(reversed(liste))) == list(liste)
