from datetime import date

import pytest
from PySide6.QtCore import Qt

from lotse.i18n.sprache import Sprache
from lotse.services.fallstand import Fallstatus
from lotse.ui.farben import Thema
from lotse.ui.masse import Breite
from lotse.ui.seiten.einstellungen import EinstellungenSeite
from lotse.ui.seiten.familien import FamilienSeite
from lotse.ui.seiten.familien_zeilen import Familienspalten
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.statusworte import STATUSBILD
from tests.werkzeug.dienste import Haus, dienste

HEUTE = date(2026, 11, 24)


@pytest.fixture
def seite(qtbot, sitzung, haus):
    seite = FamilienSeite(dienste(haus), sitzung)
    qtbot.addWidget(seite)
    seite.resize(1300, 700)
    with qtbot.waitExposed(seite):
        seite.show()
    qtbot.waitUntil(lambda: seite._anzahl == 12)
    return seite


def suche(qtbot, seite, wort):
    seite._liste.filter.clear()
    qtbot.keyClicks(seite._liste.filter, wort)
    qtbot.waitUntil(lambda: not seite._liste._uhr.isActive())
    qtbot.waitUntil(seite.sitzung.runner.is_idle)


def test_typing_filters_and_down_leads_into_the_table(qtbot, seite, sitzung):
    spruenge = []
    sitzung.springt.connect(spruenge.append)
    suche(qtbot, seite, "birke")
    qtbot.waitUntil(lambda: seite._liste._modell.rowCount() == 1)
    assert seite._liste._sichtbar.text() == "1 von 12 sichtbar"
    qtbot.keyClick(seite._liste.filter, Qt.Key.Key_Down)
    qtbot.keyClick(seite._liste.tabelle, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(spruenge))
    assert spruenge == [Sprung(Ort.FAMILIE, "f-birke")]


def test_no_hit_offers_what_was_probably_meant(qtbot, seite):
    suche(qtbot, seite, "ahron")
    qtbot.waitUntil(seite._liste._nichts.isVisible)
    assert seite._liste._nichts._titel.text() == "Keine Familie mit „ahron“"
    assert seite._liste._nichts._satz.text() == "Meinten Sie Ahorn?"
    seite._liste._vorschlag.click()
    qtbot.waitUntil(lambda: seite._liste._modell.rowCount() == 1)
    assert seite._liste.tabelle.isVisible()


def test_the_list_names_nobody_and_cannot_be_printed(seite):
    modell = seite._liste._modell
    assert modell.data(modell.index(2, 0)) == "Familie K. (Ahorn)"
    assert "nicht drucken" in seite._liste._schutz.text()
    assert not any(aktion.value == "drucken" for aktion in seite.aktionen())


def test_columns_go_when_it_gets_narrow(seite):
    seite.show_breite(Breite.SCHMAL)
    modell = seite._liste._modell
    koepfe = [modell.headerData(i, Qt.Orientation.Horizontal) for i in range(modell.columnCount())]
    assert koepfe == ["Familie", "Sprachen", "Stand", "Nächster Schritt", "Bis"]


def test_without_a_family_the_first_step_is_offered(qtbot, runner, stil_hell):
    from lotse.ui.steuerung import Sitzung

    sitzung = Sitzung(dienste(Haus(leer=True)), runner)
    seite = FamilienSeite(sitzung.dienste, sitzung)
    qtbot.addWidget(seite)
    seite.show()
    qtbot.waitUntil(lambda: seite._anzahl == 0)
    assert seite._leer.isVisible()
    seite._erste.click()
    assert seite._neu.isVisible()
    seite._neu._zurueck.click()
    assert seite._leer.isVisible()


def test_what_is_set_holds_at_once(qtbot, sitzung, haus, stil_hell):
    seite = EinstellungenSeite(dienste(haus), sitzung)
    qtbot.addWidget(seite)
    seite.show()
    seite.ansicht._thema._knoepfe["dunkel"].click()
    seite.ansicht._prozent._knoepfe["130"].click()
    assert (stil_hell.farben.name, stil_hell.prozent) == (Thema.DUNKEL, 130)
    assert (haus.einstellung.thema, haus.einstellung.schrift_prozent) == (Thema.DUNKEL, 130)
    qtbot.keyClicks(seite.ansicht._felder["buero_name"], "Praxis & Co")
    qtbot.waitUntil(lambda: haus.einstellung.buero_name == "Praxis & Co")


def staende(seite):
    modell = seite._liste._modell
    return [modell.zeile(i).status for i in range(modell.rowCount())]


def test_where_a_case_stands_is_a_word_and_a_shape_and_never_typed(qtbot, seite):
    qtbot.waitUntil(lambda: all(staende(seite)))
    spalten = Familienspalten(Sprache.load("de"), HEUTE)
    modell = seite._liste._modell
    worte = [spalten._sprich(modell.zeile(i)) for i in range(modell.rowCount())]
    assert all(
        STATUSBILD[Fallstatus(s)].wort in w for s, w in zip(staende(seite), worte, strict=True)
    )
    bilder = {bild.symbol for bild in STATUSBILD.values()}
    assert set(STATUSBILD) == set(Fallstatus)
    assert len(bilder) == len({bild.wort for bild in STATUSBILD.values()}) == len(Fallstatus)


def test_the_list_is_filtered_and_sorted_by_where_a_case_stands(qtbot, seite):
    qtbot.waitUntil(lambda: all(staende(seite)))
    alle = seite._liste._modell.rowCount()
    seite._liste.stand.waehle(Fallstatus.RUHT.value)
    assert set(staende(seite)) == {Fallstatus.RUHT}
    assert 0 < seite._liste._modell.rowCount() < alle
    seite._liste.stand.waehle("")
    assert seite._liste._modell.rowCount() == alle
    seite._liste.sortiert.click()
    raenge = [list(Fallstatus).index(s) for s in staende(seite)]
    assert raenge == sorted(raenge)
    assert "Stand" in seite._liste.sortiert.text()
    seite._liste.sortiert.click()
    assert "nächster Schritt" in seite._liste.sortiert.text()
