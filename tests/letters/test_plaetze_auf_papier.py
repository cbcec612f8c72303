"""Paper outlives a number of free places: letters are silent, the Datenblatt asks for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from lotse.domain.angebot import Angebot, AngebotKey
from lotse.domain.plaetze import Plaetze
from lotse.i18n.sprache import Sprache
from lotse.letters.bausteine import Bausteine
from lotse.letters.inhalt import saetze_in
from lotse.letters.schritt import schritt_block
from lotse.letters.stelle import ort_block
from lotse.services.datenblaetter import build_datensatz
from lotse.services.katalogausgabe import Verzeichniswahl
from lotse.services.katalogverzeichnis import build_verzeichnis
from tests.werkzeug.briefe import HEUTE, fruehfoerderung, rahmen
from tests.werkzeug.briefe import stelle as ort
from tests.werkzeug.katalogausgabe import frei

DEUTSCH = Sprache.load("de")
LEER = Angebot(AngebotKey("a"), "Treff", "Nachbarn")


def zeilen(angebot):
    return {z.name: z.wert for z in build_datensatz(angebot, HEUTE, DEUTSCH).zeilen}


@pytest.mark.parametrize("alter", [0, 5])
@pytest.mark.parametrize("nimmt", [True, False])
def test_no_letter_and_no_directory_tells_how_many_places_are_free(alter, nimmt):
    stand = HEUTE - timedelta(days=alter)
    voll = ort(plaetze=Plaetze(0, 12, stand=stand, stunde=9), nimmt_neue_auf=nimmt)
    ohne = replace(voll, plaetze=None, nimmt_neue_auf=None)
    brief = [
        [satz.text for inhalt in block.inhalt for satz in saetze_in(inhalt)]
        for eines in (voll, ohne)
        for block in (
            ort_block(fruehfoerderung(), eines, "Nordstadt", Bausteine.load("de"), HEUTE),
            schritt_block(fruehfoerderung(), eines, rahmen(), HEUTE),
        )
    ]
    assert brief[:2] == brief[2:]
    wahl = Verzeichniswahl()
    hefte = [build_verzeichnis(frei(a), wahl, HEUTE, {}, DEUTSCH) for a in (voll, ohne)]
    assert hefte[0].abschnitte == hefte[1].abschnitte


def test_the_sheet_asks_every_stelle_whether_it_takes_on_families():
    assert zeilen(LEER)["Nimmt neue Familien auf"] == ""
    assert zeilen(replace(LEER, nimmt_neue_auf=False))["Nimmt neue Familien auf"] == "nein"
    assert "Freie Plätze" not in zeilen(LEER)


def test_the_sheet_shows_a_fresh_number_and_asks_where_it_is_old():
    frisch = Plaetze(3, 12, stand=HEUTE, stunde=9)
    tag = f"{HEUTE:%d.%m.%Y}"
    assert zeilen(replace(LEER, plaetze=frisch))["Freie Plätze"] == (
        f"3 von 12 Plätzen frei, Stand {tag}, 9 Uhr"
    )
    alt = replace(frisch, stand=date(2026, 1, 1))
    assert zeilen(replace(LEER, plaetze=alt))["Freie Plätze"] == ""
