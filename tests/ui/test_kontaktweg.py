"""F-30: a contact is closed in half a minute, and nothing of it is required."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from lotse.domain.kontakt import Kontakt, Kontaktart, Kontaktergebnis
from lotse.ui.aktionen import Aktion
from lotse.ui.fenster.abschlussweg import Abschlussweg
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.sprung import KONTAKT, Ort, Sprung
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import JETZT, dienste
from tests.werkzeug.qt import AHORN

HEUTE = date(2026, 11, 24)
ALT = Kontakt(
    "k1", Kontaktart.PRAXIS, Kontaktergebnis.GESPROCHEN, date(2026, 11, 10), 20, "Praxis am Markt"
)


@pytest.fixture
def uhr():
    return {"jetzt": JETZT}


@pytest.fixture
def fenster(qtbot, stil_hell, haus, runner, uhr):
    akte = replace(haus.akten[AHORN], kontakte=(ALT,))
    haus.akten[AHORN] = akte
    sitzung = Sitzung(dienste(haus, jetzt=lambda: uhr["jetzt"]), runner)
    sitzung.oeffne(AHORN)
    qtbot.waitUntil(lambda: sitzung.abgleich is not None)
    fenster = Fenster(sitzung.dienste, sitzung)
    sitzung.setParent(fenster)
    qtbot.addWidget(fenster)
    with qtbot.waitExposed(fenster):
        fenster.show()
    qtbot.waitUntil(runner.is_idle)
    yield fenster
    sitzung.sicherung.schliesse_ab()


def blatt(fenster):
    return fenster.findChild(Abschlussweg).weg.blatt


def oeffne(qtbot, fenster):
    fenster.gehe(Sprung(Ort.GESPRAECH))
    fenster.activateWindow()
    qtbot.waitUntil(fenster.isActiveWindow)
    qtbot.keyClick(fenster, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: blatt(fenster) is not None)
    qtbot.waitUntil(blatt(fenster).isActiveWindow)
    return blatt(fenster)


def kontakte(fenster):
    return fenster._sitzung.akte.kontakte


def test_f30_everything_stands_there_already(qtbot, fenster, uhr):
    fenster.gehe(Sprung(Ort.GESPRAECH))
    uhr["jetzt"] += timedelta(minutes=23)
    kontakt = oeffne(qtbot, fenster).kontakt
    assert (kontakt.art, kontakt.standort, kontakt.minuten) == (
        Kontaktart.PRAXIS, "Praxis am Markt", 23,
    )  # fmt: skip
    assert (kontakt.am, kontakt.ergebnis) == (HEUTE, Kontaktergebnis.GESPROCHEN)


def test_f30_two_keys_close_a_contact_and_three_with_the_next_date(qtbot, fenster):
    """F8, Enter. F8, Alt+3 (in two weeks), Enter. The budget is 30 s: at a second a key, 3 s."""
    tasten = 0
    dialog = oeffne(qtbot, fenster)
    tasten += 1
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    tasten += 1
    assert len(kontakte(fenster)) == 2
    assert kontakte(fenster)[-1].naechster_am is None
    assert tasten == 2
    dialog = oeffne(qtbot, fenster)
    qtbot.keyClick(dialog, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert kontakte(fenster)[-1].naechster_am == HEUTE + timedelta(days=14)


def test_f30_a_contact_with_every_field_takes_at_most_thirty_presses(qtbot, fenster):
    """Each press is one second at most: more would not fit into the half minute."""
    dialog, gedrueckt = oeffne(qtbot, fenster), 1

    def druecke(widget, taste, mod=Qt.KeyboardModifier.NoModifier):
        nonlocal gedrueckt
        qtbot.keyClick(widget, taste, mod)
        gedrueckt += 1

    def klicke(widget):
        nonlocal gedrueckt
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        gedrueckt += 1

    klicke(dialog.art._knoepfe["telefon"])
    klicke(dialog.ergebnis._knoepfe["gesprochen"])
    klicke(dialog.dolmetschen._knoepfe["nein"])
    texte = {
        dialog.ort: "Buero Mitte", dialog.minuten: "15",
        dialog.vereinbart: "Wir rufen an.", dialog.notiz: "Leyla lacht.",
    }  # fmt: skip
    for feld, text in texte.items():
        klicke(feld)
        feld.selectAll()
        qtbot.keyClicks(feld, text)
    for code in ("situation", "sozialraum", "hilfe"):
        dialog.haken[code].click()
        gedrueckt += 1
    druecke(dialog, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    druecke(dialog, Qt.Key.Key_Return)
    neu = kontakte(fenster)[-1]
    assert (neu.art, neu.standort, neu.minuten, neu.dolmetschen) == (
        Kontaktart.TELEFON, "Buero Mitte", 15, False,
    )  # fmt: skip
    assert (neu.vereinbart, neu.notiz) == ("Wir rufen an.", "Leyla lacht.")
    assert neu.besprochen == ("situation", "sozialraum", "hilfe")
    assert neu.naechster_am == HEUTE + timedelta(days=3)
    assert gedrueckt <= 30


def test_f30_whoever_leaves_without_touching_anything_has_written_nothing(qtbot, fenster):
    dialog = oeffne(qtbot, fenster)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: blatt(fenster) is None)
    assert kontakte(fenster) == (ALT,)


def test_f30_what_was_changed_is_saved_at_once_and_is_one_step_of_undo(qtbot, fenster, haus):
    dialog = oeffne(qtbot, fenster)
    qtbot.keyClicks(dialog.notiz, "Es geht ihr besser.")
    dialog.haken["folgen"].click()
    qtbot.waitUntil(lambda: len(haus.akten[AHORN].kontakte) == 2)
    assert haus.akten[AHORN].kontakte[-1].notiz == "Es geht ihr besser."
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    fenster._sitzung.zurueck()
    assert kontakte(fenster) == (ALT,)


def test_f30_minutes_stay_out_of_the_way_of_letters(qtbot, fenster):
    dialog = oeffne(qtbot, fenster)
    dialog.minuten.clear()
    qtbot.keyClicks(dialog.minuten, "1x5 ")
    assert dialog.minuten.text() == "15"
    assert dialog.kontakt.minuten == 15


def test_f30_without_a_family_the_key_says_what_to_do(qtbot, fenster):
    gesagt = []
    fenster._sitzung.gemeldet.connect(gesagt.append)
    fenster._sitzung.schliesse()
    fenster.gehe(Sprung(Ort.HEUTE))
    qtbot.keyClick(fenster, Qt.Key.Key_F8)
    assert [meldung.text for meldung in gesagt] == ["Öffnen Sie zuerst eine Familie."]
    assert blatt(fenster) is None


def test_f30_from_heute_the_sheet_opens_for_another_family(qtbot, fenster):
    fenster._sitzung.springe(Sprung(Ort.FAMILIE, "f-birke", KONTAKT))
    qtbot.waitUntil(lambda: blatt(fenster) is not None)
    assert fenster._sitzung.akte.familie.id == "f-birke"
    qtbot.keyClick(blatt(fenster), Qt.Key.Key_Return)
    assert len(kontakte(fenster)) == 1


def test_f30_the_next_contact_of_the_day_has_its_own_minutes(qtbot, fenster, uhr):
    """Else a call in the afternoon would count all hours since the talk of the morning."""
    fenster.gehe(Sprung(Ort.GESPRAECH))
    uhr["jetzt"] += timedelta(minutes=23)
    qtbot.keyClick(oeffne(qtbot, fenster), Qt.Key.Key_Return)
    assert kontakte(fenster)[-1].minuten == 23
    uhr["jetzt"] += timedelta(hours=5)
    fenster.gehe(Sprung(Ort.PLAN))
    assert fenster._uhr.minuten(AHORN) is None
    fenster.tue(Aktion.KONTAKT)
    assert blatt(fenster).kontakt.minuten is None


def test_f30_the_sheet_says_whose_contact_it_is_for_it_opens_over_any_page(qtbot, fenster):
    fenster.gehe(Sprung(Ort.KATALOG))
    fenster.tue(Aktion.KONTAKT)
    assert blatt(fenster).wer.text() == "Familie K. (Ahorn)"
    assert blatt(fenster).wer.isVisible()
