"""Lines over the years: gaps, breaks, what must be read with them, and the alphabet."""

from __future__ import annotations

from dataclasses import replace

from lotse.domain.indikator import Bestand, Indikator, Messwert
from lotse.services.dialog.freigabe import release
from lotse.services.dialog.verlauf import ERFUNDEN, VIELE, bild, schichten
from tests.werkzeug.dialogbestand import JAHRE, gebiet, reihe, ruhig


def texte(eines):
    return [h.text for h in eines.hinweise]


def test_e48_lines_stand_by_the_alphabet_and_never_by_their_value():
    bestand = ruhig(("a",), ("Zell", "Ahorn", "Mitte"))
    mehr = reihe("a", "Zell", [(2025, 90, 200)])
    werte = tuple(w for w in bestand.werte if (w.gebiet, w.jahr) != ("Zell", 2025))
    eines = bild(release(replace(bestand, werte=werte + mehr)), "a")
    assert [r.gebiet.name for r in eines.reihen] == ["Ahorn", "Mitte", "Zell"]


def test_e46_the_many_reasons_stand_under_every_picture():
    freigabe = release(ruhig())
    for indikator in freigabe.indikatoren:
        assert bild(freigabe, indikator.id).hinweise[-1] == VIELE
    assert VIELE.text == "Der Unterschied kann viele Gründe haben."


def test_a_missing_year_between_two_others_is_seen_as_a_gap():
    werte = reihe("i", "A", [(2022, 40, 90), (2025, 41, 90)])
    eines = bild(release(Bestand("", (Indikator("i", "I"),), (gebiet("A"),), werte)), "i")
    assert eines.jahre == (2022, 2023, 2024, 2025)
    assert [p.luecke for p in eines.reihen[0].punkte] == [False, True, True, False]
    assert "Fehlende Jahre sind Lücken, keine Nullen." in texte(eines)


def test_an_invented_example_says_so_first():
    eines = bild(release(replace(ruhig(), erfunden=True)), "a")
    assert eines.hinweise[0] == ERFUNDEN


def test_a_change_of_definition_is_told_with_its_year():
    werte = reihe("i", "A", [(2024, 40, 90)]) + reihe("i", "A", [(2025, 41, 90)], fassung="neu")
    eines = bild(release(Bestand("", (Indikator("i", "I"),), (gebiet("A"),), werte)), "i")
    (hinweis,) = [h for h in eines.hinweise if "anders gezählt" in h.text]
    assert hinweis.werte == {"jahr": "2025"}


def test_counts_without_denominator_are_named_as_such():
    werte = [Messwert("i", "A", jahr, "", 30) for jahr in JAHRE]
    eines = bild(release(Bestand("", (Indikator("i", "I"),), (gebiet("A"),), tuple(werte))), "i")
    assert eines.nur_anzahl
    assert not eines.sicher
    assert "Ohne Nenner: nur die Anzahl, kein Anteil." in texte(eines)


def test_a_chosen_area_and_year_are_all_that_is_shown():
    eines = bild(release(ruhig()), "a", ["Süd"], [2025, 2023])
    assert [r.gebiet.name for r in eines.reihen] == ["Süd"]
    assert eines.jahre == (2023, 2025)


def test_e45_three_strata_stand_in_their_order_with_counts_and_interval():
    werte = [
        w
        for n, schicht in ((60, "niedrig"), (40, "mittel"), (20, "hoch"))
        for ort in ("A", "B")
        for w in reihe("i", ort, [(jahr, n, 120) for jahr in JAHRE], schicht)
    ]
    bestand = Bestand("", (Indikator("i", "I"),), (gebiet("A"), gebiet("B")), tuple(werte))
    eines = schichten(release(bestand), "i", "A")
    assert [r.schicht for r in eines.reihen] == ["niedrig", "mittel", "hoch"]
    for zeile in eines.reihen:
        for punkt in zeile.punkte:
            assert punkt.nenner == 120
            assert punkt.anteil.unten < punkt.anteil.wert < punkt.anteil.oben


def test_without_strata_there_is_no_picture_of_them():
    freigabe = release(ruhig())
    assert schichten(freigabe, "a", "Nord") is None
    assert schichten(freigabe, "a", "Nirgendwo") is None


def test_an_unknown_indicator_is_an_empty_picture():
    eines = bild(release(ruhig()), "nichts")
    assert eines.leer
    assert eines.hinweise == (VIELE,)
