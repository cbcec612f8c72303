"""The table of requirements: every id of the work with a family is named by a test."""

from __future__ import annotations

import subprocess
import sys

import pytest

from lotse.paths import HAUS
from tests.werkzeug.kennungen import (
    FALLARBEIT,
    OHNE,
    TITEL,
    covered,
    kennungen_in,
    named_tests,
    table,
)


@pytest.mark.parametrize(
    ("name", "kennungen"),
    [
        ("test_e16_four_is_too_many", ("E-16",)),
        ("test_f_07_and_e_37_meet", ("F-07", "E-37")),
        ("test_d08_f12_both", ("D-08", "F-12")),
        ("test_the_e2e_way", ()),
        ("test_a_sheet_of_24_pages", ()),
    ],
)
def test_an_id_stands_between_underscores(name, kennungen):
    assert kennungen_in(name) == kennungen


def test_methods_and_functions_are_found_in_every_folder(tmp_path):
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "test_a.py").write_text("class A:\n    def test_e01_x(self): ...\n", "utf-8")
    (tmp_path / "test_b.py").write_text("def hilfe(): ...\ndef test_y(): ...\n", "utf-8")
    assert list(named_tests(tmp_path)) == [("test_b.py", "test_y"), ("ui/test_a.py", "test_e01_x")]
    assert covered(tmp_path)["E-01"] == ["ui/test_a.py::test_e01_x"]


def test_an_id_nobody_knows_is_a_slip(tmp_path):
    (tmp_path / "test_b.py").write_text("def test_e99_x(): ...\n", "utf-8")
    with pytest.raises(KeyError, match="E-99"):
        covered(tmp_path)


def test_every_id_of_the_work_with_a_family_has_a_test():
    gefunden = covered()
    assert [k for k in FALLARBEIT if not gefunden[k]] == []
    assert set(FALLARBEIT) <= set(TITEL)


def test_ids_without_a_test_are_named_as_such():
    zeilen = list(table({"E-01": ["a.py::test_e01_x", "a.py::test_e01_y"], "E-02": []}))
    assert zeilen[0].split()[:2] == ["E-01", "2"]
    assert zeilen[0].endswith("a.py")
    assert zeilen[1].endswith(OHNE)


def test_the_table_is_printed():
    befehl = [sys.executable, "-m", "tests.werkzeug.kennungen", "d"]
    ausgabe = subprocess.run(
        befehl, cwd=HAUS, capture_output=True, text=True, encoding="utf-8", check=True
    ).stdout
    assert ausgabe.startswith("D-01")
    assert f"15 von 15 mit Test. {OHNE}: keine" in ausgabe
