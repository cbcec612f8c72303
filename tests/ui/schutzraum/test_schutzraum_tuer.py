"""The door of the compartment: its own password, its own sheet, and what closes it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel

from lotse.domain.fehler import Hinweis
from lotse.domain.notfallschluessel import last_group
from lotse.domain.schutzraum import Beruf
from lotse.i18n.sprache import Sprache
from lotse.services.schutzraum.ablage import LEERLAUF_S
from lotse.ui.dialoge import notfallblatt
from lotse.ui.dialoge.notfallblatt import Notfallblatt
from lotse.ui.schutzraum.schritte import SAETZE
from tests.ui.schutzraum.conftest import rein, tippe
from tests.werkzeug.fensterworte import gesagtes
from tests.werkzeug.schutzraumfenster import NUMMERN, WORT, Ablage

NEU = "ein ganz neues Wort aus Moos"


def worte(widget):
    return {wort for _art, wort in gesagtes(widget)}


def test_f16_its_own_password_opens_it(qtbot, runner, tuer, ablage):
    rein(qtbot, runner, tuer)
    assert ablage.offen
    assert tuer.sitzung.akte.bezug.zeichen == "Blatt 7"
    assert tuer.tor.passwort.leer


def test_f16_a_wrong_password_is_told_kindly_and_opens_nothing(qtbot, tuer, ablage):
    tippe(qtbot, tuer, "Pferd Heft Mond Tisch")
    qtbot.waitUntil(tuer.tor.fehler.isVisible)
    assert {"Das Passwort passt nicht.", "Es ist ein anderes als das Passwort der Anmeldung."} <= (
        worte(tuer)
    )
    assert tuer.raum is None
    assert not ablage.offen


def test_f16_after_three_wrong_ones_it_waits_longer_each_time(qtbot, tuer):
    for _versuch in range(3):
        qtbot.waitUntil(tuer.tor.knopf.isEnabled)
        tippe(qtbot, tuer, "falsch")
        qtbot.waitUntil(tuer.tor.fehler.isVisible)
    assert not tuer.tor.knopf.isEnabled()
    assert "Bitte warten Sie 1 Sekunde. Es geht nichts verloren." in worte(tuer)


def test_f16_inside_it_says_how_often_somebody_tried_before(qtbot, runner, tuer):
    tippe(qtbot, tuer, "falsch")
    qtbot.waitUntil(tuer.tor.fehler.isVisible)
    rein(qtbot, runner, tuer, "")
    assert "Vorher wurde 1 falsches Passwort getippt." in worte(tuer)


@pytest.mark.parametrize("eingerichtet", [True, False])
def test_f16_the_numbers_to_call_are_the_first_line_of_every_page(baue, eingerichtet):
    fenster = baue(Ablage(eingerichtet=eingerichtet))
    assert fenster.layout().itemAt(0).widget() is fenster.nummern
    assert [text.text() for text in fenster.nummern.texte[::2]] == [n.nummer for n in NUMMERN]


def test_f16_the_numbers_stay_the_first_line_inside(qtbot, runner, tuer):
    rein(qtbot, runner, tuer)
    assert all(text.isVisible() for text in tuer.nummern.texte)
    assert tuer.nummern.y() < tuer.raum.mapTo(tuer, tuer.raum.rect().topLeft()).y()


def test_f16_after_two_quiet_minutes_it_closes_and_keeps_what_was_typed(
    qtbot, runner, drin, ablage, stelluhr
):
    drin.raum.notiz.brief.frage.feld.setPlainText("Was rät die Fachkraft?")
    stelluhr.steht += timedelta(seconds=LEERLAUF_S - 10)
    drin.ruhe.pruefe()
    assert "schließt in 10 Sekunden" in worte(drin)
    stelluhr.steht += timedelta(seconds=11)
    drin.ruhe.pruefe()
    qtbot.waitUntil(runner.is_idle)
    assert not ablage.offen
    assert ablage.akten["n1"].frage == "Was rät die Fachkraft?"


def test_f16_a_key_keeps_it_open(qtbot, drin, ablage, stelluhr):
    stelluhr.steht += timedelta(seconds=LEERLAUF_S - 10)
    drin.ruhe.pruefe()
    qtbot.keyClick(drin.raum.liste.zeichen, Qt.Key.Key_A)
    stelluhr.steht += timedelta(seconds=60)
    drin.ruhe.pruefe()
    assert ablage.offen
    assert drin.raum.warnung.text() == ""


@pytest.mark.parametrize("weg", ["esc", "knopf", "fort", "fenster", "ende"])
def test_f16_every_way_out_locks_it_and_keeps_what_is_being_typed(qtbot, runner, drin, ablage, weg):
    drin.raum.notiz.brief.frage.feld.setPlainText("Mitten im Satz")
    if weg == "fenster":
        drin.parent().close()
    elif weg == "ende":
        QApplication.closeAllWindows()
    elif weg == "esc":
        qtbot.keyClick(drin, Qt.Key.Key_Escape)
    elif weg == "knopf":
        drin.raum.schliessen.click()
    else:
        drin.close()
    qtbot.waitUntil(runner.is_idle)
    assert not ablage.offen
    assert ablage.akten["n1"].frage == "Mitten im Satz"


def test_f16_what_did_not_go_into_the_file_at_the_end_is_told_inside_only(
    qtbot, runner, drin, ablage, fehler, ungesagt
):
    drin.raum.notiz.brief.frage.feld.setPlainText("Noch ein Satz")
    ablage.stoerung = Hinweis("Der Speicher ist voll.", "Nichts wurde verändert.")
    drin.reject()
    qtbot.waitUntil(lambda: bool(ungesagt))
    assert not ablage.offen
    assert fehler == []


def test_f16_what_waits_from_the_last_time_is_said_after_the_opening(qtbot, runner, baue):
    fenster = baue()
    fenster.sage_spaeter(Hinweis("Der Speicher ist voll.", "Nichts wurde verändert."))
    assert "Der Speicher ist voll." not in worte(fenster)
    rein(qtbot, runner, fenster, "")
    assert "Der Speicher ist voll." in worte(fenster)


def test_f16_the_first_opening_explains_asks_and_proves_the_sheet(qtbot, runner, baue):
    ablage = Ablage(eingerichtet=False)
    fenster = baue(ablage)
    rahmen = fenster.folge.rahmen
    assert {satz for _bild, satz in SAETZE} <= worte(fenster)
    rahmen.vor.click()
    assert not rahmen.vor.isEnabled()
    blaetter = [blatt.schritt for blatt in rahmen._blaetter]
    blaetter[1].zeilen[Beruf.HEILBERUF.value].click()
    rahmen.vor.click()
    blaetter[2].passwort.setze(NEU)
    blaetter[2].nochmal.feld.setText(NEU)
    blaetter[2].nochmal.geaendert.emit()
    rahmen.vor.click()
    papier = blaetter[3]
    papier._on_gedruckt(None)
    papier.feld.setText(last_group(papier.schluessel))
    schluessel = papier.schluessel
    rahmen.vor.click()
    qtbot.waitUntil(lambda: fenster.raum is not None)
    assert (ablage.passwort, ablage.papier, ablage.wer) == (NEU, schluessel, Beruf.HEILBERUF)
    assert ablage.offen


def test_f16_the_first_opening_can_be_left_with_nothing_made(qtbot, runner, baue):
    ablage = Ablage(eingerichtet=False)
    fenster = baue(ablage)
    fenster.folge.rahmen.abbruch.click()
    qtbot.waitUntil(runner.is_idle)
    assert not ablage.eingerichtet


def test_f16_the_lock_page_learns_nothing_of_the_second_sheet(qtbot, baue):
    fenster = baue(Ablage(eingerichtet=False))
    fenster.folge.rahmen.gehe(3)
    assert not [box for box in fenster.findChildren(QComboBox) if box.isVisible()]
    assert "Steht später auf der Anmeldeseite." not in worte(fenster)


def test_f16_the_second_sheet_does_not_say_what_lies_there(stelluhr):
    deutsch = Sprache.load("de")
    titel, wer, rat = notfallblatt._worte(deutsch, zweites=True)
    alles = " ".join((titel, wer, *(satz for kopf, saetze in rat for satz in (kopf, *saetze))))
    for wort in ("Schutz", "Kind", "KKG", "Notiz"):
        assert wort not in alles
    blatt = Notfallblatt("Nordstadt", "AAAA-BBBB", stelluhr.steht.date(), zweites=True)
    assert notfallblatt.blattbild(blatt, deutsch).breite > 0


def test_f16_the_sheet_opens_it_and_both_secrets_are_new_afterwards(qtbot, runner, tuer, ablage):
    altes = ablage.papier
    tuer.tor.vergessen.click()
    blaetter = [blatt.schritt for blatt in tuer.folge.rahmen._blaetter]
    blaetter[0].feld.setText(altes)
    tuer.folge.rahmen.vor.click()
    qtbot.waitUntil(lambda: tuer.folge.rahmen.hier == 1)
    blaetter[1].passwort.setze(NEU)
    blaetter[1].nochmal.feld.setText(NEU)
    blaetter[1].nochmal.geaendert.emit()
    tuer.folge.rahmen.vor.click()
    neues = blaetter[2].schluessel
    blaetter[2]._on_von_hand()
    blaetter[2].feld.setText(neues)
    tuer.folge.rahmen.vor.click()
    qtbot.waitUntil(lambda: tuer.raum is not None)
    assert (ablage.passwort, ablage.papier) == (NEU, neues)
    assert neues != altes


def test_f16_the_password_can_be_changed_inside(qtbot, runner, drin, ablage):
    drin.raum.wege["passwort"].click()
    blaetter = [blatt.schritt for blatt in drin.folge.rahmen._blaetter]
    for eigenes in ("falsch", WORT):
        blaetter[0].passwort.feld.setText(eigenes)
        blaetter[0].passwort.geaendert.emit()
        drin.folge.rahmen.vor.click()
        blaetter[1].passwort.setze(NEU)
        blaetter[1].nochmal.feld.setText(NEU)
        blaetter[1].nochmal.geaendert.emit()
        drin.folge.rahmen.vor.click()
        qtbot.waitUntil(runner.is_idle)
        qtbot.wait(20)
    assert ablage.passwort == NEU
    assert drin.folge is None
    assert drin.raum.isVisible()


def test_f16_another_profession_changes_the_words_of_the_guide(qtbot, runner, drin, ablage):
    drin.raum.wege["beruf"].click()
    drin.folge.rahmen._blaetter[0].schritt.waehle(Beruf.NICHT_GENANNT.value)
    drin.folge.rahmen.vor.click()
    qtbot.waitUntil(lambda: drin.folge is None)
    qtbot.waitUntil(runner.is_idle)
    assert ablage.wer is Beruf.NICHT_GENANNT
    assert any("keine eigene Befugnis" in wort for wort in worte(drin))
    assert drin.sitzung.akte.bezug.zeichen == "Blatt 7"


def test_f16_its_window_is_called_like_every_other(tuer):
    assert tuer.windowTitle() == "Lotse"
    assert tuer.accessibleName() == ""
    assert not [label for label in tuer.findChildren(QLabel) if "Blatt 7" in label.text()]


def test_a_file_that_cannot_be_asked_is_told_at_the_door(baue):
    class Verstummt(Ablage):
        @property
        def stand(self):
            raise Hinweis("Die Datei ist gerade in Gebrauch.")

    tuer = baue(Verstummt())
    assert tuer.tor.isVisible()
    assert any("Die Datei ist gerade in Gebrauch." in wort for wort in worte(tuer))


def test_inside_a_failure_is_told_there_and_not_at_the_door(qtbot, runner, tuer, ablage):
    rein(qtbot, runner, tuer)
    tuer._on_nicht_offen(Hinweis("Der Beruf ließ sich nicht merken."))
    assert tuer._stapel.currentWidget() is tuer.raum
    assert any("Der Beruf ließ sich nicht merken." in wort for wort in worte(tuer))
