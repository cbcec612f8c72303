"""What else may be read in: copied cells, a table of PLZ; and what holds nothing is refused."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication

from lotse.store.oeffnen import use_katalog
from lotse.store.plz import count_plz
from lotse.ui.einlesen.ablage import only_file
from lotse.ui.einlesen.fuss import Fuss
from tests.werkzeug.einlesen import geprueft, liste, ruhe, worte, zeilen

KOPF = "Nr\tEinrichtung\tStraße\tPLZ\tTelefon"
EINS = "1\tElterncafé Nord\tLindenweg 4\t50990\t0221 4710301"
ZWEI = "2\tLernhilfe\tHafenstraße 2\t50994\t0221 4710302"
DREI = "1\tKleiderkammer\tLindenweg 6\t50990\t0221 4710303"
ORTE = "plz;ags;ort\n50990;05999000;Nord\n50990;05999004;Süd\n50991;05999000;Nord\nx;1;y\n"


@pytest.fixture(autouse=True)
def _leere_ablage(qapp):
    yield
    QGuiApplication.clipboard().clear()


def kopiert(*reihen: str) -> None:
    QGuiApplication.clipboard().setText("\r\n".join(reihen) + "\r\n" if reihen else "")


def eingefuegt(qtbot, dialog, *reihen: str) -> None:
    kopiert(*reihen)
    qtbot.keyClick(dialog, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    ruhe(qtbot, dialog)


def sichtbar(fuss: Fuss) -> set[str]:
    return {knopf.text() for knopf in fuss._alle if knopf.isVisible()}


def test_copied_cells_are_tried_taken_in_and_taken_back(qtbot, dialog, arbeit):
    vorher = arbeit.datei.read_bytes()
    eingefuegt(qtbot, dialog, KOPF, EINS, ZWEI)
    assert dialog.seite is dialog.probe
    assert "2 neu" in worte(dialog.probe)
    assert "Kopierte Tabelle" in worte(dialog.probe)
    assert [z.name for z in zeilen(dialog.probe.vorschau)] == ["Elterncafé Nord", "Lernhilfe"]
    assert arbeit.datei.read_bytes() == vorher
    dialog.fuss.uebernehmen.click()
    ruhe(qtbot, dialog)
    assert arbeit.importe()[0].quelle == "Zwischenablage"
    assert dialog._sitzung.dienste.katalogstand().anzahl == 2
    dialog.ergebnis.zurueck.click()
    ruhe(qtbot, dialog)
    assert dialog._sitzung.dienste.katalogstand().anzahl == 0


def test_the_button_does_the_same_as_the_keys(qtbot, dialog):
    kopiert(KOPF, EINS)
    dialog.wahl.einfuegen.click()
    ruhe(qtbot, dialog)
    assert "1 neu" in worte(dialog.probe)


def test_nothing_copied_lies_on_the_disk(qtbot, dialog, tmp_path):
    vorher = {pfad for pfad in tmp_path.rglob("*") if pfad.is_file()}
    eingefuegt(qtbot, dialog, KOPF, EINS)
    neu = {pfad for pfad in tmp_path.rglob("*") if pfad.is_file()} - vorher
    assert not [pfad for pfad in neu if b"Lindenweg" in pfad.read_bytes()]


def test_a_second_part_of_a_list_makes_nothing_vanish_and_a_number_is_no_identity(
    qtbot, dialog, arbeit
):
    eingefuegt(qtbot, dialog, KOPF, EINS, ZWEI)
    dialog.fuss.uebernehmen.click()
    ruhe(qtbot, dialog)
    kopiert(KOPF, DREI)
    dialog.lies_ablage()
    ruhe(qtbot, dialog)
    dialog.fuss.uebernehmen.click()
    ruhe(qtbot, dialog)
    zeile = arbeit.importe()[0]
    assert (zeile.neu, zeile.geaendert, zeile.verschwunden) == (1, 0, 0)


def test_the_same_entry_copied_again_is_found_by_name_and_place(qtbot, dialog, arbeit):
    eingefuegt(qtbot, dialog, KOPF, EINS)
    dialog.fuss.uebernehmen.click()
    ruhe(qtbot, dialog)
    kopiert(KOPF, EINS.replace("4710301", "4710399"))
    dialog.lies_ablage()
    ruhe(qtbot, dialog)
    bericht = dialog.ablauf.bericht
    assert (bericht.neu, bericht.geaendert) == (0, 1)


def test_a_cell_with_several_lines_stays_one_cell(qtbot, dialog):
    eingefuegt(qtbot, dialog, KOPF, EINS.replace("Elterncafé Nord", '"Elterncafé\nNord"'))
    assert zeilen(dialog.probe.vorschau)[0].name == "Elterncafé Nord"


def test_a_quote_that_never_closes_swallows_no_rows(qtbot, dialog):
    eingefuegt(qtbot, dialog, KOPF, EINS.replace("Elterncafé Nord", '"Elterncafé Nord'), ZWEI)
    assert [z.name for z in zeilen(dialog.probe.vorschau)] == ["”Elterncafé Nord", "Lernhilfe"]


def test_an_inch_in_a_cell_leaves_a_quoted_cell_whole(qtbot, dialog):
    zoll = ZWEI.replace("Lernhilfe", 'Lernhilfe 24"')
    eingefuegt(qtbot, dialog, KOPF, EINS.replace("Elterncafé Nord", '"Elterncafé\nNord"'), zoll)
    assert len(zeilen(dialog.probe.vorschau)) == 2


def test_lines_of_an_old_mac_are_lines(qtbot, dialog):
    QGuiApplication.clipboard().setText(f"{KOPF}\r{EINS}\r{ZWEI}")
    dialog.wahl.einfuegen.click()
    ruhe(qtbot, dialog)
    assert "2 neu" in worte(dialog.probe)


@pytest.mark.parametrize(("was", "satz"), [
    ((), "In der Zwischenablage steht kein Text."),
    (("Liebe Kollegin,", "anbei die Liste."), "In der Zwischenablage steht keine Tabelle."),
    ((KOPF,), "In der Zwischenablage steht keine Tabelle."),
])  # fmt: skip
def test_no_table_is_said_where_something_else_can_be_chosen(qtbot, dialog, was, satz):
    eingefuegt(qtbot, dialog, *was)
    assert dialog.seite is dialog.wahl
    gesagt = worte(dialog.wahl.fehler)
    assert satz in gesagt
    assert "Strg+C" in gesagt
    assert "Nichts wurde verändert." in gesagt
    assert dialog.wahl.einfuegen.isEnabled()


def test_a_copied_table_without_helps_says_what_is_missing(qtbot, dialog):
    eingefuegt(qtbot, dialog, "Farbe\tAnzahl", "rot\t3", "blau\t5")
    assert "kein Angebot" in worte(dialog.probe.fehler)
    assert not dialog.fuss.uebernehmen.isEnabled()


def test_a_file_copied_in_the_file_manager_is_read_as_a_file(qtbot, dialog, tmp_path):
    daten = QMimeData()
    daten.setUrls([QUrl.fromLocalFile(str(liste(tmp_path)))])
    QGuiApplication.clipboard().setMimeData(daten)
    dialog.wahl.einfuegen.click()
    ruhe(qtbot, dialog)
    assert "angebote.csv" in dialog.probe._name.text()
    assert "3 neu" in worte(dialog.probe)


def test_the_delimiter_and_the_columns_of_what_was_copied_can_be_changed(qtbot, dialog):
    eingefuegt(qtbot, dialog, KOPF, EINS)
    assert not dialog.fuss.profil.isVisible(), "a profile is for a file that comes again"
    wahl = dialog.probe.lesart.kopf
    wahl.waehle(-1)
    wahl.activated.emit(wahl.currentIndex())
    ruhe(qtbot, dialog)
    assert dialog.probe.vorschlag.tabellen[0].zeilen == 2


def test_a_descriptor_without_its_tables_is_refused_in_the_window(qtbot, dialog, arbeit, tmp_path):
    vorher = arbeit.datei.read_bytes()
    pfad = tmp_path / "datapackage.json"
    pfad.write_text(json.dumps({"name": "hsds", "resources": [{"path": "services.csv"}]}), "utf-8")
    geprueft(qtbot, dialog, pfad)
    assert dialog.seite is dialog.schaden
    gesagt = worte(dialog.schaden)
    assert "beschreibt nur ein Datenpaket" in gesagt
    assert "den ganzen Ordner oder das Paket als ZIP" in gesagt
    assert arbeit.datei.read_bytes() == vorher


def orte(qtbot, dialog, ordner):
    pfad = ordner / "orte.csv"
    pfad.write_text(ORTE, "utf-8")
    geprueft(qtbot, dialog, pfad)


def test_a_table_of_plz_is_known_and_loaded_beside_the_entries(qtbot, dialog, arbeit, tmp_path):
    orte(qtbot, dialog, tmp_path)
    assert dialog.seite is dialog.orte
    gesagt = worte(dialog.orte)
    assert "Das ist eine Tabelle mit Postleitzahlen" in gesagt
    assert "orte.csv: 4 Zeilen" in gesagt
    assert sichtbar(dialog.fuss) == {"Zurück", "Abbrechen"}
    dialog.orte.knopf.click()
    ruhe(qtbot, dialog)
    assert "3 Zeilen übernommen, 1 übergangen" in worte(dialog.orte)
    assert "Postleitzahlen: 2, davon in mehreren Gemeinden: 1." in worte(dialog.orte)
    assert sichtbar(dialog.fuss) == {"Fertig"}
    engine = use_katalog(arbeit.datei)
    with engine.connect() as verbindung:
        assert count_plz(verbindung) == (2, 1)
    engine.dispose()


def test_the_person_may_say_that_helps_stand_in_it(qtbot, dialog, tmp_path):
    orte(qtbot, dialog, tmp_path)
    dialog.orte.liste.click()
    ruhe(qtbot, dialog)
    assert dialog.seite is dialog.probe
    assert "kein Angebot" in worte(dialog.probe.fehler)


def test_a_table_that_went_away_is_told_and_can_be_tried_again(qtbot, dialog, tmp_path):
    orte(qtbot, dialog, tmp_path)
    (tmp_path / "orte.csv").unlink()
    dialog.orte.knopf.click()
    ruhe(qtbot, dialog)
    assert dialog.seite is dialog.orte
    assert "gibt es nicht" in worte(dialog.orte.fehler)
    assert dialog.orte.knopf.isEnabled()


def test_going_back_while_a_table_is_loaded_leaves_the_dialog_alive(qtbot, dialog, tmp_path):
    orte(qtbot, dialog, tmp_path)
    dialog.orte.knopf.click()
    dialog.fuss.zurueck.click()
    dialog.lies(liste(tmp_path))
    kopiert(KOPF, EINS)
    dialog.lies_ablage()
    ruhe(qtbot, dialog)
    assert dialog.seite is dialog.orte
    assert "3 Zeilen übernommen" in worte(dialog.orte)
    assert not dialog.ablauf.schreibt
    dialog.reject()
    assert not dialog.isVisible()


def test_an_address_of_nothing_is_no_file(qapp):
    daten = QMimeData()
    daten.setUrls([QUrl("file://")])
    assert only_file(daten) is None
