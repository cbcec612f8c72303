"""Years and numbers below a picture: all of them where they find room, never one on another."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

import pytest
from reportlab.pdfbase.ttfonts import TTFont

from lotse.letters.zeichnung import Wort
from lotse.paths import RESOURCES
from lotse.services.dialog.blatt import WANDBREITE, WANDHOEHE
from lotse.services.dialog.freigabe import Punkt
from lotse.services.dialog.jahreszahlen import BREITEN, LUFT, told, width
from lotse.services.dialog.reihenbild import NEBENEINANDER, RINNE
from lotse.services.dialog.zeitbild import KLEIN, Linie, time_picture
from lotse.services.zahlen.wilson import Anteil

WAND = (WANDBREITE - (NEBENEINANDER - 1) * RINNE) / NEBENEINANDER
"""One of the three pictures on the sheet for the wall."""


def bild(anzahl, *, weite=WAND, nenner=215, ab=2020):
    jahre = tuple(range(ab, ab + anzahl))
    punkte = tuple(Punkt(j, 93, nenner, Anteil(93, nenner, 0.3, 0.6)) for j in jahre)
    linie = Linie("Nord", "43 %", punkte, band=True)
    worte = [f for f in time_picture([linie], jahre, (weite, WANDHOEHE), "").formen
             if isinstance(f, Wort)]  # fmt: skip
    return jahre, worte


def gesagt(worte):
    return [w.text for w in worte if w.fett and ("’" in w.text or w.text.isdecimal())]


def reihen(worte):
    je = defaultdict(list)
    for wort in worte:
        breite = width(wort.text, wort.groesse, fett=wort.fett)
        links = wort.ort[0] - breite * wort.anker
        je[round(wort.ort[1], 2)].append((links, links + breite, wort.text))
    return [sorted(zeile) for zeile in je.values()]


@pytest.mark.parametrize("schnitt", ["400Regular", "700Bold"])
def test_the_widths_are_those_of_the_type_it_is_printed_in(schnitt):
    datei = RESOURCES / "fonts" / f"AtkinsonHyperlegibleNext_{schnitt}.ttf"
    schrift = TTFont("messen", str(datei))
    for zeichen, beide in BREITEN.items():
        breite = schrift.face.charWidths[ord(zeichen)] / 1000
        assert beide["Bold" in schnitt] == pytest.approx(breite, abs=0.001)


@pytest.mark.parametrize("anzahl", [2, 3, 4, 5])
def test_every_year_of_the_wall_sheet_is_told_where_it_fits(anzahl):
    jahre, worte = bild(anzahl)
    assert gesagt(worte) == list(map(str, jahre))
    assert [w.text for w in worte].count("215") == anzahl


def test_six_years_are_all_told_the_ones_between_in_two_digits():
    _, worte = bild(6)
    assert gesagt(worte) == ["2020", "’21", "’22", "’23", "’24", "2025"]
    assert [w.text for w in worte].count("93") == 6


@pytest.mark.parametrize("anzahl", [7, 8, 9])
def test_else_every_second_is_told_and_always_the_last(anzahl):
    jahre, worte = bild(anzahl)
    assert gesagt(worte) == [str(j) for j in jahre if (jahre[-1] - j) % 2 == 0]
    assert [w.text for w in worte].count("215") == len(gesagt(worte))


def test_numbers_wider_than_a_year_decide_as_well():
    assert len(gesagt(bild(5, nenner=20_215)[1])) == 3
    assert len(gesagt(bild(5)[1])) == 5


def test_many_years_in_a_narrow_picture_are_told_as_often_as_they_fit():
    jahre, worte = bild(20, weite=12)
    assert gesagt(worte)[-1] == str(jahre[-1])
    assert 1 < len(gesagt(worte)) < 5


@pytest.mark.parametrize("weite", [12, WAND, 20, 29.5])
@pytest.mark.parametrize("anzahl", range(1, 13))
def test_no_word_of_a_row_stands_on_another(anzahl, weite):
    for nenner in (90, 215, 2_150):
        for zeile in reihen(bild(anzahl, weite=weite, nenner=nenner)[1]):
            for (_, rechts, eines), (links, _, anderes) in pairwise(zeile):
                assert rechts < links, (eines, anderes)


def test_the_border_between_all_years_and_every_second_is_the_measured_width():
    jahre, breit = range(2020, 2024), width("2020", KLEIN, fett=True) + LUFT
    assert list(told(jahre, 3 * breit + 0.01, (), KLEIN).values()) == list(map(str, jahre))
    assert told(jahre, 3 * breit - 0.01, (), KLEIN)[2021] == "’21"
    eng = told(jahre, 3 * (width("’21", KLEIN, fett=True) + LUFT) - 0.01, (), KLEIN)
    assert list(eng.values()) == ["2021", "2023"]


def test_one_year_alone_and_none_are_no_question_of_room():
    assert told([2025], 0.1, ["215"], KLEIN) == {2025: "2025"}
    assert told([], 5, [], KLEIN) == {}
