"""Katalog einlesen (08b, 11b): choose, assign, try, take in, take back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from lotse.exchange.profil_form import Ziel
from lotse.services.katalogarbeit import Quellenform, Spaltengrund
from lotse.ui.einlesen import befunde as befundmodul
from lotse.ui.einlesen.befunde import Blick
from lotse.ui.einlesen.profilname import Profilfrage, profilname
from lotse.ui.einlesen.werte import Wertedialog
from lotse.ui.einlesen.worte import zielworte
from tests.werkzeug.einlesen import geprueft, liste, ruhe, worte, zeilen


def test_every_target_of_a_column_has_a_word():
    assert set(zielworte(str)) == {"", "kennung", *(ziel.value for ziel in Ziel)}


def test_a_list_is_recognised_tried_and_nothing_is_written(qtbot, dialog, arbeit, tmp_path):
    vorher = arbeit.datei.read_bytes()
    geprueft(qtbot, dialog, liste(tmp_path))
    assert dialog.seite is dialog.probe
    assert "3 neu" in worte(dialog.probe)
    assert dialog.fuss.uebernehmen.isEnabled()
    assert zeilen(dialog.probe.vorschau)[0].name == "Elterncafé Nord"
    assert arbeit.datei.read_bytes() == vorher


def test_samples_and_certainty_stand_beside_each_column(qtbot, dialog, tmp_path):
    geprueft(qtbot, dialog, liste(tmp_path))
    gesagt = worte(dialog.probe.spalten)
    assert "Lindenweg 4" in gesagt
    assert "sicher (Name)" in gesagt
    assert "bitte wählen" in gesagt
    wahl = dialog.probe.spalten.wahlen["strasse"]
    assert wahl.currentText() == "Straße und Nummer"
    assert "strasse" in wahl.accessibleName()


def test_another_target_is_tried_again_and_the_old_result_does_not_hold(qtbot, dialog, tmp_path):
    geprueft(qtbot, dialog, liste(tmp_path))
    wahl = dialog.probe.spalten.wahlen["zust_amt"]
    wahl.waehle("stadtteil")
    wahl.activated.emit(wahl.currentIndex())
    assert not dialog.fuss.uebernehmen.isEnabled()
    ruhe(qtbot, dialog)
    assert dialog.fuss.uebernehmen.isEnabled()
    spalten = {s.spalte: s for s in dialog.probe.vorschlag.tabellen[0].spalten}
    assert spalten["zust_amt"].grund is Spaltengrund.HAND
    angebot = dialog.ablauf._probelauf.paket.angebote[0]
    assert angebot.standort.stadtteil == "1"


def test_without_a_name_the_columns_stay_and_the_sentence_says_what_is_missing(
    qtbot, dialog, tmp_path
):
    geprueft(qtbot, dialog, liste(tmp_path))
    wahl = dialog.probe.spalten.wahlen["angebot"]
    wahl.waehle("")
    wahl.activated.emit(wahl.currentIndex())
    ruhe(qtbot, dialog)
    assert dialog.seite is dialog.probe
    assert "kein Angebot" in worte(dialog.probe.fehler)
    assert not dialog.fuss.uebernehmen.isEnabled()
    wahl.waehle("name")
    wahl.activated.emit(wahl.currentIndex())
    ruhe(qtbot, dialog)
    assert dialog.fuss.uebernehmen.isEnabled()
    assert dialog.probe.fehler.isHidden()


def test_a_text_for_all_rows_fills_what_the_file_leaves_open(qtbot, dialog, tmp_path):
    geprueft(qtbot, dialog, liste(tmp_path))
    feld = dialog.probe.spalten.konstanten["vorwahl"]
    feld.setText("0221")
    feld.editingFinished.emit()
    ruhe(qtbot, dialog)
    nummern = [a.telefone[0].nummer for a in dialog.ablauf._probelauf.paket.angebote]
    assert all("4710303" not in n or n.startswith(("+49", "0221")) for n in nummern)
    assert not any(b.code == "TELEFON_OHNE_VORWAHL" for b in dialog.ablauf.bericht.paket.befunde)


def test_the_encoding_can_be_changed_and_the_preview_follows(qtbot, dialog, tmp_path):
    geprueft(qtbot, dialog, liste(tmp_path))
    wahl = dialog.probe.lesart.kodierung
    assert wahl.currentText() == "Windows-1252"
    wahl.waehle("Mac Roman")
    wahl.activated.emit(wahl.currentIndex())
    ruhe(qtbot, dialog)
    assert wahl.currentText() == "Mac Roman"
    assert "Elterncafé" not in zeilen(dialog.probe.vorschau)[0].name


def test_the_delimiter_can_be_changed(qtbot, dialog, tmp_path):
    geprueft(qtbot, dialog, liste(tmp_path))
    wahl = dialog.probe.lesart.trenner
    wahl.waehle(",")
    wahl.activated.emit(wahl.currentIndex())
    ruhe(qtbot, dialog)
    assert len(dialog.probe.vorschlag.tabellen[0].spalten) < 3
    wahl.waehle(";")
    wahl.activated.emit(wahl.currentIndex())
    ruhe(qtbot, dialog)
    assert "3 neu" in worte(dialog.probe)


def test_codes_get_a_meaning_by_hand(qtbot, dialog, tmp_path):
    geprueft(qtbot, dialog, liste(tmp_path))
    dialog.beiwerk.frage_werte("angebote.csv", "kostenlos")
    qtbot.waitUntil(lambda: bool(dialog.findChildren(Wertedialog)))
    frage = dialog.findChild(Wertedialog)
    assert set(frage.felder) == {"ja", "x", "vielleicht"}
    frage.felder["vielleicht"].waehle("nein")
    qtbot.mouseClick(frage.los, Qt.MouseButton.LeftButton)
    ruhe(qtbot, dialog)
    spalten = {s.spalte: s for s in dialog.probe.vorschlag.tabellen[0].spalten}
    assert spalten["kostenlos"].ersetzen == {"vielleicht": "nein"}
    assert "1 Wert zugeordnet" in worte(dialog.probe.spalten)


def test_a_profile_is_saved_and_found_for_the_next_file(qtbot, dialog, arbeit, tmp_path):
    geprueft(qtbot, dialog, liste(tmp_path))
    dialog.fuss.profil.click()
    frage = dialog.findChild(Profilfrage)
    qtbot.keyClicks(frage.feld, "Kitas in Flensburg 2026")
    frage.los.click()
    ruhe(qtbot, dialog)
    assert "kitas_in_flensburg_2026" in arbeit.profile()
    geprueft(qtbot, dialog, liste(tmp_path))
    assert dialog.probe.vorschlag.form is Quellenform.PROFIL
    assert "3 neu" in worte(dialog.probe)
    dialog.probe.frei.click()
    ruhe(qtbot, dialog)
    assert dialog.probe.vorschlag.form is Quellenform.TABELLE


@pytest.mark.parametrize(("name", "ergebnis"), [
    ("Kitas in Flensburg", "kitas_in_flensburg"),
    ("  Übersicht: Straße 3 ", "uebersicht_strasse_3"),
    ("2026 Liste", "liste"),
    ("???", ""),
])  # fmt: skip
def test_words_become_a_name_a_profile_may_have(name, ergebnis):
    assert profilname(name) == ergebnis


def test_findings_are_shown_by_kind_with_row_value_and_deed(qtbot, dialog, tmp_path):
    geprueft(qtbot, dialog, liste(tmp_path))
    dialog.probe.befunde.zeige(Blick.ANSEHEN)
    alle = zeilen(dialog.probe.befunde.liste)
    telefon = next(z for z in alle if z.name == "telefon")
    assert telefon.stelle == "Zeile 4"
    assert "4710303" in telefon.dazu
    arten = dialog.probe.befunde.arten
    arten.setCurrentIndex(arten.count() - 1)
    arten.activated.emit(arten.currentIndex())
    assert len(zeilen(dialog.probe.befunde.liste)) < len(alle)


def test_a_long_list_of_findings_says_where_the_rest_is(qtbot, dialog, tmp_path, monkeypatch):
    monkeypatch.setattr(befundmodul, "HOECHSTENS", 1)
    geprueft(qtbot, dialog, liste(tmp_path))
    dialog.probe.befunde.zeige(Blick.ANSEHEN)
    assert dialog.probe.befunde.liste.modell.rowCount() == 1
    assert "Fehlerliste" in worte(dialog.probe.befunde)


def test_the_error_list_goes_where_the_person_wants_it(qtbot, dialog, tmp_path, monkeypatch):
    ziel = tmp_path / "fehler.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(ziel), ""))
    geprueft(qtbot, dialog, liste(tmp_path))
    dialog.fuss.liste.click()
    ruhe(qtbot, dialog)
    text = ziel.read_bytes()
    assert text.startswith(b"\xef\xbb\xbfdatei;zeile;spalte")
    assert "4710303" in text.decode("utf-8-sig")
    assert dialog.fuss.liste.text() == "Fehlerliste gespeichert"
