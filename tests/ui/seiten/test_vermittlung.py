"""The hand-over in the plan's sheet: three parties, the bar, the cards, and the gate."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from lotse.domain.angebot import AngebotKey
from lotse.domain.einwilligung import Datenart
from lotse.domain.vermittlung import Quelle, Stand, Weg
from lotse.services.drucke import ask_stelle, strip_code
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.seiten.plan import PlanSeite
from lotse.ui.seiten.vermittlung_felder import Berichtigungsfeld, Fragefeld, Grundfeld, Notizfeld
from lotse.ui.seiten.vermittlung_uebergabe import Uebergabefeld
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.einwilligungen import einwilligung


@pytest.fixture
def seite(qtbot, sitzung):
    seite = PlanSeite(sitzung.dienste, sitzung)
    qtbot.addWidget(seite)
    seite.resize(1366, 900)
    seite.show()
    seite.show_sprung(Sprung(Ort.PLAN, bezug="s4"))
    return seite


@pytest.fixture
def teil(seite):
    return seite._blatt.vermittlung


def vermittlung(sitzung, kennung="v4"):
    return next(v for v in sitzung.akte.vermittlungen if v.id == kennung)


def zeige(seite, schritt):
    seite.show_sprung(Sprung(Ort.PLAN, bezug=schritt))


def uebergib(teil):
    """Choose and hand over by the family's own hand."""
    teil._on_stand(Stand.UEBERGEBEN)
    feld = teil.feld
    assert isinstance(feld, Uebergabefeld)
    if feld.wahl.isVisibleTo(feld):
        feld.wahl.click()
    feld.ja.click()


def test_e_38_the_triangle_names_the_three_parties(teil):
    worte = teil.parteien._dreieck.accessibleName()
    assert "Familie: schreibt" in worte or "Familie:  schreibt" in worte
    assert "Träger" in worte
    assert "Stelle: Lebenswege Musterstadt e. V." in worte


def test_e_38_who_decides_is_written_and_taken_back(qtbot, teil, sitzung):
    teil.parteien.feld.setText("Stadt Neu")
    teil.parteien.feld.editingFinished.emit()
    assert vermittlung(sitzung).leistungstraeger == "Stadt Neu"
    sitzung.zurueck()
    assert vermittlung(sitzung).leistungstraeger == ""


def test_e_37_nothing_is_handed_over_before_the_family_has_chosen(teil, sitzung):
    teil._on_stand(Stand.UEBERGEBEN)
    teil.feld.ja.click()
    assert vermittlung(sitzung).stand is Stand.VORBEREITET
    teil.feld.grund.setText("ist näher")
    teil.feld.wahl.click()
    assert sitzung.akte.wahlen[-1].grund == "ist näher"
    teil.feld.ja.click()
    ereignis = vermittlung(sitzung).ereignisse[-1]
    assert (ereignis.stand, ereignis.weg) == (Stand.UEBERGEBEN, Weg.FAMILIE_TRAEGT)
    sitzung.zurueck()
    assert vermittlung(sitzung).stand is Stand.VORBEREITET


def test_e_37_the_notice_is_asked_for_and_recorded(teil, sitzung):
    leistung = replace(teil._leistung, wahlrecht="§ 5 SGB VIII")
    teil._leistung = leistung
    teil._on_stand(Stand.UEBERGEBEN)
    teil._leistung = leistung
    teil.feld.wahl.click()
    teil._leistung = leistung
    teil.feld.show_fall(sitzung.akte, vermittlung(sitzung), leistung, ())
    assert teil.feld.gesagt.isVisibleTo(teil.feld)
    teil.feld.gesagt.click()
    assert sitzung.akte.wahlen[-1].hingewiesen_am == sitzung.dienste.heute()


def test_f_07_a_letter_needs_a_consent_and_the_reason_is_said(qtbot, teil, sitzung):
    teil._on_stand(Stand.UEBERGEBEN)
    teil.feld.wahl.click()
    teil.feld.wege[Weg.BRIEF].click()
    assert "Es gibt noch keine" in teil.feld._warum.text()
    teil.feld.ja.click()
    assert vermittlung(sitzung).stand is Stand.VORBEREITET
    with qtbot.waitSignal(sitzung.springt) as sprung:
        teil.feld.vorbereiten.click()
    assert sprung.args == [Sprung(Ort.EINWILLIGUNG, bezug="neu:a1")]


def test_f_07_with_a_consent_the_letter_goes_out(teil, sitzung):
    stelle = vermittlung(sitzung).angebot
    eine = einwilligung(
        angebot=AngebotKey(stelle.key), empfaenger=stelle.name, datenarten=(Datenart.NAME,)
    )
    sitzung.aendern(lambda a: replace(a, einwilligungen=(eine,)), "Einwilligung")
    teil._on_stand(Stand.UEBERGEBEN)
    teil.feld.wahl.click()
    teil.feld.wege[Weg.BRIEF].click()
    teil.feld.ja.click()
    assert vermittlung(sitzung).ereignisse[-1].weg is Weg.BRIEF


def test_f_05_the_keys_of_the_bar_note_the_next_state(qtbot, teil, sitzung):
    uebergib(teil)
    teil.stand.staende[Stand.UEBERGEBEN].setFocus()
    qtbot.keyClick(teil.stand.staende[Stand.UEBERGEBEN], Qt.Key.Key_4)
    teil._on_ziffer(3)
    assert vermittlung(sitzung).stand is Stand.ANGEKOMMEN


