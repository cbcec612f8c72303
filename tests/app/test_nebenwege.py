"""Beside the straight way: second start, missing folder, damaged catalogue, practice, places."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from lotse.app.ordner import datenordner, standardordner
from lotse.domain.familie import FamilieId
from lotse.domain.protokoll import Tat
from lotse.store.protokoll import entries
from lotse.ui.fenster.einrichten import Schrittrahmen
from tests.werkzeug.echtfenster import melde_an, offen, seite, steht

F = FamilieId("f-ahorn")


def test_a_second_start_is_refused_kindly_and_at_once(qtbot, laeuft, starte):
    offen(qtbot, laeuft)
    zweites = starte()
    worte = [t.text() for t in seite(zweites)._fehler.findChildren(QLabel)]
    assert any("schon offen" in text for text in worte)
    melde_an(qtbot, zweites)
    assert zweites.fenster is None
    laeuft.fenster.raeume_auf()
    laeuft.fenster = None
    laeuft.beende()
    offen(qtbot, zweites)


def test_a_folder_that_is_away_makes_nothing_anew(qtbot, wurzel, starte):
    p = starte(str(wurzel))
    assert isinstance(p.tuersteher.tuer.seite, Schrittrahmen) is False
    worte = [t.text() for t in p.tuersteher.tuer.findChildren(QLabel)]
    assert "Der Ordner mit den Daten fehlt." in worte
    assert not wurzel.exists()


def test_a_catalogue_nobody_can_read_keeps_no_family_away(qtbot, wurzel, kennung, starte):
    (wurzel / "katalog.db").write_bytes(b"kaputt" * 1000)
    p = starte()
    offen(qtbot, p)
    assert p.sitzung.dienste.laden(F).familie.id == F
    assert (wurzel / "katalog.db").read_bytes() == b"kaputt" * 1000
    worte = [t.text() for t in p.fenster.findChildren(QLabel)]
    assert any("Der Katalog ist vorerst leer" in text for text in worte)


def test_the_practice_town_is_one_press_away_and_locks_nothing(qtbot, starte, wurzel, kennung):
    p = starte()
    p.tuersteher.uebung.emit()
    steht(qtbot, p)
    assert not p.fenster.sperrbar
    assert len(p.sitzung.dienste.akten("", False)) > 5
    p.sperre()
    assert p.fenster is not None


def test_the_environment_names_one_place_for_everything(monkeypatch, tmp_path):
    monkeypatch.setenv("LOTSE_ORDNER", str(tmp_path / "stick"))
    assert datenordner("/anderswo") == tmp_path / "stick" / "daten"
    assert standardordner() == tmp_path / "stick"


def test_without_a_word_data_lie_locally_and_apart_from_the_settings(monkeypatch, tmp_path):
    monkeypatch.delenv("LOTSE_ORDNER", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    assert datenordner() == tmp_path / "data" / "lotse"
    assert datenordner("/gewaehlt").as_posix() == "/gewaehlt"
    assert standardordner() == tmp_path / "config" / "lotse"


def test_unlocking_and_failed_attempts_stand_in_the_audit_log(qtbot, laeuft, wurzel, kennung):
    melde_an(qtbot, laeuft, "ganz falsches Wort")
    qtbot.waitUntil(lambda: not seite(laeuft)._fehler.isHidden())
    offen(qtbot, laeuft)
    with laeuft._offen[-1].offen.engine.connect() as connection:
        taten = [(e.tat, e.grund) for e in entries(connection)]
    assert taten[-2:] == [(Tat.ENTSPERRT, ""), (Tat.FEHLVERSUCHE, "1")]
