"""The talk: strengths, wishes, needs and barriers change the case at once, by keyboard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from lotse.domain.familie import Bereichsstand, Moeglich, Wunsch, Ziel
from lotse.domain.huerde import Grad, Huerde, Huerdencode
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.recht import Thema
from lotse.i18n.sprache import Sprache
from lotse.ui.aktionen import Aktion
from lotse.ui.bausteine.text import Text
from lotse.ui.farben import Thema as Farbthema
from lotse.ui.stil import stil
from tests.werkzeug.gespraechsseite import (
    familie,
    fokus,
    haken,
    mit_familie,
    ruhe,
    schreibe,
    segment,
    taste,
    zeige,
    zeilen,
)
from tests.werkzeug.muster_wissen import wissen

L = Lebensbereich


@pytest.fixture
def seite(qtbot, haus, runner, stil_hell):
    return zeige(qtbot, haus, runner)


# --- Lebensbereiche and needs ---


def test_ticking_a_need_changes_the_case_and_its_count(seite):
    haken(seite, "Schulden").click()
    stand = familie(seite).bereich(L.GELD_ARBEIT)
    assert stand.bedarfe == ("geld_reicht_nicht", "kosten_schule", "schulden")
    assert zeilen(seite._bereiche.liste)[0] == "Geld und Arbeit, 3 Themen"
    seite.sitzung.zurueck()
    assert not haken(seite, "Schulden").isChecked()


def test_an_area_that_was_talked_about_without_a_theme_says_so(seite):
    assert "Familie und Beziehung, besprochen, kein Thema" in zeilen(seite._bereiche.liste)
    assert zeilen(seite._bereiche.liste)[1] == "Wohnen"


def test_no_theme_takes_the_ticks_away_with_a_way_back(seite):
    meldungen = []
    seite.sitzung.gemeldet.connect(meldungen.append)
    seite._mitte.bedarf._kein.click()
    assert familie(seite).bereich(L.GELD_ARBEIT) == Bereichsstand(L.GELD_ARBEIT, besprochen=True)
    assert [m.zurueck for m in meldungen] == [True]
    seite._mitte.bedarf._kein.click()
    assert not familie(seite).bereich(L.GELD_ARBEIT).besprochen


def test_need_is_not_wish_and_both_are_kept_per_area(seite):
    seite._mitte.waehle("wohnen")
    seite._mitte.bedarf._wunsch._knoepfe["spaeter"].click()
    seite._mitte.bedarf._moeglich._knoepfe["mit_hilfe"].click()
    stand = familie(seite).bereich(L.WOHNEN)
    assert (stand.wunsch, stand.moeglich) == (Wunsch.SPAETER, Moeglich.MIT_HILFE)
    seite._mitte.bedarf._wunsch._knoepfe["spaeter"].click()
    assert familie(seite).bereich(L.WOHNEN).wunsch is None
    assert familie(seite).bereich(L.GELD_ARBEIT).wunsch is Wunsch.JETZT


def test_alt_arrows_walk_through_the_areas_and_wrap(seite):
    taten = seite.aktionen()
    taten[Aktion.RUNTER]()
    assert seite._bereiche.liste.wahl().bereich is L.WOHNEN
    taten[Aktion.HOCH]()
    taten[Aktion.HOCH]()
    assert seite._bereiche.liste.wahl().bereich is L.SICHERHEIT


# --- Sicherheit ---


def test_sicherheit_stays_covered_until_somebody_uncovers_it(qtbot, haus, runner, stil_hell):
    ziel = Ziel("z9", "Er soll nicht mehr kommen.", lebensbereich=L.SICHERHEIT)
    stand = Bereichsstand(L.SICHERHEIT, ("gewalt",), Wunsch.JETZT, besprochen=True)
    grund = mit_familie(haus).ziele
    mit_familie(haus, ziele=(ziel, *grund), bereiche=(stand,))
    themen = {"gewalt": Thema("gewalt", L.SICHERHEIT, "Gewalt erlebt")}
    seite = zeige(qtbot, haus, runner, wissen=replace(wissen(), themen=themen))
    seite._mitte.waehle("sicherheit")
    assert zeilen(seite._bereiche.liste)[-1] == "Sicherheit, am besten unter vier Augen"
    assert not haken(seite, "Gewalt").isVisible()
    assert len(zeilen(seite._mitte.wuensche.liste)) == 3
    seite._mitte.bedarf._decke_knopf.click()
    ruhe(qtbot, seite)
    assert haken(seite, "Gewalt").isVisible()
    assert haken(seite, "Gewalt").isChecked()
    assert "Er soll nicht mehr kommen." in zeilen(seite._mitte.wuensche.liste)[0]
    seite.hide()
    seite.show()
    assert not haken(seite, "Gewalt").isVisible()
    assert len(zeilen(seite._mitte.wuensche.liste)) == 3


# --- Stärken ---


def test_strengths_are_added_by_typing_and_taken_away_with_entf(qtbot, seite):
    feld = seite._mitte.staerken.ziel()
    feld.setFocus()
    feld.setText("Oma kocht sonntags")
    taste(qtbot, seite, Qt.Key.Key_Return)
    assert familie(seite).staerken[-1].text == "Oma kocht sonntags"
    assert (fokus(), feld.text()) == (feld, "")
    seite._mitte.staerken._chips[-1].setFocus()
    taste(qtbot, seite, Qt.Key.Key_Delete)
    assert len(familie(seite).staerken) == 4
    assert fokus() is feld


def test_a_pressed_strength_comes_back_to_be_changed(qtbot, seite):
    seite._mitte.staerken._chips[1].click()
    assert fokus().text() == "Vater liest abends vor"
    fokus().setText("Vater liest jeden Abend vor")
    taste(qtbot, seite, Qt.Key.Key_Return)
    assert familie(seite).staerken[1].text == "Vater liest jeden Abend vor"
    assert familie(seite).staerken[1].id == "s2"


def test_an_opened_strength_goes_with_its_family(seite):
    tafel = seite._mitte.staerken
    tafel._chips[1].click()
    sitzung = seite.sitzung
    sitzung.beginne(replace(sitzung.akte, familie=replace(familie(seite), id="neu", staerken=())))
    assert (tafel._chips, tafel.ziel().text()) == ([], "")


def test_a_half_typed_strength_is_not_left_for_the_next_family(seite):
    tafel, sitzung = seite._mitte.staerken, seite.sitzung
    tafel.ziel().setText("Oma hi")
    sitzung.beginne(replace(sitzung.akte, familie=replace(familie(seite), id="neu")))
    assert tafel.ziel().text() == ""


def test_arrows_go_from_strength_to_strength(qtbot, seite):
    seite._mitte.staerken._chips[0].setFocus()
    taste(qtbot, seite, Qt.Key.Key_Right)
    assert fokus() is seite._mitte.staerken._chips[1]


# --- Hürden ---


def test_nothing_is_preset_and_a_second_press_clears_a_barrier(seite):
    zeit = segment(seite, Huerdencode.ZEIT)
    assert not any(knopf.isChecked() for knopf in zeit.values())
    zeit["schwer"].click()
    assert Huerde(Huerdencode.ZEIT, Grad.SCHWER) in familie(seite).huerden
    zeit["schwer"].click()
    assert all(h.code is not Huerdencode.ZEIT for h in familie(seite).huerden)
    assert not any(knopf.isChecked() for knopf in zeit.values())


def test_eight_barriers_first_all_on_demand_and_a_graded_one_never_hidden(seite):
    huerden = seite._mitte.huerden

    def sichtbar():
        return [c for c, z in huerden._zeilen.items() if z.huelle.isVisibleTo(huerden)]

    assert len(sichtbar()) == 8
    huerden._mehr.click()
    assert len(sichtbar()) == 24
    segment(seite, Huerdencode.POST)["etwas"].click()
    huerden._mehr.click()
    assert len(sichtbar()) == 9
    assert Huerdencode.POST in sichtbar()


def test_what_makes_the_way_easier_stands_below(seite):
    satz = seite._mitte.huerden._hilft.text()
    assert satz.startswith("Das hilft: Dolmetschen")
    assert satz.count("Begleiten") == 1


# --- the page as a whole ---


def test_every_field_and_button_has_a_name(seite):
    seite._mitte.huerden._mehr.click()
    arten = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)
    felder = [w for w in seite.findChildren(QWidget) if isinstance(w, arten)]
    namenlos = [
        w
        for w in felder
        if w.isVisibleTo(seite) and not (w.accessibleName() or getattr(w, "text", str)())
    ]
    assert len(felder) > 80
    assert namenlos == []


def test_tab_goes_from_the_card_over_the_areas_to_the_strengths_and_down(seite):
    folge, jetzt = [], fokus()
    for _ in range(60):
        QTest.keyClick(fokus(), Qt.Key.Key_Tab)
        if fokus() is jetzt:
            break
        folge.append(fokus())
    m = seite._mitte
    teile = (seite._bereiche.liste, m.staerken, m.wuensche, m.bedarf, m.huerden)
    erste = [next(i for i, w in enumerate(folge) if t is w or t.isAncestorOf(w)) for t in teile]
    assert erste == sorted(erste)


def test_f6_reaches_every_part(seite):
    for teil in seite.regionen():
        teil.setFocus()
        assert teil is fokus() or teil.isAncestorOf(fokus())


def test_large_type_turns_the_areas_into_a_combo_box_and_keeps_the_card_whole(qtbot, seite):
    stil().show(Farbthema.HELL, 150)
    ruhe(qtbot, seite)
    assert not seite._bereiche.isVisible()
    auswahl = seite._mitte.bedarf.auswahl
    assert auswahl.isVisible()
    auswahl.activated.emit(1)
    assert seite._mitte.bereich is L.WOHNEN
    sicht = seite._spalte.viewport().rect()
    karte = seite._spalte.karte
    oben = karte.mapTo(seite._spalte.viewport(), karte.rect().topLeft())
    assert sicht.contains(karte.rect().translated(oben).adjusted(0, 0, 0, -4))


def test_very_large_type_puts_everything_in_one_column_and_back(qtbot, seite):
    stil().show(Farbthema.HELL, 200)
    ruhe(qtbot, seite)
    m, spalte = seite._mitte, seite._spalte
    assert not m.isVisible()
    assert spalte.isAncestorOf(m.huerden)
    assert spalte.inhalt.sizeHint().width() <= spalte.width()
    m.wuensche.liste.setFocus()
    taste(qtbot, seite, Qt.Key.Key_2)
    assert familie(seite).fakten["bezieht_sgb2"] == "nein"
    stil().show(Farbthema.HELL, 100)
    ruhe(qtbot, seite)
    assert m.isVisible()
    assert m.isAncestorOf(m.huerden)


def test_no_panel_is_squeezed_after_its_content_grew(qtbot, seite):
    for nummer in range(6):
        feld = seite._mitte.staerken.ziel()
        feld.setText(f"Eine Stärke mit vielen Worten, die Nummer {nummer}")
        feld.returnPressed.emit()
        seite.aktionen()[Aktion.NEUER_WUNSCH]()
        schreibe(seite, "Ein langer Wunsch, der über mehr als eine Zeile geht. " * 3)
    seite._mitte.wuensche.feld.fertig.emit()
    ruhe(qtbot, seite)
    qtbot.wait(50)
    m = seite._mitte
    for tafel in (m.staerken, m.wuensche, m.bedarf, m.huerden, seite._spalte.danach):
        assert tafel.height() >= tafel.layout().minimumHeightForWidth(tafel.width())
    assert m.wuensche.liste.height() == m.wuensche.liste.volle_hoehe()


def test_another_language_says_every_fixed_word_again(seite):
    gesagt = {t.text() for t in seite.findChildren(Text)}
    assert "Was die Familie trägt" in gesagt
    seite.texte_setzen(Sprache.load("en"))
    seite.texte_setzen(Sprache.load("de"))
    assert {t.text() for t in seite.findChildren(Text)} >= {"Was die Familie trägt", "Danach"}
