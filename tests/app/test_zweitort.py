"""The second place forgets in time, also when its copies only ever came at the locking."""

from __future__ import annotations

import os
from datetime import datetime, timedelta

from lotse.app.echtprofil import open_echt
from lotse.app.schild import read_schild
from lotse.app.sicherungsarbeit import Sicherungswerk
from lotse.app.zweitort import bring, choose
from lotse.domain.protokoll import Tat
from lotse.services.aufbewahrung import Faellig, Grund, Loeschart
from lotse.services.sichern import Anlass
from lotse.store.loeschen import forget
from lotse.store.sicherungsablage import kept
from tests.werkzeug.haus import Haus

JETZT = datetime(2026, 11, 24, 10, 42)
KANARI = Faellig("f001", "26-001", "Möwe", Grund.WUNSCH, JETZT.date(), Loeschart.LOESCHEN)
TAG = timedelta(days=1)


def test_short_sittings_thin_out_the_stick_too(tmp_path):
    haus, stick = Haus(tmp_path), tmp_path / "zweiter"
    stick.mkdir()
    uhr = [JETZT]
    profil = open_echt(haus.offen, lambda: uhr[0])
    werk = Sicherungswerk(profil)
    werk.waehle_zweitort(stick)
    for nummer in range(8):
        uhr[0] = JETZT + 5 * nummer * TAG
        werk.datum_stimmt()
        haus.schreibe(f"{nummer:03}")
        with profil.einheit() as einheit:
            einheit.note(Tat.GEAENDERT, "familie", f"f{nummer:03}")
        bring(haus.tresor, uhr[0].date(), ())  # the first quiet minute: nothing new yet
        werk.sichere(Anlass.SPERREN)
        bring(haus.tresor)  # after the locking, when no key is there
    assert len(kept(stick)) >= 3
    geloescht = (JETZT + 3 * TAG).date()  # somebody went then, 30 days and more ago
    spaeter = uhr[0] + TAG
    assert bring(haus.tresor, spaeter.date(), (geloescht,)).zweitort == "gemacht"
    assert min(zeit for zeit, _ in kept(stick)).date() > geloescht
    profil.close()


def test_a_place_that_answers_after_another_one_was_chosen_stays_out(tmp_path, monkeypatch):
    haus, haengt, neuer = Haus(tmp_path), tmp_path / "haengt", tmp_path / "neuer"
    for ort in (haengt, neuer):
        ort.mkdir()

    def schreibbar(ort):
        if ort == haengt:
            choose(haus.tresor, neuer)  # somebody did not wait for it
        return True

    monkeypatch.setattr("lotse.app.zweitort.may_write", schreibbar)
    choose(haus.tresor, haengt)
    assert read_schild(haus.tresor.ordner).zweitort == str(neuer)
    open_echt(haus.offen, lambda: JETZT).close()


def test_who_only_reads_for_weeks_forgets_in_time_too(tmp_path):
    haus, uhr = Haus(tmp_path), [JETZT]
    profil = open_echt(haus.offen, lambda: uhr[0])
    werk = Sicherungswerk(profil)
    werk.sichere(Anlass.VON_HAND)
    haus.schreibe("001")
    forget(haus.offen.engine, [KANARI], JETZT.date(), lambda: "neu")
    uhr[0] = JETZT + TAG
    werk.sichere(Anlass.VON_HAND)
    for _ in range(3):
        uhr[0] += 10 * TAG
        werk.datum_stimmt()
        assert werk.sichere(Anlass.ARBEIT).datei is None  # nothing changed
    assert [zeit for zeit, _ in kept(haus.tresor.sicherungen)] == [JETZT + TAG]
    profil.close()


def test_by_a_doubtful_clock_nothing_goes_from_the_stick(tmp_path):
    haus, stick = Haus(tmp_path), tmp_path / "zweiter"
    stick.mkdir()
    uhr = [JETZT]
    profil = open_echt(haus.offen, lambda: uhr[0])
    werk = Sicherungswerk(profil)
    werk.waehle_zweitort(stick)
    for tage in (*range(60, 30, -3), 0):
        uhr[0] = JETZT - tage * TAG
        werk.datum_stimmt()
        werk.sichere(Anlass.VON_HAND)
        bring(haus.tresor, uhr[0].date(), None)
    vorher = len(kept(stick))
    assert vorher == 11
    uhr[0] += TAG
    werk.sichere(Anlass.VON_HAND)
    bring(haus.tresor, uhr[0].date(), ())
    assert len(kept(stick)) < vorher
    assert kept(stick)[-1][0] == uhr[0]
    profil.close()


def test_what_a_pulled_stick_kept_of_a_copy_goes_and_what_is_not_ours_stays(tmp_path):
    haus, stick = Haus(tmp_path), tmp_path / "zweiter"
    stick.mkdir()
    profil = open_echt(haus.offen, lambda: JETZT)
    werk = Sicherungswerk(profil)
    werk.sichere(Anlass.VON_HAND)
    werk.waehle_zweitort(stick)
    halb, fremd = stick / ".Lotse-Sicherung-2026-11-01-1.ab.neu", stick / ".brief.neu"
    for datei in (halb, fremd):
        datei.write_bytes(b"halb")
        os.utime(datei, (0, 0))
    bring(haus.tresor, JETZT.date(), ())
    assert (halb.exists(), fremd.exists()) == (False, True)
    profil.close()
