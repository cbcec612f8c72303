"""The page of consents: asked, entered, taken back, and the question what may be passed on."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest
from PySide6.QtCore import Qt

from lotse.domain.einwilligung import Datenart, Empfaengerart
from lotse.letters.brief import Briefart
from lotse.services.einwilligen import give
from lotse.ui.seiten.einwilligung import EinwilligungSeite
from lotse.ui.seiten.einwilligung_flaeche import BLICK, BOGEN, LEER
from lotse.ui.seiten.einwilligung_papier import Einwilligungspapier
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.einwilligungen import HEUTE, einwilligung


@pytest.fixture
def seite(qtbot, sitzung):
    seite = EinwilligungSeite(sitzung.dienste, sitzung)
    qtbot.addWidget(seite)
    seite.resize(1366, 700)
    seite.show()
    return seite


@pytest.fixture
def flaeche(seite):
    return seite.flaeche


def gib(sitzung, **felder):
    eine = einwilligung(**({"angebot": "a1", "empfaenger": "Frühförderstelle Regenbogen"} | felder))
    sitzung.aendern(lambda a: give(a, eine, HEUTE), "Einwilligung")
    return eine


def fuelle(flaeche):
    """What the family ticks, and its signature."""
    flaeche.bogen.ticks[Datenart.NAME].click()
    next(iter(flaeche.bogen.unterschriften.values())).click()


def test_f_07_an_empty_page_has_one_first_action(seite, flaeche):
    assert flaeche.gezeigt == LEER
    assert flaeche.anfang() is flaeche._erste
    assert flaeche.neu.isHidden()
    assert seite.regionen()[0] is flaeche._erste
    flaeche._erste.click()
    assert flaeche.gezeigt == BOGEN
    assert not flaeche.neu.isHidden()


def test_f_07_nothing_is_ticked_signed_or_said_ahead(seite, flaeche):
    seite.on_neu()
    bogen = flaeche.bogen
    assert not any(h.isChecked() for h in bogen.ticks.values())
    assert not any(h.isChecked() for h in bogen.unterschriften.values())
    assert bogen.sprachwahl.currentData() == ""
    assert bogen.felder["erklaert_von"].text() == ""
    assert bogen.sorge.wahl == ""


def test_f_07_what_is_missing_is_said_while_it_is_filled_in(seite, flaeche, sitzung):
    seite.show_sprung(Sprung(Ort.EINWILLIGUNG, bezug="neu:a1"))
    assert "nichts angekreuzt" in flaeche.luecken.text()
    assert "Unterschrift fehlt" in flaeche.luecken.text()
    flaeche.eintragen.click()
    assert sitzung.akte.einwilligungen == ()
    fuelle(flaeche)
    assert not flaeche.luecken.isVisibleTo(flaeche)
    flaeche.eintragen.click()
    (eine,) = sitzung.akte.einwilligungen
    assert (eine.angebot, eine.datenarten) == ("a1", (Datenart.NAME,))
    assert flaeche.gezeigt == BLICK
    sitzung.zurueck()
    assert sitzung.akte.einwilligungen == ()


def test_f_07_half_a_year_for_a_stelle_and_a_year_for_the_record(seite, flaeche):
    seite.on_neu()
    assert flaeche.bogen.bis.date().toPython().isoformat() == "2027-05-24"
    flaeche.bogen._on_art(Empfaengerart.AKTE.value)
    assert flaeche.bogen.bis.date().toPython().isoformat() == "2027-11-24"


def test_f_07_a_draft_waits_while_one_is_elsewhere(seite, flaeche, sitzung):
    seite.show_sprung(Sprung(Ort.EINWILLIGUNG, bezug="neu:a1"))
    flaeche.bogen.felder["kind_sagt"].setText("Ich mag das.")
    flaeche.bogen.felder["kind_sagt"].textEdited.emit("Ich mag das.")
    seite.on_frage()
    seite.on_neu()
    assert flaeche.bogen.felder["kind_sagt"].text() == "Ich mag das."


def test_f_07_two_who_hold_custody_sign_both(seite, flaeche, sitzung):
    seite.show_sprung(Sprung(Ort.EINWILLIGUNG, bezug="neu:a1"))
    fuelle(flaeche)
    flaeche.bogen.sorge._knoepfe["zwei"].click()
    assert "zweite Unterschrift" in flaeche.luecken.text()
    list(flaeche.bogen.unterschriften.values())[1].click()
    assert not flaeche.luecken.isVisibleTo(flaeche)


def test_f_07_health_is_a_tick_of_its_own_and_spoken_needs_a_reason(seite, flaeche):
    seite.show_sprung(Sprung(Ort.EINWILLIGUNG, bezug="neu:a1"))
    flaeche.bogen.ticks[Datenart.GESUNDHEIT].click()
    flaeche.bogen.form._knoepfe["muendlich"].click()
    assert "Gesundheit braucht eine Unterschrift" in flaeche.luecken.text()
    grund = flaeche.bogen.felder["form_grund"]
    grund.setText("Anruf aus der Klinik")
    grund.textEdited.emit(grund.text())
    assert not flaeche.luecken.isVisibleTo(flaeche)


def test_f_07_taking_back_says_what_happens_and_can_be_undone(qtbot, seite, flaeche, sitzung):
    gib(sitzung)
    flaeche.blick.weg.click()
    saetze = [t.text() for t in flaeche.blick.feld.saetze]
    assert any("erfährt Frühförderstelle Regenbogen von uns nichts mehr" in s for s in saetze)
    flaeche.blick.feld.knopf.click()
    assert sitzung.akte.einwilligungen[0].widerrufen_am == HEUTE
    assert flaeche.blick._marke.accessibleName() == "zurückgenommen"
    sitzung.zurueck()
    assert sitzung.akte.einwilligungen[0].widerrufen_am is None


def test_f_07_the_list_says_how_each_one_stands(seite, flaeche, sitzung):
    gib(sitzung, kennung="e1")
    gib(sitzung, kennung="e2", gueltig_bis=HEUTE.replace(day=30))
    abgelaufen = einwilligung("e3", erteilt_am=HEUTE.replace(year=2025),
                              gueltig_bis=HEUTE.replace(month=1))  # fmt: skip
    sitzung.aendern(lambda a: replace(a, einwilligungen=(*a.einwilligungen, abgelaufen)), "alt")
    zeilen = [flaeche.liste.modell.zeile(n) for n in range(3)]
    assert [z.geltung.value for z in zeilen] == ["endet_bald", "gilt", "abgelaufen"]
    gesprochen = flaeche._maler.sprich(zeilen[0])
    assert "endet bald" in gesprochen


def test_f_07_may_i_pass_this_on_answers_with_the_reason(seite, flaeche, sitzung):
    gib(sitzung)
    seite.show_sprung(Sprung(Ort.EINWILLIGUNG, bezug="darf"))
    frage = flaeche.frage
    assert frage._marke.isHidden()  # nothing is asked yet: no "Ja" that could be taken for one
    assert "Kreuzen Sie an" in frage.antwort.text()
    frage.ticks[Datenart.NAME].click()
    assert not frage._marke.isHidden()
    assert frage._marke.accessibleName() == "Ja"
    frage.ticks[Datenart.GESUNDHEIT].click()
    assert frage._marke.accessibleName() == "Nur mit"
    assert "die Gesundheit" in frage.antwort.text()
    sitzung.aendern(
        lambda a: replace(
            a, einwilligungen=tuple(replace(e, widerrufen_am=HEUTE) for e in a.einwilligungen)
        ),
        "zurück",
    )
    assert frage._marke.accessibleName() == "Nein"
    frage.fragen.click()
    assert flaeche.gezeigt == BOGEN


def test_f_08_the_practice_hears_only_within_a_consent(qtbot, seite, flaeche, sitzung):
    gesagt = []
    sitzung.gemeldet.connect(lambda m: gesagt.append(m.text))
    seite.show_sprung(Sprung(Ort.EINWILLIGUNG, bezug="praxis"))
    assert any("fehlt die Einwilligung der Familie" in satz for satz in gesagt)
    assert flaeche.gezeigt == BOGEN
    gib(sitzung, art=Empfaengerart.PRAXIS, angebot="", empfaenger="Praxis am Markt",
        datenarten=(Datenart.RUECKMELDUNG,))  # fmt: skip
    seite.show_sprung(Sprung(Ort.EINWILLIGUNG, bezug="praxis"))
    with qtbot.waitSignal(sitzung.springt) as sprung:
        flaeche.blick.praxis.click()
    assert sprung.args == [Sprung(Ort.BRIEFE, bezug=f"{Briefart.RUECKMELDUNG.value}:e1")]


def test_f_08_a_practice_without_the_tick_says_why(seite, flaeche, sitzung):
    gib(sitzung, art=Empfaengerart.PRAXIS, angebot="", empfaenger="Praxis am Markt")
    assert not flaeche.blick.praxis.isVisibleTo(flaeche.blick)
    assert "nicht zugestimmt" in flaeche.blick._praxis._text.text()


def test_f_07_the_sheet_can_be_printed_before_it_is_signed(qtbot, seite, flaeche, sitzung, runner):
    seite.show_sprung(Sprung(Ort.EINWILLIGUNG, bezug="neu:a1"))
    flaeche.papier.click()
    papier = seite.findChild(Einwilligungspapier)
    qtbot.waitUntil(runner.is_idle, timeout=90_000)
    qtbot.waitUntil(papier.drucken.isEnabled, timeout=90_000)
    assert papier._blatt.startswith(b"%PDF")
    papier.reject()
    assert sitzung.akte.einwilligungen == ()


def test_f_07_the_mark_beside_the_tabs_leads_to_the_page(qtbot, fenster, sitzung):
    sitzung.springe(Sprung(Ort.PLAN))
    marke = fenster._rahmen.reiter.einwilligung
    assert marke.text() == "Noch keine Einwilligung"
    gib(sitzung)
    assert marke.text() == "Einwilligung liegt vor"
    qtbot.mouseClick(marke, Qt.MouseButton.LeftButton)
    assert fenster.ort is Ort.EINWILLIGUNG


def test_9_5_the_printed_sheet_is_filed_once_with_its_sum_for_this_consent(
    qtbot, seite, flaeche, sitzung, runner, tmp_path
):
    seite.show_sprung(Sprung(Ort.EINWILLIGUNG, bezug="neu:a1"))
    kennung = sitzung.entwuerfe[sitzung.akte.familie.id].id
    flaeche.papier.click()
    papier = seite.findChild(Einwilligungspapier)
    qtbot.waitUntil(papier.drucken.isEnabled, timeout=8000)
    for nummer in (1, 2):
        papier.ausgang.schreibe(tmp_path / f"{nummer}.pdf", "pdf", lambda: papier._blatt)
        qtbot.waitUntil((tmp_path / f"{nummer}.pdf").exists)
        qtbot.waitUntil(runner.is_idle)
    papier.reject()
    [blatt] = [s for s in sitzung.akte.schriftstuecke if s.art == Briefart.EINWILLIGUNG.value]
    assert blatt.einwilligung == kennung
    assert blatt.sha256 == sha256((tmp_path / "1.pdf").read_bytes()).hexdigest()
    assert sitzung.akte.einwilligungen == ()
