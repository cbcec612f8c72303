"""Families a social worker can read, against the knowledge as shipped: faelle/*.toml.

Each [[fall]] has `name`, `warum` (the norm that decides), `eingabe` and `erwartet`
(Leistung = verdict), mostly also `erzaehlt`, what the family says. `eingabe` has heute, kinder
with geburt and fakten, fakten of the house, `weiss_nicht` (asked, and nobody knows) and
`kinder_gefragt` (asked, and there are none). A child without `geburt` has no known birth date.
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from lotse.domain.wahrheit import Urteil
from tests.matching.test_gesetzestafel import echtes_werk
from tests.werkzeug.wissen import HEUTE, familie, kind, urteile

ORDNER = Path(__file__).parent / "faelle"
FAELLE = [
    pytest.param(fall, id=f"{datei.stem}: {fall['name']}")
    for datei in sorted(ORDNER.glob("*.toml"))
    for fall in tomllib.loads(datei.read_text("utf-8"))["fall"]
]
ALLE: list[dict[str, Any]] = [fall.values[0] for fall in FAELLE]  # type: ignore[misc]
WENIGSTENS = 60
JE_GRUPPE = 10
"""So many settled and open verdicts each group has at least."""


def _bekannt(angaben: dict[str, Any]) -> dict[str, Any]:
    fremd = angaben.keys() - echtes_werk().wissen.fakten.keys()
    assert not fremd, f"keine Fakten: {sorted(fremd)}"
    return angaben


@pytest.mark.parametrize("fall", FAELLE)
def test_each_family_gets_the_expected_verdicts(fall: dict[str, Any]):
    eingabe = fall["eingabe"]
    assert eingabe.keys() <= {"heute", "kinder", "fakten", "weiss_nicht", "kinder_gefragt"}
    kinder = [
        kind(str(eines.get("geburt", "")), f"k{nummer}", fakten=_bekannt(eines.get("fakten", {})))
        for nummer, eines in enumerate(eingabe.get("kinder", []), 1)
    ]
    fakten = dict.fromkeys(eingabe.get("weiss_nicht", ())) | eingabe.get("fakten", {})
    gefragt = bool(kinder) or eingabe.get("kinder_gefragt", False)
    wer = familie(*kinder, fakten=_bekannt(fakten), kinder_gefragt=gefragt)
    gefunden = urteile(echtes_werk(), wer, eingabe.get("heute", HEUTE))
    ist = {name: gefunden[name].urteil.value for name in fall["erwartet"]}
    assert ist == fall["erwartet"], fall["warum"]


@pytest.mark.parametrize("fall", FAELLE)
def test_each_case_tells_its_norm_and_nothing_unknown(fall: dict[str, Any]):
    assert fall.keys() <= {"name", "erzaehlt", "warum", "eingabe", "erwartet"}
    assert fall["erwartet"]
    assert "§" in fall["warum"]


def test_the_names_are_told_apart():
    doppelt = [name for name, anzahl in Counter(f["name"] for f in ALLE).items() if anzahl > 1]
    assert doppelt == []


def test_there_are_enough_and_every_group_has_each_verdict():
    assert len(ALLE) >= WENIGSTENS
    je_gruppe: dict[str, Counter[str]] = defaultdict(Counter)
    leistungen = echtes_werk().wissen.leistungen
    for fall in ALLE:
        for kennung, urteil in fall["erwartet"].items():
            je_gruppe[leistungen[kennung].gruppe][urteil] += 1
    assert len(je_gruppe) == len({leistung.gruppe for leistung in leistungen.values()})
    for gruppe, anzahl in je_gruppe.items():
        assert anzahl.total() >= JE_GRUPPE, gruppe
        for urteil in (Urteil.PASST, Urteil.PASST_NICHT, Urteil.NOCH_KLAEREN):
            assert anzahl[urteil.value], (gruppe, urteil)


def test_every_leistung_of_the_matching_is_in_a_case_of_its_own():
    genannt = {kennung for fall in ALLE for kennung in fall["erwartet"]}
    fehlt = echtes_werk().pruefungen.keys() - genannt
    assert sorted(fehlt) == []
