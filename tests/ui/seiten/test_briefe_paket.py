"""The whole packet: one file or one print job, told sheet by sheet, stopped before it is out."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

import pypdf
from PySide6.QtCore import Qt

from lotse.ui.dialoge.drucken import Druckdialog, Druckwunsch
from lotse.ui.meldung import Meldungsart
from tests.werkzeug.briefausgang import (
    NAME,
    VOLL,
    alle,
    gehakt,
    meldungen,
    mit_schreiben,
    papier,
    schluessel,
    seite,
    wohin,
)
from tests.werkzeug.briefseite import zeige
from tests.werkzeug.qt import AHORN

__all__ = ["meldungen", "papier", "seite", "wohin"]


def test_the_whole_packet_is_one_file_in_print_order_and_one_step_back(
    qtbot, seite, wohin, tmp_path
):
    vorher, anzahl = seite.sitzung.akte, len(gehakt(seite))
    alle(qtbot, seite)
    (datei,) = tmp_path.glob("*.pdf")
    assert wohin == ["Lotse_Paket_Ahorn_2026-11-24"]
    stuecke = seite.sitzung.akte.schriftstuecke
    assert len(pypdf.PdfReader(datei).pages) == sum(s.seiten for s in stuecke)
    assert [s.id.rsplit(":", 1)[0] for s in stuecke] == gehakt(seite)
    assert len(stuecke) == anzahl
    seite.sitzung.zurueck()
    assert seite.sitzung.akte == vorher


def test_what_is_not_ticked_stays_out_of_the_packet(qtbot, seite, wohin):
    ohne, zeilen, vorher = schluessel(seite)[1], seite._liste.liste, gehakt(seite)
    zeilen.waehle(ohne)
    qtbot.keyClick(zeilen, Qt.Key.Key_Space)
    assert set(vorher) - set(gehakt(seite)) == {ohne}
    assert "im Paket" not in zeilen.modell.data(zeilen.currentIndex())
    alle(qtbot, seite)
    gedruckt = [s.id.rsplit(":", 1)[0] for s in seite.sitzung.akte.schriftstuecke]
    assert ohne not in gedruckt
    assert gedruckt == gehakt(seite)


def test_with_nothing_ticked_there_is_no_packet_to_ask_for(seite):
    for eines in gehakt(seite):
        seite._on_gehakt(eines)
    assert not seite._liste.paket.knopf.isEnabled()
    seite.on_alle()
    assert seite.findChild(Druckdialog) is None


def test_the_typed_name_stands_on_every_letter_to_the_family_of_a_packet(
    qtbot, seite, wohin, tmp_path
):
    alle(qtbot, seite, NAME)
    text = [s.extract_text() for s in pypdf.PdfReader(next(tmp_path.glob("*.pdf"))).pages]
    anzahl = sum(e.startswith("familie:") for e in schluessel(seite))
    assert sum("Guten Tag Aylin Kaya" in " ".join(blatt.split()) for blatt in text) == anzahl
    assert "Kaya" not in repr(seite.sitzung.akte)


def test_a_packet_is_one_job_of_the_printer(qtbot, seite, papier):
    seite.on_alle()
    dialog = seite.findChild(Druckdialog)
    with qtbot.waitSignal(seite.sitzung.gemeldet, timeout=90_000):
        dialog.drucken.emit(Druckwunsch("", "", 1))
    dialog.reject()
    seiten = sum(s.seiten for s in seite.sitzung.akte.schriftstuecke)
    assert len(pypdf.PdfReader(papier).pages) == seiten


def test_a_packet_says_how_far_it_is_and_stops_before_anything_is_written(
    qtbot, seite, wohin, tmp_path, meldungen
):
    echt, weiter, staende = seite.dienste.brief, Event(), []

    def langsam(akte, auftrag):
        weiter.wait(5)
        return echt(akte, auftrag)

    seite._ausgabe._dienste = replace(seite.dienste, brief=langsam)
    seite._ausgabe.fortschritt.connect(lambda n, m: staende.append((n, m)))
    seite.on_alle()
    dialog = seite.findChild(Druckdialog)
    dialog.als_pdf.emit("")
    dialog.reject()
    qtbot.waitUntil(lambda: staende[-1] == (0, len(gehakt(seite))))
    fuss = seite._liste.paket
    qtbot.waitUntil(fuss.abbrechen.isVisible)
    with qtbot.waitSignal(seite.sitzung.gemeldet, timeout=90_000):
        fuss.abbrechen.click()
        weiter.set()
    assert meldungen[-1].text == "Angehalten. Es wurde nichts geschrieben."
    assert list(tmp_path.iterdir()) == []
    assert seite.sitzung.akte.schriftstuecke == ()
    assert fuss.knopf.isVisible()
    assert fuss.knopf.isEnabled()


def test_a_full_disk_leaves_no_half_packet(qtbot, seite, wohin, tmp_path, meldungen):
    def voll(_datei, _inhalt):
        raise VOLL

    mit_schreiben(seite, voll)
    alle(qtbot, seite)
    assert list(tmp_path.iterdir()) == []
    assert meldungen[-1].text.startswith("Der Speicher ist voll.")
    assert seite.sitzung.akte.schriftstuecke == ()


def test_a_letter_that_cannot_be_written_is_left_out_and_named(
    qtbot, stil_hell, haus, runner, wohin, tmp_path
):
    akte = haus.akten[AHORN]
    fremd = replace(akte.vermittlungen[1], leistung="gibt_es_nicht", angebot=None)
    haus.akten[AHORN] = replace(akte, vermittlungen=(akte.vermittlungen[0], fremd))
    seite = zeige(qtbot, haus, runner)
    gesagt = []
    seite.sitzung.gemeldet.connect(gesagt.append)
    alle(qtbot, seite)
    assert len(list(tmp_path.glob("*.pdf"))) == 1
    assert len(seite.sitzung.akte.schriftstuecke) == 3
    assert "1 Brief fehlt: Zu dieser Hilfe fehlt das Rechtswissen." in gesagt[-1].text
    assert gesagt[-1].art is Meldungsart.WARNUNG
