"""F-34: another case of the same family is offered with the reason, and undo brings both back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from lotse.domain.familie import FamilieId
from lotse.domain.vermittlung import Schritt
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.dialoge.familien_vereinen import Familienvereinen
from lotse.ui.seiten.familie_gleich import Gleichtafel
from tests.werkzeug.akten import einfache_akte
from tests.werkzeug.qt import AHORN

DORT = FamilieId("f-zwei")


@pytest.fixture
def tafel(qtbot, haus, sitzung) -> Gleichtafel:
    vorhanden = sitzung.akte.familie
    felder = {
        "deckwort": "Birke", "buchstabe": vorhanden.buchstabe, "personen": vorhanden.personen,
        "ort": vorhanden.ort,
    }  # fmt: skip
    zwei = einfache_akte(DORT, **felder)
    haus.akten[DORT] = replace(zwei, schritte=(Schritt("s1", "Die Praxis anrufen"),))
    haus.akten[AHORN] = sitzung.akte
    tafel = Gleichtafel(sitzung)
    qtbot.addWidget(tafel)
    tafel.texte_setzen(sitzung.sprache)
    tafel.show_akte(sitzung.akte)
    tafel.show()
    qtbot.waitUntil(lambda: bool(tafel._gefunden))
    return tafel


def dialog(qtbot, tafel) -> Familienvereinen:
    knopf = tafel.findChild(Knopf)
    qtbot.mouseClick(knopf, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tafel.findChild(Familienvereinen) is not None)
    return tafel.findChild(Familienvereinen)


def test_f34_the_other_case_is_named_with_its_reason_and_without_a_surname(tafel):
    (aehnlich,) = tafel._gefunden
    assert aehnlich.wer.id == DORT
    assert tafel.isVisible()


def test_f34_what_differs_is_chosen_and_one_undo_brings_both_back(qtbot, tafel, haus, sitzung):
    vorher = sitzung.akte
    frage = dialog(qtbot, tafel)
    assert "deckwort" in frage.wahl
    frage.wahl["deckwort"].set_wahl("dort")
    qtbot.mouseClick(frage.los, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: DORT not in haus.akten)
    assert sitzung.akte.familie.deckwort == "Birke"
    assert "Die Praxis anrufen" in [s.text for s in sitzung.akte.schritte]
    assert len(sitzung.akte.familie.personen) == len(vorher.familie.personen)
    sitzung.zurueck()
    qtbot.waitUntil(lambda: DORT in haus.akten)
    assert sitzung.akte == vorher
    sitzung.vor()
    qtbot.waitUntil(lambda: DORT not in haus.akten)
    qtbot.waitUntil(lambda: not sitzung.sicherung.ist_offen)
    assert haus.akten[AHORN].familie.deckwort == "Birke"


def test_f34_escape_changes_nothing(qtbot, tafel, haus, sitzung):
    vorher = sitzung.akte
    frage = dialog(qtbot, tafel)
    qtbot.keyClick(frage, Qt.Key.Key_Escape)
    assert sitzung.akte == vorher
    assert DORT in haus.akten
