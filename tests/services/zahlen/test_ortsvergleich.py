"""Prevention dilemma: whom the office reaches against the area's own figures (F-37)."""

from __future__ import annotations

from datetime import date

import pytest

from lotse.domain.familie import Bildung
from lotse.i18n.sprache import Sprache
from lotse.services.zahlen.auswertung import evaluate
from lotse.services.zahlen.bericht import report
from lotse.services.zahlen.bestand import Familienzahl, Zahlenbestand
from lotse.services.zahlen.bilder import charts
from lotse.services.zahlen.ortsvergleich import BILDUNG_ORT, area_chart, compare, reached
from lotse.services.zahlen.schaubild import Worte
from lotse.services.zahlen.sicht import Sicht
from lotse.services.zahlen.tabelle import Schutz
from lotse.services.zahlen.wilson import anteil
from lotse.services.zahlen.zeitraum import Zeitraum

DEUTSCH = Worte(Sprache.load("de"))
HEUTE = date(2026, 11, 24)
ORT = {"kurz": anteil(330, 1000), "mittel": anteil(380, 1000), "lang": anteil(290, 1000)}


def bei_uns(kurz, mittel, lang, keine=0):
    baender = (Bildung.KURZ, Bildung.MITTEL, Bildung.LANG, Bildung.KEINE_ANGABE)
    alle = [
        b for b, zahl in zip(baender, (kurz, mittel, lang, keine), strict=True) for _ in range(zahl)
    ]
    familien = tuple(
        Familienzahl(n, date(2026, 3, 1), None, "Nordstadt", bildung=b) for n, b in enumerate(alle)
    )
    return Sicht(Zahlenbestand(familien), Zeitraum(2026))


def test_f37_those_who_told_it_are_the_whole_and_keine_angabe_is_no_part_of_it():
    teile = reached(evaluate(bei_uns(24, 45, 31, keine=60)))
    assert {band: (t.zaehler, t.nenner) for band, t in teile.items()} == {
        "kurz": (24, 100), "mittel": (45, 100), "lang": (31, 100),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("kurz", "erwartet"),
    [(15, "erreichen wir seltener"), (85, "erreichen wir häufiger"), (33, "nicht sicher")],
)
def test_f37_a_difference_is_named_only_where_the_intervals_do_not_overlap(kurz, erwartet):
    a = evaluate(bei_uns(kurz, 40, 40))
    assert erwartet in compare(a, ORT).text


def test_f37_without_figures_of_the_area_it_says_so():
    a = evaluate(bei_uns(24, 45, 31))
    assert "fehlen noch" in compare(a, {}).text
    bild = area_chart(a, {}, DEUTSCH)
    assert bild.leer
    assert bild.tabelle == ()


def test_f37_a_hidden_band_hides_the_comparison():
    a = evaluate(bei_uns(3, 45, 31))
    assert reached(a) == {}
    assert "zu wenige" in compare(a, ORT).text


def test_f37_every_bar_has_its_n_and_its_interval():
    bild = area_chart(evaluate(bei_uns(24, 45, 31)), ORT, DEUTSCH)
    assert [z.name for z in bild.zeilen][:2] == [
        "Ohne oder mit Hauptschulabschluss: bei uns", "Ohne oder mit Hauptschulabschluss: im Ort",
    ]  # fmt: skip
    for zeile in bild.zeilen:
        assert zeile.grenzen[0] < zeile.werte[0] < zeile.grenzen[1]
        assert zeile.texte[1].startswith("von ")
    assert bild.tabelle[0] == ("", "bei uns", "im Ort")
    assert "24 % (17 bis 33 %)" in bild.tabelle[1]


def test_f37_the_report_compares_where_the_area_is_known_and_else_does_not():
    a = evaluate(bei_uns(24, 45, 31))
    mit, ohne = (report(a, DEUTSCH, HEUTE, ort) for ort in (ORT, {}))
    assert BILDUNG_ORT in [b.id for b in mit.bilder]
    assert mit.blaetter[-1].zeilen[0] == ("", "bei uns", "im Ort")
    assert BILDUNG_ORT not in [b.id for b in ohne.bilder]
    assert BILDUNG_ORT not in [b.id for b in charts(a, DEUTSCH)]


def test_e53_the_report_says_the_threshold_the_office_chose():
    bericht = report(evaluate(bei_uns(24, 45, 31), Schutz(11)), DEUTSCH, HEUTE)
    assert any("Zahlen unter 11 bleiben verdeckt" in satz for satz in bericht.vorab)
