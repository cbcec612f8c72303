"""Pictures of the dialogue as data: what is drawn, read aloud and told in tables."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from lotse.i18n.sprache import Sprache
from lotse.letters.zeichnung import Kreis, Ton, Wort, Zug
from lotse.services.dialog.aehnlich import aehnliche
from lotse.services.dialog.ansicht import by_stratum, compared, letters_of
from lotse.services.dialog.freigabe import Punkt, release
from lotse.services.dialog.massnahmenworte import STAND, lookback_words
from lotse.services.dialog.reihenbild import row_picture, stacked_picture
from lotse.services.dialog.treffen import Rueckblick
from lotse.services.dialog.zeitbild import Linie, Zeichenform, time_picture
from lotse.services.zahlen.schaubild import Worte
from lotse.services.zahlen.wilson import anteil
from tests.werkzeug.dialogort import LETZTES, bestand

WORTE = Worte(Sprache.load("de"))
GROESSE = (24.0, 17.0)
ORT = "Nordstadt"


@pytest.fixture(scope="module")
def freigabe():
    return release(bestand())


def punkte(*werte, bruch=()):
    """Years from 2020; None = a gap, "v" = hidden."""
    alle = []
    for jahr, wert in enumerate(werte, start=2020):
        if wert is None:
            alle.append(Punkt(jahr, luecke=True))
        elif wert == "v":
            alle.append(Punkt(jahr, verdeckt=True))
        else:
            alle.append(Punkt(jahr, *wert, anteil(*wert), bruch=jahr in bruch))
    return tuple(alle)


def striche(zeichnung, ton):
    return [f for f in zeichnung.formen if isinstance(f, Zug) and f.ton is ton and not f.zu]


def male(*linien):
    jahre = tuple(p.jahr for p in linien[0].punkte)
    return time_picture(linien, jahre, GROESSE, "alt")


def test_a_line_that_ends_early_has_its_letter_beside_it_and_no_line_over_empty_years():
    hier = Linie("M", "24 %", punkte((20, 100), (22, 100), (24, 100), (24, 100)))
    frueh = Linie("F", "B", punkte((40, 100), None, None, None), leise=True)
    bild = male(hier, frueh)
    (buchstabe,) = [f for f in bild.formen if isinstance(f, Wort) and f.text == "B"]
    (jahr,) = [f for f in bild.formen if isinstance(f, Wort) and f.text == "2020"]
    assert abs(buchstabe.ort[0] - jahr.ort[0]) < 1
    assert all(abs(z.punkte[0][0] - z.punkte[-1][0]) < 2 for z in striche(bild, Ton.VERGLEICH))


def test_e47_a_name_from_right_to_left_does_not_turn_its_headline(freigabe):
    namen = {i.id: replace(i, name="اللغة") for i in freigabe.indikatoren}
    bestand_ = replace(freigabe.bestand, indikatoren=tuple(namen.values()))
    bild = compared(replace(freigabe, bestand=bestand_), "sprache", ORT, (), WORTE)
    assert bild.titel.startswith("„\u2068اللغة\u2069“, Nordstadt: ")


def test_a_gap_a_hidden_year_and_a_new_definition_are_never_drawn_through():
    ganz = male(Linie("M", "", punkte((20, 100), (22, 100), (24, 100))))
    for stelle in (None, "v"):
        teil = male(Linie("M", "", punkte((20, 100), stelle, (24, 100))))
        breit = [z for z in striche(teil, Ton.MITTE) if z.staerke > 0.1]
        assert breit == []
    assert len([z for z in striche(ganz, Ton.MITTE) if z.staerke > 0.1]) == 2
    bruch = male(Linie("M", "", punkte((20, 100), (22, 100), (24, 100), bruch={2022})))
    assert len([z for z in striche(bruch, Ton.MITTE) if z.staerke > 0.1]) == 1


def test_a_hidden_number_has_a_hatch_and_no_digit():
    bild = male(Linie("M", "", punkte((20, 100), "v", (24, 100))))
    worte = [form.text for form in bild.formen if isinstance(form, Wort)]
    assert worte.count("100") == 2
    assert len([z for z in striche(bild, Ton.LEISE) if z.staerke == pytest.approx(0.07)]) == 8


def test_e47_every_value_of_the_place_has_its_interval_below_and_above():
    bild = male(Linie("M", "", punkte((20, 100), (22, 100)), band=True))
    senkrecht = [z for z in striche(bild, Ton.MITTE) if z.punkte[0][0] == z.punkte[1][0]]
    assert len(senkrecht) == 2
    assert any(isinstance(f, Zug) and f.fuellung is Ton.NAH for f in bild.formen)


def test_every_form_stays_inside_its_picture(freigabe):
    nahe = aehnliche(freigabe, ORT)
    for indikator in freigabe.indikatoren:
        bilder = [compared(freigabe, indikator.id, ORT, nahe, WORTE)]
        bilder += [b for b in [by_stratum(freigabe, indikator.id, ORT, WORTE)] if b]
        for bild in bilder:
            for form in bild.zeichnung(GROESSE).formen:
                for x, y in orte(form):
                    assert 0 <= x <= GROESSE[0]
                    assert 0 <= y <= GROESSE[1]


def orte(form):
    if isinstance(form, Zug):
        return form.punkte
    return (form.mitte,) if isinstance(form, Kreis) else (form.ort,)


def test_words_at_the_ends_do_not_lie_on_one_another(freigabe):
    nahe = aehnliche(freigabe, ORT)
    for indikator in freigabe.indikatoren:
        bild = compared(freigabe, indikator.id, ORT, nahe, WORTE)
        kurz = {linie.kurz for linie in bild.linien}
        formen = bild.zeichnung(GROESSE).formen
        hoehen = sorted(f.ort[1] for f in formen if isinstance(f, Wort) and f.text in kurz)
        assert all(unten - oben >= 0.99 for oben, unten in pairwise(hoehen))


def test_e46_letters_follow_the_alphabet_whatever_is_near(freigabe):
    nahe = aehnliche(freigabe, ORT)
    umgekehrt = letters_of(tuple(reversed(nahe)))
    assert letters_of(nahe) == umgekehrt
    namen = [a.gebiet.name for a in sorted(nahe, key=lambda a: umgekehrt[a.gebiet.id])]
    assert namen == sorted(namen)


def test_e45_strata_keep_their_form_in_every_picture(freigabe):
    formen = {
        linie.kurz: linie.form
        for indikator in ("sprache", "motorik", "kita")
        for linie in by_stratum(freigabe, indikator, ORT, WORTE).linien
    }
    assert formen == dict(zip(("niedrig", "mittel", "hoch"), Zeichenform, strict=True))


def test_every_headline_names_its_indicator_and_the_words_below_go_on_with_it(freigabe):
    nahe = aehnliche(freigabe, ORT)
    for indikator in freigabe.indikatoren:
        for bild in (
            compared(freigabe, indikator.id, ORT, nahe, WORTE),
            by_stratum(freigabe, indikator.id, ORT, WORTE),
        ):
            if bild is not None:
                assert f"„{indikator.name}“" in bild.titel
                assert bild.titel.endswith(".")
                assert bild.unter.endswith(f"N: {indikator.einheit}.")
                assert bild.gesprochen.startswith(bild.unter)
        assert "icher anders als 20" in compared(freigabe, indikator.id, ORT, nahe, WORTE).unter


def test_the_table_tells_everything_the_picture_draws(freigabe):
    bild = compared(freigabe, "sprache", ORT, aehnliche(freigabe, ORT), WORTE)
    assert len(bild.tabelle) == 1 + len(bild.linien) * len(bild.jahre)
    assert {len(zeile) for zeile in bild.tabelle} == {4}
    assert all(linie.name in {zeile[0] for zeile in bild.tabelle} for linie in bild.linien)


def test_e47_side_by_side_and_stacked_tell_every_finding(freigabe):
    nahe = aehnliche(freigabe, ORT)
    bilder = [compared(freigabe, i.id, ORT, nahe, WORTE) for i in freigabe.indikatoren[:3]]
    nebeneinander = row_picture(bilder, 53, 14)
    gestapelt = stacked_picture([(bild, "Was hilft?") for bild in bilder], 45)
    for bild in bilder:
        assert bild.titel in nebeneinander.alt
        assert bild.titel in gestapelt.alt
    assert max(x for f in nebeneinander.formen for x, _ in orte(f)) <= 53
    assert max(y for f in gestapelt.formen for _, y in orte(f)) <= gestapelt.hoehe + 0.01


def test_e50_a_measure_is_told_without_blame():
    eine = replace(LETZTES.massnahmen[1], rueckblick="Der Raum fehlte.")
    satz = lookback_words(Rueckblick(eine, LETZTES.tag, faellig=True), None, WORTE)
    assert "Zeit zum Hinsehen." in satz
    for wort in ("überfällig", "versäumt", "gescheitert", "Defizit"):
        assert wort not in satz
        assert wort not in " ".join(STAND.values())


def test_two_lines_have_their_marks_before_their_numbers():
    linien = [
        Linie(name, name, punkte((20, 90), (30, 90)), form=form)
        for name, form in zip(("Mädchen", "Jungen"), Zeichenform, strict=False)
    ]
    zeichnung = time_picture(linien, (2020, 2021), GROESSE, "")
    zeilen = [f for f in zeichnung.formen if isinstance(f, Wort) and f.text == "N"]
    assert [zeile.ort[0] for zeile in zeilen] == [1.35, 1.35]
