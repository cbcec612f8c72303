"""Voices and small improvements: two clicks from Wirkung, each with one step back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.stimme import Broetchen, Stimme
from lotse.i18n.sprache import Sprache
from lotse.services.dialog.beispiel import ERFUNDEN
from lotse.services.stimmen import Broetchenarbeit, Stimmenarbeit, kept, released
from lotse.ui.aktionen import Aktion
from lotse.ui.dialoge.broetchenblatt import Broetchenblatt
from lotse.ui.farben import Thema
from lotse.ui.fenster.anfragenweg import side_ways
from lotse.ui.seiten.wirkung import WirkungSeite
from lotse.ui.seiten.wirkung_treffen_druck import meetings, voices
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import stil
from tests.barrierefrei.pruefung import (
    beschnitten,
    doppelte_kuerzel,
    namenlos,
    spruenge,
    stumme_zeilen,
    zu_klein,
)
from tests.barrierefrei.test_seiten import gestreckt
from tests.werkzeug.dialogort import LETZTES, Dialoghaus
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.zahlenarbeit import zahlenarbeit

HEUTE = date(2026, 11, 24)
NAMEN = ("Meral",)


class Worthaus:
    """Keeps both in memory, and takes names out as the real one does."""

    def __init__(self):
        self.stimmen, self.kleine = {}, {}

    def felder(self):
        stimmen = Stimmenarbeit(
            lambda: tuple(self.stimmen.values()),
            self._merke,
            self.stimmen.pop,
            lambda: released(self.stimmen.values(), NAMEN),
        )
        kleine = Broetchenarbeit(
            lambda: tuple(self.kleine.values()), self._merke_kleines, self.kleine.pop
        )
        return {
            "dialog": replace(Dialoghaus(treffen=(LETZTES,)).arbeit(), stimmen=stimmen),
            "zahlen": replace(zahlenarbeit(), broetchen=kleine),
        }

    def _merke(self, eine):
        self.stimmen[eine.id] = kept(eine, NAMEN)

    def _merke_kleines(self, eines):
        self.kleine[eines.id] = eines


@pytest.fixture
def haus():
    return Worthaus()


@pytest.fixture
def baue(qtbot, runner, stil_hell, haus):
    def eine(**felder):
        sitzung = Sitzung(dienste(Haus(), **haus.felder(), **felder), runner)
        seite = WirkungSeite(sitzung.dienste, sitzung)
        qtbot.addWidget(seite)
        seite.resize(1366, 760)
        seite.show()
        return seite

    return eine


def ruhig(qtbot, runner):
    qtbot.wait(10)
    qtbot.waitUntil(runner.is_idle)
    qtbot.wait(10)


def oeffne(qtbot, runner, seite, knopf):
    knopf.click()
    ruhig(qtbot, runner)
    return seite.worteknoepfe.offen


def test_e36_a_voice_is_kept_without_a_name_and_stays_in_until_the_family_agrees(
    baue, qtbot, runner, haus
):
    seite = baue()
    blatt = oeffne(qtbot, runner, seite, seite.worteknoepfe.stimmen)
    assert not blatt.los.isEnabled()
    blatt.text.setPlainText("Meral sagt: Hier hört\nuns jemand zu.")
    assert not blatt.frei.isChecked()
    blatt.los.click()
    ruhig(qtbot, runner)
    assert [s.text for s in haus.stimmen.values()] == ["[…] sagt: Hier hört uns jemand zu."]
    assert blatt.text.toPlainText() == "[…] sagt: Hier hört uns jemand zu."
    assert "Name" in blatt.gesagt.text()
    assert voices(seite.dienste) == ()
    blatt.frei.click()
    blatt.los.click()
    ruhig(qtbot, runner)
    assert voices(seite.dienste) == ("[…] sagt: Hier hört uns jemand zu.",)
    seite.sitzung.zurueck()
    ruhig(qtbot, runner)
    assert voices(seite.dienste) == ()
    assert not blatt.frei.isChecked()


def test_e36_a_voice_can_be_deleted_and_comes_back_with_undo(baue, qtbot, runner, haus):
    haus.stimmen["s"] = Stimme("s", HEUTE, "Danke.", frei=True)
    seite = baue()
    blatt = oeffne(qtbot, runner, seite, seite.worteknoepfe.stimmen)
    assert blatt.wahl.count() == 2
    blatt.wahl.setCurrentIndex(1)
    blatt.wahl.activated.emit(1)
    blatt.streichen.click()
    ruhig(qtbot, runner)
    assert haus.stimmen == {}
    assert blatt.offen is None
    seite.sitzung.zurueck()
    ruhig(qtbot, runner)
    assert list(haus.stimmen) == ["s"]


def test_e35_a_small_improvement_is_two_clicks_and_one_step_of_undo(baue, qtbot, runner, haus):
    seite = baue()
    blatt = oeffne(qtbot, runner, seite, seite.worteknoepfe.broetchen)
    assert not blatt.los.isEnabled()
    qtbot.keyClicks(blatt.text, "Ein Formular weniger.")
    blatt.los.click()
    ruhig(qtbot, runner)
    assert [(b.monat, b.text) for b in haus.kleine.values()] == [
        (date(2026, 11, 1), "Ein Formular weniger.")
    ]
    assert seite.worteknoepfe.offen is None
    seite.sitzung.zurueck()
    ruhig(qtbot, runner)
    assert haus.kleine == {}


def test_e35_the_sentence_of_a_month_is_shown_again_and_an_empty_line_takes_it_away(
    baue, qtbot, runner, haus
):
    haus.kleine["b"] = Broetchen("b", date(2026, 11, 1), "Ein Stuhl mehr.")
    seite = baue()
    blatt = oeffne(qtbot, runner, seite, seite.worteknoepfe.broetchen)
    assert blatt.text.text() == "Ein Stuhl mehr."
    blatt.text.clear()
    blatt.los.click()
    ruhig(qtbot, runner)
    assert haus.kleine == {}


def test_e35_a_sentence_typed_first_goes_along_to_the_month_chosen_then(baue, qtbot, runner, haus):
    seite = baue()
    blatt = oeffne(qtbot, runner, seite, seite.worteknoepfe.broetchen)
    assert blatt.monat.itemText(0) == "November 2026"
    qtbot.keyClicks(blatt.text, "Ein Formular weniger.")
    waehle(blatt.monat, 1)
    assert blatt.text.text() == "Ein Formular weniger."
    blatt.los.click()
    ruhig(qtbot, runner)
    assert [b.monat for b in haus.kleine.values()] == [date(2026, 10, 1)]


def test_e35_what_was_typed_for_a_month_is_never_lost_under_another_one(baue, qtbot, runner, haus):
    haus.kleine["b"] = Broetchen("b", date(2026, 10, 1), "Ein Stuhl mehr.")
    seite = baue()
    blatt = oeffne(qtbot, runner, seite, seite.worteknoepfe.broetchen)
    assert "Oktober 2026: Ein Stuhl mehr." in blatt.bisher.text()
    qtbot.keyClicks(blatt.text, "Ein Formular weniger.")
    waehle(blatt.monat, 1)
    assert blatt.text.text() == "Ein Stuhl mehr."
    qtbot.keyClicks(blatt.text, "Nun ")
    blatt.los.click()
    ruhig(qtbot, runner)
    assert blatt.isVisible()  # the other month is not written yet, and stands there again
    assert blatt.text.text() == "Ein Formular weniger."
    blatt.los.click()
    ruhig(qtbot, runner)
    assert sorted(b.text for b in haus.kleine.values()) == [
        "Ein Formular weniger.", "Nun Ein Stuhl mehr.",
    ]  # fmt: skip


def waehle(auswahl, stelle):
    auswahl.setCurrentIndex(stelle)
    auswahl.activated.emit(stelle)


def test_e36_pressed_twice_in_haste_one_voice_is_kept(baue, qtbot, runner, haus):
    seite = baue()
    blatt = oeffne(qtbot, runner, seite, seite.worteknoepfe.stimmen)
    blatt.text.setPlainText("Danke.")
    blatt.los.click()
    blatt.los.click()
    ruhig(qtbot, runner)
    assert [s.text for s in haus.stimmen.values()] == ["Danke."]
    blatt.streichen.click()
    blatt.streichen.click()
    ruhig(qtbot, runner)
    seite.sitzung.zurueck()
    ruhig(qtbot, runner)
    assert [s.text for s in haus.stimmen.values()] == ["Danke."]


@pytest.mark.parametrize("wie", ["schliessen", "esc", "andere"])
def test_e36_a_sentence_typed_and_left_is_kept(baue, qtbot, runner, haus, wie):
    """Somebody rings, the dialog is closed or covered: the family's words stay."""
    haus.stimmen["s"] = Stimme("s", HEUTE, "Danke.")
    seite = baue()
    blatt = oeffne(qtbot, runner, seite, seite.worteknoepfe.stimmen)
    blatt.text.setPlainText("Hier hört jemand zu.")
    if wie == "andere":
        waehle(blatt.wahl, 1)
        ruhig(qtbot, runner)
        assert blatt.text.toPlainText() == "Danke."
    else:
        (blatt.zu.click if wie == "schliessen" else blatt.reject)()
        ruhig(qtbot, runner)
        assert seite.worteknoepfe.offen is None
    assert sorted(s.text for s in haus.stimmen.values()) == ["Danke.", "Hier hört jemand zu."]
    seite.sitzung.zurueck()
    ruhig(qtbot, runner)
    assert list(haus.stimmen) == ["s"]


