"""Open for looking only: everything is readable, nothing is written, each refusal says why."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from lotse.domain.fehler import Hinweis
from lotse.domain.passwort import secret
from lotse.store import schema
from lotse.store.ansicht import view_tresor
from lotse.store.engines import checkpoint
from lotse.store.fehler import Beschaedigt, NurLesen
from lotse.store.oeffnen import edit_katalog, view_katalog
from lotse.store.pruefen import sound
from lotse.store.schluessel import FalschesPasswort
from lotse.store.schreibschutz import MEDIUM, freeze
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.werkzeug.akten import einfache_akte
from tests.werkzeug.haus import PASSWORT, Haus
from tests.werkzeug.schluessel import BILLIGE_GRENZEN
from tests.werkzeug.spurlos import spuren


@pytest.fixture
def haus(tmp_path):
    """Two families, locked properly."""
    haus = Haus(tmp_path)
    haus.schreibe("001")
    haus.schreibe("002")
    haus.offen.close()
    return haus


def sieh(haus, passwort=PASSWORT):
    return view_tresor(haus.tresor, secret(passwort), MEDIUM, grenzen=BILLIGE_GRENZEN)


def test_everything_is_read_and_nothing_changes(haus):
    vorher = spuren(haus.wurzel)
    offen = sieh(haus)
    assert offen.nur_lesen == MEDIUM
    with SqlUnitOfWork(offen.engine) as unit:
        assert {zeile.fallcode for zeile in unit.akten()} == {"26-001", "26-002"}
    assert sound(offen.engine)
    assert checkpoint(offen.engine)
    assert spuren(haus.wurzel) == vorher  # also while it is open: no -wal, no -shm
    offen.close()
    assert spuren(haus.wurzel) == vorher


def test_a_change_is_refused_in_words_that_name_the_cause(haus):
    offen = sieh(haus)
    with pytest.raises(NurLesen) as grund, SqlUnitOfWork(offen.engine) as unit:
        unit.save(None, einfache_akte("f3", fallcode="26-003"))
    assert "nur ansehen" in grund.value.was
    assert grund.value.sicher == MEDIUM
    with SqlUnitOfWork(offen.engine) as unit:
        unit.akten()  # begun for reading
        with pytest.raises(Hinweis, match="schreibgeschützt"):
            unit.save(None, einfache_akte("f3", fallcode="26-003"))
    offen.close()


@pytest.mark.parametrize("name", ["familien.db-wal", "familien.db-journal"])
def test_what_a_crash_left_beside_the_file_is_never_missed(haus, name):
    (haus.tresor.ordner / name).write_bytes(b"x")
    vorher = spuren(haus.wurzel)
    with pytest.raises(Hinweis, match="nicht sauber geschlossen") as grund:
        sieh(haus)
    assert "beschreibbaren Datenträger" in grund.value.tun
    assert spuren(haus.wurzel) == vorher


def test_an_empty_wal_holds_nothing(haus):
    (haus.tresor.ordner / "familien.db-wal").touch()
    sieh(haus).close()


def test_a_wrong_password_and_a_damaged_file_are_two_answers(haus):
    with pytest.raises(FalschesPasswort):
        sieh(haus, "falsch")
    inhalt = bytearray(haus.tresor.daten.read_bytes())
    inhalt[100] ^= 0xFF
    haus.tresor.daten.write_bytes(inhalt)
    vorher = spuren(haus.wurzel)
    with pytest.raises(Beschaedigt, match="beschädigt"):
        sieh(haus)
    assert spuren(haus.wurzel) == vorher


def test_an_older_schema_is_refused_and_not_brought_up_to_date(haus, monkeypatch):
    monkeypatch.setitem(schema.NEWEST, schema.Store.FAMILIEN, "9999")
    vorher = spuren(haus.wurzel)
    with pytest.raises(Hinweis, match="älteren Lotsen"):
        sieh(haus)
    assert spuren(haus.wurzel) == vorher


def test_a_cut_off_change_of_the_data_key_is_read_with_the_bunch_that_fits(haus):
    schluessel = haus.tresor.schluessel
    passende = schluessel.read_bytes()
    anderes = Haus(_neben(haus))
    schluessel.write_bytes(anderes.tresor.schluessel.read_bytes())
    schluessel.with_name(f"{schluessel.name}.wechsel").write_bytes(passende)
    vorher = spuren(haus.wurzel)
    offen = sieh(haus)
    with SqlUnitOfWork(offen.engine) as unit:
        assert len(unit.akten()) == 2
    offen.close()
    anderes.offen.close()
    assert spuren(haus.wurzel) == vorher


def _neben(haus):
    ordner = haus.wurzel.parent / "neben"
    ordner.mkdir()
    return ordner


def test_the_catalogue_is_looked_at_without_a_trace_too(tmp_path):
    ordner = tmp_path / "daten"
    ordner.mkdir()
    edit_katalog(ordner / "katalog.db").dispose()
    vorher = spuren(ordner)
    engine = view_katalog(ordner / "katalog.db")
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM angebot")).scalar_one() == 0
        with pytest.raises(Exception, match="readonly"):
            connection.execute(text("DELETE FROM angebot"))
    engine.dispose()
    assert spuren(ordner) == vorher


def test_a_half_written_or_missing_catalogue_is_put_right_elsewhere(tmp_path):
    ordner = tmp_path / "daten"
    ordner.mkdir()
    fehlt = view_katalog(ordner / "katalog.db")
    assert list(ordner.iterdir()) == []
    fehlt.dispose()
    edit_katalog(ordner / "katalog.db").dispose()
    (ordner / "katalog.db-journal").write_bytes(b"x" * 600)
    vorher = spuren(ordner)
    view_katalog(ordner / "katalog.db").dispose()
    assert spuren(ordner) == vorher


def test_after_damage_the_same_engine_writes_no_more(haus):
    offen = haus.oeffne()
    freeze(offen.engine, "Die Datei mit den Familien ist beschädigt.")
    with pytest.raises(NurLesen), SqlUnitOfWork(offen.engine) as unit:
        unit.save(None, einfache_akte("f3", fallcode="26-003"))
    with SqlUnitOfWork(offen.engine) as unit:
        assert len(unit.akten()) == 2
    with offen.engine.connect() as connection, pytest.raises(Exception, match="readonly"):
        connection.connection.cursor().execute("VACUUM")
    offen.close()
    assert haus.oeffne().nur_lesen == ""  # the next opening looks anew
    haus.offen.close()
