"""„Wer trägt uns?“ in the window: map, list and genogram, by mouse and by keys alone."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt

from lotse.domain.netz import Fluss, Hilfeart, Horizont, Sektor
from lotse.ui.masse import Breite
from lotse.ui.netz.dialog import KARTE, LISTE, Netzdialog
from lotse.ui.seiten.familie import FamilieSeite
from lotse.ui.seiten.familie_netz import Netztafel
from tests.werkzeug.dienste import dienste
from tests.werkzeug.netzdialog import dialog, gefuellt, knoten

__all__ = ["dialog", "gefuellt"]
STRG = Qt.KeyboardModifier.ControlModifier


def wahl(feld, daten):
    feld.waehle(daten)
    feld.activated.emit(feld.currentIndex())


def test_f25_the_familie_page_leads_to_the_map(qtbot, sitzung, haus):
    seite = FamilieSeite(dienste(haus), sitzung)
    qtbot.addWidget(seite)
    assert isinstance(seite.netz, Netztafel)
    assert "Wen würden Sie anrufen" in seite.netz._satz.text()
    seite.show_breite(Breite.NORMAL)
    seite.netz.on_karte()
    offen = seite.window().findChild(Netzdialog)
    assert offen.ansicht.wahl == KARTE
    offen.accept()


def test_f25_arrows_walk_round_the_family_and_enter_opens(qtbot, dialog):
    karte = dialog.karte
    qtbot.keyClick(karte, Qt.Key.Key_Right)
    erste = karte.wahl
    besucht = {erste}
    for _ in range(len(karte.anker) - 1):
        qtbot.keyClick(karte, Qt.Key.Key_Down)
        besucht.add(karte.wahl)
    assert besucht == set(karte.anker)
    qtbot.keyClick(karte, Qt.Key.Key_Right)
    assert karte.wahl == erste
    qtbot.keyClick(karte, Qt.Key.Key_Left)
    qtbot.keyClick(karte, Qt.Key.Key_Up)
    qtbot.keyClick(karte, Qt.Key.Key_Return)
    assert dialog.form.knoten.id == karte.wahl
    assert dialog.form.isVisible()


def test_f25_by_keys_alone_somebody_is_added_tied_moved_and_removed(qtbot, dialog):
    akte = dialog._sitzung.akte
    qtbot.keyClick(dialog.karte, Qt.Key.Key_N)
    assert len(dialog._sitzung.akte.netzknoten) == len(akte.netzknoten)
    qtbot.keyClicks(dialog.form.name, "Tante")
    neu = dialog._sitzung.akte.netzknoten[-1]
    assert (neu.name, neu.sektor) == ("Tante", Sektor.FAMILIE)
    dialog.form.kanten.neu.setFocus()
    qtbot.keyClick(dialog.form.kanten.neu, Qt.Key.Key_Space)
    kante = dialog._sitzung.akte.netzkanten[-1]
    assert (kante.von, kante.nach) == (neu.id, "")
    wahl(dialog.form.kanten.hilfe, Hilfeart.WISSEN)
    wahl(dialog.form.kanten.fluss, Fluss.GIBT)
    dialog.form.kanten.streit.click()
    kante = dialog._sitzung.akte.netzkanten[-1]
    assert (kante.hilfe, kante.fluss, kante.konflikt) == (Hilfeart.WISSEN, Fluss.GIBT, True)
    dialog.form.zu.click()
    dialog.karte.waehle(neu.id)
    qtbot.keyClick(dialog.karte, Qt.Key.Key_Down, STRG)
    assert knoten(dialog, neu.id).horizont is Horizont.MITTEL
    vorher = knoten(dialog, neu.id).winkel
    qtbot.keyClick(dialog.karte, Qt.Key.Key_Right, STRG)
    assert knoten(dialog, neu.id).winkel > vorher
    qtbot.keyClick(dialog.karte, Qt.Key.Key_Delete)
    assert knoten(dialog, neu.id) is None
    assert kante.id not in {k.id for k in dialog._sitzung.akte.netzkanten}


def test_f25_every_change_can_be_taken_back_with_the_usual_key(qtbot, dialog):
    dialog.karte.waehle("n1")
    qtbot.keyClick(dialog.karte, Qt.Key.Key_Delete)
    assert knoten(dialog, "n1") is None
    qtbot.keyClick(dialog, Qt.Key.Key_Z, STRG)
    assert knoten(dialog, "n1") is not None
    assert "n1" in dialog.karte.anker


def test_f25_a_drag_ends_in_ring_and_quarter(qtbot, dialog):
    karte = dialog.karte
    von = karte.mapFromScene(karte.anker["n1"].pos())
    mitte = karte.mapFromScene(0, 0)
    ziel = QPoint(2 * mitte.x() - von.x(), von.y())
    qtbot.mousePress(karte.viewport(), Qt.MouseButton.LeftButton, pos=von)
    assert karte.wahl == "n1"
    karte.anker["n1"].setPos(karte.mapToScene(ziel))
    qtbot.mouseRelease(karte.viewport(), Qt.MouseButton.LeftButton, pos=ziel)
    assert knoten(dialog, "n1").sektor is Sektor.FREUNDE
    assert knoten(dialog, "n1").horizont is Horizont.NAH


def test_f25_a_press_without_a_drag_moves_nobody(qtbot, dialog):
    vorher = dialog._sitzung.akte
    karte = dialog.karte
    ort = karte.mapFromScene(karte.anker["n4"].pos())
    qtbot.mouseClick(karte.viewport(), Qt.MouseButton.LeftButton, pos=ort)
    assert karte.wahl == "n4"
    assert dialog._sitzung.akte == vorher
    qtbot.mouseDClick(karte.viewport(), Qt.MouseButton.LeftButton, pos=ort)
    assert dialog.form.knoten.id == "n4"


def test_f25_zoom_and_fit(qtbot, dialog):
    karte = dialog.karte
    ganz = karte.massstab()
    qtbot.keyClick(karte, Qt.Key.Key_Plus)
    assert karte.massstab() > ganz
    dialog.ferner.click()
    dialog.ferner.click()
    assert karte.massstab() < ganz
    qtbot.keyClick(karte, Qt.Key.Key_0)
    assert karte.massstab() == pytest.approx(ganz)
    for _ in range(40):
        dialog.naeher.click()
    assert karte.massstab() <= 3.0
    dialog.ganz.click()
    assert karte.massstab() == pytest.approx(ganz)


def test_f25_the_list_holds_the_same_facts_and_opens_the_same_form(qtbot, dialog):
    dialog.karte.waehle("n6")
    dialog.zeige(LISTE)
    liste = dialog.liste
    assert liste.accessibleName() == "Netzwerkkarte als Liste"
    assert liste.modell.rowCount() == len(dialog.karte.anker)
    assert liste.wahl_id() == "n6"
    text = " ".join(
        str(liste.modell.index(liste.currentIndex().row(), spalte).data())
        for spalte in range(liste.modell.columnCount())
    )
    assert "Nachbarin" in text
    assert "die Familie bekommt: Mit anpacken (gibt Kraft)" in text
    qtbot.keyClick(liste, Qt.Key.Key_Return)
    assert dialog.form.knoten.id == "n6"
    dialog.form.zu.click()
    assert liste.hasFocus()


def test_f25_the_slider_shows_the_map_of_that_month(dialog):
    assert dialog.zeit.isVisible()
    assert "n12" not in dialog.karte.anker
    dialog.zeit.regler.setValue(0)
    assert dialog.tag() == date(2026, 6, 1)
    assert "n12" in dialog.karte.anker
    assert "nicht mehr: Elterncafé" in dialog.zeit._wandel.text()
    dialog.zeit.regler.setValue(dialog.zeit.regler.maximum())
    assert "n12" not in dialog.karte.anker


def test_e31_without_names_the_screen_shows_none(qtbot, dialog):
    dialog.ohne_namen.click()
    dialog.zeige(LISTE)
    alles = [anker.punkt.satz for anker in dialog.karte.anker.values()]
    alles += [dialog.karte.accessibleDescription(), dialog.ueberblick._satz.text()]
    alles += [dialog.liste.modell.zeile(n).satz for n in range(dialog.liste.modell.rowCount())]
    for name in ("Zeynep", "Elif", "Meryem"):
        assert not any(name in text for text in alles)
    assert dialog.ausgang._druck.namen is False


def test_f25_the_familie_page_says_who_gives_strength_and_no_more(gefuellt, haus):
    tafel = Netztafel(gefuellt)
    tafel.show_akte(gefuellt.akte)
    satz = tafel._satz.text()
    assert satz.startswith("11 Menschen und Stellen. Kraft geben: Großmutter")  # one is over
    assert "In der Mitte" not in satz
    assert tafel._zahl._text == "11"
