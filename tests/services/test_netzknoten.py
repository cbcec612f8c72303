"""Changes of the map: who stands there, how they are tied, and what may not be written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.angebot import Form
from lotse.domain.fehler import Hinweis
from lotse.domain.netz import Beziehung, Fluss, Hilfeart, Horizont, Netzkante, Netzknoten, Sektor
from lotse.services.netz import (
    add_beziehung,
    end_knoten,
    find_knoten,
    knoten_from_angebot,
    may_stand_on_map,
    move_knoten,
    name_obstacle,
    remove_beziehung,
    remove_kante,
    remove_knoten,
    set_kante,
    set_knoten,
)
from tests.werkzeug.briefe import stelle
from tests.werkzeug.netz import akte_netz


def knoten(name="Oma", sektor=Sektor.FAMILIE, **felder):
    return Netzknoten("x1", name, sektor, Horizont.NAH, **felder)


def test_f25_a_node_is_added_changed_in_its_place_and_removed_with_its_ties():
    akte = akte_netz()
    mit = set_knoten(akte, knoten())
    assert mit.netzknoten[-1].name == "Oma"
    anders = set_knoten(akte, replace(akte.netzknoten[0], name="Oma Fatma", winkel=7))
    assert (anders.netzknoten[0].name, anders.netzknoten[0].winkel) == ("Oma Fatma", 1.0)
    ohne = remove_knoten(akte, "n1")
    assert find_knoten(ohne, "n1") is None
    assert not any("n1" in (k.von, k.nach) for k in ohne.netzkanten)
    assert not any("n1" in (b.von, b.nach) for b in ohne.beziehungen)


@pytest.mark.parametrize(
    "name",
    [
        "Ayşe Yılmaz", "Ayşe, geb. 3.4.1961", "Oma *1961", "Oma 12.05.", "Onkel (1975)",
        "Frau Kaya", "Herr Dr. Kaya", "Oma, Geburtstag im Mai", "", "   ", "x" * 61,
    ],
)  # fmt: skip
def test_f25_third_persons_stand_there_by_first_name_or_role_only(name):
    assert name_obstacle(name, Sektor.FAMILIE)
    with pytest.raises(Hinweis, match="gehört nicht auf die Karte"):
        set_knoten(akte_netz(), knoten(name))


@pytest.mark.parametrize("name", ["Ayşe", "Oma Ayşe", "Beste Freundin", "Tante Meryem", "Ali"])
def test_f25_a_first_name_with_a_role_is_welcome(name):
    assert name_obstacle(name, Sektor.FAMILIE) == ""


def test_f25_a_short_name_is_guarded_like_a_name():
    with pytest.raises(Hinweis):
        set_knoten(akte_netz(), knoten(pseudonym="Fatma, geb. 1961"))


@pytest.mark.parametrize("name", ["Elterncafé Nord", "FC Nordstadt", "Gemeinde am Markt"])
def test_f25_places_may_have_names_of_several_words(name):
    assert name_obstacle(name, Sektor.UMFELD) == ""
    assert name_obstacle(name, Sektor.FACHSTELLEN) == ""


def test_f25_a_node_moves_and_stays_inside_its_quarter():
    akte = move_knoten(akte_netz(), "n5", Sektor.UMFELD, Horizont.FERN, 2.0)
    neu = find_knoten(akte, "n5")
    assert (neu.sektor, neu.horizont, neu.winkel) == (Sektor.UMFELD, Horizont.FERN, 1.0)
    assert move_knoten(akte, "weg", Sektor.UMFELD, Horizont.NAH, 0.5) is akte


def test_f25_what_ended_stays_in_the_past_with_its_ties():
    akte = end_knoten(akte_netz(), "n6", date(2026, 10, 31))
    assert find_knoten(akte, "n6").gueltig_bis == date(2026, 10, 31)
    eigene = [k for k in akte.netzkanten if "n6" in (k.von, k.nach)]
    assert {k.gueltig_bis for k in eigene} == {date(2026, 10, 31)}


def test_f25_until_before_since_is_refused():
    falsch = knoten(gueltig_von=date(2026, 5, 1), gueltig_bis=date(2026, 4, 1))
    with pytest.raises(Hinweis, match="vor dem Anfang"):
        set_knoten(akte_netz(), falsch)


def test_f25_a_tie_needs_both_its_ends_and_is_changed_in_its_place():
    akte = akte_netz()
    neu = set_kante(akte, Netzkante("k1", "n1", hilfe=Hilfeart.WISSEN, fluss=Fluss.GIBT, staerke=9))
    assert (neu.netzkanten[0].hilfe, neu.netzkanten[0].staerke) == (Hilfeart.WISSEN, 2)
    assert len(neu.netzkanten) == len(akte.netzkanten)
    for kante in (Netzkante("z", "weg"), Netzkante("z", "n1", "weg"), Netzkante("z", "n1", "n1")):
        with pytest.raises(Hinweis, match="fehlt jemand"):
            set_kante(akte, kante)
    assert "k1" not in {k.id for k in remove_kante(akte, "k1").netzkanten}


def test_f25_relationships_join_members_and_relatives_once():
    akte = akte_netz()
    neu = add_beziehung(akte, Beziehung("p1", "p3", "sorge_allein"))
    assert neu.beziehungen[-1].art == "sorge_allein"
    assert add_beziehung(neu, Beziehung("p1", "p3", "sorge_allein")) is neu
    assert add_beziehung(akte, Beziehung("n2", "p1", "grosselternteil")) is not akte
    assert remove_beziehung(neu, neu.beziehungen[-1]).beziehungen == akte.beziehungen
    for falsch in (Beziehung("p1", "p1", "ehe"), Beziehung("n6", "p1", "ehe")):
        with pytest.raises(Hinweis, match="fehlt eine Person"):
            add_beziehung(akte, falsch)


def test_f25_a_resource_of_the_stadtteil_comes_out_of_the_catalogue():
    formell = knoten_from_angebot(stelle(), "a1")
    nachbarn = knoten_from_angebot(replace(stelle(), form=Form.NACHBARSCHAFT), "a2")
    assert (formell.sektor, formell.angebot) == (Sektor.FACHSTELLEN, str(stelle().key))
    assert nachbarn.sektor is Sektor.UMFELD
    assert find_knoten(set_knoten(akte_netz(), formell), "a1").name == stelle().name


def test_f25_a_place_of_safety_stands_on_no_map():
    assert may_stand_on_map(stelle())
    assert not may_stand_on_map(replace(stelle(), adresse_vertraulich=True))
