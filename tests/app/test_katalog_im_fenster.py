"""The catalogue in the window over real stores: change, find, take back; call; report; part."""

from __future__ import annotations

from dataclasses import replace

from lotse.domain.angebot import AngebotKey, Status
from lotse.services.katalogpflege import Lage
from lotse.ui.aktionen import Aktion
from lotse.ui.seiten.katalog_wahlen import KEIN
from tests.werkzeug.katalogfenster import alle, katalog, runner_k, worte

__all__ = ["katalog", "runner_k"]


def schreibe(fall, feld, text):
    """Type into a line of the form and go on."""
    zeile = fall.seite.form.zeilen.felder[feld]
    zeile.feld.setFocus()
    zeile.set_text(text)
    zeile.fertig.emit()
    fall.ruht()


def neues(fall, name="Krabbelgruppe Löwenzahn"):
    fall.fenster.tue(Aktion.NEUES_ANGEBOT)
    schreibe(fall, "name", name)
    return AngebotKey(fall.seite.form.key)


def test_a_new_entry_needs_its_name_only_and_is_found_at_once(katalog):
    fall = katalog
    key = neues(fall)
    fall.seite.form.on_fertig()
    fall.suche("löwenzahn")
    assert fall.namen() == ["Krabbelgruppe Löwenzahn"]
    assert fall.sitzung.verlauf.text_zurueck == "Neues Angebot"
    fall.sitzung.zurueck()
    fall.ruht()
    assert fall.namen() == []
    assert fall.angebot(key) is None
    fall.sitzung.vor()
    fall.ruht()
    assert fall.namen() == ["Krabbelgruppe Löwenzahn"]


def test_without_a_name_nothing_is_written(katalog):
    fall = katalog
    vorher = fall.dienste.katalogstand().anzahl
    fall.fenster.tue(Aktion.NEUES_ANGEBOT)
    schreibe(fall, "ort", "Köln")
    fall.seite.form.on_fertig()
    fall.ruht()
    assert fall.dienste.katalogstand().anzahl == vorher
    assert fall.sitzung.verlauf.text_zurueck == ""


def test_a_changed_field_is_found_and_taken_back_and_is_no_check(katalog):
    fall = katalog
    fall.suche("biberburg")
    key = AngebotKey(fall.seite.liste.tabelle.wahl_id())
    vorher = fall.angebot(key)
    fall.seite.on_aendern(key)
    schreibe(fall, "traeger", "Zwergenwald e. V.")
    nachher = fall.angebot(key)
    assert nachher.traeger == "Zwergenwald e. V."
    assert nachher.pruefung == vorher.pruefung
    fall.seite.form.on_fertig()
    fall.suche("zwergenwald")
    assert fall.namen() == [vorher.name]
    fall.sitzung.zurueck()
    fall.ruht()
    assert fall.angebot(key) == vorher
    assert fall.namen() == []


def test_undo_while_the_form_stands_open_fills_it_again(katalog):
    fall = katalog
    fall.seite.on_aendern(fall.seite.liste.tabelle.wahl_id())
    vorher = fall.seite.form.zeilen.felder["traeger"].text()
    schreibe(fall, "traeger", "Ganz anders")
    fall.sitzung.zurueck()
    fall.ruht()
    fall.seite.form.schluss.setFocus()
    assert fall.seite.form.zeilen.felder["traeger"].text() == vorher


def test_hours_are_read_while_they_are_typed_and_the_rest_stays(katalog):
    fall = katalog
    key = neues(fall)
    zeile = fall.seite.form.zeilen.felder["oeffnungszeiten"]
    zeile.feld.setPlainText("Mo-Fr 9-12 Uhr, Do 14-18 Uhr")
    assert zeile.gesagt() == "Gelesen als: Mo–Fr 9–12 Uhr; Do 14–18 Uhr."
    zeile.fertig.emit()
    fall.ruht()
    assert len(fall.angebot(key).oeffnungszeiten) == 2
    zeile.feld.setPlainText("nur wenn die Fahne weht")
    assert "Bleibt als Text stehen: nur wenn die Fahne weht" in zeile.gesagt()
    zeile.fertig.emit()
    fall.ruht()
    assert fall.angebot(key).oeffnung_hinweis == "nur wenn die Fahne weht"


