"""How long the stores take: search as you type, the index, one saved change.

Run: python -m pytest tests/benchmarks/test_store.py --benchmark-only
"""

from __future__ import annotations

import sqlite3
import time
from dataclasses import replace
from datetime import datetime
from random import Random

import pytest

from lotse.exchange.kalender import kalender
from lotse.exchange.synonyme import load_synonyme
from lotse.services.angebot_form import merkmale
from lotse.services.katalogsuche import Katalogfrage
from lotse.store.faltung import worte
from lotse.store.katalog import KatalogLeser
from lotse.store.katalog_schreiben import KatalogSchreiber
from lotse.store.oeffnen import edit_katalog, use_familien, use_katalog
from lotse.store.suche import GEWICHTE
from lotse.store.synonyme import build_synonyme
from lotse.store.treiber import DBAPI
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.werkzeug.akten import volle_akte
from tests.werkzeug.generieren import angebote
from tests.werkzeug.stores import KEY, STAND

LEISTUNGEN = [f"leistung_{nummer}" for nummer in range(130)]
ANFAENGE = (
    "eltern", "kinder", "sprach", "familien", "schul", "wohn",
    "miet", "schuld", "mutter", "vater", "baby", "still",
)  # fmt: skip
MITTEN = (
    "hilfe", "frei", "zeit", "lern", "spiel", "treff", "rat",
    "pflege", "brief", "geld", "amt", "gruppe", "tag", "nacht",
)  # fmt: skip
ENDEN = (
    "beratung", "stelle", "gruppe", "angebot", "kurs",
    "café", "zentrum", "dienst", "begleitung", "förderung",
)  # fmt: skip
GETIPPT = (
    "schuldnerberatung", "hebamme nord", "elterncafé am wald", "kita", "mütter", "strasse",
    "kinderarzt südstadt", "sprachkurs", "schludnerberatung", "frühförderung hafen", "xyzzy",
    "beratungsstelle altstadt 17",
)  # fmt: skip
TASTEN = [wort[:ende] for wort in GETIPPT for ende in range(1, len(wort) + 1)]
BLOSS = (
    "SELECT a.key FROM (SELECT rowid AS nummer, rank AS rang FROM angebot_wort"  # noqa: S608 - constants
    f" WHERE angebot_wort MATCH ? AND rank MATCH 'bm25({GEWICHTE})' ORDER BY rank LIMIT 50)"
    " JOIN angebot a ON a.id = nummer ORDER BY rang"
)
"""What FTS5 alone would be asked."""
P95_MS = {10_000: 50, 100_000: 250}
"""Goals of CATALOGUE 10."""


def reiche(anzahl):
    """Entries with sentences made of thousands of different compound words."""
    zufall = Random(11)  # noqa: S311 - test data

    def wort():
        teile = zufall.choice(ANFAENGE), zufall.choice(MITTEN), zufall.choice(ENDEN)
        return "".join(teile).capitalize()

    for angebot in angebote(anzahl, LEISTUNGEN, ["geld_reicht_nicht", "baby_schreit", "wohnung"]):
        kurz = f"{wort()} und {wort()} für Familien im Stadtteil."
        lang = " ".join(wort() for _ in range(30))
        yield replace(angebot, kurztext=kurz, beschreibung=lang)


@pytest.fixture(scope="module", params=[10_000, 100_000])
def katalog(request, tmp_path_factory):
    file = tmp_path_factory.mktemp("katalog") / "katalog.db"
    engine = edit_katalog(file)
    anfang = time.perf_counter()
    KatalogSchreiber(engine).uebernehmen(reiche(request.param), "Test", STAND)
    engine.dispose()
    return file, request.param, time.perf_counter() - anfang


@pytest.fixture
def leser(katalog):
    engine = use_katalog(katalog[0])
    yield KatalogLeser(engine)
    engine.dispose()


