"""Überleitung, plan, and what happens when something is missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.domain.familie import Ziel
from lotse.domain.fehler import Hinweis
from lotse.domain.huerde import Grad, Huerde, Huerdencode
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.vermittlung import Schritt, Schrittstand
from lotse.letters.brief import Kopf, Stueck, alle_saetze
from lotse.letters.familie import compose_familie
from lotse.letters.inhalt import Felder, Schrittkarte, Woertlich
from lotse.letters.pflicht import require_stuecke
from lotse.letters.plan import compose_plan
from lotse.letters.ueberleitung import compose_ueberleitung
from tests.werkzeug.briefe import ZITAT, familie_ahorn, hilfe, rahmen, stelle, treffer


def ueberleitung(akte=None, **felder):
    return compose_ueberleitung(
        akte or familie_ahorn(name="Öztürk", buchstabe="K.", **felder),
        hilfe(),
        treffer(),
        rahmen("tr"),
    )


def test_the_hand_over_is_german_only_whatever_the_family_reads():
    brief = ueberleitung()
    assert brief.sprache == "de"
    assert not [satz for satz in alle_saetze(brief) if satz.parallel is not None]


def test_the_hand_over_names_nobody_and_leaves_lines_to_fill_in():
    brief = ueberleitung()
    assert "Öztürk" not in str(brief)
    assert "Ahorn" not in str(brief)
    felder = [i for b in brief.bloecke for i in b.inhalt if isinstance(i, Felder)]
    assert [s.text for s in felder[0].beschriftungen] == ["Name", "Telefon"]


def test_the_hand_over_says_the_wish_in_the_family_s_words():
    assert Woertlich(ZITAT, "de") in [i for b in ueberleitung().bloecke for i in b.inhalt]


def test_the_hand_over_goes_into_a_window_envelope():
    brief = ueberleitung()
    assert brief.gestalt.kopf is Kopf.DIN
    assert brief.empfaenger.zeilen == (
        "Frühförderstelle Nordstadt",
        "Lebenshilfe Musterstadt",
        "Parkweg 12",
        "50990 Musterstadt",
    )


def test_practical_needs_are_told():
    akte = familie_ahorn(huerden=(Huerde(Huerdencode.GEBAEUDE, Grad.SCHWER),))
    texte = [satz.text for satz in alle_saetze(ueberleitung(akte))]
    assert "Die Familie spricht: Türkisch und Deutsch." in texte
    assert "Für den Termin braucht sie Hilfe beim Übersetzen." in texte
    assert "Die Familie braucht einen Weg ohne Stufen." in texte


def test_a_secret_place_gets_no_address_in_the_window():
    brief = compose_ueberleitung(
        familie_ahorn(), hilfe(), treffer(stelle(adresse_vertraulich=True)), rahmen()
    )
    assert "Parkweg" not in str(brief)


def test_the_plan_shows_at_most_three_open_steps_and_never_a_done_one():
    akte = familie_ahorn()
    mehr = replace(
        akte, schritte=(*akte.schritte, Schritt("p5", "Viertens", stand=Schrittstand.DRAN))
    )
    karten = [i for b in compose_plan(mehr, {}, rahmen()).bloecke for i in b.inhalt]
    assert [k.text.text for k in karten if isinstance(k, Schrittkarte)] == [
        "Frühförderstelle anrufen",
        "Gelbes Heft suchen",
        "Viertens",
    ]


def test_a_plan_without_steps_says_what_comes():
    texte = [
        s.text
        for s in alle_saetze(compose_plan(replace(familie_ahorn(), schritte=()), {}, rahmen()))
    ]
    assert "Den nächsten Schritt besprechen wir zusammen." in texte


def test_the_plan_begins_with_what_is_important_to_the_family():
    bloecke = compose_plan(familie_ahorn(), {}, rahmen()).bloecke
    assert [b.stueck for b in bloecke][:2] == [Stueck.WUNSCH, Stueck.SCHRITT]


def test_a_missing_obligatory_block_is_named():
    brief = compose_familie(familie_ahorn(), hilfe(), treffer(), rahmen())
    ohne = replace(brief, bloecke=tuple(b for b in brief.bloecke if b.stueck is not Stueck.KOSTEN))
    with pytest.raises(Hinweis) as fehler:
        require_stuecke(ohne)
    assert "Was kostet das?" in str(fehler.value)


def test_a_block_may_say_why_it_is_empty():
    brief = compose_familie(familie_ahorn(), hilfe(), treffer(), rahmen())
    leer = tuple(
        replace(b, inhalt=(), entfaellt="nicht nötig: am Telefon") if b.stueck is Stueck.ORT else b
        for b in brief.bloecke
    )
    assert require_stuecke(replace(brief, bloecke=leer)).bloecke == leer


def test_words_in_another_language_say_which():
    ziel = Ziel("z", "أريد أن أفهم الرسائل.", "ar", Lebensbereich.ENTWICKLUNG_ERZIEHUNG)
    texte = [satz.text for satz in alle_saetze(ueberleitung(familie_ahorn(ziele=(ziel,))))]
    assert "Die Familie sagt auf Arabisch:" in texte
