"""Sicherungen without asking: made, copied, thinned out, rehearsed; and nothing when the clock
is doubtful."""

from __future__ import annotations

import os
import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from lotse.app import sicherungsdienst
from lotse.app.aufbewahrungsdienst import (
    check_protocol,
    due_cases,
    forget_cases,
    protocol,
    shorten,
)
from lotse.app.sicherungsdienst import (
    Orte,
    Zweitort,
    confirm_date,
    look,
    rehearse_when_due,
    secure,
)
from lotse.domain.fehler import Hinweis
from lotse.domain.protokoll import Kettenstand, Tat
from lotse.services.aufbewahrung import Fristen
from lotse.services.sichern import Anlass, Merker
from lotse.store.sicherung import check_sicherung, file_name
from lotse.store.sicherungsablage import kept
from tests.werkzeug.haus import Haus

JETZT = datetime(2026, 11, 22, 14, 30)
MINUTE, TAG = timedelta(minutes=1), timedelta(days=1)
NUR_HIER = Orte()


@pytest.fixture
def haus(tmp_path):
    haus = Haus(tmp_path)
    haus.schreibe("001")
    yield haus
    haus.offen.close()


def zeiten(ordner):
    return [zeit for zeit, _ in kept(ordner)]


def test_at_the_lock_one_is_made_when_something_changed(haus):
    assert secure(haus.offen, Anlass.SPERREN, None, JETZT, NUR_HIER).gemacht is None
    bericht = secure(haus.offen, Anlass.SPERREN, JETZT, JETZT, NUR_HIER)
    assert bericht.gemacht.zeilen["familie"] == 1
    assert zeiten(haus.tresor.sicherungen) == [JETZT]
    assert secure(haus.offen, Anlass.ENDE, JETZT, JETZT + MINUTE, NUR_HIER).gemacht is None
    spaeter = JETZT + 5 * MINUTE
    assert secure(haus.offen, Anlass.ENDE, spaeter, spaeter, NUR_HIER).gemacht


def test_while_working_every_half_hour(haus):
    secure(haus.offen, Anlass.ARBEIT, JETZT, JETZT, NUR_HIER)
    for minuten in range(1, 61):
        jetzt = JETZT + minuten * MINUTE
        secure(haus.offen, Anlass.ARBEIT, jetzt, jetzt, NUR_HIER)
    gemacht = zeiten(haus.tresor.sicherungen)
    assert gemacht == [JETZT, JETZT + 30 * MINUTE, JETZT + 60 * MINUTE]


def test_a_second_place_gets_a_checked_copy_and_may_be_missing(haus, tmp_path):
    orte = Orte(zweiter=tmp_path / "stick")
    bericht = secure(haus.offen, Anlass.VON_HAND, None, JETZT, orte)
    assert bericht.zweitort is Zweitort.GEMACHT
    kopie = tmp_path / "stick" / file_name(JETZT)
    assert check_sicherung(kopie, haus.offen.schluessel).zeilen["familie"] == 1
    shutil.rmtree(tmp_path / "stick")
    bericht = secure(haus.offen, Anlass.VON_HAND, None, JETZT + TAG, orte)
    assert (bericht.zweitort, bericht.hinweis) == (Zweitort.FEHLT, None)
    assert bericht.gemacht is not None


def test_a_full_second_place_is_told_and_leaves_nothing_half(haus, tmp_path, monkeypatch):
    def voll(_von, nach):
        Path(nach).write_bytes(b"halb")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("lotse.store.sicherungsablage.shutil.copyfile", voll)
    bericht = secure(haus.offen, Anlass.VON_HAND, None, JETZT, Orte(zweiter=tmp_path / "stick"))
    assert bericht.zweitort is Zweitort.FEHLER
    assert bericht.hinweis.was == "Der Speicher ist voll."
    assert list((tmp_path / "stick").iterdir()) == []
    assert bericht.gemacht is not None


