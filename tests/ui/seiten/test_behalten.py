"""Keeping a fleeting answer: said plainly, off by default, per answer, with a way back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.domain.recht import Ebene, Fakt, Faktart, Fakttyp
from lotse.matching.ergebnis import Faktstelle
from lotse.services.behalten import kept_since
from lotse.ui.seiten.familie import FamilieSeite
from lotse.ui.seiten.gespraech import GespraechSeite
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.gespraechsseite import frage, mit_fragen
from tests.werkzeug.muster import HEUTE
from tests.werkzeug.muster_wissen import wissen
from tests.werkzeug.qt import AHORN

MIETE, PAPIER = Faktstelle("miete"), Faktstelle("aufenthalt")
WUNSCH = "Die Familie möchte, dass das bleibt"


@pytest.fixture
def haus() -> Haus:
    return Haus()


@pytest.fixture
def sitzung(qtbot, runner, stil_hell, haus) -> Sitzung:
    fragen = mit_fragen(frage("miete", fluechtig=True), frage("aufenthalt", fluechtig=True))
    papier = Fakt("aufenthalt", Faktart.VORAUSSETZUNG, Ebene.HAUSHALT, Fakttyp.ENUM,
                  "Papier für den Aufenthalt", fluechtig=True)  # fmt: skip
    gewusst = replace(wissen(), fakten={**wissen().fakten, "aufenthalt": papier})
    sitzung = Sitzung(dienste(haus, abgleichen=fragen, wissen=gewusst), runner, runner)
    sitzung.oeffne(AHORN)
    qtbot.waitUntil(lambda: sitzung.abgleich is not None)
    return sitzung


def gezeigt(qtbot, seite):
    seite.resize(1300, 700)
    qtbot.addWidget(seite)
    with qtbot.waitExposed(seite):
        seite.show()
    return seite


@pytest.fixture
def familie(qtbot, sitzung):
    return gezeigt(qtbot, FamilieSeite(sitzung.dienste, sitzung))


@pytest.fixture
def gespraech(qtbot, sitzung):
    return gezeigt(qtbot, GespraechSeite(sitzung.dienste, sitzung))


def zeilen(seite) -> list[str]:
    liste = seite._fakten.liste
    return [liste.modell.data(liste.modell.index(i)) for i in range(liste.modell.rowCount())]


def tat(seite, stelle, wort):
    return next((a for a in seite._fakten.menue(stelle).actions() if a.text() == wort), None)


def test_by_itself_nothing_stays(qtbot, sitzung, haus):
    sitzung.antworte(MIETE, 600, "Miete")
    sitzung.sicherung.jetzt()
    qtbot.waitUntil(lambda: not sitzung.sicherung.ist_offen)
    assert "miete" not in sitzung.akte.familie.fakten
    assert all("miete" not in nachher.familie.fakten for _, nachher in haus.gespeichert)
    sitzung.schliesse()
    assert sitzung.fluechtig.fakten == {}


def test_what_was_said_stands_under_its_own_heading_until_the_talk_ends(familie, sitzung):
    assert "Nur für dieses Gespräch" not in zeilen(familie)
    sitzung.antworte(MIETE, 600, "Miete")
    worte = zeilen(familie)
    kopf = worte.index("Nur für dieses Gespräch")
    assert worte[kopf + 1].startswith("Miete")
    assert worte[kopf + 1].endswith("wird nach dem Gespräch vergessen")


def test_it_is_kept_from_its_menu_and_forgotten_again(familie, sitzung):
    sitzung.antworte(MIETE, 600, "Miete")
    assert tat(familie, MIETE, "Wieder vergessen") is None
    tat(familie, MIETE, WUNSCH).trigger()
    assert sitzung.akte.familie.fakten["miete"] == 600
    assert kept_since(sitzung.akte, MIETE) == HEUTE
    assert sitzung.fluechtig.fakten == {}
    assert any("bleibt, die Familie möchte es (24.11.2026)" in z for z in zeilen(familie))
    tat(familie, MIETE, "Wieder vergessen").trigger()
    assert kept_since(sitzung.akte, MIETE) is None
    assert sitzung.fluechtig.fakten == {"miete": 600}


def test_undo_takes_the_wish_back_in_one_step(familie, sitzung):
    vorher = sitzung.akte
    sitzung.antworte(MIETE, 600, "Miete")
    sitzung.behalte(MIETE, "Antwort behalten")
    sitzung.zurueck()
    assert sitzung.akte == vorher
    assert sitzung.fluechtig.fakten == {"miete": 600}
    sitzung.vor()
    assert kept_since(sitzung.akte, MIETE) == HEUTE


def test_for_residence_the_choice_is_absent_and_the_reason_stands_there(familie, sitzung):
    sitzung.antworte(PAPIER, "duldung", "Papier")
    assert any("wird nie gespeichert" in zeile for zeile in zeilen(familie))
    assert tat(familie, PAPIER, WUNSCH) is None
    grund = tat(familie, PAPIER, "Angaben zum Aufenthalt speichert Lotse nie")
    assert not grund.isEnabled()
    sitzung.behalte(PAPIER, "Antwort behalten")
    assert "aufenthalt" not in sitzung.akte.familie.fakten


def test_a_kept_answer_changes_in_the_case_and_not_to_say_ends_it(sitzung):
    sitzung.antworte(MIETE, 600, "Miete")
    sitzung.behalte(MIETE, "Antwort behalten")
    sitzung.antworte(MIETE, 700, "Miete")
    assert sitzung.akte.familie.fakten["miete"] == 700
    sitzung.antworte(MIETE, None, "Miete")
    assert "miete" not in sitzung.akte.familie.fakten
    assert sitzung.fluechtig.fakten == {"miete": None}


def test_never_asked_leaves_neither_the_case_nor_the_talk(familie, sitzung):
    sitzung.antworte(MIETE, 600, "Miete")
    tat(familie, MIETE, "noch nicht gefragt").trigger()
    assert sitzung.fluechtig.fakten == {}
    sitzung.antworte(MIETE, 600, "Miete")
    sitzung.behalte(MIETE, "Antwort behalten")
    tat(familie, MIETE, "noch nicht gefragt").trigger()
    assert "miete" not in sitzung.akte.familie.fakten


def test_at_the_answered_question_the_wish_is_a_tick_that_is_off(qtbot, gespraech, sitzung):
    zeile = gespraech._spalte.bleibt
    assert not zeile.isVisible()
    gespraech._spalte.beantwortet.emit(frage("miete", fluechtig=True), True)
    assert zeile.isVisible()
    assert zeile.haken.text() == WUNSCH
    assert not zeile.haken.isChecked()
    zeile.haken.click()
    assert kept_since(sitzung.akte, MIETE) == HEUTE
    assert zeile.haken.isChecked()
    zeile.haken.click()
    assert kept_since(sitzung.akte, MIETE) is None


def test_at_a_question_about_residence_there_is_no_tick(gespraech):
    zeile = gespraech._spalte.bleibt
    gespraech._spalte.beantwortet.emit(frage("aufenthalt", fluechtig=True), "duldung")
    assert zeile.isVisible()
    assert not zeile.haken.isVisible()
    assert zeile._folge.text() == "Angaben zum Aufenthalt speichert Lotse nie."


def test_what_stays_anyway_and_what_was_not_said_shows_no_tick(gespraech):
    zeile = gespraech._spalte.bleibt
    gespraech._spalte.beantwortet.emit(frage("miete", fluechtig=True), None)
    assert not zeile.isVisible()
    gespraech._spalte.beantwortet.emit(frage("wohnsitz_de"), True)
    assert not zeile.isVisible()


def test_another_family_sees_nothing_of_it(qtbot, gespraech, sitzung):
    gespraech._spalte.beantwortet.emit(frage("miete", fluechtig=True), True)
    sitzung.oeffne("f-birke")
    qtbot.waitUntil(lambda: sitzung.akte.familie.id == "f-birke")
    assert not gespraech._spalte.bleibt.isVisible()
