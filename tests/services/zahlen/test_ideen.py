"""Ideas for the place out of guarded cells: no name, no small number, no way through."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.i18n.sprache import Sprache
from lotse.services.zahlen.auswertung import evaluate
from lotse.services.zahlen.ideen import IDEEN, KEINE, OFFEN, idea_charts, ideas
from lotse.services.zahlen.schaubild import Worte
from lotse.services.zahlen.tabelle import SCHWELLEN, Schutz
from tests.werkzeug.zahlen import sicht

WORTE = Worte(Sprache.load("de"))


def test_e33_a_wish_of_several_families_is_a_sentence_with_its_number():
    auswertung = evaluate(sicht())
    saetze = [WORTE.befund(idee) for idee in ideas(auswertung)]
    assert any("Familien wünschen jetzt Hilfe" in satz for satz in saetze)
    assert any(satz.startswith("Nordstadt: ") for satz in saetze)
    assert not any("{" in satz or "_" in satz for satz in saetze)


@pytest.mark.parametrize("schwelle", SCHWELLEN)
def test_e33_every_number_stands_in_the_guarded_table_and_is_not_small(schwelle):
    auswertung = evaluate(sicht(), Schutz(schwelle))
    gezeigt = {
        werte[tafel.spalten.index(OFFEN)]
        for kennung in ("bedarf", "luecke_stadtteil")
        if OFFEN in (tafel := auswertung.tafeln[kennung]).spalten
        for werte in tafel.werte
    }
    zahlen = [idee.werte["n"] for idee in ideas(auswertung)]
    assert zahlen
    assert set(zahlen) <= gezeigt
    assert min(zahlen) >= schwelle


@pytest.mark.parametrize("schwelle", SCHWELLEN)
def test_e33_the_panel_shows_the_same_numbers_as_the_sentences_and_no_other(schwelle):
    auswertung = evaluate(sicht(), Schutz(schwelle))
    bilder = idea_charts(auswertung, WORTE)
    gezeigt = [zeile.werte[0] for bild in bilder for zeile in bild.zeilen]
    assert gezeigt == [idee.werte["n"] for idee in ideas(auswertung)]
    saetze = {WORTE.befund(idee) for idee in ideas(auswertung)}
    for bild in bilder:
        assert bild.titel in saetze  # the finding is the sentence of what most wish for
        assert bild.tabelle[1:] == tuple((z.name, z.texte[0]) for z in bild.zeilen)
        assert not {"Übrige", "unbekannt"} & {zeile.name for zeile in bild.zeilen}


def test_e33_without_an_idea_the_panel_says_so():
    leer = replace(evaluate(sicht()), tafeln={})
    for bild in idea_charts(leer, WORTE):
        assert bild.titel == IDEEN
        assert bild.unter == KEINE
        assert bild.tabelle == ()


def test_e33_a_hidden_cell_is_no_idea():
    auswertung = evaluate(sicht())
    tafeln = {
        kennung: replace(tafel, werte=tuple(tuple(None for _ in zeile) for zeile in tafel.werte))
        for kennung, tafel in auswertung.tafeln.items()
    }
    assert ideas(replace(auswertung, tafeln=tafeln)) == ()
    assert ideas(replace(auswertung, tafeln={})) == ()
