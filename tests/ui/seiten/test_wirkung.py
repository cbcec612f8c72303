"""The page Wirkung (09): charts, tables, filters and reports."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from lotse.domain.protokoll import Tat
from lotse.i18n.sprache import Sprache
from lotse.services.zahlen.arbeit import Berichtsform
from lotse.services.zahlen.standort import Gebietsindex
from lotse.services.zahlen.woerter import ZU_WENIGE
from lotse.services.zahlen.zeitraum import Zeitraum
from lotse.ui.aktionen import Aktion
from lotse.ui.masse import Breite
from lotse.ui.seiten.wirkung import WirkungSeite
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em
from tests.barrierefrei.pruefung import spruenge
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.zahlenarbeit import zahlenarbeit


@pytest.fixture
def baue(qtbot, runner, stil_hell):
    def eine(**felder):
        sitzung = Sitzung(dienste(Haus(), **felder), runner)
        seite = WirkungSeite(sitzung.dienste, sitzung)
        qtbot.addWidget(seite)
        seite.resize(1366, 900)
        seite.show()
        qtbot.waitUntil(lambda: seite.auswertung is not None and runner.is_idle())
        return seite

    return eine


def test_every_panel_says_its_finding_and_can_be_read_as_a_table(baue):
    seite = baue()
    for tafel in seite.tafeln:
        assert tafel.accessibleName()
        assert tafel.diagramm.isVisible()
        assert tafel.diagramm.accessibleDescription()
        tafel.als_tabelle.click()
        assert tafel.tabelle.isVisible()
        assert not tafel.diagramm.isVisible()
        assert tafel.tabelle.model().rowCount() > 1
        assert tafel.als_tabelle.text() == "Als Bild"


def test_e33_the_ideas_are_a_panel_of_their_own(baue):
    tafel = next(t for t in baue().tafeln if "ideen" in t.ids)
    assert "Familien wünschen jetzt Hilfe, noch ohne Vermittlung." in tafel.accessibleName()
    tafel.wahl.set_wahl("ideen_stadtteil")
    tafel._on_wahl("")
    assert "Nordstadt" in tafel.diagramm.accessibleDescription()


def test_e10_the_hint_where_a_sprechstunde_reaches_most_stands_beside_its_figures(baue):
    tafel = next(t for t in baue().tafeln if "standort" in t.ids)
    assert tafel.accessibleName().startswith("Eine Sprechstunde könnte hier die meisten Kinder")
    assert "davon die Gespräche abgezogen" in tafel._fuss.text()
    assert "Hafenviertel: " in tafel.diagramm.accessibleDescription()
    tafel.wahl.set_wahl("kontakte")
    tafel._on_wahl("")
    assert "in der Praxis" in tafel.diagramm.accessibleDescription()


def test_e10_without_figures_of_the_area_the_panel_says_what_to_read_in(baue):
    tafel = next(
        t
        for t in baue(zahlen=replace(zahlenarbeit(), index=Gebietsindex)).tafeln
        if "standort" in t.ids
    )
    assert "fehlen noch die Zahlen der Stadtteile" in tafel.accessibleName()
    assert "einlesen" in tafel._leer.text()
    assert not tafel.als_tabelle.isVisible()


def test_what_counts_is_told_on_demand(baue):
    tafel = baue().tafeln[0]
    assert not tafel._zaehlt.isVisible()
    tafel.was_zaehlt.click()
    assert "einmal" in tafel._zaehlt.text()
    assert tafel._zaehlt.isVisible()


def test_e51_what_moved_comes_first(baue):
    assert baue().tafeln[0].ids == ("vermittlung_stadtteil",)


def test_no_cell_of_a_table_shows_one_to_four(baue):
    for tafel in baue().tafeln:
        for schluessel in tafel.ids:
            tafel.wahl.set_wahl(schluessel)
            tafel._zeige()
            modell = tafel.tabelle.model()
            zellen = [
                modell.index(z, s).data()
                for z in range(modell.rowCount())
                for s in range(1, modell.columnCount())
            ]
            assert not set(zellen) & {"1", "2", "3", "4"}


def test_a_hidden_cell_is_spoken_as_hidden(baue):
    tafel = next(t for t in baue().tafeln if "traeger" in t.ids)
    modell = tafel.tabelle.model()
    gesagt = [
        modell.index(z, s).data(Qt.ItemDataRole.AccessibleTextRole)
        for z in range(modell.rowCount())
        for s in range(modell.columnCount())
    ]
    assert any(satz.endswith(": verdeckt") for satz in gesagt)
    assert "verdeckt" in tafel.diagramm.accessibleDescription()


def test_the_blocks_can_be_seen_by_carrier_and_by_stadtteil(baue):
    tafel = next(t for t in baue().tafeln if "traeger" in t.ids)
    vorher = tafel.diagramm.accessibleDescription()
    tafel.wahl.set_wahl("blockade_stadtteil")
    tafel._on_wahl("")
    assert "Nordstadt" in tafel.diagramm.accessibleDescription()
    assert tafel.diagramm.accessibleDescription() != vorher


def test_a_stadtteil_chooses_a_line_and_counts_nothing_anew(baue):
    seite = baue()
    vorher = seite.auswertung
    seite.filter.stadtteil.waehle("Nordstadt")
    assert seite.auswertung is vorher
    zeile = vorher.tafeln["vermittlung_stadtteil"].summe("Nordstadt")
    assert (
        f"Von {zeile} Vermittlungen" in seite.tafeln[0].accessibleName()
        or str(zeile) in seite.tafeln[0].accessibleName()
    )


def test_another_period_is_counted_beside_the_window(baue, qtbot, runner):
    seite = baue()
    seite.filter.zeitraum.waehle(Zeitraum(2026, 1))
    qtbot.waitUntil(lambda: seite.auswertung.zeitraum == Zeitraum(2026, 1))
    qtbot.waitUntil(runner.is_idle)
    assert seite.filter.gewaehlt == Zeitraum(2026, 1)


def test_too_few_families_are_told_so_and_nothing_can_be_saved(baue):
    seite = baue(zahlen=zahlenarbeit(3))
    assert seite._leer.isVisible()
    assert not seite._rolle.isVisible()
    assert not any(knopf.isEnabled() for knopf in seite.ausgabe.knoepfe)
    assert ZU_WENIGE.startswith("Zu wenige")


def test_a_report_is_written_and_remembered(baue, qtbot, runner, tmp_path):
    log = []
    seite = baue(zahlen=zahlenarbeit(log=log))
    for form in (Berichtsform.CSV, Berichtsform.PDF):
        seite.ausgabe.schreibe(seite.auswertung, form, tmp_path / f"b.{form}")
        qtbot.waitUntil(runner.is_idle, timeout=90_000)
    assert (tmp_path / "b.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert (tmp_path / "b.pdf").read_bytes().startswith(b"%PDF")
    assert len(log) == 2


def test_f36_every_report_stands_in_the_audit_log_with_its_form(baue, qtbot, runner, tmp_path):
    class Protokoll:
        taten: list = []  # noqa: RUF012 - one test

        def notiere(self, tat, familie=None, grund=""):
            self.taten.append((tat, familie, grund, any(tmp_path.iterdir())))

    seite = baue(schutzarbeit=Protokoll())
    seite.ausgabe.schreibe(seite.auswertung, Berichtsform.XLSX, tmp_path / "b.xlsx")
    qtbot.waitUntil(runner.is_idle, timeout=90_000)
    assert Protokoll.taten == [(Tat.AUSGEGEBEN, None, "bericht.xlsx", False)]


def test_a_report_too_near_to_an_earlier_one_warns(baue, qtbot, runner, tmp_path):
    log = []
    erste = baue(zahlen=zahlenarbeit(258, log))
    erste.ausgabe.schreibe(erste.auswertung, Berichtsform.CSV, tmp_path / "a.csv")
    qtbot.waitUntil(runner.is_idle)
    zweite = baue(zahlen=zahlenarbeit(260, log))
    gesagt = []
    zweite.sitzung.gemeldet.connect(gesagt.append)
    zweite.ausgabe.schreibe(zweite.auswertung, Berichtsform.CSV, tmp_path / "b.csv")
    qtbot.waitUntil(lambda: bool(gesagt))
    assert "nur um 1 bis 4" in gesagt[0].text


def test_print_and_regions_are_reached_by_keys(baue):
    seite = baue()
    assert Aktion.DRUCKEN in seite.aktionen()
    assert seite.regionen()[:2] == (seite.sichten.fokusziel(), seite.filter.zeitraum)
    assert len(seite.regionen()) == 2 + len(seite.tafeln)


def test_a_narrow_window_puts_one_panel_below_the_other(baue):
    seite = baue()
    seite.show_breite(Breite.SCHMAL)
    raster = seite._tafelfeld.raster
    spalten = {raster.getItemPosition(raster.indexOf(tafel))[1] for tafel in seite.tafeln}
    assert spalten == {0}


def test_panels_with_nothing_to_draw_stand_at_the_end_each_as_high_as_its_sentence(baue, qtbot):
    seite = baue(zahlen=replace(zahlenarbeit(14), index=Gebietsindex))
    folge = seite._tafelfeld.folge
    leer = [tafel for tafel in folge if tafel.leer]
    assert leer
    assert folge[-len(leer) :] == tuple(leer)
    assert [t for t in folge if not t.leer] == [t for t in seite.tafeln if not t.leer]
    qtbot.waitUntil(lambda: all(t.height() < em(11) for t in leer[1:]))
    assert all(tafel.height() > em(11) for tafel in folge[: -len(leer)])
    assert seite.regionen()[2:] == tuple(tafel.ziel() for tafel in folge)
    assert spruenge(seite) == []


def test_a_panel_that_is_looked_at_as_a_table_keeps_its_place(baue):
    seite = baue(zahlen=zahlenarbeit(14))
    vorher = seite._tafelfeld.folge
    leer = next(t for t in vorher if t.leer and t.als_tabelle.isVisible())
    leer.als_tabelle.click()
    seite.filter.stadtteil.setCurrentIndex(0)
    assert seite._tafelfeld.folge == vorher
    assert leer.tabelle.isVisible()


def test_the_page_speaks_english(baue):
    seite = baue()
    seite.texte_setzen(Sprache.load("en"))
    assert seite.tafeln[0].als_tabelle.text() == "As a table"
    assert "referrals" in seite.tafeln[0].accessibleName()
