"""A consent that is half filled in is there again after the screen was locked (SECURITY 6.5)."""

from __future__ import annotations

import pytest

from lotse.domain.einwilligung import Datenart, Empfaengerart
from lotse.domain.familie import FamilieId
from lotse.ui.aktionen import Aktion
from lotse.ui.seiten.einwilligung import EinwilligungSeite
from lotse.ui.sprung import LOTSIN, Ort, Sprung
from lotse.ui.vergessen import let_go
from tests.werkzeug.echt import lies
from tests.werkzeug.echtfenster import LANGE, offen, ruhend, sperre

F = FamilieId("f-ahorn")
WORT = "Kanarix Nord"


@pytest.fixture
def begonnen(qtbot, laeuft):
    offen(qtbot, laeuft)
    laeuft.sitzung.springe(Sprung(Ort.EINWILLIGUNG, F, LOTSIN))
    qtbot.waitUntil(lambda: laeuft.sitzung.akte is not None)
    qtbot.waitUntil(laeuft.runner.is_idle, timeout=LANGE)
    bogen = laeuft.fenster.findChild(EinwilligungSeite).flaeche.bogen
    qtbot.keyClicks(bogen.felder["empfaenger"], WORT)
    bogen.ticks[Datenart.NAME].setChecked(True)
    return laeuft


def bogen_nach(qtbot, p):
    offen(qtbot, p)
    qtbot.waitUntil(lambda: p.fenster.ort is Ort.EINWILLIGUNG, timeout=LANGE)
    qtbot.waitUntil(p.runner.is_idle, timeout=LANGE)
    return p.fenster.findChild(EinwilligungSeite).flaeche


def test_half_a_consent_is_there_again_after_strg_l(qtbot, begonnen, wurzel, kennung):
    p = begonnen
    entwurf = p.sitzung.entwuerfe[F]
    p.fenster.tue(Aktion.SPERREN)
    qtbot.waitUntil(lambda: p.fenster is None)
    assert lies(wurzel, kennung, F).einwilligungen == ()
    flaeche = bogen_nach(qtbot, p)
    assert p.sitzung.entwuerfe == {F: entwurf}
    assert flaeche.gezeigt == "bogen"
    assert flaeche.bogen.felder["empfaenger"].text() == WORT
    assert flaeche.bogen.ticks[Datenart.NAME].isChecked()
    assert flaeche.bogen.art.wahl == Empfaengerart.LOTSIN.value


def test_while_locked_it_is_readable_nowhere(qtbot, begonnen):
    sitzung = begonnen.sitzung
    sperre(qtbot, begonnen)
    assert sitzung.entwuerfe == {}
    assert b"Kanarix" not in ruhend(begonnen).entwuerfe.daten


def test_it_waits_longer_than_a_quarter_of_an_hour(qtbot, begonnen):
    """Fleeting answers are forgotten by then; what somebody has typed is not."""
    sperre(qtbot, begonnen)
    begonnen.schliessung._on_verfallen()
    assert ruhend(begonnen).rede is None
    assert bogen_nach(qtbot, begonnen).bogen.felder["empfaenger"].text() == WORT


def test_a_family_that_is_deleted_takes_its_sheet_with_it(begonnen):
    let_go(begonnen.sitzung, frozenset({F}))
    assert begonnen.sitzung.entwuerfe == {}
