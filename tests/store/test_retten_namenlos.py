"""A family whose own row was on a damaged page: what hangs on it stays, and nothing is invented."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.familie import Familie
from lotse.domain.stimme import Stimme
from lotse.services.aufbewahrung import Faellig, Fristen, Grund, Loeschart, due
from lotse.services.rettungsbericht import OHNE_NAMEN
from lotse.services.verschmelzen import differences, merge
from lotse.store.loeschen import case_states, forget
from lotse.store.oeffnen import use_familien
from lotse.store.pruefen import row_counts, sound
from lotse.store.retten import rescue
from lotse.store.retten_ersatz import stand_ins
from lotse.store.treiber import DBAPI
from lotse.store.unit_of_work import SqlUnitOfWork
from lotse.store.verbindung import connect_rettung
from tests.werkzeug.akten import HEUTE, einfache_akte, volle_akte
from tests.werkzeug.stores import KEY

SEITE, FAMILIEN = 4096, 24
MORGEN = date(2026, 12, 1)
ERSTER = date(2026, 11, 24)
"""No day of a full case is earlier, but those that only the lost row knew."""


def akte(nummer):
    eine = volle_akte(f"f{nummer:02}")
    return replace(eine, familie=replace(eine.familie, deckwort=f"Möwe {nummer}"))


@pytest.fixture(scope="module")
def heil(tmp_path_factory):
    datei = tmp_path_factory.mktemp("heil") / "familien.db"
    engine = use_familien(datei, KEY, neu=True)
    with SqlUnitOfWork(engine) as unit:
        for nummer in range(FAMILIEN):
            unit.save(None, akte(nummer))
    zeilen = row_counts(engine)
    engine.dispose()
    return datei.read_bytes(), zeilen


@pytest.fixture
def kaputt(heil, tmp_path):
    """One damaged page, which holds heads of families and nothing else."""
    datei = tmp_path / "alt.db"
    for seite in range(len(heil[0]) // SEITE - 1, 8, -1):
        roh = bytearray(heil[0])
        roh[seite * SEITE + 9] ^= 1
        datei.write_bytes(roh)
        if liest(datei, "rowid = 1") and not liest(datei, "rowid > 0"):
            return datei
    raise AssertionError("no page of that table is found")


def liest(datei, welche):
    with closing(connect_rettung(datei, bytearray(KEY))) as verbindung:
        try:
            frage = f"SELECT deckwort FROM familie NOT INDEXED WHERE {welche}"  # noqa: S608 - a test
            return bool(verbindung.execute(frage).fetchall())
        except (DBAPI.Error, MemoryError):
            return False


@pytest.fixture
def verloren(familien):
    """The head of one full case is gone, as after copying what was readable."""
    with SqlUnitOfWork(familien) as unit:
        unit.save(None, akte(0))
        unit.save(None, einfache_akte("da"))
        unit.merke_stimme_von(Stimme("s1", HEUTE, "Endlich.", frei=True), "f00", "")
    ohne_pruefung(familien, "DELETE FROM familie WHERE id = 'f00'")
    return familien


def ohne_pruefung(engine, satz):
    """As a raw copy would: nothing cascades, nothing is refused."""
    with engine.connect() as connection:
        roh = connection.connection.cursor()
        for eines in ("PRAGMA foreign_keys = OFF", satz, "PRAGMA foreign_keys = ON"):
            roh.execute(eines)


def lies(engine, kennung):
    with SqlUnitOfWork(engine) as unit:
        return unit.akte(kennung)


def namenlos(eine, nummer=1):
    """The case without everything that only its head knew."""
    f = eine.familie
    leer = Familie(f.id, f"gerettet-{nummer}", f"{OHNE_NAMEN} {nummer}", ERSTER)
    teile = ("personen", "bereiche", "ziele", "staerken", "huerden", "fakten")
    return replace(eine, familie=replace(leer, **{name: getattr(f, name) for name in teile}))


def test_no_row_is_lost_but_the_heads_themselves_and_the_file_is_sound(kaputt, heil):
    gerettet = rescue(kaputt, bytearray(KEY), kaputt.parent / "neu.db", HEUTE)
    familie, *andere = (g for g in gerettet if g.zeilen or g.ohne_namen)
    assert 0 < familie.ohne_namen == FAMILIEN - familie.zeilen
    assert not any(g.ohne_namen or g.unlesbar or g.ohne_anschluss for g in andere)
    engine = use_familien(kaputt.parent / "neu.db", KEY)
    try:
        assert sound(engine)
        assert row_counts(engine) == heil[1]
        with SqlUnitOfWork(engine) as unit:
            worte = {zeile.deckwort: zeile.id for zeile in unit.akten()}
        neue = {f"{OHNE_NAMEN} {n}" for n in range(1, familie.ohne_namen + 1)}
        assert {wort for wort in worte if wort.startswith(OHNE_NAMEN)} == neue
        assert len(worte) == FAMILIEN
        nummer = int(worte[f"{OHNE_NAMEN} 1"].removeprefix("f"))
        assert lies(engine, worte[f"{OHNE_NAMEN} 1"]) == namenlos(akte(nummer))
    finally:
        engine.dispose()


def test_it_is_listed_with_what_is_known_and_nothing_else(verloren):
    assert stand_ins(verloren, MORGEN) == 1
    assert lies(verloren, "f00") == namenlos(akte(0))
    with SqlUnitOfWork(verloren) as unit:
        (zeile,) = unit.akten("gerettete")
        assert [z.id for z in unit.akten("léyla")] == ["f00"]  # found by what hangs on it
    assert (zeile.anzeige, zeile.fallcode, zeile.geschlossen) == ("Anonym", "gerettet-1", False)
    assert (zeile.personen, zeile.sprachen) == ("1 erwachsene Person, 1 Kind, Baby erwartet", ())
    assert zeile.naechster_schritt
    assert stand_ins(verloren, MORGEN) == 0


def test_a_sound_file_gets_none(familien):
    with SqlUnitOfWork(familien) as unit:
        unit.save(None, akte(0))
    assert stand_ins(familien, HEUTE) == 0


def test_a_second_rescue_counts_on_and_without_any_day_it_is_that_of_the_rescue(verloren):
    stand_ins(verloren, HEUTE)
    ohne_pruefung(verloren, "INSERT INTO unterlage VALUES ('andere', 'ausweis', 0)")
    assert stand_ins(verloren, MORGEN) == 1
    andere = lies(verloren, "andere")
    assert (andere.familie.deckwort, andere.familie.fallcode) == (f"{OHNE_NAMEN} 2", "gerettet-2")
    assert (andere.familie.angelegt_am, andere.unterlagen) == (MORGEN, ("ausweis",))


def test_it_is_due_after_its_last_readable_day_and_goes_without_a_trace(verloren):
    with verloren.connect() as connection:
        vorher = {stand.familie: stand for stand in case_states(connection)}
    assert "f00" not in vorher
    stand_ins(verloren, MORGEN)
    with verloren.connect() as connection:
        stand = next(s for s in case_states(connection) if s.familie == "f00")
    assert (stand.geschlossen_am, stand.leer) == (None, False)
    assert stand.zuletzt == HEUTE  # not the day of the rescue: nothing is kept longer for it
    (faellig,) = due([replace(stand, halte=())], Fristen(), date(2027, 11, 24))
    assert (faellig.grund, faellig.art) == (Grund.KEIN_KONTAKT, Loeschart.ANONYMISIEREN)
    beleg = forget(verloren, [replace(faellig, art=Loeschart.LOESCHEN)], MORGEN, lambda: "neu")
    assert beleg.bewiesen
    assert beleg.zeilen["stimmenbezug"] == 1  # its words went along
    with SqlUnitOfWork(verloren) as unit:
        assert unit.stimmen() == ()
        assert [zeile.id for zeile in unit.akten()] == ["da"]


def test_it_becomes_anonymous_like_any_family(verloren):
    stand_ins(verloren, MORGEN)
    eines = Faellig("f00", "gerettet-1", "", Grund.WUNSCH, HEUTE, Loeschart.ANONYMISIEREN)
    assert forget(verloren, [eines], MORGEN, lambda: "neu").bewiesen


def test_it_is_renamed_and_put_together_like_any_family(verloren):
    stand_ins(verloren, MORGEN)
    ersatz, neu = lies(verloren, "f00"), einfache_akte("neu", deckwort="Linde", name="Kaya")
    assert [u.feld for u in differences(neu, ersatz)] == ["deckwort"]
    vereint = merge(neu, ersatz)
    assert (vereint.familie.deckwort, vereint.familie.name) == ("Linde", "Kaya")
    assert vereint.familie.personen == ersatz.familie.personen
    assert vereint.vermittlungen == ersatz.vermittlungen
    benannt = replace(ersatz, familie=replace(ersatz.familie, deckwort="Möwe", name="Kaya"))
    with SqlUnitOfWork(verloren) as unit:
        unit.save(ersatz, benannt)
    assert lies(verloren, "f00") == benannt
