"""What encryption, Sicherungen and ten years of work cost; each figure beside its goal.

Run: python -m pytest tests/benchmarks/test_tresor.py --benchmark-only -s
"""

from __future__ import annotations

import shutil
import statistics
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from lotse.app.heuteposten import heuteposten
from lotse.app.wiring import werk
from lotse.domain.angebot import Angebot, AngebotKey, Telefon
from lotse.domain.passwort import secret
from lotse.domain.protokoll import Kettenstand, Tat
from lotse.domain.vermittlung import Ereignis, Stand, Vermittlung
from lotse.store.engines import checkpoint
from lotse.store.oeffnen import use_familien
from lotse.store.protokoll import Protokollant, verify
from lotse.store.pruefen import row_counts
from lotse.store.schluesseldatei import read_bund
from lotse.store.sicherung import Quelle, make_sicherung
from lotse.store.tresor import create_tresor, open_tresor
from lotse.store.unit_of_work import SqlUnitOfWork
from lotse.store.wiederherstellen import rehearse
from tests.werkzeug.akten import HEUTE, volle_akte
from tests.werkzeug.klartext import plain_engine
from tests.werkzeug.schluessel import BILLIG, BILLIGE_GRENZEN
from tests.werkzeug.stores import KEY

FAMILIEN, VERMITTLUNGEN = 2_500, 12_000
FALLDAUER = 120
"""Days a case lasts: with 250 new ones a year 82 are open at a time."""
OFFENE = FAMILIEN * FALLDAUER // 3650
PASSWORT = "Pferd Heft Mond Tisch"
RUNDEN = 40


def told(benchmark, was, wert, ziel, einheit):
    """Times are the fastest of all rounds: other work on the machine is not what is measured."""
    benchmark.extra_info[was] = round(wert, 3)
    print(f"\n  {was}: {wert:.3g} {einheit} (Ziel höchstens {ziel} {einheit})")
    assert wert <= ziel


def ms(tat):
    anfang = time.perf_counter()
    ergebnis = tat()
    return (time.perf_counter() - anfang) * 1000, ergebnis


