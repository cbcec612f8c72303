"""Notes of a Stelle, its numbers, how sure its hours are, and how long one waits."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lotse.domain.angebot import (
    Ergebnisart,
    Oeffnungszeit,
    Pruefung,
    Standort,
    Telefon,
    Wartezeit,
    Zugang,
)
from lotse.letters.bausteine import Bausteine
from lotse.letters.familie import compose_familie
from lotse.letters.hilfe import weiter_block
from lotse.letters.inhalt import Schrittkasten, Uebersetzungsstand, saetze_in
from lotse.letters.kopf import qr_text
from lotse.letters.schritt import schritt_block
from lotse.letters.stelle import ort_block
from lotse.letters.zeiten import zeit_saetze
from tests.werkzeug.briefe import HEUTE, familie_ahorn, fruehfoerderung, hilfe, rahmen, treffer
from tests.werkzeug.briefe import stelle as ort

DEUTSCH = Bausteine.load("de")
MONTAG = Oeffnungszeit((0,), 540, 720)
FAX = Telefon("0221 4710 199", art="fax")
MOBIL = Telefon("0221 4710 121", hinweis="nur vormittags")


def texte(block):
    return [satz.text for inhalt in block.inhalt for satz in saetze_in(inhalt)]


def zeiten(*zeilen, **felder):
    return [s.text for s in zeit_saetze(ort(oeffnungszeiten=zeilen, **felder), DEUTSCH, HEUTE)]


def wo(**felder):
    return texte(ort_block(fruehfoerderung(), ort(**felder), "Nordstadt", DEUTSCH, HEUTE))


def schritt(**felder):
    return schritt_block(fruehfoerderung(), ort(**felder), rahmen(), HEUTE)


def test_the_note_on_hours_is_always_printed():
    assert "In den Ferien zu." in zeiten(MONTAG, oeffnung_hinweis="In den Ferien zu.")
    assert zeiten(oeffnung_hinweis="Nach Aushang.") == [
        "Nach Aushang.",
        "Bitte rufen Sie vorher an.",
    ]


def test_a_note_on_one_row_stands_behind_it():
    zeile = Oeffnungszeit((0,), 540, 720, hinweis="nur mit Nummer")
    assert zeiten(zeile)[0] == "Montag: 9 Uhr bis 12 Uhr (nur mit Nummer)"


@pytest.mark.parametrize(
    ("bis", "steht"), [(None, True), (HEUTE, True), (HEUTE - timedelta(days=1), False)]
)
def test_a_note_of_the_place_is_printed_while_it_holds(bis, steht):
    saetze = wo(hinweis="Eingang über den Hof.", hinweis_bis=bis)
    assert ("Eingang über den Hof." in saetze) is steht


def test_a_note_in_a_translated_letter_says_that_it_is_german_only():
    stelle = ort(hinweis="Eingang über den Hof.")
    block = ort_block(fruehfoerderung(), stelle, "", Bausteine.load("tr"), HEUTE)
    notiz = next(i for i in block.inhalt if saetze_in(i) and i.text == "Eingang über den Hof.")
    assert notiz.parallel.stand is Uebersetzungsstand.FEHLT
    assert notiz.parallel.text == "Eingang über den Hof."


def test_a_note_on_a_number_stands_beside_it_in_both_languages():
    kasten = schritt_block(fruehfoerderung(), ort(telefone=(MOBIL,)), rahmen("tr"), HEUTE).inhalt[0]
    assert isinstance(kasten, Schrittkasten)
    anruf = kasten.schritte[0]
    assert anruf.text.endswith("0221 4710 121 (nur vormittags)")
    assert anruf.parallel is not None
    assert anruf.parallel.text.endswith("0221 4710 121 (nur vormittags)")


def test_nobody_is_asked_to_call_a_fax():
    assert "0221 4710 121" in texte(schritt(telefone=(FAX, MOBIL)))[0]
    assert qr_text(ort(telefone=(FAX, MOBIL))).endswith("Telefon 0221 4710 121")
    assert "Telefon" not in qr_text(ort(telefone=(FAX,)))
    assert texte(schritt(telefone=(FAX,)))[0].endswith("hin.")
    brief = compose_familie(familie_ahorn(), hilfe(), treffer(ort(telefone=(FAX,))), rahmen())
    assert "4710 199" not in str(brief)


def test_an_unknown_address_is_not_told_as_staying_at_home():
    assert wo(standort=None, wege=()) == ["Die Adresse bekommen Sie bei uns.", *wo()[-1:]]
    assert "Sie können zu Hause bleiben." not in wo(standort=None, zugang=frozenset())
    gemischt = frozenset({Zugang.TELEFON, Zugang.TERMIN})
    assert "Sie können zu Hause bleiben." not in wo(standort=None, zugang=gemischt)


@pytest.mark.parametrize("weg", [Zugang.TELEFON, Zugang.ONLINE, Zugang.AUFSUCHEND])
def test_what_comes_to_the_family_says_so(weg):
    assert "Sie können zu Hause bleiben." in wo(standort=None, zugang=frozenset({weg}))
    assert "Sie können zu Hause bleiben." not in wo(standort=Standort(), zugang=frozenset({weg}))


@pytest.mark.parametrize(("telefone", "steht"), [((MOBIL,), True), ((FAX,), False), ((), False)])
def test_a_secret_address_is_promised_on_the_phone_only_where_there_is_one(telefone, steht):
    saetze = wo(adresse_vertraulich=True, telefone=telefone)
    assert "Die Adresse bleibt geheim." in saetze
    assert ("Sie bekommen die Adresse am Telefon." in saetze) is steht


@pytest.mark.parametrize("wie", list(Ergebnisart))
def test_only_a_look_at_the_stelle_counts_as_a_check(wie):
    selbst = wie not in (Ergebnisart.IMPORT, Ergebnisart.RUECKMELDUNG)
    letzter = zeiten(MONTAG, pruefung=Pruefung(date(2026, 11, 12), wie=wie))[-1]
    assert letzter.startswith("Wir haben die Zeiten") is selbst
    assert (letzter == "Bitte rufen Sie vorher an.") is not selbst


@pytest.mark.parametrize(
    ("von", "bis", "satz"),
    [
        (1, 1, "Die Wartezeit ist etwa 1 Woche."),
        (0, 1, "Die Wartezeit ist bis zu 1 Woche."),
        (0, 4, "Die Wartezeit ist bis zu 4 Wochen."),
        (3, 3, "Die Wartezeit ist etwa 3 Wochen."),
        (2, 4, "Die Wartezeit ist etwa 2 bis 4 Wochen."),
        (0, 0, None),
    ],
)
def test_the_waiting_time_is_said_as_people_say_it(von, bis, satz):
    stelle = ort(wartezeit=Wartezeit(von, bis, HEUTE))
    gesagt = [
        s for s in texte(weiter_block(fruehfoerderung(), stelle, DEUTSCH, HEUTE)) if "Warte" in s
    ]
    assert gesagt == ([satz] if satz else [])
