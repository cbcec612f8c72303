"""The knowledge of one run: the practice town keeps to its own folder; the window follows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lotse.app import ordner, wissen
from lotse.app.einstellungen import Einstellungsdatei
from lotse.app.uebung import Uebungsprofil
from lotse.app.window import Programm
from lotse.app.wiring import werk
from lotse.domain.ort import Ort
from lotse.domain.ortswissen import Ortsfeld
from lotse.domain.rechnung import Rechnungsangaben
from lotse.matching.ergebnis import Faktstelle
from lotse.matching.ortswissen import mietenstufe, vor_ort
from lotse.paths import RESOURCES
from lotse.services.rechnung import rechnung
from lotse.ui.dienste import Dienste
from lotse.ui.farben import Thema
from lotse.ui.sprung import Ort as Seitenort
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import stil
from lotse.ui.zustand import Redestand
from tests.werkzeug.wissen import familie, im_alter
from tests.werkzeug.wissensarbeit import AGS, Verlag, arbeit, grundwissen, vertraut

TAG = date(2026, 11, 24)


def test_the_practice_town_has_its_own_rules_and_they_say_so():
    ort = werk().wissen.ort
    hier = vor_ort(ort, "wohngeld", AGS, TAG)
    assert hier[Ortsfeld.ZUSTAENDIG].wert == "Wohngeldstelle im Rathaus Musterstadt"
    assert mietenstufe(ort, AGS, TAG) == 4
    assert all("Übung" in angabe.quelle for angabe in ort.angaben)
    assert all(angabe.gebiet == AGS for angabe in ort.angaben)
    eigene = [k for k in werk().wissen.leistungen if k not in grundwissen().leistungen]
    assert eigene == ["ort_05999000_familienkarte"]
    assert "Übung" in werk().wissen.leistungen[eigene[0]].name


def test_the_calculator_reads_the_mietenstufe_of_the_place():
    wer = familie(im_alter(5), ort=Ort(ags=AGS))

    def annahmen(angaben: Rechnungsangaben, wo: Ort) -> object:
        eine = familie(im_alter(5), ort=wo)
        return rechnung(eine, angaben, werk().wissen, TAG).band("wohngeld")

    hier, gesagt = Rechnungsangaben(), Rechnungsangaben(mietenstufe=4)
    assert annahmen(hier, wer.ort) == annahmen(gesagt, Ort())
    assert {f.eingabe for f in rechnung(wer, hier, werk().wissen, TAG).fehlt}.isdisjoint(
        {"mietenstufe"}
    )


def test_what_the_user_loaded_holds_on_the_command_line_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(ordner, "standardordner", lambda: tmp_path)
    monkeypatch.setattr(wissen, "standardordner", lambda: tmp_path)
    verlag = Verlag(tmp_path / "verlag")
    haus = vertraut(wissen.eigener_ordner(), verlag)
    haus.laden(verlag.paket(3), TAG)
    wissen.eigenes_wissen.cache_clear()
    try:
        eigenes = wissen.eigenes_wissen()
    finally:
        wissen.eigenes_wissen.cache_clear()
    assert [s.nummer for s in eigenes.ort.schichten] == [3]
    assert "ort_05999000_familienkarte" not in eigenes.leistungen
    assert werk().wissen.ort.schichten == ()


def test_loading_in_the_practice_town_writes_into_its_folder_only(
    profil: Uebungsprofil, dienste: Dienste, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    verlag = Verlag(tmp_path / "verlag")
    dienste.wissensarbeit.vertraue(verlag.offen, verlag.abdruck, TAG)
    dienste.wissensarbeit.laden(verlag.paket(3), TAG)
    assert (profil.ordner / "wissen" / "wissen.json").exists()
    assert not (tmp_path / "config").exists()
    assert dienste.erneuern is not None
    neu = dienste.erneuern()
    assert [s.nummer for s in neu.wissen.ort.schichten] == [3]
    assert neu.wissen.kennung != dienste.wissen.kennung
    neu.wissensarbeit.zuruecksetzen()


def test_a_family_of_the_town_gets_its_own_help(dienste: Dienste):
    zeile = next(z for z in dienste.akten("", False) if z.deckwort == "Ahorn")
    akte = dienste.laden(zeile.id)
    hilfe = dienste.abgleichen(akte, dienste.gesagt(zeile.id), frozenset()).hilfe(
        "ort_05999000_familienkarte"
    )
    assert hilfe is not None
    assert hilfe.urteil.bedingungen[0].satz == "Die Familie wohnt in Musterstadt (Übung)."


def sprich(sitzung: Sitzung, qtbot: QtBot) -> Redestand:
    """A family is open, and some of what it said is in memory only."""
    ahorn = next(z for z in sitzung.dienste.akten("", False) if z.deckwort == "Ahorn")
    sitzung.oeffne(ahorn.id)
    qtbot.waitUntil(lambda: sitzung.akte is not None, timeout=90_000)
    sitzung.antworte(Faktstelle("aufenthalt"), "duldung", "Antwort")
    sitzung.ueberspringe(Faktstelle("gkv"), "Später")
    sitzung.set_stichtag(date(2027, 1, 1))
    rede = sitzung.rede()
    assert rede is not None
    assert (rede.familie, rede.fluechtig.fakten["aufenthalt"]) == (ahorn.id, "duldung")
    return rede


def test_the_window_is_built_again_over_new_knowledge(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setattr("sys.excepthook", lambda *_: None)
    stil().show(Thema.HELL, 100)
    programm = Programm(Einstellungsdatei(None))
    programm.beginne()
    qtbot.waitUntil(lambda: programm.fenster is not None, timeout=90_000)
    qtbot.waitUntil(programm.runner.is_idle, timeout=90_000)
    try:
        alt, sitzung = programm.fenster, programm.sitzung
        assert sitzung is not None
        verlag = Verlag(tmp_path)
        haus = sitzung.dienste.wissensarbeit
        haus.vertraue(verlag.offen, verlag.abdruck, TAG)
        haus.laden(verlag.paket(3), TAG)
        rede = sprich(sitzung, qtbot)
        sitzung.neues_wissen.emit("„Musterstadt“ ist geladen.")
        qtbot.waitUntil(lambda: programm.fenster is not alt, timeout=90_000)
        qtbot.waitUntil(programm.runner.is_idle, timeout=90_000)
        assert programm.fenster is not None
        assert programm.fenster.isVisible()
        assert programm.fenster.ort is Seitenort.EINSTELLUNGEN
        assert programm.sitzung is not None
        assert [s.nummer for s in programm.sitzung.dienste.wissen.ort.schichten] == [3]
        assert programm.sitzung.akte is not None
        assert programm.sitzung.rede() == rede
        assert programm.fenster.close()
    finally:
        programm.beende()


def test_the_files_of_the_practice_town_are_marked_as_invented():
    ordner_ = RESOURCES / "musterstadt" / "ort"
    for datei in ordner_.rglob("*.*"):
        assert "Übung" in datei.read_text("utf-8-sig"), datei
    assert arbeit(Path("x")).lesen(ordner_).ort.gebiete
