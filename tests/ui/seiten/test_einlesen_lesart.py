"""How a file is read, chosen by hand: another encoding, and a table without a header."""

from __future__ import annotations

from tests.werkzeug.einlesen import arbeit, dialog, geprueft, ruhe, zeilen

__all__ = ["arbeit", "dialog"]


def waehle(qtbot, dialog, wahl, worte):
    """As a person does, with the mouse or the arrows."""
    stelle = wahl.findText(worte)
    assert stelle >= 0, [wahl.itemText(n) for n in range(wahl.count())]
    wahl.setCurrentIndex(stelle)
    wahl.activated.emit(stelle)
    ruhe(qtbot, dialog)


def namen(dialog):
    return [zeile.name for zeile in zeilen(dialog.probe.vorschau)]


def test_another_encoding_chosen_by_hand_reads_the_names_anew(qtbot, dialog, tmp_path):
    datei = tmp_path / "mac.csv"
    text = "angebot;traeger;plz;ort\nFrühförderung;Brücke;50990;Köln\n"
    datei.write_bytes(text.encode("mac_roman"))
    geprueft(qtbot, dialog, datei)
    waehle(qtbot, dialog, dialog.probe.lesart.kodierung, "Windows-1252")
    assert namen(dialog) != ["Frühförderung"]
    waehle(qtbot, dialog, dialog.probe.lesart.kodierung, "Mac Roman")
    assert namen(dialog) == ["Frühförderung"]
    assert dialog.probe.lesart.kodierung.currentText() == "Mac Roman"


def test_a_table_without_a_header_loses_no_row(qtbot, dialog, tmp_path):
    datei = tmp_path / "ohne.csv"
    zeilen_ = ("Elterncafé Nord;Brücke e. V.;50990", "Lernhilfe;Bildungswerk;50994")
    datei.write_bytes("\n".join(zeilen_).encode("utf-8"))
    geprueft(qtbot, dialog, datei)
    waehle(qtbot, dialog, dialog.probe.lesart.kopf, "ohne Kopfzeile")
    erste = next(iter(dialog.probe.spalten.wahlen))
    dialog.probe.spalten.wahlen[erste].waehle("name")
    wahl = dialog.probe.spalten.wahlen[erste]
    wahl.activated.emit(wahl.currentIndex())
    ruhe(qtbot, dialog)
    assert namen(dialog) == ["Elterncafé Nord", "Lernhilfe"]
    assert dialog.probe.lesart.kopf.currentText() == "ohne Kopfzeile"
