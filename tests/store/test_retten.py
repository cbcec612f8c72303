"""A file with damaged pages: nearly everything comes back, and what is missing is said."""

from __future__ import annotations

import contextlib
import functools
import random
import tempfile
from pathlib import Path

import pytest

from lotse.domain.fehler import Hinweis
from lotse.services.rettungsbericht import RETTUNGSWORT
from lotse.store.aktenteile import TABELLEN
from lotse.store.oeffnen import use_familien
from lotse.store.pruefen import row_counts, sound
from lotse.store.retten import rescue
from lotse.store.treiber import DBAPI
from lotse.store.unit_of_work import SqlUnitOfWork
from lotse.store.verbindung import connect_rettung
from tests.store.test_schema_familien import alte_datei
from tests.werkzeug.akten import HEUTE, einfache_akte, volle_akte
from tests.werkzeug.altakten import vor_der_fallarbeit
from tests.werkzeug.stores import KEY

SEITE = 4096
FAMILIEN = 400


@pytest.fixture(scope="module")
def heil(tmp_path_factory):
    datei = tmp_path_factory.mktemp("heil") / "familien.db"
    engine = use_familien(datei, KEY, neu=True)
    with SqlUnitOfWork(engine) as unit:
        for nummer in range(FAMILIEN):
            unit.save(None, einfache_akte(f"f{nummer:04}", fallcode=f"26-{nummer:04}"))
        unit.save(None, volle_akte())
    assert sound(engine)
    zeilen = row_counts(engine)
    engine.dispose()
    return datei.read_bytes(), zeilen


@functools.cache
def inhaltsseiten(inhalt):
    """Not those of the schema, nor the roots of the first tables: all else hangs on them."""
    seiten = []
    with tempfile.TemporaryDirectory() as ordner:
        for seite in range(8, len(inhalt) // SEITE):
            kaputt = bytearray(inhalt)
            kaputt[seite * SEITE] ^= 1
            datei = Path(ordner) / f"{seite}.db"
            datei.write_bytes(kaputt)
            with contextlib.suppress(DBAPI.DatabaseError):
                connect_rettung(datei, bytearray(KEY)).close()  # reads the whole schema
                seiten.append(seite)
            datei.unlink()
    return seiten


def rette(ordner):
    return rescue(ordner / "alt.db", bytearray(KEY), ordner / "neu.db", HEUTE)


def beschaedige(inhalt, anzahl, saat):
    wuerfel = random.Random(saat)  # noqa: S311 - which pages, no secret
    kaputt = bytearray(inhalt)
    for seite in wuerfel.sample(inhaltsseiten(inhalt), anzahl):
        kaputt[seite * SEITE + wuerfel.randrange(SEITE)] ^= 1
    return bytes(kaputt)


def test_a_sound_file_comes_over_whole(heil, tmp_path):
    inhalt, zeilen = heil
    (tmp_path / "alt.db").write_bytes(inhalt)
    gerettet = rette(tmp_path)
    assert {g.tabelle: g.zeilen for g in gerettet} == zeilen
    assert not any(g.unlesbar or g.ohne_anschluss for g in gerettet)


@pytest.mark.parametrize("anzahl", [1, 3])
def test_with_damaged_pages_the_rest_comes_back_and_the_old_file_stays(heil, tmp_path, anzahl):
    inhalt, zeilen = heil
    kaputt = beschaedige(inhalt, anzahl, saat=anzahl)
    (tmp_path / "alt.db").write_bytes(kaputt)
    gerettet = rette(tmp_path)
    assert (tmp_path / "alt.db").read_bytes() == kaputt
    engine = use_familien(tmp_path / "neu.db", KEY)
    try:
        assert sound(engine)
        da = row_counts(engine)
        with SqlUnitOfWork(engine) as unit:
            codes = [zeile.fallcode for zeile in unit.akten()]
    finally:
        engine.dispose()
    assert da == {g.tabelle: g.zeilen + g.ohne_namen for g in gerettet}
    assert sum(da.values()) >= sum(zeilen.values()) * 0.8
    assert len(codes) == da["familie"]
    weniger = {name for name, zahl in zeilen.items() if da[name] < zahl}
    assert weniger <= {g.tabelle for g in gerettet if g.unlesbar or g.ohne_anschluss}


def test_the_last_page_of_the_first_table_costs_its_rows_and_no_other_table(heil, tmp_path):
    kaputt = bytearray(heil[0])
    kaputt[-SEITE] ^= 1
    (tmp_path / "alt.db").write_bytes(bytes(kaputt))
    gerettet = {g.tabelle: g for g in rette(tmp_path)}
    assert 0 < gerettet["familie"].unlesbar < 50
    assert gerettet["familie"].zeilen > FAMILIEN - 50
    assert gerettet["beziehung"].unlesbar == 0


def test_a_file_of_an_earlier_step_comes_over_with_what_it_has(tmp_path):
    alte_datei(tmp_path / "alt.db", "0004")
    gerettet = rette(tmp_path)
    assert {g.tabelle: g.zeilen for g in gerettet}["ereignis"] == 2
    engine = use_familien(tmp_path / "neu.db", KEY)
    with SqlUnitOfWork(engine) as unit:
        assert unit.akte("voll") == vor_der_fallarbeit(volle_akte())
    engine.dispose()


def test_every_table_of_a_case_has_a_word_in_the_report():
    assert [t.__tablename__ for t in TABELLEN if t.__tablename__ not in RETTUNGSWORT] == []


def test_a_file_that_gives_nothing_says_so_and_stays(heil, tmp_path):
    inhalt, _ = heil
    kaputt = inhalt[:SEITE] + bytes(len(inhalt) - SEITE)
    (tmp_path / "alt.db").write_bytes(kaputt)
    with pytest.raises(Hinweis, match="nichts mehr lesbar"):
        rette(tmp_path)
    assert (tmp_path / "alt.db").read_bytes() == kaputt


def test_what_lies_at_the_target_is_never_overwritten(heil, tmp_path):
    (tmp_path / "alt.db").write_bytes(heil[0])
    (tmp_path / "neu.db").write_bytes(b"schon da")
    with pytest.raises(Hinweis, match="schon eine Datei"):
        rette(tmp_path)
    assert (tmp_path / "neu.db").read_bytes() == b"schon da"
