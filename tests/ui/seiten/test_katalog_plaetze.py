"""Free places and "takes on families" in the form, on the sheet, and on the card of a call."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from lotse.domain.angebot import Ergebnisart, Feldpruefung, Pruefung
from lotse.domain.plaetze import Plaetze
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.seiten.angebot_angaben import Angaben, Blattstand
from lotse.ui.seiten.katalog_anrufe import Anrufkarte
from lotse.ui.seiten.katalog_form import Angebotsform
from lotse.ui.seiten.katalog_worte import aufnahme_satz
from tests.werkzeug.dienste import dienste
from tests.werkzeug.muster import angebote

DEUTSCH = Sprache.load("de")
HEUTE = date(2026, 11, 24)
EINTRAG = replace(angebote()[0], pruefung=Pruefung(date(2026, 11, 20)))
ALT = Plaetze(3, 12, stand=date(2026, 11, 19), stunde=14)


@pytest.fixture
def form(qtbot, haus, stil_hell):
    form = Angebotsform(dienste(haus))
    form.texte_setzen(DEUTSCH)
    qtbot.addWidget(form)
    form.show_angebot(EINTRAG)
    form.gemerkt = []
    form.eingetragen.connect(lambda _vor, nach, wort: form.gemerkt.append((nach, wort)))
    return form


def texte(widget):
    return [schild.text() for schild in widget.findChildren(QLabel) if schild.text()]


def gitter(qtbot, haus, angebot, sprache=DEUTSCH, einzeln=None):
    teil = Angaben(dienste(haus), sprache, angebot, Blattstand()).gitter(einzeln)
    qtbot.addWidget(teil)
    return teil


def test_places_are_typed_and_get_the_day_and_the_hour(qtbot, haus, form):
    feld = form.zeilen.felder["plaetze"].feld
    assert feld.accessibleName() == "Freie Plätze"
    qtbot.keyClicks(feld, "3 von 12 Betten")
    qtbot.keyClick(feld, Qt.Key.Key_Return)
    ((nach, wort),) = form.gemerkt
    stunde = dienste(haus).jetzt().hour
    assert nach.plaetze == Plaetze(3, 12, "Betten", HEUTE, stunde)
    assert wort == "Angebot geändert: Freie Plätze"


def test_what_is_no_number_is_said_below_the_field_and_nothing_is_kept(qtbot, form):
    zeile = form.zeilen.felder["plaetze"]
    qtbot.keyClicks(zeile.feld, "viele")
    qtbot.keyClick(zeile.feld, Qt.Key.Key_Return)
    assert "3 von 12 Betten" in zeile.gesagt()
    assert form.gemerkt == []


def test_yes_is_chosen_by_key_and_keeps_the_day_it_was_asked(qtbot, form):
    segment = form.wahl.drei["nimmt_neue_auf"].segment
    assert segment.accessibleName() == "nimmt neue Familien auf"
    qtbot.keyClick(segment.findChildren(QPushButton)[0], Qt.Key.Key_Space)
    ((nach, wort),) = form.gemerkt
    assert nach.nimmt_neue_auf is True
    assert nach.feldpruefungen == (Feldpruefung("nimmt_neue_auf", HEUTE),)
    assert wort == "Angebot geändert: Nimmt neue Familien auf"


@pytest.mark.parametrize(
    ("felder", "satz"),
    [
        ({}, ""),
        ({"nimmt_neue_auf": True}, "ja (am 20.11.2026 erfragt)"),
        ({"nimmt_neue_auf": False, "pruefung": None}, "nein"),
        (
            {"nimmt_neue_auf": True, "pruefung": Pruefung(HEUTE, wie=Ergebnisart.IMPORT)},
            "ja (Stand 24.11.2026)",
        ),
        (
            {"nimmt_neue_auf": True, "feldpruefungen": (Feldpruefung("nimmt_neue_auf", HEUTE),)},
            "ja (am 24.11.2026 erfragt)",
        ),
    ],
)
def test_whether_families_are_taken_on_says_when_somebody_asked(felder, satz):
    assert aufnahme_satz(replace(EINTRAG, **felder), DEUTSCH) == satz


def test_the_sheet_has_one_quiet_line_for_each_and_none_where_nothing_is_known(qtbot, haus):
    assert not {"Neue Familien", "Freie Plätze"} & set(texte(gitter(qtbot, haus, EINTRAG)))
    frisch = Plaetze(3, 12, stand=date(2026, 11, 23), stunde=14)
    voll = replace(EINTRAG, plaetze=frisch, nimmt_neue_auf=True)
    zeilen = texte(gitter(qtbot, haus, voll))
    assert zeilen[zeilen.index("Neue Familien") + 1] == "ja (am 20.11.2026 erfragt)"
    assert "3 von 12 Plätzen frei, Stand 23.11.2026, 14 Uhr" in zeilen


def test_an_old_number_asks_for_a_call_and_can_be_confirmed(qtbot, haus):
    bestaetigt = []
    teil = gitter(qtbot, haus, replace(EINTRAG, plaetze=ALT), einzeln=bestaetigt.append)
    assert "zuletzt 3 von 12 Plätzen frei, Stand vor 5 Tagen, bitte anrufen" in texte(teil)
    (knopf,) = (
        k for k in teil.findChildren(Verweis) if k.accessibleName() == "Freie Plätze stimmt"
    )
    knopf.click()
    assert bestaetigt == ["plaetze"]


def test_the_sheet_says_both_in_english(qtbot, haus):
    voll = replace(EINTRAG, plaetze=ALT, nimmt_neue_auf=False)
    zeilen = texte(gitter(qtbot, haus, voll, Sprache.load("en")))
    assert "no (asked on 20.11.2026)" in zeilen
    assert "last 3 of 12 places free, as of 5 days ago, please call" in zeilen


def test_the_call_asks_everybody_for_families_and_for_places_only_who_counts_them(
    qtbot, haus, stil_hell
):
    karte = Anrufkarte(dienste(haus))
    qtbot.addWidget(karte)
    karte.texte_setzen(DEUTSCH)
    karte.show_angebot(EINTRAG, ())
    assert "Nimmt die Stelle neue Familien auf?" in texte(karte)
    assert "Wie viele Plätze sind frei?" not in texte(karte)
    karte.show_angebot(replace(EINTRAG, plaetze=ALT), ())
    assert "Wie viele Plätze sind frei?" in texte(karte)
