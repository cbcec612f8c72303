"""Consents: given with nothing missing, taken back at once, asked again before they end."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from lotse.domain.einwilligung import Datenart, Einwilligungsform, Empfaengerart
from lotse.domain.fehler import Hinweis
from lotse.domain.kontakt import Rueckmeldung
from lotse.domain.vermittlung import Ereignis, Stand, Weg
from lotse.services.einwilligen import (
    Empfaenger,
    consequences,
    default_end,
    ending,
    gaps,
    give,
    may_keep_name,
    valid_consent,
    withdraw,
)
from tests.werkzeug.akten import einfache_akte
from tests.werkzeug.einwilligungen import HEUTE, JETZT, STELLE, ZIEL, akte_mit, einwilligung

MUENDLICH = Einwilligungsform.MUENDLICH
AKTE = einwilligung("akte", art=Empfaengerart.AKTE, empfaenger="", datenarten=(), angebot="")


@pytest.mark.parametrize(
    ("art", "von", "bis"),
    [
        (Empfaengerart.STELLE, date(2026, 11, 24), date(2027, 5, 24)),
        (Empfaengerart.PRAXIS, date(2026, 8, 31), date(2027, 2, 28)),
        (Empfaengerart.LOTSIN, date(2027, 8, 31), date(2028, 2, 29)),
        (Empfaengerart.AKTE, date(2026, 11, 24), date(2027, 11, 24)),
        (Empfaengerart.AKTE, date(2028, 2, 29), date(2029, 2, 28)),
    ],
)
def test_f_07_it_lasts_six_months_and_twelve_for_the_record(art, von, bis):
    assert default_end(art, von) == bis


def test_f_07_a_consent_with_nothing_missing_is_entered_and_holds():
    akte = give(akte_mit(), einwilligung(zweck="Hebamme\x00 finden"), HEUTE)
    (eine,) = akte.einwilligungen
    assert eine.zweck == "Hebamme finden"
    assert valid_consent(akte, ZIEL, HEUTE) == eine


@pytest.mark.parametrize(
    ("felder", "satz"),
    [
        ({"empfaenger": " "}, "Wer darf etwas erfahren?"),
        ({"zweck": ""}, "Wozu"),
        ({"datenarten": ()}, "nichts angekreuzt"),
        ({"erteilt_am": HEUTE + timedelta(days=1)}, "in der Zukunft"),
        ({"gueltig_bis": HEUTE - timedelta(days=1)}, "bevor sie beginnt"),
        ({"unterschrieben": ()}, "Unterschrift fehlt"),
        ({"unterschrieben": ("",)}, "Unterschrift fehlt"),
        ({"sorge_beide": True}, "zweite Unterschrift"),
        ({"sorge_beide": True, "unterschrieben": ("p1", "p1")}, "zweite Unterschrift"),
        ({"form": MUENDLICH}, "nur mit einem Grund"),
        ({"form": MUENDLICH, "datenarten": (Datenart.GESUNDHEIT,)}, "Gesundheit braucht"),
    ],
)
def test_f_07_what_is_missing_is_said_and_nothing_is_entered(felder, satz):
    krumm = einwilligung(**felder)
    (luecke,) = gaps(krumm, HEUTE)
    assert satz in luecke
    with pytest.raises(Hinweis) as gesagt:
        give(akte_mit(), krumm, HEUTE)
    assert gesagt.value.stellen == (luecke,)
    assert "Hebammenpraxis" not in str(gesagt.value)


def test_f_07_spoken_with_a_reason_holds_for_health_too():
    grund = {"form": MUENDLICH, "form_grund": "Am Telefon, es eilt.", "unterschrieben": ()}
    eine = einwilligung(datenarten=(Datenart.GESUNDHEIT,), **grund)
    assert gaps(eine, HEUTE) == ()


def test_f_07_with_both_custodians_it_holds():
    akte = give(akte_mit(), einwilligung(sorge_beide=True, unterschrieben=("p1", "p2")), HEUTE)
    assert valid_consent(akte, ZIEL, HEUTE)


def test_entering_the_same_one_twice_is_a_mistake_of_the_program():
    with pytest.raises(ValueError, match="already"):
        give(akte_mit(einwilligung()), einwilligung(), HEUTE)


def test_f_07_it_holds_on_its_last_day_and_not_on_the_next():
    akte = akte_mit(einwilligung())
    bis = akte.einwilligungen[0].gueltig_bis
    assert valid_consent(akte, ZIEL, bis)
    assert valid_consent(akte, ZIEL, bis + timedelta(days=1)) is None
    assert valid_consent(akte, ZIEL, HEUTE - timedelta(days=1)) is None


def test_f_07_taken_back_it_is_none_from_that_day_on_and_stays_as_proof():
    akte = withdraw(akte_mit(einwilligung()), "e1", HEUTE)
    assert valid_consent(akte, ZIEL, HEUTE) is None
    assert [e.widerrufen_am for e in akte.einwilligungen] == [HEUTE]
    spaeter = withdraw(akte, "e1", HEUTE + timedelta(days=9))
    assert spaeter == akte


def test_of_several_the_longest_counts():
    kurz = einwilligung("kurz", gueltig_bis=date(2026, 12, 1))
    akte = akte_mit(kurz, einwilligung("lang"))
    assert valid_consent(akte, ZIEL, HEUTE).id == "lang"


@pytest.mark.parametrize(
    ("felder", "passt"),
    [
        ({"angebot": "a2"}, False),
        ({"angebot": ""}, True),
        ({"angebot": "", "empfaenger": " hebammenpraxis  NORD "}, True),
        ({"angebot": "", "empfaenger": "Hebammenpraxis Süd"}, False),
        ({"art": Empfaengerart.PRAXIS}, True),
        ({"art": Empfaengerart.LOTSIN}, False),
        ({"art": Empfaengerart.AKTE}, False),
    ],
)
def test_f_07_a_consent_is_for_one_recipient(felder, passt):
    assert bool(valid_consent(akte_mit(einwilligung(**felder)), ZIEL, HEUTE)) is passt


def test_two_without_a_name_are_not_the_same_recipient():
    niemand = Empfaenger(Empfaengerart.STELLE, "")
    assert valid_consent(akte_mit(einwilligung(empfaenger="", angebot="")), niemand, HEUTE) is None


def test_a_record_with_a_name_needs_its_own_consent():
    assert not may_keep_name(akte_mit(einwilligung()), HEUTE)
    akte = give(einfache_akte(), AKTE, HEUTE)
    assert may_keep_name(akte, HEUTE)
    assert not may_keep_name(withdraw(akte, "akte", HEUTE), HEUTE)


def test_f_01_what_ends_soon_is_asked_again_once():
    akte = akte_mit(einwilligung(), einwilligung("f", gueltig_bis=date(2027, 5, 20)))
    assert ending(akte, date(2027, 5, 5)) == ()
    assert [e.id for e in ending(akte, date(2027, 5, 10))] == ["e1"]
    gleich = akte_mit(einwilligung(), einwilligung("zwei", zweck="Anderes"))
    assert [e.id for e in ending(gleich, date(2027, 5, 10))] == ["e1", "zwei"]
    assert ending(gleich, date(2027, 5, 25)) == ()


def test_the_one_that_goes_on_hides_the_one_that_ends():
    akte = akte_mit(einwilligung(), einwilligung("neu", gueltig_bis=date(2027, 11, 1)))
    assert ending(akte, date(2027, 5, 20)) == ()
    zurueck = withdraw(akte, "neu", date(2027, 5, 19))
    assert [e.id for e in ending(zurueck, date(2027, 5, 20))] == ["e1"]


def uebergeben(weg):
    akte = akte_mit(einwilligung())
    ereignis = Ereignis(Stand.UEBERGEBEN, HEUTE, JETZT, weg=weg)
    erste = akte.vermittlungen[0]
    return replace(
        akte,
        vermittlungen=(replace(erste, ereignisse=(*erste.ereignisse, ereignis)),),
        rueckmeldungen=(Rueckmeldung("r", "v1", "K7", HEUTE),),
    )


def test_f_07_before_a_withdrawal_it_is_said_what_happens_then():
    vorher = " ".join(consequences(akte_mit(einwilligung()), "e1", HEUTE))
    assert f"erfährt {STELLE.name} von uns nichts mehr" in vorher
    assert "kann die Familie selbst bringen" in vorher
    danach = " ".join(consequences(uebergeben(Weg.BRIEF), "e1", HEUTE))
    assert "können wir nicht zurückholen" in danach
    assert "Auf eine Rückmeldung warten wir nicht mehr" in danach
    selbst = " ".join(consequences(uebergeben(Weg.FAMILIE_TRAEGT), "e1", HEUTE))
    assert "zurückholen" not in selbst


def test_without_the_consent_for_the_record_the_family_decides_what_becomes_of_it():
    satz = " ".join(consequences(give(einfache_akte(), AKTE, HEUTE), "akte", HEUTE))
    assert "keine Akte mit Namen" in satz
    assert "alles löschen" in satz
    assert consequences(einfache_akte(), "gibt es nicht", HEUTE) == ()
