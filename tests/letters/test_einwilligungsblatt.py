"""The consent sheet: twelve elements, one recipient, both languages at once."""

from __future__ import annotations

from datetime import date

import pytest

from lotse.domain.einwilligung import Datenart, Empfaengerart, Richtung
from lotse.domain.fehler import Hinweis
from lotse.letters.brief import Anordnung, Brief, Stueck, alle_saetze
from lotse.letters.einfach import Lesestufe, pruefe_brief
from lotse.letters.einwilligungsblatt import (
    Datenschutz,
    Unterschreibende,
    compose_einwilligung,
)
from lotse.letters.inhalt import Felder, Liste, Listenart, Unterschrift
from tests.werkzeug.briefe import rahmen
from tests.werkzeug.fallbriefe import einwilligung


def blatt(sprache: str = "de", *teile: object, **felder: object) -> Brief:
    return compose_einwilligung(einwilligung(**felder), rahmen(sprache), *teile)


def text(brief: Brief, stueck: Stueck | None = None) -> str:
    bloecke = [b for b in brief.bloecke if stueck in (None, b.stueck)]
    return "\n".join(repr([b.titel.text, *b.inhalt]) for b in bloecke)


@pytest.mark.parametrize(
    ("stueck", "woerter"),
    [
        (Stueck.WER, ("Mein Name", "Mein Kind", "geboren am")),  # 1
        (Stueck.MIT_WEM, ("Frau Sommer", "Frühförderstelle Nordstadt", "einander")),  # 2
        (Stueck.DATENARTEN, ("mein Name", "Über andere Themen dürfen sie")),  # 3
        (Stueck.ZWECK, ("Mein Sohn soll bald einen Platz bekommen.",)),  # 4
        (Stueck.GESUNDHEIT, ("Ich erlaube ausdrücklich",)),  # 5
        (Stueck.FREIWILLIG, ("freiwillig", "Nein sagen", "trotzdem", "länger")),  # 6
        (Stueck.WIDERRUF, ("jederzeit", "Anruf", "Alles davor bleibt erlaubt")),  # 7
        (Stueck.DAUER, ("2. Mai 2027",)),  # 8
        (Stueck.DATENSCHUTZ, ("Verantwortlich", "Marktplatz 1", "Aufsicht", "löschen")),  # 9
        (Stueck.ERKLAERT, ("In dieser Sprache", "Diese Person hat erklärt")),  # 10
        (Stueck.UNTERSCHRIFT, ("Ort, Datum", "Unterschrift", "Kopie")),  # 11
        (Stueck.KIND, ("Das Kind sagt",)),  # 12
    ],
)
def test_each_of_the_twelve_elements_stands_there(stueck, woerter):
    gelesen = text(blatt(), stueck)
    assert [wort for wort in woerter if wort not in gelesen] == []


@pytest.mark.parametrize("art", [a for a in Datenart if a is not Datenart.GESUNDHEIT])
def test_only_the_agreed_kinds_of_data_have_a_box(art):
    brief = blatt(datenarten=(art,))
    punkte = [
        p.baustein
        for b in brief.bloecke
        for t in b.inhalt
        if isinstance(t, Liste) and t.art is Listenart.KAESTCHEN
        for p in t.punkte
    ]
    assert punkte == [f"einwilligung.art_{art.value}"]


def test_health_has_its_own_box_and_is_ruled_out_without_it():
    assert "gesundheit_ja" in text(blatt(), Stueck.GESUNDHEIT)
    ohne = text(blatt(datenarten=(Datenart.NAME,)), Stueck.GESUNDHEIT)
    assert "gesundheit_nein" in ohne
    assert "gesundheit_ja" not in ohne
    nur = text(blatt(datenarten=(Datenart.GESUNDHEIT,)), Stueck.DATENARTEN)
    assert "nur_gesundheit" in nur


@pytest.mark.parametrize(
    ("richtung", "satz"),
    [
        (Richtung.HIN, "Wir dürfen der anderen Stelle etwas sagen."),
        (Richtung.HER, "Die andere Stelle darf uns etwas sagen."),
        (Richtung.BEIDE, "Beide dürfen einander etwas sagen."),
    ],
)
def test_the_direction_is_said(richtung, satz):
    saetze = [s.text for s in alle_saetze(blatt(richtung=richtung))]
    assert satz in saetze
    assert sum(s.endswith("etwas sagen.") for s in saetze) == 1


