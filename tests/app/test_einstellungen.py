"""Settings survive, and a broken file never keeps the program from starting."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from lotse.app.einstellungen import Einstellungsdatei
from lotse.ui.einstellungen import Einstellungen
from lotse.ui.farben import Thema


def test_what_is_set_is_there_at_the_next_start(tmp_path: Path):
    datei = tmp_path / "lotse" / "einstellungen.toml"
    neu = replace(
        Einstellungen(), schrift_prozent=150, thema=Thema.DUNKEL, buero_name='Büro "Nord" \\ <b>'
    )
    Einstellungsdatei(datei).merken(neu)
    assert Einstellungsdatei(datei).lesen() == neu


@pytest.mark.parametrize("inhalt", [b"schrift_prozent = ", b"\xff\xfe", b"", b"thema = 'rosa'"])
def test_a_broken_file_means_the_defaults(tmp_path: Path, inhalt: bytes):
    datei = tmp_path / "einstellungen.toml"
    datei.write_bytes(inhalt)
    assert Einstellungsdatei(datei).lesen() == Einstellungen()


def test_a_value_of_the_wrong_kind_is_passed_over(tmp_path: Path):
    datei = tmp_path / "einstellungen.toml"
    datei.write_text('schrift_prozent = "groß"\nbuero_name = "Nord"\nfremd = 1\n', "utf-8")
    gelesen = Einstellungsdatei(datei).lesen()
    assert (gelesen.schrift_prozent, gelesen.buero_name) == (100, "Nord")


def test_without_a_file_settings_live_for_this_run():
    ablage = Einstellungsdatei(None)
    ablage.merken(replace(Einstellungen(), schrift_prozent=130))
    assert ablage.lesen().schrift_prozent == 130


def test_a_value_out_of_bounds_never_locks_anybody_out(tmp_path: Path):
    datei = tmp_path / "einstellungen.toml"
    datei.write_text('schrift_prozent = 99999\nsprache = "xx"\n', "utf-8")
    gelesen = Einstellungsdatei(datei).lesen()
    assert (gelesen.schrift_prozent, gelesen.sprache) == (200, "de")
