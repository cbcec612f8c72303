"""The pages before the unlocking: heard, reached, read, at every size and in every language."""

import pytest
from PySide6.QtCore import Qt

from lotse.i18n.sprache import Sprache
from lotse.ui.farben import Thema
from lotse.ui.fenster.tuer import Tuer, fussverweis
from lotse.ui.stil import stil
from tests.barrierefrei.pruefung import (
    beschnitten,
    doppelte_kuerzel,
    namenlos,
    spruenge,
    tabfolge,
    zu_klein,
)
from tests.barrierefrei.test_seiten import gestreckt
from tests.werkzeug.tuerseiten import NAMEN, tuerseite


@pytest.fixture(params=["normal", "gross", "lang", "englisch", "dunkel"])
def lage(request, stil_hell):
    thema = Thema.DUNKEL if request.param == "dunkel" else Thema.HELL
    stil().show(thema, 200 if request.param == "gross" else 100)
    return request.param


@pytest.fixture
def oeffne(qtbot, runner, lage):
    sprachen = {"lang": gestreckt, "englisch": lambda: Sprache.load("en")}
    sprache = sprachen.get(lage, lambda: Sprache.load("de"))()

    def oeffne(name, breite=1366):
        tuer = Tuer(sprache, "1.0")
        qtbot.addWidget(tuer)
        links = [fussverweis(sprache.t("Sicherung einlesen …"))]
        tuer.show_seite(tuerseite(name, sprache, runner), *links)
        tuer.resize(breite, 738)
        with qtbot.waitExposed(tuer):
            tuer.show()
        qtbot.wait(20)
        return tuer

    return oeffne


@pytest.mark.parametrize("name", NAMEN)
def test_a_page_before_the_unlocking_can_be_heard_reached_and_read(oeffne, name, lage):
    tuer = oeffne(name)
    assert [(type(w).__name__, w.objectName()) for w in namenlos(tuer)] == []
    if lage != "lang":
        assert doppelte_kuerzel(tuer) == []
    assert spruenge(tuer) == []
    assert beschnitten(tuer) == []
    assert zu_klein(tuer, 24) == []
    assert tabfolge(tuer)
    tuer.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert not tuer.grab().isNull()


@pytest.mark.parametrize("lage", ["normal", "gross"], indirect=True)
@pytest.mark.parametrize("name", NAMEN)
def test_it_fits_the_smallest_window(oeffne, name):
    tuer = oeffne(name, 1024)
    assert tuer.width() == 1024
    assert tuer.minimumSizeHint().width() <= 1024
