"""What stands in the way before and behind the unlocking is told in the language of the window."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from lotse.app.sperrdatei import Belegt, Besitzer
from lotse.app.vorraum import hinweissatz
from lotse.domain.fehler import Hinweis
from lotse.domain.notfallschluessel import read_notfallschluessel
from lotse.domain.passwort import check_passwort
from lotse.domain.rueckcode import read_code
from lotse.i18n.sprache import Sprache
from lotse.services.schutzraum.bearbeiten import check_zeichen
from lotse.store.dateien import check_familien, check_katalog
from lotse.store.oeffnen import _gesagt
from lotse.store.schluessel import HOECHSTENS_SLOTS, Slotart, add_slot, new_bund, new_schluessel
from lotse.store.schluesselwechsel import too_old
from lotse.store.sicherung_kopf import read_kopf
from lotse.ui.fenster.anmelden import Anmelden
from lotse.ui.fenster.anmelden_sicherung import Sicherungseite
from lotse.ui.fenster.zutritt import Sicherungskopf, Tresorzeile
from tests.werkzeug.deutsch import deutsche_worte
from tests.werkzeug.schluessel import NOTFALL

EN = Sprache.load("en")
WANN = datetime(2026, 11, 24, 14, 5)


def voll():
    bund = new_bund()
    for _ in range(HOECHSTENS_SLOTS):
        bund = bund.__class__(bund.tresor, (*bund.slots, object()))
    add_slot(bund, new_schluessel(), bytearray(b"x"), Slotart.PASSWORT)


def kurz(tmp_path: Path, pruefe, inhalt: bytes) -> None:
    datei = tmp_path / "familien.db"
    datei.write_bytes(inhalt)
    pruefe(datei)


def wirf(error: Exception) -> None:
    raise error


FAELLE = {
    "gone": (lambda o: check_familien(o / "weg.db"), "The file with the families is missing."),
    "empty": (lambda o: kurz(o, check_katalog, b""), "The catalogue is empty (0 bytes)."),
    "cut": (lambda o: kurz(o, check_familien, b"x"), "The file with the families is cut off."),
    "password": (lambda _: check_passwort("kurz"), "The password has 4 characters."),
    "sheet": (lambda _: read_notfallschluessel(NOTFALL[:-1]), "There are 35 characters, there"),
    "letter": (lambda _: read_notfallschluessel("Ü" * 36), "does not occur in it: Ü."),
    "code": (lambda _: read_code("K7M"), "The code has 6 characters, here are 3."),
    "access": (lambda _: voll(), f"There are no more than {HOECHSTENS_SLOTS} ways in."),
    "old": (lambda _: wirf(too_old(Slotart.NOTFALL)), "This emergency key no longer holds"),
    "sign": (lambda _: check_zeichen("x" * 99), "Please take at most"),
    "backup": (lambda o: read_kopf(o / "weg.lotse"), "This backup is damaged"),
    "busy": (
        lambda _: wirf(Belegt(Besitzer("Laptop 2", WANN, fremd=True))),
        "This database is already open on Laptop 2, since 24.11.2026 14:05.",
    ),
    "here": (
        lambda _: wirf(Belegt(Besitzer("", WANN, fremd=False))),
        "This database is already open, since 24.11.2026 14:05.",
    ),
}


def worte(widget) -> str:
    return " ".join(t.text() for t in widget.findChildren(QLabel) if t.isVisibleTo(widget))


@pytest.fixture
def tuer(qtbot, stil_hell):
    s = Anmelden((Tresorzeile("a", "North", "~/lotse"),), EN, gesperrt=False)
    qtbot.addWidget(s)
    s.show()
    return s


@pytest.mark.parametrize("fall", FAELLE)
def test_a_refusal_at_the_door_is_english_with_its_numbers_and_names(tuer, tmp_path, fall):
    tue, englisch = FAELLE[fall]
    with pytest.raises(Hinweis) as gefangen:
        tue(tmp_path)
    tuer.show_hinweis(gefangen.value)
    assert englisch in worte(tuer)
    assert deutsche_worte(worte(tuer), "Ü") == []


def test_a_wrong_password_of_a_sicherung_is_english(qtbot, stil_hell):
    kopf = Sicherungskopf(Path("x.lotse"), WANN, ("North",), "North")
    s = Sicherungseite(kopf, EN)
    qtbot.addWidget(s)
    s.show()
    s.show_hinweis(too_old(Slotart.PASSWORT))
    assert "This password no longer holds: the data were encrypted anew." in worte(s)


def test_the_cause_inside_a_refusal_is_said_too():
    innen = Hinweis("Der Speicher ist voll.", "Nichts wurde verändert.", "", ("a.db",))
    for grund in (innen, OSError(28, "no space")):
        assert deutsche_worte(EN.t(_gesagt(grund))) == []
    assert f"Der Grund: {innen}" == f"Der Grund: {_gesagt(innen)}"


def test_what_is_said_after_the_unlocking_is_the_same_german_and_english():
    with pytest.raises(Hinweis) as gefangen:
        read_code("ÜÜÜ ÜÜÜ")
    hinweis = gefangen.value
    assert hinweissatz(hinweis, Sprache.load("de")) == str(hinweis)
    assert "  Character “Ü”" in hinweissatz(hinweis, EN)
