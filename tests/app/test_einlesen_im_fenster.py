"""The import through the whole program: over a real Tresor and in the practice town."""

from __future__ import annotations

import time
import zipfile
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from lotse.domain.fehler import Hinweis
from lotse.store.sicherungsablage import kept
from lotse.ui.aktionen import Aktion
from lotse.ui.einlesen.dialog import Einlesedialog
from lotse.ui.jobs import Runner
from lotse.ui.seiten.katalog import KatalogSeite
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.echtfenster import LANGE, offen, sperre
from tests.werkzeug.einlesen import geprueft, liste, oeffne, ruhe, sitzung, viele, werk

FENSTER_MS = 250
"""So long the window may be deaf on a busy machine with two cores; usually it is far less."""


def seite(qtbot, p) -> KatalogSeite:
    p.sitzung.springe(Sprung(Ort.KATALOG))
    qtbot.waitUntil(p.runner.is_idle, timeout=LANGE)
    return p.fenster.findChild(KatalogSeite)


def dialog(qtbot, p) -> Einlesedialog:
    seite(qtbot, p)
    p.fenster.tue(Aktion.EINLESEN)
    einer = p.fenster.findChildren(Einlesedialog)[-1]
    ruhe(qtbot, einer)
    return einer


def pruefsumme(datei: Path) -> str:
    return sha256(datei.read_bytes()).hexdigest()


def test_choose_try_take_in_and_take_back(qtbot, laeuft, wurzel, tmp_path, kennung):
    offen(qtbot, laeuft)
    d = dialog(qtbot, laeuft)
    katalog = wurzel / "katalog.db"
    vorher = pruefsumme(katalog)
    geprueft(qtbot, d, liste(tmp_path))
    assert pruefsumme(katalog) == vorher
    sicherungen = len(kept(laeuft.sitzung.dienste.sicherungsarbeit.bild().ordner))
    d.fuss.uebernehmen.click()
    ruhe(qtbot, d)
    assert laeuft.sitzung.dienste.katalogstand().anzahl == 3
    assert len(kept(laeuft.sitzung.dienste.sicherungsarbeit.bild().ordner)) > sicherungen
    qtbot.waitUntil(lambda: "3 Angebote" in laeuft.fenster._rahmen.fuss._katalog.text())
    d.ergebnis.zurueck.click()
    ruhe(qtbot, d)
    assert laeuft.sitzung.dienste.katalogstand().anzahl == 0
    d.accept()


def test_an_entry_in_a_plan_stays_as_a_closed_one_when_the_import_is_taken_back(
    qtbot, laeuft, tmp_path, monkeypatch
):
    offen(qtbot, laeuft)
    d = dialog(qtbot, laeuft)
    geprueft(qtbot, d, liste(tmp_path))
    d.fuss.uebernehmen.click()
    ruhe(qtbot, d)
    key = d.ablauf.bericht.zeilen[0].key
    arbeit = laeuft.sitzung.dienste.katalogarbeit
    einheit = type(arbeit.profil.einheit())
    monkeypatch.setattr(einheit, "genutzte_angebote", lambda _self: {key: 1})
    d.ergebnis.zurueck.click()
    ruhe(qtbot, d)
    assert laeuft.sitzung.dienste.katalogstand().anzahl == 1
    assert "Elterncafé Nord" in d.ergebnis._feld._text.text()
    d.accept()


def test_without_a_sicherung_nothing_is_taken_in(qtbot, laeuft, wurzel, tmp_path, monkeypatch):
    offen(qtbot, laeuft)
    d = dialog(qtbot, laeuft)
    geprueft(qtbot, d, liste(tmp_path))
    vorher = pruefsumme(wurzel / "katalog.db")

    def keine(_profil):
        raise Hinweis("Es ließ sich keine Sicherung machen.", "Nichts wurde verändert.", "Platz.")

    monkeypatch.setattr("lotse.app.katalogdienst.secure_before", keine)
    d.fuss.uebernehmen.click()
    ruhe(qtbot, d)
    assert d.seite is d.schaden
    assert pruefsumme(wurzel / "katalog.db") == vorher
    d.reject()


def test_stopping_in_the_middle_leaves_the_file_byte_equal(qtbot, runner, tmp_path):
    arbeit = werk(tmp_path)
    s = sitzung(runner, arbeit)
    d = oeffne(qtbot, s)
    geprueft(qtbot, d, liste(tmp_path))
    d.fuss.uebernehmen.click()
    ruhe(qtbot, d)
    geprueft(qtbot, d, viele(tmp_path, 6000))
    vorher = pruefsumme(arbeit.datei)
    gestoppt = []

    def stoppe(getan, von):
        if 0 < getan < von and not gestoppt:
            gestoppt.append(getan)
            d.ergebnis.knopf.click()

    zeige = d.ergebnis.show_fortschritt
    d.ergebnis.show_fortschritt = lambda *was: (zeige(*was), stoppe(*was))
    d.fuss.uebernehmen.click()
    ruhe(qtbot, d)
    assert gestoppt
    assert pruefsumme(arbeit.datei) == vorher
    assert not list(arbeit.datei.parent.glob("katalog.db-*"))
    assert d.seite is d.probe
    assert d.fuss.uebernehmen.isEnabled()
    d.fuss.uebernehmen.click()  # and once more, as a whole
    d.ergebnis.show_fortschritt = zeige
    ruhe(qtbot, d)
    assert arbeit.importe()[0].neu == 6000
    s.deleteLater()


