"""The list of parts: nothing without a hash, a version that is installed, and a licence we know."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, version

import pytest

from lotse.paths import HAUS
from tests.werkzeug.stueckliste import stueckliste

ERLAUBT = re.compile(
    r"MIT|BSD|Apache|PSF|Zlib|LGPL|ISC|dependency licenses",
)
"""One of these in what a part says of itself."""
TEILE = stueckliste()["components"]


@pytest.mark.parametrize("teil", TEILE, ids=lambda t: t["name"])
def test_every_part_has_hashes_and_a_licence_we_know(teil):
    assert teil["hashes"]
    assert all(len(h["content"]) == 64 for h in teil["hashes"])
    assert ERLAUBT.search(teil["licenses"][0]["license"]["name"]), teil["name"]


@pytest.mark.parametrize("teil", TEILE, ids=lambda t: t["name"])
def test_what_is_installed_is_what_is_locked(teil):
    try:
        assert version(teil["name"]) == teil["version"]
    except PackageNotFoundError:
        pytest.skip("nur beim Bauen dabei")


def test_every_direct_dependency_is_on_the_list():
    projekt = tomllib.loads((HAUS / "pyproject.toml").read_text("utf-8"))["project"]
    direkt = {re.split(r"[<>=\\[ ]", eine)[0].lower() for eine in projekt["dependencies"]}
    assert {n.replace("_", "-") for n in direkt} <= {t["name"].lower() for t in TEILE}
    assert len(direkt) <= 16


def test_an_unknown_licence_is_noticed():
    assert not ERLAUBT.search("GPL-3.0-only")
    assert not ERLAUBT.search("unbekannt")


def test_as_a_command_it_is_the_same_twice():
    befehl = [sys.executable, "-m", "tests.werkzeug.stueckliste"]
    eins, zwei = (subprocess.run(befehl, cwd=HAUS, capture_output=True, check=True) for _ in "ab")
    assert eins.stdout == zwei.stdout
    liste = json.loads(eins.stdout)
    assert (liste["bomFormat"], liste["specVersion"]) == ("CycloneDX", "1.5")
    assert liste["components"] == TEILE
