"""What is under way when a family is deleted (SECURITY 13), or when everything is closed."""

from __future__ import annotations

import threading
from dataclasses import replace

from PySide6.QtCore import QObject

from lotse.domain.fehler import Hinweis
from lotse.ui.sicherung import Sicherung
from tests.werkzeug.dienste import dienste
from tests.werkzeug.muster_plan import akte_k


def test_a_save_that_fails_after_the_deletion_is_not_tried_again(qtbot, haus, runner):
    akte = akte_k()
    tor = threading.Event()

    def speichern(_vorher, _nachher):
        tor.wait(5)
        raise Hinweis("Der Platz ist voll.", "Nichts ist verloren.", "Bitte Platz schaffen.")

    eltern = QObject()
    sicherung = Sicherung(dienste(haus, speichern=speichern), runner, eltern)
    sicherung.geladen(akte)
    neu = replace(akte, familie=replace(akte.familie, deckwort="Birke"))
    sicherung.aendere(neu)
    assert sicherung.offene(akte.familie.id) == neu
    sicherung.vergiss(frozenset({akte.familie.id}))
    with qtbot.waitSignal(sicherung.misslungen):
        tor.set()
    assert sicherung.offene(akte.familie.id) is None
    assert sicherung.rest() == {}
    assert not sicherung.ist_offen


def test_without_a_deletion_the_same_save_waits_for_its_next_try(qtbot, haus, runner):
    akte = akte_k()
    haus.stoerung = Hinweis("Der Platz ist voll.", "Nichts ist verloren.", "Bitte Platz schaffen.")
    eltern = QObject()
    sicherung = Sicherung(dienste(haus), runner, eltern)
    sicherung.geladen(akte)
    neu = replace(akte, familie=replace(akte.familie, deckwort="Birke"))
    with qtbot.waitSignal(sicherung.misslungen):
        sicherung.aendere(neu)
    assert sicherung.rest() == {akte.familie.id: (akte, neu)}


def test_a_change_that_an_answer_brings_at_the_closing_is_written_and_leaves_no_rest(haus, runner):
    """What is on the disk already must not wait for the next unlocking: it would come twice."""
    akte = akte_k()
    neu = replace(akte, familie=replace(akte.familie, deckwort="Birke"))

    class Seite(QObject):
        def nimm(self, antwort):
            sicherung.aendere(antwort)

    seite = Seite()
    sicherung = Sicherung(dienste(haus), runner, seite)
    sicherung.geladen(akte)
    runner.start(lambda _token: neu, seite.nimm)
    sicherung.schliesse_ab()
    assert haus.gespeichert == [(akte, neu)]
    assert (sicherung.ist_offen, sicherung.rest()) == (False, {})
