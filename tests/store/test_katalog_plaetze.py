"""Catalogues from before the free places open, migrate, and keep what is written since."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lotse.domain.angebot import Angebot, AngebotKey, Pruefung
from lotse.domain.fehler import Hinweis
from lotse.domain.plaetze import Plaetze
from lotse.services.katalogsuche import Katalogfrage, Sortierung
from lotse.store import schema
from lotse.store.engines import open_katalog
from lotse.store.katalog import KatalogLeser
from lotse.store.katalog_schreiben import KatalogSchreiber
from lotse.store.oeffnen import edit_katalog, use_katalog
from lotse.store.schema import Store, migrate, version
from lotse.store.treiber import DBAPI

ALT = Path(__file__).parent / "alt"
HEUTE = date(2026, 11, 24)
PLAETZE = Plaetze(0, 12, "Betten", date(2026, 11, 1), 9)


@pytest.fixture
def vorher(tmp_path):
    """A catalogue on the step before."""
    datei = tmp_path / "katalog.db"
    verbindung = DBAPI.connect(str(datei))
    verbindung.executescript((ALT / "katalog_0001.sql").read_text("utf-8"))
    verbindung.close()
    engine = open_katalog(datei, write=True)
    migrate(engine, Store.KATALOG, "0005")
    engine.dispose()
    return datei


def lies(datei):
    engine = use_katalog(datei)
    gelesen = KatalogLeser(engine).angebote([AngebotKey("a1"), AngebotKey("a2")])
    engine.dispose()
    return gelesen


def test_a_catalogue_of_the_step_before_opens_with_the_same_entries(vorher):
    alt = lies(vorher)
    engine = edit_katalog(vorher)
    assert version(engine) == schema.NEWEST[Store.KATALOG]
    engine.dispose()
    assert lies(vorher) == alt
    assert {a.plaetze for a in alt.values()} == {a.nimmt_neue_auf for a in alt.values()} == {None}
    assert vorher.with_name("katalog.vor-0006.db").exists()


def test_what_is_written_is_read_again_and_a_lotse_from_before_says_why_it_cannot(
    vorher, monkeypatch
):
    engine = edit_katalog(vorher)
    eintrag = replace(lies(vorher)["a1"], plaetze=PLAETZE, nimmt_neue_auf=False)
    KatalogSchreiber(engine).setze(eintrag)
    engine.dispose()
    assert lies(vorher)["a1"] == eintrag
    monkeypatch.setitem(schema.NEWEST, Store.KATALOG, "0005")
    with pytest.raises(Hinweis, match="neueren Lotsen"):
        edit_katalog(vorher)


@pytest.mark.parametrize("sortierung", Sortierung)
@pytest.mark.parametrize("frage", [Katalogfrage(), Katalogfrage("hilfe")])
def test_full_up_and_closed_to_new_families_neither_sinks_nor_disappears(
    tmp_path, sortierung, frage
):
    namen = ("Anlauf", "Brücke", "Café")
    offen = [
        Angebot(AngebotKey(n), n, "Verein", kurztext="Hilfe", pruefung=Pruefung(HEUTE))
        for n in namen
    ]
    voll = [replace(offen[0], plaetze=PLAETZE, nimmt_neue_auf=False), *offen[1:]]
    gefunden = []
    for nummer, angebote in enumerate((offen, voll)):
        engine = edit_katalog(tmp_path / f"{nummer}.db")
        KatalogSchreiber(engine).uebernehmen(angebote, "K", HEUTE)
        leser = KatalogLeser(engine)
        gefunden.append(
            (
                tuple(leser.finde(replace(frage, sortierung=sortierung), HEUTE)),
                leser.facetten(frage, HEUTE),
                leser.index().merkmale,
            )
        )
        engine.dispose()
    assert gefunden[0] == gefunden[1]
    assert len(gefunden[0][0]) == len(namen)
