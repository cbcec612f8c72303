"""Handing over and taking over: heard, reached and read, large, long and in English."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lotse.i18n.sprache import Sprache
from lotse.services.dieselbe import kennzeichen_of
from lotse.services.uebergabepaket import Warmnotiz
from lotse.ui.dialoge.familien_vereinen import Worte
from lotse.ui.farben import Thema
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.seiten.uebergabe_geben import Uebergabegang
from lotse.ui.seiten.uebergabe_nehmen import Ankunftsdialog
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import stil
from tests.barrierefrei.pruefung import beschnitten, doppelte_kuerzel, namenlos, spruenge, zu_klein
from tests.barrierefrei.test_seiten import gestreckt
from tests.werkzeug.akten import volle_akte
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.qt import AHORN
from tests.werkzeug.uebergabe import AN, GEBER, VON, Uebergabehaus, paket

LANG = Warmnotiz(VON, date(2026, 11, 20), date(2026, 12, 2), "Der Termin beim Kinderarzt. " * 6)
SPRACHEN = {"lang": gestreckt, "englisch": lambda: Sprache.load("en")}


@pytest.fixture(params=["normal", "gross", "lang", "englisch"])
def fenster(request, qtbot, runner, stil_hell):
    stil().show(Thema.HELL, 200 if request.param == "gross" else 100)
    uhaus = Uebergabehaus(paket=paket(volle_akte(), notiz=LANG))
    uhaus.hier = (replace(kennzeichen_of(volle_akte()), id="da", deckwort="Distel"),)
    felder = {"sprache": SPRACHEN[request.param]()} if request.param in SPRACHEN else {}
    sitzung = Sitzung(dienste(Haus(), uebergabearbeit=uhaus, **felder), runner)
    fenster = Fenster(sitzung.dienste, sitzung)
    qtbot.addWidget(fenster)
    fenster.resize(1366, 768)
    sitzung.oeffne(AHORN)
    qtbot.waitUntil(lambda: sitzung.abgleich is not None)
    with qtbot.waitExposed(fenster):
        fenster.show()
    yield fenster, sitzung, uhaus
    sitzung.sicherung.schliesse_ab()
    sitzung.deleteLater()


def pruefe(qtbot, wurzel):
    qtbot.wait(30)
    assert [(type(w).__name__, w.objectName()) for w in namenlos(wurzel)] == []
    assert doppelte_kuerzel(wurzel) == []
    assert spruenge(wurzel) == []
    assert beschnitten(wurzel) == []
    assert zu_klein(wurzel, 24) == []


def test_the_three_pages_of_giving(qtbot, fenster, tmp_path):
    oben, sitzung, uhaus = fenster
    dialog = Uebergabegang(sitzung, uhaus, uhaus.geber(AHORN), oben)
    dialog.show()
    dialog.wahl.von.setText(VON)
    dialog.wahl.notiz.show_notiz(LANG)
    dialog.wahl.familien[GEBER[1].familie].setChecked(True)
    pruefe(qtbot, dialog)
    dialog.wahl.los.click()
    dialog.kennwort.passwort.setze("Pferd Heft Mond Tisch Wolke")
    dialog.kennwort.nochmal.feld.setText("Pferd Heft Mond Tisch Wolke")
    pruefe(qtbot, dialog)
    dialog.packe(tmp_path / "Lotse_Uebergabe_2026-11-24.lotse-uebergabe")
    qtbot.waitUntil(lambda: dialog.stapel.currentWidget() is dialog.fertig)
    dialog.fertig.show_behalten("24.12.2026")
    pruefe(qtbot, dialog)
    dialog.accept()


def test_giving_before_the_family_was_asked(qtbot, fenster):
    oben, sitzung, uhaus = fenster
    satz = "In der Einwilligung ist nicht angekreuzt: die Gesundheit. Die Akte geht nur ganz mit."
    nein = replace(GEBER[0], an=(), nein=((AN, satz),))
    dialog = Uebergabegang(sitzung, uhaus, (nein,), oben)
    dialog.show()
    pruefe(qtbot, dialog)
    dialog.reject()


def test_both_pages_of_taking(qtbot, fenster):
    oben, sitzung, uhaus = fenster
    dialog = Ankunftsdialog(sitzung, uhaus, Path("x.lotse-uebergabe"), Worte(sitzung.sprache), oben)
    dialog.show()
    pruefe(qtbot, dialog)
    dialog.kennwort.feld.setText("Pferd Heft Mond Tisch Wolke")
    dialog.on_oeffnen()
    qtbot.waitUntil(lambda: dialog.stapel.currentIndex() == 1)
    pruefe(qtbot, dialog)
    dialog.reject()


@pytest.mark.parametrize("ort", [Ort.FAMILIEN, Ort.FAMILIE])
def test_the_pages_with_the_new_buttons(qtbot, fenster, ort):
    oben, sitzung, _ = fenster
    oben.gehe(Sprung(ort))
    qtbot.waitUntil(sitzung.runner.is_idle)
    pruefe(qtbot, oben)
