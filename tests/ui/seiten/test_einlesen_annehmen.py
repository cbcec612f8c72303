"""The dry run asks: a value edited here, or the one of the source? And was the file here before?"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, Qt

from lotse.i18n.sprache import Sprache
from lotse.store.katalog_schreiben import KatalogSchreiber
from lotse.store.oeffnen import writing_katalog
from lotse.ui.einlesen.befunde import MEINE, QUELLE, Blick
from lotse.ui.einlesen.worte import stellenworte
from tests.werkzeug.einlesen import ZEILEN, arbeit, dialog, geprueft, liste, ruhe, worte, zeilen

__all__ = ["arbeit", "dialog"]


def nimm(qtbot, dialog, datei):
    geprueft(qtbot, dialog, datei)
    qtbot.mouseClick(dialog.fuss.uebernehmen, Qt.MouseButton.LeftButton)
    ruhe(qtbot, dialog)


def bearbeite(arbeit, angebot, **felder):
    with writing_katalog(arbeit.datei) as motor:
        KatalogSchreiber(motor).setze(replace(angebot, **felder))


def konflikt(qtbot, dialog, arbeit, tmp_path):
    """Taken in, edited here, and the source says something else by now."""
    geprueft(qtbot, dialog, liste(tmp_path))
    paket = dialog.ablauf._probelauf.paket
    arbeit.lies_ein(dialog.ablauf._probelauf, lambda _a, _b: None)
    bearbeite(arbeit, paket.angebote[0], traeger="Unser Verein", kurztext="Kaffee")
    neu = ZEILEN[0].replace("Brücke e. V.", "Verein Ost")
    geprueft(qtbot, dialog, liste(tmp_path, (neu, *ZEILEN[1:])))
    dialog.probe.befunde.zeige(Blick.GEAENDERT)
    return paket.angebote[0].key


def druecke(qtbot, liste_, row=0):
    """With the mouse, where the words stand."""
    index = liste_.modell.index(row, 0)
    liste_.scrollTo(index)
    griff = liste_._griffe(index)[0]
    mitte: QPointF = griff.flaeche.center()
    qtbot.mouseClick(liste_.viewport(), Qt.MouseButton.LeftButton, pos=mitte.toPoint())


def test_a_value_edited_here_stays_unless_a_person_takes_the_one_of_the_source(
    qtbot, dialog, arbeit, tmp_path
):
    key = konflikt(qtbot, dialog, arbeit, tmp_path)
    zeile = zeilen(dialog.probe.befunde.liste)[0]
    assert zeile.was == "Träger: Unser Verein"
    assert zeile.griff == (QUELLE, "Angabe der Quelle nehmen")
    druecke(qtbot, dialog.probe.befunde.liste)
    assert dialog.probe.befunde.annahmen == {(key, "traeger")}
    assert "kommt die Angabe der Quelle" in zeilen(dialog.probe.befunde.liste)[0].dazu
    qtbot.mouseClick(dialog.fuss.uebernehmen, Qt.MouseButton.LeftButton)
    ruhe(qtbot, dialog)
    hier = dialog.ablauf._sitzung.dienste.angebote([key])[key]
    assert (hier.traeger, hier.kurztext) == ("Verein Ost", "Kaffee")


def test_a_choice_is_taken_back_and_the_own_value_stays(qtbot, dialog, arbeit, tmp_path):
    key = konflikt(qtbot, dialog, arbeit, tmp_path)
    befunde = dialog.probe.befunde
    druecke(qtbot, befunde.liste)
    assert zeilen(befunde.liste)[0].griff[0] == MEINE
    befunde.liste.setCurrentIndex(befunde.liste.modell.index(0, 0))
    qtbot.keyClick(befunde.liste, Qt.Key.Key_Return)
    assert befunde.annahmen == frozenset()
    qtbot.mouseClick(dialog.fuss.uebernehmen, Qt.MouseButton.LeftButton)
    ruhe(qtbot, dialog)
    assert dialog.ablauf._sitzung.dienste.angebote([key])[key].traeger == "Unser Verein"
    dialog.ergebnis.befunde.zeige(Blick.GEAENDERT)
    assert zeilen(dialog.ergebnis.befunde.liste)[0].griff == ("", "")


def test_a_choice_holds_only_where_the_conflict_still_is(qtbot, dialog, arbeit, tmp_path):
    konflikt(qtbot, dialog, arbeit, tmp_path)
    druecke(qtbot, dialog.probe.befunde.liste)
    geprueft(qtbot, dialog, liste(tmp_path))
    assert dialog.probe.befunde.annahmen == frozenset()


def test_the_finding_leads_to_the_two_values(qtbot, dialog, arbeit, tmp_path):
    konflikt(qtbot, dialog, arbeit, tmp_path)
    befunde = dialog.probe.befunde
    befunde.zeige(Blick.ANSEHEN)
    stelle = [z.griff[1] for z in zeilen(befunde.liste)].index("Vergleichen")
    druecke(qtbot, befunde.liste, stelle)
    assert befunde.segment.wahl == Blick.GEAENDERT


def test_a_file_that_was_taken_in_before_says_so(qtbot, dialog, arbeit, tmp_path):
    datei = liste(tmp_path)
    geprueft(qtbot, dialog, datei)
    assert "schon eingelesen" not in worte(dialog.probe)
    arbeit.lies_ein(dialog.ablauf._probelauf, lambda _a, _b: None)
    geprueft(qtbot, dialog, datei)
    assert "schon eingelesen" in worte(dialog.probe)
    geprueft(qtbot, dialog, liste(tmp_path, ZEILEN[:2], "kurz.csv"))
    assert "schon eingelesen" not in worte(dialog.probe)


def test_places_of_findings_are_said_in_the_language_of_the_window():
    englisch = Sprache.load("en")
    assert stellenworte("Zeile 12", englisch) == "Row 12"
    assert stellenworte("3 Einträge", englisch) == "3 entries"
    assert stellenworte("1 Eintrag", englisch) == "1 entry"
    assert stellenworte("contents[0].location", englisch) == "contents[0].location"
    assert stellenworte("Zeile 12", Sprache.load("de")) == "Zeile 12"
