"""Einstellungen, Sicherung: what is there, one press for each deed, and what it answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from lotse.app.bilder_sicherungsbild import JETZT, Beispielsicherungen, ruhig, sorge
from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.services.sichern import Anlass
from lotse.services.sicherungsarbeit import Gesichert, Probebericht
from lotse.ui.bausteine.text import Text
from lotse.ui.seiten.einstellungen import EinstellungenSeite
from lotse.ui.seiten.sicherungsteil import Sicherungsteil
from lotse.ui.seiten.sicherungsteil_worte import (
    ergebnissatz,
    groesse,
    hinweise,
    probensatz,
    zeitpunkt,
)
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import Haus, dienste

pytestmark = pytest.mark.usefixtures("stil_hell")
DEUTSCH = Sprache.load("de")
HEUTE = date(2026, 11, 24)


@pytest.fixture
def arbeit():
    return Beispielsicherungen()


@pytest.fixture
def zurueck():
    return []


@pytest.fixture
def seite(qtbot, runner, arbeit, zurueck):
    alle = dienste(Haus(), sicherungsarbeit=arbeit, zurueckspielen=zurueck.append)
    sitzung = Sitzung(alle, runner)
    eine = EinstellungenSeite(alle, sitzung)
    eine.gemeldet = []
    sitzung.gemeldet.connect(lambda m: eine.gemeldet.append(m.text))
    qtbot.addWidget(eine)
    eine.resize(1250, 900)
    eine.show()
    eine.show_sprung(Sprung(Ort.EINSTELLUNGEN, bezug="sicherung"))
    qtbot.waitUntil(runner.is_idle)
    return eine


@pytest.fixture
def teil(seite) -> Sicherungsteil:
    return seite.teil("sicherung")


def worte(widget) -> str:
    return "\n".join(t.text() for t in widget.findChildren(Text) if t.isVisible())


def test_a_jump_leads_to_the_part_and_back_to_it_after_a_locking(seite, teil):
    assert teil.isVisible()
    assert seite.merkmal() == "sicherung"
    assert seite._wahl.wahl == "sicherung"
    assert not seite._teile["ansicht"].isVisible()


def test_parts_are_built_when_they_are_first_shown(seite):
    assert set(seite._teile) == {"ansicht", "sicherung"}
    seite._wahl._knoepfe["wissen"].click()
    assert seite.wissen.isVisible()


def test_the_practice_town_says_kindly_that_nothing_is_saved(qtbot, runner):
    alle = dienste(Haus())
    seite = EinstellungenSeite(alle, Sitzung(alle, runner))
    qtbot.addWidget(seite)
    seite.show()
    seite.show_sprung(Sprung(Ort.EINSTELLUNGEN, bezug="sicherung"))
    assert "In der Übungsstadt wird nichts gesichert" in worte(seite)
    seite.texte_setzen(Sprache.load("en"))
    assert "In the practice town nothing is backed up" in worte(seite)


def test_when_all_is_well_it_says_so_and_lists_all(teil):
    gesagt = worte(teil)
    assert "Zuletzt gesichert: heute um 10:30, geprüft." in gesagt
    assert "Letzte Probe am Fr 20.11.: alles lesbar." in gesagt
    assert "Jede Sicherung kommt auch hierhin." in gesagt
    assert teil.hinweise.isHidden()
    modell = teil.tafel.liste.modell
    assert modell.rowCount() == 8
    erste = modell.data(modell.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert erste == "heute um 10:30, 2,4 MB, auf diesem Gerät"


def test_one_press_makes_one_and_says_what_became_of_it(qtbot, runner, seite, teil, arbeit):
    teil.tafel.knopf.click()
    assert teil.tafel.knopf.text() == "Sichert …"
    teil.tafel.knopf.click()
    qtbot.waitUntil(runner.is_idle)
    assert arbeit.gesichert == [Anlass.VON_HAND]
    assert seite.gemeldet[-1] == (
        "Die Sicherung ist gemacht und geprüft. Die Kopie am zweiten Ort auch."
    )
    assert teil.tafel.knopf.text() == "Jetzt sichern"
    assert teil.tafel.knopf.isEnabled()


def test_a_refusal_is_told_and_the_button_works_again(qtbot, runner, teil, arbeit, fehler):
    def voll(_anlass):
        raise Hinweis("Der Speicher ist voll.")

    arbeit.sichere = voll
    teil.tafel.knopf.click()
    qtbot.waitUntil(lambda: teil.tafel.knopf.isEnabled() and runner.is_idle())
    assert [str(f) for f in fehler] == ["Der Speicher ist voll."]


@pytest.mark.parametrize(
    ("bericht", "satz"),
    [
        (Probebericht(JETZT, gut=True), "Die Probe ist gelungen. Alles ist lesbar."),
        (Probebericht(JETZT, gut=False), "Die Probe ging nicht auf. Bitte sichern Sie jetzt neu."),
        (None, "Noch ist nichts da, was sich proben lässt."),
    ],
)
def test_a_rehearsal_by_hand_says_how_it_went(qtbot, runner, seite, arbeit, bericht, satz):
    arbeit.probebericht = bericht
    seite.teil("sicherung").probe.knopf.click()
    qtbot.waitUntil(runner.is_idle)
    assert seite.gemeldet == [satz]


def test_a_second_place_is_chosen_and_forgotten(qtbot, runner, teil, arbeit, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    teil.zweitort.knopf.click()
    qtbot.waitUntil(runner.is_idle)
    assert arbeit.stand.zweitort == tmp_path
    teil.zweitort.knopf_weg.click()
    qtbot.waitUntil(runner.is_idle)
    assert arbeit.stand.zweitort is None
    assert "Eine Kopie auf einem Stick hilft" in worte(teil.zweitort)
    assert teil.zweitort.knopf_weg.isHidden()


def test_bringing_one_back_takes_two_presses_before_the_secret(teil, zurueck):
    zeile = teil.tafel.liste.modell.zeile(2)
    teil.tafel.liste.griff.emit(zeile, "zurueck")
    assert "Danach steht alles so da wie gestern um 16:12." in worte(teil.frage)
    assert zurueck == []
    teil.frage.knopf.click()
    assert zurueck == [zeile.datei]


def test_leaving_it_changes_nothing(teil, zurueck):
    teil.on_zurueckspielen(teil.tafel.liste.modell.zeile(2))
    teil.frage.knopf_nein.click()
    assert teil.frage.isHidden()
    assert zurueck == []


def test_what_goes_to_another_computer_is_whole_and_explained(
    qtbot, runner, teil, arbeit, monkeypatch, tmp_path
):
    quelle, ziel = tmp_path / "hier", tmp_path / "stick"
    quelle.mkdir()
    ziel.mkdir()
    datei = quelle / "Lotse-Sicherung-2026-11-24-104200.lotse"
    datei.write_bytes(b"x" * 5000)
    arbeit.antwort = Gesichert(datei)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(ziel))
    teil.umzug.knopf.click()
    qtbot.waitUntil(runner.is_idle)
    assert (ziel / datei.name).read_bytes() == datei.read_bytes()
    gesagt = worte(teil.umzug)
    assert "Öffnen Sie Lotse auf dem anderen Rechner." in gesagt
    assert "„Sicherung einlesen …“" in gesagt


def test_a_stick_that_is_pulled_while_copying_is_told(teil, arbeit, tmp_path):
    from lotse.ui.seiten.sicherungsteil import nimm_mit

    arbeit.antwort = Gesichert(tmp_path / "weg.lotse")
    with pytest.raises(Hinweis, match="Die Kopie ist nicht gelungen"):
        nimm_mit(arbeit, lambda *_: None, tmp_path)


@pytest.mark.parametrize("arbeit", [Beispielsicherungen(sorge())])
def test_the_doubtful_date_is_answered_with_one_press(qtbot, runner, seite, teil, arbeit):
    assert "Stimmt dieses Datum? Heute ist Dienstag, 24. November 2026." in worte(teil.hinweise)
    knoepfe = {k.text(): k for k in teil.hinweise.findChildren(QPushButton)}
    assert set(knoepfe) == {"Ja, das Datum stimmt", "Jetzt eintippen"}
    knoepfe["Ja, das Datum stimmt"].click()
    qtbot.waitUntil(runner.is_idle)
    assert not arbeit.stand.lage.uhr_fraglich
    assert "Stimmt dieses Datum?" not in worte(teil.hinweise)


@pytest.mark.parametrize("arbeit", [Beispielsicherungen(sorge())])
def test_the_paper_leads_to_the_access(qtbot, runner, seite, teil):
    spruenge = []
    seite.sitzung.springt.connect(spruenge.append)
    (knopf,) = [k for k in teil.hinweise.findChildren(QPushButton) if k.text() == "Jetzt eintippen"]
    knopf.click()
    assert spruenge == [Sprung(Ort.EINSTELLUNGEN, bezug="zugang")]


def test_it_says_everything_in_english_too(qtbot, runner, seite, teil):
    seite.texte_setzen(Sprache.load("en"))
    qtbot.waitUntil(runner.is_idle)
    gesagt = worte(teil)
    assert "Last backup: today at 10:30, checked." in gesagt
    assert "Sicherung" not in gesagt


def saetze(bild):
    return [h.satz for h in hinweise(bild, HEUTE, DEUTSCH)]


def test_nothing_is_said_while_all_is_well():
    assert saetze(ruhig()) == []


@pytest.mark.parametrize(
    ("felder", "satz"),
    [
        ({"letzte": None, "veraltet": True}, "Es gibt noch keine Sicherung."),
        (
            {"letzte": JETZT - timedelta(days=9), "veraltet": True},
            "Seit 9 Tagen wurde nichts gesichert.",
        ),
        (
            {"probe_gut": False},
            "Die Probe am Fr 20.11. ging nicht auf. Bitte sichern Sie jetzt neu.",
        ),
        ({"zweiter_ort_faellig": True}, "Am zweiten Ort liegt keine neue Kopie."),
        (
            {"papier_faellig": True},
            (
                "Tippen Sie Ihren Notfall-Schlüssel einmal ein. "
                "Dann wissen Sie, dass das Blatt stimmt."
            ),
        ),
    ],
)
def test_each_trouble_has_its_sentence_and_a_way_out(felder, satz):
    bild = replace(ruhig(), lage=replace(ruhig().lage, **felder))
    (hinweis,) = hinweise(bild, HEUTE, DEUTSCH)
    assert hinweis.satz == satz
    assert hinweis.wort


def test_a_rehearsal_that_never_was_is_no_failure():
    bild = replace(ruhig(), lage=replace(ruhig().lage, probe=None, probe_gut=False))
    assert saetze(bild) == []
    assert probensatz(bild, HEUTE, DEUTSCH) == "Es gab noch keine Probe."


@pytest.mark.parametrize(
    ("am", "worte"),
    [
        (datetime(2026, 11, 24, 9, 5), "heute um 09:05"),
        (datetime(2026, 11, 23, 16, 12), "gestern um 16:12"),
        (datetime(2026, 11, 25, 8, 0), "Mi 25.11. um 08:00"),
        (datetime(2025, 12, 30, 8, 0), "Di 30.12.2025 um 08:00"),
    ],
)
def test_times_are_said_as_people_say_them(am, worte):
    assert zeitpunkt(am, HEUTE, DEUTSCH) == worte


@pytest.mark.parametrize(
    ("anzahl", "worte"), [(0, "1 KB"), (48_200, "48 KB"), (2_400_000, "2,4 MB")]
)
def test_sizes_are_round(anzahl, worte):
    assert groesse(anzahl, DEUTSCH) == worte


def test_a_stick_that_is_away_or_refuses_never_hides_that_it_is_saved():
    datei = Path("a.lotse")
    weg = ergebnissatz(Gesichert(datei, "fehlt"), DEUTSCH)
    assert weg.startswith("Die Sicherung ist gemacht und geprüft. Der zweite Ort ist gerade nicht")
    voll = Gesichert(datei, "fehler", Hinweis("Der Speicher ist voll.", "", "Bitte Platz machen."))
    assert ergebnissatz(voll, DEUTSCH).endswith("Der Speicher ist voll. Bitte Platz machen.")
    assert "nichts geändert" in ergebnissatz(Gesichert(None), DEUTSCH)
