"""Letterhead and own wording in the settings: chosen, typed, checked while typed, given back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from lotse.app.briefvorlagen import Vorlagenordner
from lotse.app.logobild import as_png
from lotse.paths import RESOURCES
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Breite
from lotse.ui.meldung import Meldungsart
from lotse.ui.seiten import briefteil_kopf
from lotse.ui.seiten.briefteil import Briefteil
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import dienste

KEY = "familie.gespraech"
LOTSES = "wir haben mit Ihnen gesprochen."
EIGEN = "wir haben in Ruhe gesprochen."
SVG = RESOURCES / "icons" / "logo.svg"


@pytest.fixture
def ordner(tmp_path):
    return Vorlagenordner(tmp_path / "briefvorlagen", as_png)


@pytest.fixture
def teil(qtbot, stil_hell, haus, runner, ordner):
    dienst = dienste(haus, briefvorlagen=ordner)
    sitzung = Sitzung(dienst, runner, runner)
    teil = Briefteil(dienst, sitzung)
    qtbot.addWidget(teil)
    teil.texte_setzen(dienst.sprache)
    teil.show_breite(Breite.NORMAL)
    teil.resize(1200, 600)
    teil.show()
    teil.lies_stand()
    qtbot.waitUntil(lambda: teil.wortlaut.liste.modell.rowCount() > 50)
    return teil


def gesagt(qtbot, teil, tun):
    with qtbot.waitSignal(teil._sitzung.gemeldet, timeout=5_000) as meldung:
        tun()
    return meldung.args[0]


def tippe(qtbot, teil, text):
    feld = teil.wortlaut.satzfeld
    feld.feld.setPlainText(text)
    qtbot.waitUntil(lambda: not feld._uhr.isActive())
    return feld


def zeilen(teil):
    modell = teil.wortlaut.liste.modell
    return [modell.data(modell.index(n)) for n in range(modell.rowCount())]


def test_every_block_stands_under_its_letter_and_what_is_fixed_is_not_there(teil):
    alle = zeilen(teil)
    assert alle[0] == "Brief an die Familie"
    assert LOTSES in alle
    assert "Das ersetzt keine Rechtsberatung." not in alle


def test_a_translation_is_worded_and_its_reader_named(qtbot, teil, ordner, haus):
    wahl = teil.wortlaut.sprachwahl
    wahl.setCurrentIndex(wahl.findText("Türkisch"))
    teil.wortlaut.waehle(KEY)
    feld = teil.wortlaut.satzfeld
    assert LOTSES in feld._deutsch.text()
    assert feld.pruefstand.text().startswith("Entwurf")
    assert feld.stufe.isHidden(), "no machine of ours judges Turkish"
    feld.wer.setText("Dolmetscherin")
    tippe(qtbot, teil, "sizinle konuştuk.")
    gesagt(qtbot, teil, feld.speichern.click)
    eigen = ordner.stand().wortlaut["tr"][KEY]
    assert (eigen.text, eigen.quelle) == ("sizinle konuştuk.", LOTSES)
    assert eigen.geprueft.endswith(" Dolmetscherin")
    assert feld.pruefstand.text() == f"Geprüft: {eigen.geprueft}"
    wahl.setCurrentIndex(wahl.findText("Deutsch"))
    assert LOTSES in zeilen(teil)


def test_a_house_may_print_only_what_somebody_has_read(teil, haus):
    tick = teil.wortlaut.nur_geprueft
    assert not tick.isChecked(), "drafts are printed, and the sheet says that they are drafts"
    tick.click()
    assert teil._dienste.einstellungen().nur_geprueft
    tick.click()
    assert not teil._dienste.einstellungen().nur_geprueft


def test_a_translation_with_a_lost_place_is_refused(qtbot, teil):
    wahl = teil.wortlaut.sprachwahl
    wahl.setCurrentIndex(wahl.findText("Arabisch"))
    teil.wortlaut.waehle("familie.titel")
    feld = tippe(qtbot, teil, "بلا مكان")
    richtung = feld.feld.document().defaultTextOption().textDirection()
    assert richtung == Qt.LayoutDirection.RightToLeft
    assert "{name}" in feld.mangel._text.text()
    assert not feld.speichern.isEnabled()


def test_own_words_are_kept_marked_and_given_back(qtbot, teil, ordner):
    teil.wortlaut.waehle(KEY)
    feld = tippe(qtbot, teil, EIGEN)
    assert feld.speichern.isEnabled()
    assert gesagt(qtbot, teil, feld.speichern.click).text.startswith("Gespeichert.")
    assert ordner.stand().wortlaut["de"][KEY].text == EIGEN
    assert f"{EIGEN}, eigener Wortlaut" in zeilen(teil)
    gesagt(qtbot, teil, feld.lotses.click)
    assert ordner.stand().wortlaut == {}
    assert feld.feld.toPlainText() == LOTSES


def test_a_missing_place_is_said_at_once_and_cannot_be_saved(qtbot, teil):
    teil.wortlaut.waehle("weiter.warten")
    feld = tippe(qtbot, teil, "Sie warten etwas.")
    assert feld.mangel.isVisible()
    assert "Der Platz {wochen} fehlt." in [t.text() for t in feld.mangel.findChildren(Text)]
    assert not feld.speichern.isEnabled()


def test_hard_words_are_named_while_they_are_typed_and_may_still_be_saved(qtbot, teil):
    teil.wortlaut.waehle(KEY)
    feld = tippe(qtbot, teil, "wir haben um 09:00 Uhr mit Ihnen gesprochen.")
    assert feld.rat.isVisible()
    assert feld.speichern.isEnabled()
    feld.rat.nimm.click()
    assert feld.feld.toPlainText() == "wir haben um 9 Uhr mit Ihnen gesprochen."


def test_search_and_own_only_narrow_the_list_and_an_empty_one_says_so(qtbot, teil):
    teil.wortlaut.suche.setText("mit ihnen gesprochen")
    assert LOTSES in zeilen(teil)
    assert len(zeilen(teil)) < 10
    teil.wortlaut.suche.setText("gibt es nirgends")
    assert zeilen(teil) == []
    assert teil.wortlaut._keiner.isVisible()
    assert not teil.wortlaut.satzfeld._innen.isVisible()


def test_a_picture_goes_into_the_head_and_out_again(qtbot, teil, ordner, monkeypatch):
    monkeypatch.setattr(briefteil_kopf, "frage_bild", lambda *_: str(SVG))
    gesagt(qtbot, teil, teil.kopf.waehlen.click)
    assert ordner.stand().logo is not None
    assert not teil.kopf.logo.leer
    gesagt(qtbot, teil, teil.kopf.weg.click)
    assert ordner.stand().logo is None
    assert teil.kopf.logo.leer


def test_a_file_that_is_no_picture_is_told_and_nothing_changes(
    qtbot, teil, ordner, monkeypatch, tmp_path
):
    (tmp_path / "x.png").write_bytes(b"kein Bild")
    monkeypatch.setattr(briefteil_kopf, "frage_bild", lambda *_: str(tmp_path / "x.png"))
    meldung = gesagt(qtbot, teil, teil.kopf.waehlen.click)
    assert meldung.art is Meldungsart.FEHLER
    assert meldung.text.startswith("Das ist kein Bild im Format PNG oder SVG.")
    assert ordner.stand().logo is None


def test_the_signature_is_kept_after_a_rest_and_by_leaving(qtbot, teil, haus):
    teil.kopf.feld.setPlainText("Marie Sommer\nLotsin\n\n4\n5 zu viel")
    teil.hide()
    assert haus.einstellung.brief_unterschrift == "Marie Sommer\nLotsin\n\n4"


def test_what_is_broken_on_disk_is_named_above_the_list(qtbot, teil, tmp_path):
    (tmp_path / "briefvorlagen").mkdir()
    (tmp_path / "briefvorlagen" / "wortlaut_de.toml").write_text("[[[")
    teil.lies_stand()
    qtbot.waitUntil(teil.wortlaut.maengel.isVisible)
    worte = " ".join(t.text() for t in teil.wortlaut.maengel.findChildren(Text))
    assert "wortlaut_de.toml: Die Datei lässt sich nicht lesen." in worte


def test_enter_on_a_sentence_puts_the_cursor_into_its_words(qtbot, teil):
    teil.wortlaut.waehle(KEY)
    teil.wortlaut.liste.setFocus()
    qtbot.keyClick(teil.wortlaut.liste, Qt.Key.Key_Return)
    assert teil.wortlaut.satzfeld.feld.hasFocus()


def test_the_way_to_the_name_of_the_office_is_one_press(qtbot, teil):
    with qtbot.waitSignal(teil._sitzung.springt) as sprung:
        teil.kopf._buero.click()
    assert sprung.args == [Sprung(Ort.EINSTELLUNGEN, bezug="ansicht")]
