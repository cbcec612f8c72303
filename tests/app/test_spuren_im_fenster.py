"""What the audit log hears of the work in the window, and what nobody ever keeps."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from lotse.app.echtprofil import open_echt
from lotse.app.sicherungsdienst import Orte, secure
from lotse.domain.familie import FamilieId
from lotse.domain.passwort import secret
from lotse.domain.protokoll import Kettenstand, Tat
from lotse.matching.ergebnis import Faktstelle
from lotse.services.sichern import Anlass
from lotse.store.tresor import create_tresor, open_tresor
from lotse.ui.seiten.briefe import BriefeSeite
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.echt import JETZT, PASSWORT
from tests.werkzeug.echtfenster import LANGE, beende, melde_an, offen, ruhend, seite, sperre
from tests.werkzeug.schluessel import BILLIG, BILLIGE_GRENZEN, NOTFALL
from tests.werkzeug.schutzfenster import (
    KANARI,
    F,
    dateien,
    familie,
    klartext,
    lege_beide,
    taten,
    teil,
)


@pytest.fixture
def kennung(wurzel):
    return lege_beide(wurzel)


def test_opening_a_case_is_noted_once_and_looking_at_its_pages_is_not(
    qtbot, laeuft, wurzel, kennung
):
    offen(qtbot, laeuft)
    familie(qtbot, laeuft)
    for ort in (Ort.GESPRAECH, Ort.PLAN, Ort.HEUTE, Ort.FAMILIE):
        laeuft.sitzung.springe(Sprung(ort, F if ort is not Ort.HEUTE else FamilieId("")))
        qtbot.waitUntil(laeuft.runner.is_idle, timeout=LANGE)
    sperre(qtbot, laeuft)
    assert taten(wurzel, kennung).count((Tat.GEOEFFNET, F, "")) == 1


def test_wrong_passwords_stand_in_the_log(qtbot, laeuft, wurzel, kennung):
    melde_an(qtbot, laeuft, "falsch geraten ist auch geraten")
    qtbot.waitUntil(seite(laeuft).passwort.feld.isEnabled, timeout=LANGE)
    qtbot.waitUntil(laeuft.runner.is_idle, timeout=LANGE)
    offen(qtbot, laeuft)
    sperre(qtbot, laeuft)
    assert (Tat.FEHLVERSUCHE, "", "1") in taten(wurzel, kennung)


def test_the_log_is_a_list_without_contents_and_its_chain_can_be_checked(qtbot, laeuft):
    offen(qtbot, laeuft)
    familie(qtbot, laeuft)
    tafel = teil(qtbot, laeuft).protokoll
    erste = tafel.gezeigte()[0]
    assert (erste.tat, erste.deckwort, erste.wer) == (Tat.GEOEFFNET, KANARI, "Nordstadt 2026")
    qtbot.mouseClick(tafel.pruefen, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tafel._gut.isVisibleTo(tafel), timeout=LANGE)
    kopf = tafel._befund.kopf
    assert kopf.kurz in tafel._gut._text.text()


def test_entries_cut_off_the_end_are_found_against_the_last_sicherung(qtbot, laeuft):
    offen(qtbot, laeuft)
    arbeit, profil = laeuft.sitzung.dienste.schutzarbeit, laeuft._offen[-1]
    for _nummer in range(3):
        profil.note(Tat.ENTSPERRT)
    secure(profil.offen, Anlass.VON_HAND, JETZT, JETZT, Orte())
    assert arbeit.pruefe().stand is Kettenstand.HEIL
    with profil.offen.engine.begin() as connection:
        connection.exec_driver_sql(
            "DELETE FROM protokoll WHERE seq > (SELECT max(seq) - 2 FROM protokoll)"
        )
    assert arbeit.pruefe().stand is Kettenstand.ENDE_FEHLT


def test_a_long_log_shows_its_newest_and_saves_all(qtbot, laeuft, monkeypatch):
    monkeypatch.setattr("lotse.ui.seiten.schutz_protokoll.HOECHSTENS", 2)
    offen(qtbot, laeuft)
    for _nummer in range(4):
        laeuft._offen[-1].note(Tat.ENTSPERRT)
    tafel = teil(qtbot, laeuft).protokoll
    assert tafel.liste.modell.rowCount() == 2
    assert len(tafel.gezeigte()) > 4


def test_the_log_can_be_narrowed_to_one_family(qtbot, laeuft):
    offen(qtbot, laeuft)
    familie(qtbot, laeuft)
    tafel = teil(qtbot, laeuft).protokoll
    tafel.filter.waehle(F)
    assert {z.familie for z in tafel.gezeigte()} == {F}


def test_the_log_as_a_table_is_noted_and_holds_no_name(qtbot, laeuft, wurzel, kennung, tmp_path):
    offen(qtbot, laeuft)
    tafel = teil(qtbot, laeuft).protokoll
    arbeit, datei = laeuft.sitzung.dienste.schutzarbeit, tmp_path / "protokoll.csv"
    with qtbot.waitSignal(tafel.ausgang.gegangen, timeout=LANGE):
        tafel.ausgang.schreibe(datei, "csv", partial(arbeit.tabelle, tafel.gezeigte()))
    zeilen = list(csv.reader(io.StringIO(datei.read_text("utf-8-sig")), delimiter=";"))
    assert zeilen[0][0] == "Nummer"
    assert len(zeilen) == len(tafel.gezeigte()) + 1
    assert KANARI not in datei.read_text("utf-8-sig")
    sperre(qtbot, laeuft)
    assert (Tat.AUSGEGEBEN, "", "protokoll.csv") in taten(wurzel, kennung)


def test_old_entries_go_by_themselves_and_it_is_said(qtbot, starte, wurzel):
    tresor, _ = create_tresor(wurzel, "Alt", secret(PASSWORT), kosten=BILLIG, papier=NOTFALL)
    profil = open_echt(
        open_tresor(tresor, secret(PASSWORT), grenzen=BILLIGE_GRENZEN),
        lambda: JETZT - timedelta(days=400),
    )
    for _nummer in range(3):
        profil.note(Tat.ENTSPERRT)
    profil.close()
    p = starte()
    offen(qtbot, p)
    assert any("3 Einträge im Protokoll" in t.text() for t in p.fenster.findChildren(QLabel))
    assert p.sitzung.dienste.schutzarbeit.pruefe().stand is Kettenstand.HEIL
    kennung = tresor.ordner.name
    beende(p)
    assert [tat for tat, _, _ in taten(wurzel, kennung)] == [Tat.ENTSPERRT, Tat.GEKUERZT]


def test_a_printed_letter_is_noted(qtbot, laeuft, wurzel, kennung, tmp_path):
    offen(qtbot, laeuft)
    laeuft.sitzung.springe(Sprung(Ort.BRIEFE, F))
    qtbot.waitUntil(lambda: laeuft.sitzung.akte is not None)
    qtbot.waitUntil(laeuft.runner.is_idle, timeout=LANGE)
    seite = laeuft.fenster.findChild(BriefeSeite)
    posten = seite._liste.posten
    seite._ausgabe.speichere(
        laeuft.sitzung.akte, posten, seite._gezeigt.auftrag, tmp_path / "brief.pdf"
    )
    qtbot.waitUntil(lambda: not seite._ausgabe.beschaeftigt, timeout=LANGE)
    qtbot.waitUntil(laeuft.runner.is_idle, timeout=LANGE)
    sperre(qtbot, laeuft)
    assert (Tat.GEDRUCKT, F, f"{posten.art.value}.pdf") in taten(wurzel, kennung)


def test_fleeting_answers_reach_no_file_and_are_gone_with_the_case(
    qtbot, laeuft, wurzel, kennung, uhr
):
    offen(qtbot, laeuft)
    familie(qtbot, laeuft)
    laeuft.sitzung.antworte(Faktstelle("gkv"), "Fluchtikus", "Frage beantwortet")
    laeuft.sitzung.zurueck()
    laeuft.sitzung.vor()
    assert "Fluchtikus" in laeuft.sitzung.fluechtig.fakten.values()
    sperre(qtbot, laeuft)
    assert b"Fluchtikus" not in klartext(wurzel, kennung)
    for datei, inhalt in dateien(wurzel):
        assert b"Fluchtikus" not in inhalt, datei
    assert b"Fluchtikus" not in ruhend(laeuft).rede.daten
    uhr.steht += timedelta(minutes=16)
    offen(qtbot, laeuft)
    qtbot.waitUntil(lambda: laeuft.sitzung.akte is not None, timeout=LANGE)
    assert "Fluchtikus" not in laeuft.sitzung.fluechtig.fakten.values()


def test_closing_the_case_forgets_fleeting_answers_for_good(qtbot, laeuft):
    offen(qtbot, laeuft)
    familie(qtbot, laeuft)
    laeuft.sitzung.antworte(Faktstelle("gkv"), "Fluchtikus", "Frage beantwortet")
    laeuft.sitzung.schliesse()
    laeuft.sitzung.zurueck()
    familie(qtbot, laeuft)
    assert "Fluchtikus" not in laeuft.sitzung.fluechtig.fakten.values()
