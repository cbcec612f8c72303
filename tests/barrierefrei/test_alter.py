"""The card "Steht euch zu" with the law as shipped: heard, reached and read, closed and open."""

import pytest

from lotse.i18n.sprache import Sprache
from lotse.ui.farben import Thema
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import stil
from tests.barrierefrei.pruefung import (
    beschnitten,
    doppelte_kuerzel,
    namenlos,
    spruenge,
    stumme_zeilen,
    zu_klein,
)
from tests.werkzeug.ansprueche import echtes_wissen
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.qt import AHORN


@pytest.mark.parametrize("bezug", ["", "u7a@p4", "kita_3_schule@p3"])
@pytest.mark.parametrize(("prozent", "sprache"), [(100, "de"), (200, "de"), (100, "en")])
def test_the_card_can_be_heard_reached_and_read(qtbot, runner, stil_hell, prozent, sprache, bezug):
    stil().show(Thema.HELL, prozent)
    felder = {"sprache": Sprache.load(sprache), "wissen": echtes_wissen()}
    sitzung = Sitzung(dienste(Haus(), **felder), runner)
    fenster = Fenster(sitzung.dienste, sitzung)
    qtbot.addWidget(fenster)
    fenster.resize(1366, 768)
    sitzung.oeffne(AHORN)
    qtbot.waitUntil(lambda: sitzung.abgleich is not None)
    with qtbot.waitExposed(fenster):
        fenster.show()
    fenster.gehe(Sprung(Ort.FAMILIE, bezug=bezug))
    qtbot.waitUntil(runner.is_idle)
    qtbot.wait(20)
    assert [(type(w).__name__, w.objectName()) for w in namenlos(fenster)] == []
    assert stumme_zeilen(fenster) == []
    assert doppelte_kuerzel(fenster) == []
    assert spruenge(fenster) == []
    assert beschnitten(fenster) == []
    assert zu_klein(fenster, 24) == []
    sitzung.sicherung.schliesse_ab()
    sitzung.deleteLater()