def ten_years(nummer):
    """One family of many: the last ones are open, the others closed long ago."""
    grund, offen = volle_akte(f"f{nummer}"), nummer >= FAMILIEN - OFFENE
    tag = HEUTE - timedelta(days=(FAMILIEN - nummer) * 3650 // FAMILIEN)
    stelle = Angebot(
        AngebotKey("a1"), "Hebammenpraxis Nord", "Verein Familienhilfe",
        telefone=(Telefon("0221 4710120"),),
        beschreibung="Begleitung in der Schwangerschaft und im ersten Jahr. " * 6,
    )  # fmt: skip
    ereignisse = (
        Ereignis(Stand.VORBEREITET, tag, datetime(tag.year, tag.month, 1, tzinfo=UTC)),
        Ereignis(Stand.UEBERGEBEN, tag, datetime(tag.year, tag.month, 1, tzinfo=UTC)),
    )
    anzahl = VERMITTLUNGEN // FAMILIEN + (nummer % 5 < VERMITTLUNGEN % FAMILIEN * 5 // FAMILIEN)
    vermittlungen = tuple(
        Vermittlung(f"v{n}", "kita_1_3", stelle, ereignisse) for n in range(anzahl)
    )
    familie = replace(
        grund.familie,
        fallcode=f"{tag.year % 100:02}-{nummer:04}",
        angelegt_am=tag,
        geschlossen_am=None if offen else min(tag + timedelta(days=FALLDAUER), HEUTE),
    )
    return replace(grund, familie=familie, vermittlungen=vermittlungen)


@pytest.fixture(scope="module")
def jahre(tmp_path_factory):
    """A Tresor after ten years."""
    wurzel = tmp_path_factory.mktemp("jahre")
    tresor, _ = create_tresor(wurzel, "Anna", secret(PASSWORT), kosten=BILLIG)
    offen = open_tresor(tresor, secret(PASSWORT), grenzen=BILLIGE_GRENZEN)
    for anfang in range(0, FAMILIEN, 250):
        with SqlUnitOfWork(offen.engine) as unit:
            for nummer in range(anfang, anfang + 250):
                unit.save(None, ten_years(nummer))
    assert row_counts(offen.engine)["vermittlung"] == VERMITTLUNGEN
    checkpoint(offen.engine)
    offen.close()
    return tresor


def test_heute_after_ten_years(benchmark, jahre):
    """From the key to the list of today: opened, read and worked out, nothing cached."""
    wissen = werk().wissen
    heuteposten((), wissen, HEUTE)

    def heute():
        offen = open_tresor(jahre, secret(PASSWORT), grenzen=BILLIGE_GRENZEN)
        with SqlUnitOfWork(offen.engine) as unit:
            posten = heuteposten(unit.heuteakten(), wissen, HEUTE)
        offen.close()
        return posten

    posten = benchmark.pedantic(heute, rounds=15, warmup_rounds=1)
    assert posten
    benchmark.extra_info["datei_mb"] = round(jahre.daten.stat().st_size / 1e6, 1)
    told(benchmark, "heute_ms", benchmark.stats.stats.min * 1000, 150, "ms")


def test_a_sicherung_of_twenty_megabytes_with_all_checks(benchmark, jahre, tmp_path):
    offen = open_tresor(jahre, secret(PASSWORT), grenzen=BILLIGE_GRENZEN)
    quelle = Quelle(jahre, offen.engine, offen.schluessel, read_bund(jahre.schluessel).tresor)
    zaehler = iter(range(1000))

    def sichern():
        jetzt = datetime(2026, 11, 24, tzinfo=UTC) + timedelta(seconds=next(zaehler))
        return make_sicherung(quelle, tmp_path, jetzt)

    ergebnis = benchmark.pedantic(sichern, rounds=5)
    dauer, _ = ms(lambda: rehearse(ergebnis.datei, jahre.ordner, offen.schluessel))
    offen.close()
    mb = ergebnis.datei.stat().st_size / 1e6
    benchmark.extra_info |= {"mb": round(mb, 1), "probe_s": round(dauer / 1000, 2)}
    told(benchmark, "s_je_20_mb", benchmark.stats.stats.min * 20 / mb, 1.0, "s")


@pytest.fixture
def beide(tmp_path):
    """The same cases in a file without a key and in one with it."""
    (tmp_path / "plain").mkdir()
    engines = {
        "plain": plain_engine(tmp_path / "plain" / "familien.db"),
        "geheim": use_familien(tmp_path / "familien.db", KEY, neu=True),
    }
    for engine in engines.values():
        with SqlUnitOfWork(engine) as unit:
            for nummer in range(300):
                unit.save(None, volle_akte(f"f{nummer}"))
            unit.save(None, volle_akte())
    yield engines
    for engine in engines.values():
        engine.dispose()


def save(engine, staende):
    with SqlUnitOfWork(engine) as unit:
        unit.save(*staende)


def load(engine):
    with SqlUnitOfWork(engine) as unit:
        return unit.akte("voll")


def test_encrypted_to_plain(benchmark, beide):
    """Save one change, load the case: both files in turn, medians compared."""
    akte = volle_akte()
    anders = replace(akte, familie=replace(akte.familie, name="Anders"))
    zeiten = {(name, was): [] for name in beide for was in ("speichern", "laden")}

    def runde():
        for staende in ((akte, anders), (anders, akte)):
            for name, engine in beide.items():
                zeiten[name, "speichern"].append(ms(partial(save, engine, staende))[0])
                zeiten[name, "laden"].append(ms(partial(load, engine))[0])

    benchmark.pedantic(runde, rounds=RUNDEN, warmup_rounds=2)
    for was in ("speichern", "laden"):
        geheim, plain = (statistics.median(zeiten[name, was]) for name in ("geheim", "plain"))
        benchmark.extra_info[f"{was}_ms"] = round(geheim, 2)
        told(benchmark, f"{was}_mal_plain", geheim / plain, 1.3, "mal")


def search(engine, wort):
    with SqlUnitOfWork(engine) as unit:
        return unit.akten(wort)


def test_a_warm_search_encrypted_to_plain(benchmark, beide):
    """Whole words, a slip of the finger and nothing found: both files in turn, medians compared."""
    zeiten = {name: [] for name in beide}

    def runde():
        for wort in ("leyla", "moewe", "strassburgre", "xylophon", ""):
            for name, engine in beide.items():
                zeiten[name].append(ms(partial(search, engine, wort))[0])

    benchmark.pedantic(runde, rounds=RUNDEN, warmup_rounds=2)
    geheim, plain = (statistics.median(zeiten[name]) for name in ("geheim", "plain"))
    benchmark.extra_info["suche_ms"] = round(geheim, 2)
    told(benchmark, "suche_mal_plain", geheim / plain, 1.2, "mal")


def test_open_again_after_a_kill(benchmark, tmp_path):
    """File and full WAL as a killed process leaves them; the key is known."""
    (tmp_path / "lebt").mkdir()
    engine = use_familien(tmp_path / "lebt" / "familien.db", KEY, neu=True)
    for nummer in range(200):
        with SqlUnitOfWork(engine) as unit:
            unit.save(None, volle_akte(f"f{nummer}"))
    tot = tmp_path / "tot"
    shutil.copytree(tmp_path / "lebt", tot, ignore=shutil.ignore_patterns("*-shm"))
    wal = (tot / "familien.db-wal").stat().st_size
    engine.dispose()
    offen = iter([shutil.copytree(tot, tmp_path / f"tot{nummer}") for nummer in range(15)])

    def oeffne():
        engine = use_familien(next(offen) / "familien.db", KEY)
        with SqlUnitOfWork(engine) as unit:
            da = len(unit.deckwoerter())
        engine.dispose()
        return da

    assert benchmark.pedantic(oeffne, rounds=15) == 1
    benchmark.extra_info["wal_mb"] = round(wal / 1e6, 1)
    told(benchmark, "oeffnen_ms", benchmark.stats.stats.min * 1000, 50, "ms")


def test_the_audit_log_of_fifty_thousand_entries(benchmark, tmp_path):
    engine = use_familien(tmp_path / "familien.db", KEY, neu=True)
    schreiber = Protokollant(bytearray(KEY), "slot1", lambda: datetime(2026, 11, 24, tzinfo=UTC))
    with engine.begin() as connection:
        dauer, _ = ms(
            lambda: [
                schreiber.append(connection, Tat.GEOEFFNET, "familie", f"f{n}")
                for n in range(50_000)
            ]
        )

    def pruefen():
        with engine.connect() as connection:
            return verify(connection, bytearray(KEY))

    befund = benchmark.pedantic(pruefen, rounds=5)
    engine.dispose()
    assert (befund.stand, befund.eintraege) == (Kettenstand.HEIL, 50_000)
    told(benchmark, "pruefen_s", benchmark.stats.stats.min, 1.0, "s")
    told(benchmark, "us_je_eintrag", dauer * 1000 / 50_000, 100, "µs")
