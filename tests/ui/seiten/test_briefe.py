"""The letters page: what is listed, what lies on the paper, what it says about itself."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from lotse.domain.familie import Sprachniveau
from lotse.domain.fehler import Hinweis
from lotse.letters.brief import Anordnung, Bogen, Briefart
from lotse.ui.aktionen import Aktion
from lotse.ui.bausteine.text import Text
from lotse.ui.farben import Thema
from lotse.ui.seiten.briefe_setzer import Briefsetzer
from lotse.ui.seiten.briefe_zeilen import Briefzeile
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.stil import stil
from tests.werkzeug.briefseite import oeffne, sprich, waehle, warte_auf_brief, zeige
from tests.werkzeug.dienste import dienste
from tests.werkzeug.qt import AHORN


@pytest.fixture
def seite(qtbot, stil_hell, haus, runner):
    return zeige(qtbot, haus, runner)


def zeilen(seite):
    modell = seite._liste.liste.modell
    alle = [modell.zeile(n) for n in range(modell.rowCount())]
    return [zeile for zeile in alle if isinstance(zeile, Briefzeile)]


def saetze(widget):
    return [t.text() for t in widget.findChildren(Text) if t.isVisibleTo(widget)]


def sagt(qtbot, widget, anfang):
    """Wait until a visible text begins like this: layouts show new words with the event loop."""
    qtbot.waitUntil(lambda: any(satz.startswith(anfang) for satz in saetze(widget)))


def auftrag(seite):
    return seite._gezeigt.auftrag


def test_every_hand_over_has_its_letters_and_what_is_the_familys_comes_last(seite):
    arten = [z.posten.art for z in zeilen(seite)]
    assert arten[:2] == [Briefart.FAMILIE, Briefart.UEBERLEITUNG]
    assert arten.index(Briefart.PLAN) > max(n for n, a in enumerate(arten) if a is Briefart.FAMILIE)
    assert arten.count(Briefart.FAMILIE) == len(seite.sitzung.akte.vermittlungen)


def test_a_row_is_spoken_as_a_whole_sentence(seite):
    modell = seite._liste.liste.modell
    gesprochen = [modell.data(modell.index(n), Qt.ItemDataRole.AccessibleTextRole) for n in (0, 1)]
    assert gesprochen[0] == "Frühförderung, Frühförderstelle Regenbogen"
    assert gesprochen[1] == (
        "Frühförderung · Frühförderstelle Regenbogen, Brief an die Familie, "
        "Deutsch + Türkisch, Entwurf, im Paket"
    )


def test_the_letter_starts_in_the_language_of_the_family(seite):
    assert seite.blatt.sprachen.currentData() == "tr"
    assert auftrag(seite).sprache == "tr"


def test_the_paper_shows_every_page_of_the_real_letter(seite):
    gesetzt = seite._setzer.letztes
    assert gesetzt.pdf.startswith(b"%PDF")
    assert seite.mitte.vorschau.anzahl == len(gesetzt.seiten) >= 2
    assert "Seite 1 von" in " ".join(saetze(seite.mitte))


def test_the_paper_stays_white_in_the_dark_theme(qtbot, seite):
    stil().show(Thema.DUNKEL, 100)
    vorschau = seite.mitte.vorschau
    blatt = vorschau._flaechen()[0].toRect()
    bild = vorschau.viewport().grab().toImage()
    assert bild.pixelColor(blatt.left() + 6, blatt.top() + 6) == QColor("white")


def test_a_draft_translation_says_so(qtbot, seite):
    sagt(qtbot, seite.blatt, "Übersetzung: Entwurf, noch nicht von einer Person geprüft")


def test_arabic_says_that_it_runs_from_right_to_left(qtbot, stil_hell, haus, runner):
    haus.akten[AHORN] = sprich(haus.akten[AHORN], "ar")
    seite = zeige(qtbot, haus, runner)
    sagt(qtbot, seite.blatt, "Arabisch läuft von rechts nach links")


def test_a_language_without_texts_becomes_large_german_and_says_why(qtbot, stil_hell, haus, runner):
    haus.akten[AHORN] = sprich(haus.akten[AHORN], "uk")
    seite = zeige(qtbot, haus, runner)
    assert (auftrag(seite).sprache, auftrag(seite).gestalt.groesse) == ("de", 16)
    sagt(qtbot, seite.blatt, "Für Ukrainisch gibt es noch keine Texte.")


def test_who_reads_hardly_gets_large_type(qtbot, stil_hell, haus, runner):
    haus.akten[AHORN] = sprich(haus.akten[AHORN], "tr", Sprachniveau.KAUM)
    seite = zeige(qtbot, haus, runner)
    assert auftrag(seite).gestalt.groesse == 16


def test_a_new_size_while_a_letter_is_set_loses_neither(qtbot, seite):
    vorher, wunsch = seite._setzer.letztes, replace(auftrag(seite), sprache="de")
    setzer = Briefsetzer(seite.sitzung.dienste, seite.sitzung.runner, seite)
    gesetzt = []
    setzer.fertig.connect(gesetzt.append)
    setzer.setze(seite.sitzung.akte, wunsch, vorher.massstab)
    setzer.zeichne(vorher.massstab * 2)
    qtbot.waitUntil(lambda: len(gesetzt) == 2)
    assert [g.massstab / vorher.massstab for g in gesetzt] == pytest.approx([1, 2])
    assert {g.brief.sprache for g in gesetzt} == {"de"}


def test_german_only_is_one_choice_and_says_nothing_of_translations(qtbot, seite):
    seite.blatt.sprachen.waehle("de")
    qtbot.waitUntil(lambda: seite._setzer.letztes.brief.sprache == "de")
    assert auftrag(seite).gestalt.anordnung is Anordnung.DEUTSCH
    assert not any("Übersetzung" in satz for satz in saetze(seite.blatt))
    assert zeilen(seite)[0].sprachen == "Deutsch"


def test_a_letter_to_an_office_is_german_whatever_is_chosen(qtbot, seite):
    waehle(qtbot, seite, "ueberleitung:v3")
    assert auftrag(seite).sprache == "de"
    assert not seite.blatt.sprachen.isEnabled()
    sagt(qtbot, seite.blatt, "Briefe an Stellen sind auf Deutsch")


def test_from_sixteen_points_each_language_has_its_own_sheets(qtbot, seite):
    knopf = seite.blatt._schrift._knoepfe["16"]
    qtbot.mouseClick(knopf, Qt.MouseButton.LeftButton)
    warte_auf_brief(qtbot, seite)
    assert auftrag(seite).gestalt.groesse == 16
    assert not seite.blatt._anordnung.isEnabled()
    sagt(qtbot, seite.blatt, "Ab 16 Punkt steht jede Sprache auf eigenen Seiten.")


def test_the_steps_of_readability_are_said_in_words(qtbot, seite):
    stufe = seite._setzer.letztes.probe.lesbarkeit.stufe
    for wort in ("Wie leicht ist der Text?", stufe.value, "Im Schnitt", "Automatisch geprüft"):
        sagt(qtbot, seite.blatt, wort)


def test_a_missing_part_stands_in_words_in_place_of_the_paper(qtbot, stil_hell, haus, runner):
    def brief(_akte, _auftrag):
        raise Hinweis("Dem Brief fehlen noch Teile.", "", "", ("Abschnitt „Was kostet das?“",))

    seite = zeige(qtbot, haus, runner, brief=brief)
    sagt(qtbot, seite.mitte, "Dem Brief fehlen noch Teile.")
    sagt(qtbot, seite.mitte, "Abschnitt „Was kostet das?“")
    assert not seite.blatt._drucken.isEnabled()
    assert seite._ausgehend() is None


def test_a_character_that_no_font_has_is_named(qtbot, stil_hell, haus, runner):
    akte = haus.akten[AHORN]
    ziele = (replace(akte.familie.ziele[0], zitat="Alles wird gut 🙂"), *akte.familie.ziele[1:])
    haus.akten[AHORN] = replace(akte, familie=replace(akte.familie, ziele=ziele))
    seite = zeige(qtbot, haus, runner)
    assert "🙂" in " ".join(saetze(seite.mitte))


def test_a_late_answer_is_dropped(qtbot, stil_hell, haus, runner):
    echt, weiter, begonnen = dienste(haus).brief, Event(), Event()

    def brief(akte, was):
        if was.art is Briefart.FAMILIE:
            begonnen.set()
            weiter.wait(5)
        return echt(akte, was)

    seite = oeffne(qtbot, haus, runner, brief=brief)
    seite.show()
    qtbot.waitUntil(begonnen.is_set)
    waehle(qtbot, seite, "plan:")
    weiter.set()
    qtbot.waitUntil(runner.is_idle)
    assert seite._setzer.letztes.brief.art is Briefart.PLAN


def test_another_letter_takes_the_old_paper_away_at_once(qtbot, seite):
    seite._liste.waehle("plan:")
    assert seite.mitte.vorschau.anzahl == 0
    assert not seite.blatt._drucken.isEnabled()
    warte_auf_brief(qtbot, seite)
    assert seite.blatt._drucken.isEnabled()


def test_a_page_nobody_sees_writes_no_letter(qtbot, stil_hell, haus, runner):
    gefragt = []
    seite = oeffne(qtbot, haus, runner, brief=lambda _akte, was: gefragt.append(was))
    seite.show_akte(seite.sitzung.akte)
    assert gefragt == []


def test_without_a_hand_over_the_page_leads_to_the_helps(qtbot, stil_hell, haus, runner):
    haus.akten[AHORN] = replace(haus.akten[AHORN], vermittlungen=(), schritte=())
    seite = oeffne(qtbot, haus, runner)
    seite.show()
    with qtbot.waitSignal(seite.sitzung.springt) as sprung:
        qtbot.mouseClick(seite._leer.findChild(type(seite.blatt._pdf)), Qt.MouseButton.LeftButton)
    assert sprung.args == [Sprung(Ort.HILFEN)]


def test_a_jump_shows_the_letter_of_a_hand_over_or_the_plan(qtbot, seite):
    seite.show_sprung(Sprung(Ort.BRIEFE, bezug="v5"))
    assert seite._liste.posten.schluessel == "familie:v5"
    seite.show_sprung(Sprung(Ort.BRIEFE, bezug="plan"))
    assert seite._liste.posten.art is Briefart.PLAN


def test_larger_paper_is_drawn_again_and_sharp(qtbot, seite):
    vorschau = seite.mitte.vorschau
    for richtung in (1, 1, 0):
        vorschau.zoome(richtung)
        scharf = pytest.approx(vorschau.massstab(), abs=0.02)
        qtbot.waitUntil(lambda s=scharf: seite._setzer.letztes.massstab == s)
    assert vorschau.zoom is None


def test_the_keys_of_the_paper_zoom_and_turn_pages(qtbot, seite):
    vorschau = seite.mitte.vorschau
    vorschau.setFocus()
    qtbot.keyClick(vorschau, Qt.Key.Key_End)
    assert vorschau.seite == vorschau.anzahl
    qtbot.keyClick(vorschau, Qt.Key.Key_Plus)
    assert vorschau.zoom == 1.0
    qtbot.keyClick(vorschau, Qt.Key.Key_0)
    assert vorschau.zoom is None


def test_in_a_narrow_window_the_settings_are_a_tab_beside_the_paper(qtbot, seite):
    seite.resize(900, 640)
    qtbot.waitUntil(seite._leiste.isVisible)
    assert seite.mitte.isVisible()
    assert not seite.blatt.isVisible()
    knopf = seite._leiste._teile._knoepfe["einstellungen"]
    qtbot.mouseClick(knopf, Qt.MouseButton.LeftButton)
    assert seite.blatt.isVisible()
    assert not seite.mitte.isVisible()


def test_in_the_smallest_window_a_combo_box_takes_the_place_of_the_list(qtbot, seite):
    seite.resize(900, 640)

    def eng() -> bool:
        seite.resize(620, 640)  # again: a layout still at work holds its old least width
        return seite._leiste.auswahl.isVisible()

    qtbot.waitUntil(eng)
    assert not seite._liste.isVisible()
    seite._leiste.auswahl.waehle("plan:")
    assert seite._liste.posten.art is Briefart.PLAN


def test_markup_in_names_is_shown_as_it_is(qtbot, stil_hell, haus, runner):
    akte = haus.akten[AHORN]
    v = akte.vermittlungen[0]
    boese = replace(v.angebot, name="<b>Kita</b> & Co")
    haus.akten[AHORN] = replace(akte, vermittlungen=(replace(v, angebot=boese),))
    seite = zeige(qtbot, haus, runner)
    modell = seite._liste.liste.modell
    assert "<b>Kita</b> & Co, Brief" in modell.data(modell.index(1))


def test_the_family_is_forgotten_with_its_choices(qtbot, seite, haus):
    seite.blatt.sprachen.waehle("de")
    anders = sprich(replace(haus.akten[AHORN]), "ar")
    haus.akten["f-2"] = replace(anders, familie=replace(anders.familie, id="f-2"))
    seite.sitzung.oeffne("f-2")
    qtbot.waitUntil(lambda: auftrag(seite).sprache == "ar")


def test_print_is_the_key_of_this_page(seite):
    assert seite.aktionen()[Aktion.DRUCKEN] == seite.on_drucken


def test_the_plan_becomes_a_card_to_fold_and_other_letters_stay_sheets(qtbot, seite):
    assert not seite.blatt.falten.isVisibleTo(seite.blatt)
    waehle(qtbot, seite, "plan:")
    qtbot.mouseClick(seite.blatt.falten, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: seite._setzer.letztes.brief.gestalt.bogen is Bogen.FALTKARTE)
    assert seite.blatt._falten_satz.text().startswith("Zum Falten: ")
    waehle(qtbot, seite, zeilen(seite)[0].posten.schluessel)
    qtbot.waitUntil(lambda: auftrag(seite).art is Briefart.FAMILIE)
    assert auftrag(seite).gestalt.bogen is Bogen.BLATT
    qtbot.waitUntil(lambda: not seite.blatt._falten_satz.text())