def test_old_ones_go_in_both_places_and_foreign_files_stay(haus, tmp_path):
    stick = tmp_path / "stick"
    for tage in range(60, 0, -3):
        secure(haus.offen, Anlass.VON_HAND, None, JETZT - tage * TAG, Orte(zweiter=stick))
    (stick / "Urlaub.lotse").write_text("fremd")
    (stick / "Lotse-Sicherung-2026-99-99-999999.lotse").write_text("fremd")
    bericht = secure(haus.offen, Anlass.VON_HAND, None, JETZT, Orte(zweiter=stick))
    assert bericht.entfernt > 0
    assert JETZT - min(zeiten(stick)) <= 30 * TAG
    assert zeiten(stick) == zeiten(haus.tresor.sicherungen)
    assert len(list(stick.iterdir())) == len(zeiten(stick)) + 2


def test_on_a_shared_stick_the_sicherungen_of_others_stay(haus, tmp_path):
    (tmp_path / "zwei").mkdir()
    anderes = Haus(tmp_path / "zwei")
    stick = Orte(zweiter=tmp_path / "stick")
    secure(anderes.offen, Anlass.VON_HAND, None, JETZT - 200 * TAG, stick)
    for tage in range(60, 0, -2):
        secure(haus.offen, Anlass.VON_HAND, None, JETZT - tage * TAG, stick)
    gebliebene = zeiten(tmp_path / "stick")
    assert gebliebene[0] == JETZT - 200 * TAG
    assert JETZT - gebliebene[1] <= 31 * TAG
    anderes.offen.close()


@pytest.mark.parametrize("sprung", [-7 * 365 * TAG, 70 * 365 * TAG])
def test_while_the_clock_is_doubtful_nothing_goes_and_nothing_is_rehearsed(haus, sprung):
    for tage in range(29, 0, -1):
        secure(haus.offen, Anlass.VON_HAND, None, JETZT - tage * TAG, NUR_HIER)
    vorher = zeiten(haus.tresor.sicherungen)
    falsch = JETZT + sprung
    assert look(haus.offen, falsch, NUR_HIER).uhr_fraglich
    bericht = secure(haus.offen, Anlass.VON_HAND, None, falsch, NUR_HIER)
    assert (bericht.uhr_fraglich, bericht.entfernt) == (True, 0)
    assert rehearse_when_due(haus.offen, falsch) is None
    assert due_cases(haus.offen, Fristen(), falsch) == ()
    assert shorten(haus.offen, Fristen(), falsch) == 0
    with pytest.raises(Hinweis, match="fraglich"):
        forget_cases(haus.offen, (), falsch, NUR_HIER)
    assert set(vorher) < set(zeiten(haus.tresor.sicherungen))
    confirm_date(haus.offen, falsch)
    assert not look(haus.offen, falsch, NUR_HIER).uhr_fraglich


def test_the_rehearsal_runs_monthly_and_its_result_is_kept(haus):
    assert rehearse_when_due(haus.offen, JETZT) is None
    secure(haus.offen, Anlass.VON_HAND, None, JETZT, NUR_HIER)
    probe = rehearse_when_due(haus.offen, JETZT)
    assert (probe.gut, probe.datei.name) == (True, file_name(JETZT))
    assert rehearse_when_due(haus.offen, JETZT + TAG) is None
    gesehen = look(haus.offen, JETZT + TAG, NUR_HIER)
    assert (gesehen.probe, gesehen.probe_gut, gesehen.probe_faellig) == (JETZT, True, False)
    assert rehearse_when_due(haus.offen, JETZT + 30 * TAG).gut
    assert list(haus.tresor.ordner.glob("*.neu")) == []


def test_a_rehearsal_that_fails_is_told_and_tried_again(haus):
    datei = secure(haus.offen, Anlass.VON_HAND, None, JETZT, NUR_HIER).gemacht.datei
    heil = datei.read_bytes()
    datei.write_bytes(heil[:30_000] + b"x" + heil[30_001:])
    probe = rehearse_when_due(haus.offen, JETZT)
    assert not probe.gut
    assert probe.grund
    assert not look(haus.offen, JETZT, NUR_HIER).probe_gut
    datei.write_bytes(heil)
    assert rehearse_when_due(haus.offen, JETZT + MINUTE).gut


