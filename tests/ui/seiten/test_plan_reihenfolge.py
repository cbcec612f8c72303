"""Reihenfolge: the numbered list with reasons, warnings beside it, and sorting as one change."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from lotse.domain.vermittlung import Schritt, Schrittstand
from lotse.i18n.sprache import Sprache
from lotse.services.abfolge import abfolge_of
from lotse.ui.bausteine.tafel import Hinweisfeld
from lotse.ui.seiten.plan_kopf import REIHENFOLGE, SCHRITTE, UNTERLAGEN
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.stil import em, stil
from tests.werkzeug.planseite import echte_sitzung, plan_seite, worte


@pytest.fixture
def sitzung(qtbot, stil_hell, haus, runner):
    sitzung = echte_sitzung(qtbot, haus, runner)
    yield sitzung
    sitzung.sicherung.schliesse_ab()
    sitzung.deleteLater()


@pytest.fixture
def seite(qtbot, sitzung):
    return plan_seite(qtbot, sitzung, REIHENFOLGE)


def gesprochen(liste):
    modell = liste.model()
    return [modell.data(modell.index(row, 0)) for row in range(modell.rowCount())]


def leistungen(seite):
    return [schritt.leistung for schritt in seite.sitzung.akte.schritte]


def test_the_steps_are_the_view_a_plan_opens_with(qtbot, sitzung):
    seite = plan_seite(qtbot, sitzung)
    assert seite._kopf.wahl == SCHRITTE
    assert seite._liste.isVisible()
    assert not seite._reihe.isVisible()


def test_every_place_says_its_number_reason_and_paragraph(seite):
    zeilen = gesprochen(seite._reihe.liste)
    assert [z.split(".")[0] for z in zeilen] == [str(n + 1) for n in range(len(zeilen))]
    kiz = next(z for z in zeilen if "Kinderzuschlag." in z.split(" Nach ")[0])
    assert "Nur für Kinder, für die es Kindergeld gibt. (§ 6a Abs. 1 Nr. 1 BKGG)" in kiz
    assert "Vor dem Ende vom Monat beantragen." in kiz
    assert "Am selben Tag beantragen wie" in kiz


def test_the_warning_stands_beside_it_with_its_remedy_and_paragraph(seite):
    text = worte(seite._warnungen)
    assert "Familienkasse und Wohngeldstelle" in text
    assert "Stellen Sie beide Anträge am selben Tag" in text
    assert "§ 6a Abs. 1 Nr. 3 BKGG" in text
    assert seite._warnungen.findChildren(Hinweisfeld)


def test_warnings_of_the_chosen_place_come_first(seite):
    seite._reihe.liste.waehle("wohngeld")
    assert worte(seite._warnungen)
    felder = [f for f in seite._warnungen.findChildren(Hinweisfeld) if f.isVisibleTo(seite)]
    assert "Wohngeld" in worte(felder[0])


def test_sorting_is_one_change_that_can_be_taken_back(qtbot, seite):
    vorher = seite.sitzung.akte
    qtbot.mouseClick(seite._reihe.knopf, Qt.MouseButton.LeftButton)
    assert leistungen(seite) == ["kindergeld", "kinderzuschlag", "wohngeld", "but_bkgg"]
    wartet = {s.leistung: s.haengt_ab_von for s in seite.sitzung.akte.schritte}
    assert wartet["but_bkgg"] == ("g3",)
    assert wartet["kinderzuschlag"] == ()
    seite.sitzung.zurueck()
    assert seite.sitzung.akte == vorher


def test_a_plan_in_order_says_so_and_changes_nothing(qtbot, seite):
    gemeldet = []
    seite.sitzung.gemeldet.connect(lambda meldung: gemeldet.append(meldung.text))
    seite._reihe.knopf.click()
    danach = seite.sitzung.akte
    seite._reihe.knopf.click()
    assert seite.sitzung.akte is danach
    assert gemeldet == ["Die Schritte sind geordnet.", "Die Schritte stehen schon so."]


def test_where_an_office_might_report_advice_comes_before_every_remedy(seite):
    abgleich = replace(seite.sitzung.abgleich, erst_beraten=True, hinweise=("Erst Beratung.",))
    seite.sitzung._abgleich = abgleich
    seite.show_abgleich(abgleich)
    text = worte(seite._warnungen)
    assert "Erst Beratung." in text
    assert "Stellen Sie beide Anträge am selben Tag" not in text
    assert "Erst unabhängig beraten lassen, dann entscheiden." in text


def test_the_sheet_of_a_step_puts_advice_before_the_remedy_of_a_pair(qtbot, sitzung):
    seite = plan_seite(qtbot, sitzung)
    seite._liste.waehle("g1")
    assert "Stellen Sie beide Anträge am selben Tag" in worte(seite._blatt)
    abgleich = replace(sitzung.abgleich, erst_beraten=True, hinweise=("Erst Beratung.",))
    sitzung._abgleich = abgleich
    sitzung.abgleich_geaendert.emit(abgleich)
    qtbot.wait(20)
    text = worte(seite._blatt)
    assert "Erst unabhängig beraten lassen, dann entscheiden." in text
    assert "Stellen Sie beide Anträge am selben Tag" not in text


def test_the_sheet_of_a_step_stays_as_it_is_when_a_new_match_changes_nothing(qtbot, sitzung):
    seite = plan_seite(qtbot, sitzung)
    assert worte(seite._blatt)
    vorher = [w for w in seite._blatt.findChildren(QLabel) if w.isVisibleTo(seite._blatt)]
    sitzung.abgleich_geaendert.emit(sitzung.abgleich)
    assert [w for w in seite._blatt.findChildren(QLabel) if w.isVisibleTo(seite._blatt)] == vorher


def test_a_hidden_plan_orders_nothing_and_does_so_once_it_is_shown(qtbot, sitzung, monkeypatch):
    seite = plan_seite(qtbot, sitzung, REIHENFOLGE)
    gerufen = []
    monkeypatch.setattr(
        "lotse.ui.seiten.plan.abfolge_of",
        lambda *was: gerufen.append(was) or abfolge_of(*was),
    )
    seite.hide()
    for name in ("eins", "zwei"):
        neu = Schritt(name, "Wohngeld", stand=Schrittstand.DRAN, leistung="hebamme")
        sitzung.aendern(lambda a, neu=neu: replace(a, schritte=(*a.schritte, neu)), "x")
    sitzung.abgleich_geaendert.emit(sitzung.abgleich)
    assert gerufen == []
    seite.show()
    assert 1 <= len(gerufen) <= 2
    assert any("Hebammenhilfe" in zeile for zeile in gesprochen(seite._reihe.liste))


def test_without_a_pair_of_offices_the_sheet_is_calm(qtbot, haus, runner, stil_hell):
    sitzung = echte_sitzung(qtbot, haus, runner, ("hebamme",))
    seite = plan_seite(qtbot, sitzung, REIHENFOLGE)
    assert "Hier zeigt keine Stelle auf eine andere." in worte(seite._warnungen)
    sitzung.sicherung.schliesse_ab()


def test_the_inspector_says_what_comes_first_and_where_offices_point(qtbot, sitzung):
    seite = plan_seite(qtbot, sitzung)
    seite._reihe.knopf.click()
    seite._liste.waehle("g0")
    text = worte(seite._blatt)
    assert "Braucht vorher: Schritt 1." in text
    assert "Zuerst kommt: Kindergeld" in text
    seite._liste.waehle("g1")
    text = worte(seite._blatt)
    assert "Am selben Tag beantragen wie Wohngeld." in text
    assert "Die Familienkasse kann auf den Bescheid über Wohngeld warten wollen" in text


def test_no_prior_office_is_said_for_fruehfoerderung(qtbot, haus, runner, stil_hell):
    sitzung = echte_sitzung(qtbot, haus, runner, ("fruehfoerderung",))
    seite = plan_seite(qtbot, sitzung)
    text = worte(seite._blatt)
    assert "Kein Vorrang anderer Stellen: Stadt und Kasse teilen sich die Kosten." in text
    assert "§ 43" not in text
    assert "§ 16 " not in text
    sitzung.sicherung.schliesse_ab()


def test_a_jump_names_a_view_or_a_step(seite):
    seite.show_sprung(Sprung(Ort.PLAN, bezug=UNTERLAGEN))
    assert seite._papiere.isVisible()
    seite.show_sprung(Sprung(Ort.PLAN, bezug="g2"))
    assert seite._liste.wahl_schluessel() == "g2"
    assert seite._kopf.wahl == SCHRITTE


def test_moving_and_dates_wait_until_the_steps_are_shown(seite):
    vorher = seite.sitzung.akte
    for tat in seite.aktionen().values():
        if tat != seite.on_drucken:
            tat()
    assert seite.sitzung.akte is vorher


def test_the_stops_of_f6_follow_the_view(seite):
    assert seite.regionen()[0] is seite._reihe.liste
    seite.show_sprung(Sprung(Ort.PLAN, bezug=SCHRITTE))
    assert seite.regionen()[0] is seite._liste


def test_the_views_are_said_in_english(seite):
    seite.texte_setzen(Sprache.load("en"))
    namen = [knopf.text() for knopf in seite._kopf.ansichten._knoepfe.values()]
    assert namen[:2] == ["Steps", "Order"]
    assert namen[2] not in ("Unterlagen", "")
    assert seite._reihe.knopf.text() == "Put the steps in this order"
    assert any("After " in satz for satz in gesprochen(seite._reihe.liste))


def test_in_a_narrow_window_the_words_over_the_columns_get_their_own_line(qtbot, seite):
    hoch = seite._kopf.sizeHint().height()
    stil().show(stil().wunsch, 200)
    qtbot.waitUntil(lambda: seite._maler.schmal)
    assert seite._kopf.sizeHint().height() == em(2.75)
    seite.show_sprung(Sprung(Ort.PLAN, bezug=SCHRITTE))
    assert seite._kopf.sizeHint().height() == em(2.75), "they fit beside the views"
    seite._kopf.setMaximumWidth(em(24))
    qtbot.waitUntil(lambda: seite._kopf.sizeHint().height() > em(4))
    assert hoch < seite._kopf.sizeHint().height()
    assert not seite.grab().isNull()
