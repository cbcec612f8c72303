"""Bezirke beside Stadtteile without a map: little is shown, and it is said why (E-53)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lotse.exchange.indikatoren import read_zahlen
from lotse.services.dialog.bestand import join
from lotse.services.dialog.freigabe import release
from lotse.services.dialog.gespraech import auswahl
from lotse.services.dialog.verlauf import OHNE_KARTE, bild
from lotse.services.katalog import Befundstufe
from tests.werkzeug.dialogkarte import KARTE, stadt, tabelle

HEUTE = date(2026, 11, 24)
CODE = "karte_fehlt"


def offen(freigabe):
    return {ort for _, ort, _, _ in freigabe.punkte if not verdeckt(freigabe, ort)}


def verdeckt(freigabe, ort):
    return all(p.verdeckt for (_, o, _, _), p in freigabe.punkte.items() if o == ort)


@pytest.fixture
def lies(tmp_path):
    def eine(text, name="zahlen.csv"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return read_zahlen(tmp_path / name, HEUTE)

    return eine


def funde(einlesung):
    return [b for b in einlesung.befunde if b.code == CODE]


def test_e53_without_a_map_the_areas_it_would_open_are_named():
    freigabe = release(stadt(karte=False))
    assert freigabe.ohne_karte == set(KARTE)
    assert offen(freigabe) == {"Nord", "Süd", "West"}
    mit = release(stadt(karte=True))
    assert mit.ohne_karte == frozenset()
    assert offen(mit) == {"Nord", "Süd", "West", "N2", "S1", "S2", "W1", "W2"}


def test_e53_where_nothing_has_to_be_hidden_no_map_is_asked_for():
    gross = stadt(karte=False)
    werte = tuple(
        replace(w, zaehler=(w.zaehler or 0) * 10, nenner=(w.nenner or 0) * 10) for w in gross.werte
    )
    freigabe = release(replace(gross, werte=werte))
    assert freigabe.ohne_karte == frozenset()
    assert not any(p.verdeckt for p in freigabe.punkte.values())


def test_e53_one_sentence_says_why_so_little_is_shown_and_which_column_helps():
    freigabe = release(stadt(karte=False))
    gewaehlt = auswahl(freigabe, gebiete=("W1",))
    assert (gewaehlt.genug, gewaehlt.hinweis) == (False, OHNE_KARTE)
    assert "Spalte „Bezirk“" in OHNE_KARTE.text
    assert OHNE_KARTE in bild(freigabe, "a", ("W1",)).hinweise
    assert OHNE_KARTE in bild(freigabe, "a").hinweise


def test_e53_it_is_not_said_of_a_bezirk_nor_where_the_map_is_known():
    ohne, mit = release(stadt(karte=False)), release(stadt(karte=True))
    assert auswahl(ohne, gebiete=("Nord",)).genug
    assert OHNE_KARTE not in bild(ohne, "a", ("Nord",)).hinweise
    assert auswahl(mit, gebiete=("W1",)).genug
    klein = auswahl(mit, gebiete=("N1",))  # hidden, but no map would open it
    assert klein.hinweis is not None
    assert klein.hinweis != OHNE_KARTE
    assert OHNE_KARTE not in bild(mit, "a").hinweise


def test_e53_the_import_says_it_once_for_the_whole_table(lies):
    (fund,) = funde(lies(tabelle("Gebiet")))
    assert (fund.stelle, fund.anzahl) == ("N1 und 6 weitere", 7)
    assert fund.stufe is Befundstufe.WARNUNG
    assert "Spalte „Bezirk“" in fund.satz
    assert funde(lies(tabelle("Gebiet", karte=True))) == []
    assert funde(lies(tabelle("Stadtteil", "Stadtteil"))) == []


def test_e53_two_tables_read_one_after_the_other_do_not_give_a_small_number_away(lies):
    """Each names its areas in a column of its own, none says which lie in which."""
    beide = join(
        lies(tabelle("Bezirk", "Bezirk")).bestand, lies(tabelle("Stadtteil", "Stadtteil")).bestand
    )
    freigabe = release(beide)
    assert freigabe.ohne_karte == set(KARTE)
    assert offen(freigabe) == {"Nord", "Süd", "West"}
    liste = "".join(f"{ort};{bezirk}\n" for ort, bezirk in KARTE.items())
    ganz = release(join(beide, lies(f"Stadtteil;Bezirk\n{liste}", "karte.csv").bestand))
    assert ganz.ohne_karte == frozenset()
    assert verdeckt(ganz, "N1")
    assert {"N2", "W1", "W2"} <= offen(ganz)
