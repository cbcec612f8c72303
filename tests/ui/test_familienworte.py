from datetime import date

import pytest

from lotse.domain.akte import Aktenzeile
from lotse.i18n.sprache import Sprache
from lotse.ui.familienworte import genannt, gezaehlt

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
