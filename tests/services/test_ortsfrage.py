from __future__ import annotations

from lotse.domain.angebot import Angebot, AngebotKey, Standort, Weg
from lotse.domain.ort import Ort
from lotse.domain.ortsdaten import Ebene, Plzort
from lotse.services.ortsfrage import Entfernung, entfernung, frage

HIER = Ort("50990", stadtteil="Nordstadt")


class Buch:
    def __init__(self, **orte):
        self._orte = {name.removeprefix("p"): ort for name, ort in orte.items()}

    def orte(self, plz):
        return (self._orte[plz],) if plz in self._orte else ()


BUCH = Buch(
    p50990=Plzort("50990", "", "A", "", 51.0, 7.0), p50991=Plzort("50991", "", "B", "", 51.1, 7.0)
)


def angebot(**felder):
    return Angebot(AngebotKey("a"), "Treff", "Verein", **felder)


def test_distance_is_a_great_circle_from_the_middle_of_the_plz_and_says_so():
    weit = entfernung(HIER, angebot(standort=Standort(lat=51.1, lon=7.0)), BUCH)
    assert round(weit.km, 1) == 11.1
    assert weit.wort == "etwa 11,1 km Luftlinie"
    assert entfernung(HIER, angebot(standort=Standort(plz="50991")), BUCH).km == weit.km


def test_what_is_not_known_stays_unknown():
    assert entfernung(HIER, angebot(standort=Standort(plz="99999")), BUCH) == Entfernung()
    assert entfernung(Ort(), angebot(standort=Standort(lat=51, lon=7)), BUCH).wort == ""
    assert entfernung(HIER, angebot(), BUCH) == Entfernung()


def test_minutes_come_from_the_entry_only():
    ort = angebot(standort=Standort(plz="99999"), wege=(Weg("Nordstadt", 15),))
    assert entfernung(HIER, ort, BUCH).wort == "15 Minuten"
    assert entfernung(Ort("50990", stadtteil="Südstadt"), ort, BUCH).minuten is None


def test_of_a_confidential_place_no_distance_is_told():
    geheim = angebot(adresse_vertraulich=True, standort=Standort(lat=51.1, lon=7.0))
    assert entfernung(HIER, geheim, BUCH) == Entfernung()


def test_the_question_names_the_plz_or_is_not_asked():
    zwei = (Plzort("50990", "05999000", "A"), Plzort("50990", "05998000", "B"))
    assert frage("50990", zwei, Ebene.KREIS).startswith("Die Postleitzahl 50990 liegt in mehreren")
    assert frage("50990", zwei, Ebene.LAND) == ""
