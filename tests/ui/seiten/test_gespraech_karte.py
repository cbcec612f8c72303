"""The question card: keys, answers that are kept or forgotten, what comes after."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lotse.domain.familie import PersonId
from lotse.domain.recht import Antwort
from lotse.domain.wahrheit import Urteil
from lotse.domain.zeit import Geburt
from lotse.matching.ergebnis import Faktstelle
from lotse.ui.bausteine.text import Text
from lotse.ui.farben import Thema
from lotse.ui.seiten.gespraech_fragen import WEISS_NICHT, Eingabe, antwortzeilen
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.stil import stil
from tests.werkzeug.gespraechsseite import (
    fokus,
    frage,
    mit_familie,
    mit_fragen,
    ruhe,
    taste,
    zeige,
    zwei_mehr,
)
from tests.werkzeug.muster_abgleich import abgleich


@pytest.fixture
def seite(qtbot, haus, runner, stil_hell):
    return zeige(qtbot, haus, runner)


@pytest.fixture
def mit(qtbot, haus, runner, stil_hell):
    """The page over a match that asks these questions."""
    return lambda *fragen: zeige(qtbot, haus, runner, abgleichen=mit_fragen(*fragen))


def gefragt(seite):
    return seite._spalte.karte.accessibleName()


def worte(widget):
    return [t.text() for t in widget.findChildren(Text) if t.isVisibleTo(widget)]


def danach(seite):
    modell = seite._spalte.danach.liste.modell
    return [modell.data(modell.index(n)) for n in range(modell.rowCount())]


def test_the_cursor_waits_on_the_first_answer(seite):
    assert gefragt(seite) == "Bekommt Ihre Familie zurzeit Geld vom Jobcenter?"
    assert fokus().text() == "Ja"


def test_a_digit_answers_and_the_next_question_takes_the_keyboard(qtbot, seite):
    taste(qtbot, seite, Qt.Key.Key_3)
    assert seite.sitzung.akte.familie.fakten["bezieht_sgb2"] == "beantragt"
    assert gefragt(seite) == "Wie hoch ist die Miete?"
    assert seite._spalte.karte.isAncestorOf(fokus())


def test_enter_takes_the_answer_that_has_the_focus(qtbot, seite):
    taste(qtbot, seite, Qt.Key.Key_Down)
    assert "bezieht_sgb2" not in seite.sitzung.akte.familie.fakten
    taste(qtbot, seite, Qt.Key.Key_Return)
    assert seite.sitzung.akte.familie.fakten["bezieht_sgb2"] == "nein"


def test_not_to_know_is_the_last_answer_and_a_full_one(qtbot, seite):
    taste(qtbot, seite, Qt.Key.Key_4)
    fakten = seite.sitzung.akte.familie.fakten
    assert "bezieht_sgb2" in fakten
    assert fakten["bezieht_sgb2"] is None


def test_undo_takes_the_answer_back_and_asks_again(qtbot, seite):
    taste(qtbot, seite, Qt.Key.Key_1)
    seite.sitzung.zurueck()
    ruhe(qtbot, seite)
    assert "bezieht_sgb2" not in seite.sitzung.akte.familie.fakten
    assert gefragt(seite) == "Bekommt Ihre Familie zurzeit Geld vom Jobcenter?"


def test_a_second_press_never_answers_the_question_behind(qtbot, haus, runner, stil_hell):
    frei = Event()
    frei.set()

    def langsam(*was):
        frei.wait(5)
        return mit_fragen(frage("eins"), frage("zwei"))(*was)

    seite = zeige(qtbot, haus, runner, abgleichen=langsam)
    frei.clear()
    for _ in range(2):
        seite._spalte.karte.beantwortet.emit(0)
    frei.set()
    ruhe(qtbot, seite)
    assert gefragt(seite) == "Stimmt zwei?"
    assert "zwei" not in seite.sitzung.akte.familie.fakten


def test_zero_skips_and_a_skipped_question_can_be_asked_again(qtbot, mit):
    seite = mit(frage("eins"), frage("zwei"))
    taste(qtbot, seite, Qt.Key.Key_0)
    assert Faktstelle("eins") in seite.sitzung.uebersprungen
    assert gefragt(seite) == "Stimmt zwei?"
    assert danach(seite) == ["Stimmt eins? übersprungen"]
    liste = seite._spalte.danach.liste
    liste.setFocus()
    liste.waehle_erste()
    taste(qtbot, seite, Qt.Key.Key_Return)
    assert gefragt(seite) == "Stimmt eins?"
    taste(qtbot, seite, Qt.Key.Key_1)
    assert seite.sitzung.akte.familie.fakten["eins"] is True


def test_w_says_why(qtbot, mit):
    seite = mit(frage("eins"))
    assert "Weil eins zählt." not in worte(seite._spalte.karte)
    taste(qtbot, seite, Qt.Key.Key_W)
    assert "Weil eins zählt." in worte(seite._spalte.karte)


def test_the_card_says_what_the_answer_settles_and_for_which_helps(seite):
    gesagt = worte(seite._spalte.karte)
    assert "Klärt bis zu 5 von 7 offenen Hilfen" in gesagt
    assert "Wohngeld, Kinderzuschlag, Bildung und Teilhabe und 1 weitere" in gesagt
    assert "1 von 4" in gesagt


def test_digits_mean_the_question_also_from_the_middle_but_not_from_a_field(qtbot, seite):
    seite._mitte.staerken.ziel().setFocus()
    taste(qtbot, seite, Qt.Key.Key_1)
    assert seite._mitte.staerken.ziel().text() == "1"
    assert "bezieht_sgb2" not in seite.sitzung.akte.familie.fakten
    seite._mitte.wuensche.liste.setFocus()
    taste(qtbot, seite, Qt.Key.Key_1)
    assert seite.sitzung.akte.familie.fakten["bezieht_sgb2"] == "ja"


def test_a_fleeting_answer_never_reaches_the_case(qtbot, mit):
    seite = mit(frage("miete", fluechtig=True, antworten=()))
    seite._spalte.eingabe.feld.setText("1.250,50 €")
    taste(qtbot, seite, Qt.Key.Key_Return)
    assert seite.sitzung.fluechtig.fakten == {"miete": 1250.5}
    assert "miete" not in seite.sitzung.akte.familie.fakten
    assert seite.sitzung.akte == seite.dienste.laden(seite.sitzung.akte.familie.id)


def test_a_childs_answer_stays_with_the_child(qtbot, mit):
    seite = mit(frage("besucht_kita", "p4"), frage("behinderung_kind", "p4", fluechtig=True))
    taste(qtbot, seite, Qt.Key.Key_1)
    kind = next(p for p in seite.sitzung.akte.familie.personen if p.id == "p4")
    assert kind.fakten == {"besucht_kita": True}
    taste(qtbot, seite, Qt.Key.Key_2)
    assert seite.sitzung.fluechtig.fakten == {"behinderung_kind@p4": False}
    assert "besucht_kita" not in seite.sitzung.akte.familie.fakten


def test_children_are_told_in_one_line(qtbot, haus, runner, stil_hell):
    mit_familie(haus, personen=(), kinder_gefragt=False)
    seite = zeige(qtbot, haus, runner, abgleichen=mit_fragen(frage("kinder", antworten=())))
    seite._spalte.eingabe.feld.setText("vielleicht im Mai")
    taste(qtbot, seite, Qt.Key.Key_Return)
    assert any(satz.startswith("Das ist so nicht lesbar") for satz in worte(seite._spalte.karte))
    seite._spalte.eingabe.feld.setText("05.2019, 2.2027")
    taste(qtbot, seite, Qt.Key.Key_Return)
    kinder = seite.sitzung.akte.familie.kinder
    assert [(k.geburt, k.ungeboren) for k in kinder] == [
        (Geburt(2019, 5), False),
        (Geburt(2027, 2), True),
    ]
    assert len({kind.id for kind in kinder}) == 2
    seite.sitzung.zurueck()
    assert seite.sitzung.akte.familie.kinder == ()


def test_no_children_is_an_answer_and_not_to_say_is_none(qtbot, haus, runner, stil_hell):
    mit_familie(haus, personen=(), kinder_gefragt=False)
    seite = zeige(qtbot, haus, runner, abgleichen=mit_fragen(frage("kinder", antworten=())))
    seite._spalte.karte.beantwortet.emit(1)
    ruhe(qtbot, seite)
    assert not seite.sitzung.akte.familie.kinder_gefragt
    assert Faktstelle("kinder") in seite.sitzung.uebersprungen
    seite.sitzung.zurueck()
    ruhe(qtbot, seite)
    seite._spalte.karte.beantwortet.emit(0)
    assert seite.sitzung.akte.familie.kinder_gefragt


def test_the_birth_of_a_known_child_is_told_in_the_card(qtbot, mit):
    seite = mit(frage("alter", "p4", antworten=()))
    seite._spalte.eingabe.feld.setText("03.10.2023")
    taste(qtbot, seite, Qt.Key.Key_Return)
    kind = next(p for p in seite.sitzung.akte.familie.kinder if p.id == PersonId("p4"))
    assert kind.geburt == Geburt(2023, 10, 3)


def test_many_answers_are_chosen_from_a_list(qtbot, mit):
    viele = tuple(Antwort(f"Papier {n}", f"p{n}") for n in range(17))
    seite = mit(frage("aufenthalt", antworten=viele, fluechtig=True))
    assert antwortzeilen(seite._spalte._gezeigt.frage, Eingabe.AUSWAHL) == (WEISS_NICHT,)
    seite._spalte.eingabe.knopf.click()
    assert seite.sitzung.fluechtig.fakten == {}
    assert fokus() is seite._spalte.eingabe.auswahl
    seite._spalte.eingabe.auswahl.setCurrentIndex(11)
    seite._spalte.eingabe.knopf.click()
    assert seite.sitzung.fluechtig.fakten == {"aufenthalt": "p11"}


def test_nothing_left_to_ask_leads_to_the_helps(qtbot, mit):
    seite = mit(frage("eins"))
    gegangen = []
    seite.sitzung.springt.connect(gegangen.append)
    taste(qtbot, seite, Qt.Key.Key_1)
    assert "Alles Wichtige ist geklärt." in worte(seite._spalte)
    assert fokus().text() == "Weiter zu den Hilfen"
    fokus().click()
    assert gegangen == [Sprung(Ort.HILFEN)]


def test_a_family_without_a_word_is_listened_to_first(qtbot, haus, runner, stil_hell):
    mit_familie(haus, ziele=(), bereiche=(), staerken=(), huerden=(), fakten={})
    seite = zeige(qtbot, haus, runner, abgleichen=mit_fragen())
    assert "Hören Sie erst zu." in worte(seite._spalte)
    assert "Alles Wichtige ist geklärt." not in worte(seite._spalte)
    assert fokus() is seite._mitte.staerken.ziel()


def test_a_jump_to_a_fact_brings_its_question_forward(qtbot, mit):
    seite = mit(frage("eins"), frage("zwei", "p4"))
    seite.show_sprung(Sprung(Ort.GESPRAECH, bezug="fakt:zwei"))
    assert gefragt(seite) == "Stimmt zwei?"
    seite.show_sprung(Sprung(Ort.GESPRAECH, bezug="fakt:besucht_kita@p4"))
    assert gefragt(seite) == "Geht das Kind in eine Kita?"
    taste(qtbot, seite, Qt.Key.Key_1)
    assert gefragt(seite) == "Stimmt eins?"


def test_counts_mark_what_an_answer_changed_and_only_for_a_moment(qtbot, haus, runner, stil_hell):
    def abgleichen(akte, fluechtig, uebersprungen):
        antwort = abgleich(akte, fluechtig, uebersprungen)
        return zwei_mehr(antwort) if "bezieht_sgb2" in akte.familie.fakten else antwort

    seite = zeige(qtbot, haus, runner, abgleichen=abgleichen)
    zaehler = seite._spalte.zahlen._zaehler
    assert [z.marke for z in zaehler.values()] == ["", "", ""]
    taste(qtbot, seite, Qt.Key.Key_2)
    assert [z.marke for z in zaehler.values()] == ["+2 passt", "−2 klären", ""]
    assert zaehler[Urteil.PASST].accessibleName() == "9 passt"
    seite._spalte.zahlen._uhr.setInterval(1)
    qtbot.waitUntil(lambda: not zaehler[Urteil.PASST].marke)


def test_slow_matching_mutes_the_counts_and_quick_matching_does_not(qtbot, seite):
    zahlen = seite._spalte.zahlen
    zahlen.show_rechnet(True)
    assert not zahlen._zaehler[Urteil.PASST]._blass
    qtbot.waitUntil(lambda: zahlen._zaehler[Urteil.PASST]._blass)
    zahlen.show_rechnet(False)
    assert not zahlen._zaehler[Urteil.PASST]._blass


def test_markup_in_a_question_is_shown_as_typed(mit):
    seite = mit(frage("eins", text='Bei <b>Mia</b> & <img src="x">: Stimmt das?'))
    assert 'Bei <b>Mia</b> & <img src="x">: Stimmt das?' in worte(seite._spalte.karte)
    formate = {t.textFormat() for t in seite._spalte.karte.findChildren(Text)}
    assert formate == {Qt.TextFormat.PlainText}
    assert QApplication.focusWidget() is not None


def test_larger_type_leaves_the_card_ready_and_what_is_typed_in_place(qtbot, mit):
    seite = mit(frage("miete", fluechtig=True, antworten=()), frage("eins"))
    seite._spalte.eingabe.feld.setText("450")
    stil().show(Thema.HELL, 150)
    ruhe(qtbot, seite)
    assert seite._spalte.eingabe.feld.text() == "450"
    seite._spalte.karte.beantwortet.emit(0)
    assert seite.sitzung.fluechtig.fakten == {"miete": None}


def test_another_family_starts_without_the_questions_left_by_the_last(qtbot, mit):
    seite = mit(frage("eins"), frage("zwei"))
    taste(qtbot, seite, Qt.Key.Key_0)
    seite.sitzung.oeffne("f-birke")
    qtbot.waitUntil(lambda: seite.sitzung.akte.familie.id == "f-birke")
    qtbot.waitUntil(lambda: seite.sitzung.abgleich is not None)
    ruhe(qtbot, seite)
    assert gefragt(seite) == "Stimmt eins?"
    assert danach(seite) == ["Stimmt zwei? klärt bis zu 2"]
