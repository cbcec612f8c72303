"""F9: large, the family's language first, nothing confidential, left only by keyboard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from lotse.ui.aktionen import Aktion
from lotse.ui.farben import Thema
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.fenster.rahmen import Rahmen
from lotse.ui.gemeinsam.karte import Karte
from lotse.ui.gemeinsam.sicht import Gemeinsamsicht
from lotse.ui.gemeinsam.teile import Fusszeile
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.stil import stil
from tests.werkzeug.dienste import dienste
from tests.werkzeug.qt import AHORN

KEINE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def gezeigt(fenster, sitzung):
    """The window with the page turned to the family."""
    fenster.gehe(Sprung(Ort.HILFEN))
    fenster.tue(Aktion.GEMEINSAM)
    sicht = fenster.findChild(Gemeinsamsicht)
    assert sicht is not None
    yield sicht
    if fenster.findChild(Gemeinsamsicht) is not None and fenster._gemeinsam.offen:
        fenster.tue(Aktion.GEMEINSAM)


def karten(sicht):
    return [k for k in sicht.findChildren(Karte) if k.parent() is not None and k.isVisibleTo(sicht)]


def druecke(qtbot, sicht, taste):
    qtbot.keyClick(sicht, taste)


def alle_worte(widget: QWidget) -> str:
    teile = [w.accessibleName() for w in widget.findChildren(QWidget)]
    teile += [w.text() for w in widget.findChildren(QLabel)]
    return " ".join(teile)


def test_at_most_three_cards_and_the_plan_gets_the_choice(qtbot, fenster, sitzung, gezeigt):
    vorher = sitzung.akte
    assert 1 <= len(karten(gezeigt)) <= 3
    frei = next(i for i, k in enumerate(karten(gezeigt)) if not k.isChecked())
    druecke(qtbot, gezeigt, Qt.Key.Key_1 + frei)
    neu = [v for v in sitzung.akte.vermittlungen if v not in vorher.vermittlungen]
    assert len(neu) == 1
    wahl = next(w for w in sitzung.akte.wahlen if w.id == neu[0].wahl)
    assert wahl.gewaehlt is not None
    assert karten(gezeigt)[frei].isChecked()


def test_another_card_takes_the_place_of_the_first(qtbot, sitzung, gezeigt):
    vorher = {v.id for v in sitzung.akte.vermittlungen}
    if len(karten(gezeigt)) < 2:
        pytest.fail("the sample has too few helps for this test")
    druecke(qtbot, gezeigt, Qt.Key.Key_1)
    druecke(qtbot, gezeigt, Qt.Key.Key_2)
    assert len({v.id for v in sitzung.akte.vermittlungen} - vorher) == 1


def test_not_sure_takes_the_choice_back_and_stays_on_the_page(qtbot, fenster, sitzung, gezeigt):
    vorher = sitzung.akte
    druecke(qtbot, gezeigt, Qt.Key.Key_1)
    gezeigt._unsicher.click()
    assert sitzung.akte.vermittlungen == vorher.vermittlungen
    assert sitzung.akte.schritte == vorher.schritte
    assert fenster._gemeinsam.offen
    assert not any(k.isChecked() for k in karten(gezeigt))


def test_the_choice_can_be_undone_in_the_file(qtbot, fenster, sitzung, gezeigt):
    vorher = sitzung.akte
    druecke(qtbot, gezeigt, Qt.Key.Key_1)
    druecke(qtbot, gezeigt, Qt.Key.Key_Escape)
    assert not fenster._gemeinsam.offen
    sitzung.zurueck()
    assert sitzung.akte == vorher


def test_nothing_confidential_is_on_the_page(fenster, sitzung, gezeigt):
    """The forbidden is absent, not just hidden: no name, no file, no §, no verdict, no field."""
    worte = alle_worte(gezeigt)
    familie = sitzung.akte.familie
    verboten = [familie.fallcode, familie.deckwort, "§", "noch klären", "passt nicht", "SGB"]
    verboten += [p.vorname for p in familie.personen if p.vorname]
    verboten += [z.zitat for z in familie.ziele]
    assert [wort for wort in verboten if wort in worte] == []
    assert gezeigt.findChildren(QLineEdit) == []
    assert gezeigt.findChildren(Rahmen) == []


def test_a_click_on_the_foot_or_beside_the_cards_does_nothing(qtbot, fenster, sitzung, gezeigt):
    vorher = sitzung.akte
    fuss = gezeigt.findChild(Fusszeile)
    qtbot.mouseClick(fuss, Qt.MouseButton.LeftButton, KEINE, QPoint(fuss.width() - 40, 10))
    qtbot.mouseClick(gezeigt, Qt.MouseButton.LeftButton, KEINE, QPoint(3, 3))
    assert fenster._gemeinsam.offen
    assert sitzung.akte == vorher


@pytest.mark.parametrize(
    "aktion", [Aktion.FAMILIEN, Aktion.SUCHEN, Aktion.NEUE_FAMILIE, Aktion.DRUCKEN, Aktion.HILFE]
)
def test_the_keys_of_the_file_do_nothing_here(fenster, gezeigt, aktion):
    """E: a parent at the keyboard cannot open the file by accident."""
    assert aktion not in fenster._tasten.moegliche()


def test_f9_and_escape_lead_back_to_where_the_work_stood(qtbot, fenster, gezeigt):
    assert fenster.isFullScreen()
    druecke(qtbot, gezeigt, Qt.Key.Key_Escape)
    assert not fenster._gemeinsam.offen
    assert not fenster.isFullScreen()
    assert fenster.ort is Ort.HILFEN
    assert Aktion.SUCHEN in fenster._tasten.moegliche()


def test_covering_works_in_front_of_it_and_the_page_is_gone_afterwards(qtbot, fenster, gezeigt):
    fenster.on_verdecken()
    qtbot.waitUntil(lambda: not fenster._gemeinsam.offen)
    fenster.on_aufdecken()
    assert fenster.ort is Ort.HILFEN
    assert not fenster.isFullScreen()


def test_the_page_has_its_own_light_look_and_gives_the_other_back(qtbot, fenster, sitzung):
    stil().show(Thema.DUNKEL, 110)
    fenster.gehe(Sprung(Ort.HILFEN))
    fenster.tue(Aktion.GEMEINSAM)
    assert stil().farben.name is Thema.HELL
    fenster.tue(Aktion.GEMEINSAM)
    assert stil().farben.name is Thema.DUNKEL
    assert stil().prozent == 110


def test_the_family_language_leads_and_l_turns_it(qtbot, fenster, sitzung):
    sitzung.aendern(_tuerkisch, "Sprache")
    fenster.gehe(Sprung(Ort.HILFEN))
    fenster.tue(Aktion.GEMEINSAM)
    sicht = fenster.findChild(Gemeinsamsicht)
    assert sicht._frage._wort.klein in ("Womit möchten Sie anfangen?", "Wohin möchten Sie gehen?")
    gross = sicht._frage._wort.gross
    druecke(qtbot, sicht, Qt.Key.Key_L)
    assert sicht._frage._wort.klein == gross
    fenster.tue(Aktion.GEMEINSAM)


def test_something_else_shows_other_cards_and_comes_round_again(qtbot, fenster, gezeigt):
    erste = [k.accessibleName() for k in karten(gezeigt)]
    gesehen = [erste]
    for _ in range(12):
        gezeigt._anderes.click()
        qtbot.wait(1)
        gesehen.append([k.accessibleName() for k in karten(gezeigt)])
    assert len({tuple(blatt) for blatt in gesehen}) > 1
    assert all(1 <= len(blatt) <= 3 for blatt in gesehen)


def test_the_button_in_the_head_does_the_same(qtbot, fenster, sitzung):
    fenster.resize(1366, 738)
    fenster.gehe(Sprung(Ort.HILFEN))
    knopf = fenster._rahmen.gemeinsam
    qtbot.waitUntil(knopf.isVisible)
    qtbot.mouseClick(knopf, Qt.MouseButton.LeftButton)
    assert fenster._gemeinsam.offen
    fenster.tue(Aktion.GEMEINSAM)


def test_without_a_family_it_says_what_to_do(qtbot, fenster, sitzung):
    meldungen = []
    sitzung.gemeldet.connect(meldungen.append)
    sitzung.schliesse()
    fenster.tue(Aktion.GEMEINSAM)
    assert not fenster._gemeinsam.offen
    assert "Öffnen Sie zuerst eine Familie" in meldungen[-1].text


def test_locking_takes_it_away_with_the_window(qtbot, stil_hell, haus, runner, sitzung):
    fenster = Fenster(dienste(haus), sitzung)
    fenster.show()
    stil().show(Thema.DUNKEL, 100)
    fenster.gehe(Sprung(Ort.HILFEN, AHORN))
    fenster.tue(Aktion.GEMEINSAM)
    fenster.raeume_auf()
    assert stil().farben.name is Thema.DUNKEL


def _tuerkisch(akte):
    neu = replace(akte.familie.verstaendigung, sprachen=("tr", "de"), briefsprache="tr")
    return replace(akte, familie=replace(akte.familie, verstaendigung=neu))
