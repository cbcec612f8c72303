"""The result of the Rechner: sums on demand, steps with their §, used for the match, forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from lotse.domain.familie import FamilieId
from lotse.domain.rechnung import Spanne
from lotse.domain.wahrheit import Urteil
from lotse.matching.ergebnis import Faktstelle
from lotse.ui.sprung import Ort
from tests.werkzeug.hilfenseite import spruenge as sprungziele
from tests.werkzeug.muster import familie_k
from tests.werkzeug.rechnerseite import (
    antworte_alles,
    baender,
    druecke,
    gewaehlt,
    lesbar,
    oeffne_rechner,
)

KEY = Qt.Key
NIE_GESAGT = (
    "Sie haben Anspruch", "Sie bekommen", "steht Ihnen zu", "abgelehnt", "nicht berechtigt",
    "leider", "!",
)  # fmt: skip


@pytest.fixture
def seite(qtbot, stil_hell, runner):
    return oeffne_rechner(qtbot, runner)


def test_no_sum_is_shown_until_it_is_asked_for(seite):
    antworte_alles(seite)
    assert "ungefähr" not in lesbar(seite)
    assert "€" not in lesbar(seite)
    seite.ergebnis.knopf.click()
    text = lesbar(seite.ergebnis)
    assert "ungefähr 600 Euro im Monat" in text
    assert "Das Amt rechnet genau und entscheidet." in text
    assert "Stand der Zahlen: 19.08.2026." in text
    assert "Steuern rechnet Lotse nicht aus." in text
    seite.ergebnis.knopf.click()
    assert "ungefähr" not in lesbar(seite)


def test_each_step_stands_with_its_paragraph(seite):
    antworte_alles(seite)
    for zeile, norm in zip(seite.ergebnis.zeilen, ("SGB II", "BKGG", "WoGG"), strict=True):
        assert not zeile.schritte.isVisible()
        zeile._auf.click()
        assert zeile.schritte.isVisible()
        text = lesbar(zeile.schritte)
        assert norm in text
        assert "€" not in text, "sums only when they were asked for"
        assert "Das Amt rechnet genau und entscheidet." in text
        zeile._auf.click()
        assert not zeile.schritte.isVisible()


def test_open_steps_show_their_sums_when_they_are_asked_for_and_hide_them_again(seite):
    antworte_alles(seite)
    zeile = seite.ergebnis.zeilen[1]
    zeile._auf.click()
    seite.ergebnis.knopf.click()
    QCoreApplication.processEvents()  # new rows are shown a moment later
    assert "€" in lesbar(zeile.schritte)
    seite.ergebnis.knopf.click()
    assert "€" not in lesbar(zeile.schritte)


def test_bands_differ_by_word_and_sign_not_by_colour_alone(seite):
    namen = set()
    for netto in (0, 1250, 1740, 4000):
        antworte_alles(seite)
        seite.on_antwort("brutto.1", Spanne.genau(netto + 500))
        seite.on_antwort("netto.1", Spanne.genau(netto))
        namen |= {(z._wort.text(), z._bild._name) for z in seite.ergebnis.zeilen}
    worte_je_bild = {bild: {w for w, b in namen if b == bild} for _, bild in namen}
    assert len(worte_je_bild) >= 3
    assert all(len(w) == 1 for w in worte_je_bild.values())


def test_using_the_answers_changes_the_three_helps_and_can_be_undone(qtbot, seite):
    antworte_alles(seite)
    vorher = seite.sitzung.fluechtig
    urteile = {k: seite.sitzung.abgleich.hilfe(k).urteil.urteil for k in ("kinderzuschlag",)}
    assert urteile["kinderzuschlag"] is Urteil.NOCH_KLAEREN
    seite.nutzen.click()
    fakten = seite.sitzung.fluechtig.fakten
    assert fakten["kiz_wohngeld_reicht"] is True
    assert fakten["kiz_positiv"] is True
    assert fakten["wohngeld_positiv"] is True

    def steht(satz):
        hilfe = seite.sitzung.abgleich.hilfe("kinderzuschlag")
        return any(satz in b.satz for b in hilfe.urteil.bedingungen)

    qtbot.waitUntil(lambda: steht("Nach der Rechnung bleibt ein Kinderzuschlag übrig."))
    grusi = seite.sitzung.abgleich.hilfe("grundsicherungsgeld")
    assert grusi.urteil.urteil is Urteil.PASST_NICHT
    assert "Gilt für die Hilfen. Grundsicherungsgeld: passt nicht." in lesbar(seite)
    assert seite.nutzen.text() == "Nicht mehr für die Hilfen benutzen"
    seite.sitzung.zurueck()
    assert seite.sitzung.fluechtig == vorher
    assert seite.nutzen.text() == "Antworten für die Hilfen benutzen"


def test_used_facts_follow_every_answer_and_can_always_be_given_up(seite):
    antworte_alles(seite)
    seite.nutzen.click()
    druecke(seite, "brutto.1", "nichts")
    fakten = seite.sitzung.fluechtig.fakten
    assert fakten["kiz_mindesteinkommen"] is False
    assert fakten["beduerftig"] is True
    druecke(seite, "anderes", "ja")
    assert "beduerftig" not in seite.sitzung.fluechtig.fakten
    for name in ("brutto.1", "anderes", "vermoegen"):
        druecke(seite, name, "Weiß nicht, möchte nichts sagen")
    assert seite.nutzen.isEnabled(), "giving up is possible whatever is known"
    seite.nutzen.click()
    assert seite.sitzung.fluechtig.fakten == {}


def test_used_facts_follow_the_children_and_the_day_and_it_is_said(seite):
    antworte_alles(seite)
    seite.nutzen.click()
    gemeldet = []
    seite.sitzung.gemeldet.connect(lambda meldung: gemeldet.append(meldung.text))
    ohne = [p for p in seite.sitzung.akte.familie.personen if not p.ist_kind]
    seite.sitzung.aendern(
        lambda a: replace(a, familie=replace(a.familie, personen=tuple(ohne))), "ohne Kinder"
    )
    assert seite.sitzung.fluechtig.fakten["kiz_positiv"] is False
    assert gemeldet == [
        "Die Rechnung zum Geld ist jetzt eine andere. Die Hilfen richten sich danach."
    ]
    seite.sitzung.zurueck()
    assert seite.sitzung.fluechtig.fakten["kiz_positiv"] is True
    seite.sitzung.set_stichtag(date(2027, 1, 4))
    assert seite.sitzung.fluechtig.fakten == {}, "old figures settle nothing"
    seite.sitzung.set_stichtag(None)
    assert seite.sitzung.fluechtig.fakten["kiz_positiv"] is True


def test_two_answers_that_contradict_settle_nothing_while_they_are_used(seite):
    antworte_alles(seite)
    seite.nutzen.click()
    seite.on_antwort("netto.1", Spanne.genau(5000))
    assert seite.sitzung.fluechtig.fakten == {}
    assert seite.nutzen.isEnabled()


def test_what_the_family_said_itself_wins_over_the_calculation(seite):
    antworte_alles(seite)
    stelle = Faktstelle("beduerftig")
    seite.sitzung.antworte(stelle, wert=True, text="selbst gesagt")
    seite.nutzen.click()
    assert seite.sitzung.fluechtig.fakten["beduerftig"] is True
    seite.sitzung.vergiss(stelle, "vergessen")
    nach_rechnung = seite.sitzung.fluechtig.fakten["beduerftig"]
    seite.sitzung.antworte(stelle, wert=not nach_rechnung, text="selbst gesagt")
    assert seite.sitzung.fluechtig.fakten["beduerftig"] is not nach_rechnung
    seite.nutzen.click()
    assert seite.sitzung.fluechtig.fakten == {"beduerftig": not nach_rechnung}


def test_forgetting_a_calculated_answer_gives_up_the_calculation(seite):
    antworte_alles(seite)
    seite.nutzen.click()
    seite.sitzung.vergiss(Faktstelle("kiz_positiv"), "vergessen")
    assert seite.sitzung.fluechtig.fakten == {}
    assert not seite.sitzung.rechner.nutzt


def test_the_result_may_be_kept_in_the_case_and_the_sums_may_not(seite):
    antworte_alles(seite)
    seite.nutzen.click()
    seite.sitzung.behalte(Faktstelle("kiz_positiv"), "behalten")
    fakten = seite.sitzung.akte.familie.fakten
    assert fakten["kiz_positiv"] is True
    assert "2200" not in repr(seite.sitzung.akte)
    assert "beduerftig" not in fakten


def test_bands_under_an_assumption_say_that_the_helps_do_not_follow_it(seite):
    antworte_alles(seite)
    druecke(seite, "anderes", "nein")
    QCoreApplication.processEvents()
    text = lesbar(seite)
    assert "Angenommen: kein anderes Einkommen. Danach ist nicht gefragt." in text
    assert "Was nur angenommen ist, gilt für die Hilfen nicht." in text
    assert baender(seite)[1].startswith("Kinderzuschlag, wahrscheinlich")
    seite.nutzen.click()
    assert "kiz_wohngeld_reicht" not in seite.sitzung.fluechtig.fakten
    druecke(seite, "anderes", "Weiß nicht, möchte nichts sagen")
    QCoreApplication.processEvents()
    assert "Angenommen: kein anderes Einkommen. Das ist nicht bekannt." in lesbar(seite)


def test_sums_never_reach_the_case_and_are_forgotten_with_it(qtbot, seite):
    antworte_alles(seite)
    seite.nutzen.click()
    assert "solange diese Familie offen ist" in lesbar(seite)
    akte = seite.sitzung.akte
    assert "2000" not in repr(akte)
    assert not {"beduerftig", "kiz_positiv"} & set(akte.familie.fakten)
    seite.sitzung.schliesse()
    assert seite.sitzung.rechner.antworten == {}
    assert "2.200" not in lesbar(seite)
    assert seite.angaben.zeilen == {}
    andere = replace(akte, familie=replace(akte.familie, id=FamilieId("f-neu")))
    seite.sitzung.beginne(andere)
    assert gewaehlt(seite, "miete") == []
    assert not seite.ergebnis.mit_betrag


def test_two_answers_that_contradict_are_named_and_nothing_is_shown(seite):
    druecke(seite, "brutto.1", "unter 600")
    druecke(seite, "netto.1", "1.500 bis 2.000")
    text = lesbar(seite.ergebnis)
    assert "Das Netto ist höher als das Brutto. Bitte prüfen Sie die beiden Beträge." in text
    assert "wahrscheinlich" not in text
    assert not seite.nutzen.isEnabled()
    druecke(seite, "netto.1", "unter 600")
    assert "Das Netto ist höher" not in lesbar(seite.ergebnis)


def test_figures_out_of_date_leave_everything_open_and_say_so(qtbot, stil_hell, runner):
    spaeter = date(2027, 1, 4)
    seite = oeffne_rechner(qtbot, runner, heute=lambda: spaeter)
    antworte_alles(seite)
    assert all("noch nicht bekannt" in band for band in baender(seite))
    assert "Die Zahlen gelten bis 31.12.2026. Bitte prüfen." in lesbar(seite.ergebnis)
    seite.ergebnis.mit_betrag = True
    seite.sitzung.zurueck()
    assert "ungefähr" not in lesbar(seite)
    assert not seite.nutzen.isEnabled()


def test_another_day_for_the_talk_is_calculated_at_once(seite):
    antworte_alles(seite)
    seite.sitzung.set_stichtag(date(2027, 1, 4))
    assert all("noch nicht bekannt" in band for band in baender(seite))
    seite.sitzung.set_stichtag(None)
    assert "wahrscheinlich" in baender(seite)[1]


def test_a_case_without_anybody_leads_to_the_family(qtbot, stil_hell, runner):
    leer = replace(familie_k(), personen=(), kinder_gefragt=False)
    seite = oeffne_rechner(qtbot, runner, leer)
    assert not seite.flaeche.isVisible()
    assert "Noch ist niemand eingetragen." in lesbar(seite)
    ziele = sprungziele(seite)
    seite.fokus()
    QTest.keyClick(seite.focusWidget(), KEY.Key_Space)
    assert ziele[0].ort is Ort.FAMILIE


def test_nothing_is_promised(seite):
    antworte_alles(seite)
    seite.ergebnis.knopf.click()
    for zeile in seite.ergebnis.zeilen:
        zeile.klappe(auf=True)
    text = lesbar(seite)
    assert [wort for wort in NIE_GESAGT if wort in text] == []
