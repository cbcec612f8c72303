"""Families a social worker can read, against the knowledge as shipped: faelle/*.toml.

Each [[fall]] has `name`, `eingabe` (heute, kinder with geburt and fakten, fakten of the house)
and `erwartet` (Leistung = verdict). A child without `geburt` has no known birth date.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from lotse.exchange.wissen import load_wissen
from lotse.matching.pruefwerk import Pruefwerk, pruefwerk
from tests.werkzeug.wissen import HEUTE, familie, kind, urteile

FAELLE = [
    pytest.param(fall, id=f"{datei.stem}: {fall['name']}")
    for datei in sorted((Path(__file__).parent / "faelle").glob("*.toml"))
    for fall in tomllib.loads(datei.read_text("utf-8"))["fall"]
]


@cache
def echtes_werk() -> Pruefwerk:
    return pruefwerk(load_wissen())


def _bekannt(angaben: dict[str, Any]) -> dict[str, Any]:
    fremd = angaben.keys() - echtes_werk().wissen.fakten.keys()
    assert not fremd, f"keine Fakten: {sorted(fremd)}"
    return angaben


@pytest.mark.parametrize("fall", FAELLE)
def test_each_family_gets_the_expected_verdicts(fall: dict[str, Any]):
    eingabe = fall["eingabe"]
    assert eingabe.keys() <= {"heute", "kinder", "fakten"}
    kinder = [
        kind(str(eines.get("geburt", "")), f"k{nummer}", fakten=_bekannt(eines.get("fakten", {})))
        for nummer, eines in enumerate(eingabe.get("kinder", []), 1)
    ]
    wer = familie(*kinder, fakten=_bekannt(eingabe.get("fakten", {})))
    gefunden = urteile(echtes_werk(), wer, eingabe.get("heute", HEUTE))
    ist = {name: gefunden[name].urteil.value for name in fall["erwartet"]}
    assert ist == fall["erwartet"]
