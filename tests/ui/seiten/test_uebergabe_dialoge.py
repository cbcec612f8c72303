"""Handing over and taking over in the window: nothing goes without consent, nothing by halves."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDialog

from lotse.domain.familie import FamilieId
from lotse.domain.fehler import Hinweis
from lotse.services.dieselbe import kennzeichen_of
from lotse.services.uebergabepaket import Warmnotiz
from lotse.services.uebergabepaket_ankunft import Ankunftsart, Wechsel
from lotse.ui.dialoge.familien_vereinen import Familienvereinen, Worte
from lotse.ui.seiten import uebergabe_geben
from lotse.ui.seiten.uebergabe_geben import Uebergabeblatt, Uebergabegang
from lotse.ui.seiten.uebergabe_nehmen import Ankunftsdialog
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.akten import HEUTE, einfache_akte, volle_akte
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.qt import AHORN
from tests.werkzeug.uebergabe import AN, GEBER, VON, Uebergabehaus, paket

WORT = "Pferd Heft Mond Tisch Wolke"


@pytest.fixture
def uhaus():
    return Uebergabehaus(paket=paket(volle_akte(), notiz=Warmnotiz(VON, HEUTE, None, "Impfung")))


@pytest.fixture
def haus():
    return Haus()


@pytest.fixture
def sitzung(qtbot, runner, haus, uhaus):
    sitzung = Sitzung(dienste(haus, uebergabearbeit=uhaus), runner)
    sitzung.oeffne(AHORN)
    qtbot.waitUntil(lambda: sitzung.akte is not None)
    yield sitzung
    sitzung.sicherung.schliesse_ab()
    sitzung.deleteLater()


@pytest.fixture
def oben(qtbot):
    oben = QDialog()
    qtbot.addWidget(oben)
    oben.resize(1366, 768)
    oben.show()
    return oben


def gang(qtbot, sitzung, uhaus, oben, *geber) -> Uebergabegang:
    dialog = Uebergabegang(sitzung, uhaus, geber or uhaus.geber(AHORN), oben)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def packe(qtbot, sitzung, dialog, datei, monkeypatch):
    monkeypatch.setattr(uebergabe_geben, "frage_datei", lambda *_: datei)
    dialog.wahl.von.setText(VON)
    dialog.wahl.los.click()
    dialog.kennwort.passwort.setze(WORT)
    qtbot.keyClicks(dialog.kennwort.nochmal.feld, WORT)
    dialog.packen.click()
    qtbot.waitUntil(sitzung.runner.is_idle)


def was(uhaus, name):
    return [wert for art, wert in uhaus.geschehen if art == name]


def test_f33_pack_in_the_window_and_the_verlauf_says_to_whom(
    qtbot, sitzung, uhaus, oben, tmp_path, monkeypatch
):
    dialog = gang(qtbot, sitzung, uhaus, oben)
    dialog.wahl.notiz.weiss.setChecked(True)
    qtbot.keyClicks(dialog.wahl.notiz.von, VON)
    qtbot.keyClicks(dialog.wahl.notiz.wichtig, "Impfung")
    packe(qtbot, sitzung, dialog, tmp_path / "x", monkeypatch)
    assert was(uhaus, "sammle") == [(VON, AN, ((AHORN, Warmnotiz(VON, HEUTE, None, "Impfung")),))]
    assert was(uhaus, "siegle") == [WORT.encode()]
    assert len(was(uhaus, "notiere")) == 1
    assert dialog.stapel.currentWidget() is dialog.fertig
    blatt = sitzung.akte.schriftstuecke[-1]
    assert (blatt.titel, blatt.sha256, blatt.einwilligung) == (
        f"Übergeben an {AN}", "ab" * 32, "e-lotsin",
    )  # fmt: skip
    assert dialog.kennwort.passwort.leer


def test_f33_without_consent_weiter_is_shut_and_the_way_to_ask_is_open(qtbot, sitzung, uhaus, oben):
    nein = replace(GEBER[0], familie=AHORN, an=(), nein=((AN, "Die Gesundheit fehlt."),))
    dialog = gang(qtbot, sitzung, uhaus, oben, nein, GEBER[1])
    dialog.wahl.von.setText(VON)
    assert not dialog.wahl.los.isEnabled()
    assert not dialog.wahl.familien[AHORN].isEnabled()
    assert "Die Gesundheit fehlt." in dialog.wahl._warum._text.text()
    with qtbot.waitSignal(dialog.fragen):
        dialog.wahl.frage.click()
    assert not dialog.isVisible()


def test_f33_nobody_was_asked_yet(qtbot, sitzung, uhaus, oben):
    dialog = gang(qtbot, sitzung, uhaus, oben, replace(GEBER[0], an=()))
    assert dialog.wahl.empfaenger() == ""
    assert "genau diese Person" in dialog.wahl._warum._text.text()
    assert not dialog.wahl.los.isEnabled()


def test_f33_each_family_keeps_its_own_note(qtbot, sitzung, uhaus, oben):
    dialog = gang(qtbot, sitzung, uhaus, oben)
    wahl = dialog.wahl
    qtbot.keyClicks(wahl.notiz.wichtig, "eins")
    wahl.familien[GEBER[1].familie].setChecked(True)
    wahl.fuer.setCurrentIndex(1)
    assert wahl.notiz.wichtig.text() == ""
    qtbot.keyClicks(wahl.notiz.wichtig, "zwei")
    wahl.fuer.setCurrentIndex(0)
    assert wahl.notiz.wichtig.text() == "eins"
    assert [notiz.wichtig for _, notiz in wahl.gewaehlt()] == ["eins", "zwei"]


def test_f33_a_full_disk_says_so_and_what_was_typed_stays(
    qtbot, sitzung, uhaus, oben, tmp_path, monkeypatch
):
    uhaus.fehler = Hinweis("Der Speicher ist voll.", "Es liegt nichts Halbes da.")
    dialog = gang(qtbot, sitzung, uhaus, oben)
    packe(qtbot, sitzung, dialog, tmp_path / "x", monkeypatch)
    assert "Der Speicher ist voll." in dialog._fehler._text.text()
    assert dialog.packen.isEnabled()
    assert sitzung.akte.schriftstuecke == ()
    assert not (tmp_path / "x").exists()


def test_f33_esc_before_the_file_leaves_no_trace(qtbot, sitzung, uhaus, oben):
    dialog = gang(qtbot, sitzung, uhaus, oben)
    dialog.wahl.los.setEnabled(True)
    dialog.wahl.los.click()
    dialog.kennwort.passwort.setze(WORT)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert uhaus.geschehen == []
    assert dialog.kennwort.passwort.leer


def test_f33_esc_while_it_is_written_waits_so_that_the_verlauf_knows(
    qtbot, sitzung, uhaus, oben, tmp_path, monkeypatch
):
    """A slow stick: what left the house is written down, however impatient somebody is."""
    weiter, siegle = threading.Event(), uhaus.siegle
    monkeypatch.setattr(uhaus, "siegle", lambda *a: weiter.wait(9) and siegle(*a))
    monkeypatch.setattr(uebergabe_geben, "frage_datei", lambda *_: tmp_path / "x")
    dialog = gang(qtbot, sitzung, uhaus, oben)
    dialog.wahl.von.setText(VON)
    dialog.wahl.los.click()
    dialog.kennwort.passwort.setze(WORT)
    qtbot.keyClicks(dialog.kennwort.nochmal.feld, WORT)
    dialog.packen.click()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.hide()  # as the cover does
    with qtbot.waitSignal(dialog.finished):
        weiter.set()
    qtbot.waitUntil(lambda: len(was(uhaus, "notiere")) == 1)
    assert [s.titel for s in sitzung.akte.schriftstuecke] == [f"Übergeben an {AN}"]


def test_f33_afterwards_the_case_is_kept_until_a_day(
    qtbot, sitzung, uhaus, oben, tmp_path, monkeypatch
):
    dialog = gang(qtbot, sitzung, uhaus, oben)
    packe(qtbot, sitzung, dialog, tmp_path / "x", monkeypatch)
    assert dialog.fertig.tag.date() == QDate(2026, 12, 24)
    dialog.fertig.halte.click()
    assert [halt.bis for halt in sitzung.akte.halte] == [date(2026, 12, 24)]
    assert dialog.fertig.zu.text() == "Fertig"


def test_the_sheet_for_the_drawer_is_shown_before_it_goes(
    qtbot, sitzung, uhaus, oben, tmp_path, monkeypatch
):
    dialog = gang(qtbot, sitzung, uhaus, oben)
    packe(qtbot, sitzung, dialog, tmp_path / "x", monkeypatch)
    dialog.fertig.blatt.click()
    blatt = dialog.findChild(Uebergabeblatt)
    qtbot.waitUntil(blatt.drucken.isEnabled, timeout=8000)
    assert blatt._blatt.startswith(b"%PDF")
    blatt.reject()


def ankunft(qtbot, sitzung, uhaus, oben, tmp_path, *, offen=True) -> Ankunftsdialog:
    worte = Worte(sitzung.sprache)
    dialog = Ankunftsdialog(sitzung, uhaus, tmp_path / "x", worte, oben)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.kennwort.feld, WORT)
    qtbot.keyClick(dialog.kennwort.feld, Qt.Key.Key_Return)
    qtbot.waitUntil(sitzung.runner.is_idle)
    if offen:
        qtbot.waitUntil(lambda: dialog.stapel.currentIndex() == 1)
    return dialog


def test_f33_the_preview_says_what_comes_and_nothing_is_written(
    qtbot, sitzung, uhaus, oben, tmp_path, haus
):
    dialog = ankunft(qtbot, sitzung, uhaus, oben, tmp_path)
    assert was(uhaus, "oeffne") == [WORT.encode()]
    assert dialog.kennwort.leer
    assert dialog.zeilen[0].name == "Familie K. (Möwe)"
    assert dialog.los.text() == "1 Akte einlesen"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert was(uhaus, "uebernimm") == []
    assert haus.gespeichert == []


def test_f33_read_in_and_take_back_with_one_step(qtbot, sitzung, uhaus, oben, tmp_path):
    dialog = ankunft(qtbot, sitzung, uhaus, oben, tmp_path)
    with qtbot.waitSignal(dialog.uebernommen):
        dialog.los.click()
    [wahl] = was(uhaus, "uebernimm")
    assert [art for _, art, _, _ in wahl] == [Ankunftsart.NEU]
    sitzung.zurueck()
    qtbot.waitUntil(lambda: len(was(uhaus, "stelle_her")) == 1)
    assert was(uhaus, "stelle_her")[0] == (Wechsel(volle_akte().familie.id, volle_akte(), None),)
    sitzung.vor()
    qtbot.waitUntil(lambda: len(was(uhaus, "stelle_her")) == 2)
    assert was(uhaus, "stelle_her")[1] == (Wechsel(volle_akte().familie.id, None, volle_akte()),)


def test_f33_a_wrong_word_can_be_typed_again(qtbot, sitzung, uhaus, oben, tmp_path):
    uhaus.fehler = Hinweis("Das Passwort passt nicht zu dieser Übergabe.", "Nichts.")
    dialog = ankunft(qtbot, sitzung, uhaus, oben, tmp_path, offen=False)
    qtbot.waitUntil(dialog.fehler.isVisible)
    assert dialog.stapel.currentIndex() == 0
    assert dialog.oeffnen.isEnabled()
    uhaus.fehler = None
    qtbot.keyClicks(dialog.kennwort.feld, WORT)
    dialog.oeffnen.click()
    qtbot.waitUntil(lambda: dialog.stapel.currentIndex() == 1)
    assert not dialog.fehler.isVisible()


def test_f33_a_family_known_here_is_put_together_after_what_differs_is_chosen(
    qtbot, sitzung, uhaus, oben, tmp_path, haus
):
    gleich = replace(volle_akte().familie, id=FamilieId("da"), deckwort="Distel")
    haus.akten[FamilieId("da")] = replace(einfache_akte("da"), familie=gleich)
    uhaus.hier = (kennzeichen_of(haus.akten[FamilieId("da")]),)
    dialog = ankunft(qtbot, sitzung, uhaus, oben, tmp_path)
    zeile = dialog.zeilen[0]
    zeile.art.waehle((Ankunftsart.VEREINT, FamilieId("da")))
    dialog.los.click()
    qtbot.waitUntil(lambda: dialog.findChild(Familienvereinen) is not None)
    vereinen = dialog.findChild(Familienvereinen)
    vereinen.reject()
    assert dialog.los.isEnabled()
    assert was(uhaus, "uebernimm") == []
    dialog.los.click()
    qtbot.waitUntil(lambda: any(v.isVisible() for v in dialog.findChildren(Familienvereinen)))
    vereinen = next(v for v in dialog.findChildren(Familienvereinen) if v.isVisible())
    vereinen.wahl["deckwort"].set_wahl("dort")
    vereinen.los.click()
    qtbot.waitUntil(lambda: len(was(uhaus, "uebernimm")) == 1)
    [(_, art, hier, vereint)] = was(uhaus, "uebernimm")[0]
    assert (art, hier.familie.id) == (Ankunftsart.VEREINT, "da")
    assert vereint.familie.deckwort == "Möwe"


def test_f33_the_same_record_is_not_read_twice_by_itself(qtbot, sitzung, uhaus, oben, tmp_path):
    uhaus.hier = (kennzeichen_of(volle_akte()),)
    dialog = ankunft(qtbot, sitzung, uhaus, oben, tmp_path)
    assert dialog.zeilen[0].wahl[0] is Ankunftsart.NICHT
    assert not dialog.los.isEnabled()
    dialog.reject()
