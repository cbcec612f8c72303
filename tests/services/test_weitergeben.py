"""Darf ich das weitergeben? Three answers, each with its reason."""

from datetime import timedelta

import pytest

from lotse.domain.einwilligung import Datenart, Einwilligungsform, Empfaengerart, Richtung
from lotse.i18n.sprache import Sprache
from lotse.services.einwilligen import Empfaenger, withdraw
from lotse.services.weitergeben import DATENWORT, SELBST, Antwort, darf_fragen, darf_weitergeben
from tests.werkzeug.deutsch import deutsche_worte
from tests.werkzeug.einwilligungen import HEUTE, ZIEL, akte_mit, einwilligung

NAME = (Datenart.NAME,)


def antwort(*einwilligungen, datenarten=NAME, ziel=ZIEL, heute=HEUTE, zweck=""):
    return darf_weitergeben(akte_mit(*einwilligungen), ziel, datenarten, heute, zweck)


def test_f_07_yes_with_day_and_end():
    darf = antwort(einwilligung())
    assert darf.ja
    assert darf.einwilligung == "e1"
    assert darf.grund == "Ja. Die Familie hat es am 24.11.2026 erlaubt, bis 24.5.2027."


def test_f_07_without_any_consent_only_with_one():
    darf = antwort()
    assert (darf.antwort, darf.fehlt) == (Antwort.NUR_MIT, NAME)
    assert darf.grund.startswith("Nur mit einer Einwilligung für Hebammenpraxis Nord.")
    assert "selbst hinbringen" in darf.grund


def test_f_07_what_is_not_ticked_stays_here():
    darf = antwort(einwilligung(), datenarten=(Datenart.NAME, Datenart.GESUNDHEIT))
    assert darf.antwort is Antwort.NUR_MIT
    assert (darf.erlaubt, darf.fehlt) == ({Datenart.NAME}, (Datenart.GESUNDHEIT,))
    assert "Nicht angekreuzt ist: die Gesundheit." in darf.grund


def test_f_07_taken_back_means_no():
    akte = withdraw(akte_mit(einwilligung()), "e1", HEUTE)
    darf = darf_weitergeben(akte, ZIEL, NAME, HEUTE)
    assert darf.antwort is Antwort.NEIN
    assert darf.grund.startswith("Nein. Die Familie hat die Einwilligung am 24.11.2026 zurück")


def test_f_07_expired_means_only_with_a_new_one():
    darf = antwort(einwilligung(), heute=einwilligung().gueltig_bis + timedelta(days=1))
    assert darf.antwort is Antwort.NUR_MIT
    assert "Die alte galt bis 24.5.2027." in darf.grund


@pytest.mark.parametrize(
    ("felder", "satz"),
    [
        ({"richtung": Richtung.HER}, "für diese Richtung"),
        ({"unterschrieben": ()}, "Die Unterschrift fehlt."),
        ({"sorge_beide": True}, "Die zweite Unterschrift fehlt."),
        ({"form": Einwilligungsform.MUENDLICH}, "Gesprochen reicht nur mit einem Grund"),
    ],
)
def test_f_07_one_that_does_not_hold_says_what_it_lacks(felder, satz):
    darf = antwort(einwilligung(**felder))
    assert darf.antwort is Antwort.NUR_MIT
    assert darf.erlaubt == frozenset()
    assert satz in darf.grund


def test_consents_are_never_added_up():
    darf = antwort(
        einwilligung("name", datenarten=NAME),
        einwilligung("krank", datenarten=(Datenart.GESUNDHEIT,)),
        datenarten=(Datenart.NAME, Datenart.GESUNDHEIT),
    )
    assert darf.antwort is Antwort.NUR_MIT
    assert len(darf.erlaubt) == 1


def test_the_one_that_covers_most_is_taken():
    beide = (Datenart.NAME, Datenart.GESUNDHEIT)
    spaeter = einwilligung().gueltig_bis + timedelta(days=30)
    darf = antwort(
        einwilligung("lang", datenarten=NAME, gueltig_bis=spaeter),
        einwilligung("breit", datenarten=beide),
        datenarten=beide,
    )
    assert (darf.ja, darf.einwilligung) == (True, "breit")


def test_a_consent_is_for_one_purpose():
    assert antwort(einwilligung(), zweck="hebamme  FINDEN").ja
    assert not antwort(einwilligung(), zweck="Schulden regeln").ja


def test_what_says_nothing_of_the_family_needs_nobody():
    assert antwort(datenarten=()).ja


def test_f_08_the_practice_is_asked_for_by_what_it_is():
    darf = antwort(ziel=Empfaenger(Empfaengerart.PRAXIS, ""))
    assert "für der Praxis" not in darf.grund
    assert "für die Praxis" in darf.grund


@pytest.mark.parametrize(
    ("felder", "darf"),
    [
        ({"datenarten": (Datenart.RUECKMELDUNG,)}, True),
        ({"datenarten": (Datenart.RUECKMELDUNG,), "richtung": Richtung.HIN}, False),
        ({}, False),
    ],
)
def test_f_08_a_stelle_may_answer_only_where_that_is_allowed(felder, darf):
    assert darf_fragen(akte_mit(einwilligung(**felder)), ZIEL, HEUTE) is darf


def test_every_kind_of_data_has_words():
    assert set(DATENWORT) == set(Datenart)


def test_every_answer_is_said_in_english_with_its_days_and_its_words():
    t = Sprache.load("en").t
    fern = HEUTE + timedelta(days=900)
    antworten = (
        antwort(einwilligung()), antwort(), antwort(einwilligung(), heute=fern),
        antwort(einwilligung(), datenarten=(Datenart.NAME, Datenart.GESUNDHEIT)),
        antwort(einwilligung(richtung=Richtung.HER)), antwort(einwilligung(unterschrieben=())),
        antwort(datenarten=()),
    )  # fmt: skip
    assert [t(a.grund) for a in antworten if deutsche_worte(t(a.grund), ZIEL.name)] == []
    assert t(antworten[0].grund) == ("Yes. The family allowed it on 24.11.2026, until 24.05.2027.")
    assert t(antworten[3].kern) == "Only with something left out. Not ticked: health."
    assert all(a.grund == f"{a.kern} {SELBST}" for a in antworten if a.kern)
