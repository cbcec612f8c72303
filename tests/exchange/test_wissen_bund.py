"""A package of the whole law in place of the one that came with the program."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lotse.domain.ortswissen import Schicht, Schichtart
from lotse.exchange.paket import write_paket
from lotse.exchange.paket_form import read_form
from lotse.exchange.paragraphen import load_paragraphen
from lotse.exchange.wissen import RECHT
from lotse.services.wissensvergleich import Wandel
from tests.werkzeug.wissensarbeit import (
    HEUTE,
    Verlag,
    arbeit,
    grundwissen,
    vertraut,
    was,
    write,
)


@pytest.fixture(scope="module")
def verlag(tmp_path_factory: pytest.TempPathFactory) -> Verlag:
    return Verlag(tmp_path_factory.mktemp("verlag"))


def test_a_new_federal_law_takes_the_place_of_the_old_one(tmp_path: Path):
    bund = Verlag(tmp_path / "b", "", "Bund")
    haus = vertraut(tmp_path / "haus", bund)
    recht = shutil.copytree(RECHT, tmp_path / "recht")
    datei = recht / "leistungen" / "a_geld" / "wohngeld.toml"
    neu = datei.read_text("utf-8").replace('name = "Wohngeld"', 'name = "Wohngeld neu"', 1)
    write(datei, neu.encode())
    vorschau = haus.laden(bund.bundespaket(1, recht), HEUTE)
    assert [(e.id, e.wandel) for e in vorschau.vergleich.eintraege] == [
        ("wohngeld", Wandel.GEAENDERT)
    ]
    (feld,) = vorschau.vergleich.eintraege[0].felder
    assert (feld.feld, feld.alt, feld.neu) == ("Name", "Wohngeld", "Wohngeld neu")
    assert haus.wissen().leistungen["wohngeld"].name == "Wohngeld neu"  # type: ignore[index]
    assert haus.stand().schichten[0].art is Schichtart.BUND


def test_a_federal_law_older_than_the_program_is_refused(tmp_path: Path):
    bund = Verlag(tmp_path / "b", "", "Bund")
    paket = bund.bundespaket(1)
    spaeter = replace(grundwissen(), stand=date(2027, 1, 1))
    haus = arbeit(tmp_path / "haus", spaeter)
    haus.vertraue(bund.offen, bund.abdruck, HEUTE)
    assert "älter als das Wissen, das mit dem Programm kam" in was(lambda: haus.laden(paket, HEUTE))


def test_a_town_may_not_speak_for_the_law(tmp_path: Path, verlag: Verlag):
    haus = vertraut(tmp_path, verlag)
    assert "darf für dieses Gebiet nicht sprechen" in was(
        lambda: haus.laden(verlag.bundespaket(), HEUTE)
    )


def test_the_index_of_paragraphs_travels_with_the_law(tmp_path: Path):
    bund = Verlag(tmp_path / "b", "", "Bund")
    haus = vertraut(tmp_path / "haus", bund)
    assert haus.paragraphen() == load_paragraphen()
    recht = shutil.copytree(RECHT, tmp_path / "recht")
    write(recht / "paragraphen.csv", b"gesetz,paragraph,ueberschrift\nSGB I,\xc2\xa7 1,Aufgaben\n")
    haus.laden(bund.bundespaket(1, recht), HEUTE)
    assert haus.paragraphen() == {("SGB I", "§ 1"): "Aufgaben"}
    haus.zuruecksetzen()
    assert haus.paragraphen() == load_paragraphen()


@pytest.mark.parametrize(("name", "inhalt"), [("huerden.toml", b""), ("paragraphen.csv", b"a,b\n")])
def test_a_federal_package_carries_nothing_that_nobody_reads(tmp_path, name, inhalt):
    bund = Verlag(tmp_path / "b", "", "Bund")
    dateien = read_form(bund.bundespaket(1).read_bytes())
    del dateien["manifest.json"], dateien["manifest.sig"]
    schicht = Schicht(Schichtart.BUND, "", "Bundesrecht", "Bund", "", 2, grundwissen().stand)
    roh = write_paket(schicht, {**dateien, name: inhalt}, bund.geheim.read_bytes())
    write(tmp_path / "p.lotsewissen", roh)
    haus = vertraut(tmp_path / "haus", bund)
    assert was(lambda: haus.laden(tmp_path / "p.lotsewissen", HEUTE))
    assert haus.stand().schichten == ()
