"""Ansicht: whoever takes English is told that the law and letters to offices stay German."""

from __future__ import annotations

import pytest

from lotse.i18n.sprache import Sprache
from lotse.ui.seiten.ansichtsteil import Ansichtsteil
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import Haus, dienste


@pytest.fixture
def teil(qtbot, runner, stil_hell):
    sitzung = Sitzung(dienste(Haus()), runner)
    teil = Ansichtsteil(sitzung.dienste, sitzung)
    qtbot.addWidget(teil)
    yield teil
    sitzung.sicherung.schliesse_ab()
    sitzung.deleteLater()


def test_the_english_window_says_once_that_the_law_stays_german(teil):
    teil.texte_setzen(Sprache.load("en"))
    assert not teil.recht_deutsch.isHidden()
    assert teil.recht_deutsch.text() == (
        "What the law says and what goes to offices stays German: the German text counts."
    )
    teil.texte_setzen(Sprache.load("de"))
    assert teil.recht_deutsch.isHidden()
