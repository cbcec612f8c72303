"""Numbers of the place, meetings and the guard's settings in the encrypted file."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from lotse.domain.fehler import Hinweis
from lotse.domain.indikator import Bestand, Massnahme, Massnahmestand, Treffen
from lotse.domain.protokoll import Tat
from lotse.exchange.indikatoren_beispiel import load_beispiel
from lotse.services.zahlen.tabelle import Schutz
from lotse.store.engines import open_familien
from lotse.store.oeffnen import use_familien
from lotse.store.protokoll import Protokollant, entries, last_change
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.werkzeug.stores import KEY

MASSNAHMEN = (
    Massnahme(
        "m1", "Vorlesen in zwei Kitas", "Kita-Träger", date(2026, 6, 30), "einschulung_sprache",
        date(2025, 11, 18), Massnahmestand.LAEUFT, "In einer Kita läuft es.",
    ),
    Massnahme("m2", "Elterncafé"),
)  # fmt: skip
LETZTES = Treffen("t1", date(2025, 11, 18), "Rathaus", "Jahrestreffen", ("Jugendamt",), MASSNAHMEN)
NEUES = Treffen("t2", date(2026, 11, 24))


def test_e44_the_whole_of_a_region_comes_back_as_it_was(unit, familien):
    bestand = load_beispiel().bestand
    with unit:
        assert unit.bestand() is None
        unit.merke_bestand(bestand)
    with SqlUnitOfWork(familien) as anderes:
        assert anderes.bestand() == bestand


def test_new_numbers_replace_the_old_ones_and_may_be_taken_away(unit):
    with unit:
        unit.merke_bestand(load_beispiel().bestand)
        unit.merke_bestand(Bestand("Klein"))
        assert unit.bestand() == Bestand("Klein")
        unit.merke_bestand(None)
        assert unit.bestand() is None


def test_e50_meetings_come_back_with_their_measures_the_newest_first(unit, familien):
    with unit:
        unit.merke_treffen(LETZTES)
        unit.merke_treffen(NEUES)
    with SqlUnitOfWork(familien) as anderes:
        assert anderes.treffen() == (NEUES, LETZTES)


def test_e50_a_changed_meeting_replaces_itself_and_a_deleted_one_takes_its_measures(unit, familien):
    anders = replace(LETZTES, ort="Kita", massnahmen=MASSNAHMEN[1:])
    with unit:
        unit.merke_treffen(LETZTES)
        unit.merke_treffen(anders)
        assert unit.treffen() == (anders,)
        unit.loesche_treffen("t1")
        assert unit.treffen() == ()
    with familien.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM massnahme").scalar() == 0


@pytest.mark.parametrize("schwelle", [3, 5, 11])
@pytest.mark.parametrize("runden", [False, True])
def test_e53_the_threshold_and_the_rounding_are_kept(unit, schwelle, runden):
    with unit:
        assert unit.schutz() == Schutz()
        unit.merke_schutz(Schutz(schwelle, runden=runden))
        assert unit.schutz() == Schutz(schwelle, runden=runden)


def test_e53_no_other_threshold_can_be_chosen(unit):
    with unit, pytest.raises(ValueError, match="no threshold"):
        unit.merke_schutz(Schutz(1))


def test_a_threshold_that_somebody_broke_in_the_file_means_the_usual_one(unit):
    with unit:
        unit.merke_schutz(Schutz(11))
        unit._begun("IMMEDIATE").exec_driver_sql("UPDATE merker SET wert = '1'")
        assert unit.schutz() == Schutz()


def test_numbers_that_cannot_be_read_say_so(unit):
    with unit:
        unit.merke_bestand(Bestand("Klein"))
        unit._begun("IMMEDIATE").exec_driver_sql(
            "UPDATE dialogbestand SET inhalt = '{\"fremd\": 1}'"
        )
        with pytest.raises(Hinweis, match="lassen sich nicht lesen"):
            unit.bestand()


def test_meetings_and_numbers_lie_encrypted(tmp_path):
    datei = tmp_path / "familien.db"
    engine = use_familien(datei, KEY, neu=True)
    with SqlUnitOfWork(engine) as unit:
        unit.merke_treffen(replace(LETZTES, ort="Canaryhaus"))
        unit.merke_bestand(Bestand("Canaryland"))
    engine.dispose()
    for eine in tmp_path.iterdir():
        assert b"Canary" not in eine.read_bytes()
    engine = open_familien(datei, KEY)
    with SqlUnitOfWork(engine) as unit:
        assert unit.bestand() == Bestand("Canaryland")
    engine.dispose()


def test_a_kept_meeting_is_a_change_that_the_last_backup_does_not_hold(familien):
    jetzt = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    schreiber = Protokollant(bytearray(KEY), "s1", lambda: jetzt)
    with familien.connect() as connection:
        assert last_change(connection) is None
    with SqlUnitOfWork(familien, schreiber) as unit:
        unit.merke_treffen(LETZTES)
    with familien.connect() as connection:
        assert last_change(connection) is not None
        (eintrag,) = entries(connection)
    assert (eintrag.tat, eintrag.objekt, eintrag.grund) == (Tat.STATISTIK, "", "")
