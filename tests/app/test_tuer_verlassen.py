"""Whoever leaves a page of the door while it opens leaves no key behind."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QPushButton

from lotse.app.tresorraum import Tresorraum
from lotse.domain.fehler import Hinweis
from tests.werkzeug.echt import PASSWORT
from tests.werkzeug.echtfenster import LANGE, beende, melde_an, seite
from tests.werkzeug.schluessel import NOTFALL
from tests.werkzeug.selbstlauf import worte


class Langsam:
    """Unlocking takes as long as a test says."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.weiter, self.begonnen = threading.Event(), threading.Event()
        self.profile = []
        echt = Tresorraum.oeffne

        def oeffne(raum, *was, **wie):
            antwort = echt(raum, *was, **wie)
            self.profile.append(antwort[0])
            self.begonnen.set()
            assert self.weiter.wait(10)
            return antwort

        monkeypatch.setattr(Tresorraum, "oeffne", oeffne)

    @property
    def schluessel(self) -> bytearray:
        (profil,) = self.profile
        return profil.offen.schluessel


@pytest.fixture
def langsam(monkeypatch):
    return Langsam(monkeypatch)


def druecke(widget, wort: str) -> None:
    (knopf,) = [k for k in widget.findChildren(QPushButton) if k.text() == wort and k.isVisible()]
    knopf.click()


def test_back_while_the_sheet_opens_the_data(qtbot, laeuft, langsam):
    seite(laeuft).papier.click()
    blatt = laeuft.tuersteher._ablauf
    blatt.papier.feld.setText(NOTFALL)
    blatt.rahmen.vor.click()
    qtbot.waitUntil(langsam.begonnen.is_set, timeout=LANGE)
    druecke(laeuft.tuersteher.tuer, "Zurück zum Anmelden")
    assert langsam.schluessel != bytes(32)
    langsam.weiter.set()
    qtbot.waitUntil(laeuft.runner.is_idle, timeout=LANGE)
    assert langsam.schluessel == bytes(32)
    assert laeuft.fenster is None
    assert seite(laeuft)


def test_the_end_of_the_program_while_it_unlocks(qtbot, kennung, starte, langsam):
    p = starte()
    melde_an(qtbot, p, PASSWORT)
    qtbot.waitUntil(langsam.begonnen.is_set, timeout=LANGE)
    langsam.weiter.set()  # its answer never gets to the window
    beende(p)
    assert langsam.schluessel == bytes(32)


def test_what_was_waited_for_stays_open(qtbot, laeuft, langsam):
    langsam.weiter.set()
    melde_an(qtbot, laeuft, PASSWORT)
    qtbot.waitUntil(lambda: laeuft.fenster is not None, timeout=LANGE)
    laeuft.tuersteher.brich_ab()
    assert langsam.schluessel != bytes(32)


def test_when_no_window_can_be_built_it_is_locked_again_and_told(
    qtbot, laeuft, langsam, monkeypatch
):
    def kaputt(*_):
        raise Hinweis("Das Wissenspaket ist nicht lesbar.")

    monkeypatch.setattr("lotse.app.window.wire", kaputt)
    langsam.weiter.set()
    melde_an(qtbot, laeuft, PASSWORT)
    qtbot.waitUntil(lambda: bool(langsam.profile) and laeuft.runner.is_idle(), timeout=LANGE)
    assert langsam.schluessel == bytes(32)
    assert laeuft._offen == []
    assert "Das Wissenspaket ist nicht lesbar." in worte(seite(laeuft))
