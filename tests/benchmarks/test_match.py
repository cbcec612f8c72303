"""A full match with explanations and questions on generated catalogues, and what it is made of.

    python -m pytest tests/benchmarks/test_match.py --benchmark-only

Goals: 10,000 Angebote in <= 100 ms, 100,000 in <= 500 ms, at most 3x of reading the same rows
with sqlite3. The ratio is measured in the same run and stands in the column extra_info.
"""

from __future__ import annotations

import json
import sqlite3
import time
from functools import cache
from pathlib import Path

import pytest

from lotse.domain.familie import (
    Bereichsstand,
    Familie,
    Sprachniveau,
    Verstaendigung,
    Wunsch,
    Ziel,
)
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.huerde import Grad, Huerde, Huerdencode
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.merkmale import Merkmale
from lotse.domain.ort import Ort
from lotse.exchange.wissen import load_wissen
from lotse.exchange.wissen_gewichte import load_gewichte, load_worte
from lotse.matching.ergebnis import Abgleich
from lotse.matching.katalogindex import Katalogindex
from lotse.matching.pruefwerk import Pruefwerk, pruefwerk
from lotse.matching.suche import find_hilfen
from lotse.services.werte import to_plain
from tests.werkzeug.generieren import SpeicherKatalog, angebote
from tests.werkzeug.wissen import HEUTE, familie, kind

GROESSEN = (300, 10_000, 100_000)
GESAGT = FluechtigeAntworten({"schwanger": False, "gkv": True})
RUNDEN = 7


@cache
def werk() -> Pruefwerk:
    return pruefwerk(load_wissen(), load_gewichte(), load_worte())


@cache
def katalog(anzahl: int) -> SpeicherKatalog:
    wissen = werk().wissen
    return SpeicherKatalog(angebote(anzahl, list(wissen.leistungen), list(wissen.themen)))


def beispiel() -> Familie:
    """Two children, Turkish, three Hürden, two areas wished now: about 45 listed Leistungen."""
    return familie(
        kind("2023-08", "k1"),
        kind("2019-02", "k2"),
        ort=Ort("50990", "Musterstadt", "Nordstadt", "05999000"),
        verstaendigung=Verstaendigung(("tr", "de"), "tr", Sprachniveau.KAUM),
        huerden=(
            Huerde(Huerdencode.DEUTSCH, Grad.SCHWER),
            Huerde(Huerdencode.WEG, Grad.ETWAS),
            Huerde(Huerdencode.PAPIERKRAM, Grad.SCHWER),
        ),
        bereiche=(
            Bereichsstand(
                Lebensbereich.GELD_ARBEIT, ("geld_reicht_nicht", "kosten_schule"), Wunsch.JETZT
            ),
            Bereichsstand(Lebensbereich.ENTWICKLUNG_ERZIEHUNG, ("spricht_wenig",), Wunsch.JETZT),
        ),
        ziele=(
            Ziel("z1", "Mein Sohn soll mehr sprechen.", "de", Lebensbereich.ENTWICKLUNG_ERZIEHUNG),
        ),
        fakten={"wohnsitz_de": True, "alleinerziehend": False},
    )


def abgleichen(anzahl: int) -> Abgleich:
    return find_hilfen(beispiel(), GESAGT, werk(), katalog(anzahl), HEUTE)


@pytest.fixture
def zeilen(tmp_path: Path, request):
    """The same traits as rows of a SQLite file, each once: key, name and the rest as JSON."""
    verbindung = sqlite3.connect(tmp_path / "katalog.db")
    verbindung.execute("CREATE TABLE angebot (key, name, merkmale)")
    verbindung.executemany(
        "INSERT INTO angebot VALUES (?, ?, ?)",
        ((m.key, m.name, _rest(m)) for m in katalog(request.param).index().merkmale),
    )
    verbindung.commit()
    yield verbindung
    verbindung.close()


def _rest(merkmale: Merkmale) -> str:
    plain = to_plain(merkmale)
    rest = {name: wert for name, wert in plain.items() if name not in ("key", "name")}
    return json.dumps(rest, ensure_ascii=False, separators=(",", ":"))


def _bestzeit(tun) -> float:
    zeiten = []
    for _ in range(RUNDEN):
        beginn = time.perf_counter()
        tun()
        zeiten.append(time.perf_counter() - beginn)
    return min(zeiten)


@pytest.mark.parametrize(
    ("zeilen", "anzahl"), [(n, n) for n in GROESSEN], indirect=["zeilen"], ids=map(str, GROESSEN)
)
def test_match_with_explanations(benchmark, zeilen: sqlite3.Connection, anzahl: int):
    abgleichen(anzahl)
    lesen = _bestzeit(lambda: zeilen.execute("SELECT * FROM angebot").fetchall())
    abgleich = benchmark.pedantic(abgleichen, (anzahl,), rounds=RUNDEN, warmup_rounds=1)
    benchmark.extra_info["sqlite_lesen_ms"] = round(lesen * 1000, 1)
    benchmark.extra_info["mal_lesen"] = round(benchmark.stats.stats.min / lesen, 2)
    benchmark.extra_info["hilfen"] = len(abgleich.hilfen())
    assert len(abgleich.hilfen()) >= 30
    assert sum(len(hilfe.angebote) for hilfe in abgleich.hilfen()) >= 60
    assert abgleich.fragen


@pytest.mark.parametrize("anzahl", GROESSEN)
def test_building_the_index(benchmark, anzahl: int):
    merkmale = list(katalog(anzahl).index().merkmale)
    index = benchmark.pedantic(Katalogindex, (merkmale,), rounds=3)
    assert len(index) == len(merkmale)


def test_law_and_questions_alone(benchmark):
    """130 Leistungen, an empty catalogue: the budget is 60 ms."""
    leer = SpeicherKatalog([])
    abgleich = benchmark(find_hilfen, beispiel(), GESAGT, werk(), leer, HEUTE)
    assert abgleich.fragen


def test_compiling_the_knowledge(benchmark):
    assert benchmark(pruefwerk, werk().wissen).pruefungen


def test_loading_the_knowledge(benchmark):
    assert benchmark.pedantic(load_wissen, rounds=3).leistungen
