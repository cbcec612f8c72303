"""Whatever folder is built anew, of an old Sicherung or out of damage: the notes come along."""

from __future__ import annotations

import random

from lotse.store import schutzraumdatei, sicherung
from lotse.store.oeffnen import use_familien
from lotse.store.retten import rescue_tresor
from lotse.store.schluesseldatei import read_bund
from lotse.store.schutzraumdatei import BLOCK
from lotse.store.sicherung import Quelle, make_sicherung
from lotse.store.tresor import Tresorordner
from tests.werkzeug.schutzraum import JETZT, Schutzhaus, notiz
from tests.werkzeug.schutzraum_tresor import richte_ein, tresorhaus, zurueck
from tests.werkzeug.stores import KEY


def test_a_sicherung_of_before_the_schutzraum_takes_no_note_away(tmp_path, monkeypatch):
    haus, tresor = tresorhaus(tmp_path)
    quelle = Quelle(tresor, haus.motor, bytearray(KEY), read_bund(tresor.schluessel).tresor)
    with monkeypatch.context() as m:
        m.setattr(sicherung, "sealed_copies", lambda *_: {})
        alte = make_sicherung(quelle, tresor.sicherungen, JETZT)
    assert set(alte.kopf.dateien) == {"familien.db", "familien.keys"}
    richte_ein(haus)
    haus.motor.dispose()
    neu = zurueck(alte.datei, tmp_path, tresor)
    assert neu.tuer().stand.eingerichtet
    assert neu.offen().akte("n1") == notiz()
    neu.motor.dispose()


def test_a_sicherung_of_before_it_was_set_up_takes_no_note_away_either(tmp_path):
    haus, tresor = tresorhaus(tmp_path)
    quelle = Quelle(tresor, haus.motor, bytearray(KEY), read_bund(tresor.schluessel).tresor)
    alte = make_sicherung(quelle, tresor.sicherungen, JETZT)
    assert {"schutz.db", "schutz.keys"} < set(alte.kopf.dateien)  # random bytes
    richte_ein(haus)
    haus.motor.dispose()
    neu = zurueck(alte.datei, tmp_path, tresor)
    assert neu.tuer().stand.eingerichtet
    assert neu.offen().akte("n1") == notiz()
    neu.motor.dispose()


def test_rescuing_a_damaged_profile_takes_the_notes_along(tmp_path):
    haus, tresor = tresorhaus(tmp_path)
    richte_ein(haus)
    haus.motor.dispose()
    bund = read_bund(tresor.schluessel)
    rescue_tresor(tresor, bytearray(KEY), bund, tmp_path / "neu", JETZT.date())
    neu = Tresorordner(tmp_path / "neu")
    gerettet = Schutzhaus(neu.ordner, use_familien(neu.daten, KEY))
    assert gerettet.offen().akte("n1") == notiz()
    gerettet.motor.dispose()


def test_a_disk_that_fails_in_one_place_keeps_nobody_from_the_rest(tmp_path, monkeypatch):
    alt, neu = tmp_path / "alt", tmp_path / "neu"
    for ordner in (alt, neu):
        ordner.mkdir()
    roh = random.Random(3).randbytes(3 * BLOCK)  # noqa: S311 - no secret
    (alt / "schutz.db").write_bytes(roh)
    echt = schutzraumdatei._block

    def liest(datei, ab):
        return bytes(BLOCK) if ab == BLOCK else echt(datei, ab)

    def kaputt(_datei):
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as m:
        m.setattr(type(alt), "read_bytes", kaputt)
        m.setattr(schutzraumdatei, "_block", liest)
        schutzraumdatei.carry_over(alt, neu, bytearray(KEY))
    erwartet = roh[:BLOCK] + bytes(BLOCK) + roh[2 * BLOCK :]
    assert (neu / "schutz.db").read_bytes() == erwartet
