"""One writer of whole files: paths.atomic_write. Every other way to the disk is named here."""

from __future__ import annotations

import ast

import pytest

from lotse.paths import HAUS

WEGE = {"write_bytes", "write_text", "copyfile", "copy", "copy2", "QSaveFile", "QFile"}
ANDERE = {
    "lotse/paths.py": "the one writer itself",
    "lotse/einrichten.py": "marks its own environment; runs before anything of Lotse is there",
    "lotse/app/bilder_wissen.py": "pictures, in a folder of their own",
    "lotse/app/bilder_einlesen.py": "pictures, in a folder of their own",
    "lotse/app/console.py": "the null device",
    "lotse/app/echtprofil.py": "fills what atomic_file gave",
    "lotse/app/katalogeinlesen.py": "a copy for a try, thrown away",
    "lotse/app/sperrdatei.py": "a copy of the lock to look at, thrown away",
    "lotse/exchange/lesen_zip.py": "unpacks into a folder that is thrown away",
    "lotse/store/oeffnen.py": "a copy of an older catalogue to read, thrown away",
    "lotse/store/sicherung.py": "fills what atomic_file gave; unpacks into a folder of its own",
    "lotse/store/sicherungsablage.py": "fills what atomic_file gave",
}
"""Whoever else writes, and why nothing anybody relies on can be cut short by it."""


def writes(quelle):
    """Calls that put bytes onto a disk: by name, and open(...) with w, a or x."""
    return [k.lineno for k in ast.walk(ast.parse(quelle)) if isinstance(k, ast.Call) and _is(k)]


def _is(ruf):
    name = ruf.func.attr if isinstance(ruf.func, ast.Attribute) else getattr(ruf.func, "id", "")
    if name in WEGE:
        return not (name == "copy" and not _of_shutil(ruf.func))
    art = [a.value for a in [*ruf.args, *(k.value for k in ruf.keywords if k.arg == "mode")]
           if isinstance(a, ast.Constant) and isinstance(a.value, str)]  # fmt: skip
    return name == "open" and any(set(a) & set("wax") and len(a) <= 3 for a in art)


def _of_shutil(funktion):
    return isinstance(funktion, ast.Attribute) and getattr(funktion.value, "id", "") == "shutil"


def test_nothing_writes_past_the_one_writer():
    gefunden = {
        str(d.relative_to(HAUS)) for d in HAUS.glob("lotse/**/*.py") if writes(d.read_text("utf-8"))
    }
    assert gefunden - set(ANDERE) == set()
    assert set(ANDERE) - gefunden == set()  # a reason for nothing goes, too


@pytest.mark.parametrize(
    "zeile",
    ['p.write_bytes(b"")', 'p.open("w")', 'open(p, "wb")', 'p.open(mode="x")', "QSaveFile(p)"],
)
def test_the_look_sees_each_way(zeile):
    assert writes(zeile) == [1]


@pytest.mark.parametrize(
    "zeile", ['p.open("rb")', "p.open()", "werte.copy()", 'archiv.open("a.db")']
)
def test_reading_is_no_writing(zeile):
    assert writes(zeile) == []


def test_nobody_exports_the_families_as_plain_text():
    fremd = [d for d in HAUS.glob("lotse/**/*.py") if "sqlcipher_export" in d.read_text("utf-8")]
    assert fremd == []
