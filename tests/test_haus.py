"""The house itself: sizes, one-line packages, licences beside foreign files, pinned Qt."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import PySide6
import pytest

import lotse
from lotse.paths import HAUS, RESOURCES

GRENZE = 300
ZU_LANG: frozenset[str] = frozenset()
"""Files above the limit. The list starts empty and only shrinks."""

ALLE = sorted([*HAUS.glob("lotse/**/*.py"), *HAUS.glob("tests/**/*.py"), *HAUS.glob("db/**/*.py")])


@pytest.mark.parametrize("datei", ALLE, ids=lambda d: str(d.relative_to(HAUS)))
def test_no_file_is_longer_than_300_lines(datei: Path):
    if str(datei.relative_to(HAUS)) not in ZU_LANG:
        assert len(datei.read_text("utf-8").splitlines()) <= GRENZE


@pytest.mark.parametrize("datei", sorted(HAUS.glob("lotse/**/__init__.py")), ids=str)
def test_a_package_file_is_one_docstring(datei: Path):
    assert len(datei.read_text("utf-8").strip().splitlines()) == 1
    assert ast.get_docstring(ast.parse(datei.read_text("utf-8")))


def test_every_module_says_in_one_docstring_what_it_is():
    ohne = [
        str(d.relative_to(HAUS))
        for d in HAUS.glob("lotse/**/*.py")
        if not ast.get_docstring(ast.parse(d.read_text("utf-8")))
    ]
    assert ohne == []


def test_every_folder_with_foreign_files_holds_its_licence():
    fremd = {d.parent for e in ("ttf", "otf", "svg") for d in RESOURCES.rglob(f"*.{e}")}
    assert fremd, "the house has fonts and icons"
    for ordner in fremd:
        assert [d for d in ordner.iterdir() if re.search("OFL|LICEN[CS]E", d.name)], ordner


def test_every_public_class_of_the_domain_is_in_the_glossary():
    glossar = tomllib.loads((RESOURCES / "glossar.toml").read_text("utf-8"))
    fehlt = []
    for modul in pkgutil.iter_modules([str(HAUS / "lotse" / "domain")]):
        geladen = importlib.import_module(f"lotse.domain.{modul.name}")
        fehlt += [
            name
            for name, klasse in inspect.getmembers(geladen, inspect.isclass)
            if klasse.__module__ == geladen.__name__ and name not in glossar
        ]
    assert fehlt == []


def test_no_module_opens_a_socket():
    verboten = re.compile(
        r"^\s*(import|from)\s+(socket|http|urllib|requests|ftplib|smtplib)\b", re.MULTILINE
    )
    treffer = [d for d in HAUS.glob("lotse/**/*.py") if verboten.search(d.read_text("utf-8"))]
    assert treffer == []


def test_qt_stays_on_the_tested_line():
    assert PySide6.__version__.startswith("6.11.")


def test_the_import_contracts_hold():
    skript = Path(sys.executable).parent / "lint-imports"
    lauf = subprocess.run([str(skript)], cwd=HAUS, capture_output=True, text=True, check=False)
    assert lauf.returncode == 0, lauf.stdout


def test_the_command_line_loads_no_qt_and_the_window_no_reportlab_at_import():
    code = (
        "import sys, lotse.app.console, lotse.app.wiring;"
        "assert not any(m.startswith('PySide6') for m in sys.modules);"
        "assert 'reportlab' not in sys.modules and 'alembic' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=HAUS, check=True)


def test_the_window_paints_before_babel_and_sqlalchemy_load():
    code = (
        "import sys, lotse.app.window;"
        "assert not {'babel', 'sqlalchemy', 'reportlab'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=HAUS, check=True)


def test_the_version_stands_in_one_place():
    projekt = tomllib.loads((HAUS / "pyproject.toml").read_text("utf-8"))["project"]
    assert f"## {projekt['version']}" in (HAUS / "CHANGELOG.md").read_text("utf-8")
    assert lotse.__doc__
