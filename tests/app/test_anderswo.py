"""Data in another folder: pointed at once, listed from then on; a wrong folder is told kindly."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel

from lotse.app.aufbau import find_raum
from lotse.app.datenorte import HOECHSTENS, find_tresor, keep_listed, remember
from lotse.app.einstellungen import Einstellungsdatei
from lotse.app.vorraum import Vorraum
from lotse.domain.familie import FamilieId
from lotse.domain.fehler import Hinweis
from lotse.store.tresor import Tresorordner, tresore
from lotse.ui.fenster.anmelden import Anmelden
from lotse.ui.fenster.anmelden_andere import Andereseite
from tests.werkzeug.echt import lege_an, raum
from tests.werkzeug.echtfenster import LANGE, offen, seite, sperre

F = FamilieId("f-ahorn")


def liegt(wurzel: Path) -> Tresorordner:
    """What a Tresor looks like from outside."""
    ordner = wurzel / "0123456789abcdef"
    ordner.mkdir(parents=True)
    (ordner / "familien.keys").touch()
    return Tresorordner(ordner)


@pytest.mark.parametrize("wo", ["", "daten", "lotse", "lotse-daten/daten"])
def test_the_folder_or_the_one_lotse_made_in_it_is_found(tmp_path: Path, wo: str):
    tresor = liegt(tmp_path / wo)
    assert find_tresor(tmp_path) == tresor
    assert find_tresor(tresor.ordner) == tresor


@pytest.mark.parametrize(
    ("datei", "was"),
    [("brief.pdf", "keine Datenbank von Lotse"), ("Lotse-Sicherung-x.lotse", "Sicherungen, aber")],
)
def test_a_wrong_folder_is_told_with_a_way_on(tmp_path: Path, datei: str, was: str):
    (tmp_path / datei).touch()
    with pytest.raises(Hinweis, match=was) as gesagt:
        find_tresor(tmp_path)
    assert gesagt.value.sicher == "Nichts wurde verändert."
    assert gesagt.value.tun


def test_a_folder_is_remembered_once_and_the_oldest_goes():
    datei = Einstellungsdatei(None)
    for nummer in range(HOECHSTENS + 2):
        remember(datei, Path(f"/o/{nummer}"))
    remember(datei, Path("/o/5"))
    merkt = datei.lesen().weitere_ordner
    assert merkt[:2] == ("/o/5", f"/o/{HOECHSTENS + 1}")
    assert len(merkt) == len(set(merkt)) == HOECHSTENS


def test_the_folders_come_back_with_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "leer"))
    datei = Einstellungsdatei(tmp_path / "e" / "einstellungen.toml")
    remember(datei, tmp_path / "stick")
    kennung = lege_an(tmp_path / "stick", "Südstadt")
    (zeile,) = find_raum(Einstellungsdatei(tmp_path / "e" / "einstellungen.toml")).zeilen()
    assert zeile.name == "Südstadt"
    assert zeile.kennung == str(tmp_path / "stick" / kennung)


def test_a_stick_that_is_away_is_passed_over(tmp_path: Path):
    lege_an(tmp_path / "hier")
    mehr = replace(raum(tmp_path / "hier"), weitere=(tmp_path / "weg",))
    assert len(mehr.zeilen()) == 1


def test_a_stick_that_fails_keeps_nobody_from_the_other_data(tmp_path: Path, monkeypatch):
    lege_an(tmp_path / "hier")

    def geht_nicht(ordner: Path):
        if ordner.name == "kaputt":
            raise OSError(5, "Input/output error")
        return tresore(ordner)

    monkeypatch.setattr("lotse.app.tresorraum.tresore", geht_nicht)
    mehr = replace(raum(tmp_path / "hier"), weitere=(tmp_path / "kaputt",))
    assert len(mehr.zeilen()) == 1


def test_nothing_of_somebody_else_is_cleared_in_another_folder(tmp_path: Path):
    lege_an(tmp_path / "stick")
    fremd = tmp_path / "stick" / "Entwurf.neu"
    fremd.mkdir()
    (fremd / "brief.txt").write_text("von jemandem")
    replace(raum(tmp_path / "hier"), weitere=(tmp_path / "stick",)).zeilen()
    assert (fremd / "brief.txt").exists()


def test_a_new_usual_folder_leaves_the_one_before_in_the_list(tmp_path: Path):
    lege_an(tmp_path / "alt", "Anna")
    lege_an(tmp_path / "neu", "Berta")
    datei = Einstellungsdatei(None)
    vor = Vorraum(raum(tmp_path / "alt"), datei, uhr=None, sprache=None, runner=None)
    keep_listed(vor, tmp_path / "neu")
    assert sorted(zeile.name for zeile in vor.raum.zeilen()) == ["Anna", "Berta"]


def test_another_folder_is_opened_locked_and_listed_beside_the_usual_one(
    qtbot, laeuft, tmp_path, monkeypatch
):
    andere = lege_an(tmp_path / "stick", "Südstadt")
    zeige_andere(laeuft)
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "stick" / andere)
    )
    laeuft.tuersteher.tuer.seite.waehlen.click()
    qtbot.waitUntil(lambda: isinstance(laeuft.tuersteher.tuer.seite, Anmelden), timeout=LANGE)
    pfad = str(tmp_path / "stick" / andere)
    assert seite(laeuft).kennung == pfad
    assert seite(laeuft)._wahl.count() == 2
    assert laeuft._datei.lesen().weitere_ordner == (str(tmp_path / "stick"),)
    offen(qtbot, laeuft)
    assert laeuft._offen[-1].ordner == tmp_path / "stick" / andere
    assert laeuft.sitzung.dienste.laden(F).familie.id == F
    sperre(qtbot, laeuft)
    assert seite(laeuft).kennung == pfad
    assert list(laeuft.schliessung._ruhend) == [pfad]


def test_a_wrong_folder_is_told_on_the_page_and_one_may_choose_again(
    qtbot, laeuft, tmp_path, monkeypatch
):
    (tmp_path / "leer").mkdir()
    blatt = zeige_andere(laeuft)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "leer"))
    blatt.waehlen.click()
    qtbot.waitUntil(blatt.waehlen.isEnabled, timeout=LANGE)
    worte = [t.text() for t in blatt.findChildren(QLabel) if t.isVisibleTo(blatt)]
    assert "In diesem Ordner liegt keine Datenbank von Lotse." in worte
    assert laeuft._datei.lesen().weitere_ordner == ()
    blatt.knopf.click()
    qtbot.waitUntil(lambda: isinstance(laeuft.tuersteher.tuer.seite, Anmelden), timeout=LANGE)


def zeige_andere(p) -> Andereseite:
    """By the link of the foot."""
    (link,) = [
        k
        for k in p.tuersteher.tuer.findChildren(object)
        if getattr(k, "text", str)() == "Andere Datenbank öffnen …"
    ]
    link.click()
    assert isinstance(p.tuersteher.tuer.seite, Andereseite)
    return p.tuersteher.tuer.seite