def test_the_window_answers_while_a_long_list_is_tried(qtbot, runner, tmp_path):
    arbeit = werk(tmp_path)
    s = sitzung(runner, arbeit)
    d = oeffne(qtbot, s)
    schlaege, uhr = [time.monotonic()], QTimer()
    uhr.timeout.connect(lambda: schlaege.append(time.monotonic()))
    uhr.start(5)
    geprueft(qtbot, d, viele(tmp_path, 8000))
    uhr.stop()
    pausen = sorted(b - a for a, b in pairwise(schlaege))
    assert d.ablauf.bericht.neu == 8000
    assert pausen[int(len(pausen) * 0.99)] * 1000 < FENSTER_MS
    s.deleteLater()


def test_escape_while_it_is_tried_closes_and_stops(qtbot, runner, tmp_path):
    arbeit = werk(tmp_path)
    s = sitzung(runner, arbeit)
    d = oeffne(qtbot, s)
    vorher = pruefsumme(arbeit.datei)
    d.lies(viele(tmp_path, 8000))
    qtbot.waitUntil(lambda: d.seite is d.probe, timeout=LANGE)
    with qtbot.waitSignal(d.rejected):
        qtbot.keyClick(d, Qt.Key.Key_Escape)
    qtbot.waitUntil(runner.is_idle, timeout=LANGE)
    assert pruefsumme(arbeit.datei) == vorher
    s.deleteLater()


def test_a_file_dropped_on_the_page_is_looked_at(qtbot, laeuft, tmp_path):
    offen(qtbot, laeuft)
    katalog = seite(qtbot, laeuft)
    daten = QMimeData()
    daten.setUrls([QUrl.fromLocalFile(str(liste(tmp_path)))])
    knoepfe, tasten = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    hin = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, daten, knoepfe, tasten)
    fallen = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, daten, knoepfe, tasten)
    QApplication.sendEvent(katalog, hin)
    QApplication.sendEvent(katalog, fallen)
    d = laeuft.fenster.findChild(Einlesedialog)
    ruhe(qtbot, d)
    assert d.ablauf.bericht.neu == 3
    d.reject()


def test_locking_while_it_is_tried_leaves_nothing(qtbot, laeuft, wurzel, tmp_path):
    offen(qtbot, laeuft)
    d = dialog(qtbot, laeuft)
    vorher = pruefsumme(wurzel / "katalog.db")
    d.lies(viele(tmp_path, 5000))
    sperre(qtbot, laeuft)
    assert pruefsumme(wurzel / "katalog.db") == vorher


def test_in_the_practice_town_the_import_can_be_practised(qtbot, runner, dienste, tmp_path):
    s = Sitzung(dienste, runner)
    vorher = dienste.katalogstand().anzahl
    d = oeffne(qtbot, s)
    geprueft(qtbot, d, liste(tmp_path))
    d.fuss.uebernehmen.click()
    ruhe(qtbot, d)
    assert dienste.katalogstand().anzahl == vorher + 3
    d.ergebnis.zurueck.click()
    ruhe(qtbot, d)
    assert dienste.katalogstand().anzahl == vorher
    s.deleteLater()


def bombe(ordner: Path) -> Path:
    datei = ordner / "bombe.zip"
    with zipfile.ZipFile(datei, "w", zipfile.ZIP_DEFLATED) as archiv:
        archiv.writestr("angebote.csv", b"0" * 60_000_000)
    return datei


def ausbruch(ordner: Path) -> Path:
    datei = ordner / "ausbruch.zip"
    with zipfile.ZipFile(datei, "w") as archiv:
        archiv.writestr("../boese.csv", "angebot;plz\nA;50990\n")
    return datei


def tief(ordner: Path) -> Path:
    datei = ordner / "tief.json"
    datei.write_text("[" * 200_000)
    return datei


@pytest.mark.parametrize("bau", [bombe, ausbruch, tief])
def test_hostile_files_are_refused_in_time(qtbot, runner, tmp_path, bau):
    arbeit = werk(tmp_path)
    s = sitzung(runner, arbeit)
    d = oeffne(qtbot, s)
    vorher, anfang = pruefsumme(arbeit.datei), time.monotonic()
    geprueft(qtbot, d, bau(tmp_path))
    assert time.monotonic() - anfang < 10
    assert d.seite is d.schaden
    assert pruefsumme(arbeit.datei) == vorher
    assert not (tmp_path.parent / "boese.csv").exists()
    s.deleteLater()


@pytest.fixture
def runner(qapp):
    fehler = []
    runner = Runner(fehler.append, parent=qapp)
    yield runner
    runner.shutdown()
    runner.deleteLater()
    assert fehler == []
