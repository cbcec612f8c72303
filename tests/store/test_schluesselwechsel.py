"""Another data key: wherever the work stops, the data open, and only with what shall open them."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time

import pytest

from lotse.app.belegt import held
from lotse.app.sperrdatei import Sperrdatei
from lotse.domain.fehler import Hinweis
from lotse.domain.notfallschluessel import read_notfallschluessel
from lotse.domain.passwort import secret
from lotse.domain.protokoll import Kettenstand, Tat
from lotse.paths import HAUS
from lotse.store import schluesselwechsel as wechsel
from lotse.store.protokoll import entries, verify
from lotse.store.schluessel import FalschesPasswort, Slotart
from lotse.store.schluesseldatei import copy_of, read_bund
from lotse.store.tresor import create_tresor, open_tresor
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.werkzeug.akten import volle_akte
from tests.werkzeug.schluessel import BILLIG, BILLIGE_GRENZEN, NOTFALL
from tests.werkzeug.schluesselwechsel import IHRES, NEUES_PAPIER, PASSWORT, lege_an, wechsle
from tests.werkzeug.schluesselwechsel import SCHRITTE as JEDER

SCHRITTE = ("write_bund", "change_key", "open_familien", "resum", "checkpoint", "sync_folder")
EINMAL = ("change_key", "resum")
"""The others happen twice."""
EIN_WECHSEL, UMSCHREIBEN = 12, 6
"""So many steps has one change; in the sixth every page is written anew."""


@pytest.fixture
def tresor(tmp_path):
    return lege_an(tmp_path)


def oeffne(tresor, wort=PASSWORT, art=Slotart.PASSWORT):
    geheimnis = read_notfallschluessel(wort) if art is Slotart.NOTFALL else secret(wort)
    return open_tresor(tresor, geheimnis, art, grenzen=BILLIGE_GRENZEN)


def pruefe_ganz(tresor):
    """Opens with the own password; the case is whole, the log unbroken. Returns the key's hex."""
    offen = oeffne(tresor)
    try:
        with SqlUnitOfWork(offen.engine) as einheit:
            assert einheit.akte(volle_akte().familie.id) == volle_akte()
        with offen.engine.connect() as connection:
            assert verify(connection, offen.schluessel).stand is Kettenstand.HEIL
            taten = [eintrag.tat for eintrag in entries(connection)]
        assert not wechsel.pending_of(tresor.schluessel).exists()
        assert copy_of(tresor.schluessel).read_bytes() == tresor.schluessel.read_bytes()
        return offen.schluessel.hex(), taten.count(Tat.SCHLUESSEL_GEWECHSELT)
    finally:
        offen.close()


def test_the_data_have_another_key_and_only_the_new_slots_open_them(tresor):
    alt, _ = pruefe_ganz(tresor)
    seite = tresor.daten.read_bytes()[:4096]
    wechsle(tresor)
    neu, gewechselt = pruefe_ganz(tresor)
    assert (alt != neu, gewechselt) == (True, 1)
    assert tresor.daten.read_bytes()[:4096] != seite
    oeffne(tresor, NEUES_PAPIER, Slotart.NOTFALL).close()
    for wort, art in ((IHRES, Slotart.VERTRETUNG), (NOTFALL, Slotart.NOTFALL)):
        with pytest.raises(FalschesPasswort):
            oeffne(tresor, wort, art)


def test_the_old_key_file_beside_the_new_data_opens_nothing(tresor):
    alte = tresor.schluessel.read_bytes()
    wechsle(tresor)
    tresor.schluessel.write_bytes(alte)
    copy_of(tresor.schluessel).write_bytes(alte)
    with pytest.raises(Hinweis):
        oeffne(tresor, IHRES, Slotart.VERTRETUNG)


@pytest.mark.parametrize(
    ("schritt", "mal"), [(s, m) for s in SCHRITTE for m in (1, 2) if m == 1 or s not in EINMAL]
)
def test_whatever_step_fails_nothing_is_lost(tresor, monkeypatch, schritt, mal):
    alt, _ = pruefe_ganz(tresor)
    echt, gezaehlt = getattr(wechsel, schritt), [0]

    def faellt_aus(*args, **kwargs):
        gezaehlt[0] += 1
        if gezaehlt[0] == mal:
            raise OSError(28, "No space left on device")
        return echt(*args, **kwargs)

    with monkeypatch.context() as kaputt:
        kaputt.setattr(wechsel, schritt, faellt_aus)
        with pytest.raises(OSError, match="No space"):
            wechsle(tresor)
    schluessel, gewechselt = pruefe_ganz(tresor)
    assert gewechselt == (schluessel != alt)


