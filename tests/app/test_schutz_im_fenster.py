"""Data protection in the real window: what is due, the audit log, the sheet, the support packet."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from lotse.app.ordner import standardordner
from lotse.domain.protokoll import Tat
from lotse.services.aufbewahrung import Grund, Loeschart
from lotse.ui.dialoge import loeschgang
from lotse.ui.dialoge.loeschgang import Loeschgang
from lotse.ui.seiten.briefe import BriefeSeite
from lotse.ui.seiten.familie_auskunft import Auskunftsdialog
from lotse.ui.seiten.heute import HeuteSeite
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.echtfenster import LANGE, offen, sperre
from tests.werkzeug.pdf_lesen import pdfium_text
from tests.werkzeug.schutzfenster import (
    KANARI,
    WEIDE,
    F,
    auskunft,
    familie,
    lege_beide,
    taten,
    teil,
)


@pytest.fixture
def kennung(wurzel):
    return lege_beide(wurzel)


@pytest.fixture(autouse=True)
def _kurz(monkeypatch):
    monkeypatch.setattr(loeschgang, "SEKUNDEN", 1)


def test_heute_says_what_is_due_and_leads_there(qtbot, laeuft):
    offen(qtbot, laeuft)
    heute = laeuft.fenster.findChild(HeuteSeite)
    qtbot.waitUntil(heute.schutz.isVisible, timeout=LANGE)
    heute.schutz.knopf.click()
    qtbot.waitUntil(lambda: laeuft.fenster.ort is Ort.EINSTELLUNGEN)


def test_what_is_due_is_shown_with_reason_and_day_before_anything_happens(
    qtbot, laeuft, wurzel, kennung
):
    offen(qtbot, laeuft)
    (zeile,) = teil(qtbot, laeuft).aufbewahrung.zeilen
    faellig = zeile.faellig
    assert (faellig.familie, faellig.grund) == (WEIDE, Grund.GESCHLOSSEN)
    assert faellig.seit == date(2026, 10, 1)
    assert faellig.art is Loeschart.ANONYMISIEREN
    sperre(qtbot, laeuft)
    assert Tat.ANONYMISIERT not in {tat for tat, _, _ in taten(wurzel, kennung)}


@pytest.mark.parametrize(
    ("art", "tat"),
    [(Loeschart.ANONYMISIEREN, Tat.ANONYMISIERT), (Loeschart.LOESCHEN, Tat.GELOESCHT)],
)
def test_after_the_dry_run_each_case_goes_as_chosen(qtbot, laeuft, wurzel, kennung, art, tat):
    offen(qtbot, laeuft)
    tafel = teil(qtbot, laeuft).aufbewahrung
    tafel.zeilen[0].wahl.set_wahl(art.value)
    qtbot.mouseClick(tafel.knopf, Qt.MouseButton.LeftButton)
    dialog = laeuft.fenster.findChild(Loeschgang)
    with qtbot.waitSignal(dialog.geloescht, timeout=LANGE) as gesagt:
        dialog.frage.knopf_ja.click()
    (beleg,) = gesagt.args
    assert dict(beleg.anzahl) == {(Grund.GESCHLOSSEN, art): 1}
    assert beleg.bewiesen
    dialog.accept()
    qtbot.waitUntil(lambda: not tafel.zeilen, timeout=LANGE)
    sperre(qtbot, laeuft)
    assert (tat, WEIDE, "geschlossen") in taten(wurzel, kennung)


def test_a_case_that_is_unticked_stays(qtbot, laeuft):
    offen(qtbot, laeuft)
    tafel = teil(qtbot, laeuft).aufbewahrung
    tafel.zeilen[0].haken.setChecked(False)
    assert not tafel.knopf.isEnabled()


def test_the_loeschprotokoll_is_a_sheet_without_names(qtbot, laeuft, tmp_path):
    offen(qtbot, laeuft)
    tafel = teil(qtbot, laeuft).aufbewahrung
    tafel.on_zeigen()
    dialog = laeuft.fenster.findChild(Loeschgang)
    with qtbot.waitSignal(dialog.geloescht, timeout=LANGE) as gesagt:
        dialog.frage.knopf_ja.click()
    pdf = laeuft.sitzung.dienste.schutzarbeit.beleg(gesagt.args[0])
    text = pdfium_text(pdf)
    assert "Löschprotokoll" in text
    assert "1 Akte" in text
    assert KANARI not in text
    assert "Weide" not in text
    dialog.accept()


def test_the_sheet_of_a_family_leaves_out_whom_it_must_not_show(
    qtbot, laeuft, wurzel, kennung, tmp_path
):
    offen(qtbot, laeuft)
    dialog = auskunft(qtbot, laeuft)
    assert f"{KANARI}a".encode() in dialog._blatt.daten
    erste = next(iter(dialog.personen))
    dialog.personen[erste].setChecked(True)
    qtbot.waitUntil(dialog.drucken.isEnabled, timeout=LANGE)
    assert f"{KANARI}a".encode() not in dialog._blatt.daten
    assert dialog.vorschau.anzahl >= 1
    daten = tmp_path / "auskunft.json"
    with qtbot.waitSignal(dialog.ausgang.gegangen, timeout=LANGE):
        dialog.ausgang.schreibe(daten, "json", lambda: dialog._blatt.daten)
    assert json.loads(daten.read_text("utf-8"))["akte"]["familie"]["deckwort"] == KANARI
    dialog.reject()
    qtbot.waitUntil(laeuft.runner.is_idle, timeout=LANGE)
    sperre(qtbot, laeuft)
    assert (Tat.AUSKUNFT, F, "json") in taten(wurzel, kennung)


def test_the_sheet_is_found_from_the_letters_too(qtbot, laeuft):
    offen(qtbot, laeuft)
    laeuft.sitzung.springe(Sprung(Ort.BRIEFE, F))
    qtbot.waitUntil(lambda: laeuft.sitzung.akte is not None)
    qtbot.waitUntil(laeuft.runner.is_idle, timeout=LANGE)
    laeuft.fenster.findChild(BriefeSeite)._liste.auskunft.click()
    dialog = laeuft.fenster.findChild(Auskunftsdialog)
    qtbot.waitUntil(dialog.drucken.isEnabled, timeout=LANGE)
    dialog.reject()


def test_a_look_at_the_sheet_is_no_giving(qtbot, laeuft, wurzel, kennung):
    offen(qtbot, laeuft)
    auskunft(qtbot, laeuft).reject()
    sperre(qtbot, laeuft)
    assert Tat.AUSKUNFT not in {tat for tat, _, _ in taten(wurzel, kennung)}


def test_the_packet_for_support_holds_no_marker_name_or_folder(qtbot, laeuft, wurzel, tmp_path):
    offen(qtbot, laeuft)
    datei = laeuft._datei
    datei.merken(replace(datei.lesen(), buero_name=f"{KANARI} Büro", buero_lotsin=f"{KANARI}in"))
    familie(qtbot, laeuft)
    laeuft._on_failure(ValueError(f"{KANARI} am Telefon"))
    tafel = teil(qtbot, laeuft).hilfe
    qtbot.mouseClick(tafel.knopf, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(tafel.speichern.isVisible, timeout=LANGE)
    ziel = tmp_path / "hilfe.zip"
    arbeit = laeuft.sitzung.dienste.schutzarbeit
    with qtbot.waitSignal(tafel.ausgang.gegangen, timeout=LANGE):
        tafel.ausgang.schreibe(ziel, "zip", lambda: arbeit.packe(tafel._dateien))
    with zipfile.ZipFile(ziel) as paket:
        alles = "".join(paket.read(name).decode() for name in paket.namelist())
    assert "ValueError" in alles
    assert "SQLCipher" in alles
    for verboten in (KANARI, "Weide", "26-0", "Nordstadt", str(wurzel), str(Path.home())):
        assert verboten not in alles, verboten
    fehler = standardordner() / "fehler.log"
    assert fehler.stat().st_mode & 0o077 == 0
    assert KANARI not in fehler.read_text("utf-8")
