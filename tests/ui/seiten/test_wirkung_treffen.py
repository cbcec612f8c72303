"""Meetings: last year's measures open by themselves, decisions with who, until, indicator."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import QDate

from lotse.domain.indikator import Massnahmestand
from lotse.domain.protokoll import Tat
from lotse.services.dialog.massnahmenworte import STAND
from lotse.services.protokollworte import zusaetze
from lotse.services.schutzarbeit import Protokollzeile
from lotse.ui.aktionen import Aktion
from lotse.ui.seiten.wirkung import DIALOG, WirkungSeite
from lotse.ui.seiten.wirkung_ausgabe import BERICHT, PAPIER
from lotse.ui.seiten.wirkung_treffen_druck import TREFFEN, WANDBILD
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dialogort import LETZTES, Dialoghaus
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.zahlenarbeit import zahlenarbeit


@pytest.fixture
def haus():
    return Dialoghaus(treffen=(LETZTES,))


@pytest.fixture
def baue(qtbot, runner, stil_hell, haus):
    def eines(**felder):
        sitzung = Sitzung(dienste(Haus(), dialog=haus.arbeit(), **felder), runner)
        seite = WirkungSeite(sitzung.dienste, sitzung)
        qtbot.addWidget(seite)
        seite.resize(1366, 760)
        seite.show()
        seite.zeige_sicht(DIALOG)
        qtbot.waitUntil(lambda: seite.dialog.freigabe is not None and runner.is_idle())
        seite.aktionen()[Aktion.DRUCKEN]()
        dialog = seite.dialogkopf.offen
        qtbot.waitUntil(runner.is_idle)
        qtbot.waitUntil(lambda: dialog.treffen is not None)
        dialog.seite = seite
        return dialog

    return eines


def ruhig(qtbot, runner):
    qtbot.wait(10)
    qtbot.waitUntil(runner.is_idle)
    qtbot.wait(10)


def sichtbare(zeilen):
    return [zeile for zeile in zeilen if not zeile.isHidden()]


def test_e50_a_new_meeting_opens_last_years_measures_by_itself(baue, qtbot, runner, haus):
    dialog = baue()
    dialog.on_neu()
    ruhig(qtbot, runner)
    zeilen = sichtbare(dialog.rueckblicke)
    assert len(zeilen) == 2
    assert "Elterncafé" in zeilen[0]._satz.text()
    assert "Wer: Kita-Träger." in zeilen[0]._satz.text()
    assert "Zeit zum Hinsehen." in zeilen[1]._zeit.text()
    assert len(haus.alle) == 2


def test_e50_how_a_measure_stands_is_said_without_blame_and_can_be_taken_back(
    baue, qtbot, runner, haus
):
    dialog = baue()
    dialog.on_neu()
    ruhig(qtbot, runner)
    zeile = dialog.rueckblicke[1]
    zeile._on_stand(Massnahmestand.BEENDET.value)
    ruhig(qtbot, runner)
    assert haus.alle["t25"].massnahmen[1].stand is Massnahmestand.BEENDET
    assert not {"gescheitert", "versäumt", "überfällig"} & set(" ".join(STAND.values()).split())
    dialog._sitzung.zurueck()
    ruhig(qtbot, runner)
    assert haus.alle["t25"].massnahmen[1].stand is Massnahmestand.VEREINBART
    assert dialog.rueckblicke[1].stand.wahl == Massnahmestand.VEREINBART.value


def test_e50_a_decision_has_what_who_until_and_an_indicator(baue, qtbot, runner, haus):
    dialog = baue()
    dialog.on_neu()
    dialog.on_beschluss()
    ruhig(qtbot, runner)
    zeile = dialog.beschluesse[0]
    zeile.was.setText("Sprachgruppe in der Bibliothek")
    zeile.wer.setText("Bibliothek")
    zeile.bis.setDate(QDate(2027, 3, 31))
    zeile.indikator.waehle("sprache")
    zeile._on_anders()
    ruhig(qtbot, runner)
    gemerkt = haus.alle[dialog.treffen.id].massnahmen[0]
    assert (gemerkt.was, gemerkt.wer) == ("Sprachgruppe in der Bibliothek", "Bibliothek")
    assert (gemerkt.bis, gemerkt.indikator) == (date(2027, 3, 31), "sprache")
    dialog._sitzung.zurueck()
    ruhig(qtbot, runner)
    assert haus.alle[dialog.treffen.id].massnahmen[0].was == ""
    dialog._sitzung.vor()
    ruhig(qtbot, runner)
    assert haus.alle[dialog.treffen.id].massnahmen[0].wer == "Bibliothek"


def test_a_decision_can_be_crossed_out_and_comes_back(baue, qtbot, runner, haus):
    dialog = baue()
    vorher = len(haus.alle["t25"].massnahmen)
    dialog._on_weg("m1")
    ruhig(qtbot, runner)
    assert len(haus.alle["t25"].massnahmen) == vorher - 1
    dialog._sitzung.zurueck()
    ruhig(qtbot, runner)
    assert len(haus.alle["t25"].massnahmen) == vorher


def test_a_new_meeting_can_be_taken_back_as_a_whole(baue, qtbot, runner, haus):
    dialog = baue()
    dialog.on_neu()
    ruhig(qtbot, runner)
    dialog._sitzung.zurueck()
    ruhig(qtbot, runner)
    assert set(haus.alle) == {"t25"}
    assert dialog.treffen.id == "t25"


def test_the_head_of_a_meeting_is_kept_as_it_is_typed(baue, qtbot, runner, haus):
    dialog = baue()
    dialog.ort.setText("Familienzentrum")
    dialog.wer.setText("Jugendamt, Jobcenter ,, Kita")
    dialog._on_kopf()
    ruhig(qtbot, runner)
    assert haus.alle["t25"].ort == "Familienzentrum"
    assert haus.alle["t25"].teilnehmende == ("Jugendamt", "Jobcenter", "Kita")


def test_beside_the_example_region_its_meeting_opens_until_there_are_own_numbers(
    baue, qtbot, runner, haus
):
    beispiel = replace(LETZTES, id="beispiel")
    arbeit = replace(haus.arbeit(), beispieltreffen=lambda: (beispiel,))
    haus.arbeit = lambda: arbeit
    dialog = baue()
    assert {"beispiel", "t25"} == set(dialog._alle)


def test_e50_the_kit_leaves_as_a4_and_as_a_sheet_for_the_wall(baue, qtbot, runner, tmp_path, haus):
    log = []
    dialog = baue(zahlen=zahlenarbeit(log=log))
    dialog.on_neu()
    ruhig(qtbot, runner)
    gesagt = []
    dialog.ausgang.gesagt.connect(gesagt.append)
    for wand, name in ((False, "paket.pdf"), (True, "wand.pdf")):
        blatt = dialog.ausgang.blatt(wand=wand)
        dialog.ausgang.ausgang.schreibe(tmp_path / name, "pdf", blatt)
        qtbot.waitUntil(runner.is_idle, timeout=90_000)
        assert (tmp_path / name).read_bytes().startswith(b"%PDF")
    qtbot.waitUntil(lambda: len(gesagt) == 2)
    assert len(log) == 1


class Protokoll:
    """The audit log in memory; `da` = which files were there when it heard of them."""

    def __init__(self, ordner):
        self.ordner, self.taten, self.da = ordner, [], []

    def notiere(self, tat, familie=None, grund=""):
        self.taten.append((tat, familie, grund))
        self.da.append([datei.name for datei in self.ordner.iterdir()])


@pytest.mark.parametrize("zahlen", [zahlenarbeit(), zahlenarbeit(3), None])
def test_f39_the_audit_log_hears_of_a_kit_and_a_wall_sheet_before_they_are_there(
    baue, qtbot, runner, tmp_path, zahlen
):
    """Also where the office has too few families for sums of its own, and on paper."""
    log = Protokoll(tmp_path)
    dialog = baue(zahlen=zahlen, schutzarbeit=log)
    dialog.on_neu()
    ruhig(qtbot, runner)
    aus = dialog.ausgang
    aus.ausgang.schreibe(tmp_path / "p.pdf", "pdf", aus.blatt())
    aus.ausgang.schreibe(tmp_path / "w.pdf", "pdf", aus.blatt(wand=True))
    runner.start(lambda _token: aus.blatt(weg=PAPIER)(), lambda _pdf: None)
    qtbot.waitUntil(lambda: len(log.taten) == 3, timeout=90_000)
    qtbot.waitUntil(runner.is_idle, timeout=90_000)
    assert log.taten == [
        (Tat.AUSGEGEBEN, None, "treffen.pdf"),
        (Tat.AUSGEGEBEN, None, "wandbild.pdf"),
        (Tat.GEDRUCKT, None, "treffen.papier"),
    ]
    assert "p.pdf" not in log.da[0]
    assert "w.pdf" not in log.da[1]


def test_f39_the_buttons_of_the_kit_ask_for_what_they_say(baue, monkeypatch):
    gefragt = []
    dialog = baue()
    dialog.on_neu()
    aus = dialog.ausgang
    monkeypatch.setattr(aus, "blatt", lambda **wie: gefragt.append(wie) or bytes)
    monkeypatch.setattr(aus.ausgang, "speichere", lambda *_: None)
    monkeypatch.setattr(aus.ausgang, "drucke", lambda *_: None)
    for knopf in (aus.pdf, aus.wand, aus.drucken):
        knopf.click()
    assert gefragt == [{"wand": False}, {"wand": True}, {"weg": PAPIER}]


def test_f39_the_log_of_what_left_the_house_is_read_in_words():
    for weg, wie in (("pdf", "als PDF"), ("papier", "auf Papier"), ("xlsx", "als Tabelle")):
        for was, wort in (
            (TREFFEN, "Paket für ein Treffen"), (WANDBILD, "Wandbild für ein Treffen"),
            (BERICHT, "Bericht mit Summen"),
        ):  # fmt: skip
            zeile = Protokollzeile(
                1, datetime(2026, 11, 24, 9), "", Tat.AUSGEGEBEN, grund=f"{was}.{weg}"
            )
            assert zusaetze(zeile) == (wort, wie)


def test_e53_a_kit_too_near_to_an_earlier_report_warns(baue, qtbot, runner, tmp_path):
    log = []
    for familien in (258, 260):
        dialog = baue(zahlen=zahlenarbeit(familien, log))
        dialog.on_neu()
        ruhig(qtbot, runner)
        gesagt = []
        dialog.ausgang.gesagt.connect(gesagt.append)
        dialog.ausgang.ausgang.schreibe(tmp_path / "p.pdf", "pdf", dialog.ausgang.blatt())
        qtbot.waitUntil(lambda gesagt=gesagt: bool(gesagt), timeout=90_000)
        dialog.reject()
        ruhig(qtbot, runner)
    assert "nur um 1 bis 4" in gesagt[-1]
