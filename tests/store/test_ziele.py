"""Goals of the store that need size or number: many damaged pages, many copies under load."""

from __future__ import annotations

import itertools
import random
import threading
import time
from dataclasses import replace
from datetime import timedelta

import pytest

from lotse.store.engines import checkpoint
from lotse.store.oeffnen import use_familien
from lotse.store.pruefen import row_counts, sound
from lotse.store.retten import rescue
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.werkzeug.akten import volle_akte
from tests.werkzeug.haus import JETZT, Haus
from tests.werkzeug.stores import KEY

SEITE, SEITEN, KAPUTT = 4096, 1_800, 10
FAMILIEN = 3_200
"""So many full cases fill 1,800 pages."""
PERSONEN = len(volle_akte().familie.personen)


def akte(nummer):
    eine = volle_akte(f"f{nummer}")
    return replace(eine, familie=replace(eine.familie, fallcode=f"26-{nummer:04}"))


def fill(engine, anzahl):
    with SqlUnitOfWork(engine) as unit:
        for nummer in range(anzahl):
            unit.save(None, akte(nummer))


@pytest.mark.lang
def test_with_ten_of_1800_pages_damaged_99_percent_of_the_rows_come_back_in_five_seconds(tmp_path):
    datei = tmp_path / "familien.db"
    engine = use_familien(datei, KEY, neu=True)
    fill(engine, FAMILIEN)
    checkpoint(engine)
    zeilen = sum(row_counts(engine).values())
    engine.dispose()
    inhalt = bytearray(datei.read_bytes())
    assert len(inhalt) >= SEITEN * SEITE
    wuerfel = random.Random(2026)  # noqa: S311 - which pages, no secret
    for seite in wuerfel.sample(range(8, len(inhalt) // SEITE), KAPUTT):
        inhalt[seite * SEITE + wuerfel.randrange(SEITE)] ^= 1
    datei.write_bytes(inhalt)
    beginn = time.perf_counter()
    gerettet = rescue(datei, bytearray(KEY), tmp_path / "neu.db", JETZT.date())
    dauer = time.perf_counter() - beginn
    da, neue = sum(g.zeilen for g in gerettet), sum(g.ohne_namen for g in gerettet)
    print(f"\n  {len(inhalt) // SEITE} Seiten: {da / zeilen:.2%} von {zeilen} in {dauer:.2f} s")
    print(f"  {neue} Familien ohne Namen")
    assert da >= zeilen * 0.99
    assert dauer <= 5
    neu = use_familien(tmp_path / "neu.db", KEY)
    assert sound(neu)
    neu.dispose()


@pytest.mark.parametrize("anzahl", [8, pytest.param(100, marks=pytest.mark.lang)])
def test_every_copy_made_while_somebody_saves_is_a_state_that_was_saved(tmp_path, anzahl):
    haus = Haus(tmp_path)
    fertig, gespeichert = threading.Event(), []

    def schreibe():
        for nummer in itertools.count():
            if fertig.is_set():
                return
            with SqlUnitOfWork(haus.offen.engine) as unit:
                unit.save(None, akte(nummer))
            gespeichert.append(nummer)

    faden = threading.Thread(target=schreibe)
    faden.start()
    try:
        kopien = [haus.sichere(JETZT + timedelta(seconds=n)) for n in range(anzahl)]
    finally:
        fertig.set()
        faden.join()
    familien = [kopie.zeilen["familie"] for kopie in kopien]
    assert len(kopien) == anzahl
    assert len(gespeichert) > anzahl  # it was written all the time
    assert familien == sorted(familien)
    assert [k.zeilen["person"] for k in kopien] == [PERSONEN * zahl for zahl in familien]
    haus.offen.close()
