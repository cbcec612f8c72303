"""The dialogs a list comes in by and goes out by: heard, reached, read, at every size."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from lotse.i18n.sprache import Sprache
from lotse.services.katalogausgabe import Ausgabeform
from lotse.ui.einlesen.ausgeben import Ausgabedialog
from lotse.ui.farben import Thema
from lotse.ui.stil import stil
from tests.barrierefrei.pruefung import beschnitten, doppelte_kuerzel, namenlos, spruenge, zu_klein
from tests.werkzeug.katalogfenster import katalog, runner_k

__all__ = ["katalog", "runner_k"]
ORTE = "plz;ags;ort\n50990;05999000;Nord\n50990;05999004;Süd\n"


def pruefe(dialog):
    assert [(type(w).__name__, w.objectName()) for w in namenlos(dialog)] == []
    assert doppelte_kuerzel(dialog) == []
    assert spruenge(dialog) == []
    assert beschnitten(dialog) == []
    assert zu_klein(dialog, 24) == []


def eingestellt(fall, lage):
    stil().show(Thema.HELL, 200 if lage == "gross" else 100)
    if lage == "englisch":
        fall.fenster.texte_setzen(Sprache.load("en"))
    fall.ruht()


@pytest.mark.parametrize("lage", ["normal", "gross", "englisch"])
def test_choosing_a_source_and_a_table_of_places(katalog, tmp_path, lage):
    fall = katalog
    eingestellt(fall, lage)
    dialog = fall.seite.einlesen.beginne()
    fall.ruht()
    QGuiApplication.clipboard().setText("kein Text einer Tabelle")
    dialog.wahl.einfuegen.click()
    fall.ruht()
    assert dialog.wahl.fehler.isVisible()
    pruefe(dialog)
    pfad = tmp_path / "orte.csv"
    pfad.write_text(ORTE, "utf-8")
    dialog.lies(pfad)
    fall.ruht()
    assert dialog.seite is dialog.orte
    pruefe(dialog)
    dialog.orte.knopf.click()
    fall.ruht()
    assert dialog.orte.fertig.isVisible()
    pruefe(dialog)
    QGuiApplication.clipboard().clear()
    dialog.accept()


@pytest.mark.parametrize("lage", ["normal", "gross", "englisch"])
def test_what_a_directory_and_a_package_ask(katalog, lage):
    fall = katalog
    eingestellt(fall, lage)
    fall.suche("Baby")
    fall.seite.kopf.on_ausgeben()
    fall.ruht()
    (dialog,) = fall.fenster.findChildren(Ausgabedialog)
    for form in (Ausgabeform.VERZEICHNIS, Ausgabeform.PAKET):
        dialog.karten[form].setChecked(True)
        fall.qtbot.wait(20)
        pruefe(dialog)
    dialog.los.click()
    assert dialog.fehler.isVisible(), "the key is missing"
    pruefe(dialog)
    dialog.reject()
