"""A share that is away answers after minutes: neither the key nor what is typed waits for it."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from lotse.services.aufbewahrung import Loeschart
from lotse.services.sichern import Anlass
from lotse.store.sicherungsablage import kept
from lotse.ui.aktionen import Aktion
from lotse.ui.seiten.heute import HeuteSeite
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.echtfenster import LANGE, offen, seite
from tests.werkzeug.selbstlauf import F, aendere, anzahl, ordner, worte

__all__ = ["ordner"]


@pytest.fixture
def stockt(tmp_path, monkeypatch):
    """The second place, chosen while it was there; since then every look at it waits."""
    ort, weiter = tmp_path / "freigabe", threading.Event()
    ort.mkdir()
    echt, an = Path.is_dir, threading.Event()

    def is_dir(pfad, **wie):
        if pfad == ort and an.is_set():
            assert weiter.wait(30)
            return False
        return echt(pfad, **wie)

    monkeypatch.setattr(Path, "is_dir", is_dir)

    def beginne(p):
        p._dienste.sicherungsarbeit.waehle_zweitort(ort)
        an.set()
        p.sitzung.springe(Sprung(Ort.FAMILIEN))
        p.sitzung.springe(Sprung(Ort.HEUTE))
        p.fenster.findChild(HeuteSeite)._sicherung.lies()

    yield beginne
    weiter.set()


def test_locking_wipes_the_key_at_once(qtbot, ordner, laeuft, stockt):
    offen(qtbot, laeuft)
    schluessel = laeuft._offen[-1].offen.schluessel
    stockt(laeuft)
    laeuft.fenster.tue(Aktion.SPERREN)
    qtbot.waitUntil(lambda: schluessel == bytes(32), timeout=2_000)
    assert seite(laeuft)


def test_saving_goes_on_while_somebody_asks_for_a_sicherung(qtbot, ordner, laeuft, stockt):
    offen(qtbot, laeuft)
    stockt(laeuft)
    tafel = laeuft.fenster.findChild(HeuteSeite)._sicherung
    qtbot.waitUntil(lambda: tafel._lagebild is not None, timeout=LANGE)
    davor = anzahl(ordner)
    tafel.on_sichern()
    qtbot.waitUntil(tafel.knopf.isEnabled, timeout=2_000)
    assert anzahl(ordner) == davor + 1
    aendere(qtbot, laeuft)
    assert "gemacht und geprüft" in worte(laeuft.fenster)


def test_a_deletion_does_not_wait_and_says_what_it_cannot_know(qtbot, ordner, laeuft, stockt):
    offen(qtbot, laeuft)
    stockt(laeuft)
    arbeit, antwort = laeuft._dienste.schutzarbeit, []
    laeuft.runner.start(
        lambda _token: arbeit.vergiss([arbeit.fall(F, Loeschart.LOESCHEN)]), antwort.append
    )
    qtbot.waitUntil(lambda: bool(antwort), timeout=4_000)
    assert antwort[0].zweiter_ort
    assert {s.zeit for s in antwort[0].sicherungen} <= {z for z, _ in kept(ordner.sicherungen)}


def test_the_own_sicherung_never_looks_there(qtbot, ordner, laeuft, stockt):
    offen(qtbot, laeuft)
    stockt(laeuft)
    assert laeuft._dienste.sicherungsarbeit.sichere(Anlass.VON_HAND).datei is not None
    assert laeuft._dienste.sicherungsarbeit.bild().zweitort_da is None
