"""What stands on the cards comes from the catalogue and the law's own words alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.angebot import Angebotssprache, Kosten, Kostenart, Niveau, Wartezeit, Weg, Zugang
from lotse.exchange.wissen import load_wissen
from lotse.letters.bausteine import Bausteine, briefsprachen
from lotse.letters.gemeinsam import Tatsachenart, Umstand, compose_gemeinsam
from tests.werkzeug.muster import angebote

HEUTE = date(2026, 11, 24)
WISSEN = load_wissen()
BASIS = replace(angebote()[0], wege=(), sprachen=(), zugang=frozenset(), wartezeit=None)
LEISTUNG = WISSEN.leistungen["fruehfoerderung"]


def karte(angebot, *, stadtteil="Nordstadt", sprachen=("tr",), code="tr", heute=HEUTE):
    umstand = Umstand(stadtteil, sprachen, heute)
    blatt = compose_gemeinsam([(LEISTUNG, angebot)], umstand, Bausteine.load(code))
    return blatt.moeglichkeiten[0]


def arten(angebot, **was):
    return [t.art for t in karte(angebot, **was).tatsachen]


@pytest.mark.parametrize("code", briefsprachen())
def test_every_language_has_the_words_of_the_page_or_falls_back_to_german(code):
    blatt = compose_gemeinsam([(LEISTUNG, BASIS)], Umstand("", (), HEUTE), Bausteine.load(code))
    assert blatt.frage.text == "Womit möchten Sie anfangen?"
    assert blatt.moeglichkeiten[0].name.text == LEISTUNG.name


def test_a_way_is_told_only_for_the_own_stadtteil():
    mit = replace(BASIS, wege=(Weg("Nordstadt", 8, "zu Fuß"),))
    (weg,) = [t for t in karte(mit).tatsachen if t.art is Tatsachenart.ZU_FUSS]
    assert weg.satz.text == "8 Minuten zu Fuß"
    assert weg.satz.parallel.text == "Yürüyerek 8 dakika"
    assert Tatsachenart.ZU_FUSS not in arten(mit, stadtteil="Altstadt")
    assert Tatsachenart.ZU_FUSS not in arten(mit, stadtteil="")


def test_the_own_language_is_told_in_the_own_language():
    mit = replace(BASIS, sprachen=(Angebotssprache("tr"), Angebotssprache("ar")))
    (spricht,) = [t for t in karte(mit).tatsachen if t.art is Tatsachenart.SPRACHE]
    assert spricht.satz.text == "Hier spricht man: Türkisch"
    assert spricht.satz.parallel.text == "Burada konuşulan dil: Türkçe"


def test_an_interpreter_on_order_is_not_called_spoken_here():
    mit = replace(BASIS, sprachen=(Angebotssprache("tr", Niveau.DOLMETSCHEN),))
    (spricht,) = [t for t in karte(mit).tatsachen if t.art is Tatsachenart.SPRACHE]
    assert spricht.satz.text == "Eine Person übersetzt für Sie."


def test_a_language_the_family_does_not_speak_is_no_fact():
    mit = replace(BASIS, sprachen=(Angebotssprache("ar"), Angebotssprache("de")))
    assert Tatsachenart.SPRACHE not in arten(mit, sprachen=("tr", "de"))


@pytest.mark.parametrize(
    ("stand", "da"), [(date(2026, 11, 1), True), (date(2026, 6, 1), False), (None, False)]
)
def test_an_old_waiting_time_is_not_told(stand, da):
    mit = replace(BASIS, wartezeit=Wartezeit(2, 4, stand))
    assert (Tatsachenart.WARTEN in arten(mit)) is da


def test_unknown_costs_are_not_called_free():
    frei = replace(BASIS, kosten=Kosten(Kostenart.KOSTENFREI))
    offen = replace(BASIS, kosten=Kosten())
    assert Tatsachenart.KOSTEN in arten(frei)
    saetze = [t.satz.text for t in karte(offen).tatsachen if t.art is Tatsachenart.KOSTEN]
    assert saetze == [*LEISTUNG.brief.kosten[:1]]


def test_who_comes_home_needs_no_way():
    mit = replace(
        BASIS, wege=(Weg("Nordstadt", 8, "zu Fuß"),), zugang=frozenset({Zugang.AUFSUCHEND})
    )
    texte = [t.satz.text for t in karte(mit).tatsachen]
    assert "Jemand kommt zu Ihnen nach Hause." in texte
    assert not any("Minuten" in text for text in texte)


def test_at_most_four_facts():
    voll = replace(
        BASIS,
        wege=(Weg("Nordstadt", 8, "zu Fuß"),),
        sprachen=(Angebotssprache("tr"),),
        zugang=frozenset({Zugang.TERMIN}),
        wartezeit=Wartezeit(2, 4, HEUTE),
        kosten=Kosten(Kostenart.KOSTENFREI),
    )
    assert len(karte(voll).tatsachen) == 4