def test_search_as_you_type(benchmark, katalog, leser):
    zeiten = []

    def tippen():
        for eingabe in TASTEN:
            anfang = time.perf_counter()
            leser.suche(eingabe)
            zeiten.append((time.perf_counter() - anfang) * 1000)

    benchmark.pedantic(tippen, rounds=3, warmup_rounds=1)
    zeiten.sort()
    p95 = zeiten[int(len(zeiten) * 0.95)]
    benchmark.extra_info |= {
        "angebote": katalog[1],
        "median_ms": round(zeiten[len(zeiten) // 2], 2),
        "p95_ms": round(p95, 1),
        "hoechstens_ms": round(zeiten[-1], 1),
        "uebernehmen_s": round(katalog[2], 1),
        "datei_mb": round(katalog[0].stat().st_size / 1e6, 1),
    }
    assert p95 <= P95_MS[katalog[1]]


def test_search_costs_little_more_than_the_bare_query(benchmark, katalog):
    """The whole of it: words in the name first, other spellings, the age of checks, fifty keys.

    Both in milliseconds of the processor, in turns, and of each the best counts: what else the
    machine does does not."""
    engine = use_katalog(katalog[0])
    leser = KatalogLeser(engine, kalender, build_synonyme(load_synonyme()))
    bloss = DBAPI.connect(str(katalog[0]))

    def eigene(eingabe):
        leser.finde(Katalogfrage(eingabe), STAND, 50)

    def blosse(eingabe):
        anfaenge = " AND ".join(f'"{wort}" *' for wort in worte(eingabe))
        bloss.execute(BLOSS, (anfaenge,)).fetchall()

    def messen(suchen):
        zeiten = []
        for eingabe in TASTEN:
            anfang = time.process_time()
            suchen(eingabe)
            zeiten.append((time.process_time() - anfang) * 1000)
        zeiten.sort()
        return zeiten[int(len(zeiten) * 0.95)]

    messen(eigene), messen(blosse)
    runden = [(messen(eigene), messen(blosse)) for _ in range(3)]
    paare = [min(seite) for seite in zip(*runden, strict=True)]
    benchmark.pedantic(lambda: None)
    benchmark.extra_info |= {
        "angebote": katalog[1],
        "p95_ms": round(paare[0], 1),
        "bloss_p95_ms": round(paare[1], 1),
    }
    bloss.close()
    engine.dispose()
    assert paare[0] <= 1.5 * paare[1]
    assert paare[0] <= P95_MS[katalog[1]]


@pytest.mark.parametrize(
    "wahl",
    [
        {},
        {"sprache": "tr"},
        {"offen_um": datetime(2026, 11, 24, 10)},
        {"alter_monate": 30, "ohne_antrag": True, "stufenlos": True, "wartezeit_wochen": 4},
        {"wort": "beratung", "sprache": "tr"},
    ],
    ids=["alle", "sprache", "offen", "viele", "wort"],
)
def test_filters_and_what_remains_of_each_choice(benchmark, katalog, wahl):
    engine = use_katalog(katalog[0])
    leser = KatalogLeser(engine, kalender)
    frage = Katalogfrage(**wahl)

    def messen():
        anfang = time.perf_counter()
        leser.finde(frage, STAND, 50)
        mitte = time.perf_counter()
        leser.facetten(frage, STAND)
        return mitte - anfang, time.perf_counter() - mitte

    finden, zaehlen = benchmark.pedantic(messen, rounds=3)
    benchmark.extra_info |= {
        "angebote": katalog[1],
        "finden_ms": round(finden * 1000, 1),
        "facetten_ms": round(zaehlen * 1000, 1),
    }
    engine.dispose()
    assert finden * 1000 <= P95_MS[katalog[1]]


def test_a_catalogue_opens_with_its_first_page(benchmark, katalog):
    def oeffnen():
        engine = use_katalog(katalog[0])
        leser = KatalogLeser(engine)
        leser.stand()
        erste = leser.angebote(leser.finde(Katalogfrage(), STAND, 50))
        engine.dispose()
        return erste

    assert len(benchmark.pedantic(oeffnen, rounds=5)) == 50
    benchmark.extra_info["angebote"] = katalog[1]
    assert benchmark.stats.stats.max <= 1


def test_read_and_index_the_whole_catalogue(benchmark, katalog):
    """Compared with sqlite3 fetching the same rows."""
    file, anzahl, _dauer = katalog
    engine = use_katalog(file)
    merken = []

    def laden():
        leser = KatalogLeser(engine)
        anfang = time.perf_counter()
        leser.ids()
        merken.append(time.perf_counter() - anfang)
        return leser.index()

    index = benchmark.pedantic(laden, rounds=3)
    bloss = sqlite3.connect(file)
    anfang = time.perf_counter()
    bloss.execute("SELECT key, sortier_name, traeger, merkmale, name FROM angebot").fetchall()
    lesen = time.perf_counter() - anfang
    bloss.close()
    engine.dispose()
    benchmark.extra_info |= {
        "angebote": anzahl,
        "merkmale_s": round(min(merken), 3),
        "bloss_lesen_s": round(lesen, 3),
    }
    assert len(index) == anzahl


def test_merkmale_of_whole_entries(benchmark):
    ganze = list(reiche(1000))
    assert len(benchmark(lambda: [merkmale(angebot) for angebot in ganze])) == 1000


@pytest.fixture
def unit(tmp_path):
    engine = use_familien(tmp_path / "familien.db", KEY, neu=True)
    einheit = SqlUnitOfWork(engine)
    grund = volle_akte()
    with einheit:
        for nummer in range(500):
            familie = replace(grund.familie, id=f"f{nummer}", fallcode=f"26-{nummer}")
            einheit.save(None, replace(grund, familie=familie))
    yield einheit
    engine.dispose()


def test_save_one_change(benchmark, unit):
    """Diff, one UPDATE, commit with fsync."""
    with unit:
        akte = unit.akte("f7")
    personen = akte.familie.personen
    anders = (replace(personen[0], notiz="rührt sich"), *personen[1:])
    staende = [akte, replace(akte, familie=replace(akte.familie, personen=anders))]

    def speichern():
        with unit:
            unit.save(*staende)
        staende.reverse()

    benchmark(speichern)


def test_load_one_case(benchmark, unit):
    def laden():
        with unit:
            return unit.akte("f7")

    assert benchmark(laden).familie.fallcode == "26-7"


def test_list_of_five_hundred_families(benchmark, unit):
    def auflisten():
        with unit:
            return unit.akten("leyla")

    assert len(benchmark(auflisten)) == 500


def test_all_open_cases_for_heute(benchmark, unit):
    def alle():
        with unit:
            return unit.offene_akten()

    assert len(benchmark.pedantic(alle, rounds=5)) == 500
