"""Who is entitled, who decides and pays, who does it; and whose letter a letter is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.domain.recht import LeistungId
from lotse.exchange.wissen import load_wissen
from lotse.letters.brief import Briefart
from lotse.services.parteien import Parteirolle, parties, reader_of, set_leistungstraeger
from tests.werkzeug.einwilligungen import STELLE, akte_mit


@pytest.fixture(scope="module")
def leistungen():
    return load_wissen().leistungen


def test_e_38_three_parties_and_what_is_needed_from_each(leistungen):
    akte = akte_mit()
    for kennung in leistungen:
        familie, traeger, erbringer = parties(akte.vermittlungen[0], leistungen[kennung])
        assert familie.rolle is Parteirolle.BERECHTIGTE
        assert traeger.name == leistungen[kennung].zustaendig
        assert erbringer.name == STELLE.traeger
        assert all(p.braucht for p in (familie, traeger, erbringer))


def test_e_38_who_decides_can_be_written_and_taken_back(leistungen):
    leistung = leistungen[LeistungId("fruehfoerderung")]
    neu = set_leistungstraeger(akte_mit(), "v1", " Stadt Musterstadt ")
    assert parties(neu.vermittlungen[0], leistung)[1].name == "Stadt Musterstadt"
    leer = set_leistungstraeger(neu, "v1", "")
    assert parties(leer.vermittlungen[0], leistung)[1].name == leistung.zustaendig


def test_e_38_without_a_stelle_the_third_corner_says_so():
    ohne = replace(akte_mit().vermittlungen[0], angebot=None)
    assert parties(ohne, None)[2].braucht == "noch keine Stelle gewählt"


@pytest.mark.parametrize(
    ("art", "rolle"),
    [
        (Briefart.FAMILIE, Parteirolle.BERECHTIGTE),
        (Briefart.KOPIE, Parteirolle.BERECHTIGTE),
        (Briefart.ANTRAG, Parteirolle.LEISTUNGSTRAEGER),
        (Briefart.FRIST, Parteirolle.LEISTUNGSTRAEGER),
        (Briefart.WEITERLEITUNG, Parteirolle.LEISTUNGSTRAEGER),
        (Briefart.UEBERLEITUNG, Parteirolle.ERBRINGER),
        (Briefart.VERSAND, Parteirolle.ERBRINGER),
        (Briefart.ANTWORTSTREIFEN, Parteirolle.ERBRINGER),
        (Briefart.RUECKMELDUNG, None),
    ],
)
def test_e_38_each_letter_kind_goes_to_the_right_party(art, rolle):
    assert reader_of(art) is rolle
