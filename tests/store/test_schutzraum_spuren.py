"""From outside nobody sees whether there is a note: sizes, days, bytes, Sicherungen (F-16)."""

from __future__ import annotations

import math
import random
import signal
import subprocess
import sys
import time
import zipfile
from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from lotse.domain.fehler import Hinweis
from lotse.domain.schutzraum import Beruf, Eintrag, Eintragsart
from lotse.paths import HAUS
from lotse.store import schutzraum as store
from lotse.store.schluesseldatei import read_bund
from lotse.store.schutzraumdatei import MIB, WAL
from lotse.store.sicherung import Quelle, check_sicherung, make_sicherung
from lotse.store.sicherung_kopf import Sicherungsfehler
from tests.werkzeug.schluessel import wort
from tests.werkzeug.schutzraum import GEHEIM, JETZT, WORT, notiz, schutzhaus
from tests.werkzeug.schutzraum_tresor import richte_ein, tresorhaus, zurueck
from tests.werkzeug.stores import KEY


@pytest.fixture
def haus(tmp_path):
    haus = schutzhaus(tmp_path, eingerichtet=False)
    yield haus
    haus.motor.dispose()


def entropie(inhalt: bytes) -> float:
    """Bits a byte: random ones have almost eight."""
    zahl = Counter(inhalt)
    return -sum(n / len(inhalt) * math.log2(n / len(inhalt)) for n in zahl.values())


def test_f16_the_list_of_files_their_sizes_and_days_stay_the_same_with_the_first_note(haus):
    vorher = haus.liste()
    tuer = haus.tuer()
    tuer.set_up(wort(WORT), Beruf.BERATUNG)
    tuer.lock()
    assert haus.liste() == vorher
    tuer.unlock(wort(WORT))
    tuer.save(notiz())
    tuer.lock()
    assert haus.liste() == vorher
    tuer.unlock(wort(WORT))
    tuer.remove("n1")
    tuer.lock()
    assert haus.liste() == vorher
    assert {groesse for groesse, _ in vorher.values()} == {MIB}


def test_f16_both_files_look_random_before_and_after(haus):
    for _ in range(2):
        for datei in (haus.dateien.daten, haus.dateien.schluessel):
            inhalt = datei.read_bytes()
            assert entropie(inhalt) > 7.999
            assert b"SQLite" not in inhalt
            assert b"argon2id" not in inhalt
        richte_ein(haus)


def test_the_file_grows_by_whole_mib_and_never_shrinks(haus):
    richte_ein(haus)
    tuer = haus.offen()
    groessen = set()
    for nummer in range(60):
        lang = Eintrag("e", Eintragsart.BEOBACHTUNG, f"{nummer}" * 20_000)
        tuer.save(replace(notiz(f"n{nummer}"), eintraege=(lang,)))
        groessen.add(haus.dateien.daten.stat().st_size)
    for nummer in range(60):
        tuer.remove(f"n{nummer}")
    tuer.lock()
    groessen.add(haus.dateien.daten.stat().st_size)
    assert {groesse % MIB for groesse in groessen} == {0}
    assert len(groessen) > 1
    assert haus.dateien.daten.stat().st_size == max(groessen)


def test_a_removed_note_leaves_no_bytes_behind(haus):
    from tests.werkzeug.schutzfenster import SALZ, SEITE, _page

    richte_ein(haus)

    def klar():
        tuer = haus.offen()
        schluessel = bytes(tuer._offen.schluessel)
        tuer.lock()
        roh = haus.dateien.daten.read_bytes()
        return b"".join(
            _page(schluessel, roh[ab : ab + SEITE], SALZ if ab == 0 else 0)
            for ab in range(0, len(roh), SEITE)
        )

    worte = [wort.encode() for wort in GEHEIM]
    assert all(wort in klar() for wort in worte)  # else the search below would prove nothing
    tuer = haus.offen()
    tuer.remove("n1")
    tuer.lock()
    assert [wort for wort in worte if wort in klar()] == []


def test_f16_a_sicherung_looks_the_same_with_and_without_a_note_and_hides_every_change(tmp_path):
    haus, tresor = tresorhaus(tmp_path)
    quelle = Quelle(tresor, haus.motor, bytearray(KEY), read_bund(tresor.schluessel).tresor)
    ohne = make_sicherung(quelle, tresor.sicherungen, JETZT)
    nochmal = make_sicherung(quelle, tresor.sicherungen, JETZT + timedelta(hours=1))
    richte_ein(haus)
    mit = make_sicherung(quelle, tresor.sicherungen, JETZT + timedelta(hours=2))
    teile = ("schutz.db", "schutz.keys")

    def groessen(ergebnis):
        return {name: ergebnis.kopf.dateien[name][0] for name in teile}

    def summen(ergebnis):
        return {ergebnis.kopf.dateien[name][1] for name in teile}

    assert groessen(ohne) == groessen(nochmal) == groessen(mit)
    assert set(ohne.kopf.dateien) == set(mit.kopf.dateien)
    assert len(summen(ohne) | summen(nochmal) | summen(mit)) == 6  # never the same bytes twice
    for ergebnis in (ohne, mit):
        with zipfile.ZipFile(ergebnis.datei) as archiv:
            assert all(entropie(archiv.read(name)) > 7.999 for name in teile)
    haus.motor.dispose()


