import pytest
from PySide6.QtCore import Qt

from lotse.ui.farben import Thema
from lotse.ui.masse import Breite
from lotse.ui.seiten.einstellungen import EinstellungenSeite
from lotse.ui.seiten.familien import FamilienSeite
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.dienste import Haus, dienste


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
    assert koepfe == ["Familie", "Sprachen", "Nächster Schritt", "Bis"]


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


def test_the_same_family_is_found_while_typing(qtbot, seite, sitzung):
    seite.on_neu()
    seite._neu._buchstabe.setText("Ö.")  # a test key knows no umlaut
    qtbot.waitUntil(lambda: seite._neu._liste.modell.rowCount() == 1)
    zeile = seite._neu._liste.modell.zeile(0)
    assert zeile.deckwort == "Birke"
    seite._neu._on_vorhandene(zeile, "oeffnen")
    qtbot.waitUntil(lambda: sitzung.akte.familie.id == "f-birke")


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
