"""Dialog vor Ort: three indicators side by side, similar places, strata, questions."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from lotse.i18n.sprache import Sprache
from lotse.services.dialog.freigabe import release
from lotse.services.dialog.gespraech import FRAGEN
from lotse.services.dialog.verlauf import ERFUNDEN, OHNE_KARTE
from lotse.services.zahlen.woerter import GRUENDE
from lotse.ui.masse import Breite
from lotse.ui.netz.malen import FARBE
from lotse.ui.seiten.wirkung import DIALOG, ZAHLEN, WirkungSeite
from lotse.ui.seiten.wirkung_dialog import ALLES, SCHICHTEN
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dialogkarte import stadt
from tests.werkzeug.dialogort import ORTE, Dialoghaus, bestand
from tests.werkzeug.dienste import Haus, dienste


@pytest.fixture
def baue(qtbot, runner, stil_hell):
    def eine(haus=None, **felder):
        haus = haus or Dialoghaus()
        sitzung = Sitzung(dienste(Haus(), dialog=haus.arbeit(), **felder), runner)
        seite = WirkungSeite(sitzung.dienste, sitzung)
        qtbot.addWidget(seite)
        seite.resize(1366, 760)
        seite.show()
        seite.zeige_sicht(DIALOG)
        qtbot.waitUntil(lambda: seite.dialog.freigabe is not None and runner.is_idle())
        return seite

    return eine


def offene(seite):
    return [tafel for tafel in seite.dialog.tafeln if not tafel.isHidden()]


def waehle(seite, ort, thema=""):
    sicht = seite.dialog
    sicht.ort.zeige(sicht.ort.zeilen, ort)
    sicht.thema.zeige(sicht.thema.zeilen, thema)
    sicht._zeige()


def test_e47_at_least_three_indicators_stand_side_by_side_whatever_is_chosen(baue):
    seite = baue()
    for thema in [zeile.id for zeile in seite.dialog.thema.zeilen]:
        waehle(seite, "Nordstadt", thema)
        assert len(offene(seite)) >= 3
    waehle(seite, "Nordstadt", ALLES)
    assert len(offene(seite)) == 6
    feld = seite.dialog._feld
    plaetze = [feld.getItemPosition(feld.indexOf(tafel))[:2] for tafel in offene(seite)]
    assert {zeile for zeile, _ in plaetze[:3]} == {0}


def test_e47_every_picture_tells_n_and_interval_in_words(baue):
    seite = baue()
    waehle(seite, "Nordstadt")
    for tafel in offene(seite):
        gesagt = tafel.diagramm.accessibleDescription()
        assert re.search(r"\d+ % \(\d+ bis \d+ %\), \d+ von \d+", gesagt)


def test_three_panels_find_room_whatever_an_indicator_is_called(baue):
    wort = "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikation"
    haus = Dialoghaus(bestand(erfunden=False))
    haus.eigener = replace(
        haus.eigener,
        indikatoren=tuple(replace(i, name=f"{wort} {i.id}") for i in haus.eigener.indikatoren),
    )
    seite = baue(haus)
    waehle(seite, "Nordstadt", ALLES)
    QApplication.processEvents()
    flaeche = seite.dialog._rolle
    assert flaeche.widget().width() <= flaeche.viewport().width()


def test_a_second_press_opens_no_second_dialog(baue):
    seite = baue()
    seite.dialogkopf.treffen.click()
    seite.dialogkopf.treffen.click()
    seite.dialogkopf.einlesen.click()
    assert len([d for d in seite.findChildren(QDialog) if d.isVisible()]) == 1
    seite.dialogkopf.offen.reject()


def test_e48_places_stand_by_the_alphabet_and_no_word_ranks_them(baue):
    seite = baue()
    namen = [zeile.text for zeile in seite.dialog.ort.zeilen]
    assert namen == sorted(ORTE)
    waehle(seite, "Nordstadt")
    alles = " ".join(
        f"{tafel.accessibleName()} {tafel.diagramm.accessibleDescription()}"
        for tafel in offene(seite)
    )
    assert not re.search(r"\b(Rang|Platz|besser|schlechter|Schlusslicht|Spitze)\b", alles)


def test_e48_no_line_of_a_picture_is_red_or_green(baue):
    seite = baue()
    waehle(seite, "Nordstadt")
    for bild in seite.dialog.bilder():
        for form in bild.zeichnung((24, 17)).formen:
            farben = {FARBE[ton] for ton in (form.ton, getattr(form, "fuellung", "")) if ton}
            assert not farben & {"danger_fg", "ok_fg"}


def test_e46_similar_places_are_told_with_why_and_the_sentence_is_always_there(baue):
    seite = baue()
    waehle(seite, "Nordstadt")
    sicht = seite.dialog
    zeilen = [zeile.text() for zeile in sicht.aehnlich._zeilen if not zeile.isHidden()]
    assert [zeile[0] for zeile in zeilen] == sorted(zeile[0] for zeile in zeilen)
    assert all("hnlich bei" in zeile or "nders bei" in zeile for zeile in zeilen)
    assert sicht._gruende.text() == GRUENDE
    assert sicht._gruende.isVisible()
    linien = sicht.bilder()[0].linien
    assert {linie.name for linie in linien if linie.leise} == {a.gebiet.name for a in sicht.nahe}
    assert sum(not linie.leise for linie in linien) == 1


def test_e45_strata_are_told_by_form_and_word_not_by_colour_alone(baue):
    seite = baue()
    waehle(seite, "Nordstadt", "Einschulung")
    seite.dialog.art.set_wahl(SCHICHTEN)
    seite.dialog._zeige()
    geteilt = [bild for bild in seite.dialog.bilder() if len(bild.linien) == 3]
    assert geteilt
    for bild in geteilt:
        assert [linie.kurz for linie in bild.linien] == ["niedrig", "mittel", "hoch"]
        assert len({linie.form for linie in bild.linien}) == 3
        assert all(linie.punkte[0].nenner for linie in bild.linien)


def test_e52_every_picture_has_a_table_and_a_note_of_method(baue):
    seite = baue()
    waehle(seite, "Nordstadt")
    for tafel in offene(seite):
        tafel.als_tabelle.click()
        assert tafel.tabelle.isVisible()
        assert not tafel.diagramm.isVisible()
        assert tafel.tabelle.model().rowCount() > 5
        tafel.was_zaehlt.click()
        assert "95 von 100" in tafel._zaehlt.text()


def test_e48_the_three_questions_stand_beside_the_pictures(baue):
    seite = baue()
    assert [text.text() for text in seite.dialog.fragen._fragen] == list(FRAGEN)


def test_an_invented_region_is_marked_and_an_own_one_is_not(baue):
    beispiel = baue()
    assert beispiel.dialog._erfunden.isVisible()
    assert ERFUNDEN.text in beispiel.dialog._hinweise.text()
    eigene = baue(Dialoghaus(bestand(erfunden=False)))
    assert not eigene.dialog._erfunden.isVisible()


def test_a_hidden_number_is_spoken_as_hidden_and_never_drawn(baue):
    seite = baue()
    waehle(seite, "Nordstadt", "Einschulung")
    seite.dialog.art.set_wahl(SCHICHTEN)
    seite.dialog._zeige()
    alles = " ".join(t.diagramm.accessibleDescription() for t in offene(seite))
    assert "verdeckt" in alles


def test_the_two_views_change_what_the_head_offers(baue):
    seite = baue()
    assert not seite.dialogkopf.treffen.isHidden()
    assert seite.ausgabe.bericht.isHidden()
    seite.zeige_sicht(ZAHLEN)
    assert seite.dialogkopf.treffen.isHidden()
    assert not seite.ausgabe.bericht.isHidden()
    assert seite._stapel.currentWidget() is seite._zahlen


def test_keys_reach_both_views_and_every_part(baue):
    seite = baue()
    teile = seite.regionen()
    assert teile[0] is seite.sichten.fokusziel()
    assert seite.dialog.ort.liste in teile
    assert seite.dialog.thema.liste in teile


def test_a_narrow_window_has_boxes_to_choose_from(baue):
    seite = baue()
    seite.show_breite(Breite.SCHMAL)
    sicht = seite.dialog
    assert sicht.ort.box.isVisible()
    assert not sicht.ort.tafel.isVisible()
    sicht.ort.box.waehle("Südstadt")
    sicht.ort._on_box(0)
    assert sicht.ort.wahl == "Südstadt"
    assert sicht._name.text() == "Südstadt"


def test_the_dialogue_speaks_english(baue):
    seite = baue()
    seite.texte_setzen(Sprache.load("en"))
    waehle(seite, "Nordstadt")
    assert seite.sichten._knoepfe[DIALOG].text() == "Local dialogue"
    assert "can have many reasons" in seite.dialog._gruende.text()
    assert "in 2025 it is 21 % (37 of 180)." in offene(seite)[0].accessibleName()


def test_without_numbers_at_all_the_page_says_what_to_do(baue, monkeypatch):
    haus = Dialoghaus()
    arbeit = haus.arbeit()
    monkeypatch.setattr(haus, "arbeit", lambda: arbeit)
    seite = baue(haus)
    leer = type(bestand())()
    seite.dialog._on_geladen((seite.dialog._nummer, leer, haus.gewaehlt))
    seite.sitzung.runner.wait()
    seite.dialog.zeige(type(seite.dialog.freigabe)(leer))
    assert seite.dialog._leer.isVisible()
    assert not seite.dialog._rolle.isVisible()


def test_e53_a_place_without_a_map_says_in_one_sentence_why_it_shows_so_little(baue):
    haus = Dialoghaus(stadt(karte=False))
    seite = baue(haus)
    waehle(seite, "W1", ALLES)
    assert offene(seite) == []
    assert seite.dialog._zuwenig.isVisible()
    assert seite.dialog._zuwenig.text() == OHNE_KARTE.text
    waehle(seite, "Nord", ALLES)
    assert len(offene(seite)) == 3
    assert not seite.dialog._zuwenig.isVisible()
    seite.dialog.zeige(release(stadt(karte=True)))
    waehle(seite, "W1", ALLES)
    assert len(offene(seite)) == 3


def test_e47_the_headline_and_the_table_tell_the_same_share_and_the_same_counts(baue):
    seite = baue(Dialoghaus(stadt(karte=True)))
    waehle(seite, "W1", ALLES)
    tafel = offene(seite)[0]
    assert "2025 sind es 31 % (28 von 90)." in tafel._befund.text()
    assert tafel._zeitbild.tabelle[-1][2:] == ("28 von 90", "31 % (22 bis 41 %)")
