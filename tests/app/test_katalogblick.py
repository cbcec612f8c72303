"""The catalogue page's services over the practice town."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from lotse.app.clock import standing
from lotse.app.katalogblick import Katalogauge
from lotse.app.katalogfilter import frage
from lotse.app.katalogleser import open_leser
from lotse.domain.angebot import Oeffnungszeit, Pruefung, Standort
from lotse.domain.frische import Meldungsart
from lotse.domain.offen import Oeffnung
from lotse.services.katalogsuche import Katalogfrage, Merkmalsart
from lotse.store.katalog_schreiben import KatalogSchreiber
from lotse.store.oeffnen import edit_katalog, use_katalog
from lotse.store.unit_of_work import SqlUnitOfWork
from lotse.ui.dienste import Katalogfilter
from tests.werkzeug.akten import volle_akte
from tests.werkzeug.stores import STAND, angebot, familien, katalog_file

__all__ = ["familien", "katalog_file"]
JETZT = datetime(2026, 11, 24, 10, 30)
NRW = Standort(ags="05999000")


class Profil:
    """What Katalogauge asks of a profile."""

    def __init__(self, katalogdatei, familien):
        self.katalogdatei, self._familien = katalogdatei, familien

    def einheit(self):
        return SqlUnitOfWork(self._familien)


@pytest.fixture
def auge(katalog_file, familien):
    engine = edit_katalog(katalog_file)
    frisch = Pruefung(date(2026, 11, 1))
    eintraege = [
        angebot("offen", "Treff", standort=NRW, oeffnungszeiten=(Oeffnungszeit((1,), 540, 720),)),
        angebot("zu", "Amt", standort=NRW, oeffnungszeiten=(Oeffnungszeit((2,), 540, 720),)),
        angebot("frisch", "Kita", pruefung=frisch),
    ]
    KatalogSchreiber(engine).uebernehmen(eintraege, "M", STAND)
    engine.dispose()
    lesen = use_katalog(katalog_file)
    leser = open_leser(lesen)
    yield Katalogauge(Profil(katalog_file, familien), leser, standing(JETZT)), leser
    lesen.dispose()


def test_open_now_knows_the_holidays_of_the_land(auge):
    blick, leser = auge
    offen, zu, frisch = leser.angebote(["offen", "zu", "frisch"]).values()
    assert blick.jetzt(offen) == Oeffnung(offen=True, bis=datetime(2026, 11, 24, 12))
    assert blick.jetzt(zu) == Oeffnung(offen=False, wieder=datetime(2026, 11, 25, 9))
    assert blick.jetzt(frisch) == Oeffnung(None)


def test_filters_of_the_page_become_one_question(auge):
    blick, leser = auge
    wahl = Katalogfilter(offen_jetzt=True)
    assert list(leser.finde(frage("", wahl, JETZT), JETZT.date())) == ["offen"]
    assert frage("kita", Katalogfilter(), JETZT) == Katalogfrage("kita")
    assert blick.anzahl(Katalogfrage("kita")) == 1
    assert blick.facetten(Katalogfrage())[Merkmalsart.FORM] == {"formell": 3}


def test_a_report_puts_an_entry_on_top_of_the_list_of_calls(auge, familien):
    blick, _leser = auge
    assert [anruf.zeile.key for anruf in blick.anrufliste()] == ["zu", "offen"]
    blick.melden("frisch", Meldungsart.NUMMER_FALSCH)
    with SqlUnitOfWork(familien) as einheit:
        einheit.save(None, volle_akte())
    erster, *andere = blick.anrufliste()
    assert erster.zeile.key == "frisch"
    assert erster.gruende == ("Die Nummer stimmt nicht (gemeldet am 24.11.2026).",)
    assert [anruf.zeile.key for anruf in andere] == ["zu", "offen"]