def test_e35_the_search_over_everything_leads_to_it_from_any_page(baue, qtbot, runner, haus):
    seite = baue()
    side_ways(seite, seite.sitzung)[Aktion.BROETCHEN]()
    ruhig(qtbot, runner)
    (blatt,) = (b for b in seite.findChildren(Broetchenblatt) if b.isVisible())
    qtbot.keyClicks(blatt.text, "Ein Stuhl mehr.")
    blatt.los.click()
    ruhig(qtbot, runner)
    assert [b.text for b in haus.kleine.values()] == ["Ein Stuhl mehr."]


def test_nothing_is_offered_where_nothing_can_be_kept(qtbot, runner, stil_hell):
    sitzung = Sitzung(dienste(Haus()), runner)
    seite = WirkungSeite(sitzung.dienste, sitzung)
    qtbot.addWidget(seite)
    seite.show()
    assert seite.worteknoepfe.stimmen.isHidden()
    assert seite.worteknoepfe.broetchen.isHidden()
    assert Aktion.BROETCHEN not in side_ways(seite, sitzung)


def test_nothing_opens_where_one_may_only_look(baue, qtbot, runner):
    seite = baue(nur_lesen="Die Datei ist nur zum Ansehen offen.")
    seite.worteknoepfe.stimmen.click()
    seite.worteknoepfe.broetchen.click()
    assert seite.worteknoepfe.offen is None


