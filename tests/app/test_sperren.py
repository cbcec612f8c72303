"""Unlock, work, lock, unlock: everything stands where it stood, and nothing stays in between."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
)
from shiboken6 import isValid

from lotse.domain.familie import FamilieId
from lotse.domain.fehler import Hinweis
from lotse.matching.ergebnis import Faktstelle
from lotse.services.aendern import set_namen
from lotse.ui.aktionen import Aktion
from lotse.ui.fenster.anmelden import Anmelden
from lotse.ui.fenster.neutral import Neutralseite
from lotse.ui.fenster.stelle import Stelle, Zurueckfinder
from lotse.ui.fenster.zugang_schritte import Eigenschritt
from lotse.ui.fenster.zugangsdialog import Zugangsdialog
from lotse.ui.seiten.zugangsteil import Zugangsteil
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.ablage import Eigene
from tests.werkzeug.echt import lies
from tests.werkzeug.echtfenster import offen, ruhend, seite, sperre

F = FamilieId("f-ahorn")


def test_after_unlocking_everything_stands_where_it_stood(qtbot, laeuft):
    offen(qtbot, laeuft)
    laeuft.sitzung.springe(Sprung(Ort.PLAN, F))
    qtbot.waitUntil(lambda: laeuft.fenster.ort is Ort.PLAN)
    sperre(qtbot, laeuft)
    assert seite(laeuft).isVisible()
    offen(qtbot, laeuft)
    qtbot.waitUntil(lambda: laeuft.fenster.ort is Ort.PLAN)
    assert laeuft.sitzung.akte.familie.id == F


def test_the_place_on_a_page_is_found_again_too(qtbot, laeuft):
    offen(qtbot, laeuft)
    laeuft.sitzung.springe(Sprung(Ort.HILFEN, F))
    qtbot.waitUntil(lambda: laeuft.sitzung.abgleich is not None)
    wahl = laeuft.sitzung.abgleich.hilfen()[3].leistung.id
    laeuft.sitzung.springe(Sprung(Ort.HILFEN, F, wahl))
    assert laeuft.fenster.wo().bezug == wahl
    sperre(qtbot, laeuft)
    offen(qtbot, laeuft)
    qtbot.waitUntil(lambda: laeuft.sitzung.abgleich is not None)
    qtbot.waitUntil(lambda: laeuft.fenster.wo() == Sprung(Ort.HILFEN, F, wahl))


def test_what_was_typed_just_before_is_on_the_disk(qtbot, laeuft, wurzel, kennung):
    offen(qtbot, laeuft)
    laeuft.sitzung.springe(Sprung(Ort.FAMILIE, F))
    qtbot.waitUntil(lambda: laeuft.sitzung.akte is not None)
    name = partial(set_namen, buchstabe="M", name="Müller")
    laeuft.sitzung.aendern(name, "Name", tippen=True)
    sperre(qtbot, laeuft)
    assert lies(wurzel, kennung, F).familie.name == "Müller"


def test_what_the_disk_did_not_take_waits_under_a_seal(qtbot, laeuft, wurzel, kennung, monkeypatch):
    offen(qtbot, laeuft)
    laeuft.sitzung.springe(Sprung(Ort.FAMILIE, F))
    qtbot.waitUntil(lambda: laeuft.sitzung.akte is not None)
    with monkeypatch.context() as voll:

        def zu(*_):
            raise Hinweis("Der Speicher ist voll.")

        voll.setattr("lotse.app.aktenschreiber.save_akte", zu)
        laeuft.sitzung.aendern(lambda akte: set_namen(akte, buchstabe="M", name="Canarius"), "Name")
        sperre(qtbot, laeuft)
    assert b"Canarius" not in ruhend(laeuft).rest.daten
    assert lies(wurzel, kennung, F).familie.name != "Canarius"
    offen(qtbot, laeuft)
    qtbot.waitUntil(lambda: not laeuft.sitzung.sicherung.ist_offen)
    assert lies(wurzel, kennung, F).familie.name == "Canarius"


def test_while_locked_the_key_is_zero_and_the_window_is_gone(qtbot, laeuft):
    offen(qtbot, laeuft)
    laeuft.sitzung.springe(Sprung(Ort.HILFEN, F))
    qtbot.waitUntil(laeuft.runner.is_idle, timeout=90_000)
    schluessel, fenster = laeuft._offen[-1].offen.schluessel, laeuft.fenster
    sperre(qtbot, laeuft)
    assert schluessel == bytes(32)
    assert not isValid(fenster)
    assert laeuft._offen == []


def test_locking_takes_less_than_300_ms_of_the_window(qtbot, laeuft):
    offen(qtbot, laeuft)
    for ort in (Ort.GESPRAECH, Ort.HILFEN, Ort.PLAN):
        laeuft.sitzung.springe(Sprung(ort, F))
        qtbot.waitUntil(laeuft.runner.is_idle, timeout=90_000)
    beginn = time.thread_time()
    laeuft.fenster.tue(Aktion.SPERREN)
    while laeuft.fenster is not None:
        QApplication.processEvents()
    assert time.thread_time() - beginn <= 0.3


def sage(qtbot, p):
    p.sitzung.springe(Sprung(Ort.GESPRAECH, F))
    qtbot.waitUntil(lambda: p.sitzung.akte is not None)
    p.sitzung.antworte(Faktstelle("gkv"), True, "Frage beantwortet")
    p.sitzung.ueberspringe(Faktstelle("wohnsitz_de"), "Frage übersprungen")


def test_fleeting_answers_survive_a_short_locking_sealed(qtbot, laeuft, uhr):
    offen(qtbot, laeuft)
    sage(qtbot, laeuft)
    sperre(qtbot, laeuft)
    assert b"gkv" not in ruhend(laeuft).rede.daten
    uhr.steht += timedelta(minutes=14)
    offen(qtbot, laeuft)
    qtbot.waitUntil(lambda: laeuft.sitzung.akte is not None)
    assert laeuft.sitzung.fluechtig.fakten["gkv"] is True
    assert laeuft.sitzung.uebersprungen == {Faktstelle("wohnsitz_de")}


def test_fleeting_answers_are_gone_after_a_quarter_of_an_hour(qtbot, laeuft, uhr):
    offen(qtbot, laeuft)
    sage(qtbot, laeuft)
    sperre(qtbot, laeuft)
    laeuft.schliessung._on_verfallen()
    assert ruhend(laeuft).rede is None
    uhr.steht += timedelta(minutes=16)
    offen(qtbot, laeuft)
    qtbot.waitUntil(lambda: laeuft.sitzung.akte is not None)
    assert laeuft.sitzung.fluechtig.fakten == {}


def test_a_late_return_finds_no_answers_even_when_no_timer_ran(qtbot, laeuft, uhr):
    offen(qtbot, laeuft)
    sage(qtbot, laeuft)
    sperre(qtbot, laeuft)
    uhr.steht += timedelta(minutes=16)
    offen(qtbot, laeuft)
    qtbot.waitUntil(lambda: laeuft.sitzung.akte is not None)
    assert laeuft.sitzung.fluechtig.fakten == {}


def test_one_key_hides_everything_at_once_and_leads_to_the_lock_page(qtbot, laeuft):
    offen(qtbot, laeuft)
    laeuft.sitzung.springe(Sprung(Ort.FAMILIE, F))
    qtbot.waitUntil(laeuft.runner.is_idle, timeout=90_000)
    dialog, menue = QDialog(laeuft.fenster), QMenu(laeuft.fenster)
    dialog.setModal(True)
    dialog.open()
    menue.addAction("Ahorn")
    menue.popup(QPoint(10, 10))
    tuer, fenster = laeuft.tuersteher.tuer, laeuft.fenster
    beginn = time.thread_time()
    fenster.tue(Aktion.VERDECKEN)
    assert time.thread_time() - beginn <= 0.1
    assert isinstance(tuer.seite, Neutralseite)
    assert tuer.isVisible()
    assert not fenster.isVisible()
    assert not dialog.isVisible()
    assert not menue.isVisible()
    qtbot.waitUntil(lambda: laeuft.fenster is None)
    assert "Ahorn" not in " ".join(t.text() for t in tuer.findChildren(QLabel))
    qtbot.keyClick(tuer.seite, Qt.Key.Key_F12)
    assert isinstance(tuer.seite, Anmelden)
    offen(qtbot, laeuft)
    qtbot.waitUntil(lambda: laeuft.fenster.ort is Ort.FAMILIE)


def test_silence_is_announced_half_a_minute_before_and_locks(qtbot, laeuft, uhr):
    offen(qtbot, laeuft)
    ruhe = laeuft.schliessung.ruhe
    uhr.steht += timedelta(minutes=4, seconds=40)
    ruhe.pruefe()
    worte = [t.text() for t in laeuft.fenster.findChildren(QLabel)]
    assert any("Lotse sperrt in 20 Sekunden" in wort for wort in worte)
    qtbot.keyClick(laeuft.fenster, Qt.Key.Key_Shift)
    worte = [t.text() for t in laeuft.fenster.findChildren(QLabel)]
    assert not any("Lotse sperrt in" in wort for wort in worte)
    uhr.steht += timedelta(minutes=5)
    ruhe.pruefe()
    qtbot.waitUntil(lambda: laeuft.fenster is None)


def test_in_a_talk_people_may_be_silent_longer(qtbot, laeuft, uhr):
    offen(qtbot, laeuft)
    laeuft.sitzung.springe(Sprung(Ort.GESPRAECH, F))
    qtbot.waitUntil(lambda: laeuft.fenster.ort is Ort.GESPRAECH)
    uhr.steht += timedelta(minutes=14)
    laeuft.schliessung.ruhe.pruefe()
    QApplication.processEvents()
    assert laeuft.fenster is not None
    uhr.steht += timedelta(minutes=1)
    laeuft.schliessung.ruhe.pruefe()
    qtbot.waitUntil(lambda: laeuft.fenster is None)


def test_the_system_locks_lotse_too(qtbot, laeuft):
    offen(qtbot, laeuft)
    laeuft.schliessung.system.on_schlaf(False)
    QApplication.processEvents()
    assert laeuft.fenster is not None
    laeuft.schliessung.system.on_schlaf(True)
    qtbot.waitUntil(lambda: laeuft.fenster is None)


def test_locking_in_the_middle_of_a_dialog_waits_for_the_page_below_it(qtbot, laeuft):
    offen(qtbot, laeuft)
    dialog = QDialog(laeuft.fenster)
    QTimer.singleShot(0, lambda: laeuft.fenster.tue(Aktion.SPERREN))
    assert dialog.exec() == QDialog.DialogCode.Rejected
    assert dialog.parent() is laeuft.fenster  # the page that asked is still there
    qtbot.waitUntil(lambda: laeuft.fenster is None)


def test_what_was_copied_does_not_outlive_the_locking(qtbot, laeuft):
    offen(qtbot, laeuft)
    laeuft.schliessung._ablage._ablage = Eigene(QApplication.clipboard())
    QApplication.clipboard().setText("Familie Kaya")
    sperre(qtbot, laeuft)
    assert QApplication.clipboard().text() == ""


def test_scroll_cursor_and_selection_stand_where_they_stood(qtbot, laeuft):
    offen(qtbot, laeuft)
    e = laeuft.sitzung.dienste.einstellungen()
    laeuft.sitzung.dienste.merke_einstellungen(replace(e, buero_name="Familienzentrum"))

    def feld():
        felder = laeuft.fenster.seite.findChildren(QLineEdit)
        return next((f for f in felder if f.isVisible() and f.text() == "Familienzentrum"), None)

    def rollt():
        flaechen = laeuft.fenster.seite.findChildren(QAbstractScrollArea)
        return max((f.verticalScrollBar().value() for f in flaechen if f.isVisible()), default=0)

    laeuft.fenster.resize(1024, 600)
    laeuft.sitzung.springe(Sprung(Ort.EINSTELLUNGEN))
    qtbot.waitUntil(lambda: feld() is not None)
    feld().setFocus()
    feld().setSelection(3, 4)
    for flaeche in laeuft.fenster.seite.findChildren(QAbstractScrollArea):
        flaeche.verticalScrollBar().setValue(37)
    assert rollt() == 37
    sperre(qtbot, laeuft)
    assert "Familienzentrum" not in repr(ruhend(laeuft).stelle)
    offen(qtbot, laeuft)
    qtbot.waitUntil(lambda: laeuft.fenster.ort is Ort.EINSTELLUNGEN)
    qtbot.waitUntil(lambda: feld() is not None and feld().selectedText() == "ilie")
    qtbot.waitUntil(lambda: rollt() == 37)
    assert laeuft.fenster.focusWidget() is feld()


def test_whoever_types_already_is_not_pulled_back(qtbot, laeuft):
    offen(qtbot, laeuft)
    fenster = laeuft.fenster
    finder = Zurueckfinder(lambda: None, Stelle(fokus=(9, 9)), fenster)
    qtbot.keyClick(fenster, Qt.Key.Key_Shift)
    assert not finder._uhr.isActive()


def test_f12_covers_a_dialog_of_passwords_too_and_nothing_typed_stays(qtbot, laeuft):
    offen(qtbot, laeuft)
    laeuft.sitzung.springe(Sprung(Ort.EINSTELLUNGEN, bezug="zugang"))
    qtbot.waitUntil(laeuft.runner.is_idle, timeout=90_000)
    (teil,) = laeuft.fenster.findChildren(Zugangsteil)
    teil.on_neues_blatt()
    dialog = next(d for d in teil.findChildren(Zugangsdialog) if d.isVisible())
    (eigen,) = dialog.findChildren(Eigenschritt)
    feld = eigen.passwort.feld
    dialog.activateWindow()
    feld.setFocus()
    qtbot.waitUntil(feld.hasFocus)
    qtbot.keyClicks(feld, "Pferd Heft")
    beginn = time.thread_time()
    qtbot.keyClick(feld, Qt.Key.Key_F12)
    assert time.thread_time() - beginn <= 0.1
    assert isinstance(laeuft.tuersteher.tuer.seite, Neutralseite)
    assert not isValid(feld) or feld.text() == ""
    qtbot.waitUntil(lambda: laeuft.fenster is None)
