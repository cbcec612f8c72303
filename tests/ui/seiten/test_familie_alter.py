"""The card "Steht euch zu": what it shows, what is noted, what goes into the plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lotse.domain.familie import Familie, PersonId
from lotse.domain.nutzung import Nutzung, Nutzungsstand
from lotse.domain.zeit import Geburt
from lotse.matching.ansprueche import steht_zu
from lotse.services.aendern import set_person
from lotse.ui.seiten.familie import FamilieSeite
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.ansprueche import echtes_wissen
from tests.werkzeug.dienste import dienste
from tests.werkzeug.qt import AHORN

U7A = "u7a@p4"


@pytest.fixture
def sitzung(qtbot, stil_hell, haus, runner):
    """Familie K. with the law as shipped; the son is born on 22.10.2023."""
    sitzung = Sitzung(dienste(haus, wissen=echtes_wissen()), runner)
    sitzung.oeffne(AHORN)
    qtbot.waitUntil(lambda: sitzung.abgleich is not None)
    sohn = next(p for p in sitzung.akte.familie.personen if p.id == "p4")
    sitzung.aendern(lambda akte: set_person(akte, replace(sohn, geburt=Geburt(2023, 10, 22))), "x")
    yield sitzung
    sitzung.sicherung.schliesse_ab()
    sitzung.deleteLater()


@pytest.fixture
def seite(qtbot, sitzung):
    seite = FamilieSeite(sitzung.dienste, sitzung)
    qtbot.addWidget(seite)
    seite.resize(1300, 700)
    with qtbot.waitExposed(seite):
        seite.show()
    return seite


@pytest.fixture
def karte(seite):
    return seite._alter


def zeilen(karte):
    modell = karte.liste.modell
    return [modell.data(modell.index(i)) for i in range(modell.rowCount())]


def oeffne(karte, kennung=U7A):
    assert karte.oeffne(kennung)
    return karte._blatt


def test_what_ends_first_stands_first_with_its_child_and_its_day(karte):
    assert zeilen(karte) == [
        "Vorsorge-Untersuchung U7a, Kind, 3 Jahre, noch bis 21.12.",
        "Zahn-Vorsorge Z4, Kind, 3 Jahre, bis 21.10.2027",
        "Platz in der Kita, Kind, 3 Jahre, bis zur Einschulung",
        "Beratung der Frühen Hilfen, für die Familie, schon jetzt",
    ]
    assert karte._mehr.text().endswith("weitere anzeigen")


def test_all_others_are_one_press_away(karte):
    karte._mehr.click()
    alle = zeilen(karte)
    assert len(alle) > 10
    assert any(z.startswith("Vorsorge-Untersuchung U1, Baby, ab der Geburt") for z in alle)
    karte._mehr.click()
    assert len(zeilen(karte)) == 4


def test_with_the_month_alone_the_row_says_about(karte, sitzung):
    kind = next(p for p in sitzung.akte.familie.personen if p.id == "p4")
    sitzung.aendern(lambda akte: set_person(akte, replace(kind, geburt=Geburt(2023, 10))), "x")
    assert zeilen(karte)[0] == ("Vorsorge-Untersuchung U7a, Kind, 3 Jahre, etwa bis Mitte Dezember")
    assert "Sicher bis 30.11.2026." in oeffne(karte)._satz.text()


def test_enter_opens_a_right_and_the_escape_key_closes_it(karte):
    karte.liste.setFocus()
    karte.liste.waehle_erste()
    QTest.keyClick(karte.liste, Qt.Key.Key_Return)
    assert karte._blatt.isVisible()
    assert karte._blatt._plan.hasFocus()
    assert zeilen(karte) == ["Vorsorge-Untersuchung U7a, Kind, 3 Jahre, noch bis 21.12."]
    QTest.keyClick(karte._blatt._plan, Qt.Key.Key_Escape)
    assert not karte._blatt.isVisible()
    assert karte.liste.hasFocus()
    assert karte.liste.wahl_schluessel() == U7A
    assert len(zeilen(karte)) == 4


def test_the_sheet_names_window_law_and_day_of_the_knowledge(karte):
    blatt = oeffne(karte)
    assert blatt._satz.text().endswith("Möglich bis 21.12.2026.")
    assert blatt._quelle.text() == (
        "§ 26 Abs. 1 und 2 SGB V, § 2 Kinder-Richtlinie, Stand 19.08.2026"
    )
    assert "gesetzlichen Krankenkasse" in blatt._hinweis.text()
    assert not blatt._offen.isVisible()


@pytest.mark.parametrize(
    ("knopf", "stand", "wort"),
    [
        ("_genutzt", Nutzungsstand.GENUTZT, "genutzt"),
        ("_nicht", Nutzungsstand.NICHT_GEWOLLT, "nicht gewollt"),
    ],
)
def test_what_is_noted_leaves_the_list_and_comes_back(karte, sitzung, knopf, stand, wort):
    getattr(oeffne(karte), knopf).click()
    heute = sitzung.dienste.heute()
    assert sitzung.akte.nutzungen == (Nutzung("u7a", PersonId("p4"), stand, heute),)
    assert not any("U7a" in zeile for zeile in zeilen(karte))
    karte._mehr.click()
    assert f"Vorsorge-Untersuchung U7a, Kind, 3 Jahre, {wort}" in zeilen(karte)
    oeffne(karte)._doch.click()
    assert sitzung.akte.nutzungen == ()
    sitzung.zurueck()
    assert [n.stand for n in sitzung.akte.nutzungen] == [stand]


def test_undo_takes_a_note_back(karte, sitzung):
    oeffne(karte)._genutzt.click()
    sitzung.zurueck()
    assert sitzung.akte.nutzungen == ()
    assert zeilen(karte)[0].startswith("Vorsorge-Untersuchung U7a")


def test_one_press_puts_it_into_the_plan_with_the_end_of_its_window(karte, sitzung):
    spruenge = []
    sitzung.springt.connect(spruenge.append)
    oeffne(karte)._plan.click()
    schritt = sitzung.akte.schritte[-1]
    assert (schritt.text, str(schritt.bis)) == ("Termin für die U7a machen", "2026-12-21")
    assert zeilen(karte)[0].endswith("im Plan, noch bis 21.12.")
    assert karte._blatt._plan.text() == "Im Plan zeigen"
    karte._blatt._plan.click()
    assert spruenge == [Sprung(Ort.PLAN, bezug=schritt.id)]


def test_more_about_it_leads_to_the_help(karte, sitzung):
    spruenge = []
    sitzung.springt.connect(spruenge.append)
    oeffne(karte)._mehr.click()
    assert spruenge == [Sprung(Ort.HILFEN, bezug="u_untersuchungen")]


def test_a_jump_shows_the_right_it_names(seite, karte):
    seite.show_sprung(Sprung(Ort.FAMILIE, bezug=U7A))
    assert karte._blatt.isVisible()
    assert karte.liste.wahl_schluessel() == U7A
    seite.show_sprung(Sprung(Ort.FAMILIE, bezug="u2@p4"))
    assert karte.liste.wahl_schluessel() == U7A


def test_a_question_that_is_open_is_said_in_the_sheet(karte):
    karte._mehr.click()
    blatt = oeffne(karte, "kita_3_schule@p3")
    assert blatt._offen.text() == "Noch nicht gefragt: Geht das Kind schon zur Schule?"


def test_a_child_without_a_birth_is_named_as_missing(karte, sitzung):
    kind = next(p for p in sitzung.akte.familie.personen if p.id == "p4")
    sitzung.aendern(lambda akte: set_person(akte, replace(kind, geburt=None)), "x")
    assert karte._ohne.isVisible()
    assert karte._ohne.text() == "Für 1 Kind fehlt der Geburtsmonat."


def test_a_family_without_children_has_no_card(karte, sitzung):
    def ohne_kinder(akte):
        familie: Familie = akte.familie
        erwachsene = tuple(p for p in familie.personen if not p.ist_kind)
        return replace(akte, familie=replace(familie, personen=erwachsene))

    sitzung.aendern(ohne_kinder, "x")
    assert not karte.isVisible()


def test_another_family_begins_with_a_closed_sheet(qtbot, karte, sitzung):
    oeffne(karte)
    anders = replace(sitzung.akte, familie=replace(sitzung.akte.familie, id="f-andere"))
    karte.show_akte(anders)
    assert not karte._blatt.isVisible()
    assert len(zeilen(karte)) == 4


def test_another_day_is_told_as_on_the_page_of_the_helps(qtbot, karte, sitzung):
    tag = date(2027, 1, 15)
    sitzung.set_stichtag(tag)
    qtbot.waitUntil(lambda: sitzung.abgleich is not None and sitzung.abgleich.heute == tag)
    akte = sitzung.akte
    dort = steht_zu(akte.familie, akte.nutzungen, echtes_wissen(), sitzung.abgleich.heute)
    assert karte._anrechte == dort
    assert not [zeile for zeile in zeilen(karte) if "U7a" in zeile]
    assert karte._zusatz.text() == "nach dem Alter am 15.01.2027"
    sitzung.set_stichtag(None)
    assert any("U7a" in zeile for zeile in zeilen(karte))
    assert karte._zusatz.text() == "nach dem Alter"


def test_what_is_noted_on_another_day_is_noted_today(karte, sitzung):
    sitzung.set_stichtag(date(2026, 12, 1))
    oeffne(karte)._genutzt.click()
    (notiz,) = sitzung.akte.nutzungen
    assert notiz.am == sitzung.dienste.heute()


def test_a_hidden_page_works_nothing_out_until_it_is_shown(seite, sitzung, monkeypatch):
    gerufen = []
    monkeypatch.setattr(
        "lotse.ui.seiten.familie_alter.steht_zu",
        lambda *was: gerufen.append(was) or steht_zu(*was),
    )
    seite.hide()
    kind = next(p for p in sitzung.akte.familie.personen if p.id == "p4")
    for tag in (21, 20):
        neu = replace(kind, geburt=Geburt(2023, 10, tag))
        sitzung.aendern(lambda akte, neu=neu: set_person(akte, neu), "x")
    sitzung.set_stichtag(date(2026, 12, 1))
    assert gerufen == []
    seite.show()
    assert len(gerufen) == 1
    assert gerufen[0][3] == date(2026, 12, 1)
