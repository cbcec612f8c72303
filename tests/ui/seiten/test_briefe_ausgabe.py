"""Letters leave the house: printed or saved; and what the case remembers."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from threading import Event

import pypdf
import pytest
from PySide6.QtPrintSupport import QPrinter

from lotse.domain.vermittlung import Stand
from lotse.ui.dialoge.papier import neuer_drucker
from lotse.ui.meldung import Meldungsart
from lotse.ui.seiten import briefe_ausgang
from tests.werkzeug.briefausgang import (
    NAME,
    VOLL,
    drucke,
    meldungen,
    mit_schreiben,
    papier,
    seite,
    speichere,
    stand,
    wohin,
)
from tests.werkzeug.briefseite import waehle

__all__ = ["meldungen", "papier", "seite", "wohin"]


def test_a_printed_letter_is_remembered_and_the_hand_over_moves_on(qtbot, seite, papier, meldungen):
    drucke(qtbot, seite)
    blatt = seite.sitzung.akte.schriftstuecke[-1]
    assert len(pypdf.PdfReader(papier).pages) == blatt.seiten == len(seite._setzer.letztes.seiten)
    assert blatt.id.startswith("familie:v4:")
    assert blatt.sha256 == sha256(seite._setzer.letztes.pdf).hexdigest()
    assert stand(seite) is Stand.UEBERGEBEN
    assert meldungen[-1].zurueck
    assert seite._liste.liste.wahl().gedruckt_am == seite.dienste.heute()


def test_e_37_printed_before_the_family_chose_it_is_said_that_nothing_is_handed_over(
    qtbot, seite, papier, meldungen
):
    seite.sitzung.aendern(lambda a: replace(a, wahlen=()), "ohne Wahl")
    drucke(qtbot, seite)
    assert stand(seite) is Stand.VORBEREITET
    assert meldungen[-1].text.endswith("Die Familie hat noch nicht gewählt.")


def test_undo_takes_sheet_and_state_back(qtbot, seite, papier):
    vorher = seite.sitzung.akte
    drucke(qtbot, seite)
    seite.sitzung.zurueck()
    assert seite.sitzung.akte == vorher


def test_a_hand_over_that_is_further_stays_where_it_is(qtbot, seite, papier):
    waehle(qtbot, seite, "familie:v5")
    vorher = stand(seite, "v5")
    drucke(qtbot, seite)
    assert stand(seite, "v5") is vorher is Stand.ANGENOMMEN


def test_the_typed_name_stands_on_the_paper_and_nowhere_else(qtbot, seite, wohin, tmp_path):
    ohne = sha256(seite._setzer.letztes.pdf).hexdigest()
    speichere(qtbot, seite, NAME)
    datei = next(tmp_path.glob("*.pdf"))
    assert "Kaya" in pypdf.PdfReader(datei).pages[0].extract_text()
    assert seite.sitzung.akte.schriftstuecke[-1].sha256 == ohne
    assert "Kaya" not in repr(seite.sitzung.akte)
    assert "Kaya" not in datei.name
    assert seite._ausgang._ausgang is None


def test_the_suggested_name_is_the_word_of_the_family(qtbot, seite, wohin):
    speichere(qtbot, seite)
    assert wohin == ["Lotse_Brief_Ahorn_2026-11-24"]


def test_a_saved_letter_is_the_one_on_the_paper(qtbot, seite, wohin, tmp_path, meldungen):
    gezeigt = seite._setzer.letztes.pdf
    speichere(qtbot, seite)
    datei = tmp_path / "Lotse_Brief_Ahorn_2026-11-24.pdf"
    assert datei.read_bytes() == gezeigt
    assert meldungen[-1].text.startswith("Gespeichert: Lotse_Brief_Ahorn_2026-11-24.pdf.")
    assert stand(seite) is Stand.UEBERGEBEN


def test_a_full_disk_is_told_and_nothing_is_remembered(qtbot, seite, wohin, meldungen):
    def voll(_datei, _inhalt):
        raise VOLL

    mit_schreiben(seite, voll)
    vorher = seite.sitzung.akte
    speichere(qtbot, seite)
    assert meldungen[-1].art is Meldungsart.FEHLER
    assert meldungen[-1].text.startswith("Der Speicher ist voll.")
    assert seite.sitzung.akte == vorher
    assert seite.blatt._drucken.isEnabled()


def test_a_folder_that_is_gone_is_told_in_words(qtbot, seite, monkeypatch, tmp_path, meldungen):
    weg = tmp_path / "fort" / "brief.pdf"
    monkeypatch.setattr(briefe_ausgang, "frage_datei", lambda *_: weg)
    speichere(qtbot, seite)
    assert meldungen[-1].text.startswith("Den Ordner gibt es nicht.")


def test_a_case_closed_meanwhile_is_not_changed_and_that_is_said(qtbot, seite, wohin, meldungen):
    weiter = Event()

    def langsam(_datei, _inhalt):
        weiter.wait(5)

    mit_schreiben(seite, langsam)
    seite.on_pdf()
    seite.sitzung.schliesse()
    with qtbot.waitSignal(seite.sitzung.gemeldet, timeout=90_000):
        weiter.set()
    assert "In der Akte steht es nicht" in meldungen[-1].text


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_does_not_answer_is_told(qtbot, seite, monkeypatch, meldungen):
    def stumm(name, anzahl):
        drucker = neuer_drucker(name, anzahl)
        drucker.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        drucker.setOutputFileName("/gibt/es/nicht/papier.pdf")
        return drucker

    monkeypatch.setattr(briefe_ausgang, "neuer_drucker", stumm)
    drucke(qtbot, seite)
    assert meldungen[-1].text.startswith("Der Drucker antwortet nicht.")
    assert seite.sitzung.akte.schriftstuecke == ()
