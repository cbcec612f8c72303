"""The system's own dialogs begin where people keep their files, never in the folder of Lotse."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from lotse.i18n.sprache import Sprache
from lotse.ui.dialoge.speicherort import dokumente, frage_datei, frage_ordner
from lotse.ui.einlesen.wahl import Dateiwahl
from lotse.ui.fenster.einrichten_katalog import Katalogschritt
from lotse.ui.seiten.sicherungsteil_orte import frage_ordner as frage_sicherungsort


@pytest.fixture
def gefragt(monkeypatch):
    """Where each dialog began; none is answered."""
    orte = []

    def datei(_eltern, _titel, ort="", *_rest):
        orte.append(ort)
        return "", ""

    def ordner(_eltern, _titel, ort=""):
        orte.append(ort)
        return ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", datei)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", datei)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", ordner)
    return orte


@pytest.mark.parametrize(
    "frage",
    [
        lambda _oben: Dateiwahl(Sprache.load("de")).datei.click(),
        lambda _oben: Dateiwahl(Sprache.load("de")).ordner.click(),
        lambda _oben: Katalogschritt(3, Sprache.load("de"))._waehlen.click(),
        lambda oben: frage_sicherungsort(oben, "Wohin?"),
        lambda oben: frage_ordner(oben, "Wohin?"),
    ],
    ids=["liste", "ordner", "einrichten", "sicherung", "briefe"],
)
def test_a_dialog_begins_in_the_documents(qtbot, gefragt, frage):
    oben = QWidget()
    qtbot.addWidget(oben)
    frage(oben)
    assert gefragt == [str(dokumente())]
    assert Path(gefragt[0]).is_absolute()


def test_a_file_to_write_is_suggested_there_by_name(qtbot, gefragt):
    oben = QWidget()
    qtbot.addWidget(oben)
    assert frage_datei(oben, "Speichern", "Lotse_Plan") is None
    assert gefragt == [str(dokumente() / "Lotse_Plan.pdf")]


@pytest.mark.parametrize(("zweite", "wird"), [
    ("Plan.pdf", "Plan.pdf"), ("Neu", "Neu.pdf"), ("Plan", None), ("", None),
    ("Brief 24.11.2026", "Brief 24.11.2026.pdf"), ("Laut.PDF", "Laut.PDF"),
])  # fmt: skip
def test_a_name_without_ending_replaces_no_file_nobody_asked_about(
    qtbot, monkeypatch, tmp_path, zweite, wird
):
    (tmp_path / "Plan.pdf").write_bytes(b"alt")
    antworten = [str(tmp_path / "Plan"), str(tmp_path / zweite) if zweite else ""]
    orte = []

    def datei(_eltern, _titel, ort, *_rest):
        orte.append(ort)
        return antworten.pop(0), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", datei)
    oben = QWidget()
    qtbot.addWidget(oben)
    gewaehlt = frage_datei(oben, "Speichern", "Lotse_Plan")
    assert gewaehlt == (tmp_path / wird if wird else None)
    assert orte[1:] == [str(tmp_path / "Plan.pdf")], "the second time it knows the whole name"
