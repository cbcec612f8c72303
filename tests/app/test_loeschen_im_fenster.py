"""A family is deleted in the window: nothing of it is left, and nothing brings it back."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import Qt

from lotse.app.schutzarbeit import Schutzdienst
from lotse.app.tresorraum import Tresorraum
from lotse.domain.passwort import secret
from lotse.domain.protokoll import Tat
from lotse.services.aendern import set_namen
from lotse.services.anonymisieren import ANONYM
from lotse.services.aufbewahrung import Loeschart
from lotse.store.schluessel import Slotart
from lotse.ui.aktionen import Aktion
from lotse.ui.dialoge import loeschgang
from lotse.ui.dialoge.loeschgang import Loeschgang
from lotse.ui.seiten.familie import FamilieSeite
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.echt import AUFWAND, PASSWORT, lege_an, lies
from tests.werkzeug.echtfenster import LANGE, offen, sperre
from tests.werkzeug.schutzfenster import KANARI, F, dateien, klartext, markiert, taten


@pytest.fixture
def kennung(wurzel):
    return lege_an(wurzel, akte=markiert())


@pytest.fixture(autouse=True)
def _kurz(monkeypatch):
    monkeypatch.setattr(loeschgang, "SEKUNDEN", 1)


def frage(qtbot, p) -> Loeschgang:
    offen(qtbot, p)
    p.sitzung.springe(Sprung(Ort.FAMILIE, F))
    qtbot.waitUntil(lambda: p.sitzung.akte is not None)
    seite = p.fenster.findChild(FamilieSeite)
    qtbot.mouseClick(seite.daten.loeschen, Qt.MouseButton.LeftButton)
    return p.fenster.findChild(Loeschgang)


def loesche(qtbot, p, art=Loeschart.LOESCHEN) -> Loeschgang:
    dialog = frage(qtbot, p)
    dialog.frage.segment.set_wahl(art.value)
    qtbot.keyClicks(dialog.frage.feld, KANARI.lower())
    qtbot.mouseClick(dialog.frage.knopf_ja, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(dialog.geloescht, timeout=LANGE):
        pass
    return dialog


def test_before_the_word_is_typed_nothing_can_be_pressed(qtbot, laeuft):
    dialog = frage(qtbot, laeuft)
    assert not dialog.frage.knopf_ja.isEnabled()
    qtbot.keyClicks(dialog.frage.feld, KANARI[:-1])
    assert not dialog.frage.knopf_ja.isEnabled()
    qtbot.keyClicks(dialog.frage.feld, KANARI[-1])
    assert dialog.frage.knopf_ja.isEnabled()
    dialog.reject()


def test_0_marker_bytes_stay_in_file_wal_and_every_other_file(qtbot, laeuft, wurzel, kennung):
    assert KANARI.encode() in klartext(wurzel, kennung)
    dialog = loesche(qtbot, laeuft)
    assert dialog.beleg.isVisible()
    ordner = wurzel / kennung
    assert (ordner / "familien.db-wal").stat().st_size == 0
    dialog.accept()
    sperre(qtbot, laeuft)
    assert KANARI.encode() not in klartext(wurzel, kennung)
    for datei, inhalt in dateien(wurzel):
        assert KANARI.encode() not in inhalt, datei
        assert KANARI.encode("utf-16-le") not in inhalt, datei


def test_no_step_back_and_no_late_save_brings_it_again(qtbot, laeuft, wurzel, kennung):
    dialog = frage(qtbot, laeuft)
    s = laeuft.sitzung
    s.aendern(lambda akte: set_namen(akte, buchstabe="M", name=f"{KANARI}2"), "Name")
    s.aendern(lambda akte: set_namen(akte, buchstabe="M", name=KANARI), "Name", tippen=True)
    s.zurueck()
    dialog.frage.feld.setText(KANARI)
    with qtbot.waitSignal(dialog.geloescht, timeout=LANGE):
        dialog.frage.knopf_ja.click()
    dialog.accept()
    assert s.akte is None
    assert (s.verlauf.text_zurueck, s.verlauf.text_vor) == ("", "")
    assert not s.sicherung.rest()
    s.zurueck()
    s.vor()
    qtbot.waitUntil(laeuft.runner.is_idle, timeout=LANGE)
    sperre(qtbot, laeuft)
    assert KANARI.encode() not in klartext(wurzel, kennung)


def test_within_the_seconds_it_can_be_taken_back(qtbot, laeuft, wurzel, kennung):
    dialog = frage(qtbot, laeuft)
    dialog.frage.feld.setText(KANARI)
    dialog.frage.knopf_ja.click()
    assert dialog.frist.isVisible()
    dialog.doch_nicht.click()
    qtbot.wait(1200)
    assert laeuft.sitzung.akte.familie.id == F
    sperre(qtbot, laeuft)
    assert lies(wurzel, kennung, F).familie.name == f"{KANARI}mann"


def test_a_locking_within_the_seconds_deletes_nothing(qtbot, laeuft, wurzel, kennung):
    dialog = frage(qtbot, laeuft)
    dialog.frage.feld.setText(KANARI)
    dialog.frage.knopf_ja.click()
    sperre(qtbot, laeuft, Aktion.SPERREN)
    qtbot.wait(1200)
    assert lies(wurzel, kennung, F).familie.deckwort == KANARI


def test_a_restore_of_an_older_sicherung_does_not_bring_it_back(qtbot, laeuft, wurzel, kennung):
    loesche(qtbot, laeuft).accept()
    sperre(qtbot, laeuft)
    sicherung = min((wurzel / kennung / "sicherungen").glob("*.lotse"))
    Tresorraum(wurzel, AUFWAND).lies_ein(sicherung, secret(PASSWORT), Slotart.PASSWORT)
    assert KANARI.encode() not in klartext(wurzel, kennung)


def test_only_the_names_can_be_taken_out(qtbot, laeuft, wurzel, kennung):
    loesche(qtbot, laeuft, Loeschart.ANONYMISIEREN).accept()
    sperre(qtbot, laeuft)
    inhalt = klartext(wurzel, kennung)
    assert KANARI.encode() not in inhalt
    assert ANONYM.encode() in inhalt
    assert (Tat.ANONYMISIERT, F, "wunsch") in taten(wurzel, kennung)


def test_closed_while_it_is_being_deleted_it_comes_back_with_the_proof(qtbot, laeuft, monkeypatch):
    weiter, echt = Event(), Schutzdienst.vergiss

    def langsam(dienst, faellige):
        assert weiter.wait(10)
        return echt(dienst, faellige)

    monkeypatch.setattr(Schutzdienst, "vergiss", langsam)
    dialog = frage(qtbot, laeuft)
    dialog.frage.segment.set_wahl(Loeschart.LOESCHEN.value)
    qtbot.keyClicks(dialog.frage.feld, KANARI.lower())
    qtbot.mouseClick(dialog.frage.knopf_ja, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog._loescht, timeout=LANGE)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()
    with qtbot.waitSignal(dialog.geloescht, timeout=LANGE):
        weiter.set()
    assert dialog.isVisible()
    assert dialog.beleg.isVisible()
    dialog.accept()
    assert dialog.isHidden()
