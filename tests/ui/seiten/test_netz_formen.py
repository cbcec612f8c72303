"""Forms beside the map: names that may stand there, months, catalogue, relationships, print."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from lotse.domain.netz import Beziehung
from lotse.ui.netz.dialog import BAUM, LISTE
from lotse.ui.netz.monat import lies_monat, zeige_monat
from tests.werkzeug.muster import angebote
from tests.werkzeug.netzdialog import dialog, gefuellt, knoten

__all__ = ["dialog", "gefuellt"]


def test_f25_a_full_name_is_not_taken_and_it_says_why(qtbot, dialog):
    dialog._oeffne("n5")
    form = dialog.form
    form.name.clear()
    qtbot.keyClicks(form.name, "Meryem Kaya")
    assert knoten(dialog, "n5").name != "Meryem Kaya"
    assert form._hilfe.isVisible()
    assert "ohne Nachnamen" in form._hilfe.text()
    form.name.clear()
    qtbot.keyClicks(form.name, "Meryem 3.4.1990")
    assert "ohne Geburtstag" in form._hilfe.text()
    assert "1990" not in knoten(dialog, "n5").name


def test_f25_since_and_until_are_months(qtbot, dialog):
    dialog._oeffne("n5")
    qtbot.keyClicks(dialog.form.seit, "6.2026")
    assert knoten(dialog, "n5").gueltig_von == date(2026, 6, 1)
    qtbot.keyClicks(dialog.form.bis, "5.2026")
    assert "vor dem Anfang" in dialog.form._hilfe.text()
    assert knoten(dialog, "n5").gueltig_bis is None


@pytest.mark.parametrize(
    ("text", "anfang", "ende"),
    [
        ("2.2024", date(2024, 2, 1), date(2024, 2, 29)),
        (" 12/2026 ", date(2026, 12, 1), date(2026, 12, 31)),
        ("13.2026", None, None),
        ("bald", None, None),
        ("", None, None),
    ],
)
def test_a_month_is_read_as_people_write_it(text, anfang, ende):
    assert (lies_monat(text), lies_monat(text, ende=True)) == (anfang, ende)
    assert zeige_monat(anfang) in ("", "02.2024", "12.2026")


def test_f25_a_resource_is_dropped_in_from_the_catalogue(qtbot, dialog):
    dialog.on_katalog()
    dialog.katalog._on_gefunden(list(angebote()))
    gewaehlt = dialog.katalog.liste.wahl()
    dialog.katalog.auf_die_karte.click()
    neu = dialog._sitzung.akte.netzknoten[-1]
    assert (neu.angebot, neu.name) == (str(gewaehlt.key), gewaehlt.name)
    assert dialog.form.knoten.id == neu.id
    assert dialog.form.name.isReadOnly()


def test_f25_the_catalogue_is_asked_near_first(qtbot, dialog):
    dialog.on_katalog()
    assert dialog.katalog.nah.isChecked()
    qtbot.waitUntil(dialog._sitzung.runner.is_idle)
    dialog.katalog.zu.click()
    assert dialog._rechts.currentWidget() is dialog._uebersicht


def test_e31_the_genogram_is_walked_and_filled_by_keys(qtbot, dialog):
    dialog.zeige(BAUM)
    baum = dialog.baum
    baum.setFocus()
    qtbot.keyClick(baum, Qt.Key.Key_Right)
    assert baum.wahl in baum.anker
    assert "Mutter und Vater sind verheiratet." in baum.accessibleDescription()
    form = dialog.beziehungen
    anzahl = len(dialog._sitzung.akte.beziehungen)
    form.von.waehle("p2")
    form.art.waehle("sorge_gemeinsam")
    form.nach.waehle("p3")
    assert form._satz.text().startswith("Vater hat die Sorge für Kind 1 gemeinsam")
    form.neu.click()
    assert dialog._sitzung.akte.beziehungen[-1] == Beziehung("p2", "p3", "sorge_gemeinsam")
    form.liste.waehle("p2:p3:sorge_gemeinsam")
    form.weg.click()
    assert len(dialog._sitzung.akte.beziehungen) == anzahl


def test_e31_nobody_is_joined_to_themselves(dialog):
    dialog.zeige(BAUM)
    form = dialog.beziehungen
    form.von.waehle("p1")
    form.nach.waehle("p1")
    assert not form.neu.isEnabled()


def test_f25_the_sheet_is_the_one_on_the_screen(qtbot, dialog):
    dialog.zeit.regler.setValue(0)
    assert dialog.ausgang._druck.tag == date(2026, 6, 1)
    assert dialog.ausgang.blatt().startswith(b"%PDF")


def test_f25_everything_to_press_has_a_spoken_name(dialog):
    dialog.zeige(LISTE)
    dialog._oeffne("n1")
    dialog.zeige(BAUM)
    dialog.on_katalog()
    felder = dialog.form, dialog.katalog, dialog.beziehungen
    stumm = [
        teil
        for form in (*felder, dialog)
        for teil in form.findChildren(type(dialog.zu)) + form.findChildren(type(dialog.form.name))
        if not (teil.accessibleName() or teil.text())
    ]
    assert stumm == []
    for sicht in (dialog.karte, dialog.baum, dialog.liste, dialog.zeit.regler):
        assert sicht.accessibleName()
    assert "11 Menschen" in dialog.karte.accessibleDescription()
