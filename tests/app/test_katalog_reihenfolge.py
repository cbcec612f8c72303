"""The list by nearness, as the crow flies and said so; by name where nobody knows from where."""

from __future__ import annotations

from lotse.app import katalogpfleger
from lotse.domain.ort import Ort
from lotse.domain.ortsdaten import Plzort
from lotse.services.katalogsuche import Sortierung
from lotse.store.oeffnen import edit_katalog
from lotse.store.plz import write_plz
from tests.werkzeug.katalogfenster import katalog, runner_k

__all__ = ["katalog", "runner_k"]

HIER = Plzort("50990", "05999000", "Musterstadt", "", 50.95, 6.95)


def mit_ortsdaten(fall):
    motor = edit_katalog(fall.dienste.katalogarbeit.datei)
    write_plz(motor, [HIER])
    motor.dispose()


def test_the_nearest_stand_first_and_the_order_says_how_it_is_measured(katalog):
    fall = katalog
    mit_ortsdaten(fall)
    liste = fall.seite.liste
    liste.folge.setze(Sortierung.NAEHE)
    liste.set_wohnort(Ort(plz="50990"))
    liste.suche()
    fall.ruht()
    modell, pflege = liste._modell, fall.dienste.katalogpflege
    weit = [pflege.entfernung(Ort(plz="50990"), modell.zeile(n)).km for n in range(40)]
    bekannt = [km for km in weit if km is not None]
    assert len(bekannt) > 20
    assert bekannt == sorted(bekannt)
    assert weit[: len(bekannt)] == bekannt, "who tells no place stands behind"
    assert "Luftlinie" in liste.folge.wahl.currentText()
    assert liste.folge._satz.isHidden()


def test_without_a_place_it_stands_by_name_and_says_why(katalog, monkeypatch):
    fall = katalog
    monkeypatch.setattr(katalogpfleger, "koordinaten", lambda *_: None)
    liste = fall.seite.liste
    ohne = fall.namen()
    liste.folge.setze(Sortierung.NAEHE)
    fall.ruht()
    assert fall.namen() == ohne
    assert liste.folge._satz.isVisible()
    liste.folge.setze(Sortierung.NAME)
    fall.ruht()
    assert liste.folge._satz.isHidden()
