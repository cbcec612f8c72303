"""Hasty hands and hostile hours: held keys, double Enter, dialogs in the way of the cover."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from lotse.domain.fehler import Hinweis
from lotse.domain.huerde import Grad, Huerdencode
from lotse.services.aendern import set_huerde
from lotse.ui.aktionen import Aktion
from lotse.ui.bausteine.frage import Fragekarte
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.dialoge.drucken import Druckdialog, Druckvorlage
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.fenster.tasten import SCHUTZ
from lotse.ui.fenster.verdeckt import Verdeckt
from lotse.ui.meldung import Meldungsleiste
from lotse.ui.seiten.einstellungen import EinstellungenSeite
from lotse.ui.seiten.familien_neu import NeueFamilie
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.suche.palette import Suchpalette
from tests.werkzeug.dienste import Haus, dienste


class Waechter(QObject):
    """Notes everything that opens as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.gesehen: list[str] = []

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.gesehen.append(type(watched).__name__)
        return False


@pytest.fixture
def waechter(qapp):
    waechter = Waechter()
    qapp.installEventFilter(waechter)
    yield waechter
    qapp.removeEventFilter(waechter)


def ist_verdeckt(fenster):
    return fenster.findChild(Verdeckt).isVisible()


def test_no_part_of_a_page_flashes_up_as_a_window_of_its_own(qtbot, fenster, waechter):
    for ort in Ort:
        fenster.gehe(Sprung(ort))
        qtbot.waitUntil(fenster._sitzung.runner.is_idle)
    assert waechter.gesehen == []


@pytest.mark.parametrize("drucker", [(), ("Büro",)])
def test_no_part_of_the_print_dialog_flashes_up_as_a_window(
    qtbot, fenster, sitzung, waechter, drucker
):
    vorlage = Druckvorlage("Brief", "Zwei Seiten", mit_name=False, mit_anschrift=False)
    dialog = Druckdialog(vorlage, drucker, sitzung.sprache, fenster)
    qtbot.addWidget(dialog)
    assert waechter.gesehen == []


def test_a_second_enter_does_not_make_a_second_family(qtbot, sitzung):
    neu = NeueFamilie(sitzung.dienste, sitzung.runner)
    qtbot.addWidget(neu)
    angelegt = []
    neu.angelegt.connect(angelegt.append)
    for _ in range(3):
        qtbot.keyClick(neu._buchstabe, Qt.Key.Key_Return)
    qtbot.waitUntil(sitzung.runner.is_idle)
    assert len(angelegt) == 1


def test_a_family_that_could_not_be_made_can_be_made_again(qtbot, sitzung, fehler):
    nummern = iter([None, "26-040"])

    def fallcode(_jahr):
        nummer = next(nummern)
        if nummer is None:
            raise OSError
        return nummer

    neu = NeueFamilie(dienste(Haus(), fallcode=fallcode), sitzung.runner)
    qtbot.addWidget(neu)
    angelegt = []
    neu.angelegt.connect(angelegt.append)
    neu.on_anlegen()
    qtbot.waitUntil(lambda: len(fehler) == 1)
    neu.on_anlegen()
    qtbot.waitUntil(lambda: len(angelegt) == 1)


def test_a_key_held_down_answers_one_question(qtbot, stil_hell):
    karte = Fragekarte()
    qtbot.addWidget(karte)
    karte.show_frage("Wohnen Sie zur Miete?", ["Ja", "Nein"])
    antworten, spaeter = [], []
    karte.beantwortet.connect(antworten.append)
    karte.uebersprungen.connect(lambda: spaeter.append(1))
    for taste, zeichen in ((Qt.Key.Key_1, "1"), (Qt.Key.Key_0, "0")):
        for gehalten in (False, True, True):
            druck = QKeyEvent(
                QEvent.Type.KeyPress, taste, Qt.KeyboardModifier.NoModifier, zeichen, gehalten
            )
            QApplication.sendEvent(karte, druck)
    assert (antworten, spaeter) == ([0], [1])


