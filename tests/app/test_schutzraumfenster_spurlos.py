"""The compartment through the real window: it opens over everything and leaves nothing behind."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from lotse.app.ordner import standardordner
from lotse.domain.notfallschluessel import last_group
from lotse.domain.schutzraum import Beruf, Eintragsart, Stufe
from lotse.services.schutzraum.ablage import LEERLAUF_S
from lotse.ui.aktionen import Aktion
from lotse.ui.schutzraum.fenster import Schutzraumfenster
from lotse.ui.sprung import IN_DER_FAMILIE, Ort, Sprung
from lotse.ui.suche.quellen import finde
from tests.werkzeug.echt import PASSWORT
from tests.werkzeug.echtfenster import LANGE, offen, sperre
from tests.werkzeug.fensterworte import gesagtes
from tests.werkzeug.schluessel import wort
from tests.werkzeug.schutzfenster import F, dateien, lege_beide, taten, teil
from tests.werkzeug.schutzraum import GEHEIM, WORT, ZEICHEN, notiz

ORTE = [ort for ort in Ort if ort is not Ort.RECHNER]


@pytest.fixture
def kennung(wurzel):
    return lege_beide(wurzel)


@pytest.fixture
def drinnen(qtbot, laeuft):
    """The program unlocked, the Schutzraum set up and holding one note, and locked again."""
    offen(qtbot, laeuft)
    tuer = laeuft.sitzung.dienste.schutzraum.ablage
    tuer.set_up(wort(WORT), Beruf.BERATUNG)
    tuer.lock()
    return laeuft


def geh_rein(qtbot, p, passwort=WORT):
    teil(qtbot, p).schutzraum.on_oeffnen()
    fenster = p.fenster.findChildren(Schutzraumfenster)[-1]
    qtbot.waitUntil(p.runner.is_idle, timeout=LANGE)
    fenster.tor.passwort.feld.setText(passwort)
    fenster.tor.knopf.click()
    qtbot.waitUntil(lambda: fenster.raum is not None, timeout=LANGE)
    qtbot.waitUntil(p.runner.is_idle, timeout=LANGE)
    return fenster


def schreibe(qtbot, p, fenster):
    """A note under its sign, and a sentence of every kind."""
    fenster.raum.liste.zeichen.setText(ZEICHEN)
    fenster.raum.liste.neu.click()
    for art, satz in zip(Eintragsart, GEHEIM[1:], strict=False):
        fenster.raum.notiz.eintraege.spalten[art].neu.click()
        fenster.raum.notiz.eintraege.form.text.feld.setPlainText(satz)
    qtbot.waitUntil(p.runner.is_idle, timeout=LANGE)


def geh_raus(qtbot, p, fenster):
    fenster.reject()
    qtbot.waitUntil(p.runner.is_idle, timeout=LANGE)
    qtbot.waitUntil(lambda: not p.fenster.findChildren(Schutzraumfenster), timeout=LANGE)


def rundgang(qtbot, p):
    """Everything every page says, read and heard, and what the search finds for these words."""
    gesagt = {}
    for ort in ORTE:
        p.sitzung.springe(Sprung(ort, F) if ort in IN_DER_FAMILIE else Sprung(ort))
        qtbot.waitUntil(p.runner.is_idle, timeout=LANGE)
        qtbot.wait(30)
        gesagt[ort] = gesagtes(p.fenster)
    teil(qtbot, p)
    gesagt["datenschutz"] = gesagtes(p.fenster)
    s = p.sitzung
    for frage in (*GEHEIM[:3], "Schutzraum", "Kinderschutz", "KKG", "Notiz"):
        gesagt[f"suche {frage}"] = tuple(finde(s.dienste, frage, p.fenster._tasten.moegliche()))
    return gesagt


def ueberall(p):
    """Each word of each widget there is, shown or not."""
    worte = []
    for widget in QApplication.allWidgets():
        worte += [widget.windowTitle(), widget.accessibleName(), widget.toolTip()]
        for eigen in ("text", "toPlainText", "currentText"):
            sage = getattr(widget, eigen, None)
            worte += [str(sage())] if callable(sage) else []
    return " ".join(filter(None, worte))


def test_f16_after_a_note_was_written_the_window_says_exactly_what_it_said_before(qtbot, drinnen):
    rundgang(qtbot, drinnen)  # the first visit builds the pages
    vorher = rundgang(qtbot, drinnen)
    fenster = geh_rein(qtbot, drinnen)
    schreibe(qtbot, drinnen, fenster)
    assert ZEICHEN in ueberall(drinnen)  # the search finds what is there
    geh_raus(qtbot, drinnen, fenster)
    nachher = rundgang(qtbot, drinnen)
    anders = {
        stelle for stelle in vorher if _ohne_uhr(vorher[stelle]) != _ohne_uhr(nachher[stelle])
    }
    assert anders == set()
    assert [w for w in GEHEIM if w in ueberall(drinnen)] == []
    funde = [
        fund for stelle, alle in nachher.items() if str(stelle)[:5] == "suche" for fund in alle
    ]
    assert not [fund for fund in funde if "chutzraum" in str(fund)]


def _ohne_uhr(gesagt):
    return [w for w in gesagt if "um 10:42" not in str(w)]


def test_f16_nothing_can_be_taken_back_and_no_title_tells(qtbot, drinnen):
    teil(qtbot, drinnen)
    verlauf = drinnen.sitzung.verlauf
    vorher = (verlauf.text_zurueck, verlauf.text_vor)
    fenster = geh_rein(qtbot, drinnen)
    assert {w.windowTitle() for w in QApplication.topLevelWidgets()} <= {"Lotse", ""}
    schreibe(qtbot, drinnen, fenster)
    geh_raus(qtbot, drinnen, fenster)
    assert (verlauf.text_zurueck, verlauf.text_vor) == vorher


def test_f16_while_it_is_open_no_key_of_the_window_does_anything(qtbot, drinnen):
    fenster = geh_rein(qtbot, drinnen)
    assert QApplication.activeModalWidget() is fenster
    assert drinnen.fenster.wo().ort is Ort.EINSTELLUNGEN
    geh_raus(qtbot, drinnen, fenster)


@pytest.mark.parametrize("aktion", [Aktion.SPERREN, Aktion.VERDECKEN])
def test_f16_locking_and_hiding_close_it_at_once_and_keep_what_was_typed(
    qtbot, drinnen, wurzel, kennung, aktion
):
    fenster = geh_rein(qtbot, drinnen)
    schreibe(qtbot, drinnen, fenster)
    feld = fenster.raum.notiz.leitfaden.ruempfe[Stufe.ANHALTSPUNKTE].notiz
    feld.feld.setText("XNOTIZX")
    feld.geaendert.emit()
    del feld, fenster
    sperre(qtbot, drinnen, aktion)
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, Schutzraumfenster)]
    assert [w for w in GEHEIM if w in ueberall(drinnen)] == []
    if aktion is Aktion.SPERREN:
        offen(qtbot, drinnen)
        tuer = drinnen.sitzung.dienste.schutzraum.ablage
        tuer.unlock(wort(WORT))
        (zeile,) = tuer.zeilen()
        assert tuer.akte(zeile.id).schritt(Stufe.ANHALTSPUNKTE).notiz == "XNOTIZX"
        tuer.lock()


def test_f16_after_two_quiet_minutes_only_the_window_is_left(qtbot, drinnen, uhr):
    fenster = geh_rein(qtbot, drinnen)
    schreibe(qtbot, drinnen, fenster)
    uhr.steht += timedelta(seconds=LEERLAUF_S + 1)
    fenster.ruhe.pruefe()
    qtbot.waitUntil(lambda: not drinnen.fenster.findChildren(Schutzraumfenster), timeout=LANGE)
    assert not drinnen.sitzung.dienste.schutzraum.ablage.stand.offen
    assert drinnen.fenster.isVisible()


def test_f16_the_first_opening_through_the_window_makes_a_room_with_its_own_secrets(qtbot, laeuft):
    offen(qtbot, laeuft)
    teil(qtbot, laeuft).schutzraum.on_oeffnen()
    fenster = laeuft.fenster.findChildren(Schutzraumfenster)[-1]
    qtbot.waitUntil(lambda: fenster.folge is not None, timeout=LANGE)
    rahmen = fenster.folge.rahmen
    erklaert, beruf, passwort, papier = (blatt.schritt for blatt in rahmen._blaetter)
    assert isinstance(erklaert, QWidget)
    rahmen.vor.click()
    beruf.waehle(Beruf.NICHT_GENANNT.value)
    rahmen.vor.click()
    passwort.passwort.setze(WORT)
    passwort.nochmal.feld.setText(WORT)
    passwort.nochmal.geaendert.emit()
    rahmen.vor.click()
    papier._on_gedruckt(None)
    papier.feld.setText(last_group(papier.schluessel))
    rahmen.vor.click()
    del rahmen, erklaert, beruf, passwort, papier
    qtbot.waitUntil(lambda: fenster.raum is not None, timeout=LANGE)
    assert fenster.sitzung.beruf is Beruf.NICHT_GENANNT
    geh_raus(qtbot, laeuft, fenster)
    wieder = geh_rein(qtbot, laeuft)
    assert wieder.raum is not None
    geh_raus(qtbot, laeuft, wieder)


def test_f16_the_password_of_the_door_of_lotse_does_not_open_it(qtbot, drinnen):
    teil(qtbot, drinnen).schutzraum.on_oeffnen()
    fenster = drinnen.fenster.findChildren(Schutzraumfenster)[-1]
    qtbot.waitUntil(drinnen.runner.is_idle, timeout=LANGE)
    fenster.tor.passwort.feld.setText(PASSWORT)
    fenster.tor.knopf.click()
    qtbot.waitUntil(fenster.tor.fehler.isVisible, timeout=LANGE)
    assert fenster.raum is None
    geh_raus(qtbot, drinnen, fenster)


def test_f16_opening_it_is_in_no_log_list_or_file_outside(qtbot, drinnen, wurzel, kennung):
    vorher = drinnen.sitzung.dienste.schutzarbeit.protokoll()
    zeilen = drinnen.sitzung.dienste.akten("", False)
    fenster = geh_rein(qtbot, drinnen)
    schreibe(qtbot, drinnen, fenster)
    geh_raus(qtbot, drinnen, fenster)
    assert drinnen.sitzung.dienste.schutzarbeit.protokoll() == vorher
    assert drinnen.sitzung.dienste.akten("", False) == zeilen
    for datei, inhalt in (*dateien(wurzel), *dateien(standardordner())):
        assert not [w for w in GEHEIM if w.encode() in inhalt], datei
    sperre(qtbot, drinnen)
    assert not [t for t in taten(wurzel, kennung) if "schutz" in str(t).casefold()]


def test_f16_a_note_of_the_real_store_opens_in_the_window_and_saves_unchanged(qtbot, drinnen):
    tuer = drinnen.sitzung.dienste.schutzraum.ablage
    tuer.unlock(wort(WORT))
    tuer.save(notiz())
    tuer.lock()
    fenster = geh_rein(qtbot, drinnen)
    fenster.raum.liste.liste.waehle("n1")
    qtbot.waitUntil(lambda: fenster.sitzung.akte is not None, timeout=LANGE)
    for ansicht in ("leitfaden", "notizen", "brief"):
        fenster.raum.notiz.zeige(ansicht)
        qtbot.waitUntil(drinnen.runner.is_idle, timeout=LANGE)
    assert fenster.sitzung.akte == notiz()
    assert not fenster.sitzung.ist_offen
    geh_raus(qtbot, drinnen, fenster)