def test_f_05_who_says_so_is_kept(teil, sitzung):
    uebergib(teil)
    teil.stand._on_quelle(Quelle.STELLE.value)
    teil.stand.staende[Stand.ANGENOMMEN].click()
    assert vermittlung(sitzung).ereignisse[-1].quelle is Quelle.STELLE
    assert "sagt: Stelle" in teil.stand._zuletzt.text()


def test_f_05_a_no_asks_for_its_reason_in_plain_words(teil, sitzung):
    uebergib(teil)
    teil.stand.staende[Stand.ABGELEHNT].click()
    assert isinstance(teil.feld, Grundfeld)
    assert vermittlung(sitzung).stand is Stand.UEBERGEBEN
    assert {k.text() for k in teil.feld.chips.values()} >= {"kein Platz frei", "Papiere fehlen"}
    teil.feld.chips["voll"].click()
    assert (vermittlung(sitzung).stand, vermittlung(sitzung).ereignisse[-1].grund) == (
        Stand.ABGELEHNT,
        "voll",
    )


def test_f_05_a_correction_and_a_reopening_need_a_note(teil, sitzung):
    uebergib(teil)
    teil.stand.staende[Stand.ANGEKOMMEN].click()
    teil.stand.staende[Stand.ANGENOMMEN].click()
    assert isinstance(teil.feld, Berichtigungsfeld)
    teil.feld.ja.click()
    assert vermittlung(sitzung).stand is Stand.ANGEKOMMEN
    teil.feld.notiz.setText("vertippt")
    teil.feld.ja.click()
    assert vermittlung(sitzung).stand is Stand.ANGENOMMEN
    teil.stand.staende[Stand.NICHT_ZUSTAENDIG].click()
    teil.stand.wege["oeffnen"].click()
    assert isinstance(teil.feld, Notizfeld)
    teil.feld.ja.click()
    assert vermittlung(sitzung).stand is Stand.NICHT_ZUSTAENDIG
    teil.feld.notiz.setText("doch zuständig")
    teil.feld.ja.click()
    assert vermittlung(sitzung).stand is Stand.VORBEREITET


def test_f_05_a_mistake_is_deleted_and_comes_back_with_one_step(teil, sitzung):
    teil.stand.wege["versehen"].click()
    assert isinstance(teil.feld, Fragefeld)
    teil.feld.knopf.click()
    assert all(v.id != "v4" for v in sitzung.akte.vermittlungen)
    assert any(s.id == "s4" for s in sitzung.akte.schritte)
    sitzung.zurueck()
    assert vermittlung(sitzung).stand is Stand.VORBEREITET


def test_f_05_escape_closes_a_card_and_nothing_has_changed(qtbot, teil, sitzung):
    vorher = sitzung.akte
    teil._on_stand(Stand.UEBERGEBEN)
    qtbot.keyClick(teil.feld, Qt.Key.Key_Escape)
    assert teil.feld is None
    assert sitzung.akte is vorher


def test_f_05_when_to_ask_is_shown_and_asking_is_noted(qtbot, seite, teil, sitzung):
    uebergib(teil)
    qtbot.waitUntil(lambda: any("Nachfragen am Di 08.12." in t for t in worte(teil.stand)))
    vor = sitzung.dienste.heute() - timedelta(days=20)
    v = vermittlung(sitzung)
    alt = replace(v, ereignisse=tuple(replace(e, geschehen_am=vor) for e in v.ereignisse))
    sitzung.aendern(
        lambda a: replace(
            a, vermittlungen=tuple(alt if x.id == "v4" else x for x in a.vermittlungen)
        ),
        "früher",
    )
    qtbot.waitUntil(lambda: any("Jetzt nachfragen" in t for t in worte(teil.stand)))
    (gefragt,) = [k for k in teil.stand.findChildren(Knopf) if k.text().startswith("Gefragt")]
    gefragt.click()
    assert vermittlung(sitzung).ereignisse[-1].weg is None
    assert vermittlung(sitzung).stand is Stand.UEBERGEBEN
    qtbot.waitUntil(lambda: any("Nachfragen am" in t for t in worte(teil.stand)))


def test_f_08_the_answer_on_a_strip_is_entered_by_its_code(seite, teil, sitzung):
    uebergib(teil)
    sitzung.aendern(lambda a: ask_stelle(a, "v4", "r1", sitzung.dienste.heute()), "gefragt")
    code = strip_code(sitzung.akte, "v4")
    falsch = ("3" if code[0] != "3" else "4") + code[1:]
    teil.stand.wege["antwort"].click()
    feld = teil.feld
    feld.code.setText(falsch)
    assert "Tippfehler" in feld._satz.text()
    assert not feld._chips.isVisibleTo(feld)
    feld.code.setText(f"{code[:3].lower()} {code[3:]}")
    feld.antworten[next(iter(feld.antworten))].click()
    assert vermittlung(sitzung).stand is Stand.ANGEKOMMEN
    assert sitzung.akte.rueckmeldungen[0].am == sitzung.dienste.heute()
    sitzung.zurueck()
    assert sitzung.akte.rueckmeldungen[0].ergebnis is None


def test_f_08_a_jump_with_a_code_opens_the_card_of_its_step(seite, teil, sitzung):
    sitzung.aendern(lambda a: ask_stelle(a, "v3", "r1", sitzung.dienste.heute()), "gefragt")
    code = strip_code(sitzung.akte, "v3")
    seite.show_sprung(Sprung(Ort.PLAN, bezug=f"antwort:{code}"))
    assert seite._liste.wahl_schluessel() == "s3"
    assert teil.feld is not None
    assert "Der Code stimmt" in teil.feld._satz.text()


def worte(widget):
    return [w.text() for w in widget.findChildren(QLabel) if w.isVisibleTo(widget)]