@pytest.mark.parametrize("aktion", [Aktion.VERDECKEN, Aktion.SPERREN])
def test_the_cover_comes_in_front_of_an_open_search(qtbot, fenster, aktion):
    fenster.on_suchen()
    palette = fenster.findChild(Suchpalette)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is palette._feld)
    taste = {Aktion.VERDECKEN: Qt.Key.Key_F12, Aktion.SPERREN: Qt.Key.Key_L}[aktion]
    keine, strg = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(palette._feld, taste, keine if aktion is Aktion.VERDECKEN else strg)
    qtbot.waitUntil(lambda: ist_verdeckt(fenster))
    assert QApplication.activeModalWidget() is None


def test_a_second_window_does_not_fight_over_the_key(qtbot, fenster):
    zweites = Fenster(fenster._dienste, fenster._sitzung)
    qtbot.addWidget(zweites)
    dialog = QDialog(fenster)
    feld = QLineEdit(dialog)
    dialog.open()
    for einer in (fenster, zweites):
        einer._tasten._on_fokus(None, feld)
    assert len(dialog.actions()) == len(SCHUTZ)
    dialog.close()


def test_the_cover_sends_any_dialog_away(qtbot, fenster):
    dialog = QDialog(fenster)
    dialog.open()
    fenster.on_verdecken()
    assert not dialog.isVisible()
    assert ist_verdeckt(fenster)


def test_the_cover_does_not_wait_for_a_dialog_that_is_writing(qtbot, fenster):
    class Schreibt(QDialog):
        def reject(self) -> None:
            """It stays until it is done."""

    dialog = Schreibt(fenster)
    dialog.open()
    fenster.on_verdecken()
    assert not dialog.isVisible()
    assert ist_verdeckt(fenster)


def test_a_page_that_comes_below_the_cover_leaves_keys_and_focus_alone(qtbot, fenster):
    fenster.on_verdecken()
    fenster.gehe(Sprung(Ort.KATALOG))
    assert ist_verdeckt(fenster)
    assert fenster._tasten.moegliche() == ()
    assert fenster.findChild(Verdeckt).isAncestorOf(fenster.focusWidget())
    fenster.on_aufdecken()
    assert Aktion.SUCHEN in fenster._tasten.moegliche()
    assert fenster._seiten[Ort.KATALOG].isAncestorOf(fenster.focusWidget())


def test_the_last_word_about_the_office_is_kept_when_one_leaves_at_once(qtbot, sitzung, haus):
    seite = EinstellungenSeite(dienste(haus), sitzung)
    qtbot.addWidget(seite)
    seite.show()
    qtbot.keyClicks(seite.ansicht._felder["buero_name"], "Praxis")
    seite.hide()
    assert haus.einstellung.buero_name == "Praxis"


@pytest.mark.parametrize("ort", [Ort.PLAN, Ort.BRIEFE])
def test_an_empty_page_puts_the_cursor_on_its_first_way_out(qtbot, fenster, sitzung, ort):
    sitzung.aendern(lambda akte: replace(akte, schritte=(), vermittlungen=()), "leer")
    fenster.gehe(Sprung(ort))
    assert isinstance(fenster.focusWidget(), Knopf)
    assert fenster.focusWidget().isVisible()


def test_the_way_back_of_a_message_goes_when_something_else_was_changed(qtbot, fenster, sitzung):
    leiste = fenster.findChild(Meldungsleiste)
    sitzung.aendern(lambda akte: set_huerde(akte, Huerdencode.ZEIT, Grad.SCHWER), "Hürde")
    sitzung.melde("Schritt entfernt.", zurueck=True)
    assert leiste.isVisible()
    sitzung.aendern(lambda akte: set_huerde(akte, Huerdencode.POST, Grad.SCHWER), "Hürde")
    assert not leiste.isVisible()


def test_a_failure_that_is_over_is_said_to_be_over(qtbot, fenster, sitzung, haus, monkeypatch):
    monkeypatch.setattr("lotse.ui.sicherung.NOCHMAL_MS", 30)
    gemeldet = []
    sitzung.gemeldet.connect(lambda meldung: gemeldet.append(meldung.text))
    haus.stoerung = Hinweis("Der Speicher ist voll.")
    sitzung.aendern(lambda akte: set_huerde(akte, Huerdencode.ZEIT, Grad.SCHWER), "Hürde")
    qtbot.waitUntil(lambda: gemeldet == ["Der Speicher ist voll."])
    haus.stoerung = None
    qtbot.waitUntil(lambda: gemeldet[1:] == ["Alles ist gespeichert."])
    assert not sitzung.sicherung.ist_offen
