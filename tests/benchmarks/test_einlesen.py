"""How long an import takes: 10,000 rows with duplicate check, and the same file again.

    python -m pytest tests/benchmarks/test_einlesen.py --benchmark-only

The yardstick of the same run is csv.reader and executemany of the finished rows into the same
tables: entries, filters, rows of the source, what stood before, and both indexes with the very
words the import wrote, over a connection that is set up the same way (deleted bytes are wiped,
writes are synced). Both are measured in seconds of the processor, so that what else the
machine does does not count; the wall clock is printed beside. They take turns, and of each the
best counts.
"""

from __future__ import annotations

import csv
import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from lotse.services.katalog import Einlesebericht
from lotse.store.angebot_text import from_text
from lotse.store.katalog_index import MIT_TEIL, MIT_WORT, indexzeile, teilzeile
from lotse.store.oeffnen import edit_katalog
from lotse.store.treiber import DBAPI
from lotse.store.verbindung import connect_katalog
from tests.werkzeug.tabellen import KOPF, csv_bytes, take_in, zeile

ZEILEN = 10_000
SEKUNDEN = 10.0
WIEDER_SEKUNDEN = 5.0
MALE = 4.0
RUNDEN = 3
ZEITEN = ("Mo-Fr 9-12, Do 14-18", "Di 10-12 Uhr", "nach Vereinbarung", "Mo, Mi 8.30-14.30 Uhr")


@pytest.fixture(scope="module")
def liste(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Rows as offices keep them: every cell filled, four kinds of hours, 900 postcodes."""
    pfad = tmp_path_factory.mktemp("liste") / "liste.csv"
    zeilen = (
        (*zeile(n, einrichtung=f"Beratung {n} für Familien", träger=f"Verein {n % 300} e. V.",
                straße=f"Lange Straße {n % 200}", plz=f"{10_000 + n % 900}",
                telefon=f"0221 4710{n % 1000:03}",
                angebote="Wir beraten Eltern bei Fragen zur Erziehung, zu Geld und Wohnen."),
         ZEITEN[n % 4])
        for n in range(ZEILEN)
    )  # fmt: skip
    pfad.write_bytes(csv_bytes(zeilen, (*KOPF, "Öffnungszeiten")))
    return pfad


def bare(liste: Path, vorlage: Path, ziel: Path) -> None:
    """The same rows into the same tables, and nothing else."""
    quelle = DBAPI.connect(str(vorlage))
    tabellen = [
        name
        for (name,) in quelle.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
            " AND name NOT LIKE 'angebot_wort%' AND name NOT LIKE 'angebot_teil%'"
            " AND name NOT LIKE 'sqlite_%' AND name NOT IN ('alembic_version', 'katalog_stand')"
        )
    ]
    inhalt = {name: _alles(quelle, name) for name in tabellen}
    eintraege = quelle.execute("SELECT id, inhalt FROM angebot").fetchall()
    worte = [indexzeile(nummer, from_text(text), {}) for nummer, text in eintraege]
    teile = [teilzeile(zeile) for zeile in worte]
    quelle.close()
    anfang = time.process_time()
    with liste.open(encoding="utf-8", newline="") as datei:
        assert len(list(csv.reader(datei, delimiter=";"))) == ZEILEN + 1
    verbindung = connect_katalog(ziel, write=True, neu=False)
    verbindung.execute("BEGIN IMMEDIATE")
    for name, reihen in inhalt.items():
        if reihen:
            fragen = ", ".join("?" * len(reihen[0]))
            verbindung.executemany(f"INSERT INTO {name} VALUES ({fragen})", reihen)  # noqa: S608 - our names
    verbindung.executemany(MIT_WORT, worte)
    verbindung.executemany(MIT_TEIL, teile)
    verbindung.execute("COMMIT")
    verbindung.close()
    bare.sekunden = time.process_time() - anfang  # type: ignore[attr-defined]


def _alles(quelle: Any, name: str) -> list[tuple[object, ...]]:
    reihen: list[tuple[object, ...]] = quelle.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608 - our names
    return reihen


def gemessen(tun: Callable[[], Einlesebericht]) -> tuple[float, float, Einlesebericht]:
    """(seconds of the processor, of the wall, what it did)."""
    uhr, prozessor = time.perf_counter(), time.process_time()
    bericht = tun()
    return time.process_time() - prozessor, time.perf_counter() - uhr, bericht


def test_ten_thousand_rows(benchmark: BenchmarkFixture, liste: Path, tmp_path: Path):
    laeufe, nackt = [], []
    for runde in range(RUNDEN):
        datei = tmp_path / f"{runde}.db"
        edit_katalog(datei).dispose()  # as for the yardstick: the tables are there
        laeufe.append(gemessen(lambda: take_in(liste, datei)))  # noqa: B023 - called at once
        ziel = tmp_path / f"nackt{runde}.db"
        edit_katalog(ziel).dispose()
        bare(liste, datei, ziel)
        nackt.append(bare.sekunden)  # type: ignore[attr-defined]
    prozessor, uhr, bericht = min(laeufe, key=lambda lauf: lauf[0])
    assert (bericht.neu, bericht.unveraendert) == (ZEILEN, 0)
    wieder = gemessen(lambda: take_in(liste, tmp_path / "0.db"))
    assert (wieder[2].neu, wieder[2].unveraendert) == (0, ZEILEN)
    megabyte = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"\nEinlesen {prozessor:.2f} s (Uhr {uhr:.2f}), nackt {min(nackt):.2f} s,"
        f" {prozessor / min(nackt):.1f}-mal (Ziel {MALE:.0f});"
        f" noch einmal {wieder[0]:.2f} s; {megabyte:.0f} MB"
    )
    benchmark.extra_info["verhaeltnis"] = prozessor / min(nackt)
    benchmark.pedantic(lambda: None)
    assert prozessor <= SEKUNDEN
    assert wieder[0] <= WIEDER_SEKUNDEN
