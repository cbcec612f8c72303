"""Note and Kennwort of an entry: in the encrypted file, in the open sheet, and nowhere else."""

from __future__ import annotations

from lotse.domain.intern import Intern
from lotse.services.katalogausgabe import Ausgabeform
from lotse.ui.seiten.katalog_wahlen import KEIN
from tests.werkzeug.katalogfenster import katalog, runner_k, worte

__all__ = ["katalog", "runner_k"]

NOTIZ, KENNWORT = "Kanarienvogel fragt nach Frau Nachtigall.", "Kanariensesam"


def schreibe(fall, feld, text):
    feld.feld.setFocus()
    feld.set_text(text)
    feld.fertig.emit()
    fall.ruht()


def vermerkt(fall):
    """Both fields of the entry that is shown."""
    fall.seite.liste.tabelle.selectRow(0)
    fall.ruht()
    key, teil = fall.seite.liste.tabelle.wahl_id(), fall.seite.blatt.intern
    schreibe(fall, teil.notiz, NOTIZ)
    schreibe(fall, teil.kennwort, KENNWORT)
    return key, teil


def test_it_is_kept_shown_again_and_taken_back(katalog):
    fall = katalog
    key, teil = vermerkt(fall)
    assert fall.dienste.katalogintern.lies(key) == Intern(NOTIZ, KENNWORT)
    fall.seite.liste.tabelle.setFocus()
    fall.seite.liste.tabelle.selectRow(1)
    fall.ruht()
    assert (teil.notiz.text(), teil.kennwort.text()) == ("", "")
    fall.seite.liste.tabelle.selectRow(0)
    fall.ruht()
    assert (teil.notiz.text(), teil.kennwort.text()) == (NOTIZ, KENNWORT)
    fall.sitzung.zurueck()
    fall.ruht()
    assert teil.kennwort.text() == ""
    fall.sitzung.zurueck()
    fall.ruht()
    assert fall.dienste.katalogintern.lies(key) == Intern()


def test_what_is_being_typed_goes_with_its_entry_when_another_one_is_chosen(katalog):
    fall = katalog
    fall.seite.liste.tabelle.selectRow(0)
    fall.ruht()
    key, teil = fall.seite.liste.tabelle.wahl_id(), fall.seite.blatt.intern
    teil.notiz.set_text("Ruft gern zurück.")
    fall.seite.liste.tabelle.selectRow(1)
    fall.ruht()
    assert fall.dienste.katalogintern.lies(key).notiz == "Ruft gern zurück."
    assert fall.dienste.katalogintern.lies(fall.seite.liste.tabelle.wahl_id()) == Intern()


def test_it_leaves_the_encrypted_file_by_no_way(katalog):
    fall = katalog
    key, _teil = vermerkt(fall)
    datei = fall.dienste.katalogarbeit.datei
    dateien = [d for d in datei.parent.iterdir() if d.is_file()]
    roh = b"".join(d.read_bytes() for d in dateien)
    for geheim in (NOTIZ, KENNWORT):
        assert geheim.encode() not in roh, "neither in the catalogue nor readable in the other file"
        assert fall.dienste.katalog_ids(geheim, KEIN) == ()
    still = lambda _n, _m: None  # noqa: E731 - nobody watches
    for form in (Ausgabeform.CSV, Ausgabeform.HSDS_JSON, Ausgabeform.XLSX):
        assert b"Kanarien" not in fall.dienste.katalogausgabe.inhalt(form, still)
    angebot = fall.angebot(key)
    assert "Kanarien" not in repr(angebot)
    assert fall.dienste.katalogpflege.datenblatt(angebot).startswith(b"%PDF")
    assert "Kanarien" not in worte(fall.seite.karte)
    assert "Kanarien" not in worte(fall.seite.liste)
