"""Through the real program: a wrong clock, an exchanged file, a second program, a full disk."""

from __future__ import annotations

import time
from datetime import timedelta
from functools import partial

import pytest

from lotse.domain.fehler import Hinweis
from lotse.services.aendern import set_namen
from lotse.services.sichern import Anlass
from lotse.store.sicherungsablage import kept
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.echt import PASSWORT
from tests.werkzeug.echtfenster import offen, seite, sperre
from tests.werkzeug.selbstlauf import F, aendere, ordner, schlage, worte

__all__ = ["ordner"]
JAHR = timedelta(days=365)


@pytest.mark.parametrize("sprung", [-7 * JAHR, 70 * JAHR])
def test_a_wrong_clock_takes_nothing_away(qtbot, ordner, laeuft, uhr, sprung):
    heute = uhr.steht
    offen(qtbot, laeuft)
    arbeit = laeuft._dienste.sicherungsarbeit
    for tage in range(60, 0, -3):
        uhr.steht = heute - timedelta(days=tage)
        arbeit.datum_stimmt()
        arbeit.sichere(Anlass.VON_HAND)
    uhr.steht = heute
    arbeit.datum_stimmt()
    sperre(qtbot, laeuft)  # by the right clock what is older than 30 days goes
    vorher = kept(ordner.sicherungen)
    assert len(vorher) > 3
    uhr.steht = heute + sprung
    offen(qtbot, laeuft)
    aendere(qtbot, laeuft)
    for _ in range(2):
        schlage(qtbot, laeuft)
    arbeit = laeuft._dienste.sicherungsarbeit
    bild = arbeit.bild()
    assert bild.lage.uhr_fraglich
    assert arbeit.probe(sofort=True) is None
    sperre(qtbot, laeuft)
    assert set(vorher) < set(kept(ordner.sicherungen))
    uhr.steht = heute
    offen(qtbot, laeuft)
    assert not laeuft._dienste.sicherungsarbeit.bild().lage.uhr_fraglich
    assert laeuft._dienste.akten("", False)


def test_a_file_that_was_exchanged_is_noticed_before_the_next_save(qtbot, ordner, laeuft):
    gesagt = []
    offen(qtbot, laeuft)
    laeuft.sitzung.springe(Sprung(Ort.FAMILIE, F))
    qtbot.waitUntil(lambda: laeuft.sitzung.akte is not None)
    laeuft.sitzung.gemeldet.connect(gesagt.append)
    beiseite = ordner.daten.with_name("beiseite.db")
    fremd = ordner.daten.read_bytes()
    ordner.daten.rename(beiseite)
    ordner.daten.write_bytes(fremd)
    laeuft.sitzung.aendern(partial(set_namen, buchstabe="M", name="Müller"), "Name")
    qtbot.waitUntil(lambda: bool(gesagt))
    assert "von außen ersetzt" in gesagt[0].text
    assert ordner.daten.read_bytes() == fremd
    assert laeuft.sitzung.sicherung.ist_offen
    beiseite.replace(ordner.daten)
    laeuft.sitzung.sicherung.jetzt()
    qtbot.waitUntil(lambda: not laeuft.sitzung.sicherung.ist_offen)


def test_of_two_programs_one_is_refused_before_the_password(qtbot, kennung, starte):
    p, zweites = starte(), starte()
    offen(qtbot, p)
    beginn = time.monotonic()
    feld = seite(zweites).passwort.feld
    feld.setText(PASSWORT)
    seite(zweites).passwort.feld.returnPressed.emit()
    assert "schon offen" in worte(seite(zweites))
    assert time.monotonic() - beginn <= 1
    assert zweites.fenster is None


def test_on_a_full_disk_the_reserve_makes_room(qtbot, ordner, laeuft, monkeypatch):
    from lotse.store.fehler import VOLL

    gesagt = []
    offen(qtbot, laeuft)
    laeuft.sitzung.springe(Sprung(Ort.FAMILIE, F))
    qtbot.waitUntil(lambda: laeuft.sitzung.akte is not None)
    laeuft.sitzung.gemeldet.connect(gesagt.append)
    from lotse.app import aktenschreiber as modul

    echt = modul.save_akte

    def knapp(*args):
        if ordner.reserve.exists():
            raise Hinweis(VOLL)
        echt(*args)

    monkeypatch.setattr(modul, "save_akte", knapp)
    laeuft.sitzung.aendern(partial(set_namen, buchstabe="M", name="Müller"), "Name")
    qtbot.waitUntil(lambda: not laeuft.sitzung.sicherung.ist_offen)
    assert gesagt[-1].text.startswith("Der Speicher ist voll. Lotse hat seine Reserve freigegeben")
    assert not ordner.reserve.exists()
    schlage(qtbot, laeuft)
    assert ordner.reserve.exists()
