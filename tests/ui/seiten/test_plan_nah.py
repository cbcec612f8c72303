"""The sheet of a step: hints, how sure, smaller, easier, order, and reasons without blame."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from lotse.domain.vermittlung import Akteur, NichtGetan, Schrittstand
from lotse.services.nahplan import find
from lotse.ui.seiten.plan import PlanSeite
from lotse.ui.seiten.plan_fassung import Fassungsknopf
from lotse.ui.seiten.plan_folge import GRUND_WORT
from tests.werkzeug.planseite import echte_sitzung, plan_seite, worte


@pytest.fixture
def sitzung(qtbot, stil_hell, haus, runner):
    sitzung = echte_sitzung(qtbot, haus, runner)
    yield sitzung
    sitzung.sicherung.schliesse_ab()
    sitzung.deleteLater()


@pytest.fixture
def seite(qtbot, sitzung) -> PlanSeite:
    seite = plan_seite(qtbot, sitzung)
    seite._liste.waehle("g0")
    QApplication.processEvents()
    return seite


def schritt(seite, kennung="g0"):
    return find(seite.sitzung.akte, kennung)


def fassungen(seite):
    QApplication.processEvents()
    knoepfe = seite._blatt.nah.nahteil.findChildren(Fassungsknopf)
    return [k for k in knoepfe if k.isVisibleTo(seite)]


def test_e16_a_digit_says_how_sure_and_below_seven_smaller_steps_appear(qtbot, seite):
    skala = seite._blatt.nah.nahteil.skala
    assert skala.wert is None
    assert "noch nicht gefragt" in skala.accessibleName()
    vorher = len(fassungen(seite))
    qtbot.keyClick(skala, Qt.Key.Key_4)
    assert (schritt(seite).zuversicht, schritt(seite).akteur) == (4, Akteur.ZUSAMMEN)
    assert "Kleiner machen" in worte(seite._blatt)
    assert len(fassungen(seite)) >= max(vorher, 3)
    qtbot.keyClick(skala, Qt.Key.Key_X)
    assert (schritt(seite).zuversicht, schritt(seite).akteur) == (10, Akteur.FAMILIE)
    assert "Kleiner machen" not in worte(seite._blatt)
    qtbot.keyClick(skala, Qt.Key.Key_Backspace)
    assert schritt(seite).zuversicht is None


def test_e16_one_press_makes_it_smaller_and_undo_takes_it_back(qtbot, seite):
    qtbot.keyClick(seite._blatt.nah.nahteil.skala, Qt.Key.Key_3)
    vorher = seite.sitzung.akte.schritte
    erste = fassungen(seite)[0]
    qtbot.mouseClick(erste, Qt.MouseButton.LeftButton)
    klein, gross = seite.sitzung.akte.schritte[:2]
    assert klein.text == erste.text()
    assert (gross.id, gross.stand) == ("g0", Schrittstand.VORGEMERKT)
    seite.sitzung.zurueck()
    assert seite.sitzung.akte.schritte == vorher


def test_e16_a_press_on_the_scale_chooses_and_a_second_takes_it_back(qtbot, seite):
    skala = seite._blatt.nah.nahteil.skala
    stelle = QPoint(round(skala.width() * 8.5 / 11), skala.height() // 2)
    qtbot.mouseClick(skala, Qt.MouseButton.LeftButton, pos=stelle)
    assert schritt(seite).zuversicht == 8
    qtbot.mouseClick(skala, Qt.MouseButton.LeftButton, pos=stelle)
    assert schritt(seite).zuversicht is None


def test_e15_hints_follow_the_words_and_block_nothing(qtbot, seite):
    (feld,) = (f for f in seite._blatt.findChildren(QLineEdit) if f.text() == schritt(seite).text)
    feld.setFocus()
    feld.selectAll()
    qtbot.keyClicks(feld, "Anbindung stabilisieren")
    qtbot.waitUntil(lambda: any("Anbindung" in satz for satz in seite._blatt.nah.rat.gesagt))
    assert schritt(seite).text == "Anbindung stabilisieren"


def test_e16_a_fourth_step_is_asked_about_and_never_refused(qtbot, seite):
    assert "Was darf warten?" in worte(seite._ziele)
    seite.on_neu()
    assert sum(s.stand is Schrittstand.DRAN for s in seite.sitzung.akte.schritte) == 5
    for kennung in ("g2", "g3"):
        QApplication.processEvents()
        knopf = next(
            k
            for k in seite._ziele.findChildren(type(seite._taten._neu))
            if k.isVisibleTo(seite) and schritt(seite, kennung).text in k.accessibleName()
        )
        qtbot.mouseClick(knopf, Qt.MouseButton.LeftButton)
        assert schritt(seite, kennung).stand is Schrittstand.VORGEMERKT
    assert "Was darf warten?" not in worte(seite._ziele)


def test_f13_what_makes_it_easier_comes_before_the_step_with_one_press(qtbot, seite):
    assert "Das macht es leichter" in worte(seite._blatt)
    leichter = fassungen(seite)[0]
    text = leichter.text()
    qtbot.keyClick(leichter, Qt.Key.Key_Return)
    neu = seite.sitzung.akte.schritte[0]
    assert neu.text == text
    assert schritt(seite).haengt_ab_von == (neu.id,)


def test_e20_waiting_is_chosen_by_keyboard_and_no_circle_can_be(qtbot, seite):
    folge = seite._blatt.nah.folge
    assert list(folge._warten) == ["g1", "g2", "g3"]
    folge._warten["g1"].setFocus()
    qtbot.keyClick(folge._warten["g1"], Qt.Key.Key_Space)
    assert schritt(seite).haengt_ab_von == ("g1",)
    assert folge._warten["g1"].hasFocus()
    assert "Jetzt dran: Familie (2)" in worte(folge)
    seite._liste.waehle("g1")
    assert "g0" not in folge._warten
    seite._liste.waehle("g0")
    QApplication.processEvents()
    folge._warten["g1"].setFocus()
    qtbot.keyClick(folge._warten["g1"], Qt.Key.Key_Space)
    assert schritt(seite).haengt_ab_von == ()


def test_e17_reasons_blame_nobody_and_undo_takes_them_back(qtbot, seite):
    folge = seite._blatt.nah.folge
    assert worte(folge).count("Noch nicht getan? Was war?") == 1
    qtbot.mouseClick(folge._grund[NichtGetan.ANDERES_WICHTIG], Qt.MouseButton.LeftButton)
    assert schritt(seite).nicht_getan_grund is NichtGetan.ANDERES_WICHTIG
    assert schritt(seite).stand is Schrittstand.VORGEMERKT
    seite.sitzung.zurueck()
    assert schritt(seite).nicht_getan_grund is None


def test_e17_a_reason_pressed_again_is_forgotten(qtbot, seite):
    knopf = seite._blatt.nah.folge._grund[NichtGetan.ZU_GROSS]
    qtbot.mouseClick(knopf, Qt.MouseButton.LeftButton)
    assert "Kleiner machen" in worte(seite._blatt)
    qtbot.mouseClick(knopf, Qt.MouseButton.LeftButton)
    assert schritt(seite).nicht_getan_grund is None


@pytest.mark.parametrize("wort", ["versäumt", "überfällig", "nicht erledigt", "Mitwirkung"])
def test_e17_no_word_of_blame_stands_in_the_reasons(wort):
    assert not any(wort in satz for satz in GRUND_WORT.values())


def test_e42_a_trial_has_a_day_and_ends_neutrally(qtbot, seite):
    folge = seite._blatt.nah.folge
    qtbot.mouseClick(folge._versuch, Qt.MouseButton.LeftButton)
    assert schritt(seite).versuch
    assert "Passt es so?" in worte(folge)
    qtbot.mouseClick(folge._ende, Qt.MouseButton.LeftButton)
    assert schritt(seite).stand is Schrittstand.BEENDET
    assert "geschafft" not in seite._liste.art.sprich(seite._liste.wahl())


def test_f10_whose_turn_it_is_stands_over_the_plan(seite):
    assert "Jetzt dran: Familie (1, 2, 3, 4)" in worte(seite._ziele)
