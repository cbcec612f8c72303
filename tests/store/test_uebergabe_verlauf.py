"""A hand-over to a colleague stands in the Verlauf as what it is, and is no letter (F-29, F-33)."""

from __future__ import annotations

from dataclasses import replace

from lotse.domain.akte import Schriftstueck
from lotse.i18n.sprache import Sprache
from lotse.services.fallverlauf import UEBERGABE, Verlaufsart, fallverlauf
from lotse.services.uebergabepaket import sheet_to
from lotse.store.unit_of_work import SqlUnitOfWork
from lotse.ui.seiten.verlauf_worte import Verlaufsworte
from tests.werkzeug.akten import HEUTE, einfache_akte
from tests.werkzeug.muster_wissen import wissen

EINWILLIGUNG = Schriftstueck("b2", "einwilligung", "Einwilligung", "de", HEUTE, 1, "x", "e1")
VERSAND = replace(EINWILLIGUNG, id="b3", art="versand", titel="Überleitung")


def akte():
    blatt = sheet_to("Frau Winter", "b1", HEUTE, "ab" * 32, "e1")
    return replace(einfache_akte(), schriftstuecke=(blatt, EINWILLIGUNG, VERSAND))


def test_f33_it_says_to_whom_and_not_that_something_was_printed():
    zeilen = {e.bezug: e for e in fallverlauf(akte()) if e.art is Verlaufsart.BRIEF}
    worte = Verlaufsworte(Sprache.load("de"), wissen())
    assert zeilen["b1"].stand == UEBERGABE
    assert worte.titel(zeilen["b1"]) == "Übergeben an Frau Winter"
    assert worte.zusatz(zeilen["b1"]) == ""
    assert worte.zusatz(zeilen["b2"]) == "der Familie gegeben"
    assert worte.zusatz(zeilen["b3"]) == "mit Einwilligung verschickt"


def test_f33_the_sums_count_it_as_no_letter(familien):
    with SqlUnitOfWork(familien) as unit:
        unit.save(None, akte())
        assert len(unit.zahlen().briefe) == 2
