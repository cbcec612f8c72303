"""What Heute keeps of the open cases is what it would read anew; after the locking nothing is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from sqlalchemy import text

from lotse.app.dienste import Verdrahtung
from lotse.app.echtprofil import open_echt
from lotse.app.einstellungen import Einstellungsdatei
from lotse.app.fallspiegel import Fallspiegel
from lotse.app.heuteposten import heuteposten
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.passwort import secret
from lotse.exchange.feiertage import feiertage_in
from lotse.services.fallbild import fallbild
from lotse.store.tresor import open_tresor
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.store.test_heuteakten import eine
from tests.werkzeug.akten import HEUTE
from tests.werkzeug.ansprueche import echtes_wissen
from tests.werkzeug.echt import JETZT, PASSWORT, Stelluhr, lege_an, raum
from tests.werkzeug.schluessel import BILLIGE_GRENZEN
from tests.werkzeug.stores import familien

__all__ = ["familien"]
FAMILIEN = 12


class Haus:
    """Cases in a file, a mirror over it, and how often it read cases of it."""

    def __init__(self, motor) -> None:
        self.motor, self.gelesen = motor, []
        self.zufall = Random(7)  # noqa: S311 - test data
        self.akten = {}
        for nummer in range(FAMILIEN):
            akte = eine(self.zufall, nummer)
            self.schreibe(None, akte)
        self.spiegel = Fallspiegel(self.einheit)

    def einheit(self):
        haus = self

        class Gezaehlt(SqlUnitOfWork):
            def heuteakten(self, nur=None):
                haus.gelesen.append(None if nur is None else set(nur))
                return super().heuteakten(nur)

        return Gezaehlt(self.motor)

    def schreibe(self, vorher, nachher):
        einheit = SqlUnitOfWork(self.motor)
        with einheit:
            einheit.save(vorher, nachher)
        self.akten[nachher.familie.id] = nachher
        return einheit.spur

    def gleich(self, tag=HEUTE):
        """Both answers are those of a first reading."""
        wissen = echtes_wissen()
        posten, staende = self.spiegel.posten(wissen, tag), self.spiegel.staende(wissen, tag)
        with SqlUnitOfWork(self.motor) as einheit:
            akten = einheit.heuteakten()
        assert posten == heuteposten(akten, wissen, tag)
        assert staende == {a.familie.id: fallbild(a, wissen, tag, feiertage_in) for a in akten}
        return posten


@pytest.fixture
def haus(familien):
    return Haus(familien)


def test_while_nothing_is_written_the_cases_are_read_once(haus):
    assert haus.gleich() == haus.gleich()
    assert haus.gelesen == [None]


def test_after_a_save_that_one_case_is_read_again(haus):
    vorher = haus.gleich()
    akte = haus.akten["f1"]
    neu = replace(akte, schritte=(), vermittlungen=(), kontakte=())
    haus.spiegel.nimm(haus.schreibe(akte, neu))
    assert haus.gleich() != vorher
    haus.spiegel.nimm(haus.schreibe(neu, akte))  # taken back
    assert haus.gleich() == vorher
    assert haus.gelesen == [None, {"f1"}, {"f1"}]


def test_a_new_a_closed_and_a_deleted_case_stand_where_they_would(haus):
    haus.gleich()
    haus.spiegel.nimm(haus.schreibe(None, eine(haus.zufall, 99)))
    haus.gleich()
    offen = next(a for a in haus.akten.values() if a.familie.geschlossen_am is None)
    zu = replace(offen, familie=replace(offen.familie, geschlossen_am=HEUTE))
    haus.spiegel.nimm(haus.schreibe(offen, zu))
    haus.gleich()
    einheit = SqlUnitOfWork(haus.motor)
    with einheit:
        einheit.delete(haus.akten["f2"].familie.id)
    haus.spiegel.nimm(einheit.spur)
    haus.gleich()
    assert None not in haus.gelesen[1:]


def test_what_somebody_else_wrote_is_seen_although_nobody_told(haus):
    haus.gleich()
    akte = haus.akten["f1"]
    haus.schreibe(akte, replace(akte, schritte=(), vermittlungen=()))
    haus.gleich()
    assert haus.gelesen == [None, None]
    with haus.motor.connect() as andere, haus.motor.begin() as connection:
        assert andere is not connection
        connection.execute(text("UPDATE familie SET deckwort = 'Anders' WHERE id = 'f3'"))
    for _ in range(2):
        assert "Anders" in {p.deckwort for p in haus.gleich()}
    with haus.motor.connect():  # taken: the other connection has its turn
        for _ in range(2):
            assert "Anders" in {p.deckwort for p in haus.gleich()}
    assert haus.gelesen == [None] * 4


def test_a_save_beside_another_write_does_not_hide_that_one(haus):
    haus.gleich()
    akte = haus.akten["f1"]
    with haus.motor.begin() as connection:
        connection.execute(text("UPDATE familie SET deckwort = 'Anders' WHERE id = 'f3'"))
    haus.spiegel.nimm(haus.schreibe(akte, replace(akte, schritte=())))
    assert "Anders" in {p.deckwort for p in haus.gleich()}


def test_a_save_that_failed_leaves_no_trace(haus):
    einheit, akte = SqlUnitOfWork(haus.motor), haus.akten["f1"]

    def scheitere():
        with einheit:
            einheit.save(akte, replace(akte, schritte=()))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        scheitere()
    assert einheit.spur is None


def test_another_day_and_other_knowledge_are_worked_out_anew(haus):
    haus.gleich()
    haus.gleich(HEUTE + timedelta(days=30))
    wissen = replace(echtes_wissen(), ansprueche=())
    assert not any(p.art == "fenster" for p in haus.spiegel.posten(wissen, HEUTE))
    haus.gleich()
    assert haus.gelesen == [None] * 4


def test_when_the_file_is_closed_by_locking_nothing_of_a_family_is_kept(tmp_path):
    kennung = lege_an(tmp_path)
    offen = open_tresor(raum(tmp_path).tresor(kennung), secret(PASSWORT), grenzen=BILLIGE_GRENZEN)
    profil = open_echt(offen, lambda: JETZT)
    verdrahtung = Verdrahtung(profil, Einstellungsdatei(None), Stelluhr().uhr())
    dienste = verdrahtung.dienste()
    (zeile,) = dienste.akten("", False)
    akte = dienste.laden(zeile.id)
    assert dienste.fallstaende()
    erster = dienste.abgleichen(akte, FluechtigeAntworten(), frozenset())
    assert dienste.abgleichen(akte, FluechtigeAntworten(), frozenset()) == erster
    spiegel = verdrahtung._spiegel
    assert spiegel._stand is not None
    assert spiegel.raenge._letzte is not None
    profil.close()
    assert spiegel._stand is None
    assert spiegel.raenge._letzte is None
