"""Katalog einlesen, after the dry run: result, way back, doubles, bad files (11b)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton

from lotse.services.katalog import Befundstufe
from lotse.ui.einlesen.befunde import Blick
from lotse.ui.einlesen.dialog import Einlesedialog
from lotse.ui.einlesen.wahl import dropped
from tests.werkzeug.einlesen import ZEILEN, geprueft, liste, ruhe, viele, worte, zeilen


def test_taking_in_and_taking_back(qtbot, dialog, arbeit, tmp_path):
    geprueft(qtbot, dialog, liste(tmp_path))
    dialog.fuss.uebernehmen.click()
    ruhe(qtbot, dialog)
    assert "3 neu" in worte(dialog.ergebnis)
    assert arbeit.importe()[0].neu == 3
    dialog.ergebnis.zurueck.click()
    ruhe(qtbot, dialog)
    assert "3 Einträge entfernt" in worte(dialog.ergebnis)
    assert arbeit.importe()[0].zurueckgenommen


def test_changes_are_shown_field_by_field_and_vanished_ones_can_be_gone_to(qtbot, dialog, tmp_path):
    geprueft(qtbot, dialog, liste(tmp_path))
    dialog.fuss.uebernehmen.click()
    ruhe(qtbot, dialog)
    neu = (ZEILEN[0].replace("4710301", "4710399"), ZEILEN[1])
    geprueft(qtbot, dialog, liste(tmp_path, neu))
    dialog.probe.befunde.zeige(Blick.GEAENDERT)
    (zeile,) = zeilen(dialog.probe.befunde.liste)
    assert zeile.was.startswith("Telefon: ")
    assert "4710301" in zeile.was.replace(" ", "")
    assert "4710399" in zeile.dazu.replace(" ", "")
    dialog.fuss.uebernehmen.click()
    ruhe(qtbot, dialog)
    dialog.ergebnis.befunde.zeige(Blick.FEHLT)
    (weg,) = zeilen(dialog.ergebnis.befunde.liste)
    assert (weg.name, weg.was) == ("Kleiderkammer", "Nicht mehr in der Quelle – prüfen")
    with qtbot.waitSignal(dialog._sitzung.springt) as sprung:
        dialog.ergebnis.befunde.liste.griff.emit(weg, "katalog")
    assert sprung.args[0].bezug == weg.schluessel


def test_doubles_stand_side_by_side_and_a_person_parts_them_for_good(
    qtbot, dialog, arbeit, tmp_path
):
    doppelt = ZEILEN[0].replace("Elterncafé Nord", "Nord Elterncafé")
    geprueft(qtbot, dialog, liste(tmp_path, (*ZEILEN, doppelt)))
    dialog.fuss.uebernehmen.click()
    ruhe(qtbot, dialog)
    assert dialog.ergebnis.dubletten.anzahl == 1
    dialog.ergebnis.zeige("doppelt")
    gesagt = worte(dialog.ergebnis.dubletten)
    assert "Elterncafé Nord" in gesagt
    assert "Nord Elterncafé" in gesagt
    dialog.ergebnis.dubletten.kein.click()
    ruhe(qtbot, dialog)
    assert not arbeit.dubletten()
    assert "keine Dubletten" in worte(dialog.ergebnis.dubletten)


def test_the_list_of_imports_offers_the_way_back_of_the_last_one(qtbot, dialog, arbeit, tmp_path):
    geprueft(qtbot, dialog, liste(tmp_path))
    dialog.fuss.uebernehmen.click()
    ruhe(qtbot, dialog)
    neu = Einlesedialog(dialog._sitzung, dialog.parentWidget())
    neu.open()
    ruhe(qtbot, neu)
    (zeile,) = zeilen(neu.wahl.liste)
    assert zeile.griff[0] == "zurueck"
    neu.wahl.liste.griff.emit(zeile, "zurueck")
    ruhe(qtbot, neu)
    assert arbeit.importe()[0].zurueckgenommen
    assert neu.seite is neu.ergebnis


def test_when_most_of_the_source_is_gone_a_person_has_to_say_so(qtbot, dialog, arbeit, tmp_path):
    geprueft(qtbot, dialog, viele(tmp_path, 12, "angebote.csv"))
    dialog.fuss.uebernehmen.click()
    ruhe(qtbot, dialog)
    geprueft(qtbot, dialog, viele(tmp_path, 3, "angebote.csv"))
    dialog.fuss.uebernehmen.click()
    ruhe(qtbot, dialog)
    assert "fehlen 9 von 12" in worte(dialog.probe.fehler)
    assert "--trotzdem" not in worte(dialog.probe.fehler)
    assert len(arbeit.importe()) == 1
    dialog.fuss.trotzdem.click()
    ruhe(qtbot, dialog)
    assert arbeit.importe()[0].verschwunden == 9


@pytest.mark.parametrize(("name", "inhalt"), [
    ("leer.csv", b""),
    ("bild.png", b"\x89PNG\r\n\x1a\n" + bytes(3000)),
    ("kaputt.xlsx", b"PK\x03\x04" + bytes(range(256)) * 40),
    ("alt.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000)),
    ("entitaet.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
])  # fmt: skip
def test_a_bad_file_says_what_happened_what_is_safe_and_what_to_do(
    qtbot, dialog, arbeit, tmp_path, name, inhalt
):
    datei = tmp_path / name
    datei.write_bytes(inhalt)
    vorher = arbeit.datei.read_bytes()
    geprueft(qtbot, dialog, datei)
    assert dialog.seite is dialog.schaden
    gesagt = worte(dialog.schaden)
    assert "Ihr Katalog ist unverändert." in gesagt
    assert "Das können Sie tun" in gesagt
    assert dialog.fuss.neue_datei.isVisible()
    assert arbeit.datei.read_bytes() == vorher


def test_a_row_without_a_name_is_told_and_the_others_can_be_taken_in(qtbot, dialog, tmp_path):
    ohne = ";;Hafenstraße 9;50994;Musterstadt;0221 4710308;;;"
    geprueft(qtbot, dialog, liste(tmp_path, (*ZEILEN, ohne)))
    assert dialog.ablauf.bericht.anzahl[Befundstufe.ABGEWIESEN] == 1
    assert "1 ohne Namen" in worte(dialog.probe)
    assert dialog.fuss.uebernehmen.isEnabled()


def test_one_dropped_file_is_taken_several_are_not(tmp_path):
    def fallen(*namen):
        daten = QMimeData()
        daten.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in namen])
        knoepfe, tasten = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        drop = QDropEvent(QPointF(QPoint(1, 1)), Qt.DropAction.CopyAction, daten, knoepfe, tasten)
        return daten, dropped(drop)

    assert fallen("a.csv")[1] == tmp_path / "a.csv"
    assert fallen("a.csv", "b.csv")[1] is None
    assert fallen()[1] is None


def test_everything_that_takes_the_focus_has_a_spoken_name(qtbot, dialog, tmp_path):
    geprueft(qtbot, dialog, liste(tmp_path))
    for art in (QComboBox, QLineEdit, QPushButton):
        for teil in dialog.findChildren(art):
            assert teil.accessibleName() or (isinstance(teil, QPushButton) and teil.text()), teil
    assert dialog.probe.befunde.liste.accessibleName()
    erste = dialog.probe.befunde.liste.modell.index(0, 0)
    assert erste.data(Qt.ItemDataRole.AccessibleTextRole)


def test_data_is_shown_as_plain_text(qtbot, dialog, tmp_path):
    boese = "<b>Fett</b> & <img src=x>;T;Weg 1;50990;Musterstadt;0221 4710309;Deutsch;ja;1"
    geprueft(qtbot, dialog, liste(tmp_path, (boese,)))
    assert zeilen(dialog.probe.vorschau)[0].name.startswith("<b>Fett</b>")
    assert all(
        t.textFormat() is Qt.TextFormat.PlainText for t in dialog.probe.findChildren(QLabel)
        if t.text() and not t.pixmap()
    )  # fmt: skip
