"""The unlock page alone: what it shows, what it tells, what it never keeps."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.ui.fenster.anmelden import Anmelden
from lotse.ui.fenster.neutral import Neutralseite
from lotse.ui.fenster.ruhe import Ruhewaechter
from lotse.ui.fenster.tuer import Tuer, fussverweis
from lotse.ui.fenster.zutritt import Nummer, Tresorzeile
from lotse.ui.stil import stil

DE = Sprache.load("de")
ZEILEN = (
    Tresorzeile("a", "Nordstadt 2026", "~/lotse", datetime(2026, 11, 24, 10, 42), "traeger"),
    Tresorzeile("b", "Südstadt", "~/lotse"),
)
HINWEIS = Hinweis("Das Passwort passt nicht zu diesen Daten.")


@pytest.fixture
def seite(qtbot, stil_hell):
    def baue(zeilen=ZEILEN, *, gesperrt=True):
        s = Anmelden(zeilen, DE, gesperrt=gesperrt)
        qtbot.addWidget(s)
        s.show()
        return s

    return baue


def worte(widget):
    return [t.text() for t in widget.findChildren(QLabel) if t.isVisibleTo(widget)]


def test_enter_hands_over_the_bytes_and_keeps_nothing(qtbot, seite):
    s = seite()
    s.passwort.feld.setText("Pferd Héft")
    with qtbot.waitSignal(s.angemeldet) as gesagt:
        qtbot.keyClick(s.passwort.feld, Qt.Key.Key_Return)
    assert gesagt.args == ["a", bytearray("Pferd Héft".encode())]
    assert s.passwort.feld.text() == ""


def test_without_a_word_nothing_is_tried(qtbot, seite):
    s = seite()
    with qtbot.assertNotEmitted(s.angemeldet):
        s.knopf.click()


def test_the_password_is_dots_until_somebody_wants_to_see_it(qtbot, seite):
    s = seite()
    s.passwort.feld.setText("geheim")
    assert s.passwort.feld.echoMode() is QLineEdit.EchoMode.Password
    s.passwort.knopf.click()
    assert s.passwort.feld.echoMode() is QLineEdit.EchoMode.Normal
    assert s.passwort.knopf.text() == "Verbergen"
    s.passwort.geheimnis()
    assert s.passwort.feld.echoMode() is QLineEdit.EchoMode.Password


def test_the_caps_lock_is_told(qtbot, seite):
    s = seite()
    qtbot.keyClick(s.passwort.feld, "A")
    assert "Die Feststelltaste ist an." in worte(s)
    qtbot.keyClick(s.passwort.feld, "a")
    assert "Die Feststelltaste ist an." not in worte(s)
    qtbot.keyClick(s.passwort.feld, "A", Qt.KeyboardModifier.ShiftModifier)
    assert "Die Feststelltaste ist an." not in worte(s)


def test_a_wrong_password_says_what_is_safe_and_how_often_one_may_try(seite):
    s = seite()
    s.show_falsch(HINWEIS, 2, 0)
    assert {"Bitte noch einmal", "Das Passwort passt nicht."} <= set(worte(s))
    assert "Noch 2 Versuche. Danach wartet Lotse kurz. Es geht nichts verloren." in worte(s)
    assert s.passwort.feld.property("falsch")
    assert s.passwort.isEnabled()


def test_waiting_is_counted_in_words_and_ends_by_itself(qtbot, seite):
    s = seite()
    s.show_falsch(HINWEIS, 0, 2)
    assert not s.passwort.isEnabled()
    assert not s.knopf.isEnabled()
    assert "Bitte warten Sie 2 Sekunden. Es geht nichts verloren." in worte(s)
    s._on_sekunde()
    assert "Bitte warten Sie 1 Sekunde. Es geht nichts verloren." in worte(s)
    s._on_sekunde()
    assert s.passwort.isEnabled()
    assert s.telefon.isEnabled()


def test_the_numbers_stay_reachable_while_lotse_waits_or_opens(seite):
    s = seite()
    s.show_laeuft(laeuft=True)
    assert s.telefon.isEnabled()
    assert not s.papier.isEnabled()


def test_a_long_opening_says_so_after_a_while(qtbot, seite):
    s = seite()
    s.show_laeuft(laeuft=True)
    assert s.knopf.text() == "Anmelden"
    qtbot.waitUntil(lambda: s.knopf.text() == "Öffnet …", timeout=1000)
    s.show_laeuft(laeuft=False)
    assert s.knopf.text() == "Anmelden"


def test_another_data_file_forgets_what_was_typed_and_tells_its_own_sheet(seite):
    s = seite()
    assert "Das Blatt liegt im Tresor des Trägers." in worte(s)
    s.passwort.feld.setText("halb")
    s._wahl.waehle("b")
    assert s.kennung == "b"
    assert s.passwort.feld.text() == ""
    assert not any("Das Blatt liegt" in wort for wort in worte(s))


def test_the_first_unlocking_promises_no_way_back(seite):
    assert "Lotse ist gesperrt" not in worte(seite(gesperrt=False))
    assert "Lotse ist gesperrt" in worte(seite(gesperrt=True))


def test_the_title_names_nobody_and_a_new_page_takes_the_old_one_away(qtbot, stil_hell):
    tuer = Tuer(DE, "1.0")
    qtbot.addWidget(tuer)
    erste = Anmelden(ZEILEN, DE, gesperrt=True)
    tuer.show_seite(erste, fussverweis("Eins"))
    zweite = Anmelden(ZEILEN, DE, gesperrt=True)
    tuer.show_seite(zweite, fussverweis("Zwei"))
    assert tuer.windowTitle() == "Lotse"
    assert tuer.seite is zweite
    qtbot.waitUntil(lambda: len(tuer.findChildren(Anmelden)) == 1)


def test_the_type_grows_before_the_unlocking_too(qtbot, stil_hell):
    tuer = Tuer(DE, "1.0")
    qtbot.addWidget(tuer)
    with qtbot.waitSignal(tuer.schrift) as gesagt:
        tuer._stufe(1)
    assert gesagt.args == [115] == [stil().prozent]


def test_the_neutral_page_shows_public_words_and_leads_on_with_a_key(qtbot, stil_hell):
    seite = Neutralseite([Nummer("0221 4710 120", "Frühförderstelle", "Stadt")] * 40, DE)
    qtbot.addWidget(seite)
    seite.resize(800, 500)
    assert not seite.grab().isNull()
    with qtbot.assertNotEmitted(seite.weiter):
        qtbot.mouseClick(seite, Qt.MouseButton.LeftButton)
        qtbot.keyClick(seite, "a")
    with qtbot.waitSignal(seite.weiter):
        qtbot.keyClick(seite, Qt.Key.Key_F12)


def test_silence_is_counted_by_both_clocks(qtbot, qapp):
    jetzt = [datetime(2026, 11, 24, 10, 0)]
    ruhe = Ruhewaechter(lambda: 60, lambda: jetzt[0], qapp)
    ruhe.beginne()
    jetzt[0] = datetime(2026, 11, 24, 9, 0)  # somebody set the clock back
    with qtbot.assertNotEmitted(ruhe.abgelaufen):
        ruhe.pruefe()
    jetzt[0] = datetime(2026, 11, 24, 18, 0)  # the laptop slept
    with qtbot.waitSignal(ruhe.abgelaufen):
        ruhe.pruefe()
    assert not ruhe._takt.isActive()
    ruhe.deleteLater()


def test_a_limit_of_zero_never_locks(qtbot, qapp):
    ruhe = Ruhewaechter(lambda: 0, lambda: datetime(2026, 11, 24), qapp)
    ruhe.beginne()
    with qtbot.assertNotEmitted(ruhe.abgelaufen):
        ruhe.pruefe()
    ruhe.ende()
    ruhe.deleteLater()
