"""Einstellungen, Sicherheits-Check: what needs somebody comes first, with a way on."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from lotse.i18n.sprache import Sprache
from lotse.services.sicherheitscheck import Checkstand, Checkzeile
from lotse.services.sicherheitsworte import WORTE
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.seiten.checkteil import Checkteil
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import Haus, dienste

GUT, BITTE, SCHLECHT, FRAGE = Checkstand


class Check:
    """Says what a test wants, and remembers the tick."""

    def __init__(self) -> None:
        self.alle = [
            Checkzeile("festplatte", FRAGE),
            Checkzeile("sqlite", GUT, "SQLite 3.51.3; nötig ist mindestens 3.51.3."),
            Checkzeile("rechte", SCHLECHT, "Für andere lesbar: familien.db."),
            Checkzeile("familien", GUT, "Familien in der Datei: 12."),
            Checkzeile("papier", BITTE),
        ]

    def zeilen(self):
        return self.alle

    def geprueft(self, *, ja: bool) -> None:
        am = date(2026, 11, 24) if ja else None
        self.alle[0] = Checkzeile("festplatte", GUT if ja else FRAGE, am=am)


@pytest.fixture
def check():
    return Check()


@pytest.fixture
def teil(qtbot, runner, stil_hell, check):
    sitzung = Sitzung(dienste(Haus(), sicherheitscheck=check), runner)
    teil = Checkteil(sitzung.dienste, sitzung)
    teil.texte_setzen(sitzung.sprache)
    qtbot.addWidget(teil)
    teil.sitzung = sitzung
    teil.lies_stand()
    qtbot.waitUntil(runner.is_idle)
    teil.show()
    yield teil
    sitzung.deleteLater()


def worte(tafel):
    return [t.text() for t in tafel.findChildren(QLabel) if t.isVisibleTo(tafel)]


def knopf(teil, wort):
    (einer,) = [
        k for k in teil.findChildren(Knopf) if k.text() == wort and not k.parent().isHidden()
    ]
    return einer


def test_the_worst_comes_first_and_what_is_well_stands_below(teil):
    oben = worte(teil.ansehen)
    assert "3 Punkte brauchen Sie." in oben
    schlimm, frage = (oben.index(WORTE[name].nicht) for name in ("rechte", "festplatte"))
    assert schlimm < frage
    assert "Für andere lesbar: familien.db." in oben
    assert WORTE["rechte"].rat in oben
    assert WORTE["sqlite"].gut in worte(teil.gut)
    assert not any("12" in wort for wort in worte(teil.gut))  # a count is for support only


def test_what_lotse_cannot_see_is_ticked_and_taken_back(qtbot, teil, runner):
    knopf(teil, "Ja, geprüft").click()
    qtbot.waitUntil(runner.is_idle)
    assert "2 Punkte brauchen Sie." in worte(teil.ansehen)
    qtbot.waitUntil(lambda: "geprüft am 24.11.2026" in worte(teil.gut))
    knopf(teil, "Nicht mehr").click()
    qtbot.waitUntil(runner.is_idle)
    assert "3 Punkte brauchen Sie." in worte(teil.ansehen)


def test_a_button_leads_where_something_can_be_done(qtbot, teil):
    with qtbot.waitSignal(teil.sitzung.springt) as gesprungen:
        knopf(teil, "Jetzt eintippen").click()
    assert gesprungen.args == [Sprung(Ort.EINSTELLUNGEN, bezug="zugang:blatt")]


def test_all_well_is_said_in_one_sentence(qtbot, teil, check, runner):
    check.alle = [Checkzeile(name, GUT) for name in WORTE]
    teil.knopf.click()
    qtbot.waitUntil(runner.is_idle)
    assert "Alles ist in Ordnung." in worte(teil.ansehen)


@pytest.mark.parametrize("name", sorted(WORTE))
def test_every_point_is_said_in_english(name):
    w, englisch = WORTE[name], Sprache.load("en").eintraege
    assert all(satz in englisch for satz in (w.gut, w.nicht, w.rat, w.wort) if satz)
    assert bool(w.wort) is bool(w.ziel)
