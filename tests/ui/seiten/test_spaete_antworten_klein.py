"""Small places where an answer came after something newer, and took its place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from lotse.domain.fehler import Hinweis
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.intern import LEER, Intern
from lotse.i18n.sprache import Sprache
from lotse.services.sicherheitscheck import Checkstand, Checkzeile
from lotse.services.zahlen.arbeit import Berichtsform
from lotse.ui.dialoge import blattausgang
from lotse.ui.rechnung import Rechnung
from lotse.ui.schutzraum.wege import Wege
from lotse.ui.seiten.checkteil import Checkteil
from lotse.ui.seiten.familie_daten import Datentafel
from lotse.ui.seiten.familien_neu import NeueFamilie
from lotse.ui.seiten.katalog_taten import Katalogtaten
from lotse.ui.seiten.uebergabe_geben import Uebergabegang
from lotse.ui.seiten.wirkung import WirkungSeite
from lotse.ui.seiten.wirkung_einlesen import Zahlenlesung
from tests.werkzeug.akten import einfache_akte
from tests.werkzeug.dialogort import Dialoghaus, bestand
from tests.werkzeug.schutzraumfenster import JETZT, WORT, dienst
from tests.werkzeug.spaet import beginne, oben, spaet
from tests.werkzeug.uebergabe import Uebergabehaus
from tests.werkzeug.zahlenarbeit import zahlenarbeit

__all__ = ["beginne", "oben", "spaet"]
pytestmark = pytest.mark.usefixtures("stil_hell")


class Check:
    """The disk is checked when somebody says so."""

    ja = False

    def zeilen(self):
        return [Checkzeile("festplatte", Checkstand.GUT if self.ja else Checkstand.FRAGE)]

    def geprueft(self, *, ja: bool) -> None:
        self.ja = ja


@pytest.mark.parametrize("liest", [True, False])
def test_a_slow_printer_keeps_nothing_from_being_saved(beginne, spaet, oben, monkeypatch, liest):
    bahnen = []

    def start(_work, _done, *, store=True, **_rest):
        bahnen.append(store)

    monkeypatch.setattr(blattausgang, "druckernamen", lambda: ["Drucker"])
    monkeypatch.setattr(blattausgang, "neuer_drucker", lambda *_: object())
    monkeypatch.setattr(blattausgang, "frage_drucker", lambda *_: True)
    ausgang = blattausgang.Blattausgang(beginne(), oben)
    monkeypatch.setattr(spaet, "start", start)
    ausgang.drucke(bytes, liest=liest)
    ausgang.schreibe(Path("x.pdf"), "pdf", bytes, liest=liest)
    assert bahnen == [liest, liest]


def test_a_report_is_in_the_log_before_it_leaves(beginne, spaet, oben, tmp_path):
    geschehen = []
    arbeit = replace(zahlenarbeit(), merke=lambda _ausfuhr: geschehen.append("log"))
    sitzung = beginne(zahlen=arbeit, schreiben=lambda *_: geschehen.append("datei"))
    seite = WirkungSeite(sitzung.dienste, sitzung)
    seite.setParent(oben)
    seite.on_gezeigt()
    spaet.alles()
    seite.ausgabe.schreibe(seite.auswertung, Berichtsform.CSV, tmp_path / "zahlen.csv")
    spaet.alles()
    assert geschehen == ["log", "datei"]


def test_numbers_of_the_place_come_back_in_one_step(beginne, spaet, oben):
    vorher = bestand(erfunden=False)
    haus = Dialoghaus(vorher)
    sitzung = beginne(dialog=haus.arbeit())
    lesung = Zahlenlesung(sitzung, haus.arbeit(), oben)
    spaet.alles()
    lesung.on_entfernen()
    spaet.alles()
    assert haus.eigener is None
    sitzung.zurueck()
    assert len(spaet.offen) == 1
    spaet.alles()
    assert haus.eigener is vorher


def test_f16_the_second_secret_is_wiped_also_when_the_first_step_fails(qtbot, spaet):
    class Ablage:
        def change_password(self, *_):
            raise Hinweis("Das Passwort passt nicht.")

    weg = Wege(dienst(Ablage()), spaet, Sprache.load("de"), lambda: JETZT).vergessen()
    passwort = weg.blaetter[1].schritt
    geheime = []
    echt = passwort.geheimnis

    def geheimnis():
        geheime.append(echt())
        return geheime[-1]

    passwort.passwort.setze(WORT)
    passwort.nochmal.feld.setText(WORT)
    passwort.geheimnis = geheimnis
    arbeite = weg.taten[2]()
    with pytest.raises(Hinweis):
        arbeite()
    assert not any(geheime[1])
    for blatt in weg.blaetter:
        qtbot.addWidget(blatt.schritt)


def test_what_somebody_says_while_the_check_runs_is_in_its_answer(beginne, spaet, oben):
    sitzung = beginne(sicherheitscheck=Check())
    teil = Checkteil(sitzung.dienste, sitzung)
    teil.setParent(oben)
    teil.texte_setzen(sitzung.sprache)
    teil.on_pruefen()
    alt = spaet.arbeite("_on_geprueft")
    teil.on_platte(ja=True)
    alt()
    spaet.alles()
    assert [zeile.stand for zeile in teil._zeilen] == [Checkstand.GUT]


def test_a_match_that_failed_does_not_say_that_the_next_one_is_done(beginne, spaet, oben):
    def misslingt(*_):
        raise Hinweis("Eine Regel ist nicht lesbar.")

    rechnung, gesagt = Rechnung(beginne(abgleichen=misslingt).dienste, spaet, oben), []
    rechnung.rechnet.connect(gesagt.append)
    was = (einfache_akte(), FluechtigeAntworten(), frozenset())
    rechnung.rechne(*was)
    erstes = spaet.arbeite("_on_fertig")
    rechnung.rechne(*was)
    erstes()
    assert gesagt == [True, True]
    spaet.alles()
    assert gesagt == [True, True, False]


def test_uebergeben_pressed_twice_opens_once(beginne, spaet, oben):
    tafel = Datentafel(beginne(uebergabearbeit=Uebergabehaus()))
    tafel.setParent(oben)
    tafel.on_uebergeben()
    tafel.on_uebergeben()
    spaet.alles()
    assert len(oben.findChildren(Uebergabegang)) == 1


def test_who_left_the_new_sheet_keeps_nothing_families_are_known_by(beginne, spaet, oben):
    sitzung = beginne()
    neu = NeueFamilie(sitzung.dienste, spaet)
    neu.setParent(oben)
    oben.show()
    neu.show()
    neu.show_neu()
    spaet.arbeite("_on_wort")()
    antwort = spaet.arbeite("_on_kennzeichen")
    neu.hide()
    antwort()
    assert neu._alle == ()


def test_a_note_read_before_the_last_word_does_not_come_back(beginne, oben, spaet):
    buch = SimpleNamespace(lies=lambda _key: LEER, merke=lambda *_: None)
    sitzung, gelesen = beginne(katalogintern=buch), []
    taten = Katalogtaten(sitzung.dienste, sitzung, oben)
    taten.intern_gelesen.connect(lambda *was: gelesen.append(was))
    taten.lies_intern("a")
    alt = spaet.arbeite("_on_intern")
    taten.vermerke("a", LEER, Intern("Hintereingang", ""))
    alt()
    assert gelesen == []
    taten.lies_intern("a")
    spaet.arbeite("_on_intern")()
    assert gelesen == [("a", LEER)]
