"""Standort-Mix: talks by Stadtteil beside the index of the area (E-10)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.kontakt import Kontaktart, Kontaktergebnis
from lotse.i18n.sprache import Sprache
from lotse.services.zahlen.auswertung import evaluate
from lotse.services.zahlen.bericht import report
from lotse.services.zahlen.bestand import Familienzahl, Kontaktzahl, Zahlenbestand
from lotse.services.zahlen.bilder import charts
from lotse.services.zahlen.gruppen import UEBRIGE
from lotse.services.zahlen.schaubild import Worte
from lotse.services.zahlen.sicht import Sicht
from lotse.services.zahlen.standort import (
    GEZEIGT,
    STANDORT,
    Gebietsindex,
    Gebietszahl,
    hint,
    place_chart,
    places,
)
from lotse.services.zahlen.tabelle import Schutz
from lotse.services.zahlen.zeitraum import Zeitraum
from tests.werkzeug.zahlen import JAHR, zufaellig

DEUTSCH = Worte(Sprache.load("de"))
HEUTE = date(2026, 11, 24)
SPRACH, NICHT = Kontaktergebnis.GESPROCHEN, Kontaktergebnis.NICHT_ERREICHT
INDEX = Gebietsindex(
    "Kinder mit Grundsicherungsgeld",
    2025,
    (
        Gebietszahl("Nord", "Stadtteil", 1000, 20.0),
        Gebietszahl("Süd", "Stadtteil", 2000, 15.0),
        Gebietszahl("West", "Stadtteil", 500, 30.0),
        Gebietszahl("Ost", "Stadtteil", 800, None),
        Gebietszahl("Nord", "Bezirk", 90_000, 50.0),
    ),
)


def stadt(gespraeche, nicht=None):
    """So many families with one contact each, by Stadtteil."""
    alle = [(ort, SPRACH) for ort, n in gespraeche.items() for _ in range(n)]
    alle += [(ort, NICHT) for ort, n in (nicht or {}).items() for _ in range(n)]
    familien = [Familienzahl(n, date(2026, 2, 1), None, ort) for n, (ort, _) in enumerate(alle)]
    kontakte = [
        Kontaktzahl(n, Kontaktart.PRAXIS, ergebnis, date(2026, 3, 1))
        for n, (_, ergebnis) in enumerate(alle)
    ]
    return Sicht(Zahlenbestand(tuple(familien), kontakte=tuple(kontakte)), JAHR)


def lagen(a, index=INDEX):
    return {lage.ort: lage for lage in places(a, index)}


def test_e10_the_fixture_gives_the_expected_order():
    a = evaluate(stadt({"Nord": 150, "Süd": 30, "West": 40, "Ost": 10}))
    folge = [(lage.ort, lage.bedarf, lage.gespraeche, lage.offen) for lage in places(a, INDEX)]
    assert folge == [
        ("Süd", 300, 30, 270), ("West", 150, 40, 110), ("Nord", 200, 150, 50), ("Ost", None, 10, 0),
    ]  # fmt: skip
    assert hint(a, places(a, INDEX)).werte == {"orte": "Süd"}


def test_e10_equal_places_stand_by_the_alphabet_and_are_named_together():
    gebiete = [Gebietszahl(ort, "", 1000, 20.0) for ort in ("Ulm", "Aue", "Bad")]
    index = Gebietsindex("x", 2025, (*gebiete, Gebietszahl("Rand", "", 100, 10.0)))
    a = evaluate(stadt({"Ulm": 30, "Aue": 30, "Bad": 40, "Rand": 30}))
    assert [lage.ort for lage in places(a, index)] == ["Aue", "Ulm", "Bad", "Rand"]
    assert hint(a, places(a, index)).werte == {"orte": "Aue, Bad, Ulm"}


def test_e10_a_stadtteil_is_found_however_it_is_written_and_never_as_a_bezirk():
    a = evaluate(stadt({"NORD": 30, "süd ": 30}))
    assert lagen(a)["NORD"].bedarf == 200
    assert lagen(a)["süd "].bedarf == 300


def test_e10_a_stadtteil_nobody_of_which_came_is_there_with_no_talk():
    a = evaluate(stadt({"Nord": 30, "Süd": 20}))
    assert UEBRIGE not in a.tafeln["gespraech_stadtteil"].zeilen
    assert (lagen(a)["West"].gespraeche, lagen(a)["West"].genau) == (0, True)


def test_e10_among_others_it_has_at_most_as_many_talks_as_they_have():
    a = evaluate(stadt({"Nord": 30, "Süd": 20, "West": 2, "Ost": 7}))
    zusammen = a.tafeln["gespraech_stadtteil"].summe(UEBRIGE)
    west = lagen(a)["West"]
    assert (west.gespraeche, west.genau) == (zusammen, False)
    assert west.offen == 150 - zusammen
    assert "höchstens 9 Gespräche" in place_chart(a, INDEX, DEUTSCH).gesprochen


def test_e10_of_a_hidden_cell_the_sum_of_its_line_is_the_most():
    a = evaluate(stadt({"Nord": 4, "Süd": 40, "West": 50}, {"Nord": 20, "Süd": 30, "West": 9}))
    tafel = a.tafeln["gespraech_stadtteil"]
    assert tafel.wert("Nord", "gesprochen") is None
    assert (lagen(a)["Nord"].gespraeche, lagen(a)["Nord"].genau) == (24, False)


def test_e10_whatever_is_hidden_alike_is_told_alike():
    """Made of the published numbers alone: who stands among others is not looked up."""
    a = evaluate(stadt({"Nord": 30, "Süd": 20, "West": 2, "Ost": 7}))
    tafel = a.tafeln["gespraech_stadtteil"]
    blind = {"gespraech_stadtteil": replace(tafel, zusammengefasst={}, familien=0)}
    assert place_chart(replace(a, tafeln=blind), INDEX, DEUTSCH) == place_chart(a, INDEX, DEUTSCH)
    anders = evaluate(stadt({"Nord": 30, "Süd": 20, "West": 3, "Fern": 6}))
    assert lagen(anders)["West"] == lagen(a)["West"]
    assert lagen(anders)["Ost"].gespraeche == lagen(a)["Ost"].gespraeche


def test_e10_an_area_whose_figures_nobody_knows_is_said_and_not_guessed():
    bild = place_chart(evaluate(stadt({"Nord": 30, "Süd": 20, "Fern": 9})), INDEX, DEUTSCH)
    assert "Ohne sichere Zahlen vom Ort: Fern, Ost." in bild.fuss
    assert ("Fern", "nicht bekannt", "nicht bekannt", "nicht bekannt", "9", "nicht bekannt") in (
        bild.tabelle
    )
    assert {zeile.name for zeile in bild.zeilen} == {"Nord", "Süd", "West"}


@pytest.mark.parametrize(("kinder", "anteil"), [(60, 5.0), (60, 96.0)])
def test_e53_so_few_children_of_an_area_are_not_told(kinder, anteil):
    index = Gebietsindex("x", 2025, (Gebietszahl("Nord", "", kinder, anteil),))
    lage = lagen(evaluate(stadt({"Nord": 30})), index)["Nord"]
    assert (lage.kinder, lage.anteil, lage.bedarf) == (None, None, None)


def test_e10_the_formula_the_source_and_the_question_are_said():
    bild = place_chart(evaluate(stadt({"Nord": 30, "Süd": 20})), INDEX, DEUTSCH)
    assert "Kinder mal Anteil „Kinder mit Grundsicherungsgeld“ (2025)" in bild.fuss
    assert "Was spricht dort für eine Sprechstunde" in bild.fuss
    assert "Anteil: Kinder mit Grundsicherungsgeld, 2025." in bild.zaehlt
    assert bild.tabelle[1] == ("Süd", "2000", "15,0 %", "300", "20", "280")
    assert "Süd: 280, für 300 Kinder · 20 Gespräche." in bild.gesprochen


def test_e10_without_figures_of_the_area_it_says_what_is_missing():
    a = evaluate(stadt({"Nord": 30, "Süd": 20}))
    for index in (Gebietsindex(), Gebietsindex("x", 2025, (Gebietszahl("Anderswo", "", 9, 9.0),))):
        bild = place_chart(a, index, DEUTSCH)
        assert "fehlen noch die Zahlen der Stadtteile" in bild.titel
        assert "einlesen" in bild.unter
        assert (bild.zeilen, bild.tabelle) == ((), ())


def test_e10_too_few_families_say_so():
    bild = place_chart(evaluate(stadt({"Nord": 3})), INDEX, DEUTSCH)
    assert bild.titel.startswith("Zu wenige Familien")


def test_e10_where_the_hidden_could_change_it_no_place_is_named():
    gebiete = tuple(Gebietszahl(f"O{n}", "", 1000, 20.0) for n in range(4))
    index = Gebietsindex("x", 2025, (*gebiete, Gebietszahl("Nord", "", 1000, 1.0)))
    a = evaluate(stadt({"Nord": 30, "O1": 3, "O2": 4}))
    assert "ist nicht sicher" in hint(a, places(a, index)).text


def test_e10_many_places_are_drawn_in_part_and_all_stand_in_the_table():
    gebiete = tuple(Gebietszahl(f"Ort {n:02}", "", 1000, 20.0) for n in range(40))
    bild = place_chart(evaluate(stadt({"Ort 01": 30})), Gebietsindex("x", 2025, gebiete), DEUTSCH)
    assert (len(bild.zeilen), len(bild.tabelle)) == (GEZEIGT, 41)
    assert "Alle Stadtteile stehen in der Tabelle." in bild.fuss


def test_e10_the_yearly_report_has_it_as_chart_and_sheet_and_the_half_year_does_not():
    gespraeche = {"Nord": 30, "Süd": 20}
    jahr = report(evaluate(stadt(gespraeche)), DEUTSCH, HEUTE, index=INDEX)
    assert STANDORT in [b.id for b in jahr.bilder]
    assert jahr.blaetter[-1].titel.startswith("Standort-Mix")
    assert jahr.blaetter[-1].zeilen[1][0] == "Süd"
    ohne = report(evaluate(stadt(gespraeche)), DEUTSCH, HEUTE, index=Gebietsindex())
    assert not any(b.titel.startswith("Standort-Mix") for b in ohne.blaetter)
    halb = evaluate(replace(stadt(gespraeche), zeitraum=Zeitraum(2026, 1)))
    assert STANDORT not in [b.id for b in report(halb, DEUTSCH, HEUTE, index=INDEX).bilder]
    assert STANDORT not in [b.id for b in charts(evaluate(stadt(gespraeche)), DEUTSCH)]


def test_e53_a_table_that_hides_says_less_than_its_sums():
    """Over random towns no line of the chart tells a hidden number, whatever the rounding."""
    zufall = zufaellig(77)
    for nummer in range(60):
        orte = {
            ort: zufall.choice((0, 1, 2, 4, 6, 9, 30)) for ort in ("Nord", "Süd", "West", "Ost")
        }
        ohne = {ort: zufall.choice((0, 1, 3, 5, 12)) for ort in orte}
        a = evaluate(stadt(orte, ohne), Setzung[nummer % 2])
        for ort, lage in lagen(a).items():
            wahr = orte.get(ort, 0)
            if 0 < wahr < 5:
                assert not lage.genau, (orte, ohne, ort)
            if not lage.genau:
                assert lage.gespraeche >= wahr
            elif not a.schutz.runden:
                assert lage.gespraeche == wahr


Setzung = (Schutz(), Schutz(runden=True))
