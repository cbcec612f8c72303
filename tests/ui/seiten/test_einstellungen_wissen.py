"""Einstellungen, Wissensstand: what holds, what runs out, a package looked at and loaded."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from lotse.domain.ortswissen import Ortsfeld, Ortswissen
from lotse.i18n.sprache import Sprache
from lotse.matching.ortswissen import vor_ort
from lotse.services.wissensvergleich import Wandel
from lotse.ui.bausteine.text import Text
from lotse.ui.fenster.fuss import Fuss
from lotse.ui.masse import Breite
from lotse.ui.seiten.einstellungen import EinstellungenSeite
from lotse.ui.seiten.hilfen_blick import Blick
from lotse.ui.seiten.wissensherausgeber import Herausgeberzeile
from lotse.ui.seiten.wissensstand import ablaufsaetze
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.wissensarbeit import (
    AGS,
    HEUTE,
    Verlag,
    angabe,
    arbeit,
    grundwissen,
    ortsordner,
)

pytestmark = pytest.mark.usefixtures("stil_hell")
DEUTSCH = Sprache.load("de")


@pytest.fixture
def verlag(tmp_path: Path) -> Verlag:
    return Verlag(tmp_path / "verlag")


@pytest.fixture
def seite(qtbot, runner, tmp_path: Path) -> EinstellungenSeite:
    haus = arbeit(tmp_path / "wissen")
    alle = dienste(Haus(), wissen=grundwissen(), wissensarbeit=haus)
    sitzung = Sitzung(alle, runner)
    eine = EinstellungenSeite(alle, sitzung)
    eine.gemeldet = []  # type: ignore[attr-defined]
    sitzung.gemeldet.connect(eine.gemeldet.append)  # type: ignore[attr-defined]
    qtbot.addWidget(eine)
    eine.show_sprung(Sprung(Ort.EINSTELLUNGEN, bezug="wissen"))
    eine.resize(1200, 900)
    eine.show()
    qtbot.waitUntil(runner.is_idle)
    return eine


def texte(widget) -> str:
    QApplication.processEvents()  # what was just laid out is shown in the next round
    return "\n".join(t.text() for t in widget.findChildren(Text) if t.isVisible())


def test_it_says_what_holds_and_quietly_what_runs_out(seite):
    gesagt = texte(seite.wissen.tafel)
    assert "Rechtsstand 19.08.2026, 130 Leistungen" in gesagt
    assert f"Kennung {grundwissen().kennung}" in gesagt
    assert "Gilt bis 31.12.2026 (in 37 Tagen): " in gesagt
    assert "Es gilt das Wissen, das mit dem Programm kam." in gesagt
    assert not seite.wissen.tafel.knopf_zurueck.isEnabled()
    assert seite.gemeldet == []


def test_a_package_is_looked_at_then_loaded_then_taken_back(seite, verlag, qtbot, runner):
    arbeit_ = seite.dienste.wissensarbeit
    arbeit_.vertraue(verlag.offen, verlag.abdruck, HEUTE)
    seite.wissen.sieh_an(verlag.paket(3))
    qtbot.waitUntil(seite.wissen.vorschau.isVisible)
    qtbot.waitUntil(runner.is_idle)
    assert arbeit_.stand().schichten == ()
    assert "1 neu, 0 geändert, 0 fallen weg" in texte(seite.wissen.vorschau)
    assert seite.wissen.vorschau.liste.wahl().wandel is Wandel.NEU
    assert "Dauert zehn Wochen." in texte(seite.wissen.vorschau)
    seite.wissen.vorschau.knopf.click()
    qtbot.waitUntil(seite.wissen.tafel.knopf_zurueck.isEnabled)
    assert not seite.wissen.vorschau.isVisible()
    assert "Musterstadt, Nummer 3, Stand 02.11.2026, von „Netzwerk Frühe Hilfen“" in texte(
        seite.wissen.tafel
    )
    assert "ist geladen" in seite.gemeldet[-1].text
    seite.wissen.tafel.knopf_zurueck.click()
    qtbot.waitUntil(lambda: not seite.wissen.tafel.knopf_zurueck.isEnabled())
    assert arbeit_.stand().schichten == ()


@pytest.mark.parametrize("erneuern", [None, object])
def test_a_double_click_loads_once_and_takes_back_one_loading_only(
    seite, verlag, qtbot, runner, erneuern
):
    arbeit_ = seite.dienste.wissensarbeit
    arbeit_.vertraue(verlag.offen, verlag.abdruck, HEUTE)
    arbeit_.laden(verlag.paket(3), HEUTE)
    seite.wissen.sieh_an(verlag.paket(4))
    qtbot.waitUntil(seite.wissen.vorschau.isVisible)
    for knopf in (seite.wissen.vorschau.knopf, seite.wissen.tafel.knopf_zurueck):
        seite.wissen._dienste = replace(seite.dienste, erneuern=erneuern)
        for _ in range(2):
            knopf.click()
            if erneuern:  # the second click of a slow hand comes while the window is built again
                qtbot.waitUntil(runner.is_idle)
        qtbot.waitUntil(runner.is_idle)
        seite.wissen.lies_stand()  # the page is shown again
        qtbot.waitUntil(runner.is_idle)
        if knopf is seite.wissen.vorschau.knopf:
            assert [s.nummer for s in arbeit_.stand().schichten] == [4]
    assert [s.nummer for s in arbeit_.stand().schichten] == [3]
    assert not [m.text for m in seite.gemeldet if "nicht geladen" in m.text]


def test_not_loading_leaves_everything_as_it_was(seite, verlag, qtbot, runner):
    seite.dienste.wissensarbeit.vertraue(verlag.offen, verlag.abdruck, HEUTE)
    seite.wissen.sieh_an(verlag.paket(3))
    qtbot.waitUntil(seite.wissen.vorschau.isVisible)
    seite.wissen.vorschau.lassen.emit()
    assert not seite.wissen.vorschau.isVisible()
    assert seite.dienste.wissensarbeit.stand().schichten == ()


def test_an_expired_package_is_shown_with_a_warning(seite, verlag, qtbot):
    seite.dienste.wissensarbeit.vertraue(verlag.offen, verlag.abdruck, HEUTE)
    seite.wissen.sieh_an(verlag.paket(3, bis=date(2026, 6, 30)))
    qtbot.waitUntil(seite.wissen.vorschau.isVisible)
    assert "Dieses Wissenspaket galt bis 30.06.2026." in texte(seite.wissen.vorschau)


def test_a_stranger_is_refused_in_the_bar_and_nothing_opens(seite, verlag, qtbot, fehler):
    seite.wissen.sieh_an(verlag.paket(3))
    qtbot.waitUntil(lambda: bool(fehler) or bool(seite.gemeldet))
    assert not seite.wissen.vorschau.isVisible()


def test_trust_needs_the_typed_fingerprint_and_never_shows_it(seite, verlag, qtbot, runner):
    seite.wissen.lies_herausgeber(verlag.offen)
    teil = seite.wissen.vertrauen
    qtbot.waitUntil(teil.isVisible)
    assert "Netzwerk Frühe Hilfen möchte sprechen für: das Gebiet 05999000" in texte(teil)
    assert verlag.abdruck not in texte(teil)
    teil.feld.setText(verlag.abdruck.lower())
    teil.knopf.click()
    qtbot.waitUntil(lambda: not teil.isVisible())
    qtbot.waitUntil(runner.is_idle)
    assert [h.name for h in seite.dienste.wissensarbeit.stand().herausgeber] == [verlag.name]
    satz = f"Vertraut seit 24.11.2026: {verlag.name} für das Gebiet 05999000, {verlag.abdruck}"
    assert satz in texte(seite.wissen.tafel)


def test_trust_ends_after_a_second_press_and_its_packages_with_it(seite, verlag, qtbot, runner):
    haus = seite.dienste.wissensarbeit
    haus.vertraue(verlag.offen, verlag.abdruck, HEUTE)
    haus.laden(verlag.paket(1), HEUTE)
    seite.wissen.lies_stand()
    qtbot.waitUntil(lambda: bool(seite.findChildren(Herausgeberzeile)))
    qtbot.waitUntil(runner.is_idle)
    (zeile,) = seite.findChildren(Herausgeberzeile)
    assert zeile.knopf.text() == "Nicht mehr vertrauen"
    zeile.knopf.click()
    assert zeile.knopf.text() == "Wirklich nicht mehr vertrauen?"
    assert len(haus.stand().herausgeber) == 1
    zeile.knopf.click()
    qtbot.waitUntil(lambda: haus.stand().herausgeber == ())
    qtbot.waitUntil(runner.is_idle)
    assert haus.wissen() == grundwissen()
    assert "Pakete von „Netzwerk Frühe Hilfen“ gelten nicht mehr." in seite.gemeldet[-1].text
    assert "keine Unterschrift, der Sie vertrauen" in texte(seite.wissen.tafel)


def test_only_what_was_shown_is_loaded(seite, verlag, qtbot, runner, fehler):
    haus = seite.dienste.wissensarbeit
    haus.vertraue(verlag.offen, verlag.abdruck, HEUTE)
    paket = verlag.paket(3)
    seite.wissen.sieh_an(paket)
    qtbot.waitUntil(seite.wissen.vorschau.isVisible)
    paket.write_bytes(verlag.paket(4).read_bytes())
    seite.wissen.vorschau.knopf.click()
    qtbot.waitUntil(lambda: bool(fehler) or bool(seite.gemeldet))
    qtbot.waitUntil(runner.is_idle)
    assert haus.stand().schichten == ()


def test_the_buttons_ask_for_a_file(seite, monkeypatch, verlag):
    gefragt = []
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *worte: (str(verlag.offen), worte[3])
    )
    seite.wissen.tafel.laden.connect(gefragt.append)
    seite.wissen.tafel.vertrauen.connect(gefragt.append)
    seite.wissen.tafel.knopf_laden.click()
    seite.wissen.tafel.knopf_vertrauen.click()
    assert gefragt == [verlag.offen, verlag.offen]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    seite.wissen.tafel.knopf_laden.click()
    assert len(gefragt) == 2


def test_changed_words_stand_side_by_side(seite, verlag, qtbot, tmp_path):
    haus = seite.dienste.wissensarbeit
    haus.vertraue(verlag.offen, verlag.abdruck, HEUTE)
    haus.laden(verlag.paket(1), HEUTE)
    neu = ortsordner(tmp_path / "neu", angabe(wert="Dauert acht Wochen."))
    seite.wissen.sieh_an(verlag.paket(2, neu))
    qtbot.waitUntil(seite.wissen.vorschau.isVisible)
    gesagt = texte(seite.wissen.vorschau)
    assert gesagt.index("Dauert zehn Wochen.") < gesagt.index("Dauert acht Wochen.")


def test_the_page_speaks_english(seite, qtbot, runner):
    seite.texte_setzen(Sprache.load("en"))
    qtbot.waitUntil(runner.is_idle)
    qtbot.waitUntil(lambda: "Valid until 31.12.2026 (in 37 days): " in texte(seite.wissen.tafel))
    assert "Law as of 19.08.2026, 130 rights" in texte(seite.wissen.tafel)


def test_what_has_no_end_in_the_law_is_named_with_the_day_to_look_at_it():
    saetze = list(ablaufsaetze(grundwissen(), HEUTE, DEUTSCH))
    assert "Ab 01.01.2027 neu prüfen (in 38 Tagen): Wohngeld und Kindergeld" in saetze
    assert not any("prüfen" in s for s in ablaufsaetze(grundwissen(), date(2026, 11, 1), DEUTSCH))


def test_lines_are_grouped_by_their_last_day():
    saetze = list(ablaufsaetze(grundwissen(), date(2027, 6, 1), DEUTSCH))
    assert saetze[0].startswith("Galt bis 31.12.2026: ")
    assert saetze[1] == "Ab 01.01.2027 neu prüfen (seit 151 Tagen): Wohngeld und Kindergeld"
    assert saetze[2].startswith("Gilt bis 30.06.2027 (in 29 Tagen): ")
    assert list(ablaufsaetze(grundwissen(), date(2026, 8, 19), DEUTSCH)) == []


@pytest.mark.parametrize(("tag", "zeigt"), [(HEUTE, True), (date(2026, 8, 19), False)])
def test_the_status_bar_has_a_quiet_sign(qtbot, runner, tag, zeigt):
    alle = dienste(Haus(), wissen=grundwissen(), heute=lambda: tag)
    fuss = Fuss(alle, runner, DEUTSCH)
    qtbot.addWidget(fuss)
    fuss.show()
    qtbot.waitUntil(runner.is_idle)
    assert fuss._ablauf.isVisible() is zeigt
    assert fuss._recht.text() == "Rechtsstand 19.08.2026"
    assert ("laufen bald ab" in fuss._recht.accessibleName()) is zeigt
    fuss.show_breite(Breite.SCHMAL)
    assert not fuss._ablauf.isVisible()
    fuss.show_breite(Breite.NORMAL)
    assert fuss._ablauf.isVisible() is zeigt


def test_the_sheet_of_a_help_shows_the_place_with_its_day(qtbot):
    blick = Blick()
    qtbot.addWidget(blick)
    blick.show()
    wohngeld = grundwissen().leistungen["wohngeld"]  # type: ignore[index]
    ort = Ortswissen((angabe(Ortsfeld.ZUSTAENDIG, "Stelle im Rathaus"), angabe()))
    blick.show_leistung(wohngeld, DEUTSCH, vor_ort(ort, "wohngeld", AGS, HEUTE))
    gesagt = texte(blick)
    assert "Stelle im Rathaus" in gesagt
    assert "Hinweis vor Ort" in gesagt
    assert gesagt.count("Angabe vor Ort, geprüft am 02.11.2026") == 2
    assert wohngeld.zustaendig not in gesagt
    blick.show_leistung(wohngeld, DEUTSCH)
    assert wohngeld.zustaendig in texte(blick)
    assert "Angabe vor Ort" not in texte(blick)


def test_a_broken_package_on_the_disk_is_told_in_the_panel(seite, qtbot, runner):
    stand = seite.dienste.wissensarbeit.stand()
    seite.wissen.tafel.show_stand(replace(stand, hinweise=("Ein Paket ist beschädigt.",)))
    assert "Ein Paket ist beschädigt." in texte(seite.wissen.tafel)
