from __future__ import annotations

import math

import pytest

from lotse.domain.angebot import Standort, Weg, Zugang
from lotse.domain.huerde import Huerdencode
from lotse.domain.ort import Ort
from lotse.matching.entfernung import kilometer, mitte, punkt, sehne
from lotse.matching.katalogindex import Katalogindex
from lotse.matching.profil import Profil
from lotse.matching.reihenfolge import Gewichte
from lotse.matching.weg import Wegtafel
from lotse.services.angebot_form import merkmale
from tests.werkzeug.fall import angebot
from tests.werkzeug.wissen import HEUTE

NORD = Ort("50990", "Musterstadt", "Nordstadt")


def weg(ort: Ort = NORD, huerden=(), nachbarn=(), **felder: object):
    """(points, sentence, good) for one Angebot; the neighbours only make the place known."""
    alle = [angebot("a", **felder), *(angebot(f"n{i}", standort=n) for i, n in enumerate(nachbarn))]
    index = Katalogindex(map(merkmale, alle))
    profil = Profil(HEUTE, ort=ort, hier=index.hier(ort), huerden=tuple(huerden))
    tafel = Wegtafel(index, profil, Gewichte())
    nummer = next(n for n, m in enumerate(index.merkmale) if m.key == "a")
    grund = tafel.grund(nummer)
    assert tafel.punkte()[nummer] == (grund.punkte if grund else 0)
    return grund and (grund.punkte, grund.satz, grund.gut)


def wege(minuten: int, text: str = "") -> dict[str, object]:
    return {"wege": (Weg("Altstadt", 1), Weg("Nordstadt", minuten, text))}


@pytest.mark.parametrize(
    ("minuten", "punkte"),
    [(10, 3), (11, 2), (20, 2), (30, 1), (45, 0), (60, -1), (90, -2), (91, -3)],
)
def test_a_stated_way_counts_by_its_minutes(minuten: int, punkte: int):
    satz = f"{minuten} Minuten" if punkte >= 0 else f"weiter Weg: {minuten} Minuten"
    assert weg(**wege(minuten)) == (punkte, satz, punkte >= 0)


@pytest.mark.parametrize(
    ("text", "satz"),
    [
        ("mit Bus 12", "15 Minuten mit Bus 12"),
        ("15 Minuten mit Bus 12", "15 Minuten mit Bus 12"),
        ("1 Umstieg", "15 Minuten, 1 Umstieg"),
        ("", "15 Minuten"),
    ],
)
def test_a_stated_way_tells_its_minutes_and_how(text: str, satz: str):
    assert weg(**wege(15, text)) == (2, satz, True)


def test_a_long_way_says_so():
    assert weg(**wege(48, "1 Umstieg")) == (-1, "weiter Weg: 48 Minuten, 1 Umstieg", False)


def test_with_a_pram_or_a_hard_way_it_counts_twice():
    for huerde in (Huerdencode.WEG, Huerdencode.MIT_BABY):
        assert weg(huerden=[huerde], **wege(15)) == (4, "15 Minuten", True)
        assert weg(huerden=[huerde], **wege(48))[0] == -2


def test_who_comes_home_or_helps_from_afar_is_never_too_far():
    for zugang in (Zugang.AUFSUCHEND, Zugang.TELEFON, Zugang.ONLINE):
        kommt = {"zugang": frozenset({zugang, Zugang.TERMIN})}
        assert weg(**kommt, **wege(91)) == (0, "91 Minuten", True)
        assert weg(**kommt, **wege(5)) == (3, "5 Minuten", True)


HIER = Standort(plz="50990", stadtteil="Nordstadt", lat=51.0, lon=7.0)


@pytest.mark.parametrize(
    ("lat", "satz", "punkte"),
    [
        (51.005, "etwa 0,6 km Luftlinie", 3),
        (51.018, "etwa 2,0 km Luftlinie", 1),
        (51.05, "etwa 5,6 km Luftlinie", 0),
        (51.1, "weiter Weg: etwa 11,1 km Luftlinie", -1),
        (52.0, "weiter Weg: etwa 111,2 km Luftlinie", -3),
    ],
)
def test_without_a_stated_way_it_is_as_the_crow_flies(lat: float, satz: str, punkte: int):
    dort = Standort(plz="50999", lat=lat, lon=7.0)
    assert weg(nachbarn=[HIER], standort=dort) == (punkte, satz, punkte >= 0)


def test_a_stated_way_beats_the_crow():
    dort = Standort(plz="50999", lat=52.0, lon=7.0)
    assert weg(nachbarn=[HIER], standort=dort, **wege(15)) == (2, "15 Minuten", True)


def test_without_coordinates_the_neighbourhood_counts():
    assert weg(standort=Standort(stadtteil="nordstadt")) == (2, "im gleichen Stadtteil", True)
    assert weg(standort=Standort(plz="50990")) == (1, "in der gleichen Postleitzahl", True)
    assert weg(standort=Standort(stadtteil="Altstadt", plz="50991")) is None
    ohne_punkt = Standort(stadtteil="Nordstadt", plz="50990")
    assert weg(nachbarn=[HIER], standort=ohne_punkt) == (2, "im gleichen Stadtteil", True)


def test_nothing_known_about_the_place_says_nothing():
    assert weg(Ort(), standort=HIER, **wege(15)) is None
    assert weg(standort=None) is None


def test_great_circle_distances_are_right():
    koeln, berlin = punkt(50.9375, 6.9603), punkt(52.52, 13.405)
    assert kilometer(math.dist(koeln, berlin)) == pytest.approx(477, abs=2)
    assert kilometer(sehne(12.5)) == pytest.approx(12.5)
    assert math.dist(punkt(None, 7.0), koeln) == math.inf


def test_the_middle_does_not_depend_on_the_order():
    orte = [punkt(51 + n / 977, 7 + n / 1009) for n in range(50)]
    assert mitte(orte) == mitte(orte[::-1])


def test_the_familys_place_is_its_stadtteil_else_its_plz_else_unknown():
    dort = Standort(plz="50990", stadtteil="Am Wald", lat=51.1, lon=7.1)
    index = Katalogindex(merkmale(angebot(f"x{n}", standort=s)) for n, s in enumerate((HIER, dort)))
    assert index.hier(NORD) == punkt(51.0, 7.0)
    nur_plz = index.hier(Ort(plz="50990"))
    assert nur_plz is not None
    assert kilometer(math.dist(nur_plz, punkt(51.05, 7.05))) < 0.1
    assert index.hier(Ort(plz="60311")) is None
    assert index.hier(Ort()) is None
