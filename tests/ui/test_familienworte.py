from datetime import date

import pytest

from lotse.domain.akte import Aktenzeile
from lotse.domain.familie import Familie, FamilieId, Person, PersonId, Rolle
from lotse.domain.zeit import Geburt
from lotse.i18n.sprache import Sprache
from lotse.ui.familienworte import genannt, gezaehlt, wer

SPRACHEN = {code: Sprache.load(code) for code in ("de", "en")}


def zeile(erwachsene=0, kinder=0, erwartet=0, personen=""):
    return Aktenzeile(
        id="f-ahorn", fallcode="26-001", anzeige="Familie K.", deckwort="Ahorn",
        personen=personen, sprachen=(), stadtteil="", naechster_schritt="", bis=None,
        zuletzt=date(2026, 11, 24), geschlossen=False,
        erwachsene=erwachsene, kinder=kinder, erwartet=erwartet,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("anzeige", "deutsch", "englisch"),
    [
        ("Familie K.", "Familie K.", "Family K."),
        ("Anonym", "Anonym", "Anonymous"),
        ("Frau T.", "Frau T.", "Frau T."),
        ("Familie {n}", "Familie {n}", "Family {n}"),
    ],
)
def test_a_family_is_called_in_the_language_of_the_window(anzeige, deutsch, englisch):
    assert genannt(anzeige, SPRACHEN["de"]) == deutsch
    assert genannt(anzeige, SPRACHEN["en"]) == englisch


@pytest.mark.parametrize(
    ("zahlen", "deutsch", "englisch"),
    [
        ((1, 1, 1), "1 erwachsene Person, 1 Kind, Baby erwartet",
         "1 adult, 1 child, baby expected"),
        ((2, 3, 2), "2 Erwachsene, 3 Kinder, 2 Babys erwartet",
         "2 adults, 3 children, 2 babies expected"),
        ((0, 2, 0), "2 Kinder", "2 children"),
        ((0, 0, 0), "", ""),
    ],
)  # fmt: skip
def test_who_belongs_is_counted_in_the_language_of_the_window(zahlen, deutsch, englisch):
    assert gezaehlt(zeile(*zahlen), SPRACHEN["de"]) == deutsch
    assert gezaehlt(zeile(*zahlen), SPRACHEN["en"]) == englisch


def test_without_numbers_the_words_of_the_store_stay():
    assert gezaehlt(zeile(personen="2 Erwachsene"), SPRACHEN["en"]) == "2 Erwachsene"


HEUTE = date(2026, 11, 24)


def kind(kennung, jahr=None, notiz="", vorname=""):
    geburt = Geburt(jahr, 2) if jahr else None
    return Person(PersonId(kennung), Rolle.KIND, vorname, geburt, notiz=notiz)


@pytest.mark.parametrize(
    ("person", "deutsch", "englisch"),
    [
        (kind("k", 2023, "Sohn, seit Sommer in der Kita"), "Sohn, 3 Jahre", "Son, 3 years"),
        (kind("k", 2025, "ihre Tochter"), "Tochter, 1 Jahr", "Daughter, 1 year"),
        (kind("k", 2026, "Kita Sohnweg"), "Kind, unter 1 Jahr", "Child, under 1 year"),
        (kind("k", 2019, "Sohn", "Ali"), "Ali, 7 Jahre", "Ali, 7 years"),
        (kind("k"), "Kind", "Child"),
    ],
)
def test_a_child_is_called_by_its_role_and_age(person, deutsch, englisch):
    familie = familie_mit(person, kind("anderes", 2010))
    assert wer(person, familie, HEUTE, SPRACHEN["de"]) == deutsch
    assert wer(person, familie, HEUTE, SPRACHEN["en"]) == englisch


def test_children_that_look_the_same_are_told_apart_by_their_place():
    zwillinge = (kind("a", 2023), kind("b", 2023))
    worte = [wer(k, familie_mit(*zwillinge), HEUTE, SPRACHEN["de"]) for k in zwillinge]
    assert worte == ["Kind, 3 Jahre, Kind 1", "Kind, 3 Jahre, Kind 2"]


def familie_mit(*personen):
    return Familie(FamilieId("f"), "26-001", "Ahorn", HEUTE, personen=personen)
