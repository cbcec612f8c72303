"""The knowledge: judging all Leistungen, asking the next question, loading it from disk.

    python -m pytest tests/benchmarks/test_wissen.py --benchmark-only

Goals for the median, printed beside the measured time: all 130 Leistungen for a family of six
with every sentence in <= 5 ms, the next best question over all open facts in <= 20 ms, loading
in <= 60 ms. The yardstick of the same run is one json.loads of the same family's file.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import TypeAlias

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from lotse.domain.familie import Familie, Person, PersonId, Rolle
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.recht import Ebene, Faktart, Fakttyp
from lotse.exchange.familie import familie_to_dict
from lotse.exchange.gelesen import checked_name, tafel
from lotse.exchange.wissen import load_wissen
from lotse.exchange.wissen_gewichte import load_gewichte, load_worte
from lotse.matching.ergebnis import Frage, Leistungsurteil
from lotse.matching.fragen import naechste_fragen
from lotse.matching.gruppen import gewicht
from lotse.matching.pruefwerk import Pruefwerk, lage, pruefwerk
from lotse.matching.urteile import Rohurteil, ausfuehrlich, beurteile
from lotse.paths import HAUS
from tests.werkzeug.wissen import HEUTE, familie, kind

RUNDEN = 31
Beside: TypeAlias = Callable[..., None]
KALT = """
import time
from lotse.exchange.wissen import load_wissen
beginn = time.perf_counter()
load_wissen()
print(time.perf_counter() - beginn)
"""


@cache
def werk() -> Pruefwerk:
    return pruefwerk(load_wissen(), load_gewichte(), load_worte())


def zu_sechst(*, gesagt: bool) -> Familie:
    """Two adults, four children from a baby to a girl of 14; all common facts told, or none."""
    voraussetzungen = [
        fakt
        for fakt in werk().wissen.fakten.values()
        if fakt.art is Faktart.VORAUSSETZUNG and fakt.typ is not Fakttyp.LISTE and gesagt
    ]
    haushalt = {
        fakt.name: fakt.antworten[0].wert if fakt.antworten else True
        for fakt in voraussetzungen
        if fakt.ebene is Ebene.HAUSHALT
    }
    eigene = {fakt.name: False for fakt in voraussetzungen if fakt.ebene is Ebene.KIND}
    geburten = ("2026-06-10", "2023-08", "2019-02", "2012-03")
    kinder = (kind(tag, f"k{n}", fakten=eigene) for n, tag in enumerate(geburten))
    eltern = (Person(PersonId("e1"), Rolle.MUTTER), Person(PersonId("e2"), Rolle.VATER))
    wer = familie(fakten=haushalt, kinder_gefragt=True)
    return replace(wer, personen=(*eltern, *kinder))


def rohe_urteile(wer: Familie) -> tuple[Rohurteil, ...]:
    gesagt = lage(werk(), wer, FluechtigeAntworten(), HEUTE)
    return tuple(beurteile(werk(), gesagt, gesagt.mit(gesagt.fakten, gesagt.kinder, None)))


def urteile(wer: Familie) -> list[Leistungsurteil]:
    kinder = [person.id for person in wer.kinder]
    return [ausfuehrlich(roh, kinder) for roh in rohe_urteile(wer)]


def fragen(wer: Familie, urteile: tuple[Rohurteil, ...]) -> tuple[Frage, ...]:
    gesagt = lage(werk(), wer, FluechtigeAntworten(), HEUTE)
    return naechste_fragen(
        werk(), gesagt, wer.kinder, urteile, lambda eine: gewicht(wer, eine, HEUTE), frozenset()
    )


@pytest.fixture
def beside_json(benchmark: BenchmarkFixture, capsys: pytest.CaptureFixture[str]) -> Beside:
    """Print the median beside its goal and the yardstick, and put all of it into the report."""

    def drucke(wer: Familie, ziel_ms: float, **mehr: object) -> None:
        daten = familie_to_dict(wer, FluechtigeAntworten())
        text = json.dumps(daten, ensure_ascii=False, indent=2)
        json_ms = 1000 * _median(lambda: json.loads(text))
        gemessen = 1000 * benchmark.stats.stats.median
        benchmark.extra_info.update(
            ziel_ms=ziel_ms,
            median_ms=round(gemessen, 2),
            json_loads_ms=round(json_ms, 4),
            mal_json=round(gemessen / json_ms),
            **mehr,
        )
        with capsys.disabled():
            print(f"\n{benchmark.name}: {benchmark.extra_info}")

    return drucke


def _median(tun: Callable[[], object]) -> float:
    zeiten = []
    for _ in range(RUNDEN):
        beginn = time.perf_counter()
        tun()
        zeiten.append(time.perf_counter() - beginn)
    return statistics.median(zeiten)


@pytest.mark.parametrize("gesagt", [True, False], ids=["alles_gesagt", "nichts_gesagt"])
def test_all_leistungen_for_a_family_of_six(
    benchmark: BenchmarkFixture, beside_json: Beside, *, gesagt: bool
):
    wer = zu_sechst(gesagt=gesagt)
    ergebnis = benchmark.pedantic(urteile, (wer,), rounds=RUNDEN, warmup_rounds=2)
    beside_json(wer, ziel_ms=5)
    assert len(ergebnis) == sum(1 for le in werk().wissen.leistungen.values() if le.abgleich)
    assert all(bedingung.satz for urteil in ergebnis for bedingung in urteil.bedingungen)


def test_the_next_best_question_over_all_open_facts(
    benchmark: BenchmarkFixture, beside_json: Beside
):
    wer = zu_sechst(gesagt=False)
    roh = rohe_urteile(wer)
    ergebnis = benchmark.pedantic(fragen, (wer, roh), rounds=RUNDEN, warmup_rounds=2)
    beside_json(wer, ziel_ms=20, fragen=len(ergebnis))
    assert len(ergebnis) >= 30


def test_loading_the_knowledge(benchmark: BenchmarkFixture, beside_json: Beside):
    """Every file read, hashed and made into values again; the table of TOML too."""
    geladen = benchmark.pedantic(load_wissen, setup=tafel.cache_clear, rounds=9, warmup_rounds=1)
    frisch = checked_name(geladen.kennung) == tafel().geprueft
    kalt_ms = round(1000 * statistics.median(_kalt() for _ in range(5)), 1)
    beside_json(zu_sechst(gesagt=True), ziel_ms=60, kalt_ms=kalt_ms, tafel_frisch=frisch)
    assert len(geladen.leistungen) >= 130


def _kalt() -> float:
    """The first time in a fresh process, without its imports."""
    lauf = subprocess.run(
        [sys.executable, "-c", KALT], cwd=HAUS, capture_output=True, text=True, check=True
    )
    return float(lauf.stdout)
