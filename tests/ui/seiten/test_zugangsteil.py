"""Einstellungen, Zugang: everything by keyboard, the own password first, nothing typed stays."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from lotse.domain.passwort import secret
from lotse.ui.fenster.anmelden_papier import Papierschritt
from lotse.ui.fenster.einrichten_passwort import Passwortschritt
from lotse.ui.fenster.zugangsdialog import Zugangsdialog
from lotse.ui.seiten.zugangsteil import Zugangsteil
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.schluessel import NOTFALL
from tests.werkzeug.zugangsarbeit import ZUGAENGE, Zugangshaus

PASSWORT, NEU = "Pferd Heft Mond Tisch", "Regen Lampe Stuhl Berg Salz"


@pytest.fixture
def haus():
    return Zugangshaus()


@pytest.fixture
def teil(qtbot, runner, stil_hell, haus):
    sitzung = Sitzung(dienste(Haus(), zugangsarbeit=haus), runner)
    teil = Zugangsteil(sitzung.dienste, sitzung)
    teil.texte_setzen(sitzung.sprache)
    teil.resize(1000, 700)
    qtbot.addWidget(teil)
    teil.gemeldet = []
    sitzung.gemeldet.connect(lambda m: teil.gemeldet.append(m.text))
    teil.lies_stand()
    qtbot.waitUntil(runner.is_idle)
    teil.show()
    yield teil
    sitzung.deleteLater()


def worte(teil):
    return " ".join(t.text() for t in teil.findChildren(QLabel) if not t.isHidden())


def dialog(teil) -> Zugangsdialog:
    return next(d for d in teil.findChildren(Zugangsdialog) if d.isVisible())


def schritt(d):
    return d.rahmen._blaetter[d.rahmen.hier].schritt


def eigenes(qtbot, d, wort=PASSWORT):
    feld = schritt(d).passwort.feld
    qtbot.keyClicks(feld, wort)
    qtbot.keyClick(feld, Qt.Key.Key_Return)


def neues(qtbot, d):
    qtbot.waitUntil(lambda: isinstance(schritt(d), Passwortschritt))
    s = schritt(d)
    for feld in (s.passwort.feld, s.nochmal.feld):
        qtbot.keyClicks(feld, NEU)
    qtbot.keyClick(s.nochmal.feld, Qt.Key.Key_Return)


def test_it_says_who_opens_since_when_and_where_the_sheet_lies(teil):
    text = worte(teil)
    for teil_satz in (
        "Nordstadt 2026", "seit 02.03.2026", "Frau Aydın", "seit 09.11.2026",
        "im Tresor des Trägers", "Noch nie ganz abgetippt",
    ):  # fmt: skip
        assert teil_satz in text


def test_the_password_is_changed_by_keyboard_alone(qtbot, teil, haus):
    teil.on_passwort()
    d = dialog(teil)
    eigenes(qtbot, d)
    neues(qtbot, d)
    qtbot.waitUntil(lambda: haus.taten == ["passwort"])
    qtbot.waitUntil(lambda: "Das neue Passwort gilt ab jetzt." in teil.gemeldet)
    assert haus.wort == NEU


def test_a_wrong_password_is_told_kindly_and_the_third_one_waits(qtbot, teil, haus):
    teil.on_passwort()
    d = dialog(teil)
    for mal in range(1, 4):
        eigenes(qtbot, d, "falsch")
        qtbot.waitUntil(lambda n=mal: haus.falsche == n)
        qtbot.waitUntil(lambda: d.rahmen.fehler.isVisible() and schritt(d).passwort.leer)
    assert "Das Passwort passt nicht." in worte(d)
    assert "Bitte warten Sie 1 Sekunde" in schritt(d).grund()
    assert not schritt(d).passwort.isEnabled()
    qtbot.waitUntil(schritt(d).passwort.isEnabled, timeout=2500)
    eigenes(qtbot, d)
    qtbot.waitUntil(lambda: isinstance(schritt(d), Passwortschritt))
    assert haus.taten == []
    d.reject()


def test_a_deputy_gets_a_name_and_types_the_own_password(qtbot, teil, haus):
    teil.on_zulassen()
    d = dialog(teil)
    eigenes(qtbot, d)
    qtbot.waitUntil(lambda: d.rahmen.hier == 1)
    feld = schritt(d).feld
    feld.setText("frau aydın")
    assert schritt(d).grund() == "Diesen Namen hat schon jemand."
    feld.setText("Herr Öztürk")
    qtbot.keyClick(feld, Qt.Key.Key_Return)
    neues(qtbot, d)
    qtbot.waitUntil(lambda: haus.taten == [f"zugelassen:Herr Öztürk:{NEU}"])
    qtbot.waitUntil(lambda: "Herr Öztürk" in worte(teil))


def test_the_access_of_a_deputy_is_taken_away_with_the_own_password(qtbot, teil, haus):
    teil.on_wegnehmen(ZUGAENGE[1])
    d = dialog(teil)
    assert "Frau Aydın kann sich danach nicht mehr anmelden." in worte(d)
    eigenes(qtbot, d)
    qtbot.waitUntil(lambda: haus.taten == ["weg:s2"])
    qtbot.waitUntil(lambda: "Frau Aydın" not in worte(teil))


def test_a_new_sheet_holds_only_after_it_was_typed_back(qtbot, teil, haus):
    teil.on_neues_blatt()
    d = dialog(teil)
    eigenes(qtbot, d)
    qtbot.waitUntil(lambda: d.rahmen.hier == 1)
    s = schritt(d)
    s.von_hand.click()
    qtbot.keyClicks(s.feld, NOTFALL[:-1])
    assert not d.rahmen.vor.isEnabled()
    qtbot.keyClicks(s.feld, NOTFALL[-1])
    s.ort.waehle("zuhause")
    d.rahmen.vor.click()
    qtbot.waitUntil(lambda: haus.taten == [f"blatt:{NOTFALL}"])
    qtbot.waitUntil(lambda: "zu Hause" in worte(teil))


def test_the_sheet_is_checked_and_every_slip_told_as_a_slip(qtbot, teil, haus):
    teil.show_bezug("blatt")
    d = dialog(teil)
    s = schritt(d)
    assert isinstance(s, Papierschritt)
    qtbot.keyClicks(s.feld, NOTFALL.replace("M4B2", "M4B3"))
    assert "Tippfehler" in s.grund()
    s.feld.setText(NOTFALL)
    qtbot.keyClick(s.feld, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: haus.taten == ["geprueft"])
    qtbot.waitUntil(lambda: "Ganz abgetippt am 24.11.2026" in worte(teil))


def test_a_deputy_sees_only_what_a_deputy_may_do(qtbot, teil, haus):
    vertretung = tuple(replace(z, eigener=z.kennung == "s2") for z in ZUGAENGE)
    haus.stand = replace(haus.stand, zugaenge=vertretung, darf_verwalten=False)
    teil.lies_stand()
    qtbot.waitUntil(teil.zulassen.isHidden)

    def knoepfe():
        return {k.text() for k in teil.findChildren(type(teil.zulassen)) if k.isVisible()}

    qtbot.waitUntil(lambda: knoepfe() == {"Passwort ändern …", "Blatt prüfen …"})


def test_leaving_forgets_what_was_typed_and_changes_nothing(qtbot, teil, haus):
    teil.on_passwort()
    d = dialog(teil)
    feld = schritt(d).passwort.feld
    qtbot.keyClicks(feld, PASSWORT)
    d.rahmen.abbruch.click()
    assert not d.isVisible()
    assert feld.text() == ""
    assert haus.wort == PASSWORT
    assert haus.taten == []


def test_a_failure_of_ours_closes_the_dialog_and_goes_to_the_report(qtbot, teil, haus, monkeypatch):
    gemeldet = []
    monkeypatch.setattr(teil._sitzung.runner, "on_failed", gemeldet.append)

    def faellt_um(_eigenes):
        raise ZeroDivisionError

    monkeypatch.setattr(haus, "pruefe", faellt_um)
    teil.on_passwort()
    d = dialog(teil)
    eigenes(qtbot, d)
    qtbot.waitUntil(lambda: len(gemeldet) == 1)
    qtbot.waitUntil(lambda: not teil.findChildren(Zugangsdialog))
    assert isinstance(gemeldet[0], ZeroDivisionError)


def test_closed_while_it_is_being_changed_it_is_still_told(qtbot, teil, haus, monkeypatch):
    weiter, echt = Event(), haus.aendere_passwort

    def langsam(*was):
        assert weiter.wait(10)
        return replace(echt(*was), hinweis="Ins Protokoll ließ es sich nicht schreiben.")

    monkeypatch.setattr(haus, "aendere_passwort", langsam)
    teil.on_passwort()
    d = dialog(teil)
    eigenes(qtbot, d)
    neues(qtbot, d)
    qtbot.waitUntil(lambda: not d.rahmen.abbruch.isEnabled())
    qtbot.keyClick(d, Qt.Key.Key_Escape)
    assert d.isHidden()
    weiter.set()
    qtbot.waitUntil(lambda: bool(teil.gemeldet))
    assert teil.gemeldet == [
        "Das neue Passwort gilt ab jetzt. Ins Protokoll ließ es sich nicht schreiben."
    ]
    assert haus.wort == NEU


def test_nothing_in_it_offers_to_copy_or_complete_a_secret(qtbot, teil):
    teil.on_passwort()
    d = dialog(teil)
    for feld in d.findChildren(QLineEdit):
        assert feld.echoMode() is QLineEdit.EchoMode.Password
        assert feld.completer() is None
    assert secret(PASSWORT)
    d.reject()


def test_after_a_change_the_cursor_stays_in_this_part(qtbot, teil, haus):
    anderswo = QLineEdit(teil.window())
    teil.on_blatt_pruefen()
    d = dialog(teil)
    anderswo.setFocus()  # where Qt would go when the pressed button is gone
    qtbot.keyClicks(schritt(d).feld, NOTFALL)
    qtbot.keyClick(schritt(d).feld, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: haus.taten == ["geprueft"])
    qtbot.waitUntil(lambda: teil.tafel.isAncestorOf(teil.window().focusWidget()))
    assert teil.window().focusWidget().isVisible()
