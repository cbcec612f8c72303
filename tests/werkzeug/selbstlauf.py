"""The program over a Tresor with a Sicherung in it: beats of its minute, changes, what it says."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtWidgets import QLabel

from lotse.app.echtprofil import open_echt
from lotse.app.sicherungsarbeit import Sicherungswerk
from lotse.domain.familie import FamilieId
from lotse.domain.passwort import secret
from lotse.services.aendern import set_namen
from lotse.services.sichern import Anlass
from lotse.store.sicherungsablage import kept
from lotse.store.tresor import Tresorordner, open_tresor
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.echt import JETZT, PASSWORT
from tests.werkzeug.schluessel import BILLIGE_GRENZEN

F = FamilieId("f-ahorn")


@pytest.fixture
def ordner(wurzel, kennung):
    """Its own folder, with a first Sicherung in it: what is made later is counted from there."""
    tresor = Tresorordner(wurzel / kennung)
    profil = open_echt(
        open_tresor(tresor, secret(PASSWORT), grenzen=BILLIGE_GRENZEN), uhrzeit_davor
    )
    Sicherungswerk(profil).sichere(Anlass.VON_HAND)
    profil.close()
    return tresor


def uhrzeit_davor():
    return JETZT - timedelta(days=1)


def anzahl(tresor):
    return len(kept(tresor.sicherungen))


def aendere(qtbot, p, name="Müller"):
    p.sitzung.springe(Sprung(Ort.FAMILIE, F))
    qtbot.waitUntil(lambda: p.sitzung.akte is not None)
    p.sitzung.aendern(partial(set_namen, buchstabe="M", name=name), "Name")
    qtbot.waitUntil(lambda: not p.sitzung.sicherung.ist_offen)


def schlage(qtbot, p):
    """One beat of the minute, and everything it set off."""
    p.schliessung.takt.on_minute()
    takt = p.schliessung.takt
    qtbot.waitUntil(lambda: p.runner.is_idle() and takt._stick.is_idle(), timeout=90_000)


def worte(widget):
    return " ".join(t.text() for t in widget.findChildren(QLabel) if not t.isHidden())