def test_numbers_are_read_and_what_is_none_is_refused_and_kept(katalog):
    fall = katalog
    key = neues(fall)
    schreibe(fall, "telefone", "0221/4710-120")
    assert [t.nummer for t in fall.angebot(key).telefone] == ["0221 4710-120"]
    schreibe(fall, "telefone", "frag im Laden")
    zeile = fall.seite.form.zeilen.felder["telefone"]
    assert zeile.gesagt().startswith("Das ist keine Telefonnummer.")
    assert zeile.text() == "frag im Laden"
    assert len(fall.angebot(key).telefone) == 1


def test_a_confidential_address_asks_first_and_is_then_nowhere(katalog):
    fall = katalog
    key = neues(fall, "Frauenhaus Probe")
    schreibe(fall, "strasse", "Kanarienweg")
    schreibe(fall, "kurztext", "Am Kanarienweg, Hinterhaus")
    form = fall.seite.form
    form.vertraulich.click()
    assert not form.frage.isHidden()
    assert fall.angebot(key).standort is not None
    form.doch.click()
    assert not form.vertraulich.isChecked()
    form.vertraulich.click()
    form.weg.click()
    fall.ruht()
    assert fall.angebot(key).standort is None
    assert not form.zeilen.felder["strasse"].isEnabled()
    form.on_fertig()
    fall.ruht()
    fall.suche("kanarienweg")
    assert fall.namen() == []
    assert "Kanarienweg" not in worte(fall.seite).replace("kanarienweg", "")


def test_the_sheet_shows_no_place_even_of_an_entry_that_was_not_stripped(katalog):
    fall = katalog
    mit = next(a for a in alle(fall) if a.standort and a.standort.strasse)
    offen = replace(mit, adresse_vertraulich=True, beschreibung=f"Im {mit.standort.strasse}")
    fall.seite.blatt.show_angebot(offen)
    fall.seite.karte.show_angebot(offen, ())
    fall.qtbot.wait(20)  # what stood there before is gone
    gesagt = worte(fall.seite.blatt) + worte(fall.seite.karte)
    gesagt += fall.seite.liste._spalten.sprich(offen)
    assert mit.standort.strasse not in gesagt
    assert fall.seite.liste._spalten.wo(offen) == offen.region


def test_filters_count_what_remains_and_say_which_one_to_loosen(katalog):
    fall = katalog
    zeile = fall.seite.liste.filter
    zeile.setze(replace(KEIN, sprache="tr"))
    fall.ruht()
    tuerkisch = fall.seite.liste._modell.rowCount()
    wahl = zeile._auswahlen["sprache"]
    assert wahl.currentText() == f"Türkisch ({tuerkisch})"
    zeile.setze(replace(KEIN, sprache="tr", stadtteil="Am Wald", angebotsart="Amt"))
    fall.ruht()
    assert fall.namen() == []
    assert fall.seite.liste._leer.isVisible()
    assert "bleibt übrig" in fall.seite.liste._leer._satz.text()
    fall.seite.liste._loesen.click()
    fall.ruht()
    assert len(zeile.chips()) == 2
    zeile.leeren.click()
    fall.ruht()
    assert fall.seite.liste._modell.rowCount() == fall.dienste.katalogstand().anzahl


def test_who_does_not_want_to_be_listed_is_found_only_where_one_asks_for_it(katalog):
    fall = katalog
    eines = alle(fall)[0]
    fall.sitzung.trage_ein(eines, replace(eines, status=Status.NICHT_LISTEN), "Probe")
    fall.ruht()
    fall.suche(eines.name)
    assert eines.name not in fall.namen()
    fall.seite.liste.zeige_filter(KEIN, Lage.UNGELISTET)
    fall.ruht()
    assert eines.name in fall.namen()
    fall.suche("biberburg")
    assert fall.namen() == [eines.name]