@pytest.mark.parametrize(
    ("felder", "fehlt"),
    [
        ({"empfaenger": " "}, "Empfänger"),
        ({"zweck": ""}, "Zweck"),
        ({"datenarten": ()}, "Datenarten"),
        ({"gueltig_bis": date(2020, 1, 1)}, "ein Ende nach heute"),
    ],
)
def test_a_blanket_consent_is_not_printed(felder, fehlt):
    with pytest.raises(Hinweis, match="bestimmt genug") as fehler:
        blatt("de", **felder)
    assert fehler.value.stellen == (fehlt,)


def test_who_explained_it_in_which_language_is_never_filled_in():
    brief = blatt(erklaert_in="tr", erklaert_von="Frau Demir", kind_sagt="Ich mag das.")
    assert "Demir" not in repr(brief)
    assert "Ich mag das" not in repr(brief)
    assert any(isinstance(t, Felder) for b in brief.bloecke for t in b.inhalt)


def test_births_are_always_written_by_hand():
    brief = blatt("de", Unterschreibende("Ayşe Yılmaz", "Deniz"))
    gelesen = text(brief, Stueck.WER)
    assert "Ayşe Yılmaz" in gelesen
    assert gelesen.count("geboren am") == 2
    assert "Mein Name" not in gelesen


@pytest.mark.parametrize(("beide", "linien"), [(True, 2), (None, 2), (False, 1)])
def test_the_second_parent_signs_unless_one_alone_has_custody(beide, linien):
    brief = blatt(sorge_beide=beide)
    (block,) = (b for b in brief.bloecke if b.stueck is Stueck.UNTERSCHRIFT)
    assert sum(isinstance(t, Unterschrift) for t in block.inhalt) == linien


def test_the_first_parent_signs_beside_place_and_day():
    (block,) = (b for b in blatt().bloecke if b.stueck is Stueck.UNTERSCHRIFT)
    assert [satz.baustein for satz in block.inhalt[0].beschriftungen] == [
        "amt.ort_datum", "amt.unterschrift",
    ]  # fmt: skip


def test_a_young_person_signs_only_where_a_child_may_be_old_enough():
    mit, ohne = (text(blatt("de", Unterschreibende(jugend=an)), Stueck.UNTERSCHRIFT)
                 for an in (True, False))  # fmt: skip
    assert "Jugendliche" in mit
    assert "Jugendliche" not in ohne


def test_what_the_office_knows_of_data_protection_is_printed_or_a_line():
    leer = text(blatt(), Stueck.DATENSCHUTZ)
    assert "feld_aufbewahrt" in leer
    assert "feld_aufsicht" in leer
    voll = text(
        blatt("de", None, Datenschutz(date(2028, 12, 31), "Aufsicht, 0221 4710 199")),
        Stueck.DATENSCHUTZ,
    )
    assert "31. Dezember 2028" in voll
    assert "0221 4710 199" in voll
    assert "feld_" not in voll


def test_a_record_with_a_name_has_a_sheet_of_its_own():
    brief = blatt(art=Empfaengerart.AKTE, empfaenger="", datenarten=())
    assert brief.titel.text == "Erlaubnis: Wir dürfen Ihren Namen aufschreiben"
    assert "Akte mit meinem Namen" in text(brief, Stueck.MIT_WEM)
    assert "nur das Nötige" in text(brief, Stueck.DATENARTEN)
    for fremd in ("andere Stelle", "miteinander", "diese Stellen"):
        assert fremd not in text(brief)
    assert pruefe_brief(brief).stufe in (Lesestufe.SEHR_LEICHT, Lesestufe.LEICHT)


@pytest.mark.parametrize("sprache", ["tr", "ar", "en"])
def test_both_languages_stand_side_by_side_and_the_german_counts(sprache):
    brief = blatt(sprache)
    assert brief.gestalt.anordnung is Anordnung.SPALTEN
    assert all(s.parallel for s in alle_saetze(brief) if s.baustein)
    assert brief.fusszeile.text.startswith("Es gilt der deutsche Text.")
    assert [s.baustein for s in brief.vermerke] == ["klein.entwurf"]


def test_it_says_that_it_is_a_template_and_no_advice():
    klein = [s.text for s in blatt().kleingedrucktes]
    assert klein[0] == "Vorlage. Bitte vor Ort rechtlich prüfen lassen."
    assert "Das ersetzt keine Rechtsberatung." in klein
    assert klein[-1].startswith("Beratungsstelle: ")


def test_it_is_green():
    assert pruefe_brief(blatt()).stufe in (Lesestufe.SEHR_LEICHT, Lesestufe.LEICHT)
