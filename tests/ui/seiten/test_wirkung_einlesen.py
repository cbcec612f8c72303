"""Numbers are tried before they are kept, and can be taken away again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from lotse.domain.fehler import Hinweis
from lotse.services.dialog.arbeit import Ziel
from lotse.ui.seiten.wirkung import DIALOG, WirkungSeite
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dialogort import Dialoghaus, bestand
from tests.werkzeug.dienste import Haus, dienste

DATEI = Path("zahlen_2025.csv")


@pytest.fixture
def baue(qtbot, runner, stil_hell):
    def eines(haus, **felder):
        arbeit = replace(haus.arbeit(), **felder)
        sitzung = Sitzung(dienste(Haus(), dialog=arbeit), runner)
        seite = WirkungSeite(sitzung.dienste, sitzung)
        qtbot.addWidget(seite)
        seite.resize(1366, 760)
        seite.show()
        seite.zeige_sicht(DIALOG)
        qtbot.waitUntil(lambda: seite.dialog.freigabe is not None and runner.is_idle())
        seite.dialogkopf.einlesen.click()
        ruhig(qtbot, runner)
        return seite

    return eines


def ruhig(qtbot, runner):
    qtbot.wait(10)
    qtbot.waitUntil(runner.is_idle)
    qtbot.wait(10)


def test_e44_a_dry_run_tells_columns_repairs_and_what_was_not_read(baue, qtbot, runner):
    haus = Dialoghaus()
    seite = baue(haus)
    lesung = seite.dialogkopf.offen
    lesung.lies(DATEI)
    ruhig(qtbot, runner)
    assert lesung._stapel.currentWidget() is lesung.probe
    assert "Zeilen: 40." in lesung.probe._gelesen.text()
    zeilen = [lesung.probe.befunde.modell.zeile(n) for n in range(2)]
    assert zeilen[0].satz == "n ist größer als N. Diese Zeile wird nicht gelesen."
    assert "1204" in zeilen[1].satz
    assert zeilen[1].wo == "Zeile 3, n „1.204“"
    assert haus.eigener is None


def test_e44_another_meaning_of_a_column_reads_the_file_again(baue, qtbot, runner):
    haus = Dialoghaus()
    lesung = baue(haus).dialogkopf.offen
    lesung.lies(DATEI)
    ruhig(qtbot, runner)
    zeile = next(z for z in lesung.probe._spalten if z.spalte == "untersucht")
    zeile.wahl.waehle(Ziel.KINDER)
    zeile.anders.emit()
    ruhig(qtbot, runner)
    assert haus.gelesen[-1].spalten["untersucht"] is Ziel.KINDER
    lesung.probe.ort.setText("Musterstadt")
    lesung.probe.jahr.setText("2025")
    lesung.probe.ort.editingFinished.emit()
    ruhig(qtbot, runner)
    assert (haus.gelesen[-1].gebiet, haus.gelesen[-1].jahr) == ("Musterstadt", 2025)


def test_taking_over_replaces_the_example_and_undo_brings_it_back(baue, qtbot, runner):
    haus = Dialoghaus()
    seite = baue(haus)
    lesung = seite.dialogkopf.offen
    lesung.lies(DATEI)
    ruhig(qtbot, runner)
    lesung.uebernehmen.click()
    ruhig(qtbot, runner)
    assert haus.eigener.name == "Echtstadt"
    assert not seite.dialog._erfunden.isVisible()
    seite.sitzung.zurueck()
    ruhig(qtbot, runner)
    ruhig(qtbot, runner)
    assert haus.eigener is None
    assert seite.dialog._erfunden.isVisible()


def test_loaded_numbers_can_be_taken_away_and_come_back(baue, qtbot, runner):
    haus = Dialoghaus(bestand(erfunden=False))
    seite = baue(haus)
    lesung = seite.dialogkopf.offen
    assert "Musterstadt" in lesung._da.text()
    lesung.entfernen.click()
    ruhig(qtbot, runner)
    assert haus.eigener is None
    seite.sitzung.zurueck()
    ruhig(qtbot, runner)
    assert haus.eigener == bestand(erfunden=False)


def test_a_file_that_cannot_be_read_is_told_and_nothing_is_kept(baue, qtbot, runner):
    def lies(_datei, _wunsch):
        raise Hinweis("Darin stehen keine Zahlen.", "Nichts wurde verändert.", "Bitte neu wählen.")

    haus = Dialoghaus()
    lesung = baue(haus, lies=lies).dialogkopf.offen
    lesung.lies(DATEI)
    ruhig(qtbot, runner)
    assert lesung.schaden.isVisible()
    assert not lesung.uebernehmen.isVisible()
    assert haus.eigener is None


def test_reading_can_be_stopped(baue, qtbot, runner):
    weiter = Event()
    haus = Dialoghaus()

    def lies(datei, wunsch):
        weiter.wait(10)
        return haus._lies(datei, wunsch)

    lesung = baue(haus, lies=lies).dialogkopf.offen
    lesung.lies(DATEI)
    qtbot.wait(20)
    assert lesung.anhalten.isVisible()
    lesung.anhalten.click()
    weiter.set()
    ruhig(qtbot, runner)
    assert lesung._stapel.currentWidget() is not lesung.probe
    assert lesung.waehlen.isVisible()
