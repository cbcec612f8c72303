"""One flipped bit in the families' file: found every time, and never shown as data."""

from __future__ import annotations

import random

import pytest

from lotse.domain.fehler import Hinweis
from lotse.store.engines import checkpoint
from lotse.store.oeffnen import use_familien
from lotse.store.pruefen import sound
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.werkzeug.akten import einfache_akte, volle_akte
from tests.werkzeug.klartext import plain_engine
from tests.werkzeug.stores import KEY

AKTEN = (volle_akte(), *(einfache_akte(f"f{n}", fallcode=f"26-{n}") for n in range(60)))


def fill(engine):
    with SqlUnitOfWork(engine) as unit:
        for akte in AKTEN:
            unit.save(None, akte)
    assert checkpoint(engine)
    engine.dispose()


@pytest.fixture(scope="module")
def heil(tmp_path_factory):
    datei = tmp_path_factory.mktemp("heil") / "familien.db"
    fill(use_familien(datei, KEY, neu=True))
    return datei.read_bytes()


def flipped(inhalt, wuerfel):
    kaputt = bytearray(inhalt)
    kaputt[wuerfel.randrange(len(kaputt))] ^= 1 << wuerfel.randrange(8)
    return bytes(kaputt)


def found(datei, engine_of):
    """True when opening or the check tells; what is read meanwhile must be true."""
    try:
        engine = engine_of(datei)
    except Hinweis:
        return True
    try:
        gelesen = read_all(engine)
        assert gelesen is None or gelesen == {akte.familie.id: akte for akte in AKTEN}
        return not sound(engine)
    finally:
        engine.dispose()


def read_all(engine):
    try:
        with SqlUnitOfWork(engine) as unit:
            return {akte.familie.id: akte for akte in unit.offene_akten()}
    except Hinweis:
        return None


def test_200_of_200_flipped_bits_are_found(heil, tmp_path):
    wuerfel, datei = random.Random(7), tmp_path / "familien.db"  # noqa: S311 - no secret
    uebersehen = []
    for nummer in range(200):
        datei.write_bytes(flipped(heil, wuerfel))
        if not found(datei, lambda file: use_familien(file, KEY)):
            uebersehen.append(nummer)
    assert uebersehen == []


def test_a_sound_file_raises_no_alarm(heil, tmp_path):
    datei = tmp_path / "familien.db"
    datei.write_bytes(heil)
    assert not found(datei, lambda file: use_familien(file, KEY))


def test_the_wal_is_empty_after_a_rest_and_the_check_needs_no_second_look(tmp_path):
    datei = tmp_path / "familien.db"
    engine = use_familien(datei, KEY, neu=True)
    for akte in AKTEN[1:30]:
        with SqlUnitOfWork(engine) as unit:
            unit.save(None, akte)
    wal = datei.with_name("familien.db-wal")
    assert wal.stat().st_size > 0
    assert sound(engine)
    with SqlUnitOfWork(engine) as unit:
        unit.save(None, AKTEN[0])
    assert checkpoint(engine)
    assert wal.stat().st_size == 0
    engine.dispose()


def test_without_encryption_most_would_go_unseen(tmp_path):
    """Why the check of each page is worth its price: plain SQLite sees a few of them."""
    fill(plain_engine(tmp_path / "plain.db"))
    inhalt, wuerfel = (tmp_path / "plain.db").read_bytes(), random.Random(7)  # noqa: S311 - no secret
    gefunden = 0
    for nummer in range(40):
        datei = tmp_path / f"k{nummer}.db"
        datei.write_bytes(flipped(inhalt, wuerfel))
        gefunden += plain_found(datei)
    assert gefunden < 30


def plain_found(datei):
    from lotse.store.treiber import DBAPI

    verbindung = DBAPI.connect(str(datei))
    try:
        return verbindung.execute("PRAGMA integrity_check").fetchall() != [("ok",)]
    except (DBAPI.Error, UnicodeDecodeError):  # the message quotes the damaged bytes
        return True
    finally:
        verbindung.close()