def test_after_an_interrupted_change_the_deputy_is_out_when_the_data_have_the_new_key(
    tresor, monkeypatch
):
    def aus(*_args):
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as kaputt:
        kaputt.setattr(wechsel, "finish_change", aus)
        with pytest.raises(OSError, match="Input"):
            wechsle(tresor)
    with pytest.raises(FalschesPasswort, match="gilt nicht mehr"):
        oeffne(tresor, IHRES, Slotart.VERTRETUNG)
    assert pruefe_ganz(tresor)[1] == 1


def test_a_file_damaged_in_between_is_not_told_as_a_wrong_password(tresor, monkeypatch):
    with monkeypatch.context() as kaputt:
        kaputt.setattr(wechsel, "finish_change", lambda *_: None)
        wechsle(tresor)
    inhalt = bytearray(tresor.daten.read_bytes())
    inhalt[100:140] = bytes(40)
    tresor.daten.write_bytes(bytes(inhalt))
    with pytest.raises(Hinweis, match="beschädigt"):
        oeffne(tresor)


def test_a_log_that_was_changed_is_not_made_whole_by_it(tresor):
    offen = oeffne(tresor)
    with offen.engine.execution_options(begin="IMMEDIATE").begin() as connection:
        connection.exec_driver_sql("UPDATE protokoll SET grund = 'anders' WHERE seq = 1")
    offen.close()
    vorher = read_bund(tresor.schluessel)
    with pytest.raises(Hinweis, match="Protokoll ist nicht heil"):
        wechsle(tresor)
    assert read_bund(tresor.schluessel) == vorher
    oeffne(tresor).close()


def kill_at(tresor, schritt, danach):
    """Ends the process while it takes that step of its changes, counted from the first one."""
    befehl = [sys.executable, "-m", "tests.werkzeug.schluesselwechsel", str(tresor.ordner)]
    with subprocess.Popen(befehl, cwd=HAUS, stdout=subprocess.PIPE, text=True) as prozess:
        assert prozess.stdout
        gesagt = [prozess.stdout.readline().strip() for _ in range(schritt)]
        time.sleep(danach)
        assert prozess.poll() is None, "it ended by itself"
        prozess.send_signal(signal.SIGKILL)
    return gesagt


def kill_often(tresor, schritte, saat):
    """Returns the steps it died in, and how many keys the data had."""
    wuerfel = random.Random(saat)  # noqa: S311 - no secret
    schluessel, gestorben = {pruefe_ganz(tresor)[0]}, set()
    for schritt in schritte:
        gestorben.add(kill_at(tresor, schritt, wuerfel.uniform(0.0, 0.01))[-1])
        schluessel.add(pruefe_ganz(tresor)[0])
    return gestorben, len(schluessel)


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL gibt es hier nicht")
def test_killed_in_every_step_of_a_change_the_data_always_open(tresor):
    schritte = (*range(1, EIN_WECHSEL + 1), *[UMSCHREIBEN] * 3)
    gestorben, schluessel = kill_often(tresor, schritte, saat=1)
    assert gestorben == set(JEDER)
    assert schluessel >= 2


@pytest.mark.lang
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL gibt es hier nicht")
def test_killed_50_times_the_data_always_open(tresor):
    wuerfel = random.Random(2)  # noqa: S311 - no secret
    schritte = [wuerfel.randrange(1, 3 * EIN_WECHSEL) for _ in range(50)]
    assert kill_often(tresor, schritte, saat=2)[1] >= 2


def test_a_second_navigator_beside_it_is_left_alone(tresor, tmp_path):
    andere, _ = create_tresor(tmp_path, "Bernd", secret(PASSWORT), kosten=BILLIG)
    bytes_ = {d.name: d.read_bytes() for d in andere.ordner.iterdir() if d.is_file()}
    wechsle(tresor)
    assert {d.name: d.read_bytes() for d in andere.ordner.iterdir() if d.is_file()} == bytes_


def test_damaged_slots_of_a_change_that_never_began_do_not_keep_the_data_away(tresor):
    wechsel.pending_of(tresor.schluessel).write_bytes(b"{halb")
    pruefe_ganz(tresor)
    assert not wechsel.pending_of(tresor.schluessel).exists()


def test_while_the_key_is_changed_no_window_opens_the_data(tresor):
    gesehen = []
    with held(tresor.ordner):
        gesehen.append(Sperrdatei().belegt(tresor.ordner) is not None)
        with pytest.raises(Hinweis, match="gerade offen"), held(tresor.ordner):
            pytest.fail("two at once")
    gesehen.append(Sperrdatei().belegt(tresor.ordner) is not None)
    assert gesehen == [True, False]
