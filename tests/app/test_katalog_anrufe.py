"""The calls of the week, reports, doubles and what vanished, in the window over real stores."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from lotse.domain.angebot import AngebotKey, Status
from lotse.domain.frische import Meldungsart
from lotse.services.katalogpflege import Ausgang, Lage
from lotse.ui.seiten.katalog_wahlen import KEIN
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.katalogfenster import alle, katalog, runner_k, worte

__all__ = ["katalog", "runner_k"]
NEU = AngebotKey("probe-eins")


@pytest.mark.parametrize(
    ("ausgang", "status"),
    [
        (Ausgang.BESTAETIGT, Status.AKTIV),
        (Ausgang.GESCHLOSSEN, Status.GESCHLOSSEN),
        (Ausgang.NICHT_LISTEN, Status.NICHT_LISTEN),
    ],
)
def test_one_key_after_a_call_settles_it_and_can_be_taken_back(katalog, ausgang, status):
    fall = katalog
    fall.sitzung.springe(Sprung(Ort.KATALOG, bezug="anrufliste"))
    fall.ruht()
    liste = fall.seite.anrufe.liste
    key = AngebotKey(liste.wahl().zeile.key)
    vorher = fall.angebot(key)
    taste = str(list(Ausgang).index(ausgang) + 1)
    liste.setFocus()
    fall.qtbot.keyClick(liste, taste)
    fall.ruht()
    nachher = fall.angebot(key)
    assert (nachher.status, nachher.pruefung.am) == (status, date(2026, 11, 24))
    assert liste.modell.row_of(key) == -1
    fall.sitzung.zurueck()
    fall.ruht()
    assert fall.angebot(key) == vorher
    assert liste.modell.row_of(key) >= 0


def test_something_changed_writes_the_check_and_opens_the_form(katalog):
    fall = katalog
    fall.sitzung.springe(Sprung(Ort.KATALOG, bezug="anrufliste"))
    fall.ruht()
    key = AngebotKey(fall.seite.anrufe.liste.wahl().zeile.key)
    fall.seite.karte.knoepfe[Ausgang.GEAENDERT].click()
    fall.ruht()
    assert fall.seite.form.isVisible()
    assert fall.seite.form.key == key
    assert fall.angebot(key).pruefung.am == date(2026, 11, 24)


def test_a_report_from_a_case_comes_first_on_the_list(katalog):
    fall = katalog
    eines = alle(fall)[7]
    fall.seite.taten.melde(eines.key, Meldungsart.NUMMER_FALSCH)
    fall.ruht()
    erster = fall.seite.anrufe.liste.modell.zeile(0)
    assert erster.zeile.key == eines.key
    assert erster.gruende[0].startswith("Die Nummer stimmt nicht")
    assert fall.gesagt[-1] == "Notiert. Das Angebot steht jetzt auf der Anrufliste."


def test_one_fact_is_checked_by_itself_and_says_so(katalog):
    fall = katalog
    fall.suche("biberburg")
    key = AngebotKey(fall.seite.liste.tabelle.wahl_id())
    fall.seite.blatt.einzeln.emit(key, "telefone")
    fall.ruht()
    assert fall.angebot(key).feldpruefungen[0].feld == "telefone"
    assert "Telefon geprüft am 24.11.2026" in worte(fall.seite.blatt)


def test_two_that_may_be_one_stand_side_by_side_until_somebody_parts_them(katalog):
    fall = katalog
    eines = next(a for a in alle(fall) if a.standort and a.standort.strasse)
    fall.sitzung.trage_ein(None, replace(eines, key=NEU, traeger="Anderer Träger"), "Neu")
    fall.ruht()
    fall.seite.liste.zeige_filter(KEIN, Lage.DOPPELT)
    fall.ruht()
    assert fall.namen() == [eines.name] * 2
    assert "Vielleicht doppelt" in worte(fall.seite.blatt)
    assert "Anderer Träger" in worte(fall.seite.blatt)
    fall.seite.taten.trenne(eines.key, NEU)
    fall.ruht()
    fall.seite.liste.suche()
    fall.ruht()
    assert fall.namen() == []


def test_what_vanished_from_its_source_is_said_and_kept_when_it_is_confirmed(katalog):
    fall = katalog
    eines = alle(fall)[3]
    fall.sitzung.trage_ein(eines, replace(eines, fehlt_in_quelle_seit=date(2026, 11, 1)), "Probe")
    fall.ruht()
    fall.seite.liste.zeige_filter(KEIN, Lage.VERSCHWUNDEN)
    fall.ruht()
    assert fall.namen() == [eines.name]
    assert "nicht mehr in der Quelle" in worte(fall.seite.blatt)
    fall.seite.taten.behalte(eines.key)
    fall.ruht()
    assert fall.namen() == []
    assert fall.angebot(eines.key) == eines


def test_heute_leads_to_the_calls_of_the_week(katalog):
    fall = katalog
    fall.sitzung.springe(Sprung(Ort.HEUTE))
    fall.ruht()
    fall.fenster._seiten[Ort.HEUTE].anrufe.click()
    fall.ruht()
    assert fall.fenster.ort is Ort.KATALOG
    assert fall.seite.anrufe.isVisible()


def test_keys_over_the_table_change_and_check(katalog):
    fall = katalog
    key = AngebotKey(fall.seite.liste.tabelle.wahl_id())
    fall.seite.liste.tabelle.setFocus()
    fall.qtbot.keyClick(fall.seite.liste.tabelle, Qt.Key.Key_V)
    fall.ruht()
    assert fall.angebot(key).pruefung.am == date(2026, 11, 24)
    fall.seite.liste.tabelle.setFocus()
    fall.qtbot.keyClick(fall.seite.liste.tabelle, Qt.Key.Key_E)
    assert fall.seite.form.isVisible()
    fall.qtbot.keyClick(fall.seite.form.zeilen.felder["name"].feld, Qt.Key.Key_Escape)
    fall.ruht()
    assert not fall.seite.form.isVisible()
