"""One best and two alternatives; hard filters; the order; reasons that add up."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lotse.domain.angebot import Angebot, AngebotKey, Form, Publikum, Status, Weg, Zielgruppe
from lotse.domain.huerde import Huerdencode
from lotse.domain.ort import Gebietsart, Gebietsregel, Ort
from lotse.domain.zeit import Spanne
from lotse.matching.auswahl import Auswahl, waehle
from lotse.matching.katalogindex import Katalogindex
from lotse.matching.profil import Profil
from lotse.matching.rangliste import Rangliste
from lotse.matching.reihenfolge import Gewichte
from lotse.matching.worte import Worte
from lotse.services.angebot_form import merkmale
from tests.werkzeug.generieren import STADTTEILE, angebote
from tests.werkzeug.wissen import HEUTE, leistung

HILFE = leistung("hilfe", "gkv", bedarfe=("rat",))
WIR = Profil(HEUTE, ort=Ort("50990", "Musterstadt", "Nordstadt"), kinder=(Spanne(42, 42),))


def angebot(key: str, punkte: int = 0, **felder: object) -> Angebot:
    """An entry that earns its points by its way alone."""
    minuten = {3: 5, 2: 15, 1: 25, 0: 40, -1: 50}[punkte]
    grund = {
        "leistungen": frozenset({"hilfe"}),
        "wege": (Weg("Nordstadt", minuten),),
        "traeger": key,
        "pruefung": None,
    }
    return Angebot(AngebotKey(key), **({"name": f"Haus {key}"} | grund | felder))  # type: ignore[arg-type]


def rangliste(*alle: Angebot, wir: Profil = WIR) -> Rangliste:
    return Rangliste(Katalogindex(map(merkmale, alle)), wir, Gewichte(), Worte())


def auswahl(*alle: Angebot, bedarfe=(), wir: Profil = WIR) -> tuple[list[str], Auswahl]:
    liste = rangliste(*alle, wir=wir)
    ergebnis = waehle(liste, HILFE, bedarfe)
    return [liste.index.merkmale[nummer].key for nummer in ergebnis.gezeigt], ergebnis


def test_the_best_three_are_shown_and_all_that_pass_are_counted():
    gezeigt, ergebnis = auswahl(*map(angebot, "abcde", (0, 3, 1, 2, -1)))
    assert gezeigt == ["b", "d", "c"]
    assert (ergebnis.anzahl_passend, ergebnis.anzahl_verworfen) == (5, 0)


def test_equal_points_are_ordered_by_german_name_then_key():
    namen = [("a", "Zebra"), ("b", "ämter"), ("d", "Amt"), ("c", "Amt")]
    assert auswahl(*(angebot(key, 1, name=name) for key, name in namen))[0] == ["c", "d", "b"]


def test_only_candidates_of_the_leistung_count():
    fremd = angebot("f", 3, leistungen=frozenset({"andere"}))
    assert auswahl(fremd, angebot("a"))[0] == ["a"]
    assert auswahl(fremd) == ([], Auswahl((), 0, (), 0))
    assert auswahl() == ([], Auswahl((), 0, (), 0))


def test_a_ticked_need_bridges_the_gap_where_no_place_of_the_leistung_passes():
    def ueber_bedarf(key: str, punkte: int) -> Angebot:
        return angebot(key, punkte, leistungen=frozenset(), bedarfe=frozenset({"rat"}))

    nur, auch = ueber_bedarf("n", 3), ueber_bedarf("m", 2)
    assert auswahl(nur, angebot("a"))[0] == ["a"]
    assert auswahl(nur, auch, angebot("a", -1), bedarfe={"rat"})[0] == ["a"]
    zu = angebot("z", 3, status=Status.GESCHLOSSEN)
    gezeigt, ergebnis = auswahl(auch, nur, zu, bedarfe={"rat"})
    assert (gezeigt, ergebnis.anzahl_passend, ergebnis.anzahl_verworfen) == (["n", "m"], 2, 1)
    assert auswahl(nur, zu, bedarfe={"anderer"})[0] == []
    viele = [ueber_bedarf(k, 0) for k in "pqrst"]
    assert auswahl(*viele, bedarfe={"rat"})[1].anzahl_passend == 3


def test_another_traeger_takes_place_two_when_all_shown_are_one():
    einer = [angebot(k, 3, traeger="Eins") for k in "abc"]
    assert auswahl(*einer, angebot("x", 0, traeger="Zwei"))[0] == ["a", "x", "b"]
    assert auswahl(*einer)[0] == ["a", "b", "c"]
    assert auswahl(*einer[:2], angebot("x", 0, traeger="Zwei"))[0] == ["a", "b", "x"]
    unbekannt = [angebot(k, 3, traeger="") for k in "abc"]
    assert auswahl(*unbekannt, angebot("x", 0))[0] == ["a", "b", "c"]


def test_the_neighbourhood_takes_place_three_when_it_is_not_among_them():
    formell = [angebot(k, 3) for k in "abc"]
    nachbar = angebot("n", -1, form=Form.NACHBARSCHAFT)
    assert auswahl(*formell, nachbar)[0] == ["a", "b", "n"]
    besser = angebot("m", 0, form=Form.NACHBARSCHAFT)
    assert auswahl(*formell, nachbar, besser)[0] == ["a", "b", "m"]
    vorn = angebot("v", 3, form=Form.NACHBARSCHAFT)
    assert auswahl(*formell, nachbar, vorn)[0] == ["v", "a", "b"]


def test_both_rules_may_meet():
    einer = [angebot(k, 3, traeger="Eins") for k in "abc"]
    anderer = angebot("x", 0, traeger="Zwei")
    nachbar = angebot("n", -1, traeger="Eins", form=Form.NACHBARSCHAFT)
    assert auswahl(*einer, anderer, nachbar)[0] == ["a", "x", "n"]


GESTERN = HEUTE - timedelta(days=1)
NUR_ALTSTADT = (Gebietsregel(Gebietsart.STADTTEIL, "Altstadt"),)


@pytest.mark.parametrize(
    ("felder", "satz"),
    [
        ({"status": Status.PAUSIERT}, "macht gerade Pause"),
        ({"status": Status.GESCHLOSSEN}, "ist geschlossen"),
        ({"gueltig_bis": GESTERN}, "ist am 23.11.2026 zu Ende gegangen"),
        ({"gebiet": NUR_ALTSTADT}, "nicht für diesen Wohnort"),
        ({"zielgruppen": (Zielgruppe(Publikum.KIND, 72),)}, "nur für Kinder ab 6 Jahren"),
    ],
)
def test_only_a_known_mismatch_removes_and_says_why(felder: dict[str, object], satz: str):
    alle = (angebot("a", 3, **felder), angebot("b"))
    gezeigt, ergebnis = auswahl(*alle)
    assert gezeigt == ["b"]
    assert (ergebnis.anzahl_passend, ergebnis.anzahl_verworfen) == (1, 1)
    assert rangliste(*alle).ausschluss(ergebnis.verworfen[0]) == satz


@pytest.mark.parametrize(
    "felder",
    [
        {"status": Status.UNGEPRUEFT},
        {"gueltig_bis": HEUTE},
        {"gueltig_ab": HEUTE + timedelta(days=9)},
        {"gebiet": (Gebietsregel(Gebietsart.AGS, "09"),)},
        {"zielgruppen": (Zielgruppe(Publikum.SCHWANGERE),)},
        {"standort": None, "adresse_vertraulich": True},
    ],
)
def test_what_is_unknown_never_removes(felder: dict[str, object]):
    assert auswahl(angebot("a", **felder))[0] == ["a"]


def test_who_wishes_not_to_be_listed_is_nowhere():
    assert auswahl(angebot("a", status=Status.NICHT_LISTEN)) == ([], Auswahl((), 0, (), 0))


def test_at_most_ten_removed_are_named_by_name_and_all_are_counted():
    alle = [angebot(f"{n:02}", status=Status.PAUSIERT) for n in reversed(range(12))]
    _, ergebnis = auswahl(*alle)
    assert ergebnis.verworfen == tuple(range(10))
    assert (ergebnis.anzahl_verworfen, ergebnis.anzahl_passend) == (12, 0)


LEISTUNGEN = ("hilfe", "andere", "dritte")
VIELE = angebote(400, LEISTUNGEN, ("rat", "tat", "geld"))
profile = st.builds(
    Profil,
    st.just(HEUTE),
    ort=st.sampled_from([Ort(), Ort("50990"), *(Ort("50990", "", teil) for teil in STADTTEILE)]),
    sprachen=st.sampled_from([(), ("tr",), ("ar", "en"), ("xx",)]),
    deutsch_schwer=st.booleans(),
    huerden=st.lists(st.sampled_from(list(Huerdencode)), unique=True, max_size=6).map(tuple),
    kinder=st.sampled_from([None, (), (Spanne(3, 4),), (Spanne(42, 42), Spanne(113, 113))]),
    schwanger=st.sampled_from([None, True, False]),
)


@settings(max_examples=40, deadline=None)
@given(profile, st.booleans())
def test_the_reasons_add_up_to_the_rank(profil: Profil, hier: bool):  # noqa: FBT001
    index = Katalogindex(map(merkmale, VIELE))
    wir = replace(profil, hier=index.hier(profil.ort) if hier else None)
    liste = Rangliste(index, wir, Gewichte(), Worte())
    for nummer, rang in enumerate(liste.raenge):
        if liste.ausschluss(nummer):
            assert rang == liste.letzter
        else:
            assert rang == nummer - len(index) * sum(g.punkte for g in liste.gruende(nummer))


@settings(max_examples=25, deadline=None)
@given(profile, st.integers(0, 10**6))
def test_the_order_of_the_catalogue_never_changes_the_result(profil: Profil, samen: int):
    gemischt = Random(samen).sample(VIELE, len(VIELE))  # noqa: S311 - a shuffle for the test
    erste, zweite = (rangliste(*alle, wir=profil) for alle in (VIELE, gemischt))
    assert erste.index.merkmale == zweite.index.merkmale
    for bedarfe in ((), ("rat",)):
        assert waehle(erste, HILFE, bedarfe) == waehle(zweite, HILFE, bedarfe)


@settings(max_examples=40, deadline=None)
@given(profile, st.data())
def test_knowing_less_never_loses_an_offer(profil: Profil, data: st.DataObject):
    vergessen: dict[str, object] = {
        "ort": Ort(plz=profil.ort.plz),
        "kinder": None,
        "schwanger": None,
        "huerden": (),
        "sprachen": (),
    }
    weg = data.draw(st.lists(st.sampled_from(sorted(vergessen)), min_size=1, unique=True))
    weniger = replace(profil, **{name: vergessen[name] for name in weg})
    mehr_wissen, weniger_wissen = rangliste(*VIELE, wir=profil), rangliste(*VIELE, wir=weniger)
    for nummer in range(len(VIELE)):
        if not mehr_wissen.ausschluss(nummer):
            assert not weniger_wissen.ausschluss(nummer)
