"""The form of the catalogue comes with its first use, and is then like any other part."""

from __future__ import annotations

import pytest

from lotse.i18n.sprache import Sprache
from lotse.ui.seiten.katalog import KatalogSeite
from lotse.ui.seiten.katalog_form import Angebotsform
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import dienste


@pytest.fixture
def seite(qtbot, haus, runner, stil_hell):
    seite = KatalogSeite(dienste(haus), Sitzung(dienste(haus), runner))
    qtbot.addWidget(seite)
    seite.resize(1300, 700)
    seite.show()
    return seite


def test_nobody_waits_for_fields_that_nobody_sees(seite):
    assert seite.findChildren(Angebotsform) == []
    seite.on_neu()
    assert seite.findChildren(Angebotsform) == [seite.form]
    assert seite.form.isVisible()
    assert seite.regionen()[1] is seite.form.schluss


def test_the_form_speaks_the_language_of_the_page_however_late_it_comes(seite):
    seite.texte_setzen(Sprache.load("en"))
    seite.on_neu()
    assert seite.form.schluss.text() == "Done"
    seite.texte_setzen(Sprache.load("de"))
    assert seite.form.schluss.text() == "Fertig"
    assert seite.form is seite.form