def test_the_invented_meeting_says_so_of_itself_also_when_it_was_changed_and_kept():
    haus = Dialoghaus()
    arbeit = replace(haus.arbeit(), beispieltreffen=lambda: (LETZTES,))
    beispiel = meetings(arbeit)[0]
    assert ERFUNDEN in beispiel.anlass
    assert all(ERFUNDEN in massnahme.was for massnahme in beispiel.massnahmen)
    arbeit.merke_treffen(replace(beispiel, ort="Rathaus"))
    (gemerkt,) = meetings(arbeit)
    assert (gemerkt.ort, gemerkt.anlass) == ("Rathaus", beispiel.anlass)
    assert gemerkt.massnahmen == beispiel.massnahmen


@pytest.mark.parametrize("lage", ["normal", "gross", "lang", "englisch"])
@pytest.mark.parametrize("was", ["stimmen", "broetchen"])
def test_both_can_be_heard_reached_and_read(baue, qtbot, runner, haus, lage, was):
    stil().show(Thema.HELL, 200 if lage == "gross" else 100)
    sprachen = {"lang": gestreckt, "englisch": lambda: Sprache.load("en")}
    haus.stimmen["s"] = Stimme("s", HEUTE, "Donaudampfschiffahrtsgesellschaft " * 12, frei=True)
    seite = baue(**({"sprache": sprachen[lage]()} if lage in sprachen else {}))
    ruhig(qtbot, runner)
    blatt = oeffne(qtbot, runner, seite, getattr(seite.worteknoepfe, was))
    for wurzel in (blatt, seite.worteknoepfe):
        assert namenlos(wurzel) == []
        assert stumme_zeilen(wurzel) == []
        assert spruenge(wurzel) == []
        assert beschnitten(wurzel) == []
        assert zu_klein(wurzel, 24) == []
        if lage != "lang":
            assert doppelte_kuerzel(wurzel) == []
