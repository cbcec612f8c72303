from datetime import date

import pytest

from lotse.domain.zeit import Geburt
from lotse.i18n.sprache import Sprache
from lotse.ui.aktionen import AKTIONEN, Aktion
from lotse.ui.masse import Breite, breite, naechste_stufe
from lotse.ui.meldung import Meldung, Meldungsart, Meldungsleiste
from lotse.ui.rueckgaengig import TIEFE, Eintrag, Rueckgaengig
from lotse.ui.seiten.kindereingabe import lies_geburt, lies_kinder, zeige_geburt
from lotse.ui.suche.treffer import Fund, gefunden, stelle
from lotse.ui.worte import abstand, literal, spoken, tag_kurz, taste, vor, zitat

HEUTE = date(2026, 11, 24)
DE = Sprache.load("de")


@pytest.mark.parametrize(
    ("em", "erwartet"),
    [(68, Breite.SCHMAL), (84, Breite.NORMAL), (102, Breite.NORMAL), (118, Breite.WEIT)],
)
def test_a_window_is_narrow_or_wide_by_em(em, erwartet):
    assert breite(em) is erwartet


def test_type_grows_and_shrinks_by_steps_and_stops_at_the_ends():
    assert naechste_stufe(100, 1) == 115
    assert naechste_stufe(110, -1) == 100
    assert naechste_stufe(200, 1) == 200
    assert naechste_stufe(90, -1) == 90


def test_days_are_said_as_people_say_them():
    assert tag_kurz(date(2026, 11, 27), HEUTE, DE) == "Fr 27.11."
    assert tag_kurz(date(2027, 2, 15), HEUTE, DE) == "Mo 15.02.2027"
    assert abstand(date(2026, 11, 27), HEUTE, DE) == "in 3 Tagen"
    assert abstand(date(2026, 11, 23), HEUTE, DE) == "seit 1 Tag"
    assert vor(date(2026, 4, 20), HEUTE, DE) == "vor 7 Monaten"
    assert vor(date(2026, 10, 30), HEUTE, DE) == "vor 25 Tagen"


def test_keys_are_named_as_on_the_keyboard():
    assert taste("Ctrl+Shift+N", DE) == "Strg+Umschalt+N"
    assert taste("Ctrl++", DE) == "Strg++"
    assert taste("Ctrl+-", DE) == "Strg+−"
    assert taste("Ctrl+K", Sprache.load("en")) == "Ctrl+K"


def test_an_ampersand_in_data_is_no_mnemonic():
    assert literal("Müller & Söhne") == "Müller && Söhne"
    assert spoken(literal("Müller & Söhne")) == "Müller & Söhne"
    assert spoken("&Name") == "Name"


def test_no_key_is_given_twice():
    tasten = [t for zeile in AKTIONEN.values() for t in zeile.tasten]
    assert len(tasten) == len(set(tasten))
    assert set(AKTIONEN) == set(Aktion)


@pytest.mark.parametrize(
    ("text", "geburt"),
    [
        ("10.2023", Geburt(2023, 10)),
        ("3.10.2023", Geburt(2023, 10, 3)),
        ("2019", Geburt(2019)),
        ("29.02.2024", Geburt(2024, 2, 29)),
        ("29.02.2023", None),
        ("13.2023", None),
        ("drei", None),
        ("", None),
    ],
)
def test_a_month_of_birth_is_read_or_refused(text, geburt):
    assert lies_geburt(text) == geburt
    if geburt:
        assert lies_geburt(zeige_geburt(geburt)) == geburt


def test_a_month_to_come_is_a_baby_that_is_awaited():
    sohn, baby = lies_kinder("10.2023; 2.2027", HEUTE)
    assert not sohn.ungeboren
    assert baby.ungeboren
    assert lies_kinder("", HEUTE) == ()
    assert lies_kinder("10.2023, bald", HEUTE) is None
    assert lies_kinder("2.2031", HEUTE) is None


def test_search_forgives_one_typo_and_marks_the_letters():
    assert stelle("hebam", "Familienhebamme") == (8, 13)
    assert stelle("hebamen", "Hebammenpraxis") == (0, 7)
    assert stelle("ozturk", "Öztürk") == (0, 6)
    assert stelle("sternst", "Hebammenpraxis Sternstraße") == (15, 22)
    assert stelle("strasse", "Straße 4") == (0, 6)
    assert stelle("xyz", "Hebamme") is None
    alle = [
        Fund("hilfe", "a", "Familienhebamme"),
        Fund("hilfe", "b", "Hebamme"),
        Fund("hilfe", "c", "Wohngeld"),
    ]
    assert [f.kennung for f in gefunden(alle, "hebam", 5)] == ["b", "a"]


def test_undo_gives_back_what_was_and_redo_what_came():
    stapel = Rueckgaengig[int]()
    stapel.merke(Eintrag(1, 2, "zwei"))
    stapel.merke(Eintrag(2, 3, "drei"))
    assert stapel.text_zurueck == "drei"
    assert stapel.zurueck().vorher == 2
    assert stapel.vor().nachher == 3
    stapel.zurueck()
    stapel.merke(Eintrag(2, 9, "neun"))
    assert stapel.vor() is None


def test_typing_in_one_field_is_taken_back_at_once():
    stapel = Rueckgaengig[str]()
    for vorher, nachher in (("", "M"), ("M", "Me"), ("Me", "Mein")):
        stapel.merke(Eintrag(vorher, nachher, "Wunsch", "ziel:1"))
    stapel.merke(Eintrag("Mein", "Mein!", "anderes"))
    assert stapel.zurueck().vorher == "Mein"
    assert stapel.zurueck().vorher == ""
    assert stapel.zurueck() is None


def test_the_stack_has_a_floor():
    stapel = Rueckgaengig[int]()
    for i in range(TIEFE + 5):
        stapel.merke(Eintrag(i, i + 1, ""))
    zurueck = [stapel.zurueck() for _ in range(TIEFE + 1)]
    assert zurueck[-1] is None
    assert zurueck[-2].vorher == 5


def test_what_flashed_up_goes_with_its_family_and_a_warning_stays(qtbot, stil_hell):
    leiste = Meldungsleiste(DE)
    qtbot.addWidget(leiste)
    leiste.show_meldung(Meldung("Gespeichert.", Meldungsart.ERFOLG))
    leiste.vergiss()
    assert leiste.isHidden()
    leiste.show_meldung(Meldung("Alles hier ist erfunden.", Meldungsart.WARNUNG))
    leiste.vergiss()
    assert not leiste.isHidden()


def test_words_from_right_to_left_keep_their_full_stop_inside_the_quotes():
    arabisch = "أريد أن أفهم الرسائل."
    assert zitat("Am 20. ist das Geld weg.") == "„Am 20. ist das Geld weg.“"
    assert zitat(arabisch) == f"„\u2068{arabisch}\u2069“"
