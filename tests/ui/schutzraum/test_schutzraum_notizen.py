"""Notes, entries, the brief and the sheets: what is written, what goes out, what is deleted."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel

from lotse.domain.fehler import Hinweis
from lotse.domain.protokoll import Tat
from lotse.domain.schutzraum import Eintragsart
from lotse.letters.pseudonym import Entfernt
from lotse.services.schutzraum.bearbeiten import eintraege
from lotse.ui.schutzraum.ausgang import blattname, frage_blatt
from tests.werkzeug.fensterworte import gesagtes
from tests.werkzeug.pdf_lesen import pdfium_text
from tests.werkzeug.schutzraumfenster import HEUTE

LINKS = Qt.MouseButton.LeftButton


def worte(widget):
    return {wort for _art, wort in gesagtes(widget)}


@pytest.fixture
def blatt(drin):
    drin.raum.notiz.zeige("notizen")
    return drin.raum.notiz.eintraege


@pytest.fixture
def brief(qtbot, runner, drin):
    drin.raum.notiz.zeige("brief")
    brief = drin.raum.notiz.brief
    qtbot.waitUntil(lambda: brief.vorschau.anzahl > 0, timeout=8_000)
    return brief


def test_f16_seen_thought_and_heard_stand_in_three_columns(drin, blatt):
    akte = drin.sitzung.akte
    for art, spalte in blatt.spalten.items():
        gezeigt = [spalte.liste.modell.zeile(n) for n in range(spalte.liste.modell.rowCount())]
        assert gezeigt == list(eintraege(akte, art))
        assert all(eintrag.art is art for eintrag in gezeigt)
    assert len({spalte.x() for spalte in blatt.spalten.values()}) == 3


@pytest.mark.parametrize("art", Eintragsart)
def test_f16_an_entry_has_its_kind_a_day_a_source_and_the_childs_own_words(drin, blatt, art):
    blatt.spalten[art].neu.click()
    form = blatt.form
    form.quelle.feld.setText("die Lehrerin")
    form.text.feld.setPlainText("Kam zu spät.")
    form.worte.feld.setPlainText("Ich hab verschlafen.")
    neu = drin.sitzung.akte.eintraege[-1]
    assert (neu.art, neu.am, neu.quelle, neu.text, neu.worte_kind) == (
        art, HEUTE, "die Lehrerin", "Kam zu spät.", "Ich hab verschlafen.",
    )  # fmt: skip
    assert any("„Ich hab verschlafen.“" in wort for wort in worte(blatt.spalten[art]))


def test_f16_an_entry_may_change_its_kind_and_be_taken_out(drin, blatt):
    erste = blatt.spalten[Eintragsart.BEOBACHTUNG].liste.modell.zeile(0)
    blatt.oeffne(erste)
    blatt.form._wahl.set_wahl(Eintragsart.DEUTUNG.value)
    blatt.form._sage()
    assert next(e for e in drin.sitzung.akte.eintraege if e.id == erste.id).art is (
        Eintragsart.DEUTUNG
    )
    blatt.form.weg.click()
    assert erste.id not in {e.id for e in drin.sitzung.akte.eintraege}
    assert not blatt.form.isVisible()


def test_f16_a_note_begins_with_a_sign_of_ones_own(qtbot, runner, drin, ablage):
    liste = drin.raum.liste
    liste.neu.click()
    assert "Bitte schreiben Sie ein kurzes Zeichen, das nur Sie verstehen." in worte(liste)
    liste.zeichen.setText("Rot 3")
    qtbot.keyClick(liste.zeichen, Qt.Key.Key_Return)
    qtbot.waitUntil(runner.is_idle)
    neu = drin.sitzung.akte
    assert (neu.bezug.zeichen, neu.bezug.angelegt_am, neu.eintraege) == ("Rot 3", HEUTE, ())
    assert neu.bezug.id in ablage.akten
    assert drin.raum.notiz.zeichen.text == "Rot 3"


def test_f16_the_list_shows_signs_and_days_and_nothing_of_the_content(drin):
    gesagt = " ".join(worte(drin.raum.liste))
    assert "Blatt 7, angelegt 17.11.2026, Rückmeldung bis Fr 04.12." in gesagt
    assert "Grün 2, angelegt 17.11.2026, Aufbewahrung endete 03.11.2026" in gesagt
    assert "Sommerfeld" not in gesagt
    assert "Frühstück" not in gesagt


def test_f16_its_own_retention_is_shown_proposed_and_changed(drin):
    notiz = drin.raum.notiz
    notiz.bis.haken.click()
    bezug = drin.sitzung.akte.bezug
    assert (bezug.abgeschlossen_am, bezug.aufbewahren_bis) == (HEUTE, date(2027, 11, 24))
    notiz.bis.feld.setDate(date(2027, 3, 1))
    bezug = drin.sitzung.akte.bezug
    assert (bezug.abgeschlossen_am, bezug.aufbewahren_bis) == (HEUTE, date(2027, 3, 1))
    notiz.bis.haken.click()
    assert drin.sitzung.akte.bezug.abgeschlossen_am is None


def test_f16_deleting_asks_once_says_what_happens_and_is_final(qtbot, runner, drin, ablage):
    notiz = drin.raum.notiz
    notiz.loeschen.click()
    assert any("Alles darin wird überschrieben." in wort for wort in worte(notiz.frage))
    notiz.frage.nein.click()
    assert "n1" in ablage.akten
    notiz.loeschen.click()
    notiz.frage.knopf.click()
    qtbot.waitUntil(runner.is_idle)
    assert "n1" not in ablage.akten
    assert drin.sitzung.akte is None
    assert "Keine Notiz offen" in worte(drin.raum)


def test_f16_the_own_log_names_deeds_and_signs_never_content(qtbot, runner, drin, ablage):
    drin.raum.wege["protokoll"].click()
    qtbot.waitUntil(runner.is_idle)
    qtbot.waitUntil(lambda: drin.raum.protokoll.liste.modell.rowCount() == len(ablage.buch))
    zeile = drin.raum.protokoll.liste.modell.zeile(0)
    assert drin.raum.protokoll._sprich(zeile) == "24.11.2026, 10:42, Notiz angesehen, Blatt 7"
    assert "Die Kette ist heil" in " ".join(worte(drin.raum.protokoll))


def test_f17_every_place_that_stays_is_shown_and_ticked_one_by_one(brief):
    funde = {(fund.art, fund.text) for fund in brief.verbleib.haken}
    assert funde == {(Entfernt.NAME, "Frau Sommerfeld"), (Entfernt.TELEFON, "0221 4710 207")}
    assert any("17.11.2026 → in den letzten Tagen" in wort for wort in worte(brief.verbleib))
    assert not brief.drucken.isEnabled()
    haken = list(brief.verbleib.haken.values())
    for einer in haken[:-1]:
        einer.click()
    assert not brief.drucken.isEnabled()
    haken[-1].click()
    assert brief.drucken.isEnabled()
    assert brief.speichern.isEnabled()
    assert "Der Brief hat 1 Seite." in worte(brief)


def test_f17_a_new_name_has_to_be_looked_at_before_anything_goes_out(qtbot, runner, drin, brief):
    for haken in brief.verbleib.haken.values():
        haken.click()
    drin.raum.notiz.eintraege.spalten[Eintragsart.DEUTUNG].neu.click()
    drin.raum.notiz.eintraege.form.text.feld.setPlainText("Mila wirkt müde.")
    assert not brief.drucken.isEnabled()
    qtbot.waitUntil(
        lambda: any("Mila" in fund.text for fund in brief.verbleib.haken), timeout=8_000
    )
    assert not brief.drucken.isEnabled()


def test_f17_words_that_stay_and_the_question_are_kept_in_the_note(drin, brief):
    brief.worte.feld.setPlainText("Lindenschule\nDr. Weber\n")
    brief.frage.feld.setPlainText("Was raten Sie?")
    akte = drin.sitzung.akte
    assert (akte.verdeckt, akte.frage) == (("Lindenschule", "Dr. Weber"), "Was raten Sie?")


def test_f17_the_brief_names_roles_and_bands_and_nobody(qtbot, runner, drin, ablage, tmp_path):
    datei = tmp_path / f"{blattname(HEUTE)}.pdf"
    ausgang, dienst = drin.raum.notiz.brief.ausgang, drin.sitzung.dienst
    with qtbot.waitSignal(ausgang.gesagt, timeout=8_000) as gesagt:
        ausgang.schreibe("fachbrief", dienst.fachbrief, datei)
    text = pdfium_text(datei.read_bytes())
    assert "Kind 1, 6 bis 9 Jahre" in text
    for wort in ("Mila", "Jana", "Sommerfeld", "Blatt 7", "17.11.2026", "0221 4710 207"):
        assert wort not in text
    assert gesagt.args[1] is True
    assert ablage.buch[-1].tat is Tat.GEDRUCKT
    assert ablage.buch[-1].grund == "fachbrief:1"


def test_f16_the_note_is_printed_its_own_way_and_every_page_is_counted(
    qtbot, runner, drin, ablage, tmp_path
):
    ausgang, datei = drin.raum.notiz.ausgang, tmp_path / "blatt.pdf"
    with qtbot.waitSignal(ausgang.gesagt, timeout=8_000):
        ausgang.schreibe("notiz", drin.sitzung.dienst.notizblatt, datei)
    seiten = int(ablage.buch[-1].grund.partition(":")[2])
    assert seiten == len(drin.sitzung.dienste.seiten(datei.read_bytes(), 0.1))
    qtbot.waitUntil(runner.is_idle)
    assert any("Ausgegeben:" in wort for wort in worte(drin.raum.notiz))


def test_f16_before_printing_it_says_how_many_pages_will_come(qtbot, runner, monkeypatch, drin):
    gerufen = []
    monkeypatch.setattr("lotse.ui.schutzraum.ausgang.druckernamen", lambda: ("Büro",))
    monkeypatch.setattr(drin.raum.notiz.ausgang, "drucke", lambda was, _blatt: gerufen.append(was))
    notiz = drin.raum.notiz
    with qtbot.waitSignal(notiz.ausgang.gezaehlt, timeout=8_000) as gezaehlt:
        notiz.drucken.click()
    (anzahl,) = gezaehlt.args
    wort = "1 Seite" if anzahl == 1 else f"{anzahl} Seiten"
    assert notiz.druckfrage.isVisible()
    assert wort in worte(notiz.druckfrage)
    assert any("Darin stehen Namen" in wort for wort in worte(notiz.druckfrage))
    assert notiz.druckfrage.height() < notiz._stapel.height() / 2  # a question, not a wall
    assert gerufen == []
    notiz.druckfrage.nein.click()
    assert not notiz.druckfrage.isVisible()
    assert gerufen == []
    with qtbot.waitSignal(notiz.ausgang.gezaehlt, timeout=8_000):
        notiz.drucken.click()
    notiz.druckfrage.knopf.click()
    assert gerufen == ["notiz"]
    assert not notiz.druckfrage.isVisible()


def test_f16_pages_of_another_note_are_not_told(qtbot, runner, monkeypatch, drin):
    monkeypatch.setattr("lotse.ui.schutzraum.ausgang.druckernamen", lambda: ("Büro",))
    drin.raum.notiz.drucken.click()
    drin.sitzung.beginne("Rot 9")
    qtbot.waitUntil(runner.is_idle)
    assert not drin.raum.notiz.druckfrage.isVisible()


def test_f16_without_a_printer_nothing_is_counted_and_it_is_said(monkeypatch, drin):
    monkeypatch.setattr("lotse.ui.schutzraum.ausgang.druckernamen", tuple)
    drin.raum.notiz.drucken.click()
    assert not drin.raum.notiz.druckfrage.isVisible()
    assert any("kein Drucker" in wort for wort in worte(drin.raum.notiz))


def test_f16_the_name_of_a_file_tells_nothing(monkeypatch, drin):
    gefragt = {}

    def merke(parent, titel, ort, muster, options):
        gefragt.update(titel=titel, ort=ort, options=options)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", merke)
    assert frage_blatt(drin, "Blatt speichern", HEUTE) is None
    assert gefragt["ort"].endswith("Blatt_2026-11-24.pdf")
    assert gefragt["options"] is QFileDialog.Option.DontUseNativeDialog


def test_f16_a_save_that_fails_is_told_inside_and_tried_again(qtbot, runner, drin, ablage, fehler):
    ablage.stoerung = Hinweis("Der Speicher ist voll.", "Nichts wurde verändert.")
    drin.raum.notiz.brief.frage.feld.setPlainText("Noch ein Satz")
    drin.sitzung.sichere()
    qtbot.waitUntil(drin.raum.fehler.isVisible)
    assert drin.sitzung.ist_offen
    assert fehler == []
    ablage.stoerung = None
    drin.sitzung.sichere()
    qtbot.waitUntil(lambda: not drin.sitzung.ist_offen)
    assert ablage.akten["n1"].frage == "Noch ein Satz"
    assert not drin.raum.fehler.isVisible()
    assert [text for text in drin.findChildren(QLabel) if text.text().startswith("Gespeichert um")]
