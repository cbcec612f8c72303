"""The small improvement of the month has its place on Heute: quiet, last, and only once (E-35)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from lotse.domain.stimme import Broetchen
from lotse.i18n.sprache import Sprache
from lotse.services.stimmen import Broetchenarbeit
from lotse.ui.dialoge.broetchenblatt import Broetchenblatt
from lotse.ui.farben import Thema
from lotse.ui.masse import Breite
from lotse.ui.seiten.heute import HeuteSeite
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import stil
from tests.barrierefrei.pruefung import beschnitten, namenlos, spruenge, zu_klein
from tests.barrierefrei.test_seiten import gestreckt
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.zahlenarbeit import zahlenarbeit

NOVEMBER = date(2026, 11, 1)


class Kleines:
    """Keeps them in memory; `gelesen` counts how often somebody looked."""

    def __init__(self, *alle):
        self.alle = {eines.id: eines for eines in alle}
        self.gelesen = 0

    def arbeit(self):
        return Broetchenarbeit(self._lies, self._merke, self.alle.pop)

    def _lies(self):
        self.gelesen += 1
        return tuple(self.alle.values())

    def _merke(self, eines):
        self.alle[eines.id] = eines


@pytest.fixture
def kleines():
    return Kleines()


@pytest.fixture
def baue(qtbot, runner, stil_hell, kleines):
    def eine(**felder):
        zahlen = replace(zahlenarbeit(), broetchen=kleines.arbeit())
        sitzung = Sitzung(dienste(Haus(), **({"zahlen": zahlen} | felder)), runner)
        seite = HeuteSeite(sitzung.dienste, sitzung)
        qtbot.addWidget(seite)
        seite.resize(1280, 700)
        seite.show()
        qtbot.waitUntil(runner.is_idle)
        qtbot.waitUntil(lambda: seite._gelesen)
        return seite

    return eine


def ruhig(qtbot, runner):
    qtbot.wait(10)
    qtbot.waitUntil(runner.is_idle)
    qtbot.wait(10)


def blatt_von(seite):
    return next(b for b in seite.findChildren(Broetchenblatt) if b.isVisible())


def test_e35_heute_asks_in_one_line_what_became_easier_this_month(baue):
    zeile = baue().broetchen
    assert zeile.isVisible()
    assert zeile.satz.text() == (
        "Das kleine Brötchen für November: Was haben wir diesen Monat einfacher gemacht?"
    )
    assert (zeile.eintragen.text(), zeile.nicht.text()) == ("Eintragen", "Diesen Monat nicht")


@pytest.mark.parametrize("tag", [1, 19])
def test_e35_before_the_twentieth_nothing_is_asked_and_nothing_is_read(baue, kleines, tag):
    seite = baue(heute=lambda: date(2026, 11, tag))
    assert not seite.broetchen.isVisible()
    assert kleines.gelesen == 0


def test_e35_what_was_entered_takes_the_line_away_and_undo_brings_it_back(
    baue, qtbot, runner, kleines
):
    seite = baue()
    seite.broetchen.eintragen.click()
    ruhig(qtbot, runner)
    blatt = blatt_von(seite)
    qtbot.keyClicks(blatt.text, "Ein Formular weniger.")
    blatt.los.click()
    ruhig(qtbot, runner)
    assert [(b.monat, b.text) for b in kleines.alle.values()] == [
        (NOVEMBER, "Ein Formular weniger.")
    ]
    assert not seite.broetchen.isVisible()
    seite.sitzung.zurueck()
    ruhig(qtbot, runner)
    assert seite.broetchen.isVisible()


def test_e35_declined_it_is_gone_for_this_month_and_comes_back_with_undo(
    baue, qtbot, runner, kleines
):
    seite = baue()
    seite.broetchen.nicht.click()
    assert not seite.broetchen.isVisible()
    seite.broetchen.on_nicht()  # pressed twice in haste: one answer
    ruhig(qtbot, runner)
    assert [(b.monat, b.text) for b in kleines.alle.values()] == [(NOVEMBER, "")]
    seite.on_gezeigt()
    ruhig(qtbot, runner)
    assert not seite.broetchen.isVisible()
    seite.sitzung.zurueck()
    ruhig(qtbot, runner)
    assert kleines.alle == {}
    assert seite.broetchen.isVisible()


def test_e35_a_month_that_was_declined_can_still_be_told_and_undo_leaves_it_declined(
    baue, qtbot, runner, kleines
):
    kleines.alle["nein"] = Broetchen("nein", NOVEMBER, "")
    seite = baue()
    seite.broetchen.eintragen.click()
    ruhig(qtbot, runner)
    blatt = blatt_von(seite)
    assert "November" not in blatt.bisher.text()  # no sentence, so none is listed
    assert not blatt.los.isEnabled()
    qtbot.keyClicks(blatt.text, "Ein Stuhl mehr.")
    blatt.los.click()
    ruhig(qtbot, runner)
    assert kleines.alle == {"nein": Broetchen("nein", NOVEMBER, "Ein Stuhl mehr.")}
    seite.sitzung.zurueck()
    ruhig(qtbot, runner)
    assert kleines.alle == {"nein": Broetchen("nein", NOVEMBER, "")}


@pytest.mark.parametrize("breite", [Breite.NORMAL, Breite.SCHMAL, Breite.WEIT])
def test_e35_it_stands_last_of_all_and_work_for_families_before_it(baue, breite):
    seite = baue()
    for eine in (Breite.NORMAL, breite, breite):
        seite.show_breite(eine)
    inhalt = seite._links.inhalt
    folge = [inhalt.itemAt(n).widget() for n in range(inhalt.count())]
    assert [w for w in folge if w][-1] is seite.broetchen
    assert folge[-1] is None  # only the stretch is behind it
    if breite is Breite.SCHMAL:
        assert seite._rechts in folge
    else:
        assert seite._seitlich.inhalt.itemAt(0).widget() is seite._rechts
    assert seite.regionen()[-1] is seite.broetchen.eintragen


def test_e35_both_answers_are_reached_with_the_keyboard_and_say_what_they_are_for(
    baue, qtbot, runner, kleines
):
    zeile = baue().broetchen
    assert zeile.eintragen.accessibleName() == "Monats-Brötchen für November: Eintragen"
    assert zeile.nicht.accessibleName() == "Monats-Brötchen für November: Diesen Monat nicht"
    assert zeile.accessibleName() == zeile.satz.text()
    zeile.eintragen.setFocus()
    qtbot.keyClick(zeile.eintragen, Qt.Key.Key_Tab)
    assert zeile.nicht.hasFocus()
    qtbot.keyClick(zeile.nicht, Qt.Key.Key_Space)
    ruhig(qtbot, runner)
    assert len(kleines.alle) == 1


def test_e35_nothing_is_asked_where_nothing_can_be_kept(baue):
    assert not baue(zahlen=zahlenarbeit()).broetchen.isVisible()
    assert not baue(zahlen=None).broetchen.isVisible()


def test_e35_where_one_may_only_look_neither_answer_writes(baue, qtbot, runner, kleines):
    seite = baue(nur_lesen="Die Datei ist nur zum Ansehen offen.")
    seite.broetchen.nicht.click()
    seite.broetchen.eintragen.click()
    ruhig(qtbot, runner)
    assert kleines.alle == {}
    assert not any(b.isVisible() for b in seite.findChildren(Broetchenblatt))


@pytest.mark.parametrize("lage", ["normal", "gross", "lang", "englisch"])
def test_e35_the_line_can_be_read_reached_and_heard(baue, lage):
    stil().show(Thema.HELL, 200 if lage == "gross" else 100)
    sprachen = {"lang": gestreckt, "englisch": lambda: Sprache.load("en")}
    seite = baue(**({"sprache": sprachen[lage]()} if lage in sprachen else {}))
    if lage == "gross":
        seite.show_breite(Breite.SCHMAL)
    zeile: QWidget = seite.broetchen
    assert namenlos(zeile) == []
    assert beschnitten(zeile) == []
    assert zu_klein(zeile, 24) == []
    assert spruenge(seite) == []
    if lage == "englisch":
        assert "small step for November" in zeile.satz.text()