def test_f16_what_is_written_while_it_is_open_is_in_the_sicherung_and_comes_back(tmp_path):
    haus, tresor = tresorhaus(tmp_path)
    richte_ein(haus)
    tuer = haus.offen()
    tuer.save(replace(notiz(), frage="Neu?"))
    quelle = Quelle(tresor, haus.motor, bytearray(KEY), read_bund(tresor.schluessel).tresor)
    ergebnis = make_sicherung(quelle, tresor.sicherungen, JETZT)
    tuer.remove("n1")
    tuer.lock()
    haus.motor.dispose()
    neu = zurueck(ergebnis.datei, tmp_path, tresor)
    assert neu.offen().akte("n1").frage == "Neu?"
    neu.motor.dispose()


def test_what_a_crash_left_beside_the_file_is_in_the_sicherung_too(tmp_path, monkeypatch):
    haus, tresor = tresorhaus(tmp_path)
    richte_ein(haus)
    tuer = haus.offen()
    with monkeypatch.context() as m:
        m.setattr(store, "checkpoint", lambda _engine: True)
        tuer.save(replace(notiz(), frage="Kurz davor?"))
        wie = {d.name: d.read_bytes() for d in (haus.dateien.daten, haus.ordner / WAL)}
    tuer.lock()
    for name, inhalt in wie.items():  # as the crash left it
        (haus.ordner / name).write_bytes(inhalt)
    quelle = Quelle(tresor, haus.motor, bytearray(KEY), read_bund(tresor.schluessel).tresor)
    ergebnis = make_sicherung(quelle, tresor.sicherungen, JETZT)
    assert WAL in ergebnis.kopf.dateien
    haus.motor.dispose()
    neu = zurueck(ergebnis.datei, tmp_path, tresor)
    assert neu.offen().akte("n1").frage == "Kurz davor?"
    neu.motor.dispose()


def test_a_changed_member_is_refused(tmp_path):
    haus, tresor = tresorhaus(tmp_path)
    quelle = Quelle(tresor, haus.motor, bytearray(KEY), read_bund(tresor.schluessel).tresor)
    ergebnis = make_sicherung(quelle, tresor.sicherungen, JETZT)
    kaputt = tmp_path / "kaputt.lotse"
    with zipfile.ZipFile(ergebnis.datei) as alt, zipfile.ZipFile(kaputt, "w") as neu:
        for name in alt.namelist():
            inhalt = bytearray(alt.read(name))
            if name == "schutz.keys":
                inhalt[500_000] ^= 1
            neu.writestr(name, bytes(inhalt))
    with pytest.raises(Sicherungsfehler):
        check_sicherung(kaputt, bytearray(KEY))
    haus.motor.dispose()


def test_flipped_bits_are_told_and_never_shown_as_a_note(haus):
    richte_ein(haus)
    heil, wuerfel = haus.dateien.daten.read_bytes(), random.Random(7)  # noqa: S311 - no secret
    uebersehen = []
    for nummer in range(60):
        kaputt = bytearray(heil)
        kaputt[wuerfel.randrange(len(heil))] ^= 1 << wuerfel.randrange(8)
        haus.dateien.daten.write_bytes(kaputt)
        if not _told(haus):
            uebersehen.append(nummer)
    assert uebersehen == []
    haus.dateien.daten.write_bytes(heil)
    assert not _told(haus)


def _told(haus):
    tuer = haus.tuer()
    try:
        tuer.unlock(wort(WORT))
    except Hinweis:
        return True
    try:
        gesagt = bool(tuer.stand.nur_lesen)
        assert tuer.akte("n1") == notiz()
    except Hinweis:
        return True
    finally:
        tuer.lock()
    return gesagt


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL gibt es hier nicht")
def test_killed_while_saving_every_note_it_called_saved_is_there_whole(haus):
    richte_ein(haus)
    wuerfel, da = random.Random(1), 1  # noqa: S311 - no secret
    for _ in range(6):
        befehl = [sys.executable, "-m", "tests.werkzeug.schutzraum_endlos", str(haus.ordner)]
        with subprocess.Popen(befehl, cwd=HAUS, stdout=subprocess.PIPE, text=True) as prozess:
            assert prozess.stdout
            prozess.stdout.readline()  # it has begun
            time.sleep(wuerfel.uniform(0.0, 0.2))
            prozess.send_signal(signal.SIGKILL)
            gesagt = [int(zeile) for zeile in prozess.stdout.read().split()]
        tuer = haus.offen()
        zeilen = tuer.zeilen()
        assert tuer.stand.nur_lesen == ""
        assert len(zeilen) >= max(gesagt, default=da)
        assert all(tuer.akte(z.id) == notiz(z.id, z.zeichen) for z in zeilen if z.id != "n1")
        da = len(zeilen)
        tuer.lock()
        assert {groesse % MIB for groesse, _ in haus.liste().values()} == {0}
    assert da > 6
