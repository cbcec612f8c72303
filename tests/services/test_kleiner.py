"""E-04, E-16: a smaller step comes before the larger one, and a Hürde becomes a step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from lotse.domain.huerde import Grad, Huerde, Huerdencode
from lotse.domain.vermittlung import Akteur, Schritt, Schrittstand
from lotse.letters.nahziel_worte import Fassung, load_nahzielworte
from lotse.services.kleiner import ease, easings, make_smaller
from lotse.services.plansicht import plan_abschnitte
from lotse.services.vermitteln import complete_schritt, is_dran_for_family
from tests.werkzeug.muster_plan import akte_k

HEUTE = date(2026, 11, 24)
WORTE = load_nahzielworte()
KLEIN = Fassung("Die Nummer aufschreiben und hinlegen", Akteur.FAMILIE)


def akte(*schritte: Schritt):
    return replace(akte_k(), schritte=schritte)


def dran(kennung: str, **felder: object) -> Schritt:
    return Schritt(kennung, "Beim Jobcenter anrufen", stand=Schrittstand.DRAN, **felder)


def test_e16_the_smaller_step_comes_first_and_the_larger_waits():
    vorher = akte(dran("a", bis=HEUTE + timedelta(days=9), zuversicht=4, ziel="z1"))
    nachher = make_smaller(vorher, "a", KLEIN, "neu", HEUTE)
    klein, gross = nachher.schritte
    assert (klein.text, klein.stand, klein.ziel) == (KLEIN.text, Schrittstand.DRAN, "z1")
    assert (gross.id, gross.stand) == ("a", Schrittstand.VORGEMERKT)
    assert gross.haengt_ab_von == ("neu",)
    assert gross.zuversicht is None


def test_e16_making_smaller_never_puts_more_on_the_family():
    vorher = akte(dran("a"), dran("b"), dran("c"))
    nachher = make_smaller(vorher, "b", KLEIN, "neu", HEUTE)
    assert sum(map(is_dran_for_family, nachher.schritte)) == 3


def test_after_the_smaller_one_the_larger_is_next():
    nachher = make_smaller(akte(dran("a", bis=HEUTE)), "a", KLEIN, "neu", HEUTE)
    getan = complete_schritt(nachher, "neu", HEUTE)
    gross = next(s for s in getan.schritte if s.id == "a")
    assert gross.stand is Schrittstand.DRAN
    assert plan_abschnitte(getan, HEUTE)


def test_a_step_that_is_done_or_gone_is_not_made_smaller():
    getan = akte(replace(dran("a"), stand=Schrittstand.GETAN))
    assert make_smaller(getan, "a", KLEIN, "neu", HEUTE) == getan
    assert make_smaller(getan, "weg", KLEIN, "neu", HEUTE) == getan


def test_e04_a_huerde_offers_its_easing_until_it_is_in_the_plan():
    basis = akte(dran("a"))
    mit = replace(
        basis,
        familie=replace(basis.familie, huerden=(Huerde(Huerdencode.SCHEU_AMT, Grad.SCHWER),)),
    )
    ((code, fassung),) = easings(mit, WORTE)
    assert (code, fassung.text) == (Huerdencode.SCHEU_AMT, "Zusammen hingehen")
    nachher = ease(mit, fassung, "neu", HEUTE, fuer="a")
    assert [s.id for s in nachher.schritte] == ["neu", "a"]
    assert nachher.schritte[1].haengt_ab_von == ("neu",)
    assert easings(nachher, WORTE) == ()
    assert ease(nachher, fassung, "noch", HEUTE, fuer="a") == nachher


def test_e16_a_fourth_step_of_the_family_waits_and_one_of_the_lotsin_does_not():
    voll = akte(dran("a"), dran("b"), dran("c"))
    zusammen = ease(voll, Fassung("Zusammen gehen", Akteur.ZUSAMMEN), "n", HEUTE)
    lotsin = ease(voll, Fassung("Uhrzeit ändern", Akteur.LOTSIN), "n", HEUTE)
    assert zusammen.schritte[-1].stand is Schrittstand.VORGEMERKT
    assert lotsin.schritte[-1].stand is Schrittstand.DRAN
