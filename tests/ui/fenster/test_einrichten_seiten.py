"""The steps of the set-up alone: why one cannot go on, what is printed, what is never kept."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLabel

from lotse.domain.fehler import Hinweis
from lotse.domain.notfallschluessel import new_notfallschluessel
from lotse.i18n.sprache import Sprache
from lotse.ui.dialoge import notfallblatt
from lotse.ui.dialoge.notfallblatt import Notfallblatt, blattbild, choose_drucker
from lotse.ui.fenster import einrichten_schluessel
from lotse.ui.fenster.einrichten import Schritt, Schrittrahmen, Stufenblatt
from lotse.ui.fenster.einrichten_katalog import BEISPIEL, DATEI, Katalogschritt
from lotse.ui.fenster.einrichten_ort import Ortschritt
from lotse.ui.fenster.einrichten_passwort import Passwortschritt
from lotse.ui.fenster.einrichten_schluessel import Schluesselschritt
from lotse.ui.fenster.zutritt import Ortsurteil
from tests.werkzeug.schluessel import NOTFALL

DE = Sprache.load("de")
GUT = "laterne komma birke sieben moos"


def zeige(qtbot, schritt):
    qtbot.addWidget(schritt)
    schritt.show()
    return schritt


def worte(widget):
    return [t.text() for t in widget.findChildren(QLabel) if t.isVisibleTo(widget)]


def test_a_data_file_needs_a_name_and_a_folder_that_takes_it(qtbot, stil_hell):
    arten = {"/gut": "ok", "/Dropbox": "ask", "/zu": "danger"}
    s = zeige(
        qtbot,
        Ortschritt(Path("/gut"), lambda o: Ortsurteil(f"zu {o}", arten[str(o)]), DE, fest=False),
    )
    assert s.grund()
    s.name.setText("  Nord  ")
    assert s.grund() == ""
    s.set_ordner(Path("/Dropbox"))
    assert s.grund() == ""  # a warning, no wall
    assert "zu /Dropbox" in worte(s)
    s.set_ordner(Path("/zu"))
    assert s.grund()


def test_a_password_says_what_is_still_missing(qtbot, stil_hell):
    s = zeige(qtbot, Passwortschritt(DE))

    def tippe(eins, zwei=""):
        s.passwort.feld.setText(eins)
        s.nochmal.feld.setText(zwei)
        s._on_geaendert()
        return s.grund()

    assert tippe("Pferd") == "Noch 7 Zeichen, dann reicht es."
    assert "wenigen gleichen Zeichen" in tippe("aaaaaaaaaaaa")
    assert "errät man leicht" in tippe("Passwort1234")
    assert "noch einmal" in tippe(GUT, GUT[:-1])
    assert tippe(GUT, GUT) == ""
    assert "stark" in worte(s)
    tippe(GUT, "anders")
    assert "Das ist ein anderes Wort als oben." in worte(s)
    assert bytes(s.geheimnis()) == GUT.encode()
    s.leere()
    assert s.passwort.feld.text() == s.nochmal.feld.text() == ""


def test_a_suggestion_is_shown_and_still_typed_once_more(qtbot, stil_hell):
    s = zeige(qtbot, Passwortschritt(DE, vorschlag=lambda: GUT))
    s._on_vorschlag()
    assert s.passwort.feld.text() == GUT
    assert s.passwort.feld.echoMode() == s.passwort.feld.EchoMode.Normal
    assert s.grund()


@pytest.fixture
def schluessel(qtbot, stil_hell, runner):
    s = zeige(qtbot, Schluesselschritt(NOTFALL, runner, DE))
    s.set_blatt("Nordstadt 2026", date(2026, 11, 24), datetime(2026, 11, 24, 9, 14))
    return s


def test_the_sheet_is_printed_first_and_then_read_back(qtbot, schluessel, monkeypatch):
    gedruckt = []
    monkeypatch.setattr(einrichten_schluessel, "choose_drucker", lambda _s: QPrinter())
    monkeypatch.setattr(
        einrichten_schluessel, "zeichne", lambda _d, seiten: gedruckt.extend(seiten)
    )
    assert "zuerst" in schluessel.grund()
    schluessel.drucken.click()
    qtbot.waitUntil(lambda: bool(gedruckt) and schluessel.drucken.isEnabled())
    assert (gedruckt[0].breite, gedruckt[0].hoehe) == (2480, 3508)  # A4 at 300 dpi
    assert "gedruckt um 09:14" in worte(schluessel)
    assert "letzten 4 Zeichen" in schluessel.grund()
    schluessel.feld.setText("DOWN")  # O is 0
    assert schluessel.grund() == ""
    schluessel.feld.setText("M4B2")
    assert "andere Zeichen als auf dem Blatt" in schluessel.grund()


def test_written_down_by_hand_it_is_typed_back_whole_and_unseen(schluessel):
    schluessel.von_hand.click()
    assert schluessel.tafel._schluessel == ""
    assert schluessel._vorschau._blatt is None
    schluessel.feld.setText("D0WN")
    assert "alle neun Gruppen" in schluessel.grund()
    schluessel.feld.setText(f"{NOTFALL[:-1]}X")  # typed to its end: it is not missing, but wrong
    assert schluessel.grund().startswith("Tippfehler: Ein Zeichen stimmt nicht")
    schluessel.feld.setText(new_notfallschluessel())
    assert "andere Zeichen als auf dem Blatt" in schluessel.grund()
    schluessel.feld.setText(NOTFALL.lower().replace("-", " "))
    assert schluessel.grund() == ""
    schluessel.von_hand.click()
    assert schluessel.tafel._schluessel == NOTFALL
    assert schluessel.feld.text() == ""


def test_a_printer_that_fails_is_told_and_nothing_counts_as_printed(qtbot, schluessel, monkeypatch):
    def kaputt(_drucker, _seiten):
        raise Hinweis("Der Drucker antwortet nicht.", "Es wurde nichts gedruckt.")

    monkeypatch.setattr(einrichten_schluessel, "choose_drucker", lambda _s: QPrinter())
    monkeypatch.setattr(einrichten_schluessel, "zeichne", kaputt)
    schluessel.drucken.click()
    qtbot.waitUntil(lambda: "Der Drucker antwortet nicht." in worte(schluessel))
    assert "zuerst" in schluessel.grund()


def test_without_a_printer_the_pencil_is_offered(schluessel, monkeypatch):
    monkeypatch.setattr(notfallblatt, "druckernamen", lambda: ())
    schluessel.drucken.click()
    assert "Sie können den Schlüssel von Hand abschreiben." in " ".join(worte(schluessel))


def test_a_file_instead_of_paper_is_refused(schluessel, monkeypatch, tmp_path):
    def in_datei(drucker, _parent):
        drucker.setOutputFileName(str(tmp_path / "schluessel.pdf"))
        return True

    monkeypatch.setattr(notfallblatt, "druckernamen", lambda: ("Büro",))
    monkeypatch.setattr(notfallblatt, "frage_drucker", in_datei)
    with pytest.raises(Hinweis, match="nur auf Papier"):
        choose_drucker(schluessel)
    assert list(tmp_path.iterdir()) == []


def test_the_key_cannot_be_copied_and_is_gone_when_the_step_is_emptied(schluessel):
    QApplication.clipboard().clear()
    assert NOTFALL not in " ".join(t.text() for t in schluessel.findChildren(QLabel))
    assert "M 4 B 2" in schluessel.tafel.accessibleName()  # read aloud it can be
    schluessel.leere()
    assert schluessel.schluessel == ""
    assert "M 4 B 2" not in schluessel.tafel.accessibleName()


def test_the_sheet_is_ink_on_white(stil_hell):
    seite = blattbild(Notfallblatt("Nordstadt", NOTFALL, date(2026, 11, 24)), DE)
    assert seite.daten[:4] == b"\xff\xff\xff\xff"
    schwarz = sum(1 for i in range(0, len(seite.daten), 4 * 97) if seite.daten[i] < 80)
    assert schwarz > 200


def test_a_catalogue_file_has_to_be_chosen_or_something_else(qtbot, stil_hell):
    s = zeige(qtbot, Katalogschritt(300, DE))
    assert s.gewaehlt == DATEI
    assert s.grund()
    s.set_datei(Path("katalog.json"))
    assert s.grund() == ""
    s.show_fortschritt(3, 12)
    assert "3 von 12 Angeboten eingelesen" in worte(s)
    s.waehle(BEISPIEL)
    assert s.gewaehlt == BEISPIEL


class Probe(Schritt):
    def __init__(self, grund=""):
        super().__init__()
        self._grund = grund
        self.geleert = False

    def grund(self):
        return self._grund

    def leere(self):
        self.geleert = True


@pytest.fixture
def rahmen(qtbot, stil_hell):
    schritte = [Probe(), Probe("Es fehlt noch etwas."), Probe()]
    blaetter = [Stufenblatt(f"S{n}", "z", f"Titel {n}", "", s) for n, s in enumerate(schritte)]
    r = Schrittrahmen("Probe", blaetter, DE)
    qtbot.addWidget(r)
    r.resize(1366, 700)
    r.show()
    r.weiter.connect(lambda n: r.gehe(n + 1))
    return r, schritte


def test_a_button_that_cannot_be_pressed_says_why(rahmen):
    r, schritte = rahmen
    r.vor.click()
    assert r.hier == 1
    assert not r.vor.isEnabled()
    assert "Es fehlt noch etwas." in worte(r)
    schritte[1]._grund = ""
    schritte[1].geaendert.emit()
    assert r.vor.isEnabled()
    schritte[1].weiter.emit()  # Enter in its last field
    assert r.hier == 2
    assert r.vor.text() == "Fertig"


def test_there_is_a_way_back_until_something_was_made(rahmen):
    r, _ = rahmen
    assert not r.zurueck.isVisible()
    r.gehe(1)
    r.zurueck.click()
    assert r.hier == 0
    r.gehe(2, ohne_rueckweg=True)
    assert not r.zurueck.isVisible()


def test_while_something_is_made_nothing_can_be_pressed(rahmen):
    r, schritte = rahmen
    r.show_laeuft("Lotse legt die Daten an.")
    assert not r.vor.isEnabled()
    assert "Lotse legt die Daten an." in worte(r)
    schritte[0].weiter.emit()
    assert r.hier == 0
    r.show_laeuft("")
    assert r.vor.isEnabled()
    r.leere()
    assert all(s.geleert for s in schritte)


def test_every_step_goes_with_the_keyboard(qtbot, rahmen):
    r, _ = rahmen
    r.vor.setFocus()
    qtbot.keyClick(r.vor, Qt.Key.Key_Space)
    assert r.hier == 1
    r.zurueck.setFocus()
    qtbot.keyClick(r.zurueck, Qt.Key.Key_Space)
    assert r.hier == 0


def test_the_cursor_waits_on_the_card_and_comes_back_to_where_it_was(qtbot, rahmen):
    r, _ = rahmen
    r.activateWindow()
    r.vor.setFocus()
    r.show_laeuft("Lotse liest die Angebote ein.")
    assert r.focusWidget() is r._karte  # the next one in the window may lead away from here
    r.show_laeuft("")
    assert r.focusWidget() is r.vor
