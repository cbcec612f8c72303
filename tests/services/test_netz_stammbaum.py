"""The genogram: signs by what was said, generations, and kinds of relationship in plain words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.domain.fehler import Hinweis
from lotse.domain.netz import Beziehung
from lotse.i18n.sprache import Sprache
from lotse.letters.zeichnung import Bildchen, Kreis, Zug
from lotse.services.netzarten import (
    DATEI,
    Gruppe,
    Linie,
    Symbol,
    beziehungsarten,
    in_words,
)
from lotse.services.netzbaumbild import HALB, baum_picture, lines
from lotse.services.netznamen import namen_of
from lotse.services.netzstammbaum import ABSTAND, beziehung_words, describe_baum, stammbaum
from tests.werkzeug.netz import akte_netz

DE = Sprache.load("de")
VORWURF = ("schuld", "versagt", "böse", "schwierig", "asozial", "schlecht", "verweiger", "leider")


def baum(*beziehungen):
    return stammbaum(replace(akte_netz(), beziehungen=beziehungen))


def test_e31_there_are_about_thirty_kinds_with_unborn_custody_and_contact():
    arten = beziehungsarten()
    assert len(arten) >= 31
    assert {a.gruppe for a in arten.values()} == set(Gruppe)
    assert {a.linie for a in arten.values()} == set(Linie)
    assert {"erwartet", "sorge_gemeinsam", "sorge_allein", "umgang_begleitet"} <= set(arten)


@pytest.mark.parametrize("art", sorted(beziehungsarten()))
def test_e31_every_kind_is_one_sentence_without_blame(art):
    eintrag = beziehungsarten()[art]
    assert "{von}" in eintrag.satz
    assert "{nach}" in eintrag.satz
    assert eintrag.satz.endswith(".")
    assert not any(wort in f"{eintrag.satz} {eintrag.kurz}".casefold() for wort in VORWURF)
    assert Sprache.load("en").t(eintrag.satz) != eintrag.satz


def test_a_fault_in_the_table_names_the_entry(tmp_path):
    kaputt = tmp_path / "beziehungen.toml"
    text = DATEI.read_text(encoding="utf-8")
    kaputt.write_text(text.replace('linie = "paar"', 'linie = "krumm"', 1), encoding="utf-8")
    with pytest.raises(Hinweis) as fehler:
        beziehungsarten(kaputt)
    assert "art[0]" in fehler.value.stellen[0]
    kaputt.write_text(text.replace("kurz = ", "kurtz = ", 1), encoding="utf-8")
    with pytest.raises(Hinweis):
        beziehungsarten(kaputt)


def test_e31_signs_say_only_what_was_said():
    menschen = stammbaum(akte_netz()).menschen
    assert menschen["p1"].symbol is Symbol.KREIS
    assert menschen["p2"].symbol is Symbol.QUADRAT
    assert menschen["p3"].symbol is Symbol.RAUTE
    assert menschen["p5"].symbol is Symbol.DREIECK
    assert baum(Beziehung("p3", "p1", "tochter")).menschen["p3"].symbol is Symbol.KREIS


def test_e31_generations_stand_below_each_other_and_nobody_on_another():
    menschen = stammbaum(akte_netz()).menschen
    assert menschen["n1"].generation == -1
    assert {menschen[k].generation for k in ("p1", "p2", "n3")} == {0}
    assert {menschen[k].generation for k in ("p3", "p4", "p5")} == {1}
    orte = [(m.x, m.y) for m in menschen.values()]
    assert all(
        abs(ax - bx) >= ABSTAND - 1e-6 or ay != by
        for n, (ax, ay) in enumerate(orte)
        for bx, by in orte[:n]
    )
    assert not menschen["n1"].mitglied


def test_e31_without_a_relationship_nobody_is_joined():
    allein = baum()
    assert set(allein.menschen) == {"p1", "p2", "p3", "p4", "p5"}
    assert [*lines(allein)] == []
    assert "noch nicht eingetragen" in describe_baum(
        allein, namen_of(akte_netz(), DE, offen=True), DE
    )


@pytest.mark.parametrize(("art", "striche"), [("ehe", 0), ("getrennt", 1), ("geschieden", 2)])
def test_e31_a_separation_is_a_stroke_a_divorce_two(art, striche):
    zuege = [f for f in lines(baum(Beziehung("p1", "p2", art))) if isinstance(f, Zug)]
    assert len(zuege) == 1 + striche


def test_e31_a_couple_without_marriage_is_dashed():
    (zug,) = lines(baum(Beziehung("p1", "p2", "partnerschaft")))
    assert zug.strich


@pytest.mark.parametrize(
    ("art", "bild"),
    [
        ("sorge_allein", "scale"),
        ("umgang_begleitet", "calendar"),
        ("umgang_ruht", "circle-pause"),
    ],
)
def test_e31_custody_and_contact_have_a_sign(art, bild):
    formen = [*lines(baum(Beziehung("p2", "p3", art)))]
    assert [f.name for f in formen if isinstance(f, Bildchen)] == [bild]


def test_e31_a_child_hangs_below_its_couple():
    ab = (Beziehung("p1", "p2", "ehe"), Beziehung("p1", "p3", "mutter"))
    mit_beiden = baum(*ab, Beziehung("p2", "p3", "vater"))
    zuege = [f for f in lines(mit_beiden) if isinstance(f, Zug)]
    assert len(zuege) == 2
    mitte = (mit_beiden.menschen["p1"].x + mit_beiden.menschen["p2"].x) / 2
    assert zuege[1].punkte[0][0] == pytest.approx(mitte)
    assert zuege[1].punkte[0][1] > HALB


def test_e31_every_kind_can_be_drawn_both_ways():
    namen = namen_of(akte_netz(), DE, offen=True)
    for art in beziehungsarten():
        for von, nach in (("p1", "p3"), ("p3", "p1"), ("p1", "p2"), ("n1", "p3"), ("p3", "p4")):
            bild = baum_picture(baum(Beziehung(von, nach, art)), namen, DE)
            assert any(isinstance(f, Kreis | Zug) for f in bild.formen)


def test_e31_sentences_are_made_of_both_names_and_unknown_codes_stay():
    namen = namen_of(akte_netz(), DE, offen=True)
    assert beziehung_words(Beziehung("p1", "p5", "erwartet"), namen, DE) == "Mutter erwartet Baby."
    assert beziehung_words(Beziehung("p1", "p2", "neu"), namen, DE) == "Mutter, Vater"
    assert in_words((Beziehung("a", "b", "neu"),))[0].art == "neu"
    assert baum(Beziehung("p1", "p2", "neu")).beziehungen == ()
