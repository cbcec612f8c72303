"""An answer for a page somebody left is none for the page that stands there now."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QPushButton

from lotse.app.einstellungen import Einstellungsdatei
from lotse.app.tuersteher import Tuersteher
from lotse.app.vorraum import Vorraum
from lotse.app.wiederbeschaffer import Wiederbeschaffer
from lotse.app.window import Programm
from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.ui.fenster.schaden import Schadensbild, Schadenseite, Schadensrahmen
from lotse.ui.fenster.zutritt import Sicherungskopf
from lotse.ui.jobs import CancelledError
from tests.werkzeug.echt import JETZT, Stelluhr, raum
from tests.werkzeug.echtfenster import offen, sperre
from tests.werkzeug.qt import stil_hell
from tests.werkzeug.spaet import Spaet

__all__ = ["stil_hell"]


@pytest.fixture
def spaet():
    return Spaet()


@pytest.fixture
def tuersteher(qtbot, stil_hell, tmp_path, spaet):
    datei = Einstellungsdatei(None)
    leer = raum(tmp_path / "leer")
    vorraum = Vorraum(leer, datei, Stelluhr().uhr(), Sprache.load("de"), spaet)
    einer = Tuersteher(vorraum, None)
    qtbot.addWidget(einer.tuer)
    einer.zeige(())
    return einer


def test_a_slow_search_takes_no_page_away_that_was_opened_since(tuersteher, spaet):
    tuersteher._zeige_wieder()
    zeilen = spaet.arbeite("_on_zeilen")
    tuersteher.zeige_einrichten()
    seite = tuersteher.tuer.seite
    zeilen()
    assert tuersteher.tuer.seite is seite
    tuersteher._zeige_wieder()
    spaet.alles()
    assert tuersteher.tuer.seite is not seite


def test_a_slow_stick_takes_no_page_away_that_was_opened_since(tuersteher, spaet, monkeypatch):
    kopf = Sicherungskopf(Path("x.lotse"), JETZT, ("Nordstadt",))
    monkeypatch.setattr(type(tuersteher._v.raum), "kopf", lambda *_: kopf)
    tuersteher.einleser.lies(Path("x.lotse"))
    gelesen = spaet.arbeite("_on_kopf")
    tuersteher.zeige_einrichten()
    seite = tuersteher.tuer.seite
    gelesen()
    assert tuersteher.tuer.seite is seite


def test_a_folder_that_was_found_late_takes_no_page_away(qtbot, tuersteher, spaet, tmp_path):
    ordner = tmp_path / "0123456789abcdef"
    ordner.mkdir()
    (ordner / "familien.keys").touch()
    gefunden = []
    tuersteher.anderswo.gefunden.connect(lambda kennung, _satz: gefunden.append(kennung))
    tuersteher.anderswo.zeige()
    tuersteher.anderswo.suche(tmp_path)
    antwort = spaet.arbeite("_on_gefunden")
    tuersteher.zeige_einrichten()
    qtbot.waitUntil(lambda: tuersteher.anderswo._seite is None)
    antwort()
    assert gefunden == []


def links(tuersteher) -> set[bool]:
    posten = tuersteher.tuer._links
    return {posten.itemAt(n).widget().isEnabled() for n in range(posten.count())}


def test_while_the_catalogue_is_written_nothing_leads_away(tuersteher):
    tuersteher.zeige_einrichten()
    rahmen = tuersteher._ablauf.rahmen
    rahmen.show_laeuft("Lotse liest die Angebote ein.", bleibt=True)
    assert links(tuersteher) == {False}
    rahmen.show_laeuft("")
    assert links(tuersteher) == {True}


def test_while_a_damaged_file_is_saved_nothing_leads_away(qtbot, stil_hell):
    sprache, gesagt = Sprache.load("de"), []
    rahmen = Schadensrahmen(Schadenseite(Schadensbild(Hinweis("Beschädigt.")), sprache), sprache)
    qtbot.addWidget(rahmen)
    rahmen.bleibt.connect(gesagt.append)
    rahmen.seite.show_laeuft("Lotse liest, was lesbar ist.", bleibt=True)
    rahmen.seite.show_hinweis(Hinweis("Das ging nicht."))
    rahmen.seite.show_laeuft("Lotse liest, was lesbar ist.", bleibt=True)
    rahmen.show_bericht(())
    assert gesagt == [True, False, True, False]


def test_a_slow_catalogue_can_be_stopped(tuersteher):
    tuersteher.zeige_einrichten()
    ablauf = tuersteher._ablauf
    ablauf.rahmen.gehe(3)
    ablauf.rahmen.show_laeuft("Lotse liest die Angebote ein.", bleibt=True)
    ablauf.katalog.show_fortschritt(1, 2)
    assert ablauf.katalog._anhalten.isEnabled()
    assert not ablauf.katalog._waehlen.isEnabled()


def test_while_a_sicherung_is_read_nothing_leads_away(tuersteher, spaet, monkeypatch):
    def misslingt(*_):
        raise Hinweis("Das Passwort passt nicht.")

    kopf = Sicherungskopf(Path("x.lotse"), JETZT, ("Nordstadt",))
    monkeypatch.setattr(type(tuersteher._v.raum), "kopf", lambda *_: kopf)
    monkeypatch.setattr(type(tuersteher._v.raum), "lies_ein", misslingt)
    tuersteher.zeige_einrichten()
    tuersteher.einleser.lies(Path("x.lotse"))
    spaet.alles()
    seite = tuersteher.tuer.seite
    tuersteher.tuer._links.addWidget(QPushButton())
    seite.einlesen.emit(bytearray(b"wort"), False)
    assert links(tuersteher) == {False}
    spaet.alles()
    assert links(tuersteher) == {True}


def test_who_leaves_while_new_secrets_are_written_lets_them_be_whole(
    tuersteher, spaet, monkeypatch
):
    profil, gesehen = Profilchen(uebt=False), []
    ablauf = Wiederbeschaffer(tuersteher._v, "x", "", tuersteher)
    ablauf._profil = profil
    monkeypatch.setattr(
        type(tuersteher._v.raum), "erneuere", lambda *_, **__: gesehen.append(profil.zu)
    )
    ablauf._erneuere()
    ablauf.brich_ab()
    assert not profil.zu
    with pytest.raises(CancelledError):
        spaet.arbeite("_on_erneuert")
    assert gesehen == [False]
    assert profil.zu


def test_when_the_new_secrets_cannot_be_written_the_page_goes_on(tuersteher, spaet, monkeypatch):
    def voll(*_, **__):
        raise Hinweis("Der Speicher ist voll.")

    ablauf = Wiederbeschaffer(tuersteher._v, "x", "", tuersteher)
    profil = ablauf._profil = Profilchen(uebt=False)
    monkeypatch.setattr(type(tuersteher._v.raum), "erneuere", voll)
    ablauf._erneuere()
    spaet.alles()
    assert ablauf._profil is profil
    assert not profil.zu
    ablauf.brich_ab()
    assert profil.zu


@dataclass
class Profilchen:
    """As much of a profile as the program looks at before a window stands over it."""

    uebt: bool
    zu: bool = False

    def close(self) -> None:
        self.zu = True


@dataclass
class Fensterchen:
    sperrbar: bool


@pytest.fixture
def programm(qapp, stil_hell):
    eines = Programm(Einstellungsdatei(None))
    yield eines
    eines.fenster = None
    eines._offen.clear()
    eines._start.deleteLater()
    eines.deleteLater()


def test_what_is_unlocked_while_the_practice_town_opens_is_the_one_window(programm):
    echt, uebung = Profilchen(uebt=False), Profilchen(uebt=True)
    programm._offen += [echt, uebung]
    programm._on_uebung(None)
    assert programm._offen == [echt]
    assert (uebung.zu, echt.zu) == (True, False)
    assert programm.fenster is None


def test_behind_the_practice_town_nothing_is_unlocked(programm):
    echt, uebung = Profilchen(uebt=False), Profilchen(uebt=True)
    programm._offen.append(uebung)
    programm.fenster = Fensterchen(sperrbar=False)
    programm._on_geoeffnet(echt, "")
    assert echt.zu
    assert programm._offen == [uebung]
    assert programm.runner.is_idle()


def test_what_a_late_answer_opens_over_the_cover_is_gone_at_once(qtbot, laeuft, monkeypatch):
    offen(qtbot, laeuft)
    fenster, sicherung = laeuft.fenster, laeuft.sitzung.sicherung
    dialog, gesehen = QDialog(fenster), []
    dialog.setModal(True)
    raeume_auf, schliesse_ab = fenster.raeume_auf, sicherung.schliesse_ab

    def zuletzt():
        gesehen.append(dialog.isVisible())
        raeume_auf()

    monkeypatch.setattr(sicherung, "schliesse_ab", lambda: (schliesse_ab(), dialog.show()))
    monkeypatch.setattr(fenster, "raeume_auf", zuletzt)
    sperre(qtbot, laeuft)
    assert gesehen == [False]