def test_the_paper_is_asked_for_after_thirty_days_until_it_was_typed(haus):
    assert not look(haus.offen, JETZT, NUR_HIER).papier_faellig
    spaeter = JETZT + 31 * TAG
    confirm_date(haus.offen, spaeter)
    assert look(haus.offen, spaeter, NUR_HIER).papier_faellig
    with haus.einheit() as einheit:
        einheit.merke({Merker.PAPIER_GETIPPT: spaeter.isoformat(timespec="seconds")})
    assert not look(haus.offen, spaeter, NUR_HIER).papier_faellig


def test_from_the_list_to_the_proof(haus):
    haus.schreibe("002")
    assert due_cases(haus.offen, Fristen(), JETZT + 29 * TAG) == ()
    jetzt = JETZT + 40 * TAG
    confirm_date(haus.offen, jetzt)
    faellige = due_cases(haus.offen, Fristen(), jetzt)
    assert {f.fallcode for f in faellige} == {"26-001", "26-002"}
    beleg = forget_cases(haus.offen, faellige[:1], jetzt, NUR_HIER)
    assert beleg.bewiesen
    assert [(s.datei, s.bis) for s in beleg.sicherungen] == [
        (file_name(jetzt), (jetzt + 30 * TAG).date())
    ]
    assert len(due_cases(haus.offen, Fristen(), jetzt)) == 1
    assert protocol(haus.offen, faellige[0].familie)[-1].tat is Tat.GELOESCHT
    assert check_protocol(haus.offen).stand is Kettenstand.HEIL


def test_thirty_days_after_a_deletion_no_sicherung_holds_the_case(haus):
    secure(haus.offen, Anlass.VON_HAND, None, JETZT, NUR_HIER)
    jetzt = JETZT + 40 * TAG
    confirm_date(haus.offen, jetzt)
    forget_cases(haus.offen, due_cases(haus.offen, Fristen(), jetzt), jetzt, NUR_HIER)
    ende = jetzt + 30 * TAG
    confirm_date(haus.offen, ende)
    bericht = secure(haus.offen, Anlass.SPERREN, None, ende, NUR_HIER)
    assert bericht.gemacht.zeilen["familie"] == 0
    assert zeiten(haus.tresor.sicherungen) == [ende]


def test_copies_before_a_step_and_replaced_folders_go_after_thirty_days(haus):
    kopie = haus.tresor.ordner / "familien.vor-0003.db"
    kopie.write_bytes(b"alt")
    name = haus.tresor.ordner.name
    ersetzt = haus.wurzel / f"{name}.vorher-2026-10-01-120000"
    neuer = haus.wurzel / f"{name}.vorher-2099-10-01-120000"
    fremd = haus.wurzel / "andere.vorher-2026-10-01-120000"
    for ordner in (ersetzt, neuer, fremd):
        ordner.mkdir()
    os.utime(kopie, (JETZT.timestamp(), JETZT.timestamp()))
    jetzt = JETZT
    secure(haus.offen, Anlass.VON_HAND, None, jetzt, NUR_HIER)
    assert kopie.exists()
    secure(haus.offen, Anlass.VON_HAND, None, jetzt + 31 * TAG, NUR_HIER)
    assert not kopie.exists()
    assert not ersetzt.exists()
    assert neuer.exists()
    assert fremd.exists()


def test_one_that_does_not_prove_right_is_none(haus, monkeypatch):
    from lotse.store import sicherung
    from lotse.store.sicherung_kopf import Sicherungsfehler

    def krumm(*_):
        raise Sicherungsfehler("Probe")

    monkeypatch.setattr(sicherung, "unpack", krumm)
    with pytest.raises(Sicherungsfehler):
        secure(haus.offen, Anlass.VON_HAND, None, JETZT, NUR_HIER)
    assert list(haus.tresor.sicherungen.iterdir()) == []


def test_a_full_disk_is_told_as_that(haus, monkeypatch):
    def voll(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(sicherungsdienst, "make_sicherung", voll)
    with pytest.raises(Hinweis, match="Speicher ist voll"):
        secure(haus.offen, Anlass.VON_HAND, None, JETZT, NUR_HIER)
